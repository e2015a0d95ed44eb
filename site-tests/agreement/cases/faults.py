"""What the cells of a fact must not hold, and the state that the sheet must report for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import singledispatch

from agreement.cases.case import Fault
from agreement.cases.cells import Content

from gocluster_rules.facts import Amount, Count, Day, Fact, YesNo
from workbook.formula.entries import Entry, State
from workbook.formula.formulas import date_serial

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
SPACED = (f"ja{NO_BREAK_SPACE}", "\tyes", f"nein{NO_BREAK_SPACE}", "no\n", NO_BREAK_SPACE, "\t")
"""White space that some programs take for a space: what they read must not depend on that."""


@singledispatch
def faults(fact: Fact) -> list[Fault]:
    """Contents that the fact's cells must not have."""
    raise TypeError(f"no faults for {type(fact).__name__}")


def _unusable(name: str, *contents: Content) -> list[Fault]:
    return [
        Fault(State.UNUSABLE, {name: content}, {name: Entry.UNREADABLE}) for content in contents
    ]


@faults.register
def _(fact: Count) -> list[Fault]:
    low, high = fact.name, fact.upper_end

    def both(state: State, *contents: tuple[Content, Entry]) -> Fault:
        (first, first_entry), (second, second_entry) = contents
        return Fault(state, {low: first, high: second}, {low: first_entry, high: second_entry})

    empty, text = (None, Entry.EMPTY), ("viele", Entry.UNREADABLE)
    four, three = (4, Entry.READABLE), (3, Entry.READABLE)
    return [
        *(
            both(State.UNUSABLE, (content, Entry.UNREADABLE), empty)
            for content in ("siebzehn", "34", NO_BREAK_SPACE, -1, -0.5, 0.5, 34.000004, fact.highest + 1, 1e300)
        ),
        both(State.UNUSABLE, text, four),
        both(State.UNUSABLE, four, text),
        both(State.UNUSABLE, four, (-1, Entry.UNREADABLE)),
        both(State.UNUSABLE, four, (4.000004, Entry.UNREADABLE)),
        both(State.UNUSABLE, four, (fact.highest + 1, Entry.UNREADABLE)),
        both(State.UNUSABLE, text, text),
        both(State.LOWER_END_MISSING, empty, four),
        both(State.LOWER_END_MISSING, empty, text),
        both(State.ENDS_SWAPPED, four, three),
        both(State.ENDS_SWAPPED, (fact.highest, Entry.READABLE), (0, Entry.READABLE)),
    ]  # fmt: skip


@faults.register
def _(fact: Amount) -> list[Fault]:
    above = float(fact.highest) + 0.01
    return _unusable(fact.name, "410.000,50", "viel", -0.01, -1, 0.005, 0.010004, above, 1e9, 1e300)


@faults.register
def _(fact: Day) -> list[Fault]:
    before, after = (date_serial(day) for day in (fact.unknown.low, fact.unknown.high))
    return _unusable(
        fact.name, "01.05.2019", "bald", 0, -1, 12, before - 1, before - 0.000004, after + 1, 1e300
    )


@faults.register
def _(fact: YesNo) -> list[Fault]:
    return _unusable(fact.name, "vielleicht", "j", "ja nein", *SPACED, 1, 0, 2)


def truths(fact: Fact) -> Iterator[tuple[Mapping[str, Content], Mapping[str, Entry]]]:
    """Truth values where numbers belong."""
    if isinstance(fact, Count):
        low, high = fact.field_names
        yield {low: True, high: 4}, {low: Entry.UNREADABLE, high: Entry.READABLE}
        yield {low: 4, high: True}, {low: Entry.READABLE, high: Entry.UNREADABLE}
    else:
        yield {fact.name: True}, {fact.name: Entry.UNREADABLE}
