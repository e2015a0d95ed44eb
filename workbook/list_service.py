"""Lists of members in files, for callers outside Python, the checker in the browser."""

from __future__ import annotations

import json

from gocluster_rules.list_service import counted_in
from gocluster_rules.problems import Unreadable
from gocluster_rules.service import dump
from gocluster_rules.text import Lang
from workbook.file import lists
from workbook.file import overview as overviews


def list_rows(data: bytes, lang: Lang) -> str:
    """The rows of a list of members, with the texts of their cells: ``{"rows", "problems"}``.

    ``rows`` is ``null`` for what is no list; the problems are sentences.
    """
    try:
        return dump({"rows": lists.list_rows(bytes(data)), "problems": []})
    except Unreadable as error:
        return dump({"rows": None, "problems": [each.message[lang] for each in error.problems]})


def overview(request: str) -> bytes:
    """The overview of actors for an application, from what ``list_service.pictures`` takes."""
    data = json.loads(request)
    return overviews.overview(counted_in(data), "en" if data["lang"] == "en" else "de")
