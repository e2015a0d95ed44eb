"""The whole catalogue as one document for paper: HTML from the catalogue, printed by Chromium as a PDF."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import cast

from markupsafe import Markup
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import Lang
from macros.pages import render
from macros.print import texts as printed_texts
from macros.print.printing import Printer, PrintError

HEADING = re.compile(r"<h[1-6][^>]*>(.*?)</h[1-6]>", re.DOTALL)


def document(lang: Lang, address: str, pages: Mapping[str, int] | None = None) -> str:
    """The document as HTML that needs nothing beside itself.

    Args:
        lang: its language.
        address: where the site is.
        pages: on which page each anchor stands, for the table of contents.
    """
    return render.document(
        "catalogue_pdf.html",
        lang,
        EDITION,
        address=address,
        pages=pages or {},
        quoted=_quoted,
    )


def make(printer: Printer, lang: Lang, address: str) -> bytes:
    """The finished PDF; a ``PrintError`` if it cannot be made.

    Chromium cannot put page numbers into a table of contents: they are read from a first print and
    stand in the second one.
    """
    unnumbered = document(lang, address)
    numbers = _pages(printer.pdf(unnumbered))
    printed = printer.pdf(document(lang, address, numbers))
    if _pages(printed) != numbers:
        raise PrintError(f"the page numbers of the catalogue ({lang}) do not settle")
    return _finished(printed, lang, unnumbered)


def _pages(content: bytes) -> dict[str, int]:
    """The number of the page, from 1, on which each anchor stands."""
    reader = PdfReader(io.BytesIO(content))
    numbers = {}
    for name, destination in reader.named_destinations.items():
        page = reader.get_destination_page_number(destination)
        if page is not None:
            numbers[name.removeprefix("/")] = page + 1
    return numbers


def _finished(content: bytes, lang: Lang, html: str) -> bytes:
    """The PDF with its title as XMP too, and without the time and the program of its making."""
    writer = PdfWriter(clone_from=io.BytesIO(content))
    headings = (Markup(heading).striptags() for heading in HEADING.findall(html))
    titles = {"".join(heading.split()): heading for heading in headings}
    _mend_outline(cast(DictionaryObject, writer.root_object["/Outlines"]), titles)
    writer.pdf_header = "%PDF-1.7"
    writer.metadata = {
        "/Title": printed_texts.TITLE[lang],
        "/Subject": printed_texts.DESCRIPTION[lang],
        "/Creator": "gocluster",
        "/Producer": "Chromium (Skia/PDF), pypdf",
    }
    writer.xmp_metadata = render.document(
        "catalogue_pdf.xmp",
        lang,
        EDITION,
        title=printed_texts.TITLE[lang],
        description=printed_texts.DESCRIPTION[lang],
    ).encode()
    # pypdf leaves the kind of this stream out.
    stream = cast(DictionaryObject, writer.root_object["/Metadata"].get_object())
    stream[NameObject("/Type")] = NameObject("/Metadata")
    stream[NameObject("/Subtype")] = NameObject("/XML")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _mend_outline(parent: DictionaryObject, titles: Mapping[str, str]) -> None:
    """Give the entries the words of their headings, which are sought by their letters alone.

    Chromium leaves out spaces at line breaks.
    """
    entry = cast(DictionaryObject | None, parent.get("/First"))
    while entry is not None:
        entry = cast(DictionaryObject, entry.get_object())
        said = str(entry["/Title"])
        title = titles.get("".join(said.split()), said)
        entry[NameObject("/Title")] = TextStringObject(title)
        _mend_outline(entry, titles)
        entry = cast(DictionaryObject | None, entry.get("/Next"))


def _quoted(text: str) -> Markup:
    """A text as a string of a style sheet."""
    return Markup('"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("<", "\\3c ") + '"')
