"""WebKitGTK, the engine of Safari, as the tests start and use it: by the W3C's WebDriver protocol."""

from __future__ import annotations

import json
import os
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tools.web_servers import await_answer, free_port
from tools.window import PATIENCE_SECONDS, Window

PYTHON = "/usr/bin/python3"
"""The system's, which has the bindings to GTK."""
WINDOW = Path(__file__).with_name("webkit_window.py")
SCREEN = "1400x1000x24"
KEYS = {
    "Control": "\ue009",
    "Shift": "\ue008",
    "Tab": "\ue004",
    "Enter": "\ue007",
    "ArrowDown": "\ue015",
}
"""As the protocol writes those that are no characters."""


class WebKit(Window):
    """A window with WebKit in it."""

    def __init__(self, driver: str, folder: Path) -> None:
        super().__init__(folder)
        self._address = f"{driver}/session"
        options = {"binary": PYTHON, "args": [str(WINDOW), str(folder)]}
        capabilities = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
        started = self._call("POST", "", capabilities=capabilities)
        self._address += f"/{started['sessionId']}"

    def _call(self, method: str, path: str, **body: Any) -> Any:
        """Ask the driver for something; what it answered."""
        request = urllib.request.Request(
            self._address + path,
            json.dumps(body).encode() if method == "POST" else None,
            {"Content-Type": "application/json"},
            method=method,
        )
        try:
            with urllib.request.urlopen(request, timeout=2 * PATIENCE_SECONDS) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as refused:
            raise AssertionError(refused.read().decode()) from None

    def close(self) -> None:
        self._call("DELETE", "")

    def resize(self, width: int, height: int) -> None:
        self._call("POST", "/window/rect", width=width, height=height)
        self.wait_for_function("width => innerWidth === width", arg=width)

    def goto(self, address: str) -> None:
        self._call("POST", "/url", url=address)

    def evaluate(self, expression: str, arg: Any = None) -> Any:
        script = f"return ({expression})(...arguments)"
        return self._call("POST", "/execute/sync", script=script, args=[arg])

    def wait_for_function(self, expression: str, *, arg: Any = None, timeout: float = 0) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while not self.evaluate(expression, arg):
            assert time.monotonic() < end, f"in vain: {expression} {arg}"
            time.sleep(0.02)

    def press(self, keys: str) -> None:
        codes = [KEYS.get(key, key) for key in keys.split("+")]
        down = [{"type": "keyDown", "value": code} for code in codes]
        up = [{"type": "keyUp", "value": code} for code in reversed(codes)]
        keyboard = {"type": "key", "id": "keyboard", "actions": [*down, *up]}
        self._call("POST", "/actions", actions=[keyboard])

    def type(self, text: str) -> None:
        for character in text:
            self.press(character)

    def click(self, finding: str, arg: Any) -> None:
        """Bring the element that the function gives into the middle and click; nothing may cover it."""
        self.wait_for_function(finding, arg=arg)
        middle = "{block: 'center', behavior: 'instant'}"
        self.evaluate(f"arg => ({finding})(arg).scrollIntoView({middle})", arg)
        self._call("POST", f"/element/{self._element(finding, arg)}/click")

    def upload(self, finding: str, arg: Any, path: Path) -> None:
        """Choose the file in the field that the function gives."""
        self._call("POST", f"/element/{self._element(finding, arg)}/value", text=str(path))

    def _element(self, finding: str, arg: Any) -> str:
        """How the driver calls the element, once there is one."""
        self.wait_for_function(finding, arg=arg)
        (name,) = self.evaluate(finding, arg).values()
        return str(name)

    def dark(self, wanted: bool) -> None:
        """Prefer dark or light, as the system's settings do."""
        tell = "webkit.messageHandlers.window.postMessage(JSON.stringify(['dark', wanted]))"
        self.evaluate(f"wanted => {tell}", wanted)
        self.wait_for_function(
            "wanted => matchMedia('(prefers-color-scheme: dark)').matches === wanted", arg=wanted
        )

    def requests(self) -> list[str]:
        return self._met("request")

    def troubles(self) -> list[str]:
        return self._met("trouble")

    def _met(self, kind: str) -> list[str]:
        lines = (self._folder / "met.jsonl").read_text(encoding="utf-8").splitlines()
        return [text for noted, text in map(json.loads, lines) if noted == kind]


@contextmanager
def _screen() -> Iterator[str]:
    """The name of a display that nobody sees."""
    ours, theirs = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(theirs), "-screen", "0", SCREEN, "-nolisten", "tcp"],
        pass_fds=[theirs],
        stderr=subprocess.DEVNULL,
    ) as process:
        os.close(theirs)
        with open(ours) as number:
            try:
                yield f":{number.readline().strip()}"
            finally:
                process.terminate()


@contextmanager
def webkit(folder: Path) -> Iterator[WebKit]:
    """A running window of WebKit; what it downloads and prints goes through the folder."""
    port = free_port()
    with (
        _screen() as display,
        subprocess.Popen(
            ["WebKitWebDriver", f"--port={port}"],
            env=os.environ | {"DISPLAY": display, "GDK_BACKEND": "x11"},
        ) as process,
    ):
        try:
            await_answer(port, process)
            window = WebKit(f"http://127.0.0.1:{port}", folder)
            yield window
            window.close()
        finally:
            process.terminate()
