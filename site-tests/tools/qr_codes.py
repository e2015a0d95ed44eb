"""Reads QR codes, from pictures and from paper, as a phone would."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import zxingcpp


def codes_on_paper(pdf: bytes, dots_per_inch: int = 200) -> list[str]:
    """What the codes on the pages of a PDF say, as poppler renders them; page by page."""
    with tempfile.TemporaryDirectory() as folder:
        paper = Path(folder) / "paper.pdf"
        paper.write_bytes(pdf)
        page = Path(folder) / "page"
        subprocess.run(["pdftoppm", "-gray", "-r", str(dots_per_inch), paper, page], check=True)
        return [text for path in sorted(Path(folder).glob("*.pgm")) for text in _codes(path)]


def _codes(picture: Path) -> list[str]:
    kind, size, depth, grey = picture.read_bytes().split(b"\n", 3)
    assert (kind, depth) == (b"P5", b"255")
    width, height = map(int, size.split())
    pixels = memoryview(grey).cast("B", shape=[height, width])
    return [code.text for code in zxingcpp.read_barcodes(pixels)]
