"""The calculation sheet as data: every helper cell with its formula and what it is.

Facts come first, then the steps in between, then what is computed of each criterion, then the totals. What
the other sheets show, they take from here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, singledispatch
from typing import TypeAlias

from gocluster_rules import words
from gocluster_rules.assessment import (
    MET_COUNT,
    NOT_MET_COUNT,
    OPEN_COUNT,
    Statements,
    band,
    bounds,
    headline,
    overall,
    statements,
    tally,
    worded,
)
from gocluster_rules.expressions import (
    AddMonths,
    Compare,
    Expr,
    Given,
    Greatest,
    High,
    If,
    Join,
    Least,
    Low,
    Not,
    Number,
    Quotient,
    Show,
    Style,
    Times,
    Words,
    fill,
    known_exactly,
    listing,
    number_function,
)
from gocluster_rules.facts import Count, Day, Fact
from gocluster_rules.forms import upper_end
from gocluster_rules.model import Criterion, Edition
from gocluster_rules.reasons import distance
from gocluster_rules.reasons import parts as rule_parts
from gocluster_rules.rules import AllOf, Yes, facts_of, verdict
from gocluster_rules.text import Lang, Text
from gocluster_rules.verdict import Verdict
from workbook import texts
from workbook.formula.computed import UNUSABLE_COUNT, Cell, Entry, Filled, Formula, computes
from workbook.formula.entries import Guard, Row, State, guard, serial
from workbook.formula.formulas import (
    LEAVES,
    Cells,
    date_serial,
    formula,
    is_constant,
    operand,
    parts,
    reads_as_it_is,
    shown_number,
)
from workbook.formula.simplify import simplified
from workbook.formula.spans import Bounds, Span
from workbook.sheets.rows import Questions, code_name, quoted

FIRST_ROW = 5
"""Below title, two lines of explanation and the header."""
NUMBER, LABEL, VALUE, HIGH, GIVEN, STATE, EMPTY, READABLE, UPPER_EMPTY, UPPER_READABLE = (
    "ABCDEFGHIJ"
)
LARGE = 9
"""From so many parts on, an expression that is needed twice gets a cell of its own."""
OVERALL_VERDICT = "overall_verdict"
STEP_COUNT = "step_count"
ANSWER_WORDS = "answer_words"


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the calculation sheet; its cells by their column."""

    number: str
    label: str
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Calculation:
    """The calculation sheet and where the other sheets find what they show."""

    sheet: str
    lines: tuple[Line, ...]
    """From `FIRST_ROW` on."""
    names: Mapping[str, str]
    """The address of each cell or range that has a defined name: ``"$C$12"``."""
    ranges: Mapping[str, str]
    """The range in which each list stands (`reasons`, `steps` ...), as other sheets refer to it."""
    lists: Mapping[str, tuple[Cell, ...]]
    """The cells of the same lists."""

    def show(self, address: str) -> Formula:
        """A formula that shows a cell of this sheet on another one."""
        column, row = address.strip("$").split("$")
        cell = self.lines[int(row) - FIRST_ROW].cells[column]
        return Formula(f"{quoted(self.sheet)}!{address}", lambda it: it.value(cell))

    def named(self, name: str) -> Formula:
        """A formula that shows a named cell."""
        return self.show(self.names[name])

    def element(self, name: str, index: int) -> Formula:
        """A formula that shows an element of a list, counted from 0."""
        column, row = self.ranges[name].split("!")[1].split(":")[0].strip("$").split("$")
        return self.show(f"${column}${int(row) + index}")


def missing(criterion: Criterion, said: Statements, lang: Lang) -> Expr:
    """What a criterion lacks that is not met; which facts are missing while it is open."""
    facts = facts_of(criterion.rule)
    unsettled = tuple(
        (
            Not(known_exactly(fact.name) if isinstance(fact, Count) else Given(fact.name)),
            Words(fact.label[lang]),
        )
        for fact in facts
    )
    # Where all depends on one fact, it is that one.
    labels = listing(unsettled, ", ") if len(facts) > 1 else Words(facts[0].label[lang])
    return If(
        _is(said.verdict, Verdict.NOT_MET),
        said.shortfall[lang],
        If(_is(said.verdict, Verdict.OPEN), labels, Words("")),
    )


def _is(code: Expr, verdict: Verdict) -> Expr:
    return Compare(code, "=", Number(verdict))


def unusable_words(lang: Lang) -> Expr:
    """How many entries cannot be used, as a sentence; empty if there is none."""
    number = Low(UNUSABLE_COUNT)
    many = fill(texts.ENTRIES_UNUSABLE, lang, number=Show(number, Style.COUNT, lang))
    return If(
        Compare(number, "=", Number(0)),
        Words(""),
        If(Compare(number, "=", Number(1)), Words(texts.ONE_ENTRY_UNUSABLE[lang]), many),
    )


@singledispatch
def gives_day(expr: Expr, days: frozenset[str]) -> bool:
    """Whether an expression gives a day, whose number is another one in Python than in spreadsheets."""
    return False


@gives_day.register(Low)
@gives_day.register(High)
def _(expr: Low | High, days: frozenset[str]) -> bool:
    return expr.fact in days


@gives_day.register
def _(expr: AddMonths, days: frozenset[str]) -> bool:
    return True


@gives_day.register
def _(expr: If, days: frozenset[str]) -> bool:
    return gives_day(expr.then, days)


@gives_day.register(Least)
@gives_day.register(Greatest)
def _(expr: Least | Greatest, days: frozenset[str]) -> bool:
    return gives_day(expr.terms[0], days)


# --- Which expressions get a cell of their own


def _components(expr: Expr, bounds: Bounds) -> tuple[Expr, ...]:
    if isinstance(expr, Show):
        return (shown_number(expr, bounds),)
    return tuple(parts(expr))


def shared(
    roots: Iterable[Expr], bounds: Bounds, placed: frozenset[Expr] = frozenset()
) -> frozenset[Expr]:
    """The expressions inside the given ones that are to be computed in a cell of their own.

    Those in ``placed`` have one anyway.
    """
    uses: Counter[Expr] = Counter()
    order: list[Expr] = []
    chosen: set[Expr] = set()

    def visit(expr: Expr) -> None:
        for part in _components(expr, bounds):
            uses[part] += 1
            if uses[part] == 1:
                visit(part)
        order.append(expr)
        if isinstance(expr, Show):
            # Its formula repeats the number, which is better computed once.
            number = shown_number(expr, bounds)
            if not isinstance(number, LEAVES) and not is_constant(number):
                chosen.add(number)

    for root in dict.fromkeys(roots):
        visit(root)
    sizes: dict[Expr, int] = {}
    for expr in order:
        # What has a cell of its own counts as 1, so that only what is long to write gets one.
        sizes[expr] = 1 + sum(
            1 if part in chosen or part in placed else sizes[part]
            for part in _components(expr, bounds)
        )
        alone = isinstance(expr, Show | Quotient | AddMonths) and not reads_as_it_is(expr, bounds)
        again = uses[expr] > 1 and sizes[expr] >= LARGE and not isinstance(expr, LEAVES)
        if (alone or again) and not is_constant(expr):
            chosen.add(expr)
    return frozenset(chosen - placed)


# --- The sheet


@dataclass
class _Sheet:
    """The calculation sheet while it is being written, line by line."""

    edition: Edition
    lang: Lang
    bounds: dict[str, Span]
    places: dict[Expr, str]
    chosen: frozenset[Expr]
    labels: Mapping[Expr, Text]
    """What some of the expressions are, where their kind alone does not tell."""
    prepared: set[Expr] = field(default_factory=set)
    lines: list[Line] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    ranges: dict[str, str] = field(default_factory=dict)
    lists: dict[str, tuple[Cell, ...]] = field(default_factory=dict)
    months: str = ""

    @property
    def row(self) -> int:
        """The number of the row that is written next."""
        return FIRST_ROW + len(self.lines)

    @property
    def days(self) -> frozenset[str]:
        return frozenset(fact.name for fact in self.edition.facts if isinstance(fact, Day))

    @property
    def cells(self) -> Cells:
        return Cells(places=self.places, bounds=self.bounds, months=self.months)

    def add(self, number: str, label: Text, cells: Mapping[str, Cell]) -> str:
        """Write a line; the address of its value."""
        self.lines.append(Line(number, label[self.lang], cells))
        return f"${VALUE}${self.row - 1}"

    def value(self, expr: Expr) -> Formula:
        """The expression as a formula, with its parts that deserve it in cells of their own."""
        text = operand(expr, self.cells) if expr in self.places else formula(expr, self.cells)
        if gives_day(expr, self.days):
            day = number_function(expr)
            return Formula(text, lambda it: date_serial(day(it.facts)), is_day=True)
        return Formula(text, computes(expr))

    def prepare(self, number: str, expr: Expr) -> None:
        """Write the helper cells that the expression needs and that are not there yet."""
        if expr in self.prepared or expr in self.places:
            return
        self.prepared.add(expr)
        for part in _components(expr, self.bounds):
            self.prepare(number, part)
        if expr in self.chosen:
            label = texts.HELPER.fill(helper=self.labels.get(expr) or _helper(expr))
            place = self.add(number, label, {VALUE: self.value(expr)})
            self.places[expr] = place.replace("$", "")

    def compute(self, number: str, label: Text, expr: Expr) -> str:
        """Write a line with the expression; the address of its value."""
        self.prepare(number, expr)
        return self.add(number, label, {VALUE: self.value(expr)})

    def listed(self, name: str, write: Callable[[], None]) -> None:
        """Write lines that belong together and remember their range and cells."""
        first = self.row
        write()
        lines = self.lines[first - FIRST_ROW :]
        sheet = quoted(texts.CALCULATION[self.lang])
        self.ranges[name] = f"{sheet}!${VALUE}${first}:${VALUE}${self.row - 1}"
        self.lists[name] = tuple(line.cells[VALUE] for line in lines)

    def local(self, name: str) -> str:
        """The range of a list as formulas on this sheet refer to it."""
        return self.ranges[name].split("!")[1]


def _helper(expr: Expr) -> Text:
    text = texts.HELPERS[type(expr).__name__]
    if isinstance(expr, AddMonths):
        return text.fill(months=expr.months)
    return text.fill(factor=expr.factor) if isinstance(expr, Times) else text


def _write_facts(sheet: _Sheet, questions: Questions) -> None:
    asked = {
        fact.name: criterion.number
        for criterion in sheet.edition.criteria
        for fact in criterion.asks
    }
    rows = {fact.name: FIRST_ROW + index for index, fact in enumerate(sheet.edition.facts)}
    highs = {name: f"{HIGH}{row}" for name, row in rows.items()}
    for fact in sheet.edition.facts:
        row = rows[fact.name]
        columns = (HIGH, STATE, EMPTY, READABLE, UPPER_EMPTY, UPPER_READABLE)
        formulas = guard(fact, Row(*(f"{column}{row}" for column in columns)), questions, highs)
        sheet.add(
            asked.get(fact.name, texts.CLUSTER_MARK[sheet.lang]),
            fact.label,
            _fact_cells(fact, formulas),
        )
        for column, suffix in ((VALUE, "low"), (HIGH, "high"), (GIVEN, "given"), (STATE, "state")):
            sheet.names[f"{fact.name}_{suffix}"] = f"${column}${row}"


def _fact_cells(fact: Fact, formulas: Guard) -> Mapping[str, Cell]:
    name, is_day = fact.name, isinstance(fact, Day)

    def holds(text: str, entry: Entry, cell: str = name) -> Formula:
        return Formula(text, lambda it: it.entries[cell] is entry)

    cells: dict[str, Cell] = {
        VALUE: Formula(formulas.low, lambda it: serial(fact, it.facts[name]).low, is_day),
        HIGH: Formula(formulas.high, lambda it: serial(fact, it.facts[name]).high, is_day),
        GIVEN: Formula(formulas.given, lambda it: it.facts[name].given),
        STATE: Formula(formulas.state, lambda it: int(it.states[name])),
        EMPTY: holds(formulas.empty, Entry.EMPTY),
        READABLE: holds(formulas.readable, Entry.READABLE),
    }
    if isinstance(fact, Count):
        upper = upper_end(name)
        cells[UPPER_EMPTY] = holds(formulas.upper_empty, Entry.EMPTY, upper)
        cells[UPPER_READABLE] = holds(formulas.upper_readable, Entry.READABLE, upper)
    return cells


def _write_lists(sheet: _Sheet) -> None:
    """What texts and validation choose from: names of months, words for yes and no."""

    def months() -> None:
        for month, name in enumerate(words.MONTHS_EN, start=1):
            label = texts.MONTH_LABEL.fill(month=month)
            sheet.add(texts.OVERALL_MARK[sheet.lang], label, {VALUE: name})

    def answers() -> None:
        for word in (words.YES, words.NO):
            text = word[sheet.lang]
            sheet.add(texts.OVERALL_MARK[sheet.lang], texts.ANSWER_WORD_LABEL, {VALUE: text})

    def titles() -> None:
        for criterion in sheet.edition.criteria:
            text = texts.NAMED_CRITERION[sheet.lang].format(
                number=criterion.number, wording=criterion.wording[sheet.lang]
            )
            sheet.add(criterion.number, texts.TITLE_LABEL, {VALUE: text})

    sheet.listed("titles", titles)
    if sheet.lang == "en":
        sheet.listed("months", months)
        sheet.months = sheet.local("months")
    sheet.listed(ANSWER_WORDS, answers)
    sheet.names[ANSWER_WORDS] = sheet.local(ANSWER_WORDS)


LISTS: Mapping[str, Text] = {
    # The verdicts first: with their cells known, all the rest refers to them.
    "verdicts": texts.CODE_LABEL,
    "words": texts.WORD_LABEL,
    "reasons": texts.REASON_LABEL,
    "missing": texts.MISSING_LABEL,
    "steps": texts.STEP_LABEL,
    "ranks": texts.DISTANCE_LABEL,
}
Computed: TypeAlias = Mapping[str, Mapping[str, Expr]]
"""What is computed of every criterion: by the name of the list, then by the criterion's number."""


def _computed(edition: Edition, lang: Lang) -> Computed:
    found: dict[str, dict[str, Expr]] = {name: {} for name in LISTS}
    said_of = statements(edition)
    codes = frozenset(
        verdict(rule)
        for criterion in edition.criteria
        for rule in (criterion.rule, *rule_parts(criterion.rule))
    )
    for criterion in edition.criteria:
        said = said_of[criterion.number]
        expressions = {
            "words": worded(said.verdict, words.VERDICTS, lang),
            "reasons": said.reason[lang],
            "missing": missing(criterion, said, lang),
            "steps": said.step[lang],
            "ranks": said.rank,
        }
        found["verdicts"][criterion.number] = said.verdict
        for name, expr in expressions.items():
            found[name][criterion.number] = simplified(expr, codes)
    return found


def _write_criteria(sheet: _Sheet, found: Computed) -> None:
    def prepare(*names: str) -> None:
        for name in names:
            for number, expr in found[name].items():
                sheet.prepare(number, expr)

    prepare("verdicts")
    for name, label in LISTS.items():

        def write(label: Text = label, name: str = name) -> None:
            for criterion in sheet.edition.criteria:
                expr = found[name][criterion.number]
                place = sheet.compute(criterion.number, label, expr)
                if name == "verdicts":
                    sheet.names[code_name(criterion)] = place
                    sheet.places[expr] = place.replace("$", "")

        sheet.listed(name, write)
        if name == "verdicts":
            prepare(*LISTS)


def _write_order(sheet: _Sheet) -> None:
    ranks = sheet.lists["ranks"]
    column = sheet.local("ranks")
    first = int(column.split("$")[2].rstrip(":"))

    def position(own: Cell) -> Callable[[Filled], int]:
        return lambda it: 1 + sorted(map(int, it.list(ranks))).index(int(it.value(own)))

    def positions() -> None:
        for index, criterion in enumerate(sheet.edition.criteria):
            text = f'COUNTIF({column},"<="&{VALUE}{first + index})'
            cell = Formula(text, position(ranks[index]))
            sheet.add(criterion.number, texts.POSITION_LABEL, {VALUE: cell})

    def turn(rank: int) -> Callable[[Filled], int]:
        return lambda it: 1 + it.list(sheet.lists["positions"]).index(rank)

    def turns() -> None:
        for rank in range(1, len(ranks) + 1):
            text = f"MATCH({rank},{sheet.local('positions')},0)"
            label = texts.STEP_ROW_LABEL.fill(rank=rank)
            sheet.add(texts.OVERALL_MARK[sheet.lang], label, {VALUE: Formula(text, turn(rank))})

    sheet.listed("positions", positions)
    sheet.listed("turns", turns)


def _write_who(sheet: _Sheet) -> None:
    """Whose result it is and of which day."""
    lang, mark, day = sheet.lang, texts.OVERALL_MARK[sheet.lang], sheet.edition.reference_day
    name = Formula(
        'IF(ISTEXT(cluster_name),TRIM(cluster_name),"")', lambda it: it.answers.cluster.name
    )
    name_place = sheet.add(mark, texts.NAME_LABEL, {VALUE: name}).replace("$", "")
    dated = If(
        Given(day.name),
        Join((Words(f"{day.label[lang]} "), Show(Low(day.name), Style.DAY, lang))),
        Words(texts.WITHOUT_DAY[lang]),
    )
    sheet.prepare(mark, dated)
    day_place = sheet.compute(mark, day.label, dated).replace("$", "")
    said = computes(dated)
    who = Formula(
        f'IF(LEN({name_place})>0,{name_place}&", ","")&{day_place}',
        lambda it: ", ".join(str(part) for part in (it.value(name), said(it)) if part),
    )
    sheet.names["who"] = sheet.add(mark, texts.WHO_LABEL, {VALUE: who})


def _write_totals(sheet: _Sheet) -> None:
    edition, lang, mark = sheet.edition, sheet.lang, texts.OVERALL_MARK[sheet.lang]
    total = len(edition.criteria)

    def count(
        name: str,
        label: Text,
        text: str,
        highest: int,
        value: Callable[[Filled], int] | None = None,
    ) -> None:
        cell = Formula(text, value or (lambda it: it.facts[name].low))
        sheet.names[name] = sheet.add(mark, label, {VALUE: cell})
        sheet.places[Low(name)] = name
        sheet.bounds[name] = Span(0, highest)

    def unmet(it: Filled) -> int:
        return total - it.facts[MET_COUNT].low

    def verdicts(code: Verdict) -> str:
        return f"COUNTIF({sheet.local('verdicts')},{code:d})"

    count(MET_COUNT, texts.MET_LABEL, verdicts(Verdict.MET), total)
    count(NOT_MET_COUNT, texts.NOT_MET_LABEL, verdicts(Verdict.NOT_MET), total)
    count(OPEN_COUNT, texts.OPEN_LABEL, verdicts(Verdict.OPEN), total)
    count(STEP_COUNT, texts.STEPS_LABEL, f"{total}-{MET_COUNT}", total, unmet)
    states = f"${STATE}${FIRST_ROW}:${STATE}${FIRST_ROW + len(edition.facts) - 1}"
    text = f'COUNTIF({states},">{State.USED:d}")'
    count(UNUSABLE_COUNT, texts.UNUSABLE_LABEL, text, len(edition.facts))
    sentences = (
        (OVERALL_VERDICT, texts.OVERALL_LABEL, overall(edition)),
        ("headline", texts.HEADLINE_LABEL, headline(edition, lang)),
        ("tally", texts.TALLY_LABEL, tally(edition, lang)),
        ("band", texts.BAND_LABEL, band(lang)),
        ("unusable", texts.UNUSABLE_WORDS_LABEL, unusable_words(lang)),
    )
    expressions = tuple(expr for _, _, expr in sentences)
    sheet.chosen = shared(expressions, sheet.bounds, placed=frozenset(expressions))
    for name, label, expr in sentences:
        place = sheet.compute(mark, label, expr)
        sheet.names[name] = place
        sheet.places[expr] = place.replace("$", "")


def _part_labels(edition: Edition) -> Mapping[Expr, Text]:
    """The verdicts on the parts of a criterion, by what they judge."""
    labels: dict[Expr, Text] = {}
    for criterion in edition.criteria:
        for part in rule_parts(criterion.rule):
            fact = facts_of(part)[0]
            labels[verdict(part)] = texts.PART_LABEL.fill(label=fact.label)
    return labels


def _distances(edition: Edition) -> frozenset[Expr]:
    """The distances that are added up; each in a cell of its own, where it can be followed."""
    return frozenset(
        distance(part)
        for criterion in edition.criteria
        if isinstance(criterion.rule, AllOf)
        for part in rule_parts(criterion.rule)
        if not isinstance(part, Yes)
    )


def _roots(found: Computed, edition: Edition) -> list[Expr]:
    return [
        found[name][criterion.number]
        for criterion in edition.criteria
        for name in LISTS
        if name != "words"
    ]


@cache
def calculation(questions: Questions) -> Calculation:
    """The calculation sheet in the language of the questions."""
    edition, lang = questions.edition, questions.lang
    found = _computed(edition, lang)
    places: dict[Expr, str] = {}
    limits: dict[str, Span] = {}
    for fact in edition.facts:
        limits[fact.name] = Span(bounds(fact).low, bounds(fact).high)
        places[Low(fact.name)] = f"{fact.name}_low"
        places[High(fact.name)] = f"{fact.name}_high"
        places[Given(fact.name)] = f"{fact.name}_given"
    sheet = _Sheet(
        edition=edition,
        lang=lang,
        bounds=limits,
        places=places,
        chosen=shared(
            _roots(found, edition),
            limits,
            placed=frozenset(found["verdicts"].values()),
        )
        | _distances(edition),
        labels=_part_labels(edition),
    )
    _write_facts(sheet, questions)
    _write_lists(sheet)
    _write_criteria(sheet, found)
    _write_order(sheet)
    _write_who(sheet)
    _write_totals(sheet)
    return Calculation(
        sheet=texts.CALCULATION[lang],
        lines=tuple(sheet.lines),
        names=sheet.names,
        ranges=sheet.ranges,
        lists=sheet.lists,
    )
