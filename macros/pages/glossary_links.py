"""Links from a text to the glossary, at the first use of each term on a page.

A term is found in its inflected forms and as a word of its own: "Akteuren", but not "Akteursgruppe". It is
linked only where both languages use it, since a word of one may mean something else: "payroll office".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from markupsafe import Markup, escape

from gocluster_rules.model import Term
from gocluster_rules.text import LANGS, Lang, Text

ENDINGS: dict[Lang, str] = {"de": "e[nrsm]?|n|s", "en": "e?s"}
"""What an inflected word ends in."""


def variants(name: str) -> Iterator[str]:
    """The names of a term: "KMU (kleine Unternehmen)" has two, and so has "Akteur, Clusterakteur"."""
    for part in re.split(r"[,()]", name):
        if part.strip():
            yield part.strip()


def pattern(name: str, lang: Lang) -> str:
    """A regular expression for the forms of a name."""
    *first, last = name.split()
    # German inflects the adjectives before a noun too.
    found = [_forms(word, lang) if lang == "de" else _word(word) for word in first]
    return r"\s+".join((*found, _forms(last, lang)))


def _word(word: str) -> str:
    """A word in the middle of a sentence or at its beginning."""
    if word.isupper():
        return re.escape(word)
    return f"[{word[0].upper()}{word[0].lower()}]{re.escape(word[1:])}"


def _forms(word: str, lang: Lang) -> str:
    if word.isupper():
        return _word(word)
    if lang == "en" and word[1:].endswith("y"):
        return f"{_word(word[:-1])}(?:y|ies)"
    stem = word[0] + re.sub(f"(?:{ENDINGS[lang]})$", "", word[1:])
    own = re.escape(word[len(stem) :])
    return f"{_word(stem)}(?:{own})?(?:{ENDINGS[lang]})?"


class GlossaryLinks:
    """Links the terms of a page, each once; one object for each page."""

    def __init__(self, terms: Sequence[Term], lang: Lang, address: Callable[[str], str]) -> None:
        self._lang = lang
        self._address = address
        """From a term's id to the link."""
        self._linked: set[str] = set()
        self._finders = {code: _Finder(terms, code) for code in LANGS}

    def link(self, text: Text) -> Markup:
        """The text as HTML, with the terms that occur in it for the first time as links."""
        common = set.intersection(
            *({id for _, id in self._finders[lang].find(text[lang])} for lang in LANGS)
        )
        said = text[self._lang]
        parts: list[Markup] = []
        end = 0
        for found, id in self._finders[self._lang].find(said):
            if id in self._linked or id not in common:
                continue
            self._linked.add(id)
            anchor = Markup('<a class="gc-term" href="{}">{}</a>')
            parts += [
                escape(said[end : found.start()]),
                anchor.format(self._address(id), found[0]),
            ]
            end = found.end()
        return Markup("").join((*parts, escape(said[end:])))


class _Finder:
    """Finds the terms of the glossary in texts of one language."""

    def __init__(self, terms: Sequence[Term], lang: Lang) -> None:
        named = [(name, term.id) for term in terms for name in variants(term.name[lang])]
        # Of two names that begin alike, the longer one is meant.
        named.sort(key=lambda pair: -len(pair[0]))
        self._ids = [id for _, id in named]
        names = "|".join(f"({pattern(name, lang)})" for name, _ in named)
        self._pattern = re.compile(rf"(?<![\w-])(?:{names})(?![\w-])")

    def find(self, text: str) -> Iterator[tuple[re.Match[str], str]]:
        """Where a term occurs, with its id."""
        for found in self._pattern.finditer(text):
            if found.lastindex:
                yield found, self._ids[found.lastindex - 1]
