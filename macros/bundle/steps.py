"""Steps that make a finished bundle smaller and quicker to start, each taken only if the result is proven."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.bundle.archives import BundleError
from macros.bundle.ingredients import ARCHIVES, Ingredients
from macros.bundle.later import move_to_later, stood_in_for
from macros.bundle.lean import compile_lean

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
