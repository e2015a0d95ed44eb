"""Which modules an application may import: read off its import statements, wherever they stand."""

from __future__ import annotations

import ast
import importlib.util
from collections.abc import Iterable, Iterator

from macros.bundle.archives import Files


def reachable(entry: str, files: Files) -> list[str]:
    """Every module that ``entry`` may import at any time, directly or through others in ``files``.

    Modules outside ``files`` are named but not followed. Names that are no modules may be among
    them; importing them fails without harm.
    """
    modules = {module_name(name): name for name in files if name.endswith(".py")}
    ours = {top_package(name) for name in files}
    found: set[str] = set()
    waiting = [entry]
    while waiting:
        name = waiting.pop()
        if name in found or (name not in modules and name.split(".")[0] in ours):
            continue
        found.add(name)
        if path := modules.get(name):
            package = name if path.endswith("/__init__.py") else name.rpartition(".")[0]
            waiting += imported_names(ast.parse(files[path], path), package)
            waiting.append(name.rpartition(".")[0] or name)
    return sorted(found)


def imported_names(source: ast.Module, package: str) -> Iterator[str]:
    """The names that a module's import statements may mean, absolute."""
    for node in ast.walk(source):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            relative = "." * node.level + (node.module or "")
            module = importlib.util.resolve_name(relative, package)
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def module_name(path: str) -> str:
    """The module that lies at a path of an archive."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def module_names(files: Iterable[str]) -> list[str]:
    """The modules among the files."""
    return sorted(module_name(name) for name in files if name.endswith(".py"))


def top_package(path: str) -> str:
    """The package or module at the top of a path."""
    return path.partition("/")[0].removesuffix(".py")
