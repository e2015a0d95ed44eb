"""What a step names, entered by itself and nothing else, gives what it promises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from agreement.cases.case import Case
from agreement.cases.sequence import case, systematic
from tools import rule_examples
from tools.answering import span
from tools.step_reader import allowed_answers, named_answers
from tools.thorough import first_of

from gocluster_rules.advice.hypothesis import hypothesis
from gocluster_rules.answers import Answers, excesses
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.evaluation import evaluate
from gocluster_rules.known import exactly
from gocluster_rules.result import NextStep, Result
from gocluster_rules.totals import totals
from gocluster_rules.verdict import Verdict
from gocluster_rules.verdicts import inputs, verdicts

AS_OF = "2026-11-24"
RANDOM = range(100_000, 110_000)
"""Cases that no other test uses."""


def result(**values: object) -> Result:
    return rule_examples.result(EDITION, values)


def step(found: Result, number: str) -> NextStep:
    (one,) = (step for step in found.next_steps if step.criterion == number)
    return one


def typed(found: Case) -> Answers:
    """The answers of a case with the numbers of its list as if they were typed: sentences name numbers."""
    return replace(found.answers, values=found.answers.known(EDITION), members=())


def as_promised(met: int, outlook: str) -> bool:
    """Whether so many criteria are met as an outlook says, or more if it says so."""
    promised = re.search(r"(?:sind|ist) (mindestens )?([0-9]+) von 19 erfüllt", outlook)
    assert promised, outlook
    return met >= int(promised[2]) if promised[1] else met == int(promised[2])


def broken_promises(answers: Answers) -> list[str]:
    """What the steps for the answers promise and do not keep."""
    found = assess(answers, EDITION)
    broken = []
    for each in found.next_steps:
        if each.outlook is None:
            continue
        named = named_answers(each.text.de, answers, EDITION)
        followed = replace(answers, values={**answers.values, **named})
        after = verdicts(inputs(followed, EDITION), EDITION)
        met = list(after.values()).count(Verdict.MET)
        kept = (
            as_promised(met, each.outlook.de)
            and after[each.criterion] is Verdict.MET
            and not any(excesses(followed.values, EDITION))
            and all(
                after[number] is Verdict.MET
                for number, finding in found.criteria.items()
                if finding.verdict is Verdict.MET
            )
            and named == each.change
        )
        if not kept:
            broken.append(f"{each.criterion}: {each.text.de} {each.outlook.de} {answers.values}")
    return broken


def other_ways_to_follow(text: str, answers: Answers) -> Iterator[Answers]:
    """The answers with something else that a step's text allows: one answer or all at the other end, or a bit more."""
    named = named_answers(text, answers, EDITION)
    allowed = allowed_answers(text, answers, EDITION)
    ends = {
        name: exactly(most.high if known.low == most.low else most.low)
        for name, known in named.items()
        for most in [allowed[name]]
    }
    next_ones = {
        name: exactly(min(known.low + 1, allowed[name].high)) for name, known in named.items()
    }
    for followed in (
        {**named, **ends},
        *({**named, name: end} for name, end in ends.items()),
        next_ones,
    ):
        values = {**answers.values, **followed}
        if not any(excesses(values, EDITION)):
            yield replace(answers, values=values)


def false_sentences(answers: Answers) -> list[str]:
    """Sentences of steps and of the path that allow something with which what they promise does not come true."""
    found = assess(answers, EDITION)
    kept = {number for number, each in found.criteria.items() if each.verdict is Verdict.MET}
    said = [
        (each.text.de, {each.criterion}, each.outlook.de)
        for each in found.next_steps
        if each.outlook
    ]
    moves = found.path.ways if found.path else ()
    said += [(move.text.de, set(move.criteria), "") for way in moves for move in way.moves]
    false = []
    for text, wanted, outlook in said:
        for followed in other_ways_to_follow(text, answers):
            after = verdicts(inputs(followed, EDITION), EDITION)
            met = {number for number, code in after.items() if code is Verdict.MET}
            enough = not outlook or as_promised(len(met), outlook)
            if not enough or not wanted | kept <= met:
                false.append(f"{sorted(wanted)}: {text} {outlook} {followed.values}")
                break
    return false


@pytest.mark.slow
def test_whatever_a_sentence_allows_gives_what_it_promises_at_the_limits() -> None:
    false = [sentence for one in systematic() for sentence in false_sentences(typed(one))]
    assert false[:5] == []


@pytest.mark.slow
@pytest.mark.timeout(1_800)
@pytest.mark.parametrize("part", first_of(range(10)))
def test_whatever_a_sentence_allows_gives_what_it_promises(part: int) -> None:
    false = [it for number in RANDOM[part::30] for it in false_sentences(typed(case(number)))]
    assert false[:5] == []


def test_whatever_a_sentence_allows_gives_what_it_promises_in_some_cases() -> None:
    false = [it for number in range(3_300, 3_500) for it in false_sentences(typed(case(number)))]
    assert false[:5] == []


@pytest.mark.slow
def test_followed_to_the_letter_every_step_keeps_its_promise_at_the_limits() -> None:
    broken = [broken_promises(typed(one)) for one in systematic()]
    assert [promise for promises in broken for promise in promises][:5] == []


@pytest.mark.slow
@pytest.mark.timeout(1_800)
@pytest.mark.parametrize("part", first_of(range(10)))
def test_followed_to_the_letter_every_step_keeps_its_promise(part: int) -> None:
    broken = [broken_promises(typed(case(number))) for number in RANDOM[part::10]]
    assert [promise for promises in broken for promise in promises][:5] == []


def test_followed_to_the_letter_every_step_keeps_its_promise_in_some_cases() -> None:
    broken = [broken_promises(typed(case(number))) for number in range(200)]
    assert [promise for promises in broken for promise in promises][:5] == []


def test_a_date_that_is_named_is_enough_only_with_what_else_is_open() -> None:
    """7.2 with an open statement: the step names both parts, and so does its promise."""
    found = result(as_of=AS_OF, financing_secured_until="2028-06-30")
    assert step(found, "7.2").text.de == (
        "Sichern Sie die Finanzierung mindestens bis zum 24.11.2028. "
        "Klären Sie noch: langfristige Perspektiven der Finanzierung (nötig: ja). "
        "Gerechnet ist ab dem Stichtag 24.11.2026."
    )


def test_more_actors_bring_their_share_of_what_is_met() -> None:
    found = result(actors=20, sme_actors=10, actors_within_150_km=12)
    joint = step(found, "1")
    assert joint.text.de == (
        "Gewinnen Sie 10 weitere fest gebundene Akteure, "
        "davon mindestens 5 KMU und 6 Akteure im Umkreis."
    )
    assert joint.text.en == (
        "Win 10 more firmly bound actors, among them at least 5 SMEs and 6 actors within the radius."
    )
    assert joint.outlook is not None
    assert joint.outlook.de == "Danach sind 3 von 19 erfüllt."
    assert joint.after is not None
    assert joint.after.lost == ()


def test_who_joins_a_part_joins_the_whole() -> None:
    """Two more SMEs among 30 actors would be enough only if two others left."""
    smes = step(result(actors=30, sme_actors=13), "2.1")
    assert smes.text.de == "Gewinnen Sie 4 weitere fest gebundene Akteure, davon mindestens 4 KMU."
    assert smes.change == {"actors": exactly(34), "sme_actors": exactly(17)}


def test_a_later_reference_day_keeps_what_it_would_cost() -> None:
    found = result(
        as_of=AS_OF,
        founded_on="2024-05-01",
        financing_secured_until="2028-11-24",
        financing_long_term=True,
    )
    assert step(found, "4.1").text.en == (
        "Choose 1 May 2027 as the reference date. Secure the financing at least until 1 May 2029. "
        "The required 36 months are reached from 1 May 2027."
    )


def test_an_unknown_whole_may_be_at_most_so_large() -> None:
    unknown = step(result(sme_actors=10), "2.1")
    assert unknown.text.en == "Still clarify: number of firmly bound actors (needed: at most 20)."


def test_what_is_clarified_may_be_more_than_others_bear() -> None:
    """With 40 actors criterion 1 is met and 2.1 is not: the outlook counts only what is certain."""
    clarified = step(result(sme_actors=16), "1")
    assert clarified.text.de == (
        "Klären Sie noch: Anzahl der fest gebundenen Akteure (nötig: mindestens 30)."
    )
    assert clarified.outlook is not None
    assert clarified.outlook.de == "Trifft das zu, ist mindestens 1 von 19 erfüllt."
    alone = step(result(), "12")
    assert alone.outlook is not None
    assert alone.outlook.en == "If so, 1 of 19 is met."


@pytest.mark.parametrize(
    ("smes", "within", "need"),
    [(16, 20, "30 bis 32"), (15, 20, "30"), (15, 18, "30"), (20, 30, "30 bis 40")],
)
def test_the_path_says_how_many_actors_its_criteria_bear(smes: int, within: int, need: str) -> None:
    path = result(sme_actors=smes, actors_within_150_km=within).path
    assert path is not None
    move = path.ways[0].moves[0]
    assert move.criteria == ("1", "2.1", "3")
    assert move.text.de == f"Klären Sie noch: Anzahl der fest gebundenen Akteure (nötig: {need})."


def test_where_nothing_can_be_told_a_step_promises_nothing() -> None:
    both = step(result(), "2.1")
    assert (both.change, both.after, both.outlook) == (None, None, None)
    assert both.text.de == (
        "Klären Sie noch: Anzahl der KMU, Anzahl der fest gebundenen Akteure. "
        "Verlangt ist ein Anteil von mindestens 50 %."
    )


def test_a_contradiction_is_never_proposed() -> None:
    """At most 20 actors would do for the SMEs, but 25 are within the radius."""
    assert step(result(sme_actors=10, actors_within_150_km=25), "2.1").change is None


@pytest.mark.parametrize(
    "values",
    [
        {"actors": span(20, 40), "sme_actors": 10, "actors_within_150_km": 31},
        {"as_of": "2000-01-01"},
        {"financing_secured_until": "2002-01-01", "financing_long_term": True},
        {
            "as_of": "2097-12-31",
            "founded_on": "2094-12-31",
            "financing_secured_until": "2099-12-31",
        },
        {"sme_actors": 999_999},
        {"actors": 999_999, "sme_actors": 0},
    ],
)
def test_the_changes_in_expressions_are_those_in_numbers(values: dict[str, object]) -> None:
    """The workbook computes what changes by formulas, Python with numbers."""
    found = result(**values)
    facts = inputs(found.answers, EDITION)
    known = {**facts, **totals(verdicts(facts, EDITION).values())}
    for each in found.next_steps:
        supposed = hypothesis(EDITION.criterion(each.criterion), each.verdict, EDITION)
        changed = {
            change.fact.name: evaluate(change.value, known)
            for change in supposed.changes
            if evaluate(change.needed, known)
        }
        assert bool(evaluate(supposed.holds, known)) == (each.change is not None)
        if each.change is not None:
            assert changed == {name: answer.low for name, answer in each.change.items()}
