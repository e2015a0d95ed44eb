"""The rows of the self-check sheet: which criterion, question or field stands where.

Everything that points to an input cell (formulas, defined names, validation) asks here for its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from gocluster_rules.facts import Fact
from gocluster_rules.forms import CLUSTER_FIELDS
from gocluster_rules.model import Category, Criterion, Edition, MainCriterion
from gocluster_rules.text import Lang, Text
from workbook import texts
from workbook.formula.addresses import Address, cell

HEADER_ROW = 3
"""Rows are counted from 1, as the spreadsheet shows them."""
NUMBER, QUESTION, ANSWER, AT_MOST, UNIT, VERDICT, REASON, NOTE, EVIDENCE = "ABCDEFGHI"


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


Line: TypeAlias = ClusterHeading | Field | Question | Category | MainCriterion | Criterion


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
    """The self-check sheet's lines with their rows, in one language."""

    edition: Edition
    lang: Lang

    @cached_property
    def lines(self) -> tuple[tuple[int, Line], ...]:
        """The lines with their row numbers."""
        return tuple(enumerate(_lines(self.edition), start=HEADER_ROW + 1))

    @property
    def last_row(self) -> int:
        """The number of the last row."""
        return self.lines[-1][0]

    @cached_property
    def cells(self) -> dict[str, Address]:
        """Where each input cell is, by its defined name."""
        sheet = texts.SELF_CHECK[self.lang]
        return {name: cell(sheet, column, row) for name, column, row, _ in self._inputs()}

    @cached_property
    def labels(self) -> dict[str, Label]:
        """What says what is asked in each input cell, by the cell's defined name."""
        return {name: said for name, _, _, said in self._inputs()}

    def _inputs(self) -> Iterator[tuple[str, str, int, Label]]:
        for row, line in self.lines:
            if isinstance(line, Field):
                yield line.name, ANSWER, row, label(line)
            elif isinstance(line, Question):
                columns = (ANSWER, AT_MOST)
                for name, column in zip(line.fact.field_names, columns, strict=False):
                    yield name, column, row, label(line)
            elif isinstance(line, Criterion):
                yield note_name(line), NOTE, row, label(line)
