"""Workbooks packed to do harm, as no program packs them; made here, since such files are not kept."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile, ZipInfo

from tools.workbook_cells import filled, parts, zipped

EXTRA = "xl/media/x.bin"
MEBIBYTE = 1 << 20
HEADERS = ((b"PK\x03\x04", 30), (b"PK\x01\x02", 46))
"""How a part's two headers begin, beside its contents and in the list of all, and where its name stands in each."""
FIELDS = {
    "method": ("<H", (8, 10)),
    "checksum": ("<I", (14, 16)),
    "size": ("<I", (22, 24)),
    "offset": ("<I", (None, 42)),
}


def with_extra(data: bytes, content: bytes, method: int = ZIP_STORED, extra: bytes = b"") -> bytes:
    """The workbook with one more part."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, old in parts(data).items():
            archive.writestr(name, old)
        part = ZipInfo(EXTRA)
        part.compress_type, part.extra = method, extra
        archive.writestr(part, content)
    return made.getvalue()


def saying(data: bytes, **said: int) -> bytes:
    """The workbook whose additional part says something else about itself, in both headers."""
    made = bytearray(data)
    ends = (made.index(EXTRA.encode()), made.rindex(EXTRA.encode()))
    for header, (signature, length) in enumerate(HEADERS):
        start = ends[header] - length
        assert made.startswith(signature, start)
        for field, value in said.items():
            packing, places = FIELDS[field]
            if (place := places[header]) is not None:
                struct.pack_into(packing, made, start + place, value)
    return bytes(made)


def unfolding(mebibytes: int) -> bytes:
    """So many times 2^20 bytes of zeros, deflated: the same block again and again."""
    packer = zlib.compressobj(wbits=-15)
    block = packer.compress(bytes(MEBIBYTE)) + packer.flush(zlib.Z_FULL_FLUSH)
    return block * mebibytes + zlib.compressobj(wbits=-15).flush()


def lying(data: bytes) -> bytes:
    """A part that says it holds 1,000 bytes, with the checksum of these, and unfolds into 2^30 bytes."""
    packed = with_extra(data, unfolding(1_024))
    return saying(packed, method=ZIP_DEFLATED, size=1_000, checksum=zlib.crc32(bytes(1_000)))


def far_away(data: bytes) -> bytes:
    """A part that says it begins 2^63 bytes into the file."""
    place = struct.pack("<HHQ", 1, 8, 1 << 63)
    return saying(with_extra(data, b"x", extra=place), offset=0xFFFFFFFF)


def one_name_twice(data: bytes) -> bytes:
    """The sheet once more, under a name that differs only in a capital."""
    name = "xl/worksheets/sheet2.xml"
    return zipped(parts(data) | {name.replace("sheet2", "Sheet2"): parts(data)[name]})


PACKINGS: list[tuple[str, Callable[[bytes], bytes], str]] = [
    ("a thousand bytes that are a gigabyte", lying, "beschädigt"),
    ("more in a stored part than it says", lambda data: saying(with_extra(data, b"xyz"), size=0, checksum=0), "beschädigt"),
    ("less in a part than it says", lambda data: saying(with_extra(data, b"x"), size=2), "beschädigt"),
    ("a wrong checksum", lambda data: saying(with_extra(data, b"x"), checksum=1), "beschädigt"),
    ("packed with LZMA", lambda data: with_extra(data, b"x" * 99, ZIP_LZMA), "beschädigt"),
    ("said to be packed with LZMA", lambda data: saying(with_extra(data, b"x" * 99), method=ZIP_LZMA), "beschädigt"),
    ("packed with bzip2", lambda data: with_extra(data, b"x" * 99, ZIP_BZIP2), "beschädigt"),
    ("said to be packed with bzip2", lambda data: saying(with_extra(data, b"x" * 99), method=ZIP_BZIP2), "beschädigt"),
    ("packed in a way nobody knows", lambda data: saying(with_extra(data, b"x"), method=77), "beschädigt"),
    ("beginning far beyond the end", far_away, "beschädigt"),
    ("said to be 4 GB", lambda data: saying(with_extra(data, b"x"), size=0xFFFFFFF0), "ungewöhnlich groß"),
    ("two parts of one name", one_name_twice, "beschädigt"),
]  # fmt: skip
"""What was done to the workbook, and a word of what is said about it."""

NUMBERS = ("1" + 399 * "0", "1e400", "-1e400", "1" + 9_999 * "0")
"""Numbers that no spreadsheet can hold."""


def with_number(data: bytes, name: str, number: str) -> bytes:
    """The workbook with a number in a named cell, spelled like this."""
    mark = 987654321
    content = parts(filled(data, {name: mark}))
    old = b"<v>%d</v>" % mark
    (part,) = [part for part, xml in content.items() if old in xml]
    content[part] = content[part].replace(old, f"<v>{number}</v>".encode())
    return zipped(content)
