"""The sheet with the evidence: what documents each criterion, and where each piece of it stands."""

from __future__ import annotations

from dataclasses import dataclass

from gocluster_rules.answers import Answers
from gocluster_rules.evidence import EXPECTED, STATE_WORDS
from gocluster_rules.model import Criterion, Evidence
from workbook import texts
from workbook.sheets.calculation.plan import Calculation
from workbook.sheets.page import Book, Page, page, verdict_tints
from workbook.sheets.rows import HEADER_ROW, NUMBER, STATE, Questions

PIECE, VERDICT = "B", "D"
WIDTHS = {NUMBER: 7, PIECE: 104, STATE: 18, VERDICT: 15}
HEADINGS = (texts.NUMBER, texts.PIECE, texts.PIECE_STATE, texts.VERDICT)


@dataclass(frozen=True, slots=True)
class Contents:
    """What the sheet shows."""

    questions: Questions
    answers: Answers
    calculation: Calculation


def write(book: Book, contents: Contents) -> None:
    """Write the sheet."""
    lang = book.lang
    made = page(
        book,
        texts.EVIDENCE[lang],
        WIDTHS,
        texts.EVIDENCE[lang],
        header_row=HEADER_ROW,
        portrait=True,
        pages_high=1,
    )
    made.text("A2", texts.EVIDENCE_LEAD[lang], "subtitle")
    made.sheet.set_row(1, 20)
    made.header(HEADER_ROW, *(heading[lang] for heading in HEADINGS))
    for row, criterion, item in contents.questions.evidence:
        _verdict(made, row, criterion, contents)
        if item:
            _piece(made, row, criterion, item, contents)
        else:
            _criterion(made, row, criterion)
    first, last = HEADER_ROW + 1, contents.questions.evidence[-1][0]
    made.sheet.autofilter(f"{NUMBER}{HEADER_ROW}:{VERDICT}{last}")
    verdict_tints(made, f"{VERDICT}{first}:{VERDICT}{last}")


def _verdict(made: Page, row: int, criterion: Criterion, contents: Contents) -> None:
    """The criterion's verdict, in each of its rows so that they can be filtered by it."""
    index = made.book.edition.criteria.index(criterion)
    words = contents.calculation.lists["verdict_words"]
    made.formula(f"{VERDICT}{row}", words.shown(index), "said_verdict")


def _criterion(made: Page, row: int, criterion: Criterion) -> None:
    wording = criterion.wording[made.book.lang]
    made.text(f"{NUMBER}{row}", criterion.number, "criterion")
    made.text(f"{PIECE}{row}", wording, "wording")
    made.blank([f"{STATE}{row}"], "said")
    made.height(row, {PIECE: [wording]})


def _piece(made: Page, row: int, criterion: Criterion, item: Evidence, contents: Contents) -> None:
    lang = made.book.lang
    text, words = item.text[lang], [word[lang] for word in STATE_WORDS.values()]
    made.text(f"{NUMBER}{row}", criterion.number, "number")
    made.text(f"{PIECE}{row}", text, "question")
    cell = f"{STATE}{row}"
    if state := contents.answers.evidence.get(item.id):
        made.text(cell, STATE_WORDS[state][lang], "input_word")
    else:
        made.blank([cell], "input_word")
    request = texts.PROMPT_EVIDENCE[lang].format(expected=EXPECTED[lang])
    made.sheet.data_validation(
        cell,
        {
            "validate": "list",
            "source": words,
            "input_title": texts.PROMPT_TITLE_EVIDENCE[lang],
            "input_message": request,
            "error_title": texts.REFUSED_TITLE[lang],
            "error_message": request,
        },
    )
    made.height(row, {PIECE: [text]})
