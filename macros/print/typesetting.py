"""What Typst makes of a template and data: PDF documents and images, the same bytes on every machine."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst

from macros.cache import forget_unused, keep

TEMPLATES = Path(__file__).parent / "templates"
FONTS: Mapping[str, tuple[str, ...]] = {
    "font_source_sans_pro": ("SourceSansPro-Regular.ttf", "SourceSansPro-Bold.ttf"),
    "font_source_serif_pro": (
        "SourceSerifPro-Regular.ttf",
        "SourceSerifPro-It.ttf",
        "SourceSerifPro-Bold.ttf",
    ),
}
"""The fonts that the templates name, by package; each has a second format there, which would compete."""
DATED = datetime(2026, 11, 24, tzinfo=UTC)
"""PDF/A asks for a date. That of the making would give other bytes each time."""
KINDS: Mapping[str, Mapping[str, Any]] = {
    ".pdf": {"format": "pdf", "pdf_standards": ["a-2a", "ua-1"], "timestamp": DATED},
    ".png": {"format": "png", "ppi": 72},
}
"""How a file of each kind is made. Typst refuses a PDF that it sees to fail these standards; a point of a
picture is a pixel."""


class PrintError(Exception):
    """Something cannot be printed; the message says why and where."""


@dataclass(frozen=True)
class Job:
    """A file to be made, from a template and what it is to say."""

    target: Path
    template: str
    data: Mapping[str, Any]


def run(jobs: Iterable[Job], kept: Path) -> None:
    """Make the files, or take them from a folder if all that they are made from is the same as then.

    Raises:
        PrintError: if something cannot be printed.
    """
    used = []
    for job in jobs:
        source = kept / _key(job)
        if not source.exists():
            keep(source, typeset(TEMPLATES / job.template, job.data, job.target.suffix))
        used.append(source)
        job.target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, job.target)
    forget_unused(kept, used)


def typeset(template: Path, data: Mapping[str, Any], kind: str) -> bytes:
    """A file of this kind, with nothing wrong that Typst would notice; else a ``PrintError``."""
    made: bytes
    with _fonts() as fonts:
        try:
            made, warnings = typst.compile_with_warnings(
                template,
                root=template.parent,
                font_paths=fonts,
                sys_inputs={"data": _as_text(data)},
                **KINDS[kind],
            )
        except typst.TypstError as error:
            raise PrintError(_told(template, error)) from error
    if warnings:
        raise PrintError("\n".join(_told(template, warning) for warning in warnings))
    return made


def _told(template: Path, trouble: typst.TypstError | typst.TypstWarning) -> str:
    return f"{template.name} cannot be printed: {trouble.diagnostic.strip()}"


def _as_text(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False)


def _key(job: Job) -> str:
    """A name that changes with everything that the file is made from and by."""
    told = (job.template, job.target.suffix, _as_text(job.data), version("typst"))
    ingredients = [text.encode() for text in told]
    ingredients += [path.read_bytes() for path in (Path(__file__), *sorted(TEMPLATES.iterdir()))]
    ingredients += _font_files().values()
    return hashlib.sha256(b"\0".join(ingredients)).hexdigest()


@cache
def _font_files() -> Mapping[str, bytes]:
    """Our fonts by their file names."""
    return {
        name: files(package).joinpath("files", name).read_bytes()
        for package, names in FONTS.items()
        for name in names
    }


@contextmanager
def _fonts() -> Iterator[typst.Fonts]:
    """Our fonts and none of the machine's. Typst takes them from a folder, and reads them while it works."""
    with TemporaryDirectory(prefix="fonts-") as folder:
        for name, content in _font_files().items():
            Path(folder, name).write_bytes(content)
        yield typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
        )
