"""The site's colours and its sign, taken from the theme: paper and screen look alike."""

from __future__ import annotations

import re

from jinja2 import Template

from macros.root import ROOT

TOKENS = ROOT / "docs/theme/assets/site/styles/tokens.css"
LOGO = ROOT / "docs/theme/partials/logo.html"
ICON = ROOT / "docs/theme/assets/site/favicon.svg"
COLOUR = re.compile(r"--gc-([a-z-]+): (#[0-9a-f]{6});")


def colours() -> dict[str, str]:
    """The colours of the light design by their names: the first of the file."""
    found: dict[str, str] = {}
    for name, colour in COLOUR.findall(TOKENS.read_text(encoding="utf-8")):
        found.setdefault(name, colour)
    return found


def icon() -> str:
    """The sign on its field, as browsers show it in a tab, as an SVG document."""
    return ICON.read_text(encoding="utf-8")


def logo() -> str:
    """The sign as an SVG document, in the accent colour."""
    drawing = Template(LOGO.read_text(encoding="utf-8")).render()
    return f'<svg xmlns="http://www.w3.org/2000/svg" color="{colours()["accent"]}">{drawing}</svg>'
