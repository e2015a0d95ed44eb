"""Taking answers over from files and giving them away; what is wrong with a file is told, what was entered stays."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_LZMA, ZipFile

import pytest
from browser.checker import (
    EXAMPLES,
    answer,
    enter,
    entries,
    expected_findings,
    findings,
    go_to,
    open_checker,
    outcome,
    settle,
)
from playwright.sync_api import Locator, Page, expect
from tools.crafted import with_extra
from tools.thorough import GERMAN_FIRST
from tools.workbook_cells import filled

from gocluster_rules import answers as answer_file
from gocluster_rules import forms, service
from gocluster_rules.answers import Answers, parse
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import Lang
from workbook import service as workbook_service
from workbook.file import safety as guard
from workbook.sheets.links import criterion_url

pytestmark = pytest.mark.slow

HALF = next(path for path in EXAMPLES if path.stem == "half-answered")


def example(path: Path = HALF) -> Answers:
    return parse(path.read_bytes(), EDITION)


def written(given: Answers, lang: Lang) -> bytes:
    """The answers as a workbook."""
    fields, notes = forms.write(given, lang, EDITION), dict(given.notes)
    return workbook_service.write(json.dumps({"lang": lang, "fields": fields, "notes": notes}))


def upload(page: Page, name: str, content: bytes) -> None:
    if not page.locator("#ck-file").is_visible():
        go_to(page, "start")
    page.locator("#ck-file").set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    )


def loaded(page: Page, name: str) -> None:
    """Wait until the file is taken over."""
    expect(page.locator('[data-part="file-status"]')).to_contain_text(name)
    expect(page.locator('[data-part="file-status"]')).to_contain_text("geladen")
    settle(page)


def download(page: Page, kind: str) -> bytes:
    go_to(page, "result")
    with page.expect_download() as caught:
        page.locator(f'[data-download="{kind}"]').click()
    return Path(caught.value.path()).read_bytes()


def problems(page: Page) -> Locator:
    return page.locator('[data-part="file-problems"]')


# --- round trips


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_answer_file_comes_back_as_it_was(page: Page, served: str, path: Path) -> None:
    open_checker(page, served)
    upload(page, path.name, path.read_bytes())
    loaded(page, path.name)
    assert parse(download(page, "answers"), EDITION) == example(path)


@pytest.mark.parametrize("lang", GERMAN_FIRST)
def test_a_workbook_in_either_language_can_be_uploaded(page: Page, served: str, lang: Lang) -> None:
    given = example()
    open_checker(page, served)
    upload(page, "selbstcheck.xlsx", written(given, lang))
    loaded(page, "selbstcheck.xlsx")
    assert findings(page) == expected_findings(given, "de")
    assert parse(download(page, "answers"), EDITION) == given


@pytest.mark.parametrize("lang", GERMAN_FIRST)
def test_the_downloaded_workbook_holds_the_answers_in_the_language_of_the_page(
    page: Page, served: str, lang: Lang
) -> None:
    given = example()
    open_checker(page, served, lang)
    page.get_by_role("button", name=given.cluster.name).click()
    settle(page)
    content = download(page, "workbook")
    reading = json.loads(workbook_service.read(content, lang))
    assert reading == json.loads(service.load(answer_file.dumps(given, EDITION), lang))
    with ZipFile(BytesIO(content)) as archive:
        links = b"".join(archive.read(name) for name in archive.namelist() if "rels" in name)
    page_of_criterion, _, _ = criterion_url(served, "2.1", lang).partition("#")
    assert page_of_criterion.encode() in links


def test_the_result_can_be_downloaded_as_data(page: Page, served: str) -> None:
    given = example()
    open_checker(page, served)
    page.get_by_role("button", name=given.cluster.name).click()
    settle(page)
    assert json.loads(download(page, "result")) == assess(given, EDITION).to_json()


def test_faulty_answers_are_said_to_be_missing_in_the_file(page: Page, served: str) -> None:
    open_checker(page, served)
    answer(page, {"actors": "34", "sme_actors": "achtzehn"})
    content = json.loads(download(page, "answers"))
    assert content["answers"] == {"actors": 34}
    expect(page.locator('[data-part="download-status"]')).to_contain_text("nicht enthalten")


def test_a_file_can_be_dropped(page: Page, served: str) -> None:
    open_checker(page, served)
    transfer = page.evaluate_handle(
        """([name, text]) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([text], name));
            return transfer;
        }""",
        [HALF.name, HALF.read_text(encoding="utf-8")],
    )
    page.dispatch_event('[data-part="drop"]', "drop", {"dataTransfer": transfer})
    loaded(page, HALF.name)
    assert findings(page) == expected_findings(example(), "de")


# --- what is already there


def test_entries_are_replaced_only_after_being_asked(page: Page, served: str) -> None:
    open_checker(page, served)
    answer(page, {"actors": "17"})
    before = entries(page)
    upload(page, HALF.name, HALF.read_bytes())
    page.get_by_role("dialog").get_by_role("button", name="Abbrechen").click()
    assert entries(page) == before
    upload(page, HALF.name, HALF.read_bytes())
    page.get_by_role("dialog").get_by_role("button", name="Ersetzen").click()
    loaded(page, HALF.name)
    assert findings(page) == expected_findings(example(), "de")


def test_starting_over_asks_and_empties_the_form(page: Page, served: str) -> None:
    open_checker(page, served)
    answer(page, {"actors": "17", "as_of": "2020-01-01"})
    go_to(page, "result")
    page.locator("#result [data-restart]").click()
    page.get_by_role("dialog").get_by_role("button", name="Abbrechen").click()
    assert entries(page)["actors"] == "17"
    page.locator("#result [data-restart]").click()
    page.get_by_role("dialog").get_by_role("button", name="Alles löschen").click()
    expect(page.locator("#start")).to_be_visible()
    settle(page)
    assert list(entries(page)) == ["as_of"]
    assert outcome(page).verdict == "open"


# --- bad files

BAD_FILES = [
    ("a truncated workbook", "kaputt.xlsx", lambda: written(example(), "de")[:4000]),
    ("a text file renamed to a workbook", "notiz.xlsx", lambda: b"Das ist ein Brief.\n"),
    (
        "a workbook of another edition",
        "alt.xlsx",
        lambda: filled(written(example(), "de"), {"edition": "bmwk-2019"}),
    ),
    ("a picture", "bild.json", lambda: b"\x89PNG\r\n\x1a\n\x00\x00"),
    ("a broken answer file", "halb.json", lambda: HALF.read_bytes()[:200]),
    (
        "an answer file of another edition",
        "alt.json",
        lambda: b'{"format": "gocluster-selfcheck/1", "edition": "bmwk-2019"}',
    ),
    ("an empty file", "leer.json", lambda: b""),
    ("10,000 brackets in each other", "tief.json", lambda: b"[" * 10_000),
    (
        "a part packed with LZMA",
        "lzma.xlsx",
        lambda: with_extra(written(example(), "de"), b"x", ZIP_LZMA),
    ),
]


def test_a_file_that_cannot_be_read_is_told_and_the_entries_stay(page: Page, served: str) -> None:
    open_checker(page, served)
    enter(page, "actors", "41")
    before = entries(page)
    for case, name, make in BAD_FILES:
        content = make()
        read = workbook_service.read if name.endswith(".xlsx") else service.load
        told = json.loads(read(content, "de"))["problems"]
        upload(page, name, content)
        expect(problems(page)).to_be_visible()
        expect(problems(page)).to_be_focused()
        shown = problems(page).get_by_role("listitem").all_text_contents()
        assert shown == [f"{p['place']['de']}: {p['message']['de']}" for p in told], case
        assert entries(page) == before, case
        page.locator("#start h2").focus()
    settle(page)
    assert findings(page)["1"].verdict == "met"


def test_a_file_that_is_too_large_is_refused_unread(page: Page, served: str) -> None:
    open_checker(page, served)
    upload(page, "film.xlsx", bytes(guard.MAX_FILE + 1))
    expect(problems(page)).to_contain_text("„film.xlsx“ ist mit 6 MB zu groß")
