"""formualizer."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from importlib.metadata import version
from pathlib import Path

import formualizer

from gocluster_rules.text import Lang
from tools.engines.engine import Cell, CellByCell, Content


class Formualizer(CellByCell):
    """The workbook in formualizer."""

    name = "formualizer"
    version = version("formualizer")

    def __init__(self, path: Path, lang: Lang) -> None:
        self.book = formualizer.load_workbook(str(path))

    def put(self, cell: Cell, content: Content) -> None:
        self.book.set_value(*cell, content)

    def compute(self) -> None:
        self.book.evaluate_all()

    def values(self, cells: Collection[Cell]) -> Mapping[Cell, object]:
        return {cell: self.book.get_value(*cell) for cell in cells}
