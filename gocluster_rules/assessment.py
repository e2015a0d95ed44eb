"""From answers to the result: a finding per criterion, the overall verdict and the next steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from gocluster_rules import words
from gocluster_rules.answers import Answers, excesses
from gocluster_rules.evaluation import evaluate, number_function, text_function
from gocluster_rules.expressions import Expr
from gocluster_rules.facts import Fact
from gocluster_rules.known import Inputs, exactly
from gocluster_rules.model import Criterion, Edition
from gocluster_rules.result import After, Finding, NextStep, Result
from gocluster_rules.statements import (
    MET_COUNT,
    NOT_MET_COUNT,
    OPEN_COUNT,
    band,
    headline,
    overall,
    statements,
    tally,
)
from gocluster_rules.text import LANGS, Lang, Text
from gocluster_rules.verdict import Verdict


def inputs(answers: Answers, edition: Edition) -> Inputs:
    """What is known of every fact of the edition."""
    return {fact.name: answers.values.get(fact.name, fact.unknown) for fact in edition.facts}


@dataclass(frozen=True, slots=True)
class _Functions:
    """A criterion's statements, ready to be evaluated again and again."""

    verdict: Callable[[Inputs], int]
    reason: Callable[[Inputs], Text]
    shortfall: Callable[[Inputs], Text]
    step: Callable[[Inputs], Text]
    rank: Callable[[Inputs], int]
    unsettled: tuple[tuple[Callable[[Inputs], int], Fact], ...]


def _speaker(expressions: Mapping[Lang, Expr]) -> Callable[[Inputs], Text]:
    de, en = (text_function(expressions[lang]) for lang in LANGS)
    return lambda facts: Text(de=de(facts), en=en(facts))


@cache
def _functions(edition: Edition) -> Mapping[str, _Functions]:
    return {
        number: _Functions(
            verdict=number_function(said.verdict),
            reason=_speaker(said.reason),
            shortfall=_speaker(said.shortfall),
            step=_speaker(said.step),
            rank=number_function(said.rank),
            unsettled=tuple((number_function(test), fact) for test, fact in said.unsettled),
        )
        for number, said in statements(edition).items()
    }


def verdicts(facts: Inputs, edition: Edition) -> dict[str, Verdict]:
    """The verdict of every criterion, by its number."""
    return {
        number: Verdict(functions.verdict(facts))
        for number, functions in _functions(edition).items()
    }


def totals(codes: Iterable[Verdict]) -> Inputs:
    """How many criteria have each verdict, as facts."""
    found = list(codes)
    names = {MET_COUNT: Verdict.MET, NOT_MET_COUNT: Verdict.NOT_MET, OPEN_COUNT: Verdict.OPEN}
    return {name: exactly(found.count(code)) for name, code in names.items()}


def _overall(edition: Edition, counts: Inputs) -> Verdict:
    return Verdict(int(evaluate(overall(edition), counts)))


def assess(answers: Answers, edition: Edition) -> Result:
    """Evaluate the answers by the edition's rules."""
    facts = inputs(answers, edition)
    codes = verdicts(facts, edition)
    counts = totals(codes.values())
    said_band = _speaker({lang: band(lang) for lang in LANGS})(counts)
    return Result(
        edition=edition,
        answers=answers,
        criteria={
            criterion.number: _finding(criterion, codes[criterion.number], facts, edition)
            for criterion in edition.criteria
        },
        met=counts[MET_COUNT].low,
        not_met=counts[NOT_MET_COUNT].low,
        open=counts[OPEN_COUNT].low,
        verdict=_overall(edition, counts),
        headline=_speaker({lang: headline(edition, lang) for lang in LANGS})(counts),
        tally=_speaker({lang: tally(edition, lang) for lang in LANGS})(counts),
        band=said_band if said_band.en else None,
        next_steps=_next_steps(answers, codes, facts, edition),
    )


def _finding(criterion: Criterion, code: Verdict, facts: Inputs, edition: Edition) -> Finding:
    functions = _functions(edition)[criterion.number]
    unsettled = (fact.name for test, fact in functions.unsettled if test(facts))
    return Finding(
        verdict=code,
        reason=functions.reason(facts),
        shortfall=functions.shortfall(facts) if code is Verdict.NOT_MET else None,
        missing=tuple(unsettled) if code is Verdict.OPEN else (),
    )


def _next_steps(
    answers: Answers, codes: Mapping[str, Verdict], facts: Inputs, edition: Edition
) -> tuple[NextStep, ...]:
    functions = _functions(edition)
    unmet = [
        criterion for criterion in edition.criteria if codes[criterion.number] is not Verdict.MET
    ]
    unmet.sort(key=lambda criterion: functions[criterion.number].rank(facts))
    steps = []
    for criterion in unmet:
        changed = criterion.rule.change(facts)
        after = changed and _after(criterion.number, answers, changed, codes, edition)
        steps.append(
            NextStep(
                criterion=criterion.number,
                verdict=codes[criterion.number],
                text=functions[criterion.number].step(facts),
                change=changed if after else None,
                after=after or None,
                outlook=_outlook(codes[criterion.number], after, edition) if after else None,
            )
        )
    return tuple(steps)


def _outlook(before: Verdict, after: After, edition: Edition) -> Text:
    template = words.AFTER_ANSWER if before is Verdict.OPEN else words.AFTER
    said = [template.fill(met=after.met, of=len(edition.criteria))]
    if after.lost:
        said.append(words.LOST.fill(numbers=", ".join(after.lost)))
    return Text(**{lang: " ".join(part[lang] for part in said) for lang in LANGS})


def _after(
    number: str,
    answers: Answers,
    changed: Inputs,
    before: Mapping[str, Verdict],
    edition: Edition,
) -> After | None:
    """What the rules say with the change made; ``None`` if it contradicts the other answers or fails."""
    values = {**answers.values, **changed}
    accepted = all(edition.fact(name).accepts(answer) for name, answer in changed.items())
    if not accepted or any(excesses(values, edition)):
        return None
    codes = verdicts(inputs(replace(answers, values=values), edition), edition)
    if codes[number] is not Verdict.MET:
        return None
    counts = totals(codes.values())
    return After(
        met=counts[MET_COUNT].low,
        not_met=counts[NOT_MET_COUNT].low,
        open=counts[OPEN_COUNT].low,
        verdict=_overall(edition, counts),
        lost=tuple(
            other
            for other, code in codes.items()
            if before[other] is Verdict.MET and code is not Verdict.MET
        ),
    )
