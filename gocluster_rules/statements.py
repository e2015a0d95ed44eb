"""Everything that is computed of each criterion, as expressions.

Python evaluates them (``assessment``), the workbook package makes formulas of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

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
from gocluster_rules.reasons import reason, shortfall, unsettled
from gocluster_rules.rules.phrases import NOTHING
from gocluster_rules.text import LANGS, Lang
from gocluster_rules.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Statements:
    """Everything that is computed of one criterion, as expressions; texts by language."""

    verdict: Expr
    reason: Mapping[Lang, Expr]
    shortfall: Mapping[Lang, Expr]
    """Only meaningful where the criterion is not met."""
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
            unsettled=unsettled(criterion.rule),
            rank=_rank(criterion, position),
        )
        for position, criterion in enumerate(edition.criteria, start=1)
    }
