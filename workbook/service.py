"""The workbook for callers outside Python, the checker in the browser: JSON in, a file out, and back."""

from __future__ import annotations

import json

from gocluster_rules.catalogue import EDITION
from gocluster_rules.list_service import counted_in
from gocluster_rules.problems import Unreadable
from gocluster_rules.service import dump, loaded, reading, refused
from gocluster_rules.text import Lang
from workbook.file import audit as auditor
from workbook.file import lists
from workbook.file import overview as overviews
from workbook.file import read as reader
from workbook.file import write as writer


def read(data: bytes, lang: Lang) -> str:
    """Read a workbook into the fields of a form, as ``gocluster_rules.service.load`` does an answer file."""
    try:
        return loaded(reader.contents(bytes(data), EDITION).taken, lang)
    except Unreadable as error:
        return refused(error.problems)


def audit(data: bytes) -> str:
    """The stored results of a workbook that `read` took that are not those of its answers.

    A list of ``{"cell", "stored", "computed"}``.
    """
    file = bytes(data)
    found = auditor.audit(file, reader.contents(file, EDITION), EDITION)
    return dump([deviation.as_dict() for deviation in found])


def write(request: str) -> bytes:
    """The workbook with the answers in the fields of a form, in the form's language.

    Takes what ``gocluster_rules.service.check`` takes, and perhaps ``"site_url"`` for the links to the
    criteria. A faulty field is left empty.
    """
    given, lang, data = reading(request)
    return writer.write(EDITION, lang, given.answers, data.get("site_url"))


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
