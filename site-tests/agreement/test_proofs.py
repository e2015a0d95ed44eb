"""What holds of the catalogue itself, whatever is answered."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from typing import get_args

import pytest
from agreement.cases.cells import entered
from agreement.cases.faults import faults
from agreement.cases.limits import edges
from agreement.cases.sequence import met, systematic

from gocluster_rules.answers import Answers
from gocluster_rules.catalogue import EDITION
from gocluster_rules.evaluation import evaluate
from gocluster_rules.expressions import Expr
from gocluster_rules.facts import Fact
from gocluster_rules.known import Inputs, exactly
from gocluster_rules.model import Criterion
from gocluster_rules.totals import MET_COUNT, OPEN_COUNT, overall
from gocluster_rules.verdict import Verdict
from gocluster_rules.verdicts import inputs, verdicts
from workbook.formula import formulas
from workbook.formula.entries import entry_formulas
from workbook.sheets import inputs as input_cells

TOTAL = len(EDITION.criteria)


def outcome(met_count: int, open_count: int) -> int:
    totals = {
        MET_COUNT: exactly(met_count),
        OPEN_COUNT: exactly(open_count),
    }
    return int(evaluate(overall(EDITION), totals))


def overall_of(codes: Mapping[str, Verdict]) -> Verdict:
    found = list(codes.values())
    return Verdict(outcome(found.count(Verdict.MET), found.count(Verdict.OPEN)))


def facts(values: Inputs) -> Inputs:
    return inputs(Answers(edition=EDITION.id, values=values), EDITION)


@pytest.mark.parametrize("open_count", range(TOTAL + 1))
def test_meeting_one_more_criterion_never_worsens_the_result(open_count: int) -> None:
    for met_count in range(TOTAL - open_count):
        before = outcome(met_count, open_count)
        assert outcome(met_count + 1, open_count) >= before, "a missed one is met"
        assert outcome(met_count, open_count + 1) >= before, "a missed one becomes open"
        if open_count:
            assert outcome(met_count + 1, open_count - 1) >= before, "an open one is met"


def just_enough(criterion: Criterion) -> Inputs:
    """Answers with which so many criteria are met as must be, this one among them."""
    values = met(EDITION)
    spare = TOTAL - EDITION.quorum.required
    judged = [other for other in EDITION.criteria if not other.counted and other != criterion]
    for other in judged[:spare]:
        values |= {fact.name: exactly(0) for fact in other.rule.facts()}
    return values


@pytest.mark.parametrize("criterion", EDITION.criteria, ids=lambda criterion: criterion.number)
def test_every_criterion_can_decide(criterion: Criterion) -> None:
    """With the others unchanged, the overall verdict follows this one."""
    values = just_enough(criterion)
    before = verdicts(facts(values), EDITION)
    found = {before[criterion.number]: overall_of(before)}
    own = {fact.name for fact in criterion.rule.facts()}
    for choice in [{}, *edges(criterion.rule, {})]:
        changed = {name: value for name, value in values.items() if name not in own} | dict(choice)
        after = verdicts(facts(changed), EDITION)
        if {**after, criterion.number: None} == {**before, criterion.number: None}:
            found[after[criterion.number]] = overall_of(after)
    assert found[Verdict.MET] is Verdict.MET
    assert found[Verdict.NOT_MET] is Verdict.NOT_MET


@pytest.mark.parametrize("criterion", EDITION.criteria, ids=lambda criterion: criterion.number)
def test_every_criterion_has_each_verdict_in_some_case(criterion: Criterion) -> None:
    found = {
        verdicts(facts(case.answers.values), EDITION)[criterion.number] for case in systematic()
    }
    assert found == set(Verdict)


@pytest.mark.parametrize("criterion", EDITION.criteria, ids=lambda criterion: criterion.number)
def test_what_is_decided_stays_decided_when_more_becomes_known(criterion: Criterion) -> None:
    everything = met(EDITION)
    own = [fact.name for fact in criterion.rule.facts()]
    checked = 0
    for choice in edges(criterion.rule, {}):
        complete = {name: choice.get(name, everything[name]) for name in own}
        after = evaluate(criterion.rule.verdict(), facts(complete))
        for known in product((True, False), repeat=len(own)):
            part = {name: complete[name] for name, kept in zip(own, known, strict=True) if kept}
            before = evaluate(criterion.rule.verdict(), facts(part))
            assert before in (Verdict.OPEN, after), (part, complete)
            checked += 1
    assert checked >= 4


@pytest.mark.parametrize(
    ("visitor", "types"),
    [
        (formulas.formula, Expr),
        (entry_formulas, Fact),
        (input_cells.answer_input, Fact),
        (input_cells.accepted, Fact),
        (input_cells.unit, Fact),
        (entered, Fact),
        (faults, Fact),
    ],
)
def test_every_visitor_of_the_workbook_and_of_the_proof_knows_every_type(
    visitor: object, types: object
) -> None:
    known = set(visitor.registry)  # type: ignore[attr-defined]
    assert set(get_args(types)) <= known
