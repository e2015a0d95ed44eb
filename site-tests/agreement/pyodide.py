"""The rules in Pyodide, under Node, on the browser bundle that visitors get; and their answers compared.

A case goes the checker's way: answer file, form, request, result, once in each language. What is said of it
is one JSON text, in CPython and in Pyodide::

    with InPyodide(bundle_folder(site)) as pyodide:
        print(pyodide.name, pyodide.version)
        for case, wanted, found in zip(cases, in_cpython(cases), pyodide.evaluate(cases)):
            for difference in (*form_differences(case, wanted), *differences(case, wanted, found)):
                print(difference)
            compared += comparisons(wanted)

Only a case's answers are evaluated, not its faults: a form cannot hold a workbook's faulty cells. A place is
a path in the text, such as ``de.check.result.criteria.2.1.reason.de``.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event, Timer
from types import TracebackType
from typing import Any, Self

from agreement import checker_path
from agreement.cases.case import Case
from agreement.comparing import Difference

from gocluster_rules import answers
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import LANGS
from macros.build import program
from macros.bundle.proof import NODE_FLAGS

SERVER = Path(__file__).with_name("pyodide_server.mjs")
UNTYPED = "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON"
"""The page's own scripts are modules, whatever Node takes them for."""
PATIENCE_SECONDS = 120
ABSENT = "(absent)"
SHOWN = 60
"""How many letters are shown of texts that differ although they mean the same."""


# --- Evaluating


class PyodideError(Exception):
    """Node or the Python in it did not answer; the message says what is known."""


class InPyodide:
    """The bundle of a built site in a resident Node process, for as long as the context lasts."""

    name = "Pyodide"
    version = ""
    """Known once it runs; names the Python and the Node as well."""

    def __init__(self, bundle: Path, patience_seconds: float = PATIENCE_SECONDS) -> None:
        self.bundle = bundle.absolute()
        self.patience_seconds = patience_seconds

    def __enter__(self) -> Self:
        node = _node()
        self._log = tempfile.TemporaryFile()  # a pipe that nobody reads would stop the process
        self._process = subprocess.Popen(
            [node, *NODE_FLAGS, UNTYPED, SERVER, self.bundle, checker_path.__file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            encoding="utf-8",
        )
        try:
            running = json.loads(self._exchange("", "start"))
        except BaseException:
            self._stop()
            raise
        self.version = f"{running['pyodide']} (Python {running['python']}, Node {running['node']})"
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop()

    def evaluate(self, cases: Sequence[Case]) -> list[str]:
        """What is said of each case; one call of Python for all of them."""
        said = json.loads(self._exchange(_request(cases) + "\n", f"evaluate {len(cases)} cases"))
        if isinstance(said, dict):
            raise PyodideError(f"Python in Pyodide failed:\n{said['error']}")
        assert len(said) == len(cases)
        return said

    def _exchange(self, line: str, task: str) -> str:
        """Write a line, if there is one, and read the next one; whoever is silent too long is stopped."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        silent = Event()

        def give_up() -> None:
            silent.set()
            self._process.kill()

        watchdog = Timer(self.patience_seconds, give_up)
        watchdog.start()
        try:
            self._process.stdin.write(line)
            self._process.stdin.flush()
            answer = self._process.stdout.readline()
        except BrokenPipeError:
            answer = ""
        finally:
            watchdog.cancel()
        if answer.endswith("\n"):
            return answer
        why = f"no answer for {self.patience_seconds} s" if silent.is_set() else self._last_words()
        raise PyodideError(f"Node ended while it should {task}: {why}")

    def _last_words(self) -> str:
        status = self._process.wait(self.patience_seconds)
        self._log.seek(0)
        log = self._log.read().decode(errors="replace").strip()
        return f"status {status}\n{log[-2000:]}".strip()

    def _stop(self) -> None:
        """End the process, whatever it is doing: it holds nothing that could be lost."""
        self._process.kill()
        self._process.communicate()
        self._log.close()


def _node() -> str:
    """The program itself: the one on the path may only start it, and could be stopped without it."""
    asking = [str(program("node")), "--print", "process.execPath"]
    return subprocess.run(asking, capture_output=True, text=True, check=True).stdout.strip()


def in_cpython(cases: Sequence[Case]) -> list[str]:
    """What this Python says of each case."""
    said: list[str] = json.loads(checker_path.batch(_request(cases)))
    return said


def answer_file(case: Case) -> str:
    """The case's answers as they are saved."""
    return answers.dumps(case.answers, EDITION)


def _request(cases: Sequence[Case]) -> str:
    return json.dumps([answer_file(case) for case in cases])


# --- Comparing


def differences(
    case: Case, wanted: str, found: str, engine: str = InPyodide.name
) -> list[Difference]:
    """Where two JSON texts about a case differ; nowhere if they are the same to the letter."""
    if wanted == found:
        return []
    places = _differing(json.loads(wanted), json.loads(found)) or [_first_letter(wanted, found)]
    return [Difference(engine, place, str(case), here, there) for place, here, there in places]


def form_differences(case: Case, said: str) -> list[Difference]:
    """What the way through the form added, lost or changed, against the rules applied to the answers."""
    listed = enumerate(case.answers.members, start=1)
    # A file has the list without empty rows.
    saved = replace(case.answers, members=tuple(replace(each, row=row) for row, each in listed))
    direct = {
        "answers": answers.to_json(saved, EDITION),
        "problems": [],
        "result": assess(saved, EDITION).to_json(),
    }
    pages = json.loads(said)
    checked = {lang: pages[lang]["check"] or {} for lang in LANGS}
    through_form = {lang: {key: checked[lang].get(key) for key in direct} for lang in LANGS}
    places = _differing(dict.fromkeys(LANGS, direct), through_form)
    return [Difference("the form", place, str(case), here, there) for place, here, there in places]


def comparisons(said: str) -> int:
    """How many single values are compared where texts are."""
    return sum(1 for _ in _leaves(json.loads(said)))


def _differing(wanted: object, found: object) -> list[tuple[str, object, object]]:
    here, there = dict(_leaves(wanted)), dict(_leaves(found))
    values = {place: (here.get(place, ABSENT), there.get(place, ABSENT)) for place in here | there}
    # As texts, since 1 == True == 1.0.
    return [(place, *pair) for place, pair in values.items() if repr(pair[0]) != repr(pair[1])]


def _leaves(data: Any, place: str = "") -> Iterator[tuple[str, object]]:
    """The values that contain no others, by place; what is empty counts as one."""
    if isinstance(data, dict | list) and data:
        parts = data.items() if isinstance(data, dict) else enumerate(data)
        for key, part in parts:
            yield from _leaves(part, f"{place}.{key}" if place else str(key))
    else:
        yield place, data


def _first_letter(wanted: str, found: str) -> tuple[str, str, str]:
    """Where texts that mean the same begin to differ: another order, another spelling of a number."""
    pairs = enumerate(zip(wanted, found, strict=False))
    start = next((i for i, (one, other) in pairs if one != other), min(len(wanted), len(found)))
    return f"letter {start}", wanted[start:][:SHOWN], found[start:][:SHOWN]
