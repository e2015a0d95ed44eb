"""What every kind of fact has to say of itself."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar

from gocluster_rules.expressions import Expr
from gocluster_rules.kinds import kind_name
from gocluster_rules.known import Known
from gocluster_rules.problems import Invalid, quoted
from gocluster_rules.text import LANGS, Lang, Text

UNEXPECTED = Text(
    de="„{value}“ kann nicht ausgewertet werden. Bitte geben Sie {expected} an oder lassen Sie die Angabe weg.",
    en="“{value}” cannot be evaluated. Please give {expected} or leave the answer out.",
)

MEANT = Text(de="{message} Gemeint: {answer}?", en="{message} Did you mean {answer}?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(ABC):
    """Something that is asked.

    Its ``name`` is the same in Python, in the answer file, as a defined name in the workbook and, with the
    prefix ``q-``, in the HTML form.

    An answer comes as raw JSON data (``read``) or as text typed into fields (``read_fields``); both give
    what is `Known`, or raise `Invalid` with the value and the remedy.
    """

    may_be_range: ClassVar[bool] = False
    """Whether an answer may be a range; every other answer leaves nothing open."""

    name: str
    label: Text
    """What is asked, as a noun phrase: "Anzahl der fest gebundenen Akteure"."""
    question: Text
    help: Text | None = None

    @property
    def kind(self) -> str:
        """The kind's name in JSON and HTML, such as ``yes_no``."""
        return kind_name(type(self))

    @property
    def field_names(self) -> tuple[str, ...]:
        """The names of the fields in which the answer is typed, and of the workbook's input cells."""
        return (self.name,)

    @property
    @abstractmethod
    def unknown(self) -> Known:
        """What is known of the fact where it was not answered: its bounds."""

    @abstractmethod
    def expected(self) -> Text:
        """What may be entered, in words, to follow "please give"."""

    @abstractmethod
    def example(self) -> str:
        """How an answer is written in the answer file."""

    @abstractmethod
    def schema(self) -> dict[str, Any]:
        """The JSON Schema of an answer in the answer file; ``null`` comes on top."""

    @abstractmethod
    def read(self, raw: object, typed: str | None = None) -> Known:
        """The answer from JSON data; all limits of the fact are checked here.

        Complaints quote what was ``typed``, if the data were made from that: people recognise it.
        """

    @abstractmethod
    def write(self, answer: Known) -> object:
        """The answer as JSON data, in its canonical form."""

    @abstractmethod
    def read_fields(self, fields: Mapping[str, str], lang: Lang) -> Known:
        """The answer from what was typed into the fact's fields, of which at least one is filled in."""

    @abstractmethod
    def write_fields(self, answer: Known, lang: Lang) -> dict[str, str]:
        """The fields that ``read_fields`` takes back to the same answer."""

    @abstractmethod
    def shown(self, answer: Known) -> Text:
        """The answer in words, as each language writes it."""

    @abstractmethod
    def need(self, value: Expr, lang: Lang, *, at_most: bool = False) -> Expr:
        """What the answer has to be, in words: "mindestens 15", "ja", "01.05.2027 oder später"."""

    @abstractmethod
    def action(self, value: Expr, lang: Lang) -> Expr:
        """What to do so that the answer becomes the value, as a sentence; where another one was given."""

    def accepts(self, answer: Known) -> bool:
        """Whether the answer lies within the fact's bounds."""
        return self.unknown.low <= answer.low <= answer.high <= self.unknown.high

    @abstractmethod
    def meant_by(self, typed: str, lang: Lang) -> Known | None:
        """The one answer that a text means in the language, words around it aside; ``None`` if there is no such."""

    def proposal(self, typed: object, lang: Lang | None = None) -> Known | None:
        """The answer to be offered for a text that cannot be one itself, such as "ca. 40".

        Where the language is not known, the text must mean the same in each.
        """
        if not isinstance(typed, str):
            return None
        langs = LANGS if lang is None else (lang,)
        meant = {self.meant_by(" ".join(typed.split()), each) for each in langs}
        answer = meant.pop()
        return answer if answer and not meant and self.accepts(answer) else None

    def refused(self, message: Text, proposal: Known | None) -> Invalid:
        """The error with this message, which also names what was probably meant."""
        if proposal:
            message = MEANT.fill(message=message, answer=self.shown(proposal))
        return Invalid(message, proposal)

    def unexpected(self, raw: object, lang: Lang | None = None) -> Invalid:
        """The error for what is not expected here, perhaps typed in a language."""
        message = UNEXPECTED.fill(value=quoted(_as_written(raw)), expected=self.expected())
        return self.refused(message, self.proposal(raw, lang))


def _as_written(raw: object) -> str:
    """The value as its file has it."""
    if isinstance(raw, str):
        return raw
    if isinstance(raw, Decimal):
        return f"{raw:f}" if abs(raw.adjusted()) < 20 else str(raw)
    return json.dumps(raw, ensure_ascii=False, default=str)
