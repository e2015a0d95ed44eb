"""The last sheet: where the criteria come from, how they read in the original, how we read them."""

from __future__ import annotations

from collections.abc import Iterator

from gocluster_rules.edition_json import fingerprint
from gocluster_rules.model import Edition
from gocluster_rules.text import Lang
from workbook import texts
from workbook.formula.addresses import Address, cell
from workbook.sheets.links import page_path
from workbook.sheets.page import Book, page

WIDTHS = {"A": 32, "B": 84, "C": 60}
HEADER_ROW = 3
EDITION_NAME = "edition"
FINGERPRINT_NAME = "rules_fingerprint"
EDITION_ROW, FINGERPRINT_ROW = HEADER_ROW + 1, HEADER_ROW + 2


def names(lang: Lang) -> dict[str, Address]:
    """Where the named cells are."""
    rows = {EDITION_NAME: EDITION_ROW, FINGERPRINT_NAME: FINGERPRINT_ROW}
    return {name: cell(texts.SOURCE[lang], "B", row) for name, row in rows.items()}


def _entries(edition: Edition, lang: Lang, site_url: str | None) -> Iterator[tuple[str, str, str]]:
    """Subject, content and our reading, row by row: where the criteria come from, then all the rest."""
    yield from _origin(edition, lang, site_url)
    yield from _reference(edition, lang)


def _origin(edition: Edition, lang: Lang, site_url: str | None) -> Iterator[tuple[str, str, str]]:
    """What is printed as well; the first two are named cells."""
    source = edition.source
    yield texts.EDITION[lang], edition.id, ""
    yield texts.FINGERPRINT[lang], fingerprint(edition), ""
    yield texts.DOCUMENT[lang], source.title[lang], ""
    yield texts.PUBLISHER[lang], source.publisher[lang], ""
    yield texts.DATING[lang], source.dating[lang], ""
    yield texts.CONTACT[lang], _contact(edition, lang), ""
    yield texts.ATTRIBUTION[lang], texts.ATTRIBUTION_TEXT[lang], ""
    if site_url:
        yield texts.SITE[lang], f"{site_url.rstrip('/')}/{page_path(lang)}", ""


def _reference(edition: Edition, lang: Lang) -> Iterator[tuple[str, str, str]]:
    """What one looks up: wording and readings, open questions, terms."""
    for criterion in edition.criteria:
        wording = texts.ORIGINAL[lang].format(
            wording=criterion.wording.de, wording_en=criterion.wording.en
        )
        reading = criterion.interpretation[lang] if criterion.interpretation else ""
        yield texts.QUOTED[lang].format(number=criterion.number), wording, reading
    if edition.insert.gap:
        yield texts.ESCA_GAP[lang], edition.insert.gap[lang], ""
    for number, question in enumerate(edition.open_questions, start=1):
        yield texts.OPEN_QUESTION[lang].format(number=number), question[lang], ""
    for term in edition.glossary:
        definition = term.definition[lang]
        if term.reference:
            definition = texts.TERM_SOURCE[lang].format(
                definition=definition, reference=term.reference
            )
        yield texts.TERM[lang].format(name=term.name[lang]), definition, ""


def _contact(edition: Edition, lang: Lang) -> str:
    contact = edition.contact
    lines = [
        contact.organisation,
        contact.programme[lang],
        *(f"{role[lang]}: {names}" for role, names in contact.people),
        f"{contact.street}, {contact.postal_code} {contact.town}",
        f"{contact.email}, {contact.telephone}",
        ", ".join(contact.web),
        f"Twitter: {contact.twitter}",
    ]
    return "\n".join(lines)


def write(book: Book, site_url: str | None) -> None:
    """Write the sheet."""
    lang = book.lang
    made = page(book, texts.SOURCE[lang], WIDTHS, texts.SOURCE_TITLE[lang], header_row=HEADER_ROW)
    printed = len(list(_origin(book.edition, lang, site_url)))
    made.sheet.print_area(f"A1:B{HEADER_ROW + printed}")
    made.text("A2", texts.SOURCE_LEAD[lang], "subtitle")
    made.sheet.set_row(1, 20)
    headings = (texts.TOPIC, texts.CONTENT, texts.READING)
    made.header(HEADER_ROW, *(heading[lang] for heading in headings), least=24)
    for row, entry in enumerate(_entries(book.edition, lang, site_url), start=HEADER_ROW + 1):
        for column, text, style in zip("ABC", entry, ("strong", "text", "text"), strict=True):
            made.text(f"{column}{row}", text, style)
        made.height(row, dict(zip("ABC", ([text] for text in entry), strict=True)))
