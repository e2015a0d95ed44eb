"""What follows from conditions that are known to hold, or not to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from gocluster_rules.expressions import (
    And,
    Compare,
    Expr,
    Given,
    If,
    Least,
    Low,
    Not,
    Number,
    Or,
    known_exactly,
)

Settled: TypeAlias = Mapping[Expr, bool]
"""Conditions that are known to hold, or known not to."""
OPPOSITES = {">=": "<", "<": ">=", ">": "<=", "<=": ">"}


def settling(condition: Expr, holds: bool) -> dict[Expr, bool]:
    """All that is settled once the condition is known to hold, or not to."""
    found = {condition: holds}
    if isinstance(condition, Not):
        found |= settling(condition.term, not holds)
    elif isinstance(condition, And | Or):
        each = [settling(term, holds) for term in condition.terms]
        if holds is isinstance(condition, And):
            for settled in each:
                found |= settled
        elif each:
            found |= dict(set.intersection(*(set(settled.items()) for settled in each)))
    elif isinstance(condition, Compare):
        found |= _compared(condition, holds)
    return found


def _compared(condition: Compare, holds: bool) -> dict[Expr, bool]:
    if condition.relation in OPPOSITES:
        opposite: Any = OPPOSITES[condition.relation]
        found: dict[Expr, bool] = {Compare(condition.left, opposite, condition.right): not holds}
        above_zero = condition.relation == ">" and condition.right == Number(0)
        if holds and above_zero and isinstance(condition.left, Low):
            # The lower end of what nobody stated is 0.
            found[Given(condition.left.fact)] = True
        return found
    if isinstance(condition.left, Low) and condition == known_exactly(condition.left.fact):
        # What nobody stated has different ends.
        return {Given(condition.left.fact): True} if holds else {}
    if isinstance(condition.right, Number):
        value = condition.right.value
        return _equal(condition.left, value) if holds else _unequal(condition.left, value)
    return {}


def _equal(expr: Expr, value: int) -> dict[Expr, bool]:
    """What is settled once a choice between numbers has given this one."""
    if isinstance(expr, If):
        if not _may_be(expr.otherwise, value):
            return settling(expr.test, True) | _equal(expr.then, value)
        if not _may_be(expr.then, value):
            return settling(expr.test, False) | _equal(expr.otherwise, value)
    if isinstance(expr, Least):
        found: dict[Expr, bool] = {}
        for term in expr.terms:
            codes = codes_of(term)
            if codes and max(codes) == value:
                found |= settling(Compare(term, "=", Number(value)), True)
        # One of them is the least.
        found[Or(tuple(Compare(term, "=", Number(value)) for term in expr.terms))] = True
        return found
    return {}


def _unequal(expr: Expr, value: int) -> dict[Expr, bool]:
    if isinstance(expr, If) and codes_of(expr.then) == frozenset({value}):
        return settling(expr.test, False)
    if isinstance(expr, If) and codes_of(expr.otherwise) == frozenset({value}):
        return settling(expr.test, True)
    return {}


def codes_of(expr: Expr) -> frozenset[int] | None:
    """The numbers among which the expression chooses, such as the codes of verdicts."""
    if isinstance(expr, Number):
        return frozenset({int(expr.value)})
    if isinstance(expr, If):
        parts: Iterable[Expr] = (expr.then, expr.otherwise)
    elif isinstance(expr, Least):
        parts = expr.terms
    else:
        return None
    found: frozenset[int] = frozenset()
    for part in parts:
        codes = codes_of(part)
        if codes is None:
            return None
        found |= codes
    return found


def _may_be(expr: Expr, value: int) -> bool:
    codes = codes_of(expr)
    return codes is None or value in codes


def together(known: Settled, settled: Settled) -> Settled:
    """Both, and what follows from them together: which term decides an AND or an OR."""
    found = {**known, **settled}
    for condition, holds in list(found.items()):
        if isinstance(condition, And | Or) and holds is isinstance(condition, Or):
            left = [term for term in condition.terms if found.get(term) is not (not holds)]
            if len(left) == 1:
                found |= settling(left[0], holds)
    return found


def value_of(condition: Expr, known: Settled) -> bool | None:
    """Whether the condition is known to hold."""
    if condition in known:
        return known[condition]
    if not isinstance(condition, Compare) or condition.relation != "=":
        return None
    if not isinstance(condition.right, Number):
        return None
    left, value = condition.left, condition.right.value
    said = {
        other.right.value: holds
        for other, holds in known.items()
        if isinstance(other, Compare)
        and other.relation == "="
        and other.left == left
        and isinstance(other.right, Number)
    }
    if any(holds for other, holds in said.items() if other != value):
        return False
    possible = (codes_of(left) or frozenset()) - {
        other for other, holds in said.items() if not holds
    }
    return True if possible == {value} else None
