"""Statements that a cluster judges itself to fulfil or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gocluster_rules.expressions import Expr, Phrase
from gocluster_rules.facts.fact import Fact
from gocluster_rules.known import Known, exactly
from gocluster_rules.text import LANGS, Lang, Text

YES = Text(de="ja", en="yes")
NO = Text(de="nein", en="no")
EXPECTED = Text(de="ja oder nein", en="yes or no")
FIELD_VALUES = ("no", "yes")
"""What a form sends for no and yes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YesNo(Fact):
    """A statement that the cluster judges itself to fulfil or not; its label says what must be there."""

    yes: Text
    """The statement as a full sentence, when it holds."""
    no: Text
    to_do: Text
    """What to do where it does not hold yet, as a sentence to the reader: "Erstellen Sie …"."""

    @property
    def unknown(self) -> Known:
        return Known(0, 1, False)

    def expected(self) -> Text:
        return EXPECTED

    def example(self) -> str:
        return "true, false"

    def schema(self) -> dict[str, Any]:
        return {"type": "boolean"}

    def read(self, raw: object, typed: str | None = None) -> Known:
        if not isinstance(raw, bool):
            raise self.unexpected(raw)
        return exactly(int(raw))

    def write(self, answer: Known) -> object:
        return bool(answer.low)

    def read_fields(self, fields: Mapping[str, str], lang: Lang) -> Known:
        typed = fields[self.name]
        if typed not in FIELD_VALUES:
            raise self.unexpected(typed)
        return exactly(FIELD_VALUES.index(typed))

    def meant_by(self, typed: str, lang: Lang) -> Known | None:
        word = typed.rstrip(".!").casefold()
        answers = (word in {answer[each] for each in LANGS} for answer in (NO, YES))
        return next((exactly(at) for at, is_it in enumerate(answers) if is_it), None)

    def write_fields(self, answer: Known, lang: Lang) -> dict[str, str]:
        return {self.name: FIELD_VALUES[answer.low]}

    def shown(self, answer: Known) -> Text:
        return YES if answer.low else NO

    def need(self, value: Expr, lang: Lang, *, at_most: bool = False) -> Expr:
        return Phrase(YES[lang])

    def action(self, value: Expr, lang: Lang) -> Expr:
        return Phrase(self.to_do[lang])
