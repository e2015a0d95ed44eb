"""What of others is delivered: each part with its licence and the licence's text, as installed here."""

from __future__ import annotations

import importlib.metadata
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from macros.root import ROOT

LICENCE_FILES = ("LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS")
"""How the names of the files begin that hold a licence or ask to go with it."""
PYTHON = "cpython"


class ComponentError(Exception):
    """Something of a part is not there; the message says what."""


@dataclass(frozen=True)
class Component:
    """A part that others have made."""

    kind: str
    """As in package URLs: ``pypi``, ``npm`` or ``generic``."""
    name: str
    version: str
    licence: str
    """An SPDX expression; empty where the part is only named and not delivered."""
    purpose: str
    texts: tuple[str, ...] = ()

    @property
    def delivered(self) -> bool:
        return bool(self.licence)

    @property
    def purl(self) -> str:
        return f"pkg:{self.kind}/{self.name}@{self.version}"


FROM_PYPI = (
    ("defusedxml", "PSF-2.0", "reads workbooks in the browser"),
    ("et-xmlfile", "MIT AND Python-2.0", "reads workbooks in the browser"),
    ("openpyxl", "MIT", "reads workbooks in the browser"),
    ("xlsxwriter", "BSD-2-Clause", "writes workbooks in the browser"),
    ("font-source-sans-pro", "OFL-1.1", "font in PDFs and pictures"),
    ("font-source-serif-pro", "OFL-1.1", "font in PDFs and pictures"),
    ("mkdocs-material", "MIT", "style sheet and frame of the pages"),
)
WORKBOX = ("core", "precaching", "routing", "strategies")
FROM_NPM = (
    ("minisearch", "MIT", "searches the pages"),
    ("uqr", "MIT", "draws QR codes"),
    *((f"workbox-{part}", "MIT", "keeps the site for use without a network") for part in WORKBOX),
)


def delivered() -> tuple[Component, ...]:
    """All that is in the site or in a file that it offers.

    Raises:
        ComponentError: if one is not installed or its licence has no text.
    """
    found = [*_runtime()]
    for name, licence, purpose in FROM_PYPI:
        version, texts = importlib.metadata.version(name), python_texts(name)
        found.append(Component("pypi", name, version, licence, purpose, texts))
    for name, licence, purpose in FROM_NPM:
        folder = npm_folder(name)
        texts = tuple(_read(path) for path in _licences(folder.iterdir()))
        found.append(Component("npm", name, npm_version(name), licence, purpose, texts))
    if bare := [part.name for part in found if not any(text.strip() for text in part.texts)]:
        raise ComponentError(f"no text of a licence is installed with {', '.join(bare)}")
    return tuple(sorted(found, key=lambda part: part.purl))


def demanded(name: str = "gocluster") -> tuple[Component, ...]:
    """What the wheel makes pip fetch, beyond what the site delivers anyway."""
    known = {part.name for part in delivered()}
    waiting, found = [name], dict[str, Component]()
    while waiting:
        for text in importlib.metadata.requires(waiting.pop()) or ():
            wanted = Requirement(text)
            other = canonicalize_name(wanted.name)
            if other in found or (wanted.marker and not wanted.marker.evaluate({"extra": ""})):
                continue
            version = importlib.metadata.version(other)
            found[other] = Component("pypi", other, version, "", "fetched by pip with the wheel")
            waiting.append(other)
    return tuple(part for name, part in sorted(found.items()) if name not in known)


def licences() -> str:
    """The licences of all that is delivered, one after the other."""
    parts = [
        "\n\n".join([f"{part.name} {part.version} ({part.licence}): {part.purpose}", *part.texts])
        for part in delivered()
    ]
    return f"\n\n{'=' * 80}\n\n".join(part.strip() for part in parts) + "\n"


def mozilla_licence() -> str:
    """The text of MPL-2.0, which Pyodide's package names and does not hold: that of a library of mkdocs."""
    [text] = python_texts("pathspec")
    if not text.startswith("Mozilla Public License Version 2.0"):
        raise ComponentError("pathspec does not hold the text of MPL-2.0: take it from another one")
    return text


def python_licence() -> str:
    """The text of Python's licence: not that of the Python here, of which some come without."""
    text = next((t for t in python_texts("et-xmlfile") if "HISTORY OF THE SOFTWARE" in t), "")
    if not text:
        raise ComponentError("et-xmlfile does not hold Python's licence: take it from another one")
    return text


@cache
def python_texts(name: str) -> tuple[str, ...]:
    """The files that ask to go with an installed Python package."""
    try:
        package = importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        raise ComponentError(f"{name} is not installed: run make install") from None
    paths = (Path(str(package.locate_file(file))) for file in package.files or ())
    return tuple(_read(path) for path in _licences(paths))


def npm_folder(name: str) -> Path:
    folder = ROOT / "node_modules" / name
    if not folder.is_dir():
        raise ComponentError(f"{name} is not installed: run make install")
    return folder


def npm_version(name: str) -> str:
    version: str = json.loads((npm_folder(name) / "package.json").read_bytes())["version"]
    return version


def _runtime() -> Iterator[Component]:
    """Pyodide, and the Python in it."""
    purpose = "runs the rules in the browser"
    lock = json.loads((npm_folder("pyodide") / "pyodide-lock.json").read_bytes())
    version = npm_version("pyodide")
    yield Component("npm", "pyodide", version, "MPL-2.0", purpose, (mozilla_licence(),))
    version = lock["info"]["python"]
    yield Component("generic", PYTHON, version, "Python-2.0", purpose, (python_licence(),))


def _licences(paths: Iterable[Path]) -> list[Path]:
    return sorted(
        path
        for path in paths
        if path.name.upper().startswith(LICENCE_FILES) and path.suffix not in {".py", ".pyc"}
    )


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8").replace("\r\n", "\n")
