"""The least change of the answers with which a rule would be met, everything else staying as it is.

A proposal: `assessment` makes the change and evaluates all the rules again before it is shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import singledispatch

from gocluster_rules.expressions import AddMonths, Expr, High, Inputs, Low, evaluate
from gocluster_rules.facts import Count, Quantity
from gocluster_rules.reasons import needed_part, needed_staff
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
from gocluster_rules.values import CENT, Interval, Value
from gocluster_rules.verdict import Verdict


def _number(expr: Expr, facts: Inputs) -> int:
    return int(evaluate(expr, facts))


def _quantity(fact: Quantity, number: int) -> Value:
    return Interval(number, number) if isinstance(fact, Count) else number * CENT


@singledispatch
def change(rule: Rule, facts: Inputs) -> Mapping[str, Value] | None:
    """The new answers, by the name of the fact; ``None`` where they cannot be told from the others."""
    raise TypeError(f"no change for {type(rule).__name__}")


@change.register
def _(rule: AtLeast, facts: Inputs) -> Mapping[str, Value] | None:
    return {rule.fact.name: _quantity(rule.fact, rule.limit)}


@change.register
def _(rule: ShareAtLeast, facts: Inputs) -> Mapping[str, Value] | None:
    whole = facts[rule.whole.name]
    if not whole.given or whole.high == 0:
        return None
    first, *others = rule.parts
    known = sum(facts[part.name].low for part in others)
    needed = _number(needed_part(rule, High(rule.whole.name)), facts)
    # What several parts lack together is added to the first; the others stay.
    changed = {first.name: _quantity(first, max(facts[first.name].low, needed - known))}
    for part in others:
        if not facts[part.name].given:
            changed[part.name] = _quantity(part, 0)
    return changed


@change.register
def _(rule: Elapsed, facts: Inputs) -> Mapping[str, Value] | None:
    if not facts[rule.since.name].given or not facts[rule.reference.name].given:
        return None
    # The day of foundation stays; only time can pass.
    end = _number(AddMonths(Low(rule.since.name), rule.months), facts)
    return {rule.reference.name: date.fromordinal(end)}


@change.register
def _(rule: Lasting, facts: Inputs) -> Mapping[str, Value] | None:
    if not facts[rule.reference.name].given:
        return None
    end = _number(AddMonths(Low(rule.reference.name), rule.months), facts)
    return {rule.until.name: date.fromordinal(end)}


@change.register
def _(rule: Yes, facts: Inputs) -> Mapping[str, Value] | None:
    return {rule.fact.name: True}


@change.register
def _(rule: RatioAtMost, facts: Inputs) -> Mapping[str, Value] | None:
    if not facts[rule.count.name].given:
        return None
    return {rule.per.name: _number(needed_staff(rule), facts) * CENT}


@change.register
def _(rule: AllOf, facts: Inputs) -> Mapping[str, Value] | None:
    changed: dict[str, Value] = {}
    for part in rule.rules:
        if _number(verdict(part), facts) != Verdict.MET:
            proposal = change(part, facts)
            if proposal is None:
                return None
            changed |= proposal
    return changed
