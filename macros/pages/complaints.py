"""What mkdocs said when it failed, with page and line of a broken macro in front."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs.utils.meta import get_data

SAID = re.compile(r"^(?:WARNING|ERROR|CRITICAL|Aborted|Error|Traceback)", re.MULTILINE)
PAGE = re.compile(r"^_File_: `(.+)`$", re.MULTILINE)
SYNTAX_ERROR = re.compile(r"^_Line (\d+) in Markdown file:_ \*\*(.+)\*\*$", re.MULTILINE)
LINE_OF_TEMPLATE = re.compile(r'File "<template>", line (\d+), in ')
ERROR = re.compile(r"^_((?!File_)\w+)_: (.+)$", re.MULTILINE)
OURS = [
    re.compile(rf'File "(?:.*/)?({folder}/[\w./-]+)", line (\d+)')
    for folder in ("docs/theme", "macros")
]
"""A template of the theme says more than the code that it calls."""
CRASH = "Traceback (most recent call last):"


def complaint(said: str, docs: Path) -> str:
    """The complaint in all that mkdocs said about the pages of a folder.

    Of a broken macro page, line and error are told; of any other error the last line of ours on its way.
    """
    start = SAID.search(said)
    details = said[start.start() :] if start else said
    page = PAGE.search(details)
    if not page:
        warnings, _, crash = details.partition(CRASH)
        return (
            f"{warnings}{crash.strip().splitlines()[-1]}{_our_place(crash)}" if crash else details
        )
    source = docs / page[1]
    what, line = "a macro failed", None
    if syntax := SYNTAX_ERROR.search(details):
        line, what = int(syntax[1]), syntax[2]
    elif error := ERROR.search(details):
        what = f"{error[1]}: {error[2]}"
        if lines := LINE_OF_TEMPLATE.findall(details):
            line = int(lines[-1])
        if error[1] != "PartError":
            what += _our_place(details)
    if not source.exists():
        return f"{source} (made by macros/pages/hook.py): {what}"
    place = f"{source}, line {line + _lines_before_text(source)}" if line is not None else source
    return f"{place}: {what}"


def _our_place(details: str) -> str:
    """Where of our code and templates an error went through last, if it did."""
    places = next(filter(None, (pattern.findall(details) for pattern in OURS)), None)
    return f" (at {places[-1][0]}, line {places[-1][1]})" if places else ""


def _lines_before_text(source: Path) -> int:
    """The lines of a page's header, which mkdocs takes off before macros see the page."""
    content = source.read_text(encoding="utf-8-sig")
    text, _ = get_data(content)
    return content.count("\n", 0, content.rindex(text))
