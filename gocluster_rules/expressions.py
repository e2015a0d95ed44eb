"""The small language in which a rule says everything that can be computed of it.

A rule is translated once into expressions: its verdict, its reason in words, its shortfall, its next step
and its distance. ``evaluate`` gives their value in Python, here and in the browser; the workbook package
gives the same expressions as Excel formulas. So no number and no sentence is computed by two pieces of code.

Values are whole numbers (amounts in hundredths, days as day numbers), truth values and texts. What is
unknown is no special value: an unknown fact is a fact between its lowest and its highest possible value.
"""

from __future__ import annotations

import operator
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import singledispatch
from string import Formatter
from typing import Literal, NamedTuple, TypeAlias

from gocluster_rules import words
from gocluster_rules.text import LANGS, Lang, Text

Value: TypeAlias = int | bool | str


class Known(NamedTuple):
    """What is known of a fact: both bounds, and whether anything was answered at all."""

    low: int
    high: int
    given: bool


Inputs: TypeAlias = Mapping[str, Known]


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number that stands in the rule."""

    value: int


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
    """Whether the fact was answered (perhaps as an interval)."""

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
class Quotient:
    """The whole part of a division of numbers ≥ 0; by 0 it is 0."""

    dividend: Expr
    divisor: Expr


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
class Words:
    """A fixed text."""

    text: str


@dataclass(frozen=True, slots=True)
class Join:
    """Texts one after the other."""

    parts: tuple[Expr, ...]


class Style(Enum):
    """How a whole number is written out."""

    COUNT = "count"
    TENTHS = "tenths"
    HUNDREDTHS = "hundredths"
    DAY = "day"


PLACES = {Style.COUNT: 0, Style.TENTHS: 1, Style.HUNDREDTHS: 2}
"""The decimal places of a style."""


@dataclass(frozen=True, slots=True)
class Show:
    """A number or a day as the language writes it: 1.234 or 1,234, 01.05.2019 or 1 May 2019.

    A number below 0 is shown as 0. Tenths (percentages and ratios) have no marks between their thousands.
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
    | Quotient
    | AddMonths
    | Compare
    | And
    | Or
    | Not
    | If
    | Least
    | Greatest
    | Words
    | Join
    | Show
)


def minus(left: Expr, right: Expr) -> Expr:
    """The difference of two whole numbers."""
    return Sum((left, Times(-1, right)))


def known_exactly(fact: str) -> Expr:
    """Whether the fact has one possible value (an unknown one has more)."""
    return Compare(Low(fact), "=", High(fact))


def fill(template: Text, lang: Lang, **parts: Expr) -> Expr:
    """A sentence with expressions in its placeholders."""
    pieces: list[Expr] = []
    for literal, name, _, _ in Formatter().parse(template[lang]):
        if literal:
            pieces.append(Words(literal))
        if name is not None:
            pieces.append(parts[name])
    return Join(tuple(pieces))


def listing(items: tuple[tuple[Expr, Expr], ...], separator: str) -> Expr:
    """The texts whose condition holds, with the separator between them."""
    pieces: list[Expr] = []
    for position, (condition, text) in enumerate(items):
        if position:
            earlier = Or(tuple(test for test, _ in items[:position]))
            pieces.append(If(And((condition, earlier)), Words(separator), Words("")))
        pieces.append(If(condition, text, Words("")))
    return Join(tuple(pieces))


Function: TypeAlias = Callable[[Inputs], Value]


def evaluate(expr: Expr, inputs: Inputs) -> Value:
    """The expression's value where the facts are as in ``inputs``."""
    return function(expr)(inputs)


@singledispatch
def function(expr: Expr) -> Function:
    """The expression as a function of the inputs, for evaluating it more than once."""
    raise TypeError(f"no function for {type(expr).__name__}")


def number_function(expr: Expr) -> Callable[[Inputs], int]:
    """The same for an expression that gives a number or a truth value."""
    return function(expr)  # type: ignore[return-value]


def text_function(expr: Expr) -> Callable[[Inputs], str]:
    """The same for an expression that gives a text."""
    return function(expr)  # type: ignore[return-value]


@function.register
def _(expr: Number) -> Function:
    value = int(expr.value)
    return lambda inputs: value


@function.register
def _(expr: Low) -> Function:
    name = expr.fact
    return lambda inputs: inputs[name].low


@function.register
def _(expr: High) -> Function:
    name = expr.fact
    return lambda inputs: inputs[name].high


@function.register
def _(expr: Given) -> Function:
    name = expr.fact
    return lambda inputs: inputs[name].given


@function.register
def _(expr: Sum) -> Function:
    terms = [number_function(term) for term in expr.terms]
    return lambda inputs: sum([term(inputs) for term in terms])


@function.register
def _(expr: Times) -> Function:
    factor, term = expr.factor, number_function(expr.term)
    return lambda inputs: factor * term(inputs)


@function.register
def _(expr: Quotient) -> Function:
    dividend, divisor = number_function(expr.dividend), number_function(expr.divisor)

    def quotient(inputs: Inputs) -> int:
        by = divisor(inputs)
        return dividend(inputs) // by if by else 0

    return quotient


@function.register
def _(expr: AddMonths) -> Function:
    day, months = number_function(expr.day), expr.months

    return lambda inputs: months_later(date.fromordinal(day(inputs)), months).toordinal()


def months_later(day: date, months: int) -> date:
    """The day so many months later or, if negative, earlier; a day the month lacks becomes its last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


_RELATIONS: Mapping[str, Callable[[int, int], bool]] = {
    ">=": operator.ge,
    ">": operator.gt,
    "<=": operator.le,
    "<": operator.lt,
    "=": operator.eq,
}


@function.register
def _(expr: Compare) -> Function:
    stands, left, right = (
        _RELATIONS[expr.relation],
        number_function(expr.left),
        number_function(expr.right),
    )
    return lambda inputs: stands(left(inputs), right(inputs))


@function.register
def _(expr: And) -> Function:
    terms = [number_function(term) for term in expr.terms]
    return lambda inputs: all(term(inputs) for term in terms)


@function.register
def _(expr: Or) -> Function:
    terms = [number_function(term) for term in expr.terms]
    return lambda inputs: any(term(inputs) for term in terms)


@function.register
def _(expr: Not) -> Function:
    term = number_function(expr.term)
    return lambda inputs: not term(inputs)


@function.register
def _(expr: If) -> Function:
    test, then, otherwise = (
        number_function(expr.test),
        function(expr.then),
        function(expr.otherwise),
    )
    return lambda inputs: then(inputs) if test(inputs) else otherwise(inputs)


@function.register
def _(expr: Least) -> Function:
    terms = [number_function(term) for term in expr.terms]
    return lambda inputs: min([term(inputs) for term in terms])


@function.register
def _(expr: Greatest) -> Function:
    terms = [number_function(term) for term in expr.terms]
    return lambda inputs: max([term(inputs) for term in terms])


@function.register
def _(expr: Words) -> Function:
    text = expr.text
    return lambda inputs: text


@function.register
def _(expr: Join) -> Function:
    parts = [text_function(part) for part in expr.parts]
    return lambda inputs: "".join([part(inputs) for part in parts])


@function.register
def _(expr: Show) -> Function:
    term, style, lang = number_function(expr.term), expr.style, expr.lang
    return lambda inputs: show(term(inputs), style, lang)


def show(number: int, style: Style, lang: Lang) -> str:
    """A number or a day number as the language writes it; a number below 0 as 0.

    >>> show(1234, Style.COUNT, "de"), show(529, Style.TENTHS, "de"), show(41000050, Style.HUNDREDTHS, "en")
    ('1.234', '52,9', '410,000.50')
    """
    if style is Style.DAY:
        day = date.fromordinal(number)
        if lang == "de":
            return f"{day.day:02}.{day.month:02}.{day.year}"
        return f"{day.day} {words.MONTHS_EN[day.month - 1]} {day.year}"
    places = PLACES[style]
    whole, rest = divmod(max(0, number), 10**places)
    written = str(whole) if style is Style.TENTHS else f"{whole:,}"
    if lang == "de":
        written = written.replace(",", ".")
    return written + (words.DECIMAL_MARK[lang] + f"{rest:0{places}}" if places else "")


def shown(number: int, style: Style) -> Text:
    """A number or a day number as each language writes it.

    >>> shown(1234, Style.COUNT)
    Text(de='1.234', en='1,234')
    """
    return Text(**{lang: show(number, style, lang) for lang in LANGS})
