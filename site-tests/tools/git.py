"""Git in a folder of a test's own, whoever runs it and however that one has set it up."""

from __future__ import annotations

import subprocess
from pathlib import Path

SETTINGS = {"user.name": "n", "user.email": "e@host.example", "commit.gpgsign": "false"}


def git(folder: Path, *arguments: str) -> None:
    """Run git in the folder; the test fails where git does."""
    settings = [part for item in SETTINGS.items() for part in ("-c", "=".join(item))]
    subprocess.run(["git", *settings, *arguments], cwd=folder, check=True, capture_output=True)
