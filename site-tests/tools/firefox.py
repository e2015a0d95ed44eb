"""The system's Firefox, as the tests start and use it."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from macros.build import program
from tools.window import Window

PROGRAM = shutil.which("firefox-esr") or "firefox"
REMOTE = Path(__file__).with_name("firefox.mjs")


class Firefox(Window):
    """A window of Firefox, which is given orders by lines of JSON."""

    def __init__(self, process: subprocess.Popen[str], folder: Path) -> None:
        super().__init__(folder)
        self._process = process

    def _order(self, *order: Any) -> Any:
        """Have something done, as `firefox.mjs` names it; what it gave."""
        assert self._process.stdin and self._process.stdout
        print(json.dumps(order), file=self._process.stdin, flush=True)
        line = self._process.stdout.readline()
        assert line, "Firefox has ended"
        answer = json.loads(line)
        assert "error" not in answer, answer["error"]
        return answer.get("value")

    def resize(self, width: int, height: int) -> None:
        self._order("resize", width, height)

    def goto(self, address: str) -> None:
        self._order("goto", address)

    def evaluate(self, expression: str, arg: Any = None) -> Any:
        return self._order("evaluate", expression, arg)

    def wait_for_function(self, expression: str, *, arg: Any = None, timeout: float = 0) -> None:
        self._order("wait", expression, arg)

    def choose(self, path: Path) -> None:
        """Choose the file when the page asks for one next."""
        self._order("choose", str(path))

    def press(self, keys: str) -> None:
        self._order("press", keys)

    def type(self, text: str) -> None:
        self._order("type", text)

    def requests(self) -> list[str]:
        found: list[str] = self._order("met")["requests"]
        return found

    def troubles(self) -> list[str]:
        found: list[str] = self._order("met")["troubles"]
        return found


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
