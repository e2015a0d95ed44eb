"""What the calculation sheet computes: of each criterion, list by list, and of all entries together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from gocluster_rules import words
from gocluster_rules.advice.advised import advice
from gocluster_rules.expressions import (
    Compare,
    Expr,
    If,
    Low,
    Number,
    Phrase,
    Show,
    fill,
)
from gocluster_rules.model import Edition
from gocluster_rules.notation import Style
from gocluster_rules.rules import phrases
from gocluster_rules.statements import Statements, statements
from gocluster_rules.text import Lang, Text
from gocluster_rules.totals import worded
from gocluster_rules.verdict import Verdict
from workbook import texts
from workbook.formula.computed import UNUSABLE_COUNT
from workbook.formula.simplify import simplified
from workbook.formula.spans import Bounds


def missing(said: Statements, lang: Lang) -> Expr:
    """What a criterion lacks that is not met; which facts are missing while it is open."""
    labels = phrases.labels(said.unsettled, lang)
    return If(
        _is(said.verdict, Verdict.NOT_MET),
        said.shortfall[lang],
        If(_is(said.verdict, Verdict.OPEN), labels, Phrase("")),
    )


def _is(code: Expr, verdict: Verdict) -> Expr:
    return Compare(code, "=", Number(verdict))


LISTS: Mapping[str, Text] = {
    # The verdicts first: with their cells known, all the rest refers to them.
    "verdicts": texts.CODE_LABEL,
    "verdict_words": texts.WORD_LABEL,
    "reasons": texts.REASON_LABEL,
    "missing": texts.MISSING_LABEL,
    "steps": texts.STEP_LABEL,
    "outlooks": texts.OUTLOOK_LABEL,
    "ranks": texts.RANK_LABEL,
}
Computed: TypeAlias = Mapping[str, Mapping[str, Expr]]
"""What is computed of every criterion: by the name of the list, then by the criterion's number."""


def computed(edition: Edition, lang: Lang, bounds: Bounds) -> Computed:
    """What the lists show, with nothing needless in it."""
    found: dict[str, dict[str, Expr]] = {name: {} for name in LISTS}
    codes = frozenset(
        rule.verdict()
        for criterion in edition.criteria
        for rule in (criterion.rule, *criterion.rule.conditions())
    )
    advised = advice(edition)
    for number, said in statements(edition).items():
        expressions = {
            "verdict_words": worded(said.verdict, words.VERDICTS, lang),
            "reasons": said.reason[lang],
            "missing": missing(said, lang),
            "steps": advised[number].step[lang],
            "outlooks": advised[number].outlook[lang],
            "ranks": said.rank,
        }
        found["verdicts"][number] = said.verdict
        for name, expr in expressions.items():
            found[name][number] = simplified(expr, codes, bounds=bounds)
    return found


def unusable_words(lang: Lang) -> Expr:
    """How many entries cannot be used, as a sentence; empty if there is none."""
    number = Low(UNUSABLE_COUNT)
    many = fill(texts.ENTRIES_UNUSABLE, lang, number=Show(number, Style.COUNT, lang))
    return If(
        Compare(number, "=", Number(0)),
        Phrase(""),
        If(Compare(number, "=", Number(1)), Phrase(texts.ONE_ENTRY_UNUSABLE[lang]), many),
    )
