"""Small files that would stall a reader end in milliseconds or at their limit, with a line of their own."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tools.command_line import gocluster
from tools.crafted import PACKINGS
from tools.stalling import FAULTY_ANSWERS, STALLING, UNREADABLE_ANSWERS

from gocluster_rules import answers
from gocluster_rules.catalogue import EDITION
from gocluster_rules.problems import Unreadable
from workbook.cli.workers import Workers
from workbook.file import safety
from workbook.file.write import write

DEPTH = "elements in each other"
CAPPED = [(name, make) for name, make in STALLING if DEPTH not in name]


@pytest.fixture(scope="module")
def blank() -> bytes:
    """The workbook that is offered: what is far too much is measured by it."""
    return write(EDITION, "de")


@pytest.mark.parametrize(("make"), [make for _, make in CAPPED], ids=[name for name, _ in CAPPED])
def test_far_too_much_of_anything_is_refused_before_it_is_parsed(
    make: Callable[[bytes], bytes], blank: bytes
) -> None:
    with pytest.raises(Unreadable) as caught:
        safety.check(make(blank))
    assert "weit mehr, als zu einem Selbstcheck gehört" in caught.value.problems[0].message.de


MANY = [(name, make) for name, make in FAULTY_ANSWERS if name.startswith("190,000")]


@pytest.mark.parametrize("make", [make for _, make in MANY], ids=[name for name, _ in MANY])
def test_of_many_unknown_entries_the_first_are_listed_and_the_others_counted(
    make: Callable[[], bytes],
) -> None:
    *listed, rest = answers.take_over(make(), EDITION).problems
    assert len(listed) == answers.MOST_UNKNOWN
    assert rest.message.de.startswith("Weitere Angaben, die nicht bekannt sind: 189.980.")


@pytest.mark.slow
def test_what_takes_too_much_memory_or_time_is_told_and_the_next_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("workbook.cli.workers.SECONDS", 1)
    with Workers(2) as workers:
        for work, argument in ((time.sleep, 600), (bytes, 10_000_000_000)):
            with pytest.raises(Unreadable) as caught:
                workers.begin(work, argument)()
            assert "weit mehr Zeit oder Speicher" in caught.value.problems[0].message.de
        assert workers.begin(len, b"next")() == 4


@pytest.mark.slow
def test_a_batch_of_300_files_gives_300_lines_whatever_is_among_them(
    root: Path, tmp_path: Path, blank: bytes
) -> None:
    hostile = [pack(blank) for _, pack, _ in PACKINGS] + [make(blank) for _, make in STALLING]
    broken = [make() for _, make in UNREADABLE_ANSWERS]
    good = (root / "examples/admitted.json").read_bytes()
    files: list[tuple[str, bytes]] = [("xlsx", data) for data in hostile]
    files += [("json", data) for data in broken]
    files += [("json", good)] * (300 - len(files))
    for number, (suffix, data) in enumerate(files):
        (tmp_path / f"{number:03}.{suffix}").write_bytes(data)
    run = gocluster("check", "--json", tmp_path)
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    read = {Path(line["file"]).name for line in lines}
    refused = {Path(line.partition(": ")[0]).name for line in run.stderr.splitlines()}
    assert read.isdisjoint(refused)
    assert len(read | refused) == 300
    right = [line["met"] for line in lines if line["cluster"]["name"]]
    assert len(right) >= 300 - len(hostile) - len(broken)
    assert set(right) == {18}
