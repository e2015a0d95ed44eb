"""Whether a file is an .xlsx workbook that can be opened without harm; decided before any of it is parsed.

A workbook is a zip archive of XML, and a small file can unfold into gigabytes or pull in others. What it says
about its sizes is not believed but counted. A filled-in self-check is far below every limit here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

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
SHEETS = "xl/worksheets/"
MAX_TAGS, MAX_TAGS_IN_SHEET = 12_000, 60_000
"""In a part; a self-check has a fifth as many. What they stand for takes a reader longer than their bytes."""
MAX_PIECE = 250_000
"""Bytes from one tag to the next one; the longest note, with each character escaped, takes less."""
WORKBOOK, STRINGS = "xl/workbook.xml", "xl/sharedstrings.xml"
ZIP, OLE = b"PK", b"\xd0\xcf\x11\xe0"
STRICT = b"http://purl.oclc.org/ooxml/"
"""The namespace of workbooks that Excel saves as "Strict Open XML", which openpyxl cannot read."""
LONG_FORMULA = re.compile(rb"<(?:\w+:)?f(?:>|\s[^>]*>)[^<]{16000}")
"""Twice what Excel takes; with each cell that shares it, a formula is written anew."""
BYTE_ORDER_MARKS = b"\xef\xbb\xbf\xfe\xff \t\r\n"
"""What may stand before the first tag."""
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
        raise _refuse(texts.TOO_LARGE.fill(size=texts.MORE_THAN.fill(size=_shown(MAX_FILE))))
    try:
        with ZipFile(BytesIO(data)) as archive:
            _check_names(archive.infolist())
            _check_contents(archive, min(MAX_TOTAL, MAX_RATIO * len(data)))
    except (Unreadable, MemoryError):
        raise
    except Exception:  # Whatever a damaged or crafted archive makes zipfile stumble over.
        raise _refuse(texts.DAMAGED) from None


def _check_names(parts: list[ZipInfo]) -> None:
    names = {part.filename.lower() for part in parts}
    if WORKBOOK not in names:
        raise _refuse(texts.NOT_XLSX)
    if any(part.flag_bits & ENCRYPTED for part in parts):
        raise _refuse(texts.OLD_OR_LOCKED)
    for mark, content in FOREIGN.items():
        if any(mark in name for name in names):
            raise _refuse(texts.FOREIGN_CONTENT.fill(content=content))
    if len(parts) > MAX_PARTS:
        raise _too_large(sum(part.file_size for part in parts))
    if len(names) < len(parts):
        raise BadZipFile("two parts of the same name")


def _check_contents(archive: ZipFile, limit: int) -> None:
    """Unpack every part, no further than it says and the limit allows, and look into it."""
    total = 0
    for part in archive.infolist():
        name, declared = part.filename.lower(), part.file_size
        if declared > min(MAX_STRINGS if name == STRINGS else MAX_PART, limit - total):
            raise _too_large(total + declared)
        content = _unpacked(archive, part)
        total += len(content)
        # Encodings with two bytes a character hide nothing without their zeros.
        text = content.replace(b"\0", b"")
        most = MAX_TAGS_IN_SHEET if name.startswith(SHEETS) else MAX_TAGS
        if _is_xml(text) and (
            text.count(b"<") > most or _longest(text) > MAX_PIECE or LONG_FORMULA.search(text)
        ):
            raise _refuse(texts.TOO_MUCH)
        if b"<!DOCTYPE" in text:
            raise _refuse(texts.FOREIGN_CONTENT.fill(content=texts.DECLARATIONS))
        if name == WORKBOOK and STRICT in text:
            raise _refuse(texts.STRICT)


def _is_xml(text: bytes) -> bool:
    return text.lstrip(BYTE_ORDER_MARKS).startswith(b"<")


def _longest(text: bytes) -> int:
    """The length of the longest piece, from one tag to the next."""
    return max(map(len, text.split(b"<")))


def _unpacked(archive: ZipFile, part: ZipInfo) -> bytes:
    """What is in the part; `BadZipFile` unless it is exactly as much as the part says."""
    if part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise BadZipFile("a way of packing that spreadsheet programs do not use")
    declared = part.file_size
    # zipfile hides what is beyond the declared size: with one byte more, it shows that there is something.
    part.file_size += 1
    with archive.open(part) as stream:
        content = stream.read(declared + 1)
    if len(content) != declared:
        raise BadZipFile("more or less in the part than it says")
    return content


def _too_large(size: int) -> Unreadable:
    return _refuse(texts.TOO_LARGE.fill(size=_shown(size)))


def _shown(size: int) -> Text:
    shown = f"{size / MEGABYTE:.1f}"
    return Text(de=f"{shown.replace('.', ',')} MB", en=f"{shown} MB")
