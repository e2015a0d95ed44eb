"""The published workbooks in spreadsheet engines: fill in a case, recalculate, read every formula.

All give the same: the value of each formula by its place, such as ``Ergebnis!A3``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from agreement.cases.case import Case
from agreement.cases.lists import ROWS
from openpyxl.utils.cell import coordinate_to_tuple
from tools.engines.engine import Cell, Content, Engine, FileEngine, Filling
from tools.engines.libreoffice import LibreOffice

from gocluster_rules.catalogue import EDITION
from gocluster_rules.members.columns import Field
from gocluster_rules.model import Edition
from gocluster_rules.text import Lang
from macros.files import WORKBOOKS
from workbook.file.write import formulas, write
from workbook.formula.computed import Formula
from workbook.formula.contents import Broken
from workbook.formula.member_rows import MemberContents
from workbook.sheets.calculation.plan import calculation
from workbook.sheets.member_list import FIRST_ROW, INPUTS, MEMBER_ROWS, MemberList, input_of
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
    members: MemberList
    """Its list of members."""


def workbook(
    path: Path, lang: Lang, edition: Edition = EDITION, member_rows: int = MEMBER_ROWS
) -> Workbook:
    """The workbook in a file, as it was written for the edition in the language."""
    questions = Questions(edition, lang, member_rows)
    found, members = formulas(edition, lang, member_rows), questions.members
    verdict = calculation(questions).names[code_name(edition.criteria[0])]
    return Workbook(
        path,
        lang,
        inputs={
            name: (address.sheet, *coordinate_to_tuple(address.relative))
            for name, address in questions.cells.items()
        }
        | {
            member_cell(row, field): (members.sheet, FIRST_ROW + row, 1 + at)
            for row in range(member_rows)
            for at, field in enumerate(INPUTS, start=1)
        },
        outputs={
            place: (sheet, *coordinate_to_tuple(cell))
            for place in found
            for sheet, cell in [place.split("!")]
        },
        formulas=found,
        references={**questions.references, **_first_row(members)},
        first_verdict=f"{verdict.sheet}!{verdict.relative}",
        members=members,
    )


def _first_row(members: MemberList) -> Mapping[str, str]:
    """How formulas refer to the input cells of the list's first row."""
    return {member_cell(0, field): input_of(field, FIRST_ROW) for field in INPUTS}


def member_cell(row: int, field: Field) -> str:
    """How an input cell of the list is called here; rows are counted from 0."""
    return f"member_{row}_{field.value}"


def light(folder: Path, lang: Lang, edition: Edition = EDITION) -> Workbook:
    """A workbook with few rows for members, since engines compute all of them for each case."""
    path = folder / f"{lang}.xlsx"
    path.write_bytes(write(edition, lang, member_rows=ROWS))
    return workbook(path, lang, edition, ROWS)


def published(site: Path, lang: Lang) -> Workbook:
    """The workbook that the built site offers for download."""
    return workbook(site / WORKBOOKS[lang], lang)


def filling(workbook: Workbook, case: Case) -> dict[Cell, Content]:
    """What stands in every input cell; rows of the list that only another case fills are empty."""
    named = case.cells(workbook.lang)
    rows = range(workbook.members.rows)
    contents = [*case.rows, *[MemberContents()] * (len(rows) - len(case.rows))]
    for row in rows:
        for field, content in zip(INPUTS, contents[row], strict=True):
            assert not isinstance(content, Broken)
            named[member_cell(row, field)] = content
    return {workbook.inputs[name]: content for name, content in named.items()}


class Spreadsheet:
    """A workbook, and an engine in which it is open."""

    def __init__(self, workbook: Workbook, engine: Engine) -> None:
        self.workbook, self.engine, self.name = workbook, engine, engine.name

    def evaluate(self, cases: Sequence[Case]) -> Iterator[Found]:
        """What every formula gives, case by case."""
        return self._found([filling(self.workbook, case) for case in cases])

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
