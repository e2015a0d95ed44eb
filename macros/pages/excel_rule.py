"""The rule of a criterion as the formulas that the workbook has in its cells, with what they mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token

from gocluster_rules.facts import Fact
from gocluster_rules.model import Criterion, Edition
from gocluster_rules.rules import facts_of
from gocluster_rules.text import Lang
from workbook.formula.computed import Formula
from workbook.sheets.calculation_plan import FIRST_ROW, Calculation, calculation
from workbook.sheets.rows import Questions, code_name

ENDINGS = ("low", "high", "given")
CELL = re.compile("[A-Z]+[0-9]+")


class ExcelRuleError(Exception):
    """A formula refers to a cell without one; the message names criterion and cell."""


@dataclass(frozen=True, slots=True)
class Step:
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
    steps: tuple[Step, ...]
    """The helper cells, those that the formula itself names first."""
    facts: tuple[Fact, ...]
    """The facts whose cells the formulas name."""


@cache
def excel_rule(criterion: Criterion, edition: Edition, lang: Lang) -> ExcelRule:
    """The formulas of the criterion in the workbook of that language."""
    sheet = calculation(Questions(edition, lang))
    name = code_name(criterion)
    address = sheet.names[name].replace("$", "")
    first, *steps = _steps(sheet, address, criterion)
    named = {reference for step in (first, *steps) for reference in _references(step.formula)}
    return ExcelRule(
        sheet=sheet.sheet,
        name=name,
        address=address,
        formula=first.formula,
        steps=tuple(steps),
        facts=tuple(
            fact
            for fact in facts_of(criterion.rule)
            if any(f"{fact.name}_{ending}" in named for ending in ENDINGS)
        ),
    )


def _references(formula: str) -> list[str]:
    """The cells, ranges and names in a formula, each as it is written, but without ``$``."""
    found = Tokenizer(formula).items
    return [token.value.replace("$", "") for token in found if token.subtype == Token.RANGE]


def _steps(sheet: Calculation, address: str, criterion: Criterion) -> list[Step]:
    """The cell at the address and the cells it refers to, directly or by way of others."""
    formulas = {
        f"{column}{row}": Step(f"{column}{row}", line.label, f"={cell.text}")
        for row, line in enumerate(sheet.lines, start=FIRST_ROW)
        for column, cell in line.cells.items()
        if isinstance(cell, Formula)
    }
    found: dict[str, Step] = {}
    waiting = [address]
    for place in waiting:
        if place in found:
            continue
        if place not in formulas:
            raise ExcelRuleError(
                f"criterion {criterion.number}: its rule needs the cell {sheet.sheet}!{place}, which holds "
                "no formula; write one there (workbook/calculation.py) or refer to it by a name"
            )
        found[place] = formulas[place]
        references = _references(formulas[place].formula)
        waiting += [reference for reference in references if CELL.fullmatch(reference)]
    return list(found.values())
