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
    Join,
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
)
from gocluster_rules.facts import Count, Fact, Quantity
from gocluster_rules.known import Inputs, Known, exactly
from gocluster_rules.notation import Style
from gocluster_rules.rules import phrases, sample_values
from gocluster_rules.rules.phrases import total
from gocluster_rules.rules.rule import FARTHEST, Condition
from gocluster_rules.rules.threshold import Threshold
from gocluster_rules.text import LANGS, Lang, Text
from gocluster_rules.verdict import Verdict

COMPARISON = Text(
    de="{parts} ÷ {whole} ≥\u00a0{percent}\u00a0%", en="{parts} ÷ {whole} ≥\u00a0{percent}\u00a0%"
)
SUM = Text(de="({parts})", en="({parts})")
NEEDED = Text(de="Verlangt sind mindestens {percent} %.", en="At least {percent} % is required.")
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
STEP = Text(de="Nötig: mindestens {needed} ({labels}).", en="Needed: at least {needed} ({labels}).")
STEP_OF_NOTHING = Text(
    de="Nötig ist zuerst ein Wert über 0: {label}.",
    en="A value above 0 is needed first: {label}.",
)
SHORT_WHOLE = Text(de="Es fehlt eine Bezugsgröße über 0.", en="A base above 0 is missing.")
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
            Phrase(SHORT_WHOLE[lang]),
            phrases.short(lacking, exact, self.whole, lang),
        )

    def target(self, lang: Lang) -> Expr:
        whole = self.whole.name
        needed = Show(self._needed(High(whole)), self.whole.style, lang)
        with_unit = Join((needed, Phrase(self.whole.unit_after(lang))))
        return If(
            Given(whole),
            If(
                Compare(High(whole), "=", Number(0)),
                fill(STEP_OF_NOTHING, lang, label=Phrase(self.whole.label[lang])),
                fill(STEP, lang, needed=with_unit, labels=self._part_labels(lang)),
            ),
            self.requirement(lang),
        )

    def distance(self) -> Expr:
        whole = High(self.whole.name)
        needed = self._needed(whole)
        return If(
            Compare(whole, "=", Number(0)),
            Number(FARTHEST),
            phrases.portion(minus(needed, total(self.parts, Low)), needed),
        )

    def change(self, known: Inputs) -> Inputs | None:
        whole = known[self.whole.name]
        if not whole.given or whole.high == 0:
            return None
        first, *others = self.parts
        needed = int(evaluate(self._needed(High(self.whole.name)), known))
        rest = needed - sum(known[part.name].low for part in others)
        # What several parts lack together is added to the first; the others stay.
        changed = {first.name: exactly(max(known[first.name].low, rest))}
        for part in others:
            if not known[part.name].given:
                changed[part.name] = exactly(0)
        return changed

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
