"""Where the folders of the built site lie whose names change with their contents."""

from __future__ import annotations

from pathlib import Path


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
