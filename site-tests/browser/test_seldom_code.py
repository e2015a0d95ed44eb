"""The part of Python's code that is seldom called: fetched when it is, missed in words when it cannot be."""

from __future__ import annotations

import json
import math
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.checker import enter, entries, findings, open_checker, settle
from browser.faults import PYODIDE_SAYS, failure
from browser.test_files import HALF, problems, upload
from playwright.sync_api import Page, Route, Worker, expect
from tools.chromium import Watch

from macros.build import program
from macros.bundle.build import MANIFEST
from macros.bundle.ingredients import CORE, RUNTIME, SELDOM_CODE, WASM
from macros.bundle.proof import NODE_FLAGS
from macros.checker.texts import SCRIPT

in_node = [pytest.mark.slow, pytest.mark.xdist_group("bundle")]
in_chromium = pytest.mark.slow

SELDOM = "math:perm"
"""A function of C that nothing of ours calls."""
FETCHED = f"**/{SELDOM_CODE}"


STARTS, CODE, DATA = 8, 10, 11
MEMORY_BASE = 1024


def number(content: bytes, place: int) -> tuple[int, int]:
    """A number of the wasm format, and where it ends."""
    found, shift = 0, 0
    while content[place] >= 0x80:
        found, shift, place = found | (content[place] & 0x7F) << shift, shift + 7, place + 1
    return found | content[place] << shift, place + 1


def sections(wasm: Path) -> dict[int, bytes]:
    content = wasm.read_bytes()
    place, found = 8, {}
    while place < len(content):
        size, start = number(content, place + 1)
        found[content[place]] = content[start : start + size]
        place = start + size
    return found


def segments(wasm: Path) -> Iterator[tuple[int, bytes]]:
    """The data, each piece with its place in all data."""
    content = sections(wasm)[DATA]
    count, place = number(content, 0)
    for _ in range(count):
        is_constant = content[place + 1] == 0x41
        address, place = number(content, place + 2)
        size, place = number(content, place + 1)
        yield address - MEMORY_BASE if is_constant else 0, content[place : place + size]
        place += size


class TestFile:
    pytestmark = in_node

    def test_it_starts_nothing_and_writes_only_what_is_missing_in_the_first_part(
        self, root: Path, bundle: Path
    ) -> None:
        assert {STARTS, CODE} <= sections(bundle / WASM).keys()
        assert {STARTS, CODE} & sections(bundle / SELDOM_CODE).keys() == {CODE}
        [(_, stock)] = segments(root / "node_modules" / "pyodide" / WASM)
        [(_, often)] = segments(bundle / WASM)
        pieced = bytearray(often)
        for place, data in segments(bundle / SELDOM_CODE):
            assert not any(often[place : place + len(data)])
            pieced[place : place + len(data)] = data
        assert pieced == stock

    def test_the_first_verdict_takes_two_megabytes_at_most(self, bundle: Path) -> None:
        sizes = {path.stem: path.stat().st_size for path in bundle.glob("*.br")}
        assert sum(sizes[name] for name in (*RUNTIME, CORE, MANIFEST)) < 2_000_000
        assert sizes[SELDOM_CODE] > 500_000

    def test_without_it_each_call_ends_in_the_same_error_and_none_is_caught(
        self, bundle: Path, tmp_path: Path
    ) -> None:
        half = tmp_path / "bundle"
        shutil.copytree(bundle, half)
        (half / SELDOM_CODE).unlink()
        command = [str(program("node")), *NODE_FLAGS, "--input-type=module", "--eval", WITHOUT]
        done = subprocess.run(
            [*command, str(half)], capture_output=True, encoding="utf-8", check=True
        )
        assert json.loads(done.stdout) == {
            "often": "5",
            **dict.fromkeys(
                ("of Python", "of JavaScript", "within both"), f"download {SELDOM_CODE}"
            ),
        }


WITHOUT = """
import { readFileSync } from "node:fs";
const bundle = process.argv[1];
const { loadPyodide } = await import(`${bundle}/pyodide.mjs`);
const { lock } = JSON.parse(readFileSync(`${bundle}/bundle.json`));
const py = await loadPyodide({
  indexURL: bundle,
  stdLibURL: `${bundle}/core.zip`,
  packageBaseUrl: bundle,
  lockFileContents: JSON.stringify(lock),
  stderr: () => {},
});
console.error = () => {};
const told = {};
function attempt(name, act) {
  try {
    told[name] = String(act());
  } catch (error) {
    told[name] = `${error.code} ${error.message.split(":")[0]}`;
  }
}
py.runPython(`
import math
def often():
    return max(3, 5)
def seldom():
    return math.perm(5, 2)
def asking(function):
    try:
        found = function()
    except BaseException:
        found = "caught"
    return found
`);
const [often, seldom, asking] = ["often", "seldom", "asking"].map((name) => py.runPython(name));
attempt("often", often);
attempt("of JavaScript", () => asking(() => 2n ** 200n));
attempt("of Python", seldom);
attempt("within both", () => asking(() => seldom()));
process.stdout.write(JSON.stringify(told));
process.exit(0);
"""


# --- in a worker


OWN_WORKER = """async ([url, call, argument]) => {
    const settings = document.getElementById("checker").dataset;
    const base = new URL(settings.bundle, document.baseURI).href;
    const worker = new Worker(url, { type: "module" });
    const answer = new Promise((resolve) => {
        worker.onmessage = ({ data }) => {
            if (data.id || data.fatal) resolve(data.value ?? JSON.stringify(data));
        };
    });
    worker.postMessage({ base, site: base, functions: { seldom: call }, memoryBytes: 1 << 29 });
    worker.postMessage({ id: 1, call: "seldom", args: [argument] });
    return answer;
}"""


def called_in_a_worker(page: Page, number: int) -> object:
    """What the function gives for a number, in a worker of its own."""
    return page.evaluate(OWN_WORKER, [page.workers[-1].url, SELDOM, number])


def instead_of(page: Page, call: str) -> None:
    """Let this call of the page be one of a function that seldom is called."""

    def alter(route: Route) -> None:
        answer = route.fetch()
        before, mark, after = answer.text().partition(f'"{call}": "gocluster_rules.service:')
        assert mark
        rest = after.partition('"')[2]
        route.fulfill(response=answer, body=f'{before}"{call}": "{SELDOM}"{rest}')

    page.route("**/selbstcheck/", alter)


class TestWorker:
    pytestmark = in_chromium

    def test_it_is_fetched_when_it_is_needed(self, page: Page, served: str, watch: Watch) -> None:
        open_checker(page, served)
        enter(page, "actors", "34")
        settle(page)
        assert not watch.asked(SELDOM_CODE)
        assert called_in_a_worker(page, 10) == math.perm(10)
        assert len(watch.asked(SELDOM_CODE)) == 1

    def test_a_file_for_which_it_does_not_arrive_can_be_chosen_again_and_the_check_goes_on(
        self, page: Page, served: str, watch: Watch
    ) -> None:
        watch.expected_errors = (*PYODIDE_SAYS, "Another error", "404", "TypeError")
        page.route(FETCHED, lambda route: route.fulfill(status=404))
        instead_of(page, "load")
        open_checker(page, served)
        enter(page, "actors", "34")
        settle(page)
        upload(page, HALF.name, HALF.read_bytes())
        told = SCRIPT["file_part_missing"]["de"].format(name=HALF.name)
        expect(problems(page).get_by_role("listitem")).to_have_text(told)
        enter(page, "sme_actors", "18")
        settle(page)
        assert findings(page)["2.1"].verdict == "met"
        assert entries(page)["actors"] == "34"

    def test_an_evaluation_for_which_it_does_not_arrive_is_given_up_until_someone_wants_it(
        self, page: Page, served: str, watch: Watch
    ) -> None:
        watch.expected_errors = (*PYODIDE_SAYS, "Another error", "ERR_FAILED", "TypeError")
        started: list[Worker] = []
        page.on("worker", lambda worker: started.append(worker))
        page.route(FETCHED, lambda route: route.abort())
        instead_of(page, "verdicts")
        open_checker(page, served)
        enter(page, "actors", "34")
        failure(page, "download")
        assert len(started) == 3
        expect(page.locator("#q-actors")).to_have_value("34")
