"""A broken macro stops the build, and the message names page and line."""

from __future__ import annotations

import pytest
from tools.site_copy import build, copy_sources
from tools.thorough import first_of

from macros import build as build_script
from macros.pages.complaints import complaint

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


QUORUM = "macros/pages/templates/quorum.html.j2"
MISTAKES = {
    "syntax of a template": (QUORUM, "{{ foo( }}", ["docs/de/index.md, line 26: ", f"{QUORUM}, line "]),
    "undefined name in a template": (
        QUORUM,
        "{{ nosuch }}",
        ["docs/de/index.md, line 26: ", f"{QUORUM}, line ", "'nosuch' is undefined"],
    ),
    "template of generated pages": (
        "macros/pages/templates/criterion.html.j2",
        "{{ nosuch }}",
        ["kriterien/1.md (made by macros/pages/hook.py): ", "criterion.html.j2, line "],
    ),
    "a word that the theme lacks": (
        "docs/theme/404.html",
        "{% block extrahead %}{{ texts.NOSUCH }}{% endblock %}",
        ["macros/pages/texts.py has no NOSUCH (at docs/theme/404.html, line "],
    ),
    "an argument": (
        "docs/en/kontakt.md",
        '{{ part("criterion", number="99") }}',
        ["docs/en/kontakt.md, line ", "criterion.html.j2, line 2: KeyError: '99'"],
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("mistake", first_of(MISTAKES))
def test_the_build_names_the_place_of_other_mistakes(root, tmp_path, mistake):
    path, added, said = MISTAKES[mistake]
    done = build_changed(root, tmp_path, path, lambda content: f"{content}\n\n{added}\n")
    for part in said:
        assert part in done.stderr


HEADERS = {
    "unfinished": ('title: Häufige Fragen', 'title: "Häufige Fragen'),
    "with a colon": ('title: Häufige Fragen', 'title: Fragen: häufige'),
}


@pytest.mark.slow
@pytest.mark.parametrize("header", first_of(HEADERS))
def test_a_header_that_cannot_be_read_stops_the_build(root, tmp_path, header):
    before, after = HEADERS[header]
    done = build_changed(
        root, tmp_path, "docs/de/fragen.md", lambda text: text.replace(before, after, 1)
    )
    assert "docs/de/fragen.md: the header has no title or cannot be read" in done.stderr


@pytest.mark.slow
def test_an_example_that_cannot_be_read_stops_the_build(root, tmp_path):
    path = "examples/admitted.json"
    done = build_changed(root, tmp_path, path, lambda _: '{"bad": 1}')
    assert f"{path}: " in done.stderr


def test_a_page_in_one_language_only_stops_the_build(monkeypatch, tmp_path):
    for name in ("de/a.md", "de/b.md", "en/a.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("text", encoding="utf-8")
    monkeypatch.setattr(build_script, "DOCS", tmp_path)
    with pytest.raises(build_script.BuildError, match=r"in one language only: b\.md; add the other"):
        build_script.build()


def build_changed(root, copy, path, change):
    """Build a copy in which a file was changed; it must fail, and say so without a traceback."""
    copy_sources(root, copy)
    content = (copy / path).read_text(encoding="utf-8")
    (copy / path).write_text(change(content), encoding="utf-8")
    done = build(copy)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert not (copy / "site").exists()
    return done


SAID = """INFO    -  Building documentation
WARNING -  [macros] - ERROR # _Macro {kind} Error_

_File_: `glossar.md`

{details}
"""
CRASH = """Traceback (most recent call last):
  File "/home/somebody/docs/theme/main.html", line 3, in top-level template code
  File "/home/somebody/jinja2/runtime.py", line 9
KeyError: 'a'
"""
COMPLAINTS = [
    (
        "a macro that raises",
        SAID.format(
            kind="Rendering",
            details="_ValueError_: no such number\n\n```\nTraceback (most recent call last):\n"
            '  File "<template>", line 3, in top-level template code\n'
            '  File "macros/pages/render.py", line 94, in part\n```',
        ),
        "glossar.md, line 7: ValueError: no such number (at macros/pages/render.py, line 94)",
    ),
    (
        "what Jinja cannot read",
        SAID.format(
            kind="Syntax", details="_Line 3 in Markdown file:_ **unexpected end of template.**"
        ),
        "glossar.md, line 7: unexpected end of template.",
    ),
    (
        "a dead link",
        "INFO    -  Building\nWARNING -  Doc file 'a.md' contains a link 'b.md'\n\nAborted\n",
        "WARNING -  Doc file 'a.md' contains a link 'b.md'\n",
    ),
    ("a crash", CRASH, "KeyError: 'a' (at docs/theme/main.html, line 3)"),
    ("something unknown", "killed", "killed"),
]


@pytest.mark.parametrize(
    ("what", "said", "start"), COMPLAINTS, ids=[case[0] for case in COMPLAINTS]
)
def test_the_complaint_comes_first(tmp_path, what, said, start):
    (tmp_path / "glossar.md").write_text(PAGE.format(call="nosuch()"), encoding="utf-8")
    assert complaint(said, tmp_path).replace(f"{tmp_path}/", "").startswith(start)
