"""The three verdicts and how they combine (Kleene's strong three-valued logic)."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum


class Verdict(IntEnum):
    """Whether a criterion is met; the values are the codes in the workbook's cells."""

    NOT_MET = 0
    OPEN = 1
    MET = 2

    @property
    def key(self) -> str:
        """The verdict's name in JSON, HTML and CSS: ``not_met``, ``open`` or ``met``."""
        return self.name.lower()


def all_of(verdicts: Iterable[Verdict]) -> Verdict:
    """Met if all are met, not met as soon as one is not met, else open."""
    return min(verdicts, default=Verdict.MET)


def any_of(verdicts: Iterable[Verdict]) -> Verdict:
    """Met as soon as one is met, not met if none can be, else open."""
    return max(verdicts, default=Verdict.NOT_MET)


def at_least(required: int, met: int, open_: int) -> Verdict:
    """The verdict of a quorum: ``required`` met ones are enough, however many are missed."""
    if met >= required:
        return Verdict.MET
    return Verdict.OPEN if met + open_ >= required else Verdict.NOT_MET
