"""What would be changed so that a criterion is met, and what would then be known, as expressions.

A criterion's demands are taken in the order in which the facts are asked. Criteria that are met and depend on
what changes demand their part as well, so that nothing is lost: 30 actors, of whom 15 are SMEs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from gocluster_rules.expressions import (
    FALSE,
    TRUE,
    And,
    Bounds,
    Compare,
    Expr,
    Given,
    Greatest,
    High,
    If,
    Least,
    Low,
    Not,
    Number,
    Or,
    components,
    known_exactly,
    supposing,
)
from gocluster_rules.facts import Count, Day, Fact
from gocluster_rules.known import Known
from gocluster_rules.model import Criterion, Edition
from gocluster_rules.rules import Condition, Demand, Rule
from gocluster_rules.rules.phrases import is_verdict
from gocluster_rules.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one fact."""

    fact: Fact
    raised: Expr
    """Whether it has to be at least the value."""
    lowered: Expr
    """Whether it may be at most the value; never where it is raised."""
    value: Expr
    stated: bool = False
    """Whether it certainly was stated."""
    ends: Known | None = None
    """The answers that will do, where both ends of them have to be told."""

    @property
    def needed(self) -> Expr:
        """Whether it changes at all."""
        return Or((self.raised, self.lowered))


@dataclass(frozen=True, slots=True)
class _Taken:
    """A demand, and whether it is made where the facts are as they were stated."""

    made: Expr
    demand: Demand

    def supposing(self, supposed: Mapping[str, Bounds]) -> Demand:
        """The demand where the facts before it have changed."""
        return replace(
            self.demand,
            needed=And((self.made, supposing(self.demand.lacks, supposed))),
            value=self.demand.value
            if self.demand.as_stated
            else supposing(self.demand.value, supposed),
        )


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """The least change of the answers with which a criterion is met that is open or not met so far."""

    criterion: Criterion
    verdict: Verdict
    """What the criterion is so far."""
    changes: tuple[Change, ...]
    """In the order in which the facts are asked."""
    holds: Expr
    """Whether the criterion is met with these changes, as far as that can be told."""
    gained: tuple[Expr, ...]
    """By how many the other criteria that are met become more for certain."""
    more: Expr
    """Whether others may be met too, depending on what becomes of something that is to be clarified."""
    of: int
    """How many criteria there are."""


def hypothesis(criterion: Criterion, verdict: Verdict, edition: Edition) -> Hypothesis:
    """What would be changed so that the criterion is met, where it has this verdict."""
    conditions = criterion.rule.conditions()
    taken = [
        _Taken(And((missing(condition, criterion.rule, verdict), demand.needed)), demand)
        for condition in conditions
        for demand in condition.demands()
    ]
    touched = frozenset(each.demand.fact for each in taken)
    names = frozenset(fact.name for fact in touched)
    others = tuple(
        other
        for other in edition.criteria
        if other is not criterion and not names.isdisjoint(f.name for f in other.rule.facts())
    )
    if verdict is Verdict.NOT_MET:
        # What is merely clarified costs no criterion that is met whatever it turns out to be. What is
        # raised makes it harder for those that want their share of it: none of them becomes met.
        shares = {other.number: _protecting(other, touched, names) for other in others}
        taken += [each for protecting in shares.values() for each in protecting]
        others = tuple(other for other in others if not shares[other.number])
    changes: list[Change] = []
    supposed: dict[str, Bounds] = {}
    limits: list[Expr] = []
    for fact in edition.facts:
        demands = [each.supposing(supposed) for each in taken if each.demand.fact == fact]
        if demands:
            floor = _floor(fact, edition) if verdict is Verdict.OPEN else ()
            # What keeps a criterion met was stated, or it would be open; so was what alone is missed.
            stated = fact not in touched or len(conditions) == 1
            change = _change(fact, demands, floor, stated=stated)
            if fact not in touched:
                limits += _exact(fact, change)
            supposed[fact.name] = _bounds(change)
            changes.append(change)
            limits += _limits(fact, demands)
    if verdict is Verdict.OPEN:
        limits += _contained(criterion, edition)
    return Hypothesis(
        criterion=criterion,
        verdict=verdict,
        changes=tuple(changes),
        holds=And((*(condition.attainable() for condition in conditions), *limits)),
        gained=tuple(_gain(other, verdict, changes) for other in others),
        more=Or(tuple(_may_be_met(other, verdict, changes) for other in others)),
        of=len(edition.criteria),
    )


def missing(condition: Condition, rule: Rule, verdict: Verdict) -> Expr:
    """Whether a condition of the rule is not met, where the rule has this verdict."""
    return TRUE if rule.conditions() == (condition,) else condition.missing(verdict)


def parts_of(fact: Fact, edition: Edition) -> tuple[Count, ...]:
    """The counts that are contained in this one."""
    return tuple(part for part in edition.facts if isinstance(part, Count) and part.part_of == fact)


def _protecting(
    other: Criterion, touched: frozenset[Fact], names: frozenset[str]
) -> tuple[_Taken, ...]:
    """What keeps another criterion met, as far as it depends on the facts that are touched."""
    met = is_verdict(Verdict.MET, other.rule)
    return tuple(
        _Taken(met, replace(demand, lacks=Compare(Low(demand.fact.name), "<", demand.value)))
        for condition in other.rule.conditions()
        for demand in condition.demands()
        if demand.protects
        and demand.fact not in touched
        and not names.isdisjoint(_mentioned(demand.value))
    )


def _mentioned(expr: Expr) -> Iterator[str]:
    """The names of the facts on which the expression depends."""
    if isinstance(expr, Low | High | Given):
        yield expr.fact
    for part in components(expr):
        yield from _mentioned(part)


def _floor(fact: Fact, edition: Edition) -> tuple[Expr, ...]:
    """What a fact that is not known exactly may not fall below: its parts, the calendar's first day."""
    if isinstance(fact, Day):
        return (Number(fact.unknown.low, is_day=True),)
    return tuple(Low(part.name) for part in parts_of(fact, edition))


def _change(fact: Fact, demands: list[Demand], floor: tuple[Expr, ...], *, stated: bool) -> Change:
    up = [demand for demand in demands if not demand.at_most]
    down = [demand for demand in demands if demand.at_most]
    raised = Or(tuple(demand.needed for demand in up))
    lowered = Or(tuple(demand.needed for demand in down))
    most = Greatest((_one_of(up, Greatest), *floor)) if up else None
    least = _one_of(down, Least) if down else None
    value = If(raised, most, least) if most and least else most or least
    assert value is not None
    return Change(fact, raised, lowered, value, stated)


def _one_of(demands: list[Demand], choice: type[Greatest] | type[Least]) -> Expr:
    """The value of those that are needed: the greatest or the least of them."""
    first, *others = demands
    if not others:
        return first.value
    rest = _one_of(others, choice)
    some = Or(tuple(demand.needed for demand in others))
    return If(first.needed, If(some, choice((first.value, rest)), first.value), rest)


def _bounds(change: Change) -> Bounds:
    name = change.fact.name
    return Bounds(
        low=If(change.needed, change.value, Low(name)),
        high=If(change.needed, change.value, High(name)),
        given=Or((change.needed, Given(name))),
    )


def _exact(fact: Fact, change: Change) -> Iterator[Expr]:
    """The test that what keeps a criterion met is known exactly, or does not have to change."""
    if fact.may_be_range:
        yield Or((Not(change.raised), known_exactly(fact.name)))


def _limits(fact: Fact, demands: list[Demand]) -> Iterator[Expr]:
    """The tests whether the values may be entered."""
    for demand in demands:
        if demand.may_exceed:
            yield Or((Not(demand.needed), Compare(demand.value, "<=", highest(fact))))


def highest(fact: Fact) -> Number:
    """The greatest value that may be entered."""
    return Number(fact.unknown.high, is_day=isinstance(fact, Day))


def _contained(criterion: Criterion, edition: Edition) -> Iterator[Expr]:
    """The tests whether the other parts still fit into a whole that turns out to be at most so large."""
    own = {fact.name for fact in criterion.rule.facts()}
    for condition in criterion.rule.conditions():
        for demand in condition.demands():
            if not demand.at_most:
                continue
            for part in parts_of(demand.fact, edition):
                if part.name not in own:
                    yield Compare(Low(part.name), "<=", demand.value)


def is_acted(change: Change, changes: Iterable[Change]) -> Expr:
    """Whether it is told what to do, and so one answer; else it is told what would do once that is known."""
    return And((change.raised, is_stated(change, changes)))


def is_asked(change: Change, changes: Iterable[Change]) -> Expr:
    """Whether it is told what would do, once it is known."""
    return And((change.raised, Not(is_stated(change, changes))))


def is_stated(change: Change, changes: Iterable[Change]) -> Expr:
    """Whether one value was stated, of the whole as well: who joins the part joins the whole."""
    fact, whole = change.fact, whole_of(change, changes)
    stated = TRUE if change.stated else is_known(fact)
    return And((is_acted(whole, changes), stated)) if whole else stated


def is_known(fact: Fact) -> Expr:
    """Whether the answer leaves nothing open."""
    return known_exactly(fact.name) if fact.may_be_range else Given(fact.name)


def whole_of(change: Change, changes: Iterable[Change]) -> Change | None:
    """What becomes of the whole of which the fact is a part."""
    whole = change.fact.part_of if isinstance(change.fact, Count) else None
    return next((each for each in changes if each.fact == whole), None)


def _gain(other: Criterion, verdict: Verdict, changes: list[Change]) -> Expr:
    """Nothing that is met is lost; so it can only become met, by what is told to be done."""
    concerned = [change for change in changes if change.fact in other.rule.facts()]
    if verdict is Verdict.OPEN or all(change.raised == FALSE for change in concerned):
        return Number(0)
    met = is_verdict(Verdict.MET, other.rule)
    supposed = {change.fact.name: _bounds(change) for change in concerned}
    gained = And((Not(met), Not(_is_clarified(other, changes)), supposing(met, supposed)))
    return If(gained, Number(1), Number(0))


def _may_be_met(other: Criterion, verdict: Verdict, changes: list[Change]) -> Expr:
    """Whether it depends on what is clarified. If nothing else changes, that settles only what is open."""
    if verdict is Verdict.NOT_MET:
        return And((Not(is_verdict(Verdict.MET, other.rule)), _is_clarified(other, changes)))
    asked = {change.fact.name: change.fact for change in changes}
    facts = {fact.name for fact in other.rule.facts()}
    is_open = is_verdict(Verdict.OPEN, other.rule)
    if facts <= asked.keys():
        return is_open
    return And((is_open, Or(tuple(Not(is_known(asked[name])) for name in asked if name in facts))))


def _is_clarified(other: Criterion, changes: list[Change]) -> Expr:
    """Whether something that changes is to be clarified on which the criterion depends."""
    return Or(
        tuple(
            Or((change.lowered, is_asked(change, changes)))
            for change in changes
            if change.fact in other.rule.facts()
        )
    )
