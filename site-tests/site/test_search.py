"""The search finds what visitors ask for: real queries, each with the pages that answer it."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from macros.pages.places import PATHS

pytestmark = pytest.mark.slow


def queries(name):
    return json.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


QUERIES = queries("search_queries.json")
VISITORS_WORDS = queries("search_queries_tuned.json") + queries("search_queries_held_out.json")
"""What visitors ask in their own words; docs/decisions/0022-pages.md tells how the two lists came about."""
LOADED_ON_SEARCH = ("minisearch.js", "search_words.js", "search_index.json")
"""The files that the first search loads."""


@pytest.fixture
def tab(browser, watch):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    watch.follow(context)
    yield context.new_page()
    context.close()


def search(tab, home, query):
    """The pages that are found, by their path below ``home``, best first."""
    links = tab.locator(".gc-search__results a:not([data-before])")
    links.evaluate_all("all => all.forEach(link => { link.dataset.before = ''; })")
    tab.fill("#gc-query", query)
    links.first.wait_for()
    addresses = links.evaluate_all("all => all.map(link => link.href)")
    return [address.removeprefix(home).partition("#")[0] for address in addresses]


def found_by(tab, served, lang, cases):
    """What is found for each case of the language, typed one after the other."""
    home = served + PATHS[lang]
    tab.goto(home)
    mine = [case for case in cases if case["lang"] == lang]
    return [(case, search(tab, home, case["query"])) for case in mine]


@pytest.mark.parametrize("lang", PATHS)
def test_a_page_that_answers_the_query_is_among_the_first_three(tab, served, lang):
    for case, found in found_by(tab, served, lang, QUERIES):
        assert set(found[:3]) & set(case["pages"]), f"{case['query']}: {case['why']}: {found}"
        assert len(found) == len(set(found)), f"{case['query']}: each page is shown once"


@pytest.mark.parametrize("lang", PATHS)
def test_what_visitors_call_it_leads_to_the_answer_first_or_second(tab, served, lang):
    for case, found in found_by(tab, served, lang, VISITORS_WORDS):
        assert set(found[:2]) & set(case["pages"]), f"{case['query']}: {case['why']}: {found}"


def test_every_expected_page_exists(site):
    for case in QUERIES + VISITORS_WORDS:
        for page in case["pages"]:
            assert (site / PATHS[case["lang"]] / page / "index.html").is_file(), case["query"]
    assert Counter(case["lang"] for case in QUERIES) == {"de": 23, "en": 8}
    assert Counter(case["lang"] for case in VISITORS_WORDS) == {"de": 29, "en": 13}


def test_library_and_index_are_loaded_once_and_only_for_a_search(tab, served, watch):
    tab.goto(served, wait_until="networkidle")
    assert not [url for url in watch.requests if url.endswith(LOADED_ON_SEARCH)]
    tab.fill("#gc-query", "KMU")
    tab.locator(".gc-search__results a").first.wait_for()
    tab.fill("#gc-query", "Beirat")
    tab.locator(".gc-search__results mark", has_text="Beirat").first.wait_for()
    names = Counter(url.rpartition("/")[2] for url in watch.requests)
    assert [names[name] for name in LOADED_ON_SEARCH] == [1, 1, 1]


def test_the_words_found_are_marked(tab, served):
    tab.goto(served)
    search(tab, served, "foerdermittel")
    assert tab.locator(".gc-search__results mark").first.inner_text().startswith("Fördermittel")


def test_the_library_is_published_with_its_licence(site):
    [library] = site.glob("assets/*/site/minisearch.js")
    assert library.read_text(encoding="utf-8").startswith("/*\nCopyright")
