"""The value of an expression in Python, where the facts are known or not."""

from __future__ import annotations

import operator
from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date
from functools import singledispatch
from math import isqrt
from typing import TypeAlias

from gocluster_rules.expressions import (
    AddMonths,
    And,
    Compare,
    Expr,
    Given,
    Greatest,
    High,
    If,
    Join,
    Least,
    Listed,
    Low,
    Not,
    Number,
    Or,
    Phrase,
    Product,
    Quotient,
    Root,
    Show,
    Sum,
    Times,
    Value,
)
from gocluster_rules.known import Inputs
from gocluster_rules.notation import show

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
def _(expr: Product) -> Function:
    left, right = number_function(expr.left), number_function(expr.right)
    return lambda inputs: left(inputs) * right(inputs)


@function.register
def _(expr: Quotient) -> Function:
    dividend, divisor = number_function(expr.dividend), number_function(expr.divisor)

    def quotient(inputs: Inputs) -> int:
        by = divisor(inputs)
        return dividend(inputs) // by if by else 0

    return quotient


@function.register
def _(expr: Root) -> Function:
    term = number_function(expr.term)
    return lambda inputs: isqrt(term(inputs))


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
def _(expr: Phrase) -> Function:
    text = expr.text
    return lambda inputs: text


@function.register
def _(expr: Join) -> Function:
    parts = [text_function(part) for part in expr.parts]
    return lambda inputs: "".join([part(inputs) for part in parts])


@function.register
def _(expr: Listed) -> Function:
    separator = expr.separator
    items = [
        (number_function(test), text_function(text))
        for test, text in zip(expr.tests, expr.texts, strict=True)
    ]
    return lambda inputs: separator.join([text(inputs) for test, text in items if test(inputs)])


@function.register
def _(expr: Show) -> Function:
    term, style, lang = number_function(expr.term), expr.style, expr.lang
    return lambda inputs: show(term(inputs), style, lang)
