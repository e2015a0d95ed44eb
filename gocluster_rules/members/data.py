"""Reads the tables that lie beside the modules, be it in a folder or in an archive, as in the browser."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol, cast


class _Loader(Protocol):
    def get_data(self, path: str) -> bytes: ...


def beside(path: Path) -> str:
    """The text of a file in this folder."""
    assert __spec__ is not None
    return cast(_Loader, __spec__.loader).get_data(str(path)).decode("ascii")
