"""What the workbook's tests share: LibreOffice, the invented clusters and their workbooks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from libreoffice import Office, running

from gocluster_rules.answers import Answers, parse
from gocluster_rules.catalogue import EDITION

EXAMPLES = ("admitted", "half-answered", "just-missed")


@pytest.fixture(scope="session")
def office() -> Iterator[Office]:
    """One LibreOffice for all tests."""
    with running() as started:
        yield started


@pytest.fixture(scope="session")
def examples(root: Path) -> dict[str, Answers]:
    """The answers of the invented clusters, by name."""
    return {
        name: parse((root / "examples" / f"{name}.json").read_bytes(), EDITION)
        for name in EXAMPLES
    }
