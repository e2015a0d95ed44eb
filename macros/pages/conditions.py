"""A rule as the comparisons that must hold, for readers who want to see exactly what is computed."""

from __future__ import annotations

from functools import singledispatch

from gocluster_rules.expressions import Style, shown
from gocluster_rules.rules import (
    AllOf,
    AtLeast,
    Elapsed,
    Lasting,
    RatioAtMost,
    Rule,
    ShareAtLeast,
    Yes,
)
from gocluster_rules.text import LANGS, Text
from macros.pages import texts


@singledispatch
def conditions(rule: Rule) -> tuple[Text, ...]:
    """What must hold together, each condition on a line of its own."""
    raise TypeError(f"no conditions for {type(rule).__name__}")


@conditions.register
def _(rule: AtLeast) -> tuple[Text, ...]:
    return (texts.LIMIT.fill(fact=rule.fact.label, limit=shown(rule.limit, Style.COUNT)),)


@conditions.register
def _(rule: ShareAtLeast) -> tuple[Text, ...]:
    labels = Text(**{lang: " + ".join(part.label[lang] for part in rule.parts) for lang in LANGS})
    parts = texts.SUM.fill(parts=labels) if len(rule.parts) > 1 else labels
    return (texts.SHARE.fill(parts=parts, whole=rule.whole.label, percent=rule.percent),)


@conditions.register
def _(rule: Elapsed) -> tuple[Text, ...]:
    names = {"since": rule.since.label, "reference": rule.reference.label}
    return (texts.ELAPSED.fill(**names, months=rule.months),)


@conditions.register
def _(rule: Lasting) -> tuple[Text, ...]:
    names = {"until": rule.until.label, "reference": rule.reference.label}
    return (texts.LASTING.fill(**names, months=rule.months),)


@conditions.register
def _(rule: Yes) -> tuple[Text, ...]:
    return (rule.fact.yes,)


@conditions.register
def _(rule: RatioAtMost) -> tuple[Text, ...]:
    names = {"count": rule.count.label, "per": rule.per.label, "things": rule.count.many}
    lines = []
    above: int | None = None
    for size in rule.classes:
        limit = shown(size.at_most, Style.COUNT)
        if size.up_to is not None:
            template, edge = texts.RATIO_UP_TO, shown(size.up_to, Style.COUNT)
        elif above is not None:
            template, edge = texts.RATIO_ABOVE, shown(above, Style.COUNT)
        else:
            template, edge = texts.RATIO, limit
        lines.append(template.fill(**names, limit=limit, size=edge))
        above = size.up_to
    return tuple(lines)


@conditions.register
def _(rule: AllOf) -> tuple[Text, ...]:
    return tuple(line for part in rule.rules for line in conditions(part))
