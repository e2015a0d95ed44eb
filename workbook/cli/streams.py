"""Standard output and standard error: any character, and no traceback where nothing can be written."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TextIO

STANDARD_ERROR = 2
WARNING = Lock()
"""Held while something is written on standard error, or nothing can be."""


def prepare() -> None:
    """Give files and pipes UTF-8 even where the system's own encoding lacks our characters."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def warn(line: str) -> None:
    """Write a line on standard error, if that is possible; there is nowhere else to complain."""
    if sys.stderr is None:  # Closed by whoever started the program.
        return
    with WARNING:
        try:
            print(line, file=sys.stderr, flush=True)
        except OSError:
            let_go(sys.stderr)


@contextmanager
def silent() -> Iterator[None]:
    """A process that is started meanwhile says nothing on standard error, from its beginning on."""
    if sys.stderr is None:
        yield
        return
    with WARNING:
        kept = os.dup(STANDARD_ERROR)
        _lead_nowhere(STANDARD_ERROR)
        try:
            yield
        finally:
            os.dup2(kept, STANDARD_ERROR)
            os.close(kept)


def let_go(stream: TextIO) -> None:
    """Give up what could not be written, so that Python does not try again and complain at its end."""
    _lead_nowhere(stream.fileno())


def _lead_nowhere(descriptor: int) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)
