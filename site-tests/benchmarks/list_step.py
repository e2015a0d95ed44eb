"""How long a list of members takes in Chromium: from the drop until everything is counted, and into a workbook."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from benchmarks.lists import SIZES, interleaved
from browser.checker import settle
from browser.member_lists import german_list
from browser.test_files import download
from browser.test_members import DROP, open_step
from playwright.sync_api import Browser, Page, expect
from tools.chromium import chromium
from tools.web_servers import previewed

SITE = Path(__file__).parents[2] / "site"


def drop(page: Page, content: bytes, members: int) -> None:
    """Drop a list, and wait until everything is counted."""
    page.evaluate(DROP, [base64.b64encode(content).decode(), f"{members}.csv"])
    replace = page.get_by_role("dialog").get_by_role("button", name="Ersetzen")
    told = page.locator('[data-part="members-told"]', has_text=f"{members} Mitglieder")
    expect(replace.or_(told)).to_be_visible(timeout=60_000)
    if replace.is_visible():
        replace.click()
    expect(told).to_be_visible(timeout=60_000)
    settle(page)


def _with_list(browser: Browser, home: str, members: int) -> Page:
    page = browser.new_page(locale="de-DE")
    open_step(page, home)
    drop(page, german_list(members), members)
    return page


def durations() -> Iterator[tuple[str, float]]:
    """Lists of each size in turns, on one page that has started; each differs from the one before."""
    with chromium() as browser, previewed(SITE) as home:
        page = browser.new_page(locale="de-DE")
        open_step(page, home)
        runs: dict[str, Callable[[], object]] = {
            f"read and evaluate {members:,} members": partial(
                drop, page, german_list(members), members
            )
            for members in SIZES
        }
        yield from interleaved(runs)
        page.close()
        yield from interleaved(
            {
                f"write the workbook with {members:,} members": partial(
                    download, _with_list(browser, home, members), "workbook"
                )
                for members in SIZES
            }
        )
