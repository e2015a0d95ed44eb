"""What a row says of a member, and the numbers with their two ends."""

from __future__ import annotations

from itertools import product

import pytest

from gocluster_rules.catalogue import EDITION
from gocluster_rules.facts import Count
from gocluster_rules.known import exactly
from gocluster_rules.members.evaluation import Counted, place_of
from gocluster_rules.members.member import Kind, Member
from gocluster_rules.members.places import Region
from gocluster_rules.members.rows import counts, ends, known_of, region_function

OFFICE = place_of("DE", "10623")
MET = {"10623": Region.INSIDE, "04109": Region.BORDER, "20095": Region.OUTSIDE, "": Region.UNKNOWN}


def member(**more: object) -> Member:
    return Member(**{"row": 1, "name": "A", "is_bound": True, **more})  # type: ignore[arg-type]


def row(one: Member, office: object = OFFICE) -> dict[str, object]:
    return dict(known_of(one, place_of(one.country, one.postal_code), office))  # type: ignore[arg-type]


@pytest.mark.parametrize(("code", "region"), MET.items())
def test_where_a_member_is_follows_from_its_code(code: str, region: Region) -> None:
    assert region_function()(row(member(postal_code=code))) == region  # type: ignore[arg-type]


@pytest.mark.parametrize("code", MET)
@pytest.mark.parametrize(
    ("km", "region"), [(0, Region.INSIDE), (150, Region.INSIDE), (151, Region.OUTSIDE)]
)
def test_a_stated_distance_wins(code: str, km: int, region: Region) -> None:
    assert region_function()(row(member(postal_code=code, distance_km=km))) == region  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("metres", "region"),
    [
        (140_000, Region.INSIDE),
        (140_001, Region.BORDER),
        (160_000, Region.BORDER),
        (160_001, Region.OUTSIDE),
    ],
)
def test_the_limits_are_whole_metres(metres: int, region: Region) -> None:
    known = known_of(member(), (metres, 7, -7), (0, 7, -7))
    assert region_function()(known) == region


def test_without_the_offices_place_nothing_is_said() -> None:
    assert region_function()(row(member(postal_code="10623"), None)) == Region.UNKNOWN  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "sme"),
    [
        ({"is_sme": True}, (1, 1)),
        ({"is_sme": False}, (0, 0)),
        ({}, (0, 1)),
        ({"kind": Kind.COMPANY}, (0, 1)),
        ({"kind": Kind.UNIVERSITY}, (0, 0)),
        ({"kind": Kind.PUBLIC}, (0, 0)),
        ({"kind": Kind.CHAMBER}, (0, 1)),
        ({"kind": Kind.RESEARCH}, (0, 1)),
        ({"kind": Kind.UNIVERSITY, "is_sme": True}, (1, 1)),
        ({"is_sme": True, "is_bound": None}, (0, 1)),
        ({"is_sme": True, "is_bound": False}, (0, 0)),
    ],
)
def test_whether_a_member_counts_as_an_sme(said: dict[str, object], sme: tuple[int, int]) -> None:
    fact = EDITION.fact("sme_actors")
    assert isinstance(fact, Count)
    assert ends(fact, row(member(**said))) == sme  # type: ignore[arg-type]


def test_the_ends_are_those_of_all_that_can_come_out() -> None:
    """Every way in which five members can turn out to be, one by one."""
    members = [
        member(postal_code=code, is_sme=sme, is_bound=bound, kind=kind)
        for code, sme, bound, kind in [
            ("10623", None, True, Kind.COMPANY),
            ("04109", True, None, None),
            ("", None, None, Kind.OTHER),
            ("20095", False, True, Kind.RESEARCH),
            ("39104", True, False, Kind.COMPANY),
        ]
    ]
    rows = [row(one) for one in members]
    open_answers = [
        (at, name)
        for at, known in enumerate(rows)
        for name in ("bound", "sme", "kind")
        if not known[name].given  # type: ignore[attr-defined]
    ]
    seen: dict[str, set[int]] = {}
    ways = [
        [kind.number for kind in Kind] if name == "kind" else [0, 1] for _, name in open_answers
    ]
    for answers in product(*ways):
        settled = [dict(known) for known in rows]
        for (at, name), answer in zip(open_answers, answers, strict=True):
            settled[at][name] = exactly(answer)
        for name, known in counts(settled).items():  # type: ignore[arg-type]
            if name != "actors_within_150_km":
                assert known.is_exact
            seen.setdefault(name, set()).update((known.low, known.high))
    for name, known in counts(rows).items():  # type: ignore[arg-type]
        assert (known.low, known.high) == (min(seen[name]), max(seen[name])), name


def test_parts_never_exceed_the_whole() -> None:
    found = Counted(
        [member(is_sme=True), member(is_bound=None, is_sme=True)], OFFICE, EDITION
    ).counts
    assert all(known.low <= found["actors"].low for known in found.values())
    assert all(known.high <= found["actors"].high for known in found.values())
