"""The service worker that keeps the site on visitors' devices, and the list of the files that make a release.

All that a check may ask for while it is open is in the list, so that it needs no server to its end. What is
only offered for download is not, but for the empty workbooks and the printed catalogue.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from macros.delivery.hosting import ASSETS, SERVICE_WORKER, SERVICE_WORKER_OFF
from macros.delivery.node import run
from macros.files import CATALOGUE_PDFS, EXAMPLES, WEB_MANIFESTS, WORKBOOKS
from macros.root import ROOT

SOURCES = ROOT / "docs/theme/assets/offline"
SCRIPT = Path(__file__).with_name("worker.mjs")
PLACES = {"service_worker.js": SERVICE_WORKER, "off.js": SERVICE_WORKER_OFF}
"""Where in the site the script that is made of each source lies."""
KINDS = (
    "**/index.html",
    "**/search_index.json",
    *(EXAMPLES + kind for kind in ("*.json", "*.csv")),
    *(path for offered in (WEB_MANIFESTS, WORKBOOKS, CATALOGUE_PDFS) for path in offered.values()),
    f"{ASSETS}**/*",
)
"""What is kept. Those whose addresses do not tell their contents come first: if one is not as it was built,
nothing large has been fetched in vain."""
COMPRESSED = {".br", ".gz"}


def kept(site: Path) -> Iterator[tuple[str, str]]:
    """The address below the site's own of each file that is kept, and its hash as browsers read it."""
    for kind in KINDS:
        for path in sorted(site.glob(kind)):
            if path.is_file() and path.suffix not in COMPRESSED:
                digest = hashlib.sha256(path.read_bytes()).digest()
                address = path.relative_to(site).as_posix().removesuffix("index.html")
                yield address or "./", f"sha256-{base64.b64encode(digest).decode()}"


def write_workers(site: Path, node: Path) -> None:
    """Write the service worker of this release, and the one that takes its place where there is to be none.

    Raises:
        NodeError: if one of them cannot be bundled.
    """
    job = json.dumps({"folder": str(SOURCES), "release": list(kept(site))})
    scripts = json.loads(run(node, SCRIPT, job, "Node cannot bundle the service worker"))
    for source, place in PLACES.items():
        (site / place).write_text(scripts[source], encoding="utf-8", newline="\n")
