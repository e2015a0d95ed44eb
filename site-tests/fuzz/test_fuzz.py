"""Altered inputs never crash, stall or lose an answer; what once went wrong stays mended."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from fuzz import harness, oracle
from fuzz.harness import Figures
from tools.command_line import PROGRAM
from tools.stalling import BOOK, FAULTY_ANSWERS, ODD_NUMBERS, SHUFFLED, UNREADABLE_ANSWERS, edited
from tools.workbook_cells import filled

from gocluster_rules.answers import parse, take_over
from gocluster_rules.catalogue import EDITION
from gocluster_rules.problems import Problem, Unreadable
from macros.agreement import fuzzing
from macros.agreement.fuzzing import FORMAT, FiguresError
from macros.root import ROOT
from workbook.file.read import contents
from workbook.file.write import write

INPUTS = {"answer file": 20_000, "workbook": 250, "form": 1_500}
LARGE = "190,000"
"""Files of so many problems are for whoever bounds what is listed; no test here waits for them."""


@pytest.fixture(scope="module")
def book() -> bytes:
    return write(EDITION, "de", parse(_admitted(), EDITION))


def _admitted() -> bytes:
    return (ROOT / "examples/admitted.json").read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize("name", INPUTS)
def test_nothing_is_lost_and_nothing_breaks(name: str) -> None:
    figures = harness.run(name, 0, INPUTS[name])
    assert figures.inputs == INPUTS[name]
    assert figures.found == []


def _raising(data: object, random: Random) -> Iterator[str]:
    raise OverflowError("crafted")


def _without_end(data: object, random: Random) -> Iterator[str]:
    while True:
        pass
    yield ""


def _greedy(data: object, random: Random) -> Iterator[str]:
    taken = b"x" * (harness.peak() * 1_024 + 8_000_000)
    yield from () if taken else ("",)


BROKEN: list[tuple[Callable[[object, Random], Iterator[str]], Figures]] = [
    (_raising, Figures(inputs=1, tracebacks=1)),
    (_without_end, Figures(inputs=1, hangs=1)),
    (_greedy, Figures(inputs=1, over_memory=1)),
    (lambda data, random: iter(["lost: actors"]), Figures(inputs=1, losses=1)),
    (lambda data, random: iter(["message: ?"]), Figures(inputs=1, messages=1)),
]


@pytest.mark.parametrize(("examine", "expected"), BROKEN)
def test_what_goes_wrong_is_counted(
    monkeypatch: pytest.MonkeyPatch,
    examine: Callable[[object, Random], Iterator[str]],
    expected: Figures,
) -> None:
    monkeypatch.setattr(harness, "LONGEST", 0.2)
    monkeypatch.setattr(harness, "MOST_MEMORY", harness.peak())
    monkeypatch.setitem(harness.HARNESSES, "broken", (lambda random: None, examine))
    figures = harness.run("broken", 0, 1)
    assert len(figures.found) == 1
    figures.found = []
    assert figures == expected


@pytest.mark.parametrize("make", [m for _, m in SHUFFLED], ids=[n for n, _ in SHUFFLED])
def test_a_workbook_out_of_order_is_refused(make: Callable[[bytes], bytes], book: bytes) -> None:
    with pytest.raises(Unreadable) as caught:
        contents(make(book), EDITION)
    assert list(oracle.of_problems(caught.value.problems)) == []


@pytest.mark.parametrize("make", [m for _, m in ODD_NUMBERS], ids=[n for n, _ in ODD_NUMBERS])
def test_a_number_no_cell_can_hold_is_told(make: Callable[[bytes], bytes], book: bytes) -> None:
    made = make(book)
    assert list(oracle.of_workbook(made)) == []
    assert _problems(made)


def _problems(data: bytes) -> tuple[Problem, ...]:
    try:
        return contents(data, EDITION).taken.problems
    except Unreadable as error:
        return error.problems


@pytest.mark.parametrize(
    "make", [m for _, m in UNREADABLE_ANSWERS], ids=[n for n, _ in UNREADABLE_ANSWERS]
)
def test_what_is_no_answer_file_is_refused(make: Callable[[], bytes]) -> None:
    with pytest.raises(Unreadable) as caught:
        take_over(make(), EDITION)
    assert list(oracle.of_problems(caught.value.problems)) == []


FAULTY = [(name, make) for name, make in FAULTY_ANSWERS if LARGE not in name]


@pytest.mark.parametrize("make", [m for _, m in FAULTY], ids=[n for n, _ in FAULTY])
def test_a_faulty_answer_leaves_the_others(make: Callable[[], bytes]) -> None:
    taken = take_over(make(), EDITION)
    assert taken.problems
    assert list(oracle.of_problems(taken.problems)) == []


def test_a_result_s_name_without_a_cell_does_not_end_the_audit(book: bytes) -> None:
    made = edited(BOOK, r'(<definedName name="met_count">)[^<]*', r"\1nowhere")(book)
    assert list(oracle.of_workbook(filled(made, {"actors": 40}))) == []


def test_an_altered_link_gives_a_file_or_is_refused(root: Path) -> None:
    example = (root / "examples/admitted.json").read_text(encoding="utf-8")
    node, script = PROGRAM.with_name("node"), root / "site-tests/fuzz/links.mjs"
    run = subprocess.run(
        [node, script, "3000", example], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout) == {"inputs": 3_000, "found": []}


# --- The sentence on the page


def _report(**faults: int) -> dict[str, object]:
    figures = {"inputs": 1_234_567, **dict.fromkeys(fuzzing.FAULTS, 0), **faults}
    return {"format": FORMAT, "day": "2026-11-29", "harnesses": {"form": figures}}


def test_the_figures_become_a_sentence() -> None:
    assert "Am 29.11.2026 wurden 1.234.567 " in fuzzing.sentence(_report(), "de")
    assert "1,234,567 deliberately altered inputs" in fuzzing.sentence(_report(), "en")


@pytest.mark.parametrize("fault", fuzzing.FAULTS)
def test_a_fault_is_not_kept_quiet(fault: str) -> None:
    said = fuzzing.sentence(_report(**{fault: 3}), "en")
    assert "3 faults came to light" in said
    assert "none" not in said


def test_other_files_are_refused() -> None:
    with pytest.raises(FiguresError, match="make fuzz"):
        fuzzing.sentence({"format": FORMAT, "harnesses": {}}, "en")
