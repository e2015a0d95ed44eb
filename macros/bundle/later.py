"""Takes out of the start what only Pyodide's own start imports, and nothing of ours before a workbook.

Pyodide takes hold of an event loop, of what installs packages and of what reads their files; these bring in
a third of the modules of the start. Small modules (``standins``) stand in for them until more is asked for.
"""

from __future__ import annotations

from pathlib import Path

from macros.bundle.archives import Files, read_zip, write_zip
from macros.bundle.imports import module_name, top_package
from macros.bundle.ingredients import CORE, SELDOM, XLSX
from macros.bundle.lean import compiled

STANDINS = Path(__file__).with_name("standins")
WHOLE = "whole/"
"""Where those modules lie in the archive; the stand-ins know it too."""
FOR_WORKBOOKS = {
    "_compression",
    "bz2",
    "random",
    "shutil",
    "struct",
    "tempfile",
    "threading",
    "zipfile",
}
FOR_NOBODY = {
    "concurrent",
    "contextvars",
    "email",
    "logging",
    "selectors",
    "signal",
    "socket",
    "subprocess",
}
"""What else the start does without. Were one of them missed there, the proof would fail."""


def standins() -> dict[str, bytes]:
    """The modules that stand in, and what they have in common, by their paths in the archive."""
    return {
        path.relative_to(STANDINS).as_posix(): path.read_bytes()
        for path in sorted(STANDINS.rglob("*.py"))
    }


def stood_in_for() -> list[str]:
    """The names of the modules that have a stand-in."""
    return [module_name(name) for name in standins() if not name.startswith("_")]


def move_to_later(folder: Path) -> None:
    """Put stand-ins into the start, and what they stand for and bring in into archives for later."""
    core = read_zip(folder / CORE)
    workbooks = {name: core.pop(name) for name in list(core) if _top(name) in FOR_WORKBOOKS}
    seldom = {name: core.pop(name) for name in list(core) if _top(name) in FOR_NOBODY}
    new = standins()
    wholes = [name.removesuffix(".py").removesuffix("/__init__") for name in new]
    starts = tuple(f"{whole}{end}" for whole in wholes for end in (".py", "/"))
    seldom |= {WHOLE + name: core.pop(name) for name in list(core) if name.startswith(starts)}
    is_compiled = any(name.endswith(".pyc") for name in core)
    write_zip(folder / CORE, core | (compiled(new) if is_compiled else new))
    write_zip(folder / XLSX, read_zip(folder / XLSX) | workbooks)
    write_zip(folder / SELDOM, seldom)


def found_in(archive: Files) -> list[str]:
    """The packages and modules by which an archive is found when one of them is asked for in vain."""
    whole = WHOLE.rstrip("/")
    tops = {_top(name) for name in archive}
    return sorted(tops - {whole} | (set(stood_in_for()) if whole in tops else set()))


def _top(name: str) -> str:
    return top_package(name).removesuffix(".pyc")
