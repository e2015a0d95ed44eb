"""At least so many of these statements: by example, at its edges, broken, and unfinished."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rules.kinds.some_of import SomeOf
from tools.answering import threshold
from tools.invented_facts import statement
from tools.rule_examples import MET, NOT_MET, OPEN, Example, edition_with, said, unnoticed

from gocluster_rules.rules import Condition

SOURCE = Path(__file__).with_name("some_of.py")
RULE = SomeOf(
    statements=(statement("hive"), statement("queen"), statement("honey")), number=threshold(2)
)
NEEDED = "Verlangt sind mindestens 2 von: hive, queen, honey."
EXAMPLES = [
    Example(
        "nothing answered",
        {},
        OPEN,
        "Noch offen: hive, queen, honey. Verlangt sind mindestens 2 von: hive, queen, honey.",
        ["hive", "queen", "honey"],
        step="Klären Sie noch: hive (nötig: ja), queen (nötig: ja).",
    ),
    Example(
        "one yes, the rest unknown",
        {"queen": True},
        OPEN,
        "Noch offen: hive, honey. Verlangt sind mindestens 2 von: hive, queen, honey.",
        ["hive", "honey"],
        step="Klären Sie noch: hive (nötig: ja).",
    ),
    Example(
        "two are enough, whatever the third is",
        {"hive": True, "honey": True},
        MET,
        "2 bis 3 von 3 treffen zu, verlangt sind mindestens 2.",
    ),
    Example(
        "two of three",
        {"hive": True, "queen": True, "honey": False},
        MET,
        "2 von 3 treffen zu, verlangt sind mindestens 2.",
    ),
    Example(
        "one of three",
        {"hive": False, "queen": True, "honey": False},
        NOT_MET,
        "1 von 3 treffen zu, verlangt sind mindestens 2.",
        shortfall="Es fehlt 1 davon.",
        step="Bring about: hive.",
    ),
    Example(
        "two no decide",
        {"hive": False, "queen": False},
        NOT_MET,
        "0 bis 1 von 3 treffen zu, verlangt sind mindestens 2.",
        shortfall="Es fehlt 1 davon.",
        step="Bring about: hive. Bring about: queen.",
    ),
    Example(
        "none of three",
        {"hive": False, "queen": False, "honey": False},
        NOT_MET,
        "0 von 3 treffen zu, verlangt sind mindestens 2.",
        shortfall="Es fehlen 2 davon.",
        step="Bring about: hive. Bring about: queen.",
    ),
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.situation)
def test_what_is_said_in_a_situation(example: Example) -> None:
    assert said(edition_with(RULE), example) == example


def test_the_examples_notice_every_way_of_breaking_the_rule() -> None:
    assert unnoticed(RULE, EXAMPLES, statement("wax"), statement("smoke")) == []


def test_it_is_shown_as_a_comparison() -> None:
    assert [line.de for line in RULE.comparisons()] == ["mindestens 2 von: hive, queen, honey"]


METHODS = sorted(Condition.__abstractmethods__)
USE = "\n\nRULE = SomeOf(statements=(), number=Threshold(1, COMPARISON))\n"


def without(method: str) -> str:
    """The kind without one of its methods."""
    source = SOURCE.read_text(encoding="utf-8")
    unfinished = re.sub(
        rf"    def {method}\(.*?(?=\n    def |\Z)", "", source, count=1, flags=re.DOTALL
    )
    assert unfinished != source
    return unfinished


def test_an_unfinished_kind_is_refused_where_a_rule_is_made_of_it(tmp_path: Path) -> None:
    for method in METHODS:
        path = tmp_path / f"without_{method}.py"
        path.write_text(without(method) + USE, encoding="utf-8")
        with pytest.raises(TypeError, match=rf"abstract class SomeOf .*{method}"):
            imported(path)


def imported(path: Path) -> None:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    try:
        spec.loader.exec_module(module)
    finally:
        del sys.modules[path.stem]


@pytest.mark.slow
def test_an_unfinished_kind_is_refused_by_mypy(root: Path, tmp_path: Path) -> None:
    files = {method: tmp_path / f"without_{method}.py" for method in METHODS}
    for method, path in files.items():
        path.write_text(without(method) + USE, encoding="utf-8")
    complete = tmp_path / "complete.py"
    complete.write_text(SOURCE.read_text(encoding="utf-8") + USE, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *map(str, files.values()), str(complete)],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = done.stdout.splitlines()
    assert not [line for line in lines if "complete.py" in line], done.stdout
    for method, path in files.items():
        complaints = [line for line in lines if path.name in line]
        assert any(f'abstract attribute "{method}"' in line for line in complaints), done.stdout
