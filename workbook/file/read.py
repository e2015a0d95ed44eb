"""Reading a filled-in workbook back: the same answers that its formulas see, whoever saved it.

Input cells are found through their defined names, so both languages and shifted rows are read alike. Stored
results of the workbook's own formulas are ignored; everything is evaluated anew.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import singledispatch
from typing import NamedTuple, TypeVar

from openpyxl.utils.datetime import to_excel

from gocluster_rules import answer_texts
from gocluster_rules.answers import Answers, Cluster, Taken, excesses, note_field
from gocluster_rules.evidence import EXPECTED as STATE_EXPECTED
from gocluster_rules.evidence import EvidenceState, read_word
from gocluster_rules.facts import Amount, Count, Day, Fact, YesNo
from gocluster_rules.facts.count import RANGE_KEYS
from gocluster_rules.facts.fact import UNEXPECTED
from gocluster_rules.forms import CLUSTER_FIELDS, evidence_field
from gocluster_rules.known import Known
from gocluster_rules.model import Edition
from gocluster_rules.notation import Style, shown
from gocluster_rules.problems import Invalid, Problem, quoted
from gocluster_rules.text import Text
from gocluster_rules.typed_texts import read_note
from workbook import texts
from workbook.file.cells import InputCells, load
from workbook.file.read_members import content_of, read_list
from workbook.file.sheet_rows import Cell, Raw
from workbook.formula.computed import FilledList
from workbook.formula.entries import NO_WORDS, TOLERANCE, YES_WORDS, Entry, State
from workbook.formula.formulas import date_serial
from workbook.formula.postal_entries import PostalEntry
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
        message = texts.TEXT_IN_CELL.fill(value=quoted(value), expected=fact.expected())
        raise fact.refused(message, fact.proposal(value))
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


def _state(cell: Cell) -> EvidenceState | None:
    """Where a piece of evidence stands; ``None`` where the cell is empty."""
    if cell.is_empty:
        return None
    if cell.is_error:
        raise Invalid(texts.ERROR_IN_CELL.fill(value=quoted(cell.value), expected=STATE_EXPECTED))
    return read_word(_text(cell))


# --- The answers


STATES = {
    Entry.EMPTY: State.EMPTY,
    Entry.READABLE: State.USED,
    Entry.UNREADABLE: State.UNUSABLE,
}
"""The state of a fact with one cell."""


class Contents(NamedTuple):
    """What stands in the input cells, and what is to be understood of it."""

    taken: Taken
    states: Mapping[str, State]
    """By the fact's name."""
    entries: Mapping[str, Entry]
    """By the cell's name."""
    inputs: InputCells
    members: FilledList
    """The list of members and the office, as formulas see them."""


@dataclass
class _Reader:
    """Collects what the cells say and everything that is wrong with them."""

    inputs: InputCells
    problems: list[Problem] = field(default_factory=list)
    refused: dict[str, object] = field(default_factory=dict)
    states: dict[str, State] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)

    def report(self, name: str, at: str, message: Text, proposal: Known | None = None) -> None:
        """Note what is wrong with a cell; ``at`` is the form's field where it is told."""
        place = self.inputs.places[name].in_words
        self.problems.append(Problem(place, message, at, proposal))

    def read(self, name: str, at: str, convert: Callable[[Cell], T], default: T) -> T:
        """What a cell says, as far as it is acceptable."""
        cell = self.inputs.cells[name]
        try:
            if cell.is_uncomputed:
                raise Invalid(texts.UNCOMPUTED)
            return convert(cell)
        except Invalid as error:
            self.report(name, at, error.message)
            self.refused[at] = cell.value
            return default

    def text(self, name: str, at: str, convert: Callable[[object], str]) -> str:
        """A text, as far as it is acceptable."""
        return self.read(name, at, lambda cell: convert(_text(cell)), "")

    def fact(self, fact: Fact) -> Known | None:
        """The fact's value; ``None`` if there is none or it cannot be used."""
        if not isinstance(fact, Count):
            found = self._cell(fact, fact.name, alone=True)
            return self._is(fact, STATES[self.entries[fact.name]], found)
        alone = self.inputs.cells[fact.upper_end].is_empty
        low = self._cell(fact, fact.name, alone)
        high = self._cell(fact, fact.upper_end, alone=False)
        if alone:
            return self._is(fact, STATES[self.entries[fact.name]], low)
        if self.entries[fact.name] is Entry.EMPTY:
            self.report(fact.upper_end, fact.name, texts.LOWER_END_MISSING)
            return self._is(fact, State.LOWER_END_MISSING)
        if low is None or high is None:
            return self._is(fact, State.UNUSABLE)
        try:
            ends = dict(zip(RANGE_KEYS, (low.low, high.high), strict=True))
            return self._is(fact, State.USED, fact.read(ends))
        except Invalid as error:
            self.report(fact.name, fact.name, error.message)
            return self._is(fact, State.ENDS_SWAPPED)

    def exceeds(self, fact: Count, message: Text) -> None:
        """Note that a part is more than its whole."""
        self.report(fact.name, fact.name, message)
        self._is(fact, State.PART_EXCEEDS)

    def _cell(self, fact: Fact, name: str, alone: bool) -> Known | None:
        """What one cell of the fact says; ``alone`` if what it can mean is an answer by itself."""
        cell = self.inputs.cells[name]
        self.entries[name] = Entry.EMPTY
        if cell.is_empty:
            return None
        try:
            if cell.is_uncomputed:
                raise Invalid(texts.UNCOMPUTED)
            found = value_of(fact, cell)
        except Invalid as error:
            self.entries[name] = Entry.UNREADABLE
            self.report(name, fact.name, error.message, error.proposal if alone else None)
            return None
        self.entries[name] = Entry.READABLE
        return found

    def _is(self, fact: Fact, state: State, found: Known | None = None) -> Known | None:
        self.states[fact.name] = state
        if state > State.USED:
            self.refused |= {name: self.inputs.cells[name].value for name in fact.field_names}
        return found


def contents(data: bytes, edition: Edition) -> Contents:
    """What is in a workbook; `Unreadable` if nothing in it can be evaluated."""
    reader = _Reader(load(data, edition))
    values = {
        fact.name: value for fact in edition.facts if (value := reader.fact(fact)) is not None
    }
    for count, excess in list(excesses(values, edition)):
        reader.exceeds(count, excess.message)
        del values[count.name]
    cluster = {
        attribute: reader.text(name, name, convert)
        for name, (attribute, convert) in CLUSTER_FIELDS.items()
    }
    notes = {
        number: note
        for criterion in edition.criteria
        for number in [criterion.number]
        if (note := reader.text(note_name(criterion), note_field(number), read_note))
    }
    evidence = {
        item.id: state
        for item in edition.evidence
        for name in [evidence_field(item)]
        if (state := reader.read(name, name, _state, None)) is not None
    }
    listed = read_list(reader.inputs.members)
    answers = Answers(
        edition=edition.id,
        cluster=Cluster(**cluster),
        values=values,
        notes=notes,
        evidence=evidence,
        members=tuple(listed.members),
    )
    problems = (*reader.problems, *listed.problems)
    office = PostalEntry(
        *(
            content_of(reader.inputs.cells[name])
            for name in ("office_country", "office_postal_code")
        )
    )
    members = FilledList(office, listed.contents)
    taken = Taken(answers, problems, reader.refused)
    return Contents(taken, reader.states, reader.entries, reader.inputs, members)


def read(data: bytes, edition: Edition) -> Answers:
    """The answers in a workbook; `Unreadable` with everything that is wrong with it."""
    return contents(data, edition).taken.whole()
