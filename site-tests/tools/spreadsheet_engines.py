"""Formulas in spreadsheet engines, each given the same small sheet."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

from gocluster_rules.notation import MONTHS_EN
from tools.engines.cellrune import Cellrune
from tools.engines.engine import Engine as OpenEngine
from tools.engines.engine import FileEngine
from tools.engines.formualizer import Formualizer
from tools.engines.formulon import Formulon
from tools.engines.gnumeric import Gnumeric
from tools.engines.ironcalc import IronCalc
from tools.engines.libreoffice import LibreOffice
from tools.libreoffice import Office

Value = Any
Engine = Callable[[Sequence[str], Sequence[float | str]], list[Value]]
MONTHS = "$B$1:$B$12"
FAST: tuple[type[FileEngine], ...] = (IronCalc, Formualizer, Cellrune)
SLOW: tuple[type[FileEngine], ...] = (Formulon, Gnumeric)
"""Three seconds to start; a program start for each set of contents."""
OPENERS = FAST + SLOW
"""All engines but LibreOffice, which has to be running."""


def _file(folder: str, formulas: Sequence[str], cells: Sequence[float | str]) -> Path:
    path = Path(folder) / "formulas.xlsx"
    with Workbook(path) as book:
        sheet = book.add_worksheet("Sheet")
        for row, value in enumerate(cells):
            sheet.write(row, 0, value)
        for row, month in enumerate(MONTHS_EN):
            sheet.write_string(row, 1, month)
        for row, formula in enumerate(formulas):
            sheet.write_formula(row, 2, formula)
    return path


def _computed(engine: OpenEngine, formulas: Sequence[str]) -> list[Value]:
    wanted = [("Sheet", row, 3) for row in range(1, len(formulas) + 1)]
    (found,) = engine.computed([{}], wanted)
    return [found[cell] for cell in wanted]


def in_libreoffice(office: Office) -> Engine:
    def compute(formulas: Sequence[str], cells: Sequence[float | str]) -> list[Value]:
        with (
            tempfile.TemporaryDirectory() as folder,
            office.open(_file(folder, formulas, cells)) as book,
        ):
            return _computed(LibreOffice(book), formulas)

    return compute


def in_engine(opener: type[FileEngine]) -> Engine:
    def compute(formulas: Sequence[str], cells: Sequence[float | str]) -> list[Value]:
        with tempfile.TemporaryDirectory() as folder:
            return _computed(opener(_file(folder, formulas, cells), "en"), formulas)

    return compute
