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
        "Noch keine gültige Angabe: start, Stichtag. Verlangt sind mindestens 36 Monate bis zum Stichtag.",
        ["start", "as_of"],
        step="Angabe ergänzen: start, Stichtag. Verlangt sind mindestens 36 Monate bis zum Stichtag.",
    ),
    Example(
        "only the first day",
        {"start": "2020-02-29"},
        OPEN,
        "Noch keine gültige Angabe: Stichtag. Verlangt sind mindestens 36 Monate bis zum Stichtag.",
        ["as_of"],
        step="Angabe ergänzen: Stichtag. Ab dem 28.02.2023 sind die verlangten 36 Monate erreicht.",
    ),
    Example(  # the bounds of the calendar decide nothing
        "only the reference day, at the beginning of the calendar",
        {"as_of": "1902-01-01"},
        OPEN,
        "Noch keine gültige Angabe: start. Verlangt sind mindestens 36 Monate bis zum Stichtag.",
        ["start"],
        step="Angabe ergänzen: start. Verlangt sind mindestens 36 Monate bis zum Stichtag.",
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
        step="Ab dem 23.11.2026 sind die verlangten 36 Monate erreicht.",
    ),
    Example(
        "a month too few",
        {"start": "2023-12-22", "as_of": "2026-11-22"},
        NOT_MET,
        "22.12.2023: Die verlangten 36 Monate sind erst am 22.12.2026 erreicht (Stichtag 22.11.2026).",
        shortfall="Es fehlen 30 Tage.",
        step="Ab dem 22.12.2026 sind die verlangten 36 Monate erreicht.",
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
        step="Ab dem 28.02.2023 sind die verlangten 36 Monate erreicht.",
    ),
]
UNTIL_EXAMPLES = [
    Example(
        "nothing answered",
        {},
        OPEN,
        "Noch keine gültige Angabe: end, Stichtag. Verlangt sind mindestens 24 Monate ab dem Stichtag.",
        ["end", "as_of"],
        step="Angabe ergänzen: end, Stichtag. Verlangt sind mindestens 24 Monate ab dem Stichtag.",
    ),
    Example(  # neither do they decide here
        "only the reference day, at the end of the calendar",
        {"as_of": "2198-06-01"},
        OPEN,
        "Noch keine gültige Angabe: end. Verlangt sind mindestens 24 Monate ab dem Stichtag.",
        ["end"],
        step="Angabe ergänzen: end. Nötig ist mindestens der 01.06.2200 (end).",
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
        step="Nötig ist mindestens der 22.11.2028 (end).",
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
