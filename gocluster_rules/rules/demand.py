"""What a rule demands of a single fact, from which steps are made (see ``advice``)."""

from __future__ import annotations

from dataclasses import dataclass

from gocluster_rules.expressions import TRUE, Expr
from gocluster_rules.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """A value that a fact would have to take so that a condition is met, the other facts being as they are.

    Demands are taken one after the other, in the order in which the facts are asked; each value sees the
    facts as the earlier ones leave them.
    """

    fact: Fact
    needed: Expr
    """Whether the fact has to change; asked only where the condition is not met and is attainable."""
    value: Expr
    """What it then becomes, exactly: the least that is enough, or with ``at_most`` the most."""
    lacks: Expr = TRUE
    """Whether it has to change once the facts before it have changed."""
    at_most: bool = False
    """Whether it then is at most that, as far as it is still unknown; what is known is never lowered."""
    protects: bool = False
    """Whether a condition that is met stays met as long as the fact is at least the value."""
    as_stated: bool = False
    """Whether the value follows from the facts as they were stated, not from what changes before."""
    may_exceed: bool = False
    """Whether the value can lie above what may be entered; then the condition cannot be met this way."""
