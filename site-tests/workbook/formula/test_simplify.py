"""A simplified expression has the same value, and says nothing twice."""

from __future__ import annotations

import pytest
from agreement.cases.sequence import systematic

from gocluster_rules.advice.advised import advice
from gocluster_rules.catalogue import EDITION
from gocluster_rules.evaluation import evaluate
from gocluster_rules.expressions import (
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
    Times,
    known_exactly,
)
from gocluster_rules.known import exactly
from gocluster_rules.statements import statements
from gocluster_rules.text import LANGS
from gocluster_rules.totals import totals
from gocluster_rules.verdicts import inputs, verdicts
from workbook.formula.simplify import simplified
from workbook.formula.spans import Span

A, B = Given("a"), Given("b")
IS_0, IS_1 = (Compare(Low("a"), "=", Number(number)) for number in (0, 1))
YES, NO = Phrase("yes"), Phrase("no")


@pytest.mark.parametrize(
    ("expr", "simple"),
    [
        (If(A, If(A, YES, NO), NO), If(A, YES, NO)),
        (If(A, NO, If(A, YES, NO)), NO),
        (If(Or((A, Not(A))), YES, NO), YES),
        (If(And((IS_0, IS_1)), YES, NO), NO),
        (And((A, Or((A, B)))), A),
        (And((A, Or((Not(A), B)))), And((A, B))),
        (Or((A, And((Not(A), B)))), Or((A, B))),
        (And((known_exactly("a"), A)), known_exactly("a")),
        (Not(Not(A)), A),
        (Join((If(And((A, Not(A))), YES, Phrase("")), If(A, YES, NO))), If(A, YES, NO)),
        (If(A, YES, NO), If(A, YES, NO)),
    ],
)
def test_what_is_settled_is_left_out(expr: Expr, simple: Expr) -> None:
    assert simplified(expr, frozenset()) == simple


LIMITS = {"a": Span(0, 9), "b": Span(0, 9)}


@pytest.mark.parametrize(
    ("expr", "simple"),
    [
        (
            If(
                Or((Not(A), Compare(High("a"), ">", Times(2, High("b"))))),
                Least((Number(9), Times(2, High("b")))),
                High("a"),
            ),
            Least((High("a"), Times(2, High("b")))),
        ),
        (
            And(
                (
                    Not(Compare(High("a"), "=", Number(0))),
                    Compare(Times(2, High("a")), ">", Number(0)),
                )
            ),
            Not(Compare(High("a"), "=", Number(0))),
        ),
        (And((A, Compare(Low("a"), ">", Low("b")))), Compare(Low("a"), ">", Low("b"))),
        (And((A, Compare(Low("a"), ">=", Low("b")))), And((A, Compare(Low("a"), ">=", Low("b"))))),
    ],
)
def test_the_ends_of_what_nobody_stated_are_known(expr: Expr, simple: Expr) -> None:
    assert simplified(expr, frozenset(), bounds=LIMITS) == simple


def test_of_several_that_lack_the_last_one_that_can_lack_does() -> None:
    first, second = (If(each, Number(2), Number(0)) for each in (A, B))
    lacks = tuple(Compare(part, "=", Number(0)) for part in (first, second))
    said = If(
        Compare(Least((first, second)), "=", Number(0)),
        If(A, Listed(lacks, (YES, NO), " "), YES),
        NO,
    )
    simple = simplified(said, frozenset({first, second}))
    assert simple == If(Compare(Least((first, second)), "=", Number(0)), If(A, NO, YES), NO)


def test_a_cell_is_not_asked_what_is_settled() -> None:
    placed = If(A, Number(2), Number(1))
    expr = If(A, If(Compare(placed, "=", Number(2)), YES, NO), NO)
    assert simplified(expr, frozenset({placed})) == If(A, YES, NO)


def test_what_has_a_cell_of_its_own_stays() -> None:
    expr = Compare(If(A, If(A, Number(1), Number(2)), Number(3)), "=", Number(1))
    inner = expr.left
    assert simplified(expr, frozenset({inner})) == expr
    assert simplified(expr, frozenset()) != expr


@pytest.mark.slow
@pytest.mark.parametrize("criterion", EDITION.criteria, ids=lambda criterion: criterion.number)
def test_no_value_changes(criterion) -> None:
    said = statements(EDITION)[criterion.number]
    expressions = [said.verdict, said.rank]
    advised = advice(EDITION)[criterion.number]
    texts = (said.reason, said.shortfall, advised.step, advised.outlook)
    expressions += [text[lang] for text in texts for lang in LANGS]
    pairs = [(expr, simplified(expr, frozenset())) for expr in expressions]
    for case in systematic()[::50]:
        facts = inputs(case.answers, EDITION)
        facts = {**facts, **totals(verdicts(facts, EDITION).values())}
        for expr, simple in pairs:
            assert evaluate(simple, facts) == evaluate(expr, facts), case


def test_of_terms_that_are_always_the_same_one_stays() -> None:
    """Each of the two exceeds whatever the third can be less than; without both, 1 would become 0."""
    bounds = {"a": Span(1, 1), "b": Span(1, 1), "c": Span(0, 5)}
    greatest = simplified(Greatest((Low("a"), Low("b"), Low("c"))), frozenset(), bounds=bounds)
    assert evaluate(greatest, {"a": exactly(1), "b": exactly(1), "c": exactly(0)}) == 1
