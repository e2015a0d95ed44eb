"""Between which numbers an expression can lie, so that formulas stay where spreadsheets are exact.

Spreadsheets compute in binary floating point and compare 15 digits. Whole numbers below 10^15 are safe
there; what could leave that range is refused when the workbook is written, not discovered by its user.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import singledispatch
from itertools import product
from math import isqrt
from typing import NamedTuple, TypeAlias

from gocluster_rules.evaluation import evaluate
from gocluster_rules.expressions import (
    AddMonths,
    And,
    Compare,
    Expr,
    Given,
    Greatest,
    High,
    If,
    Least,
    Low,
    Not,
    Number,
    Or,
    Product,
    Quotient,
    Root,
    Sum,
    Times,
)

EXACT = 10**15
EXACT_DIVIDEND = 10**14
"""Up to here INT(a/b) is right everywhere; what could be greater is refused. LibreOffice rounds to 15 digits
before it cuts off, and makes 1000001 of 198094776094577/198094578."""
EXACT_RADICAND = 10**13
"""Up to here the root of one less than a square still differs from a whole number within 15 digits."""


class Span(NamedTuple):
    """The least and the greatest possible value."""

    low: int
    high: int


Bounds: TypeAlias = Mapping[str, Span]
"""The span of every fact, by its name."""


def _exact(low: int, high: int) -> Span:
    if low <= -EXACT or high >= EXACT:
        raise OverflowError(f"{low} to {high} is more than a spreadsheet computes exactly")
    return Span(low, high)


@singledispatch
def span(expr: Expr, bounds: Bounds) -> Span:
    """The least and the greatest value of a number or a truth value; ``OverflowError`` if not exact."""
    raise TypeError(f"no span for {type(expr).__name__}")


@span.register(Low)
@span.register(High)
def _(expr: Low | High, bounds: Bounds) -> Span:
    return bounds[expr.fact]


@span.register(Given)
@span.register(Compare)
@span.register(And)
@span.register(Or)
@span.register(Not)
def _(expr: Given | Compare | And | Or | Not, bounds: Bounds) -> Span:
    return Span(0, 1)


@span.register
def _(expr: Number, bounds: Bounds) -> Span:
    return _exact(expr.value, expr.value)


@span.register
def _(expr: Sum, bounds: Bounds) -> Span:
    spans = [span(term, bounds) for term in expr.terms]
    return _exact(sum(part.low for part in spans), sum(part.high for part in spans))


@span.register
def _(expr: Product, bounds: Bounds) -> Span:
    sides = span(expr.left, bounds), span(expr.right, bounds)
    ends = [one * other for one, other in product(*sides)]
    return _exact(min(ends), max(ends))


@span.register
def _(expr: Times, bounds: Bounds) -> Span:
    ends = sorted(expr.factor * end for end in span(expr.term, bounds))
    return _exact(ends[0], ends[1])


@span.register
def _(expr: Quotient, bounds: Bounds) -> Span:
    dividend, divisor = span(expr.dividend, bounds), span(expr.divisor, bounds)
    ends = [end // by for end, by in product(dividend, divisor) if by > 0]
    if divisor.low <= 0 < divisor.high:
        ends += dividend
    if divisor.low <= 0:
        ends.append(0)
    return Span(min(ends), max(ends))


@span.register
def _(expr: Root, bounds: Bounds) -> Span:
    low, high = (isqrt(max(0, end)) for end in span(expr.term, bounds))
    return Span(low, high)


@span.register
def _(expr: AddMonths, bounds: Bounds) -> Span:
    low, high = (
        evaluate(AddMonths(Number(end), expr.months), {}) for end in span(expr.day, bounds)
    )
    return Span(int(low), int(high))


@span.register
def _(expr: If, bounds: Bounds) -> Span:
    then, otherwise = span(expr.then, bounds), span(expr.otherwise, bounds)
    return Span(min(then.low, otherwise.low), max(then.high, otherwise.high))


@span.register
def _(expr: Least, bounds: Bounds) -> Span:
    spans = [span(term, bounds) for term in expr.terms]
    return Span(min(part.low for part in spans), min(part.high for part in spans))


@span.register
def _(expr: Greatest, bounds: Bounds) -> Span:
    spans = [span(term, bounds) for term in expr.terms]
    return Span(max(part.low for part in spans), max(part.high for part in spans))
