"""A list of 300 members that is pasted into the published workbook counts what Python counts, and comes back."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from pathlib import Path
from random import Random

import pytest
from agreement.cases.lists import row
from agreement.spreadsheets import Workbook
from browser.member_lists import COUNTED, OFFICE, german_list, given
from tools.libreoffice import Office

from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.members.evaluation import Counted
from gocluster_rules.members.postal_codes import places
from gocluster_rules.text import Lang
from workbook.cli.members import evaluated
from workbook.file.overview import overview as written_overview
from workbook.file.read import contents
from workbook.formula.contents import RowState
from workbook.formula.member_rows import MemberContents, MemberRow
from workbook.sheets.calculation.plan import calculation
from workbook.sheets.member_list import BY_CODE, FIRST_ROW, REMARK, WHERE, row_formulas
from workbook.sheets.rows import Questions, code_name

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("libreoffice")]
PASTED = 300


def pasted_rows() -> list[MemberContents]:
    chance = Random(2022)
    return [row(chance, odd=0.1) for _ in range(PASTED)]


def test_a_pasted_list_counts_what_python_counts(
    office: Office, published_workbooks: Mapping[Lang, Workbook], lang: Lang, tmp_path: Path
) -> None:
    workbook, listed = published_workbooks[lang], pasted_rows()
    sheet, last = workbook.members.sheet, FIRST_ROW + PASTED - 1
    saved = tmp_path / "saved.xlsx"
    office.speak(lang)
    with office.open(workbook.path) as book:
        book.put({"office_country": "DE", "office_postal_code": "10623"})
        area = f"{sheet}.B{FIRST_ROW}:K{last}"
        book.fill([area], [[[[as_put(content) for content in each] for each in listed]]], [])
        said = book.area(f"{sheet}.{BY_CODE}{FIRST_ROW}:{REMARK}{last}")
        book.save(saved)
        members = contents(saved.read_bytes(), EDITION).taken.answers.members
        counts = Counted(members, places()[10_623], EDITION).counts
        names = [f"{name}_from_list_{end}" for name in counts for end in ("low", "high")]
        found = book.read_all(names)
    expected = [MemberRow(each, places()[10_623]) for each in listed]
    assert len(members) == sum(each.state is RowState.NAMED for each in expected)
    for name, known in counts.items():
        assert (found[f"{name}_from_list_low"], found[f"{name}_from_list_high"]) == known[:2], name
    beside = [it for it in row_formulas(lang) if it.column in (BY_CODE, WHERE, REMARK)]
    assert said == [[formula.value(each) for formula in beside] for each in expected]


def test_the_overview_of_a_real_list_pasted_into_the_workbook_gives_what_the_command_line_gives(
    office: Office, published_workbooks: Mapping[Lang, Workbook], tmp_path: Path
) -> None:
    """From a list as German Excel saves it to the verdicts that LibreOffice computes of it."""
    content, overview = german_list(), tmp_path / "overview.xlsx"
    told = evaluated("list.csv", content, OFFICE, all_bound=False, edition=EDITION)
    overview.write_bytes(written_overview(told.counted, "de"))
    workbook, number = published_workbooks["de"], len(told.counted.members)
    office.speak("de")
    with office.open(overview) as book:
        copied = book.area(f"Clusterakteure.B4:H{3 + number}")
    names = [f"{name}_from_list_{end}" for name in told.counted.counts for end in ("low", "high")]
    said = {
        criterion.number: (code_name(criterion), f"{reason.sheet}.{reason.relative}")
        for at, criterion in enumerate(EDITION.criteria)
        for reason in [calculation(Questions(EDITION, "de")).lists["reasons"].address.part(at, at)]
        if criterion.number in COUNTED
    }
    with office.open(workbook.path) as book:
        book.put({"office_country": "DE", "office_postal_code": OFFICE})
        area = f"{workbook.members.sheet}.B{FIRST_ROW}:H{FIRST_ROW + number - 1}"
        book.fill([area], [[copied]], [])
        found = book.read_all([*names, *chain(*said.values())])
    for name, known in told.counted.counts.items():
        assert (found[f"{name}_from_list_low"], found[f"{name}_from_list_high"]) == known[:2], name
    result = assess(given(content), EDITION)
    for criterion, (verdict, reason) in said.items():
        expected = result.criteria[criterion]
        assert found[verdict] == expected.verdict, criterion
        # Whom to clarify first, the workbook does not say; its rows say who is not clear.
        assert found[reason] and expected.reason.de.startswith(str(found[reason])), criterion


def as_put(content: object) -> float | str:
    """The content as LibreOffice takes it: whole numbers only up to 32 bits."""
    if content is None:
        return ""
    assert isinstance(content, float | int | str)
    return content if isinstance(content, str) else float(content)
