"""What tests of all folders share: the built site, a server for it, and how examples are sought."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from chromium import chromium
from hypothesis import settings
from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent

# Speed is measured in the benchmarks; a slow machine is no wrong behaviour.
settings.register_profile("tests", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("tests")


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
    from macros.serve import server  # Needs nothing but the standard library.

    with server(site, port=0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}/"
        running.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, one for all tests."""
    with chromium() as running:
        yield running
