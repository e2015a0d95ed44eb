"""What may go wrong beneath the checker, done to its real parts: worker, memory, network and storage."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

from browser.checker import answer, open_checker
from browser.stored import hold
from playwright.sync_api import Page, Route, expect

from gocluster_rules.answers import FORMAT
from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import Lang
from macros.checker.texts import FAILURES, SCRIPT
from workbook.cli.workers import SECONDS

KILLED = "self.close()"
HANGING = "for (;;);"
ERRING = "throw new Error('fault')"
BROKEN = 'self.onmessage({ data: { id: -1, call: "check", args: ["[".repeat(1e6)] } })'
"""A request that Python cannot follow to its end: Pyodide is of no use any more."""
SILENT = (KILLED, HANGING)
"""Of these, browsers tell the page nothing."""
PYODIDE_SAYS = (
    "Pyodide has suffered",
    "The cause of the",
    "Maximum call stack",
    "Stack (most",
    'File "',
)
FAULTS = {"killed": KILLED, "hanging": HANGING, "erring": ERRING, "broken": BROKEN}
AT_CALL = """{
    const named = {};
    const receive = self.onmessage;
    const post = self.postMessage.bind(self);
    self.onmessage = (event) => {
        named[event.data.id] = event.data.call;
        receive(event);
    };
    self.postMessage = (message, ...others) => {
        post(message, ...others);
        if (named[message.begun] !== "%s") return;
        const told = new XMLHttpRequest();
        told.open("GET", `${self.location}?${named[message.begun]}`, false);
        told.send();
        %s
    };
}"""
FULL = """() => {
    let size = 1 << 23;
    for (let filling = ""; size >= 1; size >>= 1) {
        try {
            localStorage.setItem("filling", filling + "x".repeat(size));
            filling += "x".repeat(size);
        } catch {}
    }
}"""


def begin(page: Page, served: str, lang: Lang = "de") -> None:
    """Answer a question and have it evaluated, on a page whose time can be let pass."""
    page.clock.install()
    open_checker(page, served, lang)
    answer(page, {"actors": "34"})


def in_worker(page: Page, code: str) -> None:
    """Let this happen in the worker; nobody waits for its end."""
    page.workers[-1].evaluate(f"() => void setTimeout(() => {{ {code} }})")


def at_call(page: Page, name: str, code: str) -> None:
    """Let this happen in the worker whenever Python begins with such a call."""
    page.workers[-1].evaluate(f"() => {AT_CALL % (name, code)}")


@contextmanager
def reached(page: Page, name: str) -> Iterator[None]:
    """What happens inside leads to the call at which something was to happen."""
    with page.expect_request(f"**/worker.js?{name}"):
        yield


def wait_out(page: Page) -> None:
    """Let the time pass in which a worker may be silent; the page's clock has to be installed."""
    page.clock.run_for((SECONDS + 1) * 1000)


@contextmanager
def restart_told(page: Page, lang: Lang = "de") -> Iterator[None]:
    """What happens inside makes the evaluation start anew, which the page says as long as that takes."""
    held: list[Route] = hold(page)
    yield
    reason = page.locator('[data-part="loading"] [data-slot="reason"]')
    expect(reason).to_have_text(SCRIPT["restarting"][lang])
    expect(reason).to_be_visible()
    while not held:
        page.wait_for_timeout(20)
    held[0].continue_()
    page.context.unroute("**/core.zip")


def fill_storage(page: Page) -> None:
    """Leave no room for another character on this device."""
    page.evaluate(FULL)


def free_storage(page: Page) -> None:
    page.evaluate("localStorage.removeItem('filling')")


def limit_memory(page: Page, mebibytes: int) -> None:
    """Let Python have less memory than it is said to in the page's settings."""

    def lower(route: Route) -> None:
        answer = route.fetch()
        before, mark, after = answer.text().partition('"memoryBytes": ')
        assert mark
        rest = after.lstrip("0123456789")
        route.fulfill(response=answer, body=f"{before}{mark}{mebibytes << 20}{rest}")

    page.route("**/selbstcheck/", lower)


def failure(page: Page, code: str, lang: Lang = "de") -> None:
    """The page says that the evaluation stopped, and why."""
    message = page.locator(f'[data-failure="{code}"]')
    expect(message).to_be_visible()
    expect(message).to_have_text(FAILURES[code][lang].format(seconds=60))


HEAVY = json.dumps(
    {"format": FORMAT, "edition": EDITION.id, "answers": {"u": [{}] * 1_600_000}},
    separators=(",", ":"),
).encode()
"""An answer file that is small enough to be read, but takes more than a hundred megabytes of memory."""
SCANTY = 104
"""Mebibytes with which everything can be done that is usual, and HEAVY cannot be read."""
