"""Reading JSON text that comes from anywhere: no larger than it can be, each key once, exact numbers."""

from __future__ import annotations

import json
import re
from decimal import Decimal

from gocluster_rules import answer_texts as texts
from gocluster_rules.problems import Problem, Unreadable, quoted
from gocluster_rules.text import Text

MAX_BYTES = 5_000_000
"""More than all notes at their longest take."""
MAX_DEPTH = 50
"""Brackets in each other; an answer file has four."""
_NESTING = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[{]|[]}]', re.DOTALL)
"""A text, perhaps without an end, or a bracket."""


class _DuplicateKey(ValueError):
    """A key that stands twice in one JSON object."""


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    data: dict[str, object] = {}
    for key, value in pairs:
        if key in data:
            raise _DuplicateKey(key)
        data[key] = value
    return data


def _no_number(token: str) -> object:
    raise ValueError(token)


def _is_too_deep(text: str) -> bool:
    """Whether brackets stand too deep in each other; following them, the browser's Python would end."""
    depth = 0
    for token in _NESTING.finditer(text):
        match token[0]:
            case "[" | "{":
                depth += 1
            case "]" | "}":
                depth -= 1
        if depth > MAX_DEPTH:
            return True
    return False


def load(data: str | bytes) -> object:
    """The data; `Unreadable` if this is no JSON text, or one that could mean two things."""

    def unreadable(message: Text) -> Unreadable:
        return Unreadable([Problem(texts.FILE, message)])

    if len(data) > MAX_BYTES:
        raise unreadable(texts.FILE_TOO_LARGE)
    try:
        text = data if isinstance(data, str) else data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise unreadable(texts.NOT_JSON_TEXT) from None
    if _is_too_deep(text):
        raise unreadable(texts.NOT_JSON_VALUE)
    try:
        return json.loads(
            text.removeprefix("\ufeff"),
            parse_float=Decimal,
            parse_constant=_no_number,
            object_pairs_hook=_object,
        )
    except _DuplicateKey as error:
        raise unreadable(texts.DUPLICATE_KEY.fill(key=quoted(error))) from None
    except json.JSONDecodeError as error:
        raise unreadable(texts.NOT_JSON.fill(line=error.lineno, column=error.colno)) from None
    except (ValueError, ArithmeticError, RecursionError):
        raise unreadable(texts.NOT_JSON_VALUE) from None
