"""How firm the result is: the footing of each criterion, their numbers, and the sentence."""

from __future__ import annotations

from gocluster_rules import firmness
from gocluster_rules.expressions import Low
from gocluster_rules.firmness import COUNTS, Footing, footing
from gocluster_rules.model import Criterion, Edition
from gocluster_rules.verdict import Verdict
from workbook import texts
from workbook.formula.computed import Formula
from workbook.formula.entries import empty
from workbook.formula.lists import CellList, count_of
from workbook.formula.spans import Span
from workbook.sheets.calculation.builder import VALUE, Builder
from workbook.sheets.rows import Questions, note_name

FIRMNESS = "firmness"


def write(sheet: Builder, questions: Questions) -> None:
    """Write the lines; the verdicts and the number of criteria met are there already."""
    verdicts, mark = sheet.lists["verdicts"], texts.OVERALL_MARK[sheet.lang]

    def footings() -> None:
        for index, criterion in enumerate(sheet.edition.criteria):
            cell = _footing(criterion, verdicts.part(index, index), questions)
            sheet.add(criterion.number, texts.FOOTING_LABEL, {VALUE: cell})

    found = sheet.listed("footings", footings)
    for name, which in COUNTS.items():
        cell = _count(found, sorted(which), sheet.edition)
        sheet.names[name] = sheet.add(mark, texts.FOOTING_COUNTS[name], {VALUE: cell})
        sheet.places[Low(name)] = name
        sheet.bounds[name] = Span(0, len(sheet.edition.criteria))
    sentence = firmness.sentence(sheet.lang)
    sheet.names[FIRMNESS] = sheet.compute(mark, texts.FIRMNESS_LABEL, sentence)


def _footing(criterion: Criterion, verdict: CellList, questions: Questions) -> Formula:
    noted, bare = (footing(criterion, Verdict.MET, noted=noted) for noted in (True, False))
    standing = f"{noted:d}"
    if noted is not bare:
        note = questions.references[note_name(criterion)]
        standing = f"IF({empty(note)},{bare:d},{noted:d})"
    return Formula(
        f"IF({verdict.address.relative}={Verdict.MET:d},{standing},{Footing.NOT_MET:d})",
        lambda it: int(
            footing(
                criterion,
                Verdict(int(it.value(verdict.contents[0]))),
                noted=criterion.number in it.answers.notes,
            )
        ),
    )


def _count(found: CellList, which: list[Footing], edition: Edition) -> Formula:
    """How many of the cells hold one of these."""
    parts = [count_of(_able(found, each, edition), each) for each in which]
    return Formula(
        "+".join(part.text for part in parts),
        lambda it: sum(int(it.value(part)) for part in parts),
    )


def _able(found: CellList, which: Footing, edition: Edition) -> CellList:
    """The cells from the first to the last criterion that can stand on this."""
    places = [
        place
        for place, criterion in enumerate(edition.criteria)
        if which in (footing(criterion, Verdict.MET, noted=noted) for noted in (True, False))
    ]
    return found.part(places[0], places[-1]) if places else found
