"""Languages to take a test in."""

from __future__ import annotations

import pytest

GERMAN_FIRST = ("de", pytest.param("en", marks=pytest.mark.thorough))
"""English only when there is time: for what is the same in both but for its words."""
