"""Reading a filled-in workbook back: the same answers that its formulas see, whoever saved it.

Input cells are found through their defined names, so both languages and shifted rows are read alike. Stored
results of the workbook's own formulas are ignored; everything is evaluated anew.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import singledispatch
from typing import TypeVar

from openpyxl.utils.datetime import to_excel

from gocluster_rules import answer_texts
from gocluster_rules.answers import Answers, Cluster, excesses, read_note
from gocluster_rules.facts import Amount, Count, Day, Fact, YesNo
from gocluster_rules.facts.count import RANGE_KEYS
from gocluster_rules.facts.fact import UNEXPECTED
from gocluster_rules.forms import CLUSTER_FIELDS
from gocluster_rules.known import Known
from gocluster_rules.model import Edition
from gocluster_rules.notation import Style, shown
from gocluster_rules.problems import Invalid, Problem, Unreadable, quoted
from gocluster_rules.text import Text
from workbook import texts
from workbook.file.cells import Cell, InputCells, Raw, load
from workbook.formula.entries import NO_WORDS, TOLERANCE, YES_WORDS
from workbook.formula.formulas import date_serial
from workbook.sheets.rows import note_name

T = TypeVar("T")

# --- From a cell to what a fact may be read from


def _unexpected(value: object, fact: Fact) -> Invalid:
    return Invalid(UNEXPECTED.fill(value=value, expected=fact.expected()))


def _number(cell: Cell, fact: Fact) -> Decimal:
    """The number in a cell, as exactly as spreadsheets show it; `Invalid` if there is none."""
    value = cell.value
    if cell.is_error:
        raise Invalid(texts.ERROR_IN_CELL.fill(value=quoted(value), expected=fact.expected()))
    if isinstance(value, bool):
        raise _unexpected(texts.TRUTH_VALUE[value], fact)
    if isinstance(value, str):
        raise Invalid(texts.TEXT_IN_CELL.fill(value=quoted(value), expected=fact.expected()))
    if isinstance(value, datetime | date | time | timedelta):
        # A number that is only shown as a day or time.
        value = float(to_excel(value))  # type: ignore[no-untyped-call]
    assert value is not None
    return Decimal(format(value, ".15g")) if isinstance(value, float) else Decimal(value)


def _rounded(number: Decimal, places: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _without_noise(number: Decimal, places: int) -> Decimal:
    """The number with so many decimal places, unless it really has more."""
    if abs(number) >= Decimal(10) ** 15:
        return number
    rounded = _rounded(number, places)
    return rounded if rounded == _rounded(number, TOLERANCE) else number


def _as_shown(value: Raw) -> object:
    """The value as its cell shows it, for a message."""
    if isinstance(value, date):
        return shown(value.toordinal(), Style.DAY)
    return quoted(value)


@singledispatch
def value_of(fact: Fact, cell: Cell) -> Known:
    """The value of the fact in its cell, of a count in one of its two; `Invalid` with what is wrong."""
    raise TypeError(f"no value for {type(fact).__name__}")


@value_of.register
def _(fact: Count, cell: Cell) -> Known:
    return fact.read(_without_noise(_number(cell, fact), 0))


@value_of.register
def _(fact: Amount, cell: Cell) -> Known:
    return fact.read(_without_noise(_number(cell, fact), 2))


@value_of.register
def _(fact: Day, cell: Cell) -> Known:
    number = _number(cell, fact)
    ordinal = math.floor(_without_noise(number, 0)) - date_serial(0)
    if not fact.earliest.toordinal() <= ordinal <= fact.latest.toordinal():
        raise _unexpected(_as_shown(cell.value), fact)
    return fact.read(date.fromordinal(ordinal).isoformat())


@value_of.register
def _(fact: YesNo, cell: Cell) -> Known:
    value = cell.value
    if cell.is_error:
        raise Invalid(texts.ERROR_IN_CELL.fill(value=quoted(value), expected=fact.expected()))
    if isinstance(value, bool):
        raise _unexpected(texts.TRUTH_VALUE[value], fact)
    word = value.strip(" ").lower() if isinstance(value, str) else ""
    if word in YES_WORDS or word in NO_WORDS:
        return fact.read(word in YES_WORDS)
    raise _unexpected(quoted(value), fact)


def _text(cell: Cell) -> str:
    """What stands in a cell for free text, which spreadsheets may have taken for a number or a day."""
    value = cell.value
    if cell.is_error:
        raise Invalid(texts.ERROR_IN_CELL.fill(value=quoted(value), expected=texts.ANY_TEXT))
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        raise Invalid(answer_texts.NO_TEXT.fill(value=texts.TRUTH_VALUE[value]))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    return format(value, ".15g") if isinstance(value, int | float) else str(value)


# --- The answers


@dataclass
class _Reader:
    """Collects what the cells say and everything that is wrong with them."""

    inputs: InputCells
    problems: list[Problem] = field(default_factory=list)

    def report(self, name: str, message: Text) -> None:
        self.problems.append(Problem(self.inputs.places[name].in_words, message, name))

    def read(self, name: str, convert: Callable[[Cell], T], default: T) -> T:
        try:
            if self.inputs.cells[name].is_uncomputed:
                raise Invalid(texts.UNCOMPUTED)
            return convert(self.inputs.cells[name])
        except Invalid as error:
            self.report(name, error.message)
            return default

    def text(self, name: str, convert: Callable[[object], str]) -> str:
        """A text, as far as it is acceptable."""
        return self.read(name, lambda cell: convert(_text(cell)), "")

    def fact(self, fact: Fact) -> Known | None:
        """The fact's value; ``None`` if there is none or it cannot be used."""

        def value(cell: Cell) -> Known | None:
            return None if cell.is_empty else value_of(fact, cell)

        found = self.read(fact.name, value, None)
        if not isinstance(fact, Count):
            return found
        upper = fact.upper_end
        highest = self.read(upper, value, None)
        if self.inputs.cells[fact.name].is_empty and not self.inputs.cells[upper].is_empty:
            self.report(upper, texts.LOWER_END_MISSING)
        if found is None or highest is None:
            return found if self.inputs.cells[upper].is_empty else None
        ends = dict(zip(RANGE_KEYS, (found.low, highest.high), strict=True))
        return self.read(fact.name, lambda cell: fact.read(ends), None)


def read(data: bytes, edition: Edition) -> Answers:
    """The answers in a workbook; `Unreadable` with everything that is wrong with it."""
    reader = _Reader(load(data, edition))
    values = {
        fact.name: value for fact in edition.facts if (value := reader.fact(fact)) is not None
    }
    for count, excess in excesses(values, edition):
        reader.report(count.name, excess.message)
    cluster = {
        attribute: reader.text(name, convert)
        for name, (attribute, convert) in CLUSTER_FIELDS.items()
    }
    notes = {
        criterion.number: note
        for criterion in edition.criteria
        if (note := reader.text(note_name(criterion), read_note))
    }
    if reader.problems:
        raise Unreadable(reader.problems)
    return Answers(edition=edition.id, cluster=Cluster(**cluster), values=values, notes=notes)
