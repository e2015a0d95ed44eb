"""What differs between two builds: which member of which archive, and where in it.

Archives are looked into, however deep, since a difference in one is told best by the member it is in.
"""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Iterator, Mapping
from difflib import unified_diff
from itertools import islice
from pathlib import Path

LINES = 12
"""Shown of a text that differs."""
BYTES = 16
"""Shown of other contents, from the first that differs."""
Members = Mapping[str, tuple[bytes, object]]
"""Contents and what else is known of each member (dates, modes), in the order in which they lie there."""


def differences(name: str, one: bytes, other: bytes) -> Iterator[str]:
    """One entry for each place in which two files differ; nothing if they are the same."""
    if one == other:
        return
    inside, other_inside = _members(one), _members(other)
    if inside is None or other_inside is None:
        yield f"{name}: {_where(one, other)}"
        return
    found = list(_between(name, inside, other_inside))
    yield from found or [f"{name}: the same members, packed otherwise: {_where(one, other)}"]


def folders(one: Path, other: Path) -> list[str]:
    """The same for all files of two folders."""
    return list(_between(".", _tree(one), _tree(other)))


def _between(name: str, one: Members, other: Members) -> Iterator[str]:
    for member in sorted(one.keys() ^ other.keys()):
        yield f"{name}: {member} is in the {'first' if member in one else 'second'} only"
    common = sorted(one.keys() & other.keys())
    if [m for m in one if m in other] != [m for m in other if m in one]:
        yield f"{name}: the members lie in another order"
    for member in common:
        (content, said), (other_content, other_said) = one[member], other[member]
        if said != other_said:
            yield f"{name}: {member}: {said} against {other_said}"
        yield from differences(f"{name}: {member}", content, other_content)


def _tree(folder: Path) -> dict[str, tuple[bytes, object]]:
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), None)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _members(content: bytes) -> dict[str, tuple[bytes, object]] | None:
    """What an archive holds, None for what is none."""
    if content.startswith(b"PK\3\4"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return {
                i.filename: (packed.read(i), (i.date_time, oct(i.external_attr >> 16), i.extra))
                for i in packed.infolist()
            }
    if content.startswith(b"\x1f\x8b"):
        return {"(unpacked)": (gzip.decompress(content), content[3:10].hex())}
    if content[257:262] == b"ustar":
        with tarfile.open(fileobj=io.BytesIO(content)) as tar:
            return {
                i.name: (
                    file.read() if (file := tar.extractfile(i)) else b"",
                    (i.mtime, oct(i.mode), i.uid, i.gid, i.uname, i.gname),
                )
                for i in tar
            }
    return None


def _where(one: bytes, other: bytes) -> str:
    try:
        texts = one.decode().splitlines(), other.decode().splitlines()
    except UnicodeDecodeError:
        place = next(
            (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
            min(len(one), len(other)),
        )
        shown = [content[place : place + BYTES].hex(" ") for content in (one, other)]
        return f"from byte {place} of {len(one)} and {len(other)}: {shown[0]} against {shown[1]}"
    lines = islice(unified_diff(*texts, "first", "second", lineterm="", n=0), 2, 2 + LINES)
    return "\n".join(["", *(f"    {line[:200]}" for line in lines)])
