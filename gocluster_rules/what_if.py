"""What if: the result supposed that some more criteria are met, with the least change of the answers."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from gocluster_rules import words
from gocluster_rules.advice.plan import enough_for, plan
from gocluster_rules.advice.sentences import told
from gocluster_rules.answers import Answers
from gocluster_rules.known import Inputs
from gocluster_rules.model import Edition
from gocluster_rules.result import change_json
from gocluster_rules.speaking import spoken
from gocluster_rules.text import LANGS, Text
from gocluster_rules.totals import MET_COUNT, headline, tally, totals
from gocluster_rules.verdict import Verdict
from gocluster_rules.verdicts import inputs, verdicts


@dataclass(frozen=True, slots=True)
class Then:
    """What the rules say once the answers have changed."""

    met: int
    headline: Text
    tally: Text
    change: Inputs
    """The answers that change."""


@dataclass(frozen=True, slots=True)
class Assumption:
    """Criteria that are supposed to be met together."""

    criteria: tuple[str, ...]
    text: Text
    """Which answers change; that none can, where `then` is ``None``."""
    then: Then | None

    def to_json(self, edition: Edition) -> dict[str, Any]:
        """The assumption as JSON data."""
        then = self.then
        return {
            "criteria": list(self.criteria),
            "text": self.text.as_dict(),
            "then": then
            and {
                "met": then.met,
                "headline": then.headline.as_dict(),
                "tally": then.tally.as_dict(),
                "change": change_json(then.change, edition),
            },
        }


def assumed(numbers: Collection[str], answers: Answers, edition: Edition) -> Assumption | None:
    """The result with these criteria met as well; ``None`` if they are anyway, or there are none."""
    if not numbers:
        return None
    facts = inputs(answers, edition)
    codes = verdicts(facts, edition)
    criteria = tuple(
        number for number, code in codes.items() if number in numbers and code is not Verdict.MET
    )
    if not criteria:
        return None
    made = plan(criteria, facts, codes, edition)
    if made is None:
        return Assumption(criteria, words.NOT_TOGETHER, then=None)
    counts = totals(made.codes.values())
    then = Then(
        met=counts[MET_COUNT].low,
        headline=spoken({lang: headline(edition, lang) for lang in LANGS}, counts),
        tally=spoken({lang: tally(edition, lang) for lang in LANGS}, counts),
        change=made.changed,
    )
    met = (number for number, code in made.codes.items() if code is Verdict.MET)
    told_for = enough_for(met, made, facts, codes, edition)
    text = spoken({lang: told(told_for, lang) for lang in LANGS}, facts)
    return Assumption(criteria, text, then=then)
