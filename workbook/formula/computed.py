"""Formulas with the values they have: what a cell computes, and what that comes to for given answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from gocluster_rules import firmness
from gocluster_rules.answers import Answers
from gocluster_rules.evaluation import function
from gocluster_rules.expressions import Expr, Value
from gocluster_rules.facts import Count, Fact
from gocluster_rules.known import Inputs, exactly
from gocluster_rules.members.member import Member
from gocluster_rules.members.places import AXES, of_office
from gocluster_rules.members.rows import NO_NUMBER, counted, counts
from gocluster_rules.model import Edition
from gocluster_rules.text import Lang
from gocluster_rules.totals import totals
from gocluster_rules.verdicts import verdicts
from workbook.formula.contents import RowState
from workbook.formula.entries import NO_WORDS, YES_WORDS, Entry, State
from workbook.formula.member_rows import MemberContents, MemberRow
from workbook.formula.postal_entries import PostalEntry

UNUSABLE_COUNT = "unusable_count"
MEMBER_COUNT, NAMELESS_COUNT = "member_count", "nameless_count"
UNUSABLE_MEMBERS = "unusable_member_entries"


def state_name(fact: Fact) -> str:
    """The name of the cell with the `State` of a fact's entry."""
    return f"{fact.name}_state"


def typed_name(fact: Count) -> str:
    """The name of what was typed for a fact that the list of members counts as well."""
    return f"{fact.name}_typed"


def listed_name(fact: Count) -> str:
    """The name of what the list of members counts."""
    return f"{fact.name}_from_list"


@dataclass(frozen=True, slots=True, eq=False)
class Formula:
    """A formula, without its "=", and its value as a function of what is filled in."""

    text: str
    value: Callable[[Filled], Value]
    is_day: bool = False


Content = Formula | str
"""What a cell shows: a formula's value, or a text."""


@dataclass(frozen=True)
class FilledList:
    """The list of members with the office, as its formulas see them."""

    office: PostalEntry
    contents: Sequence[MemberContents] = ()
    """Row by row; those below are empty."""

    @cached_property
    def rows(self) -> Sequence[MemberRow]:
        """The rows in which something may stand."""
        return [self._row(each) for each in self.contents]

    @cached_property
    def _empty(self) -> MemberRow:
        return self._row(MemberContents())

    def row(self, index: int) -> MemberRow:
        """A row, counted from 0."""
        return self.rows[index] if index < len(self.rows) else self._empty

    def _row(self, contents: MemberContents) -> MemberRow:
        return MemberRow(contents, self.office.at)

    @cached_property
    def known(self) -> Inputs:
        """What is known of what the list counts, by the names of the cells."""
        named = [row.inputs for row in self.rows if row.state is RowState.NAMED]
        nameless = sum(row.state is RowState.NAMELESS for row in self.rows)
        found = counts(named)
        first = of_office(AXES[0])
        return {
            first: exactly(self.office.at[0]) if self.office.at else NO_NUMBER,
            MEMBER_COUNT: exactly(len(named)),
            NAMELESS_COUNT: exactly(nameless),
            UNUSABLE_MEMBERS: exactly(sum(len(row.unusable) for row in self.rows)),
            **{listed_name(fact): found[fact.name] for fact in counted()},
        }


def contents_of(member: Member, lang: Lang) -> MemberContents:
    """What stands in the cells of a member's row."""

    def word(answer: bool | None) -> str | None:
        words = dict(zip(("de", "en"), zip(NO_WORDS, YES_WORDS, strict=True), strict=True))
        return None if answer is None else words[lang][answer]

    return MemberContents(
        name=member.name,
        kind=member.kind.label[lang] if member.kind else None,
        sme=word(member.is_sme),
        bound=word(member.is_bound),
        country=member.country,
        postal_code=member.postal_code or None,
        distance_km=member.distance_km,
        staff=member.staff,
        turnover=member.turnover,
        balance=member.balance,
    )


@dataclass(frozen=True, slots=True)
class Filled:
    """A workbook that is filled in. What cannot be used is not among the answers, but has a state."""

    answers: Answers
    facts: Inputs
    """What is known of every fact, with days as Python counts them; the states and the totals as well."""
    states: Mapping[str, State]
    """By the fact's name."""
    entries: Mapping[str, Entry]
    """By the input cell's name."""
    members: FilledList
    values: dict[Formula, Value] = field(default_factory=dict)
    """The values found so far."""

    def value(self, content: Content) -> Value:
        """What the cell shows."""
        if isinstance(content, str):
            return content
        if content not in self.values:
            self.values[content] = content.value(self)
        return self.values[content]

    def values_of(self, contents: Iterable[Content]) -> list[Value]:
        """What the cells show."""
        return [self.value(content) for content in contents]


def filled(answers: Answers, edition: Edition, lang: Lang = "de") -> Filled:
    """A workbook as it is written for the answers: nothing in it is unusable."""
    states = {
        fact.name: State.USED if fact.name in answers.values else State.EMPTY
        for fact in edition.facts
    }
    entries: dict[str, Entry] = {}
    for fact in edition.facts:
        answer = answers.values.get(fact.name)
        entries[fact.name] = Entry.EMPTY if answer is None else Entry.READABLE
        if isinstance(fact, Count):
            is_range = answer is not None and not answer.is_exact
            entries[fact.upper_end] = Entry.READABLE if is_range else Entry.EMPTY
    return with_entries(answers, edition, states, entries, filled_list(answers, lang))


def filled_list(answers: Answers, lang: Lang = "de") -> FilledList:
    """The list as it is written for the answers."""
    country, code = answers.cluster.country, answers.cluster.postal_code
    office = PostalEntry(country or None, code or None)
    return FilledList(office, [contents_of(member, lang) for member in answers.members])


def with_entries(
    answers: Answers,
    edition: Edition,
    states: Mapping[str, State],
    entries: Mapping[str, Entry],
    members: FilledList,
) -> Filled:
    """A workbook in whose cells something else stands than what the answers make of it."""
    typed = {fact.name: answers.values.get(fact.name, fact.unknown) for fact in edition.facts}
    of_list = {fact.name: (typed_name(fact), listed_name(fact)) for fact in counted()}
    facts = dict(typed)
    if members.known[MEMBER_COUNT].low:
        facts |= {name: members.known[listed] for name, (_, listed) in of_list.items()}
    codes = verdicts(facts, edition)
    numbers = totals(codes.values())
    firm = firmness.counts(firmness.footings(codes, answers.notes.keys(), edition))
    unusable = sum(state > State.USED for state in states.values())
    said = {state_name(fact): exactly(states[fact.name]) for fact in edition.facts}
    known = {
        **numbers,
        **firm,
        **said,
        **members.known,
        **{name: typed[fact] for fact, (name, _) in of_list.items()},
        UNUSABLE_COUNT: exactly(unusable),
    }
    return Filled(answers, {**facts, **known}, states, entries, members)


def computes(expr: Expr) -> Callable[[Filled], Value]:
    """The expression's value as a function of what is filled in."""
    compute = function(expr)
    return lambda it: compute(it.facts)
