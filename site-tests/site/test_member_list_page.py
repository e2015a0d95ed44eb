"""The page on the list of members tells what the rules do, and shows the example as they count it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from gocluster_rules.answers import parse
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.members.columns import Field
from gocluster_rules.members.reading import read
from gocluster_rules.members.places import RADIUS_KM, SURE_INSIDE, SURE_OUTSIDE, Region
from gocluster_rules.text import LANGS, Lang
from macros.pages import list_texts, member_list
from macros.pages.places import PATHS
from workbook.file.lists import list_rows

pytestmark = pytest.mark.slow  # It needs the built site.


@pytest.fixture
def page(pages, lang: Lang):
    return pages[f"{PATHS[lang]}mitgliederliste/index.html"]


@pytest.fixture(params=LANGS)
def lang(request: pytest.FixtureRequest) -> Lang:
    return request.param


def test_it_names_every_column_and_what_is_open_without_it(page, lang: Lang) -> None:
    assert {*list_texts.HOLDS} == {*list_texts.MISSING} == {*Field}
    for name, holds, missing in member_list.columns():
        for said in (name, holds, missing):
            assert said[lang] in page.text


def test_it_tells_the_limits_of_the_rules(page) -> None:
    for metres in (SURE_INSIDE, SURE_OUTSIDE, RADIUS_KM * 1_000):
        assert f"{metres // 1_000} km" in page.text


def test_it_names_its_sources_with_their_licences(page) -> None:
    for said in ("GeoNames", "CC BY 4.0", "OpenGeoDB", "Natural Earth"):
        assert said in page.text


def test_the_example_stands_there_as_it_is_counted(page, lang: Lang, root) -> None:
    folder = root / "examples" / "member-list"
    answers = parse((folder / "member-list.json").read_bytes(), EDITION)
    listed = read(list_rows((folder / "member-list.csv").read_bytes())).members
    assert answers.members == listed
    result = assess(replace(answers, members=listed), EDITION)
    counted = result.answers.counted(EDITION)
    assert counted
    for fact in counted.facts:
        assert f"{fact.label[lang]} {fact.shown(counted.counts[fact.name])[lang]}" in page.text
    assert {hint.text[lang] in page.text for hint in result.hints} == {True}
    for criterion in counted.criteria:
        assert result.criteria[criterion.number].reason[lang] in page.text


def test_whoever_looks_up_a_row_finds_the_member(page, lang: Lang, site) -> None:
    lines = (site / "downloads/examples/member-list.csv").read_text("cp1252").splitlines()
    row = {"de": "Zeile", "en": "row"}[lang]
    found = [
        number
        for number, name in enumerate((line.partition(";")[0] for line in lines), start=1)
        if f"{name} ({row} {number})" in page.text
    ]
    assert len(found) == len(set(re.findall(rf"\({row} ([0-9]+)\)", page.text))) > 3


def test_the_map_has_a_mark_for_each_member_whose_place_is_known_and_no_style(
    page, lang: Lang, site
) -> None:
    html = (site / page.path).read_text(encoding="utf-8")
    drawing = html.partition('<figure class="gc-map">')[2].partition("</figure>")[0]
    assert "<style" not in drawing
    source = site / "downloads/examples/member-list.json"
    counted = parse(source.read_bytes(), EDITION).counted(EDITION)
    assert counted
    known = [
        member
        for member, region in zip(counted.members, counted.regions, strict=True)
        if region is not Region.UNKNOWN
    ]
    assert drawing.count("<title>") == len(known)
