"""The workbook's package is as the schemas of ECMA-376 have it, which Excel holds every file against."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from openxml_audit import FileFormat, OpenXmlValidator
from tools.workbook_cells import parts, zipped

from gocluster_rules.text import LANGS, Lang

SHEET, BOOK, STYLES = "xl/worksheets/sheet2.xml", "xl/workbook.xml", "xl/styles.xml"
RELATIONS, TYPES = "xl/_rels/workbook.xml.rels", "[Content_Types].xml"


EDITIONS = {
    edition: OpenXmlValidator(file_format=edition)
    for edition in (FileFormat.OFFICE_2007, FileFormat.OFFICE_2019)
}
"""The schemas of the first edition, and those with what later versions of Excel added."""


def complaints(edition: FileFormat, data: bytes, path: Path) -> list[str]:
    # What is no XML at all, openxml-audit passes over; attributes that there are not, too.
    broken = [name for name, content in parts(data).items() if not is_xml(content)]
    if broken:
        return [f"{name}: no XML" for name in broken]
    path.write_bytes(data)
    return [
        f"{error.part_uri}: {error.description}"
        for error in EDITIONS[edition].validate(path).errors
    ]


def is_xml(content: bytes) -> bool:
    try:
        ElementTree.fromstring(content)
    except ElementTree.ParseError:
        return False
    return True


@pytest.mark.slow
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", [None, "half-answered"])
def test_every_part_is_as_the_schemas_have_it(
    edition: FileFormat, written, tmp_path: Path, lang: Lang, name: str | None
) -> None:
    assert complaints(edition, written(lang, name), tmp_path / "written.xlsx") == []


PLANTED = [
    # the part, what is replaced once, what by, and what is wrong then
    (SHEET, "<sheetData>", '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><sheetData>', "order of elements"),
    (SHEET, "<sheetData>", "<sheetDate/><sheetData>", "an element that there is not"),
    (SHEET, 't="s"', 't="text"', "a kind of cell that there is not"),
    (SHEET, '<row r="1"', '<row r="first"', "a row that is no number"),
    (SHEET, 'type="textLength"', 'type="textWidth"', "a word that is none of those allowed"),
    (SHEET, ' sqref="C5">', ">", "a check while typing for no cell"),
    (SHEET, "<dataValidation ", '<dataValidation sqref="C5" ', "an attribute twice"),
    (SHEET, "</worksheet>", "", "no end"),
    (BOOK, "<sheets>", "<sheets/><sheets>", "an element twice"),
    (BOOK, ' sheetId="1"', "", "no number of a sheet"),
    (BOOK, ' sheetId="2"', ' sheetId="1"', "a number of a sheet twice"),
    (BOOK, '<definedName name="actors"', "<definedName", "a name without a name"),
    (STYLES, 'horizontal="', 'horizontal="far ', "an alignment that there is not"),
    (STYLES, '<numFmt numFmtId="165" ', "<numFmt ", "a format without a number"),
    (RELATIONS, "worksheets/sheet2.xml", "worksheets/sheet9.xml", "a part that is not there"),
    (TYPES, "spreadsheetml.sheet.main+xml", "spreadsheetml.sheet.other+xml", "another kind of document"),
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(
    ("part", "old", "new"), [it[:3] for it in PLANTED], ids=[it[3] for it in PLANTED]
)
def test_a_planted_fault_is_noticed(written, tmp_path: Path, part: str, old: str, new: str) -> None:
    content = parts(written("de", None))
    assert old in content[part].decode()
    content[part] = content[part].decode().replace(old, new, 1).encode()
    assert complaints(FileFormat.OFFICE_2019, zipped(content), tmp_path / "planted.xlsx")
