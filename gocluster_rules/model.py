"""What an edition of the catalogue consists of: criteria, quorum, admission process and the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from gocluster_rules.expressions import Expr
from gocluster_rules.facts import Day, Fact, Quantity, YesNo
from gocluster_rules.rules import Rule, SizeClass, Threshold
from gocluster_rules.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A ratio that is shown beside a judged criterion and decides nothing."""

    sentence: Text
    """With ``{part}``, ``{whole}`` and ``{ratio}``."""
    part: Quantity
    whole: Quantity
    as_percent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A piece of evidence to have ready; our proposal, since the source has none."""

    id: str
    """Its name in answer files, forms and workbooks; unique in the edition."""
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """What is said at a question whose answer is possible but unlikely; it blocks nothing."""

    fact: Fact
    """The question at which it is said."""
    test: Expr
    """Whether it is said. It has to be certain: of what is unknown, both bounds must make it hold."""
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One of the criteria that count: it is met, not met or open."""

    number: str
    wording: Text
    """German: verbatim from the source. English: our translation."""
    rule: Rule
    asks: tuple[Fact, ...]
    """The questions asked at this criterion; each fact is asked once in the edition."""
    explanation: Text
    evidence: tuple[Evidence, ...]
    guiding_questions: tuple[Text, ...] = ()
    """What to ask oneself before judging; ours, and never scored. Only where something is judged."""
    mistakes: tuple[Text, ...] = ()
    interpretation: Text | None = None
    """How we read the wording where the source leaves room; shown as ours."""
    interpretation_reason: Text | None = None
    """Why we read it so."""
    shown: Shown | None = None
    hints: tuple[Hint, ...] = ()
    """On answers to this criterion's questions."""

    @property
    def counted(self) -> bool:
        """Whether the criterion is decided by a number (the others are judged)."""
        return not all(isinstance(fact, YesNo) for fact in self.rule.facts())

    @property
    def judged(self) -> bool:
        """Whether whoever answers judges the criterion, or a part of it beside a number."""
        return any(isinstance(fact, YesNo) for fact in self.rule.facts())


@dataclass(frozen=True, slots=True, kw_only=True)
class MainCriterion:
    """A criterion as the source numbers them, 1 to 13: with one criterion that counts or two."""

    number: str
    title: Text
    slide: Text
    """The title of the source's slide; the source numbers its slides nowhere."""
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """One of the source's categories."""

    number: int
    title: Text
    criteria: tuple[MainCriterion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quorum:
    """How many criteria must be met, none of them in particular."""

    required: Threshold
    wording: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How we read the source where it leaves room on what concerns no single criterion; shown as ours."""

    id: str
    subject: Text
    interpretation: Text
    reason: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessPart:
    """A part of a step of the admission process."""

    title: Text
    explanation: Text
    prepare: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessStep:
    """A step of the admission process."""

    number: int
    parts: tuple[ProcessPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistItem:
    """What the source asks applicants to do."""

    wording: Text
    explanation: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """The contact block of the source."""

    organisation: str
    programme: Text
    people: tuple[tuple[Text, str], ...]
    """Role and names."""
    street: str
    postal_code: str
    town: str
    email: str
    telephone: str
    web: tuple[str, ...]
    twitter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Insert:
    """The source's insert on the ESCA figures, whose numbers were lost, and the place kept for them."""

    title: Text
    wording: Text
    organisation: str
    website: str
    gap: Text | None
    """What is missing and how the product deals with it; ``None`` once the limits are there."""
    limits: tuple[SizeClass, ...]
    limits_source: Text | None
    limits_date: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where the texts of an edition come from."""

    title: Text
    publisher: Text
    status: Text
    """In one line: what the source is today, and where to ask what holds."""
    dating: Text
    """From when the source is, as far as it can be told."""
    earliest: date
    latest: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An entry of the glossary; the definitions are not part of the source."""

    id: str
    name: Text
    definition: Text
    reference: str | None = None
    url: str | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Edition:
    """Everything that is published and evaluated, for one edition of the source document.

    Editions are compared by identity, which makes what is derived from one cheap to keep.
    """

    id: str
    title: Text
    programme: tuple[Text, ...]
    """The description of the programme, in paragraphs; German: verbatim."""
    reference_day: Day
    quorum: Quorum
    categories: tuple[Category, ...]
    process: tuple[ProcessStep, ...]
    checklist: tuple[ChecklistItem, ...]
    contact: Contact
    insert: Insert
    glossary: tuple[Term, ...]
    readings: tuple[Reading, ...]
    """Those of the whole; the ones of a criterion stand there."""
    open_questions: tuple[Text, ...]
    source: Source

    @cached_property
    def main_criteria(self) -> tuple[MainCriterion, ...]:
        """The criteria as the source numbers them."""
        return tuple(main for category in self.categories for main in category.criteria)

    @cached_property
    def criteria(self) -> tuple[Criterion, ...]:
        """The criteria that count, in the order of the source."""
        return tuple(criterion for main in self.main_criteria for criterion in main.criteria)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """Everything that is asked: the reference day first, then in the order of the criteria."""
        asked = (fact for criterion in self.criteria for fact in criterion.asks)
        return tuple(dict.fromkeys((self.reference_day, *asked)))

    @cached_property
    def evidence(self) -> tuple[Evidence, ...]:
        """Every piece of evidence, in the order of the criteria."""
        return tuple(item for criterion in self.criteria for item in criterion.evidence)

    @cached_property
    def hints(self) -> tuple[Hint, ...]:
        """Every hint on answers, in the order of the criteria."""
        return tuple(hint for criterion in self.criteria for hint in criterion.hints)

    def fact(self, name: str) -> Fact:
        """The fact with this name; ``KeyError`` if there is none."""
        return self._facts_by_name[name]

    @cached_property
    def _facts_by_name(self) -> dict[str, Fact]:
        return {fact.name: fact for fact in self.facts}

    def criterion(self, number: str) -> Criterion:
        """The criterion that counts with this number; ``KeyError`` if there is none."""
        for criterion in self.criteria:
            if criterion.number == number:
                return criterion
        raise KeyError(number)

    def walk(self) -> Iterator[tuple[Category, MainCriterion, Criterion]]:
        """The criteria that count, each with the headings above it."""
        for category in self.categories:
            for main in category.criteria:
                for criterion in main.criteria:
                    yield category, main, criterion
