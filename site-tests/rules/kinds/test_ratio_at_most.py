"""At most so many per unit, by size: the rule by example, at its edges, and broken."""

from __future__ import annotations

import pytest
from tools.answering import span
from tools.invented_facts import amount, count
from tools.rule_examples import MET, NOT_MET, OPEN, Example, edition_with, said, unnoticed

from gocluster_rules.rules import RatioAtMost, SizeClass

BEES = count("bees")
HIVES = amount("hives")
RULE = RatioAtMost(
    count=BEES,
    per=HIVES,
    classes=(
        SizeClass(up_to=30, at_most=10),
        SizeClass(up_to=100, at_most=20),
        SizeClass(up_to=None, at_most=30),
    ),
)
NEEDED = "Verlangt ist eine Besetzung innerhalb der ESCA-Werte für Ihre Größe."
EXAMPLES = [
    Example(
        "nothing answered",
        {},
        OPEN,
        "Noch offen: bees, hives. Verlangt ist eine Besetzung innerhalb der ESCA-Werte für Ihre Größe.",
        ["bees", "hives"],
        step="Klären Sie noch: bees, hives. Verlangt ist eine Besetzung innerhalb der ESCA-Werte für Ihre Größe.",
    ),
    Example(
        "only the count",
        {"bees": 30},
        OPEN,
        "Noch offen: hives. Verlangt ist eine Besetzung innerhalb der ESCA-Werte für Ihre Größe.",
        ["hives"],
        step="Klären Sie noch: hives (nötig: mindestens 3,00 EUR).",
    ),
    Example(
        "the largest of a size, just enough",
        {"bees": 30, "hives": "3.00"},
        MET,
        "30 bees auf 3,00 EUR: 10,0 je EUR, zulässig sind höchstens 10.",
    ),
    Example(
        "the same, a hundredth too little",
        {"bees": 30, "hives": "2.99"},
        NOT_MET,
        "30 bees auf 2,99 EUR: 10,1 je EUR, zulässig sind höchstens 10.",
        shortfall="Es fehlen 0,01 EUR.",
        step="Nötig sind 0,01 EUR mehr, insgesamt mindestens 3,00 EUR: hives.",
    ),
    Example(
        "the smallest of the next size",
        {"bees": 31, "hives": "1.55"},
        MET,
        "31 bees auf 1,55 EUR: 20,0 je EUR, zulässig sind höchstens 20.",
    ),
    Example(
        "the same, a hundredth too little",
        {"bees": 31, "hives": "1.54"},
        NOT_MET,
        "31 bees auf 1,54 EUR: 20,2 je EUR, zulässig sind höchstens 20.",
        shortfall="Es fehlen 0,01 EUR.",
        step="Nötig sind 0,01 EUR mehr, insgesamt mindestens 1,55 EUR: hives.",
    ),
    Example(
        "the largest of the second size",
        {"bees": 100, "hives": "4.99"},
        NOT_MET,
        "100 bees auf 4,99 EUR: 20,1 je EUR, zulässig sind höchstens 20.",
        shortfall="Es fehlen 0,01 EUR.",
        step="Nötig sind 0,01 EUR mehr, insgesamt mindestens 5,00 EUR: hives.",
    ),
    Example(
        "the last size",
        {"bees": 101, "hives": "3.37"},
        MET,
        "101 bees auf 3,37 EUR: 30,0 je EUR, zulässig sind höchstens 30.",
    ),
    Example(
        "hardly too little",
        {"bees": 501, "hives": "16.69"},
        NOT_MET,
        "501 bees auf 16,69 EUR: 30,1 je EUR, zulässig sind höchstens 30.",
        shortfall="Es fehlen 0,01 EUR.",
        step="Nötig sind 0,01 EUR mehr, insgesamt mindestens 16,70 EUR: hives.",
    ),
    Example(
        "many, just enough",
        {"bees": 3_000, "hives": "100.00"},
        MET,
        "3.000 bees auf 100,00 EUR: 30,0 je EUR, zulässig sind höchstens 30.",
    ),
    Example(
        "many, hardly too little",
        {"bees": 3_000, "hives": "99.99"},
        NOT_MET,
        "3.000 bees auf 99,99 EUR: 30,1 je EUR, zulässig sind höchstens 30.",
        shortfall="Es fehlen 0,01 EUR.",
        step="Nötig sind 0,01 EUR mehr, insgesamt mindestens 100,00 EUR: hives.",
    ),
    Example(
        "a range over two sizes that leaves it open",
        {"bees": span(20, 31), "hives": "1.80"},
        OPEN,
        "20 bis 31 bees auf 1,80 EUR: 11,2 bis 17,3 je EUR, zulässig sind höchstens 10 bis 20.",
        ["bees"],
        step="Klären Sie noch: hives (nötig: mindestens 3,00 EUR).",
    ),
    Example(
        "a range that is too large at every end",
        {"bees": span(20, 90), "hives": "1.00"},
        NOT_MET,
        "20 bis 90 bees auf 1,00 EUR: 20,0 bis 90,0 je EUR, zulässig sind höchstens 10 bis 20.",
        shortfall="Es fehlen mindestens 0,55 EUR.",
        step="Nötig sind 3,50 EUR mehr, insgesamt mindestens 4,50 EUR: hives.",
    ),
    Example(
        "nobody",
        {"bees": 0, "hives": "0.00"},
        NOT_MET,
        "0 bees auf 0,00 EUR: Das Management ist nicht besetzt.",
        shortfall="Es fehlen 0,01 EUR.",
        step="Nötig sind 0,01 EUR mehr, insgesamt mindestens 0,01 EUR: hives.",
    ),
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.situation)
def test_what_is_said_in_a_situation(example: Example) -> None:
    assert said(edition_with(RULE), example) == example


def test_the_examples_notice_every_way_of_breaking_the_rule() -> None:
    assert unnoticed(RULE, EXAMPLES, count("wasps"), amount("nests")) == []


def test_it_is_shown_as_a_comparison_for_each_size() -> None:
    assert [line.de for line in RULE.comparisons()] == [
        "bees ÷ hives ≤\u00a010, bei höchstens 30 bees",
        "bees ÷ hives ≤\u00a020, bei höchstens 100 bees",
        "bees ÷ hives ≤\u00a030, bei mehr als 100 bees",
    ]


@pytest.mark.parametrize(
    "classes",
    [
        [],
        [(50, 10)],
        [(None, 30), (50, 10)],
        [(50, 10), (50, 20), (None, 30)],
        [(50, 10), (30, 20), (None, 30)],
        [(50, 0), (None, 30)],
    ],
)
def test_size_classes_that_leave_sizes_out_are_refused(
    classes: list[tuple[int | None, int]],
) -> None:
    sizes = tuple(SizeClass(up_to=up_to, at_most=at_most) for up_to, at_most in classes)
    with pytest.raises(ValueError, match="size class"):
        RatioAtMost(count=BEES, per=HIVES, classes=sizes)


def test_a_single_size_needs_no_size() -> None:
    alone = RatioAtMost(count=BEES, per=HIVES, classes=(SizeClass(up_to=None, at_most=20),))
    assert [line.de for line in alone.comparisons()] == ["bees ÷ hives ≤\u00a020"]
