"""The list of members as the text in one field of the form: what an answer file has for it, with the rows.

The rows are those of the list that was read; so they stay the same however the form is kept.
"""

from __future__ import annotations

import json
from dataclasses import replace
from functools import lru_cache
from typing import Any

from gocluster_rules import json_text
from gocluster_rules.members import answer_file
from gocluster_rules.members.member import Member
from gocluster_rules.members.reading import MOST_ROWS
from gocluster_rules.problems import Problem, Unreadable
from gocluster_rules.text import Text

ROW = "row"
BROKEN = Text(
    de="Die Mitgliederliste ist nicht lesbar. Bitte entfernen Sie sie, und wählen Sie sie noch einmal aus.",
    en="The list of members cannot be read. Please remove it and choose it again.",
)


@lru_cache(maxsize=2)
def read(text: str, field: str) -> tuple[tuple[Member, ...], tuple[Problem, ...]]:
    """The members in the text, and what is wrong with it; the same text is read once."""
    problems: list[Problem] = []

    def report(place: str, message: Text) -> None:
        problems.append(Problem(Text(de=place, en=place), message, field))

    try:
        data = json_text.load(text)
    except Unreadable:
        data = None
    if not isinstance(data, list) or not all(isinstance(entry, dict) for entry in data):
        return (), (Problem(Text(de=field, en=field), BROKEN, field),)
    rows = [_row(entry, at) for at, entry in enumerate(data, start=1)]
    members = answer_file.read(data, report, lambda place, *_: report(place, BROKEN))
    placed = (replace(member, row=rows[member.row - 1]) for member in members)
    return tuple(placed), tuple(problems)


def _row(entry: dict[str, Any], at: int) -> int:
    """Takes the row out of an entry; where it has none, its place in the list is its row."""
    row = entry.pop(ROW, at)
    return row if isinstance(row, int) and 0 < row <= MOST_ROWS else at


def write(members: tuple[Member, ...]) -> str:
    """The text; `read` takes it back."""
    data = [answer_file.write(member) | {ROW: member.row} for member in members]
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
