"""``gocluster check`` as the programme office uses it, and that workbooks say the same as answer files."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from tools.command_line import gocluster

from gocluster_rules import answers, edition_json, schema
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION

pytestmark = pytest.mark.slow

EXAMPLES = ("admitted", "half-answered", "just-missed")


@pytest.fixture(scope="module")
def examples(root: Path) -> Path:
    return root / "examples"


@pytest.mark.oldest
def test_every_file_gives_one_json_object_in_the_order_given(examples: Path) -> None:
    paths = [examples / f"{name}.json" for name in EXAMPLES]
    run = gocluster("check", "--json", *paths)
    assert (run.returncode, run.stderr) == (0, "")
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    assert [line["file"] for line in lines] == [str(path) for path in paths]
    for line, path in zip(lines, paths, strict=True):
        jsonschema.validate(line, schema.result_schema(EDITION))
        given = answers.parse(path.read_bytes(), EDITION)
        whose = {"file": str(path), "cluster": {"name": given.cluster.name}}
        beside: dict[str, object] = {"problems": [], "audit": None}
        assert line == whose | assess(given, EDITION).to_json() | beside
        assert line["rules"] == edition_json.fingerprint(EDITION)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("de_DE.UTF-8", ["Mindestzahl nicht erreicht", "Nächste Schritte", "Es fehlt 1"]),
        ("en_GB.UTF-8", ["Minimum number not reached", "Next steps", "1 success story"]),
    ],
)
def test_the_table_speaks_the_language_of_the_system(
    examples: Path, lang: str, said: list[str]
) -> None:
    run = gocluster("check", examples / "just-missed.json", lang=lang)
    assert run.returncode == 0
    for words in said:
        assert words in run.stdout
    for criterion in EDITION.criteria:
        assert f" {criterion.number} " in run.stdout


@pytest.mark.oldest
def test_the_table_tells_how_firm_the_result_is_and_what_is_unlikely(
    examples: Path, tmp_path: Path
) -> None:
    content = json.loads((examples / "just-missed.json").read_text("utf-8"))
    path = tmp_path / "unlikely.json"
    path.write_text(json.dumps(content | {"as_of": "2001-01-01"}), encoding="utf-8")
    run = gocluster("check", examples / "just-missed.json", path, lang="de_DE.UTF-8")
    said = " ".join(run.stdout.split())
    assert "11 erfüllt, davon 8 nach eigener Einschätzung, 8 ohne Begründung." in said
    assert said.count("Hinweis (") == 1
    assert "Hinweis (Tag der formalen Gründung): Die Gründung liegt nach dem Stichtag." in said


@pytest.mark.oldest
def test_the_language_can_be_chosen(examples: Path) -> None:
    run = gocluster("check", "--lang", "en", examples / "admitted.json", lang="de_DE.UTF-8")
    assert "Minimum number reached" in run.stdout


@pytest.mark.oldest
def test_a_file_that_cannot_be_read_does_not_stop_the_others(
    examples: Path, tmp_path: Path
) -> None:
    other, missing = tmp_path / "other.json", tmp_path / "missing.json"
    other.write_text('{"format": "gocluster-selfcheck/1", "edition": "bmwe-2030"}', "utf-8")
    good = examples / "admitted.json"
    run = gocluster("check", "--json", other, good, missing)
    assert run.returncode == 2
    assert [json.loads(line)["file"] for line in run.stdout.splitlines()] == [str(good)]
    errors = run.stderr.splitlines()
    assert len(errors) == 2
    assert "bmwe-2030" in errors[0]
    assert "nicht gefunden" in errors[1]
    assert all(line.startswith(str(tmp_path)) for line in errors)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("truncated.xlsx", None, "Excel"),
        ("renamed.xlsx", b"Nur ein Text", "Excel"),
        ("empty.json", b"", "Zeile 1"),
        ("latin.json", "{ä".encode("latin-1"), "UTF-8"),
        ("image.png", b"\x89PNG\r\n\x1a\n", "UTF-8"),
    ],
)
def test_a_file_of_another_kind_gets_one_clear_line(
    tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    path = tmp_path / name
    if content is None:
        whole = tmp_path / "whole.xlsx"
        assert gocluster("workbook", "--lang", "de", whole).returncode == 0
        content = whole.read_bytes()[:2000]
    path.write_bytes(content)
    run = gocluster("check", path)
    assert (run.returncode, run.stdout) == (2, "")
    assert len(run.stderr.splitlines()) == 1
    assert said in run.stderr
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize(("name", "lang"), [*zip(EXAMPLES, ("de", "en", "de"), strict=True)])
def test_a_workbook_gives_the_same_result_as_the_answer_file_it_was_made_from(
    examples: Path, tmp_path: Path, name: str, lang: str
) -> None:
    source, book, again = examples / f"{name}.json", tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    assert gocluster("workbook", "--lang", lang, "--answers", source, book).returncode == 0
    assert gocluster("workbook", "--lang", "de", "--answers", book, again).returncode == 0
    run = gocluster("check", "--json", source, book, again)
    results = [json.loads(line) for line in run.stdout.splitlines()]
    assert [result.pop("audit") for result in results] == [None, [], []]
    for result in results:
        del result["file"]
    assert results[0] == results[1] == results[2]


def test_a_file_without_a_name_of_its_cluster_says_so(tmp_path: Path) -> None:
    path = tmp_path / "nameless.json"
    path.write_text('{"format": "gocluster-selfcheck/1", "edition": "bmwk"}', encoding="utf-8")
    line = json.loads(gocluster("check", "--json", path).stdout)
    assert line["cluster"] is None
    jsonschema.validate(line, schema.result_schema(EDITION))


def test_the_program_starts_without_the_spreadsheet_libraries() -> None:
    """Help and answer files must not wait for what only workbooks need."""
    code = (
        "import workbook.cli.commands, sys;"
        "print('openpyxl' in sys.modules, 'xlsxwriter' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "False"]
