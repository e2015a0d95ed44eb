"""What people and programs put into the cells is seen by the formulas as the reader sees it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.utils.cell import coordinate_to_tuple
from tools import paper
from tools.answering import known, span
from tools.engines.ironcalc import IronCalc
from tools.libreoffice import Book, Office
from tools.workbook_cells import FAULTY, USABLE, filled

from gocluster_rules.answers import Answers, Cluster
from gocluster_rules.catalogue import EDITION
from gocluster_rules.known import Known
from gocluster_rules.problems import Unreadable
from gocluster_rules.text import LANGS, Lang
from gocluster_rules.verdicts import inputs
from workbook import texts
from workbook.file.read import read
from workbook.file.write import write
from workbook.formula.entries import serial
from workbook.formula.formulas import date_serial
from workbook.sheets.calculation.plan import calculation
from workbook.sheets.rows import Questions

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("libreoffice")]
FACTS = {fact.name: fact for fact in EDITION.facts}
EXAMPLES = (None, "admitted", "half-answered", "just-missed")


@pytest.fixture(params=LANGS)
def lang(request: pytest.FixtureRequest) -> Lang:
    return request.param


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "workbook.xlsx"


def as_number(value: Any) -> Any:
    """Booleans and days as LibreOffice's data arrays give them."""
    if isinstance(value, date):
        return float(date_serial(value.toordinal()))
    return "" if value is None else value if isinstance(value, str) else float(value)


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize("name", EXAMPLES)
def test_stored_values_are_the_recalculated_ones(
    office: Office, written, file: Path, lang: Lang, name: str | None
) -> None:
    file.write_bytes(written(lang, name))
    formulas: Any = load_workbook(file)
    stored: Any = load_workbook(file, data_only=True)
    with office.open(file) as book:
        book.recalculate()
        wrong = []
        for sheet in formulas:
            corner = sheet.cell(sheet.max_row, sheet.max_column).coordinate
            found = book.area(f"{sheet.title}.A1:{corner}")
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type == "f":
                        value = as_number(stored[sheet.title][cell.coordinate].value)
                        now = found[cell.row - 1][cell.column - 1]
                        if value != now:
                            wrong.append((sheet.title, cell.coordinate, value, now))
    assert wrong == []


# --- What people type


TYPED = {
    "de": {
        "as_of": "22.11.2026",
        "actors": "1.234",
        "founded_on": "1.5.2019",
        "total_budget": "410.000,50",
        "management_fte": "4,5",
        "strategy_in_writing": "ja",
        "strategy_revision_planned": "Nein",
    },
    "en": {
        "as_of": "22/11/2026",
        "actors": "1,234",
        "founded_on": "1 May 2019",
        "total_budget": "410,000.50",
        "management_fte": "4.5",
        "strategy_in_writing": "yes",
        "strategy_revision_planned": "No",
    },
}


def test_what_is_typed_and_saved_is_read_back(office: Office, lang: Lang, file: Path) -> None:
    office.speak(lang)
    file.write_bytes(write(EDITION, lang))
    saved = file.with_name("saved.xlsx")
    notes = {
        "note_1": "Größe, „Quelle“\nund mehr",
        "note_2_1": "0123 <b>",
        "note_3": "1.10.2026" if lang == "de" else "1/10/2026",
    }
    texts_typed = {
        "cluster_name": "Cluster „Ü“",
        "office_country": "DE",
        "office_postal_code": "01067",
    }
    interval = {"sme_actors": "600", "sme_actors_at_most": "700"}
    with office.open(file) as book:
        book.type(TYPED[lang] | notes | texts_typed | interval)
        book.save(saved)
        assert book.read("who") == (
            "Cluster „Ü“, Stichtag 22.11.2026"
            if lang == "de"
            else "Cluster „Ü“, reference date 22 November 2026"
        )
    assert read(saved.read_bytes(), EDITION) == Answers(
        edition=EDITION.id,
        cluster=Cluster("Cluster „Ü“", "DE", "01067"),
        values=known(
            **{
                "as_of": "2026-11-22",
                "actors": 1_234,
                "sme_actors": span(600, 700),
                "founded_on": "2019-05-01",
                "management_fte": "4.50",
                "strategy_in_writing": True,
                "strategy_revision_planned": False,
                "total_budget": "410000.50",
            }
        ),
        notes={"1": "Größe, „Quelle“\nund mehr", "2.1": "0123 <b>", "3": "2026-10-01"},
    )


@pytest.mark.parametrize("name", EXAMPLES[1:])
def test_examples_survive_being_saved_by_libreoffice(
    office: Office, written, examples, lang: Lang, name: str, file: Path
) -> None:
    file.write_bytes(written(lang, name))
    saved = file.with_name("saved.xlsx")
    with office.open(file) as book:
        book.save(saved)
    assert read(saved.read_bytes(), EDITION) == examples[name]


# --- The reader and the formulas see the same in a cell


def seen_by_formulas(book: Book) -> dict[str, Known]:
    names = [f"{name}_{what}" for name in FACTS for what in ("low", "high", "given")]
    found: dict[str, Any] = book.read_all(names)
    return {
        name: Known(
            int(found[f"{name}_low"]),
            int(found[f"{name}_high"]),
            bool(found[f"{name}_given"]),
        )
        for name in FACTS
    }


def seen_by_python(answers: Answers) -> dict[str, Known]:
    known = inputs(answers, EDITION)
    return {name: serial(fact, known[name]) for name, fact in FACTS.items()}


@pytest.mark.parametrize(("name", "content", "value", "why"), USABLE)
def test_what_is_usable_is_seen_alike(
    office: Office, written, file: Path, name: str, content: object, value: object, why: str
) -> None:
    data = filled(written("de", None), {name: content})
    file.write_bytes(data)
    with office.open(file) as book:
        book.recalculate()
        assert seen_by_formulas(book) == seen_by_python(read(data, EDITION)), why
        assert book.read("unusable_count") == 0


def check_faulty(data: bytes, read_cell: Callable[[str], object]) -> None:
    """The fact whose cell is faulty counts as unknown, and the sheet says what to do."""
    with pytest.raises(Unreadable) as caught:
        read(data, EDITION)
    (problem,) = caught.value.problems
    assert problem.field
    faulty = problem.field.removesuffix("_at_most")
    if faulty not in FACTS:
        assert read_cell("unusable_count") == 0
        return
    unknown = seen_by_python(Answers(edition=EDITION.id))[faulty]
    seen = [read_cell(f"{faulty}_{what}") for what in ("low", "high", "given")]
    assert seen == [unknown.low, unknown.high, False]
    assert read_cell("unusable_count") == 1
    assert str(read_cell("unusable")).startswith("1 Eingabe kann nicht ausgewertet werden")
    row = Questions(EDITION, "de").cells[faulty].row
    assert read_cell(f"Selbstcheck.F{row}") == texts.CHECK_INPUT.de
    assert "Bitte" in str(read_cell(f"Selbstcheck.G{row}"))


# LibreOffice turns a truth value in a cell with a number format into the number itself, and saves that.
FAULTY_IN_LIBREOFFICE = [
    contents for contents, _, _ in FAULTY if not isinstance(contents.get("actors"), bool)
]


@pytest.mark.parametrize("contents", FAULTY_IN_LIBREOFFICE, ids=str)
def test_what_is_faulty_counts_as_unknown_in_libreoffice(
    office: Office, written, file: Path, contents: dict[str, object]
) -> None:
    data = filled(written("de", None), contents)
    file.write_bytes(data)
    with office.open(file) as book:
        book.recalculate()
        check_faulty(data, book.read)


@pytest.mark.parametrize("contents", [contents for contents, _, _ in FAULTY], ids=str)
def test_what_is_faulty_counts_as_unknown_in_ironcalc(
    written, file: Path, contents: dict[str, object]
) -> None:
    data = filled(written("de", None), contents)
    file.write_bytes(data)
    engine = IronCalc(file, "de")
    engine.compute()
    names = calculation(Questions(EDITION, "de")).names

    def read_cell(cell: str) -> object:
        sheet, address = (
            (texts.CALCULATION.de, names[cell].relative) if cell in names else cell.split(".")
        )
        place = (sheet, *coordinate_to_tuple(address))
        return engine.values([place])[place]

    check_faulty(data, read_cell)


# --- On paper


@pytest.mark.parametrize(
    ("lang", "name"),
    [
        ("de", "half-answered"),
        ("en", None),
        pytest.param("de", None, marks=pytest.mark.thorough),
        pytest.param("en", "half-answered", marks=pytest.mark.thorough),
    ],
)
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_no_text_is_cut_off(
    office: Office, written, file: Path, lang: Lang, name: str | None
) -> None:
    data = written(lang, name)
    file.write_bytes(data)
    rows = {sheet.title: sheet.max_row for sheet in load_workbook(BytesIO(data))}
    filled_rows = {
        sheet.title: {
            cell.row for row in sheet.iter_rows() for cell in row if cell.value is not None
        }
        for sheet in load_workbook(BytesIO(data))
    }
    with office.open(file) as book:
        book.recalculate()
        cut = [
            (sheet, row, given, needed)
            for sheet, count in rows.items()
            for row, (given, needed) in enumerate(book.heights(sheet, count), start=1)
            if row in filled_rows[sheet] and needed > given
        ]
    assert cut == []


def last_word(text: str) -> str:
    """What `paper.sheets` tells of a sheet's name."""
    return text.split()[-1]


@pytest.mark.parametrize("name", [None, "just-missed"])
def test_it_prints_on_seven_pages_besides_what_is_for_checking(
    office: Office, written, file: Path, tmp_path: Path, lang: Lang, name: str | None
) -> None:
    file.write_bytes(written(lang, name))
    printed = tmp_path / "printed.pdf"
    with office.open(file) as book:
        book.pdf(printed)
    checking = {last_word(texts.CALCULATION[lang]), last_word(texts.POSTAL_CODES[lang])}
    pages = [sheet for sheet in paper.sheets(printed) if sheet not in checking]
    order = (
        texts.INSTRUCTIONS,
        texts.SELF_CHECK,
        texts.MEMBERS,
        texts.RESULT,
        texts.EVIDENCE,
        texts.SOURCE,
    )
    assert list(dict.fromkeys(pages)) == [last_word(sheet[lang]) for sheet in order]
    assert len(pages) <= 7
