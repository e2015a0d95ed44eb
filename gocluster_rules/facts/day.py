"""Days of the calendar."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from gocluster_rules.expressions import Expr, Show, fill
from gocluster_rules.facts.fact import Fact
from gocluster_rules.facts.meant import day_meant
from gocluster_rules.facts.typed import day_of
from gocluster_rules.known import Known, exactly
from gocluster_rules.notation import Style, shown
from gocluster_rules.problems import Invalid, quoted
from gocluster_rules.text import Lang, Text

EXPECTED = Text(
    de="ein Datum vom {earliest} bis zum {latest}", en="a date from {earliest} to {latest}"
)
NO_SUCH_DAY = Text(
    de="Den Tag „{value}“ gibt es nicht. Bitte prüfen Sie Tag, Monat und Jahr.",
    en="There is no day “{value}”. Please check day, month and year.",
)
ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
OR_LATER = Text(de="{day} oder später", en="{day} or later")
OR_EARLIER = Text(de="{day} oder früher", en="{day} or earlier")
LATER = Text(de="Nötig ist der {day} oder ein späterer Tag.", en="{day} or a later day is needed.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Day(Fact):
    """A calendar day. The bounds keep all month arithmetic inside what spreadsheets can date."""

    statement: Text
    """How a reason begins, with ``{day}``: "Formal gegründet am {day}"."""
    to_do: Text = LATER
    """What to do where the day has to be a later one, with ``{day}``."""
    style: ClassVar[Style] = Style.DAY
    earliest: date = date(1901, 1, 1)
    latest: date = date(2199, 12, 31)

    @property
    def unknown(self) -> Known:
        return Known(self.earliest.toordinal(), self.latest.toordinal(), False)

    def expected(self) -> Text:
        return EXPECTED.fill(
            earliest=shown(self.unknown.low, Style.DAY), latest=shown(self.unknown.high, Style.DAY)
        )

    def example(self) -> str:
        return '"2026-11-22"'

    def schema(self) -> dict[str, Any]:
        return {
            "type": "string",
            "format": "date",
            "pattern": f"^{ISO.pattern}$",
            "$comment": f"from {self.earliest} to {self.latest}",
        }

    def read(self, raw: object, typed: str | None = None) -> Known:
        said = raw if typed is None else typed
        if not isinstance(raw, str) or not ISO.fullmatch(raw):
            raise self.unexpected(said)
        try:
            day = date.fromisoformat(raw)
        except ValueError:
            raise Invalid(NO_SUCH_DAY.fill(value=quoted(said))) from None
        if not self.earliest <= day <= self.latest:
            raise self.unexpected(said)
        return exactly(day.toordinal())

    def write(self, answer: Known) -> object:
        return date.fromordinal(answer.low).isoformat()

    def read_fields(self, fields: Mapping[str, str], lang: Lang) -> Known:
        typed = fields[self.name]
        return self.read(day_of(typed), typed)

    def meant_by(self, typed: str, lang: Lang) -> Known | None:
        day = day_meant(typed)
        try:
            return exactly(date.fromisoformat(day).toordinal()) if day else None
        except ValueError:  # Not a day of the calendar.
            return None

    def write_fields(self, answer: Known, lang: Lang) -> dict[str, str]:
        return {self.name: date.fromordinal(answer.low).isoformat()}

    def shown(self, answer: Known) -> Text:
        return shown(answer.low, Style.DAY)

    def need(self, value: Expr, lang: Lang, *, at_most: bool = False) -> Expr:
        return fill(OR_EARLIER if at_most else OR_LATER, lang, day=Show(value, self.style, lang))

    def action(self, value: Expr, lang: Lang) -> Expr:
        return fill(self.to_do, lang, day=Show(value, self.style, lang))
