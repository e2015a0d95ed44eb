"""What is known of the facts, and the verdicts that follow."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache

from gocluster_rules.answers import Answers
from gocluster_rules.evaluation import number_function
from gocluster_rules.known import Inputs
from gocluster_rules.model import Edition
from gocluster_rules.verdict import Verdict


def inputs(answers: Answers, edition: Edition) -> Inputs:
    """What is known of every fact of the edition."""
    known = answers.known(edition)
    return {fact.name: known.get(fact.name, fact.unknown) for fact in edition.facts}


@cache
def _functions(edition: Edition) -> Mapping[str, Callable[[Inputs], int]]:
    return {each.number: number_function(each.rule.verdict()) for each in edition.criteria}


@cache
def _dependents(edition: Edition) -> Mapping[str, tuple[str, ...]]:
    """The criteria that depend on each fact."""
    return {
        fact.name: tuple(each.number for each in edition.criteria if fact in each.rule.facts())
        for fact in edition.facts
    }


def dependents(names: Iterable[str], edition: Edition) -> set[str]:
    """The criteria that depend on any of these facts."""
    return {number for name in names for number in _dependents(edition)[name]}


def verdicts_again(
    codes: Mapping[str, Verdict], changed: Inputs, facts: Inputs, edition: Edition
) -> dict[str, Verdict]:
    """The verdicts once these facts have changed, from those that were found for ``facts``."""
    supposed = {**facts, **changed}
    affected = dependents(changed, edition)
    functions = _functions(edition)
    return {
        number: Verdict(functions[number](supposed)) if number in affected else code
        for number, code in codes.items()
    }


def verdicts(facts: Inputs, edition: Edition) -> dict[str, Verdict]:
    """The verdict of every criterion, by its number."""
    return {number: Verdict(code(facts)) for number, code in _functions(edition).items()}
