"""A row of the list of members: what stands in its cells, and what is known of the member."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from gocluster_rules.known import Inputs, Known, exactly
from gocluster_rules.members.member import Kind, Member
from gocluster_rules.members.places import AXES, DISTANCE, of_member, of_office
from gocluster_rules.members.postal_codes import Place
from gocluster_rules.members.reading import MOST_DISTANCE_KM
from gocluster_rules.members.rows import (
    BALANCE,
    BOUND,
    CODE,
    KIND,
    MOST_FIGURE,
    NO_NUMBER,
    SME,
    STAFF,
    TURNOVER,
    UNKNOWN_ANSWER,
    UNKNOWN_FIGURE,
    UNKNOWN_KIND,
)
from workbook.formula.contents import (
    NOTHING,
    UNUSABLE_KIND,
    UNUSABLE_NUMBER,
    Answer,
    Content,
    RowState,
    answer_of,
    is_empty,
    is_named,
    kind_of,
    whole_of,
)
from workbook.formula.postal_entries import PostalEntry

STATE = "row_state"
NUMBERS = {
    DISTANCE: MOST_DISTANCE_KM,
    STAFF: MOST_FIGURE,
    TURNOVER: MOST_FIGURE,
    BALANCE: MOST_FIGURE,
}
"""What is a number, and the greatest that is taken."""
CHECKED = (KIND, SME, BOUND, *NUMBERS)
"""The entries that a row can hold and that may turn out to be unusable."""


def unusable(name: str) -> str:
    """The name under which expressions know whether the entry cannot be used."""
    return f"{name}_unusable"


class MemberContents(NamedTuple):
    """What stands in the cells of a row, from left to right."""

    name: Content = None
    kind: Content = None
    sme: Content = None
    bound: Content = None
    country: Content = None
    postal_code: Content = None
    distance_km: Content = None
    staff: Content = None
    turnover: Content = None
    balance: Content = None


@dataclass(frozen=True)
class MemberRow:
    """A row as its formulas see it."""

    contents: MemberContents
    office: Place | None

    @cached_property
    def code(self) -> PostalEntry:
        """What its country and postal code come to."""
        return PostalEntry(self.contents.country, self.contents.postal_code)

    @cached_property
    def kind(self) -> int:
        """The number of its kind, or why there is none."""
        return kind_of(self.contents.kind)

    @cached_property
    def answers(self) -> Mapping[str, Answer]:
        """What is answered with yes or no."""
        return {SME: answer_of(self.contents.sme), BOUND: answer_of(self.contents.bound)}

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Its numbers, or why there are none."""
        return {
            name: whole_of(getattr(self.contents, name), most) for name, most in NUMBERS.items()
        }

    @cached_property
    def state(self) -> RowState:
        """Whether a member stands there."""
        if is_named(self.contents.name):
            return RowState.NAMED
        if is_empty(self.contents.name) and self._is_bare:
            return RowState.EMPTY
        return RowState.NAMELESS

    @property
    def _is_bare(self) -> bool:
        """Whether nothing stands beside the name; a country alone says nothing."""
        return (
            self.kind == 0
            and set(self.answers.values()) == {Answer.EMPTY}
            and not self.code.written
            and all(number == NOTHING for number in self.numbers.values())
        )

    @property
    def unusable(self) -> tuple[str, ...]:
        """The names of the entries that cannot be used."""
        return tuple(name for name in CHECKED if self._is_unusable(name))

    def _is_unusable(self, name: str) -> bool:
        if name == KIND:
            return self.kind == UNUSABLE_KIND
        if name in NUMBERS:
            return self.numbers[name] == UNUSABLE_NUMBER
        return self.answers[name] is Answer.UNUSABLE

    def member(self, name: str, row: int) -> Member:
        """The member, as far as its entries can be used."""
        country, code = self.code.understood
        kinds = {kind.number: kind for kind in Kind}
        answers = {Answer.YES: True, Answer.NO: False}
        numbers = {name: number if number >= 0 else None for name, number in self.numbers.items()}
        return Member(
            row=row,
            name=name,
            kind=kinds.get(self.kind),
            is_sme=answers.get(self.answers[SME]),
            is_bound=answers.get(self.answers[BOUND]),
            country=country,
            postal_code=code,
            **numbers,
        )

    @cached_property
    def inputs(self) -> Inputs:
        """What is known of the row, as its expressions take it."""
        known = {
            STATE: exactly(self.state),
            KIND: exactly(self.kind) if self.kind > 0 else UNKNOWN_KIND,
            CODE: exactly(bool(self.code.written)),
            **{name: _answer(answer) for name, answer in self.answers.items()},
            **{unusable(name): exactly(self._is_unusable(name)) for name in CHECKED},
        }
        for name, number in self.numbers.items():
            unknown = NO_NUMBER if name == DISTANCE else UNKNOWN_FIGURE
            known[name] = exactly(number) if number >= 0 else unknown
        place = self.code.at
        for at, axis in enumerate(AXES):
            known[of_member(axis)] = exactly(place[at]) if place else NO_NUMBER
            known[of_office(axis)] = exactly(self.office[at]) if self.office else NO_NUMBER
        return known


def _answer(answer: Answer) -> Known:
    answers = {Answer.YES: exactly(1), Answer.NO: exactly(0)}
    return answers.get(answer, UNKNOWN_ANSWER)
