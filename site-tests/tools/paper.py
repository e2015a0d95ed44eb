"""Where the words of a PDF stand on its paper, as poppler reads them."""

from __future__ import annotations

import itertools
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

MARGIN = 25 / 25.4 * 72
WIDTH = 210 / 25.4 * 72
"""Of the catalogue's paper, in points."""


@dataclass(frozen=True)
class Word:
    """A word on paper and its edges in points."""

    page: int
    text: str
    left: float
    right: float
    top: float
    bottom: float

    def covers(self, other: Word) -> bool:
        """Whether both take the same place; boxes of letters may touch."""
        beside = min(self.right, other.right) - max(self.left, other.left)
        above = min(self.bottom, other.bottom) - max(self.top, other.top)
        return beside > 1 and above > 3


def words(path: Path) -> Iterator[Word]:
    """All words of a PDF."""
    done = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True)
    sheets = ElementTree.fromstring(done.stdout).findall(".//{*}page")
    for number, sheet in enumerate(sheets, start=1):
        for word in sheet.findall(".//{*}word"):
            edges = (float(word.attrib[name]) for name in ("xMin", "xMax", "yMin", "yMax"))
            yield Word(number, word.text or "", *edges)


def sheets(path: Path) -> Iterator[str]:
    """The last word of the sheet's name on each page of a printed workbook, at the right of the page's head."""
    for _page, together in itertools.groupby(words(path), key=lambda word: word.page):
        found = list(together)
        head = min(word.top for word in found) + 3
        yield max((word for word in found if word.top < head), key=lambda word: word.right).text


def misplaced(path: Path) -> Iterator[tuple[object, ...]]:
    """The words that reach over the margin or into another word."""
    found = list(words(path))
    assert len(found) > 5_000
    for word in found:
        if word.left < MARGIN - 1 or word.right > WIDTH - MARGIN + 1:
            yield word.page, word.text
    for _page, together in itertools.groupby(found, key=lambda word: word.page):
        for word, other in itertools.combinations(together, 2):
            if word.covers(other):
                yield word.page, word.text, other.text
