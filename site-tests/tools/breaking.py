"""Rules with one thing broken: another limit, another fact, a part left out; whatever kind of rule it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from itertools import combinations
from typing import Any

from gocluster_rules.facts import Day, Fact
from gocluster_rules.rules import Rule, SizeClass, Threshold


def broken(rule: Rule, facts: Sequence[Fact]) -> Iterator[tuple[str, Rule]]:
    """The rule broken in every way, with the way; for a fact the next one of its kind stands in."""
    yield from _broken(rule, facts)


def _broken(thing: Any, facts: Sequence[Fact]) -> Iterator[tuple[str, Any]]:
    """A rule or a part of one with one of its fields broken; its words stay as they are."""
    names = [slot.name for slot in fields(thing)]
    for name in names:
        for what, value in _broken_value(getattr(thing, name), facts):
            yield f"{name}: {what}", replace(thing, **{name: value})
    days = [name for name in names if isinstance(getattr(thing, name), Day)]
    for one, other in combinations(days, 2):
        swapped = {one: getattr(thing, other), other: getattr(thing, one)}
        yield f"{one} and {other} swapped", replace(thing, **swapped)


def _broken_value(value: Any, facts: Sequence[Fact]) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Threshold):
        for step in (-1, 1):
            yield str(value + step), Threshold(value + step, value.slide)
    elif isinstance(value, int):
        for step in (-1, 1):
            yield str(value + step), value + step
    elif isinstance(value, Fact):
        alike = [fact for fact in facts if type(fact) is type(value)]
        if alike != [value]:
            yield "another fact", alike[(alike.index(value) + 1) % len(alike)]
    elif isinstance(value, Rule | SizeClass):
        yield from _broken(value, facts)
    elif isinstance(value, tuple):
        for number, part in enumerate(value):
            before, after = value[:number], value[number + 1 :]
            # Of size classes the last one is open-ended.
            if (before or after) and not isinstance(part, SizeClass):
                yield f"without the part {number + 1}", (*before, *after)
            for what, other in _broken_value(part, facts):
                yield f"part {number + 1}, {what}", (*before, other, *after)
