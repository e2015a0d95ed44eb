"""Answers for tests, written as in an answer file."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import strategies as st

from gocluster_rules.answers import Answers, excesses
from gocluster_rules.catalogue import EDITION
from gocluster_rules.evidence import EvidenceState
from gocluster_rules.facts import Count, Fact
from gocluster_rules.known import Inputs, Known, between, exactly
from gocluster_rules.rules import Threshold
from gocluster_rules.text import Text

SLIDE = Text(de="Erfundene Folie", en="invented slide")


def known(**raw: object) -> Inputs:
    """What is known from these answers: ``known(actors=34, founded_on="2019-05-01")``."""
    return {name: EDITION.fact(name).read(value) for name, value in raw.items()}


def answers(**raw: object) -> Answers:
    """The same as a set of answers."""
    return Answers(edition=EDITION.id, values=known(**raw))


def span(low: int, high: int) -> dict[str, int]:
    """A count of which only the ends are known."""
    return {"at_least": low, "at_most": high}


def threshold(number: int) -> Threshold:
    """A number that no slide states."""
    return Threshold(number, SLIDE)


def answers_to(fact: Fact) -> st.SearchStrategy[Known]:
    """Whatever may be answered; counts within what clusters have."""
    if isinstance(fact, Count):
        ends = st.lists(st.integers(0, 60), min_size=2, max_size=2).map(sorted)
        return st.one_of(ends.map(lambda pair: between(*pair)), st.integers(0, 60).map(exactly))
    return st.integers(fact.unknown.low, fact.unknown.high).map(exactly)


ANSWERS: st.SearchStrategy[Answers] = (
    st.fixed_dictionaries({}, optional={fact.name: answers_to(fact) for fact in EDITION.facts})
    .filter(lambda values: not list(excesses(values, EDITION)))
    .map(lambda values: Answers(edition=EDITION.id, values=values))
)
STATES: st.SearchStrategy[Mapping[str, EvidenceState]] = st.fixed_dictionaries(
    {}, optional={item.id: st.sampled_from(EvidenceState) for item in EDITION.evidence}
)
