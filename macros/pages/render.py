"""Renders the parts of pages from the catalogue: a template, a place in the site, nothing else.

A page says ``{{ part("catalogue") }}`` and gets ``templates/catalogue.html.j2``. In the templates a
``Text`` becomes its words in the page's language by itself.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
)

from gocluster_rules import edition_json, words
from gocluster_rules.facts import Fact
from gocluster_rules.model import Category, Criterion, Edition, MainCriterion
from gocluster_rules.rules import Rule
from gocluster_rules.text import Lang, Text
from gocluster_rules.verdict import Verdict
from macros.files import KEPT_MOST, Offer
from macros.pages import catalogue_texts, list_texts, member_list, texts
from macros.pages import process_drawing as drawing
from macros.pages.excel_rule import excel_rule
from macros.pages.glossary_links import GlossaryLinks
from macros.pages.places import GLOSSARY, READINGS, SELF_CHECK, Place, page_of
from macros.pages.worked_examples import worked_examples
from macros.root import ROOT
from workbook.sheets.links import anchor_of

TEMPLATES = tuple(
    ROOT / "macros" / room / "templates" for room in ("pages", "checker", "agreement")
)
CELL_END = re.compile(r"</(?:dt|dd|td|th)>|<br>")


def main_criterion(number: str, edition: Edition) -> tuple[Category, MainCriterion]:
    """The criterion with this number, 1 to 13, and its category; ``KeyError`` if there is none."""
    for category in edition.categories:
        for main in category.criteria:
            if main.number == number:
                return category, main
    raise KeyError(number)


def asked_elsewhere(
    criterion: Criterion, edition: Edition
) -> tuple[tuple[Fact, Criterion | None], ...]:
    """The facts that the criterion needs and another one asks; ``None`` for the reference day."""
    asked = {fact: other for other in edition.criteria for fact in other.asks}
    return tuple(
        (fact, asked.get(fact)) for fact in criterion.rule.facts() if fact not in criterion.asks
    )


def neighbours(
    main: MainCriterion, edition: Edition
) -> tuple[MainCriterion | None, MainCriterion | None]:
    """The criteria before and after this one."""
    every: Sequence[MainCriterion | None] = (None, *edition.main_criteria, None)
    position = every.index(main)
    return every[position - 1], every[position + 1]


def comparisons(rule: Rule) -> tuple[Text, ...]:
    """What must hold together, each comparison on a line of its own."""
    return tuple(line for condition in rule.conditions() for line in condition.comparisons())


def cites_insert(criterion: Criterion) -> bool:
    """Whether its wording refers to the insert with the ESCA figures."""
    return "ESCA" in criterion.wording.de


def glossary_links(here: Place, edition: Edition) -> GlossaryLinks:
    """What links the terms on a page, each at its first use."""
    return GlossaryLinks(edition.glossary, here.lang, lambda id: here.page(f"{GLOSSARY}#{id}"))


class PartError(Exception):
    """A part cannot be made; the message names the template and the line."""


def part(name: str, here: Place, offer: Offer, edition: Edition, **values: Any) -> str:
    """One part of a page as HTML, from the template of that name; a ``PartError`` if that is broken."""
    try:
        template = _environment(edition, here.lang).get_template(f"{name}.html.j2")
        html = template.render(here=here, offer=offer, **values)
    except TemplateSyntaxError as error:
        raise PartError(f"{_place(error.filename, error.lineno)}: {error.message}") from error
    except TemplateNotFound:
        raise
    except Exception as error:
        # Jinja lets its templates appear among the frames.
        frames = traceback.extract_tb(error.__traceback__)
        inside = [frame for frame in frames if Path(frame.filename).parent in TEMPLATES]
        if not inside:
            raise
        place = _place(inside[-1].filename, inside[-1].lineno)
        raise PartError(f"{place}: {type(error).__name__}: {error}") from error
    # What stands side by side are words of their own, for the search too.
    html = CELL_END.sub(r"\g<0>\n", html)
    # Markdown takes indented lines and what follows an empty line for its own.
    return "\n".join(line.strip() for line in html.splitlines() if line.strip())


def _place(path: str | None, line: int | None) -> str:
    """A place in a template, as it is told."""
    return f"{Path(path or '').relative_to(ROOT)}, line {line}"


@cache
def _environment(edition: Edition, lang: Lang) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: value[lang] if isinstance(value, Text) else value,
    )
    environment.globals.update(
        edition=edition,
        fingerprint=edition_json.fingerprint(edition),
        texts=texts,
        catalogue_texts=catalogue_texts,
        list_texts=list_texts,
        member_list=member_list,
        words=words,
        Verdict=Verdict,
        comparisons=comparisons,
        excel_rule=excel_rule,
        worked_examples=worked_examples,
        glossary_links=glossary_links,
        cites_insert=cites_insert,
        drawing=drawing,
        asked_elsewhere=asked_elsewhere,
        main_criterion=main_criterion,
        neighbours=neighbours,
        page_of=page_of,
        anchor_of=anchor_of,
        readings=READINGS,
        self_check=SELF_CHECK,
        kept_most=KEPT_MOST,
        lang=lang,
    )
    return environment
