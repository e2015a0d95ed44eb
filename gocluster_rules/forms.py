"""From typed text to answers and back: the fields of a form, as the browser's checker sends them.

A field that is faulty counts as unknown, so that the rest can be evaluated while people are typing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from gocluster_rules import answer_texts as texts
from gocluster_rules.answers import (
    Answers,
    Cluster,
    excesses,
    read_country,
    read_name,
    read_note,
    read_postal_code,
)
from gocluster_rules.known import Known
from gocluster_rules.model import Edition
from gocluster_rules.problems import Invalid, Problem
from gocluster_rules.text import Lang

CLUSTER_FIELDS: Mapping[str, tuple[str, Callable[[object], str]]] = {
    "cluster_name": ("name", read_name),
    "office_country": ("country", read_country),
    "office_postal_code": ("postal_code", read_postal_code),
}


class Reading(NamedTuple):
    """The answers that could be read, and what is wrong with the rest."""

    answers: Answers
    problems: tuple[Problem, ...]


def read(
    fields: Mapping[str, str], notes: Mapping[str, str], lang: Lang, edition: Edition
) -> Reading:
    """The answers in the fields; empty fields are unknown, unknown fields are ignored."""
    values: dict[str, Known] = {}
    problems: list[Problem] = []
    for fact in edition.facts:
        typed = {name: fields.get(name, "").strip() for name in fact.field_names}
        if not any(typed.values()):
            continue
        try:
            values[fact.name] = fact.read_fields(typed, lang)
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
            problems.append(Problem(texts.CLUSTER_FIELD_LABELS[name], error.message, name))
    kept: dict[str, str] = {}
    for criterion in edition.criteria:
        try:
            note = read_note(notes.get(criterion.number, ""))
        except Invalid as error:
            place = texts.NOTE_ON.fill(number=criterion.number)
            problems.append(Problem(place, error.message, f"note_{criterion.number}"))
        else:
            if note:
                kept[criterion.number] = note
    answers = Answers(edition=edition.id, cluster=Cluster(**cluster), values=values, notes=kept)
    return Reading(answers, tuple(problems))


def write(answers: Answers, lang: Lang, edition: Edition) -> dict[str, str]:
    """The fields that `read` takes back to the same answers; only those that are filled in."""
    fields: dict[str, str] = {}
    for fact in edition.facts:
        if fact.name in answers.values:
            fields |= fact.write_fields(answers.values[fact.name], lang)
    for name, (attribute, _) in CLUSTER_FIELDS.items():
        if text := getattr(answers.cluster, attribute):
            fields[name] = text
    return fields
