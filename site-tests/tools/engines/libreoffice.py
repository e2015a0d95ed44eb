"""LibreOffice; what is filled in and what comes of it travel in whole areas, a column or a part of one at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from openpyxl.utils.cell import get_column_letter

from tools.engines.engine import Cell, Content, Engine, Filling, columns
from tools.libreoffice import Book


class LibreOffice(Engine):
    """The workbook in LibreOffice."""

    name = "LibreOffice"

    def __init__(self, book: Book) -> None:
        self.book, self.version = book, book.office.version

    def computed(
        self, fillings: Sequence[Filling], wanted: Collection[Cell]
    ) -> Iterator[Mapping[Cell, object]]:
        areas = list(_runs(fillings[0]))
        rows = [
            [[[_plain(filling[sheet, row, column])] for row in run] for sheet, column, run in areas]
            for filling in fillings
        ]
        asked = columns(wanted)
        found = self.book.fill(
            [_address(*area) for area in areas],
            rows,
            [_address(*column, rows) for column, rows in asked.items()],
        )
        for values in found:
            yield {
                (sheet, row, column): area[row - rows[0]][0]
                for ((sheet, column), rows), area in zip(asked.items(), values, strict=True)
                for row in rows
            }


def _plain(content: Content) -> float | str:
    """The content as LibreOffice takes it: nothing is an empty text, and no number too large for 32 bits."""
    if content is None:
        return ""
    return float(content) if type(content) is int else content


def _runs(cells: Collection[Cell]) -> Iterator[tuple[str, int, list[int]]]:
    """The cells that stand directly below each other: sheet, column and rows; between them are formulas."""
    for (sheet, column), rows in columns(cells).items():
        run = rows[:1]
        for row in rows[1:]:
            if row - 1 != run[-1]:
                yield sheet, column, run
                run = []
            run.append(row)
        yield sheet, column, run


def _address(sheet: str, column: int, rows: Sequence[int]) -> str:
    letter = get_column_letter(column)
    return f"{sheet}.{letter}{rows[0]}:{letter}{rows[-1]}"
