"""JSON Schemas (draft 2020-12) of the published files, derived from the facts and the criteria."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from gocluster_rules import answers, assessment, edition_json
from gocluster_rules.facts import Amount, Count, Day, Fact, YesNo
from gocluster_rules.model import Edition
from gocluster_rules.text import LANGS
from gocluster_rules.values import DECIMAL, INTERVAL_KEYS, ISO_DAY
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


@singledispatch
def value_schema(fact: Fact) -> dict[str, Any]:
    """The schema of a fact's value in the answer file (``null`` or no entry: unknown)."""
    raise TypeError(f"no schema for {type(fact).__name__}")


@value_schema.register
def _(fact: Count) -> dict[str, Any]:
    number = {"type": "integer", "minimum": 0, "maximum": fact.highest}
    return {"anyOf": [number, _object(dict.fromkeys(INTERVAL_KEYS, number)), {"type": "null"}]}


@value_schema.register
def _(fact: Amount) -> dict[str, Any]:
    number = {
        "type": "number",
        "minimum": 0,
        "maximum": float(fact.highest),
        "$comment": "at most two decimal places",
    }
    text = {"type": "string", "pattern": f"^{DECIMAL.pattern}$"}
    return {"anyOf": [number, text, {"type": "null"}]}


@value_schema.register
def _(fact: Day) -> dict[str, Any]:
    return _or_null(
        {
            "type": "string",
            "format": "date",
            "pattern": f"^{ISO_DAY.pattern}$",
            "$comment": f"from {fact.earliest} to {fact.latest}",
        }
    )


@value_schema.register
def _(fact: YesNo) -> dict[str, Any]:
    return {"type": ["boolean", "null"]}


def _described(fact: Fact) -> dict[str, Any]:
    return {"title": fact.label.en, "description": fact.question.en, **value_schema(fact)}


def answer_file_schema(edition: Edition) -> dict[str, Any]:
    """The schema of an answer file of the edition."""
    day = edition.reference_day
    name = {"type": "string", "maxLength": answers.MAX_NAME}
    office = _object({"country": name, "postal_code": name}, [])
    return {
        "$schema": DRAFT,
        "title": f"{answers.FORMAT} ({edition.id})",
        **_object(
            {
                "format": {"const": answers.FORMAT},
                "edition": {"const": edition.id},
                day.name: _described(day),
                "cluster": _or_null(_object({"name": name, "office": _or_null(office)}, [])),
                "answers": _or_null(
                    _object({f.name: _described(f) for f in edition.facts if f != day}, [])
                ),
                "notes": _or_null(
                    _object(
                        {
                            criterion.number: {
                                "type": ["string", "null"],
                                "maxLength": answers.MAX_NOTE,
                            }
                            for criterion in edition.criteria
                        },
                        [],
                    )
                ),
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
    step = _object(
        {
            "criterion": numbers,
            "verdict": VERDICT,
            "text": TEXT,
            "change": _or_null(
                _object({f.name: _described(f) for f in edition.facts}, [], minProperties=1)
            ),
            "after": _or_null(after),
            "outlook": _or_null(TEXT),
        }
    )
    properties: dict[str, Any] = {
        "format": {"const": assessment.FORMAT},
        "edition": {"const": edition.id},
        "as_of": value_schema(edition.reference_day),
        "rules": SHA256,
        "answers": SHA256,
        "criteria": _object({criterion.number: finding for criterion in edition.criteria}),
        **totals,
        "required": {"const": edition.quorum.required},
        "of": {"const": len(edition.criteria)},
        "verdict": VERDICT,
        "next_steps": {"type": "array", "items": step},
    }
    return {
        "$schema": DRAFT,
        "title": f"{assessment.FORMAT} ({edition.id})",
        **_object(
            properties
            | {
                "file": {"type": "string", "description": "the file evaluated"},
                "cluster": _or_null(_object({"name": {"type": "string"}})),
            },
            list(properties),
        ),
    }


def catalogue_schema(edition: Edition) -> dict[str, Any]:
    """The schema of the catalogue as open data: its outline and the parts that others build on."""
    data = edition_json.as_data(edition)
    kinds = {"enum": sorted(set(edition_json.TYPE_NAMES.values()))}
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
            "evidence": texts,
            "mistakes": texts,
            "interpretation": _or_null(TEXT),
            "shown": {"type": ["object", "null"]},
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
