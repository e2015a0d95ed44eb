"""A statement holds, as the cluster judges itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from gocluster_rules.expressions import (
    TRUE,
    Compare,
    Expr,
    Given,
    High,
    If,
    Low,
    Not,
    Number,
    Or,
    Phrase,
    fill,
)
from gocluster_rules.facts import Fact, YesNo
from gocluster_rules.known import Inputs, exactly
from gocluster_rules.rules import phrases
from gocluster_rules.rules.demand import Demand
from gocluster_rules.rules.rule import FARTHEST, Condition
from gocluster_rules.rules.threshold import Threshold
from gocluster_rules.text import Lang, Text
from gocluster_rules.verdict import Verdict

NEEDED = Text(de="Verlangt ist: {label}.", en="Required: {label}.")
SHORT = Text(de="Es fehlt: {label}.", en="Missing: {label}.")


@dataclass(frozen=True, slots=True)
class Yes(Condition):
    """The statement holds."""

    is_statement: ClassVar[bool] = True

    fact: YesNo

    def facts(self) -> tuple[Fact, ...]:
        return (self.fact,)

    def figures(self) -> tuple[Threshold, ...]:
        return ()

    def verdict(self) -> Expr:
        name = self.fact.name
        return phrases.decide(
            Compare(Low(name), "=", Number(1)), Compare(High(name), "=", Number(0))
        )

    def comparisons(self) -> tuple[Text, ...]:
        return (self.fact.yes,)

    def is_explicable(self) -> Expr:
        return phrases.all_given(self)

    def explanation(self, lang: Lang) -> Expr:
        met = phrases.is_verdict(Verdict.MET, self)
        return If(met, Phrase(self.fact.yes[lang]), Phrase(self.fact.no[lang]))

    def requirement(self, lang: Lang) -> Expr:
        return self._with_label(NEEDED, lang)

    def lack(self, lang: Lang) -> Expr:
        return self._with_label(SHORT, lang)

    def _with_label(self, template: Text, lang: Lang) -> Expr:
        return fill(template, lang, label=Phrase(self.fact.label[lang]))

    def distance(self) -> Expr:
        return If(phrases.is_verdict(Verdict.MET, self), Number(0), Number(FARTHEST))

    def missing(self, verdict: Verdict) -> Expr:
        unanswered = Not(Given(self.fact.name))
        if verdict is Verdict.OPEN:
            return unanswered
        return Or((unanswered, Compare(Low(self.fact.name), "=", Number(0))))

    def demands(self) -> tuple[Demand, ...]:
        return (Demand(fact=self.fact, needed=TRUE, value=Number(1)),)

    def attainable(self) -> Expr:
        return TRUE

    def samples(self, answers: Inputs) -> Mapping[Verdict, Inputs]:
        return {
            Verdict.MET: {self.fact.name: exactly(1)},
            Verdict.NOT_MET: {self.fact.name: exactly(0)},
            Verdict.OPEN: {},
        }
