"""The sheet that shows every step of the calculation."""

from __future__ import annotations

from workbook import texts
from workbook.formula.computed import Formula
from workbook.sheets.calculation.builder import (
    EMPTY,
    FIRST_ROW,
    GIVEN,
    HIGH,
    LABEL,
    NUMBER,
    READABLE,
    STATE,
    UPPER_EMPTY,
    UPPER_READABLE,
    VALUE,
)
from workbook.sheets.calculation.plan import Calculation
from workbook.sheets.page import Book, page
from workbook.sheets.styles import GREY

WIDTHS = {
    NUMBER: 11,
    LABEL: 58,
    VALUE: 70,
    HIGH: 16,
    GIVEN: 13,
    STATE: 13,
    EMPTY: 11,
    READABLE: 11,
    UPPER_EMPTY: 11,
    UPPER_READABLE: 11,
}
HEADER_ROW = FIRST_ROW - 1
HEADINGS = (
    texts.CRITERION_COLUMN,
    texts.LABEL,
    texts.VALUE,
    texts.HIGHEST,
    texts.ANSWERED,
    texts.STATE,
    texts.EMPTY,
    texts.READABLE,
    texts.UPPER_EMPTY,
    texts.UPPER_READABLE,
)


def write(book: Book, found: Calculation) -> None:
    """Write the sheet."""
    lang = book.lang
    made = page(book, found.sheet, WIDTHS, found.sheet, header_row=HEADER_ROW, colour=GREY)
    made.text("A2", texts.CALCULATION_LEAD[lang], "subtitle")
    made.text("A3", texts.STATES_LEAD[lang], "subtitle")
    made.header(HEADER_ROW, *(heading[lang] for heading in HEADINGS))
    for row, line in enumerate(found.lines, start=FIRST_ROW):
        made.text(f"{NUMBER}{row}", line.number, "number")
        made.text(f"{LABEL}{row}", line.label, "text")
        shown = ""
        for column, cell in line.cells.items():
            if isinstance(cell, Formula):
                more = {"num_format": book.date_format} if cell.is_day else {}
                made.formula(f"{column}{row}", cell, "code", **more)
            else:
                made.text(f"{column}{row}", cell, "code")
            if column == VALUE:
                shown = str(book.filled.value(cell))
        made.height(row, {LABEL: [line.label], VALUE: [shown]})
