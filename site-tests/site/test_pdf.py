"""The catalogue as a PDF, the pictures for links, and the pages on paper."""

from __future__ import annotations

import html
import itertools
import os
import re
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from pypdf import PdfReader

from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import LANGS
from macros.print import catalogue_pdf
from macros.print import preview
from macros.print import printing
from macros.pages import render
from macros.pages.places import PATHS, Place
from macros.pages.conditions import conditions
from macros.files import CATALOGUE_PDFS, PREVIEWS, Offer, read_offer

RUNNING = {"de": "Seite {page} von {pages}", "en": "Page {page} of {pages}"}
CONTENTS = re.compile(r'<a href="#([^"]+)"><span class="contents__title">(.*?)</span>')
START = """
import sys
from pathlib import Path
from macros.print.printing import Job, run
target, cache = map(Path, sys.argv[1:])
print(run([Job(target, "text", lambda printer: printer.pdf("text"))], cache))
"""
ANCHORS = [anchor for anchor, _title in CONTENTS.findall(catalogue_pdf.document("de", ""))]

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
    return "".join(text.split())


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


class TestPdf:
    pytestmark = built

    def test_it_is_tagged_and_says_its_language_and_title(self, pdf, lang):
        root = pdf.root_object
        assert root["/MarkInfo"]["/Marked"]
        assert root["/Lang"] == lang
        assert root["/ViewerPreferences"]["/DisplayDocTitle"]
        assert "go-cluster" in pdf.metadata.title
        assert pdf.xmp_metadata.dc_title == {"x-default": pdf.metadata.title}
        assert pdf.pdf_header >= "%PDF-1.7"

    def test_it_tells_nothing_about_the_time_and_the_machine_of_its_making(self, pdf):
        assert set(pdf.metadata) == {"/Title", "/Subject", "/Creator", "/Producer"}

    def test_headings_lead_down_without_a_gap(self, pdf):
        levels = [int(e["/S"][2:]) for e in elements(pdf) if re.fullmatch(r"/H[1-6]", e["/S"])]
        assert levels[0] == 1
        assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels))

    def test_tables_have_headers_and_pictures_have_words(self, pdf):
        found = list(elements(pdf))
        assert [e for e in found if e["/S"] == "/Figure" and not e.get("/Alt")] == []
        headers = [e for e in found if e["/S"] == "/TH"]
        assert len(headers) > len(EDITION.criteria)
        assert all("/Scope" in str(header["/A"]) for header in headers)

    def test_german_quotations_are_marked_as_german_in_english(self, pdf, lang):
        marked = [e for e in elements(pdf) if e.get("/Lang") == "de"]
        quoted = len(EDITION.criteria) + len(EDITION.programme)
        assert len(marked) >= (quoted if lang == "en" else 1)

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
                    [title] = [t for t in found if f" {criterion.number} " in t]
                    assert squeezed(criterion.wording.de) in texts[found[title]]

    def test_the_table_of_contents_has_the_right_pages(self, pdf, texts, lang):
        found = {title: page for _depth, title, page in outline(pdf)}
        for main in EDITION.main_criteria:
            [page] = [
                n
                for title, n in found.items()
                if re.search(rf" {main.number}: ", title) and main.title[lang] in title
            ]
            assert squeezed(f"{main.number} {main.title[lang]} {page + 1}") in texts[1]
        destinations = pdf.named_destinations
        assert len(entries := CONTENTS.findall(catalogue_pdf.document(lang, ""))) > 20
        for anchor, title in entries:
            page = pdf.get_destination_page_number(destinations[f"/{anchor}"]) + 1
            assert squeezed(f"{html.unescape(title)} {page}") in texts[1]

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

    def test_everything_about_a_criterion_stands_in_it(self, site, lang):
        # Word breaks and page breaks may cut a text: it is looked for in what is printed.
        whole = squeezed(html.unescape(re.sub(r"<[^>]*>", "", catalogue_pdf.document(lang, ""))))
        for criterion in EDITION.criteria:
            said = [criterion.explanation, *criterion.evidence, *criterion.mistakes]
            said += [*conditions(criterion.rule)]
            said += [criterion.interpretation] if criterion.interpretation else []
            for text in said:
                assert squeezed(text[lang]) in whole, criterion.number

    def test_contact_and_glossary_stand_in_it(self, texts, lang):
        whole = "".join(texts)
        for said in (EDITION.contact.email, EDITION.contact.telephone, EDITION.id):
            assert squeezed(said) in whole
        for term in EDITION.glossary:
            assert squeezed(term.name[lang]) in whole

    def test_all_fonts_are_embedded(self, pdf):
        fonts = [font for page in pdf.pages for font in page["/Resources"]["/Font"].values()]
        described = [font["/DescendantFonts"][0]["/FontDescriptor"] for font in fonts]
        assert described
        assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(font) for font in described)

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
            assert size == (str(preview.WIDTH), str(preview.HEIGHT))
            assert said["twitter:card"] == "summary_large_image"

    def test_the_picture_has_the_size_that_the_page_tells(self, site, lang):
        start = (site / PREVIEWS[lang]).read_bytes()[:24]
        assert start[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack(">II", start[16:]) == (preview.WIDTH, preview.HEIGHT) == (1200, 630)


class TestWithoutChromium:
    def test_there_are_no_files_and_a_reason(self, tmp_path, monkeypatch):
        monkeypatch.setattr(shutil, "which", lambda name: None)
        job = printing.Job(tmp_path / "a.pdf", "text", lambda printer: b"")
        assert printing.run([job], tmp_path / "cache") == "there is no Chromium here"
        assert list(tmp_path.iterdir()) == []

    def test_the_pages_do_not_offer_what_is_not_there(self, lang):
        here = Place(lang, "kriterien/")
        assert render.part("catalogue_download", here, Offer({}, ()), EDITION) == ""

    @pytest.mark.slow  # It needs the built site.
    def test_the_data_page_does_not_offer_it_either(self, site, lang):
        offer = read_offer(site, EDITION)
        files = {path: file for path, file in offer.files.items() if not path.endswith(".pdf")}
        here = Place(lang, "daten/")
        assert ".pdf" in render.part("data", here, offer, EDITION)
        assert ".pdf" not in render.part("data", here, Offer(files, ()), EDITION)


class TestPrinting:
    def test_what_has_not_changed_is_not_printed_again(self, tmp_path, monkeypatch):
        started = []

        @contextmanager
        def start(program: str) -> Iterator[None]:
            started.append(program)
            yield None

        monkeypatch.setattr(shutil, "which", lambda name: __file__)
        monkeypatch.setattr(printing, "_started", start)

        def run(source: str) -> bytes:
            job = printing.Job(tmp_path / "out" / "a.pdf", source, lambda printer: source.encode())
            assert printing.run([job], tmp_path / "cache") is None
            return job.target.read_bytes()

        assert [run("one"), run("one")] == [b"one", b"one"]
        assert len(started) == 1
        assert run("two") == b"two"
        assert len(started) == 2
        for kept in (tmp_path / "cache").iterdir():
            os.utime(kept, (0, 0))
        assert run("two") == b"two"
        assert len(started) == 2
        assert len(list((tmp_path / "cache").iterdir())) == 1, "what nothing needs is thrown away"

    @pytest.mark.slow  # It needs Chromium.
    def test_it_stops_if_what_is_printed_asks_for_something(self, browser):
        html = "<img src='https://www.example.org/a.png'>"
        with pytest.raises(printing.PrintError, match=r"asks for https://www\.example\.org/a\.png"):
            printing.Printer(browser).pdf(html)

    @pytest.mark.slow  # It starts Python and Playwright.
    def test_a_chromium_that_does_not_start_is_told_and_leaves_nothing(self, root, tmp_path):
        program = tmp_path / "chromium"
        program.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
        program.chmod(0o755)
        done = subprocess.run(
            [sys.executable, "-c", START, tmp_path / "a.pdf", tmp_path / "cache"],
            cwd=root,
            env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.startswith("Chromium does not start: ")
        assert not (tmp_path / "a.pdf").exists()

    def test_page_numbers_that_do_not_settle_stop_it(self, monkeypatch):
        numbers = iter([dict.fromkeys(ANCHORS, 2), dict.fromkeys(ANCHORS, 3)])
        monkeypatch.setattr(catalogue_pdf, "_pages", lambda content: next(numbers))

        class Printer(printing.Printer):
            def __init__(self) -> None:
                pass

            def pdf(self, html: str) -> bytes:
                return b""

        with pytest.raises(printing.PrintError, match="do not settle"):
            catalogue_pdf.make(Printer(), "de", "")

    @pytest.mark.slow  # It needs the built site.
    def test_the_same_source_gives_the_same_bytes(self, browser, site, pages, lang):
        address = pages["index.html"].canonical
        again = catalogue_pdf.make(printing.Printer(browser), lang, address)
        assert again == (site / CATALOGUE_PDFS[lang]).read_bytes()
