"""The built site: folders whose names change with their contents, and pages without marks inside of texts."""

from __future__ import annotations

import re
from pathlib import Path

UNBROKEN = re.compile('<span class="gc-unbroken">([^<]*)</span>')


def without_marks(html: str) -> str:
    """The page without what keeps figures and their units on one line, so that texts are found whole."""
    return UNBROKEN.sub(r"\1", html)


def bundle_folder(site: Path) -> Path:
    """The browser bundle."""
    return _only_folder_with("bundle.json", site)


def script_folder(site: Path) -> Path:
    """The scripts, styles and pictures."""
    return _only_folder_with("checker/worker.js", site)


def _only_folder_with(name: str, site: Path) -> Path:
    found = [folder for folder in site.glob("assets/*") if (folder / name).is_file()]
    assert len(found) == 1, f"{len(found)} folders of assets hold {name}: run `make site`"
    return found[0]
