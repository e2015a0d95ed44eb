"""When Python cannot run in the browser: a clear message, the way to the workbook, and another try."""

from __future__ import annotations

import pytest
from browser.checker import PATHS, enter, findings, open_checker, root, settle
from playwright.sync_api import Page, Route, expect
from tools.chromium import Watch

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("chromium")]


def expect_failure(page: Page, code: str) -> None:
    """The message of that code is shown, with the way out, and what was entered is still there."""
    expect(root(page)).to_have_attribute("data-runtime", "failed", timeout=60_000)
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


def test_a_start_that_never_ends(page: Page, served: str) -> None:
    page.clock.install()
    held: list[Route] = []
    page.route("**/bundle.json", lambda route: held.append(route))
    start(page, served)
    while not held:
        page.wait_for_timeout(20)
    page.clock.fast_forward("00:59")
    expect(page.locator('[data-part="failure"]')).to_be_hidden()
    page.clock.fast_forward("00:02")
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
