"""Style sheets: written in parts, delivered as one file, printed in every browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.delivery.styles import COMMENT, IMPORT, StyleError, joined

THEME = Path("docs/theme/assets")
ENTRIES = ("site/styles/site.css", "checker/styles/checker.css")


def sheet(folder: Path, **texts: str) -> Path:
    """Style sheets by name; the path of ``all.css``."""
    for name, text in texts.items():
        (folder / f"{name}.css").write_text(text, encoding="utf-8")
    return folder / "all.css"


def test_parts_stand_in_the_order_in_which_they_are_imported(tmp_path: Path) -> None:
    text = '/* @import "no.css"; */\n@import "b.css";\n\n/* and */\n@import "a.css";\n'
    path = sheet(tmp_path, all=text, a="a { b: c }\n", b='@import "c.css";\n', c="d { e: f }\n")
    assert joined(path) == "d { e: f }\n\na { b: c }\n"


def test_a_sheet_without_parts_stays_as_it_is(tmp_path: Path) -> None:
    text = '/* @import "no.css"; */ a { b: url("c.svg") }'
    assert joined(sheet(tmp_path, all=text)) == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('@import "a.css";\n\nb { c: d }', "all.css: “b { c: d }” stands among imports"),
        ('@import "a.css" print;', 'all.css: “@import "a.css" print;” stands among'),
        ('@import url("a.css");', 'all.css: “@import url("a.css");” stands among'),
        ('@import "elsewhere/a.css";', "all.css: “@import"),
        ('@import "no.css";\n@import "a.css";', "all.css imports no.css, which is not there"),
    ],
    ids=["rule", "condition", "url", "other-folder", "missing"],
)
def test_what_cannot_be_joined_is_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(StyleError, match=re.escape(message)):
        joined(sheet(tmp_path, all=text, a="a { b: c }"))


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_part_is_imported_once(root: Path, entry: str) -> None:
    path = root / THEME / entry
    names = IMPORT.findall(COMMENT.sub("", path.read_text(encoding="utf-8")))
    assert sorted(names) == sorted({part.name for part in path.parent.iterdir()} - {path.name})


def nested_for_paper(text: str) -> list[str]:
    """What stands inside of a rule for paper, or around all of them."""
    found, outer = [], [""]
    for head, mark in re.findall(r"([^{};]*)([{};])", COMMENT.sub("", text)):
        if mark == "}":
            outer.pop()
        elif mark == "{":
            opened = " ".join(head.split())
            before_paper, paper, inside = "".join(outer).partition("@media print")
            if (paper and inside) or (opened == "@media print" and before_paper):
                found.append(opened)
            outer.append(opened)
    return found


@pytest.mark.parametrize(
    ("text", "nested"),
    [
        ("@media print { a { b: c } d { e: f } } g { h { i: j } }", []),
        ("@media print { a { b: c; d { e: f } } }", ["d"]),
        ("a { b: c; @media print { d: e } }", ["@media print"]),
        ("@supports (a: b) { @media print { c { d: e } } }", ["@media print"]),
    ],
    ids=["flat", "rule-in-a-rule", "paper-in-a-rule", "paper-in-a-condition"],
)
def test_a_nested_rule_for_paper_is_noticed(text: str, nested: list[str]) -> None:
    assert nested_for_paper(text) == nested


@pytest.mark.parametrize("entry", ENTRIES)
def test_rules_for_paper_are_flat(root: Path, entry: str) -> None:
    """WebKit applies no nested rule when it prints, whichever stands inside of which."""
    text = joined(root / THEME / entry)
    assert "@media print" in text
    assert nested_for_paper(text) == []


def asking_the_whole_page(text: str) -> list[str]:
    """The rules for the screen that ask of the root or the body what is in it."""
    found, paper = [], 0
    for head, mark in re.findall(r"([^{};]*)([{};])", COMMENT.sub("", text)):
        if mark == ";":
            continue
        opened = " ".join(head.split())
        if paper or opened == "@media print":
            paper += 1 if mark == "{" else -1
        elif re.search(r"(:root|\bhtml|\bbody):has\(", opened):
            found.append(opened)
    return found


@pytest.mark.parametrize("entry", ENTRIES)
def test_no_rule_asks_the_whole_page_at_every_change(root: Path, entry: str) -> None:
    """Chromium looks through all of it then, which took longer than all else between an answer and its verdict."""
    on_paper = "@media print { body:has(a) { b: c } } "
    assert asking_the_whole_page(on_paper + ":root:has(a) { b: c }") == [":root:has(a)"]
    assert asking_the_whole_page(joined(root / THEME / entry)) == []


@pytest.mark.slow
def test_a_page_loads_one_style_sheet_of_each_kind(pages) -> None:
    for page in pages.values():
        sheets = [address.rpartition("/")[2] for address in page.loaded if ".css" in address]
        assert re.fullmatch(r"main\.\w+\.min\.css", sheets.pop(0)), page.path
        checker = ["checker.css"] if "selbstcheck/" in page.path else []
        assert sheets == ["site.css", *checker], page.path
