"""Who operates the site: the data for imprint, privacy page and accessibility statement.

They stand in ``mkdocs.yml`` under ``extra: operator:``, empty in the repository. On a site for this machine
alone, the pages say so in the place of each missing datum; a production build needs all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load

from gocluster_rules.notation import Style, shown
from gocluster_rules.problems import quoted
from gocluster_rules.text import LANGS, Lang, Text
from macros.pages import texts

OPTIONAL = frozenset({"register", "vat_id"})
EMAIL, WEBSITE, DAY = "email", "enforcement_website", "statement_date"
REQUIRED = tuple(key for key in texts.OPERATOR if key not in OPTIONAL)
LOCAL = ("127.0.0.1", "localhost")
PLACE = "mkdocs.yml, extra.operator"


class OperatorError(Exception):
    """The data about the operator are faulty, or too few for a public site; one line for each fault."""


@dataclass(frozen=True)
class Row:
    """A datum as a page shows it; without lines if it is missing."""

    label: Text
    lines: tuple[str, ...]
    link: str | None


def check(config: Path, site_url: str) -> None:
    """Stop with an ``OperatorError`` where data are faulty, or missing for a site at this address."""
    data = read(config)
    missing = [key for key in REQUIRED if key not in data]
    if missing and is_production(site_url):
        raise OperatorError(
            f"{PLACE}: a public site ({site_url}) needs data that are missing; "
            f"enter them there: {', '.join(missing)}"
        )


def read(config: Path) -> dict[str, Text]:
    """The data in a configuration of mkdocs; an ``OperatorError`` tells what is wrong with them."""
    with config.open("rb") as file:
        try:
            loaded = yaml_load(file)
        except (ConfigurationError, ValueError) as error:  # the latter: a day that does not exist
            raise OperatorError(
                f"{config.name} cannot be read: {error}\n"
                "Put a text with a colon or another special character in quotes, and check the dates."
            ) from error
    return parse(loaded["extra"].get("operator"))


def is_production(site_url: str) -> bool:
    """Whether others than this machine are to see the site."""
    return urlsplit(site_url).hostname not in LOCAL


def parse(raw: object) -> dict[str, Text]:
    """The data by their keys, without those left empty; an ``OperatorError`` names all faults."""
    if raw is None:
        return {}
    if not isinstance(raw, Mapping):
        raise OperatorError(
            f"{PLACE}: “{quoted(raw)}” are no data with keys: write one on each line, as in “name: …”"
        )
    data: dict[str, Text] = {}
    faults: list[str] = []
    for key, entered in raw.items():
        try:
            value = _value(key, entered)
        except ValueError as error:
            faults.append(f"{PLACE}.{key}: {error}")
        else:
            if value is not None:
                data[key] = value
    if faults:
        raise OperatorError("\n".join(faults))
    return data


def rows(data: Mapping[str, Text], keys: Iterable[str], lang: Lang) -> list[Row]:
    """These data as a page shows them, in this order; what is optional only if it is there."""
    found = []
    for key in keys:
        if key in data or key not in OPTIONAL:
            lines = data[key][lang].splitlines() if key in data else []
            link = _link(key, lines[0]) if lines else None
            found.append(Row(texts.OPERATOR[key], tuple(lines), link))
    return found


def _value(key: str, raw: object) -> Text | None:
    """What was entered, ``None`` if nothing was; a ``ValueError`` names the value and the remedy."""
    if key not in texts.OPERATOR:
        raise ValueError(f"“{quoted(key)}” is no known key: {_advice(str(key))}")
    if key == DAY and raw:
        try:
            day = date.fromisoformat(str(raw))
        except ValueError:
            raise ValueError(f"“{quoted(raw)}” is no day: write YYYY-MM-DD") from None
        return shown(day.toordinal(), Style.DAY)
    each: Mapping[Any, Any] = raw if isinstance(raw, Mapping) else dict.fromkeys(LANGS, raw)
    if each.keys() != set(LANGS) or any(not isinstance(each[lang], str | None) for lang in LANGS):
        raise _no_text(raw)
    lines: dict[Lang, str] = {lang: _lines(each[lang]) for lang in LANGS}
    if not any(lines.values()):
        return None
    if not all(lines.values()):
        raise _no_text(raw)
    for line in lines.values():
        if key == EMAIL and not re.fullmatch(r"[^@\s]+@[^@\s]+", line):
            raise ValueError(f"“{quoted(line)}” is no e-mail address: write name@host")
        if key == WEBSITE and not re.fullmatch(r"https?://\S+", line):
            raise ValueError(f"“{quoted(line)}” is no web address: begin with https:// or http://")
    return Text(**lines)


def _no_text(raw: object) -> ValueError:
    return ValueError(
        f"“{quoted(raw)}” is neither a text nor one in each language: "
        "put numbers in quotes, or write {de: …, en: …}"
    )


def _lines(text: str | None) -> str:
    return "\n".join(line.strip() for line in (text or "").splitlines() if line.strip())


def _link(key: str, line: str) -> str | None:
    if key == EMAIL:
        return f"mailto:{line}"
    return line if key == WEBSITE else None


def _advice(key: str) -> str:
    if similar := get_close_matches(key, texts.OPERATOR, n=1):
        return f"perhaps {similar[0]} is meant"
    return f"known are {', '.join(texts.OPERATOR)}"
