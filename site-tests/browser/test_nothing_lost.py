"""Nothing that was entered is lost: not with a killed tab, a second window, the other language or a loaded file."""

from __future__ import annotations

import json
import random
from collections.abc import Callable

import pytest
from browser.checker import EXAMPLES, FACTS, enter, entries, go_to, open_checker, settle
from browser.stored import DEAF, GERMAN, IN_ENGLISH, asked_on_leaving, fill, hold, saved
from playwright.sync_api import Error, Page, expect

from gocluster_rules.catalogue import EDITION
from gocluster_rules.facts import YesNo

pytestmark = pytest.mark.slow

HANDED_OVER = "gocluster-selfcheck-language"
EMPTY = json.dumps(
    {"format": "gocluster-selfcheck/1", "edition": EDITION.id, "as_of": "2026-11-22"}
).encode()


def switch_language(page: Page) -> None:
    page.locator("a.gc-language").click()
    expect(page.locator("#checker")).to_have_attribute("data-live", "")


def kill(page: Page) -> None:
    """End the process that shows the page, without a word to it."""
    with pytest.raises(Error):
        page.goto("chrome://crash")
    page.close()


def load(page: Page, content: bytes, name: str = "datei.json") -> None:
    go_to(page, "start")
    file = {"name": name, "mimeType": "application/json", "buffer": content}
    page.locator("#ck-file").set_input_files(file)  # type: ignore[arg-type]


# --- a killed tab


@pytest.mark.thorough
def test_every_entry_is_there_again_after_the_tab_was_killed_at_any_moment(
    page: Page, served: str
) -> None:
    chance = random.Random(11)
    open_checker(page, served)
    page.locator("#ck-save").check()
    wanted = entries(page)
    for _ in range(10):
        for name in chance.sample(sorted(FACTS), chance.randint(1, 4)):
            typed = chance.choice(["yes", "no"]) if isinstance(FACTS[name], YesNo) else "30"
            typed = "2019-05-01" if FACTS[name].kind == "day" else typed
            enter(page, name, typed)
            wanted[name] = typed
        page.wait_for_timeout(chance.random() * 300)
        context = page.context
        kill(page)
        page = context.new_page()
        open_checker(page, served)
        assert entries(page) == wanted
        expect(page.locator("#ck-save")).to_be_checked()


def test_not_clear_yet_is_an_answer_that_is_kept(page: Page, served: str) -> None:
    hold(page)
    open_checker(page, served)
    page.locator("#ck-save").check()
    enter(page, "strategy_in_writing", "")
    page.reload()
    expect(page.locator("#q-strategy_in_writing-unknown")).to_be_checked()
    expect(page.locator("#q-strategy_revision_planned-unknown")).not_to_be_checked()


# --- the other language


def test_the_change_of_language_keeps_what_is_not_saved_and_leaves_nothing_behind(
    page: Page, served: str
) -> None:
    open_checker(page, served)
    fill(page, GERMAN)
    settle(page)
    with asked_on_leaving(page) as asked:
        switch_language(page)
    assert asked == []
    assert page.url.endswith("en/selbstcheck/#step-1")
    settle(page)
    assert entries(page) == IN_ENGLISH
    assert page.evaluate("[sessionStorage.length, localStorage.length]") == [0, 0]
    expect(page.locator("#ck-save")).not_to_be_checked()
    with asked_on_leaving(page) as asked:
        page.goto(served)
    assert asked == ["beforeunload"]


def test_what_was_handed_over_to_one_language_is_not_taken_by_the_other(
    page: Page, served: str
) -> None:
    hold(page)
    open_checker(page, served)
    record = {"edition": EDITION.id, "lang": "de", "entries": {"fields": {"actors": "34"}}}
    page.evaluate(
        "([key, text]) => sessionStorage.setItem(key, text)",
        [HANDED_OVER, json.dumps({**record, "to": "en"})],
    )
    page.reload()
    assert "actors" not in entries(page)
    assert page.evaluate("sessionStorage.length") == 0


FORBIDDEN = """for (const name of ["localStorage", "sessionStorage"])
    Object.defineProperty(window, name, { get() { throw new DOMException("", "SecurityError"); } });"""


def test_where_the_browser_has_no_storage_it_is_told_and_leaving_is_asked_about(
    new_page: Callable[..., Page], served: str
) -> None:
    page = new_page()
    page.add_init_script(FORBIDDEN)
    open_checker(page, served)
    enter(page, "actors", "34")
    page.locator("#ck-save").check()
    expect(page.locator('[data-part="save-status"]')).to_contain_text("nicht speichern")
    with asked_on_leaving(page) as asked:
        page.locator("a.gc-language").click()
        page.wait_for_url("**/en/selbstcheck/**")
    assert asked == ["beforeunload"]


# --- two windows


def two_windows(page: Page, served: str) -> Page:
    """Another window of the same browser, in which saving has begun."""
    hold(page)
    open_checker(page, served)
    other = page.context.new_page()
    open_checker(other, served)
    other.locator("#ck-save").check()
    enter(other, "actors", "34")
    return other


def test_a_window_without_entries_takes_over_what_another_one_saves(
    page: Page, served: str
) -> None:
    other = two_windows(page, served)
    expect(page.locator("#q-actors")).to_have_value("34")
    expect(page.locator("#ck-save")).to_be_checked()
    enter(page, "success_stories", "3")
    expect(other.locator("#q-success_stories")).to_have_value("3")
    enter(other, "actors", "35")
    expect(page.locator("#q-actors")).to_have_value("35")
    assert entries(page) == entries(other)
    other.locator("#ck-save").uncheck()
    expect(page.locator("#ck-save")).not_to_be_checked()
    expect(page.locator('[data-part="save-status"]')).to_contain_text("anderen Fenster gelöscht")
    assert entries(page)["success_stories"] == "3"


def test_a_window_that_was_not_told_joins_its_change_to_what_another_one_has_saved(
    page: Page, served: str
) -> None:
    hold(page)
    page.add_init_script(DEAF)
    open_checker(page, served)
    page.locator("#ck-save").check()
    enter(page, "actors", "34")
    go_to(page, "step-4")
    other = page.context.new_page()
    open_checker(other, served)
    enter(other, "sme_actors", "18")
    fill(other, {"note_1": "Liste", "actors": "35"})
    while saved(page)["entries"]["fields"]["actors"] != "35":
        page.wait_for_timeout(20)
    page.locator("#q-success_stories").fill("3")
    found = saved(page)["entries"]
    assert (found["fields"]["actors"], found["fields"]["sme_actors"]) == ("35", "18")
    assert (found["fields"]["success_stories"], found["notes"]) == ("3", {"1": "Liste"})
    assert entries(page)["actors"] == "35"


def test_windows_in_two_languages_follow_each_other_and_come_to_rest(
    page: Page, served: str
) -> None:
    open_checker(page, served)
    page.locator("#ck-save").check()
    english = page.context.new_page()
    open_checker(english, served, "en")
    enter(page, "total_budget", "410.000,50")
    settle(english)
    expect(english.locator("#q-total_budget")).to_have_value("410,000.50")
    enter(english, "actors", "1,034")
    settle(page)
    expect(page.locator("#q-actors")).to_have_value("1034")
    before = saved(page)
    page.wait_for_timeout(500)
    assert saved(page) == before


def test_entries_in_two_windows_are_chosen_between(page: Page, served: str) -> None:
    hold(page)
    open_checker(page, served)
    enter(page, "actors", "17")
    other = page.context.new_page()
    open_checker(other, served)
    other.locator("#ck-save").check()
    enter(other, "actors", "34")
    expect(page.locator('[data-part="save-status"]')).to_contain_text("anderes Fenster")
    expect(page.locator("#q-actors")).to_have_value("17")
    dialog = page.locator('[data-dialog="elsewhere"]')
    page.locator("#ck-save").click()
    dialog.locator('[value=""]').click()
    expect(page.locator("#ck-save")).not_to_be_checked()
    assert saved(page)["entries"]["fields"]["actors"] == "34"
    page.locator("#ck-save").click()
    dialog.locator('[value="here"]').click()
    expect(page.locator("#ck-save")).to_be_checked()
    expect(other.locator("#q-actors")).to_have_value("17")
    enter(other, "actors", "18")
    expect(page.locator("#q-actors")).to_have_value("18")


# --- files


@pytest.mark.parametrize(
    "content", [EXAMPLES[0].read_bytes(), EMPTY], ids=["a file", "an empty one"]
)
def test_loading_asks_before_it_replaces_and_is_undone_with_one_click(
    page: Page, served: str, content: bytes
) -> None:
    open_checker(page, served)
    page.locator("#ck-save").check()
    fill(page, GERMAN)
    settle(page)
    before = entries(page)
    load(page, content)
    page.locator('[data-dialog="replace"] [value=""]').click()
    assert entries(page) == before
    load(page, content)
    page.locator('[data-dialog="replace"] [value="yes"]').click()
    expect(page.locator("#q-actors")).not_to_have_value("1.034")
    settle(page)
    loaded = entries(page)
    page.get_by_role("button", name="Rückgängig").click()
    assert entries(page) == before
    assert saved(page)["entries"]["fields"]["actors"] == "1.034"
    page.get_by_role("button", name="Rückgängig").click()
    assert entries(page) == loaded
    settle(page)


def test_a_changed_reference_day_is_an_entry_too(page: Page, served: str) -> None:
    open_checker(page, served)
    enter(page, "as_of", "2020-01-01")
    load(page, EMPTY)
    page.locator('[data-dialog="replace"] [value=""]').click()
    assert entries(page)["as_of"] == "2020-01-01"
