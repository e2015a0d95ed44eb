"""How the workbook looks: colours, cell styles, row heights and page set-up, the same on all sheets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from gocluster_rules import words
from gocluster_rules.model import Edition
from gocluster_rules.text import Lang
from gocluster_rules.verdict import Verdict
from workbook import texts
from workbook.formula.computed import Filled, Formula
from workbook.formula.formulas import checked
from workbook.sheets.row_heights import lines

FONT = "Arial"
SIZE = 10
LINE = 13.2
"""The height of a line in points."""
PADDING = 5.0
MAX_HEIGHT = 409.0
LAST_ROW = 2_000
"""No sheet is longer."""

NAVY, WHITE, INK, GREY = "#1F3864", "#FFFFFF", "#1F2933", "#52606D"
CATEGORY, MAIN, CRITERION = "#C9D6EC", "#E4EBF6", "#F4F7FB"
RULE, LINK = "#BFC9D9", "#0B3D91"
INPUT, INPUT_RULE = "#FFF8E1", "#B08900"
TINTS: Mapping[Verdict, tuple[str, str]] = {
    Verdict.MET: ("#DDEFE0", "#14532D"),
    Verdict.OPEN: ("#FFF0C2", "#5C4400"),
    Verdict.NOT_MET: ("#F8DCDC", "#7A1515"),
}
"""Background and ink of each verdict's word; the word itself says it without colour."""
ALERT = ("#FFE0CC", "#7A2E00")
BAR = "#A9D5B1"

_CELL: dict[str, Any] = {"valign": "top", "text_wrap": True, "font_color": INK}
_BOXED = _CELL | {"border": 1, "border_color": RULE, "align": "left", "indent": 1}
_CRITERION = _BOXED | {"bg_color": CRITERION}
_BAND = _CELL | {
    "bold": True,
    "top": 1,
    "bottom": 1,
    "top_color": RULE,
    "bottom_color": RULE,
    "text_wrap": False,
    "valign": "vcenter",
}
_INPUT = _CELL | {
    "bg_color": INPUT,
    "border": 1,
    "border_color": INPUT_RULE,
    "locked": False,
}
STYLES: Mapping[str, Mapping[str, Any]] = {
    "title": {"bold": True, "font_size": 16, "font_color": NAVY, "valign": "vcenter"},
    "subtitle": {"font_color": GREY, "valign": "vcenter"},
    "heading": {"bold": True, "font_size": 12, "font_color": NAVY, "valign": "vcenter"},
    "lead": {"bold": True, "font_size": 14, "font_color": INK, "valign": "vcenter"},
    "statement": {"font_size": 11, "font_color": INK, "valign": "vcenter"},
    "alert": {"bold": True, "font_color": ALERT[1], "valign": "vcenter"},
    "header": _BOXED | {"bold": True, "font_color": WHITE, "bg_color": NAVY, "valign": "vcenter"},
    "category": _BAND | {"font_size": 11, "bg_color": CATEGORY},
    "main": _BAND | {"bg_color": MAIN},
    "text": _BOXED,
    "strong": _BOXED | {"bold": True},
    "hint": _BOXED | {"font_color": GREY},
    "number": _BOXED | {"font_color": GREY, "indent": 0, "align": "center"},
    "criterion": _CRITERION | {"bold": True, "indent": 0, "align": "center"},
    "link": _CRITERION
    | {"bold": True, "indent": 0, "align": "center", "font_color": LINK, "underline": 1},
    "wording": _CRITERION | {"bold": True},
    "said": _CRITERION,
    "said_verdict": _CRITERION | {"bold": True, "indent": 0, "align": "center"},
    "question": _BOXED | {"indent": 2},
    "verdict": _BOXED | {"bold": True, "indent": 0, "align": "center"},
    "bar": _BOXED | {"bold": True},
    "paragraph": _CELL,
    "quote": _CELL | {"italic": True, "left": 5, "left_color": NAVY, "align": "left", "indent": 1},
    "topic": _CELL | {"bold": True, "font_color": NAVY},
    "code": _BOXED,
    "listed": _CELL | {"align": "left", "indent": 1},
    "listed_number": _CELL | {"font_color": GREY, "align": "center"},
    "listed_verdict": _CELL | {"bold": True, "align": "center"},
    "input": _INPUT | {"align": "left", "indent": 1},
    "input_number": _INPUT | {"align": "right", "indent": 1},
    "input_word": _INPUT | {"align": "center"},
}


@dataclass
class Book:
    """The workbook while it is written, with each cell style made once."""

    workbook: Workbook
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
    sheet: Worksheet
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
    ) -> None:
        """Make the row high enough for each of the texts that its columns may show."""
        count = max(
            (
                lines(text, self.widths[column], bold=bold)
                for column, shown in contents.items()
                for text in shown
            ),
            default=1,
        )
        self.sheet.set_row(row - 1, min(MAX_HEIGHT, max(least, count * LINE + PADDING)))


def page(
    book: Book,
    name: str,
    widths: Mapping[str, float],
    title: str,
    *,
    header_row: int | None = None,
    pages_high: int = 0,
    colour: str = NAVY,
) -> Page:
    """A new sheet, ready to be printed: A4 landscape, as wide as the page, with repeated header row."""
    sheet = book.workbook.add_worksheet(name)
    lang, edition = book.lang, book.edition
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
            "sort": True,
            "format_columns": True,
            "format_rows": True,
            "objects": True,
            "scenarios": True,
        },
    )
    # Numbers of criteria are texts, and neighbouring formulas differ on purpose.
    everywhere = f"A1:{max(widths)}{LAST_ROW}"
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
