"""The sheet that is filled in: criteria with their questions, the verdict beside them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from gocluster_rules.answers import MAX_NAME, MAX_NOTE, Answers
from gocluster_rules.facts import Amount, Count, Day, Fact, YesNo
from gocluster_rules.forms import CLUSTER_FIELDS
from gocluster_rules.known import Known
from gocluster_rules.model import Category, Criterion, MainCriterion
from gocluster_rules.notation import shown
from gocluster_rules.result import Result
from gocluster_rules.text import Lang
from workbook import texts
from workbook.formula.entries import is_amount
from workbook.formula.formulas import date_serial
from workbook.sheets import beside
from workbook.sheets.calculation.plan import ANSWER_WORDS, Calculation
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
MAX_PROMPT = 255
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
    for column, heading in zip(COLUMNS, HEADINGS, strict=True):
        made.text(f"{column}{HEADER_ROW}", heading[lang], "header")
    made.height(
        HEADER_ROW,
        {column: [heading[lang]] for column, heading in zip(COLUMNS, HEADINGS, strict=True)},
        least=40,
    )
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
    _text_input(made, f"{NOTE}{row}", note)
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
    _text_input(made, f"{ANSWER}{row}", value, num_format="@")
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
    _answer(fact, made, f"{ANSWER}{row}", answer)
    if isinstance(fact, Count):
        _upper_end(fact, made, row, answer)
    made.text(f"{UNIT}{row}", unit(fact, lang), "text", indent=0, align="center")
    made.formula(f"{ALERT}{row}", beside.alert(fact, edition, lang), "verdict")
    made.formula(f"{HINT}{row}", beside.remark(fact, edition, lang), "hint")
    guidance = _guidance(made, row, contents, "text")
    cell = f"{ANSWER}{row}"
    made.sheet.data_validation(cell, _validation(fact, cell, lang, number))
    said = beside.remarks(fact, edition, lang)
    made.height(row, {QUESTION: [question], HINT: said, GUIDANCE: [guidance]})


def _text_input(made: Page, cell: str, text: str, **more: Any) -> None:
    if not text:
        made.sheet.write_blank(cell, None, made.book.style("input", **more))
        return
    # With the prefix, editing the cell does not turn "=…" into a formula either.
    quoted = {"quote_prefix": True} if text[0] in "=+-@'" else {}
    made.text(cell, text, "input", **more, **quoted)


@singledispatch
def unit(fact: Fact, lang: Lang) -> str:
    """What a question's answer is measured in."""
    raise TypeError(f"no unit for {type(fact).__name__}")


@unit.register
def _(fact: Count, lang: Lang) -> str:
    return texts.UNITS["count"][lang]


@unit.register
def _(fact: Amount, lang: Lang) -> str:
    return fact.unit[lang]


@unit.register
def _(fact: Day, lang: Lang) -> str:
    return texts.UNITS["day"][lang]


@unit.register
def _(fact: YesNo, lang: Lang) -> str:
    return texts.UNITS["yes_no"][lang]


@singledispatch
def _answer(fact: Fact, made: Page, cell: str, answer: Known | None) -> None:
    """Write the input cell, filled in if there is an answer."""
    raise TypeError(f"no input cell for {type(fact).__name__}")


def _number_input(made: Page, cell: str, number: float | None, num_format: str) -> None:
    style = made.book.style("input_number", num_format=num_format)
    if number is None:
        made.sheet.write_blank(cell, None, style)
    else:
        made.sheet.write_number(cell, number, style)


@_answer.register
def _(fact: Count, made: Page, cell: str, answer: Known | None) -> None:
    _number_input(made, cell, answer.low if answer else None, "#,##0")


@_answer.register
def _(fact: Amount, made: Page, cell: str, answer: Known | None) -> None:
    _number_input(made, cell, answer.low / fact.scale if answer else None, "#,##0.00")


@_answer.register
def _(fact: Day, made: Page, cell: str, answer: Known | None) -> None:
    _number_input(made, cell, date_serial(answer.low) if answer else None, made.book.date_format)


@_answer.register
def _(fact: YesNo, made: Page, cell: str, answer: Known | None) -> None:
    if answer is None:
        made.blank([cell], "input_word")
    else:
        made.text(cell, fact.shown(answer)[made.book.lang], "input_word")


def _upper_end(fact: Count, made: Page, row: int, answer: Known | None) -> None:
    lang, cell = made.book.lang, f"{AT_MOST}{row}"
    is_range = answer is not None and not answer.is_exact
    _number_input(made, cell, answer.high if answer and is_range else None, "#,##0")
    made.sheet.data_validation(
        cell,
        _limits(fact, cell)
        | {
            "minimum": f"={ANSWER}{row}",
            "input_title": texts.AT_MOST[lang],
            "input_message": texts.PROMPT_AT_MOST[lang],
            "error_title": texts.REFUSED_TITLE[lang],
            "error_message": texts.AT_MOST_REFUSED.fill(highest=shown(fact.highest, fact.style))[
                lang
            ],
        },
    )


def _request(fact: Fact, lang: Lang) -> str:
    return texts.PROMPT[lang].format(expected=fact.expected()[lang])


@singledispatch
def _limits(fact: Fact, cell: str) -> dict[str, Any]:
    """What the cell accepts, for the spreadsheet's own check while typing: what the reader takes of it."""
    raise TypeError(f"no validation for {type(fact).__name__}")


@_limits.register
def _(fact: Count, cell: str) -> dict[str, Any]:
    return {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": fact.highest}


@_limits.register
def _(fact: Amount, cell: str) -> dict[str, Any]:
    return {"validate": "custom", "value": f"={is_amount(cell, fact)}"}


@_limits.register
def _(fact: Day, cell: str) -> dict[str, Any]:
    first, last = (date_serial(day) for day in (fact.unknown.low, fact.unknown.high))
    return {"validate": "date", "criteria": "between", "minimum": first, "maximum": last}


@_limits.register
def _(fact: YesNo, cell: str) -> dict[str, Any]:
    return {"validate": "list", "source": f"={ANSWER_WORDS}"}


def _validation(fact: Fact, cell: str, lang: Lang, number: str) -> dict[str, Any]:
    request = _request(fact, lang)
    hint = f"{request}\n{fact.help[lang]}" if fact.help else request
    title = (
        texts.PROMPT_TITLE_CLUSTER[lang]
        if number == texts.CLUSTER_MARK[lang]
        else texts.PROMPT_TITLE[lang].format(number=number)
    )
    return _limits(fact, cell) | {
        "input_title": title,
        "input_message": hint if len(hint) <= MAX_PROMPT else request,
        "error_title": texts.REFUSED_TITLE[lang],
        "error_message": request,
    }
