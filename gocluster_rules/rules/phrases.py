"""Pieces of expressions and sentences that several kinds of rule share."""

from __future__ import annotations

from gocluster_rules.expressions import (
    And,
    Compare,
    Expr,
    Given,
    Greatest,
    High,
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
    listing,
    minus,
)
from gocluster_rules.facts import Amount, Count, Fact, Quantity
from gocluster_rules.facts.count import UP_TO
from gocluster_rules.notation import Style
from gocluster_rules.rules.rule import FARTHEST, Rule
from gocluster_rules.text import Lang, Text
from gocluster_rules.verdict import Verdict

NOTHING = Phrase("")

SHORT_ONE = Text(de="Es fehlt {number} {things}{same}.", en="{number} {things} is missing{same}.")
SHORT_MANY = Text(
    de="Es fehlen {number} {things}{same}.", en="{number} {things} are missing{same}."
)
SHORT_AT_LEAST_ONE = Text(
    de="Es fehlt mindestens {number} {things}{same}.",
    en="At least {number} {things} is missing{same}.",
)
SHORT_AT_LEAST = Text(
    de="Es fehlen mindestens {number} {things}{same}.",
    en="At least {number} {things} are missing{same}.",
)
SHORT_AMOUNT = Text(de="Es fehlen {number} {unit}.", en="{number} {unit} are missing.")
SHORT_AMOUNT_AT_LEAST = Text(
    de="Es fehlen mindestens {number} {unit}.", en="At least {number} {unit} are missing."
)


# --- Verdicts


def is_verdict(code: Verdict, rule: Rule) -> Expr:
    """Whether the rule has this verdict."""
    return Compare(rule.verdict(), "=", Number(code))


def all_given(rule: Rule) -> Expr:
    """Whether all facts of the rule were answered."""
    return And(tuple(Given(fact.name) for fact in rule.facts()))


def decide(certain: Expr, impossible: Expr) -> Expr:
    """The verdict of a rule that is met where it certainly is, not met where it cannot be, else open."""
    return If(
        certain,
        Number(Verdict.MET),
        If(impossible, Number(Verdict.NOT_MET), Number(Verdict.OPEN)),
    )


def total(parts: tuple[Fact, ...], bound: type[Low] | type[High]) -> Expr:
    """The sum of the parts, each at its lower or at its upper bound."""
    return (
        Sum(tuple(bound(part.name) for part in parts)) if len(parts) > 1 else bound(parts[0].name)
    )


# --- Distances and lacks


def portion(lacking: Expr, required: Expr) -> Expr:
    """The lacking part of what is required, in thousandths, rounded down, at least 1 if anything lacks."""
    thousandths = Quotient(Times(FARTHEST, lacking), required)
    if isinstance(required, Number) and required.value <= FARTHEST:
        return Greatest((Number(0), thousandths))
    return If(Compare(lacking, ">", Number(0)), Greatest((Number(1), thousandths)), Number(0))


def lacking(required: Expr, there: Expr) -> Expr:
    """What is required and not there; 0 where there is enough."""
    return Greatest((Number(0), minus(required, there)))


def short(number: Expr, exact: Expr, fact: Quantity, lang: Lang, same: Text | None = None) -> Expr:
    """How many things or units are missing, as a sentence: so many, or at least so many.

    ``same`` says what is taken to stay as it is.
    """
    shown = Show(number, fact.style, lang)
    if not isinstance(fact, Count):
        assert isinstance(fact, Amount)
        unit = Phrase(fact.unit[lang])
        return If(
            exact,
            fill(SHORT_AMOUNT, lang, number=shown, unit=unit),
            fill(SHORT_AMOUNT_AT_LEAST, lang, number=shown, unit=unit),
        )

    def said(template: Text, number: Expr, things: Text) -> Expr:
        clause = Phrase(same[lang] if same else "")
        return fill(template, lang, number=number, things=Phrase(things[lang]), same=clause)

    return If(
        Compare(number, "=", Number(1)),
        If(
            exact,
            said(SHORT_ONE, Phrase("1"), fact.one),
            said(SHORT_AT_LEAST_ONE, Phrase("1"), fact.one),
        ),
        If(exact, said(SHORT_MANY, shown, fact.many), said(SHORT_AT_LEAST, shown, fact.many)),
    )


# --- Numbers and things in sentences


def from_to(low: Expr, high: Expr, style: Style, lang: Lang) -> Expr:
    """Both ends, or one number where they are the same: "18 bis 20", "18"."""
    up_to = fill(UP_TO, lang, high=Show(high, style, lang))
    return Join((Show(low, style, lang), If(Compare(low, "=", high), NOTHING, up_to)))


def is_one(low: Expr, high: Expr) -> Expr:
    """Whether there is exactly one."""
    return And((Compare(low, "=", Number(1)), Compare(high, "=", Number(1))))


def things(fact: Count, low: Expr, high: Expr, lang: Lang) -> Expr:
    """The thing counted, in singular or plural."""
    return If(is_one(low, high), Phrase(fact.one[lang]), Phrase(fact.many[lang]))


def labels(items: tuple[tuple[Expr, Fact], ...], lang: Lang) -> Expr:
    """The labels of the facts of which the test holds; of a single fact in any case."""
    if len(items) == 1:
        return Phrase(items[0][1].label[lang])
    return listing(tuple((test, Phrase(fact.label[lang])) for test, fact in items), ", ")
