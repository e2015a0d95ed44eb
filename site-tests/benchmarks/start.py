"""How long the first verdict takes: the product beside stock Pyodide and others, in turns and on equal terms.

Milliseconds from navigation to the first answer, all from one server under the site's headers, each first visit in
a fresh profile, each second one in a browser that was closed in between.
"""

from __future__ import annotations

import random
import statistics
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.conditions import Line, Sent, program_of, serving, slowed
from benchmarks.variants import PYSCRIPT, Variant, prepare, requests
from browser.offline import READY
from playwright.sync_api import BrowserType, Page, sync_playwright
from rich.table import Table
from tools.chromium import ARGUMENTS, PROGRAM

from gocluster_rules import service

ROUNDS = 7
COLD, SLOW_LINE, SLOW_PROCESSOR, WARM, OFFLINE = (
    "cold, local",
    "cold, 20 Mbit/s + 40 ms",
    "cold, processor 4x slower",
    "warm, local",
    "offline",
)
CONDITIONS = (COLD, SLOW_LINE, SLOW_PROCESSOR, WARM, OFFLINE)
LINE = (20_000_000 / 8, 0.04)
SLOWER = 4
SAMPLES = 5
SETTLING_MS = 1000
"""A browser that has just been opened is busy with itself."""
STAY_MS = 4000
"""Browsers keep the machine code of wasm some time after it was compiled, and say nothing of it."""
PATIENCE_MS = 120_000
DONE = "() => window.outcome?.done || window.outcome?.error"
KEPT = """async (patience) => {
    const kept = async () => {
        const name = (await caches.keys()).find((each) => each.startsWith("gocluster-start-"));
        return name && (await (await caches.open(name)).keys()).length;
    };
    for (const end = performance.now() + patience; performance.now() < end; ) {
        if (await kept()) return true;
        await new Promise((next) => setTimeout(next, 100));
    }
    return false;
}"""
# The page of the self-check measures nothing of itself: answer as soon as it takes answers.
ANSWER = """(() => {
    window.outcome = { answers: [], done: false, error: null, first: 0, restored: false };
    const Own = Worker;
    window.Worker = class extends Own {
        constructor(...args) {
            super(...args);
            this.addEventListener("message", ({ data }) => (window.outcome.restored ||= Boolean(data.restored)));
        }
    };
    const live = new MutationObserver(() => {
        if (!document.querySelector("#checker[data-live]")) return;
        live.disconnect();
        const field = document.getElementById("q-actors");
        const place = field.closest(".ck-view").querySelector('[data-criterion="1"]');
        new MutationObserver((_, observer) => {
            if (place.dataset.verdict !== "met") return;
            observer.disconnect();
            Object.assign(window.outcome, { first: performance.now(), done: true });
        }).observe(place, { attributes: true, attributeFilter: ["data-verdict"] });
        field.value = "34";
        field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    live.observe(document, { subtree: true, childList: true, attributes: true });
})()"""
WORK = """() => {
    const source = `
        const began = performance.now();
        for (let sum = 0, turn = 0; turn < 2e8; turn += 1) sum = (sum * 31 + turn) | 0;
        postMessage(performance.now() - began);`;
    const worker = new Worker(URL.createObjectURL(new Blob([source])));
    return new Promise((resolve) => (worker.onmessage = ({ data }) => resolve(data)));
}"""


@dataclass(frozen=True)
class Visit:
    """What a visit came to."""

    milliseconds: float
    kilobytes: float
    plain_kilobytes: float
    """Without compression."""


@contextmanager
def browser(chromium: BrowserType, profile: str) -> Iterator[Page]:
    """A page of a browser that has come to rest."""
    context = chromium.launch_persistent_context(
        profile, executable_path=PROGRAM, args=list(ARGUMENTS), locale="de-DE"
    )
    page = context.pages[0]
    page.wait_for_timeout(SETTLING_MS)
    yield page
    context.close()


class Comparison:
    """All variants, visited in turns."""

    def __init__(self, chromium: BrowserType, folder: Path, variants: tuple[Variant, ...]) -> None:
        self.chromium = chromium
        self.folder = folder
        self.variants = variants
        self.right = [service.check(request) for request in requests()]
        self.found: dict[tuple[str, str], list[Visit]] = defaultdict(list)

    def round(self) -> None:
        """Each variant under each condition once, in an order that chance has chosen."""
        turns: list[tuple[Callable[[Variant], None], Variant]] = [
            (turn, variant)
            for turn in (self.visits, self.slow_line, self.slow_processor)
            for variant in self.variants
        ]
        random.shuffle(turns)
        for turn, variant in turns:
            turn(variant)

    def slow_line(self, variant: Variant) -> None:
        with (
            tempfile.TemporaryDirectory() as profile,
            serving(self.folder, Line(*LINE), PYSCRIPT) as (home, sent),
        ):
            self.visit(variant, SLOW_LINE, profile, home, sent)

    def slow_processor(self, variant: Variant) -> None:
        with (
            tempfile.TemporaryDirectory() as profile,
            serving(self.folder, Line(), PYSCRIPT) as (home, sent),
        ):
            self.visit(variant, SLOW_PROCESSOR, profile, home, sent)

    def visits(self, variant: Variant) -> None:
        """The first visit, the second one and one without a network."""
        with tempfile.TemporaryDirectory() as profile:
            with serving(self.folder, Line(), PYSCRIPT) as (home, sent):
                self.visit(variant, COLD, profile, home, sent)
                self.visit(variant, WARM, profile, home, sent)
            if variant.is_site:
                self.visit(variant, OFFLINE, profile, home, sent)

    def visit(
        self, variant: Variant, condition: str, profile: str, home: str, sent: list[Sent]
    ) -> None:
        del sent[:]
        slower = SLOWER if condition == SLOW_PROCESSOR else 1
        with browser(self.chromium, profile) as page:
            if variant.is_site:
                page.add_init_script(ANSWER)
            with slowed(program_of(Path(profile)), slower):
                page.goto(home + variant.path, wait_until="commit")
                page.wait_for_function(DONE, polling=100, timeout=PATIENCE_MS)
            outcome = page.evaluate("() => ({...window.outcome, began: performance.timeOrigin})")
            self.check(variant, condition, outcome)
            end = (outcome["began"] + outcome["first"]) / 1000
            before = [each for each in sent if each.at < end]
            self.found[variant.name, condition].append(
                Visit(
                    outcome["first"],
                    sum(each.size for each in before) / 1000,
                    sum(each.plain for each in before) / 1000,
                )
            )
            if condition == COLD:
                self.stay(variant, page)

    def check(self, variant: Variant, condition: str, outcome: dict[str, Any]) -> None:
        """Whoever answers otherwise than Python itself is not to be compared with."""
        assert not outcome["error"], f"{variant.name}, {condition}: {outcome['error']}"
        if variant.asks:
            assert outcome["answers"] == self.right, f"{variant.name} answers otherwise"
        if variant.keeps:
            kept = condition in (WARM, OFFLINE)
            assert outcome["restored"] == kept, f"{variant.name}, {condition}: not from memory"

    def stay(self, variant: Variant, page: Page) -> None:
        """Leave the page only when what it keeps for the next visit is kept."""
        if variant.is_site:
            page.wait_for_function(READY, timeout=PATIENCE_MS)
            assert page.evaluate(KEPT, PATIENCE_MS), "nothing was kept"
        elif variant.keeps:
            assert page.evaluate("() => window.keep()"), "nothing was kept"
        page.wait_for_timeout(STAY_MS)

    def slow_down(self) -> float:
        """How many times slower a worker really is under the slow processor."""
        at_once, slowly = [], []
        with tempfile.TemporaryDirectory() as profile, browser(self.chromium, profile) as page:
            page.evaluate(WORK)
            for _ in range(SAMPLES):
                at_once.append(page.evaluate(WORK))
                with slowed(program_of(Path(profile)), SLOWER):
                    slowly.append(page.evaluate(WORK))
        return statistics.median(slowly) / statistics.median(at_once)


def compared(rounds: int = ROUNDS) -> Iterator[Table]:
    """What was found, as tables."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        comparison = Comparison(playwright.chromium, Path(name), prepare(Path(name)))
        slower = comparison.slow_down()
        for _ in range(rounds):
            comparison.round()
    title = f"Start: milliseconds to the first verdict, {rounds} interleaved rounds"
    yield durations(comparison, f"{title}; “{SLOWER}x slower” was {slower:.1f}x in a worker")
    yield sizes(comparison)


def durations(comparison: Comparison, title: str) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column("variant", min_width=32)
    for column in ("median", "fastest", "slowest", "ratio", "times as fast"):
        table.add_column(column, justify="right")
    for condition in CONDITIONS:
        table.add_section()
        table.add_row(f"[bold]{condition}")
        first = 0.0
        for variant in comparison.variants:
            found = [v.milliseconds for v in comparison.found[variant.name, condition]]
            if not found:
                continue
            middle = statistics.median(found)
            first = first or middle
            compared_with = (f"{middle / first:.2f}", f"{first / middle:.1f}")
            if condition == OFFLINE:
                compared_with = ("", "")
            table.add_row(
                variant.name,
                *(f"{v:,.0f}" for v in (middle, min(found), max(found))),
                *compared_with,
            )
    return table


def sizes(comparison: Comparison) -> Table:
    """What came over the line before the first verdict of a first visit."""
    table = Table(title="Start: kB to the first verdict", title_justify="left")
    table.add_column("variant", min_width=32)
    for column in ("compressed (Brotli 11)", "as they are"):
        table.add_column(column, justify="right")
    for variant in comparison.variants:
        found = comparison.found[variant.name, COLD]
        compressed = statistics.median(v.kilobytes for v in found)
        plain = statistics.median(v.plain_kilobytes for v in found)
        table.add_row(variant.name, f"{compressed:,.0f}", f"{plain:,.0f}")
    return table
