"""Parts of a whole: the rule by example, of counts and of amounts, at its edges, and broken."""

from __future__ import annotations

import pytest
from tools.answering import span, threshold
from tools.invented_facts import amount, count, text
from tools.rule_examples import MET, NOT_MET, OPEN, Example, edition_with, said, unnoticed

from gocluster_rules.rules import Rule, ShareAtLeast

BEES = count("bees")
QUEENS = count("queens", part_of=BEES)
HALF = ShareAtLeast(
    parts=(QUEENS,),
    whole=BEES,
    percent=threshold(50),
    one=text("{part} von {whole} ist Königin"),
    many=text("{part} von {whole} sind Königinnen"),
)
BUDGET, FEES, SALES = amount("budget"), amount("fees"), amount("sales")
OWN = ShareAtLeast(
    parts=(FEES, SALES),
    whole=BUDGET,
    percent=threshold(20),
    one=text("{part} von {whole} EUR"),
    many=text("{part} von {whole} EUR"),
)

OF_COUNTS = [
    Example(
        "nothing answered",
        {},
        OPEN,
        "Noch offen: queens, bees. Verlangt ist ein Anteil von mindestens 50 %.",
        ["queens", "bees"],
        step="Klären Sie noch: queens, bees. Verlangt ist ein Anteil von mindestens 50 %.",
    ),
    Example(
        "only the whole",
        {"bees": 34},
        OPEN,
        "Noch offen: queens. Verlangt ist ein Anteil von mindestens 50 %.",
        ["queens"],
        step="Klären Sie noch: queens (nötig: mindestens 17).",
    ),
    Example(
        "exactly half",
        {"bees": 34, "queens": 17},
        MET,
        "17 von 34 sind Königinnen: 50,0 %, verlangt sind mindestens 50 %.",
    ),
    Example(
        "one too few",
        {"bees": 34, "queens": 16},
        NOT_MET,
        "16 von 34 sind Königinnen: 47,0 %, verlangt sind mindestens 50 %.",
        shortfall="Es fehlt 1 bee bei gleicher Gesamtzahl.",
        step="Nötig: 2 bees mehr, davon mindestens 2 bees.",
    ),
    Example(
        "hardly too few of many",
        {"bees": 4_000, "queens": 1_999},
        NOT_MET,
        "1.999 von 4.000 sind Königinnen: 49,9 %, verlangt sind mindestens 50 %.",
        shortfall="Es fehlt 1 bee bei gleicher Gesamtzahl.",
        step="Nötig: 2 bees mehr, davon mindestens 2 bees.",
    ),
    Example(
        "half of an odd number, rounded up",
        {"bees": 99, "queens": 50},
        MET,
        "50 von 99 sind Königinnen: 50,5 %, verlangt sind mindestens 50 %.",
    ),
    Example(
        "one of two",
        {"bees": 2, "queens": 1},
        MET,
        "1 von 2 ist Königin: 50,0 %, verlangt sind mindestens 50 %.",
    ),
    Example(
        "of nothing",
        {"bees": 0},
        NOT_MET,
        "Aus 0 lässt sich kein Anteil bilden (bees), verlangt sind mindestens 50 %.",
        shortfall="Es fehlt ein Wert über 0: bees.",
        step="Es fehlt ein Wert über 0: bees.",
    ),
    Example(
        "nothing of it, however much it is",
        {"queens": 0},
        NOT_MET,
        "Der Anteil ist 0,0 % (queens: 0), verlangt sind mindestens 50 %.",
        shortfall="Es fehlt mindestens 1 bee bei gleicher Gesamtzahl.",
        step="Es fehlt mindestens 1 bee bei gleicher Gesamtzahl.",
    ),
    Example(
        "a large part of an unknown whole",
        {"queens": 600_000},
        OPEN,
        "Noch offen: bees. Verlangt ist ein Anteil von mindestens 50 %.",
        ["bees"],
        step="Klären Sie noch: bees (nötig: höchstens 999.999).",
    ),
    Example(
        "ranges that leave it open",
        {"bees": 45, "queens": span(20, 27)},
        OPEN,
        "20 bis 27 von 45 sind Königinnen: 44,4 bis 60,0 %, verlangt sind mindestens 50 %.",
        ["queens"],
        step="Klären Sie noch: queens (nötig: mindestens 23).",
    ),
    Example(
        "a part that decides, though the whole is not certain",
        {"bees": span(0, 2), "queens": 1},
        MET,
        "1 von 0 bis 2 ist Königin: mindestens 50,0 %, verlangt sind mindestens 50 %.",
    ),
    Example(
        "an upper end above the whole",
        {"bees": 34, "queens": span(20, 40)},
        MET,
        "20 bis 34 von 34 sind Königinnen: 58,8 bis 100,0 %, verlangt sind mindestens 50 %.",
    ),
]
OF_AMOUNTS = [
    Example(
        "to the cent",
        {"budget": "100.00", "fees": "10.00", "sales": "10.00"},
        MET,
        "20,00 von 100,00 EUR: 20,0 %, verlangt sind mindestens 20 %.",
    ),
    Example(
        "a cent too little",
        {"budget": "100.03", "fees": "10.00", "sales": "10.00"},
        NOT_MET,
        "20,00 von 100,03 EUR: 19,9 %, verlangt sind mindestens 20 %.",
        shortfall="Es fehlen 0,01 EUR.",
        step="Nötig sind 0,01 EUR mehr, insgesamt mindestens 10,01 EUR: fees. Die Angabe „budget“ bleibt dabei, wie sie ist.",
    ),
    Example(
        "enough already, though one part is unknown",
        {"budget": "100.00", "fees": "25.00"},
        MET,
        "Mindestens 25,00 von 100,00 EUR: mindestens 25,0 %, verlangt sind mindestens 20 %.",
    ),
    Example(
        "not enough yet, and one part is unknown",
        {"budget": "100.00", "fees": "19.99"},
        OPEN,
        "Noch offen: sales. Verlangt ist ein Anteil von mindestens 20 %.",
        ["sales"],
        step="Klären Sie noch: sales (nötig: mindestens 0,01 EUR). Die Angabe „budget“ bleibt dabei, wie sie ist.",
    ),
    Example(
        "no budget",
        {"budget": "0.00", "fees": "5.00", "sales": "5.00"},
        NOT_MET,
        "Aus 0 lässt sich kein Anteil bilden (budget), verlangt sind mindestens 20 %.",
        shortfall="Es fehlt ein Wert über 0: budget.",
        step="Es fehlt ein Wert über 0: budget.",
    ),
    Example(
        "no income, whatever the budget",
        {"fees": "0.00", "sales": "0.00"},
        NOT_MET,
        "Der Anteil ist 0,0 % (fees und sales: 0), verlangt sind mindestens 20 %.",
        shortfall="Es fehlen mindestens 0,01 EUR.",
        step="Es fehlen mindestens 0,01 EUR.",
    ),
    Example(
        "all from the second part",
        {"budget": "100.00", "fees": "0.00", "sales": "20.00"},
        MET,
        "20,00 von 100,00 EUR: 20,0 %, verlangt sind mindestens 20 %.",
    ),
]
BOTH = [(HALF, OF_COUNTS), (OWN, OF_AMOUNTS)]
CASES = [
    pytest.param(rule, example, id=example.situation)
    for rule, examples in BOTH
    for example in examples
]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_what_is_said_in_a_situation(rule: Rule, example: Example) -> None:
    assert said(edition_with(rule), example) == example


@pytest.mark.parametrize(("rule", "examples"), BOTH, ids=["counts", "amounts"])
def test_the_examples_notice_every_way_of_breaking_the_rule(
    rule: Rule, examples: list[Example]
) -> None:
    assert unnoticed(rule, examples) == []


def test_it_is_shown_as_a_comparison() -> None:
    assert [line.de for line in HALF.comparisons()] == ["queens ÷ bees ≥\u00a050\u00a0%"]
    assert [line.de for line in OWN.comparisons()] == ["(fees + sales) ÷ budget ≥\u00a020\u00a0%"]
