"""Worked examples of a criterion, decided by its rule: met, missed and open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, singledispatch

from gocluster_rules import words
from gocluster_rules.answers import Answers, excesses
from gocluster_rules.assessment import acceptable, assess
from gocluster_rules.expressions import Style, shown
from gocluster_rules.facts import Amount, Fact
from gocluster_rules.model import Criterion, Edition
from gocluster_rules.rules import facts_of
from gocluster_rules.text import LANGS, Text
from gocluster_rules.values import CENT, Interval, Value
from gocluster_rules.verdict import Verdict
from macros.pages import catalogue_texts
from macros.pages.samples import Values, samples

ORDER = (Verdict.MET, Verdict.NOT_MET, Verdict.OPEN)


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """What was answered, and what the rules say to it."""

    answers: tuple[tuple[Fact, Text], ...]
    """Every fact that decides the criterion, with its value in words."""
    values: Values
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
    proposed = samples(criterion.rule, {})
    for code in ORDER:
        values = proposed[code]
        if any(excesses(values, edition)) or not acceptable(values, edition):
            continue
        result = assess(Answers(edition=edition.id, values=values), edition)
        finding = result.criteria[criterion.number]
        if finding.verdict is not code:
            continue
        steps = {step.criterion: step.text for step in result.next_steps}
        yield WorkedExample(
            answers=tuple((fact, _said(fact, values)) for fact in facts_of(criterion.rule)),
            values=values,
            verdict=code,
            reason=finding.reason,
            shortfall=finding.shortfall,
            step=steps.get(criterion.number),
        )


def _said(fact: Fact, values: Mapping[str, Value]) -> Text:
    value = values.get(fact.name)
    if value is None:
        return catalogue_texts.NO_ANSWER
    said = in_words(value)
    if isinstance(fact, Amount):
        return catalogue_texts.WITH_UNIT.fill(number=said, unit=fact.unit)
    return said


@singledispatch
def in_words(value: Value) -> Text:
    """A value as each language writes it."""
    raise TypeError(f"no words for {type(value).__name__}")


@in_words.register
def _(value: Interval) -> Text:
    low, high = (shown(end, Style.COUNT) for end in value)
    if value.low == value.high:
        return low
    up_to = words.UP_TO.fill(high=high)
    return Text(**{lang: low[lang] + up_to[lang] for lang in LANGS})


@in_words.register
def _(value: Decimal) -> Text:
    return shown(int(value / CENT), Style.HUNDREDTHS)


@in_words.register
def _(value: date) -> Text:
    return shown(value.toordinal(), Style.DAY)


@in_words.register
def _(value: bool) -> Text:
    return words.YES if value else words.NO
