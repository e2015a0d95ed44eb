"""Counts: whole numbers of things, known exactly or as a range."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar

from gocluster_rules.expressions import (
    Compare,
    Expr,
    Greatest,
    High,
    If,
    Join,
    Least,
    Number,
    Phrase,
    Show,
    fill,
    minus,
)
from gocluster_rules.facts.fact import UNEXPECTED
from gocluster_rules.facts.meant import MEMBERS, number_meant, range_meant
from gocluster_rules.facts.quantity import AT_LEAST, AT_MOST, Quantity
from gocluster_rules.facts.typed import number_of
from gocluster_rules.known import Known, between, exactly
from gocluster_rules.notation import Style, shown
from gocluster_rules.problems import Invalid, quoted
from gocluster_rules.text import LANGS, Lang, Text

EXPECTED = Text(de="eine ganze Zahl von 0 bis {highest}", en="a whole number from 0 to {highest}")
RANGE_KEYS = ("at_least", "at_most")
RANGE_INCOMPLETE = Text(
    de="Eine Spanne hat genau die zwei Angaben „at_least“ und „at_most“, hier steht „{value}“. Bitte ergänzen Sie beide.",
    en="A range has exactly the two entries “at_least” and “at_most”; here it has “{value}”. Please give both.",
)
ENDS_SWAPPED = Text(
    de="Die Spanne beginnt bei {low} und endet bei {high}. Bitte tauschen Sie die beiden Zahlen oder korrigieren Sie sie.",
    en="The range begins at {low} and ends at {high}. Please swap or correct the two numbers.",
)
LOWER_END_MISSING = Text(
    de="Es ist nur angegeben, wie viele es höchstens sind. Bitte geben Sie auch an, wie viele es mindestens sind.",
    en="Only the highest possible number is given. Please also give the lowest one.",
)
PART_EXCEEDS = Text(
    de="{value} ist mehr als {whole} ({label}). Bitte korrigieren Sie eine der beiden Zahlen.",
    en="{value} is more than {whole} ({label}). Please correct one of the two numbers.",
)
UP_TO = Text(de=" bis {high}", en=" to {high}")
MORE = Text(de="Nötig: {number} {things} mehr", en="Needed: {number} more {things}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count(Quantity):
    """A whole number of things, from 0 to ``highest``; an answer may be a range."""

    style: ClassVar[Style] = Style.COUNT
    scale: ClassVar[int] = 1
    may_be_range: ClassVar[bool] = True

    one: Text
    """The thing counted, singular, after a number: "fest gebundener Akteur"."""
    many: Text
    part_of: Count | None = None
    """The count of which this is a part and which it therefore cannot exceed."""
    more_one: Text | None = None
    """What to do where one is missing, as a sentence that can go on: "Gewinnen Sie 1 weiteren Akteur"."""
    more_many: Text | None = None
    """The same for a ``{number}`` of them."""
    highest: int = 999_999
    figures: tuple[int, ...] = ()
    """Numbers of the criterion's wording that are in the question, such as the 150 of 150 km."""

    @property
    def upper_end(self) -> str:
        """The name of the field and of the workbook's cell for the upper end of a range."""
        return f"{self.name}_at_most"

    @property
    def field_names(self) -> tuple[str, ...]:
        return (self.name, self.upper_end)

    @property
    def unknown(self) -> Known:
        return Known(0, self.highest, False)

    def expected(self) -> Text:
        return EXPECTED.fill(highest=shown(self.highest, self.style))

    def example(self) -> str:
        return '34, {"at_least": 30, "at_most": 34}'

    def schema(self) -> dict[str, Any]:
        number = {"type": "integer", "minimum": 0, "maximum": self.highest}
        ends = {
            "type": "object",
            "properties": dict.fromkeys(RANGE_KEYS, number),
            "required": list(RANGE_KEYS),
            "additionalProperties": False,
        }
        return {"anyOf": [number, ends]}

    def read(self, raw: object, typed: str | None = None) -> Known:
        if not isinstance(raw, Mapping):
            return exactly(self._whole(raw, raw if typed is None else typed))
        if sorted(raw) != sorted(RANGE_KEYS):
            raise Invalid(RANGE_INCOMPLETE.fill(value=quoted(", ".join(map(str, raw)))))
        low, high = (self._whole(raw[key], raw[key]) for key in RANGE_KEYS)
        if low > high:
            raise Invalid(ENDS_SWAPPED.fill(low=low, high=high))
        return between(low, high)

    def _whole(self, raw: object, said: object) -> int:
        if isinstance(raw, bool) or not isinstance(raw, int | Decimal):
            raise self.unexpected(said)
        if not 0 <= raw <= self.highest or raw != int(raw):
            raise self.unexpected(said)
        return int(raw)

    def write(self, answer: Known) -> object:
        if answer.is_exact:
            return answer.low
        return dict(zip(RANGE_KEYS, (answer.low, answer.high), strict=True))

    def read_fields(self, fields: Mapping[str, str], lang: Lang) -> Known:
        typed, upper = (fields.get(name, "") for name in self.field_names)
        if not typed:
            raise Invalid(LOWER_END_MISSING)
        try:
            low = self._typed(typed, lang)
            if not upper:
                return exactly(low)
            ends = low, self._typed(upper, lang)
        except Invalid as error:
            raise self.refused(error.message, self._meant_by_both(typed, upper, lang)) from None
        return self.read(dict(zip(RANGE_KEYS, ends, strict=True)))

    def _typed(self, typed: str, lang: Lang) -> int:
        number = number_of(typed, lang, whole=True)
        if number is None or not 0 <= number <= self.highest or number != int(number):
            raise Invalid(UNEXPECTED.fill(value=quoted(typed), expected=self.expected()))
        return int(number)

    def _meant_by_both(self, typed: str, upper: str, lang: Lang) -> Known | None:
        """The answer to be offered for what stands in the two fields, of which at least one is faulty."""
        low = self.proposal(typed, lang)
        if not upper:
            return low
        high = self.proposal(upper, lang)
        if not (low and high and low.is_exact and high.is_exact and low.low <= high.low):
            return None
        return between(low.low, high.low)

    def meant_by(self, typed: str, lang: Lang) -> Known | None:
        named = f"{self.one.de} {self.many.de} {self.one.en} {self.many.en}".split()
        units = MEMBERS.union(named)
        number = number_meant(typed, lang, units, whole=True)
        ends = range_meant(typed, lang, units) if number is None else (number, number)
        if ends is None or any(end != int(end) for end in ends):
            return None
        return between(int(ends[0]), int(ends[1]))

    def write_fields(self, answer: Known, lang: Lang) -> dict[str, str]:
        ends = (answer.low,) if answer.is_exact else (answer.low, answer.high)
        return {name: str(end) for name, end in zip(self.field_names, ends, strict=False)}

    def shown(self, answer: Known) -> Text:
        low, high = (shown(end, self.style) for end in (answer.low, answer.high))
        if answer.is_exact:
            return low
        up_to = UP_TO.fill(high=high)
        return Text(**{lang: low[lang] + up_to[lang] for lang in LANGS})

    def unit_after(self, lang: Lang) -> str:
        return ""

    def excess(self, answers: Mapping[str, Known]) -> Invalid | None:
        """The error where this part is certainly more than its whole."""
        if self.part_of is None:
            return None
        part, whole = answers.get(self.name), answers.get(self.part_of.name)
        if part is None or whole is None or part.low <= whole.high:
            return None
        return Invalid(
            PART_EXCEEDS.fill(value=part.low, label=self.part_of.label, whole=whole.high)
        )

    def need(self, value: Expr, lang: Lang, *, at_most: bool = False) -> Expr:
        return fill(AT_MOST if at_most else AT_LEAST, lang, number=Show(value, self.style, lang))

    def action(self, value: Expr, lang: Lang) -> Expr:
        return Join((self.more(value, lang), Phrase(".")))

    def more(self, value: Expr, lang: Lang) -> Expr:
        """What to do so that it becomes the value, as a sentence that can go on; where there are fewer."""
        number = self._more(value)
        one = self.more_one or MORE.fill(number=1, things=self.one)
        many = self.more_many or MORE.fill(number="{number}", things=self.many)
        return If(
            Compare(number, "=", Number(1)),
            Phrase(one[lang]),
            fill(many, lang, number=Show(number, self.style, lang)),
        )

    def _more(self, value: Expr) -> Expr:
        """How many more than there are; where one number was stated, both of its ends are the same."""
        more = Greatest((Number(0), minus(value, High(self.name))))
        return Least((Number(self.highest), more))

    def portion(self, value: Expr, lang: Lang) -> Expr:
        """How many of those who join the whole must join this part, too."""
        number = self._more(value)
        many = Join((Show(number, self.style, lang), Phrase(f" {self.many[lang]}")))
        if self.one[lang] == self.many[lang]:
            return many
        return If(Compare(number, "=", Number(1)), Phrase(f"1 {self.one[lang]}"), many)
