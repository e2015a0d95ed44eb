"""No line ends between a figure and its unit: by markup, not in the words."""

from __future__ import annotations

import re

import pytest
from browser.checker import go_to, open_checker, settle

from gocluster_rules.text import LANGS
from macros.pages.unbroken import UNBROKEN, mark

MARKED = [
    ("<p>Mindestens 50 % KMU</p>", "50 %"),
    ("<li>von 410.000,50 EUR (im Jahr)</li>", "410.000,50 EUR"),
    ("<p>im Umkreis von ca. 150 km Luftlinie</p>", "ca. 150 km"),
    ("<p>within about 150 km of it</p>", "about 150 km"),
    ("<li>Anteil ≥ 50 %</li>", "≥ 50 %"),
    ("<p>der letzten\n24\nMonaten</p>", "24\nMonaten"),
    ("<p>for 24 months.</p>", "24 months"),
    ("<p>nach § 5 DDG</p>", "§ 5"),
    ("<p>je 1,5 VZÄ</p>", "1,5 VZÄ"),
]


@pytest.mark.parametrize(("html", "piece"), MARKED, ids=[piece for _, piece in MARKED])
def test_a_figure_and_its_unit_are_marked_and_the_words_stay(html, piece):
    assert mark(html) == html.replace(piece, f'<span class="gc-unbroken">{piece}</span>')


UNMARKED = [
    '<p title="50 %">KMU</p>',
    "<pre><code>x = 50 % 3</code></pre>",
    '<script type="application/json">"50 %"</script>',
    "<textarea>50 %</textarea>",
    "<svg><text>50 %</text></svg>",
    "<p>12 von 19 Kriterien</p>",
    "<p>K50 %</p>",
    "<p>30 kmh</p>",
]


@pytest.mark.parametrize("html", UNMARKED)
def test_attributes_code_drawings_and_other_numbers_are_not(html):
    assert mark(html) == html


SPLIT = """pattern => {
    const walker = document.createTreeWalker(document.querySelector("#content"), NodeFilter.SHOW_TEXT);
    const nodes = [];
    let text = "";
    while (walker.nextNode()) {
        if (walker.currentNode.parentElement.closest("code, pre, script, svg, textarea, template")) continue;
        nodes.push({ node: walker.currentNode, start: text.length });
        text += walker.currentNode.data;
    }
    const place = (offset) => nodes.findLast(({ start }) => start <= offset);
    const split = [];
    let seen = 0;
    for (const found of text.matchAll(new RegExp(pattern, "g"))) {
        const [from, to] = [place(found.index), place(found.index + found[0].length - 1)];
        const range = document.createRange();
        range.setStart(from.node, found.index - from.start);
        range.setEnd(to.node, found.index + found[0].length - to.start);
        const tops = [...range.getClientRects()].filter(({ width }) => width).map(({ bottom }) => bottom);
        if (!tops.length) continue;
        seen += 1;
        if (Math.max(...tops) - Math.min(...tops) > 4) split.push(found[0]);
    }
    return { seen, split };
}"""
"""The pieces on the page that stand on two lines, and how many there are."""


@pytest.mark.slow
class TestOnNarrowScreens:
    @pytest.fixture
    def narrow(self, new_page):
        return new_page(viewport={"width": 320, "height": 700})

    def test_no_page_splits_one(self, narrow, served, paths):
        seen = 0
        for path in paths:
            narrow.goto(served + path)
            found = narrow.evaluate(SPLIT, UNBROKEN)
            assert found["split"] == [], path
            seen += found["seen"]
        assert seen > 100

    @pytest.mark.parametrize("lang", LANGS)
    def test_neither_does_what_the_checker_writes(self, narrow, served, lang):
        open_checker(narrow, served, lang)
        narrow.locator("[data-example]").first.click()
        settle(narrow)
        for view in ("step-2", "check-answers", "result"):
            go_to(narrow, view)
            found = narrow.evaluate(SPLIT, UNBROKEN)
            assert found["seen"] > 2, view
            assert found["split"] == [], view

    def test_searched_and_copied_text_has_no_other_spaces(self, narrow, served):
        narrow.goto(served + "kriterien/2/")
        quote = narrow.locator(".gc-quote blockquote p").first
        assert re.search("50 %", quote.inner_text())
        quote.click(click_count=3)
        assert "50 %" in narrow.evaluate("getSelection().toString()")
