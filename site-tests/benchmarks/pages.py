"""How large the pages are, and how the time to build them grows with their number."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tools.site_copy import copy_sources

ROOT = Path(__file__).parents[2]
SITE = ROOT / "site"
FACTORS = (1, 4, 16)


def weights() -> Iterator[tuple[str, float, float]]:
    """The German pages: name, kilobytes as they are and compressed."""
    for path in sorted(SITE.rglob("*.html")):
        if not path.is_relative_to(SITE / "en"):
            content = path.read_bytes()
            name = path.relative_to(SITE).as_posix().removesuffix("index.html") or "/"
            yield name, len(content) / 1000, len(gzip.compress(content, 9)) / 1000


def growth() -> Iterator[tuple[str, float]]:
    """Milliseconds to build the German pages, and then 4 and 16 times as many of them."""
    for factor in FACTORS:
        with tempfile.TemporaryDirectory() as name:
            copy = Path(name)
            copy_sources(ROOT, copy)
            pages = multiply(copy / "docs/de", factor)
            start = time.perf_counter()
            # Not strict: copies of a page are not in the menu.
            subprocess.run(
                [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "site"],
                cwd=copy,
                env=os.environ | {"GOCLUSTER_FILES": str(SITE), "NO_MKDOCS_2_WARNING": "1"},
                check=True,
                capture_output=True,
            )
            yield (
                f"{factor} times the written pages: {pages}",
                (time.perf_counter() - start) * 1000,
            )


def multiply(docs: Path, factor: int) -> int:
    """Copy each page beside itself so often that there are that many times as many."""
    pages = list(docs.rglob("*.md"))
    for page in pages:
        for number in range(1, factor):
            page.with_stem(f"{page.stem}-{number}").write_bytes(page.read_bytes())
    return len(pages) * factor
