"""The built pages of the catalogue: formulas, examples, glossary links, the filter, what to have ready."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
from tools.accessibility import too_wide, violations
from tools.built_site import without_marks
from openpyxl import load_workbook
from openpyxl.formula import Tokenizer

from gocluster_rules import words
from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import LANGS
from gocluster_rules.verdict import Verdict
from macros.pages import catalogue_texts
from macros.files import WORKBOOKS
from macros.pages.places import PATHS
from macros.pages.worked_examples import worked_examples
from workbook.sheets.rows import code_name

pytestmark = pytest.mark.slow

COUNTED = [criterion.number for criterion in EDITION.criteria if criterion.counted]
JUDGED = [criterion.number for criterion in EDITION.criteria if not criterion.counted]
PREPARED = [item for step in EDITION.process for part in step.parts for item in part.prepare]


def source(site, lang, path):
    return without_marks((site / PATHS[lang] / path / "index.html").read_text(encoding="utf-8"))


def criterion_page(site, lang, criterion):
    return source(site, lang, f"kriterien/{criterion.number.partition('.')[0]}")


def plain(html):
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def blocks(html, tag, marker):
    """The elements of that tag with the marker in their opening tag; none of them is nested."""
    return re.findall(rf"<{tag}\b[^>]*{marker}[^>]*>.*?</{tag}>", html, flags=re.DOTALL)


def block_of(html, criterion, tag, marker):
    """The one of this criterion among those on its page."""
    (main,) = (main for main in EDITION.main_criteria if criterion in main.criteria)
    found = blocks(html, tag, marker)
    assert len(found) == len(main.criteria)
    return found[main.criteria.index(criterion)]


@pytest.mark.filterwarnings("ignore::UserWarning")  # openpyxl names extensions it does not read.
@pytest.mark.parametrize("lang", LANGS)
def test_every_formula_is_the_one_in_the_published_workbook(lang, site):
    book = load_workbook(site / WORKBOOKS[lang])
    for criterion in EDITION.criteria:
        name = code_name(criterion)
        ((sheet, address),) = book.defined_names[name].destinations
        block = block_of(criterion_page(site, lang, criterion), criterion, "details", "gc-formula")
        shown = plain(block)
        assert f"{sheet}" in shown
        assert f"{address.replace('$', '')} ( {name} )" in shown
        (formula,) = re.findall(r"<pre><code>(.*?)</code></pre>", block)
        assert unescape(formula) == book[sheet][address].value
        steps = re.findall(r"(?s)<dt><code>(\w+)</code>.*?<dd><code>(=.*?)</code>", block)
        for place, text in steps:
            assert unescape(text) == book[sheet][place].value
        for text in (formula, *dict(steps).values()):
            for token in Tokenizer(unescape(text)).items:
                if token.subtype == "RANGE" and token.value not in book.defined_names:
                    assert token.value.replace("$", "") in dict(steps), "a cell is not shown"


@pytest.mark.parametrize("lang", LANGS)
def test_every_criterion_has_worked_examples_as_the_rules_decide_them(lang, site):
    for criterion in EDITION.criteria:
        block = block_of(criterion_page(site, lang, criterion), criterion, "ul", "gc-worked")
        items = blocks(block, "li", "gc-worked__example")
        examples = worked_examples(criterion, EDITION)
        assert len(items) == len(examples) == len(Verdict)
        for item, example in zip(items, examples, strict=True):
            shown = plain(item)
            assert shown.startswith(words.VERDICTS[example.verdict][lang] + " ")
            for fact, value in example.answers:
                assert f"{fact.label[lang]} {value[lang]}" in shown
            for said in (example.reason, example.shortfall, example.step):
                assert said is None or said[lang] in shown


def test_formulas_and_examples_do_not_swamp_the_search(site):
    for folder in PATHS.values():
        index = json.loads((site / folder / "search/search_index.json").read_text("utf-8"))
        texts = " ".join(entry["text"] for entry in index["docs"])
        assert "=IF(" not in unescape(texts)
        assert worked_examples(EDITION.criteria[1], EDITION)[0].reason.de not in texts


@pytest.mark.parametrize("lang", LANGS)
def test_terms_are_linked_once_on_a_page_and_never_in_quotations_or_links(lang, site):
    linked = set()
    for main in EDITION.main_criteria:
        html = source(site, lang, f"kriterien/{main.number}")
        terms = re.findall(r'<a class="gc-term" href="[./]*/glossar/#([^"]+)">', html)
        assert len(set(terms)) == len(terms), main.number
        linked |= set(terms)
        assert "gc-term" not in "".join(re.findall(r"<blockquote.*?</blockquote>", html, re.DOTALL))
        assert all("<a" not in inside for inside in re.findall(r"<a\b[^>]*>(.*?)</a>", html))
    assert linked >= {"actor", "firmly-bound", "sme", "reference-date", "full-time-equivalent"}
    assert linked <= {term.id for term in EDITION.glossary}


# --- The filter of the overview


@pytest.fixture
def tab(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="de-DE")
    page = context.new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert faults == []


def rows(page):
    """The numbers of the criteria that are to be seen."""
    return page.locator(".gc-category tr[data-kind]:visible th").all_inner_texts()


def headings(page):
    return page.locator(".gc-category h2:visible").count()


def in_category(number):
    return [c.number for category, _, c in EDITION.walk() if category.number == number]


def test_the_overview_is_filtered_by_kind_and_by_category(tab, served):
    tab.goto(served + "kriterien/")
    assert rows(tab) == [criterion.number for criterion in EDITION.criteria]
    tab.get_by_role("radio", name="gezählt").check()
    assert rows(tab) == COUNTED
    tab.get_by_role("radio", name=EDITION.categories[0].title.de).check()
    expected = [number for number in in_category(1) if number in COUNTED]
    assert rows(tab) == expected
    assert headings(tab) == 1
    assert tab.get_by_role("status").inner_text().startswith(f"{len(expected)} von ")
    tab.get_by_role("button", name="Alle anzeigen").click()
    assert rows(tab) == [criterion.number for criterion in EDITION.criteria]
    assert "#" not in tab.url


def test_a_category_without_a_match_says_so(tab, served):
    tab.goto(served + "en/kriterien/")
    # Whether any category of the catalogue is without a kind may change; here the first one is.
    tab.locator("[data-category='1'] [data-kind]").evaluate_all(
        "rows => rows.forEach((row) => { row.dataset.kind = 'judged'; })"
    )
    tab.get_by_role("radio", name=EDITION.categories[0].title.en).check()
    assert rows(tab) == in_category(1)
    tab.get_by_role("radio", name="counted").check()
    assert rows(tab) == []
    assert headings(tab) == 0
    assert tab.get_by_role("status").inner_text() == catalogue_texts.SHOWN_NONE.en


def test_the_choice_stands_in_the_address_and_can_be_passed_on(tab, served):
    tab.goto(served + "kriterien/")
    tab.get_by_role("radio", name="beurteilt").check()
    assert tab.url.endswith("#kind=judged")
    address = tab.url
    tab.goto("about:blank")
    tab.goto(address)
    assert rows(tab) == JUDGED
    assert tab.get_by_role("radio", name="beurteilt").is_checked()


@pytest.mark.parametrize("fragment", ["#category-2", "#kind=nonsense", "#%", "#category=99"])
def test_any_other_fragment_shows_everything(tab, served, fragment):
    tab.goto(served + "kriterien/" + fragment)
    assert rows(tab) == [criterion.number for criterion in EDITION.criteria]


def test_a_link_to_a_category_leads_there_even_if_it_was_filtered_out(tab, served):
    tab.goto(served + "kriterien/#category=1")
    assert rows(tab) == in_category(1)
    tab.evaluate("location.hash = 'category-4'")
    tab.locator("#category-4").wait_for(state="visible")
    assert tab.url.endswith("#category-4")


def test_the_filter_is_worked_by_keyboard_and_announces_the_number(tab, served):
    tab.goto(served + "kriterien/")
    tab.get_by_role("radio", name="alle").last.focus()
    tab.keyboard.press("ArrowDown")
    assert rows(tab) == COUNTED
    assert tab.get_by_role("status").inner_text().startswith(f"{len(COUNTED)} von ")


def test_nothing_is_missing_on_paper_however_the_screen_was_filtered(tab, served):
    tab.goto(served + "kriterien/#kind=judged&category=2")
    assert len(rows(tab)) < len(EDITION.criteria)
    tab.emulate_media(media="print")
    assert rows(tab) == [criterion.number for criterion in EDITION.criteria]
    assert not tab.locator(".gc-filter").is_visible()


def test_without_javascript_everything_is_there_and_no_filter(browser, served):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + "kriterien/")
    assert rows(page) == [criterion.number for criterion in EDITION.criteria]
    assert not page.locator(".gc-filter").is_visible()
    page.goto(served + "kriterien/2/")
    formula = page.locator(".gc-formula pre").first
    assert not formula.is_visible()
    page.locator(".gc-formula summary").first.click()
    assert formula.is_visible()
    context.close()


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
def test_what_can_be_opened_and_filtered_passes_axe(tab, served, width, scheme):
    tab.set_viewport_size({"width": width, "height": 800})
    tab.emulate_media(color_scheme=scheme)
    for main in ("2", "7", "13"):
        tab.goto(f"{served}kriterien/{main}/")
        for summary in tab.locator(".gc-formula summary").all():
            summary.click()
        assert too_wide(tab) <= 0
        assert violations(tab) == []
    tab.goto(served + "kriterien/#kind=counted")
    assert violations(tab) == []


# --- What to have ready


@pytest.mark.parametrize("lang", LANGS)
def test_all_evidence_is_on_one_page_below_a_link_to_its_criterion(lang, site):
    html = source(site, lang, "unterlagen")
    groups = re.findall(r'<section>\s*<h3><a href="([^"]+)">(.*?)</section>', html, re.DOTALL)
    assert len(groups) == len(EDITION.criteria)
    for criterion, (link, group) in zip(EDITION.criteria, groups, strict=True):
        assert link.endswith(f"#{criterion.number}")
        items = [plain(item) for item in re.findall(r"<li>(.*?)</li>", group, re.DOTALL)]
        assert items == [item.text[lang] for item in criterion.evidence]


@pytest.mark.parametrize("lang", LANGS)
def test_what_each_step_needs_comes_first(lang, site):
    html = source(site, lang, "unterlagen")
    items = [plain(item) for item in re.findall(r"<li><label>(.*?)</label></li>", html)]
    assert items[: len(PREPARED)] == [item[lang] for item in PREPARED]
    evidence = len(EDITION.evidence)
    assert len(items) == len(PREPARED) + evidence


def test_boxes_are_ticked_by_their_text_and_forgotten_afterwards(tab, served):
    tab.goto(served + "unterlagen/")
    box = tab.get_by_role("checkbox", name=EDITION.criteria[0].evidence[0].text.de, exact=True)
    box.locator("xpath=..").click()
    assert box.is_checked()
    assert tab.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    tab.reload()
    assert tab.locator("input:checked").count() == 0


def test_boxes_are_drawn_on_paper(tab, served):
    tab.goto(served + "unterlagen/")
    tab.emulate_media(media="print")
    drawn = "nodes => nodes.map(n => [getComputedStyle(n).borderTopStyle, n.offsetWidth > 8])"
    boxes = tab.locator(".gc-boxes input").evaluate_all(drawn)
    assert len(boxes) > len(PREPARED)
    assert all(box == ["solid", True] for box in boxes)


def test_formulas_are_printed_although_they_are_closed_on_the_screen(tab, served):
    tab.goto(served + "kriterien/1/")
    closed = "n => n.getBoundingClientRect().height"
    formula = tab.locator(".gc-formula")
    before = formula.evaluate(closed)
    tab.emulate_media(media="print")
    assert formula.evaluate(closed) > 3 * before
