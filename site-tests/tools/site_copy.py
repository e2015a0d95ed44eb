"""A copy of what the site is made from, to be changed and built by a test."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

SOURCES = (
    "docs",
    "examples",
    "gocluster_rules",
    "macros",
    "workbook",
    "LICENSE",
    "LICENSES",
    "mkdocs.en.yml",
    "mkdocs.yml",
    "pyproject.toml",
)


def copy_sources(root: Path, copy: Path) -> None:
    """Copy them into an existing folder."""
    for name in SOURCES:
        source = root / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, copy / name)
    (copy / "node_modules").symlink_to(root / "node_modules")


def build(copy: Path) -> subprocess.CompletedProcess[str]:
    """Build the copy, without what runs the rules in the browser."""
    command = [sys.executable, "-m", "macros.build", "--without-bundle"]
    return subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
