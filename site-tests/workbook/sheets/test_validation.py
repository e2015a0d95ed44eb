"""Spreadsheets refuse while typing what the reader would refuse, and nothing else."""

from __future__ import annotations

import warnings
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.datavalidation import DataValidation
from tools.engines.formualizer import Formualizer
from tools.engines.ironcalc import IronCalc
from tools.libreoffice import Office
from tools.spreadsheet_engines import Engine, in_engine, in_libreoffice

from gocluster_rules.catalogue import EDITION
from gocluster_rules.facts import Amount, Count, Day, YesNo
from gocluster_rules.problems import Invalid
from gocluster_rules.text import LANGS
from workbook import texts
from workbook.file.read import value_of
from workbook.file.sheet_rows import Cell
from workbook.formula.formulas import date_serial

AMOUNTS = [fact for fact in EDITION.facts if isinstance(fact, Amount)]
NUMBERS: list[float] = [
    0, 1, 0.01, 0.1 + 0.2, 12.34, 410000.5, 66666.666 * 5, 499999999.99,  # an amount
    0.005, 12.345, 0.001, -0.01, -1, 500000000, 499999999.995, 1e300,  # none
]  # fmt: skip


def validations(data: bytes, lang: str) -> dict[str, DataValidation]:
    """What the self-check's input cells accept, by the cell's name."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # What openpyxl leaves out does not matter here.
        book: Any = openpyxl.load_workbook(BytesIO(data))
    sheet = book[texts.SELF_CHECK["de" if lang == "de" else "en"]]
    by_cell = {
        cell: validation
        for validation in sheet.data_validations.dataValidation
        for cell in str(validation.sqref).split()
    }
    found = {}
    for name, defined in book.defined_names.items():
        ((title, area),) = list(defined.destinations)[:1]
        if title == sheet.title and area.replace("$", "") in by_cell:
            found[name] = by_cell[area.replace("$", "")]
    return found


def is_taken(fact: Amount, number: float) -> bool:
    try:
        value_of(fact, Cell(number))
    except Invalid:
        return False
    return True


def formula_for_a1(validation: DataValidation) -> str:
    """The custom formula, about the cell A1."""
    (cell,) = str(validation.sqref).split()
    formula = str(validation.formula1)
    assert cell in formula
    return formula.replace(cell, "A1")


@pytest.mark.parametrize("lang", LANGS)
def test_every_input_stops_what_the_reader_refuses(written, lang: str) -> None:
    found = validations(written(lang, None), lang)
    for fact in EDITION.facts:
        for name in fact.field_names:
            assert found[name].errorStyle in (None, "stop"), name
            assert found[name].allow_blank, name
        guard = found[fact.name]
        limits = (guard.type, guard.formula1, guard.formula2)
        if isinstance(fact, Count):
            assert limits == ("whole", "0", str(fact.highest))
        elif isinstance(fact, Day):
            ends = (fact.earliest, fact.latest)
            assert limits == ("date", *(str(date_serial(day.toordinal())) for day in ends))
        elif isinstance(fact, YesNo):
            assert limits[:2] == ("list", "answer_words")
        else:
            assert guard.type == "custom"
            assert len(str(guard.formula1)) <= 255


@pytest.mark.parametrize("lang", LANGS)
def test_the_upper_end_of_a_range_is_not_below_its_lower_end(written, lang: str) -> None:
    found = validations(written(lang, None), lang)
    for fact in EDITION.facts:
        if isinstance(fact, Count):
            upper = found[fact.upper_end]
            (lower,) = str(found[fact.name].sqref).split()
            limits = (upper.type, upper.formula1, upper.formula2)
            assert limits == ("whole", lower, str(fact.highest))


def test_two_digits_for_a_year_of_the_future_are_refused() -> None:
    """Spreadsheets take "31.12.30" for a day of 1930."""
    until = EDITION.fact("financing_secured_until")
    assert isinstance(until, Day)
    assert date(1999, 12, 31) < until.earliest


@pytest.mark.parametrize(
    ("name", "shortest", "longest"),
    [("cluster_name", 0, 200), ("office_country", 2, 2), ("office_postal_code", 2, 10)],
)
def test_texts_about_the_cluster_have_the_reader_s_length(
    written, name: str, shortest: int, longest: int
) -> None:
    found = validations(written("de", None), "de")[name]
    limits = (found.type, found.formula1, found.formula2)
    assert limits == ("textLength", str(shortest), str(longest))


def check(engine: Engine, guards: dict[str, DataValidation]) -> None:
    for fact in AMOUNTS:
        formula = formula_for_a1(guards[fact.name])
        for number in NUMBERS:
            (found,) = engine([f"={formula}"], [number])
            assert bool(found) == is_taken(fact, number), (fact.name, number)
        for text in ("410.000,50", "", "34"):
            (found,) = engine([f"={formula}"], [text])
            assert not found, (fact.name, text)


@pytest.mark.parametrize("engine", [in_engine(IronCalc), in_engine(Formualizer)])
def test_an_amount_is_stopped_exactly_if_the_reader_refuses_it(written, engine: Engine) -> None:
    check(engine, validations(written("de", None), "de"))


@pytest.mark.slow
@pytest.mark.xdist_group("libreoffice")
def test_libreoffice_stops_the_same_and_keeps_the_rules_when_it_saves(
    written, office: Office, tmp_path: Path
) -> None:
    path, kept = tmp_path / "blank.xlsx", tmp_path / "kept.xlsx"
    path.write_bytes(written("de", None))
    with office.open(path) as book:
        book.save(kept)
    before, after = (validations(file.read_bytes(), "de") for file in (path, kept))
    assert before.keys() == after.keys()
    for name, guard in before.items():
        assert (guard.type, guard.error) == (after[name].type, after[name].error), name
        assert after[name].errorStyle == "stop", name
    check(in_libreoffice(office), after)
