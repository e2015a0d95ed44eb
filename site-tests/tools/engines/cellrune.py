"""cellrune."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import cellrune
from openpyxl.utils.cell import get_column_letter

from gocluster_rules.text import Lang
from tools.engines.engine import Cell, Content, FileEngine, Filling, columns


class Cellrune(FileEngine):
    """The workbook in cellrune; everything is filled in at once, and values are read by the column."""

    name = "cellrune"
    version = version("cellrune")

    def __init__(self, path: Path, lang: Lang) -> None:
        self.book = cellrune.Workbook.open_path(path)
        self.revision = self.book.summary()["semantic_revision"]

    def computed(
        self, fillings: Sequence[Filling], wanted: Collection[Cell]
    ) -> Iterator[Mapping[Cell, object]]:
        for filling in fillings:
            changes = [_change(cell, content) for cell, content in filling.items()]
            if changes:
                self.revision = self.book.apply_changes(self.revision, changes)["result_revision"]
            self.book.calculate()
            yield dict(self._values(wanted))

    def _values(self, wanted: Collection[Cell]) -> Iterator[tuple[Cell, object]]:
        for (sheet, column), rows in columns(wanted).items():
            first, last = (_address(row, column) for row in (rows[0], rows[-1]))
            values = self.book.read_values(sheet, first, last)
            for row in rows:
                (found,) = values[row - rows[0]]
                # What it does not compute has a reason in place of a value.
                yield (sheet, row, column), found.get("value", found)


def _change(cell: Cell, content: Content) -> Any:
    sheet, row, column = cell
    where = {"sheet": sheet, "address": _address(row, column)}
    if content is None:
        return {"kind": "clear_cell", **where}
    kind = (
        "logical" if isinstance(content, bool) else "text" if isinstance(content, str) else "number"
    )
    return {"kind": "set_value", **where, "value": {"kind": kind, "value": content}}


def _address(row: int, column: int) -> str:
    return f"{get_column_letter(column)}{row}"
