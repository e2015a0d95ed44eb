"""What happens to entries that cannot be evaluated: told at the right time and place, and never lost."""

from __future__ import annotations

import pytest
from browser.checker import NEXT, enter, entries, go_to, open_checker, read_as_form, settle
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.slow


def message(page: Page, field: str) -> Locator:
    return page.locator(f'[id="error-{field}"]')


def summary(page: Page) -> Locator:
    return page.locator('[data-part="errors"]')


FAULTY = [
    ("actors", "siebzehn"),
    ("sme_actors", "-3"),
    ("research_actors", "30,5"),
    ("actors_within_150_km", "1000001"),
    ("total_budget", "410.000,505"),
    ("management_fte", "zwei"),
    ("office_postal_code", "Berlin!"),
    ("as_of", "1850-01-01"),
]


def test_a_faulty_entry_is_told_at_its_field_and_kept(page: Page, served: str) -> None:
    open_checker(page, served)
    for field, typed in FAULTY:
        (problem,) = read_as_form({field: typed}, "de").problems
        enter(page, field, typed)
        control = page.locator(f"#q-{field}")
        control.blur()
        expect(message(page, field)).to_contain_text(problem.message.de)
        expect(control).to_have_attribute("aria-invalid", "true")
        assert f"error-{field}" in (control.get_attribute("aria-describedby") or "")
    assert entries(page) == dict(FAULTY)


def test_nothing_is_told_while_typing(page: Page, served: str) -> None:
    open_checker(page, served, fragment="#q-actors")
    page.locator("#q-actors").press_sequentially("sie")
    settle(page)
    expect(message(page, "actors")).to_be_hidden()
    page.keyboard.press("Tab")
    expect(message(page, "actors")).to_be_visible()


def test_a_number_that_is_being_changed_faults_no_other_field(page: Page, served: str) -> None:
    open_checker(page, served)
    enter(page, "actors", "34")
    enter(page, "sme_actors", "18")
    page.locator("#q-sme_actors").blur()
    settle(page)
    page.locator("#q-actors").fill("3")
    settle(page)
    expect(message(page, "sme_actors")).to_be_hidden()
    page.locator("#q-actors").blur()
    expect(message(page, "sme_actors")).to_be_visible()


def test_a_corrected_error_vanishes_at_once(page: Page, served: str) -> None:
    open_checker(page, served)
    enter(page, "actors", "siebzehn")
    page.locator("#q-actors").blur()
    expect(message(page, "actors")).to_be_visible()
    page.locator("#q-actors").fill("17")
    expect(message(page, "actors")).to_be_hidden()
    expect(page.locator("#q-actors")).not_to_have_attribute("aria-invalid", "true")


def test_going_on_leads_to_the_summary_and_from_there_to_the_field(page: Page, served: str) -> None:
    open_checker(page, served)
    enter(page, "actors", "siebzehn")
    enter(page, "sme_actors", "achtzehn")
    settle(page)
    page.locator("#step-1").get_by_role("button", name=NEXT["de"]).click()
    expect(summary(page)).to_be_focused()
    expect(summary(page).locator("[role=alert]")).to_be_visible()
    expect(summary(page).get_by_role("link")).to_have_count(2)
    assert page.title().startswith("Fehler:")
    expect(page.locator("#step-1")).to_be_visible()
    summary(page).get_by_role("link").nth(1).click()
    expect(page.locator("#q-sme_actors")).to_be_focused()
    page.locator("#q-sme_actors").fill("18")
    page.locator("#q-actors").fill("34")
    expect(summary(page)).to_be_hidden()
    assert not page.title().startswith("Fehler:")
    page.locator("#step-1").get_by_role("button", name=NEXT["de"]).click()
    expect(page.locator("#step-2")).to_be_visible()


def test_the_result_names_all_errors_and_counts_them_as_open(page: Page, served: str) -> None:
    open_checker(page, served)
    enter(page, "actors", "siebzehn")
    enter(page, "success_stories", "viele")
    settle(page)
    go_to(page, "result")
    expect(summary(page).get_by_role("link")).to_have_count(2)
    summary(page).get_by_role("link").first.click()
    expect(page.locator("#q-actors")).to_be_focused()
    assert entries(page)["success_stories"] == "viele"


def test_an_incomplete_date_is_told(page: Page, served: str) -> None:
    open_checker(page, served, fragment="#q-founded_on")
    page.locator("#q-founded_on").press_sequentially("31")
    page.locator("#q-founded_on").press("Tab")
    page.locator("#step-2").get_by_role("button", name=NEXT["de"]).click()
    expect(message(page, "founded_on")).to_contain_text("unvollständig")
