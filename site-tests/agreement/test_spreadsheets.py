"""The published workbooks compute what Python computes: every formula, in six engines, two languages."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from agreement.cases.case import Case
from agreement.cases.lists import ROWS
from agreement.cases.sequence import case, systematic, truth_values
from agreement.comparing import differences, said, shown
from agreement.editions import with_staffing_limits
from agreement.spreadsheets import Spreadsheet, Workbook, light, opened
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils.cell import column_index_from_string
from tools.engines.cellrune import Cellrune
from tools.engines.engine import FileEngine
from tools.engines.formualizer import Formualizer
from tools.engines.formulon import Formulon
from tools.engines.gnumeric import Gnumeric
from tools.engines.ironcalc import IronCalc
from tools.engines.libreoffice import LibreOffice
from tools.libreoffice import Office
from tools.thorough import GERMAN_FIRST, first_of

from gocluster_rules.answers import Answers, excesses
from gocluster_rules.catalogue import EDITION
from gocluster_rules.facts import Amount, Count, Fact
from gocluster_rules.known import Known, between, exactly
from gocluster_rules.text import LANGS, Lang
from workbook import texts
from workbook.file.sheet_rows import opened as opened_file
from workbook.file.sheet_rows import rows as file_rows
from workbook.sheets.member_list import FIRST_ROW

Workbooks = Mapping[Lang, Workbook]
MEMBERS = texts.MEMBERS.as_dict().values()

CASES = len(systematic()) + 300
"""The systematic cases and some at random; `make agreement` takes as many as one likes."""

# Thousands of cases take minutes on a slow machine.
pytestmark = [pytest.mark.slow, pytest.mark.timeout(1_800)]
one_libreoffice = pytest.mark.xdist_group("libreoffice")


def cases(step: int = 1) -> list[Case]:
    return [case(number) for number in range(0, CASES, step)]


def thinned(lang: Lang, step: int = 1) -> list[Case]:
    """In English a fifth of the cases: the formulas differ from the German ones in nothing but texts and how numbers are written."""
    return cases(step if lang == "de" else 5 * step)


def report(found: Any) -> str:
    """The first differences, for people."""
    listed = list(found)
    return "\n".join([f"{len(listed)} differences", *map(str, listed[:5])]) if listed else ""


def test_there_are_at_least_two_thousand_cases() -> None:
    assert len({str(found).partition(": ")[2] for found in cases(3)}) > 2_000


@pytest.mark.parametrize(
    ("opener", "step"),
    [(Formualizer, 3), (IronCalc, 3), (Cellrune, 9), (Formulon, 167), (Gnumeric, 331)],
    ids=lambda it: getattr(it, "name", ""),
)
def test_every_formula_gives_what_python_says(
    opener: type[FileEngine], step: int, workbooks: Workbooks, lang: Lang
) -> None:
    """In a slow engine fewer of the cases; `make agreement` takes more."""
    taken = [
        *(thinned(lang, step) if step < 10 else cases(step)),
        *(truth_values() if step < 10 else truth_values()[:3]),
    ]
    assert report(differences(opened(opener, workbooks[lang]), taken)) == ""


@one_libreoffice
def test_every_formula_gives_what_python_says_in_libreoffice(
    office: Office, workbooks: Workbooks, lang: Lang
) -> None:
    office.speak(lang)
    with office.open(workbooks[lang].path) as book:
        engine = Spreadsheet(workbooks[lang], LibreOffice(book))
        assert report(differences(engine, thinned(lang, 3))) == ""


@one_libreoffice
@pytest.mark.parametrize("step", first_of([83, 23]))
def test_the_users_language_changes_nothing(
    office: Office, workbooks: Workbooks, lang: Lang, step: int
) -> None:
    """Somebody opens the German workbook in an English LibreOffice, or the other way round."""
    office.speak(LANGS[1 - LANGS.index(lang)])
    with office.open(workbooks[lang].path) as book:
        few = cases(step)
        assert report(differences(Spreadsheet(workbooks[lang], LibreOffice(book)), few)) == ""


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_the_published_formulas_are_those_that_are_compared(
    workbooks: Workbooks, published_workbooks: Workbooks, lang: Lang
) -> None:
    """No formula of the published file is left out, and none is another one; it has more rows for members."""
    light, published = (stored(books[lang].path) for books in (workbooks, published_workbooks))
    few = workbooks[lang].members.last_row
    more = published_workbooks[lang].members.last_row
    assert light == {f"{place}": f"={it.text}" for place, it in workbooks[lang].formulas.items()}
    for place, text in light.items():
        assert published[place] == text.replace(f"${few}", f"${more}"), place


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_in_the_published_file_all_rows_for_members_share_their_formulas(
    published_workbooks: Workbooks, lang: Lang
) -> None:
    members = published_workbooks[lang].members
    with opened_file(published_workbooks[lang].path.read_bytes()) as book:
        found = dict(file_rows(book, members.sheet, members.last_row))
    for column, formula in members.formulas(0):
        at = column_index_from_string(column)
        first = found[FIRST_ROW][at]
        assert (first.formula, first.shared_from) == (f"={formula.text}", ""), column
        for row in range(FIRST_ROW + 1, members.last_row + 1):
            assert found[row][at].shared_from == f"{column}{FIRST_ROW}", (column, row)


def stored(path: Path) -> dict[str, str]:
    """Every formula of a file by its place; of those that rows for members share, the first ones."""
    book = load_workbook(path)
    return {
        f"{sheet.title}!{cell.coordinate}": str(cell.value)
        for sheet in book
        for row in sheet.iter_rows(max_row=FIRST_ROW + ROWS - 1 if sheet.title in MEMBERS else None)
        for cell in row
        if cell.data_type == "f"
    }


@pytest.mark.parametrize("step", first_of([9, 1]))
def test_the_workbooks_values_are_those_of_the_result(lang: Lang, step: int) -> None:
    """What the cells are compared with is what page and command line say."""
    for found in cases(step):
        wanted, values = said(found, lang), shown(found, lang)
        wrong = {
            name: (wanted[name], values[name]) for name in wanted if wanted[name] != values[name]
        }
        assert not wrong, f"{found}: {wrong}"


# --- Answers nobody thought of; hypothesis looks for the smallest that differ


def answers_to(fact: Fact) -> st.SearchStrategy[Known]:
    number = st.integers(fact.unknown.low, fact.unknown.high)
    if isinstance(fact, Count):
        number |= st.integers(0, 60)
        ends = st.tuples(number, number).map(lambda pair: between(*sorted(pair)))
        return ends | number.map(exactly)
    if isinstance(fact, Amount):
        usual = (1, 6_666_666, 9_999_999_999)
        number |= st.sampled_from([cents for cents in usual if cents <= fact.unknown.high])
    return number.map(exactly)


VALUES = st.fixed_dictionaries({}, optional={fact.name: answers_to(fact) for fact in EDITION.facts})


def anything(values: dict[str, Any]) -> Case:
    too_many = {fact.name for fact, _ in excesses(values, EDITION)}
    given = {name: value for name, value in values.items() if name not in too_many}
    return Case("hypothesis", Answers(edition=EDITION.id, values=given))


@pytest.mark.parametrize("lang", GERMAN_FIRST)
def test_any_answers_give_what_python_says(workbooks: Workbooks, lang: Lang) -> None:
    spreadsheet = opened(IronCalc, workbooks[lang])

    @settings(max_examples=150)
    @given(values=VALUES)
    def agree(values: dict[str, Any]) -> None:
        assert report(differences(spreadsheet, [anything(values)])) == ""

    agree()


# --- An edition that may come


@pytest.mark.parametrize("lang", GERMAN_FIRST)
def test_another_edition_agrees_without_another_line_of_code(tmp_path: Path, lang: Lang) -> None:
    edition = with_staffing_limits()
    book = light(tmp_path, lang, edition)
    some = [case(number, edition=edition) for number in range(0, CASES, 7)]
    computed = [found for found in systematic(edition) if found.name.startswith("criterion 4.2")]
    engine = opened(IronCalc, book)
    assert report(differences(engine, some + computed)) == ""
