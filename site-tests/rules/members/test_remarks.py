"""What is said of a row: one sentence for each thing that is missing or does not fit, and no more."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from types import MappingProxyType

import pytest

from gocluster_rules.members import remarks
from gocluster_rules.members.evaluation import place_of
from gocluster_rules.members.member import Kind, Member
from gocluster_rules.members.remarks import SME_BALANCE, SME_STAFF, SME_TURNOVER, remark_function
from gocluster_rules.members.rows import known_of
from gocluster_rules.text import Text

OFFICE = place_of("DE", "10623")
CLEAR = {"is_bound": True, "is_sme": True, "kind": Kind.COMPANY, "postal_code": "10623"}


def said(entered: Mapping[str, object] = MappingProxyType({}), *, office: bool = True) -> Text:
    member = Member(row=1, name="A", **{**CLEAR, **entered})  # type: ignore[arg-type]
    place = place_of(member.country, member.postal_code)
    return remark_function()(known_of(member, place, OFFICE if office else None))


@pytest.mark.parametrize(
    ("entered", "sentence"),
    [
        ({"is_bound": None}, "Ob fest gebunden, ist offen: bitte eintragen."),
        ({"kind": None}, "Art ist offen: bitte eintragen."),
        ({"is_sme": None}, "Ob KMU, ist offen: bitte eintragen."),
        ({"postal_code": ""}, "Postleitzahl fehlt: bitte eintragen, oder die Entfernung."),
        ({"postal_code": "99999"}, "Postleitzahl unbekannt: bitte Entfernung eintragen."),
        (
            {"postal_code": "04109"},
            "Grenzbereich (140 bis 160 km): bitte Entfernung der Anschrift eintragen.",
        ),
    ],
)
def test_what_is_missing_is_said_with_what_to_do(entered: dict[str, object], sentence: str) -> None:
    assert said().de == ""
    assert said(entered).de == sentence


@pytest.mark.parametrize(
    "settled",
    [
        {"postal_code": "99999", "distance_km": 12},
        {"postal_code": "04109", "distance_km": 148},
        {"is_sme": None, "kind": Kind.UNIVERSITY},
    ],
)
def test_nothing_is_asked_for_that_is_settled_otherwise(settled: dict[str, object]) -> None:
    assert said(settled).de == ""


def test_of_a_member_that_is_not_bound_nothing_else_is_asked() -> None:
    nothing = {"kind": None, "is_sme": None, "postal_code": ""}
    assert said({"is_bound": False, **nothing}).en == "Not firmly bound: not counted."


def test_without_the_offices_place_no_row_is_blamed() -> None:
    assert said({"postal_code": "99999"}, office=False).de == ""


FIGURES = (None, 0, 1)
"""Not stated, within the limit, beyond it."""


@pytest.mark.parametrize("is_sme", [None, True, False])
@pytest.mark.parametrize(("staff", "turnover", "balance"), list(product(FIGURES, repeat=3)))
def test_the_limits_of_the_eu_give_a_hint_and_decide_nothing(
    is_sme: bool | None, staff: int | None, turnover: int | None, balance: int | None
) -> None:
    limits = {"staff": SME_STAFF - 1, "turnover": SME_TURNOVER, "balance": SME_BALANCE}
    beyond = {"staff": staff, "turnover": turnover, "balance": balance}
    entered = {
        name: None if above is None else limits[name] + above for name, above in beyond.items()
    }
    speaks_for = staff == 0 and 0 in (turnover, balance)
    speaks_against = staff == 1 or (turnover == 1 and balance == 1)
    expected = {
        (None, True): remarks.PROBABLY_SME,
        (None, False): remarks.PROBABLY_NO_SME,
        (None, None): remarks.SME_UNKNOWN,
        (True, False): remarks.YET_NO_SME,
        (False, True): remarks.YET_AN_SME,
    }
    speaks = True if speaks_for else False if speaks_against else None
    sentence = expected.get((is_sme, speaks), Text(de="", en=""))
    assert said({"is_sme": is_sme, **entered}) == sentence
