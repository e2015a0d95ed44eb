"""The published workbooks in three spreadsheet engines: fill in a case, recalculate, read every formula.

All three give the same: the value of each formula by its place, such as ``Ergebnis!A3``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Protocol, TypeAlias

import formualizer
import ironcalc
from agreement.cases.case import Case
from agreement.cases.cells import Content
from openpyxl.utils.cell import coordinate_to_tuple, get_column_letter
from tools.libreoffice import Book, Office, Rows

from gocluster_rules.catalogue import EDITION
from gocluster_rules.model import Edition
from gocluster_rules.text import Lang
from macros.files import WORKBOOKS
from workbook.file.write import formulas
from workbook.formula.computed import Formula
from workbook.sheets.rows import Questions

Found: TypeAlias = Mapping[str, object]
Cell: TypeAlias = tuple[str, int, int]
"""Sheet, row and column, counted from 1."""


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook's file, and where what stands in it."""

    path: Path
    lang: Lang
    inputs: Mapping[str, Cell]
    """The input cells, by name."""
    outputs: Mapping[str, Cell]
    """The cells with formulas, by place."""
    formulas: Mapping[str, Formula]
    """The formulas with their values, by place."""


def workbook(path: Path, lang: Lang, edition: Edition = EDITION) -> Workbook:
    """The workbook in a file, as it was written for the edition in the language."""
    found = formulas(edition, lang)
    return Workbook(
        path,
        lang,
        inputs={
            name: (address.sheet, *coordinate_to_tuple(address.relative))
            for name, address in Questions(edition, lang).cells.items()
        },
        outputs={
            place: (sheet, *coordinate_to_tuple(cell))
            for place in found
            for sheet, cell in [place.split("!")]
        },
        formulas=found,
    )


def published(site: Path, lang: Lang) -> Workbook:
    """The workbook that the built site offers for download."""
    return workbook(site / WORKBOOKS[lang], lang)


class Spreadsheet(Protocol):
    """A spreadsheet engine with a workbook open in it."""

    name: str
    version: str
    workbook: Workbook

    def evaluate(self, cases: Sequence[Case]) -> Iterator[Found]:
        """What every formula gives, case by case."""


class InIronCalc:
    """The workbook in IronCalc."""

    name = "IronCalc"
    version = version("ironcalc")

    def __init__(self, workbook: Workbook) -> None:
        self.workbook = workbook
        self.model = ironcalc.load_from_xlsx(str(workbook.path), "en", "UTC", "en")
        sheets = self.model.get_worksheets_properties()
        self.sheets = {sheet["name"]: index for index, sheet in enumerate(sheets)}

    def put(self, cell: Cell, content: Content) -> None:
        sheet, row, column = cell
        where = (self.sheets[sheet], row, column)
        if content is None:
            self.model.clear_cell_contents(*where)
        elif isinstance(content, str):
            self.model.update_cell_with_text(*where, content)
        elif isinstance(content, bool):
            self.model.update_cell_with_bool(*where, content)
        else:
            self.model.update_cell_with_number(*where, content)

    def value(self, cell: Cell) -> object:
        sheet, row, column = cell
        return self.model.get_cell_value(self.sheets[sheet], row, column)

    def evaluate(self, cases: Sequence[Case]) -> Iterator[Found]:
        """What every formula gives, case by case."""
        for case in cases:
            for name, content in case.cells(self.workbook.lang).items():
                self.put(self.workbook.inputs[name], content)
            self.model.evaluate()
            yield {place: self.value(cell) for place, cell in self.workbook.outputs.items()}


class InFormualizer:
    """The workbook in formualizer."""

    name = "formualizer"
    version = version("formualizer")

    def __init__(self, workbook: Workbook) -> None:
        self.workbook = workbook
        self.book = formualizer.load_workbook(str(workbook.path))

    def evaluate(self, cases: Sequence[Case]) -> Iterator[Found]:
        """What every formula gives, case by case."""
        for case in cases:
            for name, content in case.cells(self.workbook.lang).items():
                self.book.set_value(*self.workbook.inputs[name], content)
            self.book.evaluate_all()
            yield {
                place: self.book.get_value(*cell) for place, cell in self.workbook.outputs.items()
            }


class InLibreOffice:
    """The workbook in LibreOffice; answers and results travel in whole areas, a column or a part of one at a time."""

    name = "LibreOffice"

    def __init__(self, workbook: Workbook, office: Office, book: Book) -> None:
        self.workbook, self.book, self.version = workbook, book, office.version
        self.filled = list(_runs(workbook.inputs))
        self.wanted = _columns(workbook.outputs)

    def evaluate(self, cases: Sequence[Case]) -> Iterator[Found]:
        """What every formula gives, case by case."""
        fillings = [self._rows(case.cells(self.workbook.lang)) for case in cases]
        areas = [_address(sheet, column, rows) for sheet, column, rows in self.filled]
        return self._found(areas, fillings)

    def _found(self, areas: Sequence[str], fillings: Sequence[Sequence[Rows]]) -> Iterator[Found]:
        wanted = [_address(*column, rows) for column, rows in self.wanted.items()]
        for found in self.book.fill(areas, fillings, wanted):
            yield {
                place: column[row - min(rows)][0]
                for rows, column in zip(self.wanted.values(), found, strict=True)
                for row, place in rows.items()
            }

    def _rows(self, cells: Mapping[str, Content]) -> list[Rows]:
        """The contents of the areas that are filled in."""
        return [
            [
                [content if (content := cells.get(name)) is not None else ""]
                for name in rows.values()
            ]
            for _, _, rows in self.filled
        ]


class TypedIntoLibreOffice(InLibreOffice):
    """The workbook in LibreOffice, with everything typed as people of the language type it."""

    name = "LibreOffice, typed"

    def evaluate(self, cases: Sequence[Case]) -> Iterator[Found]:
        """What every formula gives, case by case."""
        for case in cases:
            self.book.type(case.typed(self.workbook.lang))
            yield from self._found([], [[]])


def _columns(cells: Mapping[str, Cell]) -> dict[tuple[str, int], dict[int, str]]:
    """The names of cells by row, by sheet and column."""
    columns: dict[tuple[str, int], dict[int, str]] = defaultdict(dict)
    for name, (sheet, row, column) in cells.items():
        columns[sheet, column][row] = name
    return columns


def _runs(cells: Mapping[str, Cell]) -> Iterator[tuple[str, int, dict[int, str]]]:
    """The cells that stand directly below each other: sheet, column, and the names by row; between them are formulas."""
    for (sheet, column), named in _columns(cells).items():
        rows: dict[int, str] = {}
        for row in sorted(named):
            if rows and row - 1 not in rows:
                yield sheet, column, rows
                rows = {}
            rows[row] = named[row]
        yield sheet, column, rows


def _address(sheet: str, column: int, rows: Mapping[int, str]) -> str:
    letter = get_column_letter(column)
    return f"{sheet}.{letter}{min(rows)}:{letter}{max(rows)}"
