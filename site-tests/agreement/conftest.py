"""What the proofs share: the published workbooks, by language."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from agreement.spreadsheets import Workbook, published

from gocluster_rules.text import LANGS, Lang


@pytest.fixture(scope="session")
def workbooks(site: Path) -> Mapping[Lang, Workbook]:
    """The workbooks that the site offers for download."""
    return {lang: published(site, lang) for lang in LANGS}


@pytest.fixture(params=LANGS)
def lang(request: pytest.FixtureRequest) -> Lang:
    """Each of the languages."""
    return request.param
