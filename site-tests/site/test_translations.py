"""No English is older than its German, and no page speaks the other language unasked.

Which German an English text was made from is recorded in ``site-tests/tools/translations.json``; see
``site-tests/tools/translations.py``. Texts whose English is new are not stale, so the drill (``test_drill.py``)
holds: a criterion changed in both languages passes, and the next ``make check`` records it.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from tools.translations import REMEDY, Found, Pair, read, stale, texts, texts_of_module, write

from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import LANGS


def test_no_english_is_older_than_its_german(root):
    places = stale(texts(root), read())
    assert places == [], REMEDY


def test_every_page_is_in_both_languages(root):
    german, english = (
        {path.relative_to(root / "docs" / lang) for path in (root / "docs" / lang).rglob("*.md")}
        for lang in LANGS
    )
    assert german == english


BEFORE = [Found("a.py:1", Pair("Ja", "Yes")), Found("a.py:2", Pair("Folge", "Result"))]
TWICE = Found("c.py:1", Pair("Ja", "Yes"))
CHANGES = [
    ("nothing changed", BEFORE, []),
    ("moved to another line", [Found("b.py:9", BEFORE[0].text), BEFORE[1]], []),
    ("German changed alone", [Found("a.py:1", Pair("Jawohl", "Yes")), BEFORE[1]], ["a.py:1"]),
    ("both changed", [Found("a.py:1", Pair("Nein", "No")), BEFORE[1]], []),
    ("English changed alone", [Found("a.py:1", Pair("Ja", "Yes, indeed")), BEFORE[1]], []),
    ("another German with the same English", [*BEFORE, Found("a", Pair("Wert", "Result"))], []),
]


def test_it_is_stale_too_where_only_one_of_two_equal_texts_changed(tmp_path):
    write([*BEFORE, TWICE], tmp_path / "record.json")
    now = [*BEFORE, Found("c.py:1", Pair("Jawohl", "Yes"))]
    assert stale(now, read(tmp_path / "record.json")) == ["c.py:1"]


@pytest.mark.parametrize(("what", "now", "expected"), CHANGES, ids=[case[0] for case in CHANGES])
def test_english_is_stale_when_only_its_german_changed(tmp_path, what, now, expected):
    write(BEFORE, tmp_path / "record.json")
    assert stale(now, read(tmp_path / "record.json")) == expected


def test_texts_are_found_wherever_a_module_writes_them():
    source = 'LONG = Text(\n    de=("Guten " "Tag"),\n    en=f"Hello {name}",\n)\ndef f():\n    return text.Text(en="b", de="a"), Text(de=a, en=b)\n'
    found = list(texts_of_module(source, "m.py"))
    assert found == [
        Found("m.py:1", Pair("Guten Tag", "Hello {}")),
        Found("m.py:6", Pair("a", "b")),
    ]


# --- built pages

WORDS = {
    "de": "aber als auch auf aus bei das dem den der des durch ein eine einem einer eines für haben "
    "ihre ist kann mit nach nicht nur oder sich sie sind über und von vom werden wie wird zu zum zur",
    "en": "an and are as at be been by can do does each for from has have how if is it its not of on or "
    "that the their they this to what when which who with you your",
}
COMMON = {lang: frozenset(words.split()) for lang, words in WORDS.items()}
NAME = EDITION.insert.organisation
"""An English name, which German pages may use as well."""
READ_OUT = ("alt", "aria-label", "content", "placeholder", "title")
INLINE = re.compile("a|abbr|b|bdi|cite|dfn|em|i|mark|q|small|span|strong|sub|sup|time|wbr")
EMPTY = re.compile("area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr")


class Passages(HTMLParser):
    """The passages of a page, each with the language it is marked with."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.found: list[tuple[str, str]] = []
        self.passage = ""

    def lang(self) -> str:
        return self.open[-1][1] if self.open else ""

    def end_passage(self) -> None:
        if self.passage.strip():
            self.found.append((self.lang(), " ".join(self.passage.split())))
        self.passage = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        lang = values.get("lang") or self.lang()
        if not INLINE.fullmatch(tag) or lang != self.lang():
            self.end_passage()
        self.found += [(lang, text) for name in READ_OUT if (text := values.get(name))]
        if not EMPTY.fullmatch(tag):
            self.open.append((tag, lang))

    def handle_endtag(self, tag: str) -> None:
        before = self.open[-2][1] if len(self.open) > 1 else ""
        if not INLINE.fullmatch(tag) or before != self.lang():
            self.end_passage()
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][0] not in {"script", "style", "code", "pre"}:
            self.passage += data


def language(passage: str) -> str:
    """The language whose common words prevail; none where they are too few to tell."""
    words = re.findall(r"[a-zäöüß]+", passage.lower())
    counts = {lang: sum(word in common for word in words) for lang, common in COMMON.items()}
    first, second = sorted(LANGS, key=lambda lang: -counts[lang])
    return first if counts[first] >= max(2, 2 * counts[second] + 1) else ""


def mixed_up(html: str) -> list[str]:
    """The passages in another language than the one they are marked with."""
    reader = Passages()
    reader.feed(html)
    reader.close()
    return [
        text for lang, text in reader.found if language(text.replace(NAME, "")) not in ("", lang)
    ]


MARKED = [
    ('<html lang="en"><p>Das ist nicht <b>übersetzt</b>.</p>', 1),
    ('<html lang="en"><p lang="de">Das ist die Quelle.</p><p>This is what the source says.</p>', 0),
    ('<html lang="en"><p>This is said of it: <q lang="de">Das ist die Quelle.</q></p>', 0),
    ('<html lang="de"><button aria-label="Go to the end of this page">x</button>', 1),
    ('<html lang="de"><p>Der Cluster und die Akteure</p>', 0),
]


@pytest.mark.parametrize(("html", "count"), MARKED)
def test_passages_are_told_apart_by_common_words(html, count):
    assert len(mixed_up(html)) == count


@pytest.mark.slow
def test_pages_speak_one_language_but_for_what_is_marked(site):
    found = [
        f"{path.relative_to(site)}: {text[:150]}"
        for path in sorted(site.rglob("*.html"))
        for text in mixed_up(path.read_text(encoding="utf-8"))
    ]
    assert found == []
