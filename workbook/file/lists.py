"""The rows of a list in a file: a sheet of Excel or LibreOffice, or a text with separators."""

from __future__ import annotations

import csv
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import islice
from typing import TypeAlias

from gocluster_rules import answer_texts
from gocluster_rules.members.columns import layout
from gocluster_rules.problems import Problem, Unreadable
from gocluster_rules.text import Text
from workbook import texts
from workbook.file import opendocument, safety
from workbook.file.sheet_rows import Cell, opened, rows, said

Rows: TypeAlias = Sequence[Sequence[str]]
SEPARATORS = ";\t,"
MOST_ROWS = 25_000
"""So far down a sheet is read; longer lists are refused for their length."""
MOST_COLUMNS = 400
MOST_BYTES = 20_000_000
SAMPLE = 20_000
UTF_16 = (BOM_UTF16_LE, BOM_UTF16_BE)
MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype|html)", re.IGNORECASE)
"""How pages and flat XML files begin, which some programs name .xls."""


def list_rows(data: bytes) -> Rows:
    """The texts of the cells by rows, with empty ones between them; `Unreadable` if this is no list."""
    found = _rows(data)
    filled = (at for at in range(len(found), 0, -1) if any(map(str.strip, found[at - 1])))
    return found[: next(filled, 0)]


def _rows(data: bytes) -> Rows:
    if data.startswith((safety.ZIP, safety.OLE)):
        return _sheet_rows(data)
    if len(data) > MOST_BYTES or _is_binary(data) or MARKUP.match(data):
        raise _refused(texts.NO_LIST)
    return _text_rows(_decoded(data))


def _is_binary(data: bytes) -> bool:
    return b"\0" in data and not data.startswith(UTF_16)


def _decoded(data: bytes) -> str:
    if data.startswith(UTF_16):  # Excel's "Unicode text".
        return data.decode("utf-16", "replace").replace("\0", "")
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _text_rows(text: str) -> Rows:
    sample = text[:SAMPLE]
    # The one that occurs most; csv's own sniffer takes letters for separators.
    separator = max(SEPARATORS, key=lambda each: (sample.count(each), -SEPARATORS.index(each)))
    # Programs write quotation marks in pairs; where one has no other, all that follows would be one cell.
    is_odd = text.count('"') % 2 == 1
    found = csv.reader(
        StringIO(text, newline=""),
        delimiter=separator,
        quoting=csv.QUOTE_NONE if is_odd else csv.QUOTE_MINIMAL,
    )
    try:
        return [row[:MOST_COLUMNS] for row in islice(found, MOST_ROWS)]
    except csv.Error:
        raise _refused(texts.NO_LIST) from None


def _sheet_rows(data: bytes) -> Rows:
    """The rows of the sheet that has the most columns of a list; beside it may be a cover, or notes."""
    main = safety.check(data, safety.LIST)
    read = opendocument.sheets if main == safety.CONTENT else _sheets
    try:
        found = list(read(data, MOST_ROWS, MOST_COLUMNS))
    except MemoryError:
        raise
    except opendocument.NoSpreadsheet:
        raise _refused(texts.NO_LIST) from None
    except Exception:  # Whatever a damaged file makes the reader stumble over.
        raise _refused(texts.DAMAGED) from None
    return max(found, key=lambda rows: len(layout(rows).columns), default=[])


def _sheets(data: bytes, most_rows: int, most_columns: int) -> Iterator[Rows]:
    """The rows of each sheet in which anything stands."""
    with opened(data) as book:
        for sheet in book.worksheets:
            found = {
                row: _texts(cells, most_columns)
                for row, cells in rows(book, sheet.title, most_rows)
            }
            if any(any(row) for row in found.values()):
                yield [found.get(row, []) for row in range(1, max(found) + 1)]


def _texts(cells: dict[int, Cell], most: int) -> list[str]:
    width = min(max(cells, default=0), most)
    return [said(cells[at]) if at in cells else "" for at in range(1, width + 1)]


def _refused(message: Text) -> Unreadable:
    return Unreadable([Problem(answer_texts.FILE, message)])
