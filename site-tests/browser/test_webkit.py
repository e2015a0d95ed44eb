"""The site in WebKit, the engine of Safari, by mouse, behind nginx with the headers of the build."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.checker import PATHS, settle
from browser.main_job import do_main_job, go_there_and_back
from tools.hands import Mouse
from tools.thorough import GERMAN_FIRST
from tools.webkit import WebKit, webkit

from gocluster_rules.text import Lang

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("webkit")]

WIDTHS = (1280, 375, 320)
HEIGHT = 800
FAULTS = """width => Object.entries({
    "too wide": document.documentElement.scrollWidth > width,
    "without heading": !document.querySelector("main h1")?.checkVisibility(),
    "without content": document.querySelector("main").innerText.length < 300,
    "without a picture": [...document.images].some(
        (image) => image.checkVisibility() && image.complete && !image.naturalWidth),
}).filter(([, found]) => found).map(([fault]) => fault)"""
CONTRAST = """() => {
    const light = (colour) => Math.max(...colour.match(/[0-9]+/g).slice(0, 3));
    const {color, backgroundColor} = getComputedStyle(document.body);
    return [light(color), light(backgroundColor)];
}"""
"""How light the text is and what is behind it, to 255."""
ON_PAPER = """#result tbody :is(th, .ck-number, .gc-verdict, .ck-given :is(dt, dd),
    .ck-stands div:not(.ck-row--empty) :is(dt, dd),
    [data-slot="reason"], [data-slot="shortfall"], [data-part="note"]:not([hidden]))"""
"""What the table says, over all its pages."""
NOT_ON_PAPER = (".gc-header", ".ck-bar", ".ck-steps", ".ck-saving", ".ck-moves", ".ck-screen")
TEXTS = "nodes => nodes.map(node => node.textContent.trim().replace(/\\s+/g, ' ')).filter(Boolean)"


@pytest.fixture
def page(home: str, tmp_path: Path) -> Iterator[WebKit]:
    """A window of a fresh WebKit; fails the test if a page reported an error or asked another host."""
    with webkit(tmp_path) as window:
        window.resize(WIDTHS[0], HEIGHT)
        yield window
        assert window.troubles() == []
        assert window.strangers(home) == []


def on_paper(page: WebKit, folder: Path) -> str:
    """What is printed, its words parted by one space."""
    paper = folder / "paper.pdf"
    paper.write_bytes(page.taken("pdf"))
    done = subprocess.run(["pdftotext", paper, "-"], capture_output=True, check=True, text=True)
    return " ".join(done.stdout.split())


def words(text: str) -> Counter[str]:
    """How often each of them is there; lines are broken after hyphens, and with them."""
    return Counter(re.findall(r"\w+", re.sub(r"-\s*", "", text)))


def darkest_on_paper(page: WebKit, folder: Path) -> int:
    """How dark the darkest of the first printed page is: 0 is black."""
    paper = folder / "paper.pdf"
    paper.write_bytes(page.taken("pdf"))
    picture = subprocess.run(
        ["pdftoppm", "-gray", "-r", "60", "-l", "1", paper], capture_output=True, check=True
    )
    return min(picture.stdout.split(b"\n", 3)[3])


def test_every_page_fits_and_has_its_content(page: WebKit, home: str, site: Path) -> None:
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("index.html"))
    assert len(pages) > 40
    faulty = {}
    for name in pages:
        page.goto(home + name.removesuffix("index.html"))
        for width in WIDTHS:
            page.resize(width, HEIGHT)
            faults = page.evaluate(FAULTS, width)
            if faults:
                faulty[name, width] = faults
    assert faulty == {}


@pytest.mark.thorough
def test_the_checker_says_what_python_says_and_its_workbook_holds_the_answers(
    page: WebKit, home: str, site: Path, tmp_path: Path
) -> None:
    """Each commit does it in English and without a network: `test_offline_elsewhere.py`."""
    go_there_and_back(page, Mouse(page), home, site, tmp_path, "de")


@pytest.mark.thorough
def test_the_main_job_can_be_done_on_a_narrow_screen(
    page: WebKit, home: str, tmp_path: Path
) -> None:
    page.resize(WIDTHS[-1], HEIGHT)
    do_main_job(page, Mouse(page), home, tmp_path, lambda: page.taken("pdf"))


@pytest.mark.parametrize("path", ["", "kriterien/2/", "selbstcheck/"])
def test_text_is_light_on_dark_where_dark_is_preferred_but_dark_on_paper(
    page: WebKit, home: str, tmp_path: Path, path: str
) -> None:
    page.goto(home + path)
    text, behind = page.evaluate(CONTRAST)
    assert text < 60 and behind > 200
    page.dark(True)
    text, behind = page.evaluate(CONTRAST)
    assert text > 200 and behind < 60
    page.evaluate("() => print()")
    assert darkest_on_paper(page, tmp_path) < 60


@pytest.mark.parametrize("lang", GERMAN_FIRST)
def test_the_protocol_is_printed_without_what_is_for_the_screen(
    page: WebKit, home: str, tmp_path: Path, lang: Lang
) -> None:
    page.goto(home + PATHS[lang])
    Mouse(page).use("[data-example]")
    settle(page)
    Mouse(page).use('.ck-steps [href="#result"]')
    page.wait_for_function("() => document.querySelector('#result h2:focus')")
    Mouse(page).use("[data-print]")
    paper = on_paper(page, tmp_path)
    title = page.eval_on_selector_all("#result .ck-protocol__title", TEXTS)
    assert len(title) == 1
    assert paper.startswith(title[0]), "nothing stands before its title"
    table = words(" ".join(page.eval_on_selector_all(ON_PAPER, TEXTS)))
    assert table.total() > 500
    assert table - words(paper) == Counter(), "lost where a page ends"
    for selector in NOT_ON_PAPER:
        texts = page.eval_on_selector_all(selector, TEXTS)
        assert texts, f"{selector} is nowhere"
        assert [text for text in texts if len(text) > 20 and text in paper] == [], selector
