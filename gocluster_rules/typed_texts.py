"""Texts that people type: names, notes, countries and postal codes, brought into one form."""

from __future__ import annotations

import re

from gocluster_rules import answer_texts as texts
from gocluster_rules.problems import Invalid, quoted
from gocluster_rules.text import Text

MAX_NOTE = 30_000
"""Characters of a note: what fits into a spreadsheet's cell."""
MAX_NAME = 200
COUNTRY = re.compile(r"[A-Za-z]{2}", re.ASCII)
POSTAL_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9 -]{0,8}[A-Za-z0-9]", re.ASCII)
"""As they may be written; inside, letters are capital."""
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def read_text(raw: object, limit: int) -> str:
    """A text with one kind of line end; `Invalid` if it is none, too long or not printable."""
    if not isinstance(raw, str):
        raise Invalid(texts.NO_TEXT.fill(value=quoted(raw)))
    text = raw.replace("\r\n", "\n").replace("\r", "\n").strip()
    length = (
        len(text.encode("utf-16-le", "surrogatepass")) // 2
    )  # as spreadsheets and browsers count
    if length > limit:
        raise Invalid(texts.TOO_LONG.fill(length=length, limit=limit))
    if UNPRINTABLE.search(text):
        raise Invalid(texts.UNPRINTABLE.fill(value=quoted(text)))
    return text


def read_country(raw: object) -> str:
    """A country's two letters; `Invalid` if it is something else."""
    return _matching(COUNTRY, raw, texts.NO_COUNTRY)


def read_postal_code(raw: object) -> str:
    """A postal code as text; `Invalid` if it cannot be one."""
    return _matching(POSTAL_CODE, raw, texts.NO_POSTAL_CODE)


def _matching(pattern: re.Pattern[str], raw: object, complaint: Text) -> str:
    text = read_text(raw, MAX_NAME)
    if text and not pattern.fullmatch(text):
        raise Invalid(complaint.fill(value=quoted(raw)))
    return text.upper()


def read_name(raw: object) -> str:
    """A cluster's name on one line."""
    return " ".join(read_text(raw, MAX_NAME).split())


def read_note(raw: object) -> str:
    """A note, which may have several lines."""
    return read_text(raw, MAX_NOTE)
