"""The licences of what the bundle redistributes, which ask to go with it."""

from __future__ import annotations

import json
from collections.abc import Sequence

from macros.bundle.ingredients import Ingredients, distributions
from macros.components import mozilla_licence, python_licence, python_texts

GEODATA = """Places of postal codes
GeoNames (geonames.org), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), averaged, rounded and
corrected with OpenGeoDB (public domain)

Outlines of countries
Natural Earth (public domain)"""


CHANGED = """Changed here. The sources are those of this version of the package "pyodide" on npm:
- those modules of the library are passed on that are needed (macros/bundle/build.py)"""


def notices(ingredients: Ingredients, python: str, changes: Sequence[str]) -> str:
    """The licences of what the bundle redistributes, which ask to go with it, and what was changed of it."""
    package = json.loads((ingredients.pyodide / "package.json").read_bytes())
    runtime = f"Pyodide {package['version']}\n{package['license']}\n{package['homepage']}"
    told = "\n".join([CHANGED, *(f"- {change}" for change in changes)])
    notices = [
        f"{runtime}\n\n{told}\n\n{mozilla_licence()}",
        f"Python\n{python}\n\n{python_licence()}",
    ]
    for distribution in distributions(ingredients.site_packages):
        texts = python_texts(distribution.name)
        notices.append("\n\n".join([f"{distribution.name} {distribution.version}", *texts]))
    notices.append(GEODATA)
    return f"\n\n{'=' * 80}\n\n".join(notice.strip() for notice in notices) + "\n"
