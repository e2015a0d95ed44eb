"""The outlines of Germany and its neighbours, for the map: ``python -m macros.geodata.outlines``.

Natural Earth (public domain), scale 1:50 million, as the npm package world-atlas carries it in TopoJSON, in
which lines between countries are stored once, as differences of whole numbers.
"""

from __future__ import annotations

import json
import tarfile
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from gocluster_rules.members.map import OUTLINES
from macros.geodata.packages import Package
from macros.root import ROOT

ATLAS = Package(
    "world-atlas",
    "2.0.2",
    "world-atlas-2.0.2.tgz",
    "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
)
COUNTRIES = {
    "276": "DE",
    "040": "AT",
    "056": "BE",
    "756": "CH",
    "203": "CZ",
    "208": "DK",
    "250": "FR",
    "438": "LI",
    "442": "LU",
    "528": "NL",
    "616": "PL",
}
"""ISO 3166-1: from numbers to letters."""
WEST, EAST, SOUTH, NORTH = -3, 21, 44, 58
"""Degrees; a piece of land that lies outside, such as an island far away, is left out."""
Point: TypeAlias = tuple[float, float]
"""Longitude and latitude in degrees."""


def rings(topology: Mapping[str, Any]) -> Iterator[tuple[str, list[Point]]]:
    """Each piece of land with its country."""
    arcs = list(_arcs(topology))
    for country in topology["objects"]["countries"]["geometries"]:
        code = COUNTRIES.get(country.get("id", ""))
        if code is None:
            continue
        pieces = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
        for outer, *_ in pieces:
            ring = _joined(outer, arcs)
            if any(WEST < x < EAST and SOUTH < y < NORTH for x, y in ring):
                yield code, ring


def _arcs(topology: Mapping[str, Any]) -> Iterator[list[Point]]:
    (scale_x, scale_y), (left, bottom) = (
        topology["transform"][key] for key in ("scale", "translate")
    )
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale_x + left, y * scale_y + bottom))
        yield points


def _joined(numbers: Sequence[int], arcs: Sequence[list[Point]]) -> list[Point]:
    """The arcs one after the other; a negative number means one that is followed backwards."""
    ring: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += arc[1:] if ring else arc
    return ring


def main() -> None:
    """Write the outlines anew, in hundredths of degrees."""
    with tarfile.open(ATLAS.fetched()) as package:
        data = package.extractfile("package/countries-50m.json")
        assert data
        found = sorted(rings(json.load(data)))
    lines = (
        f"{code};" + " ".join(f"{round(x * 100)},{round(y * 100)}" for x, y in ring)
        for code, ring in found
    )
    OUTLINES.write_text("".join(f"{line}\n" for line in lines), encoding="ascii")
    print(f"{len(found)} pieces of land in {OUTLINES.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
