"""Known vulnerabilities: nothing delivered has one on the stored list, and one that had would be noticed."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tools.git import git

from macros.components import Component, delivered, demanded
from macros.release.advisories import AdvisoryError, found, parsed, read, take


def part(version: str, name: str = "reader", kind: str = "pypi") -> Component:
    return Component(kind, name, version, "MIT", "reads", ("text",))


def record(events: list[dict[str, str]] | None = None, **changes: Any) -> dict[str, Any]:
    """An advisory on `reader` as a database holds it."""
    affected = {
        "package": {"name": "Reader", "ecosystem": "PyPI"},
        "ranges": [{"type": "ECOSYSTEM", "events": events}] if events else [],
        "versions": ["9.1"],
    }
    return {"id": "X-1", "aliases": ["CVE-1"], "affected": [affected], **changes}


def test_nothing_delivered_or_demanded_has_a_vulnerability_on_the_list() -> None:
    assert found(read(), (*delivered(), *demanded())) == []


def test_a_vulnerable_version_of_something_delivered_would_be_noticed() -> None:
    older = {"openpyxl": "2.4.0", "pygments": "2.7.3", "markdown-it-py": "2.1.0"}
    parts = [
        replace(part, version=older[part.name])
        for part in (*delivered(), *demanded())
        if part.name in older
    ]
    told = "\n".join(found(read(), parts))
    for name, version in older.items():
        assert f"{name} {version}: PYSEC-" in told


def test_the_list_says_of_what_it_knows_nothing_and_the_page_for_hosts_says_it_too(
    root: Path,
) -> None:
    known = read()
    page = (root / "docs/hosting.md").read_text(encoding="utf-8")
    for source in known.sources:
        assert source.name in page
        assert source.date in page
    unknown = {part.name for part in known.unknown(delivered())}
    workbox = {f"workbox-{part}" for part in ("core", "precaching", "routing", "strategies")}
    assert unknown == {"cpython", "minisearch", "pyodide", "uqr"} | workbox
    assert "npm" not in {kind for source in known.sources for kind in source.kinds}


FROM_1_TO_2 = [{"introduced": "1.0"}, {"fixed": "2.0"}]


@pytest.mark.parametrize(
    ("events", "version", "vulnerable"),
    [
        (FROM_1_TO_2, "0.9", False),
        (FROM_1_TO_2, "1.0", True),
        (FROM_1_TO_2, "1.10", True),
        (FROM_1_TO_2, "2.0", False),
        ([{"introduced": "0"}, {"last_affected": "2.0"}], "2.0", True),
        ([{"introduced": "0"}, {"last_affected": "2.0"}], "2.0.1", False),
        ([{"introduced": "3"}], "27.1", True),
        ([*FROM_1_TO_2, {"introduced": "3"}, {"fixed": "3.1"}], "2.5", False),
        ([*FROM_1_TO_2, {"introduced": "3"}, {"fixed": "3.1"}], "3.0", True),
        (None, "9.1", True),
        (None, "9.2", False),
    ],
    ids=[
        "before", "first", "numbers-not-letters", "mended", "last-one", "after-the-last", "never-mended",
        "between-two-ranges", "in-the-second-range", "named-alone", "not-named",
    ],
)  # fmt: skip
def test_a_version_is_vulnerable_inside_a_range_or_if_it_is_named(
    events: list[dict[str, str]] | None, version: str, vulnerable: bool
) -> None:
    [advisory] = parsed(record(events))
    assert advisory.concerns(part(version)) is vulnerable
    assert not advisory.concerns(part(version, name="another"))
    assert not advisory.concerns(part(version, kind="npm"))


def test_what_was_withdrawn_or_is_about_other_languages_is_left_out() -> None:
    assert list(parsed(record(withdrawn="2024-01-01"))) == []
    elsewhere = {"package": {"name": "reader", "ecosystem": "Go"}, "versions": ["9.1"]}
    assert list(parsed(record(affected=[elsewhere]))) == []


def test_the_list_is_taken_from_clones_of_databases_and_says_as_of_when(tmp_path: Path) -> None:
    (tmp_path / "LICENSE").write_text("Attribution 4.0 International\n", encoding="utf-8")
    (tmp_path / "one.json").write_text(json.dumps(record(FROM_1_TO_2)), encoding="utf-8")
    (tmp_path / "two.yaml").write_text(
        "id: Y-2\naffected:\n- package: {name: strange, ecosystem: npm}\n  versions: ['1']\n",
        encoding="utf-8",
    )
    (tmp_path / "schema.json").write_text("[]", encoding="utf-8")
    git(tmp_path, "init")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "Add advisories")
    known = take({"invented/database": tmp_path}, [part("1.5")])
    [source] = known.sources
    assert (source.name, source.licence) == ("invented/database", "Attribution 4.0 International")
    assert source.kinds == ("npm", "pypi")
    assert [advisory.id for advisory in known.advisories] == ["X-1"]
    assert found(known, [part("1.5")]) == ["reader 1.5: X-1, CVE-1"]
    assert known.unknown([part("1", kind="generic")]) == [part("1", kind="generic")]


@pytest.mark.parametrize(
    "content", ["", "{}", '{"sources": [], "advisories": [{}]}'], ids=["empty", "nothing", "half"]
)
def test_a_damaged_list_is_told_and_is_not_an_empty_one(tmp_path: Path, content: str) -> None:
    path = tmp_path / "advisories.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(AdvisoryError, match=r"advisories\.json cannot be read"):
        read(path)
