"""Formulas with the values they have: what a cell computes, and what that comes to for given answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from gocluster_rules.answers import Answers
from gocluster_rules.assessment import inputs, totals, verdicts
from gocluster_rules.expressions import Expr, Inputs, Known, Value, function
from gocluster_rules.facts import Count
from gocluster_rules.forms import upper_end
from gocluster_rules.model import Edition
from gocluster_rules.values import Interval
from workbook.formula.entries import State

UNUSABLE_COUNT = "unusable_count"


class Entry(Enum):
    """What an input cell holds, before it is compared with any other."""

    EMPTY = "empty"
    READABLE = "readable"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, eq=False)
class Formula:
    """A formula, without its "=", and its value as a function of what is filled in."""

    text: str
    value: Callable[[Filled], Value]
    is_day: bool = False


Cell = Formula | str


@dataclass(frozen=True, slots=True)
class Filled:
    """A workbook that is filled in. What cannot be used is not among the answers, but has a state."""

    answers: Answers
    facts: Inputs
    """What is known of every fact, with days as Python counts them; the totals as well."""
    states: Mapping[str, State]
    """By the fact's name."""
    entries: Mapping[str, Entry]
    """By the input cell's name."""
    values: dict[Formula, Value] = field(default_factory=dict)
    """The values found so far."""

    def value(self, cell: Cell) -> Value:
        """What the cell shows."""
        if isinstance(cell, str):
            return cell
        if cell not in self.values:
            self.values[cell] = cell.value(self)
        return self.values[cell]

    def list(self, cells: Iterable[Cell]) -> list[Value]:
        """What the cells show."""
        return [self.value(cell) for cell in cells]


def filled(answers: Answers, edition: Edition) -> Filled:
    """A workbook as it is written for the answers: nothing in it is unusable."""
    states = {
        fact.name: State.USED if fact.name in answers.values else State.EMPTY
        for fact in edition.facts
    }
    entries: dict[str, Entry] = {}
    for fact in edition.facts:
        value = answers.values.get(fact.name)
        entries[fact.name] = Entry.EMPTY if value is None else Entry.READABLE
        if isinstance(fact, Count):
            interval = isinstance(value, Interval) and value.low != value.high
            entries[upper_end(fact.name)] = Entry.READABLE if interval else Entry.EMPTY
    return with_entries(answers, edition, states, entries)


def with_entries(
    answers: Answers,
    edition: Edition,
    states: Mapping[str, State],
    entries: Mapping[str, Entry],
) -> Filled:
    """A workbook in whose cells something else stands than what the answers make of it."""
    facts = inputs(answers, edition)
    counts = totals(verdicts(facts, edition).values())
    unusable = sum(state > State.USED for state in states.values())
    known = {**counts, UNUSABLE_COUNT: Known(unusable, unusable, True)}
    return Filled(answers, {**facts, **known}, states, entries)


def computes(expr: Expr) -> Callable[[Filled], Value]:
    """The expression's value as a function of what is filled in."""
    compute = function(expr)
    return lambda it: compute(it.facts)
