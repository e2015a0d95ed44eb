"""Sentences in both languages, from expressions that are evaluated again and again."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from gocluster_rules.evaluation import text_function
from gocluster_rules.expressions import Expr
from gocluster_rules.known import Inputs
from gocluster_rules.text import LANGS, Lang, Text


def speaker(expressions: Mapping[Lang, Expr]) -> Callable[[Inputs], Text]:
    """The sentence as a function of what is known."""
    de, en = (text_function(expressions[lang]) for lang in LANGS)
    return lambda facts: Text(de=de(facts), en=en(facts))


def spoken(expressions: Mapping[Lang, Expr], facts: Inputs) -> Text:
    """A sentence that is said once."""
    return speaker(expressions)(facts)
