"""The hook of mkdocs: a page for each criterion, in the menu, and what the theme's templates need."""

from __future__ import annotations

import json

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from gocluster_rules import edition_json
from gocluster_rules.catalogue import EDITION
from gocluster_rules.model import MainCriterion
from gocluster_rules.text import Lang
from macros import texts
from macros.render import CRITERIA, PATHS

OVERVIEW = f"{CRITERIA}index.md"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the pages into the menu, after the overview, and the language into the address."""
    lang: Lang = config.extra["lang"]
    config.extra["root"] = config.site_url
    config.site_url = f"{config.site_url}{PATHS[lang]}"
    for entry in config.nav or []:
        for pages in entry.values() if isinstance(entry, dict) else ():
            if OVERVIEW in pages:
                after = pages.index(OVERVIEW) + 1
                pages[after:after] = [_source(main) for main in EDITION.main_criteria]
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the page of each criterion to the files of the site."""
    for main in EDITION.main_criteria:
        content = _page(main, config.extra["lang"])
        files.append(File.generated(config, _source(main), content=content))
    return files


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Give the theme's templates our words and the addresses of both languages."""
    lang: Lang = config.extra["lang"]
    to_root = "../" * PATHS[lang].count("/")
    env.globals.update(
        words=texts.in_language(lang),
        edition_id=EDITION.id,
        fingerprint=edition_json.fingerprint(EDITION),
        languages=[
            {
                "code": code,
                "name": name,
                "path": to_root + PATHS[code],
                "site_url": config.extra["root"] + PATHS[code],
            }
            for code, name in texts.LANGUAGES.items()
        ],
    )
    return env


def _source(main: MainCriterion) -> str:
    return f"{CRITERIA}{main.number}.md"


def _page(main: MainCriterion, lang: Lang) -> str:
    meta = {
        "title": f"{main.number} {main.title[lang]}",
        "description": " ".join(criterion.wording[lang] for criterion in main.criteria),
        "criterion": main.number,
    }
    # Every JSON value is a YAML value.
    header = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items()]
    macro = f'{{{{ part("criterion", number="{main.number}") }}}}'
    return "\n".join(["---", *header, "---", "", macro, ""])
