"""The pieces that pages are made of: links, the drawing."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, get_args

import pytest
from tools.invented_facts import amount, count, day, text

from gocluster_rules.catalogue import EDITION
from gocluster_rules.facts import YesNo
from gocluster_rules.model import ProcessPart, ProcessStep
from gocluster_rules.rules import AllOf, AtLeast, Elapsed, Lasting, RatioAtMost, Rule, ShareAtLeast, SizeClass, Yes
from gocluster_rules.text import LANGS
from macros.pages import process_drawing as drawing
from macros.pages import render
from macros.pages.places import Place, page_of
from workbook.sheets.links import anchor_of

@pytest.mark.parametrize(
    ("lang", "url", "page", "link"),
    [
        ("de", "", "kriterien/2/#2.1", "kriterien/2/#2.1"),
        ("de", "kriterien/2/", "kriterien/3/", "../3/"),
        ("de", "kriterien/2/", "", "../../"),
        ("en", "kriterien/2/", "selbstcheck/", "../../selbstcheck/"),
        ("en", "", "", "./"),
    ],
)
def test_links_between_pages_are_relative(lang, url, page, link):
    assert Place(lang, url).page(page) == link


@pytest.mark.parametrize(
    ("lang", "url", "link"),
    [
        ("de", "", "data/catalogue.json"),
        ("de", "daten/", "../data/catalogue.json"),
        ("en", "daten/", "../../data/catalogue.json"),
    ],
)
def test_files_lie_once_below_the_root_for_both_languages(lang, url, link):
    assert Place(lang, url).file("data/catalogue.json") == link


def test_every_counted_criterion_has_an_address_of_its_own():
    addresses = [anchor_of(criterion.number) for criterion in EDITION.criteria]
    assert len(set(addresses)) == len(EDITION.criteria)


@pytest.mark.parametrize("criterion", EDITION.criteria, ids=lambda criterion: criterion.number)
def test_it_lies_on_the_page_of_its_main_criterion(criterion):
    (main,) = (main for main in EDITION.main_criteria if criterion in main.criteria)
    assert anchor_of(criterion.number) == f"{page_of(main.number)}#{criterion.number}"


@pytest.mark.parametrize("lang", LANGS)
def test_the_drawing_holds_every_part_of_the_process_and_no_boxes_overlap(lang):
    stages = drawing.stages(EDITION.process, lang)
    boxes = [box for stage in stages for box in stage.boxes]
    drawn = [" ".join(box.lines) for box in boxes]
    assert drawn == [part.title[lang] for step in EDITION.process for part in step.parts]
    for upper, lower in pairwise(boxes):
        assert upper.bottom < lower.top


def test_a_long_title_gets_a_higher_box():
    part = ProcessPart(title=text("word " * 20), explanation=text(""))
    ((_, (box,)),) = [
        (stage.number, stage.boxes)
        for stage in drawing.stages((ProcessStep(number=1, parts=(part,)),), "de")
    ]
    assert len(box.lines) > 2
    assert max(map(len, box.lines)) <= drawing.CHARACTERS
    assert box.bottom - box.top > drawing.LINE * len(box.lines)
