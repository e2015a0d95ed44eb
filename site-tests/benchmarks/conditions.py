"""A line and a processor as slow as wanted, alike for all that is measured, and a server that counts what it sends."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from macros import serve
from macros.delivery.hosting import FOR_EVER, HEADERS, SERVICE_WORKER, policy

CHUNK = 16_384
RUNNING_SECONDS = 0.01
"""So long a slowed browser runs at a time: shorter than any pause that a person notices."""
SHORT_LIVED = (".html", "/", SERVICE_WORKER)


@dataclass
class Line:
    """What all connections share; without a rate it is as fast as the machine."""

    bytes_per_second: float = 0
    round_trip: float = 0
    """In seconds."""
    _free: float = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def carry(self, size: int) -> None:
        """Wait until so many bytes have passed."""
        if not self.bytes_per_second:
            return
        with self._lock:
            now = time.monotonic()
            self._free = max(self._free, now) + size / self.bytes_per_second
            wait = self._free - now
        time.sleep(wait)


@dataclass(frozen=True)
class Sent:
    """A file that was asked for."""

    at: float
    """When, in seconds since 1970."""
    path: str
    size: int
    plain: int
    """Its size without compression."""


class Handler(serve.Handler):
    """The headers that the site asks its servers for, at the pace of the line."""

    line: Line
    sent: list[Sent]
    loose: str
    """The page that does not work under the site's policy, since it evaluates strings."""

    def setup(self) -> None:
        super().setup()
        time.sleep(self.line.round_trip)

    def do_GET(self) -> None:
        self.asked = time.time()
        time.sleep(self.line.round_trip)
        super().do_GET()

    def send_header(self, keyword: str, value: str) -> None:
        path = self.path.partition("?")[0]
        if keyword == "Cache-Control" and not path.endswith(SHORT_LIVED):
            value = FOR_EVER
        super().send_header(keyword, value)

    def end_headers(self) -> None:
        for name, value in HEADERS.items():
            if name != "X-Content-Type-Options":  # The preview server sends it.
                self.send_header(name, value)
        rules = policy(wasm=True, header=True)
        if self.path.startswith(self.loose):
            rules = rules.replace("'wasm-unsafe-eval'", "'wasm-unsafe-eval' 'unsafe-eval'")
        self.send_header("Content-Security-Policy", rules)
        super().end_headers()

    def copyfile(self, source: Any, outputfile: Any) -> None:
        path = Path(source.name)
        plain = path.with_suffix("") if self.ending else path
        note = Sent(self.asked, self.path, path.stat().st_size, plain.stat().st_size)
        self.sent.append(note)
        while chunk := source.read(CHUNK):
            self.line.carry(len(chunk))
            outputfile.write(chunk)


@contextmanager
def serving(folder: Path, line: Line, loose: str) -> Iterator[tuple[str, list[Sent]]]:
    """The address of a server of this folder, and what it has sent so far."""
    sent: list[Sent] = []
    own = type("Own", (Handler,), {"line": line, "sent": sent, "loose": loose})
    with serve.Server((serve.HOST, 0), partial(own, directory=str(folder))) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        try:
            yield f"http://{serve.HOST}:{running.server_address[1]}/", sent
        finally:
            running.shutdown()


@contextmanager
def slowed(program: int, times: int) -> Iterator[None]:
    """A program and its children run so many times slower: all of it stands still for most of the time.

    Browsers slow down the thread of a page alone, and neither workers nor what compiles wasm. A share of the
    processor's time would slow down what runs on several threads more than what runs on one.
    """
    group = os.getpgid(program)
    over = threading.Event()

    def pace() -> None:
        while not over.is_set():
            began = time.monotonic()
            time.sleep(RUNNING_SECONDS)
            ran = time.monotonic() - began
            os.killpg(group, signal.SIGSTOP)
            time.sleep(ran * (times - 1))
            os.killpg(group, signal.SIGCONT)

    if times == 1:
        yield
        return
    thread = threading.Thread(target=pace, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def program_of(profile: Path) -> int:
    """The process of the Chromium that uses this profile, as it says itself."""
    return int(os.readlink(profile / "SingletonLock").rpartition("-")[2])
