"""At least so many of these statements: a kind of rule that no criterion needs, kept to prove its shape.

The drill (``site/test_drill.py``) puts this file into a copy of the package, where nothing else changes but the
words of a criterion that uses it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gocluster_rules.expressions import (
    TRUE,
    And,
    Compare,
    Expr,
    High,
    If,
    Low,
    Not,
    Number,
    Or,
    Phrase,
    Show,
    fill,
    minus,
)
from gocluster_rules.facts import Fact, YesNo
from gocluster_rules.known import Inputs, exactly
from gocluster_rules.notation import Style
from gocluster_rules.rules import phrases
from gocluster_rules.rules.demand import Demand
from gocluster_rules.rules.rule import Condition
from gocluster_rules.rules.threshold import Threshold
from gocluster_rules.text import LANGS, Lang, Text
from gocluster_rules.verdict import Verdict

COMPARISON = Text(de="mindestens {number} von: {labels}", en="at least {number} of: {labels}")
NEEDED = Text(
    de="Verlangt sind mindestens {number} von: {labels}.",
    en="At least {number} of these are required: {labels}.",
)
REASON = Text(
    de="{have} von {of} treffen zu, verlangt sind mindestens {number}.",
    en="{have} of {of} hold; at least {number} are required.",
)
SHORT_ONE = Text(de="Es fehlt 1 davon.", en="1 of them is missing.")
SHORT_MANY = Text(de="Es fehlen {number} davon.", en="{number} of them are missing.")


@dataclass(frozen=True, slots=True, kw_only=True)
class SomeOf(Condition):
    """At least so many of the statements hold, no matter which."""

    statements: tuple[YesNo, ...]
    number: Threshold

    def facts(self) -> tuple[Fact, ...]:
        return self.statements

    def figures(self) -> tuple[Threshold, ...]:
        return (self.number,)

    def _held(self, bound: type[Low] | type[High]) -> Expr:
        """How many hold for certain, or at most."""
        return phrases.total(self.statements, bound)

    def verdict(self) -> Expr:
        number = Number(self.number)
        return phrases.decide(
            Compare(self._held(Low), ">=", number), Compare(self._held(High), "<", number)
        )

    def comparisons(self) -> tuple[Text, ...]:
        return (COMPARISON.fill(number=self.number, labels=self._labels()),)

    def _labels(self) -> Text:
        return Text(
            **{lang: ", ".join(fact.label[lang] for fact in self.statements) for lang in LANGS}
        )

    def is_explicable(self) -> Expr:
        return Or((phrases.all_given(self), Not(phrases.is_verdict(Verdict.OPEN, self))))

    def explanation(self, lang: Lang) -> Expr:
        return fill(
            REASON,
            lang,
            have=phrases.from_to(self._held(Low), self._held(High), Style.COUNT, lang),
            of=Phrase(str(len(self.statements))),
            number=Phrase(str(self.number)),
        )

    def requirement(self, lang: Lang) -> Expr:
        labels = Phrase(self._labels()[lang])
        return fill(NEEDED, lang, number=Phrase(str(self.number)), labels=labels)

    def lack(self, lang: Lang) -> Expr:
        lacking = phrases.lacking(Number(self.number), self._held(High))
        return If(
            Compare(lacking, "=", Number(1)),
            Phrase(SHORT_ONE[lang]),
            fill(SHORT_MANY, lang, number=Show(lacking, Style.COUNT, lang)),
        )

    def distance(self) -> Expr:
        number = Number(self.number)
        return phrases.portion(minus(number, self._held(Low)), number)

    def demands(self) -> tuple[Demand, ...]:
        # The first ones that do not hold yet, until there are enough.
        wanting = Compare(self._held(Low), "<", Number(self.number))
        return tuple(
            Demand(
                fact=fact,
                needed=TRUE,
                lacks=And((wanting, Compare(Low(fact.name), "=", Number(0)))),
                value=Number(1),
            )
            for fact in self.statements
        )

    def attainable(self) -> Expr:
        return TRUE

    def samples(self, answers: Inputs) -> Mapping[Verdict, Inputs]:
        names = [fact.name for fact in self.statements]

        def first(number: int) -> dict[str, int]:
            return {name: int(place < number) for place, name in enumerate(names)}

        enough, few = first(self.number), first(self.number - 1)
        held = {name: answer for name, answer in few.items() if answer}
        return {
            verdict: {name: exactly(answer) for name, answer in each.items()}
            for verdict, each in (
                (Verdict.MET, enough),
                (Verdict.NOT_MET, few),
                (Verdict.OPEN, held),
            )
        }
