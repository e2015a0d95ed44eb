"""Writing the workbook, blank or with answers, in either language; the same input gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from gocluster_rules import edition_json
from gocluster_rules.answers import Answers
from gocluster_rules.assessment import assess
from gocluster_rules.facts import Count, Fact
from gocluster_rules.known import Known, between, exactly
from gocluster_rules.model import Edition
from gocluster_rules.text import Lang
from workbook import texts
from workbook.formula.computed import Formula, filled
from workbook.sheets import evidence, instructions, result, selfcheck, source
from workbook.sheets.calculation import sheet as calculation_sheet
from workbook.sheets.calculation.plan import Calculation, calculation
from workbook.sheets.page import Book
from workbook.sheets.rows import Questions
from workbook.sheets.verbatim import VerbatimWorkbook

CORE = "docProps/core.xml"
ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def write(
    edition: Edition, lang: Lang, answers: Answers | None = None, site_url: str | None = None
) -> bytes:
    """The workbook as an .xlsx file, with the answers filled in if there are any.

    Of a list of members it holds the numbers that follow from it. With ``site_url`` the criteria link to
    their pages on that site.
    """
    buffer = BytesIO()
    given = answers or Answers(edition=edition.id)
    numbers = replace(given, values=given.known(edition), members=())
    book = _write(buffer, edition, lang, numbers, site_url)
    book.workbook.close()
    return _with_language(buffer, lang)


def formulas(edition: Edition, lang: Lang) -> Mapping[str, Formula]:
    """Every formula of the workbook by its place, such as ``Result!A1``."""
    return _write(BytesIO(), edition, lang, Answers(edition=edition.id), None).formulas


def formulas_fingerprint(edition: Edition, lang: Lang) -> str:
    """The SHA-256 of every formula with its place: it tells whether a workbook calculates otherwise."""
    texts_by_place = {place: formula.text for place, formula in formulas(edition, lang).items()}
    return edition_json.sha256(texts_by_place)


def _write(
    buffer: BytesIO, edition: Edition, lang: Lang, answers: Answers, site_url: str | None
) -> Book:
    questions = Questions(edition, lang)
    found = calculation(questions)
    samples = tuple(assess(sample, edition) for sample in (answers, *_samples(edition)))
    workbook = VerbatimWorkbook(buffer)
    workbook.set_properties(
        {
            "title": texts.TITLE[lang],
            "subject": texts.SUBJECT[lang].format(edition=edition.id),
            # The file has no clock; the day is the edition's own.
            "created": datetime.combine(edition.source.latest, time()),
        }
    )
    book = Book(workbook, edition, lang, filled(answers, edition))
    instructions.write(book)
    selfcheck.write(book, selfcheck.Contents(questions, answers, found, samples, site_url))
    result.write(book, result.Contents(found, samples))
    evidence.write(book, evidence.Contents(questions, answers, found))
    calculation_sheet.write(book, found)
    source.write(book, site_url)
    for name, place in _names(questions, found).items():
        workbook.define_name(name, f"={place}")
    return book


def _names(questions: Questions, found: Calculation) -> dict[str, str]:
    """Every defined name with its cell or range; a name that two things claim is refused."""
    names: dict[str, str] = {}
    for places in (questions.cells, found.names, source.names(questions.lang)):
        for name, address in places.items():
            if name in names:
                raise ValueError(f"two cells would be named {name}")
            names[name] = address.full
    return names


def _least(fact: Fact) -> Known:
    """The least answer; of a count, a range that says as little as any."""
    low, high, _ = fact.unknown
    return between(low, high - 1) if isinstance(fact, Count) else exactly(low)


def _greatest(fact: Fact) -> Known:
    return exactly(fact.unknown.high)


def _samples(edition: Edition) -> Iterator[Answers]:
    """Very different answers: none at all, the least of everything, the greatest of everything."""
    yield Answers(edition=edition.id)
    for answer in (_least, _greatest):
        values = {fact.name: answer(fact) for fact in edition.facts}
        yield Answers(edition=edition.id, values=values)


def _with_language(file: BytesIO, lang: Lang) -> bytes:
    """The file with its language among the properties, which XlsxWriter cannot set."""
    made = BytesIO()
    with ZipFile(file) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == CORE:
                end = b"</cp:coreProperties>"
                assert content.endswith(end), content
                language = f"<dc:language>{lang}</dc:language>".encode()
                content = content.removesuffix(end) + language + end
            part = ZipInfo(name, ZIP_DATE)
            part.compress_type = ZIP_DEFLATED
            new.writestr(part, content)
    return made.getvalue()
