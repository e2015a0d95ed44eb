"""The workbook for callers outside Python, the checker in the browser: JSON in, a file out, and back."""

from __future__ import annotations

from functools import lru_cache

from gocluster_rules.catalogue import EDITION
from gocluster_rules.problems import Unreadable
from gocluster_rules.service import dump, loaded, reading, refused
from gocluster_rules.text import Lang
from workbook.file import audit as auditor
from workbook.file import read as reader
from workbook.file import write as writer


@lru_cache(maxsize=1)
def _contents(file: bytes) -> reader.Contents:
    """What is in the workbook; the one that was just read is audited next."""
    return reader.contents(file, EDITION)


def read(data: bytes, lang: Lang) -> str:
    """Read a workbook into the fields of a form, as ``gocluster_rules.service.load`` does an answer file."""
    try:
        return loaded(_contents(bytes(data)).taken, lang)
    except Unreadable as error:
        return refused(error.problems)


def audit(data: bytes) -> str:
    """The stored results of a workbook that `read` took that are not those of its answers.

    A list of ``{"cell", "stored", "computed"}``.
    """
    file = bytes(data)
    found = auditor.audit(file, _contents(file), EDITION)
    return dump([deviation.as_dict() for deviation in found])


def write(request: str) -> bytes:
    """The workbook with the answers in the fields of a form, in the form's language.

    Takes what ``gocluster_rules.service.check`` takes, and perhaps ``"site_url"`` for the links to the
    criteria. A faulty field is left empty.
    """
    given, lang, data = reading(request)
    return writer.write(EDITION, lang, given.answers, data.get("site_url"))
