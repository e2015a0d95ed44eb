"""Each criterion by example: just below, at and just above its limit, with what is unknown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tools.answering import answers, span

from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.evaluation import number_function
from gocluster_rules.facts import YesNo
from gocluster_rules.known import exactly
from gocluster_rules.totals import MET_COUNT, OPEN_COUNT, overall, totals
from gocluster_rules.verdict import Verdict
from gocluster_rules.verdicts import inputs, verdicts

MET, OPEN, NOT_MET = Verdict.MET, Verdict.OPEN, Verdict.NOT_MET
AS_OF = "2026-11-22"


def found(number: str, **raw: object) -> Verdict:
    return assess(answers(**raw), EDITION).criteria[number].verdict


@pytest.mark.parametrize(
    ("number", "values", "expected"),
    [
        # 1: at least 30
        ("1", {}, OPEN),
        ("1", {"actors": 0}, NOT_MET),
        ("1", {"actors": 29}, NOT_MET),
        ("1", {"actors": 30}, MET),
        ("1", {"actors": 31}, MET),
        ("1", {"actors": span(29, 30)}, OPEN),
        ("1", {"actors": span(30, 45)}, MET),
        ("1", {"actors": span(10, 29)}, NOT_MET),
        # 2.1: at least 50 %
        ("2.1", {"actors": 34}, OPEN),
        ("2.1", {"sme_actors": 18}, OPEN),
        ("2.1", {"actors": 34, "sme_actors": 16}, NOT_MET),
        ("2.1", {"actors": 34, "sme_actors": 17}, MET),
        ("2.1", {"actors": 34, "sme_actors": 18}, MET),
        ("2.1", {"actors": 33, "sme_actors": 16}, NOT_MET),
        ("2.1", {"actors": 33, "sme_actors": 17}, MET),
        ("2.1", {"actors": 34, "sme_actors": span(16, 17)}, OPEN),
        ("2.1", {"actors": span(30, 36), "sme_actors": 18}, MET),
        ("2.1", {"actors": span(30, 37), "sme_actors": 18}, OPEN),
        ("2.1", {"actors": 0, "sme_actors": 0}, NOT_MET),
        ("2.1", {"actors": 0}, NOT_MET),
        # One SME among at most 2 actors: the share is at least half, whatever the number of actors.
        ("2.1", {"actors": span(0, 2), "sme_actors": 1}, MET),
        # No SME at all is too few, however many actors there are.
        ("2.1", {"sme_actors": 0}, NOT_MET),
        ("2.1", {"actors": span(0, 10), "sme_actors": 0}, NOT_MET),
        # The upper bound of a number that nobody stated decides nothing.
        ("2.1", {"sme_actors": 600_000}, OPEN),
        # 3: at least 60 %, with exact ties
        ("3", {"actors": 30, "actors_within_150_km": 17}, NOT_MET),
        ("3", {"actors": 30, "actors_within_150_km": 18}, MET),
        ("3", {"actors": 5, "actors_within_150_km": 3}, MET),
        ("3", {"actors": 100_000, "actors_within_150_km": 59_999}, NOT_MET),
        ("3", {"actors": 100_000, "actors_within_150_km": 60_000}, MET),
        # 4.1: three years; a day that the month lacks becomes its last
        ("4.1", {"founded_on": "2023-11-22"}, OPEN),
        ("4.1", {"as_of": AS_OF}, OPEN),
        ("4.1", {"founded_on": "2023-11-21", "as_of": AS_OF}, MET),
        ("4.1", {"founded_on": "2023-11-22", "as_of": AS_OF}, MET),
        ("4.1", {"founded_on": "2023-11-23", "as_of": AS_OF}, NOT_MET),
        ("4.1", {"founded_on": "2020-02-29", "as_of": "2023-02-27"}, NOT_MET),
        ("4.1", {"founded_on": "2020-02-29", "as_of": "2023-02-28"}, MET),
        ("4.1", {"founded_on": "2021-02-28", "as_of": "2024-02-28"}, MET),
        ("4.1", {"founded_on": "2021-03-01", "as_of": "2024-02-29"}, NOT_MET),
        ("4.1", {"founded_on": "2027-01-01", "as_of": AS_OF}, NOT_MET),
        # Neither do the bounds of the calendar.
        ("4.1", {"as_of": "2000-01-01"}, OPEN),
        ("7.2", {"as_of": "2097-12-31"}, OPEN),
        # 4.2: judged; the number of full-time equivalents decides nothing
        ("4.2", {"management_fte": "9.00", "actors": 34}, OPEN),
        ("4.2", {"staffing_appropriate": True, "management_fte": "0.00"}, MET),
        ("4.2", {"staffing_appropriate": False}, NOT_MET),
        # 2.2: judged; the number of institutions decides nothing
        ("2.2", {"research_actors": 0, "research_share_appropriate": True}, MET),
        ("2.2", {"research_actors": 9}, OPEN),
        # 6.2: one "no" decides
        ("6.2", {"strategy_in_writing": True}, OPEN),
        ("6.2", {"strategy_in_writing": False}, NOT_MET),
        ("6.2", {"strategy_in_writing": True, "strategy_revision_planned": True}, MET),
        # 7.2: both parts; the day itself is enough
        (
            "7.2",
            {
                "financing_secured_until": "2028-11-21",
                "financing_long_term": True,
                "as_of": AS_OF,
            },
            NOT_MET,
        ),
        (
            "7.2",
            {
                "financing_secured_until": "2028-11-22",
                "financing_long_term": True,
                "as_of": AS_OF,
            },
            MET,
        ),
        (
            "7.2",
            {
                "financing_secured_until": "2026-02-28",
                "financing_long_term": True,
                "as_of": "2024-02-29",
            },
            MET,
        ),
        ("7.2", {"financing_secured_until": "2028-11-22", "as_of": AS_OF}, OPEN),
        ("7.2", {"financing_long_term": False}, NOT_MET),
        ("7.2", {"financing_secured_until": "2027-01-01", "as_of": AS_OF}, NOT_MET),
        # 10.1 and 12: three
        ("10.1", {"competitors_known": 2}, NOT_MET),
        ("10.1", {"competitors_known": 3}, MET),
        ("12", {"success_stories": 2}, NOT_MET),
        ("12", {"success_stories": 3}, MET),
        ("12", {"success_stories": 4}, MET),
        # 13: all three
        ("13", {"anchored_in_region": True, "supports_innovation": True}, OPEN),
        ("13", {"runs_innovation_projects": False}, NOT_MET),
    ],
)
def test_a_criterion_follows_its_rule(
    number: str, values: dict[str, object], expected: Verdict
) -> None:
    assert found(number, **values) is expected


@pytest.mark.parametrize(
    ("budget", "contributions", "income", "expected"),
    [
        ("100.00", "20.00", "0.00", MET),
        ("100.00", "19.99", "0.00", NOT_MET),
        ("100.00", "10.00", "10.00", MET),
        ("100.00", "9.99", "10.00", NOT_MET),
        ("0.05", "0.01", "0.00", MET),
        ("0.06", "0.01", "0.00", NOT_MET),
        ("333333.30", "66666.66", "0.00", MET),
        ("333333.31", "66666.66", "0.00", NOT_MET),
        ("499999999.95", "99999999.99", "0.00", MET),
        ("499999999.96", "99999999.99", "0.00", NOT_MET),
        ("0.00", "0.00", "0.00", NOT_MET),
        ("0.00", "5.00", None, NOT_MET),
        ("100.00", "20.00", None, MET),  # more income cannot worsen it
        ("100.00", "19.99", None, OPEN),
        ("100.00", None, None, OPEN),
        (None, "20.00", "5.00", OPEN),
        ("100.00", "150.00", "0.00", MET),
        (None, "0.00", "0.00", NOT_MET),  # nothing is too little of any budget
    ],
)
def test_own_financing_is_compared_to_the_cent(
    budget: str | None, contributions: str | None, income: str | None, expected: Verdict
) -> None:
    typed = {
        "total_budget": budget,
        "actor_contributions": contributions,
        "economic_income": income,
    }
    values = {name: text for name, text in typed.items() if text is not None}
    assert found("7.1", **values) is expected


def decided(met: int, open_: int) -> Verdict:
    return Verdict(OVERALL({MET_COUNT: exactly(met), OPEN_COUNT: exactly(open_)}))


OVERALL = number_function(overall(EDITION))


@given(st.lists(st.sampled_from(Verdict), min_size=19, max_size=19))
def test_the_overall_verdict_is_that_of_counting(codes: list[Verdict]) -> None:
    """It depends on how many are met and open, and on nothing else."""
    met, open_ = codes.count(MET), codes.count(OPEN)
    expected = MET if met >= 12 else OPEN if met + open_ >= 12 else NOT_MET
    assert Verdict(OVERALL(totals(codes))) is expected


@pytest.mark.parametrize(
    ("met", "open_", "expected"),
    [
        (12, 0, MET),
        (13, 6, MET),
        (11, 0, NOT_MET),
        (11, 1, OPEN),
        (0, 12, OPEN),
        (0, 11, NOT_MET),
        (11, 8, OPEN),
        (19, 0, MET),
        (0, 19, OPEN),
    ],
)
def test_eleven_are_not_enough_and_twelve_are(met: int, open_: int, expected: Verdict) -> None:
    assert decided(met, open_) is expected


BOUNDARY = st.integers(min_value=0, max_value=12)


@given(st.data())
def test_an_interval_is_decided_exactly_when_all_its_values_agree(data: st.DataObject) -> None:
    """Met if every possible pair is met, not met if none is, else open."""
    whole = sorted(data.draw(st.tuples(BOUNDARY, BOUNDARY)))
    part = sorted(data.draw(st.tuples(BOUNDARY, BOUNDARY)))
    pairs = [
        (p, w) for w in range(whole[0], whole[1] + 1) for p in range(part[0], part[1] + 1) if p <= w
    ]
    if not pairs:
        return
    shares = {2 * p >= w > 0 for p, w in pairs}
    expected = OPEN if len(shares) == 2 else MET if True in shares else NOT_MET
    verdict = found("2.1", actors=span(*whole), sme_actors=span(*part))
    # Bounds are read one by one, so that a contradiction between them can leave a verdict open, never wrong.
    assert verdict in (expected, OPEN)
    if part[1] <= whole[0]:
        assert verdict is expected


def test_every_criterion_can_be_met_missed_and_open() -> None:
    yes: dict[str, object] = {fact.name: True for fact in EDITION.facts if isinstance(fact, YesNo)}
    no: dict[str, object] = dict.fromkeys(yes, False)
    numbers: dict[str, object] = {
        "actors": 30,
        "sme_actors": 15,
        "actors_within_150_km": 18,
        "competitors_known": 3,
        "success_stories": 3,
        "total_budget": "100.00",
        "actor_contributions": "20.00",
        "economic_income": "0.00",
        "founded_on": "2020-01-01",
        "financing_secured_until": "2030-01-01",
        "as_of": AS_OF,
    }
    short = numbers | {
        "actors": 29,
        "sme_actors": 0,
        "actors_within_150_km": 0,
        "competitors_known": 0,
        "success_stories": 0,
        "actor_contributions": "0.00",
        "founded_on": AS_OF,
        "financing_secured_until": AS_OF,
    }

    def codes(values: dict[str, object]) -> set[Verdict]:
        return set(verdicts(inputs(answers(**values), EDITION), EDITION).values())

    assert codes({**yes, **numbers}) == {MET}
    assert codes({**no, **short}) == {NOT_MET}
    assert codes({}) == {OPEN}
