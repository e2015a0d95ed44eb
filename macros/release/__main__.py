"""Puts the site and all that belongs to it into one archive in ``dist/``: ``python -m macros.release``."""

from __future__ import annotations

import hashlib
import sys
import tempfile
from pathlib import Path

from hatchling.builders.sdist import SdistBuilder

from gocluster_rules import __version__
from macros.build import SITE_URL, BuildError, program
from macros.components import ComponentError, delivered, demanded
from macros.files import CATALOGUE_PDFS, DOWNLOADS, WORKBOOKS
from macros.release.archive import archive, sums
from macros.release.locks import LockError, read
from macros.release.origin import OriginError, origin
from macros.release.parts_list import parts_list
from macros.release.provenance import provenance
from macros.root import ROOT

PARTS_LIST = "sbom.cdx.json"
SUMS = "SHA256SUMS"
PROVENANCE = "provenance.json"


def contents(site: Path) -> dict[str, bytes]:
    """Everything delivered, by its path in the archive."""
    if not (site / "index.html").is_file():
        raise BuildError(f"{site} is missing: run make release")
    files = {
        f"site/{path.relative_to(site).as_posix()}": path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }
    for offered in (*CATALOGUE_PDFS.values(), *WORKBOOKS.values()):
        files[offered.removeprefix(DOWNLOADS)] = files[f"site/{offered}"]
    for path in (site / DOWNLOADS).glob("*.whl"):
        files[path.name] = path.read_bytes()
    name, content = source_package()
    files[name] = content
    for path in sorted((ROOT / "LICENSES").iterdir()):
        files[f"licences/gocluster/{path.name}"] = path.read_bytes()
    for part in delivered():
        files[f"licences/{part.name}.txt"] = "\n\n".join(part.texts).encode()
    return files


def source_package() -> tuple[str, bytes]:
    """The name and the content of the package as source."""
    with tempfile.TemporaryDirectory() as folder:
        list(SdistBuilder(str(ROOT)).build(directory=folder, versions=["standard"]))
        [path] = Path(folder).iterdir()
        return path.name, path.read_bytes()


def release(site: Path, target: Path) -> Path:
    """Write the archive and its sum into a folder and return the archive's path."""
    built_from = origin(ROOT)
    files = contents(site)
    wasms = {path: content for path, content in files.items() if path.endswith(".wasm")}
    files[PARTS_LIST] = parts_list(
        (*delivered(), *demanded()),
        read(ROOT),
        version=__version__,
        commit=built_from.commit,
        seconds=built_from.seconds,
        wasms=wasms,
    )
    listed = sums(files)
    files[SUMS] = listed
    files[PROVENANCE] = provenance(
        ROOT, built_from, address=SITE_URL, sums=listed, node=program("node")
    )
    # Nobody shall take for a release what no commit tells.
    name = f"gocluster-{__version__}{'-uncommitted' if built_from.changed else ''}"
    target.mkdir(exist_ok=True)
    path = target / f"{name}.tar.gz"
    path.write_bytes(archive(files, name, built_from.seconds))
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    path.with_name(f"{path.name}.sha256").write_text(f"{digest}  {path.name}\n", encoding="utf-8")
    if built_from.changed:
        shown = ", ".join(built_from.changed[:5])
        print(f"warning: not as committed, and named so: {shown}", file=sys.stderr)
    return path


def main() -> None:
    """Make a release from the command line."""
    try:
        path = release(ROOT / "site", ROOT / "dist")
    except (BuildError, ComponentError, LockError, OriginError, OSError) as error:
        sys.exit(f"no release was made: {error}")
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
