"""XlsxWriter with rows that grow or repeat, and without its readings of texts: each goes in as it is.

On its own it takes a text from ``<r>`` to ``</r>`` for markup and ``#N/A`` as a formula's value for an error;
of two escapes in a row that someone typed, it loses one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from io import BytesIO, StringIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.packager import Packager
from xlsxwriter.sharedstrings import SharedStrings
from xlsxwriter.worksheet import Worksheet

from workbook.sheets.escapes import escaped
from workbook.sheets.styles import FONT, SIZE

STRINGS = "xl/sharedStrings.xml"


class _Strings(SharedStrings):
    @staticmethod
    def _escape_control_characters(data: str) -> str:
        return escaped(data)

    def _xml_rich_si_element(self, string: str) -> None:
        self._xml_si_element(string)


class _Packager(Packager):
    workbook: Any

    def _write_shared_strings_file(self) -> None:
        strings = _Strings()
        strings.string_table = self.workbook.str_table
        strings._set_xml_writer(self._filename(STRINGS))  # type: ignore[no-untyped-call]
        strings._assemble_xml_file()


class Sheet(Worksheet):
    """A sheet with its texts as they are, and with rows that grow or repeat."""

    fh: Any
    dim_rowmax: Any
    growing_rows: set[int]
    """Counted from 0: rows whose height is a proposal, which XlsxWriter knows only as fixed ones."""

    shared: dict[str, tuple[int, int]]
    """The columns whose formulas are the same in all rows from one to another, counted from 1.

    Only that of the first row is written out.
    """
    copies: int
    """So many times the last row that is written is to follow below itself; its formulas must be shared.

    Written one by one, a thousand rows of formulas take the browser seconds.
    """
    further_rows: Sequence[tuple[int, str]]
    """Rows with a number and a text each that are to follow below all others."""
    further_format: Format | None
    """How these look."""

    def __init__(self) -> None:
        super().__init__()
        self.growing_rows = set()
        self.shared = {}
        self.copies = 0
        self.further_rows = ()
        self.further_format = None

    def _write_dimension(self) -> None:
        own = self.dim_rowmax
        if own is not None:
            self.dim_rowmax = own + self.copies + len(self.further_rows)
        super()._write_dimension()
        self.dim_rowmax = own

    def _write_rows(self) -> None:
        file, self.fh = self.fh, StringIO()
        super()._write_rows()
        written, self.fh = self.fh.getvalue(), file
        self.fh.write(written)
        last: int = self.dim_rowmax + 1
        if self.copies:
            self.fh.writelines(_copies(written[written.rindex("<row ") :], last, self.copies))
        style = self.further_format._get_xf_index() if self.further_format else 0
        self.fh.writelines(_further(self.further_rows, last + 1, style))

    def _xml_start_tag_unencoded(
        self, tag: str, attributes: Sequence[tuple[str, object]] = ()
    ) -> None:
        if tag == "row" and dict(attributes)["r"] in {row + 1 for row in self.growing_rows}:
            attributes = [pair for pair in attributes if pair[0] != "customHeight"]
        super()._xml_start_tag_unencoded(tag, attributes)

    def _xml_formula_element(
        self,
        formula: str,
        result: object,
        attributes: Sequence[tuple[str, object]] = (),
    ) -> None:
        # No formula of ours has an error for its value. Nothing is spelled with escapes here: LibreOffice
        # shows results as they stand in the file, and Excel computes them anew.
        known = [("t", "str") if pair == ("t", "e") else pair for pair in attributes]
        if (
            result == ""
        ):  # Stored like any other text; else it could not be told from a result that is not.
            known.append(("t", "str"))
        column, row = _split(str(dict(attributes)["r"]))
        if column not in self.shared:
            super()._xml_formula_element(formula, result, known)
            return
        file, self.fh = self.fh, StringIO()
        super()._xml_formula_element(formula, result, known)
        written, self.fh = self.fh.getvalue(), file
        self.fh.write(self._as_shared(written, column, row))

    def _as_shared(self, cell: str, column: str, row: int) -> str:
        first, last = self.shared[column]
        number = list(self.shared).index(column)
        if row == first:
            area = f"{column}{first}:{column}{last}"
            return cell.replace("<f>", f'<f t="shared" ref="{area}" si="{number}">', 1)
        return re.sub("<f>.*?</f>", f'<f t="shared" si="{number}"/>', cell, count=1)


def _split(cell: str) -> tuple[str, int]:
    column = cell.rstrip("0123456789")
    return column, int(cell[len(column) :])


def _copies(row: str, number: int, copies: int) -> Iterable[str]:
    """The row again and again, one further down each time; in its first cell stands a number that goes on."""
    own = f'<c r="A{number}"'
    start = int(row.partition(own)[2].partition("<v>")[2].partition("</v>")[0])
    pieces = re.split(
        f'(?<= r="){number}(?=")|(?<= r="[A-Z]){number}(?=")|(?<= r="[A-Z][A-Z]){number}(?=")', row
    )
    first, rest = pieces[:2], pieces[2:]
    for step in range(1, copies + 1):
        here = str(number + step)
        counted = rest[0].replace(f"<v>{start}</v>", f"<v>{start + step}</v>", 1)
        yield here.join((*first, counted, *rest[1:]))


def _further(rows: Sequence[tuple[int, str]], first: int, style: int) -> Iterable[str]:
    for at, (number, text) in enumerate(rows, start=first):
        cell = f'<c r="B{at}" s="{style}" t="inlineStr"><is><t>{text}</t></is></c>'
        yield f'<row r="{at}"><c r="A{at}" s="{style}"><v>{number}</v></c>{cell}</row>'


class VerbatimWorkbook(Workbook):
    """A workbook whose texts are all written as they are, in our font; made in memory."""

    worksheet_class = Sheet

    def __init__(self, buffer: BytesIO) -> None:
        options = {
            "in_memory": True,
            "strings_to_urls": False,
            "strings_to_formulas": False,
            "default_format_properties": {"font_name": FONT, "font_size": SIZE},
        }
        super().__init__(buffer, options)

    def _get_packager(self) -> Packager:
        return _Packager()
