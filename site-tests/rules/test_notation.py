"""Numbers, days and texts as each language writes them."""

from __future__ import annotations

from datetime import date

import pytest

from gocluster_rules.notation import Style, show
from gocluster_rules.text import Text


@pytest.mark.parametrize(
    ("number", "style", "de", "en"),
    [
        (0, Style.COUNT, "0", "0"),
        (999, Style.COUNT, "999", "999"),
        (1000, Style.COUNT, "1.000", "1,000"),
        (1_000_000, Style.COUNT, "1.000.000", "1,000,000"),
        (-3, Style.COUNT, "0", "0"),
        (5, Style.TENTHS, "0,5", "0.5"),
        (1000, Style.TENTHS, "100,0", "100.0"),
        (1, Style.HUNDREDTHS, "0,01", "0.01"),
        (99_999_999_999, Style.HUNDREDTHS, "999.999.999,99", "999,999,999.99"),
        (date(2024, 2, 29).toordinal(), Style.DAY, "29.02.2024", "29 February 2024"),
    ],
)
def test_numbers_are_written_as_the_language_does(
    number: int, style: Style, de: str, en: str
) -> None:
    assert (show(number, style, "de"), show(number, style, "en")) == (de, en)


def test_texts_are_filled_in_each_language() -> None:
    inner = Text(de="drei", en="three")
    assert Text(de="{n} fehlen", en="{n} missing").fill(n=inner) == Text(
        de="drei fehlen", en="three missing"
    )
