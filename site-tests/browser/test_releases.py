"""Releases that come, come half, go back or end while the site is on the device: nobody loses or waits for anything."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from browser.checker import (
    PATHS,
    answer,
    enter,
    entries,
    findings,
    go_to,
    root,
    settle,
)
from browser.member_lists import OFFICE, german_list
from browser.offline import NOTHING, attempt, keep, lacking, next_start, release_of, stored, until
from playwright.sync_api import Locator, Page, expect
from tools.chromium import Watch
from tools.releases import Host, put
from tools.thorough import first_of

from macros.checker.texts import PAGE
from macros.delivery.hosting import SERVICE_WORKER, SERVICE_WORKER_OFF

pytestmark = pytest.mark.slow


@pytest.fixture
def served(server: Host) -> str:
    return server.home


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    return new_page(service_workers="allow")


SAVES_DATA = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}});"


def notice(page: Page) -> Locator:
    return page.locator('[data-part="new-release"]')


def visit(page: Page, server: Host, delivered: Path) -> Page:
    """Another window of the same browser, on the site as it is from now on."""
    server.deliver(delivered)
    other = page.context.new_page()
    other.goto(server.home)
    return other


def check_works(page: Page, name: str) -> None:
    """The page is a self-check of this release, and evaluates."""
    assert release_of(page) == name
    answer(page, {"actors": "34"})
    assert findings(page)["1"].verdict == "met"


def test_an_open_check_goes_on_with_its_release_and_the_next_start_takes_the_new_one(
    page: Page, server: Host, second: Path, tmp_path: Path
) -> None:
    keep(page, server.home)
    answer(page, {"actors": "34"})
    other = visit(page, server, second)
    assert release_of(other) == "2", "whoever is online gets what the server has"
    expect(notice(page)).to_have_text(PAGE["new_release"]["de"])
    expect(notice(page)).to_be_visible()
    # What the open check has not needed yet, the server does not have any more, nor the browser elsewhere.
    page.context.new_cdp_session(page).send("Network.clearBrowserCache")
    go_to(page, "result")
    with page.expect_download() as caught:
        page.locator('[data-download="workbook"]').click()
    workbook = tmp_path / caught.value.suggested_filename
    caught.value.save_as(workbook)
    enter(page, "office_postal_code", OFFICE)
    go_to(page, "members")
    page.locator("#ck-members-file").set_input_files(
        {"name": "liste.csv", "mimeType": "text/csv", "buffer": german_list(20)}
    )
    expect(page.locator('[data-part="pictures"] [data-slot="map"]')).to_be_visible()
    assert release_of(page) == "1"
    other.close()
    server.vanish()
    page = next_start(page, server.home, "2")
    expect(notice(page)).to_be_hidden()
    page.locator("#ck-file").set_input_files(workbook)
    expect(page.locator('[data-part="file-status"]')).to_contain_text(workbook.name)
    settle(page)
    assert entries(page)["actors"] == "34"
    assert findings(page)["1"].verdict == "met"


@pytest.mark.thorough
def test_a_check_of_a_release_that_waits_is_not_told_of_it_and_needs_no_server_either(
    page: Page, server: Host, second: Path
) -> None:
    keep(page, server.home)
    server.deliver(second)
    page.goto(server.home + PATHS["de"])
    assert attempt(page) == "installed"
    check_works(page, "2")
    page.reload()
    check_works(page, "2")
    expect(notice(page)).to_be_hidden()
    server.vanish()
    page.context.new_cdp_session(page).send("Network.clearBrowserCache")
    go_to(page, "result")
    with page.expect_download():
        page.locator('[data-download="workbook"]').click()


@pytest.mark.thorough
def test_whoever_saves_data_by_now_is_not_sent_another_release(
    page: Page, server: Host, second: Path, tmp_path: Path
) -> None:
    """Chromium lets tests say so to pages only; so the worker is told in its script."""
    saving = tmp_path / "saving"
    shutil.copytree(second, saving)
    script = saving / SERVICE_WORKER
    put(script, SAVES_DATA + script.read_text(encoding="utf-8"))
    keep(page, server.home)
    server.deliver(saving)
    assert attempt(page) == "redundant"
    server.vanish()
    page = next_start(page, server.home, "1")
    check_works(page, "1")


def outdated(folder: Path) -> None:
    """A page is still that of another release."""
    page = folder / "kontakt" / "index.html"
    put(page, page.read_text(encoding="utf-8").replace('content="2"', 'content="1"'))


def cut_off(folder: Path) -> None:
    script = next(folder.glob("assets/*/pyodide.asm.js"))
    put(script, script.read_text(encoding="utf-8")[:1000])


@pytest.mark.parametrize(
    "spoil",
    first_of([lacking, outdated, cut_off]),
)
def test_a_release_that_arrives_half_is_never_used(
    page: Page,
    server: Host,
    second: Path,
    tmp_path: Path,
    spoil: Callable[[Path], None],
    watch: Watch,
) -> None:
    watch.expected_errors = ("404", "integrity", "bad-precaching-response", "Failed to fetch")
    half = tmp_path / "half"
    shutil.copytree(second, half)
    keep(page, server.home)
    spoil(half)
    server.deliver(half)
    page.goto(server.home)
    assert release_of(page) == "2"
    assert attempt(page) == "redundant"
    server.vanish()
    page = next_start(page, server.home, "1")
    check_works(page, "1")


def test_after_a_half_release_the_whole_one_is_taken(
    page: Page, server: Host, second: Path, tmp_path: Path, watch: Watch
) -> None:
    watch.expected_errors = ("404", "bad-precaching-response")
    half = tmp_path / "half"
    shutil.copytree(second, half)
    lacking(half)
    keep(page, server.home)
    server.deliver(half)
    page.goto(server.home)
    assert attempt(page) == "redundant"
    server.deliver(second)
    assert attempt(page) == "installed"
    server.vanish()
    page = next_start(page, server.home, "2")
    check_works(page, "2")


def test_going_back_takes_the_older_release_again(
    page: Page, server: Host, first: Path, second: Path
) -> None:
    server.deliver(second)
    keep(page, server.home)
    check_works(page, "2")
    other = visit(page, server, first)
    assert release_of(other) == "1"
    expect(notice(page)).to_be_visible()
    other.close()
    page = next_start(page, server.home, "1")
    check_works(page, "1")
    server.vanish()
    page = next_start(page, server.home, "1")
    check_works(page, "1")


def test_the_kill_switch_ends_it_and_the_site_goes_on_as_it_is(
    page: Page, server: Host, first: Path, tmp_path: Path
) -> None:
    ended = tmp_path / "ended"
    shutil.copytree(first, ended)
    shutil.copy(first / SERVICE_WORKER_OFF, ended / SERVICE_WORKER)
    keep(page, server.home)
    answer(page, {"actors": "34"})
    other = visit(page, server, ended)
    until(other, lambda: not other.evaluate("() => caches.keys()"))
    go_to(page, "result")
    with page.expect_download():
        page.locator('[data-download="workbook"]').click()
    assert entries(page)["actors"] == "34"
    other.close()
    page = next_start(page, server.home, "1")
    expect(root(page)).to_have_attribute("data-live", "")
    check_works(page, "1")
    page.goto(server.home)
    assert stored(page) == NOTHING
