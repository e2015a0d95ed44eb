"""What an expression comes down to where something is already settled, so that formulas say nothing twice.

Sentences are put together from parts that know nothing of each other: a part asks again what the whole has
asked before, or sets a comma between two things that never occur together. In Python this costs nothing; in
a formula it is text that readers must follow.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, TypeAlias

from gocluster_rules.expressions import (
    And,
    Compare,
    Expr,
    Given,
    If,
    Join,
    Low,
    Not,
    Number,
    Or,
    Phrase,
    Sum,
    Times,
    known_exactly,
)
from workbook.formula.formulas import EXPRESSIONS

TRUE, FALSE = And(()), Or(())
Settled: TypeAlias = Mapping[Expr, bool]
"""Conditions that are known to hold, or known not to."""


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
    elif holds and isinstance(condition, Compare) and isinstance(condition.left, Low):
        fact = condition.left.fact
        if condition == known_exactly(fact):
            # What nobody stated has different ends.
            found[Given(fact)] = True
    return found


def simplified(expr: Expr, atoms: frozenset[Expr], settled: Settled | None = None) -> Expr:
    """The expression with the same value, where ``settled`` holds, and nothing needless in it.

    Those in ``atoms`` have a cell of their own and stay as they are.
    """
    known = settled or {}
    if isinstance(expr, And | Or | Not | Compare | Given):
        value = _value(expr, known)
        if value is not None:
            return TRUE if value else FALSE
    if expr in atoms:
        return expr
    if isinstance(expr, If):
        return _if(expr, atoms, known)
    if isinstance(expr, Not):
        return _negated(simplified(expr.term, atoms, known))
    if isinstance(expr, And | Or):
        return _terms(expr, atoms, known)
    changes = {slot.name: _within(getattr(expr, slot.name), atoms, known) for slot in fields(expr)}
    changed: Expr = replace(expr, **changes)
    if isinstance(changed, Join):
        return _joined(changed)
    if isinstance(changed, Sum) and len(changed.terms) == 1:
        return changed.terms[0]
    return changed.term if isinstance(changed, Times) and changed.factor == 1 else changed


def _within(value: Any, atoms: frozenset[Expr], known: Settled) -> Any:
    if isinstance(value, tuple):
        return tuple(simplified(part, atoms, known) for part in value)
    return simplified(value, atoms, known) if isinstance(value, EXPRESSIONS) else value


def _value(condition: Expr, known: Settled) -> bool | None:
    """Whether the condition is known to hold."""
    if condition in known:
        return known[condition]
    if isinstance(condition, Compare) and condition.relation == "=":
        for other, holds in known.items():
            if (
                holds
                and isinstance(other, Compare)
                and other.relation == "="
                and other.left == condition.left
                and isinstance(other.right, Number)
                and isinstance(condition.right, Number)
            ):
                return other.right == condition.right
    return None


def _negated(term: Expr) -> Expr:
    if isinstance(term, Not):
        return term.term
    opposites: Mapping[Expr, Expr] = {TRUE: FALSE, FALSE: TRUE}
    return opposites.get(term, Not(term))


def _if(expr: If, atoms: frozenset[Expr], known: Settled) -> Expr:
    test = simplified(expr.test, atoms, known)
    if test in (TRUE, FALSE):
        return simplified(expr.then if test == TRUE else expr.otherwise, atoms, known)
    then = simplified(expr.then, atoms, {**known, **settling(test, True)})
    otherwise = simplified(expr.otherwise, atoms, {**known, **settling(test, False)})
    return then if then == otherwise else If(test, then, otherwise)


def _terms(expr: And | Or, atoms: frozenset[Expr], known: Settled) -> Expr:
    """Each term where all the others hold (in an OR: do not hold)."""
    both = isinstance(expr, And)
    neutral, decisive = (TRUE, FALSE) if both else (FALSE, TRUE)
    terms = list(expr.terms)
    for index, term in enumerate(terms):
        among = dict(known)
        for other in (*terms[:index], *terms[index + 1 :]):
            among |= settling(other, both)
        terms[index] = simplified(term, atoms, among)
        if terms[index] == decisive:
            return decisive
    left = tuple(term for term in terms if term != neutral)
    return left[0] if len(left) == 1 else type(expr)(left)


def _joined(expr: Join) -> Expr:
    left = tuple(part for part in expr.parts if part != Phrase(""))
    return left[0] if len(left) == 1 else Join(left)
