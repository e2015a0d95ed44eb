"""Typesetting: what is refused, where words stand, and that nothing but the source decides about the bytes."""

from __future__ import annotations

import copy
import hashlib
import os
import re
import shutil
import subprocess
import sys

import pytest
from tools.paper import misplaced

from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import LANGS
from macros import build
from macros.print import catalogue, preview, typesetting

ADDRESS = "https://www.example.org/"
TYPESET = """
from gocluster_rules.catalogue import EDITION
import hashlib
from macros.print import catalogue, preview, typesetting
for template, data, kind in (
    ("catalogue.typ", catalogue.data(EDITION, "en", "https://www.example.org/"), ".pdf"),
    ("preview.typ", preview.data(EDITION, "en"), ".png"),
):
    made = typesetting.typeset(typesetting.TEMPLATES / template, data, kind)
    print(hashlib.sha256(made).hexdigest())
"""


@pytest.fixture(params=LANGS)
def lang(request):
    return request.param


def printed(lang, address=ADDRESS):
    template = typesetting.TEMPLATES / "catalogue.typ"
    return typesetting.typeset(template, catalogue.data(EDITION, lang, address), ".pdf")


def without(*path):
    """A change that takes something out of the data."""

    def change(data):
        *way, last = path
        for key in way:
            data = data[key]
        del data[last]

    return change


def with_value(value, *path):
    def change(data):
        *way, last = path
        for key in way:
            data = data[key]
        data[last] = value

    return change


BROKEN_DATA = {
    "no document title": (with_value("", "title"), "missing document title"),
    "no alternative text": (with_value("", "process", "picture"), "missing alt text"),
    "no language": (without("lang"), 'does not contain key "lang"'),
    "a language that is none": (with_value("deutsch", "lang"), "language code"),
    "a heading without words": (with_value("", "glossary", "title"), "heading title is empty"),
    "a glyph that the font lacks": (with_value("漢", "questions", "help"), "could not be displayed"),
    "a colour that the site has not": (without("colours", "ours"), 'does not contain key "ours"'),
}
BROKEN_TEMPLATES = {
    "a level of headings is left out": (
        "heading(level: 2, outlined: false, bookmarked: true, term.name)",
        "heading(level: 3, outlined: false, bookmarked: true, term.name)",
        "skipped from heading level 1 to 3",
    ),
    "a link where readers of the structure would miss it": (
        "    data.address,\n",
        "    link(data.address),\n",
        "artifacts may not contain links",
    ),
    "a font of the machine": ('"Source Sans Pro"', '"Liberation Sans"', "unknown font family"),
    "a font of Typst's own": ('"Source Serif Pro"', '"Libertinus Serif"', "unknown font family"),
}


def copied(folder, before, after):
    """Copy the templates, with a change in one of them; its name."""
    shutil.copytree(typesetting.TEMPLATES, folder, dirs_exist_ok=True)
    [changed] = [path for path in folder.iterdir() if before in path.read_text(encoding="utf-8")]
    text = changed.read_text(encoding="utf-8")
    changed.write_text(text.replace(before, after), encoding="utf-8")
    return changed.name


class TestRefused:
    @pytest.mark.parametrize(("change", "message"), BROKEN_DATA.values(), ids=list(BROKEN_DATA))
    def test_broken_data(self, change, message):
        data = copy.deepcopy(catalogue.data(EDITION, "en", ADDRESS))
        change(data)
        with pytest.raises(typesetting.PrintError, match=re.escape(message)) as refused:
            typesetting.typeset(typesetting.TEMPLATES / "catalogue.typ", data, ".pdf")
        assert str(refused.value).startswith("catalogue.typ cannot be printed: ")

    @pytest.mark.parametrize(
        ("before", "after", "message"), BROKEN_TEMPLATES.values(), ids=list(BROKEN_TEMPLATES)
    )
    def test_broken_templates(self, tmp_path, before, after, message):
        changed = copied(tmp_path, before, after)
        with pytest.raises(typesetting.PrintError, match=re.escape(message)) as refused:
            typesetting.typeset(tmp_path / "catalogue.typ", catalogue.data(EDITION, "en", ADDRESS), ".pdf")
        assert f"{changed}:" in str(refused.value), "the message names the place"

    def test_the_build_stops_with_the_reason(self, tmp_path, monkeypatch):
        monkeypatch.setattr(catalogue, "data", lambda edition, lang, address: {"colours": {}})
        with pytest.raises(build.BuildError, match="catalogue.typ cannot be printed: "):
            build.printed(tmp_path / "files", tmp_path / "cache")


class TestLayout:
    def test_numbers_stay_with_what_they_count(self, lang):
        text = typesetting._as_text(catalogue.data(EDITION, lang, ADDRESS))
        assert len(re.findall(r"\d\u00a0%", text)) > 10
        assert re.findall(r"\d (?:%|km|Monate|months|Euro|euros)", text) == []

    @pytest.mark.slow  # It needs poppler.
    def test_a_long_address_stays_within_the_margins(self, tmp_path, lang):
        long = f"https://www.{'innovationscluster-' * 4}programm.example.org/{'kriterien/' * 12}"
        path = tmp_path / "long.pdf"
        path.write_bytes(printed(lang, long))
        assert list(misplaced(path)) == []


class TestTypesetting:
    def test_the_same_source_gives_the_same_bytes(self, lang):
        assert printed(lang) == printed(lang)

    @pytest.mark.slow  # It starts Python.
    def test_so_it_does_on_another_machine(self, root, tmp_path):
        fonts = tmp_path / ".fonts"
        fonts.mkdir()
        for package in typesetting.FONTS:
            # The same fonts in another format, and under names that come first.
            for font in typesetting.files(package).joinpath("files").iterdir():
                if font.name.endswith(".otf"):
                    (fonts / f"0-{font.name}").write_bytes(font.read_bytes())
        surroundings = {
            "PATH": str(tmp_path),
            "HOME": str(tmp_path),
            "TZ": "Pacific/Kiritimati",
            "LC_ALL": "C",
            "TYPST_FONT_PATHS": str(fonts),
            "PYTHONPATH": str(root),
        }
        done = subprocess.run(
            [sys.executable, "-c", TYPESET],
            cwd=tmp_path,
            env=surroundings,
            capture_output=True,
            text=True,
            check=True,
        )
        picture = typesetting.typeset(
            typesetting.TEMPLATES / "preview.typ", preview.data(EDITION, "en"), ".png"
        )
        expected = [hashlib.sha256(content).hexdigest() for content in (printed("en"), picture)]
        assert done.stdout.split() == expected

    def test_what_has_not_changed_is_not_made_again(self, tmp_path, monkeypatch):
        made = []

        def typeset(template, data, kind):
            made.append((template.name, data, kind))
            return str(data).encode()

        def run(source, template="a.typ", name="a.pdf"):
            job = typesetting.Job(tmp_path / "out" / name, template, {"said": source})
            typesetting.run([job], tmp_path / "cache")
            return job.target.read_bytes()

        monkeypatch.setattr(typesetting, "typeset", typeset)
        assert run("one") == run("one") == b"{'said': 'one'}"
        assert made == [("a.typ", {"said": "one"}, ".pdf")]
        assert run("two") == b"{'said': 'two'}"
        run("two", template="b.typ")
        run("two", name="a.png")
        assert len(made) == 4
        monkeypatch.setattr(typesetting, "version", lambda package: "0.0")
        run("two")
        assert len(made) == 5
        copied(tmp_path / "templates", "Cover", "Cover page")
        monkeypatch.setattr(typesetting, "TEMPLATES", tmp_path / "templates")
        run("two")
        assert len(made) == 6
        monkeypatch.setattr(typesetting, "_font_files", lambda: {"a.ttf": b"another"})
        run("two")
        assert len(made) == 7
        for kept in (tmp_path / "cache").iterdir():
            os.utime(kept, (0, 0))
        run("two")
        assert len(made) == 7
        assert len(list((tmp_path / "cache").iterdir())) == 1, "what nothing needs is thrown away"
