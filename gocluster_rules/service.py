"""The rules for callers outside Python: JSON text in, JSON text out. Used by the checker in the browser."""

from __future__ import annotations

import json
from typing import Any

from gocluster_rules import answers, forms
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.forms import Reading
from gocluster_rules.problems import Problem, Unreadable
from gocluster_rules.text import Lang


def reading(request: str) -> tuple[Reading, Lang, dict[str, Any]]:
    """The answers in a request ``{"lang", "fields", "notes"}``, its language and the whole request."""
    data = json.loads(request)
    lang: Lang = "en" if data["lang"] == "en" else "de"
    return forms.read(data["fields"], data.get("notes") or {}, lang, EDITION), lang, data


def check(request: str) -> str:
    """Evaluate the fields of a form.

    Takes ``{"lang", "fields": {name: text}, "notes": {number: text}}`` and gives ``{"answers", "problems",
    "result", "summary"}``: the answer file, the faulty fields (which count as unknown), the result and the
    overall sentences.
    """
    (given, problems), _, _ = reading(request)
    result = assess(given, EDITION)
    return dump(
        {
            "answers": answers.to_json(given, EDITION),
            "problems": [
                {"field": problem.field, "message": problem.message.as_dict()}
                for problem in problems
            ],
            "result": result.to_json(),
            "summary": {
                "headline": result.headline.as_dict(),
                "tally": result.tally.as_dict(),
                "band": result.band.as_dict() if result.band else None,
            },
        }
    )


def load(text: str | bytes, lang: Lang) -> str:
    """Read an answer file into the fields of a form: ``{"fields", "notes", "problems"}``.

    Where it cannot be read, ``fields`` and ``notes`` are ``null`` and the problems say why.
    """
    try:
        return loaded(answers.parse(text, EDITION), lang)
    except Unreadable as error:
        return refused(error.problems)


def loaded(given: answers.Answers, lang: Lang) -> str:
    """The fields of a form for the answers."""
    return dump(
        {"fields": forms.write(given, lang, EDITION), "notes": dict(given.notes), "problems": []}
    )


def refused(problems: tuple[Problem, ...]) -> str:
    """What is answered for a file that cannot be read."""
    return dump(
        {
            "fields": None,
            "notes": None,
            "problems": [
                {"place": problem.place.as_dict(), "message": problem.message.as_dict()}
                for problem in problems
            ],
        }
    )


def dump(data: object) -> str:
    """JSON text for the caller."""
    return json.dumps(data, ensure_ascii=False)
