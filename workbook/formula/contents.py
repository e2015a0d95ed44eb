"""What a cell of the list of members can hold, and what that comes to: formulas beside the same in Python."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum, IntEnum
from math import ceil
from typing import TypeAlias, TypeGuard

from gocluster_rules.members.member import Kind
from gocluster_rules.text import LANGS
from workbook.formula.entries import NO_WORDS, TOLERANCE, YES_WORDS
from workbook.formula.formulas import literal


class Broken(Enum):
    """An error value such as #N/A, or a formula that no program has computed."""

    CONTENT = "broken"


Content: TypeAlias = str | int | float | bool | Broken | None
NOTHING, UNUSABLE_NUMBER = -1, -2
"""Where a cell with a number is empty, or holds something else."""
UNUSABLE_KIND = -1


class Answer(IntEnum):
    """What a cell for yes or no holds; even numbers are answers."""

    NO = 0
    EMPTY = 1
    YES = 2
    UNUSABLE = 3


class RowState(IntEnum):
    """What a row of the list is."""

    EMPTY = 0
    NAMED = 1
    NAMELESS = 2


def is_number(content: Content) -> TypeGuard[int | float]:
    """Whether it is a number, and none of the truth values that count as numbers."""
    return isinstance(content, int | float) and not isinstance(content, bool)


def without_blanks(text: str) -> str:
    return text.replace(" ", "")


def bare(cell: str) -> str:
    """The text without its blanks."""
    return f'SUBSTITUTE({cell}," ","")'


def _letters(cell: str) -> str:
    return f"LEN({bare(cell)})"


# --- Names


def is_named(content: Content) -> bool:
    """Whether a member's name stands there."""
    return bool(without_blanks(content)) if isinstance(content, str) else is_number(content)


def is_empty(content: Content) -> bool:
    """Whether nothing stands there, or only blanks."""
    return content is None or (isinstance(content, str) and not without_blanks(content))


def state(name: str, others: str) -> str:
    """What the row is, by its name; ``others`` is whether nothing else stands in it."""
    named = f"IF(ISTEXT({name}),{_letters(name)}>0,IF(ISLOGICAL({name}),FALSE,ISNUMBER({name})))"
    empty = f"IF(ISTEXT({name}),TRUE,ISBLANK({name}))"
    return (
        f"IF({named},{RowState.NAMED:d},"
        f"IF({empty},IF({others},{RowState.EMPTY:d},{RowState.NAMELESS:d}),{RowState.NAMELESS:d}))"
    )


# --- Yes and no


def answer_of(content: Content) -> Answer:
    if is_empty(content):
        return Answer.EMPTY
    word = without_blanks(content).lower() if isinstance(content, str) else ""
    if word in YES_WORDS:
        return Answer.YES
    return Answer.NO if word in NO_WORDS else Answer.UNUSABLE


def answer(cell: str) -> str:
    def is_one_of(words: tuple[str, ...]) -> str:
        return "OR(" + ",".join(f"{bare(cell)}={literal(word)}" for word in words) + ")"

    word = (
        f"IF({is_one_of(YES_WORDS)},{Answer.YES:d},IF({is_one_of(NO_WORDS)},{Answer.NO:d},"
        f"IF({_letters(cell)}=0,{Answer.EMPTY:d},{Answer.UNUSABLE:d})))"
    )
    return f"IF(ISTEXT({cell}),{word},IF(ISBLANK({cell}),{Answer.EMPTY:d},{Answer.UNUSABLE:d}))"


# --- Kinds

KIND_WORDS: Mapping[Kind, tuple[str, ...]] = {
    kind: tuple(without_blanks(kind.label[lang]) for lang in LANGS) for kind in Kind
}


def kind_of(content: Content) -> int:
    """The kind's number; 0 where the cell is empty."""
    if is_empty(content):
        return 0
    word = without_blanks(content).lower() if isinstance(content, str) else ""
    for each, words in KIND_WORDS.items():
        if word in [known.lower() for known in words]:
            return each.number
    return UNUSABLE_KIND


def kind(cell: str) -> str:
    found = f"IF({_letters(cell)}=0,0,{UNUSABLE_KIND})"
    for each, words in reversed([*KIND_WORDS.items()]):
        tests = ",".join(f"{bare(cell)}={literal(word)}" for word in words)
        found = f"IF(OR({tests}),{each.number},{found})"
    return f"IF(ISTEXT({cell}),{found},IF(ISBLANK({cell}),0,{UNUSABLE_KIND}))"


# --- Numbers


def whole_of(content: Content, most: int) -> int:
    """The number, rounded up; `NOTHING` where the cell is empty."""
    if is_empty(content):
        return NOTHING
    if not is_number(content) or not 0 <= content <= most:
        return UNUSABLE_NUMBER
    number = Decimal(format(content, ".15g"))
    return ceil(number.quantize(Decimal(1).scaleb(-TOLERANCE), ROUND_HALF_UP))


def whole(cell: str, most: int) -> str:
    nothing, unusable = NOTHING, UNUSABLE_NUMBER
    number = f"IF(AND({cell}>=0,{cell}<={most}),-INT(-ROUND({cell},{TOLERANCE})),{unusable})"
    return (
        f"IF(ISTEXT({cell}),IF({_letters(cell)}=0,{nothing},{unusable}),IF(ISBLANK({cell}),{nothing},"
        f"IF(ISLOGICAL({cell}),{unusable},IF(ISNUMBER({cell}),{number},{unusable}))))"
    )
