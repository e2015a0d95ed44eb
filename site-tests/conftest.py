"""What tests of all folders share: the built site, a server for it, and how examples are sought."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tools.built_site import bundle_folder
from tools.chromium import Watch, chromium
from tools.libreoffice import Office, running
from tools.web_servers import previewed
from tools.window import PATIENCE_SECONDS

ROOT = Path(__file__).parent.parent

# Speed is measured in the benchmarks; a slow machine is no wrong behaviour.
settings.register_profile("tests", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("tests")
# Two cores may be shared by several browsers: slow is not wrong.
PATIENCE = PATIENCE_SECONDS * 1000
expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep what is slow of a file in one process: what it has opened is there for the next test."""
    for item in items:
        if item.get_closest_marker("slow") and not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group(item.nodeid.partition("::")[0]))


@pytest.fixture(scope="session")
def root() -> Path:
    """The top folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def site(root: Path) -> Path:
    """The folder of the built site."""
    built = root / "site"
    assert (built / "index.html").exists(), "the site is not built: run `make site` first"
    return built


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address of a server that serves the built site, with a slash at its end."""
    with previewed(site) as address:
        yield address


@pytest.fixture(scope="session")
def bundle(site: Path) -> Path:
    """The folder of the browser bundle."""
    return bundle_folder(site)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, one for all tests."""
    with chromium() as running:
        yield running


@pytest.fixture
def watch(served: str) -> Iterator[Watch]:
    """Fails the test if a page asked another host for something or reported an error."""
    watched = Watch(served)
    yield watched
    assert watched.strangers() == []
    assert watched.unexpected() == []


@pytest.fixture
def new_page(browser: Browser, watch: Watch) -> Iterator[Callable[..., Page]]:
    """Makes pages, each with a fresh profile; takes Playwright's options of a context."""
    contexts: list[BrowserContext] = []

    def make(**options: Any) -> Page:
        # What is kept on the device would answer instead of the server that a test disturbs; the tests of
        # just that (browser/test_offline.py, test_releases.py) ask for it.
        context = browser.new_context(**{"locale": "de-DE", "service_workers": "block", **options})
        contexts.append(context)
        watch.follow(context)
        context.set_default_timeout(PATIENCE)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A page of usual size in a fresh profile."""
    return new_page()


@pytest.fixture(scope="session")
def office() -> Iterator[Office]:
    """One LibreOffice for all tests."""
    with running() as started:
        yield started
