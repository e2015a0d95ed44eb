"""What worked examples of all kinds are made of: sizes, days and answers within a fact's bounds."""

from __future__ import annotations

from datetime import date

from gocluster_rules.facts import Day, Quantity
from gocluster_rules.known import Inputs, Known, between, exactly
from gocluster_rules.rules.rule import Rule

TODAY = date(2026, 12, 1)
"""The reference day of all examples; any day would do."""
THINGS = 40
"""The size of a whole that is counted."""
UNITS = 500_000
"""The size of a whole that is an amount."""


def inputs_of(rule: Rule, answers: Inputs) -> Inputs:
    """What is known of the rule's facts."""
    return {fact.name: answers.get(fact.name, fact.unknown) for fact in rule.facts()}


def number(fact: Quantity, units: int) -> Known:
    """So many things, or hundredths of the unit, within what may be entered."""
    return exactly(max(0, min(units, fact.unknown.high)))


def range_of(fact: Quantity, low: int, high: int) -> dict[str, Known]:
    """Something between two numbers, if that can be answered."""
    if not fact.may_be_range:
        return {}
    ends = sorted(max(0, min(end, fact.unknown.high)) for end in (low, high))
    return {fact.name: between(*ends)}


def day(fact: Day, ordinal: int) -> Known:
    """The day with this number, or the nearest that may be entered."""
    return exactly(max(fact.unknown.low, min(ordinal, fact.unknown.high)))


def reference_day(fact: Day, answers: Inputs) -> Known:
    """The reference day that is there already, else the usual one."""
    return answers.get(fact.name, day(fact, TODAY.toordinal()))
