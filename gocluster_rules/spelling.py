"""Names without umlauts, accents and capitals, so that spellings of the same name are alike."""

from __future__ import annotations

import unicodedata

SPELLED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l"}
)


def spelled_out(name: str) -> str:
    """The name in small letters: umlauts spelled out, accents dropped, all else as it is."""
    spelled = unicodedata.normalize("NFKC", name).lower().translate(SPELLED)
    letters = unicodedata.normalize("NFKD", spelled)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
