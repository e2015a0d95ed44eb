"""Several rules together: by example, at their edges, and broken."""

from __future__ import annotations

import pytest
from tools.answering import threshold
from tools.invented_facts import count, statement
from tools.rule_examples import MET, NOT_MET, OPEN, Example, edition_with, said, unnoticed

from gocluster_rules.rules import AllOf, AtLeast, Yes

RULE = AllOf((AtLeast(fact=count("bees"), limit=threshold(3)), Yes(statement("hive"))))
STEP = "Nötig: mindestens 3 bees."
EXAMPLES = [
    Example(
        "nothing answered",
        {},
        OPEN,
        "Noch offen: bees, hive. Verlangt sind mindestens 3 bees.",
        ["bees", "hive"],
        step="Klären Sie noch: bees (nötig: mindestens 3), hive (nötig: ja).",
    ),
    Example(
        "both",
        {"bees": 3, "hive": True},
        MET,
        "3 bees, verlangt sind mindestens 3. There is: hive.",
    ),
    Example(
        "one of them, the other is unknown",
        {"bees": 3},
        OPEN,
        "3 bees, verlangt sind mindestens 3. Noch offen: hive.",
        ["hive"],
        step="Klären Sie noch: hive (nötig: ja).",
    ),
    Example(
        "the other one, the first is unknown",
        {"hive": True},
        OPEN,
        "There is: hive. Noch offen: bees. Verlangt sind mindestens 3 bees.",
        ["bees"],
        step="Klären Sie noch: bees (nötig: mindestens 3).",
    ),
    Example(
        "one no decides, whatever the rest is",
        {"hive": False},
        NOT_MET,
        "There is not: hive. Noch offen: bees. Verlangt sind mindestens 3 bees.",
        shortfall="Es fehlt: hive.",
        step="Bring about: hive. Klären Sie noch: bees (nötig: mindestens 3).",
    ),
    Example(
        "one of them is missed",
        {"bees": 2, "hive": True},
        NOT_MET,
        "2 bees, verlangt sind mindestens 3. There is: hive.",
        shortfall="Es fehlt 1 bee.",
        step="Nötig: 1 bee mehr.",
    ),
    Example(
        "both are missed",
        {"bees": 1, "hive": False},
        NOT_MET,
        "1 bee, verlangt sind mindestens 3. There is not: hive.",
        shortfall="Es fehlen 2 bees. Es fehlt: hive.",
        step="Nötig: 2 bees mehr. Bring about: hive.",
    ),
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.situation)
def test_what_is_said_in_a_situation(example: Example) -> None:
    assert said(edition_with(RULE), example) == example


def test_the_examples_notice_every_way_of_breaking_the_rule() -> None:
    assert unnoticed(RULE, EXAMPLES, count("wasps"), statement("queen")) == []


def test_its_comparisons_are_those_of_its_conditions() -> None:
    lines = [line.de for condition in RULE.conditions() for line in condition.comparisons()]
    assert lines == ["bees ≥\u00a03", "There is: hive."]
