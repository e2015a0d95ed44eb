"""Worked examples of a criterion, decided by its rule: met, missed and open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gocluster_rules.answers import Answers, excesses
from gocluster_rules.assessment import assess
from gocluster_rules.facts import Fact
from gocluster_rules.known import Inputs
from gocluster_rules.model import Criterion, Edition
from gocluster_rules.text import Text
from gocluster_rules.verdict import Verdict
from macros.pages import catalogue_texts

ORDER = (Verdict.MET, Verdict.NOT_MET, Verdict.OPEN)


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """What was answered, and what the rules say to it."""

    answers: tuple[tuple[Fact, Text], ...]
    """Every fact that decides the criterion, with its value in words."""
    values: Inputs
    verdict: Verdict
    reason: Text
    shortfall: Text | None
    step: Text | None
    """What to do next; ``None`` where the criterion is met."""


@cache
def worked_examples(criterion: Criterion, edition: Edition) -> tuple[WorkedExample, ...]:
    """An example for each verdict, as far as acceptable answers lead to it."""
    return tuple(_examples(criterion, edition))


def _examples(criterion: Criterion, edition: Edition) -> Iterator[WorkedExample]:
    proposed = criterion.rule.samples({})
    for code in ORDER:
        values = proposed[code]
        accepted = all(edition.fact(name).accepts(answer) for name, answer in values.items())
        if not accepted or any(excesses(values, edition)):
            continue
        result = assess(Answers(edition=edition.id, values=values), edition)
        finding = result.criteria[criterion.number]
        if finding.verdict is not code:
            continue
        steps = {step.criterion: step.text for step in result.next_steps}
        yield WorkedExample(
            answers=tuple((fact, _said(fact, values)) for fact in criterion.rule.facts()),
            values=values,
            verdict=code,
            reason=finding.reason,
            shortfall=finding.shortfall,
            step=steps.get(criterion.number),
        )


def _said(fact: Fact, values: Inputs) -> Text:
    answer = values.get(fact.name)
    return fact.shown(answer) if answer else catalogue_texts.NO_ANSWER
