"""The built wheel, as it is published, on the machine's own Python (the oldest supported one, if it is that)."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from gocluster_rules import answers
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION

pytestmark = pytest.mark.slow

EVALUATE = """
import json, sys
from pathlib import Path
from gocluster_rules import answers
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION

assert ".whl" in answers.__file__, answers.__file__
for path in sys.argv[1:]:
    given = answers.parse(Path(path).read_bytes(), EDITION)
    print(json.dumps(assess(given, EDITION).to_json()))
"""


def test_the_wheel_needs_nothing_else_and_gives_the_same_results(
    root: Path, site: Path, tmp_path: Path
) -> None:
    (wheel,) = (site / "downloads").glob("*.whl")
    examples = sorted((root / "examples").glob("*.json"))
    run = subprocess.run(
        [str(root / ".uv" / "bin" / "python"), "-c", EVALUATE, *map(str, examples)],
        cwd=tmp_path,  # away from the source tree
        env=os.environ | {"PYTHONPATH": str(wheel)},
        capture_output=True,
        text=True,
        check=True,
    )
    results = [json.loads(line) for line in run.stdout.splitlines()]
    expected = [
        assess(answers.parse(path.read_bytes(), EDITION), EDITION).to_json() for path in examples
    ]
    assert results == expected
