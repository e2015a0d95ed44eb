"""Answering questions on the page leads to what Python says to the same answers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from browser.checker import (
    EXAMPLES,
    answer,
    enter,
    expected_findings,
    expected_outcome,
    finding_at_question,
    findings,
    go_to,
    open_checker,
    outcome,
    read_as_form,
    root,
    score,
    settle,
)
from browser.faults import at_call
from playwright.sync_api import Page, Route, expect
from tools.chromium import Watch
from tools.thorough import GERMAN_FIRST

from gocluster_rules.answers import parse
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import LANGS, Lang

pytestmark = pytest.mark.slow

CASES: list[tuple[str, Lang, dict[str, str]]] = [
    (
        "counts just at and just below their limits",
        "de",
        {"actors": "30", "sme_actors": "15", "actors_within_150_km": "17"},
    ),
    (
        "an interval that leaves the verdict open, and one that decides it",
        "de",
        {
            "actors": "40",
            "sme_actors": "18",
            "sme_actors_at_most": "22",
            "actors_within_150_km": "24",
            "actors_within_150_km_at_most": "30",
        },
    ),
    (
        "amounts typed in the German way, one cent short",
        "de",
        {"total_budget": "410.000,50", "actor_contributions": "82.000,09", "economic_income": "0"},
    ),
    (
        "the same amounts typed in the English way",
        "en",
        {"total_budget": "410,000.50", "actor_contributions": "82,000.10", "economic_income": "0"},
    ),
    (
        "a leap day, and one day too early",
        "de",
        {
            "as_of": "2026-02-27",
            "founded_on": "2023-02-28",
            "financing_secured_until": "2028-02-27",
            "financing_long_term": "yes",
        },
    ),
    ("one no decides, whatever the rest", "en", {"strategy_in_writing": "no"}),
    (
        "said to be unclear is open",
        "de",
        {"strategy_in_writing": "yes", "strategy_revision_planned": ""},
    ),
    ("a ratio that is only shown", "de", {"actors": "64", "management_fte": "4,5"}),
    ("a part greater than the whole counts as unknown", "de", {"actors": "3", "sme_actors": "18"}),
]


@pytest.mark.parametrize("lang", LANGS)
def test_answers_lead_to_the_verdicts_and_reasons_of_python(
    page: Page, served: str, lang: Lang
) -> None:
    """One case after the other in the same form: what is left out is taken away again."""
    open_checker(page, served, lang)
    before: dict[str, str] = {}
    for reason, _, fields in (case for case in CASES if case[1] == lang):
        fields = {"as_of": "2026-11-22", **fields}
        answers = read_as_form(fields, lang).answers
        expected = expected_findings(answers, lang)
        answer(page, dict.fromkeys(before, "") | fields)
        assert findings(page) == expected, reason
        shown = {number: finding_at_question(page, number) for number in expected}
        assert shown == expected, reason
        result = assess(answers, EDITION)
        assert score(page) == (result.met, len(expected), result.open), reason
        before = fields


@pytest.mark.parametrize("lang", GERMAN_FIRST)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_each_example_has_the_result_of_python(
    page: Page, served: str, path: Path, lang: Lang
) -> None:
    answers = parse(path.read_bytes(), EDITION)
    open_checker(page, served, lang)
    page.get_by_role("button", name=answers.cluster.name).click()
    expect(page.locator('[data-part="file-status"]')).to_contain_text(answers.cluster.name)
    settle(page)
    assert findings(page) == expected_findings(answers, lang)
    assert outcome(page) == expected_outcome(answers, lang)
    go_to(page, "result")
    expect(page.locator("#result h2")).to_contain_text(answers.cluster.name)
    text = page.locator("#result").inner_text()
    result = assess(answers, EDITION).to_json()
    assert result["rules"] in text
    assert result["answers"] in text


def test_the_result_shows_the_notes(page: Page, served: str) -> None:
    open_checker(page, served)
    page.locator("[data-example]").first.click()
    settle(page)
    go_to(page, "result")
    shown = page.locator(
        "#result tr[data-criterion]", has=page.locator(":visible > [data-slot=note]")
    )
    found = shown.evaluate_all(
        "rows => rows.map(row => [row.dataset.criterion, row.querySelector('[data-slot=note]').innerText])"
    )
    notes = parse(EXAMPLES[0].read_bytes(), EDITION).notes
    assert dict(found) == dict(notes) != {}


def test_without_answers_the_page_says_what_python_says_to_none(page: Page, served: str) -> None:
    answers = read_as_form({}, "de").answers
    open_checker(page, served)
    assert findings(page) == expected_findings(answers, "de")
    assert outcome(page)[:4] == expected_outcome(answers, "de")[:4]


def test_what_is_typed_before_python_is_ready_is_evaluated_then(page: Page, served: str) -> None:
    held: list[Route] = []
    page.route("**/core.zip", lambda route: held.append(route))
    open_checker(page, served)
    enter(page, "actors", "34")
    go_to(page, "result")
    expect(page.locator('[data-part="loading"] progress')).to_be_visible()
    expect(page.locator('[data-part="waiting"]')).to_be_visible()
    while not held:
        page.wait_for_timeout(20)
    held[0].continue_()
    settle(page)
    assert findings(page)["1"].verdict == "met"
    expect(page.locator('[data-part="outcome"]')).to_be_visible()


def test_python_is_not_fetched_before_it_is_needed(
    page: Page, served: str, bundle: Path, watch: Watch
) -> None:
    open_checker(page, served)
    page.wait_for_load_state("networkidle")
    assert not watch.asked(f"/{bundle.name}/")
    page.locator("#ck-file").focus()
    expect(root(page)).to_have_attribute("data-runtime", "ready")
    assert watch.asked(f"/{bundle.name}/")


def test_of_fast_typing_the_last_state_counts(page: Page, served: str) -> None:
    open_checker(page, served, fragment="#q-actors")
    page.locator("#q-actors").press_sequentially("1234567", delay=5)
    for _ in range(5):
        page.keyboard.press("Backspace")
    settle(page)
    assert finding_at_question(page, "1").reason.startswith("12 ")


def test_a_verdict_is_there_before_its_explanation(page: Page, served: str) -> None:
    open_checker(page, served)
    answer(page, {"as_of": "2026-11-22", "actors": "20"})
    before = finding_at_question(page, "1")
    # Python takes a while over everything else.
    at_call(page, "check", "for (const start = Date.now(); Date.now() < start + 1500; );")
    page.locator("#q-actors").fill("34")
    page.wait_for_function(
        """() => {
            const place = document.querySelector('.ck-finding[data-criterion="1"]');
            const busy = document.getElementById("checker").dataset.busy === "true";
            const reason = place.querySelector('[data-slot="reason"]').textContent;
            return busy && place.dataset.verdict === "met" && reason === "";
        }"""
    )
    assert score(page)[0] == 1
    settle(page)
    read = read_as_form({"as_of": "2026-11-22", "actors": "34"}, "de")
    assert finding_at_question(page, "1") == expected_findings(read.answers, "de")["1"] != before


def test_the_score_and_what_changed_are_announced_politely(page: Page, served: str) -> None:
    open_checker(page, served)
    answer(page, {"actors": "34"})
    region = page.locator('[data-part="announcer"]')
    expect(region).to_contain_text("Kriterium 1: erfüllt")
    assert region.get_attribute("role") == "status"


def test_answers_are_listed_as_they_were_given(page: Page, served: str) -> None:
    open_checker(page, served)
    answer(
        page,
        {
            "as_of": "2026-11-22",
            "sme_actors": "20",
            "sme_actors_at_most": "27",
            "total_budget": "410.000,50",
            "strategy_in_writing": "no",
        },
    )
    go_to(page, "check-answers")
    shown = {
        field: page.locator(
            f'#check-answers [data-answer="{field}"] [data-slot="answer"]'
        ).text_content()
        for field in ("as_of", "sme_actors", "total_budget", "strategy_in_writing", "actors")
    }
    assert shown == {
        "as_of": "22. November 2026",
        "sme_actors": "20 bis 27",
        "total_budget": "410.000,50 EUR",
        "strategy_in_writing": "Nein",
        "actors": "nicht angegeben",
    }


def test_todays_date_is_proposed_and_can_be_removed(
    new_page: Callable[..., Page], served: str
) -> None:
    page = new_page(timezone_id="Pacific/Auckland")
    page.clock.set_fixed_time("2026-03-01T11:30:00Z")
    open_checker(page, served)
    expect(page.locator("#q-as_of")).to_have_value("2026-03-02")
    answer(page, {"founded_on": "2019-05-01", "as_of": ""})
    assert findings(page)["4.1"].verdict == "open"
