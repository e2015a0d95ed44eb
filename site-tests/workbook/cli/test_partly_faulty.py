"""A file with faulty entries is evaluated with all that is right; what is wrong is told beside the result."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tools.command_line import gocluster
from tools.crafted import NUMBERS, with_number
from tools.workbook_cells import altered, filled

from gocluster_rules import schema
from gocluster_rules.catalogue import EDITION

pytestmark = pytest.mark.slow

FAULTY: dict[str, Any] = {
    "format": "gocluster-selfcheck/1",
    "edition": EDITION.id,
    "answers": {"actors": "ca. 34", "sme_actor": 3, "success_stories": 4, "founded_on": "Mai 2019"},
}


@pytest.fixture
def answer_file(tmp_path: Path) -> Path:
    path = tmp_path / "faulty.json"
    path.write_text(json.dumps(FAULTY), encoding="utf-8")
    return path


def test_an_answer_file_is_evaluated_without_its_faulty_entries(answer_file: Path) -> None:
    run = gocluster("check", "--json", answer_file)
    assert run.returncode == 0
    (line,) = map(json.loads, run.stdout.splitlines())
    jsonschema.validate(line, schema.result_schema(EDITION))
    assert line["criteria"]["12"]["verdict"] == "met"
    assert line["criteria"]["1"]["verdict"] == line["criteria"]["4.1"]["verdict"] == "open"
    assert [problem["place"]["de"] for problem in line["problems"]] == [
        "answers.sme_actor",
        "answers.actors",
        "answers.founded_on",
    ]
    told = [f"{problem['place']['de']}: {problem['message']['de']}" for problem in line["problems"]]
    assert run.stderr.splitlines() == [f"{answer_file}: {problem}" for problem in told]
    assert "Gemeint: 34?" in told[1]
    assert "Gemeint" not in told[2]


@pytest.mark.oldest
def test_a_workbook_is_evaluated_without_its_faulty_cells(written, tmp_path: Path) -> None:
    path = tmp_path / "faulty.xlsx"
    cells = {"actors": "34 Mitglieder", "sme_actors": 900, "cluster_name": True}
    path.write_bytes(filled(written("de", "admitted"), cells))
    run = gocluster("check", path)
    assert run.returncode == 0
    # The whole is unknown, so that this part is not certainly more than it.
    assert "2 Angaben der Datei konnten nicht verwendet werden" in run.stdout
    named = [line.removeprefix(f"{path}: ").partition(":")[0] for line in run.stderr.splitlines()]
    assert named == ["Selbstcheck, Zelle C12", "Selbstcheck, Zelle C5"]
    assert "Gemeint: 34?" in run.stderr


def test_a_single_faulty_entry_is_told_in_the_singular(tmp_path: Path) -> None:
    path = tmp_path / "one.json"
    path.write_text(json.dumps(FAULTY | {"answers": {"actors": -1}}), encoding="utf-8")
    run = gocluster("check", "--lang", "en", path)
    assert "One entry of the file could not be used; it counts as open." in run.stdout


@pytest.mark.parametrize("number", NUMBERS[:3])  # the last one no reader of XML takes
@pytest.mark.parametrize("name", ["cluster_name", "founded_on"])
def test_numbers_that_no_program_stores_are_told_as_faulty_entries(
    written, tmp_path: Path, name: str, number: str
) -> None:
    path = tmp_path / "number.xlsx"
    path.write_bytes(with_number(written("de", None), name, number))
    run = gocluster("check", "--json", path)
    assert run.returncode == 0
    (problem,) = json.loads(run.stdout)["problems"]
    assert "Bitte" in problem["message"]["de"]
    assert "Error" not in problem["message"]["de"]


def test_no_workbook_is_written_from_a_file_with_faulty_entries(
    answer_file: Path, tmp_path: Path
) -> None:
    """What could not be read would be missing from it as if it had never been said."""
    out = tmp_path / "out.xlsx"
    run = gocluster("workbook", "--answers", answer_file, out)
    assert (run.returncode, run.stdout) == (2, "")
    assert len(run.stderr.splitlines()) == 3
    assert not out.exists()


def test_stored_results_that_do_not_fit_are_told_with_both_values(written, tmp_path: Path) -> None:
    path = tmp_path / "edited.xlsx"
    book = altered(written("de", "just-missed"), "Ergebnis!A3", "Mindestzahl erreicht")
    path.write_bytes(filled(book, {"verdict_1": 2}))
    line = json.loads(gocluster("check", "--json", path).stdout)
    jsonschema.validate(line, schema.result_schema(EDITION))
    assert [deviation["stored"] for deviation in line["audit"]] == ["Mindestzahl erreicht", 2]
    run = gocluster("check", "--lang", "en", path)
    assert (run.returncode, run.stderr) == (0, "")
    headline = "Ergebnis!A3: stored Mindestzahl erreicht, computed Mindestzahl nicht erreicht"
    assert headline in " ".join(run.stdout.split())


def test_of_many_stored_results_that_do_not_fit_the_first_are_told(written, tmp_path: Path) -> None:
    path = tmp_path / "stale.xlsx"
    book = written("de", "just-missed")
    for row in range(11, 33):
        book = altered(book, f"Rechenweg!G{row}", 7)
    path.write_bytes(book)
    run = gocluster("check", path)
    assert run.stdout.count("gespeichert 7") == 10
    assert "und 12 weitere" in run.stdout
