"""Nothing leaves the host, and nothing that is entered stays on the device unless asked for."""

from __future__ import annotations

import json

import pytest
from browser.checker import answer, entries, findings, go_to, open_checker, settle
from browser.offline import NOTHING, stored
from playwright.sync_api import Dialog, Page, expect
from tools.chromium import Watch

pytestmark = pytest.mark.slow


def test_no_page_asks_another_host_or_stores_anything(
    page: Page, served: str, site, watch: Watch
) -> None:
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("index.html"))
    assert len(paths) > 40
    for path in paths:
        page.goto(served + path.removesuffix("index.html"))
    page.wait_for_load_state("networkidle")
    assert stored(page) == NOTHING
    assert watch.strangers() == []


def test_using_the_checker_asks_no_other_host_and_stores_nothing(
    page: Page, served: str, watch: Watch
) -> None:
    open_checker(page, served)
    page.locator("[data-example]").first.click()
    settle(page)
    go_to(page, "result")
    for kind in ("answers", "workbook", "result"):
        with page.expect_download():
            page.locator(f'[data-download="{kind}"]').click()
    answer(page, {"actors": "12"})
    assert stored(page) == NOTHING
    assert not watch.asked("?")
    assert watch.strangers() == []


def test_saving_is_asked_for_and_undone_with_one_click(page: Page, served: str) -> None:
    open_checker(page, served)
    expect(page.locator("#ck-save")).not_to_be_checked()
    answer(page, {"actors": "34", "strategy_in_writing": "yes"})
    go_to(page, "start")
    page.locator("#ck-save").check()
    answer(page, {"sme_actors": "siebzehn"})
    before = entries(page)
    page.reload()
    settle(page)
    assert entries(page) == before
    assert findings(page)["1"].verdict == "met"
    go_to(page, "start")
    page.locator("#ck-save").uncheck()
    assert stored(page) == NOTHING
    assert entries(page) == before


def test_starting_over_forgets_what_was_saved(page: Page, served: str) -> None:
    open_checker(page, served)
    page.locator("#ck-save").check()
    answer(page, {"actors": "34"})
    assert json.loads(page.evaluate("localStorage['gocluster-selfcheck']"))["lang"] == "de"
    go_to(page, "start")
    page.locator("#start [data-restart]").click()
    page.get_by_role("dialog").get_by_role("button", name="Alles löschen").click()
    settle(page)
    assert stored(page) == NOTHING


def test_leaving_with_unsaved_entries_is_asked_about(page: Page, served: str) -> None:
    asked: list[str] = []

    def go_on(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", go_on)
    open_checker(page, served)
    page.goto(served)
    assert asked == []
    open_checker(page, served)
    answer(page, {"actors": "34"})
    page.goto(served)
    assert asked == ["beforeunload"]
