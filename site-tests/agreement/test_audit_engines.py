"""The audit finds nothing in workbooks that a spreadsheet program filled in, computed and saved.

``AUDITS`` says how many in each; ``make agreement`` looks at 200.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest
from agreement.cases.case import Case
from agreement.cases.lists import ROWS
from agreement.cases.sequence import case, systematic
from agreement.spreadsheets import Spreadsheet, Workbook
from tools.engines.ironcalc import IronCalc
from tools.engines.libreoffice import LibreOffice
from tools.libreoffice import Office

from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import LANGS, Lang
from workbook.file.audit import audit
from workbook.file.read import contents
from workbook.file.write import write

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("libreoffice")]

AUDITS = int(os.environ.get("AUDITS", "6"))
"""At random, from the first ones that are not walked along a limit."""
FIRST = len(systematic())


def cases(lang: Lang) -> list[Case]:
    """Half of them in each language."""
    return [case(FIRST + number) for number in range(LANGS.index(lang), AUDITS, len(LANGS))]


def check(path: Path, found: Case) -> None:
    data = path.read_bytes()
    deviations = audit(data, contents(data, EDITION), EDITION)
    assert not deviations, f"{deviations[:3]} in {found}"


def test_in_workbooks_that_we_saved(tmp_path: Path, lang: Lang) -> None:
    for found in cases(lang):
        path = tmp_path / "saved.xlsx"
        path.write_bytes(write(EDITION, lang, found.answers, member_rows=ROWS))
        check(path, found)


def test_in_workbooks_that_openpyxl_saved_again(tmp_path: Path, lang: Lang) -> None:
    for found in cases(lang):
        path = tmp_path / "saved.xlsx"
        path.write_bytes(write(EDITION, lang, found.answers, member_rows=ROWS))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # It leaves out what it does not know.
            openpyxl.load_workbook(path).save(path)
        check(path, found)


def test_in_workbooks_that_ironcalc_filled_in(
    workbooks: Mapping[Lang, Workbook], tmp_path: Path, lang: Lang
) -> None:
    engine = IronCalc(workbooks[lang].path, lang)
    spreadsheet = Spreadsheet(workbooks[lang], engine)
    for number, found in enumerate(cases(lang)):
        assert list(spreadsheet.evaluate([found]))
        path = tmp_path / f"{number}.xlsx"
        engine.model.save_to_xlsx(str(path))
        check(path, found)


def test_in_workbooks_that_libreoffice_filled_in(
    office: Office, workbooks: Mapping[Lang, Workbook], tmp_path: Path, lang: Lang
) -> None:
    with office.open(workbooks[lang].path) as book:
        engine = Spreadsheet(workbooks[lang], LibreOffice(book))
        for found in cases(lang):
            assert list(engine.evaluate([found]))
            path = tmp_path / "saved.xlsx"
            book.save(path)
            check(path, found)
