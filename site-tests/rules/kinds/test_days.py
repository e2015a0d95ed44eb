"""Months between two days: the rules by example, at their edges, and broken."""

from __future__ import annotations

import pytest
from tools.answering import threshold
from tools.invented_facts import day
from tools.rule_examples import MET, NOT_MET, OPEN, Example, edition_with, said, unnoticed

from gocluster_rules.catalogue import EDITION
from gocluster_rules.rules import Elapsed, Lasting, Rule

AS_OF = EDITION.reference_day
START, END = day("start"), day("end")
SINCE = Elapsed(since=START, months=threshold(36), reference=AS_OF)
UNTIL = Lasting(until=END, months=threshold(24), reference=AS_OF)

SINCE_EXAMPLES = [
    Example(
        "nothing answered",
        {},
        OPEN,
        "Noch offen: start, Stichtag. Verlangt sind mindestens 36 Monate bis zum Stichtag.",
        ["start", "as_of"],
        step="Klären Sie noch: start, Stichtag. Verlangt sind mindestens 36 Monate bis zum Stichtag.",
    ),
    Example(
        "only the first day",
        {"start": "2020-02-29"},
        OPEN,
        "Noch offen: Stichtag. Verlangt sind mindestens 36 Monate bis zum Stichtag.",
        ["as_of"],
        step="Klären Sie noch: Stichtag (nötig: 28.02.2023 oder später). Die verlangten 36 Monate sind ab dem 28.02.2023 erreicht.",
    ),
    Example(
        "only the reference day, at the beginning of the calendar",
        {"as_of": "2000-01-01"},
        OPEN,
        "Noch offen: start. Verlangt sind mindestens 36 Monate bis zum Stichtag.",
        ["start"],
        step="Klären Sie noch: start (nötig: 01.01.1997 oder früher).",
    ),
    Example(
        "the anniversary itself",
        {"start": "2023-11-22", "as_of": "2026-11-22"},
        MET,
        "22.11.2023: Die verlangten 36 Monate sind seit dem 22.11.2026 erreicht (Stichtag 22.11.2026).",
    ),
    Example(
        "a day too late",
        {"start": "2023-11-23", "as_of": "2026-11-22"},
        NOT_MET,
        "23.11.2023: Die verlangten 36 Monate sind erst am 23.11.2026 erreicht (Stichtag 22.11.2026).",
        shortfall="Es fehlt 1 Tag.",
        step="Wählen Sie als Stichtag den 23.11.2026. Die verlangten 36 Monate sind ab dem 23.11.2026 erreicht.",
    ),
    Example(
        "a month too few",
        {"start": "2023-12-22", "as_of": "2026-11-22"},
        NOT_MET,
        "22.12.2023: Die verlangten 36 Monate sind erst am 22.12.2026 erreicht (Stichtag 22.11.2026).",
        shortfall="Es fehlen 30 Tage.",
        step="Wählen Sie als Stichtag den 22.12.2026. Die verlangten 36 Monate sind ab dem 22.12.2026 erreicht.",
    ),
    Example(
        "a day that the month lacks becomes its last",
        {"start": "2020-02-29", "as_of": "2023-02-28"},
        MET,
        "29.02.2020: Die verlangten 36 Monate sind seit dem 28.02.2023 erreicht (Stichtag 28.02.2023).",
    ),
    Example(
        "the day before that",
        {"start": "2020-02-29", "as_of": "2023-02-27"},
        NOT_MET,
        "29.02.2020: Die verlangten 36 Monate sind erst am 28.02.2023 erreicht (Stichtag 27.02.2023).",
        shortfall="Es fehlt 1 Tag.",
        step="Wählen Sie als Stichtag den 28.02.2023. Die verlangten 36 Monate sind ab dem 28.02.2023 erreicht.",
    ),
]
UNTIL_EXAMPLES = [
    Example(
        "nothing answered",
        {},
        OPEN,
        "Noch offen: end, Stichtag. Verlangt sind mindestens 24 Monate ab dem Stichtag.",
        ["end", "as_of"],
        step="Klären Sie noch: end, Stichtag. Verlangt sind mindestens 24 Monate ab dem Stichtag.",
    ),
    Example(
        "only the reference day, at the end of the calendar",
        {"as_of": "2097-12-31"},
        OPEN,
        "Noch offen: end. Verlangt sind mindestens 24 Monate ab dem Stichtag.",
        ["end"],
        step="Klären Sie noch: end (nötig: 31.12.2099 oder später). Gerechnet ist ab dem Stichtag 31.12.2097.",
    ),
    Example(
        "the day itself is enough",
        {"end": "2028-11-22", "as_of": "2026-11-22"},
        MET,
        "22.11.2028. Verlangt sind mindestens 24 Monate ab dem Stichtag 22.11.2026, also bis zum 22.11.2028.",
    ),
    Example(
        "a day too early",
        {"end": "2028-11-21", "as_of": "2026-11-22"},
        NOT_MET,
        "21.11.2028. Verlangt sind mindestens 24 Monate ab dem Stichtag 22.11.2026, also bis zum 22.11.2028.",
        shortfall="Es fehlt 1 Tag.",
        step="Nötig ist der 22.11.2028 oder ein späterer Tag. Gerechnet ist ab dem Stichtag 22.11.2026.",
    ),
    Example(
        "from a leap day",
        {"end": "2026-02-28", "as_of": "2024-02-29"},
        MET,
        "28.02.2026. Verlangt sind mindestens 24 Monate ab dem Stichtag 29.02.2024, also bis zum 28.02.2026.",
    ),
]
BOTH = [(SINCE, SINCE_EXAMPLES), (UNTIL, UNTIL_EXAMPLES)]
CASES = [
    pytest.param(rule, example, id=f"{rule.kind}: {example.situation}")
    for rule, examples in BOTH
    for example in examples
]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_what_is_said_in_a_situation(rule: Rule, example: Example) -> None:
    assert said(edition_with(rule), example) == example


@pytest.mark.parametrize(("rule", "examples"), BOTH, ids=lambda part: getattr(part, "kind", ""))
def test_the_examples_notice_every_way_of_breaking_the_rule(
    rule: Rule, examples: list[Example]
) -> None:
    assert unnoticed(rule, examples) == []


def test_they_are_shown_as_comparisons() -> None:
    assert [line.de for line in SINCE.comparisons()] == ["start + 36 Monate ≤\u00a0Stichtag"]
    assert [line.de for line in UNTIL.comparisons()] == ["end ≥\u00a0Stichtag + 24 Monate"]
