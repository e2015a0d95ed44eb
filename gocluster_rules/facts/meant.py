"""What a text means that cannot be an answer as it stands: "ca. 40", "34 Mitglieder", "20 bis 27", "1. Mai 2019".

The answer is only ever offered, and only where the text can mean one thing. So the words that may stand around
a number are listed here: any other one ("TEUR", "knapp", "mindestens", "von 50") could change what it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from gocluster_rules.facts.typed import number_of
from gocluster_rules.notation import MONTHS_EN
from gocluster_rules.problems import Invalid
from gocluster_rules.text import Lang

ROUGHLY = frozenset(
    [
        "~",
        "≈",
        "ca",
        "circa",
        "etwa",
        "rund",
        "ungefähr",
        "about",
        "approx",
        "approximately",
        "around",
        "roughly",
    ]
)
ON_THE = frozenset(["am", "den", "der", "on", "the"])
MEMBERS = frozenset(
    [
        "Mitglied",
        "Mitglieder",
        "Akteur",
        "Akteure",
        "Partner",
        "member",
        "members",
        "actor",
        "actors",
        "partners",
    ]
)
"""What people write after the number of anything that is counted here."""
EURO = frozenset(["EUR", "Euro", "Euros", "€"])
SIGNS = re.compile("([~≈€])")
REMARK = re.compile(r" ?\([^()0-9]*\)$")
"""A remark in brackets, such as "(Stand Mai)"; a number in it could be the one that is meant."""
NO_CENTS = re.compile(",[-–—]{1,2}$")
RANGES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:von )?(\S+) ?(?:[-–—]|bis) ?(\S+)",
        r"(?:from )?(\S+) ?(?:[-–—]|to) ?(\S+)",
        r"zwischen (\S+) und (\S+)",
        r"between (\S+) and (\S+)",
    )
)
MONTHS_DE = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
MONTHS = {
    written.casefold(): number
    for names in (MONTHS_DE, MONTHS_EN)
    for number, name in enumerate(names, start=1)
    for written in (name, name[:3])
}
DAY_FIRST = re.compile(r"([0-9]{1,2})(?P<mark>[./-])([0-9]{1,2})(?P=mark)([0-9]{4})", re.ASCII)
YEAR_FIRST = re.compile(r"([0-9]{4})(?P<mark>[./-])([0-9]{1,2})(?P=mark)([0-9]{1,2})", re.ASCII)
DAY_NAMED = re.compile(r"([0-9]{1,2})\.? ?([^\W\d_]+)\.?,? ([0-9]{4})")
MONTH_NAMED = re.compile(r"([^\W\d_]+)\.? ([0-9]{1,2}),? ([0-9]{4})")


def number_meant(typed: str, lang: Lang, units: Iterable[str], *, whole: bool) -> Decimal | None:
    """The number in a text that otherwise holds only words that change nothing, its ``units`` among them.

    >>> number_meant("ca. 30.000,50 EUR", "de", ["EUR"], whole=False)
    Decimal('30000.50')
    >>> number_meant("rund 410 TEUR", "de", ["EUR"], whole=False)
    """
    return _number(_bare(typed, units), lang, whole)


def range_meant(typed: str, lang: Lang, units: Iterable[str]) -> tuple[Decimal, Decimal] | None:
    """The two numbers of a range, the lower one first.

    >>> range_meant("20-27 Mitglieder", "de", ["Mitglieder"])
    (Decimal('20'), Decimal('27'))
    """
    text = _bare(typed, units)
    for pattern in RANGES:
        if found := pattern.fullmatch(text):
            low, high = (_number(end, lang, True) for end in found.groups())
            if low is not None and high is not None and low <= high:
                return low, high
    return None


def day_meant(typed: str) -> str | None:
    """The day in a text, as an answer file has it; it need not be one of the calendar.

    >>> day_meant("1. Mai 2019"), day_meant("am 01.05.2019"), day_meant("05/01/2019"), day_meant("Mai 2019")
    ('2019-05-01', '2019-05-01', None, None)
    """
    text = _bare(typed, (), before=ON_THE)
    if found := DAY_FIRST.fullmatch(text):
        day, mark, month, year = found.groups()
        # Some write the month first.
        if mark == "/" and int(day) <= 12 and day != month:
            return None
    elif found := YEAR_FIRST.fullmatch(text):
        year, _, month, day = found.groups()
    elif found := DAY_NAMED.fullmatch(text):
        day, month, year = found[1], MONTHS.get(found[2].casefold()), found[3]
    elif found := MONTH_NAMED.fullmatch(text):
        month, day, year = MONTHS.get(found[1].casefold()), found[2], found[3]
    else:
        return None
    return f"{year}-{int(month):02}-{int(day):02}" if month else None


def _number(text: str, lang: Lang, whole: bool) -> Decimal | None:
    try:
        return number_of(NO_CENTS.sub("", text), lang, whole=whole)
    except Invalid:
        return None


def _bare(typed: str, units: Iterable[str], before: frozenset[str] = ROUGHLY) -> str:
    """The text without what may stand before the number or day, its units and a remark at its end."""
    ignored = {unit.casefold() for unit in units}
    leading = before | (ignored & {unit.casefold() for unit in EURO})
    words = SIGNS.sub(r" \1 ", REMARK.sub("", typed)).split()
    while words and words[0].rstrip(".:").casefold() in leading:
        del words[0]
    while words and words[-1].rstrip(".").casefold() in ignored:
        del words[-1]
    return " ".join(words)
