"""The picture that others show for a link to the site, drawn from the catalogue."""

from __future__ import annotations

from jinja2 import Template
from markupsafe import Markup

from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import Lang
from macros.pages import render
from macros.print.printing import Printer
from macros.root import ROOT

WIDTH = 1200
HEIGHT = 630
"""Pixels; what is drawn has its place in this area."""
LOGO = ROOT / "docs/theme/partials/logo.html"


def drawing(lang: Lang) -> str:
    """The picture as an HTML page that holds nothing but its SVG."""
    logo = Markup(Template(LOGO.read_text(encoding="utf-8")).render())
    return render.document("preview.html", lang, EDITION, width=WIDTH, height=HEIGHT, logo=logo)


def make(printer: Printer, lang: Lang) -> bytes:
    """The picture as PNG."""
    return printer.png(drawing(lang), WIDTH, HEIGHT)
