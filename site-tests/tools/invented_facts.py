"""Facts of no catalogue, for rules that tests invent."""

from __future__ import annotations

from typing import Any

from gocluster_rules.facts import Amount, Count, Day, YesNo
from gocluster_rules.text import Text


def text(de: str, en: str | None = None) -> Text:
    """A text, which is the same in both languages unless both are given."""
    return Text(de=de, en=de if en is None else en)


def count(name: str, **others: Any) -> Count:
    """A number of bees."""
    return Count(
        name=name, label=text(name), question=text(""), one=text("bee"), many=text("bees"), **others
    )


def amount(name: str, **others: Any) -> Amount:
    return Amount(name=name, label=text(name), question=text(""), unit=text("EUR"), **others)


def day(name: str) -> Day:
    return Day(name=name, label=text(name), question=text(""), statement=text("{day}"))


def statement(name: str) -> YesNo:
    return YesNo(
        name=name,
        label=text(name),
        question=text(""),
        yes=text(f"There is: {name}."),
        no=text(f"There is not: {name}."),
        to_do=text(f"Bring about: {name}."),
    )
