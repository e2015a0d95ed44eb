"""From typed text to answers and back: the fields of a form, as the browser's checker sends them.

A field that is faulty counts as unknown, so that the rest can be evaluated while people are typing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from gocluster_rules import answer_texts as texts
from gocluster_rules.answers import (
    Answers,
    Cluster,
    Taken,
    excesses,
    note_field,
)
from gocluster_rules.evidence import EvidenceState, read_state
from gocluster_rules.known import Known
from gocluster_rules.model import Edition, Evidence
from gocluster_rules.notation import DECIMAL_MARK
from gocluster_rules.problems import Invalid, Problem
from gocluster_rules.text import Lang
from gocluster_rules.typed_texts import read_country, read_name, read_note, read_postal_code

if TYPE_CHECKING:
    from gocluster_rules.members.member import Member

CLUSTER_FIELDS: Mapping[str, tuple[str, Callable[[object], str]]] = {
    "cluster_name": ("name", read_name),
    "office_country": ("country", read_country),
    "office_postal_code": ("postal_code", read_postal_code),
}


MEMBERS = "members"
"""The field that holds the list of members, written as in an answer file."""
UNSHOWABLE = re.compile("[\0\ud800-\udfff\ufffe\uffff]")
"""What no field can hold."""
MAX_DIGITS = 20


def evidence_field(item: Evidence) -> str:
    """The name of the field, and of the workbook's cell, in which the state of a piece of evidence stands."""
    return f"evidence_{item.id}"


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
            problems.append(Problem(fact.label, error.message, fact.name, error.proposal))
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
            problems.append(Problem(place, error.message, note_field(criterion.number)))
        else:
            if note:
                kept[criterion.number] = note
    states: dict[str, EvidenceState] = {}
    for item in edition.evidence:
        name = evidence_field(item)
        if chosen := fields.get(name, "").strip():
            try:
                states[item.id] = read_state(chosen)
            except Invalid as error:
                place = texts.EVIDENCE.fill(text=item.text)
                problems.append(Problem(place, error.message, name))
    members, faults = _members(fields.get(MEMBERS, ""))
    problems += faults
    answers = Answers(
        edition=edition.id,
        cluster=Cluster(**cluster),
        values=values,
        notes=kept,
        evidence=states,
        members=members,
    )
    return Reading(answers, tuple(problems))


def _members(text: str) -> tuple[tuple[Member, ...], tuple[Problem, ...]]:
    if not text:
        return (), ()
    from gocluster_rules.members import form_field  # The browser fetches it where there is a list.

    return form_field.read(text, MEMBERS)


def write(answers: Answers, lang: Lang, edition: Edition) -> dict[str, str]:
    """The fields that `read` takes back to the same answers; only those that are filled in."""
    fields: dict[str, str] = {}
    for fact in edition.facts:
        if fact.name in answers.values:
            fields |= fact.write_fields(answers.values[fact.name], lang)
    for name, (attribute, _) in CLUSTER_FIELDS.items():
        if text := getattr(answers.cluster, attribute):
            fields[name] = text
    for item in edition.evidence:
        if item.id in answers.evidence:
            fields[evidence_field(item)] = answers.evidence[item.id].value
    if answers.members:
        from gocluster_rules.members import form_field  # As above.

        fields[MEMBERS] = form_field.write(answers.members)
    return fields


class Entries(NamedTuple):
    """What stands in a form: its fields, and the notes by the criterion's number."""

    fields: dict[str, str]
    notes: dict[str, str]


def fill(taken: Taken, lang: Lang, edition: Edition) -> Entries:
    """The form for a file: what was taken over, and what was refused wherever the form refuses it as well.

    A value that is refused in the file but would be an answer in the form (a number stored as a text) is
    left out: it may be offered, but nobody confirmed it.
    """
    sound = write(taken.answers, lang, edition)
    raw = {name: _as_typed(value, lang) for name, value in taken.refused.items()}
    shown = {name: text for name, text in raw.items() if text}
    numbers = {note_field(criterion.number): criterion.number for criterion in edition.criteria}
    refused_notes = {numbers[name]: text for name, text in shown.items() if name in numbers}
    found = read(sound | shown, refused_notes, lang, edition).problems
    faulty = {problem.field for problem in found}
    parts = {name: fact.name for fact in edition.facts for name in fact.field_names}
    fields = {
        name: text
        for name, text in shown.items()
        if name not in numbers and parts.get(name, name) in faulty
    }
    notes = {number: text for number, text in refused_notes.items() if note_field(number) in faulty}
    return Entries(sound | fields, {**taken.answers.notes, **notes})


def _as_typed(raw: object, lang: Lang) -> str | None:
    """A value of a file as it would be typed into a field; ``None`` if no field can hold it."""
    if isinstance(raw, str):
        return None if UNSHOWABLE.search(raw) else raw
    if isinstance(raw, bool) or not isinstance(raw, int | float | Decimal):
        return None
    number = Decimal(format(raw, ".15g")) if isinstance(raw, float) else Decimal(raw)
    if abs(number.adjusted()) > MAX_DIGITS:
        return None
    return f"{number:f}".replace(".", DECIMAL_MARK[lang])
