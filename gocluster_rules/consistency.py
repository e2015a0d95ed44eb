"""Whether the words of a criterion fit its rule, so that they cannot drift apart."""

from __future__ import annotations

import re

from gocluster_rules.facts import Count
from gocluster_rules.model import Criterion, Edition
from gocluster_rules.notation import GROUP_MARK
from gocluster_rules.rules import Threshold
from gocluster_rules.text import LANGS, Lang

_NUMBER_WORDS: dict[Lang, dict[str, int]] = {
    "de": {
        "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
        "zehn": 10, "elf": 11, "zwölf": 12, "zwanzig": 20, "dreißig": 30, "vierzig": 40,
        "fünfzig": 50, "sechzig": 60, "hundert": 100,
    },
    "en": {
        "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20, "thirty": 30, "forty": 40,
        "fifty": 50, "sixty": 60, "hundred": 100,
    },
}  # fmt: skip
_ID = re.compile(r"[a-z]+(?:_[a-z0-9]+)*")
GUIDING_QUESTIONS = (2, 3)
"""So many guiding questions each judged criterion has."""
_YEARS: dict[Lang, str] = {"de": r"\s*-?\s*(?:jährig|Jahre)", "en": r"[\s-]+years?"}


def numbers_in(wording: str, lang: Lang) -> set[int]:
    """The numbers a wording states in figures or words; years count as months.

    >>> numbers_in("Mindestens dreijährige Tätigkeit", "de"), numbers_in("At least 50 % SMEs", "en")
    ({36}, {50})
    """
    mark = re.escape(GROUP_MARK[lang])
    text = re.sub(rf"(?<=\d){mark}(?=\d{{3}}\b)", "", wording)
    for word, number in _NUMBER_WORDS[lang].items():
        text = re.sub(rf"\b{word}(?=\b|jährig)", str(number), text, flags=re.IGNORECASE)
    text = re.sub(
        rf"\b(\d+){_YEARS[lang]}", lambda found: f"{int(found[1]) * 12} ", text, flags=re.IGNORECASE
    )
    return {int(number) for number in re.findall(r"\d+", text)}


def _thresholds(criterion: Criterion) -> list[Threshold]:
    return [number for each in criterion.rule.conditions() for number in each.figures()]


def _decided(criterion: Criterion) -> set[int]:
    asked = (fact.figures for fact in criterion.rule.facts() if isinstance(fact, Count))
    return {int(number) for number in _thresholds(criterion)}.union(*asked)


def _guidance(criterion: Criterion) -> list[str]:
    """Whether there are guiding questions where something is judged, and only there."""
    number = len(criterion.guiding_questions)
    if criterion.judged and number not in GUIDING_QUESTIONS:
        wanted = " or ".join(map(str, GUIDING_QUESTIONS))
        return [
            f"criterion {criterion.number}: judged, with {number} guiding questions instead of {wanted}"
        ]
    if number and not criterion.judged:
        return [f"criterion {criterion.number}: not judged, but has guiding questions"]
    return []


def contradictions(edition: Edition) -> list[str]:
    """One sentence for each thing that does not fit: numbers of a wording and its rule, questions, ids."""
    found = []
    asked = {fact.name for fact in edition.facts}
    for _, main, criterion in edition.walk():
        decided = _decided(criterion)
        for threshold in _thresholds(criterion):
            if threshold.slide != main.slide:
                found.append(
                    f"criterion {criterion.number}: {threshold} is from the slide “{threshold.slide.de}”, "
                    f"its wording from “{main.slide.de}”"
                )
        for lang in LANGS:
            stated = numbers_in(criterion.wording[lang], lang)
            if stated != decided:
                found.append(
                    f"criterion {criterion.number}: the wording ({lang}) states {sorted(stated)}, "
                    f"the rule decides by {sorted(decided)}"
                )
        found += _guidance(criterion)
        for fact in criterion.rule.facts():
            if fact.name not in asked:
                found.append(f"criterion {criterion.number}: nobody asks for {fact.name}")
            for lang in LANGS:
                missing = (
                    set(fact.figures) - numbers_in(fact.question[lang], lang)
                    if isinstance(fact, Count)
                    else set()
                )
                if missing:
                    found.append(
                        f"criterion {criterion.number}: the question for {fact.name} ({lang}) "
                        f"lacks {sorted(missing)}"
                    )
    for lang in LANGS:
        if edition.quorum.required not in numbers_in(edition.quorum.wording[lang], lang):
            found.append(f"quorum: the wording ({lang}) does not state {edition.quorum.required}")
    insert = edition.insert
    if insert.limits and (insert.gap or not insert.limits_source or not insert.limits_date):
        found.append(
            "ESCA insert: the limits are there, but not their source and date, or the texts still speak "
            "of the gap (INSERT.gap, the interpretation of 4.2, the glossary, the open questions)"
        )
    earlier: set[str] = set()
    for fact in edition.facts:
        if isinstance(fact, Count) and fact.part_of and fact.part_of.name not in earlier:
            found.append(f"fact {fact.name}: asked before its whole, {fact.part_of.name}")
        earlier.add(fact.name)
    numbers = [criterion.number for criterion in edition.criteria]
    found += [f"criterion {number}: twice" for number in set(numbers) if numbers.count(number) > 1]
    names = [fact.name for fact in edition.facts]
    found += [f"fact {name}: twice" for name in set(names) if names.count(name) > 1]
    ids = [item.id for item in edition.evidence]
    found += [f"evidence {id}: twice" for id in set(ids) if ids.count(id) > 1]
    found += [f"evidence {id}: not in snake_case" for id in ids if not _ID.fullmatch(id)]
    return found
