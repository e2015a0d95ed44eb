"""Whom to clarify first: the fewest members that can settle a verdict, and none where it is settled."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product

import pytest

from gocluster_rules.catalogue import EDITION
from gocluster_rules.evaluation import evaluate
from gocluster_rules.members.evaluation import CLARIFIED, Counted, place_of
from gocluster_rules.members.member import Member
from gocluster_rules.members.rows import counts
from gocluster_rules.model import Criterion
from gocluster_rules.verdict import Verdict

OFFICE = place_of("DE", "10623")
YES, NO, OPEN = True, False, None


def members(*groups: tuple[int, dict[str, object]]) -> list[Member]:
    rows = [said for number, said in groups for _ in range(number)]
    return [
        Member(**{"row": at, "name": f"M{at}", "is_bound": True, **said})  # type: ignore[arg-type]
        for at, said in enumerate(rows, start=1)
    ]


def verdict(counted: Counted, number: str) -> Verdict:
    known = {fact.name: fact.unknown for fact in EDITION.facts} | counts(counted.rows)
    return Verdict(int(evaluate(EDITION.criterion(number).rule.verdict(), known)))


@pytest.mark.parametrize(
    ("groups", "number", "said", "fewest"),
    [
        ([(48, {"is_sme": YES}), (42, {"is_sme": NO}), (10, {})], "2.1", Verdict.OPEN, 2),
        ([(41, {"is_sme": YES}), (49, {"is_sme": NO}), (10, {})], "2.1", Verdict.OPEN, 2),
        ([(50, {"is_sme": YES}), (40, {"is_sme": NO}), (10, {})], "2.1", Verdict.MET, 0),
        ([(39, {"is_sme": YES}), (51, {"is_sme": NO}), (10, {})], "2.1", Verdict.NOT_MET, 0),
        ([(28, {}), (5, {"is_bound": OPEN})], "1", Verdict.OPEN, 2),
        ([(30, {}), (5, {"is_bound": OPEN})], "1", Verdict.MET, 0),
        ([(40, {"postal_code": "04109"})], "3", Verdict.OPEN, 17),
        ([(40, {"postal_code": "04109", "distance_km": 145})], "3", Verdict.MET, 0),
        ([(40, {"postal_code": "99999"})], "3", Verdict.OPEN, 17),
        ([(24, {"postal_code": "10623"}), (16, {"postal_code": "20095"})], "3", Verdict.MET, 0),
    ],
)  # fmt: skip
def test_the_verdict_is_what_the_range_demands(
    groups: list[tuple[int, dict[str, object]]], number: str, said: Verdict, fewest: int
) -> None:
    counted = Counted(members(*groups), OFFICE, EDITION)
    assert verdict(counted, number) is said
    assert len(counted.to_clarify(EDITION.criterion(number))) == fewest


def can_settle(counted: Counted, chosen: Sequence[int], criterion: Criterion) -> bool:
    """Whether any outcome for the chosen members settles the verdict, by trying all."""
    for outcomes in product(CLARIFIED, repeat=len(chosen)):
        rows = [dict(row) for row in counted.rows]
        for at, outcome in zip(chosen, outcomes, strict=True):
            rows[at] |= {
                name: answer for name, answer in outcome.items() if not rows[at][name].given
            }
        known = {fact.name: fact.unknown for fact in EDITION.facts} | counts(rows)
        if evaluate(criterion.rule.verdict(), known) != Verdict.OPEN:
            return True
    return False


@pytest.mark.parametrize(
    "groups",
    [
        [(3, {"is_sme": YES}), (1, {"is_sme": NO}), (2, {}), (1, {"is_bound": OPEN})],
        [(2, {"is_sme": YES}), (3, {"is_bound": OPEN}), (1, {"is_bound": OPEN, "is_sme": NO})],
        [
            (1, {"is_sme": YES}),
            (2, {"is_sme": NO}),
            (2, {}),
            (1, {"is_bound": OPEN, "is_sme": YES}),
        ],
    ],
)
@pytest.mark.parametrize("number", ["2.1", "3"])
def test_no_fewer_would_do(groups: list[tuple[int, dict[str, object]]], number: str) -> None:
    counted, criterion = Counted(members(*groups), OFFICE, EDITION), EDITION.criterion(number)
    named = [member.row - 1 for member in counted.to_clarify(criterion)]
    assert can_settle(counted, named, criterion) or not named
    for chosen in combinations(range(len(counted.rows)), max(len(named) - 1, 0)):
        assert (
            not can_settle(counted, chosen, criterion) or verdict(counted, number) != Verdict.OPEN
        )
