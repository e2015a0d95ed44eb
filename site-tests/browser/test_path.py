"""The shortest path in the result: as Python finds it, and found anew without what is marked as not possible."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from browser.checker import answer, go_to, open_checker, read_as_form, settle
from browser.test_files import download
from browser.test_result import open_example
from playwright.sync_api import Page, expect
from tools.thorough import GERMAN_FIRST
from tools.window import Window

from gocluster_rules.answers import Answers
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.result import Way
from gocluster_rules.text import Lang

pytestmark = pytest.mark.slow

PART = '#now [data-part="path"]'

Shown = list[tuple[str, list[tuple[list[str], str]]]]
"""What is said of each way, and of each of its moves the criteria and the sentence."""


def shown(page: Page | Window) -> tuple[str, Shown]:
    """The lead of the path and its ways."""
    (lead,) = page.eval_on_selector_all(
        f'{PART} [data-slot="lead"]', "leads => leads.map(lead => lead.textContent)"
    )
    ways: Shown = page.eval_on_selector_all(
        f'{PART} [data-slot="ways"] > div',
        """ways => ways.map(way => [way.querySelector("[data-slot=choice]").textContent,
            [...way.querySelectorAll("li")].map(move => [
                [...move.querySelectorAll("a [data-slot=number]")].map(number => number.textContent),
                move.querySelector("[data-slot=text]").textContent])])""",
    )
    return lead, [(said, [(numbers, text) for numbers, text in moves]) for said, moves in ways]


def expected(given: Answers, lang: Lang, impossible: Iterable[str] = ()) -> tuple[str, Shown]:
    """The same as Python finds it: first what is to be done in any case, then what can be chosen from."""
    path = assess(given, EDITION, impossible).path
    assert path is not None
    fixed = [move for way in path.ways if way.lead is None for move in moves(way, lang)]
    choices = [(way.lead[lang], moves(way, lang)) for way in path.ways if way.lead]
    return path.lead[lang], [*([("", fixed)] if fixed else []), *choices]


def moves(way: Way, lang: Lang) -> list[tuple[list[str], str]]:
    return [(list(move.criteria), move.text[lang]) for move in way.moves]


def mark(page: Page, number: str) -> None:
    page.locator(f'{PART} input[value="{number}"]').press("Space")
    settle(page)


@pytest.mark.parametrize("lang", GERMAN_FIRST)
def test_the_path_is_found_anew_without_what_is_marked(page: Page, served: str, lang: Lang) -> None:
    given = open_example(page, served, "half-answered", lang)
    assert assess(given, EDITION).met == 8
    assert shown(page) == expected(given, lang)
    said = page.locator(f'{PART} [data-slot="found-anew"]')
    box = page.locator(f'{PART} input[value="2.1"]')
    mark(page, "2.1")
    assert shown(page) == expected(given, lang, ["2.1"])
    assert shown(page) != expected(given, lang)
    expect(box).to_be_focused()
    expect(box).to_be_checked()
    expect(page.locator('[data-part="impossible"] [data-slot="marked"]')).to_contain_text("2.1")
    expect(said).to_contain_text("2.1")
    expect(said).to_contain_text(shown(page)[0])
    mark(page, "9.2")
    assert shown(page) == expected(given, lang, ["2.1", "9.2"])
    mark(page, "2.1")
    mark(page, "9.2")
    assert shown(page) == expected(given, lang)
    expect(page.locator('[data-part="impossible"]')).to_be_hidden()


def test_each_criterion_on_the_path_leads_to_its_question_and_back(page: Page, served: str) -> None:
    open_example(page, served, "half-answered")
    page.locator(f"{PART} a").filter(has_text="2.1").click()
    expect(page.locator("#q-sme_actors")).to_be_focused()
    page.locator('[data-return="result"]').click()
    expect(page.locator("#now")).to_be_focused()


def test_moves_that_belong_together_are_marked_criterion_by_criterion(
    page: Page, served: str
) -> None:
    open_checker(page, served)
    answered = {"as_of": "2026-11-22"}
    answer(page, answered)
    go_to(page, "result")
    given = read_as_form(answered, "de").answers
    assert shown(page) == expected(given, "de")
    assert shown(page)[1][0][1][0][0] == ["1", "2.1", "3"]
    mark(page, "2.1")
    assert shown(page) == expected(given, "de", ["2.1"])


def test_where_no_path_is_left_this_is_said_and_marks_can_be_taken_back(
    page: Page, served: str
) -> None:
    given = open_example(page, served, "just-missed")
    on_path = page.locator(f'{PART} [data-slot="ways"] input')
    while on_path.count():
        on_path.first.press("Space")
        settle(page)
    lead, ways = shown(page)
    assert ways == []
    marked = page.locator('[data-part="impossible"] input')
    numbers = marked.evaluate_all("boxes => boxes.map(box => box.value)")
    assert (lead, ways) == expected(given, "de", numbers)
    marked.last.press("Space")
    settle(page)
    assert shown(page) == expected(given, "de", numbers[:-1])


def test_where_enough_are_met_there_is_no_path(page: Page, served: str) -> None:
    open_example(page, served, "admitted")
    expect(page.locator(PART)).to_be_hidden()


def test_marks_are_no_answers_and_go_with_the_entries_they_were_made_for(
    page: Page, served: str
) -> None:
    given = open_example(page, served, "half-answered")
    mark(page, "2.1")
    assert "impossible" not in download(page, "answers").decode()
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    go_to(page, "start")
    page.get_by_role("button", name=given.cluster.name).click()
    settle(page)
    assert shown(page) == expected(given, "de")


def test_on_paper_marks_are_one_line(page: Page, served: str) -> None:
    open_example(page, served, "half-answered")
    mark(page, "2.1")
    mark(page, "9.2")
    page.emulate_media(media="print")
    printed = page.locator('[data-part="impossible"]')
    assert printed.inner_text().strip() == "Für uns nicht möglich: 2.1, 9.2"
    expect(page.locator(f"{PART} input:visible")).to_have_count(0)
