"""What tests in browsers share that Playwright does not drive."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tools.web_servers import running


@pytest.fixture(scope="module")
def home(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an nginx that serves the site with the headers of the build."""
    with running("nginx", site, site / "hosting", tmp_path_factory.mktemp("nginx")) as address:
        yield address
