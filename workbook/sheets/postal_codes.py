"""The sheet with the postal codes and their places, at the end of the workbook.

A row for every hundred codes: with one for each, the file would be twice as large, and every program slower.
"""

from __future__ import annotations

from collections.abc import Mapping

from gocluster_rules.members.postal_codes import COUNTRIES, NUMBER
from gocluster_rules.text import Lang
from workbook import texts
from workbook.formula.addresses import Address
from workbook.formula.postal_entries import HUNDRED, HUNDREDS, PLACES, WIDTH, table
from workbook.sheets.page import Book, page
from workbook.sheets.styles import GREY

WIDTHS = {"A": 14, "B": 140}
HEADER_ROW = 6
FIRST_ROW = HEADER_ROW + 1


def names(lang: Lang) -> Mapping[str, Address]:
    """The columns with their defined names."""
    sheet, last = texts.POSTAL_CODES[lang], HEADER_ROW + len(table())
    return {
        name: Address(sheet, column, FIRST_ROW, last)
        for name, column in zip((HUNDREDS, PLACES), WIDTHS, strict=True)
    }


def write(book: Book) -> None:
    """Write the sheet."""
    lang = book.lang
    sheet = texts.POSTAL_CODES[lang]
    made = page(book, sheet, WIDTHS, sheet, header_row=HEADER_ROW, colour=GREY)
    numbers = ", ".join(f"{country} {at}" for at, country in enumerate(COUNTRIES))
    made.text("A2", texts.POSTAL_CODES_SOURCE[lang], "subtitle")
    made.text("A3", texts.POSTAL_CODES_LEAD[lang], "subtitle")
    lead = texts.POSTAL_HUNDREDS_LEAD[lang].format(numbers=numbers, unit=NUMBER // HUNDRED)
    made.text("A4", lead, "subtitle")
    made.text("A5", texts.POSTAL_PLACES_LEAD[lang].format(digits=WIDTH), "subtitle")
    made.header(HEADER_ROW, texts.POSTAL_HUNDRED[lang], texts.POSTAL_PLACES[lang])
    made.sheet.print_area(f"A1:B{HEADER_ROW - 1}")
    made.sheet.further_rows = tuple(table().items())
    made.sheet.further_format = book.style("listed", text_wrap=False)
