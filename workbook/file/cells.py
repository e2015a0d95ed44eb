"""The input cells of a workbook, found through their defined names; a mangled workbook is refused.

A cell counts as empty only where it is certain that it is the cell in which something would have been typed:
there is one for each input, and it stands beside its question. Whoever cuts, sorts or deletes rows, or saves
with a program that loses a sheet's contents, would otherwise be told that answers are missing which the sheet
shows.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any, NamedTuple, TypeAlias

from openpyxl.cell.text import Text as Snippets
from openpyxl.reader.excel import ExcelReader
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet._reader import DATA_TAG, FORMULA_TAG, ROW_TAG, WorkSheetParser
from openpyxl.xml.constants import SHARED_STRINGS, SHEET_MAIN_NS
from openpyxl.xml.functions import iterparse

from gocluster_rules import answer_texts, words
from gocluster_rules.answers import foreign_edition
from gocluster_rules.forms import CLUSTER_FIELDS, evidence_field
from gocluster_rules.model import Edition
from gocluster_rules.problems import Problem, Unreadable
from gocluster_rules.text import LANGS, Text
from workbook import texts
from workbook.file import safety
from workbook.sheets.escapes import unescaped
from workbook.sheets.rows import Questions, note_name
from workbook.sheets.source import EDITION_NAME

MAX_ROW, MAX_COLUMN = 2_000, 50
"""Where input cells are looked for; a cell beyond was not put there by us."""
SHOWN = 5
"""How many of several cells a message names."""
OVERFLOW = "#NUM!"
Raw: TypeAlias = bool | int | float | str | datetime | date | time | timedelta | None


class Cell(NamedTuple):
    """What stands in a cell, and whether that is an error value such as #N/A."""

    value: Raw
    """Of a formula, its stored result."""
    is_error: bool = False
    formula: str | None = None
    """With the equals sign."""

    @property
    def is_uncomputed(self) -> bool:
        """Whether it is a formula whose result is not stored."""
        return self.value is None and self.formula is not None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was entered, or only spaces."""
        if isinstance(self.value, str):
            return not self.value.strip(" ")
        return self.value is None and not self.is_uncomputed


EMPTY = Cell(None)


class Place(NamedTuple):
    """Where an input cell is."""

    sheet: str
    address: str

    @property
    def in_words(self) -> Text:
        """The place as problems name it."""
        return texts.CELL.fill(sheet=self.sheet, cell=self.address)

    @property
    def key(self) -> str:
        """The place as formulas' places are named: ``Ergebnis!B4``."""
        return f"{self.sheet}!{self.address}"

    @property
    def position(self) -> tuple[int, int]:
        """Row and column, counted from 1."""
        return coordinate_to_tuple(self.address)


class InputCells(NamedTuple):
    """The input cells by their names."""

    places: Mapping[str, Place]
    cells: Mapping[str, Cell]


def load(data: bytes, edition: Edition) -> InputCells:
    """The input cells of a self-check of the edition; `Unreadable` if the file is none or was mangled."""
    safety.check(data)
    names = _names(edition)
    try:
        with opened(data) as book:
            places = named_places(book, names)
            if EDITION_NAME not in places:
                raise _refuse(texts.NOT_OURS)
            found = _contents(book, places)
    except (Unreadable, MemoryError):
        raise
    except Exception:  # Whatever a damaged file makes the reader stumble over.
        raise _refuse(texts.DAMAGED) from None
    name = found.cells[EDITION_NAME].value
    if name != edition.id:
        raise _refuse(foreign_edition(name or "–", edition))
    if lost := [name for name in names if name not in places]:
        raise _refuse(texts.CELLS_MISSING.fill(names=_listed(lost)))
    if several := _named_twice(places):
        raise _refuse(texts.CELLS_SHARED.fill(cells=_listed(several)))
    if astray := _astray(found.beside, edition):
        addresses = dict.fromkeys(places[name].address for name in astray)
        raise _refuse(texts.CELLS_ASTRAY.fill(cells=_listed(addresses)))
    return InputCells(places, found.cells)


def _refuse(message: Text) -> Unreadable:
    return Unreadable([Problem(answer_texts.FILE, message)])


def _listed(names: Iterable[str]) -> str | Text:
    """The names, or the first of them and the number of the others."""
    listed = list(names)
    first = ", ".join(listed[:SHOWN])
    rest = len(listed) - SHOWN
    return words.AND_MORE.fill(names=first, number=rest) if rest > 0 else first


def _names(edition: Edition) -> tuple[str, ...]:
    """The defined names of everything that is read."""
    cells = [name for fact in edition.facts for name in fact.field_names]
    notes = [note_name(criterion) for criterion in edition.criteria]
    evidence = [evidence_field(item) for item in edition.evidence]
    return (EDITION_NAME, *CLUSTER_FIELDS, *cells, *notes, *evidence)


# --- Opening


class _Reader(ExcelReader):
    """openpyxl's reader, but for texts: its own leaves out ``x005F_`` wherever it stands in one."""

    def read_strings(self) -> None:
        part = self.package.find(SHARED_STRINGS)  # type: ignore[no-untyped-call]
        if part is None:
            return
        with self.archive.open(part.PartName[1:]) as source:
            for _, node in iterparse(source):
                if node.tag == f"{{{SHEET_MAIN_NS}}}si":
                    snippets: Any = Snippets.from_tree(node)
                    self.shared_strings.append(snippets.content)
                    node.clear()


@contextmanager
def opened(data: bytes) -> Iterator[Workbook]:
    """The workbook, ready for its rows to be read."""
    reader = _Reader(BytesIO(data), read_only=True, keep_links=False)
    with reader.archive, warnings.catch_warnings():
        # About parts of the file that are not needed here, and days beyond the calendar.
        warnings.simplefilter("ignore")
        reader.read()
        yield reader.wb


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


def rows(
    book: Workbook, sheet: str, last: int, *, with_days: bool = True
) -> Iterator[tuple[int, dict[int, Cell]]]:
    """The rows of a sheet down to the last one that is needed, with their cells by column.

    Days and times are numbers where they are not asked for as such. openpyxl's own rows leave out without a
    word what does not stand in order.
    """
    source: Any = book[sheet]
    above = 0
    with source._get_source() as stream:
        parser = _Parser(
            stream,
            source._shared_strings,
            data_only=True,
            epoch=book.epoch,
            date_formats=source.parent._date_formats if with_days else (),
            timedelta_formats=source.parent._timedelta_formats if with_days else (),
        )
        for row, cells in parser.parse():
            if row <= above:
                raise ValueError(f"row {row} stands below row {above}")
            above = row
            if row > last:
                break
            if any(cell["row"] != row for cell in cells):
                raise ValueError(f"row {row} holds cells of another one")
            columns = [cell["column"] for cell in cells]
            if columns != sorted(set(columns)):
                raise ValueError(f"the cells of row {row} do not stand in order")
            yield row, {cell["column"]: _cell(**cell) for cell in cells}


class _Parser(WorkSheetParser):
    """openpyxl's parser, which gives of a formula's cell either the formula or its stored result.

    It reads nothing but rows: formats and validations can cost it more than all rows of a list.
    """

    def parse(self) -> Generator[Any, None, None]:
        for _, element in iterparse(self.source):
            if element.tag == ROW_TAG:
                yield self.parse_row(element)
                element.clear()
            elif element.tag == DATA_TAG:
                break

    def parse_cell(self, element: Any) -> dict[str, Any]:
        cell: dict[str, Any] = super().parse_cell(element)
        if element.find(FORMULA_TAG) is not None:
            formula: Any = self.parse_formula(element)  # type: ignore[no-untyped-call]
            text = getattr(formula, "text", formula)  # Of an array's formula.
            cell["formula"] = text if isinstance(text, str) else "="
        return cell


def _cell(value: Any, data_type: str, formula: str | None = None, **_: object) -> Cell:
    if value is None and data_type == "str":
        value = ""  # The result of a formula, unlike that of one that no program has computed.
    if isinstance(value, str):
        return Cell(unescaped(value), data_type == "e", formula)
    if isinstance(value, int | float) and abs(value) > sys.float_info.max:
        # Spreadsheets cannot hold such a number and show an error in its place.
        return Cell(OVERFLOW, is_error=True, formula=formula)
    return Cell(value, formula=formula)


def said(cell: Cell) -> str:
    """What stands in a cell as one line of text, numbers as they are typed."""
    value = "" if cell.value is None else cell.value
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # Some programs store 10623 as 10623.0.
    return " ".join(value.split()) if isinstance(value, str) else f"{value}"


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
