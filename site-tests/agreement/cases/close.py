"""Answers to several questions that only together are at a limit: compared in hints, parts of one whole, days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import singledispatch
from itertools import permutations
from typing import TypeGuard

from gocluster_rules.answers import Answers
from gocluster_rules.evaluation import evaluate, months_later
from gocluster_rules.expressions import And, Compare, Expr, High, Low, Number
from gocluster_rules.facts import Count, Fact, YesNo
from gocluster_rules.known import Inputs, Known, between, exactly
from gocluster_rules.model import Edition
from gocluster_rules.rules import AtLeast, Elapsed, Lasting, Rule, ShareAtLeast
from gocluster_rules.verdicts import inputs

MANY = 1_001
"""So many that one more or less is less than a hundredth of them."""


def close(all_met: Inputs, edition: Edition) -> Iterator[Inputs]:
    """Answers that are close to each other; the others are those with which every criterion is met, or none."""
    known = inputs(Answers(edition=edition.id, values=all_met), edition)
    for hint in edition.hints:
        for values in _turning(hint.test, known):
            yield {**all_met, **values}
        yield from _demanded(hint.test)
    for fact in edition.facts:
        if not isinstance(fact, YesNo):
            yield from ({fact.name: exactly(end)} for end in (fact.unknown.low, fact.unknown.high))
    no_to_all = {fact.name: exactly(0) for fact in edition.facts if isinstance(fact, YesNo)}
    day = edition.reference_day
    denied = {name: value for name, value in {**all_met, **no_to_all}.items() if name != day.name}
    conditions = [part for criterion in edition.criteria for part in criterion.rule.conditions()]
    for condition in conditions:
        parts = [fact for fact in edition.facts if _is_part(fact, condition.facts())]
        yield from _of_one_whole(condition, parts)
    for first, second in permutations(conditions, 2):
        if isinstance(first, ShareAtLeast) and isinstance(second, ShareAtLeast):
            yield from _one_after_the_other(first, second)
            for shares in _few_and_many(first, second, all_met):
                yield from (shares, {**denied, **shares})
        if isinstance(first, Elapsed) and isinstance(second, Lasting):
            yield from _days(first, second, all_met)
    yield from (
        {**no_to_all, day.name: exactly(end)} for end in (day.unknown.low, day.unknown.high)
    )
    yield from _judged(all_met, edition)


# --- What hints compare


def _turning(test: Expr, known: Inputs) -> Iterator[Inputs]:
    """One below, at and above the number with which a fact is compared."""
    sides = (test.left, test.right) if isinstance(test, Compare) else ()
    for side, other in permutations(sides, 2):
        if isinstance(side, Low | High):
            limit = int(evaluate(other, known))
            yield from ({side.fact: exactly(limit + delta)} for delta in (-1, 0, 1))


def _demanded(test: Expr) -> Iterator[Inputs]:
    """Nothing but what several comparisons demand together, and all of that but one answer."""
    terms = test.terms if isinstance(test, And) else ()
    values = {
        term.left.fact: exactly(term.right.value)
        for term in terms
        if isinstance(term, Compare)
        if isinstance(term.left, Low | High) and isinstance(term.right, Number)
    }
    for unanswered in (None, *values) if values else ():
        yield {name: value for name, value in values.items() if name != unanswered}


# --- Parts of one whole


def _is_part(fact: Fact, of: Sequence[Fact]) -> TypeGuard[Count]:
    return isinstance(fact, Count) and fact.part_of in of


@singledispatch
def _of_one_whole(rule: Rule, parts: Sequence[Count]) -> list[Inputs]:
    """Answers to the whole of a rule and to all of its parts."""
    return []


@_of_one_whole.register
def _(rule: AtLeast, parts: Sequence[Count]) -> list[Inputs]:
    """Everybody is in every part, and with one more it is one short of the limit, or the most there can be."""

    def answers(whole: Known, part: Known) -> Inputs:
        return {rule.fact.name: whole, **{fact.name: part for fact in parts}}

    if not parts:
        return []
    short, most, limit = rule.limit - 2, rule.fact.highest - 1, int(rule.limit)
    return [
        answers(exactly(short), exactly(short)),
        answers(exactly(most), exactly(most)),
        answers(exactly(1), exactly(0)),
        answers(between(limit - 1, 2 * limit), between(limit, 2 * limit)),
    ]


@_of_one_whole.register
def _(rule: ShareAtLeast, parts: Sequence[Count]) -> list[Inputs]:
    """Nobody stated the whole, or so many are to join that it may become too great."""
    most = {part.name: exactly(part.unknown.high) for part in (*rule.parts, *parts)}
    found: list[Inputs] = [most]
    highest = rule.whole.unknown.high
    (part, *_) = rule.parts
    for other in parts:
        if other != part:
            rest = highest * 7 // 10 * (100 - rule.percent) // 100
            whole = highest * 6 // 10
            found += [
                {**most, part.name: exactly(_enough(rule, highest))},
                {part.name: exactly(_enough(rule, MANY) - 1), other.name: exactly(MANY)},
                {
                    rule.whole.name: exactly(whole),
                    part.name: exactly(whole - rest),
                    other.name: exactly(0),
                },
            ]
    return found


def _enough(rule: ShareAtLeast, whole: int) -> int:
    return -(-whole * rule.percent // 100)


def _few_and_many(first: ShareAtLeast, second: ShareAtLeast, all_met: Inputs) -> Iterator[Inputs]:
    """None of one part, so that many have to join, and but for one enough of another."""
    if first.whole == second.whole:
        whole = all_met[first.whole.name].low * 5 // 6
        yield {
            first.whole.name: exactly(whole),
            first.parts[0].name: exactly(0),
            second.parts[0].name: exactly(_enough(second, whole) - 1),
        }


def _one_after_the_other(first: ShareAtLeast, second: ShareAtLeast) -> Iterator[Inputs]:
    """Not quite enough for the greatest whole of which the part of the second rule is enough."""
    if first.whole == second.whole:
        whole = MANY * 100 // second.percent
        yield {
            first.parts[0].name: exactly(_enough(first, whole) - 1),
            second.parts[0].name: exactly(MANY),
        }


# --- Days and judgements


def _days(first: Elapsed, second: Lasting, all_met: Inputs) -> Iterator[Inputs]:
    """What lasts just as long as it must once the first has elapsed; that is a day ahead, or nobody says when."""
    since = date(2020, 5, 17)
    elapsed = months_later(since, first.months)
    values = {
        **all_met,
        first.since.name: exactly(since.toordinal()),
        second.until.name: exactly(months_later(elapsed, second.months).toordinal()),
    }
    yield {**values, first.reference.name: exactly(elapsed.toordinal() - 1)}
    yield {name: value for name, value in values.items() if name != first.reference.name}


def _judged(all_met: Inputs, edition: Edition) -> Iterator[Inputs]:
    """Only one criterion is met that is counted and judged, and one that is only judged."""
    judged = [criterion for criterion in edition.criteria if criterion.judged]
    kinds = {criterion.counted: criterion for criterion in judged}
    facts = [fact for criterion in kinds.values() for fact in criterion.rule.facts()]
    yield {fact.name: all_met[fact.name] for fact in facts}
