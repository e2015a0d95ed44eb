"""What the workbook's tests share: the invented clusters and their workbooks."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from agreement.cases.lists import ROWS

from gocluster_rules.answers import Answers, parse
from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import Lang
from workbook.file.write import write

EXAMPLES = ("admitted", "half-answered", "just-missed")
Writer = Callable[[Lang, str | None], bytes]


@pytest.fixture(scope="session")
def examples(root: Path) -> dict[str, Answers]:
    """The answers of the invented clusters, by name."""
    return {
        name: parse((root / "examples" / f"{name}.json").read_bytes(), EDITION) for name in EXAMPLES
    }


@pytest.fixture(scope="session")
def written(examples: dict[str, Answers]) -> Writer:
    """A workbook in a language, of an invented cluster or, without a name, blank; it has few rows for members."""

    @cache
    def workbook(lang: Lang, name: str | None) -> bytes:
        return write(EDITION, lang, examples[name] if name else None, member_rows=ROWS)

    return workbook
