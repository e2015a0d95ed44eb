"""What is saved on the device: at once, whatever becomes of Python or of other windows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from browser.checker import (
    answer,
    enter,
    entries,
    go_to,
    open_checker,
    settle,
)
from browser.stored import (
    DEAF,
    GERMAN,
    asked_on_leaving,
    fail,
    fill,
    hold,
    message,
    saved,
    silence,
)
from playwright.sync_api import Page, expect
from tools.chromium import Watch

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("trouble", [hold, fail, silence], ids=lambda trouble: trouble.__name__)
def test_everything_typed_is_saved_even_if_python_never_comes(
    page: Page, served: str, watch: Watch, trouble: Callable[[Page], Any]
) -> None:
    watch.expected_errors = ("ERR_FAILED", "Failed to fetch")
    trouble(page)
    open_checker(page, served)
    page.locator("#ck-save").check()
    fill(page, GERMAN)
    assert entries(page) == GERMAN
    page.close()
    again = page.context.new_page()
    open_checker(again, served)
    assert entries(again) == GERMAN
    expect(again.locator("#ck-save")).to_be_checked()


def test_what_was_typed_before_the_box_was_ticked_is_saved_with_it(page: Page, served: str) -> None:
    hold(page)
    open_checker(page, served)
    enter(page, "actors", "34")
    go_to(page, "start")
    page.locator("#ck-save").check()
    page.reload()
    assert entries(page)["actors"] == "34"


def test_the_last_keystroke_is_saved(page: Page, served: str) -> None:
    hold(page)
    open_checker(page, served)
    page.locator("#ck-save").check()
    go_to(page, "step-1")
    page.locator("#q-actors").press_sequentially("34")
    with asked_on_leaving(page) as asked:
        page.reload()
    assert asked == []
    assert entries(page)["actors"] == "34"
    page.locator("#q-actors").press("End")
    page.keyboard.press("Backspace")
    page.reload()
    assert entries(page)["actors"] == "3"


def test_what_comes_from_a_file_is_saved_at_once(page: Page, served: str) -> None:
    open_checker(page, served)
    page.locator("#ck-save").check()
    enter(page, "actors", "1")
    settle(page)
    go_to(page, "start")
    page.locator("[data-example]").first.click()
    page.locator('[data-dialog="replace"] [value="yes"]').click()
    expect(page.locator("#q-cluster_name")).not_to_have_value("")
    assert saved(page)["entries"]["fields"]["cluster_name"] == entries(page)["cluster_name"]


def test_what_is_wrong_is_shown_again_after_a_reload(page: Page, served: str) -> None:
    open_checker(page, served)
    page.locator("#ck-save").check()
    answer(page, {"sme_actors": "viele"})
    page.reload()
    settle(page)
    go_to(page, "step-1")
    expect(message(page, "sme_actors")).to_contain_text("„viele“")


def test_what_is_typed_while_saved_entries_are_read_stays(page: Page, served: str) -> None:
    open_checker(page, served)
    page.locator("#ck-save").check()
    answer(page, {"actors": "1.034", "total_budget": "410.000,50"})
    held = hold(page)
    open_checker(page, served, "en")
    enter(page, "actors", "2,068")
    expect(page.locator("#q-total_budget")).to_have_value("410.000,50")
    while not held:
        page.wait_for_timeout(20)
    held[0].continue_()
    settle(page)
    expect(page.locator("#q-total_budget")).to_have_value("410,000.50")
    expect(page.locator("#q-actors")).to_have_value("2,068")


def come_back(page: Page, event: str) -> None:
    """What the browser tells a page to which the reader comes back."""
    page.evaluate("event => dispatchEvent(new Event(event))", event)


@pytest.mark.parametrize("event", ["focus", "pageshow"], ids=["another window", "the back button"])
def test_what_was_saved_elsewhere_meanwhile_is_not_undone(
    page: Page, served: str, event: str
) -> None:
    hold(page)
    page.add_init_script(DEAF)
    open_checker(page, served)
    page.locator("#ck-save").check()
    fill(page, {"actors": "1.034", "success_stories": "3"})
    elsewhere = page.context.new_page()
    open_checker(elsewhere, served, "en")
    enter(elsewhere, "actors", "2,068")
    while saved(page)["entries"]["fields"]["actors"] != "2,068":
        page.wait_for_timeout(20)
    come_back(page, event)
    enter(page, "success_stories", "4")
    page.reload()
    assert entries(page)["actors"] == "2,068"
    assert entries(page)["success_stories"] == "4"


def test_what_was_deleted_elsewhere_is_not_saved_again(page: Page, served: str) -> None:
    hold(page)
    open_checker(page, served)
    page.locator("#ck-save").check()
    elsewhere = page.context.new_page()
    open_checker(elsewhere, served)
    elsewhere.locator("#ck-save").uncheck()
    come_back(page, "focus")
    expect(page.locator("#ck-save")).not_to_be_checked()
    enter(page, "actors", "34")
    assert saved(page) is None
    with asked_on_leaving(page) as asked:
        page.reload()
    assert asked == ["beforeunload"]


FULL = """() => {
    let part = "x".repeat(1 << 20);
    for (let number = 0; part.length; number += 1) {
        try { localStorage.setItem(`full-${number}`, part); }
        catch { part = part.slice(0, part.length >> 1); }
    }
}"""
FORBIDDEN = """() => {
    Storage.prototype.setItem = () => { throw new DOMException("", "SecurityError"); };
}"""


@pytest.mark.parametrize("trouble", [FULL, FORBIDDEN], ids=["full", "forbidden"])
def test_where_saving_fails_it_is_told_and_leaving_is_asked_about(
    page: Page, served: str, trouble: str
) -> None:
    open_checker(page, served)
    page.evaluate(trouble)
    page.locator("#ck-save").check()
    expect(page.locator('[data-part="save-status"]')).to_contain_text("nicht speichern")
    answer(page, {"actors": "34"})
    with asked_on_leaving(page) as asked:
        page.goto(served)
    assert asked == ["beforeunload"]


def test_where_saving_fails_later_what_was_saved_last_stays(page: Page, served: str) -> None:
    open_checker(page, served)
    page.locator("#ck-save").check()
    enter(page, "actors", "34")
    page.evaluate(FORBIDDEN)
    enter(page, "actors", "35")
    expect(page.locator('[data-part="save-status"]')).to_contain_text("nicht speichern")
    assert saved(page)["entries"]["fields"]["actors"] == "34"
    with asked_on_leaving(page) as asked:
        page.reload()
    assert asked == ["beforeunload"]
    assert entries(page)["actors"] == "34"


@pytest.mark.parametrize(
    ("typed", "questions"),
    [({"actors": "34"}, []), ({"actors": "34", "sme_actors": "viele"}, ["beforeunload"])],
    ids=["everything is in the file", "something faulty is not"],
)
def test_leaving_is_asked_about_unless_a_file_holds_everything(
    page: Page, served: str, typed: dict[str, str], questions: list[str]
) -> None:
    open_checker(page, served)
    answer(page, typed)
    go_to(page, "result")
    with page.expect_download():
        page.locator('[data-download="answers"]').click()
    settle(page)
    with asked_on_leaving(page) as asked:
        page.goto(served)
    assert asked == questions
