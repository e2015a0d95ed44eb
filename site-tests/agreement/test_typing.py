"""What people type into LibreOffice is understood: decimal comma, 1.5.2019, "ja " with a blank."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import pytest
from agreement.cases.case import FORMULA_MARKS, Case
from agreement.cases.sequence import case, systematic
from agreement.comparing import differences
from agreement.spreadsheets import TypedIntoLibreOffice, Workbook
from tools.engines.libreoffice import LibreOffice
from tools.libreoffice import Office
from tools.thorough import first_of

from gocluster_rules.text import LANGS, Lang

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("libreoffice")]


FEW = range(0, len(systematic()) + 300, 97)
MORE = (*range(0, len(systematic()), 50), *range(5_000, 5_030))


def typeable(numbers: Iterable[int]) -> list[Case]:
    """Those of these cases that can be typed, without names and notes that a program takes for formulas.

    Lists are pasted, not typed: ``test_lists.py``.
    """
    # Typing has its own way of spelling.
    cases = [replace(found, spelling=0) for found in map(case, numbers) if not found.faults]
    return [
        _without_formulas(found)
        for found in cases
        if not (found.note_cells or found.rows or found.office)
        if not found.answers.cluster.name.startswith(FORMULA_MARKS)
    ]


def _without_formulas(found: Case) -> Case:
    notes = {
        number: note
        for number, note in found.answers.notes.items()
        if not note.startswith(FORMULA_MARKS)
    }
    return replace(found, answers=replace(found.answers, notes=notes))


@pytest.mark.parametrize("numbers", first_of([FEW, MORE]), ids=len)
def test_what_is_typed_is_understood(
    office: Office, workbooks: Mapping[Lang, Workbook], lang: Lang, numbers: Sequence[int]
) -> None:
    office.speak(lang)
    cases = typeable(numbers)
    assert len(cases) > 30
    with office.open(workbooks[lang].path) as book:
        found = list(differences(TypedIntoLibreOffice(workbooks[lang], LibreOffice(book)), cases))
    assert not found, "\n".join(map(str, found[:5]))


def test_typing_in_another_language_is_noticed(
    office: Office, workbooks: Mapping[Lang, Workbook], lang: Lang
) -> None:
    """A decimal comma where a point is expected is another number or none: the check sees it."""
    office.speak(LANGS[1 - LANGS.index(lang)])
    cents = next(it for it in systematic() if it.name == "total_budget = 6666666")
    with office.open(workbooks[lang].path) as book:
        spreadsheet = TypedIntoLibreOffice(workbooks[lang], LibreOffice(book))
        found = {difference.place: difference for difference in differences(spreadsheet, [cents])}
    sheet = workbooks[lang].inputs["total_budget"][0]
    noticed = [it for it in found.values() if it.place.startswith(sheet)]
    assert noticed
    assert "total_budget = 66,666.66 EUR" in str(noticed[0])
    assert f"Python says {noticed[0].wanted!r}, found {noticed[0].found!r}" in str(noticed[0])
