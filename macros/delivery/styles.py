"""Style sheets that are written in parts, one for each thing they style, and delivered as one file.

A browser would fetch every part by itself. What names the parts is the ``@import`` of CSS, so they mean the
same before they are joined.
"""

from __future__ import annotations

import re
from pathlib import Path

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
IMPORT = re.compile(r'\s*@import "([\w-]+\.css)";\s*')
"""Parts lie beside the file that names them, so that the addresses in them stay right."""


class StyleError(Exception):
    """A style sheet cannot be joined from its parts; the message says why."""


def joined(path: Path) -> str:
    """The style sheet; if it imports parts, these in their order.

    Raises:
        StyleError: if a part is not there, or is imported where CSS or how this function would not see it.
    """
    text = path.read_text(encoding="utf-8")
    rules = COMMENT.sub("", text)
    if "@import" not in rules:
        return text
    if rest := IMPORT.sub("", rules).strip():
        raise StyleError(
            f'{path.name}: “{rest.splitlines()[0]}” stands among imports: write only @import "part.css"; and '
            "comments there, and rules into a part"
        )
    parts = [path.with_name(name) for name in IMPORT.findall(rules)]
    if missing := [part.name for part in parts if not part.is_file()]:
        raise StyleError(f"{path.name} imports {', '.join(missing)}, which is not there")
    return "\n".join(joined(part) for part in parts)
