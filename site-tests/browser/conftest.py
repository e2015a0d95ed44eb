"""Chromium for the tests: pages that watch where requests go and what is reported as an error."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect

# Two cores may be shared by several browsers: slow is not wrong.
expect.set_options(timeout=20_000)


class Watch:
    """What happened in the pages of a test: requests, and what went wrong."""

    def __init__(self, home: str) -> None:
        self.home = home
        self.requests: list[str] = []
        self.errors: list[str] = []
        self.expected_errors: tuple[str, ...] = ()
        """Parts of messages that the test provokes."""

    def follow(self, context: BrowserContext) -> None:
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("console", self._note)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))

    def _note(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.errors.append(message.text)

    def strangers(self) -> list[str]:
        """The requests that left the host."""
        own = (self.home, f"blob:{self.home}", "data:")
        return [url for url in self.requests if not url.startswith(own)]

    def unexpected(self) -> list[str]:
        """The errors that the test did not provoke."""
        return [e for e in self.errors if not any(part in e for part in self.expected_errors)]


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
        context = browser.new_context(**{"locale": "de-DE", **options})
        contexts.append(context)
        watch.follow(context)
        page = context.new_page()
        page.set_default_timeout(30_000)
        return page

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A page of usual size in a fresh profile."""
    return new_page()
