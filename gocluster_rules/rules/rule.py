"""What every kind of rule has to say of itself: a rule, and a condition, which is a rule with words.

A kind is one file beside this one: a frozen dataclass with these methods and the sentences they need. Its
numbers and sentences are expressions (see ``expressions``), so that Python and the workbook's formulas say the
same. A kind that lacks a method is refused by mypy, and where the catalogue makes one.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import ClassVar

from gocluster_rules.expressions import Compare, Expr, Not, Number
from gocluster_rules.facts import Fact
from gocluster_rules.kinds import kind_name
from gocluster_rules.known import Inputs
from gocluster_rules.rules.demand import Demand
from gocluster_rules.rules.threshold import Threshold
from gocluster_rules.text import Lang, Text
from gocluster_rules.verdict import Verdict

FARTHEST = 1000
"""The distance of a rule of which nothing is fulfilled yet; 0 is the distance of a rule that is met."""


class Rule(ABC):
    """What a criterion demands. It is certainly met, certainly not met or open, whatever is unknown."""

    __slots__ = ()

    @property
    def kind(self) -> str:
        """The kind's name in JSON, such as ``at_least``."""
        return kind_name(type(self))

    @abstractmethod
    def facts(self) -> tuple[Fact, ...]:
        """The facts that decide, each once, in the order of the wording."""

    @abstractmethod
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions that must all be met."""

    @abstractmethod
    def verdict(self) -> Expr:
        """The code of the `Verdict`."""

    @abstractmethod
    def distance(self) -> Expr:
        """How far it is from met, from 0 to `FARTHEST`: the missing part of what is required."""

    @abstractmethod
    def samples(self, answers: Inputs) -> Mapping[Verdict, Inputs]:
        """Answers for each verdict, at the limit and just short of it, beside those that are there already.

        Proposals for worked examples: whoever shows them evaluates them.
        """


class Condition(Rule):
    """A rule that has words of its own; the rules of criteria are made of conditions."""

    __slots__ = ()

    is_statement: ClassVar[bool] = False
    """Whether the answer itself says what is required, as a yes does: while unanswered, there is no more to say."""

    def conditions(self) -> tuple[Condition, ...]:
        return (self,)

    @abstractmethod
    def figures(self) -> tuple[Threshold, ...]:
        """The numbers that the wording must carry: limits, percentages, months."""

    @abstractmethod
    def comparisons(self) -> tuple[Text, ...]:
        """The condition as a comparison of what is asked, each on a line of its own."""

    @abstractmethod
    def is_explicable(self) -> Expr:
        """Whether enough is known to explain the verdict with the facts themselves."""

    @abstractmethod
    def explanation(self, lang: Lang) -> Expr:
        """The verdict explained with the facts, as a sentence; where it `is_explicable`."""

    @abstractmethod
    def requirement(self, lang: Lang) -> Expr:
        """What is required, whatever the facts are, as a sentence."""

    @abstractmethod
    def lack(self, lang: Lang) -> Expr:
        """What is missing at least, as a sentence ("Es fehlen 2 KMU."); where it is not met."""

    def missing(self, verdict: Verdict) -> Expr:
        """Whether it is not met, where the criterion has this verdict."""
        return Not(Compare(self.verdict(), "=", Number(Verdict.MET)))

    @abstractmethod
    def demands(self) -> tuple[Demand, ...]:
        """What the facts would have to be so that it is met; asked only where it is not.

        They are enough where it is `attainable` and every value may be entered. All the rules are evaluated
        again before a step is shown.
        """

    @abstractmethod
    def attainable(self) -> Expr:
        """Whether enough is known to tell values with which it is met."""

    def premise(self, lang: Lang) -> tuple[Expr, Expr] | None:
        """What a step takes for granted or leads to, as a sentence after the test whether it is said."""
        return None
