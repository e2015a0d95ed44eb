"""Answers that are possible but unlikely, and what is said of them: it blocks nothing and decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from gocluster_rules.evaluation import number_function
from gocluster_rules.known import Inputs
from gocluster_rules.model import Edition, Hint


@cache
def _tests(edition: Edition) -> tuple[tuple[Callable[[Inputs], int], Hint], ...]:
    return tuple((number_function(hint.test), hint) for hint in edition.hints)


def hints(facts: Inputs, edition: Edition) -> tuple[Hint, ...]:
    """The hints on what is known, in the order of the criteria."""
    return tuple(hint for test, hint in _tests(edition) if test(facts))
