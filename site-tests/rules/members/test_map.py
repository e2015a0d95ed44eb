"""The map tells the truth: distances from the office, who is where, and nothing of a name but its letters."""

from __future__ import annotations

import math
from xml.etree import ElementTree

import pytest

from gocluster_rules.catalogue import EDITION
from gocluster_rules.members.evaluation import Counted, place_of
from gocluster_rules.members.map import OUTLINES, Point, draw, projected
from gocluster_rules.members.member import Kind, Member
from gocluster_rules.members.places import kilometres
from gocluster_rules.text import LANGS, Lang

SVG = "{http://www.w3.org/2000/svg}"
OFFICE = place_of("DE", "10623")


def drawn(*members: Member, lang: Lang = "de") -> ElementTree.Element:
    return ElementTree.fromstring(draw(Counted(members, OFFICE, EDITION), lang))


def member(code: str, kind: Kind = Kind.COMPANY, name: str = "A GmbH") -> Member:
    return Member(row=1, name=name, kind=kind, is_bound=True, postal_code=code)


def marks(svg: ElementTree.Element) -> list[tuple[str, str]]:
    """The shape and the class of each member's mark; only these have a title of their own."""
    return [
        (mark.tag.removeprefix(SVG), mark.get("class", ""))
        for mark in svg
        if mark.find(f"{SVG}title") is not None
    ]


@pytest.mark.parametrize("code", ["39104", "04109", "20095", "80331", "66111", "59065"])
def test_what_is_equally_far_lies_on_a_true_circle(code: str) -> None:
    svg = drawn(member(code))
    (mark,) = [each for each in svg if each.find(f"{SVG}title") is not None]
    seen = math.hypot(float(mark.get("cx", "")), float(mark.get("cy", "")))
    place = place_of("DE", code)
    assert place
    assert OFFICE
    assert seen == pytest.approx(kilometres(place, OFFICE), rel=0.005, abs=1)


@pytest.mark.parametrize(
    ("at", "where"),
    [
        ((13.0, 53.0), "north"),
        ((13.0, 51.0), "south"),
        ((14.0, 52.0), "east"),
        ((12.0, 52.0), "west"),
    ],
)
def test_north_is_up_and_east_is_right(at: tuple[float, float], where: str) -> None:
    x, y = projected(at, (13.0, 52.0))
    assert {"north": y < -100, "south": y > 100, "east": x > 60, "west": x < -60}[where]
    assert projected((13.0, 52.0), (13.0, 52.0)) == Point(0, 0)


@pytest.mark.parametrize(
    ("code", "kind", "mark"),
    [
        ("10623", Kind.COMPANY, ("circle", "inside")),
        ("04109", Kind.UNIVERSITY, ("polygon", "border")),
        ("20095", Kind.PUBLIC, ("polygon", "outside")),
    ],
)
def test_a_mark_says_what_a_member_is_and_where(
    code: str, kind: Kind, mark: tuple[str, str]
) -> None:
    assert marks(drawn(member(code, kind))) == [mark]


@pytest.mark.parametrize("code", ["", "99999"])
def test_a_member_without_a_known_place_is_told_and_not_drawn(code: str) -> None:
    svg = drawn(member(code), member("10623"))
    assert len(marks(svg)) == 1
    said = [text.text for text in svg.findall(f"{SVG}text")]
    assert "Ort nicht bekannt: 1" in said


@pytest.mark.parametrize("lang", LANGS)
def test_it_can_be_read_without_being_seen(lang: Lang) -> None:
    svg = drawn(member("10623"), member("20095"), lang=lang)
    described = svg.findtext(f"{SVG}desc")
    assert svg.get("role") == "img"
    assert svg.findtext(f"{SVG}title")
    assert described
    assert {"de": "1 Mitglieder liegen innerhalb", "en": "1 members are located within"}[
        lang
    ] in described
    assert {each.get("id") for each in svg} >= set(svg.get("aria-labelledby", "").split())


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", 'A & "B"', "]]>", "\u202e"])
def test_a_name_stays_a_text(name: str) -> None:
    svg = drawn(member("10623", name=name))
    assert name in [title.text for title in svg.iter(f"{SVG}title")]
    assert not list(svg.iter(f"{SVG}script"))


def test_it_reaches_as_far_as_members_but_not_endlessly() -> None:
    sizes = [
        float(drawn(member(code)).get("viewBox", "").split()[2])
        for code in ("10623", "80331", "79098")
    ]
    assert sizes == sorted(sizes)
    assert 2 * 190 <= sizes[0] < sizes[1] < sizes[2] <= 2 * 560


def test_outlines_are_those_of_germany_and_its_neighbours() -> None:
    lines = OUTLINES.read_text(encoding="ascii").splitlines()
    countries = {line.split(";")[0] for line in lines}
    assert countries == {"DE", "AT", "BE", "CH", "CZ", "DK", "FR", "LI", "LU", "NL", "PL"}
    for line in lines:
        points = line.split(";")[1].split(" ")
        assert points[0] == points[-1], "each piece of land is closed"


def test_without_an_office_there_is_no_map() -> None:
    with pytest.raises(ValueError, match="office"):
        draw(Counted([member("10623")], None, EDITION), "de")
