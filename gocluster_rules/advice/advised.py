"""The steps of all criteria as expressions, for outputs that compute them themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from gocluster_rules.advice.hypothesis import hypothesis
from gocluster_rules.advice.sentences import outlook, step
from gocluster_rules.expressions import Expr
from gocluster_rules.model import Edition
from gocluster_rules.text import LANGS, Lang
from gocluster_rules.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Advice:
    """What is computed of a criterion's next step; texts by language, empty where the criterion is met."""

    step: Mapping[Lang, Expr]
    outlook: Mapping[Lang, Expr]
    """How many criteria are met once the step is taken; empty where that cannot be told."""


@cache
def advice(edition: Edition) -> Mapping[str, Advice]:
    """The expressions of every criterion, by its number."""
    found = {}
    for criterion in edition.criteria:
        hypotheses = {
            verdict: hypothesis(criterion, verdict, edition)
            for verdict in (Verdict.OPEN, Verdict.NOT_MET)
        }
        found[criterion.number] = Advice(
            step={lang: step(hypotheses, lang) for lang in LANGS},
            outlook={lang: outlook(hypotheses, lang) for lang in LANGS},
        )
    return found
