"""The calculation sheet while it is being written, line by line, as data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import singledispatch

from gocluster_rules.evaluation import number_function
from gocluster_rules.expressions import (
    AddMonths,
    Expr,
    Greatest,
    High,
    If,
    Least,
    Low,
    Number,
    Times,
)
from gocluster_rules.facts import Day
from gocluster_rules.model import Edition
from gocluster_rules.text import Lang, Text
from workbook import texts
from workbook.formula.addresses import Address, cell
from workbook.formula.computed import Content, Formula, computes
from workbook.formula.formulas import Cells, date_serial, formula, operand
from workbook.formula.lists import CellList
from workbook.formula.shared import written
from workbook.formula.spans import Span

FIRST_ROW = 5
"""Below title, two lines of explanation and the header."""
NUMBER, LABEL, VALUE, HIGH, GIVEN, STATE, EMPTY, READABLE, UPPER_EMPTY, UPPER_READABLE = (
    "ABCDEFGHIJ"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the calculation sheet; its cells by their column."""

    number: str
    label: str
    cells: Mapping[str, Content]


@dataclass
class Builder:
    """Writes lines, and the helper cells that their formulas need before them."""

    edition: Edition
    lang: Lang
    bounds: dict[str, Span]
    places: dict[Expr, str]
    """How formulas of this sheet refer to what has a cell."""
    chosen: frozenset[Expr]
    """The expressions that are to get a cell of their own."""
    labels: Mapping[Expr, Text]
    """What some of the expressions are, where their kind alone does not tell."""
    prepared: set[Expr] = field(default_factory=set)
    lines: list[Line] = field(default_factory=list)
    names: dict[str, Address] = field(default_factory=dict)
    lists: dict[str, CellList] = field(default_factory=dict)
    addresses: dict[Expr, Address] = field(default_factory=dict)
    months: str = ""

    @property
    def row(self) -> int:
        """The number of the row that is written next."""
        return FIRST_ROW + len(self.lines)

    @property
    def days(self) -> frozenset[str]:
        return frozenset(fact.name for fact in self.edition.facts if isinstance(fact, Day))

    @property
    def cells(self) -> Cells:
        return Cells(places=self.places, bounds=self.bounds, months=self.months)

    def address(self, column: str, row: int) -> Address:
        """A cell of this sheet."""
        return cell(texts.CALCULATION[self.lang], column, row)

    def add(self, number: str, label: Text, cells: Mapping[str, Content]) -> Address:
        """Write a line; the address of its value."""
        self.lines.append(Line(number, label[self.lang], cells))
        return self.address(VALUE, self.row - 1)

    def value(self, expr: Expr) -> Formula:
        """The expression as a formula, with its parts that deserve it in cells of their own."""
        text = operand(expr, self.cells) if expr in self.places else formula(expr, self.cells)
        if gives_day(expr, self.days):
            day = number_function(expr)
            return Formula(text, lambda it: date_serial(day(it.facts)), is_day=True)
        return Formula(text, computes(expr))

    def prepare(self, number: str, expr: Expr) -> None:
        """Write the helper cells that the expression needs and that are not there yet."""
        if expr in self.prepared or expr in self.places:
            return
        self.prepared.add(expr)
        for part in written(expr, self.bounds):
            self.prepare(number, part)
        if expr in self.chosen:
            label = texts.HELPER.fill(helper=self.labels.get(expr) or _helper(expr))
            self.place(expr, self.add(number, label, {VALUE: self.value(expr)}))

    def compute(self, number: str, label: Text, expr: Expr) -> Address:
        """Write a line with the expression; the address of its value."""
        self.prepare(number, expr)
        return self.add(number, label, {VALUE: self.value(expr)})

    def place(self, expr: Expr, address: Address) -> None:
        """Let formulas refer to the cell instead of computing the expression again."""
        self.places[expr] = address.relative
        self.addresses[expr] = address

    def listed(self, name: str, write: Callable[[], None]) -> CellList:
        """Write lines that belong together, and remember their cells as a list."""
        first = self.row
        write()
        self.lists[name] = self.column(VALUE, first, self.row - 1)
        return self.lists[name]

    def column(self, column: str, first: int, last: int) -> CellList:
        """The cells of a column from one row to another."""
        lines = self.lines[first - FIRST_ROW : last + 1 - FIRST_ROW]
        address = self.address(column, first).part(0, last - first)
        return CellList(address, tuple(line.cells[column] for line in lines))


def _helper(expr: Expr) -> Text:
    text = texts.HELPERS[type(expr).__name__]
    if isinstance(expr, AddMonths):
        text = text if expr.months >= 0 else texts.HELPERS["AddMonths backwards"]
        return text.fill(months=abs(expr.months))
    return text.fill(factor=expr.factor) if isinstance(expr, Times) else text


@singledispatch
def gives_day(expr: Expr, days: frozenset[str]) -> bool:
    """Whether an expression gives a day, whose number is another one in Python than in spreadsheets."""
    return False


@gives_day.register(Low)
@gives_day.register(High)
def _(expr: Low | High, days: frozenset[str]) -> bool:
    return expr.fact in days


@gives_day.register
def _(expr: Number, days: frozenset[str]) -> bool:
    return expr.is_day


@gives_day.register
def _(expr: AddMonths, days: frozenset[str]) -> bool:
    return True


@gives_day.register
def _(expr: If, days: frozenset[str]) -> bool:
    return gives_day(expr.then, days)


@gives_day.register(Least)
@gives_day.register(Greatest)
def _(expr: Least | Greatest, days: frozenset[str]) -> bool:
    return gives_day(expr.terms[0], days)
