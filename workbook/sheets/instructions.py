"""The first sheet: what the file is for, how to fill it in, what its words mean."""

from __future__ import annotations

from gocluster_rules import words
from gocluster_rules.verdict import Verdict
from workbook import texts
from workbook.sheets.page import Book, Page, page
from workbook.sheets.styles import ALERT, TINTS

WIDTHS = {"A": 34, "B": 118}


def write(book: Book) -> None:
    """Write the sheet."""
    lang, edition = book.lang, book.edition
    made = page(book, texts.INSTRUCTIONS[lang], WIDTHS, texts.TITLE[lang], pages_high=1)
    made.text("A2", texts.SUBJECT[lang].format(edition=edition.id), "subtitle")
    made.text("A3", edition.source.status[lang], "subtitle")
    row = 5
    purpose = texts.PURPOSE[lang].format(of=len(edition.criteria))
    row = _block(made, row, texts.PURPOSE_HEADING[lang], [(purpose, "paragraph")])
    quorum = texts.QUORUM_QUOTE[lang].format(wording=edition.quorum.wording[lang])
    row = _block(made, row, texts.QUORUM_HEADING[lang], [(quorum, "quote")])
    contact = texts.DECISION_MORE[lang].format(
        email=edition.contact.email, telephone=edition.contact.telephone
    )
    row = _block(
        made,
        row,
        texts.DECISION_HEADING[lang],
        [(words.DECISION[lang], "paragraph"), (contact, "paragraph")],
    )
    steps = [
        (
            step[lang].format(
                sheet=texts.SELF_CHECK[lang],
                result=texts.RESULT[lang],
                evidence=texts.EVIDENCE[lang],
            ),
            "paragraph",
        )
        for step in texts.HOW
    ]
    row = _block(made, row, texts.HOW_HEADING[lang], steps)
    row = _words(made, row)
    row = _block(made, row, texts.PRIVACY_HEADING[lang], [(texts.PRIVACY[lang], "paragraph")])
    sheets = [(f"{name[lang]}: {what[lang]}", "paragraph") for name, what in texts.SHEETS]
    _block(made, row, texts.SHEETS_HEADING[lang], [*sheets, (texts.PROTECTION[lang], "paragraph")])


def _block(made: Page, row: int, heading: str, paragraphs: list[tuple[str, str]]) -> int:
    """A heading with paragraphs beside it, and an empty row; the next free row."""
    made.text(f"A{row}", heading, "topic")
    for index, (paragraph, style) in enumerate(paragraphs):
        made.text(f"B{row}", paragraph, style)
        made.height(row, {"A": [heading] if index == 0 else [], "B": [paragraph]})
        row += 1
    made.sheet.set_row(row - 1, 8)
    return row + 1


def _words(made: Page, row: int) -> int:
    lang = made.book.lang
    made.text(f"A{row}", texts.WORDS_HEADING[lang], "topic")
    made.height(row, {"A": [texts.WORDS_HEADING[lang]]})
    row += 1
    entries = [
        *(
            (words.VERDICTS[verdict][lang], TINTS[verdict], texts.WORDS[verdict][lang])
            for verdict in reversed(Verdict)
        ),
        (texts.CHECK_INPUT[lang], ALERT, texts.CHECK_INPUT_MEANING[lang]),
    ]
    for word, (background, ink), meaning in entries:
        made.text(f"A{row}", word, "verdict", bg_color=background, font_color=ink)
        made.text(f"B{row}", meaning, "text")
        made.height(row, {"A": [word], "B": [meaning]})
        row += 1
    made.text(f"A{row}", texts.INPUT_CELL[lang], "input_word", locked=True)
    made.text(f"B{row}", texts.INPUT_MEANING[lang], "text")
    made.height(row, {"B": [texts.INPUT_MEANING[lang]]})
    row += 1
    made.sheet.set_row(row - 1, 8)
    return row + 1
