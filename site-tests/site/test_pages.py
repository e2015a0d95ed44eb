"""The built site: its pages, links, wordings and languages."""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from tools.site_copy import build, copy_sources

from gocluster_rules import edition_json
from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import LANGS
from macros.pages import texts
from macros.pages.places import PATHS

pytestmark = pytest.mark.slow  # They need the built site.

TEXTS = [
    "",
    "kriterien/",
    "esca/",
    "lesarten/",
    "aufnahmeprozess/",
    "checkliste/",
    "unterlagen/",
    "kontakt/",
    "selbstcheck/",
    "excel/",
    "mitgliederliste/",
    "glossar/",
    "ueber/",
    "daten/",
    "uebereinstimmung/",
    "fragen/",
    "leichte-sprache/",
    "barrierefreiheit/",
    "datenschutz/",
    "impressum/",
]
CRITERIA = [f"kriterien/{main.number}/" for main in EDITION.main_criteria]


def page_of(number):
    main = number.partition(".")[0]
    return f"kriterien/{main}/index.html"


def is_here(address):
    return not urlsplit(address).scheme and not urlsplit(address).netloc


def target(page, address):
    """The file and the anchor that a relative address on a page leads to."""
    parts = urlsplit(address)
    if not parts.path:
        return page.path, unquote(parts.fragment)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), unquote(parts.path)))
    if parts.path.endswith(("/", ".", "..")):
        path = posixpath.join(path, "index.html")
    return posixpath.normpath(path), unquote(parts.fragment)


def test_both_languages_have_the_same_pages(pages):
    expected = {
        f"{folder}{path}index.html" for folder in PATHS.values() for path in TEXTS + CRITERIA
    }
    assert set(pages) == expected | {"404.html", "en/404.html"}


def test_every_page_says_its_language_what_it_is_and_what_it_holds(pages):
    for folder, lang in (("", "de"), ("en/", "en")):
        found = [
            page
            for path, page in pages.items()
            if path.startswith("en/") == bool(folder) and not path.endswith("404.html")
        ]
        assert {page.lang for page in found} == {lang}
        assert len({page.title for page in found}) == len(found)
        assert len({page.description for page in found}) == len(found)
        for page in found:
            heading = " ".join(page.heading.split())
            assert heading, page.path
            assert page.title.startswith(f"{heading} – "), page.path


def test_every_link_and_every_anchor_leads_somewhere(pages, site):
    broken = []
    for page in pages.values():
        if page.path.endswith("404.html"):
            continue  # It is sent for any address: see below.
        for address in filter(is_here, page.links + page.loaded):
            path, anchor = target(page, address)
            # The checker makes its own anchors for its steps; all of them are ids of its page.
            if not (site / path).is_file():
                broken.append(f"{page.path}: {address}")
            elif anchor and path.endswith(".html") and anchor not in pages[path].ids:
                broken.append(f"{page.path}: {address} (no such anchor)")
    assert broken == []


MISSING = [
    (f"{folder}404.html", folder + address)
    for folder in PATHS.values()
    for address in ("no-such-page", "no/such/page/")
]
"""The pages for what is missing, each with addresses for which a server sends it."""
ADDRESS = re.compile(r'\b(?:href|src|data-index|data-root)="([^"#]+)')


def astray(site, home, page, address):
    """What leads to no file of the site on a page that is sent for an address below ``home``."""
    for link in ADDRESS.findall((site / page).read_text(encoding="utf-8")):
        there = urljoin(home + address, link)
        file = site / unquote(there.removeprefix(home))
        if file.is_dir():
            file /= "index.html"
        if not (there.startswith(home) and file.is_file()):
            yield link


@pytest.mark.parametrize(("page", "address"), MISSING)
def test_a_page_for_what_is_missing_leads_somewhere_from_any_address(page, address, pages, site):
    home = pages["index.html"].canonical
    assert list(astray(site, home, page, address)) == []
    other = "" if page.startswith("en/") else "en/"
    assert urljoin(home + address, pages[page].switcher) == home + other


def test_it_does_so_where_the_site_lies_below_a_path(root, tmp_path, monkeypatch):
    home = "http://127.0.0.1:8000/some/path/"
    monkeypatch.setenv("GOCLUSTER_SITE_URL", home)
    copy_sources(root, tmp_path)
    done = build(tmp_path)
    assert done.returncode == 0, done.stderr
    for page, address in MISSING:
        assert list(astray(tmp_path / "site", home, page, address)) == [], page


def test_ids_are_unique(pages):
    doubled = {
        path: sorted({name for name in page.ids if page.ids.count(name) > 1})
        for path, page in pages.items()
        if len(set(page.ids)) < len(page.ids)
    }
    assert doubled == {}


@pytest.mark.parametrize("criterion", EDITION.criteria, ids=lambda criterion: criterion.number)
def test_a_criterion_stands_on_its_page_in_its_own_words(criterion, pages):
    german = pages[page_of(criterion.number)]
    english = pages["en/" + page_of(criterion.number)]
    for page in (german, english):
        assert criterion.wording.de in page.text
        assert criterion.number in page.ids, "the workbook and the checker link to it"
    assert criterion.wording.en in english.text
    said = (criterion.explanation, criterion.interpretation)
    for text in (*said, *criterion.guiding_questions, *(item.text for item in criterion.evidence)):
        assert text is None or text.de in german.text
        assert text is None or text.en in english.text


def test_the_overview_has_all_criteria_and_says_how_many_are_counted(pages):
    counted = sum(criterion.counted for criterion in EDITION.criteria)
    for lang, folder in PATHS.items():
        text = pages[f"{folder}kriterien/index.html"].text
        for criterion in EDITION.criteria:
            assert f"{criterion.number} {criterion.wording[lang]}" in text
        for number in (counted, len(EDITION.criteria) - counted, EDITION.quorum.required):
            assert re.search(rf"\b{number}\b", text)


def test_programme_quorum_and_process_are_quoted_verbatim(pages):
    home, process = pages["index.html"].text, pages["aufnahmeprozess/index.html"].text
    for paragraph in (*EDITION.programme, EDITION.quorum.wording):
        assert paragraph.de in home
    for step in EDITION.process:
        for part in step.parts:
            assert part.title.de in process
    for item in EDITION.checklist:
        assert item.wording.de in pages["checkliste/index.html"].text


def test_one_page_lists_every_reading_with_its_reason_and_each_criterion_links_to_its_own(pages):
    for lang, folder in PATHS.items():
        readings = pages[f"{folder}lesarten/index.html"]
        said = [(each.id, each.interpretation, each.reason) for each in EDITION.readings]
        for criterion in EDITION.criteria:
            assert criterion.interpretation and criterion.interpretation_reason
            said.append(
                (criterion.number, criterion.interpretation, criterion.interpretation_reason)
            )
            links = pages[folder + page_of(criterion.number)].links
            assert f"../../lesarten/#{criterion.number}" in links
        for anchor, interpretation, reason in said:
            assert anchor in readings.ids
            assert f"{interpretation[lang]} {texts.READ_WHY[lang]}: {reason[lang]}" in readings.text


def test_home_and_result_say_what_the_source_is_today(pages):
    for lang, folder in PATHS.items():
        for path in ("", "selbstcheck/"):
            text = pages[f"{folder}{path}index.html"].text
            assert text.count(EDITION.source.status[lang]) == 1, path


def test_the_language_switcher_leads_to_the_same_page(pages):
    for page in pages.values():
        if page.path.endswith("404.html"):
            continue  # There is no same page.
        english = page.path.startswith("en/")
        other = page.path.removeprefix("en/") if english else "en/" + page.path
        assert target(page, page.switcher)[0] == other


def test_search_engines_are_told_both_languages_of_a_page(pages):
    for page in pages.values():
        if page.path.endswith("404.html"):
            assert (page.canonical, page.alternates) == ("", {}), "it has no address of its own"
            continue
        path = page.path.removeprefix("en/").removesuffix("index.html")
        root = page.alternates["de"].removesuffix(path)
        assert page.alternates == {
            "de": root + path,
            "en": f"{root}en/{path}",
            "x-default": root + path,
        }
        assert page.canonical == page.alternates[page.lang]
        assert urlsplit(root).scheme


def test_nothing_is_loaded_from_another_host(pages, site):
    loaded = {
        f"{page.path}: {address}"
        for page in pages.values()
        for address in page.loaded
        if not is_here(address)
    }
    assert loaded == set()
    for style in site.rglob("*.css"):
        text = style.read_text(encoding="utf-8")
        foreign = re.findall(r"(?:url\(\s*[\"']?|@import\s+[\"'])(?:https?:)?//[^)\"']*", text)
        assert foreign == [], style.name


def test_pages_hold_no_scripts_or_styles_that_a_strict_content_policy_forbids(pages):
    assert {path: page.inline for path, page in pages.items() if page.inline} == {}


def test_source_maps_are_not_published(site):
    assert list(site.rglob("*.map")) == []


@pytest.mark.parametrize("lang", LANGS)
def test_the_downloads_are_there_with_the_fingerprints_that_the_page_tells(lang, pages, site):
    page = pages[f"{PATHS[lang]}excel/index.html"]
    books = {target(page, address)[0] for address in page.links if address.endswith(".xlsx")}
    assert len(books) == 2 + 2 * 4, "a workbook per language, empty and for each example"
    (listed,) = (target(page, address)[0] for address in page.links if address.endswith(".csv"))
    assert b";" in (site / listed).read_bytes()
    for path in (path for path in books if "examples" not in path):
        assert hashlib.sha256((site / path).read_bytes()).hexdigest() in page.text


def test_the_published_catalogue_has_the_fingerprint_that_is_told_where_it_is_compared(pages, site):
    data = json.loads((site / "data/catalogue.json").read_text(encoding="utf-8"))
    fingerprint = edition_json.fingerprint(EDITION)
    assert edition_json.sha256(data) == fingerprint
    telling = {path for path, page in pages.items() if fingerprint in page.text}
    comparing = ("selbstcheck/", "ueber/", "uebereinstimmung/")
    assert telling == {f"{folder}{path}index.html" for folder in PATHS.values() for path in comparing}


def test_no_checksum_stands_where_nobody_compares_it(pages):
    telling = {path for path, page in pages.items() if re.search(r"\b[0-9a-f]{64}\b", page.text)}
    comparing = ("selbstcheck/", "ueber/", "uebereinstimmung/", "excel/")
    assert telling == {f"{folder}{path}index.html" for folder in PATHS.values() for path in comparing}


def test_home_names_every_criterion_by_its_title(pages):
    for lang, folder in PATHS.items():
        text = pages[f"{folder}index.html"].text
        for main in EDITION.main_criteria:
            numbers = ", ".join(criterion.number for criterion in main.criteria)
            assert f"{numbers} {main.title[lang]}" in text


def test_the_search_index_knows_every_criterion(site):
    for lang, folder in PATHS.items():
        index = json.loads((site / f"{folder}search/search_index.json").read_text(encoding="utf-8"))
        places = {entry["location"] for entry in index["docs"]}
        for main in EDITION.main_criteria:
            assert f"kriterien/{main.number}/" in places, lang
