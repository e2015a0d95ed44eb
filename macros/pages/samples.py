"""Answers with which a rule is met, missed or open: at the limit, just short of it, not yet decided.

They are proposals; `worked_examples` evaluates them and keeps those that lead to the verdict.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import singledispatch
from typing import TypeAlias, cast

from gocluster_rules.assessment import bounds, known
from gocluster_rules.expressions import Inputs, Low, evaluate, months_later
from gocluster_rules.facts import Count, Day, Fact, Quantity
from gocluster_rules.reasons import needed_part, needed_staff, parts
from gocluster_rules.rules import (
    AllOf,
    AtLeast,
    Elapsed,
    Lasting,
    RatioAtMost,
    Rule,
    ShareAtLeast,
    Yes,
    facts_of,
)
from gocluster_rules.values import CENT, Interval, Value
from gocluster_rules.verdict import Verdict

Values: TypeAlias = Mapping[str, Value]
"""Answers by the name of their fact; one that is not there is unknown."""
Samples: TypeAlias = Mapping[Verdict, Values]

TODAY = date(2026, 12, 1)
"""The reference day of all examples; any day would do."""
THINGS = 40
"""The size of a whole that is counted."""
UNITS = 500_000
"""The size of a whole that is an amount."""


def number(fact: Quantity, units: int) -> Value:
    """So many things, or hundredths of the unit, within what may be entered."""
    units = max(0, min(units, bounds(fact).high))
    return Interval(units, units) if isinstance(fact, Count) else units * CENT


def _between(fact: Quantity, low: int, high: int) -> Values:
    """Something between two numbers; only a count can be stated so."""
    if not isinstance(fact, Count):
        return {}
    ends = sorted(max(0, min(end, fact.highest)) for end in (low, high))
    return {fact.name: Interval(*ends)}


def _inputs(rule: Rule, values: Values) -> Inputs:
    return {
        fact.name: known(values[fact.name]) if fact.name in values else bounds(fact)
        for fact in facts_of(rule)
    }


def _day(fact: Day, ordinal: int) -> date:
    return date.fromordinal(max(fact.earliest.toordinal(), min(ordinal, fact.latest.toordinal())))


@singledispatch
def samples(rule: Rule, values: Values) -> Samples:
    """Answers for each verdict, beside those that are there already."""
    raise TypeError(f"no samples for {type(rule).__name__}")


@samples.register
def _(rule: AtLeast, values: Values) -> Samples:
    fact, limit = rule.fact, rule.limit
    return {
        Verdict.MET: {fact.name: number(fact, limit)},
        Verdict.NOT_MET: {fact.name: number(fact, limit - 1)},
        Verdict.OPEN: _between(fact, limit - 1, limit),
    }


@samples.register
def _(rule: ShareAtLeast, values: Values) -> Samples:
    whole = rule.whole
    counted = isinstance(whole, Count)
    size = values.get(whole.name, number(whole, THINGS if counted else 100 * UNITS))
    given = {whole.name: size}
    inputs = _inputs(rule, {**values, **given})
    limit = int(evaluate(needed_part(rule, Low(whole.name)), inputs))
    # A cent would be too little to show.
    less = limit - 1 if counted else limit - inputs[whole.name].low // 100
    *others, last = rule.parts
    undecided = (
        _split(tuple(others), less) if others else _between(last, less, limit) if counted else {}
    )
    return {
        Verdict.MET: given | _split(rule.parts, limit),
        Verdict.NOT_MET: given | _split(rule.parts, less),
        Verdict.OPEN: {**given, **undecided},
    }


def _split(facts: tuple[Quantity, ...], total: int) -> dict[str, Value]:
    """The total among the facts: six tenths for the first, the rest in equal portions."""
    others = len(facts) - 1
    portion = 4 * total // 10 // others if others else 0
    shares = [total - portion * others, *[portion] * others]
    return {fact.name: number(fact, share) for fact, share in zip(facts, shares, strict=True)}


def _reference(fact: Day, values: Values) -> date:
    return cast(date, values.get(fact.name, _day(fact, TODAY.toordinal())))


@samples.register
def _(rule: Elapsed, values: Values) -> Samples:
    reference = _reference(rule.reference, values)
    limit = months_later(reference, -rule.months).toordinal()
    given: dict[str, Value] = {rule.reference.name: reference}
    return {
        Verdict.MET: {**given, rule.since.name: _day(rule.since, limit)},
        Verdict.NOT_MET: {**given, rule.since.name: _day(rule.since, limit + 1)},
        Verdict.OPEN: given,
    }


@samples.register
def _(rule: Lasting, values: Values) -> Samples:
    reference = _reference(rule.reference, values)
    limit = months_later(reference, rule.months).toordinal()
    given: dict[str, Value] = {rule.reference.name: reference}
    return {
        Verdict.MET: {**given, rule.until.name: _day(rule.until, limit)},
        Verdict.NOT_MET: {**given, rule.until.name: _day(rule.until, limit - 1)},
        Verdict.OPEN: given,
    }


@samples.register
def _(rule: Yes, values: Values) -> Samples:
    return {
        Verdict.MET: {rule.fact.name: True},
        Verdict.NOT_MET: {rule.fact.name: False},
        Verdict.OPEN: {},
    }


@samples.register
def _(rule: RatioAtMost, values: Values) -> Samples:
    given = {rule.count.name: values.get(rule.count.name, number(rule.count, THINGS))}
    needed = int(evaluate(needed_staff(rule), _inputs(rule, {**values, **given})))
    return {
        Verdict.MET: {**given, rule.per.name: number(rule.per, needed)},
        # Amounts are in hundredths; a tenth of a unit is what people state.
        Verdict.NOT_MET: {**given, rule.per.name: number(rule.per, needed - 10)},
        Verdict.OPEN: given,
    }


@samples.register
def _(rule: AllOf, values: Values) -> Samples:
    found: dict[str, Value] = {}
    several = parts(rule)
    # Numbers first: shares of them follow.
    for part in sorted(several, key=lambda part: not isinstance(part, AtLeast)):
        found |= samples(part, {**values, **found})[Verdict.MET]
    # One part makes the difference: what is counted, or else what comes last.
    decisive = next((part for part in several if not isinstance(part, Yes)), several[-1])
    kept = {name: value for name, value in found.items() if name not in _own(decisive, several)}
    found_of = samples(decisive, {**values, **kept})
    return {code: {**kept, **found_of[code]} for code in Verdict if code is not Verdict.MET} | {
        Verdict.MET: found
    }


def _own(rule: Rule, several: tuple[Rule, ...]) -> set[str]:
    """The facts that this rule decides by and none of the others does."""
    others: set[Fact] = {fact for part in several if part != rule for fact in facts_of(part)}
    return {fact.name for fact in facts_of(rule) if fact not in others}
