"""Files that once went wrong: each is read again as it was, and further inputs are made of the small ones."""

from __future__ import annotations

from collections.abc import Iterator

from tools.crafted import PACKINGS
from tools.stalling import FAULTY_ANSWERS, ODD_NUMBERS, SHUFFLED, STALLING, UNREADABLE_ANSWERS


def workbooks(book: bytes) -> Iterator[tuple[str, bytes]]:
    """Workbooks made of this one, each with what is the matter with it."""
    for name, pack, _ in PACKINGS:
        yield name, pack(book)
    for name, alter in (*SHUFFLED, *ODD_NUMBERS, *STALLING):
        yield name, alter(book)


def answer_files() -> Iterator[tuple[str, bytes]]:
    """Answer files, each with what is the matter with it."""
    for name, make in (*UNREADABLE_ANSWERS, *FAULTY_ANSWERS):
        yield name, make()


def small_workbooks(book: bytes) -> Iterator[bytes]:
    """Those of the workbooks of which others are made; what stalls is left out, since all of it is large."""
    for _, pack, _ in PACKINGS:
        yield pack(book)
    for _, alter in (*SHUFFLED, *ODD_NUMBERS):
        yield alter(book)
