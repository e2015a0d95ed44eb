"""The main job from end to end: a workbook from the site, filled in with LibreOffice, checked everywhere.

What the page shows, what the command line says of the same file and what LibreOffice itself computed in it
must be the same verdicts, totals, reasons and next steps.
"""

from __future__ import annotations

import json
import subprocess
import sysconfig
import urllib.request
from pathlib import Path

import pytest
from agreement.cases import cells
from browser.checker import (
    Outcome,
    Shown,
    expected_findings,
    expected_outcome,
    findings,
    open_checker,
    outcome,
    settle,
)
from playwright.sync_api import Page, expect
from tools.libreoffice import Book, Office

from gocluster_rules import forms
from gocluster_rules.answers import Answers, parse
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.evidence import STATE_WORDS
from gocluster_rules.facts import Day, YesNo
from gocluster_rules.text import Lang
from gocluster_rules.verdict import Verdict
from macros.files import WORKBOOKS
from workbook import texts
from workbook.sheets.rows import REASON, Questions, code_name, note_name

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("libreoffice")]

FILLED_IN = (
    ("admitted", "de"),
    ("half-answered", "en"),
    *(
        pytest.param(name, lang, marks=pytest.mark.thorough)
        for name, lang in (
            ("admitted", "en"),
            ("half-answered", "de"),
            ("just-missed", "de"),
            ("just-missed", "en"),
        )
    ),
)
"""Examples, each with the language of the workbook."""


def as_typed(answers: Answers, lang: Lang) -> dict[str, str]:
    """The answers as a person types them into the cells of the workbook."""
    typed = forms.write(answers, lang, EDITION)
    for name, answer in answers.values.items():
        fact = EDITION.fact(name)
        if isinstance(fact, YesNo | Day):
            typed |= cells.typed(fact, answer, lang)
    for criterion in EDITION.criteria:
        if note := answers.notes.get(criterion.number):
            typed[note_name(criterion)] = note
    for item in EDITION.evidence:
        if item.id in answers.evidence:
            typed[forms.evidence_field(item)] = STATE_WORDS[answers.evidence[item.id]][lang]
    return typed


def computed_by_libreoffice(book: Book, lang: Lang) -> tuple[dict[str, tuple[str, str]], Outcome]:
    """Verdict and reason of each criterion, and the overall result, as the cells have them."""
    rows = Questions(EDITION, lang).outcomes
    sheet = texts.SELF_CHECK[lang]
    found = {}
    for criterion in EDITION.criteria:
        reason = f"{sheet}.{REASON}{rows[criterion.number]}"
        cells = book.read_all([code_name(criterion), reason])
        code = Verdict(int(float(cells[code_name(criterion)] or 0)))
        found[criterion.number] = (code.key, str(cells[reason]))
    sentences = ("headline", "tally", "firmness", "band")
    overall = book.read_all(["overall_verdict", *sentences])
    verdict = Verdict(int(float(overall["overall_verdict"] or 0)))
    said = {name: str(overall[name] or "") for name in sentences}
    return found, Outcome(verdict.key, next_steps=steps_shown(book, lang), **said)


def steps_shown(book: Book, lang: Lang) -> tuple[tuple[str, str], ...]:
    """The next steps as the result sheet lists them: number of the criterion, and what to do."""
    rows = book.area(f"{texts.RESULT[lang]}.A1:E60")
    header = next(index for index, row in enumerate(rows) if row[0] == texts.RANK[lang])
    listed = [row for row in rows[header + 1 :] if row[0] != ""]
    assert [row[0] for row in listed] == list(range(1, len(listed) + 1))
    return tuple((str(row[1]).split()[0], str(row[4])) for row in listed)


@pytest.mark.parametrize(("name", "lang"), FILLED_IN)
def test_page_command_line_and_spreadsheet_say_the_same_of_one_file(
    office: Office, page: Page, served: str, root: Path, tmp_path: Path, name: str, lang: Lang
) -> None:
    answers = parse((root / "examples" / f"{name}.json").read_bytes(), EDITION)
    expected: dict[str, Shown] = expected_findings(answers, lang)

    empty, filled = tmp_path / "empty.xlsx", tmp_path / "filled.xlsx"
    empty.write_bytes(urllib.request.urlopen(served + WORKBOOKS[lang]).read())
    office.speak(lang)
    with office.open(empty) as book:
        book.type(as_typed(answers, lang))
        book.recalculate()
        in_cells, overall = computed_by_libreoffice(book, lang)
        counts = book.read_all(["met_count", "open_count"])
        book.save(filled)

    program = Path(sysconfig.get_path("scripts")) / "gocluster"
    run = subprocess.run(
        [str(program), "check", "--json", str(filled)], capture_output=True, text=True, check=True
    )
    result = json.loads(run.stdout)

    open_checker(page, served, lang)
    page.locator("#ck-file").set_input_files(filled)
    expect(page.locator('[data-part="file-status"]')).to_contain_text(filled.name)
    settle(page)

    assert in_cells == {number: (said.verdict, said.reason) for number, said in expected.items()}
    assert findings(page) == expected
    assert outcome(page) == expected_outcome(answers, lang)
    assert overall == outcome(page)
    assert (counts["met_count"], counts["open_count"]) == (result["met"], result["open"])
    del result["file"]
    assert result.pop("cluster") == {"name": answers.cluster.name}
    assert (result.pop("problems"), result.pop("audit")) == ([], [])
    assert result == assess(answers, EDITION).to_json()
