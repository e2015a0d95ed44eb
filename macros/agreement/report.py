"""The report on agreement: what it holds, and reading it.

``make agreement`` writes the report, ``docs/agreement.json``. The page "Übereinstimmung" is rendered from it,
and says by the fingerprints whether rules and workbooks are still those that were checked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args, get_origin, get_type_hints

from gocluster_rules.problems import quoted
from gocluster_rules.text import Lang, Text
from macros.root import ROOT

REPORT = ROOT / "docs" / "agreement.json"
FORMAT = "gocluster-agreement/1"

Content: TypeAlias = int | float | str | bool
"""What a cell of a spreadsheet holds or shows."""


class ReportError(Exception):
    """The report cannot be used; the message says where, why and what to do."""


# --- What the report holds; the fields are named as in the file


@dataclass(frozen=True)
class Engine:
    """A program that computed the cases, and what came of it."""

    name: str
    version: str
    kind: Literal["spreadsheet", "python"]
    languages: tuple[Lang, ...]
    cases: int
    """Those along the limits in each language, those drawn at random in one of them in turn."""
    comparisons: int
    """One for each formula cell in each case."""
    differences: int

    def __post_init__(self) -> None:
        _require(self.languages, "there is no language")
        _require(self.cases and self.comparisons, "nothing was compared")


@dataclass(frozen=True)
class Tally:
    """How many of the deliberate faults were noticed."""

    killed: int
    total: int

    def __post_init__(self) -> None:
        _require(self.total, "there are no mutants")
        _require(self.killed <= self.total, f"{self.killed} of {self.total} were killed")

    @property
    def survived(self) -> int:
        return self.total - self.killed


@dataclass(frozen=True)
class Mutants:
    """Deliberate faults in the formulas and in the rules."""

    formulas: Tally
    rules: Tally

    @property
    def survived(self) -> int:
        return self.formulas.survived + self.rules.survived


@dataclass(frozen=True)
class EngineFault:
    """A formula that an engine computes wrongly, with the cells it needs."""

    engine: str
    version: str
    formula: str
    cells: Mapping[str, Content]
    right: Content
    found: Content
    remedy: Text

    def __post_init__(self) -> None:
        _require(self.formula.startswith("="), f"“{quoted(self.formula)}” is no formula")
        for place in self.cells:
            _require(re.fullmatch("[A-Z]{1,3}[1-9][0-9]{0,5}", place), f"“{place}” is no cell")
        _require(as_in_formula(self.right) != as_in_formula(self.found), "what was found is right")


@dataclass(frozen=True)
class Report:
    """What a long run found."""

    format: str
    edition: str
    date: date
    rules: str
    """The fingerprint of the catalogue."""
    workbooks: Mapping[Lang, str]
    """The fingerprints of all formulas."""
    seed: int
    cases: int
    """Different sets of answers."""
    lists: int
    """Those of them with a list of members."""
    member_rows: int
    """So many rows had the list in the workbooks compared; the published ones have more of the same."""
    distances: int
    """So many different pairs of places in the lists had a distance to be computed."""
    engines: tuple[Engine, ...]
    mutants: Mutants
    engine_faults: tuple[EngineFault, ...]

    def __post_init__(self) -> None:
        _require(self.format == FORMAT, f"the format is “{quoted(self.format)}”, not “{FORMAT}”")
        for mark in (self.rules, *self.workbooks.values()):
            known = re.fullmatch("sha256:[0-9a-f]{64}", mark)
            _require(known, f"“{quoted(mark)}” is no fingerprint")
        _require(self.cases, "there are no cases")
        _require(self.engines, "there are no engines")

    @property
    def comparisons(self) -> int:
        return sum(engine.comparisons for engine in self.engines)

    @property
    def differences(self) -> int:
        return sum(engine.differences for engine in self.engines)


def _require(condition: object, complaint: str) -> None:
    if not condition:
        raise ValueError(complaint)


# --- Reading


def read(path: Path) -> Report:
    """The report in the file.

    Raises:
        ReportError: if it is missing or not as described above.
    """
    try:
        report: Report = _read(Report, json.loads(path.read_text(encoding="utf-8")), "")
    except FileNotFoundError:
        raise ReportError(f"{path} is missing: `make agreement` writes it") from None
    except ValueError as error:
        raise ReportError(f"{path}: {error}; `make agreement` writes it anew") from error
    return report


def _read(kind: Any, data: Any, place: str) -> Any:
    """JSON data as a value of that type; ``ValueError`` with the place if it is none."""
    if is_dataclass(kind):
        names = [field.name for field in fields(kind)]
        hints = get_type_hints(kind)
        _check_keys(data, names, place)
        values = {name: _read(hints[name], data[name], f"{place}.{name}") for name in names}
        try:
            return kind(**values)  # type: ignore[operator]
        except ValueError as error:
            raise _wrong(place, str(error)) from error
    if get_origin(kind) is tuple:
        if not isinstance(data, list):
            raise _wrong(place, f"“{quoted(data)}” is no list")
        (item, _) = get_args(kind)
        return tuple(_read(item, value, f"{place}[{n}]") for n, value in enumerate(data))
    if get_origin(kind) is Mapping:
        return _read_mapping(kind, data, place)
    return _read_plain(kind, data, place)


def _read_mapping(kind: Any, data: Any, place: str) -> Any:
    key, value = get_args(kind)
    _check_keys(data, get_args(key) or data, place)
    return {name: _read(value, content, f"{place}.{name}") for name, content in data.items()}


def _check_keys(data: Any, names: Any, place: str) -> None:
    if not isinstance(data, dict):
        raise _wrong(place, f"“{quoted(data)}” is no object")
    for name in names:
        if name not in data:
            raise _wrong(f"{place}.{name}", "is missing")
    for name in data:
        if name not in names:
            raise _wrong(f"{place}.{name}", "is not known")


def _read_plain(kind: Any, data: Any, place: str) -> Any:
    if kind is date and isinstance(data, str):
        try:
            return date.fromisoformat(data)
        except ValueError as error:
            raise _wrong(place, f"“{quoted(data)}” is no day") from error
    if get_origin(kind) is Literal:
        suits = data in get_args(kind)
    elif kind == Content:
        suits = isinstance(data, Content)
    elif kind is int:
        suits = isinstance(data, int) and not isinstance(data, bool) and data >= 0
    else:
        suits = isinstance(data, str) and bool(data.strip())
    if not suits:
        raise _wrong(place, f"“{quoted(data)}” cannot stand here")
    return data


def _wrong(place: str, complaint: str) -> ValueError:
    return ValueError(f"{place.removeprefix('.')}: {complaint}" if place else complaint)


def as_in_formula(content: Content) -> str:
    """The content as it is written in a formula; an error as it is."""
    if isinstance(content, bool):
        return str(content).upper()
    if isinstance(content, str) and not content.startswith("#"):
        return '"' + content.replace('"', '""') + '"'
    return str(content)
