"""From answers to the result: a finding per criterion, the overall verdict and the next steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache, singledispatch
from typing import Any

from gocluster_rules import answers as answer_file
from gocluster_rules import edition_json, words
from gocluster_rules.answers import Answers
from gocluster_rules.changes import change
from gocluster_rules.expressions import (
    And,
    Compare,
    Expr,
    Given,
    If,
    Inputs,
    Join,
    Known,
    Low,
    Number,
    Quotient,
    Show,
    Style,
    Sum,
    Times,
    Words,
    evaluate,
    fill,
    known_exactly,
    number_function,
    text_function,
)
from gocluster_rules.facts import Amount, Count, Day, Fact, Quantity, YesNo
from gocluster_rules.model import Criterion, Edition, Shown
from gocluster_rules.reasons import NOTHING, distance, reason, shortfall, step, style_of
from gocluster_rules.rules import facts_of, verdict
from gocluster_rules.text import LANGS, Lang, Text
from gocluster_rules.values import CENT, Invalid, Value, read_value, write_value
from gocluster_rules.verdict import Verdict

FORMAT = "gocluster-result/1"
MET_COUNT = "met_count"
NOT_MET_COUNT = "not_met_count"
OPEN_COUNT = "open_count"

# --- What is known


@singledispatch
def bounds(fact: Fact) -> Known:
    """What is known of a fact that was not answered: only its bounds."""
    raise TypeError(f"no bounds for {type(fact).__name__}")


@bounds.register
def _(fact: Count) -> Known:
    return Known(0, fact.highest, False)


@bounds.register
def _(fact: Amount) -> Known:
    return Known(0, int(fact.highest / CENT), False)


@bounds.register
def _(fact: Day) -> Known:
    return Known(fact.earliest.toordinal(), fact.latest.toordinal(), False)


@bounds.register
def _(fact: YesNo) -> Known:
    return Known(0, 1, False)


def known(value: Value) -> Known:
    """What is known of a fact that was answered, in whole numbers (see ``expressions``)."""
    if isinstance(value, tuple):
        return Known(value.low, value.high, True)
    if isinstance(value, Decimal):
        number = int(value / CENT)
    elif isinstance(value, date):
        number = value.toordinal()
    else:
        number = int(value)
    return Known(number, number, True)


def inputs(answers: Answers, edition: Edition) -> Inputs:
    """What is known of every fact of the edition, by its name."""
    values = answers.values
    return {
        fact.name: known(values[fact.name]) if fact.name in values else bounds(fact)
        for fact in edition.facts
    }


# --- What is computed of a criterion


@dataclass(frozen=True, slots=True)
class Statements:
    """Everything that is computed of one criterion, as expressions; texts by language."""

    verdict: Expr
    reason: Mapping[Lang, Expr]
    shortfall: Mapping[Lang, Expr]
    """Only meaningful where the criterion is not met."""
    step: Mapping[Lang, Expr]
    """Only meaningful where the criterion is not met or open."""
    rank: Expr
    """The order of the next steps, the least first: open ones, then missed ones, each the nearest first."""


def _shown(shown: Shown, lang: Lang) -> Expr:
    part, whole = shown.part.name, shown.whole.name

    def scale(fact: Quantity) -> int:
        return 1 if isinstance(fact, Count) else 100

    factor = (1000 if shown.as_percent else 10) * scale(shown.whole) // scale(shown.part)
    sentence = fill(
        shown.sentence,
        lang,
        part=Show(Low(part), style_of(shown.part), lang),
        whole=Show(Low(whole), style_of(shown.whole), lang),
        ratio=Show(Quotient(Times(factor, Low(part)), Low(whole)), Style.TENTHS, lang),
    )
    sayable = And(
        (
            *(
                known_exactly(fact.name)
                for fact in (shown.part, shown.whole)
                if isinstance(fact, Count)
            ),
            *((Given(part),) if isinstance(shown.part, Amount) else ()),
            Compare(Low(whole), ">", Number(0)),
        )
    )
    return If(sayable, Join((Words(" "), sentence)), NOTHING)


def _reason(criterion: Criterion, lang: Lang) -> Expr:
    said = reason(criterion.rule, lang)
    return Join((said, _shown(criterion.shown, lang))) if criterion.shown else said


def _rank(criterion: Criterion, position: int) -> Expr:
    code = verdict(criterion.rule)
    group = If(
        Compare(code, "=", Number(Verdict.OPEN)),
        Number(0),
        If(Compare(code, "=", Number(Verdict.NOT_MET)), Number(1), Number(2)),
    )
    return Sum((Times(10_000_000, group), Times(1000, distance(criterion.rule)), Number(position)))


@cache
def statements(edition: Edition) -> Mapping[str, Statements]:
    """The expressions of every criterion, by its number."""
    return {
        criterion.number: Statements(
            verdict=verdict(criterion.rule),
            reason={lang: _reason(criterion, lang) for lang in LANGS},
            shortfall={lang: shortfall(criterion.rule, lang) for lang in LANGS},
            step={lang: step(criterion.rule, lang) for lang in LANGS},
            rank=_rank(criterion, position),
        )
        for position, criterion in enumerate(edition.criteria, start=1)
    }


# --- What is computed of all criteria together


def overall(edition: Edition) -> Expr:
    """The overall verdict's code, over the numbers of met and open criteria."""
    required = Number(edition.quorum.required)
    return If(
        Compare(Low(MET_COUNT), ">=", required),
        Number(Verdict.MET),
        If(
            Compare(Sum((Low(MET_COUNT), Low(OPEN_COUNT))), ">=", required),
            Number(Verdict.OPEN),
            Number(Verdict.NOT_MET),
        ),
    )


def worded(code: Expr, names: Mapping[Verdict, Text], lang: Lang) -> Expr:
    """The word for a verdict's code."""
    word = {verdict: Words(names[verdict][lang]) for verdict in Verdict}
    return If(
        Compare(code, "=", Number(Verdict.MET)),
        word[Verdict.MET],
        If(Compare(code, "=", Number(Verdict.OPEN)), word[Verdict.OPEN], word[Verdict.NOT_MET]),
    )


def headline(edition: Edition, lang: Lang) -> Expr:
    """The overall verdict in words."""
    return worded(overall(edition), words.OVERALL, lang)


def _count(term: Expr, lang: Lang) -> Expr:
    return Show(term, Style.COUNT, lang)


def tally(edition: Edition, lang: Lang) -> Expr:
    """How many criteria are met, not met and open, as a sentence."""
    total = Number(len(edition.criteria))
    return fill(
        words.TALLY,
        lang,
        met=_count(Low(MET_COUNT), lang),
        not_met=_count(Low(NOT_MET_COUNT), lang),
        open=_count(Low(OPEN_COUNT), lang),
        of=_count(total, lang),
        required=_count(Number(edition.quorum.required), lang),
    )


def band(lang: Lang) -> Expr:
    """Between which numbers of met criteria the result will end; empty where nothing is open."""
    possible = Sum((Low(MET_COUNT), Low(OPEN_COUNT)))
    sentence = fill(
        words.BAND, lang, met=_count(Low(MET_COUNT), lang), possible=_count(possible, lang)
    )
    return If(Compare(Low(OPEN_COUNT), ">", Number(0)), sentence, NOTHING)


# --- The result


@dataclass(frozen=True, slots=True)
class Finding:
    """What is found at one criterion."""

    verdict: Verdict
    reason: Text
    shortfall: Text | None
    """What is missing at least; only where the criterion is not met."""
    missing: tuple[str, ...]
    """The facts on which an open criterion still depends; only where it is open."""


@dataclass(frozen=True, slots=True)
class After:
    """The result once a step is taken."""

    met: int
    not_met: int
    open: int
    verdict: Verdict
    lost: tuple[str, ...]
    """Criteria that were met before and no longer are."""


@dataclass(frozen=True, slots=True)
class Step:
    """What to do next about one criterion."""

    criterion: str
    verdict: Verdict
    text: Text
    change: Mapping[str, Value] | None
    """Answers with which the criterion is met, if such answers follow from the others."""
    after: After | None
    """What the rules say with that change made."""
    outlook: Text | None
    """The same in words."""


@dataclass(frozen=True, slots=True)
class Result:
    """The evaluation of one set of answers."""

    edition: Edition
    answers: Answers
    criteria: Mapping[str, Finding]
    met: int
    not_met: int
    open: int
    verdict: Verdict
    headline: Text
    tally: Text
    band: Text | None
    next_steps: tuple[Step, ...]

    def to_json(self) -> dict[str, Any]:
        """The result as JSON data, in the format ``gocluster-result/1``."""
        day = self.answers.as_of
        return {
            "format": FORMAT,
            "edition": self.edition.id,
            "as_of": day.isoformat() if day else None,
            "rules": edition_json.fingerprint(self.edition),
            "answers": answer_file.fingerprint(self.answers, self.edition),
            "criteria": {
                number: {
                    "verdict": finding.verdict.key,
                    "reason": finding.reason.as_dict(),
                    "shortfall": finding.shortfall.as_dict() if finding.shortfall else None,
                    "missing": list(finding.missing),
                }
                for number, finding in self.criteria.items()
            },
            "met": self.met,
            "not_met": self.not_met,
            "open": self.open,
            "required": self.edition.quorum.required,
            "of": len(self.criteria),
            "verdict": self.verdict.key,
            "next_steps": [_step_json(step) for step in self.next_steps],
        }


def _step_json(step: Step) -> dict[str, Any]:
    after = step.after
    return {
        "criterion": step.criterion,
        "verdict": step.verdict.key,
        "text": step.text.as_dict(),
        "change": step.change and {name: write_value(v) for name, v in step.change.items()},
        "after": after
        and {
            "met": after.met,
            "not_met": after.not_met,
            "open": after.open,
            "verdict": after.verdict.key,
            "lost": list(after.lost),
        },
        "outlook": step.outlook.as_dict() if step.outlook else None,
    }


@dataclass(frozen=True, slots=True)
class _Functions:
    """A criterion's statements, ready to be evaluated again and again."""

    verdict: Callable[[Inputs], int]
    reason: Callable[[Inputs], Text]
    shortfall: Callable[[Inputs], Text]
    step: Callable[[Inputs], Text]
    rank: Callable[[Inputs], int]
    facts: tuple[Fact, ...]
    """The facts that decide."""


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
            facts=facts_of(edition.criterion(number).rule),
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
    counts = {name: found.count(code) for name, code in names.items()}
    return {name: Known(count, count, True) for name, count in counts.items()}


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
    unsettled = (
        fact.name for fact in functions.facts if facts[fact.name].low != facts[fact.name].high
    )
    return Finding(
        verdict=code,
        reason=functions.reason(facts),
        shortfall=functions.shortfall(facts) if code is Verdict.NOT_MET else None,
        missing=tuple(unsettled) if code is Verdict.OPEN else (),
    )


def _next_steps(
    answers: Answers, codes: Mapping[str, Verdict], facts: Inputs, edition: Edition
) -> tuple[Step, ...]:
    functions = _functions(edition)
    unmet = [
        criterion for criterion in edition.criteria if codes[criterion.number] is not Verdict.MET
    ]
    unmet.sort(key=lambda criterion: functions[criterion.number].rank(facts))
    steps = []
    for criterion in unmet:
        changed = change(criterion.rule, facts)
        after = changed and _after(criterion.number, answers, changed, codes, edition)
        steps.append(
            Step(
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


def acceptable(values: Mapping[str, Value], edition: Edition) -> bool:
    """Whether an answer file may contain each of these values, whatever the others are."""
    try:
        for fact in edition.facts:
            if fact.name in values:
                read_value(fact, write_value(values[fact.name]))
    except Invalid:
        return False
    return True


def _after(
    number: str,
    answers: Answers,
    changed: Mapping[str, Value],
    before: Mapping[str, Verdict],
    edition: Edition,
) -> After | None:
    """What the rules say with the change made; ``None`` if it contradicts the other answers or fails."""
    values = {**answers.values, **changed}
    if any(answer_file.excesses(values, edition)) or not acceptable(changed, edition):
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
