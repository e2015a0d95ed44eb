"""From typed text to answers and back: the fields of a form, as the browser's checker sends them.

A field that is faulty counts as unknown, so that the rest can be evaluated while people are typing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import singledispatch
from typing import NamedTuple

from gocluster_rules import words
from gocluster_rules.answers import (
    Answers,
    Cluster,
    excesses,
    read_country,
    read_name,
    read_note,
    read_postal_code,
)
from gocluster_rules.expressions import Style, show
from gocluster_rules.facts import Amount, Count, Day, Fact, YesNo
from gocluster_rules.model import Edition
from gocluster_rules.problems import Problem
from gocluster_rules.text import Lang
from gocluster_rules.values import CENT, Interval, Invalid, Value, read_value, unexpected

CLUSTER_FIELDS: Mapping[str, tuple[str, Callable[[object], str]]] = {
    "cluster_name": ("name", read_name),
    "office_country": ("country", read_country),
    "office_postal_code": ("postal_code", read_postal_code),
}
YES, NO = "yes", "no"
TYPED_DAY = re.compile(r"([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{4})", re.ASCII)


class Reading(NamedTuple):
    """The answers that could be read, and what is wrong with the rest."""

    answers: Answers
    problems: tuple[Problem, ...]


def upper_end(count: str) -> str:
    """The name of the field and of the workbook's cell for the upper end of the count's interval."""
    return f"{count}_at_most"


def typed_number(typed: str, lang: Lang) -> Decimal | None:
    """A number typed in the language's way, with or without groups of thousands.

    The other language's decimal mark is accepted where it cannot be taken for a group mark.
    After a decimal mark stand two digits at most: three would be thousands in the other language.

    >>> typed_number("410.000,50", "de"), typed_number("2.5", "de"), typed_number("60.000", "en")
    (Decimal('410000.50'), Decimal('2.5'), None)
    """
    group, mark = re.escape(words.GROUP_MARK[lang]), re.escape(words.DECIMAL_MARK[lang])
    compact = re.sub(r"[\s\u00a0\u202f']", "", typed)
    if match := re.fullmatch(
        rf"([0-9]{{1,15}}|[0-9]{{1,3}}(?:{group}[0-9]{{3}}){{1,4}})(?:{mark}([0-9]{{1,2}}))?",
        compact,
        re.ASCII,
    ):
        whole = re.sub(group, "", match[1])
        return Decimal(f"{whole}.{match[2] or 0}") if match[2] else Decimal(whole)
    if match := re.fullmatch(rf"([0-9]{{1,15}}){group}([0-9]{{1,2}})", compact, re.ASCII):
        return Decimal(f"{match[1]}.{match[2]}")
    return None


@singledispatch
def _raw(fact: Fact, typed: str, upper: str, lang: Lang) -> object:
    """What was typed, as `values.read_value` takes it."""
    raise TypeError(f"no form field for {type(fact).__name__}")


@_raw.register
def _(fact: Count, typed: str, upper: str, lang: Lang) -> object:
    if not typed:
        raise Invalid(words.LOWER_END_MISSING)
    low = _whole_number(fact, typed, lang)
    return {"at_least": low, "at_most": _whole_number(fact, upper, lang)} if upper else low


def _whole_number(fact: Count, typed: str, lang: Lang) -> int:
    number = typed_number(typed, lang)
    # Refused here with what was typed, which people recognise.
    if number is None or number != int(number):
        raise unexpected(fact, typed)
    return int(number)


@_raw.register
def _(fact: Amount, typed: str, upper: str, lang: Lang) -> object:
    number = typed_number(typed, lang)
    if number is None or number != number.quantize(CENT):
        raise unexpected(fact, typed)
    return number


@_raw.register
def _(fact: Day, typed: str, upper: str, lang: Lang) -> object:
    match = TYPED_DAY.fullmatch(typed)
    return f"{match[3]}-{match[2]:0>2}-{match[1]:0>2}" if match else typed


@_raw.register
def _(fact: YesNo, typed: str, upper: str, lang: Lang) -> object:
    return {YES: True, NO: False}.get(typed, typed)


def read(
    fields: Mapping[str, str], notes: Mapping[str, str], lang: Lang, edition: Edition
) -> Reading:
    """The answers in the fields; empty fields are unknown, unknown fields are ignored."""
    values: dict[str, Value] = {}
    problems: list[Problem] = []
    for fact in edition.facts:
        typed = fields.get(fact.name, "").strip()
        upper = fields.get(upper_end(fact.name), "").strip() if isinstance(fact, Count) else ""
        if not typed and not upper:
            continue
        try:
            values[fact.name] = read_value(fact, _raw(fact, typed, upper, lang))
        except Invalid as error:
            problems.append(Problem(fact.label, error.message, fact.name))
    for count, excess in list(excesses(values, edition)):
        problems.append(Problem(count.label, excess.message, count.name))
        del values[count.name]
    cluster: dict[str, str] = {}
    for name, (attribute, reader) in CLUSTER_FIELDS.items():
        try:
            cluster[attribute] = reader(fields.get(name, ""))
        except Invalid as error:
            problems.append(Problem(words.CLUSTER_FIELDS[name], error.message, name))
    kept: dict[str, str] = {}
    for criterion in edition.criteria:
        try:
            note = read_note(notes.get(criterion.number, ""))
        except Invalid as error:
            place = words.NOTE_ON.fill(number=criterion.number)
            problems.append(Problem(place, error.message, f"note_{criterion.number}"))
        else:
            if note:
                kept[criterion.number] = note
    answers = Answers(edition=edition.id, cluster=Cluster(**cluster), values=values, notes=kept)
    return Reading(answers, tuple(problems))


@singledispatch
def _typed(value: Value, lang: Lang) -> str:
    """A value as it is typed."""
    raise TypeError(f"no text for {type(value).__name__}")


@_typed.register
def _(value: Interval, lang: Lang) -> str:
    return str(value.low)


@_typed.register
def _(value: Decimal, lang: Lang) -> str:
    return show(int(value / CENT), Style.HUNDREDTHS, lang)


@_typed.register
def _(value: date, lang: Lang) -> str:
    return value.isoformat()


@_typed.register
def _(value: bool, lang: Lang) -> str:
    return YES if value else NO


def write(answers: Answers, lang: Lang) -> dict[str, str]:
    """The fields that `read` takes back to the same answers; only those that are filled in."""
    fields = {name: _typed(value, lang) for name, value in answers.values.items()}
    for name, value in answers.values.items():
        if isinstance(value, Interval) and value.low != value.high:
            fields[upper_end(name)] = str(value.high)
    for name, (attribute, _) in CLUSTER_FIELDS.items():
        if text := getattr(answers.cluster, attribute):
            fields[name] = text
    return fields
