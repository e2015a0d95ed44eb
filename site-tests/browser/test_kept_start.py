"""A Python that has started is kept for the next visit, holds nothing that was entered, and is never needed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from browser.checker import enter, open_checker, settle
from browser.faults import ERRING, in_worker
from browser.member_lists import german_list, given, right, seen
from browser.offline import bytes_of_release, until
from browser.test_files import download
from browser.test_members import drop, open_step
from playwright.sync_api import BrowserContext, Page, Route, expect
from tools.chromium import Watch

from gocluster_rules.catalogue import EDITION
from macros.bundle.ingredients import SELDOM_CODE
from macros.files import KEPT_MOST
from workbook.file.read import read as read_workbook

pytestmark = pytest.mark.slow

QUIET_SECONDS = 10
"""As long nothing is asked of Python before one is kept."""
# What workers post, and what of it is told when a start has come to its end.
LISTEN = """() => {
    const Own = Worker;
    window.restored = [];
    window.Worker = class extends Own {
        constructor(...args) {
            super(...args);
            this.addEventListener("message", ({ data }) => {
                if (data.stage === "ready" && !this.keeps) window.restored.push(data.restored);
                if (!data.stage && "kept" in data) window.kept = data.kept;
            });
        }
        postMessage(data, ...others) {
            this.keeps = Boolean(data.keep);
            super.postMessage(data, ...others);
        }
    };
}"""
PLACE = """const root = document.getElementById("checker");
    const place = new URL(root.dataset.bundle, document.baseURI).href + "start";
    const name = "gocluster-start-" + new URL(root.dataset.site, document.baseURI).href;"""
KEPT = f"""async () => {{
    {PLACE}
    const found = await caches.match(place);
    return found ? (await found.arrayBuffer()).byteLength : 0;
}}"""
HOLDS = f"""async (words) => {{
    {PLACE}
    const bytes = new Uint8Array(await (await caches.match(place)).arrayBuffer());
    const text = new TextDecoder("latin1").decode(bytes);
    const spread = (word, by) => [...word].join("\\0".repeat(by));
    return words.filter((word) => [0, 1, 3].some((by) => text.includes(spread(word, by))));
}}"""
DAMAGE = {
    "cut off": "await cache.put(place, new Response(bytes.slice(0, bytes.length / 2)));",
    "no header": "await cache.put(place, new Response('nothing'));",
    "another version of the browser": """
        const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
        const other = new TextEncoder().encode(JSON.stringify({ ...header, agent: "another" }));
        await cache.put(place, new Response(new Blob([Uint32Array.of(other.length), other, bytes.subarray(4 + length)])));
    """,
    "another Pyodide": """
        bytes.fill(1, 4 + length, 4 + length + 4096);
        await cache.put(place, new Response(bytes));
    """,
    "a start that came to no end": """
        await cache.put(place, new Response(bytes));
        await cache.put(place + '?trial', new Response());
    """,
}
NOTHING_NOTED = """Cache.prototype.delete = () => Promise.reject(new DOMException("gone", "InvalidStateError"));
"""
NO_CACHES = """Object.defineProperty(self, "caches", {
    get() { throw new DOMException("not here", "SecurityError"); },
});
"""


def altering(change: str) -> str:
    """What puts a changed file in the place of the one that was kept at first."""
    return f"""async () => {{
        {PLACE}
        const cache = await caches.open(name);
        window.good ??= new Uint8Array(await (await cache.match(place)).arrayBuffer());
        const bytes = window.good.slice();
        const [length] = new Uint32Array(bytes.buffer, 0, 1);
        {change}
    }}"""


def restored(page: Page) -> list[bool]:
    """Of each Python that started on this page, whether it went on from one that was kept."""
    settle(page)
    found: list[bool] = page.evaluate("() => window.restored")
    return found


def visit(context: BrowserContext, served: str) -> Page:
    page = context.new_page()
    page.clock.install()
    open_checker(page, served)
    enter(page, "actors", "34")
    settle(page)
    return page


def rest(page: Page) -> None:
    """Ask nothing of Python for so long that one is kept."""
    page.clock.run_for(QUIET_SECONDS * 1000)


@pytest.fixture
def context(page: Page) -> BrowserContext:
    """A fresh profile."""
    page.context.add_init_script(f"({LISTEN})()")
    return page.context


@pytest.fixture
def kept(context: BrowserContext, served: str) -> Page:
    """The first visit, which has left a Python for the next one."""
    page = visit(context, served)
    rest(page)
    page.wait_for_function("() => window.kept === true")
    return page


def spoil(context: BrowserContext, script: str) -> None:
    """Let each worker begin with this."""

    def alter(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=script + answer.text())

    context.route("**/worker.js", alter)


def verdicts_of(page: Page) -> Any:
    return {number: found[:2] for number, found in seen(page).items()}


def test_the_next_visit_goes_on_from_it_and_can_do_everything(
    kept: Page, context: BrowserContext, served: str, site: Path, watch: Watch
) -> None:
    assert restored(kept) == [False]
    together = bytes_of_release(site) + kept.evaluate(KEPT)
    assert together < KEPT_MOST * 1_000_000, "as the page on privacy says"
    page = visit(context, served)
    assert restored(page) == [True]
    assert verdicts_of(page) == verdicts_of(kept)
    open_step(page, served)
    drop(page, german_list(40))
    assert restored(page) == [True]
    assert seen(page) == right(given(german_list(40)))
    assert (
        read_workbook(download(page, "workbook"), EDITION).members == given(german_list(40)).members
    )
    assert not watch.asked(SELDOM_CODE)


def test_one_of_which_it_cannot_be_noted_that_it_worked_goes_on_all_the_same(
    kept: Page, context: BrowserContext, served: str
) -> None:
    spoil(context, NOTHING_NOTED)
    page = visit(context, served)
    assert restored(page) == [True]
    assert verdicts_of(page) == verdicts_of(kept)


def test_it_holds_nothing_that_was_entered(context: BrowserContext, served: str) -> None:
    page = visit(context, served)
    enter(page, "cluster_name", "Verschwiegenheitsprobe")
    settle(page)
    rest(page)
    page.wait_for_function("() => window.kept === true")
    # What Python knows anyway is found in this way.
    assert page.evaluate(HOLDS, ["actors", "Verschwiegenheitsprobe"]) == ["actors"]


def test_who_refuses_while_it_is_made_has_none(context: BrowserContext, served: str) -> None:
    page = visit(context, served)
    with page.expect_event("worker"):
        rest(page)
    page.evaluate("() => localStorage.setItem('gocluster-offline', '')")
    page.wait_for_function("() => window.kept === true")
    until(page, lambda: page.evaluate("() => caches.keys()") == [])


def test_one_that_cannot_be_used_is_thrown_away_and_another_one_starts(
    kept: Page, context: BrowserContext, served: str
) -> None:
    for damage, change in DAMAGE.items():
        kept.evaluate(altering(change))
        page = visit(context, served)
        assert restored(page) == [False], damage
        assert verdicts_of(page) == verdicts_of(kept), damage
        assert page.evaluate(KEPT) == 0, damage
        page.close()


def test_whoever_is_lost_after_it_is_followed_by_a_new_start(
    kept: Page, context: BrowserContext, served: str
) -> None:
    page = visit(context, served)
    in_worker(page, ERRING)
    enter(page, "actors", "35")
    expect(page.locator("#checker")).to_have_attribute("data-runtime", "ready")
    assert restored(page) == [True, False]
    assert page.evaluate(KEPT) == 0


def test_a_browser_that_keeps_nothing_starts_as_ever(context: BrowserContext, served: str) -> None:
    spoil(context, NO_CACHES)
    page = visit(context, served)
    rest(page)
    page.wait_for_function("() => window.kept === false")
    assert restored(page) == [False]
