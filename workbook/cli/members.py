"""``gocluster members``: what a list of members alone comes to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from io import StringIO
from typing import Any

from rich.text import Text as Styled

from gocluster_rules import words
from gocluster_rules.answers import Answers, Cluster
from gocluster_rules.assessment import assess
from gocluster_rules.members.evaluation import Counted, place_of
from gocluster_rules.members.map import draw
from gocluster_rules.members.member import Member
from gocluster_rules.members.postal_codes import in_country
from gocluster_rules.members.reading import MemberList, read
from gocluster_rules.members.rows import ends
from gocluster_rules.model import Edition
from gocluster_rules.problems import Problem, Unreadable, quoted
from gocluster_rules.result import Result
from gocluster_rules.text import Lang
from workbook.cli import texts
from workbook.cli.table import MARKS, STYLES, console_for
from workbook.file.lists import list_rows
from workbook.file.overview import overview

FORMAT = "gocluster-members/1"


@dataclass(frozen=True)
class Listed:
    """What a list comes to."""

    name: str
    office: str
    """Its postal code, perhaps with the country."""
    found: MemberList
    counted: Counted

    @cached_property
    def result(self) -> Result:
        edition = self.counted.edition
        country, code = in_country(self.office)
        answers = Answers(
            edition=edition.id,
            cluster=Cluster(country=country, postal_code=code),
            members=self.found.members,
        )
        return assess(answers, edition)

    def to_json(self) -> dict[str, Any]:
        """All numbers with the rows behind them, and what of the list could not be understood."""
        counted = self.counted
        return {
            "format": FORMAT,
            "file": self.name,
            "members": len(counted.members),
            "counts": {fact.name: fact.write(counted.counts[fact.name]) for fact in counted.facts},
            "criteria": {
                criterion.number: {
                    "verdict": self.result.criteria[criterion.number].verdict.key,
                    "reason": self.result.criteria[criterion.number].reason.as_dict(),
                    "to_clarify": [
                        _named(member) for member in counted.first_to_clarify[criterion.number]
                    ],
                }
                for criterion in counted.criteria
            },
            "rows": [self._row(at) for at in range(len(counted.members))],
            "problems": [
                {"place": problem.place.as_dict(), "message": problem.message.as_dict()}
                for problem in self.found.problems
            ],
        }

    def _row(self, at: int) -> dict[str, Any]:
        return {
            **_named(self.counted.members[at]),
            "region": self.counted.regions[at].name.lower(),
            "km": self.counted.distance(at),
            **{
                fact.name: ("no", "perhaps", "yes")[sum(ends(fact, self.counted.rows[at]))]
                for fact in self.counted.facts
            },
        }

    def file(self, kind: str, lang: Lang) -> bytes:
        """A file to be made of it: the ``map`` (SVG) or the ``table`` (.xlsx)."""
        return draw(self.counted, lang).encode() if kind == "map" else overview(self.counted, lang)

    def table(self, lang: Lang) -> str:
        """The same as lines for the terminal."""
        buffer = StringIO()
        console = console_for(buffer)
        console.print(Styled(quoted(self.name, 200), style="bold"))
        for fact in self.counted.facts:
            console.print(
                Styled(f"{fact.label[lang]}: {fact.shown(self.counted.counts[fact.name])[lang]}")
            )
        for criterion in self.counted.criteria:
            finding = self.result.criteria[criterion.number]
            word = words.VERDICTS[finding.verdict][lang]
            line = f"{MARKS[finding.verdict]} {criterion.number} {word}: {finding.reason[lang]}"
            console.print(Styled(line, style=STYLES[finding.verdict]))
        for hint in self.result.hints:
            console.print(Styled(hint.text[lang], style="yellow"))
        if not self.found.says_who_is_bound and self.counted.members[0].is_bound is None:
            console.print(Styled(texts.ALL_BOUND[lang], style="yellow"))
        return buffer.getvalue()


def evaluated(name: str, data: bytes, office: str, all_bound: bool, edition: Edition) -> Listed:
    """What the list in a file comes to; `Unreadable` if it is none, or the office's place is not known."""
    country, code = in_country(office)
    place = place_of(country, code)
    if place is None:
        raise Unreadable([Problem(texts.OFFICE_PLACE, texts.NO_OFFICE.fill(value=quoted(office)))])
    found = read(list_rows(data), all_bound=True if all_bound else None)
    return Listed(name, office, found, Counted(found.members, place, edition))


def _named(member: Member) -> dict[str, Any]:
    return {"row": member.row, "name": member.name}
