"""The figures of the long run with mutated inputs, which ``make fuzz`` stores, in sentences."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from gocluster_rules.notation import Style, shown
from gocluster_rules.text import LANGS, Lang, Text
from macros.agreement import texts
from macros.root import ROOT

REPORT = ROOT / "docs" / "fuzzing.json"
FORMAT = "gocluster-fuzzing/1"
FAULTS = ("tracebacks", "hangs", "over_memory", "losses", "messages")
GUIDED = {"answer file": "answer file, guided", "workbook": "workbook, guided"}
"""What the inputs of a harness are called in the report where coverage guided them."""


class FiguresError(Exception):
    """The stored figures cannot be used; the message says what to do."""


def sentences(report: Mapping[str, Any], lang: Lang) -> str:
    """How many inputs of which kind were tried and what came of them."""
    harnesses = report.get("harnesses")
    if report.get("format") != FORMAT or not harnesses:
        raise FiguresError(f"{REPORT.name} is no report of `make fuzz`; please run it again")
    kinds = {name: name for name in texts.FUZZED_KINDS} | {GUIDED[name]: name for name in GUIDED}
    if strange := harnesses.keys() - kinds.keys():
        raise FiguresError(f"{REPORT.name} has harnesses without a name in texts.py: {strange}")
    inputs: Counter[str] = Counter()
    for name, figures in harnesses.items():
        inputs[kinds[name]] += figures["inputs"]
    guided = sum(harnesses[name]["inputs"] for name in GUIDED.values() if name in harnesses)
    faults = sum(figures[name] for figures in harnesses.values() for name in FAULTS)
    said = [texts.FUZZED_FAULTY if faults else texts.FUZZED]
    if guided:
        said.append(texts.FUZZED_GUIDED)
    values = {
        "day": shown(date.fromisoformat(report["day"]).toordinal(), Style.DAY),
        "faults": faults,
        "guided": shown(guided, Style.COUNT),
        "inputs": shown(inputs.total(), Style.COUNT),
        "kinds": _listed(inputs),
    }
    return " ".join(text.fill(**values)[lang] for text in said)


def _listed(inputs: Mapping[str, int]) -> Text:
    """How many of which kind, the most frequent first."""
    *others, last = (
        texts.FUZZED_KINDS[kind].fill(number=shown(number, Style.COUNT))
        for kind, number in sorted(inputs.items(), key=lambda item: -item[1])
    )
    if not others:
        return last
    first = Text(**{lang: ", ".join(each[lang] for each in others) for lang in LANGS})
    return texts.AND.fill(first=first, last=last)


def stored(lang: Lang) -> str:
    """The sentences from the stored figures."""
    return sentences(json.loads(REPORT.read_text(encoding="utf-8")), lang)
