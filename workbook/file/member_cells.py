"""The cells of the list of members; a list that is not where it was, or not whole, is refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from openpyxl.utils.cell import get_column_letter, range_boundaries
from openpyxl.workbook.workbook import Workbook

from workbook import texts
from workbook.file.sheet_rows import (
    EMPTY,
    MAX_COLUMN,
    MAX_ROW,
    Cell,
    Place,
    listed,
    refused,
    rows,
    said,
)
from workbook.sheets.member_list import INPUTS, MEMBERS_RANGE


class ListCells(NamedTuple):
    """The cells of the list of members."""

    sheet: str
    column: int
    """Of the first entry, counted from 1."""
    rows: Mapping[int, Sequence[Cell]]
    """What stands in each row from left to right, by the row's number; all that there are."""

    def place(self, row: int, entry: int) -> Place:
        """Where an entry is, counted from 0."""
        return Place(self.sheet, f"{get_column_letter(self.column + entry)}{row}")


def member_cells(book: Workbook) -> ListCells | None:
    """The list; ``None`` in a workbook from before there was one; `Unreadable` if it was mangled."""
    if MEMBERS_RANGE not in book.defined_names:
        if any(sheet in texts.MEMBERS.as_dict().values() for sheet in book.sheetnames):
            raise refused(texts.CELLS_MISSING.fill(names=MEMBERS_RANGE))
        return None
    area = _area(book)
    if area is None:
        raise refused(texts.CELLS_MISSING.fill(names=MEMBERS_RANGE))
    columns = range(area.first_column, area.first_column + len(INPUTS))
    found = dict(rows(book, area.sheet, area.last_row, last_column=columns[-1]))
    above = found.get(area.first_row - 1, {})
    astray = _astray([said(above.get(column, EMPTY)) for column in columns])
    if astray:
        cells = [f"{get_column_letter(columns[at])}{area.first_row - 1}" for at in astray]
        raise refused(texts.CELLS_ASTRAY.fill(cells=listed(cells)))
    entries = {
        row: [found.get(row, {}).get(column, EMPTY) for column in columns]
        for row in range(area.first_row, area.last_row + 1)
    }
    return ListCells(area.sheet, area.first_column, entries)


class _Area(NamedTuple):
    sheet: str
    first_column: int
    first_row: int
    last_row: int


def _area(book: Workbook) -> _Area | None:
    """Where the name stands for the list; ``None`` if for nothing that can be one."""
    try:
        ((sheet, area),) = list(book.defined_names[MEMBERS_RANGE].destinations)
        cells = [cell for cell in range_boundaries(area.replace("$", "")) if cell]
        first_column, first_row, last_column, last_row = cells
    except Exception:  # Whatever stands there instead of an area.
        return None
    is_whole = last_column - first_column + 1 == len(INPUTS) and last_column <= MAX_COLUMN
    is_below = 1 < first_row <= last_row <= MAX_ROW
    is_there = sheet in book.sheetnames
    return (
        _Area(sheet, first_column, first_row, last_row)
        if is_whole and is_below and is_there
        else None
    )


def _astray(titles: Sequence[str]) -> list[int]:
    """The columns, counted from 0, above which another one's title stands."""
    own = [set(field.label.as_dict().values()) for field in INPUTS]
    every = set().union(*own)
    return [at for at, title in enumerate(titles) if title in every - own[at]]
