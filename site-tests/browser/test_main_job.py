"""The main job in Chromium: by keys alone on a wide screen, by touch alone on a phone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from browser.main_job import do_main_job
from playwright.sync_api import Page
from tools.hands import Fingers, Hands, Keys

pytestmark = pytest.mark.slow

PHONE = {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True}


@pytest.mark.parametrize(
    ("hands", "screen"),
    [
        pytest.param(Keys, {}, id="keys"),
        pytest.param(Fingers, PHONE, id="touch", marks=pytest.mark.thorough),
    ],
)
def test_the_main_job_can_be_done(
    new_page: Callable[..., Page],
    served: str,
    tmp_path: Path,
    hands: type[Hands],
    screen: dict[str, Any],
) -> None:
    page = new_page(**screen)
    page.add_init_script("window.print = () => { document.body.dataset.printed = ''; }")

    def printed() -> bytes:
        """Nothing can be printed while Chromium shows its own view of it."""
        page.wait_for_selector("[data-printed]")
        return page.pdf(prefer_css_page_size=True)

    do_main_job(page, hands(page), served, tmp_path, printed)
