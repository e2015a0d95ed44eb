"""So many of the things counted: "Mindestanzahl von 30 Akteuren"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gocluster_rules.expressions import (
    TRUE,
    Compare,
    Expr,
    High,
    If,
    Low,
    Number,
    Show,
    fill,
    known_exactly,
    minus,
)
from gocluster_rules.facts import Count, Fact
from gocluster_rules.known import Inputs
from gocluster_rules.notation import Style, shown
from gocluster_rules.rules import phrases, sample_values
from gocluster_rules.rules.demand import Demand
from gocluster_rules.rules.rule import Condition
from gocluster_rules.rules.threshold import Threshold
from gocluster_rules.text import Lang, Text
from gocluster_rules.verdict import Verdict

COMPARISON = Text(de="{fact} ≥\u00a0{limit}", en="{fact} ≥\u00a0{limit}")
NEEDED = Text(
    de="Verlangt sind mindestens {limit} {things}.", en="At least {limit} {things} are required."
)
REASON = Text(
    de="{have} {things}, verlangt sind mindestens {limit}.",
    en="{have} {things}; at least {limit} are required.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AtLeast(Condition):
    """So many of the things counted."""

    fact: Count
    limit: Threshold

    def facts(self) -> tuple[Fact, ...]:
        return (self.fact,)

    def figures(self) -> tuple[Threshold, ...]:
        return (self.limit,)

    def verdict(self) -> Expr:
        limit, name = Number(self.limit), self.fact.name
        return phrases.decide(Compare(Low(name), ">=", limit), Compare(High(name), "<", limit))

    def comparisons(self) -> tuple[Text, ...]:
        return (COMPARISON.fill(fact=self.fact.label, limit=shown(self.limit, Style.COUNT)),)

    def is_explicable(self) -> Expr:
        return phrases.all_given(self)

    def explanation(self, lang: Lang) -> Expr:
        low, high = Low(self.fact.name), High(self.fact.name)
        return fill(
            REASON,
            lang,
            have=phrases.from_to(low, high, Style.COUNT, lang),
            things=phrases.things(self.fact, low, high, lang),
            limit=Show(Number(self.limit), Style.COUNT, lang),
        )

    def requirement(self, lang: Lang) -> Expr:
        limit = Number(self.limit)
        things = phrases.things(self.fact, limit, limit, lang)
        return fill(NEEDED, lang, limit=Show(limit, Style.COUNT, lang), things=things)

    def lack(self, lang: Lang) -> Expr:
        name = self.fact.name
        lacking = phrases.lacking(Number(self.limit), High(name))
        return phrases.short(lacking, known_exactly(name), self.fact, lang)

    def distance(self) -> Expr:
        limit = Number(self.limit)
        return phrases.portion(minus(limit, Low(self.fact.name)), limit)

    def demands(self) -> tuple[Demand, ...]:
        limit = Number(self.limit)
        return (Demand(fact=self.fact, needed=TRUE, value=limit, protects=True),)

    def attainable(self) -> Expr:
        # What is certainly missed by a range lacks at least so much; nobody knows how much exactly.
        return If(phrases.is_verdict(Verdict.NOT_MET, self), known_exactly(self.fact.name), TRUE)

    def samples(self, answers: Inputs) -> Mapping[Verdict, Inputs]:
        fact, limit = self.fact, int(self.limit)
        return {
            Verdict.MET: {fact.name: sample_values.number(fact, limit)},
            Verdict.NOT_MET: {fact.name: sample_values.number(fact, limit - 1)},
            Verdict.OPEN: sample_values.range_of(fact, limit - 1, limit),
        }
