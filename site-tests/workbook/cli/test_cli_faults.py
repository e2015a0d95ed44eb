"""Whatever ends the program, and whenever: a file is as it was or complete, and nobody sees a traceback."""

from __future__ import annotations

import contextlib
import json
import os
import re
import resource
import signal
import subprocess
import sys
import time
from functools import cache, partial
from pathlib import Path
from random import Random

import pytest
from tools.command_line import PROGRAM, environment, gocluster

from gocluster_rules.answers import Answers
from gocluster_rules.catalogue import EDITION
from workbook.file.read import read

pytestmark = pytest.mark.slow

ENDINGS = (signal.SIGKILL, signal.SIGINT)
LONGEST = 1.5
"""Seconds within which the program is ended; some runs end by themselves before."""


@cache
def moments(seed: str, number: int) -> tuple[float, ...]:
    random = Random(seed)
    return tuple(random.uniform(0, LONGEST) for _ in range(number))


def ignores_sigpipe(process: subprocess.Popen[str]) -> bool:
    """Whether the process ignores it, as Python does until our program begins."""
    status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    (ignored,) = re.findall(r"^SigIgn:\s*(\w+)$", status, flags=re.MULTILINE)
    return bool(int(ignored, 16) >> (signal.SIGPIPE - 1) & 1)


def wait_until_begun(process: subprocess.Popen[str]) -> None:
    """Before, Ctrl-C is for Python itself, which complains."""
    for wanted in (True, False):
        while process.poll() is None and ignores_sigpipe(process) is not wanted:
            time.sleep(0.001)


def heed_ctrl_c() -> None:
    """Undo what a shell does to programs in the background, which ignore it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def ended(arguments: list[str | Path], ending: signal.Signals, moment: float) -> tuple[int, str]:
    """The exit status of the program that was ended so many seconds after it began, and what it said.

    That is what stands on standard error.
    """
    with subprocess.Popen(
        [PROGRAM, *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
        preexec_fn=heed_ctrl_c,
        start_new_session=True,
    ) as running:
        wait_until_begun(running)
        with contextlib.suppress(subprocess.TimeoutExpired):
            running.wait(moment)
        if ending is signal.SIGINT and running.poll() is None:
            os.killpg(running.pid, ending)  # A terminal sends Ctrl-C to all processes.
        else:
            running.send_signal(ending)
        _, said = running.communicate()
    return running.returncode, said


@pytest.mark.slow
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_workbook_renewed_from_itself_survives_every_ending(
    written, examples: dict[str, Answers], tmp_path: Path, ending: signal.Signals
) -> None:
    book = tmp_path / "mine.xlsx"
    book.write_bytes(written("de", "admitted"))
    for moment in moments("renewed", 8):
        status, said = ended(["workbook", "--answers", book, "--force", book], ending, moment)
        assert status in (0, -ending), moment
        assert said.strip() == "", moment
        assert read(book.read_bytes(), EDITION) == examples["admitted"], moment


@pytest.mark.slow
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_batch_survives_every_ending(
    written, root: Path, tmp_path: Path, ending: signal.Signals
) -> None:
    files = {f"{number}.xlsx": written("de", "half-answered") for number in range(8)}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    for moment in moments("batch", 6):
        status, said = ended(["check", "--json", tmp_path], ending, moment)
        assert status in (0, -ending), moment
        assert said.strip() == "", moment
        assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == files


def test_ctrl_c_ends_the_program_quietly_where_python_cannot_raise_it() -> None:
    code = """
import signal, sys, types
class Gone:
    def __del__(self):
        signal.raise_signal(signal.SIGINT)
def run():
    Gone()
    return 0
sys.modules["workbook.cli.commands"] = types.SimpleNamespace(run=run)
from workbook.cli.main import main
main()
"""
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, preexec_fn=heed_ctrl_c
    )
    assert (run.returncode, run.stderr) == (-signal.SIGINT, "")


def test_a_process_that_ends_before_it_knows_what_to_do_says_nothing() -> None:
    code = """
from workbook.cli.workers import CONTEXT
class Unreadable:
    def __reduce__(self):
        return int, ("not read before the process has begun",)
process = CONTEXT.Process(target=print, args=(Unreadable(),))
process.start()
process.join()
print(process.exitcode)
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (run.stdout, run.stderr) == ("1\n", "")


def _room(number: int) -> None:
    """Let the system refuse longer files, as a full device does; it works for root as well."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (number, number))


@pytest.mark.parametrize("room", sorted(Random("room").sample(range(60_000), 4)))
def test_a_device_that_is_full_at_any_byte_keeps_the_old_file(
    written, tmp_path: Path, room: int
) -> None:
    book = tmp_path / "mine.xlsx"
    book.write_bytes(old := written("de", "admitted"))
    run = gocluster("workbook", "--answers", book, "--force", book, preexec_fn=partial(_room, room))
    assert run.returncode == 2
    (line,) = run.stderr.splitlines()
    assert "Bitte" in line
    assert book.read_bytes() == old
    assert os.listdir(tmp_path) == ["mine.xlsx"]


@pytest.mark.parametrize("lines", [1, 3])
def test_a_reader_that_leaves_after_some_lines_ends_the_batch_quietly(
    root: Path, lines: int
) -> None:
    example = root / "examples/admitted.json"
    with subprocess.Popen(
        [PROGRAM, "check", "--json", *[example] * 200],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    ) as running:
        assert running.stdout and running.stderr
        for _ in range(lines):
            assert json.loads(running.stdout.readline())["file"] == str(example)
        running.stdout.close()
        assert running.stderr.read() == ""
    assert running.returncode == -signal.SIGPIPE
