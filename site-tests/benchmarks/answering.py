"""How long an answer takes to its verdict on the page, also on a slow processor; and what pages take to react."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path

from browser.checker import SETTLED, enter, go_to, open_checker, settle
from playwright.sync_api import Page
from tools.chromium import chromium
from tools.web_servers import previewed

SITE = Path(__file__).parents[2] / "site"
TIMES = 60
SLOW_DOWNS = (1, 4)
# From the event to the first frame with the verdict; the next answer comes when everything is explained.
ANSWER = """async ([times, settled]) => {
    const field = document.getElementById("q-actors");
    const place = field.closest(".ck-view").querySelector('[data-criterion="1"]');
    const durations = [];
    for (let turn = 0; turn < times; turn += 1) {
        const wanted = turn % 2 ? "met" : "not_met";
        const shown = new Promise((resolve) => {
            const observer = new MutationObserver(() => {
                if (place.dataset.verdict !== wanted) return;
                observer.disconnect();
                requestAnimationFrame(() => resolve());
            });
            observer.observe(place, { attributes: true, attributeFilter: ["data-verdict"] });
        });
        const start = performance.now();
        field.value = turn % 2 ? "34" : "20";
        field.dispatchEvent(new Event("input", { bubbles: true }));
        await shown;
        durations.push(performance.now() - start);
        while (!document.querySelector(settled)) await new Promise((next) => setTimeout(next, 10));
        await new Promise((next) => setTimeout(next, 50));
    }
    return durations;
}"""


def durations() -> Iterator[tuple[str, float]]:
    """Median and 95th percentile in milliseconds, without and with a slow-down."""
    with chromium() as browser, previewed(SITE) as home:
        page = browser.new_page(locale="de-DE")
        open_checker(page, home, fragment="#q-actors")
        enter(page, "actors", "34")
        settle(page)
        cdp = page.context.new_cdp_session(page)
        for rate in SLOW_DOWNS:
            cdp.send("Emulation.setCPUThrottlingRate", {"rate": rate})
            found = page.evaluate(ANSWER, [TIMES, SETTLED])
            name = f"from an answer to its verdict, processor {rate}x slower"
            yield f"{name}, median", statistics.median(found)
            yield f"{name}, 95th percentile", statistics.quantiles(found, n=20)[-1]
        page.close()


# --- what pages take to react: interaction to next paint

OBSERVE = """() => {
    window.reactions = [];
    new PerformanceObserver((list) => {
        for (const { duration, interactionId } of list.getEntries()) if (interactionId) window.reactions.push(duration);
    }).observe({ type: "event", durationThreshold: 16 });
}"""


MOST_PRESSED = 5


def search(page: Page) -> None:
    """As on every page."""
    page.locator(".gc-search input").press_sequentially("innovation", delay=60)
    page.locator(".gc-search__results a").first.wait_for()


def use(page: Page) -> None:
    """Fold out and press what can be pressed without leaving the page, and search."""
    for part in page.locator("main :is(summary, button, input[type=checkbox]):visible").all()[
        :MOST_PRESSED
    ]:
        part.click()
    page.keyboard.press("Escape")
    search(page)


def fill_in(page: Page) -> None:
    """All kinds of questions, each step, and the result."""
    page.locator("[data-example]").first.click()
    settle(page)
    go_to(page, "step-1")
    page.locator("#q-actors").press_sequentially("34", delay=60)
    settle(page)
    for _ in range(3):
        page.locator(".ck-view:visible [data-next]").last.click()
        settle(page)
        page.locator(".ck-view:visible input[type=radio]").first.click()
        settle(page)
    go_to(page, "result")
    page.locator("#result input[type=checkbox]:visible").first.click()
    settle(page)


def reactions(rate: int = 4) -> Iterator[tuple[str, float]]:
    """The longest milliseconds from an interaction to the next paint, on a processor so many times slower."""
    pages = sorted(
        path.relative_to(SITE).as_posix().removesuffix("index.html")
        for path in SITE.rglob("index.html")
    )
    with chromium() as browser, previewed(SITE) as home:
        for path in pages:
            page = browser.new_page(locale="de-DE")
            page.add_init_script(f"({OBSERVE})()")
            page.goto(home + path)
            cdp = page.context.new_cdp_session(page)
            cdp.send("Emulation.setCPUThrottlingRate", {"rate": rate})
            (fill_in if path.endswith("selbstcheck/") else use)(page)
            page.wait_for_timeout(500)
            found: list[float] = page.evaluate("() => window.reactions")
            yield f"/{path}, processor {rate}x slower", max(found, default=0)
            page.close()
