"""From answers to the result: a finding per criterion, the overall verdict and the next steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from gocluster_rules import words
from gocluster_rules.advice.path import shortest_path
from gocluster_rules.advice.plan import Plan, plan
from gocluster_rules.advice.sentences import lacking, planned_step
from gocluster_rules.answers import Answers
from gocluster_rules.evaluation import number_function
from gocluster_rules.facts import Fact
from gocluster_rules.firmness import firmness
from gocluster_rules.hints import hints
from gocluster_rules.known import Inputs
from gocluster_rules.model import Criterion, Edition, Hint
from gocluster_rules.result import After, Finding, NextStep, Result
from gocluster_rules.speaking import speaker, spoken
from gocluster_rules.statements import statements
from gocluster_rules.text import LANGS, Text
from gocluster_rules.totals import (
    MET_COUNT,
    NOT_MET_COUNT,
    OPEN_COUNT,
    band,
    headline,
    overall_verdict,
    tally,
    totals,
)
from gocluster_rules.verdict import Verdict
from gocluster_rules.verdicts import dependents, inputs, verdicts

if TYPE_CHECKING:
    from gocluster_rules.members.evaluation import Counted


@dataclass(frozen=True, slots=True)
class _Functions:
    """A criterion's statements, ready to be evaluated again and again."""

    reason: Callable[[Inputs], Text]
    shortfall: Callable[[Inputs], Text]
    lacking: Mapping[Verdict, Callable[[Inputs], Text]]
    """What is said instead of a step, where none can be told."""
    rank: Callable[[Inputs], int]
    unsettled: tuple[tuple[Callable[[Inputs], int], Fact], ...]


@cache
def _functions(edition: Edition) -> Mapping[str, _Functions]:
    return {
        number: _Functions(
            reason=speaker(said.reason),
            shortfall=speaker(said.shortfall),
            lacking={
                verdict: speaker(
                    {lang: lacking(edition.criterion(number).rule, verdict, lang) for lang in LANGS}
                )
                for verdict in (Verdict.OPEN, Verdict.NOT_MET)
            },
            rank=number_function(said.rank),
            unsettled=tuple((number_function(test), fact) for test, fact in said.unsettled),
        )
        for number, said in statements(edition).items()
    }


def assess(answers: Answers, edition: Edition, impossible: Iterable[str] = ()) -> Result:
    """Evaluate the answers by the edition's rules.

    The shortest path does without the criteria that are ``impossible``.
    """
    counted = answers.counted(edition)
    facts = inputs(answers, edition)
    codes = verdicts(facts, edition)
    counts = totals(codes.values())
    said_band = spoken({lang: band(lang) for lang in LANGS}, counts)
    plans = {
        number: plan((number,), facts, codes, edition)
        for number, code in codes.items()
        if code is not Verdict.MET
    }
    return Result(
        edition=edition,
        answers=answers,
        criteria={
            criterion.number: _finding(criterion, codes[criterion.number], facts, edition, counted)
            for criterion in edition.criteria
        },
        met=counts[MET_COUNT].low,
        not_met=counts[NOT_MET_COUNT].low,
        open=counts[OPEN_COUNT].low,
        verdict=overall_verdict(edition, counts),
        headline=spoken({lang: headline(edition, lang) for lang in LANGS}, counts),
        tally=spoken({lang: tally(edition, lang) for lang in LANGS}, counts),
        band=said_band if said_band.en else None,
        firmness=firmness(codes, answers.notes.keys(), edition),
        hints=hints(facts, edition) + _hints_on_the_list(counted, answers),
        next_steps=_next_steps(plans, codes, facts, edition),
        path=shortest_path(plans, facts, codes, edition, impossible),
    )


def _hints_on_the_list(counted: Counted | None, answers: Answers) -> tuple[Hint, ...]:
    if counted is None:
        return ()
    from gocluster_rules.members import listed  # The browser fetches it where there is a list.

    return tuple(listed.hints(counted, answers.values, answers.cluster.postal_code))


def _finding(
    criterion: Criterion, code: Verdict, facts: Inputs, edition: Edition, counted: Counted | None
) -> Finding:
    functions = _functions(edition)[criterion.number]
    unsettled = (fact.name for test, fact in functions.unsettled if test(facts))
    reason = functions.reason(facts)
    if counted is not None:
        from gocluster_rules.members import listed  # As above.

        if clarify := listed.to_clarify(counted, criterion):
            reason = Text(**{lang: f"{reason[lang]} {clarify[lang]}" for lang in LANGS})
    return Finding(
        verdict=code,
        reason=reason,
        shortfall=functions.shortfall(facts) if code is Verdict.NOT_MET else None,
        missing=tuple(unsettled) if code is Verdict.OPEN else (),
    )


def _next_steps(
    plans: Mapping[str, Plan | None],
    codes: Mapping[str, Verdict],
    facts: Inputs,
    edition: Edition,
) -> tuple[NextStep, ...]:
    functions = _functions(edition)
    steps = []
    for number in sorted(plans, key=lambda number: functions[number].rank(facts)):
        plan, code = plans[number], codes[number]
        if plan is None:
            text = functions[number].lacking[code](facts)
            steps.append(NextStep(number, code, text, change=None, after=None, outlook=None))
            continue
        after = _after(plan, codes, edition)
        rule = edition.criterion(number).rule
        steps.append(
            NextStep(
                criterion=number,
                verdict=code,
                text=spoken({lang: planned_step(plan, rule, code, lang) for lang in LANGS}, facts),
                change=plan.changed,
                after=after,
                outlook=_outlook(number, plan, facts, codes, edition),
            )
        )
    return tuple(steps)


def _after(plan: Plan, before: Mapping[str, Verdict], edition: Edition) -> After:
    """What the rules say once the answers have changed."""
    counts = totals(plan.codes.values())
    return After(
        met=counts[MET_COUNT].low,
        not_met=counts[NOT_MET_COUNT].low,
        open=counts[OPEN_COUNT].low,
        verdict=overall_verdict(edition, counts),
        lost=tuple(
            number
            for number, code in plan.codes.items()
            if before[number] is Verdict.MET and code is not Verdict.MET
        ),
    )


def _outlook(
    number: str, plan: Plan, facts: Inputs, codes: Mapping[str, Verdict], edition: Edition
) -> Text:
    """How many criteria are met for certain once the step is taken, whatever its sentence allows."""
    code = codes[number]
    if code is Verdict.OPEN:
        # What is merely clarified settles nothing but what is open.
        asked = (fact.name for fact in edition.criterion(number).rule.facts())
        unknown = [name for name in asked if not facts[name].is_exact]
        met = list(codes.values()).count(Verdict.MET) + 1
        others = dependents(unknown, edition) - {number}
        more = any(codes[other] is Verdict.OPEN for other in others)
    else:
        others = dependents(plan.clarified(facts), edition)
        met = sum(
            found is Verdict.MET and (each not in others or each == number or codes[each] is found)
            for each, found in plan.codes.items()
        )
        more = any(codes[other] is not Verdict.MET for other in others - {number})
    one, many = words.OUTLOOKS[code, more]
    return (one if met == 1 else many).fill(met=met, of=len(edition.criteria))
