"""Runs the application in Pyodide under Node: to find out what it loads, and to prove the finished bundle."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from macros.bundle.archives import BundleError, read_zip, write_zip
from macros.bundle.imports import module_names, reachable
from macros.bundle.ingredients import (
    CORE,
    LOADER,
    MEMBERS,
    PROBE,
    RULES,
    SELDOM,
    SELDOM_CODE,
    WORKER,
    XLSX,
    Ingredients,
    of_lists,
)
from macros.checker.context import CALLS

PROBE_SECONDS, ATTEMPTS = 150, 2
PYTHONS = 2
"""So many are started by the probe and call what seldom is called, each of its own part of the wasm."""
NODE_FLAGS = ("--single-threaded",)
"""Node's helper threads, which compile on the side, now and then wait for ever for the main thread while that
waits for them (nodejs/node, issue 54918). Without them nothing can; it costs a twentieth of the time."""
# Modules that nothing imports before something unusual happens: an error to be told, a date to be
# parsed, an XML file in another encoding.
ALWAYS = (
    "_strptime",
    "encodings.ascii",
    "encodings.cp1252",
    "encodings.cp437",
    "encodings.iso8859_1",
    "encodings.iso8859_15",
    "encodings.latin_1",
    "encodings.utf_16",
    "encodings.utf_16_be",
    "encodings.utf_16_le",
    "encodings.utf_8_sig",
    "importlib.metadata",
    "linecache",
    "tokenize",
    "traceback",
    "unicodedata",
    "warnings",
)


def probe_stock(ingredients: Ingredients, work: Path) -> dict[str, Any]:
    """Run the application in the stock Pyodide and report what was loaded at each stage.

    Beside what the samples happen to touch, everything is imported that the source names anywhere,
    also inside functions: a visitor's workbook takes other paths than the samples.
    """
    app = ingredients.application
    lists = {name: content for name, content in app.items() if of_lists(name)}
    rules = {name: app[name] for name in app if name.startswith(RULES + "/") and name not in lists}
    others = {name: app[name] for name in app if name not in lists and name not in rules}
    archives = {"lists.zip": lists, "rules.zip": rules, "others.zip": others}
    for name, files in archives.items():
        write_zip(work / name, files)
    job = {
        "index": str(ingredients.pyodide),
        "library": str(ingredients.pyodide / "python_stdlib.zip"),
        "core": {
            "archive": str(work / "rules.zip"),
            "imports": [*ALWAYS, *reachable(module_of("check"), rules)],
        },
        "later": {
            "archives": {str(work / "lists.zip"): RULES, str(work / "others.zip"): ""},
            "imports": [
                *reachable(module_of("members"), lists),
                *(
                    name
                    for call in ("read", "write", "list")
                    for name in reachable(module_of(call), others)
                ),
            ],
        },
    }
    return _probe(ingredients, job, work)


def prove(ingredients: Ingredients, before: Mapping[str, Any], folder: Path) -> None:
    """Start the finished bundle and do the same work again; then import every module in it.

    Raises:
        BundleError: if a module is missing or an answer differs from that of the stock Pyodide.
    """
    job = _job_of(folder, module_names(before["loaded"]["later"]))
    after = _probe(ingredients, job, folder.parent)
    if after["absent"]:
        raise BundleError(f"modules of the bundle cannot be imported: {after['absent']}")
    if (folder / SELDOM_CODE).is_file() and after["read"].count(SELDOM_CODE) != PYTHONS:
        raise BundleError(f"{SELDOM_CODE} is not proven: it was not asked for")
    for expected, given in zip(before["answers"], after["answers"], strict=True):
        if given != expected:
            raise BundleError(
                "the bundle answers otherwise than the stock Pyodide:\n"
                f"{given!r:.2000}\ninstead of\n{expected!r:.2000}"
            )


def called(ingredients: Ingredients, folder: Path) -> list[int]:
    """The numbers of the functions of a wasm that the application calls, if it is a wasm that tells."""
    job = {**_job_of(folder, module_names(sources(folder / XLSX))), "tells": True}
    numbers: list[int] = _probe(ingredients, job, folder.parent)["called"]
    return sorted(numbers)


def inputs_of(ingredients: Ingredients, folder: Path) -> list[str | bytes]:
    """All that such a run depends on."""
    files = sorted(path for path in folder.iterdir() if path.is_file())
    contents = [part for path in files for part in (path.name, path.read_bytes())]
    return [
        *contents,
        PROBE.read_bytes(),
        WORKER.read_bytes(),
        *ingredients.samples,
        json.dumps(CALLS),
    ]


def _job_of(folder: Path, imports: Sequence[str]) -> dict[str, Any]:
    """Work with a finished bundle, and these modules imported at its end."""
    return {
        "index": str(folder),
        "library": str(folder / CORE),
        "core": {"archive": None, "imports": module_names(sources(folder / CORE))},
        "later": {
            "archives": {
                str(folder / name): parent
                for name, parent in {MEMBERS: RULES, XLSX: "", SELDOM: ""}.items()
                if (folder / name).is_file()
            },
            "imports": imports,
        },
    }


def _probe(ingredients: Ingredients, job: Mapping[str, Any], work: Path) -> dict[str, Any]:
    """Run the probe script in Node and return its result."""
    request, result = work / "job.json", work / "result.json"
    common = {
        "loader": str(Path(job["index"]) / LOADER),
        "lock": json.dumps(ingredients.lock),
        "worker": str(WORKER),
        "samples": ingredients.samples,
        "functions": dict(CALLS),
    }
    request.write_text(json.dumps({**common, **job}), encoding="utf-8")
    result.unlink(missing_ok=True)
    done = completed([str(ingredients.node), *NODE_FLAGS, str(PROBE), str(request), str(result)])
    if done.returncode or not result.is_file():
        raise BundleError(f"Pyodide failed in Node ({job['library']}):\n{done.stderr[-4000:]}")
    answer: dict[str, Any] = json.loads(result.read_bytes())
    return answer


def sources(archive: Path) -> list[str]:
    """What an archive's modules were made from, compiled or not."""
    return [name.removesuffix("c") if name.endswith(".pyc") else name for name in read_zip(archive)]


def completed(
    command: Sequence[str], *, seconds: float = PROBE_SECONDS, attempts: int = ATTEMPTS
) -> subprocess.CompletedProcess[str]:
    """Run a program to its end; one that stands still is started anew.

    Raises:
        BundleError: if it comes to no end within ``seconds`` in any of the attempts.
    """
    try:
        return subprocess.run(
            command,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        if attempts > 1:
            return completed(command, seconds=seconds, attempts=attempts - 1)
        raise BundleError(f"Pyodide did not settle in Node: {error}") from error


def module_of(call: str) -> str:
    return CALLS[call].partition(":")[0]
