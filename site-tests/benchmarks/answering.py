"""How long an answer takes to its verdict on the page, also on a slow processor; and what pages take to react."""

from __future__ import annotations

import statistics
import threading
from collections.abc import Iterator
from pathlib import Path

from browser.checker import SETTLED, enter, open_checker, settle
from tools.chromium import chromium

from macros.serve import server

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
    with chromium() as browser, server(SITE, port=0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        page = browser.new_page(locale="de-DE")
        open_checker(page, f"http://127.0.0.1:{running.server_address[1]}/", fragment="#q-actors")
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
        running.shutdown()
