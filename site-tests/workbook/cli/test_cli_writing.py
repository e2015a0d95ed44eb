"""``gocluster workbook`` never leaves a file half written, and none replaced that was not to be."""

from __future__ import annotations

import errno
import json
import os
import resource
from collections.abc import Callable
from pathlib import Path

import pytest
from tools.command_line import gocluster

from workbook.cli import files

pytestmark = pytest.mark.slow

ROOM = 10_000
"""Bytes a file may have, fewer than a workbook takes."""


def little_room() -> None:
    """Let the system refuse longer files, as a full device refuses any."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, ROOM))


def test_an_existing_file_is_replaced_only_by_force(root: Path, tmp_path: Path) -> None:
    book, source = tmp_path / "mine.xlsx", root / "examples/admitted.json"
    assert gocluster("workbook", "--answers", source, book).returncode == 0
    filled = book.read_bytes()
    run = gocluster("workbook", book)
    assert (run.returncode, run.stdout) == (2, "")
    (line,) = run.stderr.splitlines()
    assert line.startswith(f"{book}: Datei: Diese Datei gibt es schon")
    assert "--force" in line
    assert book.read_bytes() == filled
    assert gocluster("workbook", "--force", book).returncode == 0
    assert book.read_bytes() != filled
    assert os.listdir(tmp_path) == ["mine.xlsx"]


@pytest.mark.oldest
def test_a_workbook_can_be_renewed_from_itself(root: Path, tmp_path: Path) -> None:
    book, source = tmp_path / "mine.xlsx", root / "examples/admitted.json"
    gocluster("workbook", "--lang", "de", "--answers", source, book)
    assert gocluster("workbook", "--lang", "en", "--answers", book, "--force", book).stderr == ""
    run = gocluster("check", "--json", source, book)
    first, second = (json.loads(line) for line in run.stdout.splitlines())
    assert (first["audit"], second["audit"]) == (None, [])
    beside = {"file": "", "audit": None}
    assert first | beside == second | beside


def test_a_workbook_holds_the_list_of_members(root: Path, tmp_path: Path) -> None:
    book, source = tmp_path / "mine.xlsx", root / "examples/member-list/member-list.json"
    gocluster("workbook", "--lang", "de", "--answers", source, book)
    run = gocluster("check", "--json", source, book)
    listed, again = (json.loads(line) for line in run.stdout.splitlines())
    assert listed["answers"] == again["answers"]
    for number, found in listed["criteria"].items():
        assert again["criteria"][number]["verdict"] == found["verdict"], number


def test_where_there_is_no_room_the_old_file_stays_whole(tmp_path: Path) -> None:
    old, new = tmp_path / "old.xlsx", tmp_path / "new.xlsx"
    old.write_bytes(b"my answers")
    for book in (old, new):
        run = gocluster("workbook", "--force", book, preexec_fn=little_room)
        assert (run.returncode, run.stdout) == (2, "")
        (line,) = run.stderr.splitlines()
        assert "größer als hier erlaubt" in line
        assert "Bitte" in line
    assert old.read_bytes() == b"my answers"
    assert os.listdir(tmp_path) == ["old.xlsx"]


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()], ids=repr)
def test_whatever_stops_the_writing_the_old_file_stays_whole(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, step: str, error: BaseException
) -> None:
    def stopped(*_: object) -> None:
        raise error

    book = tmp_path / "book.xlsx"
    book.write_bytes(b"old")
    monkeypatch.setattr(f"workbook.cli.files.os.{step}", stopped)
    with pytest.raises(type(error)):
        files.replace(book, b"new")
    assert book.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["book.xlsx"]


def test_what_is_written_is_on_the_device_before_it_takes_the_old_one_s_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    steps: list[str] = []

    def noting(name: str, step: Callable[..., None]) -> Callable[..., None]:
        def noted(*arguments: object) -> None:
            steps.append(name)
            step(*arguments)

        return noted

    for name in ("fsync", "replace"):
        monkeypatch.setattr(f"workbook.cli.files.os.{name}", noting(name, getattr(os, name)))
    files.replace(tmp_path / "book.xlsx", b"new")
    assert steps == ["fsync", "replace"]


def test_access_rights_and_links_stay(tmp_path: Path) -> None:
    book, link = tmp_path / "book.xlsx", tmp_path / "link.xlsx"
    book.write_bytes(b"old")
    book.chmod(0o640)
    link.symlink_to(book)
    files.replace(link, b"new")
    assert link.is_symlink()
    assert book.read_bytes() == b"new"
    assert book.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("name", "options", "said"),
    [
        ("nowhere/book.xlsx", [], "nicht gefunden"),
        ("book.txt", [], "endet auf .xlsx"),
        ("folder.xlsx", [], "gibt es schon"),
        ("folder.xlsx", ["--force"], "das ist ein Ordner"),
        ("x" * 300 + ".xlsx", [], "Name ist zu lang"),
        ("book.xlsx", ["--answers", "nowhere.json"], "nowhere.json: Datei: Die Datei kann nicht"),
        ("book.xlsx", ["--site-url", "example"], "--site-url: „example“ ist keine Adresse"),
        (
            "book.xlsx",
            ["--site-url", "https://example.org/" + "x" * 3_000],
            "höchstens 500 Zeichen",
        ),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_cannot_be_written_is_explained(
    tmp_path: Path, name: str, options: list[str], said: str
) -> None:
    (tmp_path / "folder.xlsx").mkdir()
    run = gocluster("workbook", *options, name, cwd=tmp_path)
    assert (run.returncode, run.stdout) == (2, "")
    (line,) = run.stderr.splitlines()
    assert said in line
    assert "Bitte" in line
    assert os.listdir(tmp_path) == ["folder.xlsx"]
