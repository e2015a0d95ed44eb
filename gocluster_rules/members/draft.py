"""A list at work: what was read of it, what its reader has said since, and where something is left to say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import islice

from gocluster_rules.catalogue.c01_commitment import ACTORS
from gocluster_rules.evaluation import number_function
from gocluster_rules.known import Inputs
from gocluster_rules.members.columns import Cells, Field, Layout
from gocluster_rules.members.evaluation import Counted
from gocluster_rules.members.listed import proposed_kinds
from gocluster_rules.members.member import Kind, Member
from gocluster_rules.members.places import Region
from gocluster_rules.members.reading import CellProblem, MemberList
from gocluster_rules.members.remarks import remark_function
from gocluster_rules.members.rows import ends, sme_is_open
from gocluster_rules.text import Text

SAMPLES = 3
EMPTY = Text(de="", en="")


@dataclass(frozen=True)
class Column:
    """A column of the list that is not empty."""

    at: int
    title: str
    samples: tuple[str, ...]
    """The first different values in it."""
    field: Field | None
    """What it is taken to hold."""


@dataclass(frozen=True)
class OpenRow:
    """A row with something to say or to mend."""

    row: int
    name: str
    said: tuple[Text, ...]
    fields: tuple[Field, ...]
    """What can be mended."""


@dataclass(frozen=True)
class Draft:
    """What was understood of a list, with what it comes to."""

    cells: Sequence[Cells]
    found: MemberList
    counted: Counted
    edited: int | None = None
    """The row that someone wants to change whatever is said of it."""

    @cached_property
    def open_rows(self) -> list[OpenRow]:
        """The one being edited, what could not be understood, whom to clarify first, then the others."""
        named = {member.row: member.name for member in self.found.members}
        found: dict[int, list[tuple[Text, tuple[Field, ...]]]] = {}
        if self.edited in named:
            found[self.edited] = [(EMPTY, tuple(Field))]
        for problem in self.found.problems:
            found.setdefault(problem.row, []).append((problem.message, _remedies(problem)))
        remarks = dict(self._remarks())
        first = [m.row for members in self.counted.first_to_clarify.values() for m in members]
        for row in [*first, *remarks]:
            if row in remarks:
                found.setdefault(row, []).append(remarks.pop(row))
        return [
            OpenRow(
                row,
                named.get(row, ""),
                tuple(text for text, _ in said if text.de),
                tuple(dict.fromkeys(field for _, fields in said for field in fields)),
            )
            for row, said in found.items()
        ]

    def _remarks(self) -> Iterator[tuple[int, tuple[Text, tuple[Field, ...]]]]:
        """What is said of the rows that count, at least perhaps, and with which fields it can be mended."""
        remark, may_be_sme = remark_function(), _sme_is_open()
        for member, row, region in zip(
            self.found.members, self.counted.rows, self.counted.regions, strict=True
        ):
            if ends(ACTORS, row)[1] and (said := remark(row)).de:
                yield (
                    member.row,
                    (said, tuple(self._to_mend(member, region, bool(may_be_sme(row))))),
                )

    def _to_mend(self, member: Member, region: Region, may_be_sme: bool) -> Iterator[Field]:
        if member.is_bound is None:
            yield Field.BOUND
        if member.kind is None:
            yield Field.KIND
        if may_be_sme or not (member.staff is member.turnover is member.balance is None):
            yield Field.SME
        if self.counted.office is None:
            return
        if region is Region.UNKNOWN:
            yield Field.POSTAL_CODE
        if region in (Region.UNKNOWN, Region.BORDER):
            yield Field.DISTANCE

    def proposals(self) -> list[tuple[Member, Kind]]:
        """The members of which the list does not say what they are, with what their name speaks of."""
        return list(proposed_kinds(self.found.members))


def _remedies(problem: CellProblem) -> tuple[Field, ...]:
    """With which fields it can be mended: a name counts with the postal code beside it."""
    return (Field.NAME, Field.POSTAL_CODE) if problem.column is Field.NAME else (problem.column,)


@cache
def _sme_is_open() -> Callable[[Inputs], int]:
    """Whether a member may be an SME as far as is said, as a function of what is known of the row."""
    return number_function(sme_is_open())


def columns(cells: Sequence[Cells], arranged: Layout) -> list[Column]:
    """The columns of a list, as far as anything stands in them."""
    fields = {at: field for field, at in arranged.columns.items()}
    titles = cells[arranged.first_row - 1] if arranged.first_row else ()
    body = cells[arranged.first_row :]
    found = []
    for at in range(max(map(len, cells), default=0)):
        values = dict.fromkeys(row[at] for row in body if at < len(row) and row[at])
        samples = tuple(islice(values, SAMPLES))
        title = titles[at] if at < len(titles) else ""
        if samples or title:
            found.append(Column(at, title, samples, fields.get(at)))
    return found


def as_rows(members: Sequence[Member]) -> tuple[list[list[str]], Layout]:
    """A list without titles that says the same of the members in the same rows, and its layout."""
    answers: Mapping[bool | None, str] = {True: "yes", False: "no", None: ""}

    def number(value: int | None) -> str:
        return "" if value is None else str(value)

    rows: list[list[str]] = [[] for _ in range(max((member.row for member in members), default=0))]
    for member in members:
        cells = {
            Field.NAME: member.name,
            Field.KIND: member.kind.value if member.kind else "",
            Field.SME: answers[member.is_sme],
            Field.BOUND: answers[member.is_bound],
            Field.COUNTRY: member.country,
            Field.POSTAL_CODE: member.postal_code,
            Field.DISTANCE: number(member.distance_km),
            Field.STAFF: number(member.staff),
            Field.TURNOVER: number(member.turnover),
            Field.BALANCE: number(member.balance),
        }
        rows[member.row - 1] = [cells[field] for field in Field]
    return rows, Layout({field: at for at, field in enumerate(Field)}, first_row=0)
