"""Lighthouse's scores of five pages, on a mobile device as it simulates one and on a desktop."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tools import chromium

ROOT = Path(__file__).parents[2]
LIGHTHOUSE = ROOT / "node_modules/lighthouse/cli/index.js"
PAGES = ("", "kriterien/", "kriterien/2/", "aufnahmeprozess/", "selbstcheck/")
DEVICES = ("mobile", "desktop")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


class Scores(NamedTuple):
    """Points of 100 for each category, and the audits that cost points."""

    page: str
    device: str
    points: tuple[int, ...]
    lost: tuple[str, ...]


def scores(home: str) -> Iterator[Scores]:
    """The scores of all pages on all devices."""
    for page in PAGES:
        for device in DEVICES:
            yield score(home, page, device)


def score(home: str, page: str, device: str) -> Scores:
    with tempfile.TemporaryDirectory() as profile:
        command = [
            str(Path(sys.executable).with_name("node")),
            str(LIGHTHOUSE),
            home + page,
            "--quiet",
            "--output=json",
            f"--only-categories={','.join(CATEGORIES)}",
            f"--chrome-flags={' '.join(['--headless=new', f'--user-data-dir={profile}', *chromium.ARGUMENTS])}",
        ]
        if device == "desktop":
            command.append("--preset=desktop")
        done = subprocess.run(
            command,
            env=os.environ | {"CHROME_PATH": chromium.PROGRAM, "LIGHTHOUSE_ERROR_REPORTING": "0"},
            stdout=subprocess.PIPE,
            check=True,
            timeout=300,
        )
    report: dict[str, Any] = json.loads(done.stdout)
    categories = report["categories"]
    points = tuple(round(100 * (categories[name]["score"] or 0)) for name in CATEGORIES)
    return Scores(page or "/", device, points, tuple(lost(report)))


def lost(report: dict[str, Any]) -> Iterator[str]:
    """The audits, other than of speed, that did not get all their points."""
    for category in CATEGORIES[1:]:
        for entry in report["categories"][category]["auditRefs"]:
            audit = report["audits"][entry["id"]]
            if entry["weight"] and audit["score"] is not None and audit["score"] < 1:
                yield audit["id"]
