"""A case: what somebody fills in, and what is to be understood of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from agreement.cases.cells import Content, entered, typed

from gocluster_rules.answers import Answers
from gocluster_rules.catalogue import EDITION
from gocluster_rules.evidence import STATE_WORDS
from gocluster_rules.facts import Count, Fact
from gocluster_rules.forms import CLUSTER_FIELDS, evidence_field
from gocluster_rules.known import Known
from gocluster_rules.model import Edition
from gocluster_rules.text import Lang
from workbook.formula.computed import Filled, FilledList, filled, with_entries
from workbook.formula.entries import Entry, State
from workbook.formula.member_rows import MemberContents
from workbook.formula.postal_entries import PostalEntry
from workbook.sheets.rows import note_name

FORMULA_MARKS = ("=", "+", "-", "@", "'")
"""What begins with one of these, a program may take for a formula when it is typed."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Contents that make the cells of a fact unusable."""

    state: State
    cells: Mapping[str, Content]
    entries: Mapping[str, Entry]


@dataclass(frozen=True)
class Case:
    """What is filled in, and what is to be understood of it."""

    name: str
    answers: Answers
    faults: Mapping[str, Fault] = field(default_factory=dict)
    """By the fact's name; such a fact is not among the answers."""
    edition: Edition = EDITION
    note_cells: Mapping[str, Content] = field(default_factory=dict)
    """What stands in the cells of notes, by the criterion's number, where it is not the note as a text."""
    rows: tuple[MemberContents, ...] = ()
    """What stands in the cells of the list of members; the members are among the answers."""
    office: tuple[Content, Content] | None = None
    """What stands in the cells with the office's country and postal code, where it is not what the answers say."""
    name_cell: Content = None
    """What stands in the cell with the cluster's name, where it is no name."""
    spelling: int = 0
    """How yes and no are spelt, and whether numbers carry the noise of earlier calculation."""

    @cached_property
    def filled(self) -> Filled:
        """The workbook with this in its cells."""
        usual = filled(self.answers, self.edition)
        twice = self._given_twice()
        if not self.faults and not twice and not self.rows and not self.office:
            return usual
        states = {**usual.states, **{name: fault.state for name, fault in self.faults.items()}}
        entries = {**usual.entries, **dict.fromkeys(twice, Entry.READABLE)}
        for fault in self.faults.values():
            entries |= fault.entries
        cluster = self.answers.cluster
        office = self.office or (cluster.country or None, cluster.postal_code or None)
        members = FilledList(PostalEntry(*office), self.rows)
        return with_entries(self.answers, self.edition, states, entries, members)

    def _given_twice(self) -> list[str]:
        """The upper ends at which the same number stands as at the lower end."""
        return [
            fact.upper_end
            for fact in self.edition.facts
            if isinstance(fact, Count) and self.spelling == 3
            if fact.name in self.answers.values and self.answers.values[fact.name].is_exact
        ]

    def cells(self, lang: Lang) -> dict[str, Content]:
        """What stands in every input cell, by the cell's name."""
        cells: dict[str, Content] = {}
        for name, (attribute, _) in CLUSTER_FIELDS.items():
            cells[name] = getattr(self.answers.cluster, attribute) or None
        if self.name_cell is not None:
            cells["cluster_name"] = self.name_cell
        if self.office:
            cells["office_country"], cells["office_postal_code"] = self.office
        for criterion in self.edition.criteria:
            note = self.answers.notes.get(criterion.number)
            cells[note_name(criterion)] = self.note_cells.get(criterion.number, note)
        for item in self.edition.evidence:
            state = self.answers.evidence.get(item.id)
            cells[evidence_field(item)] = STATE_WORDS[state][lang] if state else None
        for fact in self.edition.facts:
            cells |= entered(fact, self.answers.values.get(fact.name), lang, self.spelling)
        for fault in self.faults.values():
            cells |= fault.cells
        return cells

    def typed(self, lang: Lang) -> dict[str, str]:
        """What a person types into every input cell, by the cell's name; ``""`` to clear it."""
        texts = dict.fromkeys(CLUSTER_FIELDS, "") | {
            note_name(criterion): "" for criterion in self.edition.criteria
        }
        for name, content in self.cells(lang).items():
            if name in texts and content and not str(content).startswith(FORMULA_MARKS):
                texts[name] = str(content)
        for fact in self.edition.facts:
            texts |= typed(fact, self.answers.values.get(fact.name), lang)
        return texts

    def __str__(self) -> str:
        """The case for people who are to repeat it."""
        said = [
            shown_answer(self.edition.fact(name), value)
            for name, value in self.answers.values.items()
        ]
        said += [f"{name} holds {fault.cells}" for name, fault in self.faults.items()]
        said += [f"office {self.office}"] if self.office else []
        said += [f"members {[tuple(row) for row in self.rows]}"] if self.rows else []
        return f"{self.name}: {', '.join(said) or 'no answer'}"


def shown_answer(fact: Fact, answer: Known) -> str:
    """An answer as a report of differences tells it."""
    return f"{fact.name} = {fact.shown(answer).en}"
