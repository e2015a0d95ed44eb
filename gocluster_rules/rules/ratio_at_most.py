"""At most so many things per unit, by size: the ESCA figures for criterion 4.2, once they are known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gocluster_rules.evaluation import evaluate
from gocluster_rules.expressions import (
    TRUE,
    And,
    Compare,
    Expr,
    Given,
    Greatest,
    High,
    If,
    Least,
    Low,
    Number,
    Or,
    Phrase,
    Show,
    Times,
    fill,
    known_exactly,
    minus,
    rounded_up,
)
from gocluster_rules.facts import Amount, Count, Fact
from gocluster_rules.known import Inputs
from gocluster_rules.notation import Style, shown
from gocluster_rules.rules import phrases, sample_values
from gocluster_rules.rules.demand import Demand
from gocluster_rules.rules.rule import FARTHEST, Condition
from gocluster_rules.rules.threshold import Threshold
from gocluster_rules.text import Lang, Text
from gocluster_rules.verdict import Verdict

COMPARISON = Text(de="{count} ÷ {per} ≤\u00a0{limit}", en="{count} ÷ {per} ≤\u00a0{limit}")
UP_TO = Text(
    de="{count} ÷ {per} ≤\u00a0{limit}, bei höchstens {size} {things}",
    en="{count} ÷ {per} ≤\u00a0{limit}, with at most {size} {things}",
)
ABOVE = Text(
    de="{count} ÷ {per} ≤\u00a0{limit}, bei mehr als {size} {things}",
    en="{count} ÷ {per} ≤\u00a0{limit}, with more than {size} {things}",
)
NEEDED = Text(
    de="Verlangt ist eine Besetzung innerhalb der ESCA-Werte für Ihre Größe.",
    en="Staffing within the ESCA figures for your size is required.",
)
REASON = Text(
    de="{count} {things} auf {per} {unit}: {ratio} je {unit}, zulässig sind höchstens {limit}.",
    en="{count} {things} for {per} {unit}: {ratio} per {unit}; at most {limit} are allowed.",
)
UNSTAFFED = Text(
    de="{count} {things} auf 0,00 {unit}: Das Management ist nicht besetzt.",
    en="{count} {things} for 0.00 {unit}: the management is not staffed.",
)


@dataclass(frozen=True, slots=True)
class SizeClass:
    """For counts up to ``up_to`` (``None``: any), at most ``at_most`` per unit."""

    up_to: int | None
    at_most: int


@dataclass(frozen=True, slots=True)
class _Reach:
    """The part of a size class that the count can lie in."""

    bottom: Expr
    top: Expr
    outside: Expr
    """Whether the count cannot lie in the class at all."""
    at_most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RatioAtMost(Condition):
    """At most so many of the things counted per unit of the amount, by size class of the count."""

    count: Count
    per: Amount
    classes: tuple[SizeClass, ...]
    """In ascending order of ``up_to``; the last one is open-ended."""

    def __post_init__(self) -> None:
        *closed, last = [size.up_to for size in self.classes] or [0]
        ends = [end for end in closed if end is not None]
        if last is not None or len(ends) < len(closed) or ends != sorted(set(ends)):
            raise ValueError(
                "size classes stand in ascending order of up_to, None last and only there"
            )
        if any(size.at_most <= 0 for size in self.classes):
            raise ValueError("a size class allows more than 0 per unit")

    def facts(self) -> tuple[Fact, ...]:
        return (self.count, self.per)

    def figures(self) -> tuple[Threshold, ...]:
        # Its numbers come from another source than the wording, and stand with that source.
        return ()

    def _reaches(self) -> tuple[_Reach, ...]:
        """What the count can be in each size class."""
        low, high = Low(self.count.name), High(self.count.name)
        found = []
        smallest = 0
        for size in self.classes:
            below = Compare(high, "<", Number(smallest))
            if size.up_to is None:
                found.append(_Reach(Greatest((low, Number(smallest))), high, below, size.at_most))
                continue
            largest = Number(size.up_to)
            found.append(
                _Reach(
                    bottom=Greatest((low, Number(smallest))),
                    top=Least((high, largest)),
                    outside=Or((below, Compare(low, ">", largest))),
                    at_most=size.at_most,
                )
            )
            smallest = size.up_to + 1
        return tuple(found)

    def verdict(self) -> Expr:
        low, high = Low(self.per.name), High(self.per.name)
        given, scale = Given(self.count.name), self.per.scale
        fits = tuple(
            Or((reach.outside, Compare(Times(scale, reach.top), "<=", Times(reach.at_most, low))))
            for reach in self._reaches()
        )
        exceeds = tuple(
            Or(
                (
                    reach.outside,
                    Compare(Times(scale, reach.bottom), ">", Times(reach.at_most, high)),
                )
            )
            for reach in self._reaches()
        )
        return phrases.decide(
            And((given, Compare(low, ">", Number(0)), *fits)),
            Or((Compare(high, "=", Number(0)), And((given, *exceeds)))),
        )

    def comparisons(self) -> tuple[Text, ...]:
        names = {"count": self.count.label, "per": self.per.label, "things": self.count.many}
        lines = []
        above: int | None = None
        for size in self.classes:
            limit = shown(size.at_most, Style.COUNT)
            if size.up_to is not None:
                template, edge = UP_TO, shown(size.up_to, Style.COUNT)
            elif above is not None:
                template, edge = ABOVE, shown(above, Style.COUNT)
            else:
                template, edge = COMPARISON, limit
            lines.append(template.fill(**names, limit=limit, size=edge))
            above = size.up_to
        return tuple(lines)

    def is_explicable(self) -> Expr:
        return phrases.all_given(self)

    def explanation(self, lang: Lang) -> Expr:
        low, high = Low(self.count.name), High(self.count.name)
        per = Low(self.per.name)
        values = {
            "count": phrases.from_to(low, high, Style.COUNT, lang),
            "things": phrases.things(self.count, low, high, lang),
            "unit": Phrase(self.per.unit[lang]),
        }
        # Rounded up, so that no display claims a limit that is exceeded.
        ratio = phrases.from_to(
            rounded_up(Times(10 * self.per.scale, low), per),
            rounded_up(Times(10 * self.per.scale, high), per),
            Style.TENTHS,
            lang,
        )
        limits = (self._allowed(low), self._allowed(high))
        return If(
            Compare(per, "=", Number(0)),
            fill(UNSTAFFED, lang, **values),
            fill(
                REASON,
                lang,
                **values,
                per=Show(per, self.per.style, lang),
                ratio=ratio,
                limit=phrases.from_to(Least(limits), Greatest(limits), Style.COUNT, lang),
            ),
        )

    def _allowed(self, count: Expr) -> Expr:
        """The figure for a cluster of that size."""
        limit: Expr = Number(self.classes[-1].at_most)
        for size in reversed(self.classes[:-1]):
            assert size.up_to is not None
            limit = If(Compare(count, "<=", Number(size.up_to)), Number(size.at_most), limit)
        return limit

    def requirement(self, lang: Lang) -> Expr:
        return Phrase(NEEDED[lang])

    def _staff(self, count: Expr, at_most: int) -> Expr:
        needed = rounded_up(Times(self.per.scale, count), Number(at_most))
        return Greatest((Number(1), needed))

    def _needed(self) -> Expr:
        """The least amount, in hundredths, that is enough whatever the count is."""
        return Greatest(
            tuple(
                If(reach.outside, Number(0), self._staff(reach.top, reach.at_most))
                for reach in self._reaches()
            )
        )

    def lack(self, lang: Lang) -> Expr:
        never = self._staff(High(self.count.name), min(size.at_most for size in self.classes))
        least = Least(
            tuple(
                If(reach.outside, never, self._staff(reach.bottom, reach.at_most))
                for reach in self._reaches()
            )
        )
        lacking = phrases.lacking(least, High(self.per.name))
        return phrases.short(lacking, known_exactly(self.count.name), self.per, lang)

    def distance(self) -> Expr:
        needed = self._needed()
        return If(
            phrases.all_given(self),
            phrases.portion(minus(needed, Low(self.per.name)), needed),
            Number(FARTHEST),
        )

    def demands(self) -> tuple[Demand, ...]:
        return (
            Demand(
                fact=self.per,
                needed=TRUE,
                value=self._needed(),
                protects=True,
                may_exceed=True,
            ),
        )

    def attainable(self) -> Expr:
        return Given(self.count.name)

    def samples(self, answers: Inputs) -> Mapping[Verdict, Inputs]:
        usual = sample_values.number(self.count, sample_values.THINGS)
        given = {self.count.name: answers.get(self.count.name, usual)}
        inputs = sample_values.inputs_of(self, {**answers, **given})
        needed = int(evaluate(self._needed(), inputs))
        # A tenth of a unit is what people state.
        less = needed - self.per.scale // 10
        return {
            Verdict.MET: given | {self.per.name: sample_values.number(self.per, needed)},
            Verdict.NOT_MET: given | {self.per.name: sample_values.number(self.per, less)},
            Verdict.OPEN: given,
        }
