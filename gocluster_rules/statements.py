"""Everything that is computed of the criteria, as expressions: of each one, and of all together.

Python evaluates them (``assessment``), the workbook package makes formulas of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from gocluster_rules import words
from gocluster_rules.expressions import (
    And,
    Compare,
    Expr,
    Given,
    If,
    Join,
    Low,
    Number,
    Phrase,
    Quotient,
    Show,
    Sum,
    Times,
    fill,
    known_exactly,
)
from gocluster_rules.facts import Amount, Fact
from gocluster_rules.model import Criterion, Edition, Shown
from gocluster_rules.notation import Style
from gocluster_rules.reasons import reason, shortfall, step, unsettled
from gocluster_rules.rules.phrases import NOTHING
from gocluster_rules.text import LANGS, Lang, Text
from gocluster_rules.verdict import Verdict

MET_COUNT = "met_count"
NOT_MET_COUNT = "not_met_count"
OPEN_COUNT = "open_count"

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
    unsettled: tuple[tuple[Expr, Fact], ...]
    """The facts on which the verdict still depends, each with the test whether it does; where it is open."""
    rank: Expr
    """The order of the next steps, the least first: open ones, then missed ones, each the nearest first."""


def _shown(shown: Shown, lang: Lang) -> Expr:
    part, whole = shown.part.name, shown.whole.name

    ratio = Fraction((1000 if shown.as_percent else 10) * shown.whole.scale, shown.part.scale)
    parts, wholes = Times(ratio.numerator, Low(part)), Times(ratio.denominator, Low(whole))
    sentence = fill(
        shown.sentence,
        lang,
        part=Show(Low(part), shown.part.style, lang),
        whole=Show(Low(whole), shown.whole.style, lang),
        ratio=Show(
            Quotient(parts, wholes if ratio.denominator > 1 else Low(whole)), Style.TENTHS, lang
        ),
    )
    sayable = And(
        (
            *(known_exactly(fact.name) for fact in (shown.part, shown.whole) if fact.may_be_range),
            *((Given(part),) if isinstance(shown.part, Amount) else ()),
            Compare(Low(whole), ">", Number(0)),
        )
    )
    return If(sayable, Join((Phrase(" "), sentence)), NOTHING)


def _reason(criterion: Criterion, lang: Lang) -> Expr:
    said = reason(criterion.rule, lang)
    return Join((said, _shown(criterion.shown, lang))) if criterion.shown else said


def _rank(criterion: Criterion, position: int) -> Expr:
    code = criterion.rule.verdict()
    group = If(
        Compare(code, "=", Number(Verdict.OPEN)),
        Number(0),
        If(Compare(code, "=", Number(Verdict.NOT_MET)), Number(1), Number(2)),
    )
    return Sum((Times(10_000_000, group), Times(1000, criterion.rule.distance()), Number(position)))


@cache
def statements(edition: Edition) -> Mapping[str, Statements]:
    """The expressions of every criterion, by its number."""
    return {
        criterion.number: Statements(
            verdict=criterion.rule.verdict(),
            reason={lang: _reason(criterion, lang) for lang in LANGS},
            shortfall={lang: shortfall(criterion.rule, lang) for lang in LANGS},
            step={lang: step(criterion.rule, lang) for lang in LANGS},
            unsettled=unsettled(criterion.rule),
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
    word = {verdict: Phrase(names[verdict][lang]) for verdict in Verdict}
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
