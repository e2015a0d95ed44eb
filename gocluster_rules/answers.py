"""The answer file: read, check, write. Its format is ``gocluster-selfcheck/1``."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from gocluster_rules import answer_texts as texts
from gocluster_rules import json_text
from gocluster_rules.edition_json import sha256
from gocluster_rules.evidence import EXAMPLE, EvidenceState, read_state
from gocluster_rules.facts import Count, Fact
from gocluster_rules.facts.count import RANGE_KEYS
from gocluster_rules.known import Inputs, Known
from gocluster_rules.model import Edition
from gocluster_rules.notation import Style, shown
from gocluster_rules.problems import Invalid, Problem, Unreadable, quoted
from gocluster_rules.text import Text
from gocluster_rules.typed_texts import (
    read_country,
    read_name,
    read_note,
    read_postal_code,
)

if TYPE_CHECKING:
    from gocluster_rules.members.evaluation import Counted
    from gocluster_rules.members.member import Member

FORMAT = "gocluster-selfcheck/1"
KEYS = ("format", "edition", "as_of", "cluster", "answers", "notes", "evidence", "members")
MOST_UNKNOWN, MAX_KEY = 20, 100
"""How many unknown keys are listed, and up to how many characters they are compared with those that exist."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Which cluster it is and where its office is; each empty if not stated."""

    name: str = ""
    country: str = ""
    """Two letters (ISO 3166-1), such as DE."""
    postal_code: str = ""


@dataclass(frozen=True, slots=True)
class Answers:
    """What a cluster answered; a fact that is not in ``values`` is unknown."""

    edition: str
    cluster: Cluster = Cluster()
    values: Inputs = field(default_factory=dict)
    """By the name of the fact, the reference day ``as_of`` among them."""
    notes: Mapping[str, str] = field(default_factory=dict)
    """By the number of the criterion; never evaluated."""
    evidence: Mapping[str, EvidenceState] = field(default_factory=dict)
    """Where each piece of evidence stands, by its id, in the edition's order; never evaluated."""
    members: tuple[Member, ...] = ()
    """The cluster's list of members; where there is one, the numbers that follow from it count."""

    def counted(self, edition: Edition) -> Counted | None:
        """What the list of members comes to; ``None`` without a list."""
        if not self.members:
            return None
        from gocluster_rules.members import listed  # The browser fetches it where there is a list.

        return listed.counted(self.members, self.cluster.country, self.cluster.postal_code, edition)

    def known(self, edition: Edition) -> Inputs:
        """What is known of the facts that were answered, or counted from the list of members."""
        counted = self.counted(edition)
        return self.values if counted is None else {**self.values, **counted.counts}

    @property
    def as_of(self) -> date | None:
        """The reference day, if stated."""
        day = self.values.get("as_of")
        return date.fromordinal(day.low) if day else None


class Taken(NamedTuple):
    """What could be taken over from a file, and what is wrong with the rest, which counts as unknown."""

    answers: Answers
    problems: tuple[Problem, ...]
    refused: Mapping[str, object]
    """What the file has where it could not be taken over, by the form's field; a note's is ``note_2.1``."""

    def whole(self) -> Answers:
        """The answers; `Unreadable` if there is anything wrong with the file."""
        if self.problems:
            raise Unreadable(self.problems)
        return self.answers


def note_field(number: str) -> str:
    """The name of the form's field for the note on a criterion."""
    return f"note_{number}"


def foreign_edition(found: object, edition: Edition) -> Text:
    """The message for a file that belongs to another edition of the criteria."""
    return texts.OTHER_EDITION.fill(value=quoted(found), edition=edition.id)


def excesses(values: Inputs, edition: Edition) -> Iterator[tuple[Count, Invalid]]:
    """The counts that are more than the whole of which they are a part."""
    for fact in edition.facts:
        if isinstance(fact, Count) and (error := fact.excess(values)):
            yield fact, error


class _Reader:
    """Collects the values of a file and everything that is wrong with it."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.refused: dict[str, object] = {}
        self.unknown_keys = 0

    def report(self, place: str, message: Text, field: str | None = None, **more: Any) -> None:
        shown = quoted(place, 120)  # A key of the file can be anything.
        self.problems.append(Problem(Text(de=shown, en=shown), message, field, **more))

    def text(self, place: str, read: Callable[[object], str], raw: object, field: str) -> str:
        try:
            return read(raw)
        except Invalid as error:
            self.report(place, error.message, field)
            self.refused[field] = raw
            return ""

    def section(self, data: Mapping[str, object], key: str, place: str) -> Mapping[str, object]:
        part = data.get(key)
        if part is None:
            return {}
        if not isinstance(part, Mapping):
            self.report(place, texts.NO_OBJECT.fill(value=quoted(part)))
            return {}
        return part

    def unknown(self, place: str, key: str, known: tuple[str, ...]) -> None:
        self.unknown_keys += 1
        if self.unknown_keys > MOST_UNKNOWN:
            return
        similar = _most_similar(key, known) if len(key) <= MAX_KEY else None
        hint = texts.DID_YOU_MEAN.fill(name=similar) if similar else Text(de="", en="")
        self.report(place, texts.UNKNOWN_KEY.fill(key=quoted(key), hint=hint))

    def end(self) -> tuple[Problem, ...]:
        """All problems; of many unknown keys the first ones and the number of the others."""
        if (more := self.unknown_keys - MOST_UNKNOWN) > 0:
            message = texts.MORE_UNKNOWN_KEYS.fill(number=shown(more, Style.COUNT))
            self.problems.append(Problem(texts.FILE, message))
        return tuple(self.problems)


def _most_similar(key: str, known: tuple[str, ...]) -> str | None:
    from difflib import get_close_matches  # Costly to import, and only needed here.

    return next(iter(get_close_matches(key, known, n=1)), None)


def parse(data: str | bytes, edition: Edition) -> Answers:
    """Read an answer file; `Unreadable` with everything that is wrong with it."""
    return take_over(data, edition).whole()


def take_over(data: str | bytes, edition: Edition) -> Taken:
    """All that is right in an answer file; `Unreadable` if nothing in it can be evaluated."""
    content = json_text.load(data)
    reader = _Reader()
    _head(reader, content, edition)
    if reader.problems or not isinstance(content, dict):
        raise Unreadable(reader.problems)
    answers = reader.section(content, "answers", "answers")
    if reader.problems:  # Without a group of answers nothing is left to evaluate.
        raise Unreadable(reader.problems)
    for key in content:
        if key not in KEYS:
            reader.unknown(key, key, KEYS)
    values = _values(reader, answers, content.get(edition.reference_day.name), edition)
    cluster = _cluster(reader, content)
    notes = _notes(reader, content, edition)
    evidence = _evidence(reader, content, edition)
    given = Answers(
        edition=edition.id,
        cluster=cluster,
        values=values,
        notes=notes,
        evidence=evidence,
        members=_members(reader, content),
    )
    return Taken(given, reader.end(), reader.refused)


def _head(reader: _Reader, content: object, edition: Edition) -> None:
    """Whether the file is one for this edition; if it is not, the rest of it means nothing here."""
    head = content if isinstance(content, dict) else {}
    if head.get("format") != FORMAT:
        found = quoted(head.get("format") or "–")
        reader.report("format", texts.OTHER_FORMAT.fill(value=found, format=FORMAT))
    elif head.get("edition") is None:
        reader.report("edition", texts.MISSING_KEY.fill(key="edition", value=edition.id))
    elif head["edition"] != edition.id:
        reader.report("edition", foreign_edition(head["edition"], edition))


def _values(
    reader: _Reader, answers: Mapping[str, object], as_of: object, edition: Edition
) -> Inputs:
    asked = {fact.name: fact for fact in edition.facts if fact != edition.reference_day}
    day = edition.reference_day
    raw: dict[str, object] = {day.name: as_of}
    for name, value in answers.items():
        if name in asked:
            raw[name] = value
        else:
            reader.unknown(f"answers.{name}", name, tuple(asked))
    values: dict[str, Known] = {}

    def refuse(fact: Fact, message: Text, **more: Any) -> None:
        place = fact.name if fact == day else f"answers.{fact.name}"
        reader.report(place, message, fact.name, **more)
        reader.refused |= _by_field(fact, raw[fact.name])

    for fact in edition.facts:
        if raw.get(fact.name) is None:
            continue
        try:
            values[fact.name] = fact.read(raw[fact.name])
        except Invalid as error:
            written = texts.AS_WRITTEN.fill(message=error.message, example=fact.example())
            refuse(fact, written, proposal=error.proposal, at_field=error.message)
    for count, excess in list(excesses(values, edition)):
        refuse(count, excess.message)
        del values[count.name]
    return values


def _by_field(fact: Fact, raw: object) -> dict[str, object]:
    """What a file has for a fact, as the form divides it among its fields."""
    if isinstance(fact, Count) and isinstance(raw, Mapping):
        ends = (raw.get(key) for key in RANGE_KEYS)
        return dict(zip(fact.field_names, ends, strict=True))
    return {fact.name: raw}


def _cluster(reader: _Reader, content: Mapping[str, object]) -> Cluster:
    cluster = reader.section(content, "cluster", "cluster")
    office = reader.section(cluster, "office", "cluster.office")
    for key in cluster:
        if key not in ("name", "office"):
            reader.unknown(f"cluster.{key}", key, ("name", "office"))
    for key in office:
        if key not in ("country", "postal_code"):
            reader.unknown(f"cluster.office.{key}", key, ("country", "postal_code"))

    def text(
        part: Mapping[str, object], place: str, read: Callable[[object], str], field: str
    ) -> str:
        raw = part.get(place.rpartition(".")[2])
        return "" if raw is None else reader.text(place, read, raw, field)

    return Cluster(
        name=text(cluster, "cluster.name", read_name, "cluster_name"),
        country=text(office, "cluster.office.country", read_country, "office_country"),
        postal_code=text(
            office, "cluster.office.postal_code", read_postal_code, "office_postal_code"
        ),
    )


def _notes(reader: _Reader, content: Mapping[str, object], edition: Edition) -> Mapping[str, str]:
    numbers = tuple(criterion.number for criterion in edition.criteria)
    notes: dict[str, str] = {}
    for number, raw in reader.section(content, "notes", "notes").items():
        place = f"notes.{number}"
        if number not in numbers:
            reader.unknown(place, number, numbers)
        elif raw is not None and (note := reader.text(place, read_note, raw, note_field(number))):
            notes[number] = note
    return {number: notes[number] for number in numbers if number in notes}


def _evidence(
    reader: _Reader, content: Mapping[str, object], edition: Edition
) -> Mapping[str, EvidenceState]:
    ids = tuple(item.id for item in edition.evidence)
    states: dict[str, EvidenceState] = {}
    for id, raw in reader.section(content, "evidence", "evidence").items():
        place = f"evidence.{id}"
        if id not in ids:
            reader.unknown(place, id, ids)
        elif raw is not None:
            try:
                states[id] = read_state(raw)
            except Invalid as error:
                written = texts.AS_WRITTEN.fill(message=error.message, example=EXAMPLE)
                reader.report(place, written)
    return {id: states[id] for id in ids if id in states}


def _members(reader: _Reader, content: Mapping[str, object]) -> tuple[Member, ...]:
    if content.get("members") is None:
        return ()
    from gocluster_rules.members import answer_file  # As above.

    return answer_file.read(content["members"], reader.report, reader.unknown)


def _written(answers: Answers, known: Inputs, edition: Edition) -> dict[str, Any]:
    """What is known, as JSON data: edition, reference day and answers."""
    day = edition.reference_day.name
    values = {
        fact.name: fact.write(known[fact.name]) for fact in edition.facts if fact.name in known
    }
    return {
        "format": FORMAT,
        "edition": answers.edition,
        "as_of": values.pop(day, None),
        "answers": values,
    }


def fingerprint(answers: Answers, edition: Edition) -> str:
    """The SHA-256 of what is evaluated and of the states of evidence, whichever file they came in.

    Answers without such states have the fingerprint of what is evaluated alone.
    """
    known = answers.known(edition)
    return sha256(_written(answers, known, edition) | _stated(answers, edition))


def _stated(answers: Answers, edition: Edition) -> dict[str, Any]:
    """The states of evidence as JSON data; nothing where there are none."""
    ids = [item.id for item in edition.evidence if item.id in answers.evidence]
    return {"evidence": {id: answers.evidence[id].value for id in ids}} if ids else {}


def to_json(answers: Answers, edition: Edition) -> dict[str, Any]:
    """The answer file as JSON data; `parse` reads it back unchanged."""
    data = _written(answers, answers.values, edition)
    cluster: dict[str, Any] = {"name": answers.cluster.name} if answers.cluster.name else {}
    office = {
        key: value
        for key, value in (
            ("country", answers.cluster.country),
            ("postal_code", answers.cluster.postal_code),
        )
        if value
    }
    if office:
        cluster["office"] = office
    if cluster:
        data["cluster"] = cluster
    if answers.notes:
        data["notes"] = dict(answers.notes)
    data |= _stated(answers, edition)
    if answers.members:
        from gocluster_rules.members import answer_file  # As above.

        data["members"] = [answer_file.write(member) for member in answers.members]
    return {key: data[key] for key in KEYS if data.get(key) is not None}


def dumps(answers: Answers, edition: Edition) -> str:
    """The answer file as it is saved."""
    return json.dumps(to_json(answers, edition), ensure_ascii=False, indent=2) + "\n"
