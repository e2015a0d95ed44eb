"""The built pages as the tests of this folder see them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from macros.agreement import report as agreement

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tools.built_site import without_marks

LOADED = {
    ("script", "src"),
    ("link", "href"),
    ("img", "src"),
    ("iframe", "src"),
    ("form", "action"),
}
"""The attributes whose address a browser follows by itself or on submitting."""


@dataclass
class Page:
    """What a page consists of, as far as the tests ask."""

    path: str
    """Below the site's root, such as ``en/kriterien/2/index.html``."""
    lang: str = ""
    title: str = ""
    heading: str = ""
    description: str = ""
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    alternates: dict[str, str] = field(default_factory=dict)
    canonical: str = ""
    switcher: str = ""
    inline: list[str] = field(default_factory=list)
    """Scripts and styles inside the page, which a strict content policy forbids."""
    text: str = ""


class _Reader(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.inside: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.inside.append(tag)
        self._part(tag)
        if tag == "html":
            self.page.lang = values["lang"]
        if "id" in values:
            self.page.ids.append(values["id"])
        if tag == "a" and "href" in values:
            self.page.links.append(values["href"])
            if "gc-language" in values.get("class", ""):
                self.page.switcher = values["href"]
        if values.get("name") == "description":
            self.page.description = values["content"]
        if tag == "link" and values.get("rel") == "canonical":
            self.page.canonical = values["href"]
        elif tag == "link" and values.get("rel") == "alternate":
            self.page.alternates[values["hreflang"]] = values["href"]
        else:
            self.page.loaded += [values[name] for t, name in LOADED if t == tag and name in values]
        if "style" in values or any(name.startswith("on") for name in values):
            self.page.inline.append(f"<{tag} {values}>")
        if tag == "style" or (
            tag == "script" and "src" not in values and values.get("type") != "application/json"
        ):
            self.page.inline.append(f"<{tag}>")

    def handle_endtag(self, tag: str) -> None:
        while self.inside and self.inside.pop() != tag:
            pass
        self._part(tag)

    def _part(self, tag: str) -> None:
        """Part the words on both sides of a tag, unless it is a link in the middle of a text."""
        if tag != "a":
            self.texts.append(" ")

    def handle_data(self, data: str) -> None:
        if self.inside and self.inside[-1] == "title" and "svg" not in self.inside:
            self.page.title += data
        if "h1" in self.inside:
            self.page.heading += data
        if not {"script", "style"} & set(self.inside):
            self.texts.append(data)

    def close(self) -> None:
        super().close()
        self.page.text = " ".join("".join(self.texts).split())


def read(path: Path, site: Path) -> Page:
    page = Page(path.relative_to(site).as_posix())
    reader = _Reader(page)
    reader.feed(without_marks(path.read_text(encoding="utf-8")))
    reader.close()
    return page


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, Page]:
    """All pages by their path, the two for what is not found among them."""
    return {page.path: page for page in (read(path, site) for path in site.rglob("*.html"))}


@pytest.fixture(scope="session", params=["de", "en"])
def paths(request: pytest.FixtureRequest, site: Path) -> list[str]:
    """Where all pages of a language are below the site's address."""
    english = request.param == "en"
    found = [
        path.relative_to(site).as_posix().removesuffix("index.html")
        for path in sorted(site.rglob("*.html"))
    ]
    chosen = [path for path in found if path.startswith("en/") == english]
    assert len(chosen) > 20
    return chosen


@pytest.fixture
def reading(tmp_path: Path) -> Callable[[Any], agreement.Report]:
    """Reads a report as it is read when the site is built."""

    def read_written(data: Any) -> agreement.Report:
        path = tmp_path / "agreement.json"
        path.write_text(json.dumps(data), encoding="utf-8")
        return agreement.read(path)

    return read_written
