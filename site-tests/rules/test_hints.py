"""Answers that are possible but unlikely: said at the field, and nothing is blocked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from tools.answering import ANSWERS, answers, span

from gocluster_rules.answers import Answers
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.model import Edition


def hinted(**raw: object) -> list[str]:
    """The questions at which something is said."""
    return [hint.fact.name for hint in assess(answers(**raw), EDITION).hints]


CASES: list[tuple[dict[str, object], dict[str, object], str]] = [
    # what is unlikely, what is just likely enough, and where it is said
    (
        {"as_of": "2026-11-22", "founded_on": "2026-11-23"},
        {"as_of": "2026-11-22", "founded_on": "2026-11-22"},
        "founded_on",
    ),
    (
        {"as_of": "2026-11-22", "financing_secured_until": "2026-11-21"},
        {"as_of": "2026-11-22", "financing_secured_until": "2026-11-22"},
        "financing_secured_until",
    ),
    (
        {"as_of": "2026-11-22", "financing_secured_until": "2056-11-23"},
        {"as_of": "2026-11-22", "financing_secured_until": "2056-11-22"},
        "financing_secured_until",
    ),
    (
        {"actors": 34, "success_stories": 35},
        {"actors": 34, "success_stories": 34},
        "success_stories",
    ),
    (
        {"actors": span(30, 34), "success_stories": 35},
        {"actors": span(30, 40), "success_stories": 35},
        "success_stories",
    ),
    (
        {"total_budget": "100000.00", "actor_contributions": "60000.01", "economic_income": 40000},
        {"total_budget": "100000.00", "actor_contributions": "60000.00", "economic_income": 40000},
        "economic_income",
    ),
    (
        {"total_budget": "999.99"},
        {"total_budget": "1000"},
        "total_budget",
    ),
    (
        {"actors": 4, "management_fte": "4.01"},
        {"actors": 4, "management_fte": "4"},
        "management_fte",
    ),
    (
        {"actors": 34, "sme_actors": 30, "research_actors": 5},
        {"actors": 34, "sme_actors": 30, "research_actors": 4},
        "research_actors",
    ),
    (
        {"research_actors": 0, "research_share_appropriate": True},
        {"research_actors": 0, "research_share_appropriate": False},
        "research_share_appropriate",
    ),
    (
        {"strategy_in_writing": False, "strategy_revision_planned": True},
        {"strategy_in_writing": True, "strategy_revision_planned": True},
        "strategy_revision_planned",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("unlikely", "likely", "field"), CASES)
def test_what_is_unlikely_is_said_at_its_question_and_only_then(
    unlikely: dict[str, object], likely: dict[str, object], field: str
) -> None:
    assert hinted(**unlikely) == [field]
    assert hinted(**likely) == []


@pytest.mark.parametrize(("unlikely", "likely", "field"), CASES)
def test_nothing_is_said_while_one_of_the_answers_is_missing(
    unlikely: dict[str, object], likely: dict[str, object], field: str
) -> None:
    if len(unlikely) == 1:
        return
    for name in unlikely:
        rest = {key: value for key, value in unlikely.items() if key != name}
        assert hinted(**rest) == [], name


def test_every_hint_is_tried_and_stands_at_a_question_of_its_criterion() -> None:
    assert {field for _, _, field in CASES} == {hint.fact.name for hint in EDITION.hints}
    assert len(CASES) > len(EDITION.hints) == 10
    for criterion in EDITION.criteria:
        assert all(hint.fact in criterion.asks for hint in criterion.hints)


def without_hints() -> Edition:
    return replace(
        EDITION,
        categories=tuple(
            replace(
                category,
                criteria=tuple(
                    replace(main, criteria=tuple(replace(each, hints=()) for each in main.criteria))
                    for main in category.criteria
                ),
            )
            for category in EDITION.categories
        ),
    )


BARE = without_hints()


@given(ANSWERS)
def test_a_hint_changes_nothing_else(given: Answers) -> None:
    result, bare = assess(given, EDITION).to_json(), assess(given, BARE).to_json()
    assert bare.pop("hints") == []
    result.pop("hints")
    assert result.pop("rules") != bare.pop("rules")
    assert result == bare
