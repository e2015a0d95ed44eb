"""How spreadsheet files spell what XML cannot hold: ``_x000D_`` is a carriage return.

Whoever types ``_x000D_`` means those seven characters; in the file the first of them is spelled ``_x005F_``.
"""

from __future__ import annotations

import re

_LIKE_AN_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")


def escaped(text: str) -> str:
    """The text as it stands in a file, before its markup is escaped.

    >>> escaped("_x0041_x000D_")
    '_x005F_x0041_x005F_x000D_'
    """
    text = _LIKE_AN_ESCAPE.sub("_x005F_", text)
    return _UNWRITABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def unescaped(text: str) -> str:
    """The text that was typed, from how it stands in a file.

    >>> unescaped("_x005F_x0041_x005F_x000D_")
    '_x0041_x000D_'
    """
    return _ESCAPE.sub(_meant, text)


def _meant(found: re.Match[str]) -> str:
    char = chr(int(found[1], 16))
    # Programs spell only these so. What looks like another was typed: of several in a row, LibreOffice
    # spells only the first with an escape.
    return char if char == "_" or _UNWRITABLE.match(char) else found[0]
