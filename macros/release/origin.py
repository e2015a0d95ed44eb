"""Where a release comes from: the commit and its date, and whether the tree was as committed."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path


class OriginError(Exception):
    """What a release is built from cannot be told; the message says why."""


@dataclass(frozen=True)
class Origin:
    commit: str
    seconds: int
    """The commit's date, in place of the time of building."""
    changed: tuple[str, ...]
    """Files that are not as committed, or not committed at all."""


def origin(root: Path) -> Origin:
    """What the tree in a folder is.

    Raises:
        OriginError: if the folder is no clone.
    """
    if not (root / ".git").exists():
        raise OriginError(f"{root} is no clone: a release tells the commit that it was built from")
    commit, seconds = _git(root, "log", "-1", "--format=%H %ct").split()
    status = _git(root, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all")
    changed = tuple(sorted(entry[3:] for entry in status.split("\0") if entry))
    return Origin(commit, int(seconds), changed)


def _git(root: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=root, capture_output=True, encoding="utf-8", check=True
        )
    except OSError as error:
        raise OriginError(f"git cannot be started ({error}): install it") from error
    except subprocess.CalledProcessError as error:
        raise OriginError(f"git: {error.stderr.strip()}") from error
    return done.stdout
