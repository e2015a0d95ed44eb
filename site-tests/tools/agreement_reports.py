"""A report on agreement that was never made, and what it says when it is changed."""

from __future__ import annotations

import copy
from typing import Any

from macros.agreement.conclusions import Published
from macros.files import File, Offer

RULES, GERMAN, ENGLISH, OTHER = (f"sha256:{digit * 64}" for digit in "0123")
NOW = Published(RULES, {"de": GERMAN, "en": ENGLISH})
SECTIONS = ("conclusions", "figures", "mutants", "faults", "particulars")
REPORT: dict[str, Any] = {
    "format": "gocluster-agreement/1",
    "edition": "bmwk",
    "date": "2026-11-23",
    "rules": RULES,
    "workbooks": {"de": GERMAN, "en": ENGLISH},
    "seed": 2022,
    "cases": 100_000,
    "lists": 25_000,
    "member_rows": 12,
    "distances": 50_000,
    "engines": [
        {
            "name": "LibreOffice",
            "version": "25.2.3.2",
            "kind": "spreadsheet",
            "languages": ["de", "en"],
            "cases": 200_000,
            "comparisons": 142_200_000,
            "differences": 0,
        },
        {
            "name": "Pyodide",
            "version": "0.29.5",
            "kind": "python",
            "languages": ["de"],
            "cases": 100_001,
            "comparisons": 63_000_007,
            "differences": 0,
        },
    ],
    "mutants": {
        "formulas": {"killed": 9_000, "total": 9_000},
        "rules": {"killed": 60, "total": 60},
    },
    "engine_faults": [
        {
            "engine": "LibreOffice",
            "version": "25.2.3.2",
            "formula": "=INT(A1/A2)",
            "cells": {"A1": 198_094_776_094_577, "A2": 198_094_578},
            "right": 1_000_000,
            "found": 1_000_001,
            "remedy": {"de": "Der Quotient wird geprüft.", "en": "The quotient is checked."},
        },
        {
            "engine": "Some Engine",
            "version": "1",
            "formula": '=A1="müller"',
            "cells": {"A1": 'M"Ü'},
            "right": True,
            "found": "#VALUE!",
            "remedy": {"de": "Umlaute kommen nicht vor.", "en": "There are no umlauts."},
        },
    ],
}
FAULT_PATHS = (
    "downloads/engine-faults/libreoffice-1.xlsx",
    "downloads/engine-faults/some-engine-2.xlsx",
)
OFFER = Offer(
    {path: File(path, 5_000, "") for path in (*FAULT_PATHS, "data/agreement.json")}, examples=()
)


def changed(*changes):
    """The report with other values at some places, each a path and a value; no value: taken out."""
    data = copy.deepcopy(REPORT)
    for *path, last, value in changes:
        inner: Any = data
        for key in path:
            inner = inner[key]
        if value is None:
            del inner[last]
        else:
            inner[last] = value
    return data
