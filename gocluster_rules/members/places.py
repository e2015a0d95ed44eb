"""Distances between places, in whole numbers, and what follows from them for the region.

The straight line between two places on the ellipsoid, both in metres from the centre of the earth: at 150 km
within 4 m of the way along the ground. A postal code is no address, so near the limit nothing is certain.
"""

from __future__ import annotations

from enum import IntEnum
from math import isqrt

from gocluster_rules.expressions import (
    And,
    Compare,
    Expr,
    Given,
    If,
    Low,
    Number,
    Phrase,
    Product,
    Quotient,
    Root,
    Sum,
    minus,
)
from gocluster_rules.members.postal_codes import Place
from gocluster_rules.text import Text

RADIUS_KM = 150
SURE_INSIDE, SURE_OUTSIDE = 140_000, 160_000
"""Metres between the places of two postal codes up to which, and beyond which, it is certain."""
FARTHEST_SHOWN_KM = 500
"""Beyond that, the straight line is too far from the way along the ground to be told."""
FAR = Text(de="über {km} km", en="more than {km} km")
AXES = ("x", "y", "z")
DISTANCE = "distance_km"


class Region(IntEnum):
    """Where a member is, seen from the office."""

    OUTSIDE = 0
    UNKNOWN = 1
    BORDER = 2
    INSIDE = 3


def of_member(axis: str) -> str:
    """The name of a member's coordinate."""
    return f"member_{axis}"


def of_office(axis: str) -> str:
    """The name of the office's coordinate."""
    return f"office_{axis}"


def squared_distance() -> Expr:
    """The square of the straight line in metres."""
    sides = (minus(Low(of_member(axis)), Low(of_office(axis))) for axis in AXES)
    return Sum(tuple(Product(side, side) for side in sides))


def are_known() -> Expr:
    """Whether both places are known."""
    first = AXES[0]
    return And((Given(of_member(first)), Given(of_office(first))))


def whole_kilometres() -> Expr:
    """The straight line in whole kilometres, rounded down; nothing where a place is not known."""
    return If(are_known(), Quotient(Root(squared_distance()), Number(1_000)), Phrase(""))


def region() -> Expr:
    """Where the member is: by the distance that the list states, else by the postal codes."""
    squared = squared_distance()
    by_codes = If(
        Compare(squared, "<=", Number(SURE_INSIDE**2)),
        Number(Region.INSIDE),
        If(
            Compare(squared, ">", Number(SURE_OUTSIDE**2)),
            Number(Region.OUTSIDE),
            Number(Region.BORDER),
        ),
    )
    stated = If(
        Compare(Low(DISTANCE), "<=", Number(RADIUS_KM)),
        Number(Region.INSIDE),
        Number(Region.OUTSIDE),
    )
    return If(Given(DISTANCE), stated, If(are_known(), by_codes, Number(Region.UNKNOWN)))


def kilometres(one: Place, other: Place) -> int:
    """The straight line in whole kilometres, rounded down."""
    squared = sum((a - b) ** 2 for a, b in zip(one, other, strict=True))
    return isqrt(squared) // 1_000


def shown_distance(km: int) -> Text:
    """A distance in whole kilometres as it is told."""
    if km >= FARTHEST_SHOWN_KM:
        return FAR.fill(km=FARTHEST_SHOWN_KM)
    return Text(de=f"{km} km", en=f"{km} km")
