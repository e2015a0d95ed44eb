"""Formulas in three spreadsheet engines, each given the same small sheet."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import formualizer
import ironcalc
from xlsxwriter import Workbook

from gocluster_rules.notation import MONTHS_EN
from tools.libreoffice import Office

Value = Any
Engine = Callable[[Sequence[str], Sequence[float | str]], list[Value]]
MONTHS = "$B$1:$B$12"


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


def in_libreoffice(office: Office) -> Engine:
    def compute(formulas: Sequence[str], cells: Sequence[float | str]) -> list[Value]:
        with (
            tempfile.TemporaryDirectory() as folder,
            office.open(_file(folder, formulas, cells)) as book,
        ):
            book.recalculate()
            return [row[0] for row in book.area(f"Sheet.C1:C{len(formulas)}")]

    return compute


def in_ironcalc(formulas: Sequence[str], cells: Sequence[float | str]) -> list[Value]:
    with tempfile.TemporaryDirectory() as folder:
        model = ironcalc.load_from_xlsx(str(_file(folder, formulas, cells)), "en", "UTC", "en")
    model.evaluate()
    return [model.get_cell_value(0, row, 3) for row in range(1, len(formulas) + 1)]


def in_formualizer(formulas: Sequence[str], cells: Sequence[float | str]) -> list[Value]:
    with tempfile.TemporaryDirectory() as folder:
        book = formualizer.load_workbook(str(_file(folder, formulas, cells)))
    book.evaluate_all()
    return [book.get_value("Sheet", row, 3) for row in range(1, len(formulas) + 1)]
