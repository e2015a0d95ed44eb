"""What is taken out of the browser bundle: only what nobody misses, and nothing where it would be missed."""

import json
import marshal
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path
from types import FunctionType

import pytest

from macros.build import program
from macros.bundle.archives import BundleError, read_zip
from macros.bundle.build import build_bundle
from macros.bundle.ingredients import CORE, RUNTIME, SCRIPT, SELDOM_CODE, WASM, Ingredients
from macros.bundle.later import FOR_NOBODY, FOR_WORKBOOKS
from macros.bundle.lean import lean
from macros.bundle.proof import completed
from macros.bundle.split import split_wasm
from macros.bundle.steps import (
    LIBRARY,
    STEPS,
    Step,
    compile_library,
    drop_exports,
    improved,
    shorten_script,
)

in_node = [pytest.mark.slow, pytest.mark.xdist_group("bundle"), pytest.mark.timeout(1_200)]

SOURCE = b'''"""Of the module."""

class Kind:
    """Of the class."""

    def works(self, number):
        """Of the method."""
        assert number, "asserts stay"
        return [
            1 / each
            for each in range(number, -1, -1)
        ]

def only_says():
    """What it does."""
'''


def run_lean(name: str) -> dict:
    module: dict = {"__name__": "a", "__doc__": None}
    exec(marshal.loads(lean(name, SOURCE)[16:]), module)
    return module


class TestLibrary:
    def test_docstrings_of_modules_that_are_not_ours_are_gone(self) -> None:
        module = run_lean("lib/a.py")
        said = [module["__doc__"], *(module[name].__doc__ for name in ("Kind", "only_says"))]
        assert [*said, module["Kind"].works.__doc__] == [None] * 4
        assert module["only_says"]() is None

    def test_pyodide_keeps_its_own_which_it_hands_on(self) -> None:
        module = run_lean("_pyodide/a.py")
        assert module["Kind"].works.__doc__ == "Of the method."

    def test_what_is_asserted_is_still_asserted(self) -> None:
        with pytest.raises(AssertionError, match="asserts stay"):
            run_lean("lib/a.py")["Kind"]().works(0)

    def test_an_error_is_placed_in_the_first_line_of_its_function(self) -> None:
        with pytest.raises(ZeroDivisionError) as caught:
            run_lean("lib/a.py")["Kind"]().works(2)
        last = caught.traceback[-1]
        code = last.frame.code.raw
        assert (code.co_filename, last.lineno + 1) == ("lib/a.py", code.co_firstlineno)

    @pytest.mark.parametrize("length", range(1, 40))
    def test_every_instruction_has_that_line(self, length: int) -> None:
        source = "def f(x):\n" + "    x = x + 1\n" * length
        module: dict = {}
        exec(marshal.loads(lean("a.py", source.encode())[16:]), module)
        function = module["f"]
        assert isinstance(function, FunctionType)
        lines = {line for *_, line in function.__code__.co_lines()}
        assert lines == {1}
        assert {place[0] for place in function.__code__.co_positions()} == {1}


@pytest.fixture(scope="session")
def ingredients(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Ingredients:
    """Pyodide and the tools of this tree."""
    return Ingredients(
        wheel=Path(),
        node=program("node"),
        pyodide=root / "node_modules" / "pyodide",
        site_packages=Path(),
        samples=(),
        application={},
        library={},
        cache=tmp_path_factory.mktemp("parts"),
    )


@pytest.fixture
def runtime(ingredients: Ingredients, tmp_path: Path) -> Path:
    """A folder with Pyodide's runtime as it is."""
    folder = tmp_path / "runtime"
    folder.mkdir()
    for name in RUNTIME:
        shutil.copyfile(ingredients.pyodide / name, folder / name)
    return folder


# --- whatever goes wrong, the bundle works ---------------------------------------------------------


def writes(name: str) -> Callable[[Ingredients, Path], None]:
    return lambda _, folder: (folder / name).touch()


def fails(_: Ingredients, folder: Path) -> None:
    (folder / "half").touch()
    raise BundleError("the tool is missing")


def refuse_spoiled(folder: Path) -> None:
    if (folder / "spoiled").exists():
        raise BundleError("it answers otherwise")


STEP_BY_NAME = {
    "good": Step("good", writes("good"), ""),
    "fine": Step("fine", writes("fine"), ""),
    "spoils": Step("spoils", writes("spoiled"), ""),
    "fails": Step("fails", fails, ""),
}


@pytest.mark.parametrize(
    ("steps", "files", "left_out"),
    [
        (["good", "fine"], {"good", "fine"}, {}),
        (["spoils", "good"], {"good"}, {"spoils": "it answers otherwise"}),
        (["good", "fails", "fine"], {"good", "fine"}, {"fails": "the tool is missing"}),
        (
            ["fails", "good", "spoils"],
            {"good"},
            {"fails": "the tool is missing", "spoils": "it answers otherwise"},
        ),
        ([], set(), {}),
    ],
    ids=["all stand", "one spoils the bundle", "a tool fails", "both", "none"],
)
def test_a_step_without_proof_is_left_out_and_the_others_are_taken(
    tmp_path: Path,
    ingredients: Ingredients,
    steps: list[str],
    files: set[str],
    left_out: dict[str, str],
) -> None:
    plain = tmp_path / "plain"
    plain.mkdir()
    (plain / "file").touch()

    chosen = [STEP_BY_NAME[name] for name in steps]
    result, reasons = improved(plain, chosen, ingredients, refuse_spoiled)

    assert {path.name for path in result.iterdir()} == {"file", *files}
    assert reasons == left_out


def test_a_bundle_that_is_wrong_without_any_step_stops_the_build(
    tmp_path: Path, ingredients: Ingredients
) -> None:
    plain = tmp_path / "plain"
    plain.mkdir()
    (plain / "spoiled").touch()
    with pytest.raises(BundleError, match="it answers otherwise"):
        improved(plain, [STEP_BY_NAME["good"]], ingredients, refuse_spoiled)


def test_a_tool_that_is_not_installed_is_named(
    ingredients: Ingredients, runtime: Path, tmp_path: Path
) -> None:
    alone = tmp_path / "node_modules"
    alone.mkdir()
    (alone / "pyodide").symlink_to(ingredients.pyodide)
    there = {**vars(ingredients), "pyodide": alone / "pyodide"}
    with pytest.raises(BundleError, match="wasm-metadce failed"):
        drop_exports(Ingredients(**there), runtime)


def test_a_script_that_is_another_than_expected_is_refused(
    ingredients: Ingredients, runtime: Path
) -> None:
    (runtime / SCRIPT).write_text("const other = 1;", encoding="utf-8")
    with pytest.raises(BundleError, match=r"slim\.mjs failed: no exports are read"):
        drop_exports(ingredients, runtime)
    with pytest.raises(BundleError, match=r"slim\.mjs failed: no exports are read"):
        shorten_script(ingredients, runtime)
    with pytest.raises(BundleError, match="the script has 0 places like"):
        split_wasm(ingredients, runtime)


@pytest.mark.slow
def test_a_node_that_stands_still_is_started_anew(tmp_path: Path) -> None:
    script = """
import pathlib, sys, time
mark = pathlib.Path(sys.argv[1])
if mark.exists():
    print("settled")
else:
    mark.touch()
    time.sleep(60)
"""
    command = [sys.executable, "-c", script]
    assert completed([*command, str(tmp_path / "mark")], seconds=3).stdout == "settled\n"
    with pytest.raises(BundleError, match="Pyodide did not settle in Node"):
        completed([*command, str(tmp_path / "other")], seconds=3, attempts=1)


class TestBuild:
    pytestmark = in_node

    @pytest.mark.thorough
    def test_a_wasm_that_breaks_is_replaced_by_the_stock_one_with_a_warning(
        self, root: Path, site: Path, tmp_path: Path
    ) -> None:
        def truncate(_: Ingredients, folder: Path) -> None:
            content = (folder / WASM).read_bytes()
            (folder / WASM).write_bytes(content[: len(content) // 2])

        mends = Step(LIBRARY, compile_library, "all of its modules are told of")
        stock = root / "node_modules" / "pyodide"
        built = build_bundle(
            wheel=next(site.rglob("*.whl")),
            node=program("node"),
            pyodide=stock,
            site_packages=Path(sysconfig.get_path("purelib")),
            samples=sorted((root / "examples").glob("*.json"))[:1],
            out=tmp_path / "out",
            cache=tmp_path / "cache",
            steps=(Step("exports", truncate, "never told"), mends),
        )

        [warning] = [each for each in built.warnings if "from source" not in each]
        assert warning.startswith(
            "the browser bundle starts more slowly, the step “exports” was left out: Pyodide failed"
        )
        assert "\n" not in warning
        assert (built.folder / WASM).read_bytes() == (stock / WASM).read_bytes()
        assert "exports" not in built.manifest["steps"]
        told = (built.folder / "licences.txt").read_text(encoding="utf-8")
        assert "never told" not in told
        assert ("told of" in told) == (LIBRARY in built.manifest["steps"])
        # The next build shall try again.
        assert [path.name for path in (tmp_path / "cache").iterdir()] == []


# --- what is shipped -------------------------------------------------------------------------------

READ_WASM = """
import { readFileSync } from "node:fs";
const wasms = process.argv.slice(1).map((path) => new WebAssembly.Module(readFileSync(path)));
const names = (read) => wasms.flatMap(read).map(({ name }) => name);
const { exports, imports, customSections } = WebAssembly.Module;
console.log(JSON.stringify({
  exports: names(exports),
  imports: names(imports),
  sections: ["name", "producers", ".debug_info"].filter((name) => wasms.some((wasm) => customSections(wasm, name).length)),
}));
"""


@pytest.fixture(scope="session")
def wasm(bundle: Path) -> dict[str, list[str]]:
    """What both parts of the wasm have."""
    command = [str(program("node")), "--input-type=module", "--eval", READ_WASM]
    command += [str(bundle / WASM), str(bundle / SELDOM_CODE)]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


class TestShipped:
    pytestmark = in_node

    def test_all_steps_are_taken_and_told(self, bundle: Path, manifest: dict) -> None:
        wanted = [step for step in STEPS if manifest["code"] == "bytecode" or step.name != LIBRARY]
        assert manifest["steps"] == [step.name for step in wanted]
        told = (bundle / "licences.txt").read_text(encoding="utf-8")
        assert all(f"\n- {step.told}\n" in told for step in wanted)

    def test_script_and_wasm_have_what_they_ask_of_each_other(
        self, bundle: Path, wasm: dict[str, list[str]]
    ) -> None:
        script = (bundle / SCRIPT).read_text(encoding="utf-8")
        assert [name for name in wasm["imports"] if not re.search(rf"\b{name}[:,(]", script)] == []
        for name in ("malloc", "__wasm_call_ctors", "__main_argc_argv", "_pyproxy_apply"):
            assert name in wasm["exports"]

    def test_the_wasm_exports_a_small_part_of_what_packages_could_ask_for(
        self, wasm: dict[str, list[str]]
    ) -> None:
        assert wasm["sections"] == []
        assert len(wasm["exports"]) < 200

    def test_the_start_holds_nothing_that_only_pyodide_itself_imports(self, bundle: Path) -> None:
        tops = {name.split("/")[0].removesuffix(".pyc") for name in read_zip(bundle / CORE)}
        assert {"asyncio", "importlib", "pyodide"} <= tops
        assert not tops & (FOR_NOBODY | FOR_WORKBOOKS)
