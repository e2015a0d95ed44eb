"""What the names of a cluster's files end with: its name and the reference day, fit for every file system."""

from __future__ import annotations

import re
import unicodedata

from gocluster_rules.answers import Answers

LONGEST = 60
"""Characters of a name that are kept; file systems take four times as many."""
SPELLED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l"}
)
SEPARATORS = re.compile("[^a-z0-9]+")


def ending(answers: Answers) -> str:
    """Name and reference day in small letters, digits and hyphens, such as ``muensterland-2026-11-22``.

    What is not stated, or has no such letters, is left out; empty if that is everything.
    """
    day = answers.as_of.isoformat() if answers.as_of else ""
    return "-".join(part for part in (safe(answers.cluster.name), day) if part)


def safe(name: str) -> str:
    """The name in small letters, digits and single hyphens."""
    return SEPARATORS.sub("-", spelled_out(name)).strip("-")[:LONGEST].strip("-")


def spelled_out(name: str) -> str:
    """The name in small letters: umlauts spelled out, accents dropped, all else as it is."""
    spelled = unicodedata.normalize("NFKC", name).lower().translate(SPELLED)
    letters = unicodedata.normalize("NFKD", spelled)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
