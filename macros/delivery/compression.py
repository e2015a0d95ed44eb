"""Compressed siblings of the site's files, so that web servers need not compress at each request.

What was compressed once is kept in a folder between builds, under the fingerprint of its contents.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from macros.cache import forget_unused
from macros.delivery.hosting import SERVICE_WORKER
from macros.delivery.node import run

SCRIPT = Path(__file__).with_name("compress.mjs")
SUFFIXES = {".css", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".wasm", ".xml", ".zip"}
"""The browser bundle's archives are stored uncompressed, for this; there are no other archives."""
SMALLEST = 1024
"""Bytes of the largest file that gets no sibling: it fits into one packet anyway."""
LEVELS = {"br": 11, "gz": 9}
"""The highest ones. Brotli's takes 20 s of one core for Pyodide's wasm, once, and saves an eighth of it."""
WORTH_IT = 0.95
"""A sibling is kept if its size is less than this share of the file's."""


def compressible(site: Path) -> Iterator[Path]:
    """The files that get compressed siblings."""
    for path in sorted(site.rglob("*")):
        if path == site / SERVICE_WORKER:
            continue  # Who puts another in its place must not be answered with a forgotten sibling.
        if path.suffix in SUFFIXES and path.is_file() and path.stat().st_size > SMALLEST:
            yield path


def compress(site: Path, cache: Path, node: Path) -> None:
    """Write ``.br`` and ``.gz`` beside the files that shrink by it.

    Raises:
        NodeError: if ``node`` cannot be started or does not come to its end.
    """
    cache.mkdir(parents=True, exist_ok=True)
    kept: dict[Path, Path] = {}
    jobs: dict[Path, dict[str, object]] = {}
    for path in compressible(site):
        content = path.read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        for kind, level in LEVELS.items():
            target = cache / f"{digest}-{level}.{kind}"
            kept[path.with_name(f"{path.name}.{kind}")] = target
            if not target.exists():
                jobs[target] = {"source": str(path), "target": str(target), "level": level}
    if jobs:
        run(node, SCRIPT, json.dumps(list(jobs.values())), "Node cannot compress the files")
    forget_unused(cache, set(kept.values()))
    for sibling, target in kept.items():
        if target.stat().st_size < sibling.with_suffix("").stat().st_size * WORTH_IT:
            shutil.copyfile(target, sibling)
