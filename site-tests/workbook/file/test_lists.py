"""Lists of members as clusters keep them are read right, or refused with a sentence that says what to do.

The sheets were saved by LibreOffice, the texts are as Excel saves them; every name in them is invented.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from tools.crafted import with_extra
from tools.workbook_cells import parts, zipped
from xlsxwriter import Workbook

from gocluster_rules.answers import parse
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.members.duplicates import probable_duplicates
from gocluster_rules.members.member import Kind, Member
from gocluster_rules.members.places import Region
from gocluster_rules.members.reading import MOST_ROWS, read
from gocluster_rules.problems import Unreadable
from gocluster_rules.verdict import Verdict
from workbook.cli.members import Listed, evaluated
from workbook.file import lists
from workbook.file.lists import list_rows

LISTS = Path(__file__).with_name("lists")
OPEN_DOCUMENT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    "<office:body>{body}</office:body></office:document-content>"
)


def listed(name: str) -> Listed:
    return evaluated(name, (LISTS / name).read_bytes(), "10623", all_bound=False, edition=EDITION)


def member(name: str, row: int) -> Member:
    return {one.row: one for one in listed(name).counted.members}[row]


@pytest.mark.parametrize(
    ("name", "members", "counts", "problems"),
    [
        # Semicolons, UTF-8 with its mark, quotes, a line break in a cell, decimal commas.
        ("german-excel.csv", 36, ((36, 36), (20, 20), (6, 6), (30, 30)), 0),
        # One list member says nothing of being bound in a column of ticks: no.
        ("windows-1252.csv", 4, ((3, 3), (2, 3), (0, 3), (2, 3)), 0),
        ("unicode-text.txt", 5, ((5, 5), (5, 5), (0, 5), (5, 5)), 0),
        ("merged-titles.xlsx", 32, ((32, 32), (16, 16), (0, 0), (32, 32)), 0),
        ("codes-as-numbers.xlsx", 6, ((5, 5), (3, 3), (0, 5), (2, 4)), 0),
        ("codes-as-numbers.ods", 6, ((5, 5), (3, 3), (0, 5), (2, 4)), 0),
        # The post office box is no place, and told.
        ("codes-with-countries.ods", 12, ((0, 12), (0, 12), (0, 12), (0, 8)), 1),
        ("empty-rows.ods", 12, ((12, 12), (12, 12), (0, 12), (12, 12)), 0),
        # What stands below the total is told and not counted.
        ("totals.csv", 31, ((31, 31), (16, 16), (0, 31), (31, 31)), 2),
        # Pointed out, all counted: only who knows them can tell.
        ("duplicates.csv", 7, ((7, 7), (4, 5), (0, 7), (5, 5)), 0),
        ("wide.xlsx", 12, ((12, 12), (6, 6), (0, 12), (12, 12)), 0),
        ("traps.ods", 6, ((5, 5), (2, 3), (1, 1), (2, 3)), 0),
        ("traps.xlsx", 6, ((5, 5), (2, 3), (1, 1), (2, 3)), 0),
    ],
)  # fmt: skip
def test_an_ugly_list_is_read_right(
    name: str, members: int, counts: tuple[tuple[int, int], ...], problems: int
) -> None:
    found = listed(name)
    assert len(found.counted.members) == members
    assert tuple((each.low, each.high) for each in found.counted.counts.values()) == counts
    assert len(found.found.problems) == problems


@pytest.mark.parametrize(
    ("name", "row", "said"),
    [
        ("german-excel.csv", 4, {"name": 'Muster-"Laser"technik; Optik GmbH', "postal_code": "39104"}),
        # The line break in the row above is in a cell and begins no row.
        ("german-excel.csv", 5, {"name": "Muster-Robotik GmbH", "is_sme": False}),
        ("german-excel.csv", 8, {"distance_km": 163}),
        ("german-excel.csv", 32, {"kind": Kind.UNIVERSITY}),
        ("windows-1252.csv", 2, {"name": "Müßig & Söhne „Träume“ GmbH"}),
        ("windows-1252.csv", 4, {"name": "Œuvre Žofia Präzision AG", "is_bound": False}),
        ("unicode-text.txt", 6, {"name": "Muster-Messtechnik GmbH", "postal_code": "16225"}),
        ("merged-titles.xlsx", 5, {"name": "Muster-Sensorik GmbH", "kind": Kind.COMPANY}),
        ("codes-as-numbers.xlsx", 2, {"postal_code": "01067"}),
        ("codes-as-numbers.xlsx", 3, {"postal_code": "04109"}),
        ("codes-as-numbers.ods", 4, {"postal_code": "10623"}),  # Shown as "10.623".
        ("codes-as-numbers.ods", 5, {"postal_code": "03046"}),  # Shown as "03046".
        ("codes-with-countries.ods", 2, {"country": "DE", "postal_code": "10623"}),
        ("codes-with-countries.ods", 3, {"country": "AT", "postal_code": "1010"}),
        ("codes-with-countries.ods", 4, {"country": "CH", "postal_code": "8001"}),
        ("codes-with-countries.ods", 5, {"country": "CZ", "postal_code": "11000"}),
        ("codes-with-countries.ods", 6, {"country": "PL", "postal_code": "59900"}),
        ("codes-with-countries.ods", 7, {"country": "DE", "postal_code": "14467"}),
        ("codes-with-countries.ods", 8, {"country": "NL", "postal_code": "1012"}),
        ("codes-with-countries.ods", 9, {"country": "DE", "postal_code": "10623"}),
        ("codes-with-countries.ods", 11, {"country": "FR", "postal_code": "67000"}),
        ("codes-with-countries.ods", 12, {"country": "GB", "postal_code": "EC1A 1BB"}),
        # Rows keep the numbers that the program shows, after three and after more empty ones.
        ("empty-rows.ods", 10, {"name": "Muster-Robotik GmbH"}),
        ("empty-rows.ods", 23, {"name": "Muster-Medizintechnik GmbH"}),
        ("wide.xlsx", 13, {"name": "Muster-Medizintechnik GmbH", "is_sme": True}),
        # Day and percentage beside it; a comment in the cell, which is no part of the name.
        ("traps.ods", 4, {"name": "Muster-Sensorik GmbH", "postal_code": "10623", "is_sme": True}),
        ("traps.ods", 5, {"name": "Beispiel Optik AG", "postal_code": "01067", "is_sme": False}),
        ("traps.ods", 6, {"postal_code": "01067", "distance_km": 163, "kind": Kind.CHAMBER}),
        # Below two empty rows that the file holds once; merged with a cell in which something is hidden.
        ("traps.ods", 9, {"country": "AT", "postal_code": "1010", "kind": Kind.UNIVERSITY}),
        ("traps.ods", 10, {"name": "Attrappe Lasertechnik GmbH", "is_bound": False}),  # Two lines.
    ],
)  # fmt: skip
def test_a_row_says_what_it_shows(name: str, row: int, said: dict[str, object]) -> None:
    found = member(name, row)
    assert {field: getattr(found, field) for field in said} == said


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ('Name;PLZ\n"A; B";10623\n"C ""D""";39104', [["Name", "PLZ"], ["A; B", "10623"], ['C "D"', "39104"]]),
        ('Name;PLZ\n"A GmbH;10623\nB;39104', [["Name", "PLZ"], ['"A GmbH', "10623"], ["B", "39104"]]),
        ('Name;PLZ\n19" Technik;10623\nB;39104', [["Name", "PLZ"], ['19" Technik', "10623"], ["B", "39104"]]),
        ("sep=;\nName;PLZ\nA, B;10623", [["sep=", ""], ["Name", "PLZ"], ["A, B", "10623"]]),
        ("Name;PLZ\nA;10623\n;\n;;;\n \n", [["Name", "PLZ"], ["A", "10623"]]),
    ],
    ids=["quoted", "a mark without another", "inches", "Excel's first line", "empty rows at the end"],
)  # fmt: skip
def test_no_row_of_a_text_is_swallowed(text: str, rows: list[list[str]]) -> None:
    assert list_rows(text.encode()) == rows


def test_what_stands_twice_is_pointed_out_with_its_rows() -> None:
    pairs = probable_duplicates(listed("duplicates.csv").counted.members)
    assert [(one.row, other.row) for one, other in pairs] == [(2, 3), (2, 4), (5, 6)]


def test_what_stands_below_a_total_is_told() -> None:
    lines = [problem.line("de") for problem in listed("totals.csv").found.problems]
    assert [line.split(",")[0] for line in lines] == ["Zeile 35", "Zeile 37"]
    assert all("nicht gezählt" in line and "bitte" in line for line in lines)


def test_excel_and_libreoffice_save_the_same_list() -> None:
    """One sheet, saved by one program in two formats."""
    one, other = (listed(f"traps.{ending}").counted for ending in ("ods", "xlsx"))
    assert one.members == other.members
    assert one.regions == other.regions
    assert Region.UNKNOWN in one.regions


# --- What no list is, or does harm


def spreadsheet(rows: str, packing: int = ZIP_STORED) -> bytes:
    sheet = f"<office:spreadsheet><table:table>{rows}</table:table></office:spreadsheet>"
    made = BytesIO()
    with ZipFile(made, "w", packing) as archive:
        archive.writestr("content.xml", OPEN_DOCUMENT.format(body=sheet))
    return made.getvalue()


def row(*texts: str, times: int = 1) -> str:
    cells = "".join(
        f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in texts
    )
    return f'<table:table-row table:number-rows-repeated="{times}">{cells}</table:table-row>'


def repeated(times: int) -> str:
    return f'<table:table-cell table:number-columns-repeated="{times}"'


TITLES = row("Name", "PLZ")
FULL = 1_048_576


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (TITLES + row("A GmbH", times=FULL), "höchstens"),
        (row("A GmbH", *"123456789" * 40, times=FULL), "keine Liste"),
        (TITLES + row("A GmbH", times=10**30), "höchstens"),
        (TITLES + row("A GmbH", times="viele"), "beschädigt"),  # type: ignore[arg-type]
        (TITLES, "keine Mitglieder"),
        ("", "keine Mitglieder"),
        ("<table:table-row>" + "<text:span>" * 100_000 + "</text:span>" * 100_000 + "</table:table-row>", "keine Mitglieder"),
        (row("<text:span>" * 9_000 + "A" + "</text:span>" * 9_000), "beschädigt"),
        ("<a/>" * 1_000_000, "weit mehr"),
        (row("A" * 300_000), "weit mehr"),
    ],
    ids=["a row without end", "cells without end", "beyond counting", "no number", "titles alone", "nothing",
         "deep, where nothing is read", "deep", "a million tags", "a long text"],
)  # fmt: skip
def test_a_sheet_that_unfolds_is_refused(rows: str, said: str) -> None:
    assert said in refusal(spreadsheet(rows))


def test_repeated_cells_and_rows_are_read_and_empty_ones_cost_nothing() -> None:
    rows = (
        TITLES
        + f"<table:table-row>{repeated(16_384)}/></table:table-row>"
        + row("A GmbH", "10623", times=2)
        + f'<table:table-row table:number-rows-repeated="{FULL}">{repeated(16_384)}/></table:table-row>'
    )
    assert list_rows(spreadsheet(rows)) == [["Name", "PLZ"], [], *[["A GmbH", "10623"]] * 2]
    wide = f"<table:table-row>{repeated(5_000)}><text:p>x</text:p></table:table-cell></table:table-row>"
    assert list_rows(spreadsheet(wide)) == [["x"] * lists.MOST_COLUMNS]


def refusal(data: bytes) -> str:
    with pytest.raises(Unreadable) as caught:
        evaluated("list", data, "10623", all_bound=False, edition=EDITION)
    (problem,) = caught.value.problems
    assert "itte" in problem.message.de
    return problem.message.de


def _unlike(name: str, change: Callable[[dict[str, bytes]], dict[str, bytes]]) -> bytes:
    return zipped(change(dict(parts((LISTS / name).read_bytes()))))


REFUSED: list[tuple[str, bytes, str]] = [
    ("a password", (LISTS / "locked.ods").read_bytes(), "Kennwort"),
    ("a letter", zipped({"content.xml": OPEN_DOCUMENT.format(body="<office:text/>").encode()}), "keine Liste"),
    ("a letter with a table", zipped({"content.xml": OPEN_DOCUMENT.format(body=f"<office:text><table:table>{TITLES}{row('A', '10623')}</table:table></office:text>").encode()}), "keine Liste"),
    ("a document of Word", zipped({"word/document.xml": b"<document/>"}), "keine Liste"),
    ("a page that is called .xls", b"<html><table><tr><td>Name</td></tr></table></html>", "keine Liste"),
    ("flat OpenDocument", b'<?xml version="1.0"?>' + OPEN_DOCUMENT.encode(), "keine Liste"),
    ("macros", _unlike("traps.ods", lambda it: it | {"Basic/script-lc.xml": b"<x/>"}), "Makros"),
    ("a type of its own", _unlike("traps.ods", lambda it: it | {"content.xml": b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + it["content.xml"]}), "DOCTYPE"),
    ("half a sheet", _unlike("traps.ods", lambda it: it | {"content.xml": it["content.xml"][:-500]}), "beschädigt"),
    ("a bomb", with_extra((LISTS / "traps.ods").read_bytes(), bytes(30_000_000), 8), "ungewöhnlich groß"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "said"), [r[1:] for r in REFUSED], ids=[r[0] for r in REFUSED])
def test_what_is_no_list_is_refused_with_a_remedy(data: bytes, said: str) -> None:
    assert said in refusal(data)


def sheet_of(rows: int, columns: int = 4) -> bytes:
    stream = BytesIO()
    with Workbook(stream, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Name", "PLZ", *(f"Spalte {at}" for at in range(2, columns))])
        for at in range(1, rows + 1):
            sheet.write_row(
                at, 0, [f"Muster {at} GmbH", 10623, *(f"{at}-{n}" for n in range(2, columns))]
            )
    return stream.getvalue()


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["csv", "ods", "xlsx"])
def test_ten_thousand_members_are_read(kind: str) -> None:
    number = 10_000
    match kind:
        case "xlsx":
            data = sheet_of(number)
        case "ods":
            data = spreadsheet(
                TITLES + "".join(row(f"Muster {at} GmbH", "10623") for at in range(number))
            )
        case _:
            data = (
                "Name;PLZ\r\n" + "".join(f"Muster {at} GmbH;10623\r\n" for at in range(number))
            ).encode()
    found = evaluated(f"list.{kind}", data, "10623", all_bound=True, edition=EDITION)
    assert found.counted.counts["actors_within_150_km"].low == number


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["csv", "ods", "xlsx"])
def test_a_hundred_thousand_rows_are_refused_with_a_sentence(kind: str) -> None:
    rows = 100_000
    if kind == "xlsx":
        line = '<row r="{0}"><c r="A{0}" t="inlineStr"><is><t>A</t></is></c></row>'
        content = dict(parts(sheet_of(1)))
        sheet = content["xl/worksheets/sheet1.xml"].split(b"<row")[0].decode()
        body = "".join(line.format(at) for at in range(1, rows + 1))
        content["xl/worksheets/sheet1.xml"] = f"{sheet}{body}</sheetData></worksheet>".encode()
        data = zipped(content)
    elif kind == "ods":
        data = spreadsheet(TITLES + row("A GmbH") * rows, ZIP_DEFLATED)
    else:
        data = b"Name;PLZ\r\n" + b"Muster GmbH;10623\r\n" * rows
    assert f"höchstens {MOST_ROWS}" in refusal(data)


COVER = [
    ["Cluster Musterland"],
    ["Ansprechperson:", "Name", "Erika Beispiel"],
    ["Stand", "11/2026"],
]
MEMBERS = [["Name", "PLZ", "KMU"], ["Muster GmbH", "10623", "ja"]]
ENTRIES = [["ja"], ["nein"], ["Unternehmen"]]


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (2, 1, 0)])
def test_the_list_is_found_beside_a_cover_and_the_entries_of_a_choice(
    order: tuple[int, ...],
) -> None:
    contents = [(COVER, MEMBERS, ENTRIES)[at] for at in order]
    stream = BytesIO()
    with Workbook(stream, {"in_memory": True}) as book:
        for content in contents:
            sheet = book.add_worksheet()
            for at, cells in enumerate(content):
                sheet.write_row(at, 0, cells)
    tables = ["".join(row(*cells) for cells in content) for content in contents]
    assert list_rows(stream.getvalue()) == MEMBERS
    assert list_rows(spreadsheet("</table:table><table:table>".join(tables))) == MEMBERS


def test_a_number_is_a_postal_code_however_it_is_stored() -> None:
    content = dict(parts(sheet_of(1)))
    sheet = "xl/worksheets/sheet1.xml"
    content[sheet] = content[sheet].replace(b"<v>10623</v>", b"<v>10623.0</v>")
    assert list_rows(zipped(content))[1][1] == "10623"


def test_a_sheet_that_is_formatted_far_down_is_no_longer_for_it() -> None:
    stream = BytesIO()
    with Workbook(stream, {"in_memory": True}) as book:
        sheet, colour = book.add_worksheet(), book.add_format({"bg_color": "#ffffee"})
        sheet.write_row(0, 0, ["Name", "PLZ"])
        sheet.write_row(1, 0, ["Muster GmbH", "10623"])
        for at in range(2, 24_000):
            sheet.write_blank(at, 0, None, colour)
    assert list_rows(stream.getvalue()) == [["Name", "PLZ"], ["Muster GmbH", "10623"]]


def test_what_sheets_hold_is_counted_over_all_of_them() -> None:
    content = dict(parts(sheet_of(1)))
    rows = b"<row/>" * 400_000
    content |= {
        f"xl/worksheets/sheet{at}.xml": content["xl/worksheets/sheet1.xml"].replace(
            b"<row", rows + b"<row", 1
        )
        for at in range(2, 7)
    }
    stored = BytesIO()
    with ZipFile(stored, "w", ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
        archive.writestr("docProps/thumbnail.jpeg", Random(1).randbytes(200_000))
    assert "weit mehr" in refusal(stored.getvalue())


def test_validations_and_formats_cost_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred kilobytes of them took 17 seconds and a gigabyte."""
    content = dict(parts(sheet_of(3)))
    rules = b'</sheetData><conditionalFormatting sqref="A1"/><dataValidations count="0"/>'
    sheet = "xl/worksheets/sheet1.xml"
    content[sheet] = content[sheet].replace(b"</sheetData>", rules)
    monkeypatch.setattr(
        "openpyxl.worksheet._reader.WorkSheetParser.parse_formatting",
        lambda *_: pytest.fail("reads what is no row"),
    )
    assert len(list_rows(zipped(content))) == 4


def test_the_example_s_list_is_that_of_its_answer_file() -> None:
    """German Excel's text beside JSON, offered side by side."""
    folder = Path(__file__).parents[3] / "examples" / "member-list"
    found = read(list_rows((folder / "member-list.csv").read_bytes()))
    answers = parse((folder / "member-list.json").read_bytes(), EDITION)
    assert found.problems == ()
    assert len(answers.members) == 60
    assert found.members == answers.members
    result = assess(answers, EDITION)
    verdicts = {number: result.criteria[number].verdict for number in ("1", "2.1", "2.2", "3")}
    assert verdicts == {"1": Verdict.MET, "2.1": Verdict.OPEN, "2.2": Verdict.MET, "3": Verdict.MET}
    counted = answers.counted(EDITION)
    assert counted and {*counted.regions} == set(Region)
