"""The shortest path: the fewest criteria, and for them the least changes, with which enough are met."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from gocluster_rules import words
from gocluster_rules.advice.plan import Plan, enough_for, plan
from gocluster_rules.advice.sentences import told
from gocluster_rules.evaluation import number_function
from gocluster_rules.known import Inputs
from gocluster_rules.model import Edition
from gocluster_rules.result import Move, Path, Way
from gocluster_rules.speaking import spoken
from gocluster_rules.text import LANGS, Text
from gocluster_rules.verdict import Verdict


@dataclass(frozen=True, slots=True)
class _Option:
    """Criteria of a group that are met once some answers have changed."""

    criteria: tuple[str, ...]
    plan: Plan
    cost: tuple[int, int, int]
    """Criteria, changed answers, thousandths that lack; in this order the less the better."""


_Taken = tuple[tuple[int, _Option], ...]
"""Some options, each with the place of its group."""


def shortest_path(
    plans: Mapping[str, Plan | None],
    facts: Inputs,
    codes: Mapping[str, Verdict],
    edition: Edition,
    impossible: Iterable[str] = (),
) -> Path | None:
    """How enough criteria are met with the fewest of them and the least changes; ``None`` if they are.

    ``plans`` are those for each criterion alone that is not met. Those that are ``impossible`` neither have
    to be met nor become so by the way.
    """
    needed = edition.quorum.required - list(codes.values()).count(Verdict.MET)
    if needed <= 0:
        return None
    excluded = frozenset(impossible)
    options_of = [
        _options(group, plans, facts, codes, edition, excluded) for group in groups(edition)
    ]
    best: dict[int, tuple[tuple[int, ...], _Taken]] = {0: ((0, 0, 0), ())}
    for place, options in enumerate(options_of):
        for met, (cost, taken) in list(best.items()):
            for option in options:
                reached = min(needed, met + len(option.criteria))
                total = tuple(sum(pair) for pair in zip(cost, option.cost, strict=True))
                if reached not in best or total < best[reached][0]:
                    best[reached] = (total, (*taken, (place, option)))
    taken = best[needed][1] if needed in best else ()

    def move(option: _Option) -> Move:
        told_for = enough_for(option.criteria, option.plan, facts, codes, edition)
        text = spoken({lang: told(told_for, lang) for lang in LANGS}, facts)
        return Move(criteria=option.criteria, text=text, change=option.plan.changed)

    return Path(needed=needed, lead=_lead(needed, bool(taken)), ways=_ways(taken, options_of, move))


def _lead(needed: int, found: bool) -> Text:
    if not found:
        return words.NO_PATH.fill(needed=needed)
    return words.PATH_OF_ONE if needed == 1 else words.PATH.fill(needed=needed)


@cache
def groups(edition: Edition) -> tuple[tuple[str, ...], ...]:
    """The criteria that depend on the same facts, directly or through others; in the edition's order."""
    found: list[tuple[set[str], list[str]]] = []
    for criterion in edition.criteria:
        names = {fact.name for fact in criterion.rule.facts()}
        numbers = [criterion.number]
        for other in [group for group in found if not names.isdisjoint(group[0])]:
            found.remove(other)
            names |= other[0]
            numbers = other[1] + numbers
        found.append((names, numbers))
    order = [criterion.number for criterion in edition.criteria]
    return tuple(
        sorted(
            (tuple(sorted(numbers, key=order.index)) for _, numbers in found),
            key=lambda numbers: order.index(numbers[0]),
        )
    )


def _options(
    group: tuple[str, ...],
    plans: Mapping[str, Plan | None],
    facts: Inputs,
    codes: Mapping[str, Verdict],
    edition: Edition,
    excluded: frozenset[str],
) -> tuple[_Option, ...]:
    unmet = [number for number in group if number in plans]
    able = [number for number in unmet if number not in excluded]
    distance = _distances(edition)
    found: dict[tuple[str, ...], _Option] = {}
    for size in range(1, len(able) + 1):
        for criteria in combinations(able, size):
            made = plans[criteria[0]] if size == 1 else plan(criteria, facts, codes, edition)
            if made is None:
                continue
            met = tuple(number for number in unmet if made.codes[number] is Verdict.MET)
            lacking = sum(distance[number](facts) for number in met)
            option = _Option(met, made, (len(met), len(made.changes), lacking))
            if excluded.isdisjoint(met) and (met not in found or option.cost < found[met].cost):
                found[met] = option
    return tuple(found.values())


@cache
def _distances(edition: Edition) -> Mapping[str, Callable[[Inputs], int]]:
    return {each.number: number_function(each.rule.distance()) for each in edition.criteria}


def _ways(
    taken: _Taken, options_of: list[tuple[_Option, ...]], move: Callable[[_Option], Move]
) -> tuple[Way, ...]:
    """The options taken; those for which others would do as well, together with these."""
    used = {place for place, _ in taken}
    ways = []
    for cost in dict.fromkeys(option.cost for _, option in taken):
        alike = [
            other
            for place, options in enumerate(options_of)
            for other in options
            if other.cost == cost and (place not in used or (place, other) in taken)
        ]
        choose = sum(option.cost == cost for _, option in taken)
        moves = tuple(map(move, alike))
        ways.append(Way(choose=choose, moves=moves, lead=_choice(choose, len(moves))))
    return tuple(ways)


def _choice(choose: int, of: int) -> Text | None:
    if choose == of:
        return None
    return words.CHOOSE_ONE.fill(of=of) if choose == 1 else words.CHOOSE.fill(choose=choose, of=of)
