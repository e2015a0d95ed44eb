"""Stands in for what installs packages, of which Pyodide only asks at its start where they would be."""

from site import getsitepackages

import _later
from pyodide_js import loadedPackages  # noqa: F401 (memory is kept only with all that Pyodide holds)


class _Place:
    def __init__(self, path: str) -> None:
        self._path = path

    def __str__(self) -> str:
        return self._path


SITE_PACKAGES = _Place(getsitepackages()[0])
DSO_DIR = _Place("/usr/lib")


def init_loaded_packages() -> None:
    """None is installed."""


__getattr__ = _later.asker(__name__)
