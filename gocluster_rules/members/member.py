"""A member of the cluster, as far as the list says something of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from gocluster_rules.text import Text


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
    def is_research(self) -> bool:
        """Whether it counts as a research and development institution."""
        return self in (Kind.RESEARCH, Kind.UNIVERSITY)


KIND_LABELS = {
    Kind.COMPANY: Text(de="Unternehmen", en="company"),
    Kind.RESEARCH: Text(de="Forschungseinrichtung", en="research institution"),
    Kind.UNIVERSITY: Text(de="Hochschule", en="university"),
    Kind.CHAMBER: Text(de="Kammer oder Verband", en="chamber or association"),
    Kind.PUBLIC: Text(de="öffentliche Stelle", en="public body"),
    Kind.OTHER: Text(de="andere Einrichtung", en="other organisation"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A row of the list; ``None`` and an empty text mean that it does not say."""

    row: int
    """Where it stands in the list, counted from 1 as the reader's program does."""
    name: str
    kind: Kind | None = None
    is_sme: bool | None = None
    """Universities and public bodies are none; of them the list need not say it."""
    is_bound: bool | None = None
    """Whether it is firmly bound to the cluster."""
    country: str = "DE"
    """ISO 3166-1."""
    postal_code: str = ""
    distance_km: int | None = None
    """As the crow flies to the office, in whole kilometres; it wins over the one that is computed."""
