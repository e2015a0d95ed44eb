"""The rule of a criterion as the formulas that the workbook has in its cells, with what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gocluster_rules.expressions import Expr, Given, High, Low, components
from gocluster_rules.facts import Fact
from gocluster_rules.model import Criterion, Edition
from gocluster_rules.text import Lang
from workbook.formula.computed import Formula
from workbook.sheets.calculation.builder import FIRST_ROW
from workbook.sheets.calculation.plan import Calculation, calculation
from workbook.sheets.rows import Questions, code_name


@dataclass(frozen=True, slots=True)
class HelperCell:
    """A cell that the formula needs."""

    address: str
    label: str
    formula: str


@dataclass(frozen=True, slots=True)
class ExcelRule:
    """The cell with a criterion's verdict, and all that its formula refers to."""

    sheet: str
    name: str
    """The cell's defined name."""
    address: str
    formula: str
    helpers: tuple[HelperCell, ...]
    """Those that the formula itself names first."""
    facts: tuple[Fact, ...]
    """The facts whose cells the formulas name."""


@cache
def excel_rule(criterion: Criterion, edition: Edition, lang: Lang) -> ExcelRule:
    """The formulas of the criterion in the workbook of that language."""
    sheet = calculation(Questions(edition, lang))
    verdict = criterion.rule.verdict()
    cells = [verdict]
    for expr in cells:
        cells += [part for part in _references(expr, sheet) if part not in cells]
    named = {part.fact for expr in cells for part in _leaves(expr)}
    first, *helpers = (_helper_cell(expr, sheet) for expr in cells)
    return ExcelRule(
        sheet=sheet.sheet,
        name=code_name(criterion),
        address=first.address,
        formula=first.formula,
        helpers=tuple(helpers),
        facts=tuple(fact for fact in criterion.rule.facts() if fact.name in named),
    )


def _references(expr: Expr, sheet: Calculation) -> Iterator[Expr]:
    """What the expression's formula refers to in other cells, in the order of writing."""
    for part in components(expr):
        if part in sheet.addresses:
            yield part
        else:
            yield from _references(part, sheet)


def _leaves(expr: Expr) -> Iterator[Low | High | Given]:
    if isinstance(expr, Low | High | Given):
        yield expr
    for part in components(expr):
        yield from _leaves(part)


def _helper_cell(expr: Expr, sheet: Calculation) -> HelperCell:
    address = sheet.addresses[expr]
    formula = sheet.content(address)
    assert isinstance(formula, Formula)
    label = sheet.lines[address.row - FIRST_ROW].label
    return HelperCell(address.relative, label, f"={formula.text}")
