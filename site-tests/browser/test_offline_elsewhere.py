"""The check without a network and through changes of releases, in the browsers that Playwright does not drive."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from browser.checker import PATHS, entries, findings, settle
from browser.main_job import go_there_and_back
from browser.offline import READY, attempt, files, lacking, release_of, until
from tools.firefox import firefox
from tools.hands import Hands, Keys, Mouse
from tools.releases import Host
from tools.webkit import webkit
from tools.window import Window

from gocluster_rules.catalogue import EDITION
from macros.delivery.offline import kept
from workbook.file.read import read

pytestmark = pytest.mark.slow

FORGET = "async () => { for (const name of await caches.keys()) await caches.delete(name); }"


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
def visitor(request: pytest.FixtureRequest, server: Host, tmp_path: Path) -> Iterator[Visitor]:
    """Has visited the self-check, so that the site is on the device; asks no other host."""
    started, hands = request.param
    with started(tmp_path) as page:
        page.resize(1280, 800)
        page.goto(server.home + PATHS["de"])
        page.wait_for_function(READY)
        yield Visitor(page, hands(page))
        assert page.strangers(server.home) == []


def reply(visitor: Visitor, actors: str) -> str:
    """Answer the first question; the verdict."""
    page, hands = visitor
    hands.use('.ck-steps [href="#step-1"]')
    hands.write("#q-actors", actors)
    settle(page)
    assert entries(page)["actors"] == actors
    return findings(page)["1"].verdict


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


def test_an_open_check_outlives_half_and_whole_releases_and_going_back(
    visitor: Visitor, server: Host, first: Path, second: Path, tmp_path: Path
) -> None:
    page = visitor.page
    assert reply(visitor, "34") == "met"
    half = tmp_path / "half"
    shutil.copytree(second, half)
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
