"""The published workbooks in spreadsheet engines: fill in a case, recalculate, read every formula.

All give the same: the value of each formula by its place, such as ``Ergebnis!A3``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from agreement.cases.case import Case
from openpyxl.utils.cell import coordinate_to_tuple
from tools.engines.engine import Cell, Engine, FileEngine, Filling
from tools.engines.libreoffice import LibreOffice

from gocluster_rules.catalogue import EDITION
from gocluster_rules.model import Edition
from gocluster_rules.text import Lang
from macros.files import WORKBOOKS
from workbook.file.write import formulas
from workbook.formula.computed import Formula
from workbook.sheets.calculation.plan import calculation
from workbook.sheets.rows import Questions, code_name

Found: TypeAlias = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook's file, and where what stands in it."""

    path: Path
    lang: Lang
    inputs: Mapping[str, Cell]
    """The input cells, by name."""
    outputs: Mapping[str, Cell]
    """The cells with formulas, by place."""
    formulas: Mapping[str, Formula]
    """The formulas with their values, by place."""
    references: Mapping[str, str]
    """How formulas refer to input cells, by name."""
    first_verdict: str
    """Where the verdict on the first criterion stands."""


def workbook(path: Path, lang: Lang, edition: Edition = EDITION) -> Workbook:
    """The workbook in a file, as it was written for the edition in the language."""
    found, questions = formulas(edition, lang), Questions(edition, lang)
    verdict = calculation(questions).names[code_name(edition.criteria[0])]
    return Workbook(
        path,
        lang,
        inputs={
            name: (address.sheet, *coordinate_to_tuple(address.relative))
            for name, address in questions.cells.items()
        },
        outputs={
            place: (sheet, *coordinate_to_tuple(cell))
            for place in found
            for sheet, cell in [place.split("!")]
        },
        formulas=found,
        references=questions.references,
        first_verdict=f"{verdict.sheet}!{verdict.relative}",
    )


def published(site: Path, lang: Lang) -> Workbook:
    """The workbook that the built site offers for download."""
    return workbook(site / WORKBOOKS[lang], lang)


class Spreadsheet:
    """A workbook, and an engine in which it is open."""

    def __init__(self, workbook: Workbook, engine: Engine) -> None:
        self.workbook, self.engine, self.name = workbook, engine, engine.name

    def evaluate(self, cases: Sequence[Case]) -> Iterator[Found]:
        """What every formula gives, case by case."""
        lang, inputs = self.workbook.lang, self.workbook.inputs
        return self._found(
            [
                {inputs[name]: content for name, content in case.cells(lang).items()}
                for case in cases
            ]
        )

    def _found(self, fillings: Sequence[Filling]) -> Iterator[Found]:
        for values in self.engine.computed(fillings, self.workbook.outputs.values()):
            yield {place: values[cell] for place, cell in self.workbook.outputs.items()}


def opened(opener: type[FileEngine], workbook: Workbook) -> Spreadsheet:
    """The workbook, opened by the engine from its file."""
    return Spreadsheet(workbook, opener(workbook.path, workbook.lang))


class TypedIntoLibreOffice(Spreadsheet):
    """The workbook in LibreOffice, with everything typed as people of the language type it."""

    def __init__(self, workbook: Workbook, engine: LibreOffice) -> None:
        super().__init__(workbook, engine)
        self.book, self.name = engine.book, "LibreOffice, typed"

    def evaluate(self, cases: Sequence[Case]) -> Iterator[Found]:
        """What every formula gives, case by case."""
        for case in cases:
            self.book.type(case.typed(self.workbook.lang))
            yield from self._found([{}])
