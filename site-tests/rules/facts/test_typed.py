"""Numbers as people type them, in either language's way."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gocluster_rules.facts.typed import number_of
from gocluster_rules.notation import DECIMAL_MARK, GROUP_MARK, Style, show
from gocluster_rules.problems import Invalid
from gocluster_rules.text import LANGS, Lang


@pytest.mark.parametrize(
    ("typed", "lang", "number"),
    [
        ("34", "de", "34"),
        ("007", "de", "7"),
        ("1.234", "de", "1234"),
        ("1,234", "en", "1234"),
        ("1.234.567,5", "de", "1234567.5"),
        ("1,234,567.5", "en", "1234567.5"),
        ("1 234,50", "de", "1234.50"),
        ("1\u202f234\u202f567", "en", "1234567"),
        ("1'234.50", "en", "1234.50"),
        ("410000,00", "de", "410000.00"),
        # The other language's way, where it can mean only one number
        ("2.5", "de", "2.5"),
        ("2,5", "en", "2.5"),
        ("410,000.50", "de", "410000.50"),
        ("1,234,567", "de", "1234567"),
        # A group has three digits, and the first one does not begin with 0
        ("0.125", "de", None),
        ("0,500", "en", None),
        ("0.125,00", "de", None),
        ("18 20", "de", None),
        ("1 2345", "de", None),
        ("1.23.456", "de", None),
        ("1234.567", "de", None),
        ("1.234 567", "de", None),
        # At most two decimal places
        ("1.234,567", "de", None),
        ("12,3456", "de", None),
        ("1,5,0", "en", None),
        ("siebzehn", "de", None),
        ("-3", "de", None),
        ("1e3", "de", None),
        ("٣", "de", None),
        ("", "de", None),
    ],
)
def test_numbers_are_read_as_the_language_writes_them(
    typed: str, lang: Lang, number: str | None
) -> None:
    assert number_of(typed, lang) == (Decimal(number) if number else None)


@pytest.mark.parametrize(
    ("typed", "lang", "readings"),
    [
        ("410,000", "de", ("410.000", "410,000")),
        ("2,500", "de", ("2.500", "2,500")),
        ("60.000", "en", ("60,000", "60.000")),
        ("1.125", "en", ("1,125", "1.125")),
    ],
)
def test_what_can_mean_two_numbers_is_refused_with_both(
    typed: str, lang: Lang, readings: tuple[str, str]
) -> None:
    with pytest.raises(Invalid) as refused:
        number_of(typed, lang)
    said = refused.value.message[lang]
    assert f"“{typed}”" in said or f"„{typed}“" in said
    assert all(reading in said for reading in readings)


SHOWN = st.sampled_from([(Style.COUNT, 1), (Style.HUNDREDTHS, 100)])


@given(st.integers(0, 10**14), st.sampled_from(LANGS), SHOWN)
def test_every_number_is_read_as_it_is_shown(
    number: int, lang: Lang, shown: tuple[Style, int]
) -> None:
    style, scale = shown
    assert number_of(show(number, style, lang), lang) == Decimal(number) / scale


@pytest.mark.parametrize(
    ("typed", "lang", "number"), [("1.234", "en", 1234), ("2,500", "de", 2500), ("1.5", "de", 1.5)]
)
def test_where_only_whole_numbers_belong_a_mark_means_thousands(
    typed: str, lang: Lang, number: float
) -> None:
    assert number_of(typed, lang, whole=True) == Decimal(number)


NUMBERS = st.text("0123456789.,' ", max_size=12)


@given(NUMBERS, st.sampled_from(LANGS))
def test_whatever_is_typed_keeps_its_digits(typed: str, lang: Lang) -> None:
    """A number is read from all of its digits in their order, with at most one decimal mark, or not at all."""
    try:
        number = number_of(typed, lang)
    except Invalid:
        return
    if number is None:
        return
    marks = {DECIMAL_MARK[lang], GROUP_MARK[lang]}
    digits = "".join(char for char in typed if char.isdigit())
    assert str(number).replace(".", "").lstrip("0") == digits.lstrip("0")
    places = len(str(number).partition(".")[2])
    assert places <= 2
    assert places == 0 or typed[-places - 1] in marks
