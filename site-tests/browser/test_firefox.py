"""The site in Firefox, behind nginx with the headers of the build: every page, the search and the whole check."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from browser.checker import Shown, expected_findings
from tools.web_servers import running

from gocluster_rules.answers import parse
from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import LANGS, Lang
from macros.build import program
from workbook.file.read import read

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("firefox")]

WALK = Path(__file__).with_name("firefox.mjs")
FIREFOX = shutil.which("firefox-esr") or "firefox"


@pytest.fixture(scope="module")
def pages(site: Path) -> list[str]:
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("index.html"))
    return [path.removesuffix("index.html") for path in found]


@pytest.fixture(scope="module")
def saw(site: Path, pages: list[str], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a walk through the site met with, and the address of the site."""
    folder, downloads = tmp_path_factory.mktemp("nginx"), tmp_path_factory.mktemp("downloads")
    with running("nginx", site, site / "hosting", folder) as home:
        done = subprocess.run(
            [program("node"), WALK, FIREFOX, home, downloads, *pages],
            capture_output=True,
            encoding="utf-8",
            timeout=240,
        )
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    return said | {"home": home}


def test_no_page_reports_an_error_asks_another_host_or_is_too_wide(
    saw: dict[str, Any], pages: list[str]
) -> None:
    assert len(pages) > 40
    assert saw["visited"] == pages * 2
    assert saw["troubles"] == []
    own = (saw["home"], f"blob:{saw['home']}", "about:", "data:")
    assert [url for url in saw["requests"] if not url.startswith(own)] == []


def test_the_search_finds(saw: dict[str, Any]) -> None:
    assert saw["found"] > 0


@pytest.mark.parametrize("lang", LANGS)
def test_the_checker_says_what_python_says_and_its_workbook_holds_the_answers(
    saw: dict[str, Any], site: Path, lang: Lang
) -> None:
    check = saw["checks"][lang]
    example = site / "selbstcheck" / check["example"].removeprefix("../" if lang == "en" else "")
    answers = parse(example.resolve().read_bytes(), EDITION)
    wanted = expected_findings(answers, lang)
    for shown in (check["shown"], check["again"]):
        assert {number: Shown(*said) for number, *said in shown} == wanted
    assert read(Path(check["workbook"]).read_bytes(), EDITION).values == answers.values
