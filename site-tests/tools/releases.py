"""Releases of the site for tests of updates, made of the built one, and a web server that changes between them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from macros.build import program
from macros.delivery.hosting import SERVICE_WORKER, SERVICE_WORKER_OFF
from macros.delivery.offline import write_workers
from tools.built_site import bundle_folder, script_folder
from tools.web_servers import running, settings_below

MARK = "</head>"


def replica(site: Path, made: Path) -> Path:
    """The same site, without what is compressed beforehand, in files to take away or to put anew."""
    ignored = shutil.ignore_patterns("*.br", "*.gz")
    return Path(shutil.copytree(site, made, copy_function=os.link, ignore=ignored))


def release(site: Path, folder: Path, name: str) -> Path:
    """Another release: pages that say its name, and other addresses of all that they need."""
    made = replica(site, folder / name)
    other = {}
    for assets in (bundle_folder(made), script_folder(made)):
        assets.rename(assets.with_name(f"{assets.name}{name}"))
        other[f"assets/{assets.name}/"] = f"assets/{assets.name}{name}/"
    for page in made.rglob("*.html"):
        text = page.read_text(encoding="utf-8").replace(
            MARK, f'<meta name="release" content="{name}">{MARK}'
        )
        for before, after in other.items():
            text = text.replace(before, after)
        put(page, text)
    for worker in (SERVICE_WORKER, SERVICE_WORKER_OFF):
        (made / worker).unlink()
    write_workers(made, program("node"))
    date(made, int(name))
    return made


def put(path: Path, text: str) -> None:
    """Write a file anew, and not into the one that it is a link to."""
    path.unlink(missing_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def date(release: Path, day: int) -> None:
    """Let the files be of that day: nginx takes files of the same length and second for the same."""
    for path in (*release.rglob("*.html"), release / SERVICE_WORKER):
        os.utime(path, (day * 86_400, day * 86_400))


class Host:
    """A web server with one release at a time."""

    def __init__(self, current: Path, stack: ExitStack) -> None:
        self._current = current
        self._stack = stack
        self.home = ""

    def deliver(self, release: Path) -> None:
        """Switch to the release as docs/hosting.md says."""
        following = self._current.with_name("next")
        following.symlink_to(release)
        following.replace(self._current)

    def vanish(self) -> None:
        """There is no network from now on."""
        self._stack.close()


@contextmanager
def host(folder: Path, first: Path, below: str = "") -> Iterator[Host]:
    """An nginx with the headers of the build, perhaps below a path; its files go through the folder."""
    (folder / "www").mkdir(parents=True)
    current = folder / "www" / below if below else folder / "current"
    with ExitStack() as stack:
        made = Host(current, stack)
        made.deliver(first)
        # The settings stay the same: only those of pages and of the worker matter here, and these are.
        settings = settings_below(first, below, folder) if below else first / "hosting"
        root = folder / "www" if below else current
        address = stack.enter_context(running("nginx", root, settings, folder))
        made.home = f"{address}{below}/" if below else address
        yield made
