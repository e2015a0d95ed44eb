"""What is compared with the product's start: the same rules in other ways of running them, in one folder to serve."""

from __future__ import annotations

import json
import shutil
import subprocess
import sysconfig
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from browser.checker import EXAMPLES, PATHS
from jinja2 import Environment, FileSystemLoader
from tools.built_site import bundle_folder, script_folder

from gocluster_rules import service
from gocluster_rules.text import Lang
from macros.build import SITE, program
from macros.bundle.build import build_bundle
from macros.checker.context import CALLS
from macros.delivery import compression
from macros.files import DOWNLOADS
from macros.root import ROOT
from workbook.cli import workers

WORK = ROOT / "build" / "bench"
PAGES = Path(__file__).with_name("start_pages")
FOLDER = "start"
"""Where the pages lie on the server, beside the site."""
PYSCRIPT = f"/{FOLDER}/pyscript.html"
NEWER, PYSCRIPT_CORE = "314.0.7", "0.7.31"
FETCHED = {
    "pyodide-newer": f"npm:pyodide@{NEWER}",
    "@pyscript/core": PYSCRIPT_CORE,
}
"""Packages of npm that nothing but this comparison needs; of Pyodide the release with Python 3.14."""
LANG: Lang = "de"


@dataclass(frozen=True)
class Variant:
    name: str
    path: str
    """Its page."""
    asks: bool = True
    """Whether it answers the requests."""
    keeps: bool = False
    """Whether it keeps a started Python for the next visit."""

    @property
    def is_site(self) -> bool:
        """Whether it is the page of the self-check itself."""
        return self.path == PATHS[LANG]


def requests() -> list[str]:
    """The examples, as the page asks for them to be checked."""
    given = [json.loads(service.load(path.read_bytes(), LANG)) for path in EXAMPLES]
    return [
        json.dumps({"lang": LANG, "fields": each["fields"], "notes": each["notes"]})
        for each in given
    ]


def prepare(folder: Path) -> tuple[Variant, ...]:
    """Fill a folder with the site and all pages; the first variant is what the others are compared with."""
    fetch(WORK / "npm")
    for path in SITE.iterdir():
        (folder / path.name).symlink_to(path)
    start = folder / FOLDER
    shutil.copytree(PAGES, start, ignore=shutil.ignore_patterns("*.j2"))
    wheel = next((SITE / DOWNLOADS).glob("*.whl"))
    shutil.copy(wheel, start)
    modules = ROOT / "node_modules"
    stock = _copied(modules / "pyodide", start / "stock")
    newer = _copied(WORK / "npm" / "node_modules" / "pyodide-newer", start / "newer")
    core = WORK / "npm" / "node_modules" / "@pyscript" / "core" / "dist"
    shutil.copytree(core, start / "pyscript", ignore=shutil.ignore_patterns("*.map"))
    baseline = start / "baseline"
    build_bundle(
        wheel=wheel,
        node=program("node"),
        pyodide=modules / "pyodide",
        site_packages=Path(sysconfig.get_path("purelib")),
        samples=EXAMPLES,
        out=baseline,
        cache=WORK / "bundle",
        steps=(),
    )
    _write_given(start, wheel, newer)
    variants = _pages(start, wheel, stock, newer, baseline)
    compression.compress(start, WORK / "compressed", program("node"))
    return variants


def fetch(folder: Path) -> None:
    """Fetch the packages that are compared, unless they are there: `make install` does without them."""
    wanted = [f"{name}@{version}" for name, version in FETCHED.items()]
    mark = folder / "fetched"
    if mark.is_file() and mark.read_text(encoding="utf-8").split() == wanted:
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    npm = [str(program("npm")), "install", "--no-save", "--no-package-lock", "--ignore-scripts"]
    more = ["--no-audit", "--no-fund", "--prefix", str(folder), *wanted]
    subprocess.run([*npm, *more], check=True, capture_output=True)
    mark.write_text("\n".join(wanted), encoding="utf-8")


def _copied(package: Path, place: Path) -> Path:
    shutil.copytree(package, place, ignore=shutil.ignore_patterns("*.map", "*.ts", "*.html"))
    return place


def _write_given(start: Path, wheel: Path, newer: Path) -> None:
    """What the pages need of the rules."""
    given = {
        "requests": requests(),
        "empty": json.dumps({"lang": LANG, "fields": {}, "notes": {}}),
        "calls": dict(CALLS),
        "memoryBytes": workers.MEMORY,
    }
    lines = (f"export const {name} = {json.dumps(value)};\n" for name, value in given.items())
    (start / "given.js").write_text("".join(lines), encoding="utf-8")
    settings = {
        "interpreter": f"/{FOLDER}/{newer.name}/pyodide.mjs",
        "files": {f"/{FOLDER}/{wheel.name}": "./*"},
    }
    (start / "pyscript.json").write_text(json.dumps(settings), encoding="utf-8")


def _pages(
    start: Path, wheel: Path, stock: Path, newer: Path, baseline: Path
) -> tuple[Variant, ...]:
    template = Environment(loader=FileSystemLoader(PAGES), autoescape=True).get_template(
        "page.html.j2"
    )
    for script in ("floor", "stock", "bundle", "pyscript"):
        core = "pyscript/" if script == "pyscript" else ""
        html = template.render(name=script, script=f"{script}.js", pyscript=core)
        (start / f"{script}.html").write_text(html, encoding="utf-8")

    def page(script: str, **query: str) -> str:
        return f"{FOLDER}/{script}.html?{urlencode(query)}"

    def bundle(place: str) -> Mapping[str, str]:
        folder = script_folder(SITE).relative_to(SITE)
        return {"bundle": f"/{place}/", "worker": f"/{folder}/checker/worker.js"}

    version = json.loads((stock / "package.json").read_bytes())["version"]
    product = bundle_folder(SITE).relative_to(SITE).as_posix()
    return (
        Variant(
            f"stock Pyodide {version}", page("stock", pyodide=f"{stock.name}/", wheel=wheel.name)
        ),
        Variant(
            f"stock Pyodide {NEWER}", page("stock", pyodide=f"{newer.name}/", wheel=wheel.name)
        ),
        Variant(f"PyScript {PYSCRIPT_CORE} on it", PYSCRIPT.removeprefix("/")),
        Variant(
            f"wasm of {version}, compiled only",
            page("floor", wasm=f"{stock.name}/pyodide.asm.wasm"),
            asks=False,
        ),
        Variant("bundle without steps", page("bundle", **bundle(f"{FOLDER}/{baseline.name}"))),
        Variant("product", page("bundle", **bundle(product)), keeps=True),
        Variant("product, page of the self-check", PATHS[LANG], asks=False, keeps=True),
    )
