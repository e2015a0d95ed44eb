"""Inputs nobody thought of: valid ones with a few things changed, by their structure and by their bytes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from functools import cache
from io import BytesIO
from random import Random
from typing import Any, NamedTuple

from fuzz import findings
from tools.workbook_cells import parts, zipped
from xlsxwriter import Workbook

from gocluster_rules.answers import parse
from gocluster_rules.catalogue import EDITION
from gocluster_rules.forms import write as as_fields
from gocluster_rules.text import LANGS, Lang
from macros.root import ROOT
from workbook.file.write import write

EXAMPLES = ("admitted", "half-answered", "just-missed")
TEXTS = (
    "", " ", "0", "-1", "-0", "1e400", "1e-400", "9" * 400, "0.1", "1,5", "1.234,56", "ja", "nein", "yes", "TRUE",
    "2025-02-29", "2026-11-29", "31.12.30", "01.01.1900", "0000-00-00", "\u00a0ja\t", "x\ud800", "\x9b31m", "\u202e",
    "\x00", "\n", "\r\n", "<r>a</r>", "<r>a & b</r>", "=1+1", "@x", "_x0041_", "x" * 300, "x" * 40_000, "١٢", "１２", "²",
    "½", "∞", "NaN", "#N/A", "#REF!", "𝟙", "e\u0301", "\ufeff", "%s{0}{name}", "1 000", "1'000", "12 bis 14", "10-12",
    "available", "missing", "vorhanden", "DE", "10623", "bmwk", "]]>", "--", "''", '"',
)  # fmt: skip
VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 12, 10**6, 10**400, 0.1, 1e300, -0.0, [], {}, [1], {"at_least": 1, "at_most": 2},
    {"at_least": 3, "at_most": 1}, {"at_least": None}, {"x": 1}, *TEXTS,
)  # fmt: skip
SHEETS = tuple(f"xl/worksheets/sheet{number}.xml" for number in range(1, 7))
LIKELY = (SHEETS[1], SHEETS[1], SHEETS[1], SHEETS[3], "xl/workbook.xml")
ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
ELEMENT = re.compile(
    r"<(row|c|v|f|si|t|definedName|sheet|xf|font|dataValidation|Relationship|Override"
    r"|table:(?:table|table-row|table-cell|covered-table-cell)|text:(?:p|s|span)|office:annotation)\b[^>]*?"
    r"(?:/>|>.*?</\1>)",
    re.DOTALL,
)


NAMES = (
    "a.json",
    "a.xlsx",
    "A.XLSX",
    "a.xls",
    "a",
    "ä\u202e\x1b[2J.json",
    "\udcff.xlsx",
    "x" * 250,
)
SMALL = 100_000
"""Bytes; it takes long to alter larger files."""
KNOWN = 0.03
"""The share of inputs that are made of a file that once went wrong."""


@cache
def _answer_files() -> tuple[bytes, ...]:
    return tuple((ROOT / "examples" / f"{name}.json").read_bytes() for name in EXAMPLES)


@cache
def _workbooks() -> tuple[bytes, ...]:
    examples = [parse(file, EDITION) for file in _answer_files()]
    # No more rows for members than one of them needs: a thousand take long to read.
    rows = max(len(answers.members) for answers in examples)
    return tuple(
        write(EDITION, lang, answers, member_rows=rows) for answers in examples for lang in LANGS
    )


def book() -> bytes:
    """A workbook without a fault."""
    return _workbooks()[0]


@cache
def _known_answer_files() -> tuple[bytes, ...]:
    return tuple(data for _, data in findings.answer_files() if len(data) <= SMALL)


@cache
def _known_workbooks() -> tuple[bytes, ...]:
    made = findings.small_workbooks(book())
    return tuple(data for data in made if len(data) <= len(book()) + SMALL)


def _bytes(data: bytes, random: Random) -> bytes:
    """A few bytes changed, left out, doubled or moved."""
    made = bytearray(data)
    for _ in range(random.randint(1, 4)):
        if not made:
            break
        start = random.randrange(len(made))
        end = min(len(made), start + random.choice((1, 2, 8, 64, 1_000)))
        match random.randrange(5):
            case 0:
                made[start] ^= 1 << random.randrange(8)
            case 1:
                del made[start:end]
            case 2:
                made[start:start] = made[start:end]
            case 3:
                made[start:end] = random.randbytes(end - start)
            case _:
                made[start:start] = random.choice(TEXTS).encode("utf-8", "surrogatepass")
    return bytes(made)


def _mutated(value: Any, random: Random) -> Any:
    """JSON data with one thing in it changed."""
    if isinstance(value, dict) and value and random.random() < 0.85:
        key = random.choice(list(value))
        match random.randrange(8):
            case 0:
                return {name: item for name, item in value.items() if name != key}
            case 1:
                return value | {random.choice((*TEXTS, key[:-1], key + "s")): value[key]}
            case _:
                return value | {key: _mutated(value[key], random)}
    return random.choice(VALUES)


def answer_file(random: Random) -> bytes:
    """An answer file with some things changed."""
    if random.random() < KNOWN:
        return _bytes(random.choice(_known_answer_files()), random)
    return answer_file_of(random.choice(_answer_files()), random)


def answer_file_of(data: bytes, random: Random) -> bytes:
    """An answer file made of this one, which has to be JSON."""
    if random.random() < 0.2:
        return _bytes(data, random)
    content = json.loads(data)
    for _ in range(random.randint(1, 5)):
        content = _mutated(content, random)
    text = json.dumps(content, ensure_ascii=random.random() < 0.5)
    made = text.encode("utf-8", "surrogatepass")
    return _bytes(made, random) if random.random() < 0.1 else made


def _attribute(xml: str, random: Random) -> str:
    found = _one(ATTRIBUTE, xml, random)
    if not found:
        return xml
    value = _escaped(random.choice((*TEXTS, found[2] * 2, found[2][:-1], found[2] + "0")))
    new = random.choice((f'{found[1]}="{value}"', f'{found[1]}="{value}"', "", found[0] * 2))
    return xml[: found.start()] + new + xml[found.end() :]


def _element(xml: str, random: Random) -> str:
    one, other = _one(ELEMENT, xml, random), _one(ELEMENT, xml, random)
    if not one or not other:
        return xml
    new = random.choice(("", one[0] * 2, one[0] * random.choice((2, 50)), other[0]))
    return xml[: one.start()] + new + xml[one.end() :]


def _content(xml: str, random: Random) -> str:
    found = _one(re.compile(r">([^<]+)<"), xml, random)
    if not found:
        return xml
    return xml[: found.start(1)] + _escaped(random.choice(TEXTS)) + xml[found.end(1) :]


def _one(pattern: re.Pattern[str], xml: str, random: Random) -> re.Match[str] | None:
    """One of the places, near a random one, without seeking them all."""
    return pattern.search(xml, random.randrange(len(xml) or 1)) or pattern.search(xml)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


XML: Sequence[Callable[[str, Random], str]] = (_attribute, _attribute, _element, _content, _content)


def workbook(random: Random) -> bytes:
    """A workbook with some things in its parts changed, or its bytes."""
    known = random.random() < KNOWN
    return workbook_of(random.choice(_known_workbooks() if known else _workbooks()), random)


def workbook_of(data: bytes, random: Random, likely: Sequence[str] = LIKELY) -> bytes:
    """A spreadsheet made of this one, which need not be whole; mostly these parts are changed."""
    if random.random() < 0.15:
        return _bytes(data, random)
    try:
        content = parts(data)
    except Exception:  # Packed in a way that zipfile does not know, or to stall it.
        content = {}
    if not content:
        return _bytes(data, random)
    for _ in range(random.randint(1, 3)):
        part = random.choice((*likely, *content))
        match random.randrange(30):
            case 0:
                content.pop(part, None)
            case 1:
                content[part] = _bytes(content.get(part, b""), random)
            case 2:
                content[part] = content[random.choice(list(content))]
            case _:
                xml = content.get(part, b"").decode("utf-8", "replace")
                made = random.choice(XML)(xml, random)
                content[part] = made.encode("utf-8", "surrogatepass")
    return zipped(content)


def form(random: Random) -> str:
    """A request of the checker with some fields typed otherwise."""
    lang = random.choice(LANGS)
    given = parse(random.choice(_answer_files()), EDITION)
    fields = as_fields(given, lang, EDITION)
    notes = dict(given.notes)
    names = [name for fact in EDITION.facts for name in fact.field_names]
    for _ in range(random.randint(1, 6)):
        name = random.choice((*names, *fields))
        old = fields.get(name, "")
        fields[name] = random.choice((*TEXTS, old + random.choice(TEXTS), old[1:], old * 2))
    if random.random() < 0.3:
        number = random.choice(EDITION.criteria).number
        notes[number] = random.choice(TEXTS)
    request: dict[str, Any] = {"lang": lang, "fields": fields, "notes": notes}
    request["typed_in"] = {name: random.choice(LANGS) for name in fields if random.random() < 0.1}
    numbers = [*(criterion.number for criterion in EDITION.criteria), *TEXTS]
    for marked in ("impossible", "assume"):
        if random.random() < 0.3:
            request[marked] = random.sample(numbers, random.randint(1, 6))
    return json.dumps(request)


class Call(NamedTuple):
    """What the command line evaluates."""

    name: str
    data: bytes
    as_json: bool
    lang: Lang


def call(random: Random) -> Call:
    """A file with something in it, whatever its name says."""
    make = workbook if random.random() < 0.1 else answer_file
    return Call(random.choice(NAMES), make(random), random.random() < 0.6, random.choice(LANGS))


# --- Lists of members

TITLES = (
    "Name",
    "PLZ",
    "KMU",
    "Art",
    "fest gebunden",
    "Land",
    "Entfernung (km)",
    "Ort",
    "Nr.",
    "Member",
    "zip",
    "",
)
CELLS = (
    "Müller GmbH", "Hochschule X", "10623", "1067", "D-39104", "A-1010 Wien", "110 00", "ja", "nein", "x", "?", "IHK",
    "Unternehmen", "150", "ca. 140 km", "150,4", "DE", "Österreich", "Summe", "Gesamt", "_xD800_ AG", "_x0001_ AG",
    "=HYPERLINK(1)", "+1", "https://example.org", "<script>A</script>", "</title><a>B</a>", "250", "50.000.000",
)  # fmt: skip
MOST_ROWS_MADE = 30
IN_A_SHEET = 0.1
"""The share of lists that are spreadsheets; one costs as much as twenty texts."""
KEPT = ROOT / "site-tests" / "workbook" / "file" / "lists"
LIST_PARTS = {
    ".xlsx": (SHEETS[0], SHEETS[0], SHEETS[0], "xl/sharedStrings.xml"),
    ".ods": ("content.xml",) * 8,
}


def member_list(random: Random) -> bytes:
    """A list of a few rows, as text or as the first sheet of a workbook."""
    titles = random.sample(TITLES, random.randint(1, len(TITLES)))
    rows = [titles] if random.random() < 0.9 else []
    for _ in range(random.randint(0, MOST_ROWS_MADE)):
        pool = CELLS if random.random() < 0.8 else TEXTS
        rows.append([random.choice(pool) for _ in range(random.randint(0, len(titles) + 1))])
    if random.random() < IN_A_SHEET:
        data, likely = random.choice((*_kept_lists(), (_sheet(rows), LIST_PARTS[".xlsx"])))
        return workbook_of(data, random, likely)
    separator, encoding = (
        random.choice(";,\t"),
        random.choice(("utf-8", "utf-8-sig", "cp1252", "utf-16")),
    )
    text = random.choice(("\n", "\r\n")).join(separator.join(row) for row in rows)
    data = text.encode(encoding, "replace")
    return _bytes(data, random) if random.random() < 0.5 else data


@cache
def _kept_lists() -> tuple[tuple[bytes, Sequence[str]], ...]:
    """Lists that LibreOffice has saved, with the parts that hold their rows."""
    return tuple(
        (path.read_bytes(), LIST_PARTS[path.suffix])
        for path in sorted(KEPT.iterdir())
        if path.suffix in LIST_PARTS and path.stat().st_size < SMALL
    )


def _sheet(rows: Sequence[Sequence[str]]) -> bytes:
    stream = BytesIO()
    with Workbook(stream, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                sheet.write_string(at, column, text[:30_000].encode("utf-8", "replace").decode())
    return stream.getvalue()
