"""The report on agreement: reading it, what it says of what is published, and a workbook for each fault.

``make agreement`` writes the report, ``docs/agreement.json``. The page "Übereinstimmung" is rendered from it,
and says by the fingerprints whether rules and workbooks are still those that were checked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime, time
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args, get_origin, get_type_hints

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_cell_to_rowcol

from gocluster_rules import edition_json
from gocluster_rules.model import Edition
from gocluster_rules.notation import Style, show, shown
from gocluster_rules.problems import quoted
from gocluster_rules.text import LANGS, Lang, Text
from gocluster_rules.verdict import Verdict
from macros import ROOT
from macros.files import ENGINE_FAULTS
from macros.pages import texts
from workbook.file.write import formulas_fingerprint

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


# --- What it says of what is published


@dataclass(frozen=True)
class Published:
    """The fingerprints of what this site publishes."""

    rules: str
    workbooks: Mapping[Lang, str]


@cache
def published(edition: Edition) -> Published:
    """What the site of this edition publishes."""
    return Published(
        edition_json.fingerprint(edition),
        {lang: formulas_fingerprint(edition, lang) for lang in LANGS},
    )


@dataclass(frozen=True)
class Fingerprint:
    """What was checked and what is published of one thing."""

    thing: Text
    checked: str
    published: str

    @property
    def changed(self) -> bool:
        return self.checked != self.published


@dataclass(frozen=True)
class Finding:
    """An answer of the report to one question, as good as a verdict."""

    question: Text
    verdict: Verdict
    answer: Text
    sentence: Text


def context(report: Report, now: Published, lang: Lang) -> dict[str, Any]:
    """The variables of the templates ``agreement_….html.j2``."""
    fingerprints = (
        Fingerprint(texts.RULES, report.rules, now.rules),
        *(
            Fingerprint(texts.FORMULAS_IN[code], report.workbooks[code], now.workbooks[code])
            for code in LANGS
        ),
    )
    return {
        "report": report,
        "fingerprints": fingerprints,
        "findings": findings(report, fingerprints),
        "day": shown(report.date.toordinal(), Style.DAY),
        "number": lambda number: show(number, Style.COUNT, lang),
        "as_in_formula": as_in_formula,
        "faults": [(fault, fault_path(report, fault)) for fault in report.engine_faults],
    }


def findings(report: Report, fingerprints: tuple[Fingerprint, ...]) -> tuple[Finding, ...]:
    """What the report comes to: whether it is about what is published, and whether all was well.

    Of what has been changed since, nothing good is said.
    """
    changed = [fingerprint.thing for fingerprint in fingerprints if fingerprint.changed]
    well = Verdict.OPEN if changed else Verdict.MET
    day = shown(report.date.toordinal(), Style.DAY)
    comparisons = shown(report.comparisons, Style.COUNT)
    if changed:
        things = Text(**{lang: ", ".join(thing[lang] for thing in changed) for lang in LANGS})
        current = (well, texts.CHANGED, texts.CHANGED_HELP.fill(day=day, things=things))
    else:
        current = (well, texts.UNCHANGED, texts.UNCHANGED_HELP.fill(day=day))
    if report.differences:
        answer = _counted(report.differences, texts.ONE_DIFFERENCE, texts.MANY_DIFFERENCES)
        agreed = (Verdict.NOT_MET, answer, texts.DIFFERENCES_HELP.fill(n=comparisons))
    else:
        agreed = (well, texts.NO_DIFFERENCE, texts.NO_DIFFERENCE_HELP.fill(n=comparisons))
    if survived := report.mutants.survived:
        answer = _counted(survived, texts.ONE_SURVIVOR, texts.MANY_SURVIVORS)
        noticed = (Verdict.NOT_MET, answer, texts.SURVIVORS_HELP)
    else:
        total = report.mutants.formulas.total + report.mutants.rules.total
        said = texts.NO_SURVIVOR_HELP.fill(n=shown(total, Style.COUNT))
        noticed = (well, texts.NO_SURVIVOR, said)
    return (
        Finding(texts.IS_CURRENT, *current),
        Finding(texts.DO_THEY_AGREE, *agreed),
        Finding(texts.ARE_FAULTS_NOTICED, *noticed),
    )


def _counted(number: int, one: Text, many: Text) -> Text:
    return one if number == 1 else many.fill(n=shown(number, Style.COUNT))


# --- A minimal workbook for each fault of an engine


def as_in_formula(content: Content) -> str:
    """The content as it is written in a formula; an error as it is."""
    if isinstance(content, bool):
        return str(content).upper()
    if isinstance(content, str) and not content.startswith("#"):
        return '"' + content.replace('"', '""') + '"'
    return str(content)


def fault_path(report: Report, fault: EngineFault) -> str:
    """Where the fault's workbook lies below the site's root."""
    name = re.sub("[^a-z0-9]+", "-", fault.engine.lower())
    return f"{ENGINE_FAULTS}{name}-{report.engine_faults.index(fault) + 1}.xlsx"


def fault_workbook(fault: EngineFault, day: date) -> bytes:
    """A workbook that shows the fault; the same fault and day give the same bytes.

    The formula is stored without a value, so that every program computes it on opening.
    """
    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"title": fault.formula, "created": datetime.combine(day, time())})
        sheet = book.add_worksheet()
        sheet.set_column(0, 0, 24)
        for place, content in fault.cells.items():
            row, column = xl_cell_to_rowcol(place)
            if isinstance(content, bool):
                sheet.write_boolean(row, column, content)
            elif isinstance(content, str):
                sheet.write_string(row, column, content)
            else:
                sheet.write_number(row, column, content)
        below = max((xl_cell_to_rowcol(place)[0] for place in fault.cells), default=-1) + 2
        sheet.write_formula(below, 0, fault.formula, value="")
        for row, lang in enumerate(LANGS, start=below + 2):
            sheet.write_string(row, 0, _note(fault)[lang])
    return buffer.getvalue()


def _note(fault: EngineFault) -> Text:
    return texts.FAULT_NOTE.fill(
        engine=fault.engine,
        version=fault.version,
        formula=fault.formula,
        right=as_in_formula(fault.right),
        found=as_in_formula(fault.found),
    )
