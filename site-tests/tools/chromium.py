"""The system's Chromium, as the tests and the benchmarks start it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, sync_playwright

PROGRAM = shutil.which("chromium") or "chromium"
ARGUMENTS = (
    "--no-sandbox",  # Root may not use it, and only our own files are shown.
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running browser; Playwright allows one of them in a process at a time."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=PROGRAM, args=list(ARGUMENTS))
        yield running
        running.close()


BLOCKED = "Service Worker registration blocked by Playwright"
"""What Playwright says where a test wants none."""


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
        if message.type in ("error", "warning") and message.text != BLOCKED:
            self.errors.append(message.text)

    def asked(self, *parts: str) -> list[str]:
        """The requests with one of these in their address."""
        return [url for url in self.requests if any(part in url for part in parts)]

    def strangers(self) -> list[str]:
        """The requests that left the host."""
        own = (self.home, f"blob:{self.home}", "data:")
        return [url for url in self.requests if not url.startswith(own)]

    def unexpected(self) -> list[str]:
        """The errors that the test did not provoke."""
        return [e for e in self.errors if not any(part in e for part in self.expected_errors)]
