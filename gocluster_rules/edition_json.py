"""An edition as JSON data: what is published as open data, and what its fingerprint is taken of."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from gocluster_rules.expressions import Expr
from gocluster_rules.facts import Fact
from gocluster_rules.kinds import kind_name
from gocluster_rules.model import Edition
from gocluster_rules.rules import Rule
from gocluster_rules.text import Text

FORMAT = "gocluster-catalogue/1"


def canonical(data: object) -> str:
    """JSON in its one form: keys sorted, no spaces, no escapes."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256(data: object) -> str:
    """The fingerprint of JSON data: ``sha256:`` and 64 hexadecimal digits."""
    return "sha256:" + hashlib.sha256(canonical(data).encode()).hexdigest()


def _plain(value: object, *, whole: bool = False) -> Any:
    """The value as JSON data; a fact inside another object only by its name, unless ``whole``."""
    if isinstance(value, Text):
        return value.as_dict()
    if isinstance(value, Fact) and not whole:
        return value.name
    if is_dataclass(value) and not isinstance(value, type):
        kind: type = type(value)
        typed = {"type": kind_name(kind)} if isinstance(value, Fact | Rule | Expr) else {}
        return typed | {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(item) for item in value]
    assert value is None or isinstance(value, bool | int | str), type(value)
    return value


def _fact(fact: Fact) -> Any:
    return _plain(fact, whole=True)


def as_data(edition: Edition) -> dict[str, Any]:
    """The whole edition: facts, rules as data and texts (see ``schema.catalogue_schema``)."""
    data: dict[str, Any] = {"format": FORMAT} | _plain(edition)
    data["facts"] = [_fact(fact) for fact in edition.facts]
    for category in data["categories"]:
        for main in category["criteria"]:
            for criterion in main["criteria"]:
                criterion["counted"] = edition.criterion(criterion["number"]).counted
    return data


@cache
def fingerprint(edition: Edition) -> str:
    """The SHA-256 of the edition's canonical JSON, the same in every output."""
    return sha256(as_data(edition))
