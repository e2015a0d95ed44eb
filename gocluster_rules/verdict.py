"""The three verdicts. Ordered as they are, the least of several is Kleene's "and"."""

from __future__ import annotations

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
