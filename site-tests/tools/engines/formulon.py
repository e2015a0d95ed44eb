"""formulon, which behaves as Excel 365 does in a language of the user's choice."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

import formulon

from gocluster_rules.text import Lang
from tools.engines.engine import Cell, CellByCell, Content, columns

PROFILES: Mapping[Lang, formulon.ExcelProfileId] = {"de": "mac-365-de_DE", "en": "mac-365-en_US"}


class Formulon(CellByCell):
    """The workbook in formulon, as in an Excel of that language."""

    name = "formulon"
    version = version("formulon")

    def __init__(self, path: Path, lang: Lang) -> None:
        self.book = formulon.Workbook.load(path.read_bytes())
        self.book.set_excel_profile_id(PROFILES[lang])
        self.sheets = {
            self.book.sheet_name(index): index for index in range(self.book.sheet_count())
        }

    def put(self, cell: Cell, content: Content) -> None:
        sheet, row, column = cell
        where = (self.sheets[sheet], row - 1, column - 1)
        if content is None:
            self.book.set_blank(*where)
        elif isinstance(content, str):
            self.book.set_text(*where, content)
        elif isinstance(content, bool):
            self.book.set_bool(*where, content)
        else:
            self.book.set_number(*where, content)

    def compute(self) -> None:
        self.book.recalc()

    def values(self, cells: Collection[Cell]) -> Mapping[Cell, object]:
        return dict(self._values(cells))

    def _values(self, cells: Collection[Cell]) -> Iterator[tuple[Cell, object]]:
        for (sheet, column), rows in columns(cells).items():
            for row in rows:
                found = self.book.get_value(self.sheets[sheet], row - 1, column - 1)
                yield (sheet, row, column), found.to_python()
