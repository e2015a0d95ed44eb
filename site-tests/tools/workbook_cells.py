"""What people and programs put into input cells, and putting it there in the file itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from datetime import time as time_of_day
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl.utils.datetime import to_excel

USABLE: list[tuple[str, object, object, str]] = [
    # the cell, what it holds, the answer as an answer file has it, and why
    ("actors", 34, 34, "a whole number"),
    ("actors", 34.0, 34, "a whole number that was stored as a decimal"),
    ("actors", 33.99999999999999, 34, "the noise of a formula such as =0.1*340"),
    ("actors", 0, 0, "nothing is a number too"),
    ("total_budget", 410000.5, "410000.50", "cents"),
    ("total_budget", 66666.666 * 5, "333333.33", "the noise of a multiplication"),
    ("total_budget", 0.1 + 0.2, "0.30", "the noise of an addition"),
    ("total_budget", -1e-17, "0.00", "what is left of a difference of equal amounts"),
    ("founded_on", datetime(2019, 5, 1), "2019-05-01", "a day"),
    ("founded_on", datetime(2019, 5, 1, 23, 59), "2019-05-01", "a day with a time, as from =NOW()"),
    ("founded_on", 43586, "2019-05-01", "a day in a cell that shows numbers"),
    ("strategy_in_writing", "ja", True, "a word"),
    ("strategy_in_writing", "Nein", False, "a word with a capital"),
    ("strategy_in_writing", "  YES ", True, "the other language, capitals and spaces"),
    ("strategy_in_writing", "   ", None, "only spaces"),
    ("actors", "  ", None, "only spaces in a number cell"),
    ("actors", "", None, "an empty text"),
]  # fmt: skip

FAULTY: list[tuple[dict[str, object], str | None, str]] = [
    ({"actors": "siebzehn"}, "C12", "„siebzehn“ steht als Text in der Zelle. Bitte geben Sie eine ganze Zahl von 0 bis 999.999 ein"),
    ({"actors": "34"}, "C12", "„34“ steht als Text in der Zelle"),
    ({"actors": 34.5}, "C12", "„34.5“ kann nicht ausgewertet werden"),
    ({"actors": -1}, "C12", "„-1“ kann nicht ausgewertet werden"),
    ({"actors": 1_000_001}, "C12", "„1000001“ kann nicht ausgewertet werden"),
    ({"actors": 1e300}, "C12", "kann nicht ausgewertet werden"),
    ({"actors": True}, "C12", "„WAHR“ kann nicht ausgewertet werden"),
    ({"actors": "#N/A"}, "C12", "In der Zelle steht der Fehlerwert #N/A"),
    ({"actors": time_of_day(12)}, "C12", "„0.5“ kann nicht ausgewertet werden"),
    ({"actors_at_most": 40}, "D12", "fehlt die kleinste mögliche Zahl"),
    ({"actors": 40, "actors_at_most": 34}, "C12", "Die Spanne beginnt bei 40 und endet bei 34"),
    ({"actors": 34, "actors_at_most": "viele"}, "D12", "„viele“ steht als Text in der Zelle"),
    ({"actors": 34, "sme_actors": 35}, "C16", "35 ist mehr als 34"),
    ({"total_budget": 0.005}, None, "„0.005“ kann nicht ausgewertet werden"),
    ({"total_budget": 1e9}, None, "kann nicht ausgewertet werden"),
    ({"total_budget": "410.000,50"}, None, "„410.000,50“ steht als Text in der Zelle"),
    ({"founded_on": "01.05.2019"}, None, "„01.05.2019“ steht als Text in der Zelle. Bitte geben Sie ein Datum vom 01.01.1950 bis zum 31.12.2094 ein"),
    ({"founded_on": "2019-05-01"}, None, "steht als Text in der Zelle"),
    ({"founded_on": datetime(2200, 1, 1)}, None, "„01.01.2200“ kann nicht ausgewertet werden"),
    ({"founded_on": 12}, None, "„12.01.1900“ kann nicht ausgewertet werden"),
    ({"strategy_in_writing": "vielleicht"}, None, "„vielleicht“ kann nicht ausgewertet werden. Bitte geben Sie ja oder nein an"),
    ({"strategy_in_writing": 1}, None, "„1“ kann nicht ausgewertet werden"),
    ({"strategy_in_writing": False}, None, "„FALSCH“ kann nicht ausgewertet werden"),
    ({"strategy_in_writing": "ja\n"}, None, "kann nicht ausgewertet werden"),
    ({"office_country": "Deutschland"}, "C6", "„Deutschland“ ist kein Länderkürzel"),
    ({"office_postal_code": "?"}, "C7", "„?“ ist keine Postleitzahl"),
    ({"cluster_name": True}, "C5", "„WAHR“ ist kein Text"),
    ({"note_1": "#N/A"}, "F11", "Fehlerwert #N/A"),
]  # fmt: skip


def parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def as_stored(value: object) -> str:
    """What a cell's element holds: attributes, and content after the bracket."""
    if value is None:
        return ">"
    if isinstance(value, bool):
        return f' t="b"><v>{value:d}</v>'
    if isinstance(value, datetime | time_of_day):
        return f"><v>{to_excel(value)}</v>"
    if isinstance(value, int | float):
        return f"><v>{value!r}</v>"
    if value == "#N/A":
        return ' t="e"><v>#N/A</v>'
    return f' t="inlineStr"><is><t xml:space="preserve">{escape(str(value))}</t></is>'


def filled(data: bytes, cells: Mapping[str, object]) -> bytes:
    """The workbook with other contents in named cells."""
    book = parts(data)["xl/workbook.xml"].decode()
    places = {}
    for name, value in cells.items():
        found = re.search(rf'name="{name}">([^!]+)!\$([A-Z]+)\$(\d+)<', book)
        assert found, name
        places[found[1].strip("'"), found[2] + found[3]] = value
    return with_contents(data, places)


def with_contents(data: bytes, cells: Mapping[tuple[str, str], object]) -> bytes:
    """The workbook with other contents in cells, each given by its sheet and address."""
    content = parts(data)
    sheets = re.findall(r'<sheet name="([^"]+)"', content["xl/workbook.xml"].decode())
    for (sheet, address), value in cells.items():
        part = f"xl/worksheets/sheet{sheets.index(sheet) + 1}.xml"
        cell = re.compile(rb'<c r="%b" s="(\d+)"(?:/>|[^>]*>.*?</c>)' % address.encode(), re.DOTALL)
        (old,) = cell.finditer(content[part])
        new = f'<c r="{address}" s="{old[1].decode()}"{as_stored(value)}</c>'.encode()
        content[part] = content[part][: old.start()] + new + content[part][old.end() :]
    return zipped(content)


def altered(data: bytes, place: str, value: object, formula: str | None = None) -> bytes:
    """The workbook with another stored value in a cell such as ``Ergebnis!B4``, and perhaps with a formula."""
    content = parts(data)
    sheet, _, address = place.partition("!")
    sheets = re.findall(r'<sheet name="([^"]+)"', content["xl/workbook.xml"].decode())
    part = f"xl/worksheets/sheet{sheets.index(sheet) + 1}.xml"
    cell = re.compile(rf'<c r="{address}" s="(\d+)"(?:/>|[^>]*>.*?</c>)', re.DOTALL)
    old, (found,) = content[part].decode(), cell.finditer(content[part].decode())
    stored = as_stored(value)
    if formula is not None:
        kind = ' t="str"' if isinstance(value, str) else ""
        stored = f"{kind}><f>{escape(formula)}</f><v>{escape(str(value))}</v>"
    new = f'<c r="{address}" s="{found[1]}"{stored}</c>'
    content[part] = (old[: found.start()] + new + old[found.end() :]).encode()
    return zipped(content)
