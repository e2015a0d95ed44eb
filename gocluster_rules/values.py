"""From a raw value to the value of a fact; one reader for answer files, workbooks and the form.

Raw values are what JSON can say: whole numbers, decimals, texts, truth values and, for counts, an
object with ``at_least`` and ``at_most``. All limits of a fact are checked here and nowhere else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import singledispatch
from typing import NamedTuple, TypeAlias

from gocluster_rules import words
from gocluster_rules.expressions import Style, shown
from gocluster_rules.facts import Amount, Count, Day, Fact, YesNo
from gocluster_rules.problems import quoted
from gocluster_rules.text import Text


class Interval(NamedTuple):
    """The least and the most that a count can be; both ends the same where it is known exactly."""

    low: int
    high: int


Value: TypeAlias = Interval | Decimal | date | bool
INTERVAL_KEYS = ("at_least", "at_most")
CENT = Decimal("0.01")
DECIMAL = re.compile(r"[0-9]{1,12}(\.[0-9]{1,2})?", re.ASCII)
ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


class Invalid(Exception):
    """A raw value that a fact does not accept; the message names the value and the remedy."""

    def __init__(self, message: Text) -> None:
        self.message = message
        super().__init__(message.en)


@singledispatch
def expected(fact: Fact) -> Text:
    """What may be entered, in words, to follow "expected is"."""
    raise TypeError(f"nothing expected for {type(fact).__name__}")


@expected.register
def _(fact: Count) -> Text:
    return words.EXPECTED_COUNT.fill(highest=shown(fact.highest, Style.COUNT))


@expected.register
def _(fact: Amount) -> Text:
    highest = shown(int(fact.highest / CENT), Style.HUNDREDTHS)
    return words.EXPECTED_AMOUNT.fill(highest=highest, unit=fact.unit)


@expected.register
def _(fact: Day) -> Text:
    return words.EXPECTED_DAY.fill(
        earliest=shown(fact.earliest.toordinal(), Style.DAY),
        latest=shown(fact.latest.toordinal(), Style.DAY),
    )


@expected.register
def _(fact: YesNo) -> Text:
    return words.EXPECTED_YES_NO


def unexpected(fact: Fact, raw: object) -> Invalid:
    """The error for a raw value that is not what the fact expects."""
    return Invalid(words.UNEXPECTED.fill(value=quoted(_as_typed(raw)), expected=expected(fact)))


def _as_typed(raw: object) -> str:
    """The value as its file has it."""
    if isinstance(raw, str):
        return raw
    if isinstance(raw, Decimal):
        return f"{raw:f}" if abs(raw.adjusted()) < 20 else str(raw)
    return json.dumps(raw, ensure_ascii=False, default=str)


@singledispatch
def read_value(fact: Fact, raw: object) -> Value:
    """The value of the fact, or `Invalid`."""
    raise TypeError(f"no value for {type(fact).__name__}")


@read_value.register
def _(fact: Count, raw: object) -> Value:
    if not isinstance(raw, Mapping):
        number = _count(fact, raw)
        return Interval(number, number)
    if sorted(raw) != sorted(INTERVAL_KEYS):
        raise Invalid(words.INTERVAL_KEYS.fill(value=quoted(", ".join(map(str, raw)))))
    interval = Interval(*(_count(fact, raw[key]) for key in INTERVAL_KEYS))
    if interval.low > interval.high:
        raise Invalid(words.INTERVAL_ORDER.fill(low=interval.low, high=interval.high))
    return interval


def _count(fact: Count, raw: object) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int | Decimal):
        raise unexpected(fact, raw)
    if not 0 <= raw <= fact.highest or raw != int(raw):
        raise unexpected(fact, raw)
    return int(raw)


@read_value.register
def _(fact: Amount, raw: object) -> Value:
    if isinstance(raw, str) and DECIMAL.fullmatch(raw):
        raw = Decimal(raw)
    if isinstance(raw, bool) or not isinstance(raw, int | Decimal):
        raise unexpected(fact, raw)
    if not 0 <= raw <= fact.highest:
        raise unexpected(fact, raw)
    amount = Decimal(raw).quantize(CENT)
    if amount != raw:
        raise unexpected(fact, raw)
    return abs(amount)


@read_value.register
def _(fact: Day, raw: object) -> Value:
    if not isinstance(raw, str) or not ISO_DAY.fullmatch(raw):
        raise unexpected(fact, raw)
    try:
        day = date.fromisoformat(raw)
    except ValueError:
        raise Invalid(words.NO_SUCH_DAY.fill(value=quoted(raw))) from None
    if not fact.earliest <= day <= fact.latest:
        raise unexpected(fact, raw)
    return day


@read_value.register
def _(fact: YesNo, raw: object) -> Value:
    if not isinstance(raw, bool):
        raise unexpected(fact, raw)
    return raw


@singledispatch
def example(fact: Fact) -> str:
    """How a value of the fact is written in the answer file."""
    raise TypeError(f"no example for {type(fact).__name__}")


@example.register
def _(fact: Count) -> str:
    return '34, {"at_least": 30, "at_most": 34}'


@example.register
def _(fact: Amount) -> str:
    return '"410000.00"'


@example.register
def _(fact: Day) -> str:
    return '"2026-11-22"'


@example.register
def _(fact: YesNo) -> str:
    return "true, false"


@singledispatch
def write_value(value: Value) -> object:
    """The value as JSON data, in its canonical form."""
    raise TypeError(f"no JSON for {type(value).__name__}")


@write_value.register
def _(value: Interval) -> object:
    return value.low if value.low == value.high else dict(zip(INTERVAL_KEYS, value, strict=True))


@write_value.register
def _(value: Decimal) -> object:
    return str(value.quantize(CENT))


@write_value.register
def _(value: date) -> object:
    return value.isoformat()


@write_value.register
def _(value: bool) -> object:
    return value


def exceeds(fact: Count, values: Mapping[str, Value]) -> Invalid | None:
    """The error where a part is certainly more than its whole."""
    part = values.get(fact.name)
    whole = values.get(fact.part_of.name) if fact.part_of else None
    if not isinstance(part, Interval) or not isinstance(whole, Interval) or part.low <= whole.high:
        return None
    assert fact.part_of is not None
    return Invalid(
        words.PART_EXCEEDS.fill(value=part.low, label=fact.part_of.label, whole=whole.high)
    )
