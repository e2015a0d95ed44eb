"""The workbook as the checker in the browser asks for it: a form's fields in, a file out, and back."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest
from tools.workbook_cells import altered

from gocluster_rules import service as rules
from gocluster_rules.model import Edition
from gocluster_rules.text import LANGS, Lang
from workbook.file.read import Contents, contents
from workbook.service import audit, read, write

FIELDS = {
    "de": {"actors": "1.234", "sme_actors": "600", "sme_actors_at_most": "700", "total_budget": "410.000,50"},
    "en": {"actors": "1,234", "sme_actors": "600", "sme_actors_at_most": "700", "total_budget": "410,000.50"},
}  # fmt: skip
SHARED = {
    "as_of": "2026-11-22",
    "founded_on": "1.5.2019",
    "strategy_in_writing": "yes",
    "financing_long_term": "no",
    "cluster_name": "Cluster „Ü“",
    "office_country": "DE",
    "office_postal_code": "01067",
    "evidence_press_review": "to_get",
}
NOTES = {"1": "=1+1", "13": "Zeile eins\nZeile zwei"}


def request(lang: Lang, **more: object) -> str:
    return json.dumps({"lang": lang, "fields": FIELDS[lang] | SHARED, "notes": NOTES} | more)


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("form", LANGS)
def test_a_form_s_fields_come_back_in_the_form_s_language(lang: Lang, form: Lang) -> None:
    answered = json.loads(read(write(request(lang)), form))
    assert answered["problems"] == []
    assert answered["notes"] == NOTES
    again = json.loads(
        rules.check(
            json.dumps({"lang": form, "fields": answered["fields"], "notes": answered["notes"]})
        )
    )
    assert again["answers"] == json.loads(rules.check(request(lang)))["answers"]
    assert again["problems"] == []


@pytest.mark.slow
def test_stored_results_that_do_not_fit_are_told() -> None:
    file = write(request("en"))
    assert json.loads(audit(file)) == []
    found = json.loads(audit(altered(file, "Result!A3", "Reached")))
    assert [(it["cell"], it["stored"]) for it in found] == [("Result!A3", "Reached")]


def test_what_was_read_is_not_read_again_for_its_audit(
    written: Callable[[Lang, str | None], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    blank, readings = written("de", None), []

    def counted(data: bytes, edition: Edition) -> Contents:
        readings.append(data)
        return contents(data, edition)

    monkeypatch.setattr("workbook.file.read.contents", counted)
    other = altered(blank, "Ergebnis!A3", "Erreicht")
    for file in (blank, other):
        read(file, "de")
        assert (json.loads(audit(file)) == []) == (file is blank)
    assert readings == [blank, other]


def test_a_faulty_field_is_left_empty() -> None:
    fields = {"actors": "siebzehn", "sme_actors": "12"}
    file = write(json.dumps({"lang": "de", "fields": fields, "notes": {}}))
    assert json.loads(read(file, "de"))["fields"] == {"sme_actors": "12"}


def test_links_lead_to_the_site_that_made_the_workbook() -> None:
    with ZipFile(BytesIO(write(request("en", site_url="https://example.org/")))) as archive:
        links = archive.read("xl/worksheets/_rels/sheet2.xml.rels").decode()
    assert 'Target="https://example.org/en/kriterien/2/' in links


def test_a_file_that_cannot_be_read_gives_its_problems_in_both_languages() -> None:
    answered = json.loads(read(b"only a text", "en"))
    assert answered["fields"] is None
    assert answered["notes"] is None
    (problem,) = answered["problems"]
    assert problem["place"] == {"de": "Datei", "en": "File"}
    assert "keine Excel-Datei" in problem["message"]["de"]
    assert "not an Excel file" in problem["message"]["en"]
