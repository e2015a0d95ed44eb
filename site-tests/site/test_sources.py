"""The pages' sources: they hold no number and no wording of a criterion, only calls for them."""

from __future__ import annotations

import re

import pytest

from gocluster_rules.catalogue import EDITION

NO_CRITERIA = {
    "3.11": "a version of Python",
    "256": "SHA-256",
    "8": "UTF-8",
    "1.1": "a version of the fonts' licence",
    "1.2": "a version of the licence",
    "4.0": "a version of a licence of data",
    "95": "of a hundred places",
    "99": "of a hundred places",
}
LAWS = r"§ \d+\w?|(?:Abs|Art|Nr)\. \d+|\b(?:BITV|WCAG) \d\.\d|\bEN\s\d+\s\d+|\bPDF/UA-\d"
"""How laws and standards are cited."""
NUMBER_WORDS = {"acht", "elf", "zwölf", "dreizehn", "neunzehn", "eight", "eleven", "twelve"}
WORDS_IN_A_ROW = 4
"""So many words of a wording in the same order are no coincidence."""


def prose(text):
    """The text without front matter, code, addresses, calls, cited laws and the numbers of lists."""
    for pattern in (r"\A---.*?---", r"```.*?```", r"`[^`]*`", r"\{\{.*?\}\}", r"\]\([^)]*\)", LAWS):
        text = re.sub(pattern, " ", text, flags=re.DOTALL)
    return re.sub(r"^\d+\. ", "", text, flags=re.MULTILINE)


def words(text):
    return re.findall(r"\w+", text.lower())


def rows(text):
    found = words(text)
    return {
        " ".join(found[start : start + WORDS_IN_A_ROW])
        for start in range(len(found) - WORDS_IN_A_ROW + 1)
    }


def sources(root):
    found = sorted((root / "docs").glob("??/**/*.md"))
    assert len(found) > 20
    return found


def test_no_number_of_a_criterion_is_typed_into_a_page(root):
    for path in sources(root):
        text = prose(path.read_text(encoding="utf-8"))
        numbers = set(re.findall(r"\d+(?:\.\d+)*", text)) - NO_CRITERIA.keys()
        assert numbers == set(), path.name
        assert not NUMBER_WORDS & set(words(text)), path.name


def test_no_wording_is_typed_into_a_page(root):
    official = set()
    for _, main, criterion in EDITION.walk():
        for text in (main.title, criterion.wording, *(fact.question for fact in criterion.asks)):
            official |= rows(text.de) | rows(text.en)
    for paragraph in (*EDITION.programme, EDITION.quorum.wording):
        official |= rows(paragraph.de)
    # The programme's name in a sentence of our own is no quotation.
    official -= rows("in das Programm „go-cluster“ aufgenommen")
    for path in sources(root):
        typed = official & rows(prose(path.read_text(encoding="utf-8")))
        assert typed == set(), path.name


@pytest.mark.parametrize("suffix", ["py", "js"])
def test_no_wording_is_typed_into_a_script(root, suffix):
    for folder in ("macros", "docs/theme"):
        for path in (root / folder).rglob(f"*.{suffix}"):
            text = path.read_text(encoding="utf-8")
            for criterion in EDITION.criteria:
                assert criterion.wording.de not in text
                assert criterion.wording.en not in text
