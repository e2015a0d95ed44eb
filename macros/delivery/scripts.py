"""Our scripts as they are delivered: without the comments and blanks that only their readers need."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Mapping
from pathlib import Path

from macros.delivery.node import run

SCRIPT = Path(__file__).with_name("shorten.mjs")
OURS = ("checker/", "offline/", "site/")
"""The theme's folders with scripts of ours, and with small ones of others."""
SUFFIXES = {".js", ".mjs"}


def shortened(files: Mapping[str, bytes], node: Path) -> dict[str, bytes]:
    """The files by their names, the scripts among them shortened; `NodeError` if one cannot be read."""
    scripts = {
        name: content.decode("utf-8")
        for name, content in files.items()
        if name.startswith(OURS) and posixpath.splitext(name)[1] in SUFFIXES
    }
    if not scripts:
        return dict(files)
    said = run(node, SCRIPT, json.dumps(scripts), "Node cannot read a script")
    return {**files, **{name: code.encode() for name, code in json.loads(said).items()}}
