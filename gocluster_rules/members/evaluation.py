"""The counts of a list with the verdicts that follow, and which members to clarify where one is open."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from gocluster_rules.catalogue.c01_commitment import ACTORS
from gocluster_rules.evaluation import number_function
from gocluster_rules.facts import Count
from gocluster_rules.known import Inputs, Known, exactly
from gocluster_rules.members.member import Kind, Member
from gocluster_rules.members.places import DISTANCE, RADIUS_KM, Region, kilometres
from gocluster_rules.members.postal_codes import COUNTRIES, Place, key, places
from gocluster_rules.members.rows import (
    BOUND,
    KIND,
    SME,
    counts,
    ends,
    known_of,
    region_function,
)
from gocluster_rules.model import Criterion, Edition
from gocluster_rules.verdict import Verdict

YES, NO = exactly(1), exactly(0)
INSIDE, OUTSIDE = exactly(0), exactly(RADIUS_KM + 1)
CLARIFIED: tuple[Inputs, ...] = (
    {BOUND: YES, SME: YES, KIND: exactly(Kind.RESEARCH.number), DISTANCE: INSIDE},
    {BOUND: YES, SME: NO, KIND: exactly(Kind.COMPANY.number), DISTANCE: OUTSIDE},
    {BOUND: NO},
)
"""What can come of a member that is not clear: counted wherever it can be, only as an actor, not at all."""


def place_of(country: str, postal_code: str) -> Place | None:
    """Where the postal code lies, if the table has it."""
    if country not in COUNTRIES or not postal_code.isdecimal():
        return None
    return places().get(key(country, postal_code))


@dataclass(frozen=True)
class Counted:
    """What the list comes to."""

    members: Sequence[Member]
    office: Place | None
    edition: Edition

    @cached_property
    def places(self) -> list[Place | None]:
        """Where the postal code of each member lies, in the list's order."""
        return [place_of(member.country, member.postal_code) for member in self.members]

    @cached_property
    def rows(self) -> list[Inputs]:
        """What is known of each member, in the list's order."""
        return [
            known_of(member, place, self.office)
            for member, place in zip(self.members, self.places, strict=True)
        ]

    def distance(self, at: int) -> int | None:
        """Whole kilometres from the office to a member's postal code, if both places are known."""
        place = self.places[at]
        return kilometres(place, self.office) if place and self.office else None

    @cached_property
    def regions(self) -> list[Region]:
        """Where each member is."""
        where = region_function()
        return [Region(where(row)) for row in self.rows]

    def counted_in(self, region: Region) -> list[Member]:
        """The members there who are counted, at least perhaps."""
        return [
            member
            for member, row, where in zip(self.members, self.rows, self.regions, strict=True)
            if where == region and ends(ACTORS, row)[1]
        ]

    @cached_property
    def counts(self) -> dict[str, Known]:
        """What is known of each count, by the fact's name."""
        return counts(self.rows)

    @property
    def facts(self) -> list[Count]:
        """What is counted, in the order in which it is asked."""
        return [
            fact
            for fact in self.edition.facts
            if isinstance(fact, Count) and fact.name in self.counts
        ]

    @property
    def criteria(self) -> list[Criterion]:
        """Those on which the counts alone decide."""
        return [
            criterion
            for criterion in self.edition.criteria
            if {fact.name for fact in criterion.rule.facts()} <= self.counts.keys()
        ]

    @cached_property
    def first_to_clarify(self) -> Mapping[str, list[Member]]:
        """As `to_clarify` says, for each criterion on which the counts alone decide, by its number."""
        return {criterion.number: self.to_clarify(criterion) for criterion in self.criteria}

    def to_clarify(self, criterion: Criterion) -> list[Member]:
        """The fewest members whose clarification can settle an open verdict; else none."""
        facts = [fact for fact in criterion.rule.facts() if isinstance(fact, Count)]
        verdict = number_function(criterion.rule.verdict())
        known = self.counts
        if verdict(known) != Verdict.OPEN:
            return []
        unclear = [
            (at, row)
            for at, row in enumerate(self.rows)
            if any(low != high for low, high in (ends(fact, row) for fact in facts))
        ]
        ways = []
        # Those that may not be bound at all change the whole as well: they settle most, or least.
        for last in (True, False):
            unclear.sort(key=lambda item: item[1][BOUND].is_exact is not last)
            rows = [row for _, row in unclear]
            for outcome in CLARIFIED:
                enough = _enough(rows, facts, known, verdict, outcome)
                ways.append([self.members[at] for at, _ in unclear[:enough]])
        return min(ways, key=len)


def _enough(
    unclear: Sequence[Inputs],
    facts: Sequence[Count],
    known: Inputs,
    verdict: Callable[[Inputs], int],
    outcome: Inputs,
) -> int:
    """How many of the first unclear members settle the verdict if this comes of each of them."""
    changes = {fact.name: [(0, 0)] for fact in facts}
    for row in unclear:
        clarified = {
            name: answer if answer.given else outcome.get(name, answer)
            for name, answer in row.items()
        }
        for fact in facts:
            before, after = ends(fact, row), ends(fact, clarified)
            # No answer makes of a member what it cannot be.
            least, most = max(before[0], after[0]), min(before[1], after[1])
            low, high = changes[fact.name][-1]
            changes[fact.name].append((low + least - before[0], high + most - before[1]))

    def is_settled(number: int) -> bool:
        supposed = {
            name: Known(known[name].low + sums[number][0], known[name].high + sums[number][1], True)
            for name, sums in changes.items()
        }
        return verdict({**known, **supposed}) != Verdict.OPEN

    return bisect_left(range(len(unclear) + 1), True, key=is_settled)
