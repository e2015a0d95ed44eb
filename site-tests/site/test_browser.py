"""The pages in a browser: narrow and wide, light and dark, by keyboard, without JavaScript."""

from __future__ import annotations

import pytest

from gocluster_rules.catalogue import EDITION

pytestmark = pytest.mark.slow


@pytest.fixture
def tab(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def test_nothing_is_stored_on_the_visitors_device(tab, served, paths):
    for path in paths:
        tab.goto(served + path)
    assert tab.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert tab.context.cookies() == []


def test_the_menu_opens_and_closes_by_keyboard_on_a_narrow_screen(tab, served):
    tab.set_viewport_size({"width": 320, "height": 700})
    tab.goto(served)
    button = tab.locator(".gc-menu-button")
    link = tab.locator(".gc-menu .gc-pages a").first
    assert not link.is_visible()
    button.focus()
    tab.keyboard.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    assert link.is_visible()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Escape")
    assert not link.is_visible()
    assert button.evaluate("node => node === document.activeElement")


@pytest.mark.parametrize(("width", "lines"), [(320, 2), (1280, 1)])
def test_the_menu_is_open_and_short_where_there_is_no_javascript(browser, served, width, lines):
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": width, "height": 700}
    )
    page = context.new_page()
    page.goto(served)
    entries = page.locator(".gc-menu__link")
    places = entries.evaluate_all("all => all.map(a => Math.round(a.getBoundingClientRect().top))")
    assert len(places) > 4
    assert len(set(places)) == lines
    assert entries.last.is_visible()
    assert page.locator(".gc-footer a").count() > 10, "the other pages are found there"
    assert not page.locator(".gc-menu-button").is_visible()
    assert not page.locator(".gc-search").is_visible()
    context.close()


@pytest.mark.parametrize("place", ["kriterien/7/#7.2", "kriterien/#kind=judged"])
def test_the_link_to_the_other_language_keeps_the_place(tab, served, place):
    tab.goto(served + place)
    tab.locator(".gc-language").click()
    tab.wait_for_url(f"{served}en/{place}")


def test_the_first_tab_stop_skips_to_the_content(tab, served):
    tab.goto(served + "kriterien/")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "content"


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize(("width", "height"), [(1280, 800), (360, 740)])
def test_the_first_screen_says_what_it_is_for_whom_and_where_to_begin(
    browser, served, language, width, height
):
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    page.goto(served + language)
    hero = page.locator(".gc-hero > div").first
    for part in ("h1", "p:nth-of-type(1)", "p:nth-of-type(2)", ".gc-button--primary"):
        box = hero.locator(part).bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= height, part
    context.close()


SEARCHES = [
    ("", "Beirat", "kriterien/5/", "a word of a wording"),
    ("", "foerderung", "", "an umlaut typed as two letters"),
    ("", "Innovationsclustern", "", "another form than the one on the page"),
    ("", "kreis", "", "the end of a compound"),
    ("", "Steinplatz", "kontakt/", "a word of the address"),
    ("", "10623", "kontakt/", "a word after the end of a line"),
    ("en/", "steering", "kriterien/5/", "English has an index of its own"),
]


@pytest.mark.parametrize(
    ("language", "query", "expected", "why"), SEARCHES, ids=[case[3] for case in SEARCHES]
)
def test_search_finds(tab, served, language, query, expected, why):
    tab.goto(served + language)
    tab.fill("#gc-query", query)
    tab.locator(".gc-search__results a").first.wait_for()
    links = tab.locator(".gc-search__results a").evaluate_all("all => all.map(a => a.href)")
    assert any(link.startswith(served + language + expected) for link in links), why
    count = tab.locator(".gc-search__count").inner_text()
    assert count.split()[0] == str(len(links))


def search_for_a_wording(tab, served):
    tab.goto(served)
    tab.fill("#gc-query", EDITION.criteria[0].wording.de)
    tab.locator(".gc-search__results a").first.wait_for()


def test_search_says_when_nothing_is_found_and_closes_on_escape(tab, served):
    tab.goto(served)
    tab.fill("#gc-query", "xyzzy")
    tab.get_by_text("Nichts gefunden").wait_for()
    tab.keyboard.press("Escape")
    assert not tab.locator(".gc-search__output").is_visible()


def test_escape_on_a_search_result_leads_back_to_the_field(tab, served):
    search_for_a_wording(tab, served)
    tab.keyboard.press("Tab")
    tab.keyboard.press("Escape")
    assert not tab.locator(".gc-search__output").is_visible()
    assert tab.evaluate("document.activeElement.id") == "gc-query"


def test_a_click_beside_the_search_results_keeps_them(tab, served):
    search_for_a_wording(tab, served)
    tab.locator(".gc-search__count").click()
    assert tab.locator(".gc-search__output").is_visible()


def test_search_opens_nothing_once_the_visitor_has_gone_on(tab, served):
    held = []
    tab.route("**/search_index.json", lambda route: held.append(route))
    tab.goto(served)
    with tab.expect_request("**/search_index.json"):
        tab.fill("#gc-query", "cluster")
    tab.keyboard.press("Tab")
    held.pop().continue_()
    tab.locator(".gc-search__results a").first.wait_for(state="attached")
    assert not tab.locator(".gc-search__output").is_visible()
    tab.clock.install()
    tab.reload()
    tab.fill("#gc-query", "cluster")
    tab.keyboard.press("Tab")
    tab.clock.run_for(5_000)
    assert not tab.locator(".gc-search__output").is_visible()


def test_search_results_are_reached_with_the_tab_key(tab, served):
    search_for_a_wording(tab, served)
    tab.keyboard.press("Tab")
    with tab.expect_navigation():
        tab.keyboard.press("Enter")
    assert "kriterien" in tab.url or "selbstcheck" in tab.url
