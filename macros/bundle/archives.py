"""The archives of the bundle: read, written the same for the same files, and compiled to bytecode."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path

from macros.root import ROOT

Files = dict[str, bytes]
"""The content of an archive: bytes by path."""


STEADY = {"SOURCE_DATE_EPOCH": "315532800", "PYTHONHASHSEED": "0"}
"""Variables that make compiled code depend on its source alone."""


class BundleError(Exception):
    """The bundle cannot be built, or does not work once built."""


def read_zip(path: Path) -> Files:
    """The files in an archive; a ``BundleError`` if it cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
            return {i.filename: archive.read(i) for i in archive.infolist() if not i.is_dir()}
    except (OSError, zipfile.BadZipFile) as error:
        raise BundleError(f"{path} cannot be read: {error}") from error


def write_zip(path: Path, files: Files) -> None:
    """Write the same bytes for the same files: sorted, undated, and stored.

    The web server compresses better, and the browser need not unpack twice.
    """
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name)
            info.create_system = 3
            info.external_attr = 0o644 << 16
            archive.writestr(info, files[name])


def compiler_version() -> list[str]:
    """The version of pyodide-build, if it is installed: not every Python has one."""
    return [d.version for d in importlib.metadata.distributions(name="pyodide-build")][:1]


def can_compile(magic: str) -> bool:
    """Whether bytecode of the running Python is bytecode of the browser's."""
    return importlib.util.MAGIC_NUMBER.hex() == magic and bool(compiler_version())


def run_steadily(*command: str) -> None:
    """Run a module as a program whose output depends on its input alone.

    Raises:
        BundleError: if it fails.
    """
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        env={**os.environ, **STEADY},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BundleError(f"{command[0]} failed:\n{done.stderr[-4000:]}")


def compile_archives(folder: Path, archives: Iterable[Path]) -> None:
    """Compile the archives in ``folder`` in place."""
    run_steadily("pyodide_cli", "py-compile", "--silent", "--compression-level", "0", str(folder))
    for archive in archives:
        files = read_zip(archive)
        write_zip(
            archive,
            {name: unchecked(d) if name.endswith(".pyc") else d for name, d in files.items()},
        )


def unchecked(bytecode: bytes) -> bytes:
    """Mark bytecode as valid without its source (PEP 552: flags 0b01): there is none beside it."""
    return bytecode[:4] + (1).to_bytes(4, "little") + bytecode[8:]
