"""Where pages are: the addresses of criteria, and the links from one page to another."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

from gocluster_rules.text import LANGS, Lang
from workbook.sheets.links import CRITERIA, page_path

PATHS: Mapping[Lang, str] = {lang: page_path(lang) for lang in LANGS}
"""Where each language lies below the site's root."""
SELF_CHECK = "selbstcheck/"
GLOSSARY = "glossar/"
READINGS = "lesarten/"


@dataclass(frozen=True)
class Place:
    """A page: its language and its address below that language's start page."""

    lang: Lang
    url: str

    def page(self, url: str) -> str:
        """The relative link to another page of the same language."""
        return self.file(PATHS[self.lang] + url)

    def file(self, path: str) -> str:
        """The relative link to a file below the site's root."""
        target, mark, anchor = path.partition("#")
        here = "/" + PATHS[self.lang] + posixpath.dirname(self.url)
        link = posixpath.relpath("/" + target, here)
        return link + ("/" if target.endswith("/") or not target else "") + mark + anchor


def page_of(number: str) -> str:
    """The address of the page on a criterion as the source numbers them, 1 to 13."""
    return f"{CRITERIA}{number}/"
