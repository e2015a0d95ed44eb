"""The result leads on: a drawing that links, what to do now, a letter to copy, files with a name, a record on paper."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from browser.checker import (
    EXAMPLES,
    answer,
    go_to,
    open_checker,
    settle,
)
from playwright.sync_api import Page, expect
from tools.thorough import GERMAN_FIRST

from gocluster_rules.answers import Answers, parse
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import Lang

pytestmark = pytest.mark.slow

BY_OUTCOME = {"met": "admitted", "open": "half-answered", "not_met": "just-missed"}


def open_example(page: Page, served: str, name: str, lang: Lang = "de") -> Answers:
    path = next(path for path in EXAMPLES if path.stem == name)
    given = parse(path.read_bytes(), EDITION)
    open_checker(page, served, lang)
    page.get_by_role("button", name=given.cluster.name).click()
    settle(page)
    go_to(page, "result")
    return given


@pytest.mark.parametrize("outcome", BY_OUTCOME)
def test_what_to_do_now_fits_the_outcome(page: Page, served: str, outcome: str) -> None:
    given = open_example(page, served, BY_OUTCOME[outcome])
    assert assess(given, EDITION).verdict.key == outcome
    expect(page.locator("[data-outcome]:visible")).to_have_count(1)
    expect(page.locator("[data-outcome]:visible")).to_have_attribute("data-outcome", outcome)
    expect(page.locator("#result")).to_contain_text(EDITION.contact.email)
    for item in EDITION.checklist:
        expect(page.locator("#result")).to_contain_text(item.wording.de)


def test_each_cell_of_the_drawing_shows_the_verdict_and_leads_to_its_question(
    page: Page, served: str
) -> None:
    found = assess(open_example(page, served, "half-answered"), EDITION).criteria
    cells = page.locator(".ck-cell")
    assert cells.evaluate_all("all => all.map(a => [a.dataset.criterion, a.dataset.verdict])") == [
        [number, finding.verdict.key] for number, finding in found.items()
    ]
    expect(page.locator("#result .ck-chart")).to_contain_text(f"{EDITION.quorum.required} nötig")
    for number in ("1", "7.2", "13"):
        page.locator(f'.ck-cell[data-criterion="{number}"]').click()
        asked = EDITION.criterion(number).asks[0].name
        focused = page.evaluate("document.activeElement.name")
        assert focused == f"q-{asked}"
        page.locator('[data-return="result"]').click()
        expect(page.locator(f'.ck-cell[data-criterion="{number}"]')).to_be_focused()


def test_no_line_of_the_advice_is_small(page: Page, served: str) -> None:
    open_example(page, served, "half-answered")
    sizes: Mapping[str, float] = page.evaluate(
        """() => Object.fromEntries(
            [".ck-now p", ".ck-next__after", ".ck-next [data-slot=text]", ".ck-reason", "body"].map(
                place => [place, parseFloat(getComputedStyle(document.querySelector(place)).fontSize)]))"""
    )
    assert sizes[".ck-now p"] > sizes[".ck-next__after"] == sizes[".ck-next [data-slot=text]"] >= 16


@pytest.mark.parametrize("lang", GERMAN_FIRST)
def test_a_letter_asks_for_the_consultation_and_is_not_sent(
    page: Page, served: str, lang: Lang
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    given = open_example(page, served, "half-answered", lang)
    result = assess(given, EDITION)
    letter = page.locator("#ck-letter").input_value()
    assert given.cluster.name in letter
    assert result.tally[lang] in letter
    still_open = [number for number, f in result.criteria.items() if f.verdict.key == "open"]
    assert ", ".join(still_open) in letter
    assert not re.search(r"\{\w+\}", letter)
    link = urlsplit(page.locator('[data-slot="mailto"]').get_attribute("href") or "")
    assert (link.scheme, link.path) == ("mailto", EDITION.contact.email)
    assert parse_qs(link.query)["body"] == [letter]
    assert given.cluster.name in parse_qs(link.query)["subject"][0]
    page.locator('[data-copy="ck-letter"]').click()
    expect(page.locator('.ck-letter [data-slot="copied"]')).not_to_be_empty()
    assert page.evaluate("navigator.clipboard.readText()") == letter


def test_where_copying_is_forbidden_the_text_is_selected(page: Page, served: str) -> None:
    open_example(page, served, "admitted")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.locator('[data-copy="ck-letter"]').click()
    expect(page.locator('.ck-letter [data-slot="copied"]')).to_contain_text("markiert")
    selected = "(({ selectionStart, selectionEnd }) => selectionEnd - selectionStart)"
    assert page.evaluate(f"{selected}(document.activeElement)") > 100


def test_files_carry_the_name_of_the_cluster_and_the_reference_day(page: Page, served: str) -> None:
    open_checker(page, served)
    answer(page, {"actors": "34", "cluster_name": "../Öko Fuß", "as_of": "2026-11-22"})
    go_to(page, "result")
    names = []
    for kind in ("workbook", "answers", "result"):
        with page.expect_download() as caught:
            page.locator(f'[data-download="{kind}"]').click()
        names.append(caught.value.suggested_filename)
    assert names == [
        "go-cluster-selbstcheck-oeko-fuss-2026-11-22.xlsx",
        "go-cluster-antworten-oeko-fuss-2026-11-22.json",
        "go-cluster-ergebnis-oeko-fuss-2026-11-22.json",
    ]


@pytest.mark.parametrize("lang", GERMAN_FIRST)
def test_on_paper_the_result_is_a_record_for_the_board(
    page: Page, served: str, tmp_path: Path, lang: Lang
) -> None:
    given = open_example(page, served, "half-answered", lang)
    result = assess(given, EDITION)
    (tmp_path / "record.pdf").write_bytes(page.pdf(prefer_css_page_size=True))
    subprocess.run(["pdftotext", "-layout", "record.pdf", "record.txt"], cwd=tmp_path, check=True)
    text = " ".join((tmp_path / "record.txt").read_text(encoding="utf-8").split())
    assert {"de": "Protokoll des Selbstchecks", "en": "Record of the"}[lang] in text
    said = [given.cluster.name, result.headline[lang], result.tally[lang], EDITION.id]
    said += [
        {"de": "Erstellt am", "en": "Made on"}[lang],
        {"de": "Für den Vorstand", "en": "For the executive board"}[lang],
    ]
    for words in said:
        assert words in text, words
    fingerprint = result.to_json()["answers"]
    assert text.replace(" ", "").count(fingerprint) == 1
    assert "mailto" not in text
    assert page.locator("#ck-letter").is_visible()
    page.emulate_media(media="print")
    shown = page.locator("#result .ck-given div")
    expect(shown).to_have_count(len(EDITION.facts) - 1)
    for hidden in ("#ck-letter", "[data-share]", ".ck-saving", ".ck-steps", ".ck-bar"):
        expect(page.locator(hidden)).to_be_hidden()


def test_the_nearest_steps_come_first_and_the_others_on_request(page: Page, served: str) -> None:
    open_example(page, served, "half-answered")
    steps = page.locator(".ck-next__step")
    number = steps.count()
    assert number > 8
    expect(steps.locator("visible=true")).to_have_count(5)
    more = page.get_by_role("button", name=f"{number - 5} weitere Schritte zeigen")
    page.emulate_media(media="print")
    expect(steps.locator("visible=true")).to_have_count(number)
    expect(more).to_be_hidden()
    page.emulate_media(media="screen")
    more.press("Enter")
    expect(steps.locator("visible=true")).to_have_count(number)
    expect(steps.nth(5).get_by_role("link")).to_be_focused()
    expect(more).to_be_hidden()


def test_a_few_steps_are_all_shown(page: Page, served: str) -> None:
    open_example(page, served, "admitted")
    steps = page.locator(".ck-next__step")
    expect(steps.locator("visible=true")).to_have_count(steps.count())
