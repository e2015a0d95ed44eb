"""The rule language: what a criterion can demand, as small frozen data, and the verdict it leads to.

Each rule says when it is certainly met and when it certainly cannot be, whatever the unknown facts are.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch
from typing import TypeAlias

from gocluster_rules.expressions import (
    AddMonths,
    And,
    Compare,
    Expr,
    Given,
    Greatest,
    High,
    If,
    Least,
    Low,
    Number,
    Or,
    Sum,
    Times,
)
from gocluster_rules.facts import Amount, Count, Day, Fact, Quantity, YesNo
from gocluster_rules.text import Text
from gocluster_rules.verdict import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class AtLeast:
    """So many of the things counted."""

    fact: Count
    limit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareAtLeast:
    """The parts together are at least so many percent of the whole, and the whole is above 0.

    The parts and the whole are in one unit: counts, or amounts in EUR.
    """

    parts: tuple[Quantity, ...]
    whole: Quantity
    percent: int
    one: Text
    """The share as a sentence for a part of 1, with ``{part}`` and ``{whole}``."""
    many: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Elapsed:
    """So many months lie between the day and the reference day."""

    since: Day
    months: int
    reference: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting:
    """The day lies at least so many months after the reference day."""

    until: Day
    months: int
    reference: Day


@dataclass(frozen=True, slots=True)
class Yes:
    """The statement holds, as the cluster judges itself."""

    fact: YesNo


@dataclass(frozen=True, slots=True)
class SizeClass:
    """For counts up to ``up_to`` (``None``: any), at most ``at_most`` per unit."""

    up_to: int | None
    at_most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RatioAtMost:
    """At most so many of the things counted per unit of the amount, by size class of the count."""

    count: Count
    per: Amount
    classes: tuple[SizeClass, ...]
    """In ascending order of ``up_to``; the last one is open-ended."""


@dataclass(frozen=True, slots=True)
class AllOf:
    """All the rules together."""

    rules: tuple[Rule, ...]


Rule: TypeAlias = AtLeast | ShareAtLeast | Elapsed | Lasting | Yes | RatioAtMost | AllOf


@singledispatch
def facts_of(rule: Rule) -> tuple[Fact, ...]:
    """The facts that decide the rule, each once, in the order of its wording."""
    raise TypeError(f"no facts for {type(rule).__name__}")


@facts_of.register
def _(rule: AtLeast) -> tuple[Fact, ...]:
    return (rule.fact,)


@facts_of.register
def _(rule: ShareAtLeast) -> tuple[Fact, ...]:
    return (*rule.parts, rule.whole)


@facts_of.register
def _(rule: Elapsed) -> tuple[Fact, ...]:
    return (rule.since, rule.reference)


@facts_of.register
def _(rule: Lasting) -> tuple[Fact, ...]:
    return (rule.until, rule.reference)


@facts_of.register
def _(rule: Yes) -> tuple[Fact, ...]:
    return (rule.fact,)


@facts_of.register
def _(rule: RatioAtMost) -> tuple[Fact, ...]:
    return (rule.count, rule.per)


@facts_of.register
def _(rule: AllOf) -> tuple[Fact, ...]:
    return tuple(dict.fromkeys(fact for part in rule.rules for fact in facts_of(part)))


@singledispatch
def verdict(rule: Rule) -> Expr:
    """The rule's verdict, as the code of a `Verdict`."""
    raise TypeError(f"no verdict for {type(rule).__name__}")


def _decide(certain: Expr, impossible: Expr) -> Expr:
    return If(
        certain,
        Number(Verdict.MET),
        If(impossible, Number(Verdict.NOT_MET), Number(Verdict.OPEN)),
    )


@verdict.register
def _(rule: AtLeast) -> Expr:
    limit = Number(rule.limit)
    return _decide(
        Compare(Low(rule.fact.name), ">=", limit), Compare(High(rule.fact.name), "<", limit)
    )


def total(parts: tuple[Quantity, ...], bound: type[Low] | type[High]) -> Expr:
    """The sum of the parts, each at its lower or at its upper bound."""
    return (
        Sum(tuple(bound(part.name) for part in parts)) if len(parts) > 1 else bound(parts[0].name)
    )


def within(rule: ShareAtLeast) -> bool:
    """Whether the part is contained in the whole, so that it cannot exceed it."""
    return all(isinstance(part, Count) and part.part_of == rule.whole for part in rule.parts)


@verdict.register
def _(rule: ShareAtLeast) -> Expr:
    low, high = Low(rule.whole.name), High(rule.whole.name)
    # A part above 0 that is contained in the whole already shows that the whole is above 0; but the upper
    # bound of a whole that nobody stated must not decide. (A lower end above 0 was stated.)
    above_zero = (
        (Given(rule.whole.name), Compare(high, ">", Number(0)))
        if within(rule)
        else (Compare(low, ">", Number(0)),)
    )
    # Only a count can be an interval; whatever else was stated is exact.
    upper = high if isinstance(rule.whole, Count) else low
    enough = Compare(Times(100, total(rule.parts, Low)), ">=", Times(rule.percent, upper))
    too_little = Compare(Times(100, total(rule.parts, High)), "<", Times(rule.percent, low))
    nothing = (Compare(high, "=", Number(0)), Compare(total(rule.parts, High), "=", Number(0)))
    return _decide(And((*above_zero, enough)), Or((*nothing, too_little)))


def _decide_days(first: Day, second: Day, met: Expr) -> Expr:
    """Only days that were stated decide, not the bounds of the calendar; a stated day is exact."""
    decided = If(met, Number(Verdict.MET), Number(Verdict.NOT_MET))
    return If(And((Given(first.name), Given(second.name))), decided, Number(Verdict.OPEN))


@verdict.register
def _(rule: Elapsed) -> Expr:
    end = AddMonths(Low(rule.since.name), rule.months)
    return _decide_days(rule.since, rule.reference, Compare(end, "<=", Low(rule.reference.name)))


@verdict.register
def _(rule: Lasting) -> Expr:
    end = AddMonths(Low(rule.reference.name), rule.months)
    return _decide_days(rule.until, rule.reference, Compare(Low(rule.until.name), ">=", end))


@verdict.register
def _(rule: Yes) -> Expr:
    name = rule.fact.name
    return _decide(Compare(Low(name), "=", Number(1)), Compare(High(name), "=", Number(0)))


@dataclass(frozen=True, slots=True)
class Reach:
    """The part of a size class that the count can lie in."""

    bottom: Expr
    top: Expr
    outside: Expr
    """Whether the count cannot lie in the class at all."""
    at_most: int


def reaches(rule: RatioAtMost) -> tuple[Reach, ...]:
    """What the count can be in each size class."""
    low, high = Low(rule.count.name), High(rule.count.name)
    found = []
    smallest = 0
    for size in rule.classes:
        below = Compare(high, "<", Number(smallest))
        if size.up_to is None:
            found.append(Reach(Greatest((low, Number(smallest))), high, below, size.at_most))
            continue
        largest = Number(size.up_to)
        found.append(
            Reach(
                bottom=Greatest((low, Number(smallest))),
                top=Least((high, largest)),
                outside=Or((below, Compare(low, ">", largest))),
                at_most=size.at_most,
            )
        )
        smallest = size.up_to + 1
    return tuple(found)


@verdict.register
def _(rule: RatioAtMost) -> Expr:
    low, high = Low(rule.per.name), High(rule.per.name)
    given = Given(rule.count.name)
    # Amounts are in hundredths, so the count is taken a hundredfold.
    fits = tuple(
        Or((reach.outside, Compare(Times(100, reach.top), "<=", Times(reach.at_most, low))))
        for reach in reaches(rule)
    )
    exceeds = tuple(
        Or((reach.outside, Compare(Times(100, reach.bottom), ">", Times(reach.at_most, high))))
        for reach in reaches(rule)
    )
    return _decide(
        And((given, Compare(low, ">", Number(0)), *fits)),
        Or((Compare(high, "=", Number(0)), And((given, *exceeds)))),
    )


@verdict.register
def _(rule: AllOf) -> Expr:
    return Least(tuple(verdict(part) for part in rule.rules))
