"""The comparison can fail: whatever comes to differ is reported with cell, case and both values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from agreement.cases.case import Case
from agreement.cases.sequence import systematic
from agreement.comparing import Difference, differences
from agreement.spreadsheets import Spreadsheet, Workbook, opened
from openpyxl.utils.cell import coordinate_to_tuple
from tools.engines.engine import FileEngine
from tools.engines.ironcalc import IronCalc
from tools.spreadsheet_engines import OPENERS
from tools.thorough import GERMAN_FIRST
from tools.workbook_cells import parts, zipped

from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import Lang
from workbook.sheets.calculation.plan import calculation
from workbook.sheets.rows import Questions

pytestmark = pytest.mark.slow
Workbooks = Mapping[Lang, Workbook]


def about(fact: str) -> list[Case]:
    """The cases that try one number after the other for a fact."""
    return [case for case in systematic() if case.name.startswith(f"{fact} = ")]


def found_with(workbook: Workbook, place: str, text: str) -> dict[str, Difference]:
    """The differences at a cell, by case, once it holds another formula."""
    engine = IronCalc(workbook.path, workbook.lang)
    sheet, cell = place.split("!")
    engine.model.set_user_input(engine.sheets[sheet], *coordinate_to_tuple(cell), f"={text}")
    return {
        difference.case.split(":")[0]: difference
        for difference in differences(Spreadsheet(workbook, engine), about("actors"))
        if difference.place == place
    }


def place_of(name: str, lang: Lang) -> str:
    sheet = calculation(Questions(EDITION, lang))
    return f"{sheet.sheet}!{sheet.names[name].relative}"


@pytest.mark.parametrize("lang", GERMAN_FIRST)
def test_another_threshold_is_noticed_at_the_limit(workbooks: Workbooks, lang: Lang) -> None:
    place = place_of("verdict_1", lang)
    text = workbooks[lang].formulas[place].text
    assert text.count("30") == 2
    found = found_with(workbooks[lang], place, text.replace("30", "31"))
    noticed = found["actors = 30"]
    assert str(noticed).startswith(f"IronCalc, {place}: Python says 2, found 0")
    assert "in actors = 30: " in str(noticed)
    assert "actors = 30" in str(noticed)


@pytest.mark.parametrize("lang", GERMAN_FIRST)
def test_one_word_of_a_reason_is_noticed(workbooks: Workbooks, lang: Lang) -> None:
    sheet = calculation(Questions(EDITION, lang))
    first = sheet.lists["reasons"].address.part(0, 0)
    place = f"{sheet.sheet}!{first.relative}"
    text = workbooks[lang].formulas[place].text
    word = {"de": "verlangt", "en": "required"}[lang]
    assert word in text
    found = found_with(workbooks[lang], place, text.replace(word, word[:-1]))
    noticed = found["actors = 30"]
    assert word in str(noticed.wanted)
    assert word not in str(noticed.found)
    assert repr(noticed.wanted) in str(noticed)
    assert repr(noticed.found) in str(noticed)


@pytest.mark.parametrize("opener", OPENERS, ids=lambda opener: opener.name)
def test_a_formula_of_the_file_that_was_changed_is_noticed(
    opener: type[FileEngine], workbooks: Workbooks, lang: Lang, tmp_path: Path
) -> None:
    """The same with the file itself, as if somebody had mended the workbook by hand.

    The value beside the formula is still the right one: no engine may take it for its own.
    """
    files = parts(workbooks[lang].path.read_bytes())
    place = place_of("verdict_12", lang)
    formula = escape(workbooks[lang].formulas[place].text)
    (name,) = (part for part, content in files.items() if f"<f>{formula}<".encode() in content)
    changed = formula.replace("&gt;=3", "&gt;=2")
    assert changed != formula
    files[name] = files[name].replace(f"<f>{formula}<".encode(), f"<f>{changed}<".encode())
    file = tmp_path / "changed.xlsx"
    file.write_bytes(zipped(files))
    engine = opened(opener, replace(workbooks[lang], path=file))
    two = [it for it in about("success_stories") if it.name == "success_stories = 2"]
    noticed = [it for it in differences(engine, two) if it.place == place]
    assert noticed
    assert all("success_stories = 2" in it.case for it in noticed)
