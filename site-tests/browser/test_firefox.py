"""The site in Firefox, by keys alone, behind nginx with the headers of the build: pages, search, check, main job."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.main_job import do_main_job, go_there_and_back
from browser.member_lists import count_a_list
from tools.firefox import Firefox, firefox
from tools.hands import Keys

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("firefox")]

WIDE, NARROW = (1280, 800), (320, 800)


@pytest.fixture
def page(home: str, tmp_path: Path) -> Iterator[Firefox]:
    """A window of a fresh Firefox; fails the test if a page reported an error or asked another host."""
    with firefox(tmp_path) as window:
        window.resize(*WIDE)
        yield window
        assert window.troubles() == []
        assert window.strangers(home) == []


def test_no_page_is_too_wide(page: Firefox, home: str, site: Path) -> None:
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("index.html"))
    assert len(pages) > 40
    too_wide = []
    for width, height in (WIDE, NARROW):
        page.resize(width, height)
        for name in pages:
            page.goto(home + name.removesuffix("index.html"))
            if page.evaluate("() => document.documentElement.scrollWidth") > width:
                too_wide.append((name, width))
    assert too_wide == []


def test_the_search_finds(page: Firefox, home: str) -> None:
    page.goto(home)
    Keys(page).write("#gc-query", "Foerderung")
    Keys(page).reach(".gc-search__results a")


@pytest.mark.thorough
def test_the_checker_says_what_python_says_and_its_workbook_holds_the_answers(
    page: Firefox, home: str, site: Path, tmp_path: Path
) -> None:
    """Each commit does it in English and without a network: `test_offline_elsewhere.py`."""
    go_there_and_back(page, Keys(page), home, site, tmp_path, "de")


@pytest.mark.thorough
def test_the_main_job_can_be_done(page: Firefox, home: str, tmp_path: Path) -> None:
    """The button itself prints."""
    do_main_job(page, Keys(page), home, tmp_path, lambda: page.taken("pdf"))


def test_a_list_of_members_is_counted(page: Firefox, home: str, tmp_path: Path) -> None:
    count_a_list(page, Keys(page), home, tmp_path)
