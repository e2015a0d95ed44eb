"""Rules by example: what somebody answered, and what the rule says to it.

Each kind of rule has its table beside its tests. A table is complete if it notices every way of breaking the
rule it is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import import_module
from inspect import isabstract
from pkgutil import iter_modules

from gocluster_rules import rules
from gocluster_rules.answers import Answers
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.facts import Count, Fact
from gocluster_rules.model import Criterion, Edition
from gocluster_rules.result import Result
from gocluster_rules.rules import Rule
from gocluster_rules.verdict import Verdict
from tools.answering import threshold
from tools.breaking import broken
from tools.invented_facts import text


def _kinds() -> Iterator[type[Rule]]:
    for module in iter_modules(rules.__path__):
        for found in vars(import_module(f"{rules.__name__}.{module.name}")).values():
            if isinstance(found, type) and issubclass(found, Rule) and not isabstract(found):
                yield found


KINDS = frozenset(_kinds())
"""All kinds of rule that the package has."""
MET, OPEN, NOT_MET = Verdict.MET, Verdict.OPEN, Verdict.NOT_MET


@dataclass(frozen=True)
class Example:
    """A situation, and all that is said of it; the sentences in German."""

    situation: str
    answers: Mapping[str, object]
    """As an answer file has them."""
    verdict: Verdict
    reason: str
    missing: Sequence[str] = field(default_factory=list)
    shortfall: str | None = None
    step: str | None = None


@cache
def edition_with(rule: Rule, *others: Fact) -> Edition:
    """An edition of one criterion, which asks for the rule's facts and perhaps for others."""
    # A whole is asked before its parts.
    asked = sorted(
        dict.fromkeys((*rule.facts(), *others)),
        key=lambda fact: isinstance(fact, Count) and fact.part_of is not None,
    )
    criterion = Criterion(
        number="1",
        wording=text(""),
        rule=rule,
        asks=tuple(fact for fact in asked if fact != EDITION.reference_day),
        explanation=text(""),
        evidence=(),
    )
    category = EDITION.categories[0]
    main = replace(category.criteria[0], criteria=(criterion,))
    return replace(
        EDITION,
        quorum=replace(EDITION.quorum, required=threshold(1)),
        categories=(replace(category, criteria=(main,)),),
    )


def result(edition: Edition, answers: Mapping[str, object]) -> Result:
    """The result of the answers, as an answer file has them."""
    known = {name: edition.fact(name).read(raw) for name, raw in answers.items()}
    return assess(Answers(edition=edition.id, values=known), edition)


def said(edition: Edition, example: Example) -> Example:
    """The same situation with what the edition's one rule says of it."""
    found = result(edition, example.answers)
    (finding,) = found.criteria.values()
    steps = [step.text.de for step in found.next_steps]
    return replace(
        example,
        verdict=finding.verdict,
        reason=finding.reason.de,
        missing=list(finding.missing),
        shortfall=finding.shortfall.de if finding.shortfall else None,
        step=steps[0] if steps else None,
    )


def unnoticed(rule: Rule, examples: Sequence[Example], *others: Fact) -> list[str]:
    """The ways of breaking the rule that no example notices by another verdict."""
    facts = edition_with(rule, *others).facts
    return [
        what
        for what, mutant in broken(rule, facts)
        if all(
            said(edition_with(mutant, *facts), example).verdict is example.verdict
            for example in examples
        )
    ]
