"""The picture that others show for a link to the site, drawn from the catalogue."""

from __future__ import annotations

from typing import Any

from gocluster_rules.model import Edition
from gocluster_rules.text import Lang
from macros.files import PREVIEW_HEIGHT, PREVIEW_WIDTH
from macros.print import design, texts


def data(edition: Edition, lang: Lang) -> dict[str, Any]:
    """What it shows, for ``templates/preview.typ``: our sign, the quorum, each criterion by its number."""
    quorum = texts.PREVIEW_QUORUM.fill(required=edition.quorum.required, of=len(edition.criteria))
    return {
        "lang": lang,
        "width": PREVIEW_WIDTH,
        "height": PREVIEW_HEIGHT,
        "logo": design.logo(),
        "sign": texts.PREVIEW_SIGN[lang],
        "lines": texts.PREVIEW_LINES[lang].split("|"),
        "quorum": quorum[lang],
        "rows": [
            [criterion.number for main in category.criteria for criterion in main.criteria]
            for category in edition.categories
        ],
        "colours": design.colours(),
    }
