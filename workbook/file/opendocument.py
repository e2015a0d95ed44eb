"""The rows of an OpenDocument spreadsheet (.ods), as LibreOffice saves it.

Read here because the libraries for it are abandoned (odfpy, ezodf) or need a compiled part that the browser
does not have (odfdo, pyexcel-ods3, python-calamine). `workbook.file.safety` has checked the file before.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import IO
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from openpyxl.xml.functions import iterparse  # defusedxml's

from workbook.file.safety import CONTENT

_OFFICE, _TABLE, _TEXT = (
    f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("office", "table", "text")
)
SPREADSHEET = f"{_OFFICE}spreadsheet"
SHEET, ROW, CELL, COVERED = (
    f"{_TABLE}{name}" for name in ("table", "table-row", "table-cell", "covered-table-cell")
)
ROWS_REPEATED, CELLS_REPEATED = f"{_TABLE}number-rows-repeated", f"{_TABLE}number-columns-repeated"
PARAGRAPH = f"{_TEXT}p"
SPACES = frozenset(f"{_TEXT}{name}" for name in ("s", "tab", "line-break"))
NOTES = frozenset({f"{_OFFICE}annotation", f"{_TEXT}note"})
"""What is remarked about a text and not a part of it."""
NUMBER = f"{_OFFICE}value"
VALUES = tuple(
    f"{_OFFICE}{name}" for name in ("boolean-value", "date-value", "time-value", "string-value")
)
MOST_CELLS = 2_000_000
"""In all rows; a repeated row counts as often as it is repeated."""


class NoSpreadsheet(Exception):
    """The file is a text, a drawing, or a spreadsheet of far too many cells."""


def sheets(data: bytes, most_rows: int, most_columns: int) -> Iterator[list[list[str]]]:
    """The texts of each sheet in which anything stands, without what is empty below and to the right."""
    with ZipFile(BytesIO(data)) as archive:
        name = next(name for name in archive.namelist() if name.lower() == CONTENT)
        with archive.open(name) as content:
            yield from _sheets(content, most_rows, most_columns)


def _sheets(content: IO[bytes], most_rows: int, most_columns: int) -> Iterator[list[list[str]]]:
    rows: list[list[str]] = []
    empty = depth = cells = 0
    is_spreadsheet = False
    for event, element in iterparse(content, events=("start", "end")):
        is_spreadsheet |= element.tag == SPREADSHEET
        if element.tag == SHEET and is_spreadsheet:
            # A cell may hold a sheet of its own, whose rows are none of ours.
            depth += 1 if event == "start" else -1
            if not depth:
                if rows:
                    yield rows
                rows, empty = [], 0
        elif element.tag == ROW and event == "end" and depth == 1:
            row, times = _cells(element, most_columns), _times(element, ROWS_REPEATED)
            element.clear()
            if not row:
                empty += times
                continue
            rows += [[]] * min(empty, most_rows - len(rows))
            rows += [row] * min(times, most_rows - len(rows))
            empty = 0
            cells += len(row) * min(times, most_rows)
            if cells > MOST_CELLS:
                raise NoSpreadsheet
    if not is_spreadsheet:
        raise NoSpreadsheet


def _times(element: Element, attribute: str) -> int:
    return max(1, int(element.get(attribute, "1")))


def _cells(row: Element, most: int) -> list[str]:
    found: list[str] = []
    empty = 0
    for cell in row:
        if cell.tag not in (CELL, COVERED):
            continue
        times, text = _times(cell, CELLS_REPEATED), "" if cell.tag == COVERED else _text(cell)
        if not text:
            empty += times
            continue
        found += [""] * min(empty, most - len(found))
        found += [text] * min(times, most - len(found))
        empty = 0
    return found


def _text(cell: Element) -> str:
    """What stands in the cell as one line, numbers without their formats."""
    if number := cell.get(NUMBER):
        value = float(number)
        return str(int(value)) if value.is_integer() else number
    shown = ("".join(_said(paragraph)) for paragraph in cell.iterfind(PARAGRAPH))
    text = next(filter(None, map(cell.get, VALUES)), None) or " ".join(shown)
    return " ".join(text.split())


def _said(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag in SPACES:
            yield " "
        elif child.tag not in NOTES:
            yield from _said(child)
        yield child.tail or ""
