"""An input examined within limits of time and memory, and what came of many."""

from __future__ import annotations

import resource
import signal
import traceback
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from types import FrameType
from typing import Any

from fuzz import oracle

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

    @property
    def counts(self) -> dict[str, int]:
        """The figures without what was found."""
        return {name: value for name, value in asdict(self).items() if name != "found"}

    def add(self, other: Figures) -> None:
        for name, value in other.counts.items():
            setattr(self, name, getattr(self, name) + value)
        self.found += other.found

    def examine(self, label: str, data: Any, examine: Callable[[Any], Iterator[str]]) -> None:
        """One more input."""
        self.inputs += 1
        before = peak()
        old = signal.signal(signal.SIGVTALRM, _hang)
        signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
        try:
            for breach in examine(data):
                self.losses += breach.startswith(oracle.LOST)
                self.messages += breach.startswith(oracle.MESSAGE)
                self.found.append(f"{label}: {breach[:500]}")
        except Hang:
            self.hangs += 1
            self.found.append(f"{label}: more than {LONGEST} s")
        except Exception:
            self.tracebacks += 1
            self.found.append(f"{label}: {traceback.format_exc(limit=-3)}")
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            signal.signal(signal.SIGVTALRM, old)
        if peak() > max(before, MOST_MEMORY):
            self.over_memory += 1
            self.found.append(f"{label}: more than {MOST_MEMORY} kB")


def _hang(_: int, __: FrameType | None) -> None:
    raise Hang


def peak() -> int:
    """The most memory of this process so far, in kilobytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
