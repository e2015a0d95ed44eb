"""The words of the checker's frame: each is used, and says the same in both languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from string import Formatter

import pytest

from gocluster_rules.text import Text
from macros.checker.texts import FAILURES, PAGE, SCRIPT

ALL: Mapping[str, Text] = {
    f"{group}.{key}": text
    for group, texts in (("PAGE", PAGE), ("FAILURES", FAILURES), ("SCRIPT", SCRIPT))
    for key, text in texts.items()
}


def placeholders(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name)


@pytest.mark.parametrize("key", ALL)
def test_both_languages_have_the_same_placeholders(key: str) -> None:
    assert placeholders(ALL[key].de) == placeholders(ALL[key].en)


def test_no_word_is_left_over(root: Path) -> None:
    templates = [*(root / "macros/checker/templates").glob("*.j2")]
    scripts = [*(root / "docs/theme/assets/checker").glob("*.js")]
    source = "\n".join(path.read_text(encoding="utf-8") for path in (*templates, *scripts))
    named = set(re.findall(r"\b(?:t|texts)\.(\w+)", source))
    # Named by what they are about: a stage of the start, a file for download.
    named |= {"download", "start", "ready", "file_answers", "file_result", "file_workbook"}
    assert {*PAGE, *SCRIPT} - named == set()


def test_there_is_a_message_for_every_way_to_fail(root: Path) -> None:
    folder = root / "docs/theme/assets/checker"
    source = "".join((folder / f"{name}.js").read_text("utf-8") for name in ("worker", "runtime"))
    codes = set(re.findall(r'(?:Fatal|RuntimeFailure|fail)\(\s*"([a-z-]+)"', source))
    assert codes - {"stopped"} <= set(FAILURES)
    assert set(FAILURES) <= set(re.findall(r'"([a-z-]+)"', source))
