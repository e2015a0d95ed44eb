"""A release: the same bytes wherever it is built, and in it what is needed to check it and to know its parts."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from tools.differing import differences, folders
from tools.git import git
from tools.site_copy import copy_sources
from tools.unlike import UMASK, rewritten, surroundings

from macros import components
from macros.release.__main__ import release
from macros.release.archive import archive, sums
from macros.release.locks import LockError, Pinned, read
from macros.release.origin import OriginError, origin
from macros.release.parts_list import parts_list

slow = pytest.mark.slow
PART = components.Component("pypi", "openpyxl", "3.1.5", "MIT", "reads", ("Permission …",))
LOCKED = {("pypi", "openpyxl"): Pinned("3.1.5", "SHA-256", ("a" * 64,))}


@pytest.fixture(scope="module")
def released(site: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a release of the built site, by their path below the archive's folder."""
    path = release(site, tmp_path_factory.mktemp("dist"))
    with tarfile.open(path) as tar:
        return {
            entry.name.partition("/")[2]: file.read()
            for entry in tar
            if (file := tar.extractfile(entry))
        }


@pytest.fixture(scope="module")
def parts(released: dict[str, bytes]) -> dict[str, Any]:
    """The list of parts, each by its name."""
    return {part["name"]: part for part in json.loads(released["sbom.cdx.json"])["components"]}


@slow
@pytest.mark.thorough
@pytest.mark.timeout(900)
def test_the_site_is_the_same_to_the_byte_from_another_folder_language_time_zone_and_umask(
    root: Path, site: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "elsewhere, under a longer name"
    copy.mkdir()
    copy_sources(root, copy)
    rewritten(
        path
        for path in copy.rglob("*")
        if path.is_file() and "node_modules" not in path.relative_to(copy).parts
    )
    environment = surroundings(tmp_path / "home")
    del environment["SOURCE_DATE_EPOCH"]  # the Makefile takes it away
    done = subprocess.run(
        [sys.executable, "-m", "macros.build"],
        cwd=copy,
        env=environment,
        umask=UMASK,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = folders(site, copy / "site")
    assert not found, "\n".join(found)


@slow
def test_every_file_has_its_sum_and_the_provenance_names_the_sums(
    released: dict[str, bytes],
) -> None:
    lines = released["SHA256SUMS"].decode().splitlines()
    listed = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    assert listed.keys() == released.keys() - {"SHA256SUMS", "provenance.json"}
    for name, digest in listed.items():
        assert hashlib.sha256(released[name]).hexdigest() == digest, name
    statement = json.loads(released["provenance.json"])
    [subject] = statement["subject"]
    assert subject["digest"]["sha256"] == hashlib.sha256(released["SHA256SUMS"]).hexdigest()


@slow
def test_the_provenance_tells_commit_locks_and_tools_and_nothing_of_the_machine(
    root: Path, released: dict[str, bytes]
) -> None:
    said = json.loads(released["provenance.json"])["predicate"]
    materials = {
        entry["name"]: entry["digest"] for entry in said["buildDefinition"]["resolvedDependencies"]
    }
    assert materials["gocluster"] == {"gitCommit": origin(root).commit}
    lock = hashlib.sha256((root / "requirements.txt").read_bytes()).hexdigest()
    assert materials["requirements.txt"] == {"sha256": lock}
    assert {"python", "node", "zlib", "typst", "mkdocs"} <= said["runDetails"]["builder"][
        "version"
    ].keys()
    text = released["provenance.json"].decode()
    for stranger in (str(root), str(Path.home()), os.uname().nodename):
        assert stranger not in text


@slow
def test_all_that_is_offered_is_in_the_release(released: dict[str, bytes], site: Path) -> None:
    in_site = {name.removeprefix("site/") for name in released if name.startswith("site/")}
    assert in_site == {p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()}
    beside = [name for name in released if "/" not in name]
    for ending, number in ((".whl", 1), (".tar.gz", 1), (".xlsx", 2), (".pdf", 2)):
        assert len([name for name in beside if name.endswith(ending)]) == number, ending


@slow
def test_the_list_of_parts_is_valid_and_complete(
    released: dict[str, bytes], parts: dict[str, Any], site: Path
) -> None:
    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(released["sbom.cdx.json"].decode())
    assert fault is None
    bundle = json.loads(next(site.glob("assets/*/bundle.json")).read_bytes())
    for name, version in bundle["libraries"].items():
        assert parts[name.lower().replace("_", "-")]["version"] == version
    assert parts["cpython"]["version"] == bundle["python"]
    assert parts["pyodide"]["version"] == bundle["pyodide"]
    wasms = {wasm["name"].split("/")[-1]: wasm for wasm in parts["pyodide"]["components"]}
    assert {name: wasm["hashes"][0]["content"] for name, wasm in wasms.items()} == {
        name: file["sha256"] for name, file in bundle["files"].items() if name.endswith(".wasm")
    }
    npm = json.loads((Path(site.parent) / "package.json").read_bytes())["dependencies"]
    assert npm.items() <= {name: part["version"] for name, part in parts.items()}.items()
    assert {"font-source-sans-pro", "font-source-serif-pro", "mkdocs-material"} <= parts.keys()
    assert {"click", "rich", "mdurl"} <= parts.keys(), (
        "what the wheel demands, and what that demands"
    )


@slow
def test_each_delivered_part_has_its_licence_in_the_release_and_in_the_site(
    released: dict[str, bytes], parts: dict[str, Any]
) -> None:
    in_site = released["site/licences.txt"].decode()
    delivered = [part for part in parts.values() if part["scope"] == "required"]
    assert len(delivered) > 10
    for part in delivered:
        assert part["licenses"], part["name"]
        text = released[f"licences/{part['name']}.txt"].decode()
        assert len(text) > 500, part["name"]
        assert text.strip() in in_site, part["name"]
        stated = json.dumps(part["licenses"])
        for licence, words in WORDS.items():
            assert licence not in stated or words in " ".join(text.split()), (part["name"], licence)


WORDS = {
    "MIT": "Permission is hereby granted, free of charge",
    "BSD-2-Clause": "Redistributions in binary form must reproduce",
    "MPL-2.0": "Mozilla Public License Version 2.0",
    "OFL-1.1": "SIL OPEN FONT LICENSE Version 1.1",
    "PSF-2.0": "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2",
    "Python-2.0": "CNRI LICENSE AGREEMENT",
}
"""Of each licence, words that stand in its text."""


@pytest.mark.parametrize(
    ("locked", "words"),
    [
        ({}, "in no lock"),
        ({("pypi", "openpyxl"): Pinned("3.1.4", "SHA-256", ())}, "3.1.4 locked"),
    ],
    ids=["not-locked", "another-version"],
)
def test_a_part_that_is_not_as_locked_stops_the_release(locked: Any, words: str) -> None:
    with pytest.raises(LockError, match=words):
        parts_list([PART], locked, version="1", commit="c", seconds=0, wasms={"w": b""})


def test_the_hashes_of_a_part_are_those_of_the_lock(root: Path) -> None:
    locked = read(root)
    assert locked["pypi", "defusedxml"].hashes[0] in (root / "requirements.txt").read_text("utf-8")
    assert len(locked["npm", "pyodide"].hashes[0]) == 128
    listed = parts_list([PART], LOCKED, version="1", commit="c", seconds=0, wasms={"w": b""})
    [part] = json.loads(listed)["components"]
    assert part["externalReferences"][0]["hashes"] == [{"alg": "SHA-256", "content": "a" * 64}]


def test_a_package_without_the_text_of_its_licence_stops_the_build(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        components, "python_texts", lambda name: ("  \n",) if name == "openpyxl" else ("text",)
    )
    monkeypatch.setattr(components, "_runtime", lambda: iter(()))
    with pytest.raises(components.ComponentError, match="openpyxl"):
        components.delivered()


def test_a_tree_that_is_not_as_committed_is_told(tmp_path: Path) -> None:
    git(tmp_path, "init")
    (tmp_path / "rule.py").write_text("30", encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "Add a rule", "--date", "2026-01-01T00:00:00Z")
    assert origin(tmp_path).changed == ()
    (tmp_path / "rule.py").write_text("31", encoding="utf-8")
    (tmp_path / "new ä.py").write_text("", encoding="utf-8")
    assert origin(tmp_path).changed == ("new ä.py", "rule.py")
    shutil.rmtree(tmp_path / ".git")
    with pytest.raises(OriginError, match="no clone"):
        origin(tmp_path)


def test_an_archive_depends_on_names_contents_and_the_date_alone() -> None:
    one = archive({"b": b"2", "a": b"1"}, "top", 1_000)
    assert one == archive({"a": b"1", "b": b"2"}, "top", 1_000)
    with tarfile.open(fileobj=io.BytesIO(one)) as tar:
        entries = [(e.name, e.mtime, oct(e.mode), e.uid, e.uname) for e in tar]
    assert entries == [("top/a", 1_000, "0o644", 0, ""), ("top/b", 1_000, "0o644", 0, "")]
    assert sums({"a": b"1"}) == hashlib.sha256(b"1").hexdigest().encode() + b"  a\n"


def zipped(content: bytes, year: int = 2020) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        packed.writestr(zipfile.ZipInfo("in.xml", (year, 1, 1, 0, 0, 0)), content)
    return target.getvalue()


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (b"a\nb\n", b"a\nc\n", ["file: ", "-b", "+c"]),
        (b"\xff\x00\x01", b"\xff\x00\x02", ["from byte 2 of 3 and 3: 01 against 02"]),
        (zipped(b"<a/>"), zipped(b"<b/>"), ["file: in.xml: ", "-<a/>", "+<b/>"]),
        (zipped(b"", 2020), zipped(b"", 2021), ["file: in.xml: ((2020", "((2021"]),
        (archive({"a": b"1"}, "t", 1), archive({"a": b"1"}, "t", 2), ["t/a: (1, ", "(2, "]),
        (archive({"a": b"1", "b": b""}, "t", 1), archive({"b": b""}, "t", 1), ["t/a is in the first only"]),
        (gzip.compress(b"a", mtime=1), gzip.compress(b"a", mtime=2), ["(unpacked): "]),
        (gzip.compress(b"a" * 99, 0, mtime=0), gzip.compress(b"a" * 99, 9, mtime=0), ["file: "]),
    ],
    ids=["line", "byte", "member", "date-in-zip", "date-in-tar", "missing", "date-in-gzip", "level"],
)  # fmt: skip
def test_a_difference_is_told_where_it_is(one: bytes, other: bytes, told: list[str]) -> None:
    report = "\n".join(differences("file", one, other))
    for words in told:
        assert words in report
    assert list(differences("file", one, one)) == []
