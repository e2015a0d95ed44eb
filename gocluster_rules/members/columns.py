"""Which column of a list holds what: guessed from titles, and where these do not tell, from contents."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from gocluster_rules.members.member import Kind
from gocluster_rules.text import Text

Cells: TypeAlias = Sequence[str]
"""A row of a list: the texts of its cells, without spaces around them."""


class Field(Enum):
    """What a column can hold."""

    NAME = "name"
    KIND = "kind"
    SME = "sme"
    BOUND = "bound"
    COUNTRY = "country"
    POSTAL_CODE = "postal_code"
    DISTANCE = "distance_km"
    STAFF = "staff"
    TURNOVER = "turnover"
    BALANCE = "balance"

    @property
    def label(self) -> Text:
        """How messages name it."""
        return _LABELS[self]


_LABELS = {
    Field.NAME: Text(de="Name", en="name"),
    Field.KIND: Text(de="Art", en="kind"),
    Field.SME: Text(de="KMU", en="SME"),
    Field.BOUND: Text(de="fest gebunden", en="firmly bound"),
    Field.COUNTRY: Text(de="Land", en="country"),
    Field.POSTAL_CODE: Text(de="Postleitzahl", en="postal code"),
    Field.DISTANCE: Text(de="Entfernung in km", en="distance in km"),
    Field.STAFF: Text(de="Beschäftigte", en="staff"),
    Field.TURNOVER: Text(de="Jahresumsatz in EUR", en="annual turnover in EUR"),
    Field.BALANCE: Text(de="Bilanzsumme in EUR", en="balance sheet total in EUR"),
}
TITLES: Mapping[Field, str] = {
    Field.POSTAL_CODE: r"plz|postleitzahl|postal ?code|post ?code|zip",
    Field.SME: r"kmu|sme|klein.*mittl|small.*medium",
    Field.BOUND: r"gebunden|bindung|beigetreten|vertrag|bound|commit",
    Field.DISTANCE: r"entfernung|distanz|distance|luftlinie|\bkm\b",
    Field.STAFF: r"beschäftigt|mitarbeit|\bvz[äe]\b|staff|employee|headcount",
    Field.TURNOVER: r"umsatz|turnover|revenue",
    Field.BALANCE: r"bilanz|balance",
    Field.COUNTRY: r"\bland\b|staat|country|nation",
    Field.KIND: r"\bart\b|typ\b|type|kind|kategorie|category|gruppe|akteursart|organisationsform",
    Field.NAME: (
        r"name|firma|unternehmen|mitglied|akteur|organi[sz]ation|einrichtung|institution|partner"
        r"|company|member|actor"
    ),
}
"""What is in the title of such a column, the more telling ones first."""
OF_PERSONS = re.compile(
    r"ansprech|kontakt|contact|vertret|vorname|nachname|(first|last|given|family) ?name|surname|e-?mail"
)
"""What is in the title of a column that names whom to write to."""
SEARCHED_ROWS = 15
"""So far down the titles are looked for."""
SAMPLE = 200
"""So many rows are looked at to guess from contents."""
MOST_OF_THEM = 0.6
"""The part of a column's cells that must look like what it is taken for."""

ANSWERS: Mapping[str, bool] = {
    **dict.fromkeys(
        ("ja", "j", "yes", "y", "x", "1", "wahr", "true", "✓", "✔", "kmu", "sme"), True
    ),
    **dict.fromkeys(("nein", "n", "no", "0", "falsch", "false", "-", "–", "kein kmu"), False),
}
NO_ANSWER = frozenset(
    {"", "?", "k.a.", "k. a.", "n/a", "unbekannt", "unklar", "unknown", "offen", "open"}
)
TICKS = frozenset({"x", "✓", "✔", "1"})
"""Where a column holds nothing else, an empty cell means no."""
KIND_WORDS: Mapping[Kind, str] = {
    Kind.UNIVERSITY: r"hochschule|universit|\buni\b|college|\bfh\b|\bth\b|\btu\b",
    Kind.RESEARCH: (
        r"forschung|research|\bfue\b|\bf&e\b|\br&d\b|institut\b|fraunhofer|helmholtz|leibniz|max-planck"
    ),
    Kind.CHAMBER: r"kammer|verband|chamber|association|\bihk\b|\bhwk\b|verein\b|e\. ?v\.",
    Kind.PUBLIC: (
        r"öffentlich|kommune|\bstadt\b|hauptstadt\b|landkreis|behörde|ministerium|public|municipal|verwaltung"
        r"|wirtschaftsförderung"
    ),
    Kind.COMPANY: r"unternehmen|firma|betrieb|company|enterprise|business|\bkmu\b|\bsme\b|start-?up"
    r"|\bgmbh\b|\bag\b|\bkg\b|\bohg\b|\bug\b|\bse\b|\be\. ?k\.|\bgbr\b|\bltd\b|\binc\b",
    Kind.OTHER: r"sonstig|andere|other|misc",
}
_CODE = re.compile(
    r"(?:[A-Z]{1,2}[- ])?[0-9]{4,5}(?:[ -][A-ZÄÖÜ].*)?|[0-9]{2}-[0-9]{3}|[0-9]{3} [0-9]{2}",
    re.IGNORECASE,
)
_DATA = re.compile(r"(?:[A-Z]{1,2}[- ])?[0-9]{5}|ja|nein|yes|no", re.IGNORECASE)
"""What only a member's row holds."""
_LEGAL_FORM = re.compile(r"\b(?:gmbh|ag|kg|ug|se|gbr|ltd|e\. ?v|e\. ?k)\b", re.IGNORECASE)
"""What is in names and not in titles."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where in a list what stands."""

    columns: Mapping[Field, int]
    """Counted from 0."""
    first_row: int
    """Of the members, counted from 0; what stands above are titles."""


def layout(rows: Sequence[Cells]) -> Layout:
    """Where in the list what stands, as far as it can be told."""
    columns, first_row = _titled(rows)
    body = rows[first_row : first_row + SAMPLE]
    width = max(map(len, body), default=0)
    for field, looks_like in _CONTENTS.items():
        free = [at for at in range(width) if at not in columns.values()]
        if field not in columns and free:
            best = max(free, key=lambda at: _share(body, at, looks_like))
            if _share(body, best, looks_like) >= MOST_OF_THEM:
                columns[field] = best
    return Layout(columns, first_row)


def _titled(rows: Sequence[Cells]) -> tuple[dict[Field, int], int]:
    """The columns that have titles, and where the members begin below them.

    Titles stand above all members; a single word that could be one may as well be a member's name, unless
    it stands on top.
    """
    columns: dict[Field, int] = {}
    first_row = 0
    for at, row in enumerate(rows[:SEARCHED_ROWS]):
        if any(map(_DATA.fullmatch, row)):
            break
        found, is_on_top = _by_titles(row), not any(map(any, rows[:at]))
        if len(found) > max(len(columns), 0 if is_on_top else 1):
            columns, first_row = found, at + 1
    return columns, first_row


def _by_titles(row: Cells) -> dict[Field, int]:
    found: dict[Field, int] = {}
    for field, pattern in TITLES.items():
        for at, title in enumerate(row):
            if (
                at not in found.values()
                and len(title) < 60
                and not _LEGAL_FORM.search(title)
                and not OF_PERSONS.search(title.casefold())
                and re.search(pattern, title.casefold())
            ):
                found[field] = at
                break
    return found


def _share(rows: Sequence[Cells], at: int, looks_like: Callable[[str], bool]) -> float:
    filled = [row[at] for row in rows if at < len(row) and row[at]]
    return sum(map(looks_like, filled)) / len(filled) if filled else 0


def _is_code(text: str) -> bool:
    return bool(_CODE.fullmatch(text))


def _is_name(text: str) -> bool:
    return len(text) > 3 and not text.isdigit() and text.casefold() not in ANSWERS


_CONTENTS: Mapping[Field, Callable[[str], bool]] = {
    Field.POSTAL_CODE: _is_code,
    Field.NAME: _is_name,
}
"""What only its contents can tell without a title; a column of yes and no could be anything."""


def kind_of(text: str) -> Kind | None:
    """The kind that a word or a name speaks of."""
    return next(_kinds_in(text), None)


def proposed_kind(name: str) -> Kind | None:
    """The one kind of which a name speaks, where the list says none; ``None`` if of none or of several.

    >>> proposed_kind("Muster-Optik GmbH"), proposed_kind("Forschungszentrum Muster GmbH")
    (<Kind.COMPANY: 'company'>, None)
    """
    found = list(_kinds_in(name))
    return found[0] if len(found) == 1 else None


def _kinds_in(text: str) -> Iterator[Kind]:
    folded = text.casefold()
    return (kind for kind, words in KIND_WORDS.items() if re.search(words, folded))
