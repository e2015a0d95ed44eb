"""Ties each English text to the German it was made from: ``make translations``.

German comes first; the English is its translation. ``translations.json`` holds, for every text of the
sources and every page, short hashes of the German and the English as they were when they last belonged
together. If only the German of a pair has changed since, the English is stale: the test fails until somebody has read
the English and either changed it or confirmed it with ``make translations CHECKED=1``.

Texts with new English need no confirmation, since whoever wrote it had the German in view. They are
recorded in passing by ``make check`` and ``make test``, as a lock file would be, so that adding or
changing a criterion in both languages still touches one file of the catalogue and nothing else.
"""

from __future__ import annotations

import argparse
import ast
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
RECORD = Path(__file__).with_name("translations.json")
PACKAGES = ("gocluster_rules", "workbook", "macros")
REMEDY = (
    "Only the German of these has changed since it was translated. Bring the English into line; where it\n"
    "still fits as it stands, confirm that with: make translations CHECKED=1"
)


class Pair(NamedTuple):
    """A text in both languages, or their hashes."""

    de: str
    en: str

    def hashed(self) -> Pair:
        return Pair(*(hashlib.sha256(text.encode()).hexdigest()[:12] for text in self))


class Found(NamedTuple):
    """A text and where it stands."""

    place: str
    text: Pair


def texts(root: Path) -> Iterator[Found]:
    """Every text of the sources and every page, in both languages."""
    for package in PACKAGES:
        for path in sorted((root / package).rglob("*.py")):
            yield from texts_of_module(
                path.read_text(encoding="utf-8"), path.relative_to(root).as_posix()
            )
    for german in sorted((root / "docs/de").rglob("*.md")):
        english = root / "docs/en" / german.relative_to(root / "docs/de")
        if english.exists():
            pair = Pair(german.read_text(encoding="utf-8"), english.read_text(encoding="utf-8"))
            yield Found(english.relative_to(root).as_posix(), pair)


def texts_of_module(source: str, name: str) -> Iterator[Found]:
    """Every ``Text(de=…, en=…)`` that a module writes down."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _name(node.func) == "Text":
            words = {keyword.arg: _words(keyword.value) for keyword in node.keywords}
            german, english = words.get("de"), words.get("en")
            if german is not None and english is not None:
                yield Found(f"{name}:{node.lineno}", Pair(german, english))


def _name(node: ast.expr) -> str | None:
    """The last part of a name such as ``text.Text``."""
    return getattr(node, "attr", None) or getattr(node, "id", None)


def _words(node: ast.expr) -> str | None:
    """A string as it reads, however it is broken into lines, with ``{}`` where it has values; else ``None``.

    Read off the tree and not written out from it, which each version of Python does in its own way.
    """
    if isinstance(node, ast.JoinedStr):
        return "".join(_words(part) or "{}" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def stale(found: Iterable[Found], recorded: Counter[Pair]) -> list[str]:
    """The places whose English was made from another German.

    The same English may stand for several German texts ("Result" for "Ergebnis" and "Resultat"); so an
    unrecorded pair is stale only if one recorded with the same English is gone. Pairs are counted, since the same
    one may stand in several places of which only one has changed.
    """
    now = [(place, text.hashed()) for place, text in found]
    gone = recorded - Counter(pair for _, pair in now)
    translated = {pair.en for pair in gone}
    return [place for place, pair in now if pair not in recorded and pair.en in translated]


def read(path: Path = RECORD) -> Counter[Pair]:
    """The recorded pairs, with how often each stands somewhere."""
    return Counter(Pair(**entry) for entry in json.loads(path.read_text(encoding="utf-8")))


def write(found: Iterable[Found], path: Path = RECORD) -> None:
    """Record all pairs as they are now, one a line."""
    pairs = sorted(text.hashed() for _, text in found)
    lines = ",\n".join(json.dumps(pair._asdict()) for pair in pairs)
    content = f"[\n{lines}\n]\n"
    if not path.exists() or path.read_text(encoding="utf-8") != content:
        path.write_text(content, encoding="utf-8", newline="\n")


def main() -> None:
    parser = argparse.ArgumentParser(
        description="Record which German each English text belongs to."
    )
    parser.add_argument(
        "--checked", action="store_true", help="the English of all stale texts was read and fits"
    )
    checked = parser.parse_args().checked
    found = list(texts(ROOT))
    if not checked and (places := stale(found, read())):
        sys.exit("\n".join([*places, REMEDY]))
    write(found)


if __name__ == "__main__":
    main()
