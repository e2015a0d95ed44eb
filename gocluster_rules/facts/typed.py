"""Numbers and days as people type them, in either language's way; what could mean two numbers is refused."""

from __future__ import annotations

import re
from decimal import Decimal

from gocluster_rules.notation import DECIMAL_MARK, GROUP_MARK, Style, shown
from gocluster_rules.problems import Invalid, quoted
from gocluster_rules.text import LANGS, Lang, Text

TWO_READINGS = Text(
    de=(
        "„{value}“ kann zweierlei bedeuten: {thousands} oder {decimal}. Bitte schreiben Sie die Zahl ohne "
        "Tausenderzeichen und mit höchstens zwei Nachkommastellen."
    ),
    en=(
        "“{value}” can mean two things: {thousands} or {decimal}. Please write the number without marks "
        "between thousands and with at most two decimal places."
    ),
)
GROUP_SIGN = "[ \u00a0\u2009\u202f'’]"
"""What may stand between thousands in any language."""
DAY = re.compile(r"([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{4})", re.ASCII)


def number_of(typed: str, lang: Lang, *, whole: bool = False) -> Decimal | None:
    """The number that was typed, with or without marks between thousands; ``None`` if it is none.

    A grouped number begins with one to three digits, the first of them no 0. The other language's marks are
    understood where they can mean only one number.

    Raises:
        Invalid: if both readings are possible: three digits after the language's own decimal mark may be
            thousands of the other language. Where only ``whole`` numbers belong, they are.

    >>> number_of("410.000,50", "de"), number_of("2.5", "de"), number_of("0,500", "en")
    (Decimal('410000.50'), Decimal('2.5'), None)
    """
    other = LANGS[1 - LANGS.index(lang)]
    for read_as in (lang, other):
        found = _grouped(read_as).fullmatch(typed) or _plain(read_as).fullmatch(typed)
        if found and read_as == other and not whole and _is_grouped_once(typed, other):
            raise _ambiguous(typed, other)
        if found:
            digits = re.sub(r"[^0-9]", "", found["whole"])
            return Decimal(f"{digits}.{found['places']}" if found["places"] else digits)
    return None


def _plain(lang: Lang) -> re.Pattern[str]:
    return re.compile(rf"(?P<whole>[0-9]{{1,15}}){_places(lang)}", re.ASCII)


def _grouped(lang: Lang) -> re.Pattern[str]:
    """The same mark between all groups of thousands."""
    mark = rf"(?P<mark>{re.escape(GROUP_MARK[lang])}|{GROUP_SIGN})"
    groups = rf"[1-9][0-9]{{0,2}}(?:{mark}[0-9]{{3}})(?:(?P=mark)[0-9]{{3}}){{0,3}}"
    return re.compile(rf"(?P<whole>{groups}){_places(lang)}", re.ASCII)


def _places(lang: Lang) -> str:
    return rf"(?:{re.escape(DECIMAL_MARK[lang])}(?P<places>[0-9]{{1,2}}))?"


def _is_grouped_once(typed: str, lang: Lang) -> bool:
    """Whether there is one mark, which would be thousands here and decimals in the other language."""
    mark = re.escape(GROUP_MARK[lang])
    return re.fullmatch(rf"[0-9]{{1,3}}{mark}[0-9]{{3}}", typed, re.ASCII) is not None


def _ambiguous(typed: str, lang: Lang) -> Invalid:
    whole, places = typed.split(GROUP_MARK[lang])
    thousands = shown(int(whole + places), Style.COUNT)
    decimal = Text(**{code: f"{whole}{DECIMAL_MARK[code]}{places}" for code in LANGS})
    return Invalid(TWO_READINGS.fill(value=quoted(typed), thousands=thousands, decimal=decimal))


def day_of(typed: str) -> str:
    """A day typed as 1.5.2019 or 1/5/2019 in the way of the answer file; anything else as it is."""
    found = DAY.fullmatch(typed)
    return f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}" if found else typed
