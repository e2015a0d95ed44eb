"""Small files inside every limit of size that keep a reader busy for long or take its memory; made here, since such
files are not kept.

Each is a valid workbook or answer file but for one thing that is there far too often, so that only that thing can be
the reason why it is refused. A workbook's padding keeps it from looking like one that unfolds.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from random import Random

from openpyxl.utils.cell import get_column_letter

from tools.crafted import NUMBERS, with_number
from tools.workbook_cells import parts, zipped

BOOK, STYLES, STRINGS, SHEET = (
    "xl/workbook.xml",
    "xl/styles.xml",
    "xl/sharedStrings.xml",
    "xl/worksheets/sheet2.xml",
)
PADDING = "xl/media/padding.bin"
UNFOLDED = 55
"""How many times its size such a workbook unfolds into, below what is taken for a bomb."""


@cache
def _noise(size: int) -> bytes:
    return Random(12).randbytes(size)


def padded(content: Mapping[str, bytes]) -> bytes:
    """The parts as a package that does not unfold suspiciously."""
    unfolded = sum(map(len, content.values()))
    packed = zipped(dict(content))
    missing = unfolded // UNFOLDED - len(packed)
    if missing <= 0:
        return packed
    return zipped({**content, PADDING: _noise(missing)})


def more(part: str, before: str, piece: str, times: int) -> Callable[[bytes], bytes]:
    """The workbook with a piece of XML so many times before a mark in one of its parts; ``{n}`` in it counts."""

    def made(data: bytes) -> bytes:
        content = parts(data)
        xml = content[part].decode()
        place = xml.index(before)
        if "{n}" in piece:
            many = "".join(piece.replace("{n}", str(n)) for n in range(1_000, 1_000 + times))
        else:
            many = piece * times
        return padded(content | {part: (xml[:place] + many + xml[place:]).encode()})

    return made


def sheet_of(inside: Callable[[], str]) -> Callable[[bytes], bytes]:
    """The workbook with a first row like this in the sheet of the inputs, in place of its own."""

    def made(data: bytes) -> bytes:
        content = parts(data)
        xml = content[SHEET].decode()
        new = re.sub(r'<row r="1" .*?</row>', lambda _: inside(), xml, count=1, flags=re.DOTALL)
        assert new != xml
        return padded(content | {SHEET: new.encode()})

    return made


def _shared_formula() -> str:
    """A formula of 10,000 terms that a thousand cells of a row share."""
    terms = "+".join(["A1"] * 10_000)
    first = f'<c r="A1"><f t="shared" ref="A1:ALL1" si="0">{terms}</f><v>0</v></c>'
    names = [get_column_letter(n) for n in range(2, 1_001)]
    others = "".join(f'<c r="{name}1"><f t="shared" si="0"/><v>0</v></c>' for name in names)
    return f'<row r="1">{first}{others}</row>'


def _named(name: str, reference: Callable[[], str]) -> Callable[[bytes], bytes]:
    """The workbook with something else behind a defined name."""

    def made(data: bytes) -> bytes:
        content = parts(data)
        xml = content[BOOK].decode()
        mark = f'<definedName name="{name}">'
        start = xml.index(mark) + len(mark)
        end = xml.index("<", start)
        return padded(content | {BOOK: (xml[:start] + reference() + xml[end:]).encode()})

    return made


def _nested(part: str, before: str, tag: str, depth: int) -> Callable[[bytes], bytes]:
    return more(part, before, f"<{tag}>" * depth + f"</{tag}>" * depth, 1)


def _attributes(data: bytes) -> bytes:
    many = "".join(f' a{n}=""' for n in range(400_000))
    return more(BOOK, "<bookViews>", f"<x{many}/>", 1)(data)


STALLING: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("100,000 formats of cells", more(STYLES, "</cellXfs>", "<xf/>", 100_000)),
    ("1,600,000 fonts", more(STYLES, "</fonts>", "<font/>", 1_600_000)),
    ("1,000,000 fills", more(STYLES, "</fills>", "<fill/>", 1_000_000)),
    ("300,000 formats of numbers", more(STYLES, "</numFmts>", '<numFmt numFmtId="9" formatCode="0"/>', 300_000)),
    ("300,000 named styles", more(STYLES, "</cellStyles>", '<cellStyle name="a{n}" xfId="0"/>', 300_000)),
    ("a million formats of conditions", more(STYLES, "</dxfs>", "<dxf/>", 1_000_000)),
    ("a defined name of 400,000 terms", _named("actors", lambda: "+".join(["A1"] * 400_000))),
    ("a defined name of 400,000 areas", _named("actors", lambda: ",".join(["Selbstcheck!$C$12"] * 400_000))),
    ("a defined name in 2,000,000 brackets", _named("actors", lambda: "(" * 2_000_000)),
    ("a defined name in 2,000,000 quotes", _named("actors", lambda: "'" * 2_000_001)),
    ("200,000 defined names", more(BOOK, "</definedNames>", '<definedName name="a{n}">A!$A$1</definedName>', 200_000)),
    ("a formula of 10,000 terms, shared by 1,000 cells", sheet_of(_shared_formula)),
    ("a row of 1,500,000 cells", sheet_of(lambda: '<row r="1">' + "<c/>" * 1_500_000 + "</row>")),
    ("a row of 2,700,000 cells", sheet_of(lambda: '<row r="1">' + "<c/>" * 2_700_000 + "</row>")),
    ("a row of 500,000 cells with numbers", sheet_of(lambda: '<row r="1">' + "<c><v>1</v></c>" * 500_000 + "</row>")),
    ("1,700,000 rows", sheet_of(lambda: "<row/>" * 1_700_000)),
    ("100,000 sheets", more(BOOK, "</sheets>", '<sheet name="a{n}" sheetId="{n}" r:id="rId2"/>', 100_000)),
    ("500,000 views of the workbook", more(BOOK, "</bookViews>", "<workbookView/>", 500_000)),
    ("200,000 rules for entries", more(SHEET, "</dataValidations>", '<dataValidation sqref="A1"/>', 200_000)),
    ("a rule for 3,000,000 cells", more(SHEET, "</dataValidations>", '<dataValidation sqref="' + "A1 " * 3_000_000 + '"/>', 1)),
    ("200,000 conditions", more(SHEET, "<dataValidations", '<conditionalFormatting sqref="A1"/>', 200_000)),
    ("200,000 merged cells", more(SHEET, "<conditionalFormatting", "<mergeCells>" + '<mergeCell ref="A1:B2"/>' * 200_000 + "</mergeCells>", 1)),
    ("500,000 columns", more(SHEET, "</cols>", '<col min="1" max="1"/>', 500_000)),
    ("700,000 texts", more(STRINGS, "</sst>", "<si/>", 700_000)),
    ("a text of 300,000 pieces", more(STRINGS, "</sst>", "<si>" + "<r><t/></r>" * 300_000 + "</si>", 1)),
    ("a text of 3,500,000 letters", more(STRINGS, "</sst>", "<si><t>" + "x" * 3_500_000 + "</t></si>", 1)),
    ("150,000 parts' types", more("[Content_Types].xml", "</Types>", '<Override PartName="/a{n}" ContentType="a/b"/>', 150_000)),
    ("100,000 relations", more("xl/_rels/workbook.xml.rels", "</Relationships>", '<Relationship Id="a{n}" Type="a" Target="worksheets/sheet1.xml"/>', 100_000)),
    ("100,000 elements in each other, in the workbook", _nested(BOOK, "<bookViews>", "a", 100_000)),
    ("500,000 elements in each other, in a sheet", _nested(SHEET, "<sheetData>", "a", 500_000)),
    ("100,000 elements in each other, in the styles", _nested(STYLES, "<fonts", "a", 100_000)),
    ("100,000 elements in each other, in the texts", _nested(STRINGS, "<si>", "a", 100_000)),
    ("an element with 400,000 attributes", _attributes),
    ("a comment of 10,000,000 letters", more(SHEET, "<sheetData>", "<!--" + "x" * 10_000_000 + "-->", 1)),
    ("1,000,000 instructions", more(SHEET, "<sheetData>", "<?a?>", 1_000_000)),
    ("800,000 titles of parts", more("docProps/app.xml", "</vt:vector></TitlesOfParts>", "<vt:lpstr/>", 800_000)),
]  # fmt: skip
"""What there is far too much of in a workbook; never one that an honest program saved."""


def edited(part: str, pattern: str, new: str) -> Callable[[bytes], bytes]:
    """The workbook with a place in one of its parts replaced, wherever it stands."""

    def made(data: bytes) -> bytes:
        content = parts(data)
        old = content[part].decode()
        xml = re.sub(pattern, new, old, flags=re.DOTALL)
        assert xml != old, pattern
        return zipped(content | {part: xml.encode("utf-8", "surrogatepass")})

    return made


def _backwards(data: bytes) -> bytes:
    content = parts(data)
    xml = content[SHEET].decode()
    rows = re.findall(r"<row .*?</row>", xml, re.DOTALL)
    turned = xml.replace("".join(rows), "".join(reversed(rows)))
    return zipped(content | {SHEET: turned.encode()})


def _cut_off(data: bytes) -> bytes:
    content = parts(data)
    return zipped(content | {SHEET: content[SHEET][: len(content[SHEET]) // 2]})


def _exchanged(one: str, other: str) -> Callable[[bytes], bytes]:
    """The workbook with two names at each other's cell."""

    def made(data: bytes) -> bytes:
        content = parts(data)
        xml = content[BOOK].decode()
        found = {
            name: re.search(f'<definedName name="{name}">([^<]+)<', xml) for name in (one, other)
        }
        places = {name: match[1] for name, match in found.items() if match}
        for name, there in ((one, places[other]), (other, places[one])):
            mark = f'<definedName name="{name}">'
            xml = xml.replace(f"{mark}{places[name]}<", f"{mark}{there}<")
        return zipped(content | {BOOK: xml.encode()})

    return made


SHUFFLED: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("the rows in reverse", _backwards),
    ("every row the first one", edited(SHEET, r'<row r="\d+"', '<row r="1"')),
    ("every cell in one place", edited(SHEET, r'<c r="[A-Z]+\d+"', '<c r="A1"')),
    ("the sheet's data emptied", edited(SHEET, r"<sheetData>.*</sheetData>", "<sheetData/>")),
    ("the sheet's data gone", edited(SHEET, r"<sheetData>.*</sheetData>", "")),
    ("the sheet's data in a foreign namespace", edited(SHEET, "<sheetData>", '<sheetData xmlns="urn:x">')),
    ("the sheet in a foreign namespace", edited(SHEET, r"spreadsheetml/2006/main", "other")),
    ("a sheet cut off", _cut_off),
    ("two inputs in each other's cell", _exchanged("actors", "sme_actors")),
    ("the name of an input lost", edited(BOOK, r'<definedName name="actors">[^<]*</definedName>', "")),
    ("the name of an input without a cell", edited(BOOK, r'(<definedName name="actors">)[^<]*', r"\1#REF!")),
    ("the workbook of Strict Open XML", edited(BOOK, "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")),
    ("a declaration of entities", edited(BOOK, r"(<workbook )", r'<!DOCTYPE x [<!ENTITY a "b">]>\1')),
]  # fmt: skip
"""Workbooks in which an input cell is not where it was; each is refused, never read as unanswered."""


def _answers(entries: Mapping[str, object] | None = None, **groups: object) -> bytes:
    """A valid answer file with more answers and groups."""
    from gocluster_rules.answers import FORMAT
    from gocluster_rules.catalogue import EDITION

    file = {"format": FORMAT, "edition": EDITION.id, "answers": {"actors": 34, **(entries or {})}}
    return json.dumps(file | groups).encode()


def _raw_answer(raw: str) -> bytes:
    """An answer file with JSON text in the place of an answer."""
    return _answers({"actors": "<raw>"}).replace(b'"<raw>"', raw.encode())


def _unknown(number: int, key: str = "unknown_{n}") -> Mapping[str, object]:
    return {key.replace("{n}", str(n)): 1 for n in range(number)}


UNREADABLE_ANSWERS: list[tuple[str, Callable[[], bytes]]] = [
    ("10,000 nested brackets", lambda: b"[" * 10_000),
    ("10,000 nested brackets, closed", lambda: b"[" * 10_000 + b"]" * 10_000),
    ("10,000 nested brackets as an answer", lambda: _raw_answer("[" * 10_000 + "]" * 10_000)),
    ("10,000 nested objects as an answer", lambda: _raw_answer('{"a":' * 10_000 + "1" + "}" * 10_000)),
    ("2,000,000 nested brackets", lambda: b"[" * 2_000_000),
    ("a number of 10,000 digits", lambda: _raw_answer("1" * 10_000)),
    ("an exponent without end", lambda: _raw_answer("1e999999999999999999999")),
    ("more bytes than are read", lambda: b" " * 5_000_001),
    ("bytes that are no text", lambda: b"\xff\xfe" * 1_000),
    ("nothing", lambda: b""),
    ("a list", lambda: b"[]"),
    ("not a number", lambda: _raw_answer("NaN")),
    ("one key twice", lambda: b'{"format": 1, "format": 2}'),
]  # fmt: skip
"""Answer files of which nothing can be evaluated."""

FAULTY_ANSWERS: list[tuple[str, Callable[[], bytes]]] = [
    ("190,000 unknown answers", lambda: _answers(_unknown(190_000))),
    ("190,000 unknown answers like a known one", lambda: _answers(_unknown(190_000, "actors_at_{n}"))),
    ("190,000 unknown groups", lambda: _answers(None, **_unknown(190_000))),
    ("190,000 notes on unknown criteria", lambda: _answers(None, notes=_unknown(190_000))),
    ("190,000 states of unknown evidence", lambda: _answers(None, evidence=_unknown(190_000))),
    ("190,000 unknown details of the cluster", lambda: _answers(None, cluster=_unknown(190_000))),
    ("an unknown answer with a name of 4,000,000 letters", lambda: _answers({"actors" * 700_000: 1})),
    ("a number of 400 digits", lambda: _raw_answer("1" + "0" * 399)),
    ("a number of 4,000 digits", lambda: _raw_answer("1" * 4_000)),
    ("a number with 100,000 decimals", lambda: _raw_answer("1." + "1" * 100_000)),
    ("a large exponent", lambda: _raw_answer("1e999999")),
    ("a small exponent", lambda: _raw_answer("1e-999999999")),
    ("a text of 4,000,000 digits", lambda: _answers({"actors": "1" * 4_000_000})),
    ("a text of 4,000,000 blanks", lambda: _answers({"actors": " " * 4_000_000})),
    ("a text of 4,000,000 points", lambda: _answers({"total_budget": "1." * 2_000_000})),
    ("a name of 4,000,000 letters", lambda: _answers(None, cluster={"name": "x" * 4_000_000})),
    ("a note of half a pair", lambda: _answers(None, notes={"1": "\ud800"})),
    ("100,000 answers in one", lambda: _answers({"actors": [0] * 100_000})),
]  # fmt: skip
"""Answer files in which one answer or many are faulty, and the others can be evaluated."""


def _holding(name: str, number: str) -> Callable[[bytes], bytes]:
    return lambda data: with_number(data, name, number)


CELLS = ("actors", "total_budget", "founded_on", "cluster_name", "note_1", "strategy_in_writing")
ODD_NUMBERS: list[tuple[str, Callable[[bytes], bytes]]] = [
    (f"{number[:8]} ({len(number)} characters) in the cell {name}", _holding(name, number))
    for name in CELLS
    for number in NUMBERS
]
"""Workbooks with a number in a cell that no spreadsheet can hold; the other cells are read."""
