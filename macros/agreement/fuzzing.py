"""The figures of the long run with mutated inputs, which ``make fuzz`` stores, in a sentence."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from gocluster_rules.notation import Style, shown
from gocluster_rules.text import Lang, Text
from macros.agreement import texts
from macros.root import ROOT

REPORT = ROOT / "docs" / "fuzzing.json"
FORMAT = "gocluster-fuzzing/1"
FAULTS = ("tracebacks", "hangs", "over_memory", "losses", "messages")


class FiguresError(Exception):
    """The stored figures cannot be used; the message says what to do."""


def sentence(report: Mapping[str, Any], lang: Lang) -> str:
    """How many inputs were tried and what came of them."""
    harnesses = report.get("harnesses")
    if report.get("format") != FORMAT or not harnesses:
        raise FiguresError(f"{REPORT.name} is no report of `make fuzz`; please run it again")
    inputs = sum(figures["inputs"] for figures in harnesses.values())
    faults = sum(figures[name] for figures in harnesses.values() for name in FAULTS)
    said: Text = texts.FUZZED_FAULTY if faults else texts.FUZZED
    day = date.fromisoformat(report["day"]).toordinal()
    return said.fill(inputs=shown(inputs, Style.COUNT), faults=faults, day=shown(day, Style.DAY))[
        lang
    ]


def stored(lang: Lang) -> str:
    """The sentence from the stored figures."""
    return sentence(json.loads(REPORT.read_text(encoding="utf-8")), lang)
