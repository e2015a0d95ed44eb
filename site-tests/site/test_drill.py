"""The drill: what changes in one file appears everywhere.

A criterion is added in the file of its main criterion, with a rule of a kind that the package does not have yet
(one more file); and a main criterion in a file of its own, with its line in the list of its category.
"""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader
from tools.site_copy import build, copy_sources

from macros.files import CATALOGUE_PDFS

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]

CATALOGUE = "gocluster_rules/catalogue"
FORMATS = """

from dataclasses import replace

from gocluster_rules.rules import Threshold
from gocluster_rules.rules.some_of import SomeOf


def format_used(name: str, de: str, en: str) -> YesNo:
    return YesNo(
        name=name,
        label=Text(de=de, en=en),
        question=Text(de=f"Gibt es {de}?", en=f"Are there {en}?"),
        yes=Text(de=f"Es gibt {de}.", en=f"There are {en}."),
        no=Text(de=f"Es gibt keine {de}.", en=f"There are no {en}."),
        to_do=Text(de=f"Bieten Sie {de} an.", en=f"Offer {en}."),
    )


FORMATS = (
    format_used("has_laboratories", "Reallabore", "living labs"),
    format_used("has_test_fields", "Testfelder", "test fields"),
    format_used("has_tandems", "Tandems", "tandems"),
)
CRITERION_13_2 = Criterion(
    number="13.2",
    wording=Text(de="Mindestens 2 dieser Formate", en="At least 2 of these formats"),
    rule=SomeOf(statements=FORMATS, number=Threshold(2, slides.VISIBILITY_2)),
    asks=FORMATS,
    explanation=Text(de="Formate sind wichtig.", en="Formats matter."),
    evidence=(
        Evidence(id="photograph", text=Text(de="Foto des Testfelds", en="photograph of the test field")),
    ),
    guiding_questions=(
        Text(de="Nutzen Akteure die Formate?", en="Do actors use the formats?"),
        Text(de="Gibt es Berichte darüber?", en="Are there reports on them?"),
    ),
)
MAIN = replace(MAIN, criteria=(*MAIN.criteria, CRITERION_13_2))
"""
BEES = """
from gocluster_rules.facts import Count
from gocluster_rules.model import Criterion, Evidence, MainCriterion
from gocluster_rules.rules import AtLeast, Threshold
from gocluster_rules.text import Text

SLIDE = Text(de="Kategorie 5", en="Category 5")
BEES = Count(
    name="bees",
    label=Text(de="Anzahl der Bienenvölker", en="number of bee colonies"),
    question=Text(de="Wie viele Bienenvölker hat das Cluster?", en="How many colonies are there?"),
    one=Text(de="Bienenvolk", en="bee colony"),
    many=Text(de="Bienenvölker", en="bee colonies"),
)
CRITERION_14 = Criterion(
    number="14",
    wording=Text(de="Mindestens 5 Bienenvölker", en="At least 5 bee colonies"),
    rule=AtLeast(fact=BEES, limit=Threshold(5, SLIDE)),
    asks=(BEES,),
    explanation=Text(de="Bienen sind wichtig.", en="Bees matter."),
    evidence=(Evidence(id="hive", text=Text(de="Foto der Beute", en="photograph of the hive")),),
)
MAIN = MainCriterion(
    number="14",
    title=Text(de="Bienenhaltung", en="Beekeeping"),
    slide=SLIDE,
    criteria=(CRITERION_14,),
)
"""


def add_formats(root: Path, copy: Path, addition: str = FORMATS) -> None:
    """A criterion in the file of its main criterion, and the kind of its rule as one more file."""
    with (copy / CATALOGUE / "c13_innovation.py").open("a", encoding="utf-8") as file:
        file.write(addition)
    kind = root / "site-tests/rules/kinds/some_of.py"
    shutil.copy(kind, copy / "gocluster_rules/rules/some_of.py")


def add_bees(copy: Path) -> None:
    """A main criterion in a file of its own."""
    (copy / CATALOGUE / "c14_bees.py").write_text(BEES, encoding="utf-8")
    listed = copy / CATALOGUE / "__init__.py"
    content = listed.read_text(encoding="utf-8")
    for old, new in (
        ("    c13_innovation,\n", "    c13_innovation,\n    c14_bees,\n"),
        ("c13_innovation.MAIN,\n", "c13_innovation.MAIN,\n            c14_bees.MAIN,\n"),
    ):
        assert content.count(old) == 1
        content = content.replace(old, new)
    listed.write_text(content, encoding="utf-8")


@pytest.fixture(scope="module")
def copy(root, tmp_path_factory):
    """A copy of the tree with both changes, built."""
    folder = tmp_path_factory.mktemp("drill")
    copy_sources(root, folder)
    add_formats(root, folder)
    add_bees(folder)
    done = build(folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def drilled(copy):
    """The site of that copy."""
    return copy / "site"


def html(site, path):
    return (site / path / "index.html").read_text(encoding="utf-8")


def test_the_new_criterion_has_a_page_in_both_languages(drilled):
    german, english = html(drilled, "kriterien/14"), html(drilled, "en/kriterien/14")
    for text in ("Mindestens 5 Bienenvölker", "Anzahl der Bienenvölker ≥\u00a05", "Foto der Beute"):
        assert text in german
    for text in ("At least 5 bee colonies", "Mindestens 5 Bienenvölker", "Bees matter."):
        assert text in english


def test_it_is_in_the_menu_the_overview_and_the_counts(drilled):
    assert "14 Bienenhaltung" in html(drilled, "kriterien/1")
    overview = html(drilled, "kriterien")
    assert "Mindestens 5 Bienenvölker" in overview
    assert "zählen 21 Kriterien" in overview
    assert "12 von 21" in html(drilled, "")


def test_it_follows_the_last_one(drilled):
    assert 'rel="next" href="../14/"' in html(drilled, "kriterien/13")


def test_the_checker_asks_for_it(drilled):
    assert 'name="q-bees"' in html(drilled, "selbstcheck")
    assert 'name="q-bees"' in html(drilled, "en/selbstcheck")


def test_the_workbook_asks_for_it(drilled):
    for book in ("gocluster-selbstcheck-de.xlsx", "gocluster-selfcheck-en.xlsx"):
        content = (drilled / "downloads" / book).read_bytes()
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.read("xl/workbook.xml").decode()
        assert 'name="bees"' in names
        assert 'name="verdict_14"' in names


def test_the_open_data_and_the_schemas_know_it(drilled):
    catalogue = json.loads((drilled / "data/catalogue.json").read_text(encoding="utf-8"))
    assert catalogue["categories"][-1]["criteria"][-1]["number"] == "14"
    answers = json.loads((drilled / "data/answers.schema.json").read_text(encoding="utf-8"))
    assert "bees" in json.dumps(answers)
    assert '"some_of"' in (drilled / "data/catalogue.json").read_text(encoding="utf-8")
    assert "has_tandems" in json.dumps(answers)
    assert '"14"' in (drilled / "data/result.schema.json").read_text(encoding="utf-8")


def test_a_rule_of_a_new_kind_is_told_on_its_page_with_examples_and_formula(drilled):
    page = html(drilled, "kriterien/13")
    for text in (
        "mindestens 2 von: Reallabore, Testfelder, Tandems",
        "2 von 3 treffen zu, verlangt sind mindestens 2.",
        "1 von 3 treffen zu, verlangt sind mindestens 2. Es fehlt 1 davon.",
        "has_laboratories_low+has_test_fields_low+has_tandems_low",
    ):
        assert text in text_of(page) or text in page, text


def text_of(page):
    return " ".join(re.sub("<[^>]*>", " ", page).split())


def test_the_checker_and_the_workbook_ask_for_its_statements(drilled):
    assert 'name="q-has_tandems"' in html(drilled, "selbstcheck")
    content = (drilled / "downloads/gocluster-selbstcheck-de.xlsx").read_bytes()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.read("xl/workbook.xml").decode()
    assert 'name="has_tandems"' in names
    assert 'name="verdict_13_2"' in names


def test_the_printed_catalogue_has_both(drilled):
    text = "".join(page.extract_text() for page in PdfReader(drilled / CATALOGUE_PDFS["de"]).pages)
    for words in ("Mindestens 2 dieser Formate", "mindestens 2 von: Reallabore", "Bienenhaltung"):
        assert words in " ".join(text.split()), words


@pytest.mark.thorough
def test_its_formulas_agree_with_python_and_every_way_of_breaking_them_is_noticed(root, copy):
    done = subprocess.run(
        [sys.executable, "-m", "agreement.drilled", "13.2", "14"],
        cwd=copy,
        env=os.environ | {"PYTHONPATH": f"{copy}{os.pathsep}{root / 'site-tests'}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["cases"] > 20
    assert said["compared"] > 20_000
    assert (said["differences"], said["survivors"]) == ([], [])


def test_a_wording_that_contradicts_its_rule_stops_the_build(root, tmp_path):
    copy_sources(root, tmp_path)
    add_formats(root, tmp_path, FORMATS.replace("Threshold(2,", "Threshold(3,"))
    done = build(tmp_path)
    assert done.returncode == 1
    assert "criterion 13.2: the wording (de) states [2], the rule decides by [3]" in done.stderr
    assert not (tmp_path / "site").exists()
