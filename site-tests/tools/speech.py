"""Stands in for speech-dispatcher: takes what a screen reader has to say, in its protocol SSIP, and makes no sound.

Speaking takes time, as with a voice; what is interrupted before its end was not heard.
"""

from __future__ import annotations

import html
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingUnixStreamServer

CHARACTERS_PER_SECOND = 400
"""Twenty times a usual voice, so that nobody has to wait; what interrupts, interrupts all the same."""


@dataclass
class Utterance:
    """Something that is said, and when it will have been said."""

    text: str
    ends: float
    cut: bool = False


class Speech:
    """What a screen reader says, from its start on."""

    def __init__(self) -> None:
        self.utterances: list[Utterance] = []
        self._lock = threading.Lock()

    def say(self, text: str) -> int:
        """Say it after all that is being said; the number of the utterance."""
        with self._lock:
            last = self.utterances[-1].ends if self.utterances else 0
            begins = max(time.monotonic(), last)
            self.utterances.append(Utterance(text, begins + len(text) / CHARACTERS_PER_SECOND))
            return len(self.utterances)

    def stop(self) -> None:
        """Fall silent."""
        with self._lock:
            now = time.monotonic()
            for utterance in reversed(self.utterances):
                if utterance.ends <= now:
                    break
                utterance.cut, utterance.ends = True, now

    def heard(self, since: int = 0) -> list[str]:
        """What was said from that utterance on and came to its end."""
        with self._lock:
            now = time.monotonic()
            return [u.text for u in self.utterances[since:] if not u.cut and u.ends <= now]

    def is_silent(self, seconds: float = 0) -> bool:
        """Whether nothing is being said, or waits to be, and has not for so long."""
        with self._lock:
            return not self.utterances or self.utterances[-1].ends <= time.monotonic() - seconds


class _Server(ThreadingUnixStreamServer):
    daemon_threads = True
    block_on_close = False
    speech: Speech


class _Client(StreamRequestHandler):
    """Answers a client's lines; the figures are those of the protocol."""

    server: _Server

    def handle(self) -> None:
        while line := self._line():
            words = line.split()
            match words[0].upper():
                case "SPEAK":
                    self._answer("230 OK RECEIVING DATA")
                    self._say(self._text())
                case "CHAR" | "KEY" | "SOUND_ICON":
                    self._say(" ".join(words[1:]))
                case "STOP" | "CANCEL":
                    self.server.speech.stop()
                    self._answer("210 OK STOPPED")
                case "HISTORY":
                    self._answer("245-1", "245 OK CLIENT ID SENT")
                case "GET":
                    self._answer("251-0", "251 OK GET RETURNED")
                case "LIST":
                    self._answer("249-Voice\tde\tnone", "249 OK LIST SENT")
                case "QUIT":
                    self._answer("231 HAPPY HACKING")
                    return
                case _:
                    self._answer("200 OK SET")

    def _line(self) -> str:
        return self.rfile.readline().decode().rstrip("\r\n")

    def _text(self) -> str:
        """What follows up to a line with a dot; another dot guards dots that begin a line."""
        lines = []
        while (line := self.rfile.readline().decode()) and line != ".\r\n":
            lines.append(line.removeprefix("."))
        return html.unescape(re.sub("<[^>]+>", "", "".join(lines))).strip()

    def _say(self, text: str) -> None:
        number = self.server.speech.say(text)
        self._answer(f"225-{number}", "225 OK MESSAGE QUEUED")

    def _answer(self, *lines: str) -> None:
        self.wfile.write("".join(f"{line}\r\n" for line in lines).encode())


@contextmanager
def listening(socket: Path) -> Iterator[Speech]:
    """The speech of whoever is told this address of speech-dispatcher."""
    with _Server(str(socket), _Client) as server:
        server.speech = Speech()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.speech
        server.shutdown()
