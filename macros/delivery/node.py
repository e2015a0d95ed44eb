"""Starts Node for what the last step of the build leaves to it."""

from __future__ import annotations

import subprocess
from pathlib import Path


class NodeError(Exception):
    """Node cannot do it; the message says why."""


def run(node: Path, script: Path, text: str, fault: str) -> str:
    """What the script, given a text, prints; `NodeError` if Node cannot be started or says that it failed."""
    try:
        done = subprocess.run(
            [node, script], input=text, capture_output=True, encoding="utf-8", check=False
        )
    except OSError as error:
        raise NodeError(f"{node} cannot be started ({error}): run make install") from error
    if done.returncode:
        said = done.stderr.strip()[-2000:]
        raise NodeError(f"{fault}; mend this and build again: {said}")
    return done.stdout
