"""Formulas that a spreadsheet engine computes wrongly, and how the workbook does without them.

Right is what Excel documents and the other engines compute, but those that have the same fault and are listed
with it; ``test_engine_faults.py`` recomputes all. A fault that an engine mends fails the test, so that the
published list stays true.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from agreement.cases.faults import NO_BREAK_SPACE

from gocluster_rules.text import Text


@dataclass(frozen=True, slots=True)
class EngineFault:
    """A formula with the cells it refers to, and what one engine makes of it."""

    engine: str
    formula: str
    cells: Mapping[str, float | str | bool]
    right: float | str | bool
    found: float | str | bool
    remedy: Text


FAULTS = (
    EngineFault(
        engine="LibreOffice",
        formula="=INT(A1/A2)",
        cells={"A1": 198_094_776_094_577, "A2": 198_094_578},
        right=1_000_000,
        found=1_000_001,
        remedy=Text(
            de="Kein Zähler kann 100 Billionen übersteigen; dafür sorgen die Höchstwerte der Eingaben.",
            en="No dividend can exceed 100 trillion; the limits of the inputs see to that.",
        ),
    ),
    EngineFault(
        engine="LibreOffice",
        formula="=ISNUMBER(A1)",
        cells={"A1": True},
        right=False,
        found=True,
        remedy=Text(
            de="LibreOffice zeigt in einer Zahlenzelle 1 statt WAHR. Der Check im Browser und die Befehlszeile lehnen WAHR dort ab und nennen die Zelle.",
            en="LibreOffice shows 1 in a number cell instead of TRUE. The check in the browser and the command line refuse TRUE there and name the cell.",
        ),
    ),
    EngineFault(
        engine="IronCalc",
        formula='=COUNTIF(A1,"")',
        cells={},
        right=1,
        found="#VALUE!",
        remedy=Text(
            de="COUNTIF bekommt immer einen Bereich, auch wenn er nur eine Zelle hat: A1:A1.",
            en="COUNTIF always gets a range, even where that is a single cell: A1:A1.",
        ),
    ),
    EngineFault(
        engine="formualizer",
        formula='=A1="müller"',
        cells={"A1": "MÜLLER"},
        right=True,
        found=False,
        remedy=Text(
            de="Verglichen werden nur Wörter ohne große Umlaute. Allein die Art „öffentliche Stelle“ hat einen; groß geschrieben versteht formualizer sie nicht.",
            en="Only words without capital umlauts are compared. The kind “öffentliche Stelle” alone has one; with a capital letter, formualizer does not understand it.",
        ),
    ),
    *(
        EngineFault(
            engine=engine,
            formula="=A1*A2=3.3",
            cells={"A1": 1.1, "A2": 3},
            right=True,
            found=False,
            remedy=Text(
                de="Gerechnet wird nur mit ganzen Zahlen, Beträge in Cent; Anteile werden über Kreuz multipliziert.",
                en="All calculation is in whole numbers, amounts in cents; shares are multiplied crosswise.",
            ),
        )
        for engine in ("formualizer", "Gnumeric")
    ),
    *(
        EngineFault(
            engine=engine,
            formula='=TRIM(A1)="ja"',
            cells={"A1": f"ja{space}"},
            right=False,
            found=True,
            remedy=Text(
                de="Verglichen wird auch die Länge ohne Leerzeichen, so dass in jedem Programm dieselbe Angabe unbrauchbar ist.",
                en="The length without spaces is compared too, so that the same entry is unusable in every program.",
            ),
        )
        for space in (NO_BREAK_SPACE, "\t")
        for engine in ("formualizer", "Gnumeric")
    ),
)
