"""What is known of a fact, in whole numbers: the one shape in which an answer goes through the rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias


class Known(NamedTuple):
    """The least and the most that a fact can be, and whether anything was answered at all.

    Amounts are in hundredths of their unit, days are day numbers (``date.toordinal``), yes is 1 and no is 0.
    """

    low: int
    high: int
    given: bool

    @property
    def is_exact(self) -> bool:
        """Whether there is one possible value."""
        return self.low == self.high


Inputs: TypeAlias = Mapping[str, Known]
"""What is known of facts, by their names."""


def exactly(number: int) -> Known:
    """An answer that leaves nothing open."""
    return Known(number, number, True)


def between(low: int, high: int) -> Known:
    """An answer of which only the ends are known."""
    return Known(low, high, True)
