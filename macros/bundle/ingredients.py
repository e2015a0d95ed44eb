"""What a bundle is made from: our wheel, the workbook's libraries, Pyodide, and samples to try it with."""

from __future__ import annotations

import importlib.metadata
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.bundle.archives import BundleError, Files, compiler_version, read_zip
from macros.bundle.tools import hash_of
from macros.checker.context import CALLS
from macros.components import mozilla_licence, python_licence
from macros.root import ROOT

CORE = "core.zip"
XLSX = "xlsx.zip"
MEMBERS = "members.zip"
RULES = "gocluster_rules"
OURS = (RULES, "workbook")
LIST_RULES = ("gocluster_rules.list_service", "gocluster_rules.members")
"""Parts of the rules in an archive of their own: who has no list loads nothing of them."""
ARCHIVES = (CORE, MEMBERS, XLSX)
SELDOM = "seldom.zip"
"""The archive of what no visitor needs; there is none if it could not be told apart."""
LOADER = "pyodide.mjs"
SCRIPT = "pyodide.asm.js"
WASM = "pyodide.asm.wasm"
RUNTIME = (LOADER, SCRIPT, WASM)
SELDOM_CODE = "seldom.wasm"
"""Functions of the wasm that are not called; there is no such file if they could not be told apart."""
TOOLS = ("binaryen", "terser")
"""Packages of npm that lie beside Pyodide's."""
LIBRARIES = ("defusedxml", "et_xmlfile", "openpyxl", "xlsxwriter")
PROBE = Path(__file__).with_name("probe.mjs")
WORKER = ROOT / "docs" / "theme" / "assets" / "checker" / "worker.js"
"""It lets Python run a few lines of its own."""

# What only defusedxml.defuse_stdlib imports, which nobody calls: it would bring in a web server.
NEVER = tuple(
    f"defusedxml/{name}.py"
    for name in ("expatbuilder", "expatreader", "minidom", "pulldom", "sax", "xmlrpc")
)


@dataclass(frozen=True)
class Ingredients:
    wheel: Path
    node: Path
    pyodide: Path
    site_packages: Path
    samples: tuple[str, ...]
    application: Files
    library: Files
    cache: Path
    """A folder that keeps what tools have made."""

    @property
    def tools(self) -> Path:
        return self.pyodide.parent

    @property
    def lock(self) -> dict[str, Any]:
        """The lock of the stock Pyodide without its packages: the bundle loads none of them."""
        stock = json.loads((self.pyodide / "pyodide-lock.json").read_bytes())
        return {"info": stock["info"], "packages": {}}


def application(wheel: Path, site_packages: Path) -> Files:
    """All files of our packages and of the libraries, as they would lie on ``sys.path``."""
    files = {
        name: content
        for name, content in read_zip(wheel).items()
        if not name.split("/")[0].endswith((".dist-info", ".data"))
    }
    for library in LIBRARIES:
        folder = site_packages / library
        if not folder.is_dir():
            raise BundleError(f"{library} is not installed in {site_packages}")
        for path in sorted(folder.rglob("*.py")):
            files[path.relative_to(site_packages).as_posix()] = path.read_bytes()
    return {name: content for name, content in files.items() if name not in NEVER}


def of_lists(path: str) -> bool:
    """Whether a file belongs to what only lists of members need."""
    return path.removesuffix(".py").replace("/", ".").startswith(LIST_RULES)


def distributions(site_packages: Path) -> Iterator[importlib.metadata.Distribution]:
    for library in LIBRARIES:
        found = importlib.metadata.distributions(name=library, path=[str(site_packages)])
        yield from list(found)[:1]


def version_of(package: Path) -> str:
    """The version of a package of npm in its folder, "" if it is not there."""
    try:
        version: str = json.loads((package / "package.json").read_bytes())["version"]
    except OSError:
        return ""
    return version


def fingerprint(ingredients: Ingredients) -> str:
    """A hash of everything that the content of the archives depends on.

    The wheel counts by its members, since their dates say nothing about the bundle.
    """
    parts: list[str | bytes] = [
        sys.version,
        *compiler_version(),
        *CALLS.values(),
        *ingredients.samples,
        mozilla_licence(),
        python_licence(),
        *(version_of(ingredients.tools / tool) for tool in TOOLS),
    ]
    own = Path(__file__).parent
    parts += [WORKER.read_bytes()]
    parts += [path.read_bytes() for path in sorted([*own.rglob("*.py"), *own.glob("*js")])]
    parts += [(ingredients.pyodide / name).read_bytes() for name in (*RUNTIME, "pyodide-lock.json")]
    for name, content in sorted({**ingredients.library, **ingredients.application}.items()):
        parts += [name, content]
    return hash_of(*parts)
