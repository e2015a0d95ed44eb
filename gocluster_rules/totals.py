"""What is computed of all criteria together: how many have each verdict, and what that comes to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from gocluster_rules import words
from gocluster_rules.evaluation import evaluate
from gocluster_rules.expressions import Compare, Expr, If, Low, Number, Phrase, Show, Sum, fill
from gocluster_rules.known import Inputs, exactly
from gocluster_rules.model import Edition
from gocluster_rules.notation import Style
from gocluster_rules.rules.phrases import NOTHING
from gocluster_rules.text import Lang, Text
from gocluster_rules.verdict import Verdict

MET_COUNT = "met_count"
NOT_MET_COUNT = "not_met_count"
OPEN_COUNT = "open_count"


def totals(codes: Iterable[Verdict]) -> Inputs:
    """How many criteria have each verdict, as facts."""
    found = list(codes)
    names = {MET_COUNT: Verdict.MET, NOT_MET_COUNT: Verdict.NOT_MET, OPEN_COUNT: Verdict.OPEN}
    return {name: exactly(found.count(code)) for name, code in names.items()}


def overall_verdict(edition: Edition, counts: Inputs) -> Verdict:
    """The verdict on all criteria together, where so many have each verdict."""
    return Verdict(int(evaluate(overall(edition), counts)))


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
