"""The mutation check for rules: each is broken one thing at a time, and the systematic cases must notice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from agreement.cases.case import Case
from agreement.cases.sequence import systematic
from agreement.editions import with_staffing_limits
from tools.breaking import broken as broken_rule

from gocluster_rules.catalogue import EDITION
from gocluster_rules.evaluation import evaluate
from gocluster_rules.model import Edition
from gocluster_rules.rules import Rule, Threshold
from gocluster_rules.totals import overall, totals
from gocluster_rules.verdicts import inputs, verdicts


@dataclass(frozen=True, slots=True)
class RuleMutant:
    """A criterion whose rule has one thing broken; or the quorum, without a criterion."""

    edition: Edition
    number: str
    broken: str
    rule: Rule | None = None
    required: int = 0

    def __str__(self) -> str:
        return f"{self.edition.id}, {self.number or 'quorum'}: {self.broken}"

    def noticed_in(self, case: Case) -> bool:
        """Whether the verdict is another one in this case."""
        facts = inputs(case.answers, self.edition)
        if self.rule is None:
            quorum = replace(
                self.edition.quorum,
                required=Threshold(self.required, self.edition.quorum.required.slide),
            )
            counts = totals(verdicts(facts, self.edition).values())
            changed = overall(replace(self.edition, quorum=quorum))
            return evaluate(changed, counts) != evaluate(overall(self.edition), counts)
        usual = self.edition.criterion(self.number).rule.verdict()
        return evaluate(self.rule.verdict(), facts) != evaluate(usual, facts)


def rule_mutants() -> list[RuleMutant]:
    """Every rule of the edition, and of one that may come, with each thing broken."""
    found = []
    for edition in (EDITION, with_staffing_limits()):
        for required in (edition.quorum.required - 1, edition.quorum.required + 1):
            found.append(RuleMutant(edition, "", f"{required} required", required=required))
        for criterion in edition.criteria:
            found += [
                RuleMutant(edition, criterion.number, what, rule)
                for what, rule in broken_rule(criterion.rule, edition.facts)
            ]
    return found


def rule_survivors(mutants: Sequence[RuleMutant]) -> list[RuleMutant]:
    """The mutants that no systematic case notices."""
    return [
        mutant
        for mutant in mutants
        if not any(mutant.noticed_in(case) for case in systematic(mutant.edition))
    ]
