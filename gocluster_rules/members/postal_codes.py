"""Postal codes of Germany and of what lies around it, with their places.

Places are whole metres from the centre of the earth (WGS84), so that a distance is a comparison of whole
numbers in every program. A code is looked up by a number: that of its country in `COUNTRIES` times 100,000
and its digits. The table is made by ``macros/geodata/postal_codes.py`` from GeoNames and OpenGeoDB.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TypeAlias

from gocluster_rules.members.data import beside

COUNTRIES: Mapping[str, int] = {
    "DE": 5, "AT": 4, "BE": 4, "CH": 4, "CZ": 5, "DK": 4, "FR": 5, "LI": 4, "LU": 4, "NL": 4, "PL": 5,
}  # fmt: skip
"""How many digits the codes have, by ISO 3166-1; the order gives the countries their numbers."""
HOME = "DE"
"""Whose codes need no country before them."""
MARKS = {"D": "DE", "A": "AT", "B": "BE", "F": "FR", "L": "LU"}
"""What stands before a code instead, as on letters."""
NUMBER = 100_000
FLATTENING = 1 / 298.257223563
"""By how much the axis of the ellipsoid WGS84 through the poles is shorter than the other one."""
TABLE = Path(__file__).with_name("postal_codes.csv")
EXTENT: Mapping[str, tuple[int, int]] = {
    "x": (3_400_000, 4_500_000),
    "y": (0, 1_600_000),
    "z": (4_500_000, 5_600_000),
}
"""Between which metres all places of the table lie."""
Place: TypeAlias = tuple[int, int, int]
"""x, y and z in metres from the centre of the earth."""
WRITTEN = re.compile(r"([A-Z]{0,2})([0-9]+).*", re.DOTALL)
"""A code without the blanks and hyphens in it: perhaps its country, its digits, perhaps the town."""
LOSES_A_ZERO = 5
"""Codes of so many digits may begin with a zero, which programs lose that take the code for a number."""


def digits(code: str, country: str) -> str:
    """The digits of a code as it is written in the country; empty if it cannot be one."""
    found = WRITTEN.fullmatch(_joined(code))
    if not found or (found[1] and MARKS.get(found[1], found[1]) != country):
        return ""
    length = COUNTRIES[country]
    written = found[2].zfill(length) if len(found[2]) == LOSES_A_ZERO - 1 else found[2]
    return written if len(written) == length else ""


def _joined(code: str) -> str:
    return re.sub("[ -]", "", code).upper()


def in_country(code: str) -> tuple[str, str]:
    """The country and the digits of a code that may name it: "10623", "A-1010 Wien"; empty if it is none."""
    found = WRITTEN.fullmatch(_joined(code))
    mark = found[1] if found and found[1] else HOME
    country = MARKS.get(mark, mark)
    return country, digits(code, country) if country in COUNTRIES else ""


def key(country: str, code: str) -> int:
    """The number by which a code is looked up."""
    return list(COUNTRIES).index(country) * NUMBER + int(code)


@cache
def places() -> Mapping[int, Place]:
    """Where each code lies, by its number, in ascending order."""
    found: dict[int, Place] = {}
    for line in beside(TABLE).splitlines():
        number, x, y, z = map(int, line.split(";"))
        found[number] = x, y, z
    return found
