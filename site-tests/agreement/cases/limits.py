"""Answers along the limits of a rule: one below, at and above each, ties, ranges and great numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import singledispatch
from itertools import product

from gocluster_rules.evaluation import months_later
from gocluster_rules.facts import Amount, Count, Day, Fact, Quantity, YesNo
from gocluster_rules.known import Inputs, Known, between, exactly
from gocluster_rules.rules import AllOf, AtLeast, Elapsed, Lasting, RatioAtMost, Rule, ShareAtLeast

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
DAYS = tuple(
    day.toordinal()
    for day in (
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
        *(date(1999, 12, 31), date(2024, 12, 31), date(2090, 12, 31)),
    )
)


def sizes(fact: Quantity) -> tuple[int, ...]:
    """Numbers of things or hundredths, up to the greatest that may be entered."""
    highest = fact.unknown.high
    usual = COUNTS if isinstance(fact, Count) else CENTS
    return (*(number for number in usual if number < highest), highest)


@singledispatch
def edges(rule: Rule, values: Inputs) -> list[Inputs]:
    """Values around each limit of the rule, for those of its facts that have none yet."""
    choices = [_usual(fact) for fact in rule.facts() if fact.name not in values]
    return [
        {name: answer for one in chosen for name, answer in one.items()}
        for chosen in product(*choices)
    ]


def _usual(fact: Fact) -> list[Inputs]:
    """The answers that a rule without a limit of its own may tell apart: yes and no."""
    assert isinstance(fact, YesNo), f"no edges for a rule about {fact.name}"
    return [{fact.name: exactly(answer)} for answer in (1, 0)]


def _around(limit: int, highest: int) -> list[Known]:
    exact = [0, 1, limit - 1, limit, limit + 1, highest]
    ranges = [(limit - 1, limit), (limit, limit + 1), (limit - 2, limit - 1), (0, highest)]
    found = [exactly(number) for number in exact] + [between(*ends) for ends in ranges]
    return [answer for answer in found if 0 <= answer.low <= answer.high <= highest]


@edges.register
def _(rule: AtLeast, values: Inputs) -> list[Inputs]:
    if rule.fact.name in values:
        return [{}]
    usual = [exactly(number) for number in COUNTS if number <= rule.fact.highest]
    found = _around(rule.limit, rule.fact.highest) + usual
    return [{rule.fact.name: value} for value in found]


@edges.register
def _(rule: ShareAtLeast, values: Inputs) -> list[Inputs]:
    whole = rule.whole
    stated = values.get(whole.name)
    wholes = [stated] if stated else [exactly(number) for number in sizes(whole)]
    if isinstance(whole, Count) and not stated:
        wholes.append(between(29, 31))
    found: list[Inputs] = []
    for size in wholes:
        tie = size.high * rule.percent
        limits = {tie // 100 + delta for delta in (-1, 0, 1)} | {-(-tie // 100), 0, size.high}
        for limit in sorted(limits):
            found += [{whole.name: size, **parts} for parts in _split(rule, limit, size) if parts]
    return found


def _split(rule: ShareAtLeast, total: int, whole: Known) -> Iterator[Inputs]:
    """The parts so that they come to a total: the last gets all, half, nothing."""
    *first, last = rule.parts
    most = (
        min(last.unknown.high, whole.high) if isinstance(rule.whole, Count) else last.unknown.high
    )
    for share in (total, total // 2, 0) if first else (total,):
        rest = total - share
        if not 0 <= share <= most or not rest >= 0:
            continue
        others = {part.name: exactly(0) for part in first}
        if first:
            others[first[0].name] = exactly(rest)
        yield {**others, last.name: exactly(share)}
    if isinstance(last, Count) and not first:
        for low, high in ((total - 1, total), (total, total + 1), (0, most)):
            if 0 <= low <= high <= most:
                yield {last.name: between(low, high)}


def _days(fact: Day, rule: Elapsed | Lasting, months: int, values: Inputs) -> list[Inputs]:
    reference = rule.reference
    stated = values.get(reference.name)
    ends = (reference.unknown.low, reference.unknown.high)
    found: list[Inputs] = []
    for ordinal in [stated.low] if stated else (*DAYS, *ends):
        limit = months_later(date.fromordinal(ordinal), months).toordinal()
        near = {limit + delta for delta in (-3, -2, -1, 0, 1, 2, 3)}
        if ordinal in ends:
            near = {fact.unknown.low, ordinal, fact.unknown.high}
        found += [
            {reference.name: exactly(ordinal), fact.name: exactly(other)}
            for other in sorted(near)
            if reference.accepts(exactly(ordinal)) and fact.accepts(exactly(other))
        ]
    return found


@edges.register
def _(rule: Elapsed, values: Inputs) -> list[Inputs]:
    return _days(rule.since, rule, -rule.months, values)


@edges.register
def _(rule: Lasting, values: Inputs) -> list[Inputs]:
    return _days(rule.until, rule, rule.months, values)


@edges.register
def _(rule: RatioAtMost, values: Inputs) -> list[Inputs]:
    count, per = rule.count, rule.per
    known = values.get(count.name)
    limits = [limit for size in rule.classes for limit in (size.up_to or 0, (size.up_to or 0) + 1)]
    counts = [known] if known else [exactly(number) for number in (*limits, *COUNTS)]
    found: list[Inputs] = []
    for number in counts:
        for size in rule.classes:
            tie = 100 * number.high // size.at_most
            for hundredths in (0, 1, tie - 1, tie, tie + 1):
                if 0 <= hundredths <= per.unknown.high:
                    found.append({count.name: number, per.name: exactly(hundredths)})
    return found


@edges.register
def _(rule: AllOf, values: Inputs) -> list[Inputs]:
    choices = [edges(part, values) for part in rule.rules]
    return [
        {key: value for part in parts for key, value in part.items()} for parts in product(*choices)
    ]


LACKS = (1, 2, 998, 999, 1_000, 1_001, 1_999, 9_999, 10_000, 19_999)


@singledispatch
def lacks(rule: Rule) -> list[Inputs]:
    """Values with which exactly so much lacks, where the lack is written out in words."""
    return []


@lacks.register
def _(rule: ShareAtLeast) -> list[Inputs]:
    most = rule.whole.unknown.high * rule.percent // 100
    joining: list[Inputs] = (
        [
            {rule.whole.name: exactly(size), rule.parts[0].name: exactly(part)}
            for size in (499, 500, 501, 502, 666, 667, 669, 670, 999, 1_000, 1_001)
            for part in (0, 1, 2)
        ]
        if isinstance(rule.whole, Count)
        else []
    )
    sizes = [*LACKS, *(CENTS if isinstance(rule.whole, Amount) else COUNTS)]
    return joining + [
        {
            rule.whole.name: exactly(size * 100 // rule.percent),
            **{part.name: exactly(0) for part in rule.parts},
        }
        for size in sizes
        if 0 < size <= most
    ]


@lacks.register
def _(rule: Elapsed) -> list[Inputs]:
    day = date(2026, 11, 22)
    return [
        {
            rule.reference.name: exactly(day.toordinal()),
            rule.since.name: exactly(months_later(day + timedelta(days), -rule.months).toordinal()),
        }
        for days in LACKS
    ]


@lacks.register
def _(rule: Lasting) -> list[Inputs]:
    day = date(2026, 11, 22)
    end = months_later(day, rule.months).toordinal()
    return [
        {rule.reference.name: exactly(day.toordinal()), rule.until.name: exactly(end - days)}
        for days in LACKS
    ]


@lacks.register
def _(rule: AllOf) -> list[Inputs]:
    return [values for part in rule.rules for values in lacks(part)]
