"""Answers for tests, written as in an answer file."""

from __future__ import annotations

from gocluster_rules.answers import Answers
from gocluster_rules.catalogue import EDITION
from gocluster_rules.known import Inputs
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
