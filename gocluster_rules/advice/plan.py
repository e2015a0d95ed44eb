"""The least change of the answers with which some criteria are met, proven by the rules.

The same demands as in ``hypothesis``, taken with numbers: so they can be taken of several criteria together.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

from gocluster_rules.advice.hypothesis import parts_of
from gocluster_rules.answers import excesses
from gocluster_rules.evaluation import number_function
from gocluster_rules.expressions import And, Compare, Expr, Low
from gocluster_rules.facts import Count, Fact
from gocluster_rules.known import Inputs, Known, between, exactly
from gocluster_rules.model import Edition
from gocluster_rules.rules import Demand
from gocluster_rules.verdict import Verdict
from gocluster_rules.verdicts import verdicts_again


@dataclass(frozen=True, slots=True)
class _Demand:
    """A demand, ready to be evaluated."""

    fact: Fact
    needed: Callable[[Inputs], int]
    value: Callable[[Inputs], int]
    at_most: bool
    as_stated: bool
    keeps: bool = False
    """Whether it keeps a criterion met."""


@cache
def _demands(edition: Edition) -> Mapping[str, tuple[_Demand, ...]]:
    """What each criterion demands so that it is met."""
    return {
        criterion.number: tuple(
            # Nothing is demanded as long as too little is known to tell what.
            _ready(demand, condition.attainable(), missing, demand.needed, demand.lacks)
            for condition in criterion.rule.conditions()
            for missing in [condition.missing(Verdict.NOT_MET)]
            for demand in condition.demands()
        )
        for criterion in edition.criteria
    }


@cache
def _protecting(edition: Edition) -> Mapping[str, tuple[_Demand, ...]]:
    """What each criterion demands so that it stays met."""
    return {
        criterion.number: tuple(
            replace(_ready(demand, Compare(Low(demand.fact.name), "<", demand.value)), keeps=True)
            for condition in criterion.rule.conditions()
            for demand in condition.demands()
            if demand.protects
        )
        for criterion in edition.criteria
    }


def _ready(demand: Demand, *tests: Expr) -> _Demand:
    return _Demand(
        fact=demand.fact,
        needed=number_function(And(tests)),
        value=number_function(demand.value),
        at_most=demand.at_most,
        as_stated=demand.as_stated,
    )


@dataclass(frozen=True, slots=True)
class Planned:
    """The answer that a fact has to become."""

    fact: Fact
    answer: Known
    at_most: bool
    """Whether it has to become less; else it has to become more."""
    enough: Known
    """All answers that do as much, whatever becomes of the other facts."""
    ends: Known | None = None
    """The same where both of its ends have to be told."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The least change of the answers with which some criteria are met."""

    changes: tuple[Planned, ...]
    codes: Mapping[str, Verdict]
    """The verdicts once they have changed."""

    @property
    def changed(self) -> Inputs:
        """The answers that change."""
        return {each.fact.name: each.answer for each in self.changes}

    def clarified(self, facts: Inputs) -> set[str]:
        """The facts of which it is told what would do; of the others it is told what to do."""
        told = {
            each.fact for each in self.changes if each.at_most or not facts[each.fact.name].is_exact
        }
        # Who joins the part joins the whole.
        parts = {
            each.fact
            for each in self.changes
            if isinstance(each.fact, Count) and each.fact.part_of in told
        }
        return {fact.name for fact in told | parts}


def enough_for(
    numbers: Iterable[str],
    made: Plan,
    facts: Inputs,
    codes: Mapping[str, Verdict],
    edition: Edition,
) -> Plan:
    """The plan with all answers told that have to be, for these criteria to be met and none to be lost.

    More actors than are planned may be too many for the SMEs among them. Then it is told from where to where
    what is asked first will do, so that what is asked of the others is enough.
    """
    kept = _kept(numbers, codes)
    changes = list(made.changes)

    def holds(place: int, enough: Known) -> bool:
        supposed = {each.fact.name: each.enough for each in changes}
        supposed[changes[place].fact.name] = enough
        return all(
            found[number] is Verdict.MET
            for ends in _at_ends(supposed, edition)
            for found in [verdicts_again(codes, ends, facts, edition)]
            for number in kept
        )

    for place, each in enumerate(changes):
        if holds(place, each.enough):
            break
        low, high = each.answer.low, each.answer.high
        if each.fact.may_be_range:
            more = range(high + 1, each.enough.high + 1)
            high += bisect_left(more, True, key=lambda most: not holds(place, between(low, most)))
        ends = between(low, high)
        changes[place] = replace(each, enough=ends, ends=ends)
    return replace(made, changes=tuple(changes))


def _at_ends(supposed: Inputs, edition: Edition) -> Iterator[Inputs]:
    """Ranges of what is never one for the rules, such as days, as either of their ends."""
    choices = [
        [known]
        if edition.fact(name).may_be_range
        else dict.fromkeys((exactly(known.low), exactly(known.high)))
        for name, known in supposed.items()
    ]
    return (dict(zip(supposed, ends, strict=True)) for ends in product(*choices))


def plan(
    numbers: Iterable[str], facts: Inputs, codes: Mapping[str, Verdict], edition: Edition
) -> Plan | None:
    """What has to change so that these criteria are met and no other one is lost.

    Each changed answer is exact. ``None`` where such answers cannot be told from the others, may not be
    entered or contradict each other.
    """
    wanted = frozenset(numbers)
    demands = [demand for number in wanted for demand in _demands(edition)[number]]
    touched = {demand.fact.name for demand in demands}
    demands += [
        demand
        for number, code in codes.items()
        if code is Verdict.MET and number not in wanted
        for demand in _protecting(edition)[number]
        if demand.fact.name not in touched
    ]
    supposed = dict(facts)
    changes: list[Planned] = []
    concerned = {demand.fact for demand in demands}
    for fact in edition.facts:
        if fact not in concerned:
            continue
        asked = [each for each in demands if each.fact == fact and each.needed(supposed)]
        at_least = [
            each.value(facts if each.as_stated else supposed) for each in asked if not each.at_most
        ]
        at_most = [each.value(supposed) for each in asked if each.at_most]
        if at_least:
            # What is not known exactly may have to be more than is demanded of it.
            at_least += [supposed[part.name].low for part in parts_of(fact, edition)]
            at_least.append(fact.unknown.low)
        if any(each.keeps for each in asked) and not facts[fact.name].is_exact:
            return None
        if asked:
            answer = exactly(max(at_least) if at_least else min(at_most))
            if not fact.accepts(answer):
                return None
            supposed[fact.name] = answer
            changes.append(_planned(fact, answer, bool(at_least), at_most, facts, edition))
    given = {name: known for name, known in supposed.items() if known.given}
    if any(excesses(given, edition)):
        return None
    changed = {each.fact.name: each.answer for each in changes}
    found = verdicts_again(codes, changed, facts, edition)
    met = all(found[number] is Verdict.MET for number in _kept(wanted, codes))
    return Plan(tuple(changes), found) if met else None


def _kept(wanted: Iterable[str], codes: Mapping[str, Verdict]) -> set[str]:
    """The criteria that are to be met afterwards: those that are wanted, and those that are met already."""
    return {*wanted, *(number for number, code in codes.items() if code is Verdict.MET)}


def _planned(
    fact: Fact, answer: Known, raised: bool, at_most: list[int], facts: Inputs, edition: Edition
) -> Planned:
    """The change with all answers that do what is demanded of the fact."""
    known = facts[fact.name]
    if not raised:
        least = max(known.low, *(facts[part.name].low for part in parts_of(fact, edition)), 0)
        enough = between(min(least, answer.low), answer.high)
        return Planned(fact, answer, at_most=True, enough=enough)
    if not at_most:
        enough = between(answer.low, max(known.high, answer.high))
        return Planned(fact, answer, at_most=False, enough=enough)
    most = max(answer.high, min(at_most)) if fact.may_be_range else answer.high
    enough = between(answer.low, most)
    return Planned(fact, answer, at_most=False, enough=enough, ends=enough)
