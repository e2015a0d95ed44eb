"""The calculation sheet as data: every helper cell with its formula and what it is.

Facts come first, then the steps in between, then what is computed of each criterion, then the totals. What
the other sheets show, they take from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from gocluster_rules.expressions import (
    Compare,
    Expr,
    Given,
    High,
    If,
    Join,
    Low,
    Number,
    Phrase,
    Show,
    Sum,
    minus,
)
from gocluster_rules.facts import Count, Day, Fact
from gocluster_rules.facts.yes_no import NO, YES
from gocluster_rules.members.rows import counted
from gocluster_rules.model import Edition
from gocluster_rules.notation import MONTHS_EN, Style
from gocluster_rules.rules import AllOf
from gocluster_rules.text import Text
from gocluster_rules.totals import (
    MET_COUNT,
    NOT_MET_COUNT,
    OPEN_COUNT,
    band,
    headline,
    overall,
    tally,
)
from gocluster_rules.verdict import Verdict
from workbook import texts
from workbook.formula import lists
from workbook.formula.addresses import Address
from workbook.formula.computed import (
    UNUSABLE_COUNT,
    Content,
    Formula,
    state_name,
    typed_name,
)
from workbook.formula.entries import Entry, EntryFormulas, Row, State, entry_formulas, serial
from workbook.formula.lists import CellList
from workbook.formula.shared import shared
from workbook.formula.spans import Span
from workbook.sheets.calculation import firmness, members
from workbook.sheets.calculation.builder import (
    EMPTY,
    FIRST_ROW,
    GIVEN,
    HIGH,
    READABLE,
    STATE,
    UPPER_EMPTY,
    UPPER_READABLE,
    VALUE,
    Builder,
    Line,
)
from workbook.sheets.calculation.contents import LISTS, Computed, computed, unusable_words
from workbook.sheets.rows import Questions, code_name

OVERALL_VERDICT = "overall_verdict"
STEP_COUNT = "step_count"
ANSWER_WORDS = "answer_words"


@dataclass(frozen=True, slots=True)
class Calculation:
    """The calculation sheet and where the other sheets find what they show."""

    sheet: str
    lines: tuple[Line, ...]
    """From `FIRST_ROW` on."""
    names: Mapping[str, Address]
    """Where each cell or range is that has a defined name."""
    lists: Mapping[str, CellList]
    """The cells of each list: `reasons`, `steps` and so on."""
    addresses: Mapping[Expr, Address]
    """The cell of each expression that has one."""

    def content(self, address: Address) -> Content:
        """What stands in a cell of this sheet."""
        return self.lines[address.row - FIRST_ROW].cells[address.column]

    def named(self, name: str) -> Formula:
        """A formula on another sheet that shows a named cell."""
        address = self.names[name]
        content = self.content(address)
        return Formula(address.full, lambda it: it.value(content))


# --- Facts


def _write_facts(sheet: Builder, questions: Questions, asked: Mapping[str, str]) -> None:
    edition = sheet.edition
    rows = {fact.name: FIRST_ROW + index for index, fact in enumerate(edition.facts)}
    highs = {name: f"{HIGH}{row}" for name, row in rows.items()}
    for fact in edition.facts:
        row = rows[fact.name]
        columns = (HIGH, STATE, EMPTY, READABLE, UPPER_EMPTY, UPPER_READABLE)
        cells = Row(*(f"{column}{row}" for column in columns))
        formulas = entry_formulas(fact, cells, questions.references, highs)
        number = asked.get(fact.name, texts.CLUSTER_MARK[sheet.lang])
        sheet.add(number, fact.label, _fact_cells(fact, formulas))
        # What the list of members counts as well is taken from it, where there is one.
        name = typed_name(fact) if isinstance(fact, Count) and fact in counted() else fact.name
        for column, suffix in ((VALUE, "low"), (HIGH, "high"), (GIVEN, "given")):
            sheet.names[f"{name}_{suffix}"] = sheet.address(column, row)
        sheet.names[state_name(fact)] = sheet.address(STATE, row)


def _fact_cells(fact: Fact, formulas: EntryFormulas) -> Mapping[str, Content]:
    name, is_day = fact.name, isinstance(fact, Day)

    def holds(text: str, entry: Entry, cell: str = name) -> Formula:
        return Formula(text, lambda it: it.entries[cell] is entry)

    known = typed_name(fact) if isinstance(fact, Count) and fact in counted() else name
    cells: dict[str, Content] = {
        VALUE: Formula(formulas.low, lambda it: serial(fact, it.facts[known]).low, is_day),
        HIGH: Formula(formulas.high, lambda it: serial(fact, it.facts[known]).high, is_day),
        GIVEN: Formula(formulas.given, lambda it: it.facts[known].given),
        STATE: Formula(formulas.state, lambda it: int(it.states[name])),
        EMPTY: holds(formulas.empty, Entry.EMPTY),
        READABLE: holds(formulas.readable, Entry.READABLE),
    }
    if isinstance(fact, Count):
        upper = fact.upper_end
        cells[UPPER_EMPTY] = holds(formulas.upper_empty, Entry.EMPTY, upper)
        cells[UPPER_READABLE] = holds(formulas.upper_readable, Entry.READABLE, upper)
    return cells


# --- Lists


def _write_lists(sheet: Builder) -> None:
    """What texts and validation choose from: names of months, words for yes and no."""

    def months() -> None:
        for month, name in enumerate(MONTHS_EN, start=1):
            label = texts.MONTH_LABEL.fill(month=month)
            sheet.add(texts.OVERALL_MARK[sheet.lang], label, {VALUE: name})

    def answers() -> None:
        for word in (YES, NO):
            text = word[sheet.lang]
            sheet.add(texts.OVERALL_MARK[sheet.lang], texts.ANSWER_WORD_LABEL, {VALUE: text})

    def titles() -> None:
        for category in sheet.edition.categories:
            for main in category.criteria:
                for criterion in main.criteria:
                    text = texts.NAMED_CRITERION[sheet.lang].format(
                        number=criterion.number, title=main.title[sheet.lang]
                    )
                    sheet.add(criterion.number, texts.TITLE_LABEL, {VALUE: text})

    sheet.listed("titles", titles)
    if sheet.lang == "en":
        sheet.months = sheet.listed("months", months).address.absolute
    sheet.names[ANSWER_WORDS] = sheet.listed(ANSWER_WORDS, answers).address


def _write_criteria(sheet: Builder, found: Computed) -> None:
    def prepare(*names: str) -> None:
        for name in names:
            for number, expr in found[name].items():
                sheet.prepare(number, expr)

    prepare("verdicts")
    for name, label in LISTS.items():

        def write(label: Text = label, name: str = name) -> None:
            for criterion in sheet.edition.criteria:
                expr = found[name][criterion.number]
                address = sheet.compute(criterion.number, label, expr)
                if name == "verdicts":
                    sheet.names[code_name(criterion)] = address
                    sheet.place(expr, address)

        sheet.listed(name, write)
        if name == "verdicts":
            _write_counts(sheet)
            prepare(*LISTS)


def _write_order(sheet: Builder) -> None:
    ranks = sheet.lists["ranks"]

    def positions() -> None:
        for index, criterion in enumerate(sheet.edition.criteria):
            cell = lists.position(ranks, index)
            sheet.add(criterion.number, texts.POSITION_LABEL, {VALUE: cell})

    def turns() -> None:
        for rank in range(1, len(ranks.contents) + 1):
            label = texts.STEP_ROW_LABEL.fill(rank=rank)
            cell = lists.place_of(rank, sheet.lists["positions"])
            sheet.add(texts.OVERALL_MARK[sheet.lang], label, {VALUE: cell})

    sheet.listed("positions", positions)
    sheet.listed("turns", turns)


# --- All criteria together


def _write_who(sheet: Builder, questions: Questions) -> None:
    """Whose result it is and of which day."""
    lang, mark, day = sheet.lang, texts.OVERALL_MARK[sheet.lang], sheet.edition.reference_day
    typed = questions.references["cluster_name"]
    name = lists.typed_text(typed, lambda it: it.answers.cluster.name)
    own = sheet.add(mark, texts.NAME_LABEL, {VALUE: name})
    dated = If(
        Given(day.name),
        Join((Phrase(f"{day.label[lang]} "), Show(Low(day.name), Style.DAY, lang))),
        Phrase(texts.WITHOUT_DAY[lang]),
    )
    said = sheet.compute(mark, day.label, dated)
    who = lists.joined(*(sheet.column(VALUE, place.row, place.row) for place in (own, said)))
    sheet.names["who"] = sheet.add(mark, texts.WHO_LABEL, {VALUE: who})


def _write_counts(sheet: Builder) -> None:
    """How many criteria have each verdict."""
    verdicts, total = sheet.lists["verdicts"], len(sheet.edition.criteria)
    for name, label, code in (
        (MET_COUNT, texts.MET_LABEL, Verdict.MET),
        (NOT_MET_COUNT, texts.NOT_MET_LABEL, Verdict.NOT_MET),
        (OPEN_COUNT, texts.OPEN_LABEL, Verdict.OPEN),
    ):
        _write_count(sheet, name, label, lists.count_of(verdicts, code), total)


def _write_count(sheet: Builder, name: str, label: Text, cell: Formula, highest: int) -> None:
    sheet.names[name] = sheet.add(texts.OVERALL_MARK[sheet.lang], label, {VALUE: cell})
    sheet.places[Low(name)] = name
    sheet.bounds[name] = Span(0, highest)


def _write_totals(sheet: Builder) -> None:
    edition, lang, mark = sheet.edition, sheet.lang, texts.OVERALL_MARK[sheet.lang]
    total = len(edition.criteria)
    states = sheet.column(STATE, FIRST_ROW, FIRST_ROW + len(edition.facts) - 1)
    steps = sheet.value(minus(Number(total), Low(MET_COUNT)))
    _write_count(sheet, STEP_COUNT, texts.STEPS_LABEL, steps, total)
    unusable = lists.count_above(states, State.USED)
    _write_count(sheet, UNUSABLE_COUNT, texts.UNUSABLE_LABEL, unusable, len(edition.facts))
    damaged = Phrase(texts.RESULTS_LOST[lang])
    sentences = (
        (OVERALL_VERDICT, texts.OVERALL_LABEL, overall(edition), Number(Verdict.OPEN)),
        ("headline", texts.HEADLINE_LABEL, headline(edition, lang), damaged),
        ("tally", texts.TALLY_LABEL, tally(edition, lang), None),
        ("band", texts.BAND_LABEL, band(lang), None),
        ("unusable", texts.UNUSABLE_WORDS_LABEL, unusable_words(lang), None),
    )
    expressions = tuple(expr for _, _, expr, _ in sentences)
    sheet.chosen = shared(expressions, sheet.bounds, placed=frozenset(expressions))
    # A verdict that a damaged cell no longer gives is in none of the counts.
    counts = tuple(Low(name) for name in (MET_COUNT, NOT_MET_COUNT, OPEN_COUNT))
    is_whole = Compare(Sum(counts), "=", Number(total))
    for name, label, expr, otherwise in sentences:
        said = If(is_whole, expr, otherwise) if otherwise else expr
        sheet.names[name] = sheet.compute(mark, label, said)
        sheet.place(expr, sheet.names[name])


# --- The whole sheet


def _condition_labels(edition: Edition) -> Mapping[Expr, Text]:
    """The verdicts on the conditions of a criterion, by what they judge."""
    labels: dict[Expr, Text] = {}
    for criterion in edition.criteria:
        for condition in criterion.rule.conditions():
            fact = condition.facts()[0]
            labels[condition.verdict()] = texts.PART_LABEL.fill(label=fact.label)
    return labels


def _distances(edition: Edition) -> frozenset[Expr]:
    """The distances that are added up; each in a cell of its own, where it can be followed."""
    return frozenset(
        condition.distance()
        for criterion in edition.criteria
        if isinstance(criterion.rule, AllOf)
        for condition in criterion.rule.conditions()
        if not condition.is_statement
    )


def _roots(found: Computed, edition: Edition) -> list[Expr]:
    return [
        found[name][criterion.number]
        for criterion in edition.criteria
        for name in LISTS
        if name != "verdict_words"
    ]


@cache
def calculation(questions: Questions) -> Calculation:
    """The calculation sheet in the language of the questions."""
    edition, lang = questions.edition, questions.lang
    places: dict[Expr, str] = {}
    # An outlook adds to the number of criteria that are met.
    limits: dict[str, Span] = {MET_COUNT: Span(0, len(edition.criteria))}
    for fact in edition.facts:
        limits[fact.name] = Span(fact.unknown.low, fact.unknown.high)
    for name in (*limits, *map(typed_name, counted())):
        if name != MET_COUNT:
            places[Low(name)] = f"{name}_low"
            places[High(name)] = f"{name}_high"
            places[Given(name)] = f"{name}_given"
    found = computed(edition, lang, limits)
    verdicts = frozenset(found["verdicts"].values())
    chosen = shared(_roots(found, edition), limits, placed=verdicts) | _distances(edition)
    sheet = Builder(
        edition=edition,
        lang=lang,
        bounds=limits,
        places=places,
        chosen=chosen,
        labels=_condition_labels(edition),
    )
    asked = {
        fact.name: criterion.number for criterion in edition.criteria for fact in criterion.asks
    }
    _write_facts(sheet, questions, asked)
    members.write(sheet, questions, asked)
    _write_lists(sheet)
    _write_criteria(sheet, found)
    _write_order(sheet)
    _write_who(sheet, questions)
    _write_totals(sheet)
    firmness.write(sheet, questions)
    return Calculation(
        sheet=texts.CALCULATION[lang],
        lines=tuple(sheet.lines),
        names=sheet.names,
        lists=sheet.lists,
        addresses=sheet.addresses,
    )
