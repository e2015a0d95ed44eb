"""Builds the browser bundle: the files with which a page runs rules and workbook in Pyodide.

A stock Pyodide spends nearly all of its start compiling the standard library from source. The
bundle holds only the modules that the application loads, already compiled, in two archives:
``core.zip`` (standard library and rules, loaded at the start) and ``xlsx.zip`` (workbook and its
libraries, loaded on first use). What is needed is found out by running it, and the finished bundle
is run again before it is handed out: a missing module stops the build and not a visitor.

How a page starts it stands in ``docs/theme/assets/checker/worker.js``.
"""

from __future__ import annotations

import ast
import hashlib
import importlib.metadata
import importlib.util
import io
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.checker.context import CALLS

FORMAT = "gocluster-bundle/1"
MANIFEST = "bundle.json"
NOTICES = "licences.txt"
CORE = "core.zip"
XLSX = "xlsx.zip"
RULES = "gocluster_rules"
RUNTIME = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm")
LIBRARIES = ("defusedxml", "et_xmlfile", "openpyxl", "xlsxwriter")
PROBE = Path(__file__).with_name("probe.mjs")
PROBE_SECONDS = 300
KEPT_IN_CACHE = 4

# Modules that nothing imports before something unusual happens: an error to be told, a date to be
# parsed, an XML file in another encoding.
ALWAYS = (
    "_strptime",
    "encodings.ascii",
    "encodings.cp1252",
    "encodings.cp437",
    "encodings.iso8859_1",
    "encodings.iso8859_15",
    "encodings.latin_1",
    "encodings.utf_16",
    "encodings.utf_16_be",
    "encodings.utf_16_le",
    "encodings.utf_8_sig",
    "importlib.metadata",
    "linecache",
    "tokenize",
    "traceback",
    "unicodedata",
    "warnings",
)

# What only defusedxml.defuse_stdlib imports, which nobody calls: it would bring in a web server.
NEVER = tuple(
    f"defusedxml/{name}.py"
    for name in ("expatbuilder", "expatreader", "minidom", "pulldom", "sax", "xmlrpc")
)

Files = dict[str, bytes]
"""The content of an archive: bytes by path."""


class BundleError(Exception):
    """The bundle cannot be built, or does not work once built."""


@dataclass(frozen=True)
class Bundle:
    """A finished bundle."""

    folder: Path
    manifest: Mapping[str, Any]
    """The content of ``bundle.json``."""
    warning: str | None
    """One line for whoever builds it, if the bundle starts more slowly than it could."""


@dataclass(frozen=True)
class _Inputs:
    wheel: Path
    node: Path
    pyodide: Path
    site_packages: Path
    samples: tuple[str, ...]
    application: Files
    library: Files


def build_bundle(
    *,
    wheel: Path,
    node: Path,
    pyodide: Path,
    site_packages: Path,
    samples: Sequence[Path],
    out: Path,
    cache: Path,
) -> Bundle:
    """Fill ``out`` with the bundle of ``wheel`` and nothing else.

    Args:
        wheel: the wheel with the packages ``gocluster_rules`` and ``workbook``.
        node: the Node executable that runs the probe.
        pyodide: the folder of the npm package ``pyodide``.
        site_packages: where the libraries of the workbook are installed.
        samples: answer files to exercise the application with, before and after stripping.
        out: the folder to fill; files of other builds in it are removed.
        cache: a folder that keeps built archives, by a hash of everything they were made from.

    Raises:
        BundleError: if a part is missing or the bundle does not answer like the stock Pyodide.
    """
    inputs = _Inputs(
        wheel=wheel,
        node=node.absolute(),
        pyodide=pyodide.absolute(),
        site_packages=site_packages,
        samples=tuple(sample.read_text(encoding="utf-8") for sample in samples),
        application=_application(wheel, site_packages),
        library=_read_zip(pyodide / "python_stdlib.zip"),
    )
    entry = cache.absolute() / _fingerprint(inputs)
    if not entry.is_dir():
        _build_entry(inputs, entry)
    os.utime(entry)
    _forget_oldest(cache)
    manifest = _publish(inputs, entry, out)
    return Bundle(out, manifest, _warning(manifest))


# --- what goes in ---------------------------------------------------------------------------------


def _application(wheel: Path, site_packages: Path) -> Files:
    """All files of our packages and of the libraries, as they would lie on ``sys.path``."""
    files = {
        name: content
        for name, content in _read_zip(wheel).items()
        if not name.split("/")[0].endswith((".dist-info", ".data"))
    }
    for library in LIBRARIES:
        folder = site_packages / library
        if not folder.is_dir():
            raise BundleError(f"{library} is not installed in {site_packages}")
        for path in sorted(folder.rglob("*.py")):
            files[path.relative_to(site_packages).as_posix()] = path.read_bytes()
    return {name: content for name, content in files.items() if name not in NEVER}


def _fingerprint(inputs: _Inputs) -> str:
    """A hash of everything that the content of the archives depends on.

    The wheel counts by its members, since their dates say nothing about the bundle.
    """
    digest = hashlib.sha256()
    parts: list[str | bytes] = [sys.version, *_compiler_version(), *CALLS.values(), *inputs.samples]
    parts += [path.read_bytes() for path in (Path(__file__), PROBE)]
    parts += [(inputs.pyodide / name).read_bytes() for name in (*RUNTIME, "pyodide-lock.json")]
    for name, content in sorted({**inputs.library, **inputs.application}.items()):
        parts += [name, content]
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()[:32]


def _forget_oldest(cache: Path) -> None:
    """Keep the cache from growing with every edit of a rule."""
    entries = sorted(
        (path for path in cache.iterdir() if path.is_dir()), key=lambda p: p.stat().st_mtime
    )
    for entry in entries[:-KEPT_IN_CACHE]:
        shutil.rmtree(entry, ignore_errors=True)


# --- building -------------------------------------------------------------------------------------


def _build_entry(inputs: _Inputs, entry: Path) -> None:
    """Build and prove the archives; ``entry`` appears complete or not at all."""
    entry.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=entry.parent) as name:
        work = Path(name)
        result = work / "result"
        result.mkdir()
        lock = _lock(inputs.pyodide)
        before = _probe_stock(inputs, lock, work)
        _write_entry(inputs, before, lock, result)
        _prove(inputs, before, lock, result)
        if not entry.is_dir():  # a build beside this one may have been faster
            result.rename(entry)


def _write_entry(
    inputs: _Inputs, before: Mapping[str, Any], lock: Mapping[str, Any], folder: Path
) -> None:
    """Write the archives, the licences and what the manifest tells of them."""
    core, xlsx = _needed(inputs, before["loaded"])
    _write_zip(folder / CORE, core)
    _write_zip(folder / XLSX, xlsx)
    compiled = _can_compile(before["magic"])
    if compiled:
        _compile(folder)
    (folder / NOTICES).write_text(_notices(inputs, before["copyright"]), encoding="utf-8")
    facts = {
        "python": before["python"],
        "code": "bytecode" if compiled else "source",
        "archives": {CORE: [RULES], XLSX: _packages(xlsx, inputs.application)},
        "lock": lock,
    }
    (folder / MANIFEST).write_text(json.dumps(facts), encoding="utf-8")


def _lock(pyodide: Path) -> dict[str, Any]:
    """The lock of the stock Pyodide without its packages: the bundle loads none of them."""
    stock = json.loads((pyodide / "pyodide-lock.json").read_bytes())
    return {"info": stock["info"], "packages": {}}


def _probe_stock(inputs: _Inputs, lock: Mapping[str, Any], work: Path) -> dict[str, Any]:
    """Run the application in the stock Pyodide and report what was loaded at each stage.

    Beside what the samples happen to touch, everything is imported that the source names anywhere,
    also inside functions: a visitor's workbook takes other paths than the samples.
    """
    app = inputs.application
    rules = {name: content for name, content in app.items() if name.startswith(RULES + "/")}
    others = {name: content for name, content in app.items() if name not in rules}
    _write_zip(work / "rules.zip", rules)
    _write_zip(work / "others.zip", others)
    job = {
        "index": str(inputs.pyodide),
        "library": str(inputs.pyodide / "python_stdlib.zip"),
        "core": {
            "archive": str(work / "rules.zip"),
            "imports": [*ALWAYS, *_reachable(_module_of("check"), rules)],
        },
        "xlsx": {
            "archive": str(work / "others.zip"),
            "imports": _reachable(_module_of("read"), others)
            + _reachable(_module_of("write"), others),
        },
    }
    return _probe(inputs, lock, job, work)


def _needed(inputs: _Inputs, loaded: Mapping[str, Sequence[str]]) -> tuple[Files, Files]:
    """The files for the start and those for the workbook.

    A package lives in one archive as a whole: of one that is split, Python finds the first part.
    """
    available = {**inputs.library, **inputs.application}
    needed = {name: available[name] for name in loaded["xlsx"]}
    tops = {_top(name) for name in (*loaded["boot"], *loaded["core"])}
    kept = {_top(name) for name in needed}
    needed |= {name: data for name, data in _data(inputs.application) if _top(name) in kept}
    core = {name: content for name, content in needed.items() if _top(name) in tops}
    return core, {name: content for name, content in needed.items() if name not in core}


def _data(files: Files) -> Iterator[tuple[str, bytes]]:
    """The files of packages that are not code but may be opened by it."""
    for name, content in files.items():
        if not name.endswith((".py", ".pyi", "py.typed")):
            yield name, content


def _packages(archive: Files, application: Files) -> list[str]:
    ours = {_top(name) for name in application}
    return sorted({_top(name) for name in archive} & ours)


def _prove(
    inputs: _Inputs, before: Mapping[str, Any], lock: Mapping[str, Any], folder: Path
) -> None:
    """Start the finished bundle and do the same work again; then import every module in it.

    Raises:
        BundleError: if a module is missing or an answer differs from that of the stock Pyodide.
    """
    for name in RUNTIME:
        shutil.copyfile(inputs.pyodide / name, folder / name)
    job = {
        "index": str(folder),
        "library": str(folder / CORE),
        "core": {"archive": None, "imports": _modules(before["loaded"]["core"])},
        "xlsx": {"archive": str(folder / XLSX), "imports": _modules(before["loaded"]["xlsx"])},
    }
    after = _probe(inputs, lock, job, folder.parent)
    if after["absent"]:
        raise BundleError(f"modules of the bundle cannot be imported: {after['absent']}")
    for expected, given in zip(before["answers"], after["answers"], strict=True):
        if given != expected:
            raise BundleError(
                "the bundle answers otherwise than the stock Pyodide:\n"
                f"{given!r:.2000}\ninstead of\n{expected!r:.2000}"
            )
    for name in RUNTIME:
        (folder / name).unlink()


def _probe(
    inputs: _Inputs, lock: Mapping[str, Any], job: Mapping[str, Any], work: Path
) -> dict[str, Any]:
    """Run the probe script in Node and return its result."""
    request, result = work / "job.json", work / "result.json"
    common = {
        "loader": str(inputs.pyodide / "pyodide.mjs"),
        "lock": json.dumps(lock),
        "samples": inputs.samples,
        "functions": dict(CALLS),
    }
    request.write_text(json.dumps({**common, **job}), encoding="utf-8")
    result.unlink(missing_ok=True)
    try:
        done = subprocess.run(
            [inputs.node, PROBE, request, result],
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=PROBE_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise BundleError(f"Pyodide did not settle in Node: {error}") from error
    if done.returncode or not result.is_file():
        raise BundleError(f"Pyodide failed in Node ({job['library']}):\n{done.stderr[-4000:]}")
    answer: dict[str, Any] = json.loads(result.read_bytes())
    return answer


# --- reading imports ------------------------------------------------------------------------------


def _reachable(entry: str, files: Files) -> list[str]:
    """Every module that ``entry`` may import at any time, directly or through others in ``files``.

    Modules outside ``files`` are named but not followed. Names that are no modules may be among
    them; importing them fails without harm.
    """
    modules = {_module(name): name for name in files if name.endswith(".py")}
    ours = {_top(name) for name in files}
    found: set[str] = set()
    waiting = [entry]
    while waiting:
        name = waiting.pop()
        if name in found or (name not in modules and name.split(".")[0] in ours):
            continue
        found.add(name)
        if path := modules.get(name):
            package = name if path.endswith("/__init__.py") else name.rpartition(".")[0]
            waiting += _imports(ast.parse(files[path], path), package)
            waiting.append(name.rpartition(".")[0] or name)
    return sorted(found)


def _imports(source: ast.Module, package: str) -> Iterator[str]:
    """The names that a module's import statements may mean, absolute."""
    for node in ast.walk(source):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            relative = "." * node.level + (node.module or "")
            module = importlib.util.resolve_name(relative, package)
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def _module(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _modules(files: Iterable[str]) -> list[str]:
    return sorted(_module(name) for name in files if name.endswith(".py"))


def _module_of(call: str) -> str:
    return CALLS[call].partition(":")[0]


def _top(path: str) -> str:
    return path.partition("/")[0].removesuffix(".py")


# --- compiling ------------------------------------------------------------------------------------


def _compiler_version() -> list[str]:
    """The version of pyodide-build, if it is installed: not every Python has one."""
    return [d.version for d in importlib.metadata.distributions(name="pyodide-build")][:1]


def _can_compile(magic: str) -> bool:
    """Whether bytecode of the running Python is bytecode of the browser's."""
    return importlib.util.MAGIC_NUMBER.hex() == magic and bool(_compiler_version())


def _compile(folder: Path) -> None:
    """Compile the archives in ``folder`` in place."""
    # Both variables make the result depend on the source alone.
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "315532800", "PYTHONHASHSEED": "0"}
    command = [sys.executable, "-m", "pyodide_cli", "py-compile", "--silent"]
    done = subprocess.run(
        [*command, "--compression-level", "0", str(folder)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BundleError(f"pyodide py-compile failed:\n{done.stderr[-4000:]}")
    for archive in (folder / CORE, folder / XLSX):
        files = _read_zip(archive)
        _write_zip(archive, {name: _unchecked(name, data) for name, data in files.items()})


def _unchecked(name: str, data: bytes) -> bytes:
    """Mark bytecode as valid without its source (PEP 552: flags 0b01): there is none beside it."""
    return data[:4] + (1).to_bytes(4, "little") + data[8:] if name.endswith(".pyc") else data


# --- writing --------------------------------------------------------------------------------------


def _read_zip(path: Path) -> Files:
    try:
        with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
            return {i.filename: archive.read(i) for i in archive.infolist() if not i.is_dir()}
    except (OSError, zipfile.BadZipFile) as error:
        raise BundleError(f"{path} cannot be read: {error}") from error


def _write_zip(path: Path, files: Files) -> None:
    """Write the same bytes for the same files: sorted, undated, and stored.

    The web server compresses better, and the browser need not unpack twice.
    """
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name)
            info.create_system = 3
            info.external_attr = 0o644 << 16
            archive.writestr(info, files[name])


def _publish(inputs: _Inputs, entry: Path, out: Path) -> dict[str, Any]:
    """Copy the bundle to ``out``, write its manifest and remove what does not belong."""
    out.mkdir(parents=True, exist_ok=True)
    sources = {name: inputs.pyodide / name for name in RUNTIME}
    sources |= {name: entry / name for name in (CORE, XLSX, NOTICES)}
    for stray in out.iterdir():
        if stray.name not in sources:
            shutil.rmtree(stray) if stray.is_dir() else stray.unlink()
    for name, source in sources.items():
        shutil.copyfile(source, out / name)
    manifest = _manifest(inputs, json.loads((entry / MANIFEST).read_bytes()), sources)
    text = json.dumps(manifest, indent=1, sort_keys=True) + "\n"
    (out / MANIFEST).write_text(text, encoding="utf-8", newline="\n")
    return manifest


def _manifest(
    inputs: _Inputs, facts: Mapping[str, Any], files: Mapping[str, Path]
) -> dict[str, Any]:
    """What the bundle is made of: enough to check it by hand, and all that the worker asks."""
    package = json.loads((inputs.pyodide / "package.json").read_bytes())
    return {
        "format": FORMAT,
        "pyodide": package["version"],
        "libraries": {d.name: d.version for d in _distributions(inputs.site_packages)},
        "wheel": {"name": inputs.wheel.name, **_measure(inputs.wheel)},
        "files": {name: _measure(path) for name, path in files.items()},
        **facts,
    }


def _measure(path: Path) -> dict[str, Any]:
    content = path.read_bytes()
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def _distributions(site_packages: Path) -> Iterator[importlib.metadata.Distribution]:
    for library in LIBRARIES:
        found = importlib.metadata.distributions(name=library, path=[str(site_packages)])
        yield from list(found)[:1]


def _notices(inputs: _Inputs, python: str) -> str:
    """The licences of what the bundle redistributes, which ask to go with it."""
    package = json.loads((inputs.pyodide / "package.json").read_bytes())
    runtime = f"Pyodide {package['version']}\n{package['license']}\n{package['homepage']}"
    notices = [runtime, f"Python\n{python}"]
    licence = Path(os.__file__).with_name("LICENSE.txt")
    if licence.is_file():
        notices.append(licence.read_text(encoding="utf-8"))
    for distribution in _distributions(inputs.site_packages):
        texts = [
            file.read_text(encoding="utf-8")
            for file in distribution.files or ()
            if file.name.upper().startswith(("LICENSE", "LICENCE", "AUTHORS"))
        ]
        notices.append("\n\n".join([f"{distribution.name} {distribution.version}", *texts]))
    return f"\n\n{'=' * 80}\n\n".join(notice.strip() for notice in notices) + "\n"


def _warning(manifest: Mapping[str, Any]) -> str | None:
    if manifest["code"] == "bytecode":
        return None
    line = ".".join(manifest["python"].split(".")[:2])
    return (
        "the browser bundle is built from source and starts more slowly: bytecode needs "
        f"pyodide-build on Python {line}, this is {platform.python_version()}"
    )
