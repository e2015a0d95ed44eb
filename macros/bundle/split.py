"""Divides Pyodide's wasm: what the application calls stays, the rest is fetched with the first call of it.

What it calls is found out by running it with a wasm that tells.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

from macros.bundle.archives import BundleError, read_zip, write_zip
from macros.bundle.ingredients import SCRIPT, SELDOM_CODE, WASM, Ingredients, version_of
from macros.bundle.proof import called, inputs_of
from macros.bundle.tools import hash_of, kept, run_script

SPLIT = Path(__file__).with_name("split.mjs")
TABLES = Path(__file__).with_name("tables.mjs")
FETCHING = Path(__file__).with_name("seldom.js")
BASE = re.compile(
    r'var _(__\w+_base)=new WebAssembly\.Global\(\{value:"i32",mutable:false\},(\d+)\)'
)
IMPORTS = re.compile(r"var wasmImports=\{")
GIVEN = re.compile(r"(?<=var info=)(?=getWasmImports\(\);)")
HANDLED = re.compile(r"Module\.handle_js_error=function\((\w+)\)\{")
"""Where an error of JavaScript becomes one of Python: not that with which Python has ended."""
ENDED = re.compile(r"API\.fatal_error=function\((\w+)\)\{")
"""Where it is said that Python has ended: whoever is told so a second time shall not go on either."""
PLACES = "places"


def split_wasm(ingredients: Ingredients, folder: Path) -> None:
    """Leave in the wasm what the application calls, and put the rest into a second one."""
    wasm, script = folder / WASM, folder / SCRIPT
    text = script.read_text(encoding="utf-8")
    asking = _put(text, HANDLED, r"\g<0>if(\1&&\1===seldomMissing)throw \1;")
    asking = _put(
        asking, ENDED, r"\g<0>if(\1&&\1===seldomMissing&&\1.pyodide_fatal_error)throw \1;"
    )
    asking = _put(asking, GIVEN, "importsOfBoth=")
    job = {
        "bases": {name: int(value) for name, value in BASE.findall(text)},
        "called": _called(ingredients, folder),
    }

    def made(work: Path) -> bytes:
        (work / "job.json").write_text(json.dumps(job), encoding="utf-8")
        parts = [work / WASM, work / SELDOM_CODE]
        places = run_script(ingredients.node, SPLIT, "divide", wasm, work / "job.json", *parts)
        files = {part.name: part.read_bytes() for part in parts}
        write_zip(work / "parts", {PLACES: places.encode(), **files})
        return (work / "parts").read_bytes()

    inputs = _inputs(ingredients, wasm.read_bytes(), json.dumps(job))
    path = ingredients.cache / f"{inputs}.zip"
    kept(path, made)
    files = read_zip(path)
    fetching = FETCHING.read_text(encoding="utf-8").replace("FILE", json.dumps(SELDOM_CODE))
    fetching = fetching.replace("PLACES", files.pop(PLACES).decode())
    asking = _put(asking, IMPORTS, fetching + r"\g<0>seldom,fetch_seldom,")
    script.write_text(asking, encoding="utf-8")
    for name, content in files.items():
        (folder / name).write_bytes(content)


def _called(ingredients: Ingredients, folder: Path) -> list[int]:
    """The numbers of the functions that the application calls in this bundle."""
    wasm = folder / WASM

    def marked(work: Path) -> bytes:
        run_script(ingredients.node, SPLIT, "mark", wasm, work / WASM)
        return (work / WASM).read_bytes()

    def told(work: Path) -> bytes:
        bundle = Path(shutil.copytree(folder, work / "bundle"))
        (bundle / WASM).write_bytes(content)
        text = (folder / SCRIPT).read_text(encoding="utf-8")
        telling = r"\g<0>called:number=>globalThis.called.add(number),"
        (bundle / SCRIPT).write_text(_put(text, IMPORTS, telling), encoding="utf-8")
        return json.dumps(called(ingredients, bundle)).encode()

    content = kept(ingredients.cache / f"{_inputs(ingredients, wasm.read_bytes())}.wasm", marked)
    inputs = _inputs(ingredients, *inputs_of(ingredients, folder))
    numbers: list[int] = json.loads(kept(ingredients.cache / f"{inputs}.json", told))
    return numbers


def _put(script: str, place: re.Pattern[str], put: str) -> str:
    """The script with something at the only place of this kind."""
    changed, count = place.subn(put, script)
    if count != 1:
        raise BundleError(f"the script has {count} places like {place.pattern}")
    return changed


def _inputs(ingredients: Ingredients, *parts: str | bytes) -> str:
    return hash_of(
        *parts, SPLIT.read_bytes(), TABLES.read_bytes(), version_of(ingredients.tools / "binaryen")
    )
