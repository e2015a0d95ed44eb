"""Facts that are numbers of something: what counts and amounts have in common."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from gocluster_rules.facts.fact import Fact
from gocluster_rules.notation import Style
from gocluster_rules.text import Lang, Text

AT_LEAST = Text(de="mindestens {number}", en="at least {number}")
AT_MOST = Text(de="höchstens {number}", en="at most {number}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Fact):
    """A number of things or of units, from 0; inside the rules a whole number of the smallest unit."""

    style: ClassVar[Style]
    """How such a number is written out."""
    scale: ClassVar[int]
    """How many smallest units make one."""

    @abstractmethod
    def unit_after(self, lang: Lang) -> str:
        """What follows a number of it in a sentence, such as " EUR"; nothing where that goes without saying."""
