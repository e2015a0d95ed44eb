"""What is said of a criterion: reason, shortfall and next step, from the sentences of its conditions.

Each is an expression (see ``expressions``), so that the same sentence comes from Python and from the
workbook's formulas. What is particular to a kind of rule stands with it, in ``rules``.
"""

from __future__ import annotations

from gocluster_rules.expressions import (
    And,
    Expr,
    Given,
    If,
    Join,
    Not,
    Or,
    Phrase,
    fill,
    known_exactly,
    listing,
)
from gocluster_rules.facts import Fact
from gocluster_rules.rules import Rule
from gocluster_rules.rules.phrases import NOTHING, is_verdict, labels
from gocluster_rules.text import Lang, Text
from gocluster_rules.verdict import Verdict

MISSING = Text(de="Noch keine gültige Angabe: {labels}.", en="No valid answer yet: {labels}.")
ANSWER = Text(de="Angabe ergänzen: {labels}.", en="Add the answer: {labels}.")
SETTLE = Text(de="Genau bestimmen: {labels}.", en="Determine exactly: {labels}.")


def reason(rule: Rule, lang: Lang) -> Expr:
    """Why the verdict is as it is, in full sentences with the numbers in them."""
    conditions = rule.conditions()
    explained = tuple((each.is_explicable(), each.explanation(lang)) for each in conditions)
    unexplained = tuple(
        dict.fromkeys(
            (And((Not(each.is_explicable()), Not(Given(fact.name)))), fact)
            for each in conditions
            for fact in each.facts()
        )
    )
    some = Or(tuple(Not(each.is_explicable()) for each in conditions))
    missing = fill(MISSING, lang, labels=labels(unexplained, lang))
    # What a statement requires is said by its label already.
    required = tuple(
        (Not(each.is_explicable()), each.requirement(lang))
        for each in conditions
        if not each.is_statement
    )
    return listing((*explained, (some, missing), *required), " ")


def unsettled(rule: Rule) -> tuple[tuple[Expr, Fact], ...]:
    """The facts on which an open rule still depends, each with the test whether it does."""
    return tuple(
        (Not(known_exactly(fact.name) if fact.may_be_range else Given(fact.name)), fact)
        for fact in rule.facts()
    )


def shortfall(rule: Rule, lang: Lang) -> Expr:
    """What a criterion that is not met lacks at least, as sentences."""
    lacks = ((is_verdict(Verdict.NOT_MET, each), each.lack(lang)) for each in rule.conditions())
    return listing(tuple(lacks), " ")


def step(rule: Rule, lang: Lang) -> Expr:
    """What to do next about a criterion that is open or not met, as sentences."""
    # A statement that is merely unanswered needs the answer, nothing else.
    targets = tuple(
        (
            is_verdict(Verdict.NOT_MET, each)
            if each.is_statement
            else Not(is_verdict(Verdict.MET, each)),
            each.target(lang),
        )
        for each in rule.conditions()
    )
    # While the whole is open nothing is missed, so that a target can only follow for an open condition.
    follows = Or(
        tuple(is_verdict(Verdict.OPEN, each) for each in rule.conditions() if not each.is_statement)
    )
    request = Join((_request(rule, lang), If(follows, Phrase(" "), NOTHING)))
    return Join((If(is_verdict(Verdict.OPEN, rule), request, NOTHING), listing(targets, " ")))


def _request(rule: Rule, lang: Lang) -> Expr:
    """Which answers are to be added or made exact; where the rule is open."""
    facts = rule.facts()
    unanswered = tuple((Not(Given(fact.name)), fact) for fact in facts)
    uncertain = tuple(
        (And((Given(fact.name), Not(known_exactly(fact.name)))), fact)
        for fact in facts
        if fact.may_be_range
    )
    answer = fill(ANSWER, lang, labels=labels(unanswered, lang))
    if not uncertain:
        return answer
    settle = fill(SETTLE, lang, labels=labels(uncertain, lang))
    if len(facts) == 1:
        return If(Given(facts[0].name), settle, answer)
    requests = ((unanswered, answer), (uncertain, settle))
    return listing(
        tuple((Or(tuple(test for test, _ in which)), text) for which, text in requests), " "
    )
