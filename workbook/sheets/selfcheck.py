"""The sheet that is filled in: criteria with their questions, the verdict beside them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch

from gocluster_rules.answers import Answers
from gocluster_rules.facts import Count
from gocluster_rules.forms import CLUSTER_FIELDS
from gocluster_rules.model import Category, Criterion, MainCriterion
from gocluster_rules.result import Result
from gocluster_rules.typed_texts import MAX_NAME, MAX_NOTE
from workbook import texts
from workbook.sheets import beside
from workbook.sheets.calculation.plan import Calculation
from workbook.sheets.inputs import answer_input, text_input, unit, upper_end_input, validation
from workbook.sheets.links import criterion_url
from workbook.sheets.page import Book, Page, page, verdict_tints
from workbook.sheets.rows import (
    ALERT,
    ANSWER,
    AT_MOST,
    GUIDANCE,
    HEADER_ROW,
    HINT,
    NOTE,
    NUMBER,
    QUESTION,
    REASON,
    UNIT,
    VERDICT,
    ClusterHeading,
    Field,
    Line,
    Outcome,
    Question,
    Questions,
    label,
)
from workbook.sheets.styles import ALERT as ALERT_TINT

WIDTHS = {
    NUMBER: 6,
    QUESTION: 80,
    ANSWER: 18,
    AT_MOST: 11,
    UNIT: 9,
    NOTE: 42,
    HINT: 88,
    GUIDANCE: 96,
}
COLUMNS = tuple(WIDTHS)
HEADINGS = (
    texts.NUMBER,
    texts.QUESTION,
    texts.ANSWER,
    texts.AT_MOST,
    texts.UNIT,
    texts.NOTE,
    texts.HINT,
    texts.GUIDANCE,
)
PRINTED = f"{NUMBER}1:{NOTE}"
"""What helps to answer is left out on paper: there it would make letters too small for what was answered."""
NOTE_HEIGHT = 31.4
"""In points: two lines."""
LENGTHS = {"office_country": (2, 2), "office_postal_code": (2, 10)}
"""How few and how many characters a text about the cluster may have, where that is less than a name."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What the sheet shows."""

    questions: Questions
    answers: Answers
    calculation: Calculation
    samples: tuple[Result, ...]
    """Results of very different answers; the rows are made high enough for what they say."""
    site_url: str | None


def write(book: Book, contents: Contents) -> None:
    """Write the sheet."""
    lang = book.lang
    made = page(
        book,
        texts.SELF_CHECK[lang],
        WIDTHS,
        texts.TITLE[lang],
        header_row=HEADER_ROW,
        portrait=True,
        pages_high=2,
    )
    made.sheet.print_area(f"{PRINTED}{contents.questions.last_row}")
    made.text("A2", texts.SELF_CHECK_LEAD[lang], "subtitle")
    made.sheet.set_row(1, 20)
    made.header(HEADER_ROW, *(heading[lang] for heading in HEADINGS), least=40)
    for row, line in contents.questions.lines:
        _write(line, made, row, contents)
    last = contents.questions.last_row
    first = HEADER_ROW + 1
    made.sheet.autofilter(f"{COLUMNS[0]}{HEADER_ROW}:{COLUMNS[-1]}{last}")
    made.sheet.set_selection(contents.questions.cells[next(iter(CLUSTER_FIELDS))].relative)
    verdict_tints(made, f"{VERDICT}{first}:{VERDICT}{last}")
    made.sheet.conditional_format(
        f"{ALERT}{first}:{ALERT}{last}",
        {
            "type": "cell",
            "criteria": "==",
            "value": f'"{texts.CHECK_INPUT[lang]}"',
            "format": book.tint(ALERT_TINT),
        },
    )


@singledispatch
def _write(line: Line, made: Page, row: int, contents: Contents) -> None:
    """Write a line of the sheet."""
    raise TypeError(f"no row for {type(line).__name__}")


def _band(made: Page, row: int, number: str, text: str, style: str) -> None:
    """A heading across the table, in one cell and without merging."""
    made.text(f"{NUMBER}{row}", number, style, align="center")
    made.text(f"{QUESTION}{row}", text, style, align="left", indent=1)
    made.blank((f"{column}{row}" for column in COLUMNS[2:]), style)
    made.height(row, {}, least=22)


@_write.register
def _(line: ClusterHeading, made: Page, row: int, contents: Contents) -> None:
    lang = made.book.lang
    _band(made, row, texts.CLUSTER_MARK[lang], texts.CLUSTER_HEADING[lang], "category")


@_write.register
def _(line: Category, made: Page, row: int, contents: Contents) -> None:
    lang = made.book.lang
    title = texts.CATEGORY[lang].format(number=line.number, title=line.title[lang])
    _band(made, row, "", title, "category")


@_write.register
def _(line: MainCriterion, made: Page, row: int, contents: Contents) -> None:
    lang = made.book.lang
    title = texts.MAIN_CRITERION[lang].format(number=line.number, title=line.title[lang])
    _band(made, row, line.number, title, "main")


@_write.register
def _(line: Criterion, made: Page, row: int, contents: Contents) -> None:
    lang = made.book.lang
    if contents.site_url:
        made.sheet.write_url(
            f"{NUMBER}{row}",
            criterion_url(contents.site_url, line.number, lang),
            made.book.style("link"),
            line.number,
            texts.LINK_TIP[lang].format(number=line.number),
        )
    else:
        made.text(f"{NUMBER}{row}", line.number, "criterion")
    made.text(f"{QUESTION}{row}", line.wording[lang], "wording")
    made.blank((f"{column}{row}" for column in (ANSWER, AT_MOST, UNIT, HINT)), "said")
    note = contents.answers.notes.get(line.number, "")
    text_input(made, f"{NOTE}{row}", note)
    made.sheet.data_validation(
        f"{NOTE}{row}",
        {
            "validate": "length",
            "criteria": "<=",
            "value": MAX_NOTE,
            "input_title": texts.PROMPT_TITLE_NOTE[lang].format(number=line.number),
            "input_message": texts.PROMPT_NOTE[lang],
            "error_title": texts.REFUSED_TITLE[lang],
            "error_message": texts.TOO_LONG[lang].format(limit=MAX_NOTE),
        },
    )
    guidance = _guidance(made, row, contents, "said")
    made.height(
        row,
        {QUESTION: [line.wording[lang]], NOTE: [note], GUIDANCE: [guidance]},
        least=NOTE_HEIGHT,
        grows=True,
    )


def _guidance(made: Page, row: int, contents: Contents, style: str) -> str:
    """Write the guiding questions that stand in the row, if there are any."""
    lang = made.book.lang
    text = "\n".join(
        texts.BULLET[lang].format(item=question[lang])
        for question in contents.questions.guidance.get(row, ())
    )
    made.text(f"{GUIDANCE}{row}", text, style)
    return text


@_write.register
def _(line: Outcome, made: Page, row: int, contents: Contents) -> None:
    lang, found, criterion = made.book.lang, contents.calculation, line.criterion
    index = made.book.edition.criteria.index(criterion)
    made.text(f"{NUMBER}{row}", criterion.number, "said", align="center", indent=0)
    made.formula(f"{REASON}{row}", found.lists["reasons"].shown(index), "said")
    made.formula(f"{VERDICT}{row}", found.lists["verdict_words"].shown(index), "said_verdict")
    made.blank((f"{column}{row}" for column in (AT_MOST, UNIT, NOTE, HINT)), "said")
    guidance = _guidance(made, row, contents, "said")
    reasons = [result.criteria[criterion.number].reason[lang] for result in contents.samples]
    made.height(row, {REASON: reasons, GUIDANCE: [guidance]})


@_write.register
def _(line: Field, made: Page, row: int, contents: Contents) -> None:
    lang = made.book.lang
    attribute, _ = CLUSTER_FIELDS[line.name]
    asked = label(line)
    question, hint = asked.text[lang], texts.CLUSTER_HINTS[line.name][lang]
    value = getattr(contents.answers.cluster, attribute)
    made.text(f"{NUMBER}{row}", asked.number[lang], "number")
    made.text(f"{QUESTION}{row}", question, "question")
    # As text, so that a postal code keeps its leading zero.
    text_input(made, f"{ANSWER}{row}", value, num_format="@")
    made.blank((f"{column}{row}" for column in (AT_MOST, UNIT, NOTE, GUIDANCE)), "text")
    made.text(f"{HINT}{row}", hint, "hint")
    shortest, longest = LENGTHS.get(line.name, (0, MAX_NAME))
    too_long = texts.TOO_LONG[lang].format(limit=MAX_NAME)
    made.sheet.data_validation(
        f"{ANSWER}{row}",
        {
            "validate": "length",
            "criteria": "between",
            "minimum": shortest,
            "maximum": longest,
            "input_title": texts.PROMPT_TITLE_CLUSTER[lang],
            "input_message": hint,
            "error_title": texts.REFUSED_TITLE[lang],
            "error_message": hint if line.name in LENGTHS else too_long,
        },
    )
    made.height(row, {QUESTION: [question], ANSWER: [value], HINT: [hint]})


@_write.register
def _(line: Question, made: Page, row: int, contents: Contents) -> None:
    lang, edition, fact = made.book.lang, made.book.edition, line.fact
    number, question = label(line).number[lang], label(line).text[lang]
    answer = contents.answers.values.get(fact.name)
    made.text(f"{NUMBER}{row}", number, "number")
    made.text(f"{QUESTION}{row}", question, "question")
    made.blank([f"{AT_MOST}{row}"], "text")
    answer_input(fact, made, f"{ANSWER}{row}", answer)
    if isinstance(fact, Count):
        upper_end_input(fact, made, row, answer)
    made.text(f"{UNIT}{row}", unit(fact, lang), "text", indent=0, align="center")
    made.formula(f"{ALERT}{row}", beside.alert(fact, edition, lang), "verdict")
    made.formula(f"{HINT}{row}", beside.remark(fact, edition, lang), "hint")
    guidance = _guidance(made, row, contents, "text")
    cell = f"{ANSWER}{row}"
    made.sheet.data_validation(cell, validation(fact, cell, lang, number))
    said = beside.remarks(fact, edition, lang)
    alerts = beside.alerts(fact, lang)
    made.height(row, {QUESTION: [question], ALERT: alerts, HINT: said, GUIDANCE: [guidance]})
