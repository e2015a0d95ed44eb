"""Coverage-guided inputs for the answer file: those that reach new code are kept and changed further."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from random import Random

import atheris

with atheris.instrument_imports(include=["gocluster_rules"]):
    from fuzz import mutations, oracle

SEEDS = 200


def _examine(data: bytes) -> None:
    if breaches := list(oracle.of_answer_file(data)):
        raise AssertionError(breaches)


def main() -> None:
    """Takes libFuzzer's options, such as ``-max_total_time=600``."""
    with tempfile.TemporaryDirectory() as corpus:
        for number in range(SEEDS):
            data = mutations.answer_file(Random(number))
            (Path(corpus) / str(number)).write_bytes(data)
        atheris.Setup([*sys.argv, "-timeout=5", "-rss_limit_mb=512", corpus], _examine)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
