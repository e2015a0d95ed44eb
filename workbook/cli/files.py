"""Files of the command line: which ones a name stands for, reading them, replacing one safely."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING, NamedTuple

from gocluster_rules import answer_texts, answers, json_text
from gocluster_rules.answers import Taken
from gocluster_rules.model import Edition
from gocluster_rules.problems import Problem, Unreadable
from gocluster_rules.text import Text
from workbook.cli import texts
from workbook.file import safety

if TYPE_CHECKING:
    from workbook.file.audit import Deviation

WORKBOOK_SUFFIXES = (".xlsx", ".xlsm", ".xls")
WORKBOOK_STARTS = (safety.ZIP, safety.OLE)
READ_IN_FOLDERS = (".json", ".xlsx")
HIDDEN = (".", "~$")
"""How hidden files begin, and those that Excel and LibreOffice keep beside an open workbook."""
MOST = max(json_text.MAX_BYTES, safety.MAX_FILE)


def inside(name: str) -> list[str]:
    """The file itself, or the answer files and workbooks in the folder, sorted; `Unreadable` without any.

    A link that leads nowhere is among them, so that it is reported; a pipe is not: reading it may never end.
    """
    if not os.path.isdir(name):
        return [name]
    with _refusing(texts.NO_FILE):
        found = [
            entry.path
            for entry in os.scandir(name)
            if Path(entry.name).suffix.lower() in READ_IN_FOLDERS
            and not entry.name.startswith(HIDDEN)
            and (entry.is_file() or not os.path.exists(entry))
        ]
    if not found:
        raise Unreadable([Problem(answer_texts.FILE, texts.EMPTY_FOLDER)])
    return sorted(found)


class Received(NamedTuple):
    """What a file holds."""

    taken: Taken
    audit: Callable[[], Sequence[Deviation]] | None
    """Finds the stored results that do not fit the answers; an answer file stores none."""


def read(path: Path) -> bytes:
    """What is in a file, up to where it is too large; `Unreadable` if it cannot be read."""
    with _refusing(texts.NO_FILE), path.open("rb") as file:
        return file.read(MOST + 1)


def receive(name: str, data: bytes, edition: Edition) -> Received:
    """All that is right in a workbook or an answer file; `Unreadable` if nothing in it can be evaluated."""
    if Path(name).suffix.lower() in WORKBOOK_SUFFIXES or data.startswith(WORKBOOK_STARTS):
        # Not needed for answer files.
        from workbook.file.audit import audit
        from workbook.file.read import contents

        found = contents(data, edition)
        return Received(found.taken, lambda: audit(data, found, edition))
    return Received(answers.take_over(data, edition), None)


def replace(path: Path, data: bytes) -> None:
    """Write a file so that at any moment it is either as it was or complete; ``OSError`` if that fails."""
    target = Path(os.path.realpath(path))
    # In the same folder, since only there it can take the other's place at a stroke.
    temporary = target.with_name(f".gocluster-{token_hex(8)}.tmp")
    file = temporary.open("xb")
    try:
        with file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            shutil.copymode(target, temporary)
        os.replace(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def cause(error: OSError) -> Text | str:
    """Why the system refused, in words where it is one of the usual causes."""
    usual = texts.CAUSES.get(errno.errorcode.get(error.errno or 0, ""))
    return usual or error.strerror or type(error).__name__


@contextmanager
def _refusing(message: Text) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Unreadable([Problem(answer_texts.FILE, message.fill(why=cause(error)))]) from None
