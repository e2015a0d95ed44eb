"""Files are read in processes of their own, on all cores: whatever one holds, the others are read as well.

Time and memory of each are limited. What libraries print there is not shown, so that it does not stand
between our lines.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import TimeoutError
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.context import SpawnContext, SpawnProcess
from types import TracebackType
from typing import TypeVar

from pebble import ProcessExpired, ProcessPool

from gocluster_rules import answer_texts
from gocluster_rules.problems import Problem, Unreadable
from workbook.cli import streams, texts

T = TypeVar("T")
POSIX = os.name == "posix"
SECONDS = 30
"""How long a file may take on a machine that is busy; a filled-in self-check takes a fifth of a second."""
MEMORY = 600 << 20
"""Bytes that a process may use with all its libraries, where the system can limit them."""


class _Process(SpawnProcess):
    """Says nothing on standard error, not even where this one is killed before it has told what to do."""

    def start(self) -> None:
        with streams.silent():
            super().start()


class _Context(SpawnContext):
    """Starts processes afresh: what a forked one inherits differs from system to system."""

    Process = _Process


CONTEXT = _Context()


class Workers:
    """The processes, started when the first file comes and ended with all that they still do."""

    def __init__(self, files: int) -> None:
        self.number = max(1, min(files, os.cpu_count() or 1))
        # Helper processes of Python complain on the terminal where this one is killed.
        os.environ.setdefault("PYTHONWARNINGS", "ignore")
        self.pool = ProcessPool(self.number, context=CONTEXT, initializer=_begin)

    def __enter__(self) -> Workers:
        if POSIX:
            # What is sent to a process that has ended must not end this one.
            self.piped = signal.signal(signal.SIGPIPE, signal.SIG_IGN)
            # Started with the first process, it would let Ctrl-C through to that one.
            resource_tracker.ensure_running()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.pool.stop()  # type: ignore[no-untyped-call]
        self.pool.join()
        if POSIX:
            signal.signal(signal.SIGPIPE, self.piped)
            if kind is BrokenPipeError:
                # Whoever read our output has left: then this program ends like any other.
                signal.raise_signal(signal.SIGPIPE)

    def begin(self, work: Callable[..., T], *arguments: object) -> Callable[[], T]:
        """Begin the work on a file; what is returned waits for its end.

        That raises `Unreadable` where the file takes too long, too much memory, or its process with it.
        """
        with _without_ctrl_c():
            future = self.pool.schedule(work, args=list(arguments), timeout=SECONDS)

        def end() -> T:
            try:
                found: T = future.result()
            except (TimeoutError, ProcessExpired, MemoryError):
                problem = Problem(answer_texts.FILE, texts.TOO_COSTLY)
                raise Unreadable([problem]) from None
            return found

        return end

    def in_turn(self, begun: Iterator[Callable[[], T]]) -> Iterator[T]:
        """What comes of each, in their order, with a few begun ahead."""
        waiting: deque[Callable[[], T]] = deque()
        for each in begun:
            waiting.append(each)
            if len(waiting) > 2 * self.number:
                yield waiting.popleft()()
        while waiting:
            yield waiting.popleft()()


@contextmanager
def _without_ctrl_c() -> Iterator[None]:
    """Ctrl-C waits, and never reaches what is started: threads and processes inherit what is blocked.

    It is sent to every process of a terminal; those of the pool are ended by this one.
    """
    if not POSIX:
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Where it could not be blocked.
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    try:
        import resource
    except ImportError:  # Windows, which has no such limits.
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
