"""The long run: all harnesses over the cores for so many minutes; writes the figures for the page on agreement."""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from datetime import UTC, datetime
from importlib.util import find_spec
from itertools import count

from fuzz.harness import KNOWN, NAMES, run, run_known
from fuzz.limits import Figures

from macros.agreement.fuzzing import FORMAT, GUIDED, REPORT
from macros.root import ROOT

CHUNKS = {
    "answer file": 30_000,
    "form": 500,
    "command line": 60,
    "workbook": 300,
    "member list": 4_000,
    "link": 6_000,
}
"""Inputs of a harness in a turn. A workbook costs as much as 200 answer files and gets half of the time."""
GUIDED_FOR = {"workbook": 0.2, "answer file": 0.05}
"""The share of the time that each harness is guided by coverage."""
MEMORY = 2 << 30
"""Bytes that a process may take; far beyond what counts as too much, so that this machine stays usable."""


def _chunks(start: int) -> Iterator[tuple[str, int, int]]:
    for turn in count():
        for name in NAMES:
            yield name, start + turn * CHUNKS[name], CHUNKS[name]


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def known() -> Figures:
    """The files that once went wrong; making them takes memory that those after them must not be allowed."""
    with ProcessPoolExecutor(1, initializer=_limited) as pool:
        return pool.submit(run_known).result()


def altered(start: int, seconds: float, cores: int) -> dict[str, Figures]:
    """Inputs by their numbers, from this one on."""
    figures = {name: Figures() for name in NAMES}
    chunks, end = _chunks(start), time.monotonic() + seconds
    with ProcessPoolExecutor(cores, max_tasks_per_child=50, initializer=_limited) as pool:
        running: dict[Future[Figures], str] = {}
        while running or time.monotonic() < end:
            while len(running) < cores and time.monotonic() < end:
                chunk = next(chunks)
                running[pool.submit(run, *chunk)] = chunk[0]
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                figures[running.pop(future)].add(future.result())
    return figures


def guided(name: str, seconds: float) -> Figures:
    """Inputs of the harness that are guided by coverage."""
    command = [sys.executable, "-m", "fuzz.guided", name, str(seconds)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment
    )
    if done.returncode:
        return Figures(tracebacks=1, found=[f"{name}, guided: {done.stderr[-2_000:]}"])
    return Figures(**json.loads(done.stdout.splitlines()[-1]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--start", type=int, default=0, help="number of the first input")
    parser.add_argument("--cores", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    seconds = options.minutes * 60
    shares = GUIDED_FOR if find_spec("atheris") else {}
    if not shares:
        print("no atheris here: nothing is guided by coverage", file=sys.stderr)
    figures = {KNOWN: known()}
    figures |= altered(options.start, (1 - sum(shares.values())) * seconds, options.cores)
    for name, share in shares.items():
        figures[GUIDED[name]] = guided(name, share * seconds)
    for breach in (breach for found in figures.values() for breach in found.found):
        print(breach, file=sys.stderr)
    shown = {name: found.counts for name, found in figures.items()}
    day = datetime.now(UTC).date().isoformat()
    report = {"format": FORMAT, "day": day, "harnesses": shown}
    REPORT.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(report, indent=2))
    sys.exit(any(found.found for found in figures.values()))


if __name__ == "__main__":
    main()
