"""Builds the release of the last commit in two clean clones in unlike surroundings and compares the bytes.

`make reproduce` runs it; it takes some minutes, most of them for installing twice.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from tools.differing import differences
from tools.unlike import UMASK, rewritten, surroundings

ROOT = Path(__file__).parents[2]


def clone(folder: Path) -> None:
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(folder)], check=True)


def release(folder: Path, environment: Mapping[str, str], umask: int) -> Path:
    """Make it there and return the archive's path."""
    done = subprocess.run(
        ["make", "release"],
        cwd=folder,
        env=environment,
        umask=umask,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{folder}: make release failed\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    [path] = (folder / "dist").glob("*.tar.gz")
    return path


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        here, there = Path(name, "a"), Path(name, "another folder's name is longer", "b")
        for folder in (here, there):
            clone(folder)
        tracked = subprocess.run(
            ["git", "ls-files", "-z"], cwd=there, capture_output=True, text=True, check=True
        )
        rewritten(there / path for path in tracked.stdout.split("\0") if path)
        one = release(here, os.environ, 0o022)
        other = release(there, surroundings(Path(name, "home")), UMASK)
        if found := list(differences(one.name, one.read_bytes(), other.read_bytes())):
            sys.exit("\n".join(["the builds differ:", *found]))
        print(f"{sha256(one.read_bytes()).hexdigest()}  {one.name}: twice the same")


if __name__ == "__main__":
    main()
