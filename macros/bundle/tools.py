"""Runs the tools with which files of the bundle are made smaller, and keeps what they have made."""

from __future__ import annotations

import hashlib
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from macros.bundle.archives import BundleError
from macros.cache import forget_unused, keep

TOOL_SECONDS = 300


def run(command: Sequence[str], folder: Path | None = None) -> str:
    """What the program prints; ``BundleError`` if it fails or comes to no end."""
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            timeout=TOOL_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BundleError(f"{Path(command[1]).name} came to no end: {error}") from error
    if done.returncode:
        raise BundleError(f"{Path(command[1]).name} failed: {done.stderr.strip()[-2000:]}")
    return done.stdout


def run_script(node: Path, script: Path, task: str, *paths: Path) -> str:
    """What a script of ours prints when Node runs this task of it; ``BundleError`` as above."""
    return run([str(node), str(script), task, *map(str, paths)])


def hash_of(*parts: str | bytes) -> str:
    """A name for what is made from these parts."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()[:32]


def kept(path: Path, make: Callable[[Path], bytes]) -> bytes:
    """What was made before from the same, else what is made now in a temporary folder."""
    if not path.is_file():
        with tempfile.TemporaryDirectory() as work:
            keep(path, make(Path(work)))
    forget_unused(path.parent, [path])
    return path.read_bytes()
