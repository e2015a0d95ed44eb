"""A window of a browser that Playwright does not drive, used as Playwright's page is."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

PATIENCE_SECONDS = 60
ENDS = (b"%%EOF", b"PK\x05\x06")
"""How the last part of a PDF and of a workbook begins."""


class Window(ABC):
    """What the tests do in a window; functions are JavaScript in text."""

    def __init__(self, folder: Path) -> None:
        """What it downloads and prints goes through the folder."""
        self._folder = folder
        self.keyboard = Keyboard(self)

    @abstractmethod
    def resize(self, width: int, height: int) -> None:
        """Give what is seen of the page this size."""

    @abstractmethod
    def goto(self, address: str) -> None:
        """Open the page and wait until it is loaded."""

    @abstractmethod
    def evaluate(self, expression: str, arg: Any = None) -> Any:
        """What the function gives."""

    @abstractmethod
    def wait_for_function(self, expression: str, *, arg: Any = None, timeout: float = 0) -> None:
        """Wait until it gives something, as long as for everything; Playwright is told how long."""

    def wait_for_timeout(self, milliseconds: float) -> None:
        """Let so much time pass."""
        time.sleep(milliseconds / 1000)

    @abstractmethod
    def press(self, keys: str) -> None:
        """Press keys together, joined by "+"."""

    @abstractmethod
    def type(self, text: str) -> None:
        """Press the keys of a text one by one."""

    @abstractmethod
    def requests(self) -> list[str]:
        """The addresses that were asked for something."""

    @abstractmethod
    def troubles(self) -> list[str]:
        """Errors and warnings."""

    def strangers(self, home: str) -> list[str]:
        """The addresses of other hosts than the one at home that were asked for something."""
        own = (home, f"blob:{home}", "about:", "data:")
        return [url for url in self.requests() if not url.startswith(own)]

    def eval_on_selector_all(self, selector: str, expression: str) -> Any:
        every = "[...document.querySelectorAll(selector)]"
        return self.evaluate(f"selector => ({expression})({every})", selector)

    def taken(self, kind: str) -> bytes:
        """The file of the kind that was downloaded or printed, once it is whole; it is there no more."""
        end = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < end:
            for path in self._folder.glob(f"*.{kind}"):
                content = path.read_bytes()
                if any(mark in content[-100:] for mark in ENDS):
                    path.unlink()
                    return content
            time.sleep(0.05)
        raise AssertionError(f"no {kind} came")


class Keyboard:
    """The keys of a window."""

    def __init__(self, window: Window) -> None:
        self.press = window.press
        self.type = window.type
