"""Standard output and standard error: any character, and no traceback where nothing can be written."""

from __future__ import annotations

import os
import sys
from typing import TextIO


def prepare() -> None:
    """Give files and pipes UTF-8 even where the system's own encoding lacks our characters."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def warn(line: str) -> None:
    """Write a line on standard error, if that is possible; there is nowhere else to complain."""
    if sys.stderr is None:  # Closed by whoever started the program.
        return
    try:
        print(line, file=sys.stderr, flush=True)
    except OSError:
        let_go(sys.stderr)


def let_go(stream: TextIO) -> None:
    """Give up what could not be written, so that Python does not try again and complain at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
