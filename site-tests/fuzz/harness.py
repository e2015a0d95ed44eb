"""One harness for each thing that is read: mutated inputs, each examined within limits of time and memory."""

from __future__ import annotations

import resource
import signal
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from random import Random
from types import FrameType
from typing import Any

from fuzz import mutations, oracle

LONGEST = 5.0
"""Seconds of computing that one input may take; those of other programs do not count."""
MOST_MEMORY = 512_000
"""Kilobytes."""


class Hang(BaseException):
    """An input takes too long; no ``except Exception`` keeps it."""


@dataclass
class Figures:
    """What came of a number of inputs."""

    inputs: int = 0
    tracebacks: int = 0
    hangs: int = 0
    over_memory: int = 0
    losses: int = 0
    messages: int = 0
    """Those that are not one line in both languages with a remedy."""
    found: list[str] = field(default_factory=list)
    """What was wrong, with what makes the input again."""

    def add(self, other: Figures) -> None:
        for name in ("inputs", "tracebacks", "hangs", "over_memory", "losses", "messages"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.found += other.found


def _workbook(data: bytes, random: Random) -> Iterator[str]:
    return oracle.of_workbook(data, is_written_again=random.random() < 0.02)


HARNESSES: dict[str, tuple[Callable[[Random], Any], Callable[[Any, Random], Iterator[str]]]] = {
    "answer file": (mutations.answer_file, lambda data, random: oracle.of_answer_file(data)),
    "workbook": (mutations.workbook, _workbook),
    "form": (mutations.form, lambda request, random: oracle.of_form(request)),
}
"""How an input is made and how it is examined; a reform, a review and a list of members will be further ones."""


def _hang(_: int, __: FrameType | None) -> None:
    raise Hang


def peak() -> int:
    """The most memory of this process so far, in kilobytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def run(name: str, first: int, count: int) -> Figures:
    """So many inputs of the harness, from this number on; each number makes the same input everywhere."""
    make, examine = HARNESSES[name]
    figures = Figures()
    for number in range(first, first + count):
        random = Random(f"{name} {number}")
        _examine(
            figures,
            f"{name} {number}",
            partial(make, random),
            lambda data, random=random: examine(data, random),  # type: ignore[misc]
        )
    return figures


def _examine(
    figures: Figures, label: str, make: Callable[[], Any], examine: Callable[[Any], Iterator[str]]
) -> None:
    data = make()
    figures.inputs += 1
    before = peak()
    old = signal.signal(signal.SIGVTALRM, _hang)
    signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
    try:
        for breach in examine(data):
            figures.losses += breach.startswith(oracle.LOST)
            figures.messages += breach.startswith(oracle.MESSAGE)
            figures.found.append(f"{label}: {breach[:500]}")
    except Hang:
        figures.hangs += 1
        figures.found.append(f"{label}: more than {LONGEST} s")
    except Exception:
        figures.tracebacks += 1
        figures.found.append(f"{label}: {traceback.format_exc(limit=-3)}")
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, old)
    if peak() > max(before, MOST_MEMORY):
        figures.over_memory += 1
        figures.found.append(f"{label}: more than {MOST_MEMORY} kB")
