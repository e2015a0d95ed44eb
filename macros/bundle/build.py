"""Builds the browser bundle: the files with which a page runs rules and workbook in Pyodide.

A stock Pyodide spends nearly all of its start compiling the standard library from source. The
bundle holds only the modules that the application loads, already compiled, in archives:
``core.zip`` (standard library and rules, loaded at the start), ``members.zip`` (lists of members, with
the places of postal codes) and ``xlsx.zip`` (workbook and its libraries), both loaded on first use, and
``seldom.zip`` (what Pyodide holds ready and nobody uses), loaded should it be asked for. Pyodide's wasm is
in two parts, too: ``seldom.wasm`` holds what of its code nobody uses.
What is needed is found out by running it, and the finished bundle is run again before it is handed
out: a missing module stops the build and not a visitor. What else is taken out of libraries and of Pyodide
itself (``steps.py``) stays in where the bundle would not answer the same without it.

How a page starts it stands in ``docs/theme/assets/checker/worker.js``.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from macros.bundle.archives import Files, can_compile, compile_archives, read_zip, write_zip
from macros.bundle.imports import top_package
from macros.bundle.ingredients import (
    ARCHIVES,
    CORE,
    LIST_RULES,
    MEMBERS,
    RULES,
    RUNTIME,
    SELDOM,
    SELDOM_CODE,
    XLSX,
    Ingredients,
    application,
    distributions,
    fingerprint,
    of_lists,
)
from macros.bundle.later import found_in
from macros.bundle.notices import notices
from macros.bundle.proof import probe_stock, prove
from macros.bundle.steps import LIBRARY, STEPS, Step, improved

FORMAT = "gocluster-bundle/1"
MANIFEST = "bundle.json"
NOTICES = "licences.txt"
KEPT_IN_CACHE = 4
PARTS = "parts"
"""The folder of the cache for what does not change with the rules."""


@dataclass(frozen=True)
class Bundle:
    """A finished bundle."""

    folder: Path
    manifest: Mapping[str, Any]
    """The content of ``bundle.json``."""
    warnings: tuple[str, ...]
    """A line for each reason why it starts more slowly than it could, for whoever builds it."""


def build_bundle(
    *,
    wheel: Path,
    node: Path,
    pyodide: Path,
    site_packages: Path,
    samples: Sequence[Path],
    out: Path,
    cache: Path,
    steps: Sequence[Step] = STEPS,
) -> Bundle:
    """Fill ``out`` with the bundle of ``wheel`` and nothing else.

    Args:
        wheel: the wheel with the packages ``gocluster_rules`` and ``workbook``.
        node: the Node executable that runs the probe.
        pyodide: the folder of the npm package ``pyodide``.
        site_packages: where the libraries of the workbook are installed.
        samples: answer files to exercise the application with, before and after stripping.
        out: the folder to fill; files of other builds in it are removed.
        cache: a folder that keeps built archives, by a hash of everything they were made from but the steps.
        steps: what makes the bundle smaller and quicker to start.

    Raises:
        BundleError: if a part is missing or the bundle does not answer like the stock Pyodide.
    """
    ingredients = Ingredients(
        wheel=wheel,
        node=node.absolute(),
        pyodide=pyodide.absolute(),
        site_packages=site_packages,
        samples=tuple(sample.read_text(encoding="utf-8") for sample in samples),
        application=application(wheel, site_packages),
        library=read_zip(pyodide / "python_stdlib.zip"),
        cache=cache.absolute() / PARTS,
    )
    entry = cache.absolute() / fingerprint(ingredients)
    left_out = {} if entry.is_dir() else _build_entry(ingredients, steps, entry)
    os.utime(entry)
    _forget_oldest(cache)
    manifest = _publish(ingredients, entry, out)
    if left_out:
        shutil.rmtree(entry)  # the next build shall try again
    return Bundle(out, manifest, (*_warnings(manifest), *map(_left_out, left_out.items())))


# --- what goes in ---------------------------------------------------------------------------------


def _forget_oldest(cache: Path) -> None:
    """Keep the cache from growing with every edit of a rule."""
    entries = sorted(
        (path for path in cache.iterdir() if path.is_dir() and path.name != PARTS),
        key=lambda p: p.stat().st_mtime,
    )
    for entry in entries[:-KEPT_IN_CACHE]:
        shutil.rmtree(entry, ignore_errors=True)


# --- building -------------------------------------------------------------------------------------


def _build_entry(ingredients: Ingredients, wanted: Sequence[Step], entry: Path) -> dict[str, str]:
    """Build and prove the bundle, and say which steps were left out, and why.

    ``entry`` appears complete or not at all.
    """
    entry.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=entry.parent) as name:
        plain = Path(name) / "plain"
        plain.mkdir()
        before = probe_stock(ingredients, plain.parent)
        compiled = _write_plain(ingredients, before, plain)
        steps = [step for step in wanted if compiled or step.name != LIBRARY]
        prove_it = partial(prove, ingredients, before)
        result, left_out = improved(plain, steps, ingredients, prove_it)
        taken = [step for step in steps if step.name not in left_out]
        (result / NOTICES).write_text(
            notices(ingredients, before["copyright"], [step.told for step in taken]),
            encoding="utf-8",
        )
        facts = {
            "python": before["python"],
            "code": "bytecode" if compiled else "source",
            "steps": [step.name for step in taken],
            "archives": _packages(result),
            "lock": ingredients.lock,
        }
        (result / MANIFEST).write_text(json.dumps(facts), encoding="utf-8")
        if not entry.is_dir():  # a build beside this one may have been faster
            result.rename(entry)
    return left_out


def _packages(folder: Path) -> dict[str, list[str]]:
    """The archives, each with the packages and modules by which it is found."""
    found = {CORE: [RULES], MEMBERS: list(LIST_RULES), XLSX: found_in(read_zip(folder / XLSX))}
    if (folder / SELDOM).is_file():
        found[SELDOM] = found_in(read_zip(folder / SELDOM))
    return found


def _write_plain(ingredients: Ingredients, before: Mapping[str, Any], folder: Path) -> bool:
    """Write the runtime as it is, and the archives; say whether they are compiled."""
    for name in RUNTIME:
        shutil.copyfile(ingredients.pyodide / name, folder / name)
    for name, files in _needed(ingredients, before["loaded"]).items():
        write_zip(folder / name, files)
    compiled = can_compile(before["magic"])
    if compiled:
        compile_archives(folder, [folder / name for name in ARCHIVES])
    return compiled


def _needed(ingredients: Ingredients, loaded: Mapping[str, Sequence[str]]) -> dict[str, Files]:
    """The files of each archive.

    A package lives in one archive as a whole: of one that is split, Python finds the first part, unless it
    is told where the rest is, as with the lists of members.
    """
    available = {**ingredients.library, **ingredients.application}
    needed = {name: available[name] for name in loaded["later"]}
    tops = {top_package(name) for name in (*loaded["boot"], *loaded["core"])}
    kept = {_folder(name) for name in needed}
    needed |= {name: data for name, data in _data(ingredients.application) if _folder(name) in kept}
    archives: dict[str, Files] = {name: {} for name in ARCHIVES}
    for name, content in needed.items():
        if of_lists(name):
            archives[MEMBERS][name] = content
        else:
            archives[CORE if top_package(name) in tops else XLSX][name] = content
    return archives


def _folder(name: str) -> str:
    """Where a file lies: beside its data, if it has any."""
    return name.rpartition("/")[0]


def _data(files: Files) -> Iterator[tuple[str, bytes]]:
    """The files of packages that are not code but may be opened by it."""
    for name, content in files.items():
        if not name.endswith((".py", ".pyi", "py.typed")):
            yield name, content


# --- writing -----------------------------------------------------------------------------------------


def _publish(ingredients: Ingredients, entry: Path, out: Path) -> dict[str, Any]:
    """Copy the bundle to ``out``, write its manifest and remove what does not belong."""
    out.mkdir(parents=True, exist_ok=True)
    parts = (*RUNTIME, SELDOM_CODE, *ARCHIVES, SELDOM, NOTICES)
    sources = {name: entry / name for name in parts if (entry / name).is_file()}
    for stray in out.iterdir():
        if stray.name not in sources:
            shutil.rmtree(stray) if stray.is_dir() else stray.unlink()
    for name, source in sources.items():
        shutil.copyfile(source, out / name)
    manifest = _manifest(ingredients, json.loads((entry / MANIFEST).read_bytes()), sources)
    text = json.dumps(manifest, indent=1, sort_keys=True) + "\n"
    (out / MANIFEST).write_text(text, encoding="utf-8", newline="\n")
    return manifest


def _manifest(
    ingredients: Ingredients, facts: Mapping[str, Any], files: Mapping[str, Path]
) -> dict[str, Any]:
    """What the bundle is made of: enough to check it by hand, and all that the worker asks."""
    package = json.loads((ingredients.pyodide / "package.json").read_bytes())
    return {
        "format": FORMAT,
        "pyodide": package["version"],
        "libraries": {d.name: d.version for d in distributions(ingredients.site_packages)},
        "wheel": {"name": ingredients.wheel.name, **_measure(ingredients.wheel)},
        "files": {name: _measure(path) for name, path in files.items()},
        **facts,
    }


def _measure(path: Path) -> dict[str, Any]:
    content = path.read_bytes()
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def _warnings(manifest: Mapping[str, Any]) -> list[str]:
    if manifest["code"] == "bytecode":
        return []
    line = ".".join(manifest["python"].split(".")[:2])
    return [
        "the browser bundle is built from source and starts more slowly: bytecode needs "
        f"pyodide-build on Python {line}, this is {platform.python_version()}"
    ]


def _left_out(step: tuple[str, str]) -> str:
    name, reason = step
    said = reason.strip().splitlines()
    return f"the browser bundle starts more slowly, the step “{name}” was left out: {said[0]:.300}"
