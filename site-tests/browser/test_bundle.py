"""The browser bundle: complete, small, told truthfully by its manifest, and true to the rules."""

import hashlib
import json
import subprocess
import sys
import sysconfig
import zipfile
import zlib
from pathlib import Path

import pytest

from gocluster_rules import list_service, service
from macros.build import program
from macros.bundle.archives import BundleError
from macros.bundle.build import build_bundle
from macros.bundle.proof import NODE_FLAGS

# A whole bundle is built, which takes minutes on a slow machine.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("bundle"), pytest.mark.timeout(1_200)]

ARCHIVES = ("core.zip", "members.zip", "seldom.zip", "xlsx.zip")

WITH_LISTS = """
import gocluster_rules
gocluster_rules.__path__.append("/lib/members.zip/gocluster_rules")
"""

# Boots Pyodide from the bundle, as the worker does, and applies a Python function to a text.
RUN = """
import { readFileSync } from "node:fs";
const job = JSON.parse(readFileSync(0, "utf8"));
const { loadPyodide } = await import(job.loader);
const py = await loadPyodide({
  indexURL: job.folder,
  stdLibURL: job.folder + "/core.zip",
  packageBaseUrl: job.folder,
  lockFileContents: JSON.stringify(job.lock),
});
for (const archive of job.archives) {
  const place = "/lib/" + archive;
  py.FS.writeFile(place, readFileSync(job.folder + "/" + archive));
  const [parent, part] = job.packages[archive][0].split(".");
  if (part) py.pyimport(parent).__path__.append(`${place}/${parent}`);
  else py.pyimport("sys").path.append(place);
}
const run = py.runPython(job.code);
console.log(run(job.text));
process.exit(0);
"""


@pytest.fixture(scope="session")
def wheel(site: Path, manifest: dict) -> Path:
    """The wheel that the site offers for download."""
    [path] = site.rglob(manifest["wheel"]["name"])
    return path


@pytest.fixture(scope="session")
def node() -> Path:
    return program("node")


@pytest.fixture(scope="session")
def pyodide(root: Path) -> Path:
    return root / "node_modules" / "pyodide"


@pytest.fixture(scope="session")
def example(root: Path) -> str:
    return (root / "examples" / "half-answered.json").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def run(bundle: Path, manifest: dict, node: Path, pyodide: Path):
    """Runs a Python function, the last expression of `code`, on a text in the finished bundle."""

    def run_in_bundle(code: str, text: str, archives: tuple[str, ...] = ()) -> str:
        job = {
            "loader": (pyodide / "pyodide.mjs").as_uri(),
            "folder": str(bundle),
            "lock": manifest["lock"],
            "archives": archives,
            "packages": manifest["archives"],
            "code": code,
            "text": text,
        }
        done = subprocess.run(
            [node, *NODE_FLAGS, "--input-type=module", "--eval", RUN],
            input=json.dumps(job),
            capture_output=True,
            encoding="utf-8",
            timeout=120,
        )
        assert done.returncode == 0, done.stderr[-2000:]
        return done.stdout.rstrip("\n")

    return run_in_bundle


def request_of(answer_file: str) -> str:
    form = json.loads(service.load(answer_file, "de"))
    return json.dumps({"lang": "de", "fields": form["fields"], "notes": form["notes"]})


# --- it works -------------------------------------------------------------------------------------


def test_it_gives_the_same_result_as_python_on_this_machine(run, example: str) -> None:
    request = request_of(example)

    assert run("from gocluster_rules.service import check; check", request) == service.check(
        request
    )


def test_a_workbook_written_in_the_browser_is_read_back_unchanged(run, example: str) -> None:
    code = WITH_LISTS + "from workbook.service import read, write; lambda it: read(write(it), 'de')"
    request = request_of(example)

    form = json.loads(run(code, request, archives=("members.zip", "xlsx.zip")))

    assert form["problems"] == []
    assert service.check(json.dumps({"lang": "de", **form})) == service.check(request)


def test_what_only_stands_in_becomes_the_whole_when_more_is_asked_of_it(run) -> None:
    code = """
import asyncio, sys
from importlib import metadata, resources
found = [name for name in ("asyncio.base_events", "logging", "threading") if name in sys.modules]
held = [asyncio, metadata, resources]
def ask(text):
    sys.path.remove("/lib/xlsx.zip")
    for _ in range(2):  # half of it must not stay
        try:
            asyncio.sleep
        except ModuleNotFoundError as error:
            found.append(error.name)
    sys.path.append("/lib/xlsx.zip")
    found.extend([type(asyncio.get_event_loop()).__name__, asyncio.run.__wrapped__.__module__])
    found.extend([resources.abc.Traversable.__name__, str(list(metadata.distributions()))])
    parts = [sys.modules[name] for name in ("asyncio", "importlib.metadata", "importlib.resources")]
    return " ".join([*found, str(held == parts)])
ask
"""
    assert run(code, "", archives=("xlsx.zip", "seldom.zip")) == (
        "threading threading WebLoop asyncio.runners Traversable [] True"
    )


@pytest.mark.parametrize("module", ["asyncio", "importlib.metadata", "pyodide._package_loader"])
def test_without_its_archive_the_whole_is_missed_in_words_that_the_worker_knows(
    run, module: str
) -> None:
    code = """
import importlib
def ask(name):
    found = []
    for _ in range(2):
        try:
            importlib.import_module(name).more
        except ModuleNotFoundError as error:
            found.append(error.msg)
    return str(found)
ask
"""
    assert run(code, module) == str([f"No module named '{module}'"] * 2)


def test_an_error_can_be_told(run) -> None:
    code = """
import traceback
def fails(text):
    try:
        int(text)
    except ValueError:
        return traceback.format_exc().splitlines()[-1]
fails
"""
    assert run(code, "x") == "ValueError: invalid literal for int() with base 10: 'x'"


# --- it holds what the page needs, and nothing else ------------------------------------------------


def uncompressed(bundle: Path) -> list[Path]:
    """The files of the bundle without their compressed siblings."""
    return [path for path in bundle.iterdir() if path.suffix not in {".br", ".gz"}]


def test_only_files_that_the_page_needs_are_in_the_folder(bundle: Path) -> None:
    assert {path.name for path in uncompressed(bundle)} == {
        "bundle.json",
        "core.zip",
        "licences.txt",
        "members.zip",
        "pyodide.asm.js",
        "pyodide.asm.wasm",
        "pyodide.mjs",
        "seldom.wasm",
        "seldom.zip",
        "xlsx.zip",
    }


@pytest.mark.parametrize(
    ("archive", "packages", "absent"),
    [
        ("core.zip", {"gocluster_rules"}, {"openpyxl", "workbook", "xml"}),
        ("members.zip", {"gocluster_rules"}, {"openpyxl", "workbook", "xml", "encodings"}),
        (
            "xlsx.zip",
            {"workbook", "openpyxl", "et_xmlfile", "xlsxwriter", "defusedxml", "xml"},
            {"gocluster_rules", "click", "rich", "encodings", "asyncio"},
        ),
        ("seldom.zip", {"asyncio", "importlib", "logging", "pyodide"}, {"workbook", "zipfile"}),
    ],
)
def test_an_archive_holds_its_packages_and_no_junk(
    bundle: Path, manifest: dict, archive: str, packages: set[str], absent: set[str]
) -> None:
    names = zipfile.ZipFile(bundle / archive).namelist()
    tops = {name.split("/")[0] for name in names}
    if "whole" in tops:  # what has a stand-in in the start is found by its own name
        tops = tops - {"whole"} | {"asyncio", "importlib", "pyodide"}

    assert packages <= tops
    assert not absent & tops
    # What is fetched later is found by these names: all of them, those of Python's own library too.
    found = {name.split(".")[0] for name in manifest["archives"][archive]}
    assert found == (
        packages if archive == "core.zip" else {name.removesuffix(".pyc") for name in tops}
    )
    assert not [name for name in names if ".dist-info" in name or "/tests/" in name]
    assert not any(name.startswith("workbook/cli/") for name in names)


def test_what_only_lists_of_members_need_is_not_in_the_start(bundle: Path) -> None:
    names = {archive: zipfile.ZipFile(bundle / archive).namelist() for archive in ARCHIVES}
    lists = [name for name in names["members.zip"] if name.endswith(".csv")]
    assert lists == [
        "gocluster_rules/members/outlines.csv",
        "gocluster_rules/members/postal_codes.csv",
    ]
    assert not [name for name in names["core.zip"] if "member" in name or "list_service" in name]


def test_a_list_is_counted_from_the_two_parts_of_the_rules(run) -> None:
    code = WITH_LISTS + "from gocluster_rules.list_service import members; members"
    rows = json.dumps([["Name", "PLZ"], ["Erfunden GmbH", "39104"], ["Nirgends AG", "A-1010"]])
    office = {"country": "DE", "postal_code": "10623"}
    request = json.dumps({"lang": "de", "office": office, "rows": rows})

    assert run(code, request, archives=("members.zip",)) == list_service.members(request)


def test_the_archives_are_the_same_whenever_they_are_built(bundle: Path) -> None:
    for archive in ARCHIVES:
        entries = zipfile.ZipFile(bundle / archive).infolist()

        assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}
        assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)


def test_on_the_browsers_python_the_code_is_compiled_and_valid_without_source(
    bundle: Path, manifest: dict
) -> None:
    browser = manifest["python"].split(".")[:2]
    same = browser == [str(number) for number in sys.version_info[:2]]
    assert manifest["code"] == ("bytecode" if same else "source")

    archive = zipfile.ZipFile(bundle / "core.zip")
    compiled = [name for name in archive.namelist() if name.endswith(".pyc")]
    assert bool(compiled) == same
    # PEP 552: hash-based, never checked against a source.
    assert {archive.read(name)[4:8] for name in compiled} <= {b"\1\0\0\0"}


# --- the manifest ---------------------------------------------------------------------------------


def test_the_manifest_tells_size_and_hash_of_every_file(bundle: Path, manifest: dict) -> None:
    files = {path.name: path.read_bytes() for path in uncompressed(bundle)}
    del files["bundle.json"]

    assert manifest["files"] == {
        name: {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for name, content in files.items()
    }


def test_the_manifest_names_the_wheel_that_is_offered_for_download(
    wheel: Path, manifest: dict
) -> None:
    assert manifest["wheel"]["sha256"] == hashlib.sha256(wheel.read_bytes()).hexdigest()


def test_the_licences_of_all_that_is_passed_on_are_there(bundle: Path, manifest: dict) -> None:
    text = (bundle / "licences.txt").read_text(encoding="utf-8")

    for name, version in manifest["libraries"].items():
        assert f"{name} {version}" in text
    assert f"Pyodide {manifest['pyodide']}\nMPL-2.0" in text
    assert "Python Software Foundation" in text
    assert "GeoNames" in text


# --- its size -------------------------------------------------------------------------------------


def compressed(*files: Path) -> int:
    return sum(len(zlib.compress(file.read_bytes(), 6)) for file in files)


def test_the_start_takes_a_third_less_to_download_than_the_stock_pyodide(
    bundle: Path, pyodide: Path
) -> None:
    runtime = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm")
    ours = compressed(*(bundle / name for name in (*runtime, "core.zip", "bundle.json")))
    stock = compressed(
        *(pyodide / name for name in (*runtime, "python_stdlib.zip", "pyodide-lock.json"))
    )

    assert ours < 2 / 3 * stock


def test_the_workbook_costs_less_than_a_megabyte_more(bundle: Path) -> None:
    assert compressed(bundle / "xlsx.zip") < 1_000_000


# --- the builder ----------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def build(root: Path, node: Path, pyodide: Path):
    def build_in(folder: Path, wheel: Path):
        return build_bundle(
            wheel=wheel,
            node=node,
            pyodide=pyodide,
            site_packages=Path(sysconfig.get_path("purelib")),
            samples=sorted((root / "examples").glob("*.json")),
            out=folder / "out",
            cache=folder / "cache",
        )

    return build_in


@pytest.fixture(scope="session")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bundle")


@pytest.fixture(scope="session")
def rebuilt(build, workshop: Path, wheel: Path):
    """The site's bundle, built once more elsewhere and from nothing."""
    return build(workshop, wheel)


@pytest.mark.thorough
def test_the_same_sources_give_the_same_bytes(rebuilt, manifest: dict) -> None:
    assert rebuilt.manifest == manifest


@pytest.mark.thorough
def test_a_second_build_takes_the_result_of_the_first(
    build, rebuilt, workshop: Path, wheel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stray = rebuilt.folder / "stray.js"
    stray.touch()
    monkeypatch.setattr(subprocess, "run", None)  # Neither Node nor the compiler may run again.

    assert build(workshop, wheel).manifest == rebuilt.manifest
    assert not stray.exists()


def test_a_module_that_is_missing_stops_the_build(build, wheel: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.whl"
    with zipfile.ZipFile(wheel) as source, zipfile.ZipFile(broken, "w") as target:
        for name in source.namelist():
            needs = b"import missing_module" if name == "workbook/service.py" else source.read(name)
            target.writestr(name, needs)

    with pytest.raises(BundleError, match="No module named 'missing_module'"):
        build(tmp_path, broken)

    assert not (tmp_path / "out").exists()
