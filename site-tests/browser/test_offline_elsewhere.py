"""The check without a network after one visit, in the browsers that Playwright does not drive."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from browser.checker import PATHS
from browser.main_job import go_there_and_back
from browser.offline import READY
from tools.firefox import firefox
from tools.hands import Hands, Keys, Mouse
from tools.releases import host
from tools.webkit import webkit
from tools.window import Window

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("started", "hands"),
    [
        pytest.param(firefox, Keys, marks=pytest.mark.xdist_group("firefox"), id="firefox"),
        pytest.param(webkit, Mouse, marks=pytest.mark.xdist_group("webkit"), id="webkit"),
    ],
)
def test_after_one_visit_the_check_reads_and_writes_workbooks_without_a_network(
    started: Callable[[Path], AbstractContextManager[Window]],
    hands: Callable[[Window], Hands],
    site: Path,
    tmp_path: Path,
) -> None:
    with host(tmp_path / "host", site) as server, started(tmp_path) as page:
        page.resize(1280, 800)
        page.goto(server.home + PATHS["de"])
        page.wait_for_function(READY)
        server.vanish()
        go_there_and_back(page, hands(page), server.home, site, tmp_path, "en")
        assert page.troubles() == []
        assert page.strangers(server.home) == []
