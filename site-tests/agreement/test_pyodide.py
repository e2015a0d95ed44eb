"""The rules of the browser bundle say the same as those of this tree, in Node and in Chromium."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from agreement.cases.sequence import case, systematic
from agreement.checker_path import said
from agreement.comparing import Difference
from agreement.pyodide import (
    ABSENT,
    InPyodide,
    PyodideError,
    answer_file,
    comparisons,
    differences,
    form_differences,
    in_cpython,
)
from browser.checker import open_checker
from playwright.sync_api import Page
from tools.thorough import GERMAN_FIRST

from gocluster_rules import forms
from gocluster_rules.answers import Answers
from gocluster_rules.model import Edition
from gocluster_rules.text import Lang

in_node = [pytest.mark.slow, pytest.mark.xdist_group("pyodide")]
in_chromium = pytest.mark.slow

CASES = range(0, len(systematic()) + 300, 3)
"""A third of the systematic ones, and random ones after them; `make agreement` takes all."""
AT_ONCE = 100
SLICE = 600

ALL_MET = case(1)


def told(found: list[Difference]) -> str:
    """The differences for the one who reads the failed test."""
    return "\n".join([f"{len(found)} differences", *map(str, found[:10])])


@pytest.fixture(scope="module")
def pyodide(bundle: Path) -> Iterator[InPyodide]:
    with InPyodide(bundle) as running:
        yield running


# --- All say the same


class TestInNode:
    pytestmark = in_node

    @pytest.mark.parametrize("start", range(0, len(CASES), SLICE))
    def test_the_bundle_says_the_same_as_this_python(self, pyodide: InPyodide, start: int) -> None:
        found: list[Difference] = []
        numbers = CASES[start:][:SLICE]
        for first in range(0, len(numbers), AT_ONCE):
            cases = [case(number) for number in numbers[first:][:AT_ONCE]]
            answered = zip(cases, in_cpython(cases), pyodide.evaluate(cases), strict=True)
            for one, wanted, given in answered:
                found += form_differences(one, wanted)
                found += differences(one, wanted, given)

        assert not found, told(found)

    def test_it_is_the_shipped_bundle_that_runs(self, pyodide: InPyodide, bundle: Path) -> None:
        manifest = json.loads((bundle / "bundle.json").read_bytes())

        assert pyodide.version.startswith(f"{manifest['pyodide']} (Python {manifest['python']}, ")


# The checker's own modules start the worker and read the file; only the form between is left out.
START = """
async () => {
  const { src } = document.querySelector('script[src$="checker/checker.js"]');
  const { createRuntime } = await import(new URL("runtime.js", src));
  const { readAnswers } = await import(new URL("files.js", src));
  const root = document.getElementById("checker");
  const settings = JSON.parse(root.querySelector('[data-part="settings"]').textContent);
  const runtime = createRuntime({
    worker: new URL("worker.js", src),
    bundle: new URL(root.dataset.bundle, document.baseURI).href,
    site: new URL(root.dataset.site, document.baseURI).href,
    calls: settings.calls,
    patience: settings.patience,
    memoryBytes: settings.memoryBytes,
    keep: [],
    onProgress() {},
    onRestart() {},
    onFailure() {},
  });
  return { runtime, readAnswers, settings };
}
"""
EVALUATE = """
async ({ checker: { runtime, readAnswers, settings }, files }) => {
  const answered = [];
  for (const file of files) {
    const said = {};
    const call = async (name, ...args) => (said[name] = await runtime.call(name, ...args));
    const { entries } = await readAnswers(new File([file], "answers.json"), call, settings);
    await call("check", JSON.stringify({ lang: settings.lang, ...entries }));
    answered.push(`{"load": ${said.load}, "check": ${said.check}}`);
  }
  return answered;
}
"""


class TestInChromium:
    pytestmark = in_chromium

    @pytest.mark.parametrize("lang", GERMAN_FIRST)
    def test_the_worker_says_the_same_as_this_python(
        self, page: Page, served: str, lang: Lang
    ) -> None:
        cases = [*systematic()[::10], *(case(number) for number in CASES[-50:])]
        open_checker(page, served, lang)
        checker = page.evaluate_handle(START)
        found: list[Difference] = []
        for first in range(0, len(cases), AT_ONCE):
            some = cases[first:][:AT_ONCE]
            files = [answer_file(one) for one in some]
            answered = page.evaluate(EVALUATE, {"checker": checker, "files": files})
            for one, file, given in zip(some, files, answered, strict=True):
                found += differences(one, said(file, lang), given, f"Chromium ({lang})")

        assert len(cases) >= 200
        assert not found, told(found)


# --- What differs is noticed


def altered(bundle: Path, folder: Path, module: str, old: str, new: str) -> Path:
    """A copy of the bundle in which a word of a module is another one, of the same length."""
    copy = shutil.copytree(bundle, folder / "bundle")
    with (
        zipfile.ZipFile(bundle / "core.zip") as source,
        zipfile.ZipFile(copy / "core.zip", "w") as target,
    ):
        [place] = [name for name in source.namelist() if name.split(".")[0] == module]
        for name in source.namelist():
            content = source.read(name)
            if name == place:
                assert old.encode() in content
                assert len(old) == len(new)
                content = content.replace(old.encode(), new.encode())
            target.writestr(name, content)
    return copy


class TestAnAlteredBundle:
    pytestmark = in_node

    def test_one_other_word_of_a_reason_is_named_with_case_and_place(
        self, bundle: Path, tmp_path: Path
    ) -> None:
        words = ("gocluster_rules/rules/days", "Monate sind seit dem", "Monate sind nach dem")
        with InPyodide(altered(bundle, tmp_path, *words)) as pyodide:
            [given] = pyodide.evaluate([ALL_MET])

        [wanted] = in_cpython([ALL_MET])
        found = differences(ALL_MET, wanted, given)

        assert [difference.place for difference in found] == [
            "de.check.result.criteria.4.1.reason.de",
            "en.check.result.criteria.4.1.reason.de",
        ]
        message = str(found[0])
        assert "Pyodide" in message
        assert "de.check.result.criteria.4.1.reason.de" in message
        assert "all criteria met: actors = 30" in message
        assert "Die verlangten 36 Monate sind seit dem 25.02.2020 erreicht" in message
        assert "Die verlangten 36 Monate sind nach dem 25.02.2020 erreicht" in message

    def test_an_error_in_python_is_told_and_does_not_pass_for_an_answer(
        self, bundle: Path, tmp_path: Path
    ) -> None:
        words = ("gocluster_rules/service", "headline", "headlime")
        with (
            InPyodide(altered(bundle, tmp_path, *words)) as pyodide,
            pytest.raises(PyodideError, match="AttributeError: 'Result' object has no attribute"),
        ):
            pyodide.evaluate([ALL_MET])


class TestComparing:
    @pytest.mark.parametrize(
        ("wanted", "given", "place", "here", "there"),
        [
            ('{"a": {"2.1": "x"}}', '{"a": {"2.1": "y"}}', "a.2.1", "x", "y"),
            ('{"a": 1}', '{"a": true}', "a", 1, True),
            ('{"a": 1}', '{"a": 1.0}', "a", 1, 1.0),
            ('{"a": [1]}', '{"a": [1, 2]}', "a.1", ABSENT, 2),
            ('{"a": null}', "{}", "a", None, ABSENT),
            ('{"a": {"b": []}}', '{"a": {"b": {}}}', "a.b", [], {}),
            ('{"a": 1, "b": 2}', '{"b": 2, "a": 1}', "letter 2", 'a": 1, "b": 2}', 'b": 2, "a": 1}'),
        ],
        ids=["text", "type", "number", "longer", "absent", "kind of empty", "order"],
    )  # fmt: skip
    def test_a_difference_has_its_place_and_both_values(
        self, wanted: str, given: str, place: str, here: object, there: object
    ) -> None:
        first = differences(ALL_MET, wanted, given)[0]

        assert (first.place, first.wanted, first.found) == (place, here, there)
        assert type(first.found) is type(there)

    def test_every_single_value_counts_once(self) -> None:
        assert comparisons('{"a": [1, {"b": "x", "c": null}], "d": {}, "e": []}') == 5

    def test_an_answer_that_gets_lost_in_the_form_is_noticed(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def forgetful(answers: Answers, lang: Lang, edition: Edition) -> dict[str, str]:
            kept = {name: value for name, value in answers.values.items() if name != "sme_actors"}
            return write(replace(answers, values=kept), lang, edition)

        write = forms.write
        assert form_differences(ALL_MET, *in_cpython([ALL_MET])) == []

        monkeypatch.setattr(forms, "write", forgetful)
        found = form_differences(ALL_MET, *in_cpython([ALL_MET]))

        by_place = {difference.place: (difference.wanted, difference.found) for difference in found}
        assert by_place["de.answers.answers.sme_actors"] == (15, ABSENT)
        assert by_place["en.result.criteria.2.1.verdict"] == ("met", "open")


# --- What goes wrong is told


class TestTrouble:
    pytestmark = in_node

    def test_a_node_that_dies_is_told(self, bundle: Path) -> None:
        with InPyodide(bundle) as pyodide:
            pyodide._process.kill()
            with pytest.raises(PyodideError, match="while it should evaluate 1 cases: status -9"):
                pyodide.evaluate([ALL_MET])

    def test_a_node_that_does_not_answer_in_time_is_stopped(self, bundle: Path) -> None:
        with InPyodide(bundle) as pyodide:
            pyodide.patience_seconds = 0.01
            with pytest.raises(PyodideError, match=r"100 cases: no answer for 0\.01 s"):
                pyodide.evaluate([ALL_MET] * 100)

    def test_a_site_without_bundle_is_told(self, tmp_path: Path) -> None:
        with pytest.raises(PyodideError, match=r"status 1\n.*no such file.*bundle\.json"):  # noqa: SIM117
            with InPyodide(tmp_path):
                pass
