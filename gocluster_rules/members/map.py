"""The map of a list: the office, the circle around it and the members, as a drawing (SVG).

Azimuthal equidistant projection with the office in the middle: what is equally far from it lies on a true
circle. One unit of the drawing is one kilometre.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, tostring

from gocluster_rules.members.data import beside
from gocluster_rules.members.drawing import drawing
from gocluster_rules.members.evaluation import Counted
from gocluster_rules.members.member import RESEARCH_KINDS, Kind, Member
from gocluster_rules.members.places import RADIUS_KM, SURE_INSIDE, SURE_OUTSIDE, Region
from gocluster_rules.members.postal_codes import FLATTENING, Place
from gocluster_rules.text import Lang, Text

OUTLINES = Path(__file__).with_name("outlines.csv")
EARTH_KM = 6_371.0088
LEAST_SHOWN_KM, MOST_SHOWN_KM = 190, 520
"""How far from the office the map goes, as far as members make it necessary."""
MARGIN = 1.06
MARK = 0.013
"""The size of a member's mark, as a part of the map's width."""
LEGEND, TEXT = 0.06, 0.036
"""The height of a line of the legend and of its text, as parts of the map's width: legible at 300 pixels."""
SECOND_COLUMN = 0.54
"""Where the legend's second column begins."""

TITLE = Text(
    de="Karte: Mitglieder im Umkreis der Geschäftsstelle",
    en="Map: members around the office",
)
DESCRIPTION = Text(
    de=(
        "{inside} Mitglieder liegen innerhalb von ca. {radius} km, {border} im Grenzbereich, {outside} "
        "außerhalb; von {unknown} ist der Ort nicht bekannt."
    ),
    en=(
        "{inside} members are located within about {radius} km, {border} in the border zone, {outside} "
        "outside; of {unknown} the place is not known."
    ),
)
OFFICE = Text(de="Geschäftsstelle", en="office")
REGIONS = {
    Region.INSIDE: Text(de="innerhalb", en="inside"),
    Region.BORDER: Text(de="im Grenzbereich", en="in the border zone"),
    Region.OUTSIDE: Text(de="außerhalb", en="outside"),
    Region.UNKNOWN: Text(de="Ort nicht bekannt", en="place not known"),
}
COMPANIES = Text(de="Unternehmen", en="companies")
RESEARCH = Text(de="FuE-Einrichtungen", en="R&D institutions")
OTHERS = Text(de="andere", en="others")
STYLE = """
svg{font-family:system-ui,sans-serif;background:#fff;color:#1a1a1a}
.land{fill:#eef1ee;stroke:#b5bdb5}.home{fill:#dfe6e0}
.zone{fill:none;stroke:#c9a227;stroke-opacity:.35}.circle{fill:none;stroke:#1a1a1a;stroke-dasharray:6 4}
.office{fill:#1a1a1a}.inside{fill:#00695c;stroke:#fff}.border{fill:#fff3c4;stroke:#7a5c00}
.outside{fill:#fff;stroke:#b3261e}text{fill:currentColor}
@media screen and (prefers-color-scheme:dark){
svg{background:#1c1f21;color:#f1f1f1}.land{fill:#2b3033;stroke:#565e62}
.home{fill:#363d40}.circle{stroke:#f1f1f1}.office{fill:#f1f1f1}.inside{fill:#4db6ac;stroke:#1c1f21}
.border{fill:#4a3f10;stroke:#ffd54f}.outside{fill:#1c1f21;stroke:#ff8a80}}
@media print{svg{background:#fff;color:#1a1a1a}}
"""


class Point(NamedTuple):
    """Kilometres from the office, to the east and to the south."""

    x: float
    y: float


class _Degrees(NamedTuple):
    longitude: float
    latitude: float


def _degrees(place: Place) -> _Degrees:
    """Longitude and latitude of a place on the ellipsoid, as exactly as a drawing needs it."""
    x, y, z = place
    flatter = (1 - FLATTENING) ** 2
    return _Degrees(
        math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, flatter * math.hypot(x, y)))
    )


def projected(at: tuple[float, float], centre: tuple[float, float]) -> Point:
    """Where a place (longitude and latitude in degrees) lies on the map around the centre."""
    (east, north), (east_0, north_0) = (map(math.radians, place) for place in (at, centre))
    across = east - east_0
    cosine = math.sin(north_0) * math.sin(north) + math.cos(north_0) * math.cos(north) * math.cos(
        across
    )
    angle = math.acos(max(-1.0, min(1.0, cosine)))
    scale = EARTH_KM * (angle / math.sin(angle) if angle > 1e-9 else 1.0)
    return Point(
        scale * math.cos(north) * math.sin(across),
        -scale
        * (
            math.cos(north_0) * math.sin(north)
            - math.sin(north_0) * math.cos(north) * math.cos(across)
        ),
    )


@cache
def _outlines() -> Sequence[tuple[str, tuple[tuple[float, float], ...]]]:
    found = []
    for line in beside(OUTLINES).splitlines():
        country, points = line.split(";")
        ring = tuple(
            (int(x) / 100, int(y) / 100)
            for point in points.split(" ")
            for x, y in [point.split(",")]
        )
        found.append((country, ring))
    return found


def draw(counted: Counted, lang: Lang) -> str:
    """The map as SVG; ``ValueError`` if the office's place is not known."""
    if counted.office is None:
        raise ValueError("no map without an office")
    centre = _degrees(counted.office)
    shown = list(_shown(counted, centre))
    farthest = max((math.hypot(*point) for _, _, point in shown), default=0)
    reach = MARGIN * min(max(farthest, LEAST_SHOWN_KM), MOST_SHOWN_KM)
    width = 2 * reach
    labels = _labels(counted, lang)
    height = width * (1 + LEGEND * (max(map(len, labels)) + 0.6))
    svg = drawing(
        "map",
        f"{-reach:.0f} {-reach:.0f} {width:.0f} {height:.0f}",
        title=TITLE[lang],
        description=_description(counted)[lang],
        style=STYLE,
    )
    line = width / 500
    clip = SubElement(SubElement(svg, "clipPath", {"id": "map-frame"}), "rect")
    frame = {
        "x": f"{-reach:.0f}",
        "y": f"{-reach:.0f}",
        "width": f"{width:.0f}",
        "height": f"{width:.0f}",
    }
    clip.attrib.update(frame)
    land = SubElement(svg, "g", {"clip-path": "url(#map-frame)", "stroke-width": f"{line / 2:.2f}"})
    for country, ring in _outlines():
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in (projected(at, centre) for at in ring))
        SubElement(
            land, "path", {"class": "land home" if country == "DE" else "land", "d": f"M{path}Z"}
        )
    zone = (SURE_OUTSIDE - SURE_INSIDE) / 1_000
    SubElement(svg, "circle", {"class": "zone", "r": str(RADIUS_KM), "stroke-width": f"{zone:.0f}"})
    SubElement(
        svg, "circle", {"class": "circle", "r": str(RADIUS_KM), "stroke-width": f"{line:.2f}"}
    )
    for member, region, point in shown:
        if math.hypot(*point) < reach * MARGIN:
            mark = _mark(svg, member.kind, point, MARK * width, region.name.lower(), line)
            SubElement(mark, "title").text = member.name
    _mark(svg, None, Point(0, 0), MARK * width * 1.3, "office", line)
    _legend(svg, labels, reach, width, line)
    return tostring(svg, encoding="unicode")


def _shown(counted: Counted, centre: _Degrees) -> Iterator[tuple[Member, Region, Point]]:
    """The members whose places are known, with where they are."""
    for member, place, region in zip(counted.members, counted.places, counted.regions, strict=True):
        if place and region is not Region.UNKNOWN:
            yield member, region, projected(_degrees(place), centre)


def _description(counted: Counted) -> Text:
    found = Counter(counted.regions)
    return DESCRIPTION.fill(
        radius=RADIUS_KM, **{region.name.lower(): found[region] for region in Region}
    )


def _labels(counted: Counted, lang: Lang) -> list[list[tuple[Kind | None, str, str]]]:
    """The columns of the legend: the kind whose mark is explained, the class, the words."""
    found = Counter(counted.regions)
    regions = [
        (Kind.COMPANY, region.name.lower(), f"{text[lang]}: {found[region]}")
        for region, text in REGIONS.items()
        if found[region]
    ]
    kinds = [(Kind.COMPANY, COMPANIES), (Kind.RESEARCH, RESEARCH), (Kind.OTHER, OTHERS)]
    return [
        [(None, "office", OFFICE[lang]), *regions],
        [(kind, "inside", text[lang]) for kind, text in kinds],
    ]


def _mark(
    parent: Element, kind: Kind | None, at: Point, size: float, colour: str, line: float
) -> Element:
    """A circle for a company, a square for research, a triangle for others, a star for the office."""
    style = {"class": colour, "stroke-width": f"{line:.2f}"}
    x, y = at
    if colour == "office":
        corners = [
            (x + radius * math.sin(turn * math.pi / 5), y - radius * math.cos(turn * math.pi / 5))
            for turn in range(10)
            for radius in [size * (1.3 if turn % 2 == 0 else 0.55)]
        ]
    elif kind in (Kind.COMPANY, None):
        place = {"cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": f"{size:.1f}"}
        return SubElement(parent, "circle", style | place)
    elif kind in RESEARCH_KINDS:
        corners = [
            (x + dx * size, y + dy * size) for dx, dy in ((-1, -1), (1, -1), (1, 1), (-1, 1))
        ]
    else:
        corners = [(x, y - 1.2 * size), (x + 1.2 * size, y + size), (x - 1.2 * size, y + size)]
    points = " ".join(f"{a:.1f},{b:.1f}" for a, b in corners)
    return SubElement(parent, "polygon", style | {"points": points})


def _legend(
    svg: Element,
    columns: Sequence[Sequence[tuple[Kind | None, str, str]]],
    reach: float,
    width: float,
    line: float,
) -> None:
    size = width * TEXT
    for left, column in zip((0, SECOND_COLUMN * width), columns, strict=True):
        for number, (kind, colour, text) in enumerate(column, start=1):
            x, y = left - reach, reach + width * LEGEND * number
            if colour != Region.UNKNOWN.name.lower():
                _mark(svg, kind, Point(x + size, y - 0.35 * size), MARK * width, colour, line)
            place = {"x": f"{x + 2 * size:.1f}", "y": f"{y:.1f}", "font-size": f"{size:.1f}"}
            SubElement(svg, "text", place).text = text
