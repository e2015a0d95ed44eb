"""Sheets while they are written: cells with their styles, row heights, and the set-up for paper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from xlsxwriter.format import Format

from gocluster_rules import words
from gocluster_rules.model import Edition
from gocluster_rules.text import Lang
from workbook import texts
from workbook.formula.computed import Filled, Formula
from workbook.formula.formulas import checked
from workbook.sheets.row_heights import lines
from workbook.sheets.styles import ACCENT, LAST_ROW, LINE, MAX_HEIGHT, PADDING, RULE, STYLES, TINTS
from workbook.sheets.verbatim import Sheet, VerbatimWorkbook

SHARED = "=_xlfn.0"
"""Stands for a formula that is not written; XlsxWriter searches any without this prefix thirty times over."""


@dataclass
class Book:
    """The workbook while it is written, with each cell style made once."""

    workbook: VerbatimWorkbook
    edition: Edition
    lang: Lang
    filled: Filled
    formulas: dict[str, Formula] = field(default_factory=dict)
    """Every formula by its place: ``Result!A1``."""
    formats: dict[tuple[Any, ...], Format] = field(default_factory=dict)

    def style(self, name: str, **more: Any) -> Format:
        """A named style, perhaps with further properties such as a number format."""
        key = (name, *sorted(more.items()))
        if key not in self.formats:
            self.formats[key] = self.workbook.add_format(dict(STYLES[name]) | more)
        return self.formats[key]

    def tint(self, colours: tuple[str, str]) -> Format:
        """A conditional format: background and ink."""
        if colours not in self.formats:
            background, ink = colours
            self.formats[colours] = self.workbook.add_format(
                {"bg_color": background, "font_color": ink, "border": 1, "border_color": RULE}
            )
        return self.formats[colours]

    @property
    def date_format(self) -> str:
        """How cells show days."""
        return "dd.mm.yyyy" if self.lang == "de" else "d mmm yyyy"


@dataclass
class Page:
    """A sheet while it is written."""

    book: Book
    sheet: Sheet
    widths: Mapping[str, float]
    """Column widths in characters, by the column's letter."""

    def text(self, cell: str, text: str, style: str, **more: Any) -> None:
        """Write a text, whatever its first character."""
        if self.sheet.write_string(cell, text, self.book.style(style, **more)):
            raise ValueError(f"{cell} cannot hold a text of {len(text)} characters")

    def formula(self, cell: str, formula: Formula, style: str, **more: Any) -> None:
        """Write a formula with the value it has."""
        value = self.book.filled.value(formula)
        self.sheet.write_formula(cell, checked(formula.text), self.book.style(style, **more), value)
        self.book.formulas[f"{self.sheet.name}!{cell}"] = formula

    def shared_formula(self, cell: str, formula: Formula, style: str, **more: Any) -> None:
        """Write the value of a formula that is the same as that of the first row of its column."""
        value = self.book.filled.value(formula)
        self.sheet.write_formula(cell, SHARED, self.book.style(style, **more), value)

    def header(self, row: int, *headings: str, least: float = 0) -> None:
        """Write what names the columns, from the first one on."""
        titled = dict(zip(self.widths, headings, strict=False))
        for column, heading in titled.items():
            self.text(f"{column}{row}", heading, "header")
        self.height(row, {column: [text] for column, text in titled.items()}, least=least)

    def blank(self, cells: Iterable[str], style: str) -> None:
        """Give empty cells a style."""
        for cell in cells:
            self.sheet.write_blank(cell, None, self.book.style(style))

    def height(
        self,
        row: int,
        contents: Mapping[str, Iterable[str]],
        *,
        least: float = 0,
        bold: bool = False,
        grows: bool = False,
    ) -> None:
        """Make the row high enough for each of the texts that its columns may show.

        One that grows is made higher by the spreadsheet as more is typed into it. No row with formulas must:
        the spreadsheet would make it lower as well, whatever else they have to say.
        """
        count = max(
            (
                lines(text, self.widths[column], bold=bold)
                for column, shown in contents.items()
                for text in shown
            ),
            default=1,
        )
        self.sheet.set_row(row - 1, min(MAX_HEIGHT, max(least, count * LINE + PADDING)))
        if grows:
            self.sheet.growing_rows.add(row - 1)


def page(
    book: Book,
    name: str,
    widths: Mapping[str, float],
    title: str,
    *,
    header_row: int | None = None,
    portrait: bool = False,
    pages_high: int = 0,
    colour: str = ACCENT,
) -> Page:
    """A new sheet, ready to be printed: A4, as wide as the page, with repeated header row."""
    sheet = book.workbook.add_worksheet(name)
    assert isinstance(sheet, Sheet)
    lang, edition = book.lang, book.edition
    if not portrait:
        sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, pages_high)
    sheet.set_margins(left=0.5, right=0.5, top=0.75, bottom=0.7)
    sheet.set_header(f"&L&9{_in_header(texts.TITLE[lang])}&R&9{_in_header(name)}")
    where = texts.FOOTER_EDITION[lang].format(edition=edition.id)
    sheet.set_footer(f"&L&9{_in_header(where)}&R&9{texts.FOOTER_PAGE[lang]}")
    sheet.hide_gridlines(2)
    sheet.set_tab_color(colour)
    for column, width in widths.items():
        sheet.set_column(f"{column}:{column}", width)
    if header_row:
        sheet.freeze_panes(header_row, 0)
        sheet.repeat_rows(header_row - 1)
    # No password: the protection guards against slips, not against the owner of the file.
    sheet.protect(
        "",
        {
            "autofilter": True,
            "format_columns": True,
            "format_rows": True,
            "objects": True,
            "scenarios": True,
        },
    )
    # Numbers of criteria are texts, and neighbouring formulas differ on purpose.
    everywhere = f"A1:{list(widths)[-1]}{LAST_ROW}"
    sheet.ignore_errors({"number_stored_as_text": everywhere, "formula_differs": everywhere})
    made = Page(book, sheet, widths)
    made.text("A1", title, "title")
    sheet.set_row(0, 30)
    return made


def _in_header(text: str) -> str:
    return text.replace("&", "&&")


def verdict_tints(made: Page, area: str) -> None:
    """Tint the words for verdicts in an area, by the word, so that it holds wherever they are sorted."""
    for verdict, colours in TINTS.items():
        made.sheet.conditional_format(
            area,
            {
                "type": "cell",
                "criteria": "==",
                "value": f'"{words.VERDICTS[verdict][made.book.lang]}"',
                "format": made.book.tint(colours),
            },
        )
