"""The composition of a list beside its limit: SMEs among all actors, and for information among companies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, tostring

from gocluster_rules.catalogue.c01_commitment import ACTORS
from gocluster_rules.catalogue.c02_composition import SME_ACTORS
from gocluster_rules.known import Inputs
from gocluster_rules.members.drawing import drawing
from gocluster_rules.members.evaluation import Counted
from gocluster_rules.members.member import Kind
from gocluster_rules.members.rows import ends
from gocluster_rules.model import Edition
from gocluster_rules.notation import Style, shown
from gocluster_rules.rules import ShareAtLeast
from gocluster_rules.text import Lang, Text

TITLE = Text(de="Zusammensetzung: Anteil der KMU", en="Composition: share of SMEs")
BASES = (
    Text(
        de="Alle Akteure (das zählt für das Kriterium)",
        en="All actors (this counts for the criterion)",
    ),
    Text(de="Nur Unternehmen (zur Information)", en="Companies only (for information)"),
)
PARTS = {
    "sme": Text(de="KMU", en="SMEs"),
    "open": Text(de="nicht bekannt", en="not known"),
    "other": Text(de="keine KMU", en="no SMEs"),
}
MARK = Text(de="{limit} %", en="{limit} %")
SHARE = Text(de="{base}: {share}. {parts}.", en="{base}: {share}. {parts}.")
EXACT = Text(de="{low} % KMU", en="{low} % SMEs")
RANGE = Text(de="{low} % bis {high} % KMU", en="{low} % to {high} % SMEs")
NONE = Text(de="niemand gezählt", en="nobody counted")
WIDTH, BAR, LINE = 340, 34, 24
"""In units of the drawing, which is as wide as the first of them."""
STYLE = """
svg{font-family:system-ui,sans-serif;color:#1a1a1a}text{fill:currentColor;font-size:14px}
.sme{fill:#00695c}.other{fill:#fff;stroke:#5c6660}.open{fill:url(#chart-hatch);stroke:#7a5c00}
.hatch{stroke:#7a5c00}.halo{stroke:#fff}.limit{stroke:#1a1a1a;stroke-dasharray:5 3}
.frame{fill:none;stroke:#5c6660}
@media screen and (prefers-color-scheme:dark){
svg{color:#f1f1f1}.sme{fill:#4db6ac}.other{fill:#1c1f21;stroke:#9aa5a0}
.open{stroke:#ffd54f}.hatch{stroke:#ffd54f}.halo{stroke:#1c1f21}.limit{stroke:#f1f1f1}.frame{stroke:#9aa5a0}}
"""


@dataclass(frozen=True)
class Composition:
    """How many of which there are among those that count, at least perhaps."""

    sme: int
    """Certainly counted, and certainly an SME."""
    other: int
    """Certainly counted, and certainly none."""
    open: int
    """All others."""
    tenths: tuple[int, int]
    """The share of SMEs, at least and at most, in tenths of a percent, rounded down."""

    @property
    def whole(self) -> int:
        """All that count, at least perhaps."""
        return self.sme + self.open + self.other

    def share(self) -> Text:
        """The share in words."""
        low, high = (shown(number, Style.TENTHS) for number in self.tenths)
        return (EXACT if low == high else RANGE).fill(low=low, high=high) if self.whole else NONE

    def parts(self) -> Text:
        """The numbers behind it in words."""
        numbers = {"sme": self.sme, "open": self.open, "other": self.other}
        named = [(PARTS[part], number) for part, number in numbers.items() if number]
        return Text(
            de=", ".join(f"{number} {part.de}" for part, number in named),
            en=", ".join(f"{number} {part.en}" for part, number in named),
        )


def composition(rows: Sequence[Inputs]) -> Composition:
    """The composition of the rows."""
    actors = [ends(ACTORS, row) for row in rows]
    smes = [ends(SME_ACTORS, row) for row in rows]
    sme = sum(low for low, _ in smes)
    other = sum(low and not may_be for (low, _), (_, may_be) in zip(actors, smes, strict=True))
    least, most = sum(low for low, _ in actors), sum(high for _, high in actors)
    highest = sum(high for _, high in smes)
    return Composition(
        sme=sme,
        other=other,
        open=most - sme - other,
        tenths=(
            1000 * sme // most if most else 0,
            min(1000, 1000 * highest // least) if least else 1000 * bool(highest),
        ),
    )


def compositions(counted: Counted) -> tuple[Composition, Composition]:
    """That of all actors, and that of the companies among them."""
    companies = [
        row
        for member, row in zip(counted.members, counted.rows, strict=True)
        if member.kind is Kind.COMPANY
    ]
    return composition(counted.rows), composition(companies)


def sentences(counted: Counted) -> tuple[Text, ...]:
    """The same in words: the share that counts, and the other one."""
    return tuple(
        SHARE.fill(base=base, share=found.share(), parts=found.parts())
        if found.whole
        else Text(de=f"{base.de}: {NONE.de}.", en=f"{base.en}: {NONE.en}.")
        for base, found in zip(BASES, compositions(counted), strict=True)
    )


def draw(counted: Counted, lang: Lang) -> str:
    """The chart as SVG."""
    step = BAR + 3 * LINE
    height = 2 * step + LINE
    svg = drawing(
        "chart",
        f"0 0 {WIDTH} {height}",
        title=TITLE[lang],
        description=" ".join(sentence[lang] for sentence in sentences(counted)),
        style=STYLE,
    )
    _hatch(svg)
    for at, (base, found) in enumerate(zip(BASES, compositions(counted), strict=True)):
        _bar(svg, base[lang], found, at * step + LINE)
        _limit(svg, limit(counted.edition), lang, at * step + LINE)
    _legend(svg, lang, height)
    return tostring(svg, encoding="unicode")


def _hatch(svg: Element) -> None:
    size = {"width": "6", "height": "6", "patternUnits": "userSpaceOnUse"}
    turned = {"id": "chart-hatch", "patternTransform": "rotate(45)"}
    pattern = SubElement(SubElement(svg, "defs"), "pattern", size | turned)
    SubElement(pattern, "line", {"class": "hatch", "y2": "6", "stroke-width": "3"})


def _bar(svg: Element, label: str, found: Composition, y: int) -> None:
    SubElement(svg, "text", {"x": "0", "y": str(y - 6)}).text = label
    x = 0.0
    for part, number in (("sme", found.sme), ("open", found.open), ("other", found.other)):
        if number:
            width = WIDTH * number / found.whole
            box = {"x": f"{x:.1f}", "y": str(y), "width": f"{width:.1f}", "height": str(BAR)}
            SubElement(svg, "rect", {"class": part} | box)
            x += width
    frame = {"x": "0.5", "y": str(y), "width": str(WIDTH - 1), "height": str(BAR)}
    SubElement(svg, "rect", {"class": "frame"} | frame)


def limit(edition: Edition) -> int:
    """How many percent of the actors must be SMEs."""
    return next(
        criterion.rule.percent
        for criterion in edition.criteria
        if isinstance(criterion.rule, ShareAtLeast) and criterion.rule.parts == (SME_ACTORS,)
    )


def _limit(svg: Element, percent: int, lang: Lang, y: int) -> None:
    x = WIDTH * percent / 100
    ends = {"y1": str(y - 4), "y2": str(y + BAR + 6)}
    line = {"x1": f"{x}", "x2": f"{x}"} | ends
    SubElement(svg, "line", {"class": "halo", "stroke-width": "5"} | line)
    SubElement(svg, "line", {"class": "limit", "stroke-width": "2"} | line)
    SubElement(
        svg, "text", {"x": f"{x}", "y": str(y + BAR + 20), "text-anchor": "middle"}
    ).text = MARK.fill(limit=percent)[lang]


def _legend(svg: Element, lang: Lang, height: int) -> None:
    x = 0
    for part, text in PARTS.items():
        box = {"x": str(x + 1), "y": str(height - 19), "width": "16", "height": "16"}
        SubElement(svg, "rect", {"class": part} | box)
        SubElement(svg, "text", {"x": str(x + 23), "y": str(height - 6)}).text = text[lang]
        x += 44 + 7 * len(text[lang])
