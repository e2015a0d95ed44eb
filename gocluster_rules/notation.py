"""How each language writes numbers and days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum

from gocluster_rules.text import LANGS, Lang, Text

DECIMAL_MARK: Mapping[Lang, str] = {"de": ",", "en": "."}
GROUP_MARK: Mapping[Lang, str] = {"de": ".", "en": ","}
MONTHS_EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


class Style(Enum):
    """How a whole number is written out."""

    COUNT = "count"
    PLAIN = "plain"
    TENTHS = "tenths"
    HUNDREDTHS = "hundredths"
    DAY = "day"


PLACES = {Style.COUNT: 0, Style.PLAIN: 0, Style.TENTHS: 1, Style.HUNDREDTHS: 2}
"""The decimal places of a style."""


def show(number: int, style: Style, lang: Lang) -> str:
    """A number or a day number as the language writes it; a number below 0 as 0.

    >>> show(1234, Style.COUNT, "de"), show(529, Style.TENTHS, "de"), show(41000050, Style.HUNDREDTHS, "en")
    ('1.234', '52,9', '410,000.50')
    """
    if style is Style.DAY:
        day = date.fromordinal(number)
        if lang == "de":
            return f"{day.day:02}.{day.month:02}.{day.year}"
        return f"{day.day} {MONTHS_EN[day.month - 1]} {day.year}"
    places = PLACES[style]
    whole, rest = divmod(max(0, number), 10**places)
    written = str(whole) if style in (Style.TENTHS, Style.PLAIN) else f"{whole:,}"
    written = written.replace(",", GROUP_MARK[lang])
    return written + (DECIMAL_MARK[lang] + f"{rest:0{places}}" if places else "")


def shown(number: int, style: Style) -> Text:
    """A number or a day number as each language writes it.

    >>> shown(1234, Style.COUNT)
    Text(de='1.234', en='1,234')
    """
    return Text(**{lang: show(number, style, lang) for lang in LANGS})
