"""When Python cannot run in the browser: a clear message, the way to the workbook, and another try."""

from __future__ import annotations

import re

import pytest
from browser.checker import (
    PATHS,
    enter,
    entries,
    expected_findings,
    findings,
    go_to,
    open_checker,
    root,
    settle,
)
from browser.stored import asked_on_leaving
from browser.test_files import example, problems, upload, written
from playwright.sync_api import Page, Route, expect
from tools.accessibility import faults_of_focus
from tools.chromium import Watch

from macros.checker.texts import SCRIPT

pytestmark = pytest.mark.slow


SHARED = '[data-part="share-status"]'


def expect_failure(page: Page, code: str) -> None:
    """The message of that code is shown, with the way out, and what was entered is still there."""
    expect(root(page)).to_have_attribute("data-runtime", "failed")
    failure = page.locator('[data-part="failure"]')
    expect(failure.locator(f'[data-failure="{code}"]')).to_be_visible()
    expect(failure.locator("[data-failure]:visible")).to_have_count(1)
    expect(failure.get_by_role("alert")).to_be_visible()
    expect(failure.locator("a[href$='.xlsx']")).to_be_visible()
    expect(page.locator("#q-actors")).to_have_value("34")


def retry(page: Page) -> None:
    page.locator("[data-retry]").click()
    settle(page)
    expect(page.locator('[data-part="failure"]')).to_be_hidden()
    assert findings(page)["1"].verdict == "met"


def start(page: Page, served: str) -> None:
    open_checker(page, served)
    enter(page, "actors", "34")


def test_a_part_that_cannot_be_fetched(page: Page, served: str, watch: Watch) -> None:
    watch.expected_errors = ("404",)
    page.route("**/core.zip", lambda route: route.fulfill(status=404))
    start(page, served)
    expect_failure(page, "download")
    page.unroute("**/core.zip")
    retry(page)


@pytest.mark.parametrize("script", ["checker.js", "form.js"])
def test_a_script_that_cannot_be_fetched(
    page: Page, served: str, watch: Watch, script: str
) -> None:
    watch.expected_errors = ("ERR_",)
    page.route(f"**/checker/{script}", lambda route: route.abort())
    page.goto(served + PATHS["de"])
    notice = page.locator(".ck-unstarted")
    expect(notice).to_be_visible(timeout=20_000)
    expect(notice.locator("a[href$='.xlsx']")).to_be_visible()
    page.unroute(f"**/checker/{script}")
    open_checker(page, served)
    expect(notice).to_be_hidden()


HEIGHTS = """() => ["#checker form", "#start h2", ".ck-first", ".ck-facts"]
    .map((part) => document.querySelector(part).getBoundingClientRect().y)"""
PAINTED = "() => performance.getEntriesByName('first-contentful-paint').length"


@pytest.mark.parametrize("width", [1280, 320])
def test_what_is_read_first_stays_where_it_is_when_the_script_comes_late(
    page: Page, served: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    held: list[Route] = []
    page.route("**/checker/checker.js", lambda route: held.append(route))
    with page.expect_request("**/checker/checker.js"):
        page.goto(served + PATHS["de"], wait_until="commit")
    page.wait_for_function(PAINTED)
    before = page.evaluate(HEIGHTS)
    held[0].continue_()
    expect(root(page)).to_have_attribute("data-live", "")
    assert page.evaluate(HEIGHTS) == before


def test_a_worker_that_cannot_be_fetched(page: Page, served: str, watch: Watch) -> None:
    watch.expected_errors = ("ERR_", "404")
    page.route("**/worker.js", lambda route: route.abort())
    start(page, served)
    expect_failure(page, "download")
    page.unroute("**/worker.js")
    retry(page)


def test_webassembly_that_is_forbidden(page: Page, served: str, watch: Watch) -> None:
    watch.expected_errors = ("Content Security Policy", "WebAssembly", "unsafe-eval")

    def forbid(route: Route) -> None:
        response = route.fetch()
        policy = {"content-security-policy": "script-src 'self'"}
        route.fulfill(response=response, headers={**response.headers, **policy})

    page.route("**/worker.js", forbid)
    start(page, served)
    expect_failure(page, "wasm-blocked")


@pytest.mark.parametrize(("width", "height"), [(1280, 900), (320, 640)])
def test_the_focus_is_not_hidden_behind_what_went_wrong(
    page: Page, served: str, watch: Watch, width: int, height: int
) -> None:
    watch.expected_errors = ("ERR_",)
    page.set_viewport_size({"width": width, "height": height})
    page.route("**/pyodide.asm.wasm", lambda route: route.abort())
    start(page, served)
    expect_failure(page, "download")
    assert faults_of_focus(page) == []


def test_a_start_that_never_ends(page: Page, served: str) -> None:
    page.clock.install()
    held: list[Route] = []
    page.route("**/bundle.json", lambda route: held.append(route))
    start(page, served)
    while not held:
        page.wait_for_timeout(20)
    page.clock.run_for("00:58")
    expect(page.locator('[data-part="failure"]')).to_be_hidden()
    page.clock.run_for("00:02")
    expect_failure(page, "timeout")
    page.unroute("**/bundle.json")
    retry(page)


def test_a_workbook_part_that_cannot_be_fetched(page: Page, served: str, watch: Watch) -> None:
    watch.expected_errors = ("404",)
    page.route("**/xlsx.zip", lambda route: route.fulfill(status=404))
    start(page, served)
    settle(page)
    page.locator('.ck-steps a[href="#result"]').click()
    page.locator('[data-download="workbook"]').click()
    expect_failure(page, "download")
    page.unroute("**/xlsx.zip")
    retry(page)
    with page.expect_download():
        page.locator('[data-download="workbook"]').click()


# --- the network is gone once the page is there


def test_a_workbook_whose_reader_cannot_be_fetched_is_named_and_can_be_chosen_again(
    page: Page, served: str, watch: Watch
) -> None:
    watch.expected_errors = ("ERR_INTERNET_DISCONNECTED",)
    open_checker(page, served, "en")
    enter(page, "actors", "34")
    settle(page)
    page.context.set_offline(True)
    upload(page, "mappe.xlsx", written(example(), "en"))
    told = SCRIPT["file_part_missing"]["en"].format(name="mappe.xlsx")
    expect(problems(page).get_by_role("listitem")).to_have_text(told)
    enter(page, "sme_actors", "18")
    settle(page)
    assert findings(page)["2.1"].verdict == "met"
    page.context.set_offline(False)
    upload(page, "mappe.xlsx", written(example(), "en"))
    page.get_by_role("dialog").locator('[value="yes"]').click()
    settle(page)
    assert findings(page) == expected_findings(example(), "en")


def test_a_link_is_made_without_a_code_that_cannot_be_drawn(
    page: Page, served: str, watch: Watch
) -> None:
    watch.expected_errors = ("ERR_INTERNET_DISCONNECTED",)
    open_checker(page, served)
    enter(page, "actors", "34")
    go_to(page, "result")
    settle(page)
    page.context.set_offline(True)
    page.locator("[data-share]").click()
    expect(page.locator(SHARED)).to_have_text(SCRIPT["linked_undrawn"]["de"])
    expect(page.locator("#ck-link")).to_have_value(re.compile("#answers="))
    expect(page.locator('[data-slot="qr"]')).to_be_hidden()
    page.context.set_offline(False)
    page.locator("[data-share]").click()
    expect(page.locator(SHARED)).to_have_text(SCRIPT["linked"]["de"])
    expect(page.locator('[data-slot="qr"]')).to_be_visible()


def test_whoever_comes_back_from_a_language_that_did_not_load_finds_all_entries(
    page: Page, served: str, watch: Watch
) -> None:
    watch.expected_errors = ("ERR_INTERNET_DISCONNECTED",)
    open_checker(page, served)
    enter(page, "actors", "34")
    before = entries(page)
    page.context.set_offline(True)
    page.locator("a.gc-language").click()
    page.wait_for_url("chrome-error://**")
    page.context.set_offline(False)
    page.go_back()
    expect(root(page)).to_have_attribute("data-live", "")
    assert entries(page) == before
    assert page.evaluate("sessionStorage.length") == 0


def test_an_empty_workbook_can_be_had_without_leaving_the_entries(
    page: Page, served: str, watch: Watch
) -> None:
    watch.expected_errors = ("404",)
    page.route("**/core.zip", lambda route: route.fulfill(status=404))
    start(page, served)
    expect_failure(page, "download")
    with asked_on_leaving(page) as asked, page.expect_download():
        page.locator('[data-part="failure"] a').click()
    assert asked == []
    expect(page.locator("#q-actors")).to_have_value("34")
