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
from tools.agreement_reports import ENGLISH, FAULT_PATHS, GERMAN, NOW, OFFER, OTHER, REPORT, RULES, SECTIONS, changed
from openpyxl import load_workbook

from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import LANGS, Text
from macros import build
from macros.agreement import conclusions, fault_workbooks
from macros.agreement import report as agreement
from macros.agreement import texts as agreement_texts
from macros.pages import render
from macros.pages.places import Place
from macros.files import File, Offer
from workbook.file import write
from workbook.formula.computed import Formula


def rendered(report, lang, *sections):
    """The HTML of the page's parts."""
    context = conclusions.context(report, NOW, lang)
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
    markup = rendered(reading(REPORT), lang, "conclusions")
    assert verdicts(markup) == ["met", "met", "met"]
    for text in (agreement_texts.UNCHANGED, agreement_texts.NO_DIFFERENCE, agreement_texts.NO_SURVIVOR):
        assert text[lang] in markup
    assert agreement_texts.PUBLISHED[lang] + ":" not in rendered(reading(REPORT), lang, "particulars")


OUTDATED = [
    (("rules",), agreement_texts.RULES),
    (("workbooks", "de"), agreement_texts.FORMULAS_IN["de"]),
    (("workbooks", "en"), agreement_texts.FORMULAS_IN["en"]),
]


@pytest.mark.parametrize(("place", "thing"), OUTDATED, ids=[".".join(case[0]) for case in OUTDATED])
@pytest.mark.parametrize(("lang", "day"), [("de", "23.11.2026"), ("en", "23 November 2026")])
def test_an_outdated_report_is_called_so_with_its_day(reading, place, thing, lang, day):
    report = reading(changed((*place, OTHER)))
    markup = rendered(report, lang, "conclusions")
    assert agreement_texts.CHANGED_HELP.fill(day=day, things=thing)[lang] in markup
    assert agreement_texts.UNCHANGED_HELP.fill(day=day)[lang] not in markup
    assert "met" not in verdicts(markup), "nothing is praised that was not checked"
    assert OTHER in rendered(report, lang, "particulars")


def test_everything_that_has_changed_is_named(reading):
    report = reading(changed(("rules", OTHER), ("workbooks", "de", OTHER)))
    assert "hat sich geändert: Regeln, Formeln der deutschen Arbeitsmappe." in said(
        rendered(report, "de", "conclusions")
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
    markup = rendered(report, lang, "conclusions")
    assert f'data-verdict="not_met">{expected}<' in markup
    assert agreement_texts.NO_DIFFERENCE[lang] not in markup
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
    markup = rendered(report, lang, "conclusions")
    assert f'data-verdict="not_met">{expected}<' in markup
    assert agreement_texts.NO_SURVIVOR[lang] not in markup
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
    checked = conclusions.Published(report.rules, report.workbooks)
    current = checked == conclusions.published(EDITION)
    assert (agreement_texts.UNCHANGED_HELP if current else agreement_texts.CHANGED)[lang].split("{")[0] in text


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
            path = fault_workbooks.fault_path(report, fault)
            assert root + path in links
            assert (site / path).read_bytes() == fault_workbooks.fault_workbook(fault, report.date)


@pytest.mark.slow
@pytest.mark.parametrize("page", ["ueber", "excel", "daten"])
def test_pages_lead_to_it_where_a_reader_wants_it(pages, page):
    for folder in ("", "en/"):
        links = pages[f"{folder}{page}/index.html"].links
        # One more than the menu and the footer have on every page.
        elsewhere = pages[f"{folder}glossar/index.html"].links
        address = "../uebereinstimmung/"
        assert links.count(address) > elsewhere.count(address)
