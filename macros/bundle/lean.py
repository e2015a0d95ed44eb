"""Compiles modules that are not ours without what only people who read them need: docstrings and line tables.

It is a program of its own, since what is compiled in one process depends on what it has compiled before::

    python -m macros.bundle.lean SOURCES.zip COMPILED.zip
"""

from __future__ import annotations

import ast
import importlib.util
import marshal
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from types import CodeType

from macros.bundle.archives import Files, read_zip, run_steadily, unchecked, write_zip
from macros.bundle.imports import top_package
from macros.bundle.ingredients import OURS, Ingredients

TOLD = ("_pyodide", "pyodide")
"""Packages that hand their docstrings on while they are being imported."""
MOST_UNITS = 8
"""Of code, that an entry of a line table is for."""


def compile_lean(ingredients: Ingredients, archives: Iterable[Path]) -> None:
    """Put lean bytecode in the place of the libraries' in compiled archives; our own keep their tracebacks.

    Raises:
        BundleError: if a module cannot be compiled so.
    """
    sources = {**ingredients.library, **ingredients.application}
    for archive in archives:
        files = read_zip(archive)
        library = {
            source: sources[source]
            for name in files
            if name.endswith(".pyc") and top_package(source := name.removesuffix("c")) not in OURS
        }
        write_zip(archive, files | compiled(library))


def compiled(sources: Files) -> Files:
    """Modules as lean bytecode, in a process of its own.

    Raises:
        BundleError: if one cannot be compiled so.
    """
    with tempfile.TemporaryDirectory() as name:
        given, made = Path(name, "sources.zip"), Path(name, "compiled.zip")
        write_zip(given, sources)
        run_steadily("macros.bundle.lean", str(given), str(made))
        return read_zip(made)


def lean(name: str, source: bytes) -> bytes:
    """A module as bytecode; ``name`` is its path in the archive."""
    tree = ast.parse(source, name)
    if top_package(name) not in TOLD:
        _forget_docstrings(tree)
    code = compile(tree, name, "exec", dont_inherit=True, optimize=0)
    body = marshal.dumps(_without_lines(code, {}))
    return unchecked(
        importlib.util.MAGIC_NUMBER + bytes(4) + importlib.util.source_hash(source) + body
    )


def _forget_docstrings(tree: ast.Module) -> None:
    for node in ast.walk(tree):
        if isinstance(
            node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
        ) and ast.get_docstring(node, clean=False):
            docstring = node.body.pop(0)
            if not node.body:
                node.body.append(ast.copy_location(ast.Pass(), docstring))


def _without_lines(code: CodeType, tables: dict[int, bytes]) -> CodeType:
    """The same code, all of which claims to stand in its first line: some line it must name."""
    units = len(code.co_code) // 2
    inner = (
        _without_lines(each, tables) if isinstance(each, CodeType) else each
        for each in code.co_consts
    )
    return code.replace(
        co_consts=tuple(inner), co_linetable=tables.setdefault(units, _one_line(units))
    )


def _one_line(units: int) -> bytes:
    """The table of so many units in one line (CPython, InternalDocs/code_objects.md: without columns)."""
    whole, rest = divmod(units, MOST_UNITS)
    lengths = [MOST_UNITS] * whole + [rest] * bool(rest)
    return b"".join(bytes([0x80 | 13 << 3 | length - 1, 0]) for length in lengths)


if __name__ == "__main__":
    given, made = map(Path, sys.argv[1:])
    write_zip(made, {f"{name}c": lean(name, source) for name, source in read_zip(given).items()})
