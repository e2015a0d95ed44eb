"""JSON Schemas (draft 2020-12) of the published files, derived from the facts and the criteria."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from gocluster_rules import answers, edition_json, result, typed_texts
from gocluster_rules.evidence import EvidenceState
from gocluster_rules.facts import Fact
from gocluster_rules.members import answer_file
from gocluster_rules.members.columns import Field
from gocluster_rules.members.member import Kind
from gocluster_rules.members.reading import MOST_DISTANCE_KM, MOST_ROWS
from gocluster_rules.members.rows import MOST_FIGURE
from gocluster_rules.model import Edition
from gocluster_rules.text import LANGS
from gocluster_rules.verdict import Verdict

DRAFT = "https://json-schema.org/draft/2020-12/schema"
SHA256 = {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"}
TEXT = {
    "type": "object",
    "properties": {lang: {"type": "string"} for lang in LANGS},
    "required": list(LANGS),
    "additionalProperties": False,
}
VERDICT = {"enum": [verdict.key for verdict in Verdict]}
COUNT = {"type": "integer", "minimum": 0}


def _object(
    properties: dict[str, Any], required: list[str] | None = None, **more: Any
) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties) if required is None else required,
        "additionalProperties": False,
        **more,
    }


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}


def _described(fact: Fact) -> dict[str, Any]:
    return {
        "title": fact.label.en,
        "description": fact.question.en,
        **_or_null(fact.schema()),
    }


def _text_like(pattern: re.Pattern[str]) -> dict[str, Any]:
    """A text that the reader accepts: it may be empty, and blanks around it do not count."""
    return {
        "type": "string",
        "pattern": rf"^\s*({pattern.pattern})?\s*$",
    }


def _text(limit: int) -> dict[str, Any]:
    """A text; schemas cannot count as spreadsheets do, nor leave out the blanks around it."""
    return {"type": "string", "$comment": f"at most {limit} characters (UTF-16)"}


def _member() -> dict[str, Any]:
    """A member of the cluster; a list of them gives the numbers that follow from it."""
    code = _text_like(typed_texts.POSTAL_CODE)
    figures = dict.fromkeys(answer_file.FIGURES, MOST_FIGURE)
    whole = {Field.DISTANCE.value: MOST_DISTANCE_KM, **figures}
    known: dict[Field, dict[str, Any]] = {
        Field.NAME: _text(typed_texts.MAX_NAME) | {"pattern": r"\S"},
        Field.KIND: _or_null({"enum": [kind.value for kind in Kind]}),
        Field.SME: _or_null({"type": "boolean"}),
        Field.BOUND: _or_null({"type": "boolean"}),
        Field.COUNTRY: _or_null(_text_like(typed_texts.COUNTRY)),
        Field.POSTAL_CODE: _or_null(code),
    }
    numbers = {
        name: _or_null({"type": "integer", "minimum": 0, "maximum": most})
        for name, most in whole.items()
    }
    return _object({field.value: schema for field, schema in known.items()} | numbers, ["name"])


def answer_file_schema(edition: Edition) -> dict[str, Any]:
    """The schema of an answer file of the edition."""
    day = edition.reference_day
    name = _text(typed_texts.MAX_NAME)
    office = _object(
        {
            "country": _or_null(_text_like(typed_texts.COUNTRY)),
            "postal_code": _or_null(_text_like(typed_texts.POSTAL_CODE)),
        },
        [],
    )
    return {
        "$schema": DRAFT,
        "title": f"{answers.FORMAT} ({edition.id})",
        **_object(
            {
                "format": {"const": answers.FORMAT},
                "edition": {"const": edition.id},
                day.name: _described(day),
                "cluster": _or_null(
                    _object({"name": _or_null(name), "office": _or_null(office)}, [])
                ),
                "answers": _or_null(
                    _object({f.name: _described(f) for f in edition.facts if f != day}, [])
                ),
                "notes": _or_null(
                    _object(
                        {
                            criterion.number: _or_null(_text(typed_texts.MAX_NOTE))
                            for criterion in edition.criteria
                        },
                        [],
                    )
                ),
                "evidence": _or_null(
                    _object(
                        {
                            item.id: {
                                "title": item.text.en,
                                **_or_null({"enum": [state.value for state in EvidenceState]}),
                            }
                            for item in edition.evidence
                        },
                        [],
                    )
                ),
                "members": _or_null({"type": "array", "maxItems": MOST_ROWS, "items": _member()}),
            },
            ["format", "edition"],
        ),
    }


def result_schema(edition: Edition) -> dict[str, Any]:
    """The schema of a result of the edition."""
    names = {"enum": [fact.name for fact in edition.facts]}
    numbers = {"enum": [criterion.number for criterion in edition.criteria]}
    finding = _object(
        {
            "verdict": VERDICT,
            "reason": TEXT,
            "shortfall": _or_null(TEXT),
            "missing": {"type": "array", "items": names},
        }
    )
    totals = dict.fromkeys(("met", "not_met", "open"), COUNT)
    after = _object(totals | {"verdict": VERDICT, "lost": {"type": "array", "items": numbers}})
    change = _object({f.name: _described(f) for f in edition.facts}, [], minProperties=1)
    move = _object(
        {
            "criteria": {"type": "array", "items": numbers, "minItems": 1},
            "text": TEXT,
            "change": change,
        }
    )
    way = _object(
        {
            "choose": COUNT,
            "lead": _or_null(TEXT),
            "moves": {"type": "array", "items": move, "minItems": 1},
        },
    )
    step = _object(
        {
            "criterion": numbers,
            "verdict": VERDICT,
            "text": TEXT,
            "change": _or_null(change),
            "after": _or_null(after),
            "outlook": _or_null(TEXT),
        }
    )
    properties: dict[str, Any] = {
        "format": {"const": result.FORMAT},
        "edition": {"const": edition.id},
        "as_of": _or_null(edition.reference_day.schema()),
        "rules": SHA256,
        "answers": SHA256,
        "criteria": _object({criterion.number: finding for criterion in edition.criteria}),
        **totals,
        "required": {"const": edition.quorum.required},
        "of": {"const": len(edition.criteria)},
        "verdict": VERDICT,
        "firmness": _object(
            dict.fromkeys(("counted", "judged", "both", "without_note"), COUNT)
            | {"text": _or_null(TEXT)}
        ),
        "hints": {"type": "array", "items": _object({"fact": names, "text": TEXT})},
        "next_steps": {"type": "array", "items": step},
        "path": _or_null(
            _object({"needed": COUNT, "lead": TEXT, "ways": {"type": "array", "items": way}})
        ),
    }
    return {
        "$schema": DRAFT,
        "title": f"{result.FORMAT} ({edition.id})",
        **_object(
            properties
            | {
                "file": {"type": "string", "description": "the file evaluated"},
                "cluster": _or_null(_object({"name": {"type": "string"}})),
                "problems": {
                    "type": "array",
                    "items": _object({"place": TEXT, "message": TEXT}),
                    "description": "what could not be evaluated and counts as unknown",
                },
                "audit": {
                    "type": ["array", "null"],
                    "items": _object(
                        {
                            "cell": {"type": "string"},
                            "stored": {"type": ["string", "number", "null"]},
                            "computed": {"type": ["string", "number"]},
                        }
                    ),
                    "description": "results stored in a workbook that are not those of its answers",
                },
            },
            list(properties),
        ),
    }


def _kinds(data: object) -> Iterator[str]:
    """The kinds of facts and rules that occur."""
    if isinstance(data, dict):
        if "type" in data:
            yield data["type"]
        data = list(data.values())
    if isinstance(data, list):
        for part in data:
            yield from _kinds(part)


def catalogue_schema(edition: Edition) -> dict[str, Any]:
    """The schema of the catalogue as open data: its outline and the parts that others build on."""
    data = edition_json.as_data(edition)
    kinds = {"enum": sorted(set(_kinds(data)))}
    typed = {"type": "object", "properties": {"type": kinds}, "required": ["type"]}
    texts = {"type": "array", "items": TEXT}
    criterion = {
        "type": "object",
        "properties": {
            "number": {"type": "string", "pattern": r"^[0-9]+(\.[0-9]+)?$"},
            "wording": TEXT,
            "rule": typed,
            "asks": {"type": "array", "items": {"type": "string"}},
            "explanation": TEXT,
            "evidence": {
                "type": "array",
                "items": _object({"id": {"type": "string"}, "text": TEXT}),
            },
            "guiding_questions": texts,
            "mistakes": texts,
            "interpretation": _or_null(TEXT),
            "interpretation_reason": _or_null(TEXT),
            "shown": {"type": ["object", "null"]},
            "hints": {
                "type": "array",
                "items": _object({"fact": {"type": "string"}, "test": typed, "text": TEXT}),
            },
            "counted": {"type": "boolean"},
        },
        "required": ["number", "wording", "rule", "asks", "counted"],
        "additionalProperties": False,
    }
    main = _object(
        {
            "number": {"type": "string"},
            "title": TEXT,
            "slide": TEXT,
            "criteria": {"type": "array", "items": criterion, "minItems": 1},
        }
    )
    category = _object(
        {"number": COUNT, "title": TEXT, "criteria": {"type": "array", "items": main}}
    )
    fact = {
        **typed,
        "properties": {"type": kinds, "name": {"type": "string"}, "label": TEXT, "question": TEXT},
        "required": ["type", "name", "label", "question"],
    }
    known = {
        "format": {"const": edition_json.FORMAT},
        "id": {"const": edition.id},
        "title": TEXT,
        "programme": texts,
        "quorum": _object({"required": COUNT, "wording": TEXT}),
        "categories": {"type": "array", "items": category},
        "facts": {"type": "array", "items": fact},
        "open_questions": texts,
    }
    return {
        "$schema": DRAFT,
        "title": f"{edition_json.FORMAT} ({edition.id})",
        **_object({key: known.get(key, {}) for key in data}),
    }
