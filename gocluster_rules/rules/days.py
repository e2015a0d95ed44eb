"""Two days lie so many months apart: "mindestens dreijährige Tätigkeit", "Sicherung für 24 Monate"."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from gocluster_rules.evaluation import months_later
from gocluster_rules.expressions import (
    AddMonths,
    And,
    Compare,
    Expr,
    Given,
    Greatest,
    If,
    Least,
    Low,
    Not,
    Number,
    Or,
    Phrase,
    Show,
    fill,
    minus,
)
from gocluster_rules.facts import Day, Fact
from gocluster_rules.known import Inputs
from gocluster_rules.notation import Style
from gocluster_rules.rules import phrases, sample_values
from gocluster_rules.rules.demand import Demand
from gocluster_rules.rules.rule import FARTHEST, Condition
from gocluster_rules.rules.threshold import Threshold
from gocluster_rules.text import Lang, Text
from gocluster_rules.verdict import Verdict

SHORT_ONE_DAY = Text(de="Es fehlt 1 Tag.", en="1 day is missing.")
SHORT_DAYS = Text(de="Es fehlen {number} Tage.", en="{number} days are missing.")

ELAPSED = Text(
    de="{since} + {months} Monate ≤\u00a0{reference}",
    en="{since} + {months} months ≤\u00a0{reference}",
)
ELAPSED_NEEDED = Text(
    de="Verlangt sind mindestens {months} Monate bis zum Stichtag.",
    en="At least {months} months up to the reference date are required.",
)
ELAPSED_MET = Text(
    de="{statement}: Die verlangten {months} Monate sind seit dem {end} erreicht (Stichtag {reference}).",
    en="{statement}: the required {months} months were reached on {end} (reference date {reference}).",
)
ELAPSED_NOT_MET = Text(
    de="{statement}: Die verlangten {months} Monate sind erst am {end} erreicht (Stichtag {reference}).",
    en="{statement}: the required {months} months will only be reached on {end} (reference date {reference}).",
)
ELAPSED_PREMISE = Text(
    de="Die verlangten {months} Monate sind ab dem {end} erreicht.",
    en="The required {months} months are reached from {end}.",
)
LASTING = Text(
    de="{until} ≥\u00a0{reference} + {months} Monate",
    en="{until} ≥\u00a0{reference} + {months} months",
)
LASTING_NEEDED = Text(
    de="Verlangt sind mindestens {months} Monate ab dem Stichtag.",
    en="At least {months} months from the reference date are required.",
)
LASTING_REASON = Text(
    de=(
        "{statement}. Verlangt sind mindestens {months} Monate ab dem Stichtag {reference}, "
        "also bis zum {end}."
    ),
    en=(
        "{statement}. At least {months} months from the reference date {reference} are required, "
        "that is until {end}."
    ),
)
LASTING_PREMISE = Text(
    de="Gerechnet ist ab dem Stichtag {reference}.",
    en="This counts from the reference date {reference}.",
)


class _Months(Condition):
    """So many months lie between a first and a second day, one of which is the reference day."""

    __slots__ = ()
    months: Threshold

    @abstractmethod
    def _days(self) -> tuple[Day, Day]:
        """The first day and the second one."""

    def figures(self) -> tuple[Threshold, ...]:
        return (self.months,)

    def _earliest_end(self) -> Expr:
        """So many months after the first day that may be entered for the first day."""
        earliest = self._days()[0].earliest
        return Number(months_later(earliest, self.months).toordinal(), is_day=True)

    def _begin(self) -> Expr:
        """So many months before the second day, as far as that may be entered."""
        second = Low(self._days()[1].name)
        return AddMonths(Greatest((second, self._earliest_end())), -self.months)

    def missing(self, verdict: Verdict) -> Expr:
        unanswered = tuple(Not(Given(fact.name)) for fact in self.facts())
        return Or(unanswered if verdict is Verdict.OPEN else (*unanswered, Not(self._is_met())))

    def attainable(self) -> Expr:
        first, second = self._days()
        late_enough = Compare(Low(second.name), ">=", self._earliest_end())
        return Or((Given(first.name), And((Given(second.name), late_enough))))

    def _end(self) -> Expr:
        """The first day, so many months later."""
        return AddMonths(Low(self._days()[0].name), self.months)

    def verdict(self) -> Expr:
        # Only days that were stated decide, not the bounds of the calendar; a stated day is exact.
        stated = phrases.all_given(self)
        decided = If(self._is_met(), Number(Verdict.MET), Number(Verdict.NOT_MET))
        return If(stated, decided, Number(Verdict.OPEN))

    @abstractmethod
    def _is_met(self) -> Expr:
        """Whether it is met, where both days were stated."""

    def is_explicable(self) -> Expr:
        return phrases.all_given(self)

    def lack(self, lang: Lang) -> Expr:
        lacking = phrases.lacking(self._end(), Low(self._days()[1].name))
        return If(
            Compare(lacking, "=", Number(1)),
            Phrase(SHORT_ONE_DAY[lang]),
            fill(SHORT_DAYS, lang, number=Show(lacking, Style.COUNT, lang)),
        )

    def distance(self) -> Expr:
        """More days may lack than the months have on average.

        An unknown second day is taken for the earliest one, before which all the months lack as well.
        """
        first, second = self._days()
        lacking = minus(self._end(), Low(second.name))
        portion = phrases.portion(lacking, Number(self.months * 365 // 12))
        return If(Given(first.name), Least((Number(FARTHEST), portion)), Number(FARTHEST))


def _months(number: int) -> Expr:
    return Phrase(str(int(number)))


def _statement(fact: Day, lang: Lang) -> Expr:
    return fill(fact.statement, lang, day=Show(Low(fact.name), Style.DAY, lang))


@dataclass(frozen=True, slots=True, kw_only=True)
class Elapsed(_Months):
    """So many months lie between the day and the reference day."""

    since: Day
    months: Threshold
    reference: Day

    def _days(self) -> tuple[Day, Day]:
        return self.since, self.reference

    def facts(self) -> tuple[Fact, ...]:
        return (self.since, self.reference)

    def _is_met(self) -> Expr:
        return Compare(self._end(), "<=", Low(self.reference.name))

    def comparisons(self) -> tuple[Text, ...]:
        names = {"since": self.since.label, "reference": self.reference.label}
        return (ELAPSED.fill(**names, months=self.months),)

    def explanation(self, lang: Lang) -> Expr:
        values = {
            "statement": _statement(self.since, lang),
            "months": _months(self.months),
            "end": Show(self._end(), Style.DAY, lang),
            "reference": Show(Low(self.reference.name), Style.DAY, lang),
        }
        return If(
            phrases.is_verdict(Verdict.MET, self),
            fill(ELAPSED_MET, lang, **values),
            fill(ELAPSED_NOT_MET, lang, **values),
        )

    def requirement(self, lang: Lang) -> Expr:
        return fill(ELAPSED_NEEDED, lang, months=_months(self.months))

    def demands(self) -> tuple[Demand, ...]:
        since = Given(self.since.name)
        return (
            # The day of foundation stays; only time can pass.
            Demand(
                fact=self.reference,
                needed=since,
                value=self._end(),
                may_exceed=True,
            ),
            Demand(fact=self.since, needed=Not(since), value=self._begin(), at_most=True),
        )

    def premise(self, lang: Lang) -> tuple[Expr, Expr] | None:
        end = Show(self._end(), Style.DAY, lang)
        sentence = fill(ELAPSED_PREMISE, lang, months=_months(self.months), end=end)
        return Given(self.since.name), sentence

    def samples(self, answers: Inputs) -> Mapping[Verdict, Inputs]:
        reference = sample_values.reference_day(self.reference, answers)
        limit = months_later(date.fromordinal(reference.low), -self.months).toordinal()
        given = {self.reference.name: reference}
        return {
            Verdict.MET: given | {self.since.name: sample_values.day(self.since, limit)},
            Verdict.NOT_MET: given | {self.since.name: sample_values.day(self.since, limit + 1)},
            Verdict.OPEN: given,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting(_Months):
    """The day lies at least so many months after the reference day."""

    until: Day
    months: Threshold
    reference: Day

    def _days(self) -> tuple[Day, Day]:
        return self.reference, self.until

    def facts(self) -> tuple[Fact, ...]:
        return (self.until, self.reference)

    def _is_met(self) -> Expr:
        return Compare(Low(self.until.name), ">=", self._end())

    def comparisons(self) -> tuple[Text, ...]:
        names = {"until": self.until.label, "reference": self.reference.label}
        return (LASTING.fill(**names, months=self.months),)

    def explanation(self, lang: Lang) -> Expr:
        return fill(
            LASTING_REASON,
            lang,
            statement=_statement(self.until, lang),
            months=_months(self.months),
            reference=Show(Low(self.reference.name), Style.DAY, lang),
            end=Show(self._end(), Style.DAY, lang),
        )

    def requirement(self, lang: Lang) -> Expr:
        return fill(LASTING_NEEDED, lang, months=_months(self.months))

    def demands(self) -> tuple[Demand, ...]:
        reference = Given(self.reference.name)
        return (
            Demand(fact=self.reference, needed=Not(reference), value=self._begin(), at_most=True),
            Demand(
                fact=self.until,
                needed=reference,
                value=self._end(),
                protects=True,
                may_exceed=True,
            ),
        )

    def premise(self, lang: Lang) -> tuple[Expr, Expr] | None:
        reference = self.reference.name
        day = Show(Low(reference), Style.DAY, lang)
        sentence = fill(LASTING_PREMISE, lang, reference=day)
        return Given(reference), sentence

    def samples(self, answers: Inputs) -> Mapping[Verdict, Inputs]:
        reference = sample_values.reference_day(self.reference, answers)
        limit = months_later(date.fromordinal(reference.low), self.months).toordinal()
        given = {self.reference.name: reference}
        return {
            Verdict.MET: given | {self.until.name: sample_values.day(self.until, limit)},
            Verdict.NOT_MET: given | {self.until.name: sample_values.day(self.until, limit - 1)},
            Verdict.OPEN: given,
        }
