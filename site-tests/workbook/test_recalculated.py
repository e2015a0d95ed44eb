"""What spreadsheet programs compute from the workbook is what Python computes of the same answers."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import ironcalc
import pytest
from libreoffice import Book, Office
from openpyxl import load_workbook
from openpyxl.utils.cell import column_index_from_string, coordinate_to_tuple
from workbook_cells import FAULTY, USABLE, filled

from gocluster_rules import words
from gocluster_rules.answers import Answers, Cluster
from gocluster_rules.assessment import assess, inputs
from gocluster_rules.catalogue import EDITION
from gocluster_rules.catalogue.management import staffing
from gocluster_rules.expressions import Known
from gocluster_rules.facts import Amount, Count, Day, YesNo
from gocluster_rules.forms import upper_end
from gocluster_rules.model import Criterion, Edition
from gocluster_rules.problems import Unreadable
from gocluster_rules.rules import SizeClass
from gocluster_rules.text import LANGS, Lang
from gocluster_rules.values import Interval
from workbook import texts
from workbook.calculation import Calculation, calculation
from workbook.formulas import date_serial
from workbook.inputs import serial
from workbook.questions import Questions
from workbook.read import read
from workbook.write import write

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


# --- Answers of every kind


def answers_at_random(chance: random.Random, edition: Edition = EDITION) -> Answers:
    """Answers as people might give them, often near a limit, some missing, some as intervals."""
    values: dict[str, Any] = {}
    actors = chance.choice([0, 1, 2, 29, 30, 31, 50, 99, 1_500, 1_000_000])
    for fact in edition.facts:
        if chance.random() < 0.2:
            continue
        if isinstance(fact, Count):
            highest = actors if fact.name == "actors" or fact.part_of else fact.highest
            near = [0, 1, 2, 3, 4, actors // 2, (actors + 1) // 2, actors * 6 // 10, actors]
            low = min(highest, chance.choice(near))
            low = actors if fact.name == "actors" else low
            high = (
                low if chance.random() < 0.7 else min(fact.highest, low + chance.choice([1, 2, 40]))
            )
            values[fact.name] = Interval(low, high)
        elif isinstance(fact, Amount):
            cents = chance.choice([0, 1, 99, 200_000, 1_000_000, 40_000_050, 99_999_999_999])
            values[fact.name] = (
                Decimal(cents + chance.choice([0, 0, 1])).scaleb(-2).min(fact.highest)
            )
        elif isinstance(fact, Day):
            start = chance.choice(
                [date(2023, 11, 22), date(2026, 11, 22), date(2024, 2, 29), date(2028, 11, 22)]
            )
            values[fact.name] = start + timedelta(chance.choice([-1, 0, 1, 400, -1_096]))
        else:
            values[fact.name] = chance.random() < 0.6
    values = {name: value for name, value in values.items() if not exceeds(name, values)}
    return Answers(edition=edition.id, values=values)


def exceeds(name: str, values: dict[str, Any]) -> bool:
    fact = FACTS[name]
    if not isinstance(fact, Count) or not fact.part_of or fact.part_of.name not in values:
        return False
    return values[name].low > values[fact.part_of.name].high


def cells_of(
    answers: Answers, lang: Lang, edition: Edition = EDITION
) -> Iterator[tuple[str, float | str | None]]:
    """What stands in the input cells; ``None`` where nothing does."""
    for fact in edition.facts:
        value: Any = answers.values.get(fact.name)
        if isinstance(fact, Count):
            given = isinstance(value, Interval)
            yield fact.name, value.low if given else None
            yield upper_end(fact.name), value.high if given and value.low != value.high else None
        elif value is None:
            yield fact.name, None
        elif isinstance(fact, YesNo):
            yield fact.name, (words.YES if value else words.NO)[lang]
        elif isinstance(fact, Day):
            yield fact.name, date_serial(value.toordinal())
        else:
            yield fact.name, float(value)


def expected(answers: Answers, lang: Lang, edition: Edition = EDITION) -> dict[str, list[Any]]:
    """What the workbook has to say, list by list."""
    result = assess(answers, edition)
    steps = [step.criterion for step in result.next_steps]
    said: dict[str, list[Any]] = {
        "verdicts": [int(finding.verdict) for finding in result.criteria.values()],
        "words": [words.VERDICTS[finding.verdict][lang] for finding in result.criteria.values()],
        "reasons": [finding.reason[lang] for finding in result.criteria.values()],
        "missing": [
            finding.shortfall[lang]
            if finding.shortfall
            else ", ".join(FACTS[name].label[lang] for name in finding.missing)
            for finding in result.criteria.values()
        ],
        "turns": [1 + list(result.criteria).index(number) for number in steps],
        "totals": [
            result.met,
            result.open,
            int(result.verdict),
            result.headline[lang],
            result.tally[lang],
            result.band[lang] if result.band else "",
        ],
        "steps": [step.text[lang] for step in result.next_steps],
    }
    return said


TOTALS = ("met_count", "open_count", "overall_verdict", "headline", "tally", "band")


class InIronCalc:
    """The workbook in IronCalc, with its input cells by name."""

    def __init__(self, data: bytes, lang: Lang, folder: Path, edition: Edition = EDITION) -> None:
        path = folder / "ironcalc.xlsx"
        path.write_bytes(data)
        questions = Questions(edition, lang)
        self.model = ironcalc.load_from_xlsx(str(path), "en", "UTC", "en")
        self.places = {
            name: coordinate_to_tuple(cell.replace("$", ""))
            for name, cell in questions.cells.items()
        }
        self.found = calculation(questions)
        self.model.evaluate()

    def put(self, cells: dict[str, float | str | None]) -> None:
        for name, value in cells.items():
            row, column = self.places[name]
            self.model.clear_cell_contents(1, row, column)
            if isinstance(value, str):
                self.model.update_cell_with_text(1, row, column, value)
            elif value is not None:
                self.model.update_cell_with_number(1, row, column, value)
        self.model.evaluate()

    def said(self, steps: int) -> dict[str, list[Any]]:
        lists = {
            name: [self.value(row) for row in rows_of(self.found.ranges[name])]
            for name in ("verdicts", "words", "reasons", "missing", "turns", "steps")
        }
        totals = [self.value(int(self.found.names[name].split("$")[2])) for name in TOTALS]
        return in_order(lists, totals, steps)

    def read(self, cell: str) -> object:
        """The value of a named cell, or of one such as "Selbstcheck.A1"."""
        if cell in self.found.names:
            return self.value(
                int(self.found.names[cell].split("$")[2]), self.found.names[cell].split("$")[1]
            )
        sheet, address = cell.split(".")
        row, column = coordinate_to_tuple(address)
        assert sheet == texts.SELF_CHECK.de
        return self.model.get_cell_value(1, row, column)

    def value(self, row: int, column: str = "C") -> object:
        return self.model.get_cell_value(3, row, column_index_from_string(column))


def rows_of(area: str) -> range:
    first, last = (int(part.split("$")[2]) for part in area.split("!")[1].split(":"))
    return range(first, last + 1)


def in_order(lists: dict[str, list[Any]], totals: list[Any], steps: int) -> dict[str, list[Any]]:
    """The lists as `expected` gives them: steps in their order, and only those there are."""
    turns = [int(turn) for turn in lists["turns"]][:steps]
    return lists | {
        "turns": turns,
        "steps": [lists["steps"][turn - 1] for turn in turns],
        "totals": totals,
    }


def with_staffing_limits() -> Edition:
    """The edition as it will be once the ESCA figures are known: 4.2 is computed."""
    limits = (SizeClass(20, 8), SizeClass(60, 15), SizeClass(None, 25))
    rule, asks, shown = staffing(limits)

    def changed(criterion: Criterion) -> Criterion:
        if criterion.number != "4.2":
            return criterion
        return replace(criterion, rule=rule, asks=asks, shown=shown)

    return replace(
        EDITION,
        id="with-limits",
        categories=tuple(
            replace(
                category,
                criteria=tuple(
                    replace(main, criteria=tuple(changed(part) for part in main.criteria))
                    for main in category.criteria
                ),
            )
            for category in EDITION.categories
        ),
    )


@pytest.mark.parametrize("edition", [EDITION, with_staffing_limits()], ids=lambda it: it.id)
def test_ironcalc_says_what_python_says(lang: Lang, edition: Edition, tmp_path: Path) -> None:
    chance = random.Random(2_022)
    engine = InIronCalc(write(edition, lang), lang, tmp_path, edition)
    for _ in range(120):
        answers = answers_at_random(chance, edition)
        wanted = expected(answers, lang, edition)
        engine.put(dict(cells_of(answers, lang, edition)))
        assert engine.said(len(wanted["steps"])) == wanted, answers


def in_libreoffice(book: Book, found: Calculation, steps: int) -> dict[str, list[Any]]:
    def area(name: str) -> list[Any]:
        rows = rows_of(found.ranges[name])
        return [row[0] for row in book.area(f"{found.sheet}.C{rows[0]}:C{rows[-1]}")]

    lists = {
        name: area(name) for name in ("verdicts", "words", "reasons", "missing", "turns", "steps")
    }
    totals = book.read_all(TOTALS)
    return in_order(lists, [totals[name] for name in TOTALS], steps)


def test_libreoffice_says_what_python_says(office: Office, lang: Lang, file: Path) -> None:
    chance = random.Random(2_031)
    found = calculation(Questions(EDITION, lang))
    file.write_bytes(write(EDITION, lang))
    with office.open(file) as book:
        for _ in range(25):
            answers = answers_at_random(chance)
            wanted = expected(answers, lang)
            book.put(dict(cells_of(answers, lang)))
            assert in_libreoffice(book, found, len(wanted["steps"])) == wanted, answers


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
    found = calculation(Questions(EDITION, lang))
    with office.open(file) as book:
        book.type(TYPED[lang] | notes | texts_typed | interval)
        book.save(saved)
        answers = read(saved.read_bytes(), EDITION)
        wanted = expected(answers, lang)
        assert in_libreoffice(book, found, len(wanted["steps"])) == wanted
        assert book.read("who") == (
            "Cluster „Ü“, Stichtag 22.11.2026"
            if lang == "de"
            else "Cluster „Ü“, reference date 22 November 2026"
        )
    assert answers == Answers(
        edition=EDITION.id,
        cluster=Cluster("Cluster „Ü“", "DE", "01067"),
        values={
            "as_of": date(2026, 11, 22),
            "actors": Interval(1_234, 1_234),
            "sme_actors": Interval(600, 700),
            "founded_on": date(2019, 5, 1),
            "management_fte": Decimal("4.50"),
            "strategy_in_writing": True,
            "strategy_revision_planned": False,
            "total_budget": Decimal("410000.50"),
        },
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
    row = Questions(EDITION, "de").cells[faulty].split("$")[2]
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
    written, tmp_path: Path, contents: dict[str, object]
) -> None:
    data = filled(written("de", None), contents)
    check_faulty(data, InIronCalc(data, "de", tmp_path).read)


# --- On paper


@pytest.mark.parametrize("name", [None, "half-answered"])
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
