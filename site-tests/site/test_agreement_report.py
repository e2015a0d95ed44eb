"""The report on agreement: read as it is described, and a workbook for each fault of an engine."""

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
from agreement.engine_faults import FAULTS
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


# --- The minimal workbooks


def opened(fault, day=date(2026, 11, 23)):
    content = fault_workbooks.fault_workbook(fault, day)
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


def test_the_stored_report_says_what_is_done_about_each_fault_today(root):
    stored = json.loads((root / "docs/agreement.json").read_text(encoding="utf-8"))["engine_faults"]
    said = [(each["engine"], each["formula"], each["cells"], each["remedy"]) for each in stored]
    today = [(each.engine, each.formula, dict(each.cells), each.remedy.as_dict()) for each in FAULTS]
    assert sorted(said, key=str) == sorted(today, key=str)
