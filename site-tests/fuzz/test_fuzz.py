"""Altered inputs never crash, stall or lose an answer; what once went wrong stays mended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path
from random import Random

import pytest
from fuzz import harness, limits, links, mutations, oracle, run
from fuzz.harness import Harness
from fuzz.limits import Figures
from tools.stalling import BOOK, FAULTY_ANSWERS, ODD_NUMBERS, SHUFFLED, UNREADABLE_ANSWERS, edited
from tools.workbook_cells import filled, zipped

from gocluster_rules.answers import parse, take_over
from gocluster_rules.catalogue import EDITION
from gocluster_rules.problems import Problem, Unreadable
from macros.agreement import fuzzing
from macros.agreement.fuzzing import FORMAT, FiguresError
from macros.root import ROOT
from workbook.file.read import contents
from workbook.file.write import write

INPUTS = {
    "answer file": 20_000,
    "form": 800,
    "command line": 80,
    "workbook": 200,
    "member list": 2_000,
    "link": 3_000,
}
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
    # In a process of its own: this one may have taken much memory for other tests.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        figures = pool.submit(harness.run, name, 0, INPUTS[name]).result()
    assert figures.inputs == INPUTS[name]
    assert figures.found == []


@pytest.mark.parametrize("data", [b"", b"PK", zipped({})], ids=["nothing", "no zip", "no parts"])
def test_whatever_is_left_of_a_workbook_can_be_altered(data: bytes) -> None:
    made = {mutations.workbook_of(data, Random(number)) for number in range(300)}
    assert len(made) > (100 if data else 0)


def _raising(data: object, random: Random) -> Iterator[str]:
    raise OverflowError("crafted")


def _without_end(data: object, random: Random) -> Iterator[str]:
    while True:
        pass
    yield ""


def _greedy(data: object, random: Random) -> Iterator[str]:
    taken = b"x" * (limits.peak() * 1_024 + 8_000_000)
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
    monkeypatch.setattr(limits, "LONGEST", 0.2)
    monkeypatch.setattr(limits, "MOST_MEMORY", limits.peak())
    monkeypatch.setitem(harness.HARNESSES, "broken", Harness(lambda random: None, examine))
    figures = harness.run("broken", 0, 1)
    assert len(figures.found) == 1
    figures.found = []
    assert figures == expected


@pytest.mark.parametrize("make", [m for _, m in SHUFFLED], ids=[n for n, _ in SHUFFLED])
def test_a_workbook_out_of_order_is_refused(make: Callable[[bytes], bytes], book: bytes) -> None:
    with pytest.raises(Unreadable) as caught:
        contents(make(book), EDITION)
    assert list(oracle.of_problems(caught.value.problems)) == []


@pytest.mark.slow
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


@pytest.mark.slow
def test_a_result_s_name_without_a_cell_does_not_end_the_audit(book: bytes) -> None:
    made = edited(BOOK, r'(<definedName name="met_count">)[^<]*', r"\1nowhere")(book)
    assert list(oracle.of_workbook(filled(made, {"actors": 40}))) == []


SCRIPTS: list[tuple[str, Figures, str]] = [
    ("throw new Error('crafted');", Figures(inputs=2, tracebacks=2), "an exception"),
    ("return new File(['other'], 'x');", Figures(inputs=2, losses=2), "other answers"),
    ("return new File(['0'.repeat(5_000_001)], 'x');", Figures(inputs=2, over_memory=2), "a bomb"),
    ("const end = process.cpuUsage().user + 60_000; while (process.cpuUsage().user < end); throw { problems: ['broken'] };", Figures(inputs=2, hangs=2), "a long wait"),
    ("process.exit(3);", Figures(tracebacks=1), "the end of Node"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "expected"), [s[:2] for s in SCRIPTS], ids=[s[2] for s in SCRIPTS]
)
def test_what_goes_wrong_in_the_page_s_script_is_counted(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, body: str, expected: Figures
) -> None:
    monkeypatch.setattr(links, "SCRIPT", _script(tmp_path, body))
    monkeypatch.setattr(limits, "LONGEST", 0.04)
    figures = links.run(0, 2)
    assert figures.counts == expected.counts
    assert len(figures.found) == sum(expected.counts.values()) - expected.inputs


def _script(folder: Path, body: str) -> Path:
    made = folder / "share.mjs"
    made.write_text(
        f"export const COMPRESSION = 'deflate'; export async function unpack() {{ {body} }}"
    )
    return made


def test_a_script_without_end_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(links, "SCRIPT", _script(tmp_path, "for (;;);"))
    monkeypatch.setattr(links, "PATIENCE", 1)
    assert links.run(0, 2).hangs == 1


@pytest.mark.slow
@pytest.mark.parametrize("name", ["answer file"] if find_spec("atheris") else [])
def test_inputs_guided_by_coverage_are_counted(name: str) -> None:
    figures = run.guided(name, 1)
    assert figures.inputs > 10
    assert figures.found == []


# --- The sentence on the page


def _report(**faults: int) -> dict[str, object]:
    def figures(inputs: int, **faults: int) -> dict[str, int]:
        return {"inputs": inputs, **dict.fromkeys(fuzzing.FAULTS, 0), **faults}

    harnesses = {
        "form": figures(20_000),
        "answer file": figures(900_000, **faults),
        "link": figures(100_000),
        "answer file, guided": figures(214_567),
    }
    return {"format": FORMAT, "day": "2026-11-29", "harnesses": harnesses}


def test_the_figures_become_sentences() -> None:
    assert fuzzing.sentences(_report(), "de").startswith(
        "Am 29.11.2026 wurden 1.234.567 absichtlich veränderte Eingaben gelesen: 1.114.567 Antwortdateien, "
        "100.000 Links mit Antworten und 20.000 Formulare. Keine führte zu einem Absturz"
    )
    said = fuzzing.sentences(_report(), "en")
    assert "1,114,567 answer files, 100,000 links with answers and 20,000 forms. None led" in said
    assert "For 214,567 of them it was observed" in said


def test_what_nothing_guided_is_not_said_to_be_guided() -> None:
    report = _report()
    report["harnesses"] = {"form": {"inputs": 5, **dict.fromkeys(fuzzing.FAULTS, 0)}}
    assert fuzzing.sentences(report, "en").endswith("an answer lost unnoticed.")


@pytest.mark.parametrize("fault", fuzzing.FAULTS)
def test_a_fault_is_not_kept_quiet(fault: str) -> None:
    said = fuzzing.sentences(_report(**{fault: 3}), "en")
    assert "3 faults came to light" in said
    assert "None" not in said


@pytest.mark.parametrize(
    ("harnesses", "told"), [({}, "make fuzz"), ({"reform": {"inputs": 1}}, "reform")]
)
def test_other_files_are_refused(harnesses: dict[str, object], told: str) -> None:
    with pytest.raises(FiguresError, match=told):
        fuzzing.sentences({"format": FORMAT, "day": "2026-11-29", "harnesses": harnesses}, "en")
