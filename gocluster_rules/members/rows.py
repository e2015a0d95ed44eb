"""What is said of one member, as expressions over its row, and what is counted over all rows.

Every row is what is known of it: yes, no or not known, as of facts. A member counts for certain if it counts
whatever is still unknown, and perhaps if it can count; so each number has two ends.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from gocluster_rules.catalogue.c01_commitment import ACTORS
from gocluster_rules.catalogue.c02_composition import RESEARCH_ACTORS, SME_ACTORS
from gocluster_rules.catalogue.c03_region import ACTORS_WITHIN_150_KM
from gocluster_rules.evaluation import number_function
from gocluster_rules.expressions import (
    TRUE,
    And,
    Compare,
    Expr,
    Given,
    High,
    If,
    Low,
    Not,
    Number,
    Or,
)
from gocluster_rules.facts import Count
from gocluster_rules.known import Inputs, Known, exactly
from gocluster_rules.members.member import KINDS_WITHOUT_SMES, RESEARCH_KINDS, Kind, Member
from gocluster_rules.members.places import AXES, DISTANCE, Region, of_member, of_office, region
from gocluster_rules.members.postal_codes import Place

BOUND, SME, KIND, CODE = "bound", "sme", "kind", "postal_code"
STAFF, TURNOVER, BALANCE = "staff", "turnover", "balance"
UNKNOWN_ANSWER = Known(0, 1, False)
UNKNOWN_KIND = Known(0, len(Kind), False)
NO_NUMBER = Known(0, 0, False)
MOST_FIGURE = 10**12
"""More people, or EUR, nobody has."""
UNKNOWN_FIGURE = Known(0, MOST_FIGURE, False)


@cache
def counted() -> Mapping[Count, tuple[Expr, Expr]]:
    """Whether a row is counted for certain and whether perhaps, by what is counted."""
    where = region()
    inside = Compare(where, "=", Number(Region.INSIDE))
    not_outside = Compare(where, ">", Number(Region.OUTSIDE))
    ends: Mapping[Count, tuple[Expr, Expr]] = {
        ACTORS: (TRUE, TRUE),
        SME_ACTORS: (_is(Low(SME)), can_be_sme()),
        RESEARCH_ACTORS: (
            is_kind(RESEARCH_KINDS),
            Or((Not(Given(KIND)), is_kind(RESEARCH_KINDS))),
        ),
        ACTORS_WITHIN_150_KM: (inside, not_outside),
    }
    return {
        fact: (And((_is(Low(BOUND)), surely)), And((_is(High(BOUND)), perhaps)))
        for fact, (surely, perhaps) in ends.items()
    }


def is_kind(kinds: Sequence[Kind]) -> Expr:
    """Whether the member is certainly one of these kinds."""
    return Or(tuple(Compare(Low(KIND), "=", Number(kind.number)) for kind in kinds))


def can_be_sme() -> Expr:
    """Whether the member is an SME, or nothing says that it is none."""
    return If(Given(SME), _is(Low(SME)), Not(is_kind(KINDS_WITHOUT_SMES)))


def sme_is_open() -> Expr:
    """Whether the member may be an SME, and nothing says so."""
    return And((Not(Given(SME)), can_be_sme()))


def _is(answer: Low | High) -> Expr:
    return Compare(answer, "=", Number(1))


@cache
def _functions() -> Mapping[Count, tuple[Callable[[Inputs], int], Callable[[Inputs], int]]]:
    return {
        fact: (number_function(surely), number_function(perhaps))
        for fact, (surely, perhaps) in counted().items()
    }


@cache
def region_function() -> Callable[[Inputs], int]:
    """Where a row's member is, as a function of what is known of the row."""
    return number_function(region())


def known_of(member: Member, place: Place | None, office: Place | None) -> Inputs:
    """What is known of a row; the places are those of the postal codes, if there are any."""
    known = {
        BOUND: _answer(member.is_bound),
        SME: _answer(member.is_sme),
        KIND: UNKNOWN_KIND if member.kind is None else exactly(member.kind.number),
        CODE: exactly(bool(member.postal_code)),
        DISTANCE: NO_NUMBER if member.distance_km is None else exactly(member.distance_km),
        STAFF: _figure(member.staff),
        TURNOVER: _figure(member.turnover),
        BALANCE: _figure(member.balance),
    }
    for at, axis in enumerate(AXES):
        known[of_member(axis)] = exactly(place[at]) if place else NO_NUMBER
        known[of_office(axis)] = exactly(office[at]) if office else NO_NUMBER
    return known


def _figure(figure: int | None) -> Known:
    return UNKNOWN_FIGURE if figure is None else exactly(min(figure, MOST_FIGURE))


def _answer(answer: bool | None) -> Known:
    return UNKNOWN_ANSWER if answer is None else exactly(answer)


def ends(fact: Count, row: Inputs) -> tuple[int, int]:
    """Whether the row is counted for certain, and whether perhaps."""
    surely, perhaps = _functions()[fact]
    return int(surely(row)), int(perhaps(row))


def counts(rows: Sequence[Inputs]) -> dict[str, Known]:
    """What is known of each count, by the fact's name."""
    found = {}
    for fact, (surely, perhaps) in _functions().items():
        low, high = (sum(map(test, rows)) for test in (surely, perhaps))
        found[fact.name] = Known(low, high, True)
    return found
