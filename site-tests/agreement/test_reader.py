"""The reader takes from a workbook's file exactly what its formulas take from the same cells."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from agreement.cases.case import Case
from agreement.cases.sequence import case
from agreement.spreadsheets import Workbook
from tools.thorough import GERMAN_FIRST
from tools.workbook_cells import filled

from gocluster_rules.catalogue import EDITION
from gocluster_rules.problems import Unreadable
from gocluster_rules.text import Lang
from gocluster_rules.typed_texts import read_name, read_note
from workbook.file.read import read
from workbook.formula.entries import State
from workbook.sheets.rows import Questions

pytestmark = pytest.mark.slow


def cases() -> list[Case]:
    return [case(number) for number in [*range(0, 1_900, 25), *range(3_000, 3_040)]]


def check(found: Case, data: bytes) -> None:
    """The file gives the case's answers; or, where something is unusable, exactly those places."""
    unusable = {name for name, fault in found.faults.items() if fault.state > State.USED}
    if not unusable:
        answers = read(data, EDITION)
        assert answers.values == found.answers.values, found
        assert answers.cluster.name == read_name(found.answers.cluster.name), found
        notes = {number: read_note(note) for number, note in found.answers.notes.items()}
        assert answers.notes == notes, found
        assert answers.evidence == found.answers.evidence, found
        return
    with pytest.raises(Unreadable) as caught:
        read(data, EDITION)
    named = {str(problem.field).removesuffix("_at_most") for problem in caught.value.problems}
    assert named == unusable, found


@pytest.mark.parametrize("lang", GERMAN_FIRST)
def test_the_reader_sees_what_the_formulas_see(
    workbooks: Mapping[Lang, Workbook], lang: Lang
) -> None:
    blank = workbooks[lang].path.read_bytes()
    known = set(Questions(EDITION, lang).cells)
    for found in cases():
        cells = found.cells(lang)
        assert set(cells) == known
        check(found, filled(blank, cells))
