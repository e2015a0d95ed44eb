"""The catalogue: what it must contain, and that words and rules cannot contradict each other."""

from __future__ import annotations

import ast
import doctest
import importlib
import pkgutil
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, get_args

import pytest
from tools.answering import threshold

import gocluster_rules
from gocluster_rules import consistency, edition_json, evaluation, expressions
from gocluster_rules.catalogue import EDITION, slides
from gocluster_rules.catalogue.c01_commitment import ACTORS
from gocluster_rules.catalogue.c04_management import staffing
from gocluster_rules.catalogue.c12_impact import SUCCESS_STORIES
from gocluster_rules.facts import Count
from gocluster_rules.model import Category, Criterion, Edition
from gocluster_rules.rules import AtLeast, RatioAtMost, ShareAtLeast, SizeClass, Threshold
from gocluster_rules.text import LANGS, Text

MODULES = [
    module.name for module in pkgutil.walk_packages(gocluster_rules.__path__, "gocluster_rules.")
]


def edited(number: str, /, **changed: Any) -> Edition:
    """The edition with something changed in one criterion."""

    def edit(criterion: Criterion) -> Criterion:
        return replace(criterion, **changed) if criterion.number == number else criterion

    def edit_category(category: Category) -> Category:
        return replace(
            category,
            criteria=tuple(
                replace(main, criteria=tuple(map(edit, main.criteria)))
                for main in category.criteria
            ),
        )

    return replace(EDITION, categories=tuple(map(edit_category, EDITION.categories)))


def test_the_edition_has_the_criteria_of_the_source() -> None:
    assert len(EDITION.categories) == 4
    assert [main.number for main in EDITION.main_criteria] == [str(n) for n in range(1, 14)]
    assert " ".join(criterion.number for criterion in EDITION.criteria) == (
        "1 2.1 2.2 3 4.1 4.2 5 6.1 6.2 7.1 7.2 8 9.1 9.2 10.1 10.2 11 12 13"
    )
    assert " ".join(criterion.number for criterion in EDITION.criteria if criterion.counted) == (
        "1 2.1 3 4.1 7.1 7.2 10.1 12"
    )
    assert " ".join(criterion.number for criterion in EDITION.criteria if criterion.judged) == (
        "2.2 4.2 5 6.1 6.2 7.2 8 9.1 9.2 10.2 11 13"
    )


def test_the_quorum_states_the_numbers_it_decides_by() -> None:
    for lang in LANGS:
        stated = consistency.numbers_in(EDITION.quorum.wording[lang], lang)
        assert stated == {EDITION.quorum.required, len(EDITION.criteria)}


def test_the_process_has_three_steps_and_the_checklist_three_items() -> None:
    assert [[part.title.de for part in step.parts] for step in EDITION.process] == [
        ["Beratungsgespräch (vor der Antragsstellung)", "Antragsstellung"],
        ["Aufnahmegespräch", "Gutachten"],
        ["Votum des BMWK und des Programmbegleitkreises", "Aufnahme/Ablehnung"],
    ]
    assert len(EDITION.checklist) == 3


def test_wordings_and_rules_carry_the_same_numbers() -> None:
    assert consistency.contradictions(EDITION) == []


@pytest.mark.parametrize(
    ("number", "changed", "complaint"),
    [
        (
            "1",
            {"rule": AtLeast(fact=ACTORS, limit=Threshold(25, slides.STRUCTURE))},
            "criterion 1: the wording (de) states [30], the rule decides by [25]",
        ),
        (
            "2.1",
            {"wording": Text(de="Mindestens 50 % KMU", en="At least 55 % SMEs")},
            "criterion 2.1: the wording (en) states [55], the rule decides by [50]",
        ),
        (
            "4.1",
            {"wording": Text(de="Mindestens zweijährige Tätigkeit", en="At least three years")},
            "criterion 4.1: the wording (de) states [24], the rule decides by [36]",
        ),
        (
            "12",
            {"rule": AtLeast(fact=SUCCESS_STORIES, limit=Threshold(3, slides.VISIBILITY_1))},
            "criterion 12: 3 is from the slide “Kategorie 4: Sichtbarkeit und Wirkung (1)”, "
            "its wording from “Kategorie 4: Sichtbarkeit und Wirkung (2)”",
        ),
        ("5", {"asks": ()}, "criterion 5: nobody asks for governance_represents_actors"),
        ("2.2", {"number": "2.1"}, "criterion 2.1: twice"),
        (
            "5",
            {"guiding_questions": EDITION.criterion("5").guiding_questions[:1]},
            "criterion 5: judged, with 1 guiding questions instead of 2 or 3",
        ),
        (
            "7.2",
            {"guiding_questions": ()},
            "criterion 7.2: judged, with 0 guiding questions instead of 2 or 3",
        ),
        (
            "1",
            {"guiding_questions": EDITION.criterion("5").guiding_questions},
            "criterion 1: not judged, but has guiding questions",
        ),
    ],
)
def test_a_contradiction_between_words_and_rule_is_noticed(
    number: str, changed: dict[str, Any], complaint: str
) -> None:
    assert complaint in consistency.contradictions(edited(number, **changed))


def texts_in(value: object, path: str = "edition") -> Iterator[tuple[str, Text]]:
    if isinstance(value, Text):
        yield path, value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name), f"{path}.{field.name}")
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from texts_in(item, f"{path}[{position}]")


def test_every_text_is_there_in_both_languages() -> None:
    for path, text in texts_in(EDITION):
        for lang in LANGS:
            assert text[lang].strip() == text[lang] != "", f"{path} ({lang})"
    for criterion in EDITION.criteria:
        assert criterion.evidence, criterion.number


def test_guiding_questions_can_be_answered_and_are_asked_once() -> None:
    for lang in LANGS:
        asked = [text[lang] for each in EDITION.criteria for text in each.guiding_questions]
        assert len(asked) == len(set(asked)) >= 24
        assert all(text.endswith("?") and text[0].isupper() for text in asked)
        assert not set(asked) & {fact.question[lang] for fact in EDITION.facts}


def test_evidence_has_an_id_of_its_own() -> None:
    first = EDITION.criterion("5").evidence[0]
    twice = edited("6.1", evidence=(first,))
    assert "evidence rules_of_procedure: twice" in consistency.contradictions(twice)
    odd = edited("5", evidence=(replace(first, id="Statutes 1"),))
    assert "evidence Statutes 1: not in snake_case" in consistency.contradictions(odd)


def test_every_fact_is_asked_once_and_needed_or_shown() -> None:
    asked = [fact.name for criterion in EDITION.criteria for fact in criterion.asks]
    assert len(asked) == len(set(asked))
    needed = {fact.name for criterion in EDITION.criteria for fact in criterion.rule.facts()}
    shown = {
        fact.name
        for criterion in EDITION.criteria
        if criterion.shown
        for fact in (criterion.shown.part, criterion.shown.whole)
    }
    assert {fact.name for fact in EDITION.facts} == needed | shown


def test_every_expression_has_a_value() -> None:
    assert set(get_args(expressions.Expr)) <= set(evaluation.function.registry)


def test_shares_are_of_counts_or_of_amounts_never_of_both() -> None:
    for criterion in EDITION.criteria:
        for condition in criterion.rule.conditions():
            if isinstance(condition, ShareAtLeast):
                kinds = {type(fact) for fact in condition.facts()}
                assert len(kinds) == 1, criterion.number


def test_esca_limits_turn_the_judged_criterion_into_a_computed_one() -> None:
    limits = (SizeClass(up_to=None, at_most=20),)
    rule, asks, shown = staffing(limits)
    assert isinstance(rule, RatioAtMost)
    assert shown is None
    computed = edited("4.2", rule=rule, asks=asks, shown=shown)
    assert computed.criterion("4.2").counted
    assert "staffing_appropriate" not in {fact.name for fact in computed.facts}
    assert edition_json.fingerprint(computed) != edition_json.fingerprint(EDITION)


def test_limits_beside_texts_that_call_them_missing_are_noticed() -> None:
    filled = replace(EDITION.insert, limits=(SizeClass(up_to=None, at_most=20),))
    (complaint,) = consistency.contradictions(replace(EDITION, insert=filled))
    assert "ESCA insert" in complaint


def test_a_quorum_that_its_wording_does_not_state_is_noticed() -> None:
    changed = replace(EDITION, quorum=replace(EDITION.quorum, required=threshold(13)))
    assert "quorum: the wording (de) does not state 13" in consistency.contradictions(changed)


def test_every_reading_of_ours_has_a_reason() -> None:
    for criterion in EDITION.criteria:
        assert bool(criterion.interpretation) == bool(criterion.interpretation_reason), (
            criterion.number
        )


def test_the_fingerprint_changes_with_any_word_and_only_then() -> None:
    same = replace(EDITION)
    assert edition_json.fingerprint(same) == edition_json.fingerprint(EDITION)
    wording = EDITION.criterion("5").wording
    other = edited("5", wording=replace(wording, en=wording.en + "."))
    assert edition_json.fingerprint(other) != edition_json.fingerprint(EDITION)


def test_parts_are_bounded_by_their_whole() -> None:
    bounded = {
        fact.name: fact.part_of.name
        for fact in EDITION.facts
        if isinstance(fact, Count) and fact.part_of
    }
    assert bounded == {
        "sme_actors": "actors",
        "research_actors": "actors",
        "actors_within_150_km": "actors",
    }


def test_the_rules_import_nothing_but_the_standard_library() -> None:
    root = Path(gocluster_rules.__file__).parent
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            for name in names:
                top = name.split(".")[0]
                assert top == "gocluster_rules" or top in sys.stdlib_module_names, (path, name)


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_hold(name: str) -> None:
    outcome = doctest.testmod(importlib.import_module(name))
    assert outcome.failed == 0


@pytest.mark.parametrize("name", MODULES)
def test_no_rule_reads_the_clock(name: str) -> None:
    module = importlib.import_module(name)
    source = Path(str(module.__file__)).read_text("utf-8")
    assert "today(" not in source
    assert "now(" not in source
    assert "import time" not in source


@pytest.mark.parametrize(
    ("wording", "lang", "numbers"),
    [
        ("Mindestanzahl von 30 fest gebundenen Akteuren", "de", {30}),
        ("Mindestens dreijährige Tätigkeit ab der formalen Gründung", "de", {36}),
        ("At least three years of activity", "en", {36}),
        ("At least 60 % within about 150 km", "en", {60, 150}),
        ("3 success stories of the last 24 months", "en", {3, 24}),
        ("Strategie muss als Dokument vorliegen", "de", set()),
    ],
)
def test_numbers_are_found_in_figures_and_in_words(
    wording: str, lang: str, numbers: set[int]
) -> None:
    assert consistency.numbers_in(wording, "de" if lang == "de" else "en") == numbers
