"""The workbook's colours: the site's, and readable."""

from __future__ import annotations

import pytest

from macros.print.design import colours
from workbook.sheets.styles import ALERT, PALETTE, STYLES, TINTS

PAPER = PALETTE["paper"]
PAIRS = {
    **{
        name: (s.get("bg_color", PAPER), s.get("font_color", PALETTE["ink"]))
        for name, s in STYLES.items()
    },
    **{verdict.key: pair for verdict, pair in TINTS.items()},
    "to check": ALERT,
}
"""Background and ink of everything that has words."""


def test_the_palette_is_the_one_of_the_site() -> None:
    theirs = colours()
    assert {name: theirs[name] for name in PALETTE} == PALETTE


def luminance(colour: str) -> float:
    """As WCAG 2.2 defines it, 0 to 1."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", PAIRS)
def test_words_stand_out_from_their_background(name: str) -> None:
    dark, light = sorted(map(luminance, PAIRS[name]))
    assert (light + 0.05) / (dark + 0.05) >= 4.5
