"""The picture that others show for a link to the site, drawn from the catalogue."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Template
from markupsafe import Markup

from gocluster_rules.text import Lang
from macros import render
from macros.printing import Printer

WIDTH = 1200
HEIGHT = 630
"""Pixels; what is drawn has its place in this area."""
LOGO = Path(__file__).parent.parent / "docs/theme/partials/logo.html"


def drawing(lang: Lang) -> str:
    """The picture as an HTML page that holds nothing but its SVG."""
    logo = Markup(Template(LOGO.read_text(encoding="utf-8")).render())
    return render.document("preview.html", lang, width=WIDTH, height=HEIGHT, logo=logo)


def make(printer: Printer, lang: Lang) -> bytes:
    """The picture as PNG."""
    return printer.png(drawing(lang), WIDTH, HEIGHT)
