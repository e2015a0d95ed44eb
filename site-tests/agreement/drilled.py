"""Compares all formulas with Python along the limits of some criteria, and breaks them; for an edition that a
test has changed: ``python -m agreement.drilled NUMBER ...`` in a built copy of the tree.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from agreement.cases.sequence import systematic
from agreement.comparing import differing
from agreement.mutants import formula_mutants, formula_survivors
from agreement.rule_mutants import rule_mutants, rule_survivors
from agreement.spreadsheets import opened, published
from tools.engines.ironcalc import IronCalc

from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import LANGS
from workbook.sheets.calculation.plan import calculation
from workbook.sheets.rows import Questions, code_name


def main(numbers: list[str]) -> None:
    """Print what differs and which mutants nobody notices."""
    cases = [
        case
        for case in systematic()
        if any(case.name.startswith(f"criterion {number}, ") for number in numbers)
        or case.name in ("nothing answered", "all criteria met")
    ]
    differences: list[str] = []
    survivors = [
        str(mutant)
        for mutant in rule_survivors([it for it in rule_mutants() if it.number in numbers])
    ]
    compared = 0
    for lang in LANGS:
        workbook = published(Path("site"), lang)
        engine = opened(IronCalc, workbook)
        for case, found in zip(cases, engine.evaluate(cases), strict=True):
            compared += len(found)
            differences += map(str, differing(engine, case, found))
        verdicts = verdict_cells(lang, numbers)
        mutants = [it for it in formula_mutants(workbook) if f"{it.sheet}!{it.cell}" in verdicts]
        survivors += map(str, formula_survivors(workbook, mutants, systematic()))
    print(
        json.dumps(
            {
                "cases": len(cases),
                "compared": compared,
                "differences": differences,
                "survivors": survivors,
            }
        )
    )


def verdict_cells(lang: str, numbers: list[str]) -> set[str]:
    """The cells with the verdicts of the criteria."""
    sheet = calculation(Questions(EDITION, "en" if lang == "en" else "de"))
    names = [code_name(EDITION.criterion(number)) for number in numbers]
    return {f"{sheet.sheet}!{sheet.names[name].relative}" for name in names}


if __name__ == "__main__":
    main(sys.argv[1:])
