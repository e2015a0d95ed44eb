"""Comparing what an engine found with what Python says, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from agreement.cases.case import Case
from agreement.spreadsheets import Found, Spreadsheet

from gocluster_rules import words
from gocluster_rules.assessment import assess
from gocluster_rules.text import Lang
from gocluster_rules.totals import MET_COUNT, OPEN_COUNT
from workbook.sheets.calculation.plan import OVERALL_VERDICT, STEP_COUNT, calculation
from workbook.sheets.rows import Questions


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where an engine says something else than Python."""

    engine: str
    place: str
    case: str
    wanted: object
    found: object

    def __str__(self) -> str:
        return (
            f"{self.engine}, {self.place}: Python says {self.wanted!r}, found {self.found!r}\n"
            f"  in {self.case}"
        )


def plain(value: object) -> object:
    """Texts as they are; numbers and truth values, which engines tell apart differently, as numbers."""
    return float(value) if isinstance(value, bool | int | float) else value


def differences(spreadsheet: Spreadsheet, cases: Sequence[Case]) -> Iterator[Difference]:
    """The formulas that give something else in the engine than Python computes of the cases."""
    for case, found in zip(cases, spreadsheet.evaluate(cases), strict=True):
        yield from differing(spreadsheet, case, found)


def differing(spreadsheet: Spreadsheet, case: Case, found: Found) -> Iterator[Difference]:
    """The same for one case, of which the engine found this."""
    book = case.filled
    for place, formula in spreadsheet.workbook.formulas.items():
        wanted = book.value(formula)
        if plain(wanted) != plain(found[place]):
            yield Difference(spreadsheet.name, place, str(case), wanted, found[place])


# --- The workbook and the result


def said(case: Case, lang: Lang) -> Mapping[str, object]:
    """What the result of the case's answers says, by what the calculation sheet calls it."""
    # Whom to clarify first, the sheet does not find; so the list's numbers stand instead of the list.
    known = case.answers.known(case.edition)
    result = assess(replace(case.answers, values=known, members=()), case.edition)
    labels = {fact.name: fact.label[lang] for fact in case.edition.facts}
    found: dict[str, object] = {
        MET_COUNT: result.met,
        OPEN_COUNT: result.open,
        STEP_COUNT: len(result.next_steps),
        OVERALL_VERDICT: result.verdict,
        "headline": result.headline[lang],
        "tally": result.tally[lang],
        "firmness": result.firmness.text[lang] if result.firmness.text else "",
        "band": result.band[lang] if result.band else "",
    }
    for number, finding in result.criteria.items():
        missing = ", ".join(labels[name] for name in finding.missing)
        found |= {
            f"verdicts {number}": finding.verdict,
            f"verdict_words {number}": words.VERDICTS[finding.verdict][lang],
            f"reasons {number}": finding.reason[lang],
            f"missing {number}": finding.shortfall[lang] if finding.shortfall else missing,
        }
        # What is met needs no step.
        found[f"steps {number}"] = found[f"outlooks {number}"] = ""
    numbers = list(result.criteria)
    for place, step in enumerate(result.next_steps, start=1):
        found[f"steps {step.criterion}"] = step.text[lang]
        found[f"outlooks {step.criterion}"] = step.outlook[lang] if step.outlook else ""
        found[f"turn {place}"] = 1 + numbers.index(step.criterion)
    return found


def shown(case: Case, lang: Lang) -> Mapping[str, object]:
    """The same from the values of the workbook's cells."""
    sheet = calculation(Questions(case.edition, lang))
    book = case.filled
    found: dict[str, object] = {}
    for name in (
        MET_COUNT,
        OPEN_COUNT,
        STEP_COUNT,
        OVERALL_VERDICT,
        "headline",
        "tally",
        "firmness",
        "band",
    ):
        found[name] = book.value(sheet.named(name))
    for name in ("verdicts", "verdict_words", "reasons", "missing", "steps", "outlooks"):
        for criterion, cell in zip(case.edition.criteria, sheet.lists[name].contents, strict=True):
            found[f"{name} {criterion.number}"] = book.value(cell)
    for place, cell in enumerate(sheet.lists["turns"].contents, start=1):
        found[f"turn {place}"] = book.value(cell)
    return found
