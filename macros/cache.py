"""Folders that keep what is costly to make, under names that change with what it is made from."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from pathlib import Path

KEPT_FOR = 30 * 24 * 60 * 60
"""Seconds since a build last used a file."""


def keep(path: Path, content: bytes) -> None:
    """Write a file, whole or not at all: a build that is stopped half-way leaves no half file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}")
    part.write_bytes(content)
    part.replace(path)


def forget_unused(cache: Path, used: Iterable[Path]) -> None:
    """Note which files were used now, and remove those that no build has used for long."""
    for path in used:
        os.utime(path)
    for path in cache.iterdir():
        if path.stat().st_mtime < time.time() - KEPT_FOR:
            path.unlink()
