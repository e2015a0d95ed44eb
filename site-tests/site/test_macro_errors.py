"""A broken macro stops the build, and the message names page and line."""

from __future__ import annotations

import pytest
from site_copy import build, copy_sources

from macros.complaints import complaint

PAGE = """---
title: Glossar
---

# Glossar

{{{{ {call} }}}}
"""
BROKEN = {
    "de/glossar.md": ("nosuch()", "UndefinedError: 'nosuch' is undefined"),
    "en/glossar.md": ('part("nosuch")', "TemplateNotFound: 'nosuch.html.j2' not found"),
}


@pytest.mark.slow
def test_the_build_stops_and_names_page_and_line_in_both_languages(root, tmp_path):
    copy_sources(root, tmp_path)
    for page, (call, _) in BROKEN.items():
        (tmp_path / "docs" / page).write_text(PAGE.format(call=call), encoding="utf-8")
    done = build(tmp_path)
    assert done.returncode == 1
    for page, (_, message) in BROKEN.items():
        assert f"docs/{page}, line 7: {message}" in done.stderr
    assert not (tmp_path / "site").exists()


SAID = """INFO    -  Building documentation
WARNING -  [macros] - ERROR # _Macro {kind} Error_

_File_: `glossar.md`

{details}
"""
COMPLAINTS = [
    (
        "a macro that raises",
        SAID.format(
            kind="Rendering",
            details="_ValueError_: no such number\n\n```\nTraceback (most recent call last):\n"
            '  File "<template>", line 3, in top-level template code\n'
            '  File "macros/render.py", line 94, in part\n```',
        ),
        "glossar.md, line 7: ValueError: no such number\n",
    ),
    (
        "what Jinja cannot read",
        SAID.format(
            kind="Syntax", details="_Line 3 in Markdown file:_ **unexpected end of template.**"
        ),
        "glossar.md, line 7: unexpected end of template.\n",
    ),
    (
        "a dead link",
        "INFO    -  Building\nWARNING -  Doc file 'a.md' contains a link 'b.md'\n\nAborted\n",
        "WARNING -  Doc file 'a.md' contains a link 'b.md'\n",
    ),
    ("a crash", "Traceback (most recent call last):\n  …\nKeyError: 'a'", "Traceback (most recent"),
    ("something unknown", "killed", "killed"),
]


@pytest.mark.parametrize(
    ("what", "said", "start"), COMPLAINTS, ids=[case[0] for case in COMPLAINTS]
)
def test_the_complaint_comes_first(tmp_path, what, said, start):
    (tmp_path / "glossar.md").write_text(PAGE.format(call="nosuch()"), encoding="utf-8")
    assert complaint(said, tmp_path).replace(f"{tmp_path}/", "").startswith(start)
