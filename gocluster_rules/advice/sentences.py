"""Steps in words, derived from the very changes that they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

from gocluster_rules import words
from gocluster_rules.advice.hypothesis import (
    Change,
    Hypothesis,
    highest,
    is_acted,
    is_asked,
    missing,
    whole_of,
)
from gocluster_rules.advice.plan import Plan
from gocluster_rules.expressions import (
    FALSE,
    TRUE,
    And,
    Compare,
    Expr,
    If,
    Join,
    Least,
    Low,
    Number,
    Or,
    Phrase,
    Show,
    Sum,
    fill,
    listing,
)
from gocluster_rules.facts import Count, Day
from gocluster_rules.notation import Style
from gocluster_rules.reasons import shortfall, unsettled
from gocluster_rules.rules import Rule
from gocluster_rules.rules.phrases import NOTHING, is_verdict, labels
from gocluster_rules.text import Lang, Text
from gocluster_rules.totals import MET_COUNT
from gocluster_rules.verdict import Verdict

CLARIFY = Text(de="Klären Sie noch: {items}.", en="Still clarify: {items}.")
NEEDED = Text(de="{label} (nötig: {need})", en="{label} (needed: {need})")
AMONG_THEM = Text(de=", davon mindestens ", en=", among them at least ")
BOTH = Text(de=" und ", en=" and ")

Hypotheses: TypeAlias = Mapping[Verdict, Hypothesis]
"""What would be changed where a criterion is open and where it is not met."""


def step(hypotheses: Hypotheses, lang: Lang) -> Expr:
    """What to do so that the criterion is met; where that cannot be told, what it lacks.

    Empty where the criterion is met.
    """
    rule = hypotheses[Verdict.OPEN].criterion.rule
    said = {
        verdict: If(
            each.holds, _advised(each.changes, rule, verdict, lang), lacking(rule, verdict, lang)
        )
        for verdict, each in hypotheses.items()
    }
    return _by_verdict(rule, said)


def planned_step(plan: Plan, rule: Rule, verdict: Verdict, lang: Lang) -> Expr:
    """The same for a change that is known."""
    return _advised(_changes(plan), rule, verdict, lang)


def _by_verdict(rule: Rule, said: Mapping[Verdict, Expr]) -> Expr:
    missed = If(is_verdict(Verdict.NOT_MET, rule), said[Verdict.NOT_MET], NOTHING)
    return If(is_verdict(Verdict.OPEN, rule), said[Verdict.OPEN], missed)


def _advised(changes: tuple[Change, ...], rule: Rule, verdict: Verdict, lang: Lang) -> Expr:
    premises = tuple(
        (And((missing(condition, rule, verdict), premise[0])), premise[1])
        for condition in rule.conditions()
        if (premise := condition.premise(lang)) is not None
    )
    # As long as it is open, there is nothing to do but to clarify.
    is_open = verdict is Verdict.OPEN
    told = ((TRUE, _clarification(changes, lang)),) if is_open else _told(changes, lang)
    return listing((*told, *premises), " ")


def lacking(rule: Rule, verdict: Verdict, lang: Lang) -> Expr:
    """What a criterion lacks of which no step can be told."""
    return _open(rule, lang) if verdict is Verdict.OPEN else shortfall(rule, lang)


def _open(rule: Rule, lang: Lang) -> Expr:
    asked = fill(CLARIFY, lang, items=labels(unsettled(rule), lang))
    required = tuple(
        (is_verdict(Verdict.OPEN, condition), condition.requirement(lang))
        for condition in rule.conditions()
        if not condition.is_statement
    )
    return Join((asked, *(If(test, Join((Phrase(" "), said)), NOTHING) for test, said in required)))


def told(plan: Plan, lang: Lang) -> Expr:
    """What to do so that several criteria are met together, as sentences."""
    return listing(_told(_changes(plan), lang), " ")


def _changes(plan: Plan) -> tuple[Change, ...]:
    return tuple(
        Change(
            fact=each.fact,
            raised=FALSE if each.at_most else TRUE,
            lowered=TRUE if each.at_most else FALSE,
            value=Number(each.answer.low, is_day=isinstance(each.fact, Day)),
            ends=each.ends,
        )
        for each in plan.changes
    )


def _told(changes: tuple[Change, ...], lang: Lang) -> tuple[tuple[Expr, Expr], ...]:
    """The sentences that name the changes, each with the test whether it is said."""
    actions = tuple(
        (is_acted(change, changes), _action(change, changes, lang))
        for change in changes
        if not whole_of(change, changes)  # Said in one sentence with it.
    )
    asked = tuple(replace(change, raised=is_asked(change, changes)) for change in changes)
    some = Or(tuple(change.needed for change in asked))
    return (*actions, (some, _clarification(asked, lang)))


def _clarification(changes: tuple[Change, ...], lang: Lang) -> Expr:
    """The sentence that names all changes as answers that are still to be clarified."""
    items = []
    for change in changes:
        value = Least((change.value, highest(change.fact)))
        need = change.fact.need(value, lang)
        if change.ends:
            need = Phrase(change.fact.shown(change.ends)[lang])
        elif change.lowered != FALSE:
            at_most = change.fact.need(value, lang, at_most=True)
            need = If(change.lowered, at_most, need) if change.raised != FALSE else at_most
        label = Phrase(change.fact.label[lang])
        items.append((change.needed, fill(NEEDED, lang, label=label, need=need)))
    return fill(CLARIFY, lang, items=listing(tuple(items), ", "))


def _action(change: Change, changes: tuple[Change, ...], lang: Lang) -> Expr:
    fact = change.fact
    if not isinstance(fact, Count):
        return fact.action(change.value, lang)
    portions = tuple(
        (is_acted(part, changes), part.fact.portion(part.value, lang))
        for part in changes
        if isinstance(part.fact, Count) and part.fact.part_of == fact
    )
    if not portions:
        return fact.action(change.value, lang)
    joined = Join((Phrase(AMONG_THEM[lang]), listing(portions, BOTH[lang])))
    some = Or(tuple(test for test, _ in portions))
    return Join((fact.more(change.value, lang), If(some, joined, NOTHING), Phrase(".")))


def outlook(hypotheses: Hypotheses, lang: Lang) -> Expr:
    """How many criteria are met once the step is taken; empty where that cannot be told."""
    said = {
        verdict: If(each.holds, _outlook(each, lang), NOTHING)
        for verdict, each in hypotheses.items()
    }
    return _by_verdict(hypotheses[Verdict.OPEN].criterion.rule, said)


def _outlook(hypothesis: Hypothesis, lang: Lang) -> Expr:
    met = Sum((Low(MET_COUNT), Number(1), *hypothesis.gained))

    def said(more: bool) -> Expr:
        one, many = words.OUTLOOKS[hypothesis.verdict, more]
        number = Show(met, Style.COUNT, lang)
        return If(
            Compare(met, "=", Number(1)),
            Phrase(one.fill(of=hypothesis.of)[lang]),
            fill(many.fill(met="{met}", of=hypothesis.of), lang, met=number),
        )

    if hypothesis.more == FALSE:
        return said(more=False)
    return If(hypothesis.more, said(more=True), said(more=False))
