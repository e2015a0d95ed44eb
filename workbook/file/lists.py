"""The rows of a list in a file: an Excel sheet, or a text with separators as Excel saves it."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO
from typing import TypeAlias

from gocluster_rules import answer_texts
from gocluster_rules.problems import Problem, Unreadable
from workbook import texts
from workbook.file import safety
from workbook.file.cells import Cell, opened, rows, said

Rows: TypeAlias = Sequence[Sequence[str]]
SEPARATORS = ";\t,"
MOST_ROWS = 25_000
"""So far down a sheet is read; longer lists are refused for their length."""
MOST_COLUMNS = 400
MOST_BYTES = 20_000_000
SAMPLE = 20_000


def list_rows(data: bytes) -> Rows:
    """The rows with the texts of their cells, empty rows included; `Unreadable` if this is no list."""
    if data.startswith((safety.ZIP, safety.OLE)):
        return _sheet_rows(data)
    if len(data) > MOST_BYTES or b"\0" in data:
        raise Unreadable([Problem(answer_texts.FILE, texts.NO_LIST)])
    return _text_rows(_decoded(data))


def _decoded(data: bytes) -> str:
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
    try:
        found = list(csv.reader(StringIO(text, newline=""), delimiter=separator))
    except csv.Error:
        raise Unreadable([Problem(answer_texts.FILE, texts.NO_LIST)]) from None
    return [row[:MOST_COLUMNS] for row in found]


def _sheet_rows(data: bytes) -> Rows:
    """The rows of the first sheet in which anything stands."""
    safety.check(data)
    try:
        with opened(data) as book:
            for sheet in book.sheetnames:
                found = {row: _texts(cells) for row, cells in rows(book, sheet, MOST_ROWS)}
                if any(any(row) for row in found.values()):
                    return [found.get(row, []) for row in range(1, max(found) + 1)]
    except MemoryError:
        raise
    except Exception:  # Whatever a damaged file makes the reader stumble over.
        raise Unreadable([Problem(answer_texts.FILE, texts.DAMAGED)]) from None
    return []


def _texts(cells: dict[int, Cell]) -> list[str]:
    width = min(max(cells, default=0), MOST_COLUMNS)
    return [said(cells[at]) if at in cells else "" for at in range(1, width + 1)]
