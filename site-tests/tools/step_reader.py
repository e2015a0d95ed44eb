"""Reads a step's German sentences back into answers, as somebody does who follows them to the letter.

It knows the words of the catalogue, not the changes from which the sentences were made: what a step promises
must follow from what it says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, partial

from gocluster_rules.answers import Answers
from gocluster_rules.facts import Amount, Count, Day, Fact, YesNo
from gocluster_rules.facts.count import MORE
from gocluster_rules.known import Known
from gocluster_rules.model import Edition

NUMBER = r"([0-9.]+(?:,[0-9]{2})?)"
DAY = r"([0-9]{2}\.[0-9]{2}\.[0-9]{4})"
CLARIFY = re.compile(r"Klären Sie noch: ((?:[^()]* \(nötig: [^()]*\)(?:, )?)+)\.")
MORE_OF_IT, LESS_OF_IT = "more", "less"
PREMISES = (
    re.compile(r"Die Angabe „[^“]*“ bleibt dabei, wie sie ist\."),
    re.compile(rf"Gerechnet ist ab dem Stichtag {DAY}\."),
    re.compile(rf"Die verlangten [0-9]+ Monate sind ab dem {DAY} erreicht\."),
)


class Unread(ValueError):
    """Something in a step's sentences that says nothing about answers."""


@dataclass
class _Reader:
    """Takes the sentences away one after the other."""

    rest: str
    answers: Answers
    edition: Edition
    raw: dict[str, object] = field(default_factory=dict)
    """The answers that the sentences name, as an answer file has them."""
    others: dict[str, str | object] = field(default_factory=dict)
    """Which other answers they allow: more, fewer, or all up to another one."""

    def take(self, pattern: re.Pattern[str], use: Callable[[re.Match[str]], None]) -> None:
        while found := pattern.search(self.rest):
            self.rest = self.rest[: found.start()] + self.rest[found.end() :]
            use(found)

    def stated(self, fact: Fact) -> int:
        """What was answered; a sentence that says how many more there must be takes it for granted."""
        known = self.answers.values[fact.name]
        assert known.is_exact, f"{fact.name} is a range"
        return known.low


def named_answers(text: str, answers: Answers, edition: Edition) -> dict[str, Known]:
    """The answers that a step's German text names, beside those that are there already.

    Raises:
        Unread: if part of the text names no answer.
    """
    reader = _read(text, answers, edition)
    return {name: edition.fact(name).read(raw) for name, raw in reader.raw.items()}


def allowed_answers(text: str, answers: Answers, edition: Edition) -> dict[str, Known]:
    """The least and the most of every answer that the text names or allows: "mindestens 30" allows 35."""
    reader = _read(text, answers, edition)
    allowed = {}
    for name, raw in reader.raw.items():
        fact = edition.fact(name)
        known, value = answers.values.get(name, fact.unknown), fact.read(raw)
        other = reader.others.get(name)
        low, high = value.low, value.high
        if other == MORE_OF_IT:
            high = max(high, known.high)
        elif other == LESS_OF_IT:
            # A budget of nothing, of which something is paid, is no answer.
            low = min(low, max(known.low, 1))
        elif other is not None:
            high = fact.read(other).high
        allowed[name] = Known(low, high, True)
    return allowed


def _read(text: str, answers: Answers, edition: Edition) -> _Reader:
    reader = _Reader(text, answers, edition)
    for fact, pattern, use in _patterns(edition):
        reader.take(pattern, partial(use, fact, reader))
    reader.take(CLARIFY, lambda found: _clarified(found[1], reader))
    for premise in PREMISES:
        reader.take(premise, lambda found: None)
    if reader.rest.strip():
        raise Unread(f"{reader.rest.strip()!r} of {text!r}")
    return reader


Use = Callable[[Fact, _Reader, re.Match[str]], None]


@cache
def _patterns(edition: Edition) -> tuple[tuple[Fact, re.Pattern[str], Use], ...]:
    """The sentences that say what to do about a fact, and what each of them names."""
    return tuple((fact, re.compile(pattern), use) for fact, pattern, use in _sentences(edition))


def _sentences(edition: Edition) -> Iterator[tuple[Fact, str, Use]]:
    for fact in edition.facts:
        if isinstance(fact, YesNo):
            yield fact, re.escape(fact.to_do.de), _affirmed
        elif isinstance(fact, Day):
            yield fact, _template(fact.to_do.de, day=DAY), _dated
        elif isinstance(fact, Amount):
            unit, label = re.escape(fact.unit.de), re.escape(fact.label.de)
            more = rf"Nötig sind {NUMBER} {unit} mehr"
            yield fact, rf"{more}, insgesamt mindestens {NUMBER} {unit}: {label}\.", _increased
        elif isinstance(fact, Count):
            many = (fact.more_many or MORE.fill(number="{number}", things=fact.many)).de
            one = (fact.more_one or MORE.fill(number="1", things=fact.one)).de
            more = f"(?:{_template(many, number=NUMBER)}|{re.escape(one)})"
            portions = r"(?:, davon mindestens ((?:[^.]|\.(?=[0-9]))*))?"
            yield fact, rf"{more}{portions}\.", _joined


def _affirmed(fact: Fact, reader: _Reader, found: re.Match[str]) -> None:
    reader.raw[fact.name] = True


def _dated(fact: Fact, reader: _Reader, found: re.Match[str]) -> None:
    reader.raw[fact.name] = _iso(found[1])


def _template(text: str, **parts: str) -> str:
    pattern = re.escape(text)
    for name, part in parts.items():
        pattern = pattern.replace(re.escape(f"{{{name}}}"), part)
    return pattern


def _iso(day: str) -> str:
    return datetime.strptime(day, "%d.%m.%Y").date().isoformat()


def _whole(number: str | None) -> int:
    return int(number.replace(".", "")) if number else 1


def _decimal(number: str) -> str:
    return number.replace(".", "").replace(",", ".")


def _increased(fact: Fact, reader: _Reader, found: re.Match[str]) -> None:
    """Both numbers must say the same."""
    more, total = (fact.read(_decimal(number)).low for number in found.groups())
    assert reader.stated(fact) + more == total, found[0]
    reader.raw[fact.name] = _decimal(found[2])


def _joined(fact: Fact, reader: _Reader, found: re.Match[str]) -> None:
    reader.raw[fact.name] = reader.stated(fact) + _whole(found[1])
    for portion in (found[2] or "").split(" und "):
        if portion:
            number, things = portion.split(" ", 1)
            (part,) = (
                part
                for part in reader.edition.facts
                if isinstance(part, Count)
                and part.part_of == fact
                and things == (part.one.de if number == "1" else part.many.de)
                and part.name not in reader.raw
            )
            reader.raw[part.name] = reader.stated(part) + _whole(number)


def _clarified(items: str, reader: _Reader) -> None:
    while items:
        for fact in reader.edition.facts:
            found = re.match(rf"{re.escape(fact.label.de)} \(nötig: ([^()]*)\)(?:, )?", items)
            if found:
                items = items[found.end() :]
                _take_need(fact, found[1], reader)
                break
        else:
            raise Unread(items)


def _take_need(fact: Fact, need: str, reader: _Reader) -> None:
    if isinstance(fact, YesNo):
        assert need == "ja"
        reader.raw[fact.name] = True
        return
    unit = f" {re.escape(fact.unit.de)}" if isinstance(fact, Amount) else ""
    one = f"{DAY if isinstance(fact, Day) else NUMBER}{unit}"
    for pattern, other in (
        (rf"mindestens {one}|{one} oder später", MORE_OF_IT),
        (rf"höchstens {one}|{one} oder früher", LESS_OF_IT),
        (one, None),
        (rf"{one} bis {one}", None),
    ):
        if found := re.fullmatch(pattern, need):
            least, *most = (_as_raw(fact, number) for number in found.groups() if number)
            reader.raw[fact.name] = least
            if other or most:
                reader.others[fact.name] = other or most[0]
            return
    raise Unread(need)


def _as_raw(fact: Fact, number: str) -> object:
    if isinstance(fact, Day):
        return _iso(number)
    return _decimal(number) if isinstance(fact, Amount) else _whole(number)
