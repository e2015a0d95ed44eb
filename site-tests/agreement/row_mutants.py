"""The mutation check for rows of a list: one thing at a time is broken, and the cases notice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from itertools import product
from typing import Any

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
    Sum,
    Times,
)
from gocluster_rules.known import Inputs, Known
from gocluster_rules.members.member import Kind, Member
from gocluster_rules.members.places import (
    AXES,
    DISTANCE,
    RADIUS_KM,
    SURE_INSIDE,
    SURE_OUTSIDE,
    of_member,
    of_office,
    region,
    squared_distance,
)
from gocluster_rules.members.postal_codes import Place
from gocluster_rules.members.rows import BOUND, KIND, SME, counted, counts, known_of

RELATIONS: Mapping[str, tuple[str, ...]] = {
    ">": (">=", "<"), "<=": ("<", ">"), "=": (">", "<"),
}  # fmt: skip
INSTEAD: Mapping[str, str] = {
    **{of_member(axis): of_office(axis) for axis in AXES},
    **{of_office(axis): of_office(AXES[at - 1]) for at, axis in enumerate(AXES)},
    BOUND: SME,
    SME: BOUND,
    KIND: SME,
    DISTANCE: BOUND,
}
"""Another fact in the place of one."""
ONE_END = INSTEAD.keys() - {BOUND, SME}
"""Of these, only one end is read, and only where both are the same."""
TOGETHER = frozenset({*map(of_member, AXES), *map(of_office, AXES)})
"""Where one coordinate is given, all are."""
OFFICE: Place = (3_782_970, 902_157, 5_038_375)
SAYS = (True, False, None)


@dataclass(frozen=True, slots=True)
class RowMutant:
    """What is said of a row, and the same with one thing broken."""

    subject: str
    broken: str
    usual: Callable[[Inputs], int]
    other: Callable[[Inputs], int]

    def __str__(self) -> str:
        return f"{self.subject}: {self.broken}"

    def noticed_in(self, row: Inputs) -> bool:
        return self.other(row) != self.usual(row)


@cache
def cases() -> Sequence[Inputs]:
    """Every answer with every other one, and places up to and just beyond each limit, in each direction."""
    said = [
        known_of(
            Member(row=1, name="A", is_bound=bound, is_sme=sme, kind=kind, distance_km=km),
            OFFICE,
            OFFICE,
        )
        for bound, sme, kind, km in product(SAYS, SAYS, (None, *Kind), (None, RADIUS_KM + 1))
    ]
    member = Member(row=1, name="A", is_bound=True)
    placed = [
        known_of(member, _moved(metres, axis, beside), OFFICE)
        for metres in (0, SURE_INSIDE, SURE_OUTSIDE)
        for axis in range(len(AXES))
        for beside in (0, 1)
    ]
    stated = [
        known_of(replace(member, distance_km=km), place, office)
        for km in (RADIUS_KM - 1, RADIUS_KM, RADIUS_KM + 1)
        for place in (OFFICE, None)
        for office in (OFFICE, None)
    ]
    unknown = [
        known_of(member, *places) for places in ((OFFICE, None), (None, OFFICE), (None, None))
    ]
    return [*said, *placed, *stated, *unknown]


def _moved(metres: int, axis: int, beside: int) -> Place:
    """The office's place, moved along an axis; a metre beside makes the next whole number of the square."""
    place = list(OFFICE)
    place[axis] += metres
    place[axis - 1] += beside
    x, y, z = place
    return x, y, z


def row_mutants() -> list[RowMutant]:
    """The region, the distance and each end of each count, with each thing broken."""
    subjects: dict[str, Expr] = {"region": region(), "distance": squared_distance()}
    for fact, (surely, perhaps) in counted().items():
        subjects |= {f"{fact.name}, surely": surely, f"{fact.name}, perhaps": perhaps}
    return [
        RowMutant(subject, what, number_function(expr), number_function(other))
        for subject, expr in subjects.items()
        for what, other in _broken(expr, whole=None if subject == "region" else region())
        if other != expr
    ]


def row_survivors(mutants: Sequence[RowMutant], rows: Sequence[Inputs]) -> list[RowMutant]:
    """The mutants that none of the rows notices."""
    return [mutant for mutant in mutants if not any(map(mutant.noticed_in, rows))]


def _broken(
    node: Any, exact: Set[str] = ONE_END, whole: Expr | None = None
) -> Iterator[tuple[str, Any]]:
    """The expression broken in every way, with the way.

    ``exact`` are the facts of which both ends are the same there, ``whole`` is what is broken by itself already.
    """
    if node == whole:
        return
    yield from _here(node, exact)
    for slot in fields(node):
        value = getattr(node, slot.name)
        parts = value if isinstance(value, tuple) else (value,) if is_dataclass(value) else ()
        is_given = isinstance(node, If) and isinstance(node.test, Given) and slot.name == "then"
        there = exact | {node.test.fact} if is_given else exact
        for at, part in enumerate(parts):
            for what, other in _broken(part, there, whole):
                changed = (
                    (*value[:at], other, *value[at + 1 :]) if isinstance(value, tuple) else other
                )
                yield f"{slot.name}, {what}", replace(node, **{slot.name: changed})


def _here(node: Any, exact: Set[str]) -> Iterator[tuple[str, Any]]:
    match node:
        case Number(value):
            yield from ((f"{value} {step:+}", Number(value + step)) for step in (-1, 1))
        case Times(factor, term):
            yield from ((f"{factor} {step:+}", Times(factor + step, term)) for step in (-1, 1))
        case Compare(left, relation, right):
            for other in RELATIONS[relation]:
                yield f"{relation} became {other}", Compare(left, other, right)  # type: ignore[arg-type]
        case Low(name) | High(name):
            yield f"{name} became {INSTEAD[name]}", replace(node, fact=INSTEAD[name])
            if name not in exact:
                yield f"the other end of {name}", (High if isinstance(node, Low) else Low)(name)
        case Given(name):
            others = (TOGETHER if name in TOGETHER else {name}).__contains__
            if not others(INSTEAD[name]) or name.split("_")[0] != INSTEAD[name].split("_")[0]:
                yield f"{name} became {INSTEAD[name]}", Given(INSTEAD[name])
        case And(terms) | Or(terms) | Sum(terms):
            if not isinstance(node, Sum) and len(terms) > 1:
                yield "and and or", (Or if isinstance(node, And) else And)(terms)
            for at in (at for at, term in enumerate(terms) if term != TRUE):
                yield f"without {at}", replace(node, terms=terms[:at] + terms[at + 1 :])
        case Not(term):
            yield "without not", term
        case If(test, then, otherwise):
            yield "branches swapped", If(test, otherwise, then)


# --- The counts over all rows

Counts = Callable[[Sequence[Inputs]], Mapping[str, Known]]


def _changed(change: Callable[[Known], Known]) -> Counts:
    return lambda rows: {name: change(known) for name, known in counts(rows).items()}


def _shifted(rows: Sequence[Inputs]) -> Mapping[str, Known]:
    found = counts(rows)
    return dict(zip(found, [*list(found.values())[1:], *list(found.values())[:1]], strict=True))


BROKEN_COUNTS: Mapping[str, Counts] = {
    "the ends swapped": _changed(lambda known: Known(known.high, known.low, True)),
    "only the lower end": _changed(lambda known: Known(known.low, known.low, True)),
    "only the upper end": _changed(lambda known: Known(known.high, known.high, True)),
    "without the first row": lambda rows: counts(rows[1:]),
    "without the last row": lambda rows: counts(rows[:-1]),
    "the first row twice": lambda rows: counts([*rows[:1], *rows]),
    "one count for the other": _shifted,
    "as if nothing were known": _changed(lambda known: Known(known.low, known.high, False)),
}
