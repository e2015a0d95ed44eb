"""What the proofs share: the workbooks by language, as they are published but with few rows for members."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from agreement.spreadsheets import Workbook, light, published

from gocluster_rules.text import LANGS, Lang


@pytest.fixture(scope="session")
def workbooks(tmp_path_factory: pytest.TempPathFactory) -> Mapping[Lang, Workbook]:
    """Light workbooks: engines compute all rows for members for each case."""
    folder = tmp_path_factory.mktemp("light")
    return {lang: light(folder, lang) for lang in LANGS}


@pytest.fixture(scope="session")
def published_workbooks(site: Path) -> Mapping[Lang, Workbook]:
    """The workbooks that the site offers for download."""
    return {lang: published(site, lang) for lang in LANGS}


@pytest.fixture(params=LANGS)
def lang(request: pytest.FixtureRequest) -> Lang:
    """Each of the languages."""
    return request.param
