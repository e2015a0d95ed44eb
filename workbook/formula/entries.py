"""From what stands in an input cell to what is known of a fact, as formulas.

A cell may hold anything: a text where a number belongs, a truth value, an error, a number beyond the bounds.
What cannot be used counts as unknown, and the state says why. ``read`` decides by the same rules.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, IntEnum
from functools import singledispatch
from typing import TypeAlias

from gocluster_rules.facts import Amount, Count, Day, Fact, YesNo
from gocluster_rules.facts.yes_no import NO, YES
from gocluster_rules.known import Known
from gocluster_rules.text import LANGS, Text
from workbook import texts
from workbook.formula.formulas import date_serial, literal

TOLERANCE = 6
"""Decimal places beyond which a number's digits are taken for the noise of binary arithmetic."""
YES_WORDS = tuple(YES[lang] for lang in LANGS)
NO_WORDS = tuple(NO[lang] for lang in LANGS)
References: TypeAlias = Mapping[str, str]
"""How formulas refer to each input cell, by its name."""


class State(IntEnum):
    """What is in the input cells of a fact; from `UNUSABLE` on something is wrong."""

    EMPTY = 0
    USED = 1
    UNUSABLE = 2
    LOWER_END_MISSING = 3
    ENDS_SWAPPED = 4
    PART_EXCEEDS = 5


class Entry(Enum):
    """What an input cell holds, before it is compared with any other."""

    EMPTY = "empty"
    READABLE = "readable"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class EntryFormulas:
    """The formulas, without "=", of a fact's row on the calculation sheet."""

    low: str
    high: str
    given: str
    state: str
    empty: str
    readable: str
    upper_empty: str = ""
    upper_readable: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a fact's row on the calculation sheet, which its formulas share."""

    high: str
    state: str
    empty: str
    readable: str
    upper_empty: str
    upper_readable: str


def empty(cell: str) -> str:
    """Whether nothing is in the cell, or only spaces."""
    return f"IF(ISTEXT({cell}),{_letters(cell)}=0,ISBLANK({cell}))"


def _letters(cell: str) -> str:
    """How many characters are in the cell that are no spaces."""
    # Not with TRIM, which takes tabs and no-break spaces for spaces in some programs.
    return f'LEN(SUBSTITUTE({cell}," ",""))'


def _number(cell: str, condition: str) -> str:
    """Whether the cell holds a number, and none of the truth values that count as numbers."""
    return f"IF(ISLOGICAL({cell}),FALSE,IF(ISNUMBER({cell}),{condition},FALSE))"


def _decimal(cell: str, highest: int | str, places: int) -> str:
    number = f"ROUND({cell},{places})"
    return _number(cell, f"AND({number}>=0,{number}<={highest},ROUND({cell},{TOLERANCE})={number})")


def is_amount(cell: str, fact: Amount) -> str:
    """Whether the cell holds what the fact takes; for its row as for the spreadsheet's check while typing."""
    return _decimal(cell, str(fact.highest), 2)


def _one_of(cell: str, accepted: tuple[str, ...]) -> str:
    return "OR(" + ",".join(f"TRIM({cell})={literal(word)}" for word in accepted) + ")"


def _simple_state(row: Row) -> str:
    return f"IF({row.empty},{State.EMPTY:d},IF({row.readable},{State.USED:d},{State.UNUSABLE:d}))"


def _given(row: Row) -> str:
    return f"{row.state}={State.USED:d}"


def _if_used(row: Row, value: str, otherwise: int) -> str:
    return f"IF({row.state}={State.USED:d},{value},{otherwise})"


@singledispatch
def entry_formulas(
    fact: Fact, row: Row, inputs: References, highs: Mapping[str, str]
) -> EntryFormulas:
    """The formulas for a fact; ``highs`` has the cell with the upper bound of every fact."""
    raise TypeError(f"no formulas for {type(fact).__name__}")


@entry_formulas.register
def _(fact: Count, row: Row, inputs: References, highs: Mapping[str, str]) -> EntryFormulas:
    cell, upper = inputs[fact.name], inputs[fact.upper_end]
    low, high = f"ROUND({cell},0)", f"ROUND({upper},0)"
    used = f"{State.USED:d}"
    if fact.part_of:
        # With a part of a part, an excess above would have to be known before this one is judged.
        assert fact.part_of.part_of is None, fact.name
        used = f"IF({low}>{highs[fact.part_of.name]},{State.PART_EXCEEDS:d},{used})"
    both = (
        f"IF(NOT({row.upper_readable}),{State.UNUSABLE:d},"
        f"IF({high}<{low},{State.ENDS_SWAPPED:d},{used}))"
    )
    return EntryFormulas(
        low=_if_used(row, low, 0),
        high=_if_used(row, f"IF({row.upper_empty},{low},{high})", fact.highest),
        given=_given(row),
        state=(
            f"IF({row.empty},IF({row.upper_empty},{State.EMPTY:d},{State.LOWER_END_MISSING:d}),"
            f"IF(NOT({row.readable}),{State.UNUSABLE:d},IF({row.upper_empty},{used},{both})))"
        ),
        empty=empty(cell),
        readable=_decimal(cell, fact.highest, 0),
        upper_empty=empty(upper),
        upper_readable=_decimal(upper, fact.highest, 0),
    )


@entry_formulas.register
def _(fact: Amount, row: Row, inputs: References, highs: Mapping[str, str]) -> EntryFormulas:
    cell = inputs[fact.name]
    hundredths = f"ROUND(ROUND({cell},2)*100,0)"
    return EntryFormulas(
        low=_if_used(row, hundredths, 0),
        high=_if_used(row, hundredths, fact.unknown.high),
        given=_given(row),
        state=_simple_state(row),
        empty=empty(cell),
        readable=is_amount(cell, fact),
    )


@entry_formulas.register
def _(fact: Day, row: Row, inputs: References, highs: Mapping[str, str]) -> EntryFormulas:
    cell = inputs[fact.name]
    # A time of day is cut off.
    day = f"INT(ROUND({cell},{TOLERANCE}))"
    earliest, latest = (date_serial(day.toordinal()) for day in (fact.earliest, fact.latest))
    return EntryFormulas(
        low=_if_used(row, day, earliest),
        high=_if_used(row, day, latest),
        given=_given(row),
        state=_simple_state(row),
        empty=empty(cell),
        readable=_number(cell, f"AND({day}>={earliest},{day}<={latest})"),
    )


@entry_formulas.register
def _(fact: YesNo, row: Row, inputs: References, highs: Mapping[str, str]) -> EntryFormulas:
    cell = inputs[fact.name]
    answer = f"IF({_one_of(cell, YES_WORDS)},1,0)"
    return EntryFormulas(
        low=_if_used(row, answer, 0),
        high=_if_used(row, answer, 1),
        given=_given(row),
        state=_simple_state(row),
        empty=empty(cell),
        readable=(
            f"IF(ISTEXT({cell}),AND({_letters(cell)}=LEN(TRIM({cell})),"
            f"{_one_of(cell, YES_WORDS + NO_WORDS)}),FALSE)"
        ),
    )


def serial(fact: Fact, known: Known) -> Known:
    """What is known of a fact in the numbers of the workbook, where days are serial numbers."""
    if not isinstance(fact, Day):
        return known
    return Known(date_serial(known.low), date_serial(known.high), known.given)


def messages(fact: Fact) -> Mapping[State, Text]:
    """What is said beside the input, by its state."""
    said = {State.UNUSABLE: texts.UNUSABLE.fill(expected=fact.expected())}
    if isinstance(fact, Count):
        said[State.LOWER_END_MISSING] = texts.LOWER_END_MISSING
        said[State.ENDS_SWAPPED] = texts.ENDS_SWAPPED
        if fact.part_of:
            said[State.PART_EXCEEDS] = texts.PART_EXCEEDS.fill(label=fact.part_of.label)
    return said
