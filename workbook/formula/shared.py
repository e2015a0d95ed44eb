"""Which expressions get a cell of their own: what is long to write and needed more than once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from gocluster_rules.expressions import (
    AddMonths,
    And,
    Compare,
    Expr,
    Quotient,
    Show,
    components,
)
from workbook.formula.formulas import LEAVES, is_constant, reads_as_it_is, shown_number
from workbook.formula.spans import Bounds

LARGE = 9
"""From so many parts on, an expression that is needed twice gets a cell of its own."""


def written(expr: Expr, bounds: Bounds) -> tuple[Expr, ...]:
    """The expressions that an expression's formula is written from."""
    if isinstance(expr, Show):
        return (shown_number(expr, bounds),)
    return tuple(components(expr))


def shared(
    roots: Iterable[Expr], bounds: Bounds, placed: frozenset[Expr] = frozenset()
) -> frozenset[Expr]:
    """The expressions inside the given ones that are to be computed in a cell of their own.

    Those in ``placed`` have one anyway.
    """
    uses: Counter[Expr] = Counter()
    order: list[Expr] = []
    chosen: set[Expr] = set()

    def visit(expr: Expr) -> None:
        for part in written(expr, bounds):
            uses[part] += 1
            if uses[part] == 1:
                visit(part)
        order.append(expr)
        if isinstance(expr, Show):
            # Its formula repeats the number, which is better computed once.
            number = shown_number(expr, bounds)
            if not isinstance(number, LEAVES) and not is_constant(number):
                chosen.add(number)

    for root in dict.fromkeys(roots):
        visit(root)
    sizes: dict[Expr, int] = {}
    for expr in order:
        # What has a cell of its own counts as 1, so that only what is long to write gets one.
        sizes[expr] = 1 + sum(
            1 if part in chosen or part in placed else sizes[part] for part in written(expr, bounds)
        )
        alone = isinstance(expr, Show | Quotient | AddMonths) and not reads_as_it_is(expr, bounds)
        large = sizes[expr] >= LARGE and not isinstance(expr, LEAVES)
        again = uses[expr] > 1 and (large or _asks_for_one_of(placed, expr))
        if (alone or again) and not is_constant(expr):
            chosen.add(expr)
    return frozenset(chosen - placed)


def _asks_for_one_of(placed: frozenset[Expr], expr: Expr) -> bool:
    """Whether one of these, such as a verdict, is only a part of what the condition asks for."""
    return isinstance(expr, And) and any(
        isinstance(term, Compare) and term.left in placed for term in expr.terms
    )
