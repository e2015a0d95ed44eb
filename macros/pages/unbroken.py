"""Figures and their units stay on one line: marked in the page, so that the words stay as they are.

The checker's script marks what it writes into the page with the same pattern (`unbroken.js`).
"""

from __future__ import annotations

import re

UNBROKEN = (
    r"(?<!\w)(?:(?:ca\.|about|≥|≤)\s)?\d+(?:[.,]\d+)*\s"
    r"(?:%|EUR|km|kB|MB|VZÄ|FTE|Monate?n?|months?|Jahre?n?|years?)(?!\w)"
    r"|§§?\s\d+\w*|(?<!\w)(?:Abs|Art|Nr|No)\.\s\d+"
)
"""What no line ends in, as Python and JavaScript both read it: a figure with its unit, a place in a law."""

_PARTS = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
_NAME = re.compile(r"</?([a-z0-9]+)")
_VERBATIM = frozenset(("code", "option", "pre", "script", "style", "svg", "textarea"))
"""What holds code, or takes no further elements."""


def mark(html: str) -> str:
    """The HTML with each such piece of its text in an element that is not broken.

    >>> mark('<p title="85 %">ganze 85 % davon</p>')
    '<p title="85 %">ganze <span class="gc-unbroken">85 %</span> davon</p>'
    """
    inside = ""
    marked = []
    for part in _PARTS.split(html):
        name = found[1] if (found := _NAME.match(part)) else ""
        if inside:
            inside = "" if part.startswith(f"</{inside}") else inside
        elif name in _VERBATIM:
            inside = name
        elif not part.startswith("<"):
            part = re.sub(UNBROKEN, r'<span class="gc-unbroken">\g<0></span>', part)
        marked.append(part)
    return "".join(marked)
