"""What the report on agreement says of what is published, and the variables of the page's templates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from gocluster_rules import edition_json
from gocluster_rules.model import Edition
from gocluster_rules.notation import Style, show, shown
from gocluster_rules.text import LANGS, Lang, Text
from gocluster_rules.verdict import Verdict
from macros.agreement import texts
from macros.agreement.fault_workbooks import fault_path
from macros.agreement.report import Report, as_in_formula
from workbook.file.write import formulas_fingerprint


@dataclass(frozen=True)
class Published:
    """The fingerprints of what this site publishes."""

    rules: str
    workbooks: Mapping[Lang, str]


@cache
def published(edition: Edition) -> Published:
    """What the site of this edition publishes."""
    return Published(
        edition_json.fingerprint(edition),
        {lang: formulas_fingerprint(edition, lang) for lang in LANGS},
    )


@dataclass(frozen=True)
class Fingerprint:
    """What was checked and what is published of one thing."""

    thing: Text
    checked: str
    published: str

    @property
    def changed(self) -> bool:
        return self.checked != self.published


@dataclass(frozen=True)
class Conclusion:
    """An answer of the report to one question, as good as a verdict."""

    question: Text
    verdict: Verdict
    answer: Text
    sentence: Text


def context(report: Report, now: Published, lang: Lang) -> dict[str, Any]:
    """The variables of the templates ``agreement_….html.j2``."""
    fingerprints = (
        Fingerprint(texts.RULES, report.rules, now.rules),
        *(
            Fingerprint(texts.FORMULAS_IN[code], report.workbooks[code], now.workbooks[code])
            for code in LANGS
        ),
    )
    return {
        "agreement_texts": texts,
        "report": report,
        "fingerprints": fingerprints,
        "conclusions": conclusions(report, fingerprints),
        "day": shown(report.date.toordinal(), Style.DAY),
        "number": lambda number: show(number, Style.COUNT, lang),
        "as_in_formula": as_in_formula,
        "faults": [(fault, fault_path(report, fault)) for fault in report.engine_faults],
    }


def conclusions(report: Report, fingerprints: tuple[Fingerprint, ...]) -> tuple[Conclusion, ...]:
    """What the report comes to: whether it is about what is published, and whether all was well.

    Of what has been changed since, nothing good is said.
    """
    changed = [fingerprint.thing for fingerprint in fingerprints if fingerprint.changed]
    well = Verdict.OPEN if changed else Verdict.MET
    day = shown(report.date.toordinal(), Style.DAY)
    comparisons = shown(report.comparisons, Style.COUNT)
    if changed:
        things = Text(**{lang: ", ".join(thing[lang] for thing in changed) for lang in LANGS})
        current = (well, texts.CHANGED, texts.CHANGED_HELP.fill(day=day, things=things))
    else:
        current = (well, texts.UNCHANGED, texts.UNCHANGED_HELP.fill(day=day))
    if report.differences:
        answer = _counted(report.differences, texts.ONE_DIFFERENCE, texts.MANY_DIFFERENCES)
        agreed = (Verdict.NOT_MET, answer, texts.DIFFERENCES_HELP.fill(n=comparisons))
    else:
        agreed = (well, texts.NO_DIFFERENCE, texts.NO_DIFFERENCE_HELP.fill(n=comparisons))
    if survived := report.mutants.survived:
        answer = _counted(survived, texts.ONE_SURVIVOR, texts.MANY_SURVIVORS)
        noticed = (Verdict.NOT_MET, answer, texts.SURVIVORS_HELP)
    else:
        total = report.mutants.formulas.total + report.mutants.rules.total
        said = texts.NO_SURVIVOR_HELP.fill(n=shown(total, Style.COUNT))
        noticed = (well, texts.NO_SURVIVOR, said)
    return (
        Conclusion(texts.IS_CURRENT, *current),
        Conclusion(texts.DO_THEY_AGREE, *agreed),
        Conclusion(texts.ARE_FAULTS_NOTICED, *noticed),
    )


def _counted(number: int, one: Text, many: Text) -> Text:
    return one if number == 1 else many.fill(n=shown(number, Style.COUNT))
