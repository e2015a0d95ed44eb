"""What is said of a criterion: reason, shortfall and next step, from the sentences of its conditions.

Each is an expression (see ``expressions``), so that the same sentence comes from Python and from the
workbook's formulas. What is particular to a kind of rule stands with it, in ``rules``.
"""

from __future__ import annotations

from gocluster_rules.expressions import (
    And,
    Expr,
    Given,
    Not,
    Or,
    fill,
    known_exactly,
    listing,
)
from gocluster_rules.facts import Fact
from gocluster_rules.rules import Rule
from gocluster_rules.rules.phrases import is_verdict, labels
from gocluster_rules.text import Lang, Text
from gocluster_rules.verdict import Verdict

MISSING = Text(de="Noch offen: {labels}.", en="Still open: {labels}.")


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
