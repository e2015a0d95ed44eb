"""The house: arrows go one way, between the packages and between their rooms, and no room is crowded."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGES = ("gocluster_rules", "workbook", "macros")
"""Each knows only those before it."""
KNOWS_NOTHING_OF = {
    "macros.pages": {"macros.agreement", "macros.bundle", "macros.checker", "macros.delivery", "macros.print"},
    "macros.delivery": {"macros.pages", "macros.serve", "macros.bundle", "macros.checker"},
    "macros.print": {"macros.checker", "macros.delivery", "macros.bundle"},
    "workbook.formula": {"workbook.sheets", "workbook.file", "workbook.cli"},
    "workbook.sheets": {"workbook.file", "workbook.cli"},
    "workbook.file": {"workbook.cli"},
    "gocluster_rules.facts": {"gocluster_rules.rules", "gocluster_rules.catalogue"},
    "gocluster_rules.rules": {"gocluster_rules.catalogue", "gocluster_rules.reasons"},
}  # fmt: skip
CHOOSE_THE_EDITION = {
    "gocluster_rules.list_service",
    "gocluster_rules.service",
    "workbook.service",
    "workbook.cli.commands",
    "macros",
    "macros.build",
    "macros.pages.hook",
}
"""Where the outside comes in: only there an edition is named; everything else takes one."""
LONGEST = 400
TEXTS = ("texts.py", "catalogue/")


def modules(root: Path) -> dict[str, Path]:
    """Every module of the packages."""
    found = {}
    for package in PACKAGES:
        for path in (root / package).rglob("*.py"):
            name = ".".join(path.relative_to(root).with_suffix("").parts)
            found[name.removesuffix(".__init__")] = path
    return found


def imported(path: Path, known: dict[str, Path]) -> Iterator[str]:
    """The modules of ours that a module imports, wherever it does so."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names] + [node.module]
            names = [name for name in names[:-1] if name in known] or names[-1:]
        else:
            continue
        yield from (name for name in names if name in known)


def room_of(module: str, known: dict[str, Path]) -> str:
    """The folder below a package in which the module lies; a module on the ground is its own room."""
    room = ".".join(module.split(".")[:2])
    return room if room in known else module


@pytest.fixture(scope="module")
def known(root: Path) -> dict[str, Path]:
    return modules(root)


@pytest.fixture(scope="module")
def arrows(known: dict[str, Path]) -> dict[str, set[str]]:
    """From each module to those it imports."""
    return {name: set(imported(path, known)) - {name} for name, path in known.items()}


def test_imports_never_go_in_a_circle(arrows: dict[str, set[str]]) -> None:
    assert list(TopologicalSorter(arrows).static_order())


def test_rooms_are_entered_in_one_direction(
    known: dict[str, Path], arrows: dict[str, set[str]]
) -> None:
    rooms: dict[str, set[str]] = {}
    for module, others in arrows.items():
        here = room_of(module, known)
        rooms.setdefault(here, set()).update(
            room for other in others if (room := room_of(other, known)) != here
        )
    assert list(TopologicalSorter(rooms).static_order())
    for room, strangers in KNOWS_NOTHING_OF.items():
        assert room in rooms, room
        assert not rooms[room] & strangers, (room, rooms[room] & strangers)


def test_packages_know_only_those_before_them(arrows: dict[str, set[str]]) -> None:
    for module, others in arrows.items():
        place = PACKAGES.index(module.split(".")[0])
        for other in others:
            assert PACKAGES.index(other.split(".")[0]) <= place, (module, other)


def test_only_the_doors_choose_an_edition(arrows: dict[str, set[str]]) -> None:
    choosing = {name for name, others in arrows.items() if "gocluster_rules.catalogue" in others}
    assert choosing - {"gocluster_rules.catalogue"} == CHOOSE_THE_EDITION


def test_no_module_is_crowded(root: Path) -> None:
    sources = [
        path
        for folder in (*PACKAGES, "site-tests", "docs/theme")
        for path in (root / folder).rglob("*")
        if path.suffix in {".py", ".js", ".mjs", ".css", ".j2", ".typ"}
    ]
    long = {
        path.relative_to(root).as_posix(): lines
        for path in sources
        if not any(mark in path.relative_to(root).as_posix() for mark in TEXTS)
        and (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST
    }
    assert long == {}
