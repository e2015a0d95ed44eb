"""So many of the things counted: the rule by example, at its edges, and broken."""

from __future__ import annotations

import pytest
from tools.answering import span, threshold
from tools.invented_facts import count
from tools.rule_examples import MET, NOT_MET, OPEN, Example, edition_with, said, unnoticed

from gocluster_rules.rules import AtLeast

BEES = count("bees")
RULE = AtLeast(fact=BEES, limit=threshold(1_000))
STEP = "Nötig: mindestens 1.000 bees."
EXAMPLES = [
    Example(
        "nothing answered",
        {},
        OPEN,
        "Noch offen: bees. Verlangt sind mindestens 1.000 bees.",
        ["bees"],
        step="Klären Sie noch: bees (nötig: mindestens 1.000).",
    ),
    Example(
        "one too few",
        {"bees": 999},
        NOT_MET,
        "999 bees, verlangt sind mindestens 1.000.",
        shortfall="Es fehlt 1 bee.",
        step="Nötig: 1 bee mehr.",
    ),
    Example(
        "just enough",
        {"bees": 1_000},
        MET,
        "1.000 bees, verlangt sind mindestens 1.000.",
    ),
    Example(
        "one",
        {"bees": 1},
        NOT_MET,
        "1 bee, verlangt sind mindestens 1.000.",
        shortfall="Es fehlen 999 bees.",
        step="Nötig: 999 bees mehr.",
    ),
    Example(
        "a range around the limit",
        {"bees": span(999, 1_000)},
        OPEN,
        "999 bis 1.000 bees, verlangt sind mindestens 1.000.",
        ["bees"],
        step="Klären Sie noch: bees (nötig: mindestens 1.000).",
    ),
    Example(
        "a range below it",
        {"bees": span(0, 998)},
        NOT_MET,
        "0 bis 998 bees, verlangt sind mindestens 1.000.",
        shortfall="Es fehlen mindestens 2 bees.",
        step="Es fehlen mindestens 2 bees.",
    ),
    Example(
        "a range just below it",
        {"bees": span(0, 999)},
        NOT_MET,
        "0 bis 999 bees, verlangt sind mindestens 1.000.",
        shortfall="Es fehlt mindestens 1 bee.",
        step="Es fehlt mindestens 1 bee.",
    ),
    Example(
        "a range above it",
        {"bees": span(1_000, 2_000)},
        MET,
        "1.000 bis 2.000 bees, verlangt sind mindestens 1.000.",
    ),
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.situation)
def test_what_is_said_in_a_situation(example: Example) -> None:
    assert said(edition_with(RULE), example) == example


def test_the_examples_notice_every_way_of_breaking_the_rule() -> None:
    assert unnoticed(RULE, EXAMPLES, count("wasps")) == []


def test_it_is_shown_as_a_comparison() -> None:
    assert [line.de for line in RULE.comparisons()] == ["bees ≥\u00a01.000"]
