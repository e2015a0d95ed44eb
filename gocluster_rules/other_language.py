"""Fields of a form that were typed on the form of the other language.

What can be read as it was meant is written in this language's way. What cannot is read as it was typed, and
thus stays refused: "410,000", which German refuses, would be another number in English.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from gocluster_rules import forms
from gocluster_rules.forms import Reading
from gocluster_rules.model import Edition
from gocluster_rules.problems import Problem
from gocluster_rules.text import Lang


class Translation(NamedTuple):
    """What is in the fields, whichever language they were typed in."""

    reading: Reading
    rewritten: Mapping[str, str]
    """The fields from the other language that this one can show: all but those that are refused."""


def read(
    fields: Mapping[str, str],
    notes: Mapping[str, str],
    typed_in: Mapping[str, Lang],
    lang: Lang,
    edition: Edition,
) -> Translation:
    """The answers in the fields; ``typed_in`` names those that were typed in another language than ``lang``.

    A fact of which one field is refused counts as unknown, whatever its other field says.
    """
    facts = {name: fact.name for fact in edition.facts for name in fact.field_names}
    rewritten: dict[str, str] = {}
    refused: dict[str, Problem] = {}
    for name, typed in fields.items():
        if name not in typed_in:
            continue
        if name not in facts:
            rewritten[name] = typed  # A name or a postal code is the same in all languages.
            continue
        fact = facts[name]
        alone = forms.read({fact: typed}, {}, typed_in[name], edition)
        if alone.problems:
            refused[fact] = alone.problems[0]
        else:
            rewritten[name] = forms.write(alone.answers, lang, edition).get(fact, "")
    acceptable = {
        name: text
        for name, text in {**fields, **rewritten}.items()
        if facts.get(name) not in refused
    }
    given, problems = forms.read(acceptable, notes, lang, edition)
    return Translation(Reading(given, (*refused.values(), *problems)), rewritten)
