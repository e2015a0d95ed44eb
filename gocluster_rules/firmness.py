"""How firm a result is: how much of what is met is counted, how much judged, how much of that has a note."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import Any

from gocluster_rules import words
from gocluster_rules.expressions import (
    And,
    Compare,
    Expr,
    If,
    Join,
    Low,
    Number,
    Phrase,
    Show,
    fill,
)
from gocluster_rules.known import Inputs, exactly
from gocluster_rules.model import Criterion, Edition
from gocluster_rules.notation import Style
from gocluster_rules.speaking import speaker
from gocluster_rules.text import LANGS, Lang, Text
from gocluster_rules.totals import MET_COUNT
from gocluster_rules.verdict import Verdict

JUDGED_COUNT = "met_judged_count"
BOTH_COUNT = "met_both_count"
WITHOUT_NOTE_COUNT = "met_without_note_count"


class Footing(IntEnum):
    """On what a criterion that is met stands."""

    NOT_MET = 0
    COUNTED = 1
    JUDGED = 2
    JUDGED_WITHOUT_NOTE = 3
    BOTH = 4
    BOTH_WITHOUT_NOTE = 5


COUNTS: Mapping[str, frozenset[Footing]] = {
    JUDGED_COUNT: frozenset({Footing.JUDGED, Footing.JUDGED_WITHOUT_NOTE}),
    BOTH_COUNT: frozenset({Footing.BOTH, Footing.BOTH_WITHOUT_NOTE}),
    WITHOUT_NOTE_COUNT: frozenset({Footing.JUDGED_WITHOUT_NOTE, Footing.BOTH_WITHOUT_NOTE}),
}
"""What is counted, by its name, and which criteria it counts."""


@dataclass(frozen=True, slots=True)
class Firmness:
    """How many of the criteria that are met are of which kind."""

    counted: int
    """Decided by a number alone."""
    judged: int
    """Decided by whoever answers alone."""
    both: int
    """Decided by a number and a judgement together."""
    without_note: int
    """Judged in whole or in part, with no note that gives the reason."""
    text: Text | None
    """The same as a sentence; ``None`` where nothing is met."""

    def to_json(self) -> dict[str, Any]:
        """The same as JSON data."""
        return {
            "counted": self.counted,
            "judged": self.judged,
            "both": self.both,
            "without_note": self.without_note,
            "text": self.text.as_dict() if self.text else None,
        }


def footing(criterion: Criterion, verdict: Verdict, *, noted: bool) -> Footing:
    """On what the criterion stands, given whether there is a note on it."""
    if verdict is not Verdict.MET:
        return Footing.NOT_MET
    if not criterion.judged:
        return Footing.COUNTED
    if criterion.counted:
        return Footing.BOTH if noted else Footing.BOTH_WITHOUT_NOTE
    return Footing.JUDGED if noted else Footing.JUDGED_WITHOUT_NOTE


def footings(
    verdicts: Mapping[str, Verdict], noted: Collection[str], edition: Edition
) -> tuple[Footing, ...]:
    """The footing of every criterion; ``noted`` has the numbers of those with a note."""
    return tuple(
        footing(criterion, verdicts[criterion.number], noted=criterion.number in noted)
        for criterion in edition.criteria
    )


def counts(found: Collection[Footing]) -> Inputs:
    """How many criteria have which footing, as facts."""
    return {name: exactly(sum(each in which for each in found)) for name, which in COUNTS.items()}


def sentence(lang: Lang) -> Expr:
    """How firm the result is; empty where nothing is met."""

    def some(name: str) -> Expr:
        return Compare(Low(name), ">", Number(0))

    def said(template: Text) -> Expr:
        names = {
            "met": MET_COUNT,
            "judged": JUDGED_COUNT,
            "both": BOTH_COUNT,
            "without_note": WITHOUT_NOTE_COUNT,
        }
        numbers = {key: Show(Low(name), Style.COUNT, lang) for key, name in names.items()}
        return fill(template, lang, **numbers)

    reasons = If(some(WITHOUT_NOTE_COUNT), said(words.WITHOUT_NOTE), said(words.ALL_NOTED))
    kinds = If(
        And((some(JUDGED_COUNT), some(BOTH_COUNT))),
        said(words.MET_JUDGED_AND_BOTH),
        If(some(JUDGED_COUNT), said(words.MET_JUDGED), said(words.MET_BOTH)),
    )
    none = And(
        (Compare(Low(JUDGED_COUNT), "=", Number(0)), Compare(Low(BOTH_COUNT), "=", Number(0)))
    )
    return If(
        some(MET_COUNT),
        If(none, said(words.MET_COUNTED), Join((kinds, reasons))),
        Phrase(""),
    )


@cache
def _said() -> Callable[[Inputs], Text]:
    return speaker({lang: sentence(lang) for lang in LANGS})


def firmness(verdicts: Mapping[str, Verdict], noted: Collection[str], edition: Edition) -> Firmness:
    """How firm the result with these verdicts is; ``noted`` has the numbers of the criteria with a note."""
    found = footings(verdicts, noted, edition)
    numbers = counts(found)
    met = sum(each is not Footing.NOT_MET for each in found)
    facts = {**numbers, MET_COUNT: exactly(met)}
    return Firmness(
        counted=found.count(Footing.COUNTED),
        judged=numbers[JUDGED_COUNT].low,
        both=numbers[BOTH_COUNT].low,
        without_note=numbers[WITHOUT_NOTE_COUNT].low,
        text=_said()(facts) if met else None,
    )
