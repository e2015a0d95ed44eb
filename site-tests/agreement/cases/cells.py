"""What stands in the input cells for an answer: as a file holds it, and as a person types it."""

from __future__ import annotations

from datetime import date
from functools import singledispatch

from tools.engines.engine import Content

from gocluster_rules.facts import Amount, Count, Day, Fact, YesNo
from gocluster_rules.known import Known
from gocluster_rules.notation import DECIMAL_MARK, Style, show
from gocluster_rules.text import LANGS, Lang
from workbook.formula.formulas import date_serial


@singledispatch
def entered(fact: Fact, answer: Known | None, lang: Lang, spelling: int) -> dict[str, Content]:
    """The contents of the fact's input cells."""
    raise TypeError(f"no cells for {type(fact).__name__}")


@entered.register
def _(fact: Count, answer: Known | None, lang: Lang, spelling: int) -> dict[str, Content]:
    empty = BLANK if spelling == 2 else None
    if answer is None:
        return {fact.name: empty, fact.upper_end: empty}
    noise = 1 - 1e-15 if spelling == 1 else 1
    high = answer.high * noise if spelling == 3 or not answer.is_exact else empty
    return {fact.name: answer.low * noise, fact.upper_end: high}


@entered.register
def _(fact: Amount, answer: Known | None, lang: Lang, spelling: int) -> dict[str, Content]:
    noise = 1e-10 if spelling == 1 else 0
    empty = BLANK if spelling == 2 else None
    return {fact.name: empty if answer is None else answer.low / fact.scale + noise}


@entered.register
def _(fact: Day, answer: Known | None, lang: Lang, spelling: int) -> dict[str, Content]:
    time_of_day = 0.999996 if spelling == 1 else 0
    empty = BLANK if spelling == 2 else None
    return {fact.name: empty if answer is None else date_serial(answer.low) + time_of_day}


@entered.register
def _(fact: YesNo, answer: Known | None, lang: Lang, spelling: int) -> dict[str, Content]:
    if answer is None:
        return {fact.name: BLANK if spelling == 2 else None}
    word = fact.shown(answer)
    other = LANGS[1 - LANGS.index(lang)]
    spelt = (word[lang], f"  {word[lang]} ", word[lang].upper(), word[other])
    return {fact.name: spelt[spelling]}


SPELLINGS = 4
BLANK = "  "


@singledispatch
def typed(fact: Fact, answer: Known | None, lang: Lang) -> dict[str, str]:
    """What a person types for the fact: a decimal comma, 1.5.2019, "ja " with a blank."""
    raise TypeError(f"nothing typed for {type(fact).__name__}")


@typed.register
def _(fact: Count, answer: Known | None, lang: Lang) -> dict[str, str]:
    if answer is None:
        return {fact.name: "", fact.upper_end: ""}
    low, high = (show(number, Style.COUNT, lang) for number in (answer.low, answer.high))
    return {fact.name: low, fact.upper_end: high if high != low else ""}


@typed.register
def _(fact: Amount, answer: Known | None, lang: Lang) -> dict[str, str]:
    amount = "" if answer is None else str(fact.write(answer))
    return {fact.name: amount.replace(".", DECIMAL_MARK[lang])}


@typed.register
def _(fact: Day, answer: Known | None, lang: Lang) -> dict[str, str]:
    mark = "." if lang == "de" else "/"
    if answer is None:
        return {fact.name: ""}
    day = date.fromordinal(answer.low)
    return {fact.name: f"{day.day}{mark}{day.month}{mark}{day.year}"}


@typed.register
def _(fact: YesNo, answer: Known | None, lang: Lang) -> dict[str, str]:
    return {fact.name: "" if answer is None else fact.shown(answer)[lang] + " "}
