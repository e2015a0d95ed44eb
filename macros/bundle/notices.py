"""The licences of what the bundle redistributes, which ask to go with it."""

from __future__ import annotations

import json
import os
from pathlib import Path

from macros.bundle.ingredients import Ingredients, distributions


def notices(ingredients: Ingredients, python: str) -> str:
    """The licences of what the bundle redistributes, which ask to go with it."""
    package = json.loads((ingredients.pyodide / "package.json").read_bytes())
    runtime = f"Pyodide {package['version']}\n{package['license']}\n{package['homepage']}"
    notices = [runtime, f"Python\n{python}"]
    licence = Path(os.__file__).with_name("LICENSE.txt")
    if licence.is_file():
        notices.append(licence.read_text(encoding="utf-8"))
    for distribution in distributions(ingredients.site_packages):
        texts = [
            file.read_text(encoding="utf-8")
            for file in distribution.files or ()
            if file.name.upper().startswith(("LICENSE", "LICENCE", "AUTHORS"))
        ]
        notices.append("\n\n".join([f"{distribution.name} {distribution.version}", *texts]))
    return f"\n\n{'=' * 80}\n\n".join(notice.strip() for notice in notices) + "\n"
