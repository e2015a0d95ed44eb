"""The harness for links with answers: they are unpacked by the page's own script, in Node."""

from __future__ import annotations

import json
import os
import signal
import subprocess

from fuzz import limits
from fuzz.limits import Figures
from tools.command_line import PROGRAM

from macros.root import ROOT

HARNESS = ROOT / "site-tests/fuzz/links.mjs"
SCRIPT = ROOT / "docs/theme/assets/checker/share.js"
"""The page's own, which packs and unpacks."""
PATIENCE = 600
"""Seconds for Node and all its inputs, on a machine that is busy; some thousands take one or two."""


def run(first: int, count: int) -> Figures:
    """So many inputs, from this number on; each number makes the same input everywhere."""
    settings = {
        "script": SCRIPT.as_uri(),
        "first": first,
        "count": count,
        "longest": limits.LONGEST,
        "mostMemory": limits.MOST_MEMORY,
    }
    node = str(PROGRAM.with_name("node"))
    command = [node, "--no-warnings", str(HARNESS), json.dumps(settings)]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        start_new_session=True,
    ) as process:
        try:
            said, complained = process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            # "node" is a script that starts another program.
            os.killpg(process.pid, signal.SIGKILL)
            label = f"link {first} to {first + count}: no end within {PATIENCE} s"
            return Figures(inputs=count, hangs=1, found=[label])
    figures = Figures()
    for line in said.splitlines():
        figures.add(Figures(**json.loads(line)))
    if process.returncode or figures.inputs != count:
        figures.add(Figures(tracebacks=1, found=[f"link from {first} on: {complained[-1_000:]}"]))
    return figures
