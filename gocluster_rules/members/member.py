"""A member of the cluster, as far as the list says something of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from gocluster_rules.text import LANGS, Text


class Kind(Enum):
    """What a member is."""

    COMPANY = "company"
    RESEARCH = "research"
    UNIVERSITY = "university"
    CHAMBER = "chamber"
    PUBLIC = "public"
    OTHER = "other"

    @property
    def label(self) -> Text:
        """How lists and messages name it."""
        return KIND_LABELS[self]

    @property
    def number(self) -> int:
        """By which expressions name it, counted from 1."""
        return list(Kind).index(self) + 1


RESEARCH_KINDS = (Kind.RESEARCH, Kind.UNIVERSITY)
"""What counts as a research and development institution."""
KINDS_WITHOUT_SMES = (Kind.UNIVERSITY, Kind.PUBLIC)
"""What is no SME unless the list says so."""
KIND_LABELS = {
    Kind.COMPANY: Text(de="Unternehmen", en="company"),
    Kind.RESEARCH: Text(de="Forschungseinrichtung", en="research institution"),
    Kind.UNIVERSITY: Text(de="Hochschule", en="university"),
    Kind.CHAMBER: Text(de="Kammer oder Verband", en="chamber or association"),
    Kind.PUBLIC: Text(de="öffentliche Stelle", en="public body"),
    Kind.OTHER: Text(de="andere Einrichtung", en="other organisation"),
}

KINDS_IN_WORDS = Text(
    **{lang: ", ".join(label[lang] for label in KIND_LABELS.values()) for lang in LANGS}
)
"""All of them, one after the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A row of the list; ``None`` and an empty text mean that it does not say."""

    row: int = field(compare=False)
    """Where it stands in the list, counted from 1 as the reader's program does."""
    name: str
    kind: Kind | None = None
    is_sme: bool | None = None
    is_bound: bool | None = None
    """Whether it is firmly bound to the cluster."""
    country: str = "DE"
    """ISO 3166-1."""
    postal_code: str = ""
    distance_km: int | None = None
    """As the crow flies to the office, in whole kilometres; it wins over the one that is computed."""
    staff: int | None = None
    """In annual work units, rounded up; with the next two, what speaks for an SME or against it."""
    turnover: int | None = None
    """Of a year, in whole EUR."""
    balance: int | None = None
    """The total of the balance sheet, in whole EUR."""
