"""Where a piece of evidence stands: for whoever prepares the application; no rule evaluates it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from gocluster_rules.problems import Invalid, quoted
from gocluster_rules.text import Text


class EvidenceState(StrEnum):
    """Where a piece of evidence stands, as answer files and forms write it."""

    AT_HAND = "at_hand"
    TO_GET = "to_get"
    NOT_NEEDED = "not_needed"


STATE_WORDS: Mapping[EvidenceState, Text] = {
    EvidenceState.AT_HAND: Text(de="vorhanden", en="at hand"),
    EvidenceState.TO_GET: Text(de="zu beschaffen", en="to get"),
    EvidenceState.NOT_NEEDED: Text(de="nicht nötig", en="not needed"),
}
EXPECTED = Text(
    de="„vorhanden“, „zu beschaffen“ oder „nicht nötig“", en="“at hand”, “to get” or “not needed”"
)
NO_STATE = Text(
    de=(
        "„{value}“ ist kein Stand eines Nachweises. Bitte geben Sie {expected} an oder lassen Sie die "
        "Angabe weg."
    ),
    en="“{value}” is not a state of a piece of evidence. Please give {expected} or leave the answer out.",
)
EXAMPLE = ", ".join(f'"{state}"' for state in EvidenceState)
"""How a state is written in the answer file."""


def read_state(raw: object) -> EvidenceState:
    """The state from JSON data or a form's field; `Invalid` if it is none."""
    if isinstance(raw, str) and raw in list(EvidenceState):
        return EvidenceState(raw)
    raise Invalid(NO_STATE.fill(expected=EXPECTED, value=quoted(raw)))


def read_word(word: str) -> EvidenceState:
    """The state from its word in either language; `Invalid` if it is none."""
    for state, text in STATE_WORDS.items():
        if word.strip().lower() in (text.de, text.en):
            return state
    raise Invalid(NO_STATE.fill(expected=EXPECTED, value=quoted(word)))
