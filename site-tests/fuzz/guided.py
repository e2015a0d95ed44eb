"""Inputs guided by coverage: those that reach new code are kept and altered further, by their structure or their bytes.

A process of its own: atheris instruments what is imported, and libFuzzer never returns.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path
from random import Random

import atheris

with atheris.instrument_imports(include=["gocluster_rules", "workbook", "openpyxl"]):
    from fuzz import mutations
    from fuzz.harness import HARNESSES
    from fuzz.limits import Figures

SEEDS = 100
LONGEST_INPUT = 500_000
ALTERED = {"answer file": mutations.answer_file_of, "workbook": mutations.workbook_of}
"""How an input is made of one that reached new code."""


def main(name: str, seconds: float) -> None:
    """Examine for so long; prints the figures as JSON in one line and ends the process."""
    make, examine = HARNESSES[name]
    alter, figures, corpus = ALTERED[name], Figures(), tempfile.TemporaryDirectory()

    def altered(data: bytes, longest: int, seed: int) -> bytes:
        random = Random(seed)
        try:
            made = alter(data, random) if random.random() < 0.7 else None
        except (ValueError, RecursionError):  # No JSON any more.
            made = None
        return bytes(atheris.Mutate(data, longest)) if made is None else made[:longest]

    def examined(data: bytes) -> None:
        random = Random(figures.inputs)
        label = f"{name}, guided: {data[:2_000]!r}"
        figures.examine(label, data, lambda data: examine(data, random))
        if time.monotonic() > begun + seconds:
            print(json.dumps(asdict(figures)), flush=True)
            corpus.cleanup()
            os._exit(0)

    for number in range(SEEDS):
        (Path(corpus.name) / str(number)).write_bytes(make(Random(number)))
    begun = time.monotonic()
    # Time and memory are measured here; libFuzzer's limits, of the clock, are for what never comes back.
    limits = ["-timeout=120", "-rss_limit_mb=2048", f"-max_len={LONGEST_INPUT}"]
    options = [*limits, "-artifact_prefix=build/"]
    atheris.Setup([sys.argv[0], *options, corpus.name], examined, custom_mutator=altered)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
