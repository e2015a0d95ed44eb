"""The long run: all harnesses over the cores for so many minutes; writes the figures for the page on agreement."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import asdict
from datetime import UTC, datetime
from itertools import count

from fuzz.harness import HARNESSES, Figures, run

from macros.agreement.fuzzing import FORMAT, REPORT

CHUNKS = {"answer file": 4_000, "workbook": 50, "form": 200}
"""Inputs of a harness at a time: some seconds."""


def _chunks(start: int) -> Iterator[tuple[str, int, int]]:
    for turn in count():
        for name in HARNESSES:
            yield name, start + turn * CHUNKS[name], CHUNKS[name]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--start", type=int, default=0, help="number of the first input")
    parser.add_argument("--cores", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    figures = {name: Figures() for name in HARNESSES}
    chunks, end = _chunks(options.start), time.monotonic() + options.minutes * 60
    with ProcessPoolExecutor(options.cores, max_tasks_per_child=50) as pool:
        running: dict[Future[Figures], str] = {}
        while running or time.monotonic() < end:
            while len(running) < options.cores and time.monotonic() < end:
                chunk = next(chunks)
                running[pool.submit(run, *chunk)] = chunk[0]
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                figures[running.pop(future)].add(future.result())
    shown = {name: asdict(found) for name, found in figures.items()}
    for found in shown.values():
        for breach in found.pop("found"):
            print(breach, file=sys.stderr)
    day = datetime.now(UTC).date().isoformat()
    report = {"format": FORMAT, "day": day, "harnesses": shown}
    REPORT.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(report, indent=2))
    sys.exit(any(found.found for found in figures.values()))


if __name__ == "__main__":
    main()
