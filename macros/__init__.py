"""The site: page parts rendered from the catalogue, the build and the server for this machine."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def define_env(env: Any) -> None:
    """Offer the pages their parts (called by mkdocs-macros)."""
    # Imported here, so that the bundle and the server do without Jinja.
    from gocluster_rules.catalogue import EDITION
    from macros import files
    from macros.agreement import fuzzing
    from macros.agreement.conclusions import context, published
    from macros.agreement.report import REPORT, read
    from macros.checker.context import checker_context
    from macros.pages import member_list, render, site_operator
    from macros.pages.places import Place

    config = env.conf
    lang = config["extra"]["lang"]
    offer = files.read_offer(
        Path(config["config_file_path"]).parent / config["extra"]["files"], EDITION
    )

    def part(name: str, **values: Any) -> str:
        """A part of the page, from the template of that name."""
        return render.part(name, Place(lang, env.page.url), offer, EDITION, **values)

    def checker() -> str:
        """The form of the self-check."""
        return part("checker", **checker_context(EDITION, lang))

    def agreement_part(name: str) -> str:
        """A part of the page on agreement, from the report."""
        values = context(read(REPORT), published(EDITION), lang)
        return part(f"agreement_{name}", **values)

    def fuzzing_figures() -> str:
        """What came of altered inputs, in sentences."""
        return fuzzing.stored(lang)

    def operator_data(*keys: str) -> str:
        """What the operator has entered under these keys."""
        data = site_operator.parse(config["extra"].get("operator"))
        return part("operator", rows=site_operator.rows(data, keys, lang))

    env.macro(part)
    env.macro(checker)
    env.macro(agreement_part)
    env.macro(fuzzing_figures)
    env.macro(operator_data)
    env.variables["edition"] = EDITION
    env.variables["members"] = member_list.figures(lang)
