"""Several rules together; its sentences are those of its conditions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gocluster_rules.expressions import Expr, If, Least, Number, Quotient, Sum, Times
from gocluster_rules.facts import Fact
from gocluster_rules.known import Inputs, Known
from gocluster_rules.rules import phrases
from gocluster_rules.rules.rule import FARTHEST, Condition, Rule
from gocluster_rules.verdict import Verdict


@dataclass(frozen=True, slots=True)
class AllOf(Rule):
    """All the rules together."""

    rules: tuple[Rule, ...]

    def facts(self) -> tuple[Fact, ...]:
        return tuple(dict.fromkeys(fact for rule in self.rules for fact in rule.facts()))

    def conditions(self) -> tuple[Condition, ...]:
        return tuple(condition for rule in self.rules for condition in rule.conditions())

    def verdict(self) -> Expr:
        return Least(tuple(rule.verdict() for rule in self.rules))

    def distance(self) -> Expr:
        conditions = self.conditions()
        # Each statement that does not hold lacks as a whole.
        lacking = tuple(
            If(phrases.is_verdict(Verdict.MET, condition), Number(0), Number(1))
            for condition in conditions
            if condition.is_statement
        )
        others = tuple(
            condition.distance() for condition in conditions if not condition.is_statement
        )
        return Quotient(Sum((Times(FARTHEST, Sum(lacking)), *others)), Number(len(conditions)))

    def samples(self, answers: Inputs) -> Mapping[Verdict, Inputs]:
        conditions = self.conditions()
        found: dict[str, Known] = {}
        # Numbers alone first: shares of them follow.
        for condition in sorted(conditions, key=lambda condition: len(condition.facts())):
            found |= condition.samples({**answers, **found})[Verdict.MET]
        # One condition makes the difference: what is counted, or else what comes last.
        decisive = next((each for each in conditions if not each.is_statement), conditions[-1])
        own = {fact.name for fact in _own(decisive, conditions)}
        kept = {name: answer for name, answer in found.items() if name not in own}
        either = decisive.samples({**answers, **kept})
        return {
            Verdict.MET: found,
            Verdict.NOT_MET: kept | dict(either[Verdict.NOT_MET]),
            Verdict.OPEN: kept | dict(either[Verdict.OPEN]),
        }


def _own(decisive: Condition, conditions: tuple[Condition, ...]) -> set[Fact]:
    """The facts by which this condition decides and none of the others does."""
    others = {fact for other in conditions if other != decisive for fact in other.facts()}
    return set(decisive.facts()) - others
