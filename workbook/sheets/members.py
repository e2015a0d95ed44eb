"""The sheet with the members of the cluster: one row each, what follows from it beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gocluster_rules.members.columns import Field
from gocluster_rules.members.member import Kind
from gocluster_rules.members.places import FARTHEST_SHOWN_KM
from gocluster_rules.members.rows import BOUND, KIND, SME, counted
from gocluster_rules.notation import Style, shown
from gocluster_rules.typed_texts import MAX_NAME
from workbook import texts
from workbook.formula.contents import Content
from workbook.formula.member_rows import NUMBERS, STATE, MemberContents
from workbook.sheets.calculation.members import ALERT, SAID
from workbook.sheets.calculation.plan import ANSWER_WORDS, Calculation
from workbook.sheets.inputs import text_input
from workbook.sheets.member_list import (
    BY_CODE,
    COUNTED,
    END,
    FIRST_ROW,
    HEADER_ROW,
    INPUTS,
    NUMBER,
    REMARK,
    STEPS,
    WHERE,
    MemberList,
)
from workbook.sheets.page import Book, Page, page
from workbook.sheets.styles import LINE, PADDING

STEP_WIDTH = 22
WIDTHS: Mapping[str, float] = {
    NUMBER: 6,
    **dict(zip(INPUTS.values(), (34, 22, 8, 11, 9, 13, 12, 13, 16, 16), strict=True)),
    END: 1.5,
    BY_CODE: 12,
    WHERE: 17,
    REMARK: 96,
    **dict.fromkeys((*STEPS.values(), *COUNTED), STEP_WIDTH),
}
ROW_HEIGHT = 2 * LINE + PADDING
HEADER_HEIGHT = 4 * LINE + PADDING
PRINTED_ROWS = 30
"""So many rows are printed, and all members that there are when the file is made: not 40 empty pages."""


def write(book: Book, found: Calculation, members: MemberList) -> None:
    """Write the sheet, the members filled in."""
    lang = book.lang
    title = texts.MEMBERS_TITLE[lang]
    made = page(book, members.sheet, WIDTHS, title, header_row=HEADER_ROW)
    made.text("A2", texts.MEMBERS_LEAD[lang].format(rows=PRINTED_ROWS), "subtitle")
    made.formula("A3", found.named(SAID), "statement")
    made.formula("A4", found.named(ALERT), "alert")
    made.header(HEADER_ROW, *_headings(book))
    made.sheet.set_row(HEADER_ROW - 1, HEADER_HEIGHT)
    rows = book.filled.members.contents
    printed = min(max(PRINTED_ROWS, len(rows)), members.rows)
    made.sheet.print_area(f"{NUMBER}1:{REMARK}{HEADER_ROW + printed}")
    made.sheet.autofilter(f"{NUMBER}{HEADER_ROW}:{COUNTED[-1]}{members.last_row}")
    made.sheet.set_selection(f"{INPUTS[Field.NAME]}{FIRST_ROW}")
    # The first row has the formulas that all share. All below the members are copies of an empty one.
    written = min(max(len(rows), 1) + 1, members.rows)
    for index in range(written):
        _row(made, members, index, rows[index] if index < len(rows) else MemberContents())
    made.sheet.copies = members.rows - written
    for column, _ in members.formulas(0):
        made.sheet.shared[column] = (FIRST_ROW, members.last_row)
    for field, column in INPUTS.items():
        area = f"{column}{FIRST_ROW}:{column}{members.last_row}"
        made.sheet.data_validation(area, _validation(field, book))


def _headings(book: Book) -> list[str]:
    lang = book.lang
    steps = {name: texts.MEMBER_STEPS[name][lang] for name in STEPS if name in texts.MEMBER_STEPS}
    own = {**steps, **{name: texts.MEMBER_STEPS[key][lang] for name, key in STEP_TEXTS.items()}}
    return [
        texts.MEMBER_NUMBER[lang],
        *(field.label[lang] for field in INPUTS),
        "",
        texts.MEMBER_BY_CODE[lang],
        texts.MEMBER_REGION[lang],
        texts.MEMBER_REMARK[lang],
        *(own[name] for name in STEPS),
        *(texts.MEMBER_STEPS["counted"].fill(label=fact.label)[lang] for fact in counted()),
    ]


def _row(made: Page, members: MemberList, index: int, contents: MemberContents) -> None:
    row = FIRST_ROW + index
    made.sheet.write_number(f"{NUMBER}{row}", index + 1, made.book.style("number"))
    for field, content in zip(INPUTS, contents, strict=True):
        _input(made, f"{INPUTS[field]}{row}", field, content)
    made.blank([f"{END}{row}"], "paragraph")
    for column, formula in members.formulas(index):
        style, more = STYLES.get(column, ("step", {}))
        if column == BY_CODE:
            more = {"num_format": _kilometres(made.book)}
        if index:
            made.shared_formula(f"{column}{row}", formula, style, **more)
        else:
            made.formula(f"{column}{row}", formula, style, **more)
    made.sheet.set_row(row - 1, ROW_HEIGHT)


def _kilometres(book: Book) -> str:
    far = texts.MEMBER_FAR[book.lang].format(km=FARTHEST_SHOWN_KM)
    return f'[>={FARTHEST_SHOWN_KM}]"{far}";0'


def _input(made: Page, cell: str, field: Field, content: Content) -> None:
    if field.value in NUMBERS:
        style = made.book.style("input_number", num_format="#,##0")
        if isinstance(content, int):
            made.sheet.write_number(cell, content, style)
        else:
            made.sheet.write_blank(cell, None, style)
    else:
        # As text, so that a postal code keeps its leading zero.
        more = {"num_format": "@"} if field is Field.POSTAL_CODE else {}
        text_input(made, cell, str(content or ""), **more)


STYLES: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    BY_CODE: ("number", {}),
    WHERE: ("verdict", {}),
    REMARK: ("hint", {}),
}
STEP_TEXTS = {
    STATE: "state",
    BOUND: "bound",
    KIND: "kind",
    SME: "sme",
}


def _validation(field: Field, book: Book) -> dict[str, Any]:
    lang = book.lang
    refused = texts.REFUSED_TITLE[lang]
    if field.value in NUMBERS:
        most = NUMBERS[field.value]
        request = texts.MEMBER_NUMBER_EXPECTED[lang].format(most=shown(most, Style.COUNT)[lang])
        return {
            "validate": "decimal",
            "criteria": "between",
            "minimum": 0,
            "maximum": most,
            "error_title": refused,
            "error_message": request,
        }
    if field in LENGTHS:
        return {
            "validate": "length",
            "criteria": "<=",
            "value": LENGTHS[field],
            "error_title": refused,
            "error_message": texts.TOO_LONG[lang].format(limit=LENGTHS[field]),
        }
    if field is Field.KIND:
        words = [kind.label[lang] for kind in Kind]
        return {
            "validate": "list",
            "source": words,
            "error_title": refused,
            "error_message": texts.MEMBER_ONE_OF[lang].format(words=", ".join(words)),
        }
    return {
        "validate": "list",
        "source": f"={ANSWER_WORDS}",
        "error_title": refused,
        "error_message": texts.MEMBER_YES_OR_NO[lang],
    }


LENGTHS = {Field.NAME: MAX_NAME, Field.COUNTRY: 2, Field.POSTAL_CODE: MAX_NAME}
