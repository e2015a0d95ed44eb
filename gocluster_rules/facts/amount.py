"""Amounts: exact decimals with at most two places, such as EUR and cents; inside the rules, hundredths."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar

from gocluster_rules.expressions import Expr, Join, Low, Phrase, Show, fill, minus
from gocluster_rules.facts.meant import EURO, number_meant
from gocluster_rules.facts.quantity import AT_LEAST, AT_MOST, Quantity
from gocluster_rules.facts.typed import number_of
from gocluster_rules.known import Known, exactly
from gocluster_rules.notation import Style, show, shown
from gocluster_rules.text import LANGS, Lang, Text

EXPECTED = Text(
    de="eine Zahl von 0 bis {highest} ({unit}) mit höchstens zwei Nachkommastellen",
    en="a number from 0 to {highest} ({unit}) with at most two decimal places",
)
INCREASE = Text(
    de="Nötig sind {more} mehr, insgesamt mindestens {number}: {label}.",
    en="{more} more are needed, at least {number} in all: {label}.",
)
HUNDREDTH = Decimal("0.01")
WRITTEN = re.compile(r"[0-9]{1,12}(\.[0-9]{1,2})?", re.ASCII)
"""An amount as a text of the answer file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount(Quantity):
    """An exact decimal with at most two places (EUR and cents, full-time equivalents), from 0."""

    style: ClassVar[Style] = Style.HUNDREDTHS
    scale: ClassVar[int] = 100

    unit: Text
    highest: Decimal = Decimal("499999999.99")
    """Keeps what the rules compute of it among the whole numbers that spreadsheets hold exactly."""

    @property
    def unknown(self) -> Known:
        return Known(0, int(self.highest / HUNDREDTH), False)

    def expected(self) -> Text:
        return EXPECTED.fill(highest=shown(self.unknown.high, self.style), unit=self.unit)

    def example(self) -> str:
        return '"410000.00"'

    def schema(self) -> dict[str, Any]:
        number = {
            "type": "number",
            "minimum": 0,
            "maximum": float(self.highest),
            "$comment": "at most two decimal places",
        }
        return {"anyOf": [number, {"type": "string", "pattern": f"^{WRITTEN.pattern}$"}]}

    def read(self, raw: object, typed: str | None = None) -> Known:
        said = raw if typed is None else typed
        number = Decimal(raw) if isinstance(raw, str) and WRITTEN.fullmatch(raw) else raw
        if isinstance(number, bool) or not isinstance(number, int | Decimal):
            raise self.unexpected(said)
        if not 0 <= number <= self.highest:
            raise self.unexpected(said)
        amount = Decimal(number).quantize(HUNDREDTH)
        if amount != number:
            raise self.unexpected(said)
        return exactly(int(amount / HUNDREDTH))

    def write(self, answer: Known) -> object:
        return str(answer.low * HUNDREDTH)

    def read_fields(self, fields: Mapping[str, str], lang: Lang) -> Known:
        typed = fields[self.name]
        number = number_of(typed, lang)
        if number is None:
            raise self.unexpected(typed, lang)
        return self.read(number, typed)

    def meant_by(self, typed: str, lang: Lang) -> Known | None:
        units = {self.unit[lang] for lang in LANGS}
        number = number_meant(typed, lang, EURO if units & EURO else units, whole=False)
        return None if number is None else exactly(int(number / HUNDREDTH))

    def write_fields(self, answer: Known, lang: Lang) -> dict[str, str]:
        return {self.name: show(answer.low, self.style, lang)}

    def shown(self, answer: Known) -> Text:
        number = shown(answer.low, self.style)
        return Text(**{lang: number[lang] + self.unit_after(lang) for lang in LANGS})

    def unit_after(self, lang: Lang) -> str:
        return f" {self.unit[lang]}"

    def need(self, value: Expr, lang: Lang, *, at_most: bool = False) -> Expr:
        number = Join((Show(value, self.style, lang), Phrase(self.unit_after(lang))))
        return fill(AT_MOST if at_most else AT_LEAST, lang, number=number)

    def action(self, value: Expr, lang: Lang) -> Expr:
        def with_unit(number: Expr) -> Expr:
            return Join((Show(number, self.style, lang), Phrase(self.unit_after(lang))))

        return fill(
            INCREASE,
            lang,
            label=Phrase(self.label[lang]),
            more=with_unit(minus(value, Low(self.name))),
            number=with_unit(value),
        )
