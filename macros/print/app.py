"""What browsers read to install the site as a program: its manifest in each language, and its icons."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from gocluster_rules.text import Lang
from macros.files import WEB_MANIFESTS
from macros.pages.places import PATHS, SELF_CHECK
from macros.print import design, texts

SIZES = (192, 512)
"""Pixels, as browsers ask for them."""
SHARE_IN_MASK = 0.9
"""Systems cut icons to shapes of their own, within which a circle of four fifths of the width is seen whole;
the sign fills more than that of its own field."""


@dataclass(frozen=True)
class Icon:
    """The sign in one size; ``maskable``: filled to its edges, so that any shape can be cut out of it."""

    size: int
    maskable: bool

    @property
    def path(self) -> str:
        return f"images/icon-{'maskable-' if self.maskable else ''}{self.size}.png"

    def data(self) -> dict[str, Any]:
        """For ``templates/icon.typ``."""
        return {
            "size": self.size,
            "sign": design.icon(),
            "ground": design.colours()["accent"] if self.maskable else None,
            "share": SHARE_IN_MASK if self.maskable else 1,
        }


ICONS = tuple(Icon(size, maskable) for size in SIZES for maskable in (False, True))


def manifests(site_url: str) -> Iterator[tuple[str, str]]:
    """The path and the text of the manifest of each language."""
    for lang, path in WEB_MANIFESTS.items():
        said = _manifest(lang, urlsplit(site_url).path)
        yield path, json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def _manifest(lang: Lang, root: str) -> Mapping[str, Any]:
    """Both languages are in the scope, since each page leads to the other one."""
    home = root + PATHS[lang]
    colours = design.colours()
    return {
        "id": home,
        "lang": lang,
        "name": texts.PREVIEW_SIGN[lang],
        "short_name": texts.APP_SHORT_NAME[lang],
        "description": texts.APP_DESCRIPTION[lang],
        "start_url": home + SELF_CHECK,
        "scope": root,
        "display": "standalone",
        "theme_color": colours["accent"],
        "background_color": colours["paper"],
        "icons": [
            {
                "src": root + icon.path,
                "sizes": f"{icon.size}x{icon.size}",
                "type": "image/png",
                "purpose": "maskable" if icon.maskable else "any",
            }
            for icon in ICONS
        ],
    }
