"""A statement: the rule by example, at its edges, and broken."""

from __future__ import annotations

import pytest
from tools.invented_facts import statement
from tools.rule_examples import MET, NOT_MET, OPEN, Example, edition_with, said, unnoticed

from gocluster_rules.rules import Yes

RULE = Yes(statement("hive"))
EXAMPLES = [
    Example(
        "nothing answered",
        {},
        OPEN,
        "Noch offen: hive.",
        ["hive"],
        step="Klären Sie noch: hive (nötig: ja).",
    ),
    Example(
        "yes",
        {"hive": True},
        MET,
        "There is: hive.",
    ),
    Example(
        "no",
        {"hive": False},
        NOT_MET,
        "There is not: hive.",
        shortfall="Es fehlt: hive.",
        step="Bring about: hive.",
    ),
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.situation)
def test_what_is_said_in_a_situation(example: Example) -> None:
    assert said(edition_with(RULE), example) == example


def test_the_examples_notice_every_way_of_breaking_the_rule() -> None:
    assert unnoticed(RULE, EXAMPLES, statement("queen")) == []


def test_it_is_shown_as_its_statement() -> None:
    assert [line.de for line in RULE.comparisons()] == ["There is: hive."]
