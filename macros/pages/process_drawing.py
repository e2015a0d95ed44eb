"""Where the boxes of the admission process stand in its drawing; all measures in the drawing's units."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from gocluster_rules.model import ProcessStep
from gocluster_rules.text import Lang, Text
from macros.pages import texts

MARGIN = 8
CHARACTERS = 29
"""What fits into the width of a box."""
LINE = 21
PADDING = 11
BETWEEN_BOXES = 14
BETWEEN_STEPS = 34


@dataclass(frozen=True)
class Box:
    """A part of a step, its title broken into lines."""

    top: int
    lines: tuple[str, ...]

    @property
    def bottom(self) -> int:
        return self.top + 2 * PADDING + LINE * len(self.lines)


@dataclass(frozen=True)
class Stage:
    """A step with its boxes."""

    number: int
    boxes: tuple[Box, ...]


def stages(process: tuple[ProcessStep, ...], lang: Lang) -> tuple[Stage, ...]:
    """The steps from top to bottom."""
    placed = []
    top = MARGIN
    for step in process:
        boxes = []
        for part in step.parts:
            lines = _lines(part.title[lang])
            boxes.append(Box(top, lines))
            top = boxes[-1].bottom + BETWEEN_BOXES
        placed.append(Stage(step.number, tuple(boxes)))
        top += BETWEEN_STEPS - BETWEEN_BOXES
    return tuple(placed)


def description(process: tuple[ProcessStep, ...]) -> Text:
    """The drawing in one sentence, for those who do not see it."""
    parts = Text(
        **{
            lang: ", ".join(part.title[lang] for step in process for part in step.parts)
            for lang in texts.LANGUAGES
        }
    )
    return texts.PROCESS_PICTURE.fill(steps=len(process), parts=parts)


def _lines(title: str) -> tuple[str, ...]:
    return tuple(textwrap.wrap(title, CHARACTERS))
