"""The installed program, run as people run it: real files, real pipes."""

from __future__ import annotations

import os
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

PROGRAM = Path(sysconfig.get_path("scripts")) / "gocluster"


def environment(lang: str = "de_DE.UTF-8") -> dict[str, str]:
    """That of a terminal whose system speaks the language."""
    return os.environ | {"LC_ALL": lang, "COLUMNS": "100"}


def gocluster(
    *arguments: str | Path, lang: str = "de_DE.UTF-8", **options: Any
) -> subprocess.CompletedProcess[str]:
    """What the program says to the arguments; takes the options of ``subprocess.run``."""
    return subprocess.run(
        [str(PROGRAM), *map(str, arguments)],
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options,
        text=True,
        encoding="utf-8",
        check=False,
        env=environment(lang),
    )
