"""Every page, for everyone: axe, reflow, zoom, focus, reduced motion and forced colours (WCAG 2.2 AA)."""

from __future__ import annotations

import pytest
from tools.accessibility import faults_of_focus, too_wide, violations_in_both_schemes
from tools.thorough import GERMAN_FIRST

pytestmark = pytest.mark.slow

WIDE = {"width": 1280, "height": 1024}
NARROW = {"width": 320, "height": 256}
"""A desktop at 400 % zoom, and as narrow as the narrowest telephone."""
SIZES = (WIDE, NARROW)
GERMAN_PAGES_FIRST = pytest.mark.parametrize("paths", GERMAN_FIRST, indirect=True)
SCHEMES = ("light", "dark")
MENU = ".gc-menu-button"


@pytest.fixture
def tab(browser):
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


SCROLLING = """() => [...document.querySelectorAll("body *:not(input, textarea)")]
    .filter((node) => /auto|scroll/.test(getComputedStyle(node).overflowX))
    .filter((node) => node.scrollWidth > node.clientWidth + 1)
    .filter((node) => !(node.matches("[role=region][tabindex='0']")
        && (node.ariaLabel || node.getAttribute("aria-labelledby"))))
    .map((node) => node.outerHTML.slice(0, 150))"""
"""What scrolls sideways without being a named region that the keyboard can scroll."""


@GERMAN_PAGES_FIRST
def test_every_page_passes_axe_and_never_scrolls_sideways(tab, served, paths):
    found, requests = [], []
    tab.on("request", lambda request: requests.append(request.url))
    for path in paths:
        tab.goto(served + path)
        for size in SIZES:
            tab.set_viewport_size(size)
            if wide := too_wide(tab):
                found.append(f"{path} at {size['width']}: {wide} px too wide")
            found += [f"{path}: scrolls: {html}" for html in tab.evaluate(SCROLLING)]
            setting = f"{path} at {size['width']}"
            found += [f"{setting}: {fault}" for fault in violations_in_both_schemes(tab)]
    assert found == []
    assert [url for url in requests if not url.startswith((served, "data:"))] == []


@pytest.mark.parametrize("size", SIZES, ids=["wide", "narrow"])
@pytest.mark.parametrize("home", ["", "en/"])
def test_open_menu_and_open_search_pass_axe(tab, served, home, size):
    tab.set_viewport_size(size)
    tab.goto(served + home)
    if size == NARROW:
        tab.locator(MENU).click()
        assert violations_in_both_schemes(tab) == []
        assert too_wide(tab) == 0
    tab.fill("#gc-query", "cluster")
    tab.locator(".gc-search__results a").first.wait_for()
    assert violations_in_both_schemes(tab) == []
    assert too_wide(tab) == 0


@GERMAN_PAGES_FIRST
def test_the_focus_is_never_hidden_and_reaches_everything(tab, served, paths):
    # The layout is the same in both languages: each is walked at one size.
    tab.set_viewport_size(WIDE if paths[0].startswith("en/") else NARROW)
    found = []
    for path in paths:
        tab.goto(served + path)
        found += [f"{path}: {fault}" for fault in faults_of_focus(tab)]
    assert found == []


def test_the_focus_is_never_hidden_in_the_open_menu(tab, served):
    tab.set_viewport_size(NARROW)
    tab.goto(served)
    tab.locator(MENU).click()
    assert faults_of_focus(tab) == []


MOVING = """() => [...document.querySelectorAll("*")].flatMap((node) =>
    ["", "::before", "::after"].map((part) => [node, part, getComputedStyle(node, part || null)]))
    .filter(([,, {animationName, transitionDuration}]) =>
        animationName !== "none" || transitionDuration.split(", ").some((time) => parseFloat(time) > 0))
    .map(([node, part]) => node.outerHTML.slice(0, 120) + part)"""


@GERMAN_PAGES_FIRST
def test_nothing_moves_for_those_who_asked_for_it(tab, served, paths):
    found = []
    for path in paths:
        tab.goto(served + path)
        found += [f"{path}: {moving}" for moving in tab.evaluate(MOVING)]
        assert tab.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    assert found == []


UNSEEN = """() => {
    const canvas = getComputedStyle(document.body).backgroundColor;
    const shown = (selector) => [...document.querySelectorAll(selector)].filter((node) =>
        node.checkVisibility());
    const hollow = shown(".gc-button, button, input:not([type=radio], [type=checkbox], [type=file])")
        .filter((node) => {
            const {borderTopStyle, borderTopWidth, borderTopColor} = getComputedStyle(node);
            return borderTopStyle === "none" || parseFloat(borderTopWidth) < 1 || borderTopColor === canvas;
        });
    const unreadable = shown(".gc-verdict").filter((node) => {
        const shape = getComputedStyle(node, "::before");
        return !node.innerText.trim() || getComputedStyle(node).color === canvas
            || shape.backgroundColor === canvas || shape.maskImage === "none";
    });
    return [...hollow, ...unreadable].map((node) => node.outerHTML.slice(0, 150));
}"""


def test_buttons_fields_and_verdicts_show_in_forced_colours(browser, served):
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    found = {}
    for path in ("", "kriterien/2/", "selbstcheck/"):
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            page.goto(served + path)
            found[path, scheme] = page.evaluate(UNSEEN)
            assert page.locator("button, .gc-button, .gc-verdict").filter(visible=True).count() > 1
    context.close()
    assert {place: faults for place, faults in found.items() if faults} == {}
