"""The shortest path leads where it says, and there is no shorter one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product
from random import Random

import pytest
from tools import rule_examples

from gocluster_rules.advice import path as paths
from gocluster_rules.advice.plan import plan
from gocluster_rules.catalogue import EDITION
from gocluster_rules.evaluation import evaluate
from gocluster_rules.facts import Amount, Count, Day, YesNo
from gocluster_rules.known import Inputs, Known, between, exactly
from gocluster_rules.result import Move, Path
from gocluster_rules.verdict import Verdict
from gocluster_rules.verdicts import verdicts

REQUIRED = EDITION.quorum.required
COUNTS = {
    "actors": (12, 24, 29, 30, 40),
    "sme_actors": (0, 6, 11, 12),
    "actors_within_150_km": (2, 8, 12),
    "competitors_known": (0, 2, 3),
    "success_stories": (1, 3),
}
AMOUNTS = (0, 5_000, 20_000, 100_000)
DAYS = (737_000, 738_500, 739_579, 740_300, 741_000)


def situation(number: int) -> Inputs:
    """Random answers; where many criteria are met, so that few are needed."""
    chance = Random(f"path/{number}")
    agreed = chance.choice([0.6, 0.75, 0.9])
    facts: dict[str, Known] = {}
    for fact in EDITION.facts:
        if isinstance(fact, YesNo):
            drawn = exactly(int(chance.random() < agreed))
        elif isinstance(fact, Day):
            drawn = exactly(chance.choice(DAYS))
        elif isinstance(fact, Amount):
            drawn = exactly(chance.choice(AMOUNTS))
        else:
            assert isinstance(fact, Count)
            low = chance.choice(COUNTS.get(fact.name, (0, 3)))
            drawn = between(low, low + chance.choice([0, 0, 0, 2]))
        facts[fact.name] = fact.unknown if chance.random() < 0.15 else drawn
    return facts


def near() -> Iterator[tuple[Inputs, Mapping[str, Verdict]]]:
    """Situations in which one to three criteria are needed."""
    for number in range(100_000):
        facts = situation(number)
        codes = verdicts(facts, EDITION)
        if REQUIRED - 3 <= list(codes.values()).count(Verdict.MET) < REQUIRED:
            yield facts, codes


def shortest_path(
    facts: Inputs, codes: Mapping[str, Verdict], impossible: Iterable[str] = ()
) -> Path:
    alone = {
        number: plan((number,), facts, codes, EDITION)
        for number, code in codes.items()
        if code is not Verdict.MET
    }
    found = paths.shortest_path(alone, facts, codes, EDITION, impossible)
    assert found is not None
    return found


def cost(numbers: tuple[str, ...], changed: Inputs, facts: Inputs) -> tuple[int, int, int]:
    distances = (evaluate(EDITION.criterion(each).rule.distance(), facts) for each in numbers)
    return len(numbers), len(changed), sum(int(each) for each in distances)


def by_brute_force(
    facts: Inputs, codes: Mapping[str, Verdict], impossible: frozenset[str]
) -> tuple[int, int, int] | None:
    """What the cheapest of all sets of criteria costs with which enough are met."""
    unmet = [number for number, code in codes.items() if code is not Verdict.MET]
    able = [number for number in unmet if number not in impossible]
    found = []
    for size in range(1, 4):
        for numbers in combinations(able, size):
            made = plan(numbers, facts, codes, EDITION)
            if made is None:
                continue
            after = verdicts({**facts, **made.changed}, EDITION)
            met = tuple(each for each in unmet if after[each] is Verdict.MET)
            enough = list(after.values()).count(Verdict.MET) >= REQUIRED
            if enough and impossible.isdisjoint(met):
                found.append(cost(met, made.changed, facts))
    return min(found, default=None)


def taken(path: Path) -> Iterator[tuple[Move, ...]]:
    """Every way to follow the path: so many of the moves that are worth the same."""
    ways = [combinations(way.moves, way.choose) for way in path.ways]
    for chosen in product(*ways):
        yield tuple(move for moves in chosen for move in moves)


def followed(moves: tuple[Move, ...], facts: Inputs) -> Mapping[str, Verdict]:
    changed: dict[str, Known] = {}
    for move in moves:
        changed |= move.change
    return verdicts({**facts, **changed}, EDITION)


@pytest.mark.slow
@pytest.mark.timeout(1_800)
@pytest.mark.parametrize("part", range(4))
def test_no_set_of_criteria_is_cheaper(part: int) -> None:
    for number, (facts, codes) in zip(range(1_000), near(), strict=False):
        if number % 4 != part:
            continue
        unmet = [each for each, code in codes.items() if code is not Verdict.MET]
        impossible = frozenset(Random(number).sample(unmet, number % 3))
        path = shortest_path(facts, codes, impossible)
        best = by_brute_force(facts, codes, impossible)
        assert bool(path.ways) == (best is not None)
        if best is None:
            continue
        moves = next(taken(path))
        numbers = tuple(each for move in moves for each in move.criteria)
        changed: dict[str, Known] = {}
        for move in moves:
            changed |= move.change
        assert cost(numbers, changed, facts) == best


def test_whichever_alternative_is_chosen_enough_are_met() -> None:
    for _, (facts, codes) in zip(range(40), near(), strict=False):
        path = shortest_path(facts, codes)
        assert path.needed == REQUIRED - list(codes.values()).count(Verdict.MET)
        for moves in taken(path) if path.ways else ():
            after = followed(moves, facts)
            assert list(after.values()).count(Verdict.MET) >= REQUIRED
            assert all(
                after[each] is Verdict.MET for each, code in codes.items() if code is Verdict.MET
            )


ALMOST: dict[str, object] = {
    "actors_shape_strategy": True,
    "strategy_in_writing": True,
    "strategy_revision_planned": True,
    "governance_represents_actors": True,
    "working_groups_active": True,
    "internal_communication_organised": True,
    "unique_features_named": True,
    "communication_appropriate": True,
    "visibility_proven": True,
    "competitors_known": 3,
    "success_stories": 3,
    "actors": 20,
    "sme_actors": 10,
    "actors_within_150_km": 6,
}
"""Ten are met."""


def path_of(values: dict[str, object], *impossible: str) -> Path:
    found = rule_examples.result(EDITION, values).path
    if not impossible:
        assert found is not None
        return found
    answers = rule_examples.result(EDITION, values).answers
    facts = {fact.name: answers.values.get(fact.name, fact.unknown) for fact in EDITION.facts}
    return shortest_path(facts, verdicts(facts, EDITION), impossible)


def test_what_is_worth_the_same_is_told_as_alternatives() -> None:
    path = path_of(ALMOST)
    assert path.needed == 2
    (way,) = path.ways
    assert way.choose == 2
    assert [move.criteria for move in way.moves] == [("2.2",), ("4.2",)]


def test_what_is_impossible_is_left_out_and_the_path_found_anew() -> None:
    path = path_of(ALMOST, "2.2", "4.2")
    assert [(way.choose, [move.criteria for move in way.moves]) for way in path.ways] == [
        (1, [("1", "3")]),
    ]


def test_criteria_of_the_same_facts_are_taken_up_together() -> None:
    """Ten more actors who are in the region count for both."""
    every = {criterion.number for criterion in EDITION.criteria}
    path = path_of(ALMOST, *(every - {"1", "3"}))
    (way,) = path.ways
    (move,) = way.moves
    assert move.criteria == ("1", "3")
    assert move.text.de == (
        "Gewinnen Sie 15 weitere fest gebundene Akteure, "
        "davon mindestens 8 KMU und 15 Akteure im Umkreis."
    )


def test_where_enough_cannot_be_reached_no_way_is_told() -> None:
    every = {criterion.number for criterion in EDITION.criteria}
    assert path_of(ALMOST, *every).ways == ()


def test_who_has_enough_needs_no_path() -> None:
    more: dict[str, object] = {"research_share_appropriate": True, "staffing_appropriate": True}
    assert rule_examples.result(EDITION, {**ALMOST, **more}).path is None
