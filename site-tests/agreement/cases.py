"""Cases in which outputs could come to differ, sought from the rules themselves.

A case is what somebody fills in: answers, often just at a limit, and now and then a cell that holds
something unusable. `systematic` walks along every limit of every rule; `case` draws one at random, the
same one for the same number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache, cached_property, singledispatch
from itertools import pairwise, product
from random import Random
from typing import Any, TypeAlias

from gocluster_rules import words
from gocluster_rules.answers import Answers, Cluster, excesses
from gocluster_rules.assessment import inputs
from gocluster_rules.catalogue import EDITION
from gocluster_rules.expressions import Style, evaluate, months_later, show
from gocluster_rules.facts import Amount, Count, Day, Fact, Quantity, YesNo
from gocluster_rules.forms import CLUSTER_FIELDS, upper_end
from gocluster_rules.model import Criterion, Edition
from gocluster_rules.rules import (
    AllOf,
    AtLeast,
    Elapsed,
    Lasting,
    RatioAtMost,
    Rule,
    ShareAtLeast,
    Yes,
    verdict,
)
from gocluster_rules.text import LANGS, Lang
from gocluster_rules.values import CENT, Interval, Value
from gocluster_rules.verdict import Verdict
from workbook.formula.computed import Entry, Filled, filled, with_entries
from workbook.formula.entries import State
from workbook.formula.formulas import date_serial
from workbook.sheets.rows import note_name

Content: TypeAlias = float | str | bool | None
"""What stands in an input cell."""
Values: TypeAlias = Mapping[str, Value]

SEED = 2_022
COUNTS = (
    0,
    1,
    2,
    3,
    5,
    10,
    29,
    30,
    31,
    99,
    100,
    999,
    1_000,
    1_999,
    9_999,
    10_000,
    99_999,
    100_000,
    123_456,
    999_999,
)
CENTS = (
    *(0, 1, 10, 99, 100, 100_000, 6_666_666, 6_666_667, 41_000_000, 41_000_050),
    *(99_999, 199_999, 99_999_999, 100_000_000, 199_999_999, 1_234_567_890, 9_999_999_999),
    *(10_000_000_000, 12_345_678_901, 49_999_999_999),
)
DAYS = (
    *(date(year, 2, 28) for year in (2020, 2021, 2023, 2024, 2026, 2027, 2100)),
    *(date(year, 2, 29) for year in (2000, 2020, 2024, 2028)),
    *(date(year, 3, 1) for year in (2024, 2100)),
    *(date(2025, 1, 31), date(2026, 3, 31), date(2026, 4, 30), date(2026, 8, 31)),
    *(
        date(2019, 5, 1),
        date(2023, 11, 22),
        date(2026, 11, 22),
        date(2026, 9, 9),
        date(2026, 10, 10),
    ),
    *(date(1901, 1, 1), date(1999, 12, 31), date(2024, 12, 31), date(2199, 12, 31)),
)
NAMES = ("", "Cluster „Ü“", '=1+1 "x"', "Müller & Söhne <b>", "'quoted", "-", "x" * 200)
NOTES = ('=HYPERLINK("x")', "Größe: „12“\nzweite Zeile", 'He said "no"', "@SUM(1)", "+1", "-", "'a")


FORMULA_MARKS = ("=", "+", "-", "@", "'")
"""What begins with one of these, a program may take for a formula when it is typed."""

# --- A case


@dataclass(frozen=True, slots=True)
class Fault:
    """Contents that make the cells of a fact unusable."""

    state: State
    cells: Mapping[str, Content]
    entries: Mapping[str, Entry]


@dataclass(frozen=True)
class Case:
    """What is filled in, and what is to be understood of it."""

    name: str
    answers: Answers
    faults: Mapping[str, Fault] = field(default_factory=dict)
    """By the fact's name; such a fact is not among the answers."""
    edition: Edition = EDITION
    spelling: int = 0
    """How yes and no are spelt, and whether numbers carry the noise of earlier calculation."""

    @cached_property
    def filled(self) -> Filled:
        """The workbook with this in its cells."""
        usual = filled(self.answers, self.edition)
        twice = self._given_twice()
        if not self.faults and not twice:
            return usual
        states = {**usual.states, **{name: fault.state for name, fault in self.faults.items()}}
        entries = {**usual.entries, **dict.fromkeys(twice, Entry.READABLE)}
        for fault in self.faults.values():
            entries |= fault.entries
        return with_entries(self.answers, self.edition, states, entries)

    def _given_twice(self) -> list[str]:
        """The upper ends at which the same number stands as at the lower end."""
        return [
            upper_end(name)
            for name, value in self.answers.values.items()
            if self.spelling == 3 and isinstance(value, Interval) and value.low == value.high
        ]

    def cells(self, lang: Lang) -> dict[str, Content]:
        """What stands in every input cell, by the cell's name."""
        cells: dict[str, Content] = {}
        for name, (attribute, _) in CLUSTER_FIELDS.items():
            cells[name] = getattr(self.answers.cluster, attribute) or None
        for criterion in self.edition.criteria:
            cells[note_name(criterion)] = self.answers.notes.get(criterion.number)
        for fact in self.edition.facts:
            cells |= entered(fact, self.answers.values.get(fact.name), lang, self.spelling)
        for fault in self.faults.values():
            cells |= fault.cells
        return cells

    def typed(self, lang: Lang) -> dict[str, str]:
        """What a person types into every input cell, by the cell's name; ``""`` to clear it."""
        texts = dict.fromkeys(CLUSTER_FIELDS, "") | {
            note_name(criterion): "" for criterion in self.edition.criteria
        }
        for name, content in self.cells(lang).items():
            if name in texts and content and not str(content).startswith(FORMULA_MARKS):
                texts[name] = str(content)
        for fact in self.edition.facts:
            texts |= typed(fact, self.answers.values.get(fact.name), lang)
        return texts

    def __str__(self) -> str:
        """The case for people who are to repeat it."""
        said = [f"{name}={_shown(value)}" for name, value in self.answers.values.items()]
        said += [f"{name} holds {fault.cells}" for name, fault in self.faults.items()]
        return f"{self.name}: {', '.join(said) or 'no answer'}"


def _shown(value: Value) -> str:
    if isinstance(value, Interval):
        return str(value.low) if value.low == value.high else f"{value.low} to {value.high}"
    return str(value)


@singledispatch
def entered(fact: Fact, value: Any, lang: Lang, spelling: int) -> dict[str, Content]:
    """The contents of the fact's input cells."""
    raise TypeError(f"no cells for {type(fact).__name__}")


@entered.register
def _(fact: Count, value: Any, lang: Lang, spelling: int) -> dict[str, Content]:
    empty = BLANK if spelling == 2 else None
    if value is None:
        return {fact.name: empty, upper_end(fact.name): empty}
    noise = 1 - 1e-15 if spelling == 1 else 1
    high = value.high * noise if value.high != value.low or spelling == 3 else empty
    return {fact.name: value.low * noise, upper_end(fact.name): high}


@entered.register
def _(fact: Amount, value: Any, lang: Lang, spelling: int) -> dict[str, Content]:
    noise = 1e-10 if spelling == 1 else 0
    empty = BLANK if spelling == 2 else None
    return {fact.name: empty if value is None else float(value) + noise}


@entered.register
def _(fact: Day, value: Any, lang: Lang, spelling: int) -> dict[str, Content]:
    time_of_day = 0.999996 if spelling == 1 else 0
    empty = BLANK if spelling == 2 else None
    return {fact.name: empty if value is None else date_serial(value.toordinal()) + time_of_day}


@entered.register
def _(fact: YesNo, value: Any, lang: Lang, spelling: int) -> dict[str, Content]:
    if value is None:
        return {fact.name: BLANK if spelling == 2 else None}
    word = words.YES if value else words.NO
    other = LANGS[1 - LANGS.index(lang)]
    spelt = (word[lang], f"  {word[lang]} ", word[lang].upper(), word[other])
    return {fact.name: spelt[spelling]}


SPELLINGS = 4
BLANK = "  "


@singledispatch
def typed(fact: Fact, value: Any, lang: Lang) -> dict[str, str]:
    """What a person types for the fact: a decimal comma, 1.5.2019, "ja " with a blank."""
    raise TypeError(f"nothing typed for {type(fact).__name__}")


@typed.register
def _(fact: Count, value: Any, lang: Lang) -> dict[str, str]:
    if value is None:
        return {fact.name: "", upper_end(fact.name): ""}
    low, high = (show(number, Style.COUNT, lang) for number in value)
    return {fact.name: low, upper_end(fact.name): high if high != low else ""}


@typed.register
def _(fact: Amount, value: Any, lang: Lang) -> dict[str, str]:
    return {fact.name: "" if value is None else str(value).replace(".", words.DECIMAL_MARK[lang])}


@typed.register
def _(fact: Day, value: Any, lang: Lang) -> dict[str, str]:
    mark = "." if lang == "de" else "/"
    day = "" if value is None else f"{value.day}{mark}{value.month}{mark}{value.year}"
    return {fact.name: day}


@typed.register
def _(fact: YesNo, value: Any, lang: Lang) -> dict[str, str]:
    word = words.YES if value else words.NO
    return {fact.name: "" if value is None else word[lang] + " "}


# --- Along the limits of a rule


@singledispatch
def edges(rule: Rule, values: Values) -> list[Values]:
    """Values around each limit of the rule, for those of its facts that have none yet."""
    raise TypeError(f"no edges for {type(rule).__name__}")


def _around(limit: int, highest: int) -> list[Interval]:
    exact = [0, 1, limit - 1, limit, limit + 1, highest]
    ranges = [(limit - 1, limit), (limit, limit + 1), (limit - 2, limit - 1), (0, highest)]
    found = [Interval(number, number) for number in exact] + [Interval(*ends) for ends in ranges]
    return [interval for interval in found if 0 <= interval.low <= interval.high <= highest]


def _number(fact: Quantity, number: int) -> Value:
    """A value of so many units; EUR have 100."""
    return Interval(number, number) if isinstance(fact, Count) else Decimal(number) * CENT


def _units(value: Any) -> int:
    return int(value.high) if isinstance(value, Interval) else int(value / CENT)


def _highest(fact: Quantity) -> int:
    return fact.highest if isinstance(fact, Count) else int(fact.highest / CENT)


@edges.register
def _(rule: AtLeast, values: Values) -> list[Values]:
    if rule.fact.name in values:
        return [{}]
    usual = [Interval(number, number) for number in COUNTS if number <= rule.fact.highest]
    found = _around(rule.limit, rule.fact.highest) + usual
    return [{rule.fact.name: value} for value in found]


@edges.register
def _(rule: ShareAtLeast, values: Values) -> list[Values]:
    whole = rule.whole
    if whole.name in values:
        wholes = [values[whole.name]]
    else:
        wholes = [_number(whole, number) for number in _sizes(whole)]
    if isinstance(whole, Count) and whole.name not in values:
        wholes.append(Interval(29, 31))
    found: list[Values] = []
    for size in wholes:
        tie = _units(size) * rule.percent
        limits = {tie // 100 + delta for delta in (-1, 0, 1)} | {-(-tie // 100), 0, _units(size)}
        for limit in sorted(limits):
            found += [{whole.name: size, **parts} for parts in _split(rule, limit, size) if parts]
    return found


def _split(rule: ShareAtLeast, total: int, whole: Value) -> Iterator[Values]:
    """The parts so that they come to a total: the last gets all, half, nothing."""
    *first, last = rule.parts
    most = min(_highest(last), _units(whole)) if isinstance(whole, Interval) else _highest(last)
    for share in (total, total // 2, 0) if first else (total,):
        rest = total - share
        if not 0 <= share <= most or not rest >= 0:
            continue
        others = {part.name: _number(part, 0) for part in first}
        if first:
            others[first[0].name] = _number(first[0], rest)
        yield {**others, last.name: _number(last, share)}
    if isinstance(last, Count) and not first:
        for low, high in ((total - 1, total), (total, total + 1), (0, most)):
            if 0 <= low <= high <= most:
                yield {last.name: Interval(low, high)}


def _days(fact: Day, rule: Elapsed | Lasting, months: int, values: Values) -> list[Values]:
    reference = rule.reference
    known = values.get(reference.name)
    found: list[Values] = []
    for day in [known] if isinstance(known, date) else DAYS:
        if not reference.earliest.year + 10 < day.year < reference.latest.year - 10:
            near = [fact.earliest, day, fact.latest]
        else:
            limit = months_later(day, months)
            near = [limit + timedelta(delta) for delta in (-3, -2, -1, 0, 1, 2, 3)]
        found += [{reference.name: day, fact.name: other} for other in near]
    return found


@edges.register
def _(rule: Elapsed, values: Values) -> list[Values]:
    return _days(rule.since, rule, -rule.months, values)


@edges.register
def _(rule: Lasting, values: Values) -> list[Values]:
    return _days(rule.until, rule, rule.months, values)


@edges.register
def _(rule: Yes, values: Values) -> list[Values]:
    return [{rule.fact.name: answer} for answer in (True, False)]


@edges.register
def _(rule: RatioAtMost, values: Values) -> list[Values]:
    count, per = rule.count, rule.per
    known = values.get(count.name)
    limits = [limit for size in rule.classes for limit in (size.up_to or 0, (size.up_to or 0) + 1)]
    counts = [known] if known else [Interval(number, number) for number in (*limits, *COUNTS)]
    found: list[Values] = []
    for number in counts:
        for size in rule.classes:
            tie = 100 * _units(number) // size.at_most
            for hundredths in (0, 1, tie - 1, tie, tie + 1):
                if 0 <= hundredths <= _highest(per):
                    found.append({count.name: number, per.name: _number(per, hundredths)})
    return found


@edges.register
def _(rule: AllOf, values: Values) -> list[Values]:
    choices = [edges(part, values) for part in rule.rules]
    return [
        {key: value for part in parts for key, value in part.items()} for parts in product(*choices)
    ]


# --- What is unusable


@singledispatch
def faults(fact: Fact) -> list[Fault]:
    """Contents that the fact's cells must not have."""
    raise TypeError(f"no faults for {type(fact).__name__}")


def _unusable(name: str, *contents: Content) -> list[Fault]:
    return [
        Fault(State.UNUSABLE, {name: content}, {name: Entry.UNREADABLE}) for content in contents
    ]


@faults.register
def _(fact: Count) -> list[Fault]:
    low, high = fact.name, upper_end(fact.name)

    def both(state: State, *contents: tuple[Content, Entry]) -> Fault:
        (first, first_entry), (second, second_entry) = contents
        return Fault(state, {low: first, high: second}, {low: first_entry, high: second_entry})

    empty, text = (None, Entry.EMPTY), ("viele", Entry.UNREADABLE)
    four, three = (4, Entry.READABLE), (3, Entry.READABLE)
    return [
        *(
            both(State.UNUSABLE, (content, Entry.UNREADABLE), empty)
            for content in ("siebzehn", "34", -1, -0.5, 0.5, 34.000004, fact.highest + 1, 1e300)
        ),
        both(State.UNUSABLE, text, four),
        both(State.UNUSABLE, four, text),
        both(State.UNUSABLE, four, (-1, Entry.UNREADABLE)),
        both(State.UNUSABLE, four, (4.000004, Entry.UNREADABLE)),
        both(State.UNUSABLE, four, (fact.highest + 1, Entry.UNREADABLE)),
        both(State.UNUSABLE, text, text),
        both(State.LOWER_END_MISSING, empty, four),
        both(State.LOWER_END_MISSING, empty, text),
        both(State.ENDS_SWAPPED, four, three),
        both(State.ENDS_SWAPPED, (fact.highest, Entry.READABLE), (0, Entry.READABLE)),
    ]  # fmt: skip


@faults.register
def _(fact: Amount) -> list[Fault]:
    above = float(fact.highest) + 0.01
    return _unusable(fact.name, "410.000,50", "viel", -0.01, -1, 0.005, 0.010004, above, 1e9, 1e300)


@faults.register
def _(fact: Day) -> list[Fault]:
    before, after = (date_serial(day.toordinal()) for day in (fact.earliest, fact.latest))
    return _unusable(
        fact.name, "01.05.2019", "bald", 0, -1, 12, before - 1, before - 0.000004, after + 1, 1e300
    )


@faults.register
def _(fact: YesNo) -> list[Fault]:
    return _unusable(fact.name, "vielleicht", "j", "ja nein", 1, 0, 2)


# --- Cases one after the other


def _named(name: str, values: Values, edition: Edition, **more: Any) -> Case:
    too_many = {fact.name for fact, _ in excesses(values, edition)}
    given = {key: value for key, value in values.items() if key not in too_many}
    found = Case(name, Answers(edition=edition.id, values=given), edition=edition, **more)
    return _with_excesses(found, values, given)


def _with_excesses(found: Case, values: Values, given: Values) -> Case:
    """The case in which parts that are too great stand in their cells, and the sheet objects."""
    faults: dict[str, Fault] = {}
    for name in values.keys() - given.keys():
        part: Any = values[name]
        interval = part.high != part.low
        faults[name] = Fault(
            State.PART_EXCEEDS,
            {name: part.low, upper_end(name): part.high if interval else None},
            {
                name: Entry.READABLE,
                upper_end(name): Entry.READABLE if interval else Entry.EMPTY,
            },
        )
    return replace(found, faults={**faults, **found.faults})


def met(edition: Edition, wanted: Verdict = Verdict.MET) -> dict[str, Value]:
    """Answers with which every criterion is met, or not met."""
    values: dict[str, Value] = {}
    for criterion in edition.criteria:
        for choice in edges(criterion.rule, values):
            tried = {**values, **choice}
            known = inputs(Answers(edition=edition.id, values=tried), edition)
            if evaluate(verdict(criterion.rule), known) == wanted:
                values = tried
                break
        else:
            raise AssertionError(f"criterion {criterion.number} cannot be {wanted.key}")
    return values


@cache
def systematic(edition: Edition = EDITION) -> tuple[Case, ...]:
    """Every limit of every rule, every fact unknown, every unusable content, every number of met criteria."""
    return tuple(_systematic(edition))


def _systematic(edition: Edition) -> Iterator[Case]:
    all_met = met(edition)
    yield _named("nothing answered", {}, edition)
    yield _named("all criteria met", all_met, edition)
    for fact in edition.facts:
        rest = {name: value for name, value in all_met.items() if name != fact.name}
        yield _named(f"{fact.name} unknown, else met", rest, edition)
        if fact.name in all_met:
            alone = {fact.name: all_met[fact.name]}
            yield _named(f"only {fact.name} answered", alone, edition)
        for number, fault in enumerate(faults(fact), start=1):
            name = f"{fact.name} unusable ({number})"
            yield _named(name, rest, edition, faults={fact.name: fault})
    for criterion in edition.criteria:
        yield from _along(criterion, all_met, edition)
    for shown in (fact for fact in edition.facts if isinstance(fact, Count | Amount)):
        for number in _sizes(shown):
            values = {**all_met, shown.name: _number(shown, number)}
            yield _named(f"{shown.name} = {number}", values, edition)
    yield from _one_after_the_other(all_met, edition)
    yield from _subtle(all_met, edition)


def _along(criterion: Criterion, all_met: Values, edition: Edition) -> Iterator[Case]:
    own = {fact.name for fact in edition.facts if fact in criterion.asks}
    shared = {name: value for name, value in all_met.items() if name not in own}
    for number, choice in enumerate(edges(criterion.rule, {}), start=1):
        name = f"criterion {criterion.number}, limit {number}"
        yield _named(name, {**shared, **choice}, edition, spelling=number % SPELLINGS)


def _one_after_the_other(all_met: Values, edition: Edition) -> Iterator[Case]:
    """Criteria answered one by one, so that each number of met and open ones occurs."""
    denied = {**all_met, **{f.name: False for f in edition.facts if isinstance(f, YesNo)}}
    missed = met(edition, Verdict.NOT_MET)
    names = [fact.name for fact in edition.facts]
    for size in range(len(names) + 1):
        values = {name: all_met[name] for name in names[:size] if name in all_met}
        yield _named(f"the first {size} facts answered", values, edition)
        rest = {name: denied[name] for name in names[size:] if name in denied}
        yield _named(f"the first {size} facts met, no others", {**values, **rest}, edition)
        rest = {name: missed[name] for name in names[size:] if name in missed}
        yield _named(f"the first {size} facts unknown, no others met", rest, edition)
        rest = {name: denied[name] for name in names if name in denied and name != names[size - 1]}
        yield _named(f"{names[size - 1]} unknown, no to all others", rest, edition)


def _subtle(all_met: Values, edition: Edition) -> Iterator[Case]:
    """What only a single part of a single formula tells apart; the mutation check asks for each."""
    for name in NAMES:
        answers = Answers(edition=edition.id, cluster=Cluster(name, "", ""), values=all_met)
        yield Case(f"named {name!r}", answers, edition=edition)
    for spelling in range(SPELLINGS):
        yield _named(f"all criteria met, spelling {spelling}", all_met, edition, spelling=spelling)
        yield _named(f"nothing answered, spelling {spelling}", {}, edition, spelling=spelling)
        for fact in edition.facts:
            for answer in (True, False) if isinstance(fact, YesNo) else ():
                alone = {fact.name: answer}
                name = f"only {fact.name}, {answer}, spelling {spelling}"
                yield _named(name, alone, edition, spelling=spelling)
    for fact in edition.facts:
        for cell in (fact.name, *([upper_end(fact.name)] if isinstance(fact, Count) else [])):
            blank = Fault(State.EMPTY, {cell: BLANK}, {cell: Entry.EMPTY})
            yield _named(f"only blanks, in {cell}", {}, edition, faults={fact.name: blank})
        if isinstance(fact, Count):
            yield from _ranges(fact, all_met, edition)
    for criterion in edition.criteria:
        for values in edges(criterion.rule, {}) if isinstance(criterion.rule, AtLeast) else ():
            shown = ", ".join(f"{name} = {_shown(value)}" for name, value in values.items())
            yield _named(f"only {shown}", values, edition)
        for values in lacks(criterion.rule):
            shown = ", ".join(f"{name} = {_shown(value)}" for name, value in values.items())
            yield _named(f"lacking, with {shown}", {**all_met, **values}, edition)


LACKS = (1, 2, 998, 999, 1_000, 1_001, 1_999, 9_999, 10_000, 19_999)


@singledispatch
def lacks(rule: Rule) -> list[Values]:
    """Values with which exactly so much lacks, where the lack is written out in words."""
    return []


@lacks.register
def _(rule: ShareAtLeast) -> list[Values]:
    most = _highest(rule.whole) * rule.percent // 100
    sizes = [*LACKS, *(CENTS if isinstance(rule.whole, Amount) else COUNTS)]
    return [
        {
            rule.whole.name: _number(rule.whole, size * 100 // rule.percent),
            **{part.name: _number(part, 0) for part in rule.parts},
        }
        for size in sizes
        if 0 < size <= most
    ]


@lacks.register
def _(rule: Elapsed) -> list[Values]:
    day = date(2026, 11, 22)
    return [
        {
            rule.reference.name: day,
            rule.since.name: months_later(day + timedelta(days), -rule.months),
        }
        for days in LACKS
    ]


@lacks.register
def _(rule: Lasting) -> list[Values]:
    day = date(2026, 11, 22)
    return [
        {
            rule.reference.name: day,
            rule.until.name: months_later(day, rule.months) - timedelta(days),
        }
        for days in LACKS
    ]


@lacks.register
def _(rule: AllOf) -> list[Values]:
    return [values for part in rule.rules for values in lacks(part)]


def _ranges(fact: Count, all_met: Values, edition: Edition) -> Iterator[Case]:
    """Every range from one number to the next, and a part around the ends of its whole."""
    most = Interval(fact.highest, fact.highest)
    values = {**all_met, fact.part_of.name: most} if fact.part_of else all_met
    for low, high in pairwise(COUNTS):
        yield _named(
            f"{fact.name} = {low} to {high}", {**values, fact.name: Interval(low, high)}, edition
        )
    if not fact.part_of:
        return
    whole = fact.part_of.name
    yield _named(f"{whole} unknown, {fact.name} = {most.low}", {fact.name: most}, edition)
    for ends in (Interval(0, 0), Interval(0, 1), Interval(0, 10), Interval(30, 40)):
        near = {number + delta for number in (*ends, ends.high // 2) for delta in (-1, 0, 1, 2)}
        for low, high in product(sorted(number for number in near if number >= 0), repeat=2):
            name = f"{whole} = {ends.low} to {ends.high}, {fact.name} = {low} to {high}"
            if low <= high:
                yield _named(
                    name, {**all_met, whole: ends, fact.name: Interval(low, high)}, edition
                )


@cache
def truth_values(edition: Edition = EDITION) -> tuple[Case, ...]:
    """Truth values where numbers belong; LibreOffice makes numbers of them as they are put into cells."""
    usual = {fact.name: _number(fact, 3) for fact in edition.facts if isinstance(fact, Quantity)}
    ranges = {
        name: Interval(value.low, value.high + 1) if isinstance(value, Interval) else value
        for name, value in {**usual, **met(edition)}.items()
    }
    return tuple(
        _named(
            f"a truth value, {', '.join(cells)}",
            {name: value for name, value in ranges.items() if name != fact.name},
            edition,
            faults={fact.name: Fault(State.UNUSABLE, cells, entries)},
        )
        for fact in edition.facts
        for cells, entries in _truths(fact)
    )


def _truths(fact: Fact) -> Iterator[tuple[Mapping[str, Content], Mapping[str, Entry]]]:
    low, high = fact.name, upper_end(fact.name)
    if isinstance(fact, Count):
        yield {low: True, high: 4}, {low: Entry.UNREADABLE, high: Entry.READABLE}
        yield {low: 4, high: True}, {low: Entry.READABLE, high: Entry.UNREADABLE}
    else:
        yield {low: True}, {low: Entry.UNREADABLE}


def case(number: int, seed: int = SEED, edition: Edition = EDITION) -> Case:
    """The case with this number: first the systematic ones, then random ones."""
    known = systematic(edition)
    return known[number] if number < len(known) else _random(number, seed, edition)


def _random(number: int, seed: int, edition: Edition) -> Case:
    chance = Random(f"{seed}/{number}")
    agreed, unknown = chance.choice([0.2, 0.6, 0.9, 1]), chance.choice([0, 0, 0.05, 0.2, 0.6])
    values: dict[str, Value] = {}
    for criterion in chance.sample(edition.criteria, len(edition.criteria)):
        values |= {
            name: value
            for name, value in chance.choice(edges(criterion.rule, values)).items()
            if name not in values
        }
    for fact in edition.facts:
        if isinstance(fact, YesNo):
            values[fact.name] = chance.random() < agreed
        elif fact.name not in values:
            values[fact.name] = _number(fact, chance.choice(_sizes(fact)))  # type: ignore[arg-type]
        if isinstance(fact, Count) and chance.random() < 0.15:
            low = values[fact.name].low  # type: ignore[union-attr]
            high = min(fact.highest, low + chance.choice([1, 2, 40, fact.highest]))
            values[fact.name] = Interval(low, high)
        if chance.random() < unknown:
            del values[fact.name]
    spoilt = chance.sample(edition.facts, chance.choice([0] * 8 + [1, 3]))
    for fact in spoilt:
        values.pop(fact.name, None)
    found = _named(
        f"seed {seed}, case {number}",
        values,
        edition,
        faults={fact.name: chance.choice(faults(fact)) for fact in spoilt},
        spelling=chance.randrange(SPELLINGS),
    )
    numbers = [criterion.number for criterion in edition.criteria]
    notes = {number: chance.choice(NOTES) for number in chance.sample(numbers, 3)}
    cluster = Cluster(chance.choice(NAMES), "DE", chance.choice(["", "01067", "10623"]))
    return replace(found, answers=replace(found.answers, cluster=cluster, notes=notes))


def _sizes(fact: Quantity) -> tuple[int, ...]:
    usual = COUNTS if isinstance(fact, Count) else CENTS
    return (*(number for number in usual if number < _highest(fact)), _highest(fact))
