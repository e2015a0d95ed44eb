"""The rules for callers outside Python: JSON text in, JSON text out. Used by the checker in the browser."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from gocluster_rules import answers, file_names, forms, other_language, what_if
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.forms import Reading
from gocluster_rules.other_language import Translation
from gocluster_rules.problems import Problem, Unreadable
from gocluster_rules.text import Lang
from gocluster_rules.verdict import Verdict
from gocluster_rules.verdicts import inputs
from gocluster_rules.verdicts import verdicts as codes


def reading(request: str) -> tuple[Reading, Lang, dict[str, Any]]:
    """The answers in a request as `check` takes it, its language and the whole request."""
    data = json.loads(request)
    return _translated(data).reading, language(data["lang"]), data


def _translated(data: dict[str, Any]) -> Translation:
    typed_in = {name: language(lang) for name, lang in (data.get("typed_in") or {}).items()}
    notes = data.get("notes") or {}
    return other_language.read(data["fields"], notes, typed_in, language(data["lang"]), EDITION)


def language(given: object) -> Lang:
    """The language that a caller names; German where it is none of ours."""
    return "en" if given == "en" else "de"


def check(request: str) -> str:
    """Evaluate the fields of a form.

    Takes ``{"lang", "fields": {name: text}, "notes": {number: text}, "typed_in": {name: lang},
    "impossible": [number], "assume": [number]}``, where ``typed_in`` names the fields that were typed in
    another language than ``lang`` and the shortest path does without the criteria that are
    ``impossible``, and gives ``{"answers", "assumed", "file_name", "listed", "problems", "rewritten",
    "result", "summary"}``: the answer file, what holds with the criteria met that ``assume`` names
    (``null`` if none), what the names of its files end with, the numbers that follow from the list of
    members by the names of their fields, the faulty fields (which count as unknown), what was
    typed in another language as it is written in this one, the result and the overall sentences. A
    problem's ``proposal`` is what was probably meant, or ``null``: ``{"fields": {name: text}, "shown":
    {"de", "en"}}``.
    """
    data = json.loads(request)
    (given, problems), rewritten = _translated(data)
    result = assess(given, EDITION, data.get("impossible") or ())
    assumption = what_if.assumed(data.get("assume") or (), given, EDITION)
    return dump(
        {
            "answers": answers.to_json(given, EDITION),
            "assumed": assumption and assumption.to_json(EDITION),
            "file_name": file_names.ending(given),
            "listed": _listed(given),
            "problems": [
                {
                    "field": problem.field,
                    "message": problem.message.as_dict(),
                    "proposal": _proposal(problem, language(data["lang"])),
                }
                for problem in problems
            ],
            "rewritten": rewritten,
            "result": result.to_json(),
            "summary": {
                "headline": result.headline.as_dict(),
                "tally": result.tally.as_dict(),
                "band": result.band.as_dict() if result.band else None,
            },
        }
    )


def verdicts(request: str) -> str:
    """The verdicts alone, which are there many times sooner: takes what `check` takes.

    Gives ``{"criteria": {number: verdict}, "met", "open", "not_met"}``.
    """
    given = _translated(json.loads(request)).reading.answers
    found = codes(inputs(given, EDITION), EDITION)
    counts = Counter(found.values())
    return dump(
        {
            "criteria": {number: verdict.key for number, verdict in found.items()},
            **{verdict.key: counts[verdict] for verdict in Verdict},
        }
    )


def _listed(given: answers.Answers) -> dict[str, Any]:
    """What follows from the list of members for each of its facts: as data, and as it is shown."""
    counted = given.counted(EDITION)
    if counted is None:
        return {}
    found = {fact: counted.counts[fact.name] for fact in counted.facts}
    return {
        fact.name: {"value": fact.write(known), "shown": fact.shown(known).as_dict()}
        for fact, known in found.items()
    }


def load(text: str | bytes, lang: Lang) -> str:
    """Read an answer file into the fields of a form: ``{"fields", "notes", "problems"}``.

    What is faulty is among the problems, with its ``place``, ``message``, ``field`` (or ``null``), what is
    told ``at_field``, and its ``proposal`` (as `check` gives it). The fields hold it only where the form
    refuses it as well. Where nothing can be read, ``fields`` and ``notes`` are ``null``.
    """
    try:
        return loaded(answers.take_over(text, EDITION), lang)
    except Unreadable as error:
        return refused(error.problems)


def loaded(taken: answers.Taken, lang: Lang) -> str:
    """The fields of a form for what was taken over."""
    fields, notes = forms.fill(taken, lang, EDITION)
    problems = [_problem(problem, lang) for problem in taken.problems]
    return dump({"fields": fields, "notes": notes, "problems": problems})


def refused(problems: tuple[Problem, ...]) -> str:
    """What is answered for a file that cannot be read."""
    listed = [_problem(problem, "de") for problem in problems]
    return dump({"fields": None, "notes": None, "problems": listed})


def _problem(problem: Problem, lang: Lang) -> dict[str, Any]:
    return {
        "place": problem.place.as_dict(),
        "message": problem.message.as_dict(),
        "at_field": (problem.at_field or problem.message).as_dict(),
        "field": problem.field,
        "proposal": _proposal(problem, lang),
    }


def _proposal(problem: Problem, lang: Lang) -> dict[str, Any] | None:
    """What to put into which fields, and how it is called on the button that does it."""
    if not problem.field or not problem.proposal:
        return None
    fact, answer = EDITION.fact(problem.field), problem.proposal
    fields = dict.fromkeys(fact.field_names, "") | fact.write_fields(answer, lang)
    return {"fields": fields, "shown": fact.shown(answer).as_dict()}


def dump(data: object) -> str:
    """JSON text for the caller."""
    return json.dumps(data, ensure_ascii=False)
