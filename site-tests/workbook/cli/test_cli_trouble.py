"""Each file is its own line, whatever is in it or happens; and the program ends quietly where someone ends it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from functools import partial
from pathlib import Path

import pytest
from tools.command_line import PROGRAM, environment, gocluster
from tools.crafted import PACKINGS

from gocluster_rules.text import LANGS, Lang
from workbook.cli import commands, files

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def good(root: Path) -> Path:
    return root / "examples/admitted.json"


@pytest.mark.oldest
def test_one_bad_file_never_ends_the_others(written, good: Path, tmp_path: Path) -> None:
    blank: bytes = written("de", None)
    contents = {
        **{f"{number}.xlsx": pack(blank) for number, (_, pack, _) in enumerate(PACKINGS)},
        "deep.json": b"[" * 100_000,
        "deep-object.json": b'{"a":' * 100_000,
        "digits.json": b'{"format": ' + b"1" * 10_000 + b"}",
        "exponent.json": b'{"format": 1e999999999999999999999}',
        "large.json": b" " * 5_000_001,
    }
    bad = []
    for name, content in contents.items():
        bad.append(tmp_path / name)
        bad[-1].write_bytes(content)
    run = gocluster("check", "--json", good, *bad, good)
    assert run.returncode == 2
    assert [json.loads(line)["file"] for line in run.stdout.splitlines()] == [str(good)] * 2
    lines = run.stderr.splitlines()
    assert [line.partition(": ")[0] for line in lines] == list(map(str, bad))
    for line in lines:
        assert "Bitte" in line
        assert "Error" not in line


@pytest.mark.parametrize(
    "error", [MemoryError(), RecursionError("deep"), OverflowError(), ValueError("?")], ids=repr
)
@pytest.mark.parametrize("lang", LANGS)
def test_what_nobody_foresaw_is_told_with_the_file_in_the_language_asked_for(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    good: Path,
    error: Exception,
    lang: Lang,
) -> None:
    read = files.read

    def failing(path: Path) -> bytes:
        if path.name == "bad.json":
            raise error
        return read(path)

    monkeypatch.setattr(files, "read", failing)
    assert commands.check((str(good), "bad.json", str(good)), as_json=True, lang=lang) == 2
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 2
    (line,) = err.splitlines()
    assert line.startswith("bad.json: ")
    assert type(error).__name__ in line
    assert {"de": "Bitte melden Sie", "en": "Please report"}[lang] in line


def test_a_file_without_end_is_not_read_to_its_end() -> None:
    run = gocluster("check", "/dev/zero")
    assert run.returncode == 2
    assert "zu groß" in run.stderr


# --- Folders


def test_a_folder_stands_for_the_files_in_it(written, root: Path, tmp_path: Path) -> None:
    folder, empty = tmp_path / "folder", tmp_path / "empty"
    (folder / "deeper.json").mkdir(parents=True)
    empty.mkdir()
    for name in ("b.json", "deeper.json/c.json", ".hidden.json", "notes.txt"):
        shutil.copy(root / "examples/admitted.json", folder / name)
    for name in ("a.xlsx", "C.XLSX"):
        (folder / name).write_bytes(written("de", None))
    # What Excel and LibreOffice keep beside a workbook that is open.
    for name in ("~$a.xlsx", ".~lock.a.xlsx#"):
        (folder / name).write_bytes(b"locked")
    (empty / "~$a.xlsx").write_bytes(b"locked")
    run = gocluster("check", "--json", folder, empty, folder / "b.json")
    assert run.returncode == 2
    found = [Path(json.loads(line)["file"]) for line in run.stdout.splitlines()]
    assert found == [folder / name for name in ("C.XLSX", "a.xlsx", "b.json", "b.json")]
    (line,) = run.stderr.splitlines()
    assert line.startswith(f"{empty}: Datei: In diesem Ordner liegt weder")


def test_a_pipe_in_a_folder_is_left_alone_and_a_broken_link_reported(
    root: Path, tmp_path: Path
) -> None:
    shutil.copy(root / "examples/admitted.json", tmp_path / "a.json")
    os.mkfifo(tmp_path / "b.json")
    (tmp_path / "c.json").symlink_to(tmp_path / "b.json")
    (tmp_path / "d.json").symlink_to(tmp_path / "nowhere.json")
    run = gocluster("check", "--json", tmp_path)
    assert [Path(json.loads(line)["file"]).name for line in run.stdout.splitlines()] == ["a.json"]
    (line,) = run.stderr.splitlines()
    assert line.startswith(f"{tmp_path / 'd.json'}: ")


# --- Names and characters


def test_names_cannot_steer_the_terminal(good: Path, tmp_path: Path) -> None:
    odd = tmp_path / "a\x1b[31m\nb.json"
    shutil.copy(good, odd)
    run = gocluster("check", odd, tmp_path / "c\x1b[2J\nd.json")
    assert "\x1b" not in run.stdout + run.stderr
    assert len(run.stderr.splitlines()) == 1
    assert run.stdout.splitlines()[0].startswith(str(tmp_path))


# --- Endings


def test_ctrl_c_ends_the_program_quietly(tmp_path: Path) -> None:
    pipe = tmp_path / "never-written.json"
    os.mkfifo(pipe)
    with (
        subprocess.Popen(
            [PROGRAM, "check", pipe],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(),
            # As in a terminal: where tests run in the background, Ctrl-C is ignored.
            preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
        ) as running,
        pipe.open("wb"),
    ):  # Waits until the program reads.
        running.send_signal(signal.SIGINT)
        out, err = running.communicate()
    assert (out, err.strip()) == ("", "")
    assert running.returncode == -signal.SIGINT


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_a_reader_that_leaves_ends_the_program_quietly(good: Path, options: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    run = gocluster("check", *options, good, stdout=writing)
    os.close(writing)
    assert (run.returncode, run.stderr) == (-signal.SIGPIPE, "")


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_an_output_without_room_is_told_once(good: Path, options: list[str]) -> None:
    with open("/dev/full", "w") as full:
        run = gocluster("check", *options, good, good, stdout=full)
    assert run.returncode == 2
    (line,) = run.stderr.splitlines()
    assert (
        "Die Ausgabe kann nicht geschrieben werden (kein Platz mehr auf dem Datenträger)." in line
    )


def test_an_error_output_without_room_changes_nothing(good: Path) -> None:
    with open("/dev/full", "w") as full:
        run = gocluster("check", "--json", "nowhere.json", good, stderr=full)
    assert run.returncode == 2
    assert len(run.stdout.splitlines()) == 1
