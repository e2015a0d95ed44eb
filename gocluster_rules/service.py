"""The rules for callers outside Python: JSON text in, JSON text out. Used by the checker in the browser."""

from __future__ import annotations

import json
from typing import Any

from gocluster_rules import answers, forms, other_language
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.forms import Reading
from gocluster_rules.other_language import Translation
from gocluster_rules.problems import Problem, Unreadable
from gocluster_rules.text import Lang


def reading(request: str) -> tuple[Reading, Lang, dict[str, Any]]:
    """The answers in a request as `check` takes it, its language and the whole request."""
    data = json.loads(request)
    return _translated(data).reading, _lang(data["lang"]), data


def _translated(data: dict[str, Any]) -> Translation:
    typed_in = {name: _lang(lang) for name, lang in (data.get("typed_in") or {}).items()}
    notes = data.get("notes") or {}
    return other_language.read(data["fields"], notes, typed_in, _lang(data["lang"]), EDITION)


def _lang(given: object) -> Lang:
    return "en" if given == "en" else "de"


def check(request: str) -> str:
    """Evaluate the fields of a form.

    Takes ``{"lang", "fields": {name: text}, "notes": {number: text}, "typed_in": {name: lang}}``, where
    ``typed_in`` names the fields that were typed in another language than ``lang``, and gives ``{"answers",
    "problems", "rewritten", "result", "summary"}``: the answer file, the faulty fields (which count as
    unknown), what was typed in another language as it is written in this one, the result and the overall
    sentences.
    """
    (given, problems), rewritten = _translated(json.loads(request))
    result = assess(given, EDITION)
    return dump(
        {
            "answers": answers.to_json(given, EDITION),
            "problems": [
                {"field": problem.field, "message": problem.message.as_dict()}
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
