"""The list of members in a workbook: what its rows say, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from openpyxl.utils.datetime import to_excel

from gocluster_rules import answer_texts
from gocluster_rules.members.answer_file import MORE, MOST_TOLD
from gocluster_rules.members.columns import Field
from gocluster_rules.members.member import KINDS_IN_WORDS, Member
from gocluster_rules.members.reading import (
    CODE_UNKNOWN,
    NO_DISTANCE,
    NO_FIGURE,
    NO_KIND,
    NO_NAME,
    NOT_YES_OR_NO,
)
from gocluster_rules.notation import Style, shown
from gocluster_rules.problems import Invalid, Problem, quoted
from gocluster_rules.text import Text
from gocluster_rules.typed_texts import MAX_NAME, read_name
from workbook import texts
from workbook.file.member_cells import ListCells
from workbook.file.sheet_rows import Cell
from workbook.formula.contents import Broken, Content, RowState
from workbook.formula.member_rows import MemberContents, MemberRow
from workbook.sheets.member_list import INPUTS

FIELDS = tuple(INPUTS)
AT = "members"
"""The form's field where faults of the list are told."""
EXPECTED: Mapping[Field, Callable[[str | Text], Text]] = {
    Field.KIND: lambda value: NO_KIND.fill(value=value, kinds=KINDS_IN_WORDS),
    Field.SME: lambda value: NOT_YES_OR_NO.fill(value=value),
    Field.BOUND: lambda value: NOT_YES_OR_NO.fill(value=value),
    Field.DISTANCE: lambda value: NO_DISTANCE.fill(value=value),
    Field.STAFF: lambda value: NO_FIGURE.fill(value=value),
    Field.TURNOVER: lambda value: NO_FIGURE.fill(value=value),
    Field.BALANCE: lambda value: NO_FIGURE.fill(value=value),
}
"""What is said of an entry that cannot be used."""


@dataclass
class ReadList:
    """What was understood of the list."""

    contents: Sequence[MemberContents] = ()
    """Row by row, down to the last one in which something stands."""
    members: Sequence[Member] = ()
    problems: list[Problem] = field(default_factory=list)


def content_of(cell: Cell) -> Content:
    """What stands in a cell, as formulas see it."""
    value = cell.value
    if cell.is_error or cell.is_uncomputed:
        return Broken.CONTENT
    if isinstance(value, datetime | date | time | timedelta):
        return float(to_excel(value))  # type: ignore[no-untyped-call]
    return value


def read_list(cells: ListCells | None) -> ReadList:
    """The members; what cannot be understood counts as not said, and is told with its cell."""
    if cells is None:
        return ReadList()
    found, members = ReadList(), []
    contents = {
        row: MemberContents(*map(content_of, entries)) for row, entries in cells.rows.items()
    }
    reader = _Reader(cells, found.problems)
    for row, entry in contents.items():
        if (member := reader.member(row, MemberRow(entry, None))) is not None:
            members.append(member)
    reader.close()
    last = max((at for at, entry in enumerate(contents.values(), 1) if any_in(entry)), default=0)
    found.contents, found.members = tuple(contents.values())[:last], members
    return found


def any_in(entry: MemberContents) -> bool:
    """Whether anything stands in the row."""
    return any(content is not None for content in entry)


class _Reader:
    def __init__(self, cells: ListCells, problems: list[Problem]) -> None:
        self.cells, self.problems, self.faulty = cells, problems, 0

    def _report(self, row: int, at: Field, message: Text) -> None:
        self.faulty += 1
        if self.faulty <= MOST_TOLD:
            place = self.cells.place(row, FIELDS.index(at)).in_words
            self.problems.append(Problem(place, message, AT))

    def close(self) -> None:
        """Tell how many faults were not listed."""
        if self.faulty > MOST_TOLD:
            number = shown(self.faulty - MOST_TOLD, Style.COUNT)
            self.problems.append(Problem(texts.MEMBERS, MORE.fill(number=number), AT))

    def member(self, row: int, found: MemberRow) -> Member | None:
        if found.state is RowState.EMPTY:
            return None
        for at in FIELDS:
            cell = self.cells.rows[row][FIELDS.index(at)]
            if cell.is_uncomputed:
                self._report(row, at, texts.UNCOMPUTED)
            elif message := self._fault(at, found, _shown(cell)):
                self._report(row, at, message)
        if found.state is RowState.NAMELESS:
            return None
        return found.member(self._name(row, found.contents.name), row)

    def _fault(self, at: Field, found: MemberRow, value: str | Text) -> Text | None:
        """What is wrong with an entry, if anything."""
        if at is Field.NAME:
            return NO_NAME if found.state is RowState.NAMELESS else None
        if at is Field.COUNTRY:
            return None if found.code.names_a_country else answer_texts.NO_COUNTRY.fill(value=value)
        if at is Field.POSTAL_CODE:
            country, code = found.code.understood
            is_odd = found.code.written and found.code.names_a_country and not code
            return CODE_UNKNOWN.fill(value=value, country=country) if is_odd else None
        return EXPECTED[at](value) if at.value in found.unusable else None

    def _name(self, row: int, content: Content) -> str:
        name = content if isinstance(content, str) else format(content, ".15g")
        try:
            return read_name(name)
        except Invalid as error:
            # The row counts all the same, as its formulas do.
            self._report(row, Field.NAME, error.message)
            printable = "".join(char for char in name if char.isprintable())
            return printable[:MAX_NAME].strip() or "?"


def _shown(cell: Cell) -> str | Text:
    return texts.TRUTH_VALUE[cell.value] if isinstance(cell.value, bool) else quoted(cell.value)
