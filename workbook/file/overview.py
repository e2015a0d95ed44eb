"""The overview of actors that an application carries: a cleaned list with distances, as .xlsx."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO

from gocluster_rules.facts.yes_no import NO, YES
from gocluster_rules.members.columns import Field
from gocluster_rules.members.evaluation import Counted
from gocluster_rules.members.map import REGIONS
from gocluster_rules.members.member import Member
from gocluster_rules.members.places import shown_distance
from gocluster_rules.text import Lang
from workbook import texts
from workbook.sheets.styles import STYLES
from workbook.sheets.verbatim import VerbatimWorkbook

WIDTHS = (7, 48, 26, 10, 16, 8, 14, 18, 31, 28)
FIRST_ROW = 3
"""Of the members, counted from 0; above stand title, numbers and the titles of columns."""


def overview(counted: Counted, lang: Lang) -> bytes:
    """The file; reading it again gives the same members."""
    buffer = BytesIO()
    with VerbatimWorkbook(buffer) as book:
        created = datetime.combine(counted.edition.source.latest, time())
        book.set_properties({"title": texts.OVERVIEW[lang], "created": created})
        styles = {name: book.add_format(STYLES[name]) for name in ("title", "header", "text")}
        sheet = book.add_worksheet(texts.OVERVIEW_SHEET[lang])
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.freeze_panes(FIRST_ROW, 0)
        sheet.repeat_rows(FIRST_ROW - 1)
        sheet.hide_gridlines(2)
        sheet.write_string(0, 0, texts.OVERVIEW[lang], styles["title"])
        for column, (width, heading) in enumerate(zip(WIDTHS, _headings(lang), strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(FIRST_ROW - 1, column, heading, styles["header"])
        for row, member in enumerate(counted.members):
            for column, value in enumerate(_row(counted, row, member, lang)):
                if isinstance(value, int):
                    sheet.write_number(FIRST_ROW + row, column, value, styles["text"])
                else:
                    sheet.write_string(FIRST_ROW + row, column, value, styles["text"])
        last = FIRST_ROW + len(counted.members) - 1
        sheet.autofilter(FIRST_ROW - 1, 0, last, len(WIDTHS) - 1)
    return buffer.getvalue()


def _headings(lang: Lang) -> list[str]:
    fields = (
        Field.NAME,
        Field.KIND,
        Field.SME,
        Field.BOUND,
        Field.COUNTRY,
        Field.POSTAL_CODE,
        Field.DISTANCE,
    )
    named = [field.label[lang] for field in fields]
    return [texts.OVERVIEW_NUMBER[lang], *named, texts.BY_CODES[lang], texts.OVERVIEW_REGION[lang]]


def _row(counted: Counted, at: int, member: Member, lang: Lang) -> list[str | int]:
    stated, computed = member.distance_km, counted.distance(at)
    return [
        at + 1,
        member.name,
        member.kind.label[lang] if member.kind else "",
        _answer(member.is_sme, lang),
        _answer(member.is_bound, lang),
        member.country,
        member.postal_code,
        "" if stated is None else stated,
        "" if computed is None else shown_distance(computed)[lang],
        REGIONS[counted.regions[at]][lang],
    ]


def _answer(answer: bool | None, lang: Lang) -> str:
    return "" if answer is None else (YES if answer else NO)[lang]
