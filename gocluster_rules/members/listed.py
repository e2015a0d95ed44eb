"""What the list of members says to the self-check: its numbers, whom to clarify, what does not fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from gocluster_rules import words
from gocluster_rules.catalogue.c01_commitment import ACTORS
from gocluster_rules.catalogue.c03_region import ACTORS_WITHIN_150_KM
from gocluster_rules.expressions import TRUE
from gocluster_rules.known import Inputs
from gocluster_rules.members.columns import proposed_kind
from gocluster_rules.members.duplicates import probable_duplicates
from gocluster_rules.members.evaluation import Counted, place_of
from gocluster_rules.members.member import Kind, Member
from gocluster_rules.members.places import SURE_INSIDE, SURE_OUTSIDE, Region
from gocluster_rules.members.postal_codes import COUNTRIES, Place, digits, in_country
from gocluster_rules.model import Criterion, Edition, Hint
from gocluster_rules.notation import Style, shown
from gocluster_rules.problems import quoted
from gocluster_rules.text import LANGS, Text

MOST_NAMED = 10
"""So many members are named in a sentence; of the others, their number."""

MEMBER = Text(de="{name} (Zeile {row})", en="{name} (row {row})")
TO_CLARIFY = Text(
    de="Das kann sich entscheiden, wenn Sie zuerst diese klären: {names}.",
    en="This can be settled by clarifying these first: {names}.",
)
DIFFERS = Text(
    de="Eingetragen ist {typed}; aus der Mitgliederliste folgt {counted}, und das zählt.",
    en="Entered is {typed}; from the list of members follows {counted}, and that counts.",
)
BOUND_UNSAID = Text(
    de=(
        "Die Mitgliederliste sagt bei keinem Mitglied, ob es fest gebunden ist. So zählt keines sicher mit. "
        "Bitte ergänzen Sie es."
    ),
    en=(
        "The list of members says of no member whether it is firmly bound, so none counts for certain. "
        "Please add it."
    ),
)
KIND_PROPOSED = Text(
    de=(
        "Die Art fehlt, der Name spricht für „{kind}“: {names}. Bitte tragen Sie sie ein, wenn es so ist; "
        "bis dahin ist sie offen."
    ),
    en=(
        "The kind is missing, the name speaks of “{kind}”: {names}. Please enter it if this is so; until "
        "then it is open."
    ),
)
DUPLICATES = Text(
    de="Vielleicht doppelt in der Mitgliederliste: {names}. Bitte zählen Sie jeden Akteur einmal.",
    en="Perhaps twice in the list of members: {names}. Please count each actor once.",
)
AND = Text(de="{one} und {other}", en="{one} and {other}")
NO_OFFICE = Text(
    de=(
        "Die Postleitzahl der Geschäftsstelle fehlt. Ohne sie ist nur bekannt, wer im Umkreis ist, wo die "
        "Liste eine Entfernung nennt. Bitte ergänzen Sie sie."
    ),
    en=(
        "The postal code of the office is missing. Without it, who is in the region is known only where the "
        "list states a distance. Please add it."
    ),
)
OFFICE_UNKNOWN = Text(
    de=(
        "Zur Postleitzahl „{code}“ der Geschäftsstelle ist kein Ort bekannt. Bitte berichtigen Sie sie, oder "
        "nennen Sie in der Liste die Entfernungen."
    ),
    en=(
        "No place is known for the postal code “{code}” of the office. Please correct it, or state the "
        "distances in the list."
    ),
)
PLACES_UNKNOWN = Text(
    de=(
        "Ort nicht bekannt: {names}. Bitte tragen Sie in der Liste eine Postleitzahl oder die Entfernung in "
        "km ein."
    ),
    en="Place not known: {names}. Please enter a postal code or the distance in km in the list.",
)
BORDER_ZONE = Text(
    de=(
        "Im Grenzbereich von {inside} bis {outside} km: {names}. Bitte prüfen Sie die Hausanschrift und "
        "tragen Sie in der Liste die Entfernung in km ein."
    ),
    en=(
        "In the border zone from {inside} to {outside} km: {names}. Please check the street address and "
        "enter the distance in km in the list."
    ),
)


def counted(
    members: tuple[Member, ...], country: str, postal_code: str, edition: Edition
) -> Counted:
    """What the members come to, seen from an office with this postal code."""
    rows = tuple(member.row for member in members)
    return _counted(members, rows, country, postal_code, edition)


@lru_cache(maxsize=2)
def _counted(
    members: tuple[Member, ...],
    rows: tuple[int, ...],  # Members are the same whatever their rows; what is said of them is not.
    country: str,
    postal_code: str,
    edition: Edition,
) -> Counted:
    return Counted(members, office_of(country, postal_code), edition)


def office_of(country: str, postal_code: str) -> Place | None:
    """Where the office is, by the postal code as it was typed."""
    if not country:
        return place_of(*in_country(postal_code))
    return place_of(country, digits(postal_code, country)) if country in COUNTRIES else None


def in_words(member: Member) -> Text:
    """A member with its row."""
    return MEMBER.fill(name=quoted(member.name), row=member.row)


def named(items: Sequence[Text]) -> Text:
    """The first of the items, and how many more there are."""
    names = Text(**{lang: ", ".join(item[lang] for item in items[:MOST_NAMED]) for lang in LANGS})
    rest = len(items) - MOST_NAMED
    return words.AND_MORE.fill(names=names, number=shown(rest, Style.COUNT)) if rest > 0 else names


def to_clarify(counted: Counted, criterion: Criterion) -> Text | None:
    """The sentence that names the members whose clarification can settle an open verdict."""
    first = counted.first_to_clarify.get(criterion.number)
    return TO_CLARIFY.fill(names=named([*map(in_words, first)])) if first else None


def hints(counted: Counted, typed: Inputs, office_code: str) -> Iterator[Hint]:
    """What is to be said of the list: where what was typed differs, what is missing, what may be twice."""
    texts = {
        ACTORS: _of_the_list(counted),
        ACTORS_WITHIN_150_KM: _of_the_region(counted, office_code),
    }
    for fact in counted.facts:
        found = counted.counts[fact.name]
        if typed.get(fact.name, found) != found:
            both = {"typed": fact.shown(typed[fact.name]), "counted": fact.shown(found)}
            yield Hint(fact=fact, test=TRUE, text=DIFFERS.fill(**both))
        yield from (Hint(fact=fact, test=TRUE, text=text) for text in texts.get(fact, ()))


def proposed_kinds(members: Iterable[Member]) -> Iterator[tuple[Member, Kind]]:
    """The members of which the list does not say what they are, with what their name speaks of."""
    for member in members:
        if member.kind is None and (kind := proposed_kind(member.name)):
            yield member, kind


def _of_the_list(counted: Counted) -> Iterator[Text]:
    if all(member.is_bound is None for member in counted.members):
        yield BOUND_UNSAID
    proposed: dict[Kind, list[Text]] = {}
    for member, kind in proposed_kinds(counted.members):
        if member.is_bound is not False:
            proposed.setdefault(kind, []).append(in_words(member))
    for kind, members in proposed.items():
        yield KIND_PROPOSED.fill(kind=kind.label, names=named(members))
    pairs = [
        AND.fill(one=in_words(one), other=in_words(other))
        for one, other in probable_duplicates(counted.members)
    ]
    if pairs:
        yield DUPLICATES.fill(names=named(pairs))


def _of_the_region(counted: Counted, office_code: str) -> Iterator[Text]:
    if counted.office is None:
        yield OFFICE_UNKNOWN.fill(code=quoted(office_code)) if office_code else NO_OFFICE
        return
    if unknown := counted.counted_in(Region.UNKNOWN):
        yield PLACES_UNKNOWN.fill(names=named([*map(in_words, unknown)]))
    if border := counted.counted_in(Region.BORDER):
        yield BORDER_ZONE.fill(
            inside=SURE_INSIDE // 1_000,
            outside=SURE_OUTSIDE // 1_000,
            names=named([*map(in_words, border)]),
        )
