"""The check without a network, through changes of releases and where Python cannot start, in the browsers that
Playwright does not drive."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from browser.checker import PATHS, entries, findings, settle
from browser.main_job import go_there_and_back
from browser.offline import READY, attempt, files, lacking, release_of, until
from tools.built_site import script_folder
from tools.firefox import firefox
from tools.hands import Hands, Keys, Mouse
from tools.releases import Host, host, put, replica
from tools.webkit import webkit
from tools.window import Window

from gocluster_rules.catalogue import EDITION
from macros.delivery.offline import kept
from workbook.file.read import read

pytestmark = pytest.mark.slow

FORGET = "async () => { for (const name of await caches.keys()) await caches.delete(name); }"
KILLED_ONCE = """
const fetchedOnce = self.fetch;
self.fetch = async (...asked) => {
    if (await caches.has("killed")) return fetchedOnce(...asked);
    await caches.open("killed");
    self.close();
    return new Promise(() => {});
};
"""
"""In the script of the worker: the first one on this device ends while it fetches Python, of which browsers say nothing."""
PATIENCE = 15
"""How many seconds a page waits for a worker that says nothing, instead of as many as it waits usually."""
FAILED = """code => document.querySelector(`[data-failure="${code}"]`).checkVisibility()"""


class Visitor(NamedTuple):
    """Somebody at a window of a browser."""

    page: Window
    hands: Hands


@pytest.fixture(
    params=[
        pytest.param((firefox, Keys), marks=pytest.mark.xdist_group("firefox"), id="firefox"),
        pytest.param((webkit, Mouse), marks=pytest.mark.xdist_group("webkit"), id="webkit"),
    ]
)
def newcomer(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Visitor]:
    """Has been nowhere yet."""
    started, hands = request.param
    with started(tmp_path) as page:
        page.resize(1280, 800)
        yield Visitor(page, hands(page))


@pytest.fixture
def visitor(newcomer: Visitor, server: Host) -> Iterator[Visitor]:
    """Has visited the self-check, so that the site is on the device; asks no other host."""
    page = newcomer.page
    page.goto(server.home + PATHS["de"])
    page.wait_for_function(READY)
    yield newcomer
    assert page.strangers(server.home) == []


def enter(visitor: Visitor, actors: str) -> None:
    """Answer the first question."""
    visitor.hands.use('.ck-steps [href="#step-1"]')
    visitor.hands.write("#q-actors", actors)


def verdict(page: Window, actors: str) -> str:
    """What is said of this answer to the first question."""
    settle(page)
    assert entries(page)["actors"] == actors
    return findings(page)["1"].verdict


def reply(visitor: Visitor, actors: str) -> str:
    """Answer the first question; the verdict."""
    enter(visitor, actors)
    return verdict(visitor.page, actors)


def in_workbook(visitor: Visitor) -> int | None:
    """The answer to the first question in the workbook; nothing stands in the way of leaving then."""
    page, hands = visitor
    hands.use('.ck-steps [href="#result"]')
    hands.use('[data-download="workbook"]')
    return read(page.taken("xlsx"), EDITION).values["actors"].low


def start_anew(page: Window, home: str, name: str) -> None:
    """Leave the site and come back, until the self-check is of that release and the browser has changed to it."""

    def has_come() -> bool:
        page.goto("about:blank")
        page.goto(home + PATHS["de"])
        return release_of(page) == name and bool(page.evaluate(READY))

    until(page, has_come)


def test_after_one_visit_the_check_reads_and_writes_workbooks_without_a_network(
    visitor: Visitor, server: Host, site: Path, tmp_path: Path
) -> None:
    server.vanish()
    go_there_and_back(visitor.page, visitor.hands, server.home, site, tmp_path, "en")
    assert visitor.page.troubles() == []


@pytest.mark.thorough
def test_an_open_check_outlives_half_and_whole_releases_and_going_back(
    visitor: Visitor, server: Host, first: Path, second: Path, tmp_path: Path
) -> None:
    page = visitor.page
    assert reply(visitor, "34") == "met"
    half = replica(second, tmp_path / "half")
    lacking(half)
    server.deliver(half)
    assert attempt(page) == "redundant"
    assert reply(visitor, "20") == "not_met"
    server.deliver(second)
    assert attempt(page) == "installed"
    page.wait_for_function("() => !document.querySelector('[data-part=new-release]').hidden")
    assert reply(visitor, "35") == "met"
    assert in_workbook(visitor) == 35
    assert release_of(page) == "1"
    start_anew(page, server.home, "2")
    assert reply(visitor, "34") == "met"
    assert in_workbook(visitor) == 34
    server.deliver(first)
    assert attempt(page) == "installed"
    start_anew(page, server.home, "1")
    assert reply(visitor, "34") == "met"
    assert [text for text in page.troubles() if "xlsx.zip" not in text] == []


@pytest.mark.thorough
def test_what_was_evicted_is_fetched_again(visitor: Visitor, server: Host, first: Path) -> None:
    page = visitor.page
    page.evaluate(FORGET)
    page.goto(server.home + PATHS["de"])
    assert reply(visitor, "34") == "met"
    complete = len(list(kept(first)))
    until(page, lambda: files(page) == complete)
    assert in_workbook(visitor) == 34
    server.vanish()
    page.goto(server.home + PATHS["de"])
    assert reply(visitor, "20") == "not_met"
    assert page.troubles() == []


def test_where_webassembly_is_forbidden_it_is_said_and_what_was_entered_stays(
    newcomer: Visitor, first: Path, tmp_path: Path
) -> None:
    page = newcomer.page
    forbidding = replica(first, tmp_path / "forbidding")
    for settings in (forbidding / "hosting").iterdir():
        put(settings, settings.read_text(encoding="utf-8").replace(" 'wasm-unsafe-eval'", ""))
    with host(tmp_path / "host", forbidding) as server:
        page.goto(server.home + PATHS["de"])
        enter(newcomer, "34")
        page.wait_for_function(FAILED, arg="wasm-blocked")
        assert entries(page)["actors"] == "34"


@pytest.mark.thorough
def test_a_worker_that_is_killed_while_it_starts_is_followed_by_another_one(
    newcomer: Visitor, first: Path, tmp_path: Path
) -> None:
    page = newcomer.page
    mortal = replica(first, tmp_path / "mortal")
    script = script_folder(mortal) / "checker" / "worker.js"
    put(script, KILLED_ONCE + script.read_text(encoding="utf-8"))
    check = mortal / PATHS["de"] / "index.html"
    patient = re.sub(r'"start": \d+', f'"start": {PATIENCE}', check.read_text(encoding="utf-8"))
    put(check, patient)
    with host(tmp_path / "host", mortal) as server:
        page.goto(server.home + PATHS["de"])
        enter(newcomer, "34")
        page.wait_for_function(FAILED, arg="timeout")
        newcomer.hands.use("[data-retry]")
        assert verdict(page, "34") == "met"
        assert page.evaluate("() => document.querySelector('[data-part=failure]').hidden")
