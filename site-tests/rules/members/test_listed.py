"""The list of members in the self-check: its numbers count, and what does not fit is said with both values."""

from __future__ import annotations

import json
from typing import Any

import pytest

from gocluster_rules.answers import dumps, fingerprint, parse, take_over
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.members.answer_file import MOST_TOLD
from gocluster_rules.result import Result
from gocluster_rules.verdict import Verdict

OFFICE = {"country": "DE", "postal_code": "10623"}


def member(name: str, **more: object) -> dict[str, object]:
    clear = {"kind": "company", "sme": True, "bound": True, "country": "DE", "postal_code": "10623"}
    return {"name": name, **clear, **more}


def file(
    *members: dict[str, object], office: dict[str, str] | None = None, **answers: object
) -> dict[str, Any]:
    return {
        "format": "gocluster-selfcheck/1",
        "edition": EDITION.id,
        "cluster": {"office": OFFICE if office is None else office},
        "answers": answers,
        "members": list(members),
    }


def result(content: dict[str, Any]) -> Result:
    return assess(parse(json.dumps(content), EDITION), EDITION)


def said(found: Result, fact: str) -> list[str]:
    return [hint.text.de for hint in found.hints if hint.fact.name == fact]


def crowd(number: int, **more: object) -> list[dict[str, object]]:
    return [member(f"Muster {at}", **more) for at in range(number)]


def test_the_numbers_of_the_list_count() -> None:
    found = result(file(*crowd(29), member("Uni", kind="university", sme=None)))
    assert [found.criteria[number].verdict for number in ("1", "2.1", "3")] == [Verdict.MET] * 3
    assert found.hints == ()


def test_an_empty_list_is_none() -> None:
    assert result(file(actors=30)).criteria["1"].verdict is Verdict.MET


def test_a_typed_number_that_differs_is_told_with_both_and_does_not_count() -> None:
    found = result(file(*crowd(29), actors=30, sme_actors=29))
    assert found.criteria["1"].verdict is Verdict.NOT_MET
    expected = "Eingetragen ist 30; aus der Mitgliederliste folgt 29, und das zählt."
    assert said(found, "actors") == [expected]
    assert said(found, "sme_actors") == []


def test_typed_numbers_are_kept_beside_the_list() -> None:
    content = file(*crowd(2, staff=12, distance_km=3), member("B", postal_code=None), actors=30)
    answers = parse(json.dumps(content), EDITION)
    again = parse(dumps(answers, EDITION), EDITION)
    assert again == answers
    assert json.loads(dumps(again, EDITION))["answers"] == {"actors": 30}
    assert json.loads(dumps(again, EDITION))["members"] == [
        member("Muster 0", staff=12, distance_km=3),
        member("Muster 1", staff=12, distance_km=3),
        member("B", postal_code=None, distance_km=None),
    ]


def test_the_fingerprint_is_that_of_the_same_numbers_typed() -> None:
    counts: dict[str, Any] = {
        "actors": 3,
        "sme_actors": 3,
        "research_actors": 0,
        "actors_within_150_km": 3,
    }
    listed = parse(json.dumps(file(*crowd(3), actors=30)), EDITION)
    typed = parse(json.dumps(file(**counts)), EDITION)
    assert fingerprint(listed, EDITION) == fingerprint(typed, EDITION)


def test_the_reason_names_those_to_clarify_first() -> None:
    smes, others, open_ones = crowd(48), crowd(42, sme=False), crowd(10, sme=None)
    found = result(file(*smes, *others, *open_ones)).criteria["2.1"]
    assert found.verdict is Verdict.OPEN
    assert found.reason.de.endswith(
        "zuerst diese klären: Muster 0 (Zeile 91), Muster 1 (Zeile 92)."
    )


def test_of_many_only_the_first_are_named() -> None:
    found = result(file(*crowd(60, bound=None))).criteria["1"]
    assert found.reason.en.endswith("Muster 9 (row 10) and 20 more.")


@pytest.mark.parametrize(
    ("office", "sentence"),
    [
        ({}, "Die Postleitzahl der Geschäftsstelle fehlt."),
        ({"country": "DE", "postal_code": "00000"}, "Zur Postleitzahl „00000“"),
        ({"country": "US", "postal_code": "10001"}, "Zur Postleitzahl „10001“"),
    ],
)
def test_an_office_without_a_place_leaves_the_region_open(
    office: dict[str, str], sentence: str
) -> None:
    found = result(file(*crowd(40), office=office))
    assert found.criteria["3"].verdict is Verdict.OPEN
    (hint,) = said(found, "actors_within_150_km")
    assert hint.startswith(sentence)


@pytest.mark.parametrize(
    "office",
    [
        {"country": "AT", "postal_code": "6900"},
        {"postal_code": "A-6900"},
        {"country": "AT", "postal_code": "A-6900"},
    ],
)
def test_an_office_abroad_counts_across_the_border(office: dict[str, str]) -> None:
    found = result(file(*crowd(40, postal_code="88131"), office=office))
    assert found.criteria["3"].verdict is Verdict.MET


def test_all_members_at_150_km_are_to_be_looked_up() -> None:
    found = result(file(*crowd(40, postal_code="04109")))
    assert found.criteria["3"].verdict is Verdict.OPEN
    (hint,) = said(found, "actors_within_150_km")
    assert hint.startswith("Im Grenzbereich von 140 bis 160 km: Muster 0 (Zeile 1), ")
    assert "Muster 9 (Zeile 10) und 30 weitere." in hint


def test_what_is_not_counted_need_not_be_known() -> None:
    found = result(file(*crowd(40), member("Gast", bound=False, postal_code=None)))
    assert found.hints == ()


def test_a_list_without_bound_members_says_so_and_points_out_those_twice() -> None:
    twins = [member("Müller GmbH", bound=None), member("Mueller", bound=None)]
    first, second = said(result(file(*twins)), "actors")
    assert first.startswith("Die Mitgliederliste sagt bei keinem Mitglied, ob")
    assert "Müller GmbH (Zeile 1) und Mueller (Zeile 2)" in second


def test_a_faulty_entry_counts_as_not_said() -> None:
    taken = take_over(json.dumps(file(member("A", sme="ja"), {"kind": "company"})), EDITION)
    assert [problem.place.de for problem in taken.problems] == ["members[0].sme", "members[1].name"]
    (found,) = taken.answers.members
    assert found.is_sme is None


def test_of_many_faults_only_the_first_are_listed() -> None:
    taken = take_over(json.dumps(file(*crowd(1_000, sme=1))), EDITION)
    assert len(taken.problems) == MOST_TOLD + 1
    assert "980" in taken.problems[-1].message.de


def test_a_list_too_long_for_a_cluster_is_refused() -> None:
    taken = take_over(json.dumps(file(*crowd(20_001))), EDITION)
    (problem,) = taken.problems
    assert "20001" in problem.message.de
    assert taken.answers.members == ()
