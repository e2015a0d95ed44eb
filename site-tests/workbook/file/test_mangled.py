"""An input cell counts as unanswered only where it is certain to be the right one; other workbooks are refused."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import formualizer
import ironcalc
import pytest
from openpyxl import load_workbook
from openpyxl.utils.cell import column_index_from_string
from tools.libreoffice import Book, Office
from tools.workbook_cells import parts, zipped

from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.model import Criterion
from gocluster_rules.problems import Unreadable
from gocluster_rules.text import LANGS, Lang
from workbook import texts
from workbook.file.read import read
from workbook.file.write import formulas
from workbook.sheets.calculation.plan import calculation
from workbook.sheets.rows import Questions, code_name

BOOK, SHEET, STRINGS = "xl/workbook.xml", "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml"
NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
ROW = re.compile(r"<row .*?</row>", re.DOTALL)


@pytest.fixture(scope="module", params=LANGS)
def lang(request: pytest.FixtureRequest) -> Lang:
    return request.param


def refusal(data: bytes) -> str:
    """The one thing that is said about the file, in German; the English is there as well."""
    with pytest.raises(Unreadable) as caught:
        read(data, EDITION)
    (problem,) = caught.value.problems
    assert problem.place.de == "Datei"
    assert "Bitte" in problem.message.de
    assert "Please" in problem.message.en
    return problem.message.de


def bent(data: bytes, bend: Callable[[str], str], part: str = SHEET) -> bytes:
    """The workbook with the XML of a part changed."""
    content = parts(data)
    new = bend(content[part].decode()).encode()
    assert new != content[part]
    return zipped(content | {part: new})


def exchanged(sheet: str, one: int, other: int) -> str:
    """The sheet with two rows in each other's place in the file; each keeps its number."""
    rows = ROW.findall(sheet)
    rows[one], rows[other] = rows[other], rows[one]
    return sheet.replace("".join(ROW.findall(sheet)), "".join(rows))


def renumbered(sheet: str, number: Callable[[int], int]) -> str:
    """The sheet with other row numbers, in rows and cells alike."""
    return re.sub(
        r'(<(?:row|c) r="[A-Z]*)(\d+)(")',
        lambda found: f"{found[1]}{number(int(found[2]))}{found[3]}",
        sheet,
    )


ASTRAY, DAMAGED = "stehen nicht mehr neben ihrer Frage: ", "beschädigt oder unvollständig"
MANGLED: list[tuple[str, Callable[[str], str], str]] = [
    ("emptied", lambda sheet: re.sub(r"<sheetData>.*</sheetData>", "<sheetData/>", sheet, flags=re.DOTALL), ASTRAY + "C5, C6, C7, C8, F11 und "),
    ("without its data", lambda sheet: re.sub(r"<sheetData>.*</sheetData>", "", sheet, flags=re.DOTALL), ASTRAY),
    ("every row the first one", lambda sheet: re.sub(r'<row r="\d+"', '<row r="1"', sheet), DAMAGED),
    ("every row and cell in row 1", lambda sheet: renumbered(sheet, lambda row: 1), DAMAGED),
    ("two rows out of order", lambda sheet: exchanged(sheet, 11, 39), DAMAGED),
    ("one row twice", lambda sheet: renumbered(sheet, lambda row: 12 if row == 13 else row), DAMAGED),
    ("one cell twice", lambda sheet: re.sub(r'(<c r="C12".*?</c>)', r"\1\1", sheet), DAMAGED),
    ("a cell in the wrong row", lambda sheet: sheet.replace('r="C12"', 'r="C13"', 1), DAMAGED),
    ("cut off", lambda sheet: sheet.replace("".join(ROW.findall(sheet)[40:]), ""), ASTRAY + "C41, F43, C44, C45, F48 und "),
    ("its first rows lost", lambda sheet: sheet.replace("".join(ROW.findall(sheet)[:12]), ""), ASTRAY),
    ("one row lost", lambda sheet: sheet.replace(ROW.findall(sheet)[40], ""), ASTRAY + "C41."),
    ("one row up", lambda sheet: renumbered(sheet.replace(ROW.findall(sheet)[3], ""), lambda row: row - (row > 4)), ASTRAY),
    ("two questions in each other's row", lambda sheet: exchanged(renumbered(sheet, lambda row: {49: 50, 50: 49}.get(row, row)), 48, 49), ASTRAY + "C49, C50."),
    ("in a foreign namespace", lambda sheet: sheet.replace(NAMESPACE, "urn:example:other"), ASTRAY),
]  # fmt: skip


@pytest.mark.parametrize(("bend", "said"), [m[1:] for m in MANGLED], ids=[m[0] for m in MANGLED])
def test_a_sheet_that_lost_its_order_is_not_taken_for_unanswered(
    written, lang: Lang, bend: Callable[[str], str], said: str
) -> None:
    assert said in refusal(bent(written(lang, "admitted"), bend))


@pytest.mark.parametrize("bend", [m[1] for m in MANGLED[:2]], ids=[m[0] for m in MANGLED[:2]])
def test_neither_is_an_empty_one(written, bend: Callable[[str], str]) -> None:
    assert ASTRAY in refusal(bent(written("de", None), bend))


def test_two_inputs_in_one_cell_are_refused(written) -> None:
    data = bent(
        written("de", "admitted"),
        lambda book: book.replace(
            '"sme_actors">Selbstcheck!$C$16', '"sme_actors">Selbstcheck!$C$12'
        ),
        BOOK,
    )
    message = refusal(data)
    assert "Mehrere Eingaben teilen sich eine Zelle: C12 (actors, sme_actors)." in message
    assert "laden Sie den Selbstcheck neu herunter" in message


def test_a_name_moved_to_another_row_is_refused(written) -> None:
    data = bent(
        written("de", "admitted"),
        lambda book: book.replace('"actors">Selbstcheck!$C$12', '"actors">Selbstcheck!$C$14'),
        BOOK,
    )
    assert ASTRAY + "C14." in refusal(data)


# --- What is in order


def test_a_question_may_have_been_worded_otherwise_when_the_workbook_was_made(
    written, examples, lang: Lang
) -> None:
    fact = EDITION.facts[1]
    data = bent(
        written(lang, "admitted"),
        lambda strings: strings.replace(f">{fact.question[lang]}<", ">Wie viele sind Sie?<"),
        STRINGS,
    )
    assert read(data, EDITION) == examples["admitted"]


def test_a_number_may_have_become_a_number(written, examples) -> None:
    """Programs offer to turn numbers that are stored as text into numbers."""

    def as_number(sheet: str) -> str:
        stored = r'<c r="A15" s="(\d+)" t="s"><v>\d+</v></c>'
        return re.sub(stored, r'<c r="A15" s="\1"><v>2.1</v></c>', sheet)

    assert read(bent(written("de", "admitted"), as_number), EDITION) == examples["admitted"]


@pytest.mark.parametrize("name", [None, "half-answered"])
def test_workbooks_saved_by_ironcalc_are_read(
    written, examples, tmp_path: Path, lang: Lang, name: str | None
) -> None:
    file, saved = tmp_path / "book.xlsx", tmp_path / "saved.xlsx"
    file.write_bytes(written(lang, name))
    ironcalc.load_from_xlsx(str(file), "en", "UTC", "en").save_to_xlsx(str(saved))
    assert read(saved.read_bytes(), EDITION) == read(written(lang, name), EDITION)


def through_openpyxl(data: bytes, change: Callable[..., None] = lambda book: None) -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl drops what it does not know.
        book = load_workbook(BytesIO(data))
    change(book)
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize("name", [None, "half-answered"])
def test_workbooks_saved_by_openpyxl_are_read(written, lang: Lang, name: str | None) -> None:
    data = written(lang, name)
    assert read(through_openpyxl(data), EDITION) == read(data, EDITION)


@pytest.mark.parametrize("at", [1, 4, 41])
def test_rows_that_moved_without_their_names_are_refused(written, at: int) -> None:
    """openpyxl moves the cells and leaves the names where they are."""

    def insert(book) -> None:
        book[texts.SELF_CHECK.de].insert_rows(at)

    assert ASTRAY in refusal(through_openpyxl(written("de", "admitted"), insert))


# --- What people do in LibreOffice


@pytest.fixture
def after(office: Office, written, lang: Lang, tmp_path: Path) -> Callable[..., bytes]:
    """The workbook of a cluster, saved by LibreOffice after something was done to it."""

    def made(name: str | None, action: Callable[[Book, str], None]) -> bytes:
        file, saved = tmp_path / "book.xlsx", tmp_path / "saved.xlsx"
        file.write_bytes(written(lang, name))
        with office.open(file) as book:
            action(book, texts.SELF_CHECK[lang])
            book.save(saved)
        return saved.read_bytes()

    return made


HARMLESS: list[tuple[str, Callable[[Book, str], None]]] = [
    ("nothing", lambda book, sheet: None),
    ("rows inserted", lambda book, sheet: book.insert(sheet, rows=3)),
    ("columns inserted", lambda book, sheet: book.insert(sheet, columns=2)),
    ("a cell that is empty emptied", lambda book, sheet: book.put({"note_13": None})),
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.xdist_group("libreoffice")
@pytest.mark.parametrize("name", [None, "half-answered"])
@pytest.mark.parametrize("action", [a for _, a in HARMLESS], ids=[n for n, _ in HARMLESS])
def test_what_does_no_harm_is_read(
    after: Callable[..., bytes], written, lang: Lang, name: str | None, action: Callable[..., None]
) -> None:
    assert read(after(name, action), EDITION) == read(written(lang, name), EDITION)


@pytest.mark.slow
@pytest.mark.xdist_group("libreoffice")
def test_a_cell_cut_and_pasted_over_another_is_refused(after: Callable[..., bytes]) -> None:
    data = after("admitted", lambda book, sheet: book.cut("actors", "sme_actors"))
    assert "teilen sich eine Zelle: C16 (actors, sme_actors)." in refusal(data)


@pytest.mark.slow
@pytest.mark.xdist_group("libreoffice")
def test_the_results_after_that_are_those_of_what_is_seen(
    office: Office, written, examples, lang: Lang, tmp_path: Path
) -> None:
    file = tmp_path / "book.xlsx"
    file.write_bytes(written(lang, "admitted"))
    given = examples["admitted"]
    seen = {name: known for name, known in given.values.items() if name != "actors"}
    seen["sme_actors"] = given.values["actors"]
    wanted = assess(replace(given, values=seen), EDITION)
    with office.open(file) as book:
        book.cut("actors", "sme_actors")
        book.recalculate()
        shown = [row[0] for row in book.area(f"{texts.RESULT[lang]}.A3:A4")]
    assert shown == [wanted.headline[lang], wanted.tally[lang]]


@pytest.mark.parametrize("criterion", EDITION.criteria[::6], ids=lambda it: it.number)
def test_a_lost_verdict_makes_the_headline_say_that_the_file_is_damaged(
    written, lang: Lang, tmp_path: Path, criterion: Criterion
) -> None:
    file = tmp_path / "book.xlsx"
    file.write_bytes(written(lang, "admitted"))
    book = formualizer.load_workbook(str(file))
    address = calculation(Questions(EDITION, lang)).names[code_name(criterion)]
    book.set_formula(address.sheet, address.row, column_index_from_string(address.column), "=1/0")
    book.evaluate_all()
    headline = book.get_value(texts.RESULT[lang], 3, 1)
    assert headline == texts.RESULTS_LOST[lang]


def test_what_formulas_read_around_an_input_holds_no_formula(lang: Lang) -> None:
    """Otherwise the input's own results would be among what it is read from, a circle for some programs."""
    written_in = set(formulas(EDITION, lang))
    for name, reference in Questions(EDITION, lang).references.items():
        first, last, row = re.findall(r"!\$(.)\$\d+:\$(.)\$(\d+)", reference)[0]
        around = {
            f"{texts.SELF_CHECK[lang]}!{chr(at)}{row}" for at in range(ord(first), ord(last) + 1)
        }
        assert not around & written_in, name


@pytest.mark.slow
@pytest.mark.xdist_group("libreoffice")
@pytest.mark.parametrize("area", ["A4:H92", "A49:H51"])
def test_sorted_questions_are_refused(after: Callable[..., bytes], area: str) -> None:
    data = after("admitted", lambda book, sheet: book.sort(f"{sheet}.{area}", 2))
    assert ASTRAY in refusal(data)
