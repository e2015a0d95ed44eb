"""The cells of the self-check that are filled in, and what spreadsheets accept while it is typed."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from gocluster_rules.facts import Amount, Count, Day, Fact, YesNo
from gocluster_rules.known import Known
from gocluster_rules.notation import shown
from gocluster_rules.text import Lang
from workbook import texts
from workbook.formula.entries import is_amount
from workbook.formula.formulas import date_serial
from workbook.sheets.calculation.plan import ANSWER_WORDS
from workbook.sheets.page import Page
from workbook.sheets.rows import ANSWER, AT_MOST

MAX_PROMPT = 255


def text_input(made: Page, cell: str, text: str, **more: Any) -> None:
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
def answer_input(fact: Fact, made: Page, cell: str, answer: Known | None) -> None:
    """Write the input cell, filled in if there is an answer."""
    raise TypeError(f"no input cell for {type(fact).__name__}")


def _number_input(made: Page, cell: str, number: float | None, num_format: str) -> None:
    style = made.book.style("input_number", num_format=num_format)
    if number is None:
        made.sheet.write_blank(cell, None, style)
    else:
        made.sheet.write_number(cell, number, style)


@answer_input.register
def _(fact: Count, made: Page, cell: str, answer: Known | None) -> None:
    _number_input(made, cell, answer.low if answer else None, "#,##0")


@answer_input.register
def _(fact: Amount, made: Page, cell: str, answer: Known | None) -> None:
    _number_input(made, cell, answer.low / fact.scale if answer else None, "#,##0.00")


@answer_input.register
def _(fact: Day, made: Page, cell: str, answer: Known | None) -> None:
    _number_input(made, cell, date_serial(answer.low) if answer else None, made.book.date_format)


@answer_input.register
def _(fact: YesNo, made: Page, cell: str, answer: Known | None) -> None:
    if answer is None:
        made.blank([cell], "input_word")
    else:
        made.text(cell, fact.shown(answer)[made.book.lang], "input_word")


def upper_end_input(fact: Count, made: Page, row: int, answer: Known | None) -> None:
    lang, cell = made.book.lang, f"{AT_MOST}{row}"
    is_range = answer is not None and not answer.is_exact
    _number_input(made, cell, answer.high if answer and is_range else None, "#,##0")
    made.sheet.data_validation(
        cell,
        accepted(fact, cell)
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
def accepted(fact: Fact, cell: str) -> dict[str, Any]:
    """What the cell accepts, for the spreadsheet's own check while typing: what the reader takes of it."""
    raise TypeError(f"no validation for {type(fact).__name__}")


@accepted.register
def _(fact: Count, cell: str) -> dict[str, Any]:
    return {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": fact.highest}


@accepted.register
def _(fact: Amount, cell: str) -> dict[str, Any]:
    return {"validate": "custom", "value": f"={is_amount(cell, fact)}"}


@accepted.register
def _(fact: Day, cell: str) -> dict[str, Any]:
    first, last = (date_serial(day) for day in (fact.unknown.low, fact.unknown.high))
    return {"validate": "date", "criteria": "between", "minimum": first, "maximum": last}


@accepted.register
def _(fact: YesNo, cell: str) -> dict[str, Any]:
    return {"validate": "list", "source": f"={ANSWER_WORDS}"}


def validation(fact: Fact, cell: str, lang: Lang, number: str) -> dict[str, Any]:
    request = _request(fact, lang)
    hint = f"{request}\n{fact.help[lang]}" if fact.help else request
    title = (
        texts.PROMPT_TITLE_CLUSTER[lang]
        if number == texts.CLUSTER_MARK[lang]
        else texts.PROMPT_TITLE[lang].format(number=number)
    )
    return accepted(fact, cell) | {
        "input_title": title,
        "input_message": hint if len(hint) <= MAX_PROMPT else request,
        "error_title": texts.REFUSED_TITLE[lang],
        "error_message": request,
    }
