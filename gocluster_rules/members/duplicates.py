"""Members that are probably the same, written in two ways; they are pointed out, never removed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gocluster_rules.members.member import Member
from gocluster_rules.spelling import spelled_out

LEGAL_FORMS = re.compile(
    r"\b(ggmbh|gmbh( +und +co\.? ?kga?a?)?|mbh|ag|se|kg|ohg|ug|gbr|e\. ?v"
    r"|e\. ?k|eg|ltd|inc|haftungsbeschrankt)\b\.?"
)
AND = re.compile("[&+]")


def probable_duplicates(members: Iterable[Member]) -> Iterator[tuple[Member, Member]]:
    """Pairs of members whose names differ in nothing but spelling and legal form, the upper one first."""
    seen: dict[str, Member] = {}
    for member in members:
        name = plain(member.name)
        if name in seen:
            yield seen[name], member
        elif name:
            seen[name] = member


def plain(name: str) -> str:
    """A name without legal form, marks, capitals and umlauts.

    >>> plain("Müller & Söhne GmbH & Co. KG") == plain("Mueller und Soehne AG")
    True
    """
    text = LEGAL_FORMS.sub(" ", AND.sub(" und ", spelled_out(name)))
    return " ".join(re.findall(r"\w+", text))
