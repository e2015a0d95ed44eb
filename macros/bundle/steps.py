"""Steps that make a finished bundle smaller and quicker to start, each taken only if the result is proven."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.bundle.archives import BundleError
from macros.bundle.ingredients import (
    ARCHIVES,
    LOADER,
    SCRIPT,
    SELDOM_CODE,
    WASM,
    Ingredients,
    version_of,
)
from macros.bundle.later import move_to_later, stood_in_for
from macros.bundle.lean import compile_lean
from macros.bundle.split import split_wasm
from macros.bundle.tools import hash_of, kept, run, run_script

SLIM = Path(__file__).with_name("slim.mjs")
FEATURES = (
    "mutable-globals",
    "sign-ext",
    "bulk-memory",
    "bulk-memory-opt",
    "nontrapping-float-to-int",
    "exception-handling",
    "reference-types",
    "multivalue",
    "extended-const",
    "call-indirect-overlong",
)
"""What Pyodide's wasm makes use of; of all features that Binaryen knows, browsers do not know some."""
ENABLED = tuple(f"--enable-{feature}" for feature in FEATURES)
GRAPH_FILE = "graph.json"
GRAPH = f"--graph-file {GRAPH_FILE}"
LIBRARY = "library"
"""The step that needs bytecode."""

Prove = Callable[[Path], None]
"""Raises a ``BundleError`` if the bundle in a folder does not answer like the stock Pyodide."""


@dataclass(frozen=True)
class Step:
    """One change of a finished bundle, in its folder."""

    name: str
    take: Callable[[Ingredients, Path], None]
    told: str
    """What was done, for the notices that go with the bundle."""


def compile_library(ingredients: Ingredients, folder: Path) -> None:
    """Compile what is not ours without docstrings and line tables."""
    compile_lean(ingredients, [folder / name for name in ARCHIVES])


def lighten_start(_: Ingredients, folder: Path) -> None:
    """Take out of the start what only Pyodide's own start imports."""
    move_to_later(folder)


def drop_exports(ingredients: Ingredients, folder: Path) -> None:
    """Take out of the wasm what only packages with code in C would ask for, and what only that needs."""
    exports = json.loads(
        run_script(ingredients.node, SLIM, "exports", folder / SCRIPT, folder / LOADER)
    )
    roots = [f"export:{name}" for name in exports]
    graph = [
        {"name": "script", "root": True, "reaches": roots},
        *({"name": f"export:{name}", "export": name} for name in exports),
    ]
    wasm = folder / WASM

    def made(work: Path) -> bytes:
        (work / GRAPH_FILE).write_text(json.dumps(graph), encoding="utf-8")
        metadce = ingredients.tools / "binaryen" / "bin" / "wasm-metadce"
        command = [str(ingredients.node), str(metadce), str(wasm), *GRAPH.split()]
        run([*command, "--output", WASM, *ENABLED], work)
        return (work / WASM).read_bytes()

    tool = version_of(ingredients.tools / "binaryen")
    inputs = hash_of(wasm.read_bytes(), json.dumps([graph, FEATURES]), tool)
    wasm.write_bytes(kept(ingredients.cache / f"{inputs}.wasm", made))


def shorten_script(ingredients: Ingredients, folder: Path) -> None:
    """Take out of the script what this wasm does not need, and shorten the rest."""
    wasms = [name for name in (WASM, SELDOM_CODE) if (folder / name).is_file()]
    paths = [folder / name for name in (SCRIPT, LOADER, *wasms)]

    def made(_: Path) -> bytes:
        return run_script(ingredients.node, SLIM, "script", *paths).encode()

    tool = version_of(ingredients.tools / "terser")
    inputs = hash_of(*(path.read_bytes() for path in (*paths, SLIM)), tool)
    paths[0].write_bytes(kept(ingredients.cache / f"{inputs}.js", made))


STEPS = (
    Step(
        LIBRARY,
        compile_library,
        "all of its modules are compiled without line tables, and Python's own without docstrings\n"
        "  (macros/bundle/lean.py)",
    ),
    Step(
        "start",
        lighten_start,
        f"modules of ours stand in for {', '.join(stood_in_for())}\n"
        "  until more is asked of them; then they become what they stand for (macros/bundle/standins)",
    ),
    Step(
        "exports",
        drop_exports,
        "exports of pyodide.asm.wasm that nobody asks for are taken out, and what only they need,\n"
        "  with Binaryen (macros/bundle/steps.py; macros/bundle/slim.mjs finds the names for graph.json):\n"
        f"  wasm-metadce pyodide.asm.wasm {GRAPH} --output pyodide.asm.wasm \\\n"
        f"    {' '.join(ENABLED)}",
    ),
    Step(
        "split",
        split_wasm,
        "functions of pyodide.asm.wasm that the application does not call, and the tables of codecs for\n"
        "  East Asian scripts that only they know (macros/bundle/tables.mjs), are in seldom.wasm, which\n"
        "  pyodide.asm.js fetches with the first call of any (macros/bundle/seldom.js), with Binaryen\n"
        "  (macros/bundle/split.py finds out what is called, and writes that into job.json):\n"
        "  node macros/bundle/split.mjs mark pyodide.asm.wasm marked.wasm\n"
        "  node macros/bundle/split.mjs divide pyodide.asm.wasm job.json pyodide.asm.wasm seldom.wasm",
    ),
    Step(
        "script",
        shorten_script,
        "names in pyodide.asm.js that nobody looks up are taken out, and imports that the wasm lacks,\n"
        "  and the rest is shortened with terser (macros/bundle/slim.mjs)",
    ),
)


def improved(
    plain: Path, steps: Sequence[Step], ingredients: Ingredients, prove: Prove
) -> tuple[Path, dict[str, str]]:
    """The folder of the bundle after all steps that stand the proof, and why which were left out.

    Raises:
        BundleError: if the bundle is wrong without any of them.
    """
    best = plain
    try:
        best = _after(plain, steps, ingredients, prove)
    except BundleError:
        prove(plain)
    else:
        return best, {}
    left_out = {}
    for step in steps:
        try:
            best = _after(best, [step], ingredients, prove)
        except BundleError as error:
            left_out[step.name] = str(error)
    return best, left_out


def _after(before: Path, steps: Sequence[Step], ingredients: Ingredients, prove: Prove) -> Path:
    """A copy of the bundle after these steps, proven."""
    folder = Path(tempfile.mkdtemp(dir=before.parent))
    shutil.copytree(before, folder, dirs_exist_ok=True)
    for step in steps:
        step.take(ingredients, folder)
    prove(folder)
    return folder
