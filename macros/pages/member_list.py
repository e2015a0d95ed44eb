"""What the page on the list of members tells: figures of the rules, what columns hold, and an example."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gocluster_rules.members.columns import Field
from gocluster_rules.members.evaluation import Counted
from gocluster_rules.members.map import REGIONS, draw
from gocluster_rules.members.member import (
    KINDS_IN_WORDS,
    KINDS_WITHOUT_SMES,
    RESEARCH_KINDS,
    Kind,
)
from gocluster_rules.members.places import (
    FARTHEST_SHOWN_KM,
    RADIUS_KM,
    SURE_INSIDE,
    SURE_OUTSIDE,
    Region,
)
from gocluster_rules.members.postal_codes import COUNTRIES, NUMBER, places
from gocluster_rules.members.reading import MOST_ROWS
from gocluster_rules.members.remarks import SME_BALANCE, SME_STAFF, SME_TURNOVER
from gocluster_rules.model import Criterion, Edition
from gocluster_rules.notation import Style, shown
from gocluster_rules.text import Lang, Text
from macros.files import Example, Offer
from macros.geodata.postal_codes import APART_KM, CODES_MISSING
from macros.pages import list_texts

__all__ = ["RADIUS_KM", "columns", "example", "figures"]
STYLE = re.compile("<style>.*?</style>", re.DOTALL)
MILLION = 1_000_000


def figures(lang: Lang) -> Mapping[str, str]:
    """The figures in the page's sentences, as they are written there."""
    german = sum(number < NUMBER for number in places())
    median, p95, p99, most = APART_KM
    numbers = {
        "radius": RADIUS_KM,
        "inside": SURE_INSIDE // 1_000,
        "outside": SURE_OUTSIDE // 1_000,
        "farthest": FARTHEST_SHOWN_KM,
        "rows": MOST_ROWS,
        "staff": SME_STAFF,
        "turnover": SME_TURNOVER // MILLION,
        "balance": SME_BALANCE // MILLION,
        "codes": len(places()),
        "german": german,
        "abroad": len(places()) - german,
        "countries": len(COUNTRIES) - 1,
        "missing": CODES_MISSING,
        "median": median,
        "p95": p95,
        "p99": p99,
        "most": most,
    }
    said = {name: shown(number, Style.COUNT)[lang] for name, number in numbers.items()}
    kinds = {"research": RESEARCH_KINDS, "no_sme": KINDS_WITHOUT_SMES}
    return said | {name: _listed(each, lang) for name, each in kinds.items()}


def _listed(kinds: Sequence[Kind], lang: Lang) -> str:
    *others, last = (kind.label[lang] for kind in kinds)
    return list_texts.OR.fill(first=", ".join(others), last=last)[lang] if others else last


def columns() -> list[tuple[Text, Text, Text]]:
    """Each column: its name, what it holds, what follows where nothing stands there."""
    return [
        (field.label, list_texts.HOLDS[field].fill(kinds=KINDS_IN_WORDS), list_texts.MISSING[field])
        for field in Field
    ]


@dataclass(frozen=True)
class ListExample:
    """An example cluster with a list, and what its list comes to."""

    example: Example
    counted: Counted

    @property
    def counts(self) -> list[tuple[Text, Text]]:
        """What is counted, each with the number or its two ends."""
        return [
            (fact.label, fact.shown(self.counted.counts[fact.name])) for fact in self.counted.facts
        ]

    @property
    def criteria(self) -> list[Criterion]:
        return self.counted.criteria

    @property
    def regions(self) -> list[tuple[Text, int]]:
        """How many members are where, the nearest first."""
        return [
            (REGIONS[each], self.counted.regions.count(each))
            for each in sorted(Region, reverse=True)
        ]

    def drawing(self, lang: Lang) -> str:
        """The map for a page, whose style sheet colours it: pages allow no style of their own."""
        return STYLE.sub("", draw(self.counted, lang))


def example(offer: Offer, edition: Edition) -> ListExample:
    """The example that is offered with its list."""
    for each in offer.examples:
        counted = each.result.answers.counted(edition)
        if counted:
            return ListExample(each, counted)
    raise LookupError("no example has a list of members")
