"""The self-check in every state, for everyone (WCAG 2.2 AA); `test_moving` walks it by keyboard."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from browser.checker import enter, go_to, open_checker, settle
from browser.test_files import example, upload, written
from playwright.sync_api import Page, ViewportSize, expect
from tools.accessibility import faults_of_focus, too_wide, violations_in_both_schemes
from tools.thorough import GERMAN_FIRST
from tools.workbook_cells import altered, filled

from gocluster_rules.text import Lang

pytestmark = pytest.mark.slow

WIDE: ViewportSize = {"width": 1280, "height": 1024}
NARROW: ViewportSize = {"width": 320, "height": 256}
"""A desktop at 400 % zoom."""


def beginning(page: Page) -> None:
    """The start page."""
    go_to(page, "start")


def overview(page: Page) -> None:
    """The list of parts, with one to correct and one begun."""
    enter(page, "actors", "siebzehn")
    enter(page, "strategy_in_writing", "yes")
    settle(page)
    go_to(page, "tasks")


def changing(page: Page) -> None:
    """A question that someone came to from the result."""
    result(page)
    page.locator('#result tr[data-criterion="4.1"] a').click()
    expect(page.locator('[data-part="return"]')).to_be_visible()


def empty(page: Page) -> None:
    """The first questions, unanswered."""
    go_to(page, "step-1")


def faulty(page: Page) -> None:
    """Two faulty entries, told at their fields and in the summary."""
    enter(page, "actors", "siebzehn")
    enter(page, "sme_actors", "viele")
    settle(page)
    page.locator("#step-1 [data-next]").click()
    expect(page.locator('[data-part="errors"]')).to_be_focused()


def checking(page: Page) -> None:
    """The page to check the answers on, filled in."""
    go_to(page, "start")
    page.locator("[data-example]").first.click()
    settle(page)
    go_to(page, "check-answers")


def result(page: Page) -> None:
    """The result of an example."""
    checking(page)
    go_to(page, "result")


def linked(page: Page) -> None:
    """The result with a link to the answers."""
    result(page)
    page.locator("[data-share]").click()
    expect(page.locator("#ck-link")).to_be_visible()


def on_the_way(page: Page) -> None:
    """The shortest path, with a criterion that is not possible and one that is assumed."""
    go_to(page, "start")
    page.get_by_role("button", name=example().cluster.name).click()
    settle(page)
    go_to(page, "result")
    for part in ("path", "next-steps"):
        page.locator(f'[data-part="{part}"] input').first.press("Space")
        settle(page)


def asked(page: Page) -> None:
    """The question about saved entries of another edition."""
    record = {"edition": "bmwk-2031", "lang": "de", "entries": {"fields": {"actors": "34"}}}
    page.evaluate("text => localStorage.setItem('gocluster-selfcheck', text)", json.dumps(record))
    page.reload()
    expect(page.get_by_role("dialog")).to_be_visible()


def taken_over(page: Page) -> None:
    """A workbook with faulty entries and with stored results that do not fit, listed."""
    content = filled(written(example(), "de"), {"actors": "34 Mitglieder", "founded_on": "bald"})
    upload(page, "mappe.xlsx", altered(content, "Ergebnis!A3", "Erreicht"))
    settle(page)
    page.locator('[data-part="file-audit"] summary').click()


def offered(page: Page) -> None:
    """A faulty entry and, at its field, what was probably meant."""
    enter(page, "actors", "ca. 34 Mitglieder")
    page.locator("#q-actors").blur()
    expect(page.locator("#offer-actors")).to_be_visible()


STATES = [
    beginning,
    overview,
    changing,
    empty,
    faulty,
    checking,
    result,
    linked,
    offered,
    on_the_way,
]


@pytest.mark.parametrize("lang", GERMAN_FIRST)
@pytest.mark.parametrize("state", [*STATES, asked, taken_over], ids=lambda state: state.__name__)
def test_every_state_passes_axe_and_never_scrolls_sideways(
    new_page: Callable[..., Page], served: str, state: Callable[[Page], None], lang: Lang
) -> None:
    page = new_page(reduced_motion="reduce")
    open_checker(page, served, lang)
    state(page)
    found = []
    for size in (WIDE, NARROW):
        page.set_viewport_size(size)
        assert too_wide(page) == 0, size
        found += [f"at {size['width']}: {fault}" for fault in violations_in_both_schemes(page)]
    assert found == []


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_the_focus_is_never_hidden_and_reaches_everything(
    new_page: Callable[..., Page], served: str, state: Callable[[Page], None]
) -> None:
    page = new_page(viewport=NARROW, forced_colors="active")
    open_checker(page, served)
    state(page)
    assert faults_of_focus(page) == []
