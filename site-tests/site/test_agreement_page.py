"""The page on agreement says what the report says, good or bad, and never more than was checked."""

from __future__ import annotations

import copy
import hashlib
import html
import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from openpyxl import load_workbook

from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import LANGS, Text
from macros import build
from macros.agreement import report as agreement
from macros.pages import render
from macros.pages.places import Place
from macros.pages import texts
from macros.files import File, Offer
from workbook.file import write
from workbook.formula.computed import Formula

RULES, GERMAN, ENGLISH, OTHER = (f"sha256:{digit * 64}" for digit in "0123")
NOW = agreement.Published(RULES, {"de": GERMAN, "en": ENGLISH})
SECTIONS = ("findings", "figures", "mutants", "faults", "particulars")
REPORT: dict[str, Any] = {
    "format": "gocluster-agreement/1",
    "edition": "bmwk-2022",
    "date": "2026-11-23",
    "rules": RULES,
    "workbooks": {"de": GERMAN, "en": ENGLISH},
    "seed": 2022,
    "cases": 100_000,
    "engines": [
        {
            "name": "LibreOffice",
            "version": "25.2.3.2",
            "kind": "spreadsheet",
            "languages": ["de", "en"],
            "cases": 200_000,
            "comparisons": 142_200_000,
            "differences": 0,
        },
        {
            "name": "Pyodide",
            "version": "0.29.5",
            "kind": "python",
            "languages": ["de"],
            "cases": 100_001,
            "comparisons": 63_000_007,
            "differences": 0,
        },
    ],
    "mutants": {
        "formulas": {"killed": 9_000, "total": 9_000},
        "rules": {"killed": 60, "total": 60},
    },
    "engine_faults": [
        {
            "engine": "LibreOffice",
            "version": "25.2.3.2",
            "formula": "=INT(A1/A2)",
            "cells": {"A1": 198_094_776_094_577, "A2": 198_094_578},
            "right": 1_000_000,
            "found": 1_000_001,
            "remedy": {"de": "Der Quotient wird geprüft.", "en": "The quotient is checked."},
        },
        {
            "engine": "Some Engine",
            "version": "1",
            "formula": '=A1="müller"',
            "cells": {"A1": 'M"Ü'},
            "right": True,
            "found": "#VALUE!",
            "remedy": {"de": "Umlaute kommen nicht vor.", "en": "There are no umlauts."},
        },
    ],
}
FAULT_PATHS = (
    "downloads/engine-faults/libreoffice-1.xlsx",
    "downloads/engine-faults/some-engine-2.xlsx",
)
OFFER = Offer(
    {path: File(path, 5_000, "") for path in (*FAULT_PATHS, "data/agreement.json")}, examples=()
)


def changed(*changes):
    """The report with other values at some places, each a path and a value; no value: taken out."""
    data = copy.deepcopy(REPORT)
    for *path, last, value in changes:
        inner: Any = data
        for key in path:
            inner = inner[key]
        if value is None:
            del inner[last]
        else:
            inner[last] = value
    return data


@pytest.fixture
def reading(tmp_path):
    """Reads a report as it is read when the site is built."""

    def read(data):
        path = tmp_path / "agreement.json"
        path.write_text(json.dumps(data), encoding="utf-8")
        return agreement.read(path)

    return read


def rendered(report, lang, *sections):
    """The HTML of the page's parts."""
    context = agreement.context(report, NOW, lang)
    place = Place(lang, "uebereinstimmung/")
    return "\n".join(
        render.part(f"agreement_{section}", place, OFFER, EDITION, **context)
        for section in sections or SECTIONS
    )


def said(markup):
    """What a reader gets of it."""
    return " ".join(html.unescape(re.sub("<[^>]*>", " ", markup)).split())


def verdicts(markup):
    return re.findall('data-verdict="([a-z_]+)"', markup)


# --- What the page says

FIGURES = [
    ("de", "figures", "Nachgerechnet am 23.11.2026, 100.000 verschiedene Fälle"),
    ("en", "figures", "Computed on 23 November 2026, 100,000 different cases"),
    ("de", "figures", "LibreOffice 25.2.3.2 Tabellenkalkulation; deutsch, englisch 200.000 142.200.000 0"),
    ("en", "figures", "LibreOffice 25.2.3.2 spreadsheet; German, English 200,000 142,200,000 0"),
    ("en", "figures", "Pyodide 0.29.5 Python for browsers; German 100,001 63,000,007 0"),
    ("de", "figures", "Zusammen 300.001 205.200.007 0"),
    ("de", "mutants", "Formeln der Arbeitsmappe 9.000 9.000 0 Regeln der Kriterien 60 60 0"),
    ("de", "faults", "LibreOffice 25.2.3.2: =INT(A1/A2)"),
    ("de", "faults", "A1: 198094776094577 A2: 198094578 Richtig 1000000 Gefunden 1000001"),
    ("en", "faults", 'A1: "M""Ü" Right TRUE Found #VALUE!'),
    ("en", "faults", "How the workbook avoids it The quotient is checked."),
    ("de", "particulars", f"Prüfsumme: Formeln der deutschen Arbeitsmappe {GERMAN}"),
    ("en", "particulars", "Seed of the cases 2022"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "section", "expected"), FIGURES, ids=lambda value: value[:40])
def test_the_figures_stand_on_the_page_as_the_language_writes_them(
    reading, lang, section, expected
):
    assert expected in said(rendered(reading(REPORT), lang, section))


@pytest.mark.parametrize("lang", LANGS)
def test_a_good_report_of_what_is_published_is_called_good(reading, lang):
    markup = rendered(reading(REPORT), lang, "findings")
    assert verdicts(markup) == ["met", "met", "met"]
    for text in (texts.UNCHANGED, texts.NO_DIFFERENCE, texts.NO_SURVIVOR):
        assert text[lang] in markup
    assert texts.PUBLISHED[lang] + ":" not in rendered(reading(REPORT), lang, "particulars")


OUTDATED = [
    (("rules",), texts.RULES),
    (("workbooks", "de"), texts.FORMULAS_IN["de"]),
    (("workbooks", "en"), texts.FORMULAS_IN["en"]),
]


@pytest.mark.parametrize(("place", "thing"), OUTDATED, ids=[".".join(case[0]) for case in OUTDATED])
@pytest.mark.parametrize(("lang", "day"), [("de", "23.11.2026"), ("en", "23 November 2026")])
def test_an_outdated_report_is_called_so_with_its_day(reading, place, thing, lang, day):
    report = reading(changed((*place, OTHER)))
    markup = rendered(report, lang, "findings")
    assert texts.CHANGED_HELP.fill(day=day, things=thing)[lang] in markup
    assert texts.UNCHANGED_HELP.fill(day=day)[lang] not in markup
    assert "met" not in verdicts(markup), "nothing is praised that was not checked"
    assert OTHER in rendered(report, lang, "particulars")


def test_everything_that_has_changed_is_named(reading):
    report = reading(changed(("rules", OTHER), ("workbooks", "de", OTHER)))
    assert "hat sich geändert: Regeln, Formeln der deutschen Arbeitsmappe." in said(
        rendered(report, "de", "findings")
    )


@pytest.mark.parametrize(
    ("number", "lang", "expected"),
    [
        (1, "de", "1 Abweichung"),
        (1_234, "de", "1.234 Abweichungen"),
        (1, "en", "1 difference"),
        (1_234, "en", "1,234 differences"),
    ],
)
@pytest.mark.parametrize("outdated", [False, True])
def test_differences_are_said_first_and_in_the_table(reading, number, lang, expected, outdated):
    marks = [("rules", OTHER)] if outdated else []
    report = reading(changed(("engines", 1, "differences", number), *marks))
    markup = rendered(report, lang, "findings")
    assert f'data-verdict="not_met">{expected}<' in markup
    assert texts.NO_DIFFERENCE[lang] not in markup
    assert ("Zusage ist damit nicht erfüllt" if lang == "de" else "promise is therefore not kept") in markup
    assert re.search(rf"63[.,]000[.,]007 {expected.split()[0]} ", said(rendered(report, lang)))


@pytest.mark.parametrize(
    ("killed", "lang", "expected", "row"),
    [
        ((8_999, 60), "de", "1 absichtlicher Fehler nicht bemerkt", "9.000 8.999 1"),
        ((8_999, 58), "de", "3 absichtliche Fehler nicht bemerkt", "60 58 2"),
        ((9_000, 58), "en", "2 deliberate faults went unnoticed", "60 58 2"),
    ],
)
def test_faults_that_went_unnoticed_are_said(reading, killed, lang, expected, row):
    kinds = ("formulas", "rules")
    marks = [
        ("mutants", kind, "killed", number) for kind, number in zip(kinds, killed, strict=True)
    ]
    report = reading(changed(*marks))
    markup = rendered(report, lang, "findings")
    assert f'data-verdict="not_met">{expected}<' in markup
    assert texts.NO_SURVIVOR[lang] not in markup
    assert row in said(rendered(report, lang, "mutants"))


def test_where_no_engine_has_a_fault_the_page_says_so(reading):
    markup = rendered(reading(changed(("engine_faults", []))), "en", "faults")
    assert "The check on 23 November 2026 brought no such fault to light." in markup


def test_what_the_report_says_is_no_markup(reading):
    report = reading(changed(("engines", 0, "name", "<b>Calc</b>")))
    assert "&lt;b&gt;Calc&lt;/b&gt;" in rendered(report, "de", "figures")


@pytest.mark.parametrize("section", ["figures", "mutants"])
def test_tables_tell_what_they_are_and_which_cells_are_headings(reading, section):
    markup = rendered(reading(REPORT), "de", section)
    assert re.search(r"<table [^>]*>\s*<caption>[^<]+</caption>", markup)
    headings = re.findall("<th [^>]*>", markup)
    assert len(headings) > 5
    assert all("scope=" in heading for heading in headings)
    cells = re.findall("<td [^>]*>", markup)
    assert all("data-label=" in cell for cell in cells), "narrow screens hide the column headings"


# --- The minimal workbooks


def opened(fault, day=date(2026, 11, 23)):
    content = agreement.fault_workbook(fault, day)
    return content, load_workbook(io.BytesIO(content)).active


def test_the_minimal_workbook_holds_cells_formula_and_note(reading):
    _, sheet = opened(reading(REPORT).engine_faults[0])
    values = [cell.value for (cell,) in sheet["A1:A7"]]
    assert values[:4] == [198_094_776_094_577, 198_094_578, None, "=INT(A1/A2)"]
    assert values[5:] == [
        "LibreOffice 25.2.3.2 berechnet =INT(A1/A2) falsch: Richtig ist 1000000, gefunden wurde 1000001.",
        "LibreOffice 25.2.3.2 computes =INT(A1/A2) wrongly: 1000000 is right, 1000001 was found.",
    ]


@pytest.mark.parametrize(
    ("cells", "place"), [({"A1": True, "C2": "=1+1"}, "A4"), ({}, "A2")], ids=["some", "none"]
)
def test_cells_hold_what_the_report_gives(reading, cells, place):
    fault = replace(reading(REPORT).engine_faults[1], cells=cells)
    _, sheet = opened(fault)
    assert sheet[place].value == fault.formula
    assert sheet[place].data_type == "f"
    for cell, content in cells.items():
        assert sheet[cell].value == content
        assert sheet[cell].data_type == ("b" if isinstance(content, bool) else "s")


def test_no_value_is_stored_so_that_each_program_computes_it(reading):
    content, _ = opened(reading(REPORT).engine_faults[0])
    sheet: Any = load_workbook(io.BytesIO(content), data_only=True).active
    assert sheet["A4"].value is None


def test_the_minimal_workbook_knows_no_clock(reading):
    fault = reading(REPORT).engine_faults[0]
    content, _ = opened(fault)
    assert opened(fault)[0] == content
    assert opened(fault, date(2026, 11, 24))[0] != content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.read("docProps/core.xml").count(b">2026-11-23T00:00:00Z<") == 2


# --- Reading the report

MALFORMED: list[tuple[tuple[Any, ...], str]] = [
    (("format", "gocluster-agreement/2"), "the format is “gocluster-agreement/2”"),
    (("seed", None), "seed: is missing"),
    (("surplus", 1), "surplus: is not known"),
    (("date", "23.11.2026"), "date: “23.11.2026” is no day"),
    (("rules", "sha256:12"), "“sha256:12” is no fingerprint"),
    (("workbooks", "en", None), "workbooks.en: is missing"),
    (("workbooks", "fr", GERMAN), "workbooks.fr: is not known"),
    (("cases", 0), "there are no cases"),
    (("cases", True), "cases: “True” cannot stand here"),
    (("engines", []), "there are no engines"),
    (("engines", {}), "engines: “{}” is no list"),
    (("engines", 0, "name", " "), "engines[0].name: “ ” cannot stand here"),
    (("engines", 0, "kind", "abacus"), "engines[0].kind: “abacus” cannot stand here"),
    (("engines", 0, "languages", ["fr"]), "engines[0].languages[0]: “fr” cannot stand here"),
    (("engines", 0, "languages", []), "engines[0]: there is no language"),
    (("engines", 1, "comparisons", 0), "engines[1]: nothing was compared"),
    (("engines", 1, "differences", -1), "engines[1].differences: “-1” cannot stand here"),
    (("engines", 1, "differences", 0.5), "engines[1].differences: “0.5” cannot stand here"),
    (("mutants", 7), "mutants: “7” is no object"),
    (("mutants", "rules", "total", 0), "mutants.rules: there are no mutants"),
    (("mutants", "rules", "killed", 61), "mutants.rules: 61 of 60 were killed"),
    (("engine_faults", 0, "formula", "INT(1)"), "engine_faults[0]: “INT(1)” is no formula"),
    (("engine_faults", 0, "cells", "A0", 1), "engine_faults[0]: “A0” is no cell"),
    (("engine_faults", 0, "found", 1_000_000), "engine_faults[0]: what was found is right"),
    (("engine_faults", 0, "remedy", "en", None), "engine_faults[0].remedy.en: is missing"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "message"), MALFORMED, ids=[case[1] for case in MALFORMED])
def test_a_malformed_report_is_refused_with_place_and_remedy(reading, change, message):
    with pytest.raises(agreement.ReportError) as refused:
        reading(changed(change))
    assert f"agreement.json: {message}" in str(refused.value)
    assert str(refused.value).endswith("; `make agreement` writes it anew")


def test_a_broken_or_missing_file_stops_the_build(monkeypatch, tmp_path):
    path = tmp_path / "agreement.json"
    monkeypatch.setattr(agreement, "REPORT", path)
    with pytest.raises(build.BuildError, match=r"agreement.json is missing: `make agreement`"):
        build.agreement_report(tmp_path)
    path.write_text('{"format": ', encoding="utf-8")
    with pytest.raises(build.BuildError, match=r"agreement.json: Expecting value: line 1"):
        build.agreement_report(tmp_path)


# --- The fingerprint of the formulas


def test_the_fingerprint_changes_with_a_formula_and_with_its_place(monkeypatch):
    def mark(place, text):
        found = {place: Formula(text, lambda filled: 0)}
        monkeypatch.setattr(write, "formulas", lambda edition, lang: found)
        return write.formulas_fingerprint(EDITION, "de")

    wanted = "sha256:" + hashlib.sha256(b'{"Sheet!A1":"A2>=30"}').hexdigest()
    assert mark("Sheet!A1", "A2>=30") == wanted
    assert mark("Sheet!A1", "A2>=31") != wanted
    assert mark("Sheet!A3", "A2>=30") != wanted


# --- The built site


@pytest.mark.slow
@pytest.mark.parametrize(("lang", "folder"), [("de", ""), ("en", "en/")])
def test_the_built_page_shows_the_committed_report(pages, lang, folder):
    report = agreement.read(agreement.REPORT)
    text = pages[f"{folder}uebereinstimmung/index.html"].text
    for engine in report.engines:
        assert f"{engine.name} {engine.version}" in text
        for number in (engine.cases, engine.comparisons):
            assert grouped(number)[lang] in text
    for tally in (report.mutants.formulas, report.mutants.rules):
        assert f"{grouped(tally.total)[lang]} {grouped(tally.killed)[lang]} " in text
    checked = agreement.Published(report.rules, report.workbooks)
    current = checked == agreement.published(EDITION)
    assert (texts.UNCHANGED_HELP if current else texts.CHANGED)[lang].split("{")[0] in text


def grouped(number):
    english = f"{number:,}"
    return Text(de=english.replace(",", "."), en=english)


@pytest.mark.slow
def test_report_and_minimal_workbooks_can_be_downloaded(pages, site):
    report = agreement.read(agreement.REPORT)
    assert (site / "data/agreement.json").read_bytes() == agreement.REPORT.read_bytes()
    for page, root in (("uebereinstimmung", "../"), ("en/uebereinstimmung", "../../")):
        links = pages[f"{page}/index.html"].links
        assert f"{root}data/agreement.json" in links
        for fault in report.engine_faults:
            path = agreement.fault_path(report, fault)
            assert root + path in links
            assert (site / path).read_bytes() == agreement.fault_workbook(fault, report.date)


@pytest.mark.slow
@pytest.mark.parametrize("page", ["ueber", "excel", "daten"])
def test_pages_lead_to_it_where_a_reader_wants_it(pages, page):
    for folder in ("", "en/"):
        links = pages[f"{folder}{page}/index.html"].links
        # One more than the menu and the footer have on every page.
        elsewhere = pages[f"{folder}glossar/index.html"].links
        address = "../uebereinstimmung/"
        assert links.count(address) > elsewhere.count(address)
