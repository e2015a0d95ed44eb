"""What the names of a cluster's files end with: its name and the reference day, fit for every file system."""

from __future__ import annotations

import re

from gocluster_rules.answers import Answers
from gocluster_rules.spelling import spelled_out

LONGEST = 60
"""Characters of a name that are kept; file systems take four times as many."""
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
