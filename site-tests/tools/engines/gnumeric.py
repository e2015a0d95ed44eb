"""Gnumeric, by its converter: a program start and two files for each filling."""

from __future__ import annotations

import shutil
import subprocess
import warnings
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import load_workbook
from openpyxl.utils.cell import get_column_letter
from openpyxl.utils.datetime import to_excel

from gocluster_rules.text import Lang
from tools.engines.engine import Cell, FileEngine, Filling
from tools.workbook_cells import with_contents

SECONDS = 60
"""So long a conversion may take; it takes a seventh of a second."""


class Gnumeric(FileEngine):
    """The workbook in Gnumeric."""

    name = "Gnumeric"

    def __init__(self, path: Path, lang: Lang) -> None:
        self.blank, self.version = path.read_bytes(), _version()

    def computed(
        self, fillings: Sequence[Filling], wanted: Collection[Cell]
    ) -> Iterator[Mapping[Cell, object]]:
        for filling in fillings:
            with TemporaryDirectory() as folder:
                yield self._computed(Path(folder), filling, wanted)

    def _computed(
        self, folder: Path, filling: Filling, wanted: Collection[Cell]
    ) -> Mapping[Cell, object]:
        entered, computed = folder / "entered.xlsx", folder / "computed.xlsx"
        contents = {
            (sheet, f"{get_column_letter(column)}{row}"): content
            for (sheet, row, column), content in filling.items()
        }
        entered.write_bytes(with_contents(self.blank, contents))
        _ssconvert("--recalc", "--export-type=Gnumeric_Excel:xlsx2", str(entered), str(computed))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # It names no default style.
            book = load_workbook(computed, data_only=True, read_only=True)
        rows = {
            sheet: list(book[sheet].iter_rows(values_only=True))
            for sheet in {it[0] for it in wanted}
        }
        book.close()
        return {
            (sheet, row, column): _plain(rows[sheet][row - 1][column - 1])
            for sheet, row, column in wanted
        }


def _plain(value: object) -> object:
    """Days as numbers; a text without characters, which the reader tells as nothing, as such."""
    if isinstance(value, datetime):
        return to_excel(value)
    return "" if value is None else value


@cache
def _version() -> str:
    return _ssconvert("--version").split("'")[1]


def _ssconvert(*arguments: str) -> str:
    program = shutil.which("ssconvert")
    assert program, "Gnumeric is not installed"
    done = subprocess.run(
        [program, *arguments], capture_output=True, text=True, timeout=SECONDS, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr
