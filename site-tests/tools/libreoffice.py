"""LibreOffice for tests: one resident process that opens, fills in, recalculates and saves workbooks.

LibreOffice can be steered only by the Python it came with, so a small server runs under that one. A test
that uses it is marked ``slow`` and ``xdist_group("libreoffice")``::

    with office.open(path) as book:
        book.type({"actors": "34", "founded_on": "1.5.2019", "strategy_in_writing": "ja"})
        book.recalculate()
        assert book.read("verdict_1") == 2
        book.save(saved)
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

SERVER = Path(__file__).with_name("libreoffice_server.py")
Rows = list[list[float | str]]
LOCALES = {"de": "de-DE", "en": "en-GB"}


def _environment() -> dict[str, str]:
    """Without what belongs to the Python that runs the tests."""
    own = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")
    return {name: value for name, value in os.environ.items() if name not in own}


def _python(soffice: str) -> str:
    """A Python that can speak to LibreOffice."""
    beside = Path(soffice).resolve().parent
    candidates = [
        shutil.which("python3", path=os.pathsep.join(("/usr/bin", "/usr/local/bin"))),
        str(beside / "python"),
        str(beside / "python.bin"),
        sys.executable,
    ]
    for candidate in candidates:
        if candidate and Path(candidate).exists():
            probe = [candidate, "-c", "import uno"]
            if not subprocess.run(probe, env=_environment(), capture_output=True).returncode:
                return candidate
    raise FileNotFoundError("no Python with the module uno: install python3-uno")


@dataclass(frozen=True)
class Office:
    """The running LibreOffice."""

    process: subprocess.Popen[str]

    def ask(self, do: str, **request: Any) -> Any:
        """Have the server do something; ``RuntimeError`` if LibreOffice refuses."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps({"do": do} | request) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"LibreOffice ended while it should {do}")
        answer = json.loads(line)
        if "error" in answer:
            raise RuntimeError(f"{do}: {answer['error']}")
        return answer["result"]

    @property
    def version(self) -> str:
        """LibreOffice's version: ``25.2.3.2``."""
        return self.ask("version")

    def speak(self, lang: str) -> None:
        """Take numbers and days as people with this language type them."""
        self.ask("locale", tag=LOCALES[lang])

    @contextmanager
    def open(self, path: Path) -> Iterator[Book]:
        """A copy of a workbook, closed in the end; two LibreOffices cannot have the same file open."""
        with TemporaryDirectory() as folder:
            book = Book(self, self.ask("open", path=shutil.copy(path, folder)))
            try:
                yield book
            finally:
                self.ask("close", document=book.document)


@dataclass(frozen=True)
class Book:
    """A workbook that is open in LibreOffice; cells are named as in the workbook or "Sheet.A1"."""

    office: Office
    document: int

    def type(self, cells: Mapping[str, str]) -> None:
        """Type into cells; an empty text clears a cell."""
        self.office.ask("enter", document=self.document, cells=dict(cells))

    def put(self, cells: Mapping[str, float | str | None]) -> None:
        """Set cells to numbers or texts, past everything that typing would do with them."""
        self.office.ask("put", document=self.document, cells=dict(cells))

    def formula(self, cell: str, formula: str) -> None:
        """Write a formula, in English and with semicolons between its arguments."""
        self.office.ask("formula", document=self.document, name=cell, formula=formula)

    def fill(
        self, areas: Sequence[str], fillings: Sequence[Sequence[Rows]], wanted: Sequence[str]
    ) -> list[list[Rows]]:
        """Fill areas such as "Sheet.C4:D9", again and again; the values of the wanted ones each time.

        ``""`` is an empty cell. Formulas are computed as after typing: those that depend on a change.
        """
        return self.office.ask(
            "fill", document=self.document, areas=areas, fillings=fillings, wanted=wanted
        )

    def cut(self, source: str, target: str) -> None:
        """Cut a cell out and paste it over another one."""
        self.office.ask("cut", document=self.document, source=source, target=target)

    def insert(self, sheet: str, *, rows: int = 0, columns: int = 0) -> None:
        """Lift the protection and insert rows above the table and columns at its left."""
        self.office.ask("insert", document=self.document, sheet=sheet, rows=rows, columns=columns)

    def sort(self, address: str, column: int) -> None:
        """Lift the protection and sort the rows of an area by one of its columns, counted from 0."""
        self.office.ask("sort", document=self.document, address=address, column=column)

    def recalculate(self) -> None:
        """Compute every formula anew, whatever values are stored."""
        self.office.ask("calculate", document=self.document)

    def read(self, cell: str) -> float | str | None:
        """The value of a cell; a text "error …" for an error."""
        return self.read_all([cell])[cell]

    def read_all(self, cells: Sequence[str]) -> dict[str, float | str | None]:
        """The values of cells."""
        return self.office.ask("read", document=self.document, names=list(cells))

    def area(self, address: str) -> list[list[float | str]]:
        """The values of an area such as "Sheet.A1:C9"."""
        return self.office.ask("area", document=self.document, address=address)

    def heights(self, sheet: str, rows: int) -> list[tuple[int, int]]:
        """Each row's height and the height its contents need, in hundredths of a millimetre."""
        return [
            (given, needed)
            for given, needed in self.office.ask(
                "heights", document=self.document, sheet=sheet, rows=rows
            )
        ]

    def save(self, path: Path) -> None:
        """Save as .xlsx."""
        self.office.ask("save", document=self.document, path=str(path))

    def pdf(self, path: Path) -> None:
        """Print to a PDF file."""
        self.office.ask("pdf", document=self.document, path=str(path))


@contextmanager
def running() -> Iterator[Office]:
    """LibreOffice, started for as long as it is needed."""
    soffice = shutil.which("soffice") or shutil.which("libreoffice")
    assert soffice, "LibreOffice is not installed"
    with subprocess.Popen(
        [_python(soffice), str(SERVER), soffice],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=_environment(),
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        if not process.stdout.readline():
            raise RuntimeError("LibreOffice does not start")
        try:
            yield Office(process)
        finally:
            process.stdin.close()
            process.wait(60)
