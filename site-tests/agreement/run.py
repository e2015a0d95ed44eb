"""The long run: many cases through every engine, all mutants, and the report that the site shows.

    make agreement CASES=100000

The systematic cases go through the workbooks of both languages in each spreadsheet engine, those drawn at random
through one of them in turn; all go through the rules in Pyodide. The workbooks are the published ones, but with few
rows for members. Slow engines take a sample. The report is written when the run has come to its end; differences
or surviving mutants stand in it and make the run fail.
"""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from agreement import pyodide
from agreement.cases.case import Case
from agreement.cases.lists import ROWS
from agreement.cases.sequence import SEED, case, systematic
from agreement.comparing import Difference, differing
from agreement.engine_faults import FAULTS
from agreement.mutants import formula_mutants, formula_survivors
from agreement.rule_mutants import rule_mutants, rule_survivors
from agreement.spreadsheets import Spreadsheet, light, opened
from tools.built_site import bundle_folder
from tools.engines.cellrune import Cellrune
from tools.engines.engine import FileEngine
from tools.engines.formualizer import Formualizer
from tools.engines.formulon import Formulon
from tools.engines.gnumeric import Gnumeric
from tools.engines.ironcalc import IronCalc
from tools.engines.libreoffice import LibreOffice
from tools.libreoffice import running

from gocluster_rules.catalogue import EDITION
from gocluster_rules.edition_json import fingerprint
from gocluster_rules.members.postal_codes import Place
from gocluster_rules.text import LANGS, Lang
from macros.agreement.report import FORMAT, REPORT
from workbook.file.write import formulas_fingerprint

SITE = Path(__file__).parents[2] / "site"
WORKERS = 2
ONE_IN = {
    LibreOffice: 1,
    IronCalc: 1,
    Formualizer: 1,
    Cellrune: 1,
    Formulon: 11,
    Gnumeric: 101,
}
"""One in so many cases goes through the engine; odd, so that both languages have their turns."""
BATCH = 100
SHOWN = 20
"""So many differences of an engine are shown; all are counted."""
NEWS_EVERY_SECONDS = 60


@dataclass
class Tally:
    """What came of an engine."""

    version: str = ""
    kind: str = "spreadsheet"
    cases: int = 0
    comparisons: int = 0
    differences: int = 0
    seconds: float = 0
    shown: list[str] = field(default_factory=list)

    def count(self, cases: int, comparisons: int, found: Sequence[Difference]) -> None:
        """Add what a case gave."""
        self.cases += cases
        self.comparisons += comparisons
        self.differences += len(found)
        self.shown += [str(difference) for difference in found[: SHOWN - len(self.shown)]]

    def add(self, other: Tally) -> None:
        """Add what another process counted."""
        self.version, self.kind = other.version, other.kind
        self.cases += other.cases
        self.comparisons += other.comparisons
        self.differences += other.differences
        self.seconds += other.seconds
        self.shown += other.shown[: SHOWN - len(self.shown)]


Tallies = dict[str, Tally]


class Examination:
    """All engines, running, and what came of each so far."""

    def __init__(self, stack: ExitStack) -> None:
        office = stack.enter_context(running())
        self.spreadsheets: list[tuple[Spreadsheet, int]] = []
        folder = Path(stack.enter_context(TemporaryDirectory()))
        for lang in LANGS:
            workbook = light(folder, lang)
            book = stack.enter_context(office.open(workbook.path))
            for engine, one_in in ONE_IN.items():
                spreadsheet = (
                    opened(engine, workbook)
                    if issubclass(engine, FileEngine)
                    else Spreadsheet(workbook, LibreOffice(book))
                )
                self.spreadsheets.append((spreadsheet, one_in))
        self.pyodide = stack.enter_context(pyodide.InPyodide(bundle_folder(SITE)))
        self.tallies: Tallies = defaultdict(Tally)

    def take(self, numbers: range, seed: int) -> None:
        """Put the cases with these numbers through every engine."""
        cases = [case(number, seed) for number in numbers]
        for spreadsheet, one_in in self.spreadsheets:
            lang = spreadsheet.workbook.lang
            turns = [
                one
                for number, one in zip(numbers, cases, strict=True)
                if lang in langs(number, one_in)
            ]
            if not turns:
                continue
            start = time.perf_counter()
            values = list(spreadsheet.evaluate(turns))
            tally = self.tallies[spreadsheet.name]
            tally.seconds += time.perf_counter() - start
            tally.version = spreadsheet.engine.version
            for one, found in zip(turns, values, strict=True):
                tally.count(1, len(found), list(differing(spreadsheet, one, found)))
        wanted = pyodide.in_cpython(cases)
        start = time.perf_counter()
        said = self.pyodide.evaluate(cases)
        tally = self.tallies[self.pyodide.name]
        tally.seconds += time.perf_counter() - start
        tally.version, tally.kind = self.pyodide.version, "python"
        for one, here, there in zip(cases, wanted, said, strict=True):
            wrong = [*pyodide.form_differences(one, here), *pyodide.differences(one, here, there)]
            tally.count(1, pyodide.comparisons(here), wrong)


def langs(number: int, one_in: int = 1) -> tuple[Lang, ...]:
    """In which languages the case goes through an engine that takes one in so many."""
    if number // WORKERS % one_in:
        return ()
    if number < len(systematic()):
        return LANGS
    return (LANGS[number // WORKERS % len(LANGS)],)


def examine(numbers: range, seed: int) -> Tallies:
    """Put the cases with these numbers through every engine."""
    with ExitStack() as stack:
        examination = Examination(stack)
        news = time.monotonic()
        for done in range(0, len(numbers), BATCH):
            examination.take(numbers[done : done + BATCH], seed)
            if time.monotonic() > news + NEWS_EVERY_SECONDS:
                news = time.monotonic()
                wrong = sum(tally.differences for tally in examination.tallies.values())
                print(f"{numbers.start}: {done} of {len(numbers)}, {wrong} differences", flush=True)
        return dict(examination.tallies)


def examined(count: int, seed: int) -> Tallies:
    """The cases shared among processes, and what came of all of them."""
    total: Tallies = defaultdict(Tally)
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as pool:
        shares = [range(first, count, WORKERS) for first in range(WORKERS)]
        for tallies in pool.map(examine, shares, [seed] * WORKERS):
            for name, tally in tallies.items():
                total[name].add(tally)
    return total


def mutants_of(kind: str) -> tuple[int, list[str]]:
    """How many mutants there are of a kind, and those that no systematic case notices."""
    for lang in LANGS:
        if kind == lang:
            with TemporaryDirectory() as folder:
                workbook = light(Path(folder), lang)
                mutants = formula_mutants(workbook)
                survivors = formula_survivors(workbook, mutants)
            return len(mutants), [str(mutant) for mutant in survivors]
    broken = rule_mutants()
    return len(broken), [str(mutant) for mutant in rule_survivors(broken)]


def said_of(mutants: Iterable[tuple[int, list[str]]]) -> Mapping[str, int]:
    """The report's numbers for mutants."""
    total = alive = 0
    for count, survivors in mutants:
        total += count
        alive += len(survivors)
    return {"killed": total - alive, "total": total}


def pairs_of(found: Case) -> Iterator[tuple[Place, Place]]:
    """The places between which a distance is computed in the case."""
    counted = found.answers.counted(EDITION)
    if counted and counted.office:
        yield from ((counted.office, place) for place in counted.places if place)


def report(
    tallies: Tallies, mutants: Mapping[str, tuple[int, list[str]]], cases: int, seed: int
) -> object:
    """The report, as ``macros/agreement/report.py`` reads it."""
    versions = {name: tally.version for name, tally in tallies.items()}
    taken = [case(number, seed) for number in range(cases)]
    return {
        "format": FORMAT,
        "edition": EDITION.id,
        "date": date.today().isoformat(),
        "rules": fingerprint(EDITION),
        "workbooks": {lang: formulas_fingerprint(EDITION, lang) for lang in LANGS},
        "seed": seed,
        "cases": cases,
        "lists": sum(bool(one.rows) for one in taken),
        "member_rows": ROWS,
        "distances": len({pair for one in taken for pair in pairs_of(one)}),
        "engines": [
            {
                "name": name,
                "version": tally.version,
                "kind": tally.kind,
                "languages": list(LANGS),
                "cases": tally.cases,
                "comparisons": tally.comparisons,
                "differences": tally.differences,
            }
            for name, tally in tallies.items()
        ],
        "mutants": {
            "formulas": said_of(mutants[lang] for lang in LANGS),
            "rules": said_of([mutants["rules"]]),
        },
        "engine_faults": [{**asdict(fault), "version": versions[fault.engine]} for fault in FAULTS],
    }


@click.command()
@click.option("--cases", type=click.IntRange(1), default=10_000, help="How many sets of answers.")
@click.option("--seed", type=int, default=SEED, help="Another seed gives other random cases.")
@click.option("--report", "file", type=click.Path(path_type=Path), default=REPORT)
def main(cases: int, seed: int, file: Path) -> None:
    """Compare all outputs over many cases and write the report."""
    tallies = examined(cases, seed)
    kinds = ("rules", *LANGS)
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as pool:
        mutants = dict(zip(kinds, pool.map(mutants_of, kinds), strict=True))
    for name, tally in tallies.items():
        speed = tally.cases / tally.seconds
        print(
            f"{name} {tally.version}: {tally.cases:,} cases, {tally.comparisons:,} comparisons, "
            f"{tally.differences:,} differences, {speed:.0f} cases a second"
        )
        print(*tally.shown, sep="\n")
    for kind, (count, alive) in mutants.items():
        print(f"mutants of {kind}: {count - len(alive):,} of {count:,} killed", *alive, sep="\n")
    written = json.dumps(report(tallies, mutants, cases, seed), ensure_ascii=False, indent=2)
    file.write_text(written + "\n", "utf-8")
    if any(tally.differences for tally in tallies.values()) or any(
        alive for _, alive in mutants.values()
    ):
        sys.exit("the outputs do not agree")


if __name__ == "__main__":
    main()
