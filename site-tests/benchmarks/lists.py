"""How long lists of members take: reading and evaluating them, and writing what is made of them."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from functools import partial
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.libreoffice import running

from gocluster_rules.answers import Answers, Cluster
from gocluster_rules.catalogue import EDITION
from gocluster_rules.members.postal_codes import NUMBER, places
from workbook.cli.members import Listed, evaluated
from workbook.file.write import write

SIZES = (100, 1_000)
TIMES = 7
OFFICES = ("10623", "70173", "20095", "80331", "50667")
"""In turn, since what was counted last is kept."""
KINDS = ("Unternehmen", "Unternehmen", "Unternehmen", "Hochschule", "Verband", "")
ANSWERS = ("ja", "ja", "nein", "")


def made(members: int) -> bytes:
    """A list as German Excel saves it; its postal codes are all over Germany."""
    codes = [number for number in places() if number < NUMBER]
    rows = ["Name;Art;KMU;fest gebunden;PLZ;Ort"]
    for at in range(members):
        code = codes[at * 7_919 % len(codes)]
        kind, answer = KINDS[at % len(KINDS)], ANSWERS[at % len(ANSWERS)]
        rows.append(f"Muster {at} GmbH;{kind};{answer};ja;{code:05};Musterstadt")
    return "\r\n".join(rows).encode("cp1252")


def _evaluated(data: bytes, offices: Iterator[str]) -> Listed:
    listed = evaluated("list.csv", data, next(offices), all_bound=False, edition=EDITION)
    assert listed.result.criteria
    return listed


def interleaved(runs: Mapping[str, Callable[[], object]]) -> Iterator[tuple[str, float]]:
    """The median milliseconds of each, taken in turns, after one round that does not count."""
    durations: dict[str, list[float]] = {name: [] for name in runs}
    for turn in range(TIMES + 1):
        for name, run in runs.items():
            start = time.perf_counter()
            run()
            if turn:
                durations[name].append((time.perf_counter() - start) * 1_000)
    for name, each in durations.items():
        yield name, statistics.median(each)


def recalculations() -> Iterator[tuple[str, float]]:
    """LibreOffice, every formula of the workbook; there are as many for each number of members."""
    with running() as office, TemporaryDirectory() as folder, ExitStack() as stack:
        office.speak("de")
        runs: dict[str, Callable[[], object]] = {}
        for members in (0, *SIZES):
            path = Path(folder) / f"{members}.xlsx"
            found = _evaluated(made(members), cycle(OFFICES)).counted.members if members else ()
            cluster = Cluster(country="DE", postal_code=OFFICES[0])
            answers = Answers(edition=EDITION.id, cluster=cluster, members=tuple(found))
            path.write_bytes(write(EDITION, "de", answers))
            book = stack.enter_context(office.open(path))
            runs[f"recalculate the workbook with {members:,} members"] = book.recalculate
        yield from interleaved(runs)


def durations() -> Iterator[tuple[str, float]]:
    runs: dict[str, Callable[[], object]] = {}
    for members in SIZES:
        data, offices = made(members), cycle(OFFICES)
        listed = _evaluated(data, offices)
        runs[f"read and evaluate {members:,} members"] = partial(_evaluated, data, offices)
        runs[f"write the overview of {members:,} members"] = partial(listed.file, "table", "de")
        runs[f"draw the map of {members:,} members"] = partial(listed.file, "map", "de")
    return interleaved(dict(sorted(runs.items(), key=lambda run: run[0].split()[0] != "read")))
