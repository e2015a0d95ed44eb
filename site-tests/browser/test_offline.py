"""The site without a network, after one visit of the self-check, and what is kept on the device for it."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import pytest
from browser.checker import (
    answer,
    enter,
    entries,
    expected_findings,
    findings,
    go_to,
    open_checker,
    read_as_form,
    settle,
)
from browser.member_lists import OFFICE, german_list
from browser.offline import (
    NOTHING,
    bytes_of_release,
    files,
    keep,
    save_data,
    stored,
    until,
)
from browser.stored import saved
from browser.test_seldom_code import called_in_a_worker
from playwright.sync_api import Page, expect
from tools.built_site import without_marks
from tools.chromium import Watch
from tools.releases import Host
from tools.thorough import first_of

from gocluster_rules.text import LANGS, Lang
from macros.delivery.offline import kept
from macros.files import CATALOGUE_PDFS, KEPT_MOST, WORKBOOKS
from macros.pages.places import PATHS

pytestmark = pytest.mark.slow

SCOPES = "async () => (await navigator.serviceWorker.getRegistrations()).map(({scope}) => scope)"
SIZE = "async ({href}) => (await (await fetch(href)).blob()).size"
MOST = KEPT_MOST * 1_000_000
"""Bytes, as the page on privacy says."""


@pytest.fixture
def served(server: Host) -> str:
    """Takes the place of the server of the other tests, also for the watch over requests to other hosts."""
    return server.home


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A page of a browser that may keep the site."""
    return new_page(service_workers="allow")


@pytest.mark.parametrize(
    ("visited", "lang"), [("de", "en"), pytest.param("en", "de", marks=pytest.mark.thorough)]
)
def test_after_one_visit_everything_works_without_a_network(
    page: Page, server: Host, site: Path, tmp_path: Path, visited: Lang, lang: Lang
) -> None:
    """Also in the language that was not visited."""
    keep(page, server.home, visited)
    server.vanish()
    page.wait_for_load_state()
    page = page.context.new_page()
    open_checker(page, server.home, lang)
    page.locator("[data-example]").first.click()
    settle(page)
    answer(page, {"actors": "60", "strategy_in_writing": "yes"})
    go_to(page, "result")
    shown, filled = findings(page), entries(page)
    assert shown == expected_findings(read_as_form(filled, lang).answers, lang)
    with page.expect_download() as caught:
        page.locator('[data-download="workbook"]').click()
    workbook = tmp_path / caught.value.suggested_filename
    caught.value.save_as(workbook)
    open_checker(page, server.home, lang)
    page.locator("#ck-file").set_input_files(workbook)
    expect(page.locator('[data-part="file-status"]')).to_contain_text(workbook.name)
    settle(page)
    assert (entries(page), findings(page)) == (filled, shown)
    assert called_in_a_worker(page, 10) == math.perm(10)
    enter(page, "office_postal_code", OFFICE)
    go_to(page, "members")
    page.locator("#ck-members-file").set_input_files(
        {"name": "liste.csv", "mimeType": "text/csv", "buffer": german_list(20)}
    )
    expect(page.locator('[data-part="pictures"] [data-slot="map"]')).to_be_visible()


def test_every_page_the_search_and_what_is_offered_are_there_without_a_network(
    page: Page, server: Host, site: Path, tmp_path: Path
) -> None:
    keep(page, server.home)
    server.vanish()
    page = page.context.new_page()
    paths = [path.relative_to(site).as_posix() for path in site.rglob("index.html")]
    assert len(paths) > 40
    for path in paths:
        page.goto(server.home + path.removesuffix("index.html"))
        assert page.locator("h1").count() == 1, path
        assert page.locator(".gc-header").evaluate("e => getComputedStyle(e).display") == "block"
    for lang, home in PATHS.items():
        page.goto(server.home + home)
        page.locator("#gc-query").fill("ESCA")
        expect(page.locator(".gc-search__results a").first).to_be_visible()
        page.goto(server.home + home + "excel/")
        with page.expect_download() as caught:
            page.locator(f'a[href$="{WORKBOOKS[lang]}"]').first.click()
        caught.value.save_as(tmp_path / "file")
        assert (tmp_path / "file").read_bytes() == (site / WORKBOOKS[lang]).read_bytes()
        page.goto(server.home + home + "daten/")
        link = page.locator(f'a[href$="{CATALOGUE_PDFS[lang]}"]').first
        assert link.get_attribute("download") is None, "the browser would ask the network only"
        assert link.evaluate(SIZE) == (site / CATALOGUE_PDFS[lang]).stat().st_size


def test_no_page_but_the_self_check_keeps_anything_or_loads_what_does(
    page: Page, server: Host, site: Path, watch: Watch
) -> None:
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("index.html"))
    others = [path for path in paths if "selbstcheck/" not in path]
    loading = set()
    for path in others:
        before = len(watch.requests)
        page.goto(server.home + path.removesuffix("index.html"))
        if any("/offline/" in url for url in watch.requests[before:]):
            loading.add(path.removeprefix("en/"))
    page.wait_for_load_state("networkidle")
    assert stored(page) == NOTHING
    assert loading == {"datenschutz/index.html"}


def test_the_self_check_keeps_the_site_and_nothing_else(
    page: Page, server: Host, first: Path
) -> None:
    keep(page, server.home)
    answer(page, {"actors": "34"})
    assert stored(page) == NOTHING | {"caches": 1, "workers": 1}
    assert files(page) == len(list(kept(first)))


def test_no_more_is_kept_than_the_page_on_privacy_says(site: Path) -> None:
    assert bytes_of_release(site) < MOST
    for lang in LANGS:
        text = (site / PATHS[lang] / "datenschutz/index.html").read_text("utf-8")
        assert f"{KEPT_MOST} MB" in without_marks(text)


def test_who_saves_data_keeps_nothing(page: Page, server: Host) -> None:
    save_data(page)
    open_checker(page, server.home)
    answer(page, {"actors": "34"})
    page.wait_for_load_state("networkidle")
    assert stored(page) == NOTHING


ENDED = """
    const register = ServiceWorkerContainer.prototype.register;
    ServiceWorkerContainer.prototype.register = async function (...args) {
        const registration = await register.apply(this, args);
        registration.installing?.addEventListener("statechange", ({ target }) => (window.ended = target.state));
        return registration;
    };
"""
REFUSING = {
    "not there": "Object.defineProperty(Navigator.prototype, 'serviceWorker', {value: undefined})",
    "refused": "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'))",
}


@pytest.mark.parametrize("script", REFUSING.values(), ids=REFUSING)
def test_without_a_service_worker_all_works_as_it_does_without(
    page: Page, server: Host, script: str
) -> None:
    """The watch over errors sees that nothing is said of it."""
    page.add_init_script(script)
    open_checker(page, server.home)
    answer(page, {"actors": "34"})
    assert findings(page)["1"].verdict == "met"
    page.goto(server.home + "datenschutz/")
    expect(page.locator('#gc-kept [data-state="none"]').first).to_be_visible()


def test_a_device_without_room_keeps_nothing_and_the_check_works(
    page: Page, server: Host, watch: Watch
) -> None:
    watch.expected_errors = ("Quota", "quota")
    session = page.context.new_cdp_session(page)
    session.send(
        "Storage.overrideQuotaForOrigin",
        {"origin": server.home.removesuffix("/"), "quotaSize": 5_000_000},
    )
    page.add_init_script(ENDED)
    open_checker(page, server.home)
    page.wait_for_function("() => window.ended === 'redundant'")
    answer(page, {"actors": "34"})
    assert findings(page)["1"].verdict == "met"
    assert stored(page) == NOTHING


@pytest.mark.parametrize("server", ["selfcheck"], indirect=True)
def test_below_a_path_the_site_is_kept_and_its_neighbours_are_not(page: Page, server: Host) -> None:
    keep(page, server.home)
    assert page.evaluate(SCOPES) == [server.home]
    assert server.home.endswith("/selfcheck/")
    server.vanish()
    page.goto(server.home)
    open_checker(page, server.home)
    answer(page, {"actors": "34"})
    assert findings(page)["1"].verdict == "met"


# --- what the device has lost


@pytest.mark.parametrize(
    "lost",
    first_of(["cache_storage", "cache_storage,service_workers"]),
)
def test_what_was_evicted_between_two_visits_is_fetched_again(
    page: Page, server: Host, first: Path, lost: str
) -> None:
    keep(page, server.home)
    session = page.context.new_cdp_session(page)
    page.goto("about:blank")
    session.send(
        "Storage.clearDataForOrigin",
        {"origin": server.home.removesuffix("/"), "storageTypes": lost},
    )
    keep(page, server.home)
    answer(page, {"actors": "34"})
    assert findings(page)["1"].verdict == "met"
    complete = len(list(kept(first)))
    until(page, lambda: files(page) == complete)
    server.vanish()
    page.reload()
    answer(page, {"actors": "34"})
    assert findings(page)["1"].verdict == "met"


# --- removed by the reader


def test_the_reader_is_told_what_is_kept_and_removes_it_without_a_network(
    page: Page, server: Host
) -> None:
    keep(page, server.home)
    page.locator("#ck-save").check()
    answer(page, {"actors": "34"})
    before = saved(page)
    neighbour = f"gocluster-precache-v2-{server.home}neighbour/"
    page.evaluate("async (name) => void (await caches.open(name))", neighbour)
    server.vanish()
    page.goto(server.home + "datenschutz/")
    box = page.locator("#gc-kept")
    shown = box.locator("data")
    expect(shown).to_be_visible()
    assert 10 < float((shown.text_content() or "").replace(",", ".")) < MOST / 1_000_000
    box.locator('[data-act="remove"]').click()
    expect(box.locator('[data-act="allow"]')).to_be_visible()
    assert saved(page) == before
    assert page.evaluate("() => caches.keys()") == [neighbour]
    assert stored(page) == NOTHING | {"local": 2, "caches": 1}


def test_what_the_reader_has_removed_comes_back_only_when_wanted(page: Page, server: Host) -> None:
    keep(page, server.home)
    page.goto(server.home + "datenschutz/")
    page.locator('[data-act="remove"]').click()
    expect(page.locator('[data-act="allow"]')).to_be_visible()
    open_checker(page, server.home)
    answer(page, {"actors": "34"})
    page.wait_for_load_state("networkidle")
    assert stored(page) == NOTHING | {"local": 1}
    page.goto(server.home + "datenschutz/")
    page.locator('[data-act="allow"]').click()
    expect(page.locator('#gc-kept p[data-state="none"]')).to_be_visible()
    keep(page, server.home)
    assert stored(page) == NOTHING | {"caches": 1, "workers": 1}
