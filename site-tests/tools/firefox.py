"""The system's Firefox, as the tests start and use it."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from macros.build import program

PROGRAM = shutil.which("firefox-esr") or "firefox"
REMOTE = Path(__file__).with_name("firefox.mjs")
PATIENCE_SECONDS = 60
ENDS = (b"%%EOF", b"PK\x05\x06")
"""How the last part of a PDF and of a workbook begins."""


class Firefox:
    """A window of Firefox, used as Playwright's page is; functions are JavaScript in text."""

    def __init__(self, process: subprocess.Popen[str], folder: Path) -> None:
        self._process = process
        self._folder = folder
        self.keyboard = Keyboard(self)

    def order(self, *order: Any) -> Any:
        """Have something done, as `firefox.mjs` names it; what it gave."""
        assert self._process.stdin and self._process.stdout
        print(json.dumps(order), file=self._process.stdin, flush=True)
        line = self._process.stdout.readline()
        assert line, "Firefox has ended"
        answer = json.loads(line)
        assert "error" not in answer, answer["error"]
        return answer.get("value")

    def resize(self, width: int, height: int) -> None:
        self.order("resize", width, height)

    def goto(self, address: str) -> None:
        self.order("goto", address)

    def evaluate(self, expression: str, arg: Any = None) -> Any:
        return self.order("evaluate", expression, arg)

    def eval_on_selector_all(self, selector: str, expression: str) -> Any:
        every = "[...document.querySelectorAll(selector)]"
        return self.evaluate(f"selector => ({expression})({every})", selector)

    def wait_for_function(self, expression: str, *, arg: Any = None, timeout: float = 0) -> None:
        """Wait until it gives something, as long as for everything; Playwright is told how long."""
        self.order("wait", expression, arg)

    def choose(self, path: Path) -> None:
        """Choose the file when the page asks for one next."""
        self.order("choose", str(path))

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

    def requests(self) -> list[str]:
        """The addresses that were asked for something."""
        found: list[str] = self.order("met")["requests"]
        return found

    def troubles(self) -> list[str]:
        """Errors and warnings."""
        found: list[str] = self.order("met")["troubles"]
        return found


class Keyboard:
    """The keys of a window of Firefox."""

    def __init__(self, window: Firefox) -> None:
        self._window = window

    def press(self, keys: str) -> None:
        self._window.order("press", keys)

    def type(self, text: str) -> None:
        self._window.order("type", text)


@contextmanager
def firefox(folder: Path) -> Iterator[Firefox]:
    """A running Firefox; what it downloads and prints goes through the folder."""
    with subprocess.Popen(
        [program("node"), REMOTE, PROGRAM, folder],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        yield Firefox(process, folder)
