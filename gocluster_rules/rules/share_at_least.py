"""Parts are at least so many percent of a whole: "Mindestens 50 % KMU"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from gocluster_rules.evaluation import evaluate
from gocluster_rules.expressions import (
    And,
    Compare,
    Expr,
    Given,
    Greatest,
    High,
    If,
    Least,
    Low,
    Not,
    Number,
    Or,
    Phrase,
    Quotient,
    Show,
    Sum,
    Times,
    fill,
    known_exactly,
    minus,
    rounded_up,
)
from gocluster_rules.facts import Count, Fact, Quantity
from gocluster_rules.known import Inputs, Known
from gocluster_rules.notation import Style
from gocluster_rules.rules import phrases, sample_values
from gocluster_rules.rules.demand import Demand
from gocluster_rules.rules.phrases import total
from gocluster_rules.rules.rule import FARTHEST, Condition
from gocluster_rules.rules.threshold import Threshold
from gocluster_rules.text import LANGS, Lang, Text
from gocluster_rules.verdict import Verdict

COMPARISON = Text(
    de="{parts} ÷ {whole} ≥\u00a0{percent}\u00a0%", en="{parts} ÷ {whole} ≥\u00a0{percent}\u00a0%"
)
SUM = Text(de="({parts})", en="({parts})")
NEEDED = Text(
    de="Verlangt ist ein Anteil von mindestens {percent} %.",
    en="A share of at least {percent} % is required.",
)
REASON = Text(
    de="{share}: {percent} %, verlangt sind mindestens {limit} %.",
    en="{share}: {percent} %; at least {limit} % is required.",
)
OF_NOTHING = Text(
    de="Aus 0 lässt sich kein Anteil bilden ({label}), verlangt sind mindestens {limit} %.",
    en="No share can be formed of 0 ({label}); at least {limit} % is required.",
)
NOTHING_OF_IT = Text(
    de="Der Anteil ist 0,0 % ({labels}: 0), verlangt sind mindestens {limit} %.",
    en="The share is 0.0 % ({labels}: 0); at least {limit} % is required.",
)
SHORT_WHOLE = Text(
    de="Es fehlt ein Wert über 0: {label}.", en="A value above 0 is missing: {label}."
)
SAME_WHOLE = Text(de=" bei gleicher Gesamtzahl", en=" with the same total")
PREMISE = Text(
    de="Die Angabe „{label}“ bleibt dabei, wie sie ist.",
    en="The answer “{label}” stays as it is.",
)
TOGETHER = Text(de=" und ", en=" and ")
NO_LESS_THAN_FIRST = Text(de="Mindestens {low}", en="At least {low}")
NO_LESS_THAN = Text(de="mindestens {low}", en="at least {low}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareAtLeast(Condition):
    """The parts together are at least so many percent of the whole, and the whole is above 0.

    The parts and the whole are in one unit: counts, or amounts in EUR.
    """

    parts: tuple[Quantity, ...]
    whole: Quantity
    percent: Threshold
    one: Text
    """The share as a sentence for a part of 1, with ``{part}`` and ``{whole}``."""
    many: Text

    def facts(self) -> tuple[Fact, ...]:
        return (*self.parts, self.whole)

    def figures(self) -> tuple[Threshold, ...]:
        return (self.percent,)

    def _is_exact(self) -> bool:
        """Whether every answer settles its fact."""
        return not any(fact.may_be_range for fact in self.facts())

    def _is_within(self) -> bool:
        """Whether the part is contained in the whole, so that it cannot exceed it."""
        return all(isinstance(part, Count) and part.part_of == self.whole for part in self.parts)

    def verdict(self) -> Expr:
        low, high = Low(self.whole.name), High(self.whole.name)
        # A part above 0 that is contained in the whole already shows that the whole is above 0; but the upper
        # bound of a whole that nobody stated must not decide. (A lower end above 0 was stated.)
        above_zero = (
            (Given(self.whole.name), Compare(high, ">", Number(0)))
            if self._is_within()
            else (Compare(low, ">", Number(0)),)
        )
        # Only a count can be a range; whatever else was stated is exact.
        upper = high if self.whole.may_be_range else low
        enough = Compare(Times(100, total(self.parts, Low)), ">=", Times(self.percent, upper))
        too_little = Compare(Times(100, total(self.parts, High)), "<", Times(self.percent, low))
        nothing = (Compare(high, "=", Number(0)), Compare(total(self.parts, High), "=", Number(0)))
        return phrases.decide(And((*above_zero, enough)), Or((*nothing, too_little)))

    def comparisons(self) -> tuple[Text, ...]:
        labels = Text(
            **{lang: " + ".join(part.label[lang] for part in self.parts) for lang in LANGS}
        )
        parts = SUM.fill(parts=labels) if len(self.parts) > 1 else labels
        return (COMPARISON.fill(parts=parts, whole=self.whole.label, percent=self.percent),)

    def is_explicable(self) -> Expr:
        decided = Not(phrases.is_verdict(Verdict.OPEN, self))
        return decided if self._is_exact() else Or((phrases.all_given(self), decided))

    def explanation(self, lang: Lang) -> Expr:
        whole_low, whole_high = Low(self.whole.name), High(self.whole.name)
        low, high = total(self.parts, Low), total(self.parts, High)
        if self._is_within():
            high = Least((high, whole_high))
        limit = Show(Number(self.percent), Style.COUNT, lang)
        exact, style = self._is_exact(), self.whole.style

        def number(low: Expr, high: Expr) -> Expr:
            return Show(low, style, lang) if exact else phrases.from_to(low, high, style, lang)

        whole = number(whole_low, whole_high)

        def sentence(part: Expr, percent: Expr) -> Expr:
            share = fill(self.many, lang, part=part, whole=whole)
            if self.one != self.many:
                one = fill(self.one, lang, part=Phrase("1"), whole=whole)
                share = If(phrases.is_one(low, high), one, share)
            return fill(REASON, lang, share=share, percent=percent, limit=limit)

        lower, upper = _tenths(low, whole_high), _tenths(high, whole_low)
        if self._is_within():
            upper = Least((Number(1000), upper))
        # Where the whole may be 0 the share has no upper end; then the lower end is shown alone.
        bounded = Compare(whole_low, ">", Number(0))
        shown = Show(lower, Style.TENTHS, lang)
        at_least = fill(NO_LESS_THAN, lang, low=shown)
        percent = If(bounded, phrases.from_to(lower, upper, Style.TENTHS, lang), at_least)
        complete = sentence(number(low, high), shown if exact else percent)
        if len(self.parts) > 1:
            # Met already, although one of the parts is unknown: name what is known.
            least = fill(NO_LESS_THAN_FIRST, lang, low=Show(low, style, lang))
            all_parts = And(tuple(Given(part.name) for part in self.parts))
            complete = If(all_parts, complete, sentence(least, at_least))
        no_whole = fill(OF_NOTHING, lang, label=Phrase(self.whole.label[lang]), limit=limit)
        no_part = fill(NOTHING_OF_IT, lang, labels=self._part_labels(lang), limit=limit)
        return If(
            Compare(whole_high, "=", Number(0)),
            no_whole,
            If(
                # Amounts are explained once the verdict is known, and it is without a whole only then.
                Not(bounded)
                if exact
                else And((Compare(total(self.parts, High), "=", Number(0)), Not(bounded))),
                no_part,
                complete,
            ),
        )

    def _part_labels(self, lang: Lang) -> Expr:
        return Phrase(TOGETHER[lang].join(part.label[lang] for part in self.parts))

    def requirement(self, lang: Lang) -> Expr:
        return fill(NEEDED, lang, percent=Show(Number(self.percent), Style.COUNT, lang))

    def _needed(self, whole: Expr) -> Expr:
        """The least part that is enough for the whole, in its smallest units."""
        share = Fraction(self.percent, 100)
        portion = Sum((Times(share.numerator, whole), Number(share.denominator - 1)))
        return Quotient(portion, Number(share.denominator))

    def lack(self, lang: Lang) -> Expr:
        whole = self.whole.name
        # Of a whole above 0, however small, at least something is needed.
        needed = Greatest((Number(1), self._needed(Low(whole))))
        lacking = phrases.lacking(needed, total(self.parts, High))
        # A part that is no count is exact, or it may still be great enough.
        exact = And(
            tuple(
                known_exactly(fact.name)
                for fact in self.facts()
                if fact.may_be_range or fact == self.whole
            )
        )
        return If(
            Compare(High(whole), "=", Number(0)),
            fill(SHORT_WHOLE, lang, label=Phrase(self.whole.label[lang])),
            phrases.short(
                lacking, exact, self.parts[0], lang, SAME_WHOLE if self._is_within() else None
            ),
        )

    def distance(self) -> Expr:
        whole = High(self.whole.name)
        needed = self._needed(whole)
        return If(
            Compare(whole, "=", Number(0)),
            Number(FARTHEST),
            phrases.portion(minus(needed, total(self.parts, Low)), needed),
        )

    def demands(self) -> tuple[Demand, ...]:
        return self._demands_within() if self._is_within() else self._demands_of_parts()

    def _demands_within(self) -> tuple[Demand, ...]:
        """Of a part that is contained in its whole: whoever joins the part joins the whole."""
        part, whole = self.parts[0], self.whole
        share = Fraction(self.percent, 100)
        low, high, whole_high = Low(part.name), High(part.name), High(whole.name)
        # p + n of w + n are enough: n is at least (share * w - p) / (1 - share).
        wanting = minus(Times(share.numerator, whole_high), Times(share.denominator, low))
        rest = Number(share.denominator - share.numerator)
        most = Number(whole.unknown.high)
        joining = Greatest((Number(1), Least((most, rounded_up(wanting, rest)))))
        reached = Quotient(Times(share.denominator, high), Number(share.numerator))
        too_many = Compare(whole_high, ">", reached)
        enough = self._needed(whole_high)
        missed = phrases.is_verdict(Verdict.NOT_MET, self)
        unsettled = Or((Not(Given(whole.name)), too_many))
        return (
            Demand(
                fact=whole,
                needed=missed,
                value=Sum((whole_high, joining)),
                may_exceed=True,
            ),
            Demand(
                fact=whole,
                needed=And((phrases.is_verdict(Verdict.OPEN, self), unsettled)),
                value=Least((most, reached)),
                at_most=True,
            ),
            Demand(fact=part, needed=missed, value=Sum((high, joining)), as_stated=True),
            Demand(
                fact=part,
                needed=Not(missed),
                lacks=Compare(low, "<", enough),
                value=enough,
                protects=True,
            ),
        )

    def _demands_of_parts(self) -> tuple[Demand, ...]:
        """Of amounts: the last one that was not stated makes up what lacks, else the first one of all."""
        share, whole = Fraction(self.percent, 100), self.whole.name
        reached = Quotient(
            Times(share.denominator, total(self.parts, Low)), Number(share.numerator)
        )
        demands = [
            Demand(
                fact=self.whole,
                needed=Not(Given(whole)),
                value=Least((Number(self.whole.unknown.high), reached)),
                at_most=True,
            )
        ]
        # Where it is missed, all of them were stated.
        missed = phrases.is_verdict(Verdict.NOT_MET, self)
        for place, part in enumerate(self.parts):
            later = tuple(Given(other.name) for other in self.parts[place + 1 :])
            turn: Expr = And((Not(missed), Not(Given(part.name)), *later))
            if place == 0:
                turn = Or((missed, And(later)))
            others = tuple(Times(-1, Low(other.name)) for other in self.parts if other != part)
            demands.append(
                Demand(
                    fact=part,
                    needed=And((Given(whole), turn)),
                    value=Sum((self._needed(Low(whole)), *others)),
                )
            )
        return tuple(demands)

    def attainable(self) -> Expr:
        # Where it is open, a part that was stated is above 0, and so is a whole.
        whole, is_open = self.whole.name, phrases.is_verdict(Verdict.OPEN, self)
        some: Expr = Compare(total(self.parts, Low), ">", Number(0))
        any_whole: Expr = Compare(Low(whole), ">", Number(0))
        if self._is_within():
            # What is certainly missed by ranges lacks at least so much; nobody knows how much exactly.
            some = Given(self.parts[0].name)
            any_whole = And((known_exactly(self.parts[0].name), known_exactly(whole)))
        return If(is_open, Or((Given(whole), some)), any_whole)

    def premise(self, lang: Lang) -> tuple[Expr, Expr] | None:
        if self._is_within():
            return None
        sentence = fill(PREMISE, lang, label=Phrase(self.whole.label[lang]))
        return Given(self.whole.name), sentence

    def samples(self, answers: Inputs) -> Mapping[Verdict, Inputs]:
        whole = self.whole
        counted = isinstance(whole, Count)
        usual = sample_values.THINGS if counted else whole.scale * sample_values.UNITS
        size = answers.get(whole.name, sample_values.number(whole, usual))
        given = {whole.name: size}
        inputs = sample_values.inputs_of(self, {**answers, **given})
        limit = int(evaluate(self._needed(Low(whole.name)), inputs))
        # The smallest unit of an amount would be too little to show.
        less = limit - (1 if counted else max(1, size.low // 100))
        *others, last = self.parts
        undecided = (
            _split(tuple(others), less) if others else sample_values.range_of(last, less, limit)
        )
        return {
            Verdict.MET: given | _split(self.parts, limit),
            Verdict.NOT_MET: given | _split(self.parts, less),
            Verdict.OPEN: given | undecided,
        }


def _tenths(part: Expr, whole: Expr) -> Expr:
    return Quotient(Times(1000, part), whole)


def _split(facts: tuple[Quantity, ...], whole: int) -> dict[str, Known]:
    """The total among the facts: six tenths for the first, the rest in equal portions."""
    others = len(facts) - 1
    portion = 4 * whole // 10 // others if others else 0
    shares = [whole - portion * others, *[portion] * others]
    return {
        fact.name: sample_values.number(fact, share)
        for fact, share in zip(facts, shares, strict=True)
    }
