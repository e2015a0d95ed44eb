"""The cases notice every formula and every rule in which one thing is broken."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from agreement.cases.sequence import systematic
from agreement.mutants import (
    OPERATORS,
    broken,
    formula_mutants,
    formula_survivors,
    mutated_places,
)
from agreement.rule_mutants import rule_mutants, rule_survivors
from agreement.spreadsheets import Workbook
from tools.rule_examples import KINDS

from gocluster_rules.text import Lang

# Thousands of mutants take minutes on a slow machine.
pytestmark = [pytest.mark.slow, pytest.mark.timeout(1_800)]
Workbooks = Mapping[Lang, Workbook]


def test_every_broken_rule_is_noticed() -> None:
    mutants = rule_mutants()
    broken = {type(part) for it in mutants if it.rule for part in (it.rule, *it.rule.conditions())}
    assert broken == KINDS
    assert [str(mutant) for mutant in rule_survivors(mutants)] == []


def test_every_broken_formula_is_noticed(workbooks: Workbooks) -> None:
    """Of the ways to break one, a twenty-seventh; `make agreement` takes all, in both languages."""
    book = workbooks["de"]
    mutants = formula_mutants(book)
    assert {mutant.operator for mutant in mutants} == set(OPERATORS)
    places = {f"{mutant.sheet}!{mutant.cell}" for mutant in mutants}
    assert places == set(mutated_places(book))
    assert [str(mutant) for mutant in formula_survivors(book, mutants[::27])] == []


def test_too_few_cases_leave_mutants_alive_and_name_them(workbooks: Workbooks) -> None:
    nothing, *_ = systematic()
    mutants = [
        mutant
        for mutant in formula_mutants(workbooks["de"])
        if mutant.operator == "a number 1 lower"
    ]
    alive = formula_survivors(workbooks["de"], mutants, [nothing])
    (limit,) = (mutant for mutant in alive if "actors_low>=29" in mutant.mutated)
    assert (
        str(limit)
        == f"Rechenweg!{limit.cell}, a number 1 lower: {limit.original} became {limit.mutated}"
    )


@pytest.mark.parametrize(
    ("formula", "mutants"),
    [
        ("=IF(A1>=3,1,0)", ["=IF(A1>3,1,0)", "=IF(A1>=4,1,0)", "=IF(A1>=2,1,0)", "=IF(A1>=3,0,1)"]),
        ("=AND(A1,NOT(A2))", ["=OR(A1,NOT(A2))", "=AND(A1,(A2))", "=AND(A1)"]),
        ('="ja"&actors_low', ['="jx"&actors_low', '="ja"&actors_high', '="ja"&sme_actors_low']),
        ("=COUNTIF($C$5:$C$9,2)", ["=COUNTIF($C$5:$C$8,2)", "=COUNTIF($C$10:$C$14,2)"]),
    ],
)
def test_one_thing_is_broken_at_a_time(formula: str, mutants: list[str]) -> None:
    found = [text for _, text in broken(formula, "Z1")]
    assert set(mutants) <= set(found)
    assert len(found) == len(set(found))
    assert formula not in found


@pytest.mark.parametrize(
    "formula",
    [
        "=AND(founded_on_given,founded_on_low<9)",
        "=AND(C1=2,founded_on_low<9)",
        "=AND(actors_low=actors_high,actors_low<9)",
    ],
)
def test_where_both_ends_are_the_same_the_other_one_is_not_taken(formula: str) -> None:
    last = formula.rindex("_low")
    other = formula[:last] + "_high" + formula[last + len("_low") :]
    assert other not in [text for _, text in broken(formula, "Z1")]
    assert "=AND(C1=1,founded_on_high<9)" in [
        text for _, text in broken("=AND(C1=1,founded_on_low<9)", "Z1")
    ]
