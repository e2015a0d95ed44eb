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


def complaint(said: str, docs: Path) -> str:
    """The complaint in all that mkdocs said about the pages of a folder."""
    start = SAID.search(said)
    details = said[start.start() :] if start else said
    page = PAGE.search(details)
    if not page:
        return details
    source = docs / page[1]
    what, line = "a macro failed", None
    if syntax := SYNTAX_ERROR.search(details):
        line, what = int(syntax[1]), syntax[2]
    elif error := ERROR.search(details):
        what = f"{error[1]}: {error[2]}"
        if lines := LINE_OF_TEMPLATE.findall(details):
            line = int(lines[-1])
    place = str(source)
    if line is not None and source.exists():
        place += f", line {line + _lines_before_text(source)}"
    return f"{place}: {what}\n\n{details}"


def _lines_before_text(source: Path) -> int:
    """The lines of a page's header, which mkdocs takes off before macros see the page."""
    content = source.read_text(encoding="utf-8-sig")
    text, _ = get_data(content)
    return content.count("\n", 0, content.rindex(text))
