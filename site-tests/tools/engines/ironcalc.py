"""IronCalc."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from importlib.metadata import version
from pathlib import Path

import ironcalc

from gocluster_rules.text import Lang
from tools.engines.engine import Cell, CellByCell, Content


class IronCalc(CellByCell):
    """The workbook in IronCalc."""

    name = "IronCalc"
    version = version("ironcalc")

    def __init__(self, path: Path, lang: Lang) -> None:
        self.model = ironcalc.load_from_xlsx(str(path), "en", "UTC", "en")
        sheets = self.model.get_worksheets_properties()
        self.sheets = {sheet["name"]: index for index, sheet in enumerate(sheets)}

    def put(self, cell: Cell, content: Content) -> None:
        sheet, row, column = cell
        where = (self.sheets[sheet], row, column)
        if content is None:
            self.model.clear_cell_contents(*where)
        elif isinstance(content, str):
            self.model.update_cell_with_text(*where, content)
        elif isinstance(content, bool):
            self.model.update_cell_with_bool(*where, content)
        else:
            self.model.update_cell_with_number(*where, content)

    def compute(self) -> None:
        self.model.evaluate()

    def values(self, cells: Collection[Cell]) -> Mapping[Cell, object]:
        return {
            (sheet, row, column): self.model.get_cell_value(self.sheets[sheet], row, column)
            for sheet, row, column in cells
        }
