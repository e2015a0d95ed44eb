"""Entries saved on the device, and a Python that does not come: what tests of saving share."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from browser.checker import (
    enter,
    go_to,
)
from playwright.sync_api import Dialog, Locator, Page, Route

from gocluster_rules.text import Lang

KEY = "gocluster-selfcheck"
OTHER: dict[Lang, Lang] = {"de": "en", "en": "de"}
GERMAN = {
    "as_of": "2026-11-22",
    "cluster_name": "1,234 Köpfe",
    "office_country": "AT",
    "actors": "1.034",
    "sme_actors": "viele",
    "actors_within_150_km": "20",
    "actors_within_150_km_at_most": "1.030",
    "founded_on": "2019-05-01",
    "total_budget": "410.000,50",
    "actor_contributions": "410,000",
    "strategy_in_writing": "no",
    "note_2.2": "Liste vom Mai,\nSeite 3",
}
"""All kinds of fields; German reads two of them not, one of which English would read as another number."""
IN_ENGLISH = GERMAN | {
    "actors": "1034",
    "actors_within_150_km_at_most": "1030",
    "total_budget": "410,000.50",
}
REFUSED = ("sme_actors", "actor_contributions")


DEAF = "addEventListener('storage', (event) => event.stopImmediatePropagation())"
"""A window that was asleep is not told what others save; it only finds it."""


def hold(page: Page) -> list[Route]:
    """Python never arrives, until the requests in the list go on."""
    held: list[Route] = []
    page.context.route("**/core.zip", lambda route: held.append(route))
    return held


def fail(page: Page) -> None:
    """Python cannot be fetched."""
    page.context.route("**/core.zip", lambda route: route.abort())


def silence(page: Page) -> None:
    """The worker says nothing at all."""
    page.context.route("**/worker.js", lambda route: route.fulfill(content_type="text/javascript"))


def put(page: Page, record: Any) -> None:
    """Put something where the entries are saved, as it came from an earlier visit."""
    text = record if isinstance(record, str) else json.dumps(record)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])


def saved(page: Page) -> Any:
    """What is saved."""
    return json.loads(page.evaluate("key => localStorage.getItem(key)", KEY) or "null")


def fill(page: Page, typed: dict[str, str]) -> None:
    """Enter all answers without waiting for anything."""
    for field, text in typed.items():
        if field.startswith("note_"):
            control = page.locator(f'[id="q-{field}"]')
            view = control.locator("xpath=ancestor::section").get_attribute("id") or ""
            go_to(page, view)
            page.locator("details.ck-note").filter(has=control).locator("summary").click()
            control.fill(text)
        else:
            enter(page, field, text)


def message(page: Page, field: str) -> Locator:
    return page.locator(f'[id="error-{field}"]')


def dialog(page: Page) -> Locator:
    return page.locator('[data-dialog="stored"]')


@contextmanager
def asked_on_leaving(page: Page) -> Iterator[list[str]]:
    """The questions that the browser asks on leaving the page; it is left all the same."""
    asked: list[str] = []

    def go_on(question: Dialog) -> None:
        asked.append(question.type)
        question.accept()

    page.on("dialog", go_on)
    yield asked
    page.remove_listener("dialog", go_on)
