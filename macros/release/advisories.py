"""Known vulnerabilities of what is delivered, from a stored list: ``python -m macros.release.advisories``.

The list holds every advisory on a package that we deliver or that the wheel demands, whatever version it is
about, so that it also answers for another version. It is taken from copies of databases in OSV's format, of
which only names, versions and dates are kept.
"""

from __future__ import annotations

import argparse
import io
import json
import subprocess
import sys
import tarfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from mkdocs.utils.yaml import yaml_load
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

from macros.components import Component, ComponentError, delivered, demanded

LIST = Path(__file__).with_name("advisories.json")
ECOSYSTEMS = {"PyPI": "pypi", "npm": "npm"}
NEWEST = "9999"
"""Of a range that has no end."""


class AdvisoryError(Exception):
    """A database or the list cannot be read; the message says why."""


@dataclass(frozen=True)
class Advisory:
    """That some versions of a package are vulnerable."""

    id: str
    aliases: tuple[str, ...]
    kind: str
    name: str
    ranges: tuple[tuple[str, str, bool], ...] = ()
    """First and last version of each, and whether the last is vulnerable itself."""
    versions: tuple[str, ...] = ()
    """Vulnerable ones that are named one by one."""

    def concerns(self, part: Component) -> bool:
        if (self.kind, self.name) != (part.kind, part.name):
            return False
        version = Version(part.version)
        return part.version in self.versions or any(
            _version(first) <= version < _version(last) or (included and version == _version(last))
            for first, last, included in self.ranges
        )


@dataclass(frozen=True)
class Source:
    """A database as it was when the list was taken from it."""

    name: str
    licence: str
    commit: str
    date: str
    kinds: tuple[str, ...]
    """Of the packages that it is about."""


@dataclass(frozen=True)
class Known:
    sources: tuple[Source, ...]
    advisories: tuple[Advisory, ...]

    def unknown(self, parts: Iterable[Component]) -> list[Component]:
        """The parts of which no source of the list tells anything."""
        kinds = {kind for source in self.sources for kind in source.kinds}
        return [part for part in parts if part.kind not in kinds]


def read(path: Path = LIST) -> Known:
    """The stored list."""
    try:
        content = json.loads(path.read_bytes())
        sources = [Source(**{**s, "kinds": tuple(s["kinds"])}) for s in content["sources"]]
        advisories = [
            Advisory(
                **{**a, "aliases": tuple(a["aliases"]), "versions": tuple(a["versions"])}
                | {"ranges": tuple((first, last, closed) for first, last, closed in a["ranges"])}
            )
            for a in content["advisories"]
        ]
    except (KeyError, TypeError, ValueError) as error:
        raise AdvisoryError(f"{path.name} cannot be read: {error!r}") from error
    return Known(tuple(sources), tuple(advisories))


def found(known: Known, parts: Iterable[Component]) -> list[str]:
    """A line for each part that an advisory concerns."""
    return [
        f"{part.name} {part.version}: {', '.join((advisory.id, *advisory.aliases))}"
        for part in parts
        for advisory in known.advisories
        if advisory.concerns(part)
    ]


def take(databases: Mapping[str, Path], parts: Iterable[Component]) -> Known:
    """What databases, each with its name and the folder of its clone, tell of the parts."""
    names = {(part.kind, part.name) for part in parts}
    sources, taken = [], dict[tuple[str, str, str], Advisory]()
    for database, folder in databases.items():
        kinds = set()
        for advisory in _advisories(folder):
            kinds.add(advisory.kind)
            if (advisory.kind, advisory.name) in names:
                taken[advisory.kind, advisory.name, advisory.id] = advisory
        sources.append(_source(database, folder, kinds))
    return Known(tuple(sources), tuple(taken[key] for key in sorted(taken)))


def parsed(record: Mapping[str, Any]) -> Iterator[Advisory]:
    """What a record in OSV's format tells, of each package that it is about."""
    if record.get("withdrawn"):
        return
    for affected in record.get("affected", ()):
        package = affected.get("package", {})
        kind = ECOSYSTEMS.get(package.get("ecosystem"))
        if kind is None:
            continue
        name = canonicalize_name(package["name"]) if kind == "pypi" else package["name"]
        ranges = [
            limits
            for one in affected.get("ranges", ())
            if one["type"] in {"ECOSYSTEM", "SEMVER"}
            for limits in _ranges(one["events"])
        ]
        aliases = tuple(sorted(record.get("aliases", ())))
        versions = tuple(str(version) for version in affected.get("versions", ()))
        yield Advisory(record["id"], aliases, kind, name, tuple(ranges), versions)


def _ranges(events: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str, bool]]:
    first: str | None = None
    for event in events:
        if "introduced" in event:
            first = str(event["introduced"])
        elif first is not None and "fixed" in event:
            yield first, str(event["fixed"]), False
            first = None
        elif first is not None and "last_affected" in event:
            yield first, str(event["last_affected"]), True
            first = None
    if first is not None:
        yield first, NEWEST, True


def _version(text: str) -> Version:
    try:
        return Version(text)
    except InvalidVersion:
        raise AdvisoryError(f"{text} is no version that can be compared") from None


def _advisories(folder: Path) -> Iterator[Advisory]:
    with tarfile.open(fileobj=io.BytesIO(_git(folder, "archive", "HEAD"))) as tar:
        for entry in tar:
            file = tar.extractfile(entry)
            if file is None or not entry.name.endswith((".yaml", ".json")):
                continue
            content = file.read().decode("utf-8")
            record = json.loads(content) if entry.name.endswith(".json") else yaml_load(content)
            if isinstance(record, dict) and "id" in record:
                yield from parsed(record)


def _source(name: str, folder: Path, kinds: Iterable[str]) -> Source:
    commit, day = _git(folder, "log", "-1", "--format=%H %cs").decode().split()
    licence = _git(folder, "show", "HEAD:LICENSE").decode().partition("\n")[0].strip()
    return Source(name, licence, commit, day, tuple(sorted(kinds)))


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        return subprocess.run(
            ["git", *arguments], cwd=folder, capture_output=True, check=True
        ).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        raise AdvisoryError(f"{folder} cannot be read as a git clone: {error}") from error


def main() -> None:
    """Check what is delivered, after renewing the list from databases if any are given."""
    parser = argparse.ArgumentParser(
        prog="python -m macros.release.advisories", description=__doc__
    )
    parser.add_argument(
        "databases",
        nargs="*",
        metavar="NAME=FOLDER",
        help="git clones of databases in OSV's format",
    )
    given = [text.partition("=") for text in parser.parse_args().databases]
    databases = {name: Path(folder) for name, _, folder in given}
    try:
        parts = (*delivered(), *demanded())
        if databases:
            content = json.dumps(asdict(take(databases, parts)), indent=1) + "\n"
            LIST.write_text(content, encoding="utf-8", newline="\n")
        known = read()
        lines = found(known, parts)
    except (AdvisoryError, ComponentError, OSError) as error:
        sys.exit(f"not checked: {error}")
    for source in known.sources:
        print(f"{source.name}, as of {source.date}: {', '.join(source.kinds)}")
    print(f"nothing known of: {', '.join(part.name for part in known.unknown(parts))}")
    sys.exit("\n".join(lines) or None)


if __name__ == "__main__":
    main()
