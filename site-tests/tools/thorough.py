"""What of a test's cases every commit takes, and what only `make thorough`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from gocluster_rules.text import LANGS


def first_of(cases: Iterable[Any]) -> list[Any]:
    """The first case; the others only when there is time."""
    first, *others = cases
    return [first, *(pytest.param(case, marks=pytest.mark.thorough) for case in others)]


GERMAN_FIRST = first_of(LANGS)
"""For what is the same in both languages but for its words."""
