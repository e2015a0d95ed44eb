"""What can be asked: the kinds of facts, each with its name, bounds and words.

A fact's ``name`` is the same in Python, in the answer file, as a defined name in the workbook and, with
the prefix ``q-``, in the HTML form.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from gocluster_rules.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A whole number of things, from 0 to ``highest``; an answer may be an interval."""

    name: str
    label: Text
    """What is counted, as a noun phrase: "Anzahl der fest gebundenen Akteure"."""
    question: Text
    one: Text
    """The thing counted, singular, after a number: "fest gebundener Akteur"."""
    many: Text
    help: Text | None = None
    part_of: Count | None = None
    """The count of which this is a part and which it therefore cannot exceed."""
    highest: int = 999_999
    figures: tuple[int, ...] = ()
    """Numbers of the criterion's wording that are in the question, such as the 150 of 150 km."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """An exact decimal with at most two places (EUR and cents, full-time equivalents), from 0."""

    name: str
    label: Text
    question: Text
    unit: Text
    help: Text | None = None
    highest: Decimal = Decimal("499999999.99")
    """Keeps what the rules compute of it among the whole numbers that spreadsheets hold exactly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A calendar day. The bounds keep all month arithmetic inside what spreadsheets can date."""

    name: str
    label: Text
    question: Text
    statement: Text
    """How a reason begins, with ``{day}``: "Formal gegründet am {day}"."""
    help: Text | None = None
    earliest: date = date(1901, 1, 1)
    latest: date = date(2199, 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class YesNo:
    """A statement that the cluster judges itself to fulfil or not."""

    name: str
    label: Text
    """What must be there, as a noun phrase: "schriftliches Strategiedokument"."""
    question: Text
    yes: Text
    """The statement as a full sentence, when it holds."""
    no: Text
    help: Text | None = None


Quantity: TypeAlias = Count | Amount
Fact: TypeAlias = Count | Amount | Day | YesNo
