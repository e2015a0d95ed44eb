"""How many requests real web servers answer while another process asks on the same machine, how fast, how many fail."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tools.built_site import script_folder
from tools.web_servers import COMMANDS, running

SCRIPT = Path(__file__).with_name("load.lua")
CONNECTIONS = 32
SECONDS = 5


class Load(NamedTuple):
    """What a server did under load; times to the answer in milliseconds."""

    server: str
    requests_per_second: float
    megabytes_per_second: float
    median: float
    slow: float
    """One of a hundred answers took longer."""
    slowest: float
    errors: int
    """No connection, an answer cut off, a time-out, or a status that tells of an error."""


def loads(site: Path) -> Iterator[Load]:
    """The servers, asked for all pages, scripts, styles and downloads in turn."""
    for server in COMMANDS:
        yield load(server, site)


def load(server: str, site: Path) -> Load:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        addresses = folder / "addresses"
        addresses.write_text("\n".join(mix(site)), encoding="utf-8")
        with running(server, site, site / "hosting", folder) as home:
            command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-s", str(SCRIPT), home]
            done = subprocess.run(
                [*command, "--", str(addresses)], capture_output=True, check=True, text=True
            )
    found = json.loads(done.stdout.splitlines()[-1])
    megabytes = found["bytes"] / 1e6
    return Load(
        server,
        found["requests"] / found["seconds"],
        megabytes / found["seconds"],
        found["median"],
        found["slow"],
        found["slowest"],
        found["errors"],
    )


def mix(site: Path) -> Iterator[str]:
    """The paths of all pages, and of what they load and offer."""
    for page in sorted(site.rglob("index.html")):
        yield f"/{page.relative_to(site).as_posix().removesuffix('index.html')}"
    for folder in (script_folder(site), site / "downloads"):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix not in {".br", ".gz"}:
                yield f"/{path.relative_to(site).as_posix()}"
