"""What stands beside an entry on the self-check: whether it is to be checked, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterator

from gocluster_rules.expressions import (
    And,
    Compare,
    Expr,
    Given,
    High,
    If,
    Low,
    Not,
    Number,
    Phrase,
    fill,
)
from gocluster_rules.facts import Count, Fact
from gocluster_rules.facts.count import UP_TO
from gocluster_rules.members.rows import counted
from gocluster_rules.model import Edition
from gocluster_rules.notation import Style
from gocluster_rules.text import Lang
from workbook import texts
from workbook.formula.computed import (
    MEMBER_COUNT,
    Formula,
    computes,
    listed_name,
    state_name,
    typed_name,
)
from workbook.formula.entries import State, messages
from workbook.formula.formulas import Cells, formula
from workbook.formula.spans import Span
from workbook.sheets.calculation.members import is_used, shown_range


def alert(fact: Fact, edition: Edition, lang: Lang) -> Formula:
    """A word where the entry cannot be used, else what the list of members says instead of it."""
    unusable = Compare(Low(state_name(fact)), ">", Number(State.USED))
    is_listed = isinstance(fact, Count) and fact in counted()
    said = from_list(fact, lang) if is_listed else Phrase("")
    return _formula(If(unusable, Phrase(texts.CHECK_INPUT[lang]), said), edition)


def alerts(fact: Fact, lang: Lang) -> Iterator[str]:
    """The longest that `alert` may say, so that the row is made high enough."""
    if isinstance(fact, Count) and fact in counted():
        most = f"000{UP_TO.fill(high='000')[lang]}"
        yield texts.FROM_LIST_INSTEAD.fill(counted=most, typed=most)[lang]


def from_list(fact: Fact, lang: Lang) -> Expr:
    """What the list of members says, and what was typed where that is something else."""
    assert isinstance(fact, Count)
    typed, listed = typed_name(fact), listed_name(fact)
    counted_range = shown_range(listed, Style.PLAIN, lang)
    typed_range = shown_range(typed, Style.PLAIN, lang)
    ends = (Compare(Low(typed), "=", Low(listed)), Compare(High(typed), "=", High(listed)))
    differs = And((Given(typed), Not(And(ends))))
    both = fill(texts.FROM_LIST_INSTEAD, lang, counted=counted_range, typed=typed_range)
    same = fill(texts.FROM_LIST, lang, counted=counted_range)
    return If(is_used(), If(differs, both, same), Phrase(""))


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
    for count in counted():
        typed, listed = typed_name(count), listed_name(count)
        for name in (typed, listed):
            places |= {Low(name): f"{name}_low", High(name): f"{name}_high"}
            bounds[name] = Span(count.unknown.low, count.unknown.high)
        places[Given(typed)] = f"{typed}_given"
    places[Low(MEMBER_COUNT)] = MEMBER_COUNT
    for fact in edition.facts:
        state = state_name(fact)
        places |= {Low(fact.name): f"{fact.name}_low", High(fact.name): f"{fact.name}_high"}
        places[Low(state)] = state
        bounds |= {fact.name: Span(fact.unknown.low, fact.unknown.high), state: Span(0, max(State))}
    return Formula(formula(expr, Cells(places, bounds)), computes(expr))
