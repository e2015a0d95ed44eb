"""The small language in which a rule says everything that can be computed of it.

A rule is translated once into expressions: its verdict, its reason in words, its shortfall, its next step
and its distance. ``evaluation`` gives their value in Python, here and in the browser; the workbook package
gives the same expressions as Excel formulas. So no number and no sentence is computed by two pieces of code.

Values are whole numbers (amounts in hundredths, days as day numbers), truth values and texts. What is
unknown is no special value: an unknown fact is a fact between its lowest and its highest possible value.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from string import Formatter
from typing import Any, Literal, NamedTuple, TypeAlias, get_args

from gocluster_rules.notation import Style
from gocluster_rules.text import Lang, Text

Value: TypeAlias = int | bool | str


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number that stands in the rule, or the number of a day (``date.toordinal``)."""

    value: int
    is_day: bool = False


@dataclass(frozen=True, slots=True)
class Low:
    """The least that the fact can be, as far as known (a verdict's code or a total counts as a fact)."""

    fact: str


@dataclass(frozen=True, slots=True)
class High:
    """The most that the fact can be, as far as known."""

    fact: str


@dataclass(frozen=True, slots=True)
class Given:
    """Whether the fact was answered (perhaps as a range)."""

    fact: str


@dataclass(frozen=True, slots=True)
class Sum:
    """The sum of whole numbers."""

    terms: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Times:
    """A whole number times an expression."""

    factor: int
    term: Expr


@dataclass(frozen=True, slots=True)
class Product:
    """The product of two whole numbers."""

    left: Expr
    right: Expr


@dataclass(frozen=True, slots=True)
class Quotient:
    """A division rounded down, by a number ≥ 0; by 0 it is 0."""

    dividend: Expr
    divisor: Expr


@dataclass(frozen=True, slots=True)
class Root:
    """The square root of a whole number ≥ 0, rounded down."""

    term: Expr


@dataclass(frozen=True, slots=True)
class AddMonths:
    """A day so many months later; a day that the month lacks becomes its last (Excel's EDATE)."""

    day: Expr
    months: int


@dataclass(frozen=True, slots=True)
class Compare:
    """Whether two whole numbers stand in the relation."""

    left: Expr
    relation: Literal[">=", ">", "<=", "<", "="]
    right: Expr


@dataclass(frozen=True, slots=True)
class And:
    """Whether all hold."""

    terms: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Whether one holds."""

    terms: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Whether it does not hold."""

    term: Expr


@dataclass(frozen=True, slots=True)
class If:
    """One of two values."""

    test: Expr
    then: Expr
    otherwise: Expr


@dataclass(frozen=True, slots=True)
class Least:
    """The least of whole numbers; over verdicts: all of them."""

    terms: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Greatest:
    """The greatest of whole numbers; over verdicts: any of them."""

    terms: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A fixed text."""

    text: str


@dataclass(frozen=True, slots=True)
class Join:
    """Texts one after the other."""

    parts: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """The texts whose test holds, one after the other with the separator between them; none is empty."""

    tests: tuple[Expr, ...]
    texts: tuple[Expr, ...]
    separator: str


@dataclass(frozen=True, slots=True)
class Show:
    """A number or a day as the language writes it: 1.234 or 1,234, 01.05.2019 or 1 May 2019.

    A number below 0 is shown as 0. Tenths (percentages and ratios) and plain numbers have no marks
    between their thousands.
    """

    term: Expr
    style: Style
    lang: Lang


Expr: TypeAlias = (
    Number
    | Low
    | High
    | Given
    | Sum
    | Times
    | Product
    | Quotient
    | Root
    | AddMonths
    | Compare
    | And
    | Or
    | Not
    | If
    | Least
    | Greatest
    | Phrase
    | Join
    | Listed
    | Show
)


EXPRESSIONS = get_args(Expr)
TRUE, FALSE = And(()), Or(())


def components(expr: Expr) -> Iterator[Expr]:
    """The expressions of which an expression directly consists."""
    for slot in fields(expr):
        value = getattr(expr, slot.name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, EXPRESSIONS):
                yield part


class Bounds(NamedTuple):
    """What is known of a fact, as expressions: what takes the place of `Low`, `High` and `Given`."""

    low: Expr
    high: Expr
    given: Expr


def supposing(expr: Expr, facts: Mapping[str, Bounds]) -> Expr:
    """The expression where these facts are not as they were stated, but as supposed."""
    if isinstance(expr, Low | High | Given):
        if expr.fact not in facts:
            return expr
        supposed = facts[expr.fact]
        kind = {Low: supposed.low, High: supposed.high, Given: supposed.given}
        return kind[type(expr)]
    changes: dict[str, Any] = {}
    for slot in fields(expr):
        value = getattr(expr, slot.name)
        if isinstance(value, EXPRESSIONS):
            changes[slot.name] = supposing(value, facts)
        elif isinstance(value, tuple):
            changes[slot.name] = tuple(supposing(part, facts) for part in value)
    return replace(expr, **changes) if changes else expr


def minus(left: Expr, right: Expr) -> Expr:
    """The difference of two whole numbers."""
    return Sum((left, Times(-1, right)))


def rounded_up(dividend: Expr, divisor: Expr) -> Expr:
    """A division rounded up, by a number ≥ 0; by 0 it is 0."""
    return Quotient(Sum((dividend, divisor, Number(-1))), divisor)


def exceeds(fact: str, other: str) -> Expr:
    """Whether the fact is certainly more than the other one, whatever is still unknown of both."""
    return Compare(Low(fact), ">", High(other))


def known_exactly(fact: str) -> Expr:
    """Whether the fact has one possible value (an unknown one has more)."""
    return Compare(Low(fact), "=", High(fact))


def fill(template: Text, lang: Lang, **parts: Expr) -> Expr:
    """A sentence with expressions in its placeholders."""
    pieces: list[Expr] = []
    for literal, name, _, _ in Formatter().parse(template[lang]):
        if literal:
            pieces.append(Phrase(literal))
        if name is not None:
            pieces.append(parts[name])
    return Join(tuple(pieces))


def listing(items: tuple[tuple[Expr, Expr], ...], separator: str) -> Expr:
    """The texts whose test holds, with the separator between them."""
    return Listed(tuple(test for test, _ in items), tuple(text for _, text in items), separator)
