"""How the workbook looks: fonts, colours and cell styles, the same on all sheets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gocluster_rules.verdict import Verdict

FONT = "Arial"
SIZE = 10
LINE = 13.2
"""The height of a line in points."""
PADDING = 4.0
MAX_HEIGHT = 409.0
LAST_ROW = 2_000
"""No sheet is longer."""

PALETTE = {
    "paper": "#ffffff",
    "ground": "#f3f5f3",
    "ink": "#17232b",
    "ink-soft": "#4b5861",
    "line": "#d3dad7",
    "accent": "#0b5a62",
    "accent-soft": "#e1eff0",
    "on-accent": "#ffffff",
    "met": "#1b6436",
    "met-soft": "#e3f2e7",
    "not-met": "#9d2b1f",
    "not-met-soft": "#fae8e5",
    "open": "#755000",
    "open-soft": "#fbf0d4",
}
"""The site's light colours by their names there; a test compares them with its style sheet."""
ACCENT, INK, GREY = PALETTE["accent"], PALETTE["ink"], PALETTE["ink-soft"]
CATEGORY, MAIN, CRITERION = PALETTE["line"], PALETTE["accent-soft"], PALETTE["ground"]
RULE = PALETTE["line"]
TINTS: Mapping[Verdict, tuple[str, str]] = {
    Verdict.MET: (PALETTE["met-soft"], PALETTE["met"]),
    Verdict.OPEN: (PALETTE["open-soft"], PALETTE["open"]),
    Verdict.NOT_MET: (PALETTE["not-met-soft"], PALETTE["not-met"]),
}
"""Background and ink of each verdict's word; the word itself says it without colour."""
# What the site has nothing like: yellow cells to fill in, entries to check, a bar behind a number.
INPUT, INPUT_RULE = "#fff8e1", "#b08900"
ALERT = ("#ffe0cc", "#7a2e00")
BAR = "#a9d5b1"

_CELL: dict[str, Any] = {"valign": "top", "text_wrap": True, "font_color": INK}
_BOXED = _CELL | {"border": 1, "border_color": RULE, "align": "left", "indent": 1}
_CRITERION = _BOXED | {"bg_color": CRITERION}
_BAND = _CELL | {
    "bold": True,
    "top": 1,
    "bottom": 1,
    "top_color": RULE,
    "bottom_color": RULE,
    "text_wrap": False,
    "valign": "vcenter",
}
_INPUT = _CELL | {
    "bg_color": INPUT,
    "border": 1,
    "border_color": INPUT_RULE,
    "locked": False,
}
STYLES: Mapping[str, Mapping[str, Any]] = {
    "title": {"bold": True, "font_size": 16, "font_color": ACCENT, "valign": "vcenter"},
    "subtitle": {"font_color": GREY, "valign": "vcenter"},
    "heading": {"bold": True, "font_size": 12, "font_color": ACCENT, "valign": "vcenter"},
    "lead": {"bold": True, "font_size": 22, "font_color": INK, "valign": "vcenter"},
    "statement": {"font_size": 11, "font_color": INK, "valign": "vcenter"},
    "alert": {"bold": True, "font_color": ALERT[1], "valign": "vcenter"},
    "header": _BOXED
    | {"bold": True, "font_color": PALETTE["on-accent"], "bg_color": ACCENT, "valign": "vcenter"},
    "category": _BAND | {"font_size": 11, "bg_color": CATEGORY},
    "main": _BAND | {"bg_color": MAIN},
    "text": _BOXED,
    "strong": _BOXED | {"bold": True},
    "hint": _BOXED | {"font_color": GREY},
    "number": _BOXED | {"font_color": GREY, "indent": 0, "align": "center"},
    "criterion": _CRITERION | {"bold": True, "indent": 0, "align": "center"},
    "link": _CRITERION
    | {"bold": True, "indent": 0, "align": "center", "font_color": ACCENT, "underline": 1},
    "wording": _CRITERION | {"bold": True},
    "said": _CRITERION,
    "said_verdict": _CRITERION | {"bold": True, "indent": 0, "align": "center"},
    "question": _BOXED | {"indent": 2},
    "verdict": _BOXED | {"bold": True, "indent": 0, "align": "center"},
    "bar": _BOXED | {"bold": True},
    "paragraph": _CELL,
    "quote": _CELL
    | {"italic": True, "left": 5, "left_color": ACCENT, "align": "left", "indent": 1},
    "topic": _CELL | {"bold": True, "font_color": ACCENT},
    "code": _BOXED,
    "step": _BOXED | {"font_color": GREY, "text_wrap": False},
    "listed": _CELL | {"align": "left", "indent": 1},
    "listed_number": _CELL | {"font_color": GREY, "align": "center"},
    "listed_verdict": _CELL | {"bold": True, "align": "center"},
    "input": _INPUT | {"align": "left", "indent": 1},
    "input_number": _INPUT | {"align": "right", "indent": 1},
    "input_word": _INPUT | {"align": "center"},
}
