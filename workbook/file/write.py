"""Writing the workbook, blank or with answers, in either language; the same input gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, time
from functools import lru_cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from gocluster_rules import edition_json
from gocluster_rules.answers import Answers
from gocluster_rules.assessment import assess
from gocluster_rules.facts import Count, Fact
from gocluster_rules.known import Known, between, exactly
from gocluster_rules.model import Edition
from gocluster_rules.problems import Problem, Unreadable
from gocluster_rules.text import LANGS, Lang
from workbook import texts
from workbook.formula.computed import Formula, filled
from workbook.sheets import evidence, instructions, members, postal_codes, result, selfcheck, source
from workbook.sheets.calculation import sheet as calculation_sheet
from workbook.sheets.calculation.plan import Calculation, calculation
from workbook.sheets.member_list import FIRST_ROW, MEMBER_ROWS
from workbook.sheets.page import Book
from workbook.sheets.rows import Questions
from workbook.sheets.verbatim import VerbatimWorkbook

CORE = "docProps/core.xml"
ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def write(
    edition: Edition,
    lang: Lang,
    answers: Answers | None = None,
    site_url: str | None = None,
    member_rows: int = MEMBER_ROWS,
) -> bytes:
    """The workbook as an .xlsx file, with the answers filled in if there are any.

    With ``site_url`` the criteria link to their pages on that site. Fewer rows than usual for members make a
    light workbook, for comparing many cases. `Unreadable` if there are more members
    than it has room for.
    """
    buffer = BytesIO()
    answers = answers or Answers(edition=edition.id)
    if len(answers.members) > member_rows:
        room = {"most": member_rows, "number": len(answers.members)}
        raise Unreadable([Problem(texts.MEMBERS, texts.TOO_MANY_MEMBERS.fill(**room))])
    book = _write(buffer, edition, lang, answers, site_url, member_rows)
    book.workbook.close()
    return _with_language(buffer, lang)


@lru_cache(maxsize=len(LANGS))
def formulas(edition: Edition, lang: Lang, member_rows: int = MEMBER_ROWS) -> Mapping[str, Formula]:
    """Every formula of the workbook by its place, such as ``Result!A1``.

    A whole workbook is written for them, so those asked for last are kept.
    """
    answers = Answers(edition=edition.id)
    found = _write(BytesIO(), edition, lang, answers, None, member_rows).formulas
    members = Questions(edition, lang, member_rows).members
    rows = {
        f"{members.sheet}!{column}{FIRST_ROW + index}": formula
        for index in range(members.rows)
        for column, formula in members.formulas(index)
    }
    return {**found, **rows}


def formulas_fingerprint(edition: Edition, lang: Lang) -> str:
    """The SHA-256 of every formula with its place: it tells whether a workbook calculates otherwise."""
    texts_by_place = {place: formula.text for place, formula in formulas(edition, lang).items()}
    return edition_json.sha256(texts_by_place)


def _write(
    buffer: BytesIO,
    edition: Edition,
    lang: Lang,
    answers: Answers,
    site_url: str | None,
    member_rows: int,
) -> Book:
    questions = Questions(edition, lang, member_rows)
    found = calculation(questions)
    # Rows are made as high as what their formulas say, and these say nothing of single members.
    numbers = replace(answers, values=answers.known(edition), members=())
    samples = tuple(assess(sample, edition) for sample in (numbers, *_samples(edition)))
    workbook = VerbatimWorkbook(buffer)
    workbook.set_properties(
        {
            "title": texts.TITLE[lang],
            "subject": texts.SUBJECT[lang].format(edition=edition.id),
            # The file has no clock; the day is the edition's own.
            "created": datetime.combine(edition.source.latest, time()),
        }
    )
    book = Book(workbook, edition, lang, filled(answers, edition, lang))
    instructions.write(book)
    selfcheck.write(book, selfcheck.Contents(questions, answers, found, samples, site_url))
    members.write(book, found, questions.members)
    result.write(book, result.Contents(found, samples))
    evidence.write(book, evidence.Contents(questions, answers, found))
    calculation_sheet.write(book, found)
    source.write(book, site_url)
    postal_codes.write(book)
    named = {**_names(questions, found), **questions.members.names}
    for name, place in named.items():
        workbook.define_name(name, f"={place}")
    return book


def _names(questions: Questions, found: Calculation) -> dict[str, str]:
    """Every defined name with its cell or range; a name that two things claim is refused."""
    names: dict[str, str] = {}
    lang = questions.lang
    of_codes = postal_codes.names(lang)
    for places in (questions.cells, found.names, source.names(lang), of_codes):
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
