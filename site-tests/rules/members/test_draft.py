"""A list at work: what its reader says of it counts, and what is left to say comes in a useful order."""

from __future__ import annotations

import json
from typing import Any

import pytest

from gocluster_rules import forms, list_service, service
from gocluster_rules.answers import Answers, Cluster
from gocluster_rules.catalogue import EDITION
from gocluster_rules.members import form_field
from gocluster_rules.members.columns import Field, Layout
from gocluster_rules.members.draft import as_rows
from gocluster_rules.members.member import Kind, Member
from gocluster_rules.members.reading import read

OFFICE = {"country": "DE", "postal_code": "10623"}
LIST = [
    ["Name", "Art", "KMU", "PLZ", "gebunden"],
    ["Erfunden GmbH", "", "ja", "39104", "ja"],
    ["Nirgends e. V.", "Verband", "vielleicht", "99999", "ja"],
    ["Ausgedacht AG", "Unternehmen", "nein", "04109", "ja"],
    ["", "", "", "10115", "ja"],
    ["Gedacht KG", "Unternehmen", "ja", "14467", "nein"],
]


def understood(**said: Any) -> dict[str, Any]:
    """What the page is told of the list above."""
    request = {"lang": "de", "office": OFFICE, "rows": json.dumps(LIST), **said}
    found: dict[str, Any] = json.loads(list_service.members(json.dumps(request)))
    return found


def test_what_could_not_be_understood_comes_first_then_what_settles_most() -> None:
    found = understood()
    assert [(row["row"], list(row["fields"])) for row in found["open"]] == [
        (3, ["sme", "postal_code", "distance_km"]),
        (5, ["name", "postal_code"]),
        (2, ["kind"]),
        (4, ["distance_km"]),
    ]
    assert found["open"][0]["fields"]["sme"] == "vielleicht"
    assert "„vielleicht“ ist weder ja noch nein" in found["open"][0]["said"]


@pytest.mark.parametrize(
    ("mended", "row", "left"),
    [
        ({"3": {"sme": "no"}}, 3, ["postal_code", "distance_km"]),
        ({"3": {"sme": "no", "distance_km": "200"}}, 3, None),
        ({"2": {"kind": "company"}}, 2, None),
        ({"5": {"name": "Neu GmbH"}}, 5, ["kind", "sme"]),  # Now it counts, and more is asked.
    ],
    ids=["one of three", "all of them", "a kind", "a name"],
)
def test_what_is_mended_is_asked_no_more(
    mended: dict[str, dict[str, str]], row: int, left: list[str] | None
) -> None:
    rows = {found["row"]: list(found["fields"]) for found in understood(mended=mended)["open"]}
    assert rows.get(row) == left


def test_a_cell_that_is_mended_changes_no_other_row() -> None:
    """Where a column holds nothing but ticks, an empty cell stays a no."""
    rows = [["Name", "KMU"], ["A GmbH", "x"], ["B GmbH", ""], ["C GmbH", ""]]
    found = read(rows, mended={(3, Field.SME): "yes"})
    assert [member.is_sme for member in found.members] == [True, True, False]


def test_what_no_column_holds_can_be_said_of_one_row() -> None:
    found = read(
        [["Name"], ["A GmbH"], ["B GmbH"]], all_bound=True, mended={(2, Field.BOUND): "no"}
    )
    assert [member.is_bound for member in found.members] == [False, True]


def test_columns_are_those_that_the_reader_chose() -> None:
    found = understood(columns={"name": 3, "sme": 4}, first_row=2)
    assert [column["field"] for column in found["columns"]] == ["", "", "", "name", "sme"]
    assert found["number"] == 4
    refused = understood(columns={"sme": 2}, first_row=1)
    assert "in welcher Spalte die Namen stehen" in refused["refused"]
    assert len(refused["columns"]) == 5


def test_rows_that_are_left_out_count_no_more_and_the_one_at_hand_shows_all_its_fields() -> None:
    assert understood()["number"] == 4
    assert understood(left_out=[2, 3])["number"] == 2
    edited = understood(edited=6)["open"][0]
    assert (edited["row"], set(edited["fields"])) == (6, {field.value for field in Field})


def test_a_kind_is_proposed_by_the_name_and_not_decided() -> None:
    found = understood()
    assert [(each["row"], each["kind"]) for each in found["proposals"]] == [(2, "company")]
    assert json.loads(found["members"])[0]["kind"] is None


def test_the_form_keeps_the_list_with_its_rows() -> None:
    found = understood()
    again = json.loads(
        list_service.members(
            json.dumps({"lang": "de", "office": OFFICE, "members": found["members"]})
        )
    )
    assert again["members"] == found["members"]
    assert again["counts"] == found["counts"]
    assert again["criteria"] == found["criteria"]


MEMBERS = (
    Member(row=3, name="A", kind=Kind.OTHER, is_sme=True, is_bound=False, postal_code="10623"),
    Member(
        row=9, name="B", country="US", postal_code="90210", distance_km=150, staff=7, turnover=1
    ),
    Member(row=4, name="C", kind=Kind.CHAMBER, is_bound=True, country="AT", balance=10**9),
)


def test_a_list_without_titles_says_the_same() -> None:
    rows, layout = as_rows(MEMBERS)
    assert isinstance(layout, Layout)
    found = read(rows, arranged=layout).members
    assert {member.row: member for member in found} == {member.row: member for member in MEMBERS}


def test_the_field_of_the_form_gives_back_what_was_put_in() -> None:
    members, problems = form_field.read(form_field.write(MEMBERS), "members")
    assert problems == ()
    assert [(member.row, member) for member in members] == [(m.row, m) for m in MEMBERS]


@pytest.mark.parametrize(
    "text", ["{", "7", "null", "[7]", '["x"]', '[{"name": 7}]', '[{"x": 1}]', "[" * 100_000]
)
def test_a_field_that_holds_no_list_is_a_problem_and_no_error(text: str) -> None:
    members, problems = form_field.read(text, "members")
    assert members == ()
    assert problems
    assert {problem.field for problem in problems} == {"members"}


def test_the_form_evaluates_the_list_and_says_which_questions_it_answers() -> None:
    cluster = Cluster(country="DE", postal_code="10623")
    fields = forms.write(Answers(edition="bmwk", cluster=cluster, members=MEMBERS), "de", EDITION)
    request = json.dumps({"lang": "de", "fields": fields | {"actors": "12"}, "notes": {}})
    found = json.loads(service.check(request))
    assert found["listed"]["actors"]["value"] == {"at_least": 1, "at_most": 2}
    assert found["listed"]["actors"]["shown"]["de"] == "1 bis 2"
    assert found["answers"]["answers"]["actors"] == 12
    assert len(found["answers"]["members"]) == 3
    assert json.loads(service.check(json.dumps({"lang": "de", "fields": {}})))["listed"] == {}
