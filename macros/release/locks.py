"""The hashes that our locks hold of each package: of all files in which it is offered."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import dataclass
from pathlib import Path

PYTHON_LOCK = "requirements.txt"
NPM_LOCK = "package-lock.json"
PINNED = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)(.*(?:\n[ \t].*)*)", re.MULTILINE)
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


class LockError(Exception):
    """A lock does not hold what is installed; the message says what."""


@dataclass(frozen=True)
class Pinned:
    version: str
    algorithm: str
    """As CycloneDX calls it."""
    hashes: tuple[str, ...]


def read(root: Path) -> dict[tuple[str, str], Pinned]:
    """What is pinned, by kind (``pypi`` or ``npm``) and name."""
    python = (root / PYTHON_LOCK).read_text(encoding="utf-8")
    found = {
        ("pypi", name): Pinned(version, "SHA-256", tuple(HASH.findall(rest)))
        for name, version, rest in PINNED.findall(python)
    }
    for path, entry in json.loads((root / NPM_LOCK).read_bytes())["packages"].items():
        if path.count("node_modules/") == 1 and "integrity" in entry:
            algorithm, _, digest = entry["integrity"].partition("-")
            name = path.removeprefix("node_modules/")
            hashes = (base64.b64decode(digest).hex(),)
            found["npm", name] = Pinned(
                entry["version"], algorithm.upper().replace("SHA", "SHA-"), hashes
            )
    return found
