"""The input cells of a workbook, found through their defined names; a mangled workbook is refused.

A cell counts as empty only where it is certain that it is the cell in which something would have been typed:
there is one for each input, and it stands beside its question. Whoever cuts, sorts or deletes rows, or saves
with a program that loses a sheet's contents, would otherwise be told that answers are missing which the sheet
shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.workbook.workbook import Workbook

from gocluster_rules.answers import foreign_edition
from gocluster_rules.forms import CLUSTER_FIELDS, evidence_field
from gocluster_rules.model import Edition
from gocluster_rules.problems import Unreadable
from gocluster_rules.text import LANGS
from workbook import texts
from workbook.file import safety
from workbook.file.member_cells import ListCells, member_cells
from workbook.file.sheet_rows import (
    EMPTY,
    MAX_COLUMN,
    MAX_ROW,
    Cell,
    Place,
    listed,
    opened,
    refused,
    rows,
    said,
)
from workbook.sheets.rows import Questions, note_name
from workbook.sheets.source import EDITION_NAME


class InputCells(NamedTuple):
    """The input cells by their names."""

    places: Mapping[str, Place]
    cells: Mapping[str, Cell]
    members: ListCells | None
    """``None`` in a workbook from before there was a list."""


def load(data: bytes, edition: Edition) -> InputCells:
    """The input cells of a self-check of the edition; `Unreadable` if the file is none or was mangled."""
    safety.check(data)
    names = _names(edition)
    try:
        with opened(data) as book:
            places = named_places(book, names)
            if EDITION_NAME not in places:
                raise refused(texts.NOT_OURS)
            found = _contents(book, places)
            members = member_cells(book) if len(places) == len(names) else None
    except (Unreadable, MemoryError):
        raise
    except Exception:  # Whatever a damaged file makes the reader stumble over.
        raise refused(texts.DAMAGED) from None
    name = found.cells[EDITION_NAME].value
    if name != edition.id:
        raise refused(foreign_edition(name or "–", edition))
    if lost := [name for name in names if name not in places]:
        raise refused(texts.CELLS_MISSING.fill(names=listed(lost)))
    if several := _named_twice(places):
        raise refused(texts.CELLS_SHARED.fill(cells=listed(several)))
    if astray := _astray(found.beside, edition):
        addresses = dict.fromkeys(places[name].address for name in astray)
        raise refused(texts.CELLS_ASTRAY.fill(cells=listed(addresses)))
    return InputCells(places, found.cells, members)


def _names(edition: Edition) -> tuple[str, ...]:
    """The defined names of everything that is read."""
    cells = [name for fact in edition.facts for name in fact.field_names]
    notes = [note_name(criterion) for criterion in edition.criteria]
    evidence = [evidence_field(item) for item in edition.evidence]
    return (EDITION_NAME, *CLUSTER_FIELDS, *cells, *notes, *evidence)


def named_places(book: Workbook, names: Iterable[str]) -> dict[str, Place]:
    """The cells that the names stand for; a name that stands for none is left out."""
    places: dict[str, Place] = {}
    for name in names:
        defined = book.defined_names.get(name)
        try:
            ((sheet, area),) = list(defined.destinations) if defined else []
        except Exception:  # Whatever stands there instead of one cell.
            continue
        address = (area or "").replace("$", "")
        if sheet in book.sheetnames and address.isalnum() and address[-1:].isdigit():
            row, column = coordinate_to_tuple(address)
            if row <= MAX_ROW and column <= MAX_COLUMN:
                places[name] = Place(sheet, address)
    return places


# --- Reading


@dataclass
class _Contents:
    """What stands in the input cells and, in their rows, beside them."""

    cells: dict[str, Cell]
    beside: dict[str, set[str]] = field(default_factory=dict)


def _contents(book: Workbook, places: Mapping[str, Place]) -> _Contents:
    """What stands in the cells, each sheet read once and no further than needed."""
    found = _Contents(dict.fromkeys(places, EMPTY), {name: set() for name in places})
    for sheet in dict.fromkeys(place.sheet for place in places.values()):
        wanted: dict[int, dict[int, list[str]]] = {}
        for name, place in places.items():
            if place.sheet == sheet:
                row, column = place.position
                wanted.setdefault(row, {}).setdefault(column, []).append(name)
        for row, cells in rows(book, sheet, max(wanted)):
            names = wanted.get(row, {})
            others = {said(cell) for column, cell in cells.items() if column not in names}
            for column, inputs in names.items():
                for name in inputs:
                    found.cells[name] = cells.get(column, EMPTY)
                    found.beside[name] = others
    return found


# --- Whether every input cell is where it belongs


def _named_twice(places: Mapping[str, Place]) -> list[str]:
    """The cells that several names stand for, as after cutting one input and pasting it over another."""
    names: dict[Place, list[str]] = {}
    for name, place in places.items():
        names.setdefault(place, []).append(name)
    return [
        f"{place.address} ({', '.join(several)})"
        for place, several in names.items()
        if len(several) > 1
    ]


def _astray(beside: Mapping[str, set[str]], edition: Edition) -> list[str]:
    """The input cells that do not stand beside their question.

    Its number has to be there, and no other question. The question itself need not: it may have been worded
    otherwise when the workbook was made. Rows and columns may have been inserted; names go along.
    """
    labels = Questions(edition, LANGS[0]).labels
    questions = {
        name: {" ".join(said.text[lang].split()) for lang in LANGS} for name, said in labels.items()
    }
    every = set().union(*questions.values())
    return [
        name
        for name, said in labels.items()
        if said.number.de not in beside[name] or beside[name] & (every - questions[name])
    ]
