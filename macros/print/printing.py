"""What the machine's Chromium makes of HTML and SVG: PDF documents and images.

A machine without Chromium has none of them, and the site then does not offer them. What is printed is
complete in itself: if the browser asks for anything else, the build stops.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from macros.cache import forget_unused, keep
from macros.root import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = "chromium"
PATIENCE = 300_000
"""Milliseconds that a step may take: a busy machine is no reason to fail."""
ARGUMENTS = (
    "--no-sandbox",  # Root may not use it, and only our own files are shown.
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class PrintError(Exception):
    """Something cannot be printed; the message says why."""


class Printer:
    """A running Chromium without a network."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser

    def pdf(self, html: str) -> bytes:
        """The document as a tagged PDF with an outline, on the paper that its style names."""
        with self._page(html, width=800, height=1100) as page:
            return page.pdf(tagged=True, outline=True, prefer_css_page_size=True)

    def png(self, html: str, width: int, height: int) -> bytes:
        """The upper left of the document as an image of this size in CSS pixels, one each."""
        with self._page(html, width, height) as page:
            return page.screenshot(type="png")

    @contextmanager
    def _page(self, html: str, width: int, height: int) -> Iterator[Page]:
        context = self._browser.new_context(
            viewport={"width": width, "height": height}, offline=True, java_script_enabled=False
        )
        asked: list[str] = []
        context.on("request", lambda request: asked.append(request.url))
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.set_content(html)
        yield page
        context.close()
        if outside := [url for url in asked if not url.startswith("data:")]:
            raise PrintError(f"what is printed asks for {', '.join(outside)}")


@dataclass(frozen=True)
class Job:
    """A file to be made, and the text that it is made from."""

    target: Path
    source: str
    make: Callable[[Printer], bytes]


def run(jobs: Sequence[Job], cache: Path) -> str | None:
    """Make the files with one start of Chromium, and without one where nothing has changed.

    Returns:
        Why there are no files, where Chromium is missing or does not start.

    Raises:
        PrintError: if something cannot be printed.
    """
    program = shutil.which(CHROMIUM)
    if not program:
        return "there is no Chromium here"
    maker = _maker(Path(program))
    kept = {job.target: cache / _key(job, maker) for job in jobs}
    missing = [job for job in jobs if not kept[job.target].exists()]
    if missing:
        try:
            with _started(program) as printer:
                for job in missing:
                    keep(kept[job.target], _made(job, printer))
        except _NotStartedError as error:
            return f"Chromium does not start: {error}"
    forget_unused(cache, kept.values())
    for target, source in kept.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    return None


class _NotStartedError(Exception):
    pass


@contextmanager
def _started(program: str) -> Iterator[Printer]:
    from playwright.sync_api import Error, sync_playwright

    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(
                executable_path=program, args=list(ARGUMENTS), timeout=PATIENCE
            )
        except Error as error:
            raise _NotStartedError(error.message.splitlines()[0]) from error
        yield Printer(browser)
        browser.close()


def _made(job: Job, printer: Printer) -> bytes:
    from playwright.sync_api import Error

    try:
        return job.make(printer)
    except Error as error:
        reason = error.message.splitlines()[0]
        raise PrintError(f"Chromium cannot print {job.target.name}: {reason}") from error


def _maker(program: Path) -> bytes:
    """What changes with our code, its libraries and Chromium; not with the fonts."""
    state = program.resolve().stat()
    about = f"{state.st_mtime_ns} {state.st_size} {version('playwright')} {version('pypdf')}"
    code = (path for path in sorted((ROOT / "macros").rglob("*")) if path.suffix in {".j2", ".py"})
    return b"\0".join([about.encode(), *(path.read_bytes() for path in code)])


def _key(job: Job, maker: bytes) -> str:
    """A name that changes with what the file is made from and by."""
    return hashlib.sha256(job.source.encode() + b"\0" + maker).hexdigest()
