"""What a release was built from and with which tools: an in-toto statement with SLSA's predicate.

It tells no time of building and nothing of the machine that does not change the result, so that whoever
builds again gets the same file. It is not signed.
"""

from __future__ import annotations

import hashlib
import json
import platform
import subprocess
import zlib
from importlib.metadata import version
from pathlib import Path

from macros.release.origin import Origin

PACKAGES = ("hatchling", "mkdocs", "mkdocs-macros-plugin", "mkdocs-material", "typst", "xlsxwriter")
COMPILER = "pyodide-build"
LOCKS = ("package-lock.json", "requirements-uv.txt", "requirements.txt")
KIND = "urn:gocluster:make-release:1"


def provenance(root: Path, origin: Origin, *, address: str, sums: bytes, node: Path) -> bytes:
    """The statement about the file of sums, which holds the sum of everything else."""
    locks = [
        {"name": name, "digest": {"sha256": _sha256((root / name).read_bytes())}} for name in LOCKS
    ]
    commit = {"name": "gocluster", "digest": {"gitCommit": origin.commit}}
    statement = {
        "_type": "https://in-toto.io/Statement/v1",
        "subject": [{"name": "SHA256SUMS", "digest": {"sha256": _sha256(sums)}}],
        "predicateType": "https://slsa.dev/provenance/v1",
        "predicate": {
            "buildDefinition": {
                "buildType": KIND,
                "externalParameters": {"GOCLUSTER_SITE_URL": address},
                "internalParameters": {
                    "committed": origin.seconds,
                    "changed": list(origin.changed),
                },
                "resolvedDependencies": [commit, *locks],
            },
            "runDetails": {"builder": {"id": KIND, "version": tools(node)}},
        },
    }
    return f"{json.dumps(statement, indent=1, ensure_ascii=False)}\n".encode()


def tools(node: Path) -> dict[str, str]:
    """The programs and libraries that decide about bytes, with their versions."""
    said = subprocess.run([node, "--version"], capture_output=True, encoding="utf-8", check=True)
    found = {
        "node": said.stdout.strip().removeprefix("v"),
        "python": platform.python_version(),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        **{name: version(name) for name in PACKAGES},
    }
    if platform.python_version_tuple() >= ("3", "12"):
        found[COMPILER] = version(COMPILER)
    return dict(sorted(found.items()))


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
