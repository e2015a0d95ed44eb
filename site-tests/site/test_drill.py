"""The drill: a criterion that is added in one file of the catalogue appears everywhere on the site."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from tools.site_copy import build, copy_sources

pytestmark = pytest.mark.slow

CHANGED = "gocluster_rules/catalogue/visibility.py"
ADDITION = """

from dataclasses import replace

from gocluster_rules.rules import AtLeast

BEES = Count(
    name="bees",
    label=Text(de="Anzahl der Bienenvölker", en="number of bee colonies"),
    question=Text(de="Wie viele Bienenvölker hat das Cluster?", en="How many colonies are there?"),
    one=Text(de="Bienenvolk", en="bee colony"),
    many=Text(de="Bienenvölker", en="bee colonies"),
)
CATEGORY = replace(
    CATEGORY,
    criteria=(
        *CATEGORY.criteria,
        MainCriterion(
            number="14",
            title=Text(de="Bienenhaltung", en="Beekeeping"),
            slide=Text(de="Kategorie 4", en="Category 4"),
            criteria=(
                Criterion(
                    number="14",
                    wording=Text(de="Mindestens 5 Bienenvölker", en="At least 5 bee colonies"),
                    rule=AtLeast(fact=BEES, limit=5),
                    asks=(BEES,),
                    explanation=Text(de="Bienen sind wichtig.", en="Bees matter."),
                    evidence=(Text(de="Foto der Beute", en="photograph of the hive"),),
                ),
            ),
        ),
    ),
)
"""


def changed_copy(root, copy, addition):
    """A copy of the tree in which one file of the catalogue was changed."""
    copy_sources(root, copy)
    with (copy / CHANGED).open("a", encoding="utf-8") as file:
        file.write(addition)


@pytest.fixture(scope="module")
def drilled(root, tmp_path_factory):
    """The site of a copy of the tree with a twentieth criterion."""
    copy = tmp_path_factory.mktemp("drill")
    changed_copy(root, copy, ADDITION)
    done = build(copy)
    assert done.returncode == 0, done.stdout + done.stderr
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
    assert "zählen 20 Kriterien" in overview
    assert "12 von 20" in html(drilled, "")


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
    assert '"14"' in (drilled / "data/result.schema.json").read_text(encoding="utf-8")


def test_a_wording_that_contradicts_its_rule_stops_the_build(root, tmp_path):
    changed_copy(root, tmp_path, ADDITION.replace("limit=5", "limit=6"))
    done = build(tmp_path)
    assert done.returncode == 1
    assert "criterion 14: the wording (de) states [5], the rule decides by [6]" in done.stderr
    assert not (tmp_path / "site").exists()
