"""The catalogue as a PDF, and the pictures for links."""

from __future__ import annotations

import itertools
import re
import struct

import page
import pytest
from pypdf import PdfReader
from tools.paper import misplaced

from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import LANGS
from macros.files import CATALOGUE_PDFS, PREVIEW_HEIGHT, PREVIEW_WIDTH, PREVIEWS
from macros.pages.places import PATHS
from macros.pages.render import comparisons
from macros.print import catalogue, preview, typesetting

ADDRESS = "https://www.example.org/"
RUNNING = {"de": "Seite {page} von {pages}", "en": "Page {page} of {pages}"}
LEADS_TO = {"de": "„{title}“ Seite {page}", "en": "“{title}” page {page}"}
MAIL = {"de": "E-Mail {address}", "en": "Email {address}"}
SECTIONS = ("contents", "sheet", "programme", "readings", "process", "checklist", "contact", "glossary", "questions")

built = [pytest.mark.slow, pytest.mark.xdist_group("site-pdf")]


@pytest.fixture(scope="session", params=LANGS)
def lang(request):
    return request.param


@pytest.fixture(scope="session")
def pdf(site, lang):
    return PdfReader(site / CATALOGUE_PDFS[lang])


@pytest.fixture(scope="session")
def texts(pdf):
    """The text of each page, without the line breaks of the paper."""
    return [squeezed(page.extract_text()) for page in pdf.pages]


def squeezed(text):
    """Without white space, which in a PDF tells nothing about the words."""
    return "".join(text.replace("\u2060", "").split())


def anchors():
    yield from SECTIONS
    for category in EDITION.categories:
        yield f"category-{category.number}"
        for main in category.criteria:
            numbers = {main.number, *(criterion.number for criterion in main.criteria)}
            yield from (f"criterion-{number}" for number in numbers)


def outline(pdf, entries=None, depth=0):
    """The entries of the outline with their depth and the page that they lead to."""
    for entry in pdf.outline if entries is None else entries:
        if isinstance(entry, list):
            yield from outline(pdf, entry, depth + 1)
        else:
            yield depth, entry.title, pdf.get_destination_page_number(entry)


def elements(pdf):
    """All elements of the structure tree, in reading order."""
    waiting = [pdf.root_object["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop().get_object()
        if not isinstance(element, dict):
            continue
        if "/S" in element:
            yield element
        children = element.get("/K", [])
        children = children if isinstance(children, list) else [children]
        waiting += reversed([child for child in children if not isinstance(child, int)])


def failures(content, profile):
    """What the checker finds fault with.

    It takes a carriage return at the end of compressed data for a part of the line end after it, and the
    length, which is right, for wrong: so the lengths are compared here.
    """
    streams = list(re.finditer(rb"/Length (\d+)(?:(?!stream).)*stream\n", content, re.DOTALL))
    assert len(streams) == content.count(b"\nendstream")
    for stream in streams:
        assert content.startswith(b"\nendstream", stream.end() + int(stream[1]))
    found = page.validate_pdf_bytes(content, profile=profile).failures
    return [f.message for f in found if f.rule_id != "PDFA2A-STREAM-LENGTH-001"]


class TestPdf:
    pytestmark = built

    @pytest.mark.parametrize("profile", ["ua1", "2a"])
    def test_it_conforms(self, site, lang, profile):
        assert failures((site / CATALOGUE_PDFS[lang]).read_bytes(), profile) == []

    def test_it_is_tagged_and_says_its_language_title_and_contents(self, pdf, lang):
        root = pdf.root_object
        assert root["/MarkInfo"]["/Marked"]
        assert root["/Lang"] == lang
        assert root["/ViewerPreferences"]["/DisplayDocTitle"]
        assert "go-cluster" in pdf.metadata.title
        assert pdf.xmp_metadata.dc_title == {"x-default": pdf.metadata.title}
        assert pdf.metadata.subject == catalogue.data(EDITION, lang, ADDRESS)["description"]

    def test_it_tells_nothing_about_the_time_and_the_machine_of_its_making(self, pdf):
        expected = {"/Title", "/Subject", "/Creator", "/CreationDate", "/ModDate"}
        assert set(pdf.metadata) == expected
        assert pdf.metadata.creation_date == pdf.metadata.modification_date == typesetting.DATED
        assert re.fullmatch(r"Typst [\d.]+", pdf.metadata.creator)

    def test_headings_lead_down_without_a_gap(self, pdf):
        levels = [int(e["/S"][2:]) for e in elements(pdf) if re.fullmatch(r"/H[1-6]", e["/S"])]
        assert levels[0] == 1
        assert len(levels) > 100
        assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels))

    def test_tables_have_headers_and_the_drawing_has_words(self, pdf, lang):
        found = list(elements(pdf))
        [figure] = [e for e in found if e["/S"] == "/Figure"]
        for step in EDITION.process:
            assert all(part.title[lang] in figure["/Alt"] for part in step.parts)
        headers = [e for e in found if e["/S"] == "/TH"]
        assert len(headers) == 6
        assert all("/Column" in str(header["/A"]) for header in headers)

    def test_german_quotations_are_marked_as_german_in_english(self, pdf, lang):
        marked = [e for e in elements(pdf) if e.get("/Lang") == "de"]
        quoted = len(EDITION.criteria) + sum(len(step.parts) for step in EDITION.process)
        assert len(marked) >= quoted if lang == "en" else marked == []

    def test_links_are_described_in_its_language(self, pdf, lang):
        links = [a.get_object() for page in pdf.pages for a in page.get("/Annots", [])]
        said = [link["/Contents"].strip() for link in links]
        titles = {title: page + 1 for _depth, title, page in outline(pdf)}
        for category in catalogue.data(EDITION, lang, ADDRESS)["categories"]:
            for title in (category["title"], *(main["title"] for main in category["criteria"])):
                assert LEADS_TO[lang].format(title=title, page=titles[title]) in said
        assert MAIL[lang].format(address=EDITION.contact.email) in said
        leaving = [link for link in links if "/URI" in link.get("/A", {})]
        assert len(leaving) > len([term for term in EDITION.glossary if term.url])
        for link in leaving:
            address = link["/A"]["/URI"]
            assert link["/Contents"] == address or address.startswith("mailto:")

    def test_the_outline_leads_to_every_criterion(self, pdf, texts, lang):
        entries = list(outline(pdf))
        assert entries[0][0] == 0
        found = {title: page for _depth, title, page in entries}
        for category in EDITION.categories:
            assert any(category.title[lang] in title for title in found)
        for main in EDITION.main_criteria:
            [title] = [
                t for t in found if re.search(rf" {main.number}: ", t) and main.title[lang] in t
            ]
            assert squeezed(title) in texts[found[title]]
            if len(main.criteria) > 1:
                for criterion in main.criteria:
                    [title] = [t for t in found if t.endswith(f" {criterion.number}")]
                    assert squeezed(criterion.wording.de) in texts[found[title]]

    def test_every_part_has_an_address_on_the_page_that_the_contents_tell(self, pdf, texts, lang):
        destinations = pdf.named_destinations
        assert set(destinations) == set(anchors())
        data = catalogue.data(EDITION, lang, ADDRESS)
        titles = {name: data[name]["title"] for name in SECTIONS if name != "contents"}
        for category in data["categories"]:
            titles[f"category-{category['number']}"] = category["title"]
            titles |= {f"criterion-{main['number']}": main["title"] for main in category["criteria"]}
        told = re.sub(r"\.{3,}", " ", texts[1])
        for anchor, title in titles.items():
            page = pdf.get_destination_page_number(destinations[anchor]) + 1
            assert re.search(re.escape(squeezed(title)) + rf" {page}(?!\d)", told), title

    def test_every_page_but_the_cover_has_its_number(self, texts, lang):
        for number, text in enumerate(texts, start=1):
            says = squeezed(RUNNING[lang].format(page=number, pages=len(texts)))
            assert (says in text) == (number > 1)

    def test_all_verbatim_wordings_stand_in_it(self, texts, lang):
        whole = "".join(texts)
        quoted = [*EDITION.programme, EDITION.quorum.wording, EDITION.insert.wording]
        quoted += [criterion.wording for criterion in EDITION.criteria]
        quoted += [part.title for step in EDITION.process for part in step.parts]
        quoted += [item.wording for item in EDITION.checklist]
        for text in quoted:
            assert squeezed(text.de) in whole
            assert squeezed(text[lang]) in whole

    def test_the_cover_says_what_the_source_is_today(self, texts, lang):
        assert squeezed(EDITION.source.status[lang]) in texts[0]

    def test_everything_about_a_criterion_stands_in_it(self, texts, lang):
        for criterion in EDITION.criteria:
            said = [criterion.explanation, *criterion.mistakes]
            said += [item.text for item in criterion.evidence]
            said += [*comparisons(criterion.rule), *criterion.guiding_questions]
            ours = (criterion.interpretation, criterion.interpretation_reason)
            said += [text for text in ours if text is not None]
            for text in said:
                assert any(squeezed(text[lang]) in page for page in texts), criterion.number

    def test_readings_process_contact_glossary_and_questions_stand_in_it(self, texts, lang):
        whole = "".join(texts)
        for step in EDITION.process:
            for part in step.parts:
                assert squeezed(part.explanation[lang]) in whole
                assert all(squeezed(item[lang]) in whole for item in part.prepare)
        for said in (EDITION.contact.email, EDITION.contact.telephone, EDITION.id):
            assert squeezed(said) in whole
        for term in EDITION.glossary:
            assert squeezed(term.name[lang] + term.definition[lang]) in whole
        for reading in EDITION.readings:
            assert squeezed(reading.interpretation[lang]) in whole
            assert squeezed(reading.reason[lang]) in whole
        for question in EDITION.open_questions:
            assert squeezed(question[lang]) in whole

    def test_all_fonts_are_embedded(self, pdf):
        fonts = [font for page in pdf.pages for font in page["/Resources"]["/Font"].values()]
        described = [font["/DescendantFonts"][0]["/FontDescriptor"] for font in fonts]
        assert described
        assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(font) for font in described)

    def test_no_word_reaches_over_the_margin_or_into_another_one(self, site, lang):
        assert list(misplaced(site / CATALOGUE_PDFS[lang])) == []

    def test_it_is_offered_with_its_size(self, site, pages, lang):
        size = round((site / CATALOGUE_PDFS[lang]).stat().st_size / 1000)
        for path in ("kriterien/", "daten/"):
            page = pages[f"{PATHS[lang]}{path}index.html"]
            assert any(link.endswith(CATALOGUE_PDFS[lang]) for link in page.links)
            assert f"{size} kB" in page.text


class TestPreview:
    pytestmark = built

    def test_every_page_names_itself_and_a_picture_that_is_there(self, pages, site, lang):
        for page in pages.values():
            if page.path.endswith("404.html") or page.lang != lang:
                continue
            said = dict(
                re.findall(
                    r'<meta (?:property|name)="((?:og|twitter):[^"]*)" content="([^"]+)">',
                    (site / page.path).read_text(encoding="utf-8"),
                )
            )
            assert said["og:url"] == page.canonical
            assert page.title.replace("&", "&amp;").startswith(said["og:title"] + " – ")
            assert said["og:locale"] == {"de": "de_DE", "en": "en_GB"}[lang]
            assert said["og:description"]
            root = pages["index.html"].canonical
            assert said["og:image"] == root + PREVIEWS[lang]
            size = said["og:image:width"], said["og:image:height"]
            assert size == (str(PREVIEW_WIDTH), str(PREVIEW_HEIGHT))
            assert said["twitter:card"] == "summary_large_image"

    def test_the_picture_has_the_size_that_the_page_tells(self, site, lang):
        start = (site / PREVIEWS[lang]).read_bytes()[:24]
        assert start[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack(">II", start[16:]) == (PREVIEW_WIDTH, PREVIEW_HEIGHT) == (1200, 630)

    def test_it_shows_every_criterion_in_the_row_of_its_category(self, lang):
        shown = preview.data(EDITION, lang)["rows"]
        assert [number for row in shown for number in row] == [c.number for c in EDITION.criteria]
        assert len(shown) == len(EDITION.categories)
