"""Whether a file is an .xlsx workbook that can be opened without harm; decided before any of it is parsed.

A workbook is a zip archive of XML, and a small file can unfold into gigabytes or pull in others. A filled-in
self-check is far below every limit here.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from gocluster_rules import answer_texts
from gocluster_rules.problems import Problem, Unreadable
from gocluster_rules.text import Text
from workbook import texts

MEGABYTE = 1_000_000
MAX_FILE, MAX_TOTAL, MAX_PART, MAX_STRINGS = (
    5 * MEGABYTE,
    20 * MEGABYTE,
    12 * MEGABYTE,
    4 * MEGABYTE,
)
MAX_RATIO, MAX_PARTS = 60, 200
WORKBOOK, STRINGS = "xl/workbook.xml", "xl/sharedstrings.xml"
ZIP, OLE = b"PK", b"\xd0\xcf\x11\xe0"
ENCRYPTED = 1
"""The flag of an encrypted part of a zip archive."""
FOREIGN: Mapping[str, Text] = {
    "vbaproject": texts.MACROS,
    "macrosheets/": texts.MACROS,
    "externallinks/": texts.LINKS,
    "embeddings/": texts.EMBEDDED,
    "activex/": texts.EMBEDDED,
    "ctrlprops/": texts.EMBEDDED,
}


def _refuse(message: Text) -> Unreadable:
    return Unreadable([Problem(answer_texts.FILE, message)])


def check(data: bytes) -> None:
    """`Unreadable` if the file is no .xlsx workbook or one that no spreadsheet program would have saved."""
    if data.startswith(OLE):
        raise _refuse(texts.OLD_OR_LOCKED)
    if not data.startswith(ZIP):
        raise _refuse(texts.NOT_XLSX)
    if len(data) > MAX_FILE:
        raise _too_large(len(data))
    try:
        with ZipFile(BytesIO(data)) as archive:
            _check_parts(archive.infolist(), len(data))
            for part in archive.infolist():
                # Encodings with two bytes a character hide nothing without their zeros.
                if b"<!DOCTYPE" in archive.read(part).replace(b"\0", b""):
                    raise _refuse(texts.FOREIGN_CONTENT.fill(content=texts.DECLARATIONS))
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError):
        raise _refuse(texts.DAMAGED) from None


def _check_parts(parts: list[ZipInfo], size: int) -> None:
    names = {part.filename.lower() for part in parts}
    if WORKBOOK not in names:
        raise _refuse(texts.NOT_XLSX)
    if any(part.flag_bits & ENCRYPTED for part in parts):
        raise _refuse(texts.OLD_OR_LOCKED)
    for mark, content in FOREIGN.items():
        if any(mark in name for name in names):
            raise _refuse(texts.FOREIGN_CONTENT.fill(content=content))
    total = sum(part.file_size for part in parts)
    strings = sum(part.file_size for part in parts if part.filename.lower() == STRINGS)
    largest = max(part.file_size for part in parts)
    if (
        len(parts) > MAX_PARTS
        or total > min(MAX_TOTAL, MAX_RATIO * size)
        or largest > MAX_PART
        or strings > MAX_STRINGS
    ):
        raise _too_large(total)


def _too_large(size: int) -> Unreadable:
    shown = f"{size / MEGABYTE:.1f}"
    return _refuse(
        texts.TOO_LARGE.fill(size=Text(de=f"{shown.replace('.', ',')} MB", en=f"{shown} MB"))
    )
