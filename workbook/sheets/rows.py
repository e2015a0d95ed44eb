"""The rows of the self-check sheet: which criterion, question or field stands where.

Everything that points to an input cell (formulas, defined names, validation) asks here for its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from gocluster_rules.facts import Fact
from gocluster_rules.forms import CLUSTER_FIELDS, evidence_field
from gocluster_rules.model import Category, Criterion, Edition, Evidence, MainCriterion
from gocluster_rules.text import Lang, Text
from workbook import texts
from workbook.formula.addresses import Address, cell
from workbook.sheets.member_list import MEMBER_ROWS, MemberList

HEADER_ROW = 3
"""Rows are counted from 1, as the spreadsheet shows them."""
NUMBER, QUESTION, ANSWER, AT_MOST, UNIT, NOTE, HINT, GUIDANCE = "ABCDEFGH"
REASON, VERDICT, ALERT = QUESTION, ANSWER, NOTE
"""A criterion's verdict stands under its questions with the reason, a call to check beside a question."""
LOCKED_BESIDE = {ANSWER: (QUESTION, UNIT), AT_MOST: (QUESTION, UNIT), NOTE: (UNIT, HINT)}
"""The columns with texts on both sides of the input cells in a column."""
STATE = "C"
"""Where the state of a piece of evidence stands, on the sheet of its own."""


@dataclass(frozen=True, slots=True)
class ClusterHeading:
    """The heading above what is asked about the cluster itself."""


@dataclass(frozen=True, slots=True)
class Field:
    """A text about the cluster, such as its name; ``name`` is the form field's."""

    name: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question for a fact, under its criterion; the reference day stands under none."""

    fact: Fact
    criterion: Criterion | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """The verdict on a criterion with its reason, under the criterion's questions."""

    criterion: Criterion


Line: TypeAlias = ClusterHeading | Field | Question | Category | MainCriterion | Criterion | Outcome


def _lines(edition: Edition) -> Iterator[Line]:
    yield ClusterHeading()
    for name in CLUSTER_FIELDS:
        yield Field(name)
    yield Question(edition.reference_day, None)
    for category in edition.categories:
        yield category
        for main in category.criteria:
            yield main
            for criterion in main.criteria:
                yield criterion
                for fact in criterion.asks:
                    yield Question(fact, criterion)
                yield Outcome(criterion)


@dataclass(frozen=True, slots=True)
class Label:
    """What stands at the left of an input cell's row and says what is asked there."""

    number: Text
    text: Text


def label(line: Field | Question | Criterion) -> Label:
    """The number of the criterion, if there is one, and the question or the criterion itself."""
    if isinstance(line, Field):
        return Label(texts.CLUSTER_MARK, texts.CLUSTER_QUESTIONS[line.name])
    if isinstance(line, Criterion):
        return Label(Text(de=line.number, en=line.number), line.wording)
    if line.criterion:
        return Label(label(line.criterion).number, line.fact.question)
    return Label(texts.CLUSTER_MARK, line.fact.question)


def code_name(criterion: Criterion) -> str:
    """The defined name of the cell with the criterion's code: ``verdict_2_1``."""
    return "verdict_" + criterion.number.replace(".", "_")


def note_name(criterion: Criterion) -> str:
    """The defined name of the cell with the note on the criterion: ``note_2_1``."""
    return "note_" + criterion.number.replace(".", "_")


@dataclass(frozen=True)
class Questions:
    """The lines of the sheets that are filled in, with their rows, in one language."""

    edition: Edition
    lang: Lang
    member_rows: int = MEMBER_ROWS
    """So many members the list has room for."""

    @property
    def members(self) -> MemberList:
        """The sheet with the list of members."""
        return MemberList(self.lang, self.member_rows)

    @cached_property
    def lines(self) -> tuple[tuple[int, Line], ...]:
        """The lines of the self-check with their row numbers."""
        return tuple(enumerate(_lines(self.edition), start=HEADER_ROW + 1))

    @property
    def last_row(self) -> int:
        """The number of the self-check's last row."""
        return self.lines[-1][0]

    @cached_property
    def outcomes(self) -> dict[str, int]:
        """The rows with the verdicts, by the criteria's numbers."""
        return {line.criterion.number: row for row, line in self.lines if isinstance(line, Outcome)}

    @cached_property
    def guidance(self) -> dict[int, list[Text]]:
        """The guiding questions by rows: one after the other beside the criterion and what follows it."""
        rows = {line.number: row for row, line in self.lines if isinstance(line, Criterion)}
        placed: dict[int, list[Text]] = {}
        for criterion in self.edition.criteria:
            last = self.outcomes[criterion.number]
            for row, question in enumerate(criterion.guiding_questions, rows[criterion.number]):
                placed.setdefault(min(row, last), []).append(question)
        return placed

    @cached_property
    def evidence(self) -> tuple[tuple[int, Criterion, Evidence | None], ...]:
        """The lines of the sheet with the evidence: below each criterion what documents it."""
        lines = (
            (criterion, item)
            for criterion in self.edition.criteria
            if criterion.evidence
            for item in (None, *criterion.evidence)
        )
        return tuple((row, *line) for row, line in enumerate(lines, start=HEADER_ROW + 1))

    @cached_property
    def cells(self) -> dict[str, Address]:
        """Where each input cell is, by its defined name."""
        return {name: address for name, address, _ in self._inputs()}

    @cached_property
    def references(self) -> dict[str, str]:
        """How formulas refer to each input cell of the self-check, by its defined name."""
        sheet = texts.SELF_CHECK[self.lang]
        return {
            name: address.between(*LOCKED_BESIDE[address.column])
            for name, address in self.cells.items()
            if address.sheet == sheet
        }

    @cached_property
    def labels(self) -> dict[str, Label]:
        """What says what is asked in each input cell, by the cell's defined name."""
        return {name: said for name, _, said in self._inputs()}

    def _inputs(self) -> Iterator[tuple[str, Address, Label]]:
        sheet, evidence = texts.SELF_CHECK[self.lang], texts.EVIDENCE[self.lang]
        for row, line in self.lines:
            if isinstance(line, Field):
                yield line.name, cell(sheet, ANSWER, row), label(line)
            elif isinstance(line, Question):
                columns = (ANSWER, AT_MOST)
                for name, column in zip(line.fact.field_names, columns, strict=False):
                    yield name, cell(sheet, column, row), label(line)
            elif isinstance(line, Criterion):
                yield note_name(line), cell(sheet, NOTE, row), label(line)
        for row, criterion, item in self.evidence:
            if item:
                said = Label(label(criterion).number, item.text)
                yield evidence_field(item), cell(evidence, STATE, row), said
