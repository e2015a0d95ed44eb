"""Reasons, shortfalls and next steps in words, as people read them."""

from __future__ import annotations

import pytest
from hypothesis import given
from tools.answering import ANSWERS, answers, span

from gocluster_rules.answers import Answers
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.evaluation import evaluate
from gocluster_rules.result import Result
from gocluster_rules.rules.rule import FARTHEST
from gocluster_rules.verdict import Verdict
from gocluster_rules.verdicts import inputs

AS_OF = "2026-11-22"


def result(**raw: object) -> Result:
    return assess(answers(**raw), EDITION)


@pytest.mark.parametrize(
    ("number", "values", "de", "en"),
    [
        (
            "1",
            {"actors": 34},
            "34 fest gebundene Akteure, verlangt sind mindestens 30.",
            "34 firmly bound actors; at least 30 are required.",
        ),
        (
            "1",
            {"actors": 1},
            "1 fest gebundener Akteur, verlangt sind mindestens 30.",
            "1 firmly bound actor; at least 30 are required.",
        ),
        (
            "1",
            {"actors": 100_000},
            "100.000 fest gebundene Akteure, verlangt sind mindestens 30.",
            "100,000 firmly bound actors; at least 30 are required.",
        ),
        (
            "2.1",
            {"actors": 34, "sme_actors": 18},
            "18 von 34 Akteuren sind KMU: 52,9 %, verlangt sind mindestens 50 %.",
            "18 of 34 actors are SMEs: 52.9 %; at least 50 % is required.",
        ),
        (
            "2.1",
            {"actors": 45, "sme_actors": span(20, 27)},
            "20 bis 27 von 45 Akteuren sind KMU: 44,4 bis 60,0 %, verlangt sind mindestens 50 %.",
            "20 to 27 of 45 actors are SMEs: 44.4 to 60.0 %; at least 50 % is required.",
        ),
        (
            "2.1",
            {"actors": 0},
            "Aus 0 lässt sich kein Anteil bilden (Anzahl der fest gebundenen Akteure), "
            "verlangt sind mindestens 50 %.",
            "No share can be formed of 0 (number of firmly bound actors); "
            "at least 50 % is required.",
        ),
        (
            "2.1",
            {"sme_actors": 0},
            "Der Anteil ist 0,0 % (Anzahl der KMU: 0), verlangt sind mindestens 50 %.",
            "The share is 0.0 % (number of SMEs: 0); at least 50 % is required.",
        ),
        (  # the upper end cannot exceed the whole
            "2.1",
            {"actors": 34, "sme_actors": span(20, 40)},
            "20 bis 34 von 34 Akteuren sind KMU: 58,8 bis 100,0 %, verlangt sind mindestens 50 %.",
            "20 to 34 of 34 actors are SMEs: 58.8 to 100.0 %; at least 50 % is required.",
        ),
        (
            "1",
            {"actors": span(0, 1)},
            "0 bis 1 fest gebundene Akteure, verlangt sind mindestens 30.",
            "0 to 1 firmly bound actors; at least 30 are required.",
        ),
        (  # 1,999 of 4,000 are 49.975 %: rounded down, no display claims the threshold
            "2.1",
            {"actors": 4000, "sme_actors": 1999},
            "1.999 von 4.000 Akteuren sind KMU: 49,9 %, verlangt sind mindestens 50 %.",
            "1,999 of 4,000 actors are SMEs: 49.9 %; at least 50 % is required.",
        ),
        (
            "4.1",
            {"founded_on": "2019-05-01", "as_of": AS_OF},
            "Formal gegründet am 01.05.2019: Die verlangten 36 Monate sind seit dem 01.05.2022 "
            "erreicht (Stichtag 22.11.2026).",
            "Formally founded on 1 May 2019: the required 36 months were reached on 1 May 2022 "
            "(reference date 22 November 2026).",
        ),
        (
            "7.1",
            {
                "total_budget": "410000.00",
                "actor_contributions": "60000.00",
                "economic_income": "22000.50",
            },
            "82.000,50 von 410.000,00 EUR Gesamtbudget sind Selbstbeteiligung und wirtschaftliche "
            "Einnahmen: 20,0 %, verlangt sind mindestens 20 %.",
            "82,000.50 of a total budget of 410,000.00 EUR are own contributions and economic "
            "income: 20.0 %; at least 20 % is required.",
        ),
        (
            "7.1",
            {"total_budget": "100.00", "actor_contributions": "25.00"},
            "Mindestens 25,00 von 100,00 EUR Gesamtbudget sind Selbstbeteiligung und "
            "wirtschaftliche Einnahmen: mindestens 25,0 %, verlangt sind mindestens 20 %.",
            "At least 25.00 of a total budget of 100.00 EUR are own contributions and economic "
            "income: at least 25.0 %; at least 20 % is required.",
        ),
        (
            "6.2",
            {"strategy_in_writing": True},
            "Die Strategie liegt als schriftliches Dokument vor. "
            "Noch offen: Grobkonzept zur Revision der Strategie.",
            "The strategy is available as a written document. "
            "Still open: outline concept for revising the strategy.",
        ),
        (
            "7.2",
            {},
            "Noch offen: Tag, bis zu dem die Finanzierung gesichert ist, Stichtag, "
            "langfristige Perspektiven der Finanzierung. "
            "Verlangt sind mindestens 24 Monate ab dem Stichtag.",
            "Still open: day until which financing is secured, reference date, "
            "long-term prospects of the financing. "
            "At least 24 months from the reference date are required.",
        ),
        (
            "4.2",
            {
                "actors": 34,
                "management_fte": "2.50",
                "staffing_appropriate": True,
            },
            "Die Besetzung des Managements ist nach Ihrer Einschätzung angemessen. "
            "Akteure je VZÄ: 13,6 (34 auf 2,50 VZÄ).",
            "In your assessment, the staffing of the management is appropriate. "
            "Actors per FTE: 13.6 (34 for 2.50 FTE).",
        ),
    ],
)
def test_a_reason_names_the_numbers(
    number: str, values: dict[str, object], de: str, en: str
) -> None:
    reason = result(**values).criteria[number].reason
    assert (reason.de, reason.en) == (de, en)


@pytest.mark.parametrize(
    ("number", "values", "de"),
    [
        ("1", {"actors": 28}, "Es fehlen 2 fest gebundene Akteure."),
        ("1", {"actors": 29}, "Es fehlt 1 fest gebundener Akteur."),
        ("1", {"actors": span(20, 28)}, "Es fehlen mindestens 2 fest gebundene Akteure."),
        ("1", {"actors": span(20, 29)}, "Es fehlt mindestens 1 fest gebundener Akteur."),
        ("2.1", {"sme_actors": 0}, "Es fehlt mindestens 1 KMU bei gleicher Gesamtzahl."),
        ("2.1", {"actors": 35, "sme_actors": 15}, "Es fehlen 3 KMU bei gleicher Gesamtzahl."),
        ("2.1", {"actors": 0}, "Es fehlt ein Wert über 0: Anzahl der fest gebundenen Akteure."),
        ("4.1", {"founded_on": "2023-11-23", "as_of": AS_OF}, "Es fehlt 1 Tag."),
        (
            "7.1",
            {
                "total_budget": "100.03",
                "actor_contributions": "20.00",
                "economic_income": "0.00",
            },
            "Es fehlen 0,01 EUR.",
        ),
        (
            "6.2",
            {"strategy_in_writing": False, "strategy_revision_planned": False},
            "Es fehlt: schriftliches Strategiedokument. "
            "Es fehlt: Grobkonzept zur Revision der Strategie.",
        ),
        ("1", {"actors": 30}, None),
        ("1", {}, None),
    ],
)
def test_a_shortfall_says_how_much_is_missing(
    number: str, values: dict[str, object], de: str | None
) -> None:
    shortfall = result(**values).criteria[number].shortfall
    assert (shortfall.de if shortfall else None) == de


def test_next_steps_put_open_ones_first_and_then_the_nearest() -> None:
    steps = result(
        actors=27,  # 3 of 30 are missing
        sme_actors=13,  # 1 of 14 is missing
        actors_within_150_km=3,  # 14 of 17 are missing
        competitors_known=span(2, 3),  # two of three are certain
    ).next_steps
    order = [step.criterion for step in steps]
    missed = [number for number in order if number in ("1", "2.1", "3")]
    assert missed == ["2.1", "1", "3"]
    assert order[0] == "10.1"
    assert {step.verdict for step in steps[:-3]} == {Verdict.OPEN}


def test_an_outlook_says_what_an_answer_would_change_and_what_a_change_would() -> None:
    steps = {step.criterion: step for step in result(actors=28, sme_actors=14).next_steps}
    missed, unanswered = steps["1"].outlook, steps["5"].outlook
    assert missed is not None
    assert missed.de == "Danach sind 2 von 19 erfüllt."
    assert unanswered is not None
    assert unanswered.de == "Trifft das zu, sind 2 von 19 erfüllt."


def test_one_criterion_is_told_of_as_one() -> None:
    steps = {step.criterion: step for step in result(competitors_known=2).next_steps}
    missed, unanswered = steps["10.1"].outlook, steps["5"].outlook
    assert missed is not None
    assert missed.de == "Danach ist 1 von 19 erfüllt."
    assert unanswered is not None
    assert unanswered.en == "If so, 1 of 19 is met."


@given(ANSWERS)
def test_whatever_is_answered_the_result_is_coherent(given_answers: Answers) -> None:
    found = assess(given_answers, EDITION)
    codes = [finding.verdict for finding in found.criteria.values()]
    assert (found.met, found.not_met, found.open) == (
        codes.count(Verdict.MET),
        codes.count(Verdict.NOT_MET),
        codes.count(Verdict.OPEN),
    )
    for number, finding in found.criteria.items():
        criterion = EDITION.criterion(number)
        assert finding.reason.de.endswith((".", ").")), finding.reason.de
        assert "  " not in finding.reason.de + finding.reason.en
        assert (finding.shortfall is not None) == (finding.verdict is Verdict.NOT_MET)
        assert bool(finding.missing) == (finding.verdict is Verdict.OPEN)
        assert set(finding.missing) <= {fact.name for fact in criterion.rule.facts()}
    assert {step.criterion for step in found.next_steps} == {
        number for number, finding in found.criteria.items() if finding.verdict is not Verdict.MET
    }


@given(ANSWERS)
def test_distance_is_zero_for_met_and_positive_for_missed(given_answers: Answers) -> None:
    facts = inputs(given_answers, EDITION)
    found = assess(given_answers, EDITION)
    for criterion in EDITION.criteria:
        distance = evaluate(criterion.rule.distance(), facts)
        assert isinstance(distance, int)
        assert 0 <= distance <= FARTHEST
        if found.criteria[criterion.number].verdict is Verdict.NOT_MET:
            assert distance > 0
