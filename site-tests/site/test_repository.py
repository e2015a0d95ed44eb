"""What the repository says of itself is there, valid and true (`make lint` asks others' schemas too)."""

from __future__ import annotations

import importlib.metadata
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from mkdocs.utils.yaml import yaml_load

from gocluster_rules import __version__

LICENCE = "EUPL-1.2"
QUOTED = "LicenseRef-Quoted-Wording"
PROJECT = "The gocluster project"

LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)]*))?\)")


def read(path: Path) -> Any:
    return yaml_load(path.read_text(encoding="utf-8"))


def toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def documents(root: Path) -> list[Path]:
    """What is written for people who look at the repository."""
    return [*sorted(root.glob("*.md")), root / "docs/hosting.md", *sorted(root.glob("docs/decisions/*.md"))]


def anchors(path: Path) -> set[str]:
    """The names of a document's headings, as repositories' hosts make them."""
    headings = re.findall(r"^#+ (.*)$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).lower().replace(" ", "-") for heading in headings}


@pytest.fixture
def standard() -> Any:
    """The standard's demands on publiccode.yml."""
    return json.loads(Path(__file__).with_name("publiccode.schema.json").read_text("utf-8"))


def test_publiccode_is_what_the_standard_demands(root: Path, standard: Any) -> None:
    jsonschema.validate(read(root / "publiccode.yml"), standard)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("maintenance", {"type": "internal"}),
        ("maintenance", {"type": "none", "contractors": [{"name": "A", "until": "2027-01-01"}]}),
        ("developmentStatus", "alpha"),
        ("repository", "https://repository.example/"),
    ],
    ids=["nobody-to-contact", "contractors-without-contract", "status", "unknown-key"],
)
def test_what_the_standard_refuses_is_noticed(
    root: Path, standard: Any, key: str, value: object
) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**read(root / "publiccode.yml"), key: value}, standard)


def test_publiccode_says_the_same_in_both_languages_and_names_what_is_there(root: Path) -> None:
    content = read(root / "publiccode.yml")
    german, english = (content["description"][lang] for lang in ("de", "en"))
    assert german.keys() == english.keys()
    assert len(german["features"]) == len(english["features"])
    assert content["localisation"]["availableLanguages"] == ["de", "en"]
    for name in (content["logo"], *german["screenshots"], *english["screenshots"]):
        assert (root / name).is_file()


@pytest.mark.parametrize("form", ["wording", "rule"])
def test_a_form_asks_for_what_a_report_needs(root: Path, form: str) -> None:
    fields = read(root / f".github/ISSUE_TEMPLATE/{form}.yml")["body"]
    asked = [field["id"] for field in fields if "id" in field]
    assert {"criterion", "says", "should-say", "source"} <= set(asked)
    for field in fields:
        if "label" in field["attributes"] and "options" not in field["attributes"]:
            assert " – " in field["attributes"]["label"], "German and English"


def test_the_version_is_the_same_wherever_it_stands(root: Path) -> None:
    assert toml(root / "pyproject.toml")["project"]["dynamic"] == ["version"]
    assert importlib.metadata.version("gocluster") == __version__, "run make install"
    assert read(root / "CITATION.cff")["version"] == __version__
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+)", changelog, flags=re.MULTILINE)[0] == __version__
    assert "version" not in json.loads((root / "package.json").read_text(encoding="utf-8"))


def test_the_licence_is_the_same_wherever_it_stands(root: Path) -> None:
    texts = [root / "LICENSE", root / f"LICENSES/{LICENCE}.txt"]
    assert texts[0].read_bytes() == texts[1].read_bytes()
    project = toml(root / "pyproject.toml")["project"]
    package = json.loads((root / "package.json").read_text(encoding="utf-8"))
    publiccode, citation = read(root / "publiccode.yml"), read(root / "CITATION.cff")
    stated = [project["license"], package["license"], publiccode["legal"]["license"]]
    assert {*stated, citation["license"]} == {LICENCE}
    assert publiccode["legal"]["mainCopyrightOwner"] == PROJECT
    assert citation["authors"] == [{"name": PROJECT}]
    ours, quoting, places = toml(root / "REUSE.toml")["annotations"]
    assert ours["path"] == "**"
    assert ours["SPDX-License-Identifier"] == LICENCE
    assert ours["SPDX-FileCopyrightText"].endswith(PROJECT)
    assert quoting["SPDX-License-Identifier"] == f"{LICENCE} AND {QUOTED}"
    assert places["path"] == "gocluster_rules/members/postal_codes.csv"
    for one in (QUOTED, places["SPDX-License-Identifier"]):
        assert f"LICENSES/{one}.txt" in project["license-files"], "the wheel holds these too"


def test_links_in_documents_lead_to_what_is_there(root: Path) -> None:
    for path in documents(root):
        links = LINK.findall(path.read_text(encoding="utf-8"))
        for address, anchor in links:
            target = (path.parent / address) if address else path
            assert target.exists(), f"{path.name}: {address}"
            if anchor:
                assert anchor in anchors(target), f"{path.name}: {address}#{anchor}"


GROUPED = """
import os
import pytest

@pytest.mark.xdist_group("one")
@pytest.mark.parametrize("number", range(6))
def test_grouped(number, request):
    with open(request.config.rootpath / "workers", "a") as file:
        file.write(os.environ["PYTEST_XDIST_WORKER"] + "\\n")

@pytest.mark.parametrize("number", range(6))
def test_alone(number):
    pass
"""


@pytest.mark.slow
def test_tests_of_a_group_stay_in_one_process(tmp_path: Path) -> None:
    """They share a browser or a LibreOffice; pytest and pytest-xdist have to fit each other for that."""
    (tmp_path / "test_some.py").write_text(GROUPED, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-n", "2", "--dist", "loadgroup", "--rootdir", "."]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    workers = (tmp_path / "workers").read_text(encoding="utf-8").split()
    assert len(workers) == 6
    assert len(set(workers)) == 1
