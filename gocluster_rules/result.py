"""The result of an evaluation, and how it is written as JSON: format ``gocluster-result/1``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gocluster_rules import answers as answer_file
from gocluster_rules import edition_json
from gocluster_rules.answers import Answers
from gocluster_rules.firmness import Firmness
from gocluster_rules.known import Inputs
from gocluster_rules.model import Edition, Hint
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
class Move:
    """Criteria that become met together."""

    criteria: tuple[str, ...]
    text: Text
    change: Inputs
    """Answers with which they are met."""


@dataclass(frozen=True, slots=True)
class Way:
    """Moves that are worth the same, of which so many are to be taken."""

    choose: int
    moves: tuple[Move, ...]
    lead: Text | None
    """That some of them will do; nothing where all are to be taken."""


@dataclass(frozen=True, slots=True)
class Path:
    """The shortest path to enough criteria."""

    needed: int
    """How many more must be met."""
    lead: Text
    """The same in words."""
    ways: tuple[Way, ...]
    """All of them are to be gone; none where enough cannot be reached from what is known."""


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
    firmness: Firmness
    hints: tuple[Hint, ...]
    next_steps: tuple[NextStep, ...]
    path: Path | None
    """How enough criteria are met; ``None`` where they are."""

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
            "firmness": self.firmness.to_json(),
            "hints": [{"fact": hint.fact.name, "text": hint.text.as_dict()} for hint in self.hints],
            "next_steps": [_step_json(step, self.edition) for step in self.next_steps],
            "path": self.path and _path_json(self.path, self.edition),
        }


def _step_json(step: NextStep, edition: Edition) -> dict[str, Any]:
    after = step.after
    return {
        "criterion": step.criterion,
        "verdict": step.verdict.key,
        "text": step.text.as_dict(),
        "change": step.change and change_json(step.change, edition),
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


def change_json(change: Inputs, edition: Edition) -> dict[str, object]:
    """Answers that change, as JSON data."""
    return {name: edition.fact(name).write(answer) for name, answer in change.items()}


def _path_json(path: Path, edition: Edition) -> dict[str, Any]:
    return {
        "needed": path.needed,
        "lead": path.lead.as_dict(),
        "ways": [
            {
                "choose": way.choose,
                "lead": way.lead.as_dict() if way.lead else None,
                "moves": [
                    {
                        "criteria": list(move.criteria),
                        "text": move.text.as_dict(),
                        "change": change_json(move.change, edition),
                    }
                    for move in way.moves
                ],
            }
            for way in path.ways
        ],
    }
