"""Formulas with the values they have: what a cell computes, and what that comes to for given answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from gocluster_rules import firmness
from gocluster_rules.answers import Answers
from gocluster_rules.evaluation import function
from gocluster_rules.expressions import Expr, Value
from gocluster_rules.facts import Count, Fact
from gocluster_rules.known import Inputs, exactly
from gocluster_rules.model import Edition
from gocluster_rules.totals import totals
from gocluster_rules.verdicts import inputs, verdicts
from workbook.formula.entries import Entry, State

UNUSABLE_COUNT = "unusable_count"


def state_name(fact: Fact) -> str:
    """The name of the cell with the `State` of a fact's entry."""
    return f"{fact.name}_state"


@dataclass(frozen=True, slots=True, eq=False)
class Formula:
    """A formula, without its "=", and its value as a function of what is filled in."""

    text: str
    value: Callable[[Filled], Value]
    is_day: bool = False


Content = Formula | str
"""What a cell shows: a formula's value, or a text."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A workbook that is filled in. What cannot be used is not among the answers, but has a state."""

    answers: Answers
    facts: Inputs
    """What is known of every fact, with days as Python counts them; the states and the totals as well."""
    states: Mapping[str, State]
    """By the fact's name."""
    entries: Mapping[str, Entry]
    """By the input cell's name."""
    values: dict[Formula, Value] = field(default_factory=dict)
    """The values found so far."""

    def value(self, content: Content) -> Value:
        """What the cell shows."""
        if isinstance(content, str):
            return content
        if content not in self.values:
            self.values[content] = content.value(self)
        return self.values[content]

    def values_of(self, contents: Iterable[Content]) -> list[Value]:
        """What the cells show."""
        return [self.value(content) for content in contents]


def filled(answers: Answers, edition: Edition) -> Filled:
    """A workbook as it is written for the answers: nothing in it is unusable."""
    states = {
        fact.name: State.USED if fact.name in answers.values else State.EMPTY
        for fact in edition.facts
    }
    entries: dict[str, Entry] = {}
    for fact in edition.facts:
        answer = answers.values.get(fact.name)
        entries[fact.name] = Entry.EMPTY if answer is None else Entry.READABLE
        if isinstance(fact, Count):
            is_range = answer is not None and not answer.is_exact
            entries[fact.upper_end] = Entry.READABLE if is_range else Entry.EMPTY
    return with_entries(answers, edition, states, entries)


def with_entries(
    answers: Answers,
    edition: Edition,
    states: Mapping[str, State],
    entries: Mapping[str, Entry],
) -> Filled:
    """A workbook in whose cells something else stands than what the answers make of it."""
    facts = inputs(answers, edition)
    codes = verdicts(facts, edition)
    counts = totals(codes.values())
    firm = firmness.counts(firmness.footings(codes, answers.notes.keys(), edition))
    unusable = sum(state > State.USED for state in states.values())
    said = {state_name(fact): exactly(states[fact.name]) for fact in edition.facts}
    known = {**counts, **firm, **said, UNUSABLE_COUNT: exactly(unusable)}
    return Filled(answers, {**facts, **known}, states, entries)


def computes(expr: Expr) -> Callable[[Filled], Value]:
    """The expression's value as a function of what is filled in."""
    compute = function(expr)
    return lambda it: compute(it.facts)
