"""Where the site explains a criterion; the site builds its pages at these addresses."""

from __future__ import annotations

from gocluster_rules.text import Lang

CRITERIA = "kriterien/"


def page_path(lang: Lang) -> str:
    """The path of the site in a language, from its root: English lies in a folder of its own."""
    return "en/" if lang == "en" else ""


def anchor_of(number: str) -> str:
    """The address of a criterion below the language's start page: "kriterien/2/#2.1" for 2.1."""
    return f"{CRITERIA}{number.split('.')[0]}/#{number}"


def criterion_url(site_url: str, number: str, lang: Lang) -> str:
    """The address of a criterion's place on the site at ``site_url``."""
    return f"{site_url.rstrip('/')}/{page_path(lang)}{anchor_of(number)}"
