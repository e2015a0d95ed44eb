"""What the self-check needs first is fetched as soon as somebody reaches for it, and not before."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from browser.checker import PATHS, answer, findings, open_checker, root
from browser.offline import save_data
from playwright.sync_api import Locator, Page, expect
from tools.built_site import bundle_folder
from tools.chromium import Watch
from tools.releases import Host

from gocluster_rules.text import LANGS, Lang

pytestmark = pytest.mark.slow

HOME = {"de": "", "en": "en/"}
FETCHED = """() => performance.getEntriesByType("resource")
    .filter(({ initiatorType, responseEnd }) => initiatorType === "fetch" && responseEnd)
    .map(({ name }) => name)"""


@pytest.fixture
def first(site: Path, tmp_path: Path) -> Path:
    """The site with what is compressed beforehand, of which the test may remove something."""
    return Path(shutil.copytree(site, tmp_path / "site", copy_function=os.link))


@pytest.fixture
def served(server: Host) -> str:
    """Takes the place of the server of the other tests, also for the watch over requests to other hosts."""
    return server.home


def link(page: Page) -> Locator:
    """What leads from the home page to the self-check."""
    return page.locator(f'article a[href$="{PATHS["de"]}"]').first


@pytest.mark.parametrize("lang", LANGS)
def test_with_what_was_fetched_on_reaching_for_the_link_python_starts(
    page: Page, server: Host, first: Path, lang: Lang
) -> None:
    page.goto(server.home + HOME[lang])
    page.wait_for_load_state("networkidle")
    assert page.evaluate(FETCHED) == []
    reach = {"de": link(page).hover, "en": link(page).focus}
    reach[lang]()
    page.wait_for_function(f"() => ({FETCHED})().length === 5")
    page.wait_for_load_state("networkidle")
    shutil.rmtree(bundle_folder(first))
    link(page).click()
    expect(root(page)).to_have_attribute("data-live", "")
    answer(page, {"actors": "34"})
    expect(root(page)).to_have_attribute("data-runtime", "ready")
    assert findings(page)["1"].verdict == "met"


def test_on_the_self_check_python_starts_on_reaching_for_a_button(page: Page, served: str) -> None:
    open_checker(page, served)
    assert root(page).get_attribute("data-runtime") is None
    page.locator("#checker form button:visible").first.hover()
    expect(root(page)).to_have_attribute("data-runtime", "ready")


def test_for_who_saves_data_nothing_is_fetched_early(
    page: Page, served: str, bundle: Path, watch: Watch
) -> None:
    save_data(page)
    page.goto(served)
    link(page).hover()
    page.wait_for_load_state("networkidle")
    open_checker(page, served)
    page.locator("#checker form button:visible").first.hover()
    page.wait_for_load_state("networkidle")
    assert watch.asked(f"/{bundle.name}/") == []
    answer(page, {"actors": "34"})
    assert findings(page)["1"].verdict == "met"
    assert watch.asked(f"/{bundle.name}/") != []
