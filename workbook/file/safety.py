"""Whether a spreadsheet can be opened without harm; decided before any of it is parsed.

A spreadsheet is a zip archive of XML, and a small file can unfold into gigabytes or pull in others. What it
says about its sizes is not believed but counted. A filled-in self-check is far below every limit here, and so
is a list of 10,000 members with ten columns.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from gocluster_rules import answer_texts
from gocluster_rules.problems import Problem, Unreadable
from gocluster_rules.text import Text
from workbook import texts

MEGABYTE = 1_000_000
MAX_FILE = 5 * MEGABYTE
MAX_PARTS = 200
SHEETS = "xl/worksheets/"
MAX_TAGS = 12_000
"""In a part that holds no rows. What tags stand for takes a reader longer than their bytes."""
MAX_PIECE = 250_000
"""Bytes from one tag to the next one; the longest note, with each character escaped, takes less."""
WORKBOOK, STRINGS = "xl/workbook.xml", "xl/sharedstrings.xml"
CONTENT, MANIFEST = "content.xml", "meta-inf/manifest.xml"
"""Of an OpenDocument file: all its sheets, and what its parts are."""
LOCKED_PART = b"encryption-data"
"""What the manifest says of a part that is encrypted."""
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
    "basic/": texts.MACROS,
    "scripts/": texts.MACROS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What a file is to be, how much it may unfold into, and what is said where it is or does otherwise."""

    total: int
    """Bytes of all parts."""
    part: int
    strings: int
    """Bytes of the texts that the sheets of an .xlsx share."""
    ratio: int
    """How many times the file's own bytes."""
    tags: int
    """In a sheet."""
    tags_in_list: int
    """In one of the sheets: that with the list of members."""
    tags_in_sheets: int
    """In all sheets together."""
    tags_in_strings: int
    mains: tuple[str, ...]
    """The part that makes it such a file: one of these."""
    another: Text
    too_large: Text
    too_much: Text
    foreign: Text


SELF_CHECK = Expected(
    total=24 * MEGABYTE,
    part=16 * MEGABYTE,  # LibreOffice writes each formula of the list of members anew: 12.
    strings=8 * MEGABYTE,  # The places of postal codes have 3.4.
    ratio=30,
    tags=60_000,  # A self-check has a fifth as many.
    tags_in_list=260_000,  # A thousand members have 215,000, as LibreOffice saves them.
    tags_in_sheets=400_000,
    tags_in_strings=40_000,  # A thousand members with the places of postal codes have 20,000.
    mains=(WORKBOOK,),
    another=texts.NOT_XLSX,
    too_large=texts.TOO_LARGE,
    too_much=texts.TOO_MUCH,
    foreign=texts.FOREIGN_CONTENT,
)
LIST = Expected(
    total=60 * MEGABYTE,
    part=40 * MEGABYTE,
    strings=20 * MEGABYTE,
    ratio=300,  # Rows repeat each other: 10,000 as LibreOffice saves them unfold into 40 times their bytes.
    tags=1_000_000,
    tags_in_list=1_000_000,
    tags_in_sheets=1_500_000,
    tags_in_strings=600_000,
    mains=(WORKBOOK, CONTENT),
    another=texts.NO_LIST,
    too_large=texts.LIST_TOO_LARGE,
    too_much=texts.LIST_TOO_MUCH,
    foreign=texts.LIST_FOREIGN,
)


def _refuse(message: Text) -> Unreadable:
    return Unreadable([Problem(answer_texts.FILE, message)])


def check(data: bytes, expected: Expected = SELF_CHECK) -> str:
    """The part that makes it such a file; `Unreadable` if no spreadsheet program would have saved it so."""
    if data.startswith(OLE):
        raise _refuse(texts.OLD_OR_LOCKED)
    if not data.startswith(ZIP):
        raise _refuse(expected.another)
    if len(data) > MAX_FILE:
        raise _refuse(expected.too_large.fill(size=texts.MORE_THAN.fill(size=_shown(MAX_FILE))))
    try:
        with ZipFile(BytesIO(data)) as archive:
            main = _check_names(archive.infolist(), expected)
            _check_contents(archive, min(expected.total, expected.ratio * len(data)), expected)
    except (Unreadable, MemoryError):
        raise
    except Exception:  # Whatever a damaged or crafted archive makes zipfile stumble over.
        raise _refuse(texts.DAMAGED) from None
    if main is None:
        raise _refuse(expected.another)
    return main


def _check_names(parts: list[ZipInfo], expected: Expected) -> str | None:
    """The part that makes it such a file, if it shows; what is encrypted as a whole has but a manifest."""
    names = {part.filename.lower() for part in parts}
    main = next((name for name in expected.mains if name in names), None)
    if any(part.flag_bits & ENCRYPTED for part in parts):
        raise _refuse(texts.OLD_OR_LOCKED)
    if main is None and MANIFEST not in names:
        raise _refuse(expected.another)
    for mark, content in FOREIGN.items():
        if any(mark in name for name in names):
            raise _refuse(expected.foreign.fill(content=content))
    if len(parts) > MAX_PARTS:
        raise _too_large(sum(part.file_size for part in parts), expected)
    if len(names) < len(parts):
        raise BadZipFile("two parts of the same name")
    return main


def _check_contents(archive: ZipFile, limit: int, expected: Expected) -> None:
    """Unpack every part, no further than it says and the limit allows, and look into it."""
    total = in_sheets = lists = 0
    for part in archive.infolist():
        name, declared = part.filename.lower(), part.file_size
        if declared > min(expected.strings if name == STRINGS else expected.part, limit - total):
            raise _too_large(total + declared, expected)
        content = _unpacked(archive, part)
        total += len(content)
        # Encodings with two bytes a character hide nothing without their zeros.
        text = content.replace(b"\0", b"")
        tags, most = text.count(b"<"), _most_tags(name, expected)
        in_sheets += tags if _holds_rows(name) else 0
        if _is_xml(text):
            if tags > most and _holds_rows(name) and not lists:
                lists, most = 1, expected.tags_in_list
            too_many = tags > most or in_sheets > expected.tags_in_sheets
            if too_many or _longest(text) > MAX_PIECE or LONG_FORMULA.search(text):
                raise _refuse(expected.too_much)
        if b"<!DOCTYPE" in text:
            raise _refuse(expected.foreign.fill(content=texts.DECLARATIONS))
        if name == WORKBOOK and STRICT in text:
            raise _refuse(texts.STRICT)
        if name == MANIFEST and LOCKED_PART in text:
            raise _refuse(texts.OLD_OR_LOCKED)


def _holds_rows(name: str) -> bool:
    return name == CONTENT or name.startswith(SHEETS)


def _most_tags(name: str, expected: Expected) -> int:
    if _holds_rows(name):
        return expected.tags
    return expected.tags_in_strings if name == STRINGS else MAX_TAGS


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


def _too_large(size: int, expected: Expected) -> Unreadable:
    return _refuse(expected.too_large.fill(size=_shown(size)))


def _shown(size: int) -> Text:
    shown = f"{size / MEGABYTE:.1f}"
    return Text(de=f"{shown.replace('.', ',')} MB", en=f"{shown} MB")
