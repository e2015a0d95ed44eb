"""Opening a workbook and reading the rows of its sheets, as they are: nothing is left out without a word."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
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
from gocluster_rules.problems import Problem, Unreadable
from gocluster_rules.text import Text
from workbook import texts
from workbook.sheets.escapes import unescaped

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
    shared_from: str = ""
    """The cell whose formula is meant, where a program has written it once for several cells."""

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


def refused(message: Text) -> Unreadable:
    """The error that says why a file cannot be evaluated."""
    return Unreadable([Problem(answer_texts.FILE, message)])


def listed(names: Iterable[str]) -> str | Text:
    """The names, or the first of them and the number of the others."""
    every = list(names)
    first = ", ".join(every[:SHOWN])
    rest = len(every) - SHOWN
    return words.AND_MORE.fill(names=first, number=rest) if rest > 0 else first


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


def rows(
    book: Workbook,
    sheet: str,
    last: int,
    *,
    with_days: bool = True,
    last_column: int | None = None,
) -> Iterator[tuple[int, dict[int, Cell]]]:
    """The rows of a sheet down to the last one that is needed, with their cells by column.

    Days and times are numbers where they are not asked for as such. Beyond the last column that is needed,
    cells count as empty. openpyxl's own rows leave out without a word what does not stand in order.
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
        parser.last_column = last_column
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

    It reads nothing but rows: formats and validations can cost it more than all rows of a list. Where cells
    share a formula, it would write it anew for each; here it is left as it was written once.
    """

    last_column: int | None = None

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.shared: dict[str, tuple[str, str]] = {}

    def parse(self) -> Generator[Any, None, None]:
        for _, element in iterparse(self.source):
            if element.tag == ROW_TAG:
                yield self.parse_row(element)
                element.clear()
            elif element.tag == DATA_TAG:
                break

    def parse_cell(self, element: Any) -> dict[str, Any]:
        place = element.get("r")
        if self.last_column and place:
            row, column = coordinate_to_tuple(place)
            if column > self.last_column:
                self.col_counter = column
                return {"row": row, "column": column, "value": None, "data_type": "n"}
        cell: dict[str, Any] = super().parse_cell(element)
        formula = element.find(FORMULA_TAG)
        if formula is not None:
            text, number = formula.text, formula.get("si")
            if formula.get("t") == "shared" and number:
                if text:
                    self.shared[number] = (place or "", text)
                else:
                    cell["shared_from"], text = self.shared.get(number, ("", ""))
            cell["formula"] = f"={text or ''}"
        return cell


def _cell(
    value: Any, data_type: str, formula: str | None = None, shared_from: str = "", **_: object
) -> Cell:
    if value is None and data_type == "str":
        value = ""  # The result of a formula, unlike that of one that no program has computed.
    if isinstance(value, str):
        return Cell(unescaped(value), data_type == "e", formula, shared_from)
    if isinstance(value, int | float) and abs(value) > sys.float_info.max:
        # Spreadsheets cannot hold such a number and show an error in its place.
        return Cell(OVERFLOW, is_error=True, formula=formula)
    return Cell(value, formula=formula, shared_from=shared_from)


def said(cell: Cell) -> str:
    """What stands in a cell as one line of text, numbers as they are typed."""
    value = "" if cell.value is None else cell.value
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # Some programs store 10623 as 10623.0.
    return " ".join(value.split()) if isinstance(value, str) else f"{value}"
