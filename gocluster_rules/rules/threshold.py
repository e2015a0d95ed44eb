"""A number that decides, with the place in the source where it stands."""

from __future__ import annotations

from gocluster_rules.text import Text


class Threshold(int):
    """A whole number of the source, such as the 30 of "Mindestanzahl von 30"; years are counted as months."""

    slide: Text
    """The title of the slide that states it; the source numbers its slides nowhere."""

    def __new__(cls, number: int, slide: Text) -> Threshold:
        """The number, as an ``int`` that knows its slide."""
        threshold = super().__new__(cls, number)
        threshold.slide = slide
        return threshold

    def __getnewargs__(self) -> tuple[int, Text]:  # type: ignore[override]
        """So that it can be copied and go from one process to another."""
        return int(self), self.slide
