"""What the site offers for download: which files there are, how large, with which fingerprint."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from gocluster_rules.answers import Answers, parse
from gocluster_rules.assessment import assess
from gocluster_rules.members.reading import read
from gocluster_rules.model import Edition
from gocluster_rules.result import Result
from gocluster_rules.text import Lang
from workbook.file.lists import list_rows

DOWNLOADS = "downloads/"
EXAMPLES = "downloads/examples/"
ENGINE_FAULTS = "downloads/engine-faults/"
DATA = "data/"
LICENCES = "licences.txt"
"""The licences of what others have made."""
WORKBOOKS: Mapping[Lang, str] = {
    "de": DOWNLOADS + "gocluster-selbstcheck-de.xlsx",
    "en": DOWNLOADS + "gocluster-selfcheck-en.xlsx",
}
CATALOGUE_PDFS: Mapping[Lang, str] = {
    "de": DOWNLOADS + "gocluster-kriterien-de.pdf",
    "en": DOWNLOADS + "gocluster-criteria-en.pdf",
}
WEB_MANIFESTS: Mapping[Lang, str] = {"de": "manifest.webmanifest", "en": "en/manifest.webmanifest"}
"""What browsers read that install the site as a program."""
KEPT_MOST = 40
"""Megabytes that the site takes at most on the device of somebody who has used the self-check."""
PREVIEWS: Mapping[Lang, str] = {"de": "images/preview-de.png", "en": "images/preview-en.png"}
"""The pictures that others show for a link to the site; their addresses do not change."""
PREVIEW_WIDTH = 1200
PREVIEW_HEIGHT = 630
"""Pixels of these pictures."""


@dataclass(frozen=True)
class File:
    """A file for download."""

    path: str
    """Below the site's root."""
    bytes: int
    sha256: str

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]


@dataclass(frozen=True)
class Example:
    """An example cluster: its answers, evaluated, and its name as part of file names."""

    id: str
    result: Result


@dataclass(frozen=True)
class Offer:
    """Everything for download, by path, and the examples."""

    files: Mapping[str, File]
    examples: tuple[Example, ...]

    def workbook(self, lang: Lang) -> File:
        return self.files[WORKBOOKS[lang]]

    def catalogue_pdf(self, lang: Lang) -> File:
        return self.files[CATALOGUE_PDFS[lang]]

    def wheel(self) -> File:
        return next(file for path, file in self.files.items() if path.endswith(".whl"))

    def example(self, id: str, lang: Lang | None = None) -> File:
        """The example's answer file, or with a language its completed workbook."""
        return self.files[EXAMPLES + (f"{id}-{lang}.xlsx" if lang else f"{id}.json")]

    def example_list(self, id: str) -> File | None:
        """The example's list of members, if it has one."""
        return self.files.get(f"{EXAMPLES}{id}.csv")


def read_offer(folder: Path, edition: Edition) -> Offer:
    """The files in a folder that is laid out like the site.

    Raises:
        FileNotFoundError: if the folder has not been made yet.
    """
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder} is missing: build the site with python -m macros.build")
    files = [_measure(path, folder) for path in sorted(folder.rglob("*")) if path.is_file()]
    examples = [
        Example(path.stem, assess(_answers(path, edition), edition))
        for path in sorted((folder / EXAMPLES).glob("*.json"))
    ]
    return Offer({file.path: file for file in files}, tuple(examples))


def _answers(path: Path, edition: Edition) -> Answers:
    """The answers of an example; its members with the rows in which they stand in the list beside it."""
    answers = parse(path.read_bytes(), edition)
    listed = path.with_suffix(".csv")
    if not listed.exists():
        return answers
    return replace(answers, members=read(list_rows(listed.read_bytes())).members)


def _measure(path: Path, folder: Path) -> File:
    content = path.read_bytes()
    return File(
        path.relative_to(folder).as_posix(), len(content), hashlib.sha256(content).hexdigest()
    )
