"""The result of an evaluation, and how it is written as JSON: format ``gocluster-result/1``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gocluster_rules import answers as answer_file
from gocluster_rules import edition_json
from gocluster_rules.answers import Answers
from gocluster_rules.known import Inputs
from gocluster_rules.model import Edition
from gocluster_rules.text import Text
from gocluster_rules.verdict import Verdict

FORMAT = "gocluster-result/1"


@dataclass(frozen=True, slots=True)
class Finding:
    """What is found at one criterion."""

    verdict: Verdict
    reason: Text
    shortfall: Text | None
    """What is missing at least; only where the criterion is not met."""
    missing: tuple[str, ...]
    """The facts on which an open criterion still depends; only where it is open."""


@dataclass(frozen=True, slots=True)
class After:
    """The result once a step is taken."""

    met: int
    not_met: int
    open: int
    verdict: Verdict
    lost: tuple[str, ...]
    """Criteria that were met before and no longer are."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to do next about one criterion."""

    criterion: str
    verdict: Verdict
    text: Text
    change: Inputs | None
    """Answers with which the criterion is met, if such answers follow from the others."""
    after: After | None
    """What the rules say with that change made."""
    outlook: Text | None
    """The same in words."""


@dataclass(frozen=True, slots=True)
class Result:
    """The evaluation of one set of answers."""

    edition: Edition
    answers: Answers
    criteria: Mapping[str, Finding]
    met: int
    not_met: int
    open: int
    verdict: Verdict
    headline: Text
    tally: Text
    band: Text | None
    next_steps: tuple[NextStep, ...]

    def to_json(self) -> dict[str, Any]:
        """The result as JSON data, in the format ``gocluster-result/1``."""
        day = self.answers.as_of
        return {
            "format": FORMAT,
            "edition": self.edition.id,
            "as_of": day.isoformat() if day else None,
            "rules": edition_json.fingerprint(self.edition),
            "answers": answer_file.fingerprint(self.answers, self.edition),
            "criteria": {
                number: {
                    "verdict": finding.verdict.key,
                    "reason": finding.reason.as_dict(),
                    "shortfall": finding.shortfall.as_dict() if finding.shortfall else None,
                    "missing": list(finding.missing),
                }
                for number, finding in self.criteria.items()
            },
            "met": self.met,
            "not_met": self.not_met,
            "open": self.open,
            "required": self.edition.quorum.required,
            "of": len(self.criteria),
            "verdict": self.verdict.key,
            "next_steps": [_step_json(step, self.edition) for step in self.next_steps],
        }


def _step_json(step: NextStep, edition: Edition) -> dict[str, Any]:
    after = step.after
    return {
        "criterion": step.criterion,
        "verdict": step.verdict.key,
        "text": step.text.as_dict(),
        "change": step.change
        and {name: edition.fact(name).write(answer) for name, answer in step.change.items()},
        "after": after
        and {
            "met": after.met,
            "not_met": after.not_met,
            "open": after.open,
            "verdict": after.verdict.key,
            "lost": list(after.lost),
        },
        "outlook": step.outlook.as_dict() if step.outlook else None,
    }
