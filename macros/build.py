"""Builds the whole site into ``site/``: ``python -m macros.build``.

First what is offered for download and the catalogue on paper, since the pages tell sizes and
fingerprints; then the pages of both languages; then the browser bundle; last, all is made ready for web
servers. The result replaces the old ``site/`` only when all went well.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import gocluster_rules
from gocluster_rules import consistency, edition_json, schema
from gocluster_rules.answers import parse
from gocluster_rules.catalogue import EDITION
from gocluster_rules.problems import Unreadable
from gocluster_rules.text import LANGS, Lang
from macros.agreement import report as agreement
from macros.agreement.fault_workbooks import fault_path, fault_workbook
from macros.components import ComponentError, licences
from macros.delivery.publish import PublishError, publish
from macros.files import (
    CATALOGUE_PDFS,
    DATA,
    DOWNLOADS,
    ENGINE_FAULTS,
    EXAMPLES,
    LICENCES,
    PREVIEWS,
    WORKBOOKS,
    read_offer,
)
from macros.pages import site_operator
from macros.pages.complaints import complaint
from macros.root import ROOT
from macros.serve import HOST, PORT

SITE = ROOT / "site"
DOCS = ROOT / "docs"
CONFIGS: Mapping[Lang, str] = {"de": "mkdocs.yml", "en": "mkdocs.en.yml"}
SITE_URL = (os.environ.get("GOCLUSTER_SITE_URL") or f"http://{HOST}:{PORT}").rstrip("/") + "/"
"""Where the site will be; the workbooks link to it, and every page names its own address."""
ADDRESS = re.compile(
    r"https?://[a-z0-9]+(?:[.-]+[a-z0-9]+)*(?::[0-9]{1,5})?/(?:(?!\.{1,2}/)[\w.~-]+/)*", re.ASCII
)
"""Such addresses mean the same to browsers and in the files for web servers."""
BUNDLE = "assets/checker/py"
"""As the self-check page names it; publishing moves it into a folder named after its contents."""


class BuildError(Exception):
    """The site cannot be built; the message says why."""


def build(*, with_bundle: bool = True) -> None:
    """Build the site and put it in the place of the old one."""
    check()
    work = ROOT / "build"
    work.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="site-", dir=work) as name:
        folder = Path(name)
        offer(folder / "files")
        printed(folder / "files", work / "printed")
        pages(folder / "files", {lang: folder / lang for lang in LANGS})
        new = folder / "de"
        shutil.move(folder / "en", new / "en")
        shutil.copytree(folder / "files", new, dirs_exist_ok=True)
        members_step(new, folder / "files")
        if with_bundle:
            bundle(next((new / DOWNLOADS).glob("*.whl")), new / BUNDLE, work / "bundle")
        else:
            (new / BUNDLE).mkdir()
        publish(new, SITE_URL, cache=work / "compressed", node=program("node"))
        replace(new, SITE, folder / "old")


def check() -> None:
    """Raise a ``BuildError`` for what can be seen before anything is made."""
    if not Path(gocluster_rules.__file__).is_relative_to(ROOT):
        raise BuildError(f"gocluster_rules is another one than this tree's: run from {ROOT}")
    if not ADDRESS.fullmatch(SITE_URL):
        raise BuildError(
            f"GOCLUSTER_SITE_URL: “{SITE_URL}” cannot be the address of the site: write "
            "https://host/ or https://host/path/, the host in small letters without umlauts, the path of "
            "letters, digits and . _ ~ - only"
        )
    sources = [
        {path.relative_to(DOCS / lang) for path in (DOCS / lang).rglob("*.md")} for lang in LANGS
    ]
    if alone := sorted(str(path) for path in sources[0] ^ sources[1]):
        raise BuildError(f"pages that are in one language only: {', '.join(alone)}; add the other")
    if complaints := consistency.contradictions(EDITION):
        raise BuildError("words and rules contradict each other:\n" + "\n".join(complaints))
    try:
        site_operator.check(ROOT / CONFIGS["de"], SITE_URL)
    except site_operator.OperatorError as error:
        raise BuildError(str(error)) from error


def offer(folder: Path) -> None:
    """Write everything for download, laid out like the site."""
    for path in (DOWNLOADS, EXAMPLES, ENGINE_FAULTS, DATA):
        (folder / path).mkdir(parents=True)
    (folder / LICENCES).write_text(licences(), encoding="utf-8", newline="\n")
    agreement_report(folder)
    wheel(folder / DOWNLOADS)
    data(folder / DATA)
    workbooks(folder)


def wheel(folder: Path) -> None:
    """Build the package of the rules and the workbook; the same source gives the same bytes."""
    from hatchling.builders.wheel import WheelBuilder

    list(WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"]))


def data(folder: Path) -> None:
    """Write the catalogue and the schemas of all formats."""
    contents = {
        "catalogue.json": edition_json.as_data(EDITION),
        "catalogue.schema.json": schema.catalogue_schema(EDITION),
        "answers.schema.json": schema.answer_file_schema(EDITION),
        "result.schema.json": schema.result_schema(EDITION),
    }
    for name, content in contents.items():
        text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def agreement_report(folder: Path) -> None:
    """Write the report on agreement as it is, and a workbook for each fault of an engine."""
    try:
        report = agreement.read(agreement.REPORT)
    except agreement.ReportError as error:
        raise BuildError(str(error)) from error
    shutil.copy(agreement.REPORT, folder / DATA)
    for fault in report.engine_faults:
        content = fault_workbook(fault, report.date)
        (folder / fault_path(report, fault)).write_bytes(content)


def workbooks(folder: Path) -> None:
    """Write the empty workbooks, and the examples as answer files and as completed workbooks."""
    jobs: list[tuple[Path, Lang, Path | None]] = [
        (folder / WORKBOOKS[lang], lang, None) for lang in LANGS
    ]
    for source in sorted((ROOT / "examples").rglob("*.csv")):
        shutil.copy(source, folder / EXAMPLES)
    for source in sorted((ROOT / "examples").rglob("*.json")):
        shutil.copy(source, folder / EXAMPLES)
        for lang in LANGS:
            jobs.append((folder / EXAMPLES / f"{source.stem}-{lang}.xlsx", lang, source))
    with ProcessPoolExecutor() as pool:
        for job in [pool.submit(workbook, *parts) for parts in jobs]:
            job.result()


def workbook(target: Path, lang: Lang, source: Path | None) -> None:
    """Write one workbook, with the answers of the file if there is one."""
    from workbook.file.write import write

    try:
        answers = parse(source.read_bytes(), EDITION) if source else None
    except Unreadable as error:
        raise BuildError(f"{source}: {error}") from error
    target.write_bytes(write(EDITION, lang, answers, SITE_URL))


def printed(folder: Path, cache: Path) -> None:
    """Write the catalogue as PDFs, the pictures for links, and what installs the site."""
    from macros.print import app, catalogue, preview
    from macros.print.typesetting import Job, PrintError, run

    jobs = []
    for lang in LANGS:
        said = catalogue.data(EDITION, lang, SITE_URL)
        jobs.append(Job(folder / CATALOGUE_PDFS[lang], "catalogue.typ", said))
        jobs.append(Job(folder / PREVIEWS[lang], "preview.typ", preview.data(EDITION, lang)))
    jobs += [Job(folder / icon.path, "icon.typ", icon.data()) for icon in app.ICONS]
    for path, text in app.manifests(SITE_URL):
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="\n")
    try:
        run(jobs, cache)
    except PrintError as error:
        raise BuildError(str(error)) from error


def pages(files: Path, folders: Mapping[Lang, Path]) -> None:
    """Run mkdocs once for each language, at the same time."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    environment = os.environ | {
        "GOCLUSTER_FILES": str(files),
        "GOCLUSTER_SITE_URL": SITE_URL,
        "NO_MKDOCS_2_WARNING": "1",
    }
    runs = {
        lang: subprocess.Popen(
            [*command, "--config-file", CONFIGS[lang], "--site-dir", str(folder)],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        for lang, folder in folders.items()
    }
    try:
        said = {lang: run.communicate()[0] for lang, run in runs.items()}
    finally:
        for run in runs.values():
            run.kill()  # where the build is stopped; else they have ended
    if complaints := [
        f"mkdocs failed with {CONFIGS[lang]}:\n{complaint(said[lang], Path('docs', lang))}"
        for lang, run in runs.items()
        if run.returncode
    ]:
        raise BuildError("\n".join(complaints))


def members_step(folder: Path, files: Path) -> None:
    """Write what the self-check page fetches for the step of the list of members."""
    from macros.checker.context import MEMBERS_STEP, members_context, members_script_texts
    from macros.pages.places import SELF_CHECK, Place
    from macros.pages.render import part

    offered = read_offer(files, EDITION)
    for lang, path in MEMBERS_STEP.items():
        html = part(
            "members_step", Place(lang, SELF_CHECK), offered, EDITION, **members_context(lang)
        )
        text = json.dumps({"html": html, "texts": members_script_texts(lang)}, ensure_ascii=False)
        (folder / path).write_text(text, encoding="utf-8", newline="\n")


def bundle(wheel: Path, folder: Path, cache: Path) -> None:
    """Build what the page needs to run the wheel in the browser."""
    from macros.bundle.archives import BundleError
    from macros.bundle.build import build_bundle

    try:
        built = build_bundle(
            wheel=wheel,
            node=program("node"),
            pyodide=ROOT / "node_modules" / "pyodide",
            site_packages=Path(sysconfig.get_path("purelib")),
            samples=sorted((ROOT / "examples").glob("*.json")),
            out=folder,
            cache=cache,
        )
    except BundleError as error:
        raise BuildError(str(error)) from error
    for warning in built.warnings:
        print(f"warning: {warning}", file=sys.stderr)


def program(name: str) -> Path:
    """A program of this environment, else one of the machine."""
    places = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    found = shutil.which(name, path=places)
    if not found:
        raise BuildError(f"{name} is missing: run make install")
    return Path(found)


def replace(new: Path, place: Path, old: Path) -> None:
    """Put a folder in the place of another one, with hardly a moment between."""
    if place.exists():
        place.rename(old)
    try:
        new.rename(place)
    except OSError:
        if old.exists():
            old.rename(place)
        raise


def main() -> None:
    """Build from the command line."""
    parser = argparse.ArgumentParser(prog="python -m macros.build", description=__doc__)
    parser.add_argument(
        "--without-bundle", action="store_true", help="leave out what runs the rules in the browser"
    )
    options = parser.parse_args()
    # Else the programs that it has started would go on, and its temporary folder would stay.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped: the site was not built"))
    start = time.monotonic()
    try:
        build(with_bundle=not options.without_bundle)
    except (BuildError, ComponentError, PublishError, OSError) as error:
        sys.exit(f"the site was not built: {error}")
    except KeyboardInterrupt:
        sys.exit("stopped: the site was not built")
    print(f"site/ built in {time.monotonic() - start:.1f} s")


if __name__ == "__main__":
    main()
