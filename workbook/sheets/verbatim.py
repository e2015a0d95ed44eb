"""XlsxWriter with rows that grow and without its readings of texts: each goes into the file as it is.

On its own it takes a text from ``<r>`` to ``</r>`` for markup and ``#N/A`` as a formula's value for an error;
of two escapes in a row that someone typed, it loses one.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
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
    """A sheet with its texts as they are, and with rows that grow."""

    growing_rows: set[int]
    """Counted from 0: rows whose height is a proposal, which XlsxWriter knows only as fixed ones."""

    def __init__(self) -> None:
        super().__init__()
        self.growing_rows = set()

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
        super()._xml_formula_element(formula, result, known)


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
