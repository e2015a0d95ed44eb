"""The hook of mkdocs: a page for each criterion, in the menu, and what the theme and its search need."""

from __future__ import annotations

import json
import re

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from gocluster_rules.catalogue import EDITION
from gocluster_rules.model import MainCriterion
from gocluster_rules.text import Lang
from macros.files import PREVIEW_HEIGHT, PREVIEW_WIDTH, PREVIEWS
from macros.pages import texts, unbroken
from macros.pages.places import PATHS, SELF_CHECK
from macros.root import ROOT
from workbook.sheets.links import CRITERIA

OVERVIEW = f"{CRITERIA}index.md"
HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
LEAD = re.compile(r'<p class="gc-lead">(.*?)</p>', re.DOTALL)
LIBRARIES = ROOT / "node_modules"


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
    """Add the page of each criterion and the libraries of the scripts to the files of the site."""
    for main in EDITION.main_criteria:
        content = _page(main, config.extra["lang"])
        files.append(File.generated(config, _source(main), content=content))
    search = _library("minisearch/dist/es/index.js", "minisearch/LICENSE.txt")
    files.append(File.generated(config, "assets/site/minisearch.js", content=search))
    codes = _library("uqr/dist/index.mjs", "uqr/LICENSE")
    files.append(File.generated(config, "assets/checker/uqr.js", content=codes))
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Refuse a page whose header cannot be read: it would be published as text."""
    if "title" not in page.meta:
        raise PluginError(
            f"docs/{config.extra['lang']}/{page.file.src_uri}: the header has no title or cannot be read. "
            "It stands between two lines ---; a text with a colon is put in quotes."
        )


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Let tabs and search engines name and describe a page as it does itself; its title is for the menu."""
    if heading := HEADING.search(html):
        page.meta["heading"] = Markup(heading[1]).striptags()
    if lead := LEAD.search(html):
        page.meta.setdefault("description", Markup(lead[1]).striptags())
    return unbroken.mark(html)


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Give the theme's templates our words and the addresses of both languages."""
    lang: Lang = config.extra["lang"]
    to_root = "../" * PATHS[lang].count("/")
    env.globals.update(
        texts=texts.in_language(lang),
        edition_id=EDITION.id,
        to_root=to_root,
        self_check=SELF_CHECK,
        preview=_preview(config.extra["root"], lang),
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


def _preview(root: str, lang: Lang) -> dict[str, str | int]:
    """The picture for links to this language, described and measured."""
    shown = texts.PREVIEW.fill(required=EDITION.quorum.required, of=len(EDITION.criteria))
    return {
        "address": root + PREVIEWS[lang],
        "description": shown[lang],
        "width": PREVIEW_WIDTH,
        "height": PREVIEW_HEIGHT,
    }


def _library(module: str, licence: str) -> str:
    """A module of others for the browser; its licence, which has to go with it, stands on top."""
    texts = (LIBRARIES / licence, LIBRARIES / module)
    above, script = (path.read_text(encoding="utf-8") for path in texts)
    return f"/*\n{above}*/\n{script}"


def _source(main: MainCriterion) -> str:
    return f"{CRITERIA}{main.number}.md"


def _page(main: MainCriterion, lang: Lang) -> str:
    meta = {
        "title": f"{main.number} {main.title[lang]}",
        "description": texts.CRITERION_DESCRIPTION.fill(
            wordings=" · ".join(criterion.wording[lang] for criterion in main.criteria)
        )[lang],
        "criterion": main.number,
    }
    # Every JSON value is a YAML value.
    header = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items()]
    macro = f'{{{{ part("criterion", number="{main.number}") }}}}'
    return "\n".join(["---", *header, "---", "", macro, ""])
