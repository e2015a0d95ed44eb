"""Surroundings in which a build must give the same bytes: all that differs from one machine to another."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

UMASK = 0o077
TIME_ZONE = "Pacific/Kiritimati"
"""Fourteen hours ahead: it is another day there."""


def surroundings(home: Path) -> dict[str, str]:
    """Another home, user, language, time zone, order of sets and date of packages than here."""
    home.mkdir(parents=True, exist_ok=True)
    return os.environ | {
        "HOME": str(home),
        "LANG": "tr_TR.ISO8859-9",
        "LC_ALL": "C",
        "LOGNAME": "somebody",
        "PYTHONHASHSEED": "4711",
        "SOURCE_DATE_EPOCH": "1000000000",
        "TZ": TIME_ZONE,
        "USER": "somebody",
    }


def rewritten(paths: Iterable[Path]) -> None:
    """Let files lie in their folders in the opposite order, for nobody but the owner, and younger than they are."""
    for path in sorted(paths, reverse=True):
        content, mode = path.read_bytes(), path.stat().st_mode
        path.unlink()
        path.write_bytes(content)
        path.chmod(mode & 0o700)
