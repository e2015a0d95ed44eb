"""What stands beside an entry on the self-check: whether it is to be checked, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterator

from gocluster_rules.expressions import Compare, Expr, High, If, Low, Number, Phrase
from gocluster_rules.facts import Fact
from gocluster_rules.model import Edition
from gocluster_rules.text import Lang
from workbook import texts
from workbook.formula.computed import Formula, computes, state_name
from workbook.formula.entries import State, messages
from workbook.formula.formulas import Cells, formula
from workbook.formula.spans import Span


def alert(fact: Fact, edition: Edition, lang: Lang) -> Formula:
    """A word where the entry cannot be used."""
    unusable = Compare(Low(state_name(fact)), ">", Number(State.USED))
    return _formula(If(unusable, Phrase(texts.CHECK_INPUT[lang]), Phrase("")), edition)


def remark(fact: Fact, edition: Edition, lang: Lang) -> Formula:
    """What is wrong with the entry, else what is unlikely about it, else what helps to answer."""
    said: Expr = Phrase(fact.help[lang] if fact.help else "")
    for hint in reversed(edition.hints):
        if hint.fact == fact:
            said = If(hint.test, Phrase(hint.text[lang]), said)
    for code, text in messages(fact).items():
        is_so = Compare(Low(state_name(fact)), "=", Number(code))
        said = If(is_so, Phrase(text[lang]), said)
    return _formula(said, edition)


def remarks(fact: Fact, edition: Edition, lang: Lang) -> Iterator[str]:
    """All that `remark` may say, so that the row is made high enough."""
    yield fact.help[lang] if fact.help else ""
    yield from (text[lang] for text in messages(fact).values())
    yield from (hint.text[lang] for hint in edition.hints if hint.fact == fact)


def _formula(expr: Expr, edition: Edition) -> Formula:
    places: dict[Expr, str] = {}
    bounds: dict[str, Span] = {}
    for fact in edition.facts:
        state = state_name(fact)
        places |= {Low(fact.name): f"{fact.name}_low", High(fact.name): f"{fact.name}_high"}
        places[Low(state)] = state
        bounds |= {fact.name: Span(fact.unknown.low, fact.unknown.high), state: Span(0, max(State))}
    return Formula(formula(expr, Cells(places, bounds)), computes(expr))
