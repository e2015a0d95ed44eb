"""What was saved in the other language or for another edition keeps its meaning, or is asked about."""

from __future__ import annotations

import json
from typing import Any

import pytest
from browser.checker import (
    FACTS,
    PATHS,
    answer,
    entries,
    findings,
    go_to,
    open_checker,
    read_as_form,
    root,
    settle,
)
from browser.stored import (
    GERMAN,
    IN_ENGLISH,
    OTHER,
    REFUSED,
    dialog,
    fill,
    hold,
    message,
    put,
    saved,
)
from playwright.sync_api import Page, expect
from tools.chromium import Watch

from gocluster_rules.catalogue import EDITION
from gocluster_rules.facts import YesNo
from gocluster_rules.text import LANGS, Lang

pytestmark = pytest.mark.slow

# --- in the other language


@pytest.mark.parametrize("before_python", [False, True], ids=["with Python", "before Python"])
def test_the_change_of_language_keeps_every_entry_and_its_meaning(
    page: Page, served: str, before_python: bool
) -> None:
    if before_python:
        hold(page)
    open_checker(page, served, "de")
    page.locator("#ck-save").check()
    fill(page, GERMAN)
    if not before_python:
        settle(page)
    page.context.unroute_all()
    open_checker(page, served, "en")
    settle(page)
    assert entries(page) == IN_ENGLISH
    read = read_as_form(GERMAN, "de").answers
    found = findings(page)
    assert found["1"].verdict == "met"
    assert found["7.1"].verdict == "open"
    assert page.locator("#checker [aria-invalid=true]").evaluate_all(
        "controls => controls.map(({ name }) => name.slice(2))"
    ) == list(REFUSED)
    with page.expect_download() as download:
        go_to(page, "result")
        page.locator('[data-download="answers"]').click()
    given = json.loads(download.value.path().read_bytes())["answers"]
    assert given.keys() == read.values.keys() - {"as_of"}
    open_checker(page, served, "de")
    settle(page)
    assert entries(page) == GERMAN


@pytest.mark.parametrize(
    ("lang", "typed", "said"),
    [
        ("de", "410,000", "read as it is written in German"),
        ("en", "60.000", "auf Englisch schreibt"),
    ],
)
def test_what_one_language_refuses_is_no_other_number_in_the_other(
    page: Page, served: str, lang: Lang, typed: str, said: str
) -> None:
    assert read_as_form({"total_budget": typed}, lang).problems
    assert not read_as_form({"total_budget": typed}, OTHER[lang]).problems
    open_checker(page, served, lang)
    page.locator("#ck-save").check()
    answer(page, {"total_budget": typed})
    for _ in "as it was left", "once more":
        open_checker(page, served, OTHER[lang])
        go_to(page, "step-2")
        settle(page)
        expect(page.locator("#q-total_budget")).to_have_value(typed)
        expect(message(page, "total_budget")).to_contain_text(typed)
        expect(message(page, "total_budget")).to_contain_text(said)
    page.locator("#q-total_budget").press("End")
    page.keyboard.press("Backspace")
    page.keyboard.type("0")
    settle(page)
    expect(message(page, "total_budget")).to_be_hidden()
    expect(page.locator("#q-total_budget")).to_have_value(typed)
    assert not saved(page)["entries"]["typed_in"]


def test_a_language_in_which_python_never_came_loses_nothing_either(
    page: Page, served: str
) -> None:
    hold(page)
    open_checker(page, served, "de")
    page.locator("#ck-save").check()
    fill(page, GERMAN)
    there_and_back: tuple[Lang, ...] = ("en", "de", "en")
    for lang in there_and_back:
        open_checker(page, served, lang)
        assert entries(page) == GERMAN
    page.context.unroute_all()
    page.reload()
    settle(page)
    assert entries(page) == IN_ENGLISH


# --- of another edition, or not what it should be

THERE = {
    "edition": "bmwk-2031",
    "lang": "de",
    "entries": {
        "fields": {"as_of": "2031-01-01", "actors": "1.034", "moons": "3"},
        "notes": {"1": "Liste", "99.9": "nicht mehr gefragt"},
    },
}
FITTING = {"as_of": "2031-01-01", "actors": "1.034", "note_1": "Liste"}
WITHOUT_EDITION = {key: THERE[key] for key in ("lang", "entries")} | {"answers": None}


def find(page: Page, served: str, record: Any, lang: Lang = "de") -> None:
    """Open the checker where something was saved before."""
    open_checker(page, served, lang)
    put(page, record)
    page.reload()


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("record", [THERE, WITHOUT_EDITION], ids=["another", "none"])
def test_entries_of_another_edition_are_told_and_not_filled_in(
    page: Page, served: str, record: dict[str, Any], lang: Lang
) -> None:
    find(page, served, record, lang)
    expect(dialog(page)).to_be_visible()
    told = dialog(page).locator('[data-slot="found"]')
    if "edition" in record:
        expect(told).to_contain_text(record["edition"])
    expect(told).to_contain_text(EDITION.id)
    expect(told).to_contain_text({"de": "3 von 5", "en": "3 of 5"}[lang])
    expect(dialog(page).locator('[value=""]')).to_be_focused()
    assert entries(page).keys() == {"as_of"}
    page.keyboard.press("Escape")
    expect(dialog(page)).to_be_hidden()
    expect(page.locator("#ck-save")).not_to_be_checked()
    assert entries(page).keys() == {"as_of"}
    assert saved(page) == record


def test_what_fits_of_another_edition_can_be_taken_over(page: Page, served: str) -> None:
    find(page, served, THERE)
    dialog(page).locator('[value="yes"]').click()
    settle(page)
    assert entries(page) == FITTING
    assert findings(page)["1"].verdict == "met"
    expect(page.locator("#ck-save")).to_be_checked()
    assert saved(page)["edition"] == EDITION.id
    page.reload()
    expect(dialog(page)).to_be_hidden()
    assert entries(page) == FITTING


def test_what_is_of_another_edition_can_be_deleted(page: Page, served: str) -> None:
    find(page, served, THERE)
    dialog(page).locator('[value="no"]').click()
    expect(page.locator('[data-part="save-status"]')).to_contain_text("gelöscht")
    assert saved(page) is None
    assert entries(page).keys() == {"as_of"}
    expect(page.locator("#ck-save")).not_to_be_checked()


def test_nothing_replaces_what_is_not_decided_about(page: Page, served: str) -> None:
    find(page, served, THERE)
    dialog(page).locator('[value=""]').click()
    answer(page, {"actors": "7"})
    assert saved(page) == THERE
    go_to(page, "start")
    page.locator("#ck-save").click()
    dialog(page).locator('[value=""]').click()
    expect(page.locator("#ck-save")).not_to_be_checked()
    assert saved(page) == THERE
    page.locator("#ck-save").click()
    dialog(page).locator('[value="yes"]').click()
    page.locator('[data-dialog="replace"] [value=""]').click()
    assert saved(page) == THERE
    assert entries(page)["actors"] == "7"
    page.locator("#start [data-restart]").click()
    page.locator('[data-dialog="restart"] [value=""]').click()
    assert saved(page) == THERE
    page.locator("#ck-save").click()
    dialog(page).locator('[value="no"]').click()
    expect(page.locator("#ck-save")).to_be_checked()
    assert saved(page)["entries"]["fields"]["actors"] == "7"


def test_starting_over_asks_before_it_deletes_what_is_of_another_edition(
    page: Page, served: str
) -> None:
    find(page, served, THERE)
    dialog(page).locator('[value=""]').click()
    go_to(page, "result")
    page.locator("#result [data-restart]").click()
    page.locator('[data-dialog="restart"] [value="yes"]').click()
    settle(page)
    assert saved(page) is None


NONSENSE = [
    "",
    "{",
    "null",
    "3",
    '"text"',
    "[]",
    '{"entries": 5}',
    '{"edition": "bmwk", "lang": "de", "entries": null}',
    '{"edition": "bmwk", "entries": {"fields": {"actors": "34"}}}',
    '{"edition": "bmwk-2031", "lang": "de", "entries": {"fields": 5, "notes": [1, {}]}}',
]


def test_what_cannot_be_entries_is_as_if_nothing_were_saved(page: Page, served: str) -> None:
    open_checker(page, served)
    for record in NONSENSE:
        put(page, record)
        page.reload()
        expect(root(page)).to_have_attribute("data-live", "")
        expect(dialog(page)).to_be_hidden()
        assert entries(page).keys() == {"as_of"}, record
        page.locator("#ck-save").check()
        assert saved(page)["edition"] == EDITION.id


def test_of_a_damaged_record_all_texts_are_put_back(page: Page, served: str, watch: Watch) -> None:
    watch.expected_errors = ("does not conform",)  # Chromium's, to a text in a date field
    fields = {
        **{fact.name: 5 for fact in EDITION.facts if isinstance(fact, YesNo)},
        "actors": "34",
        "total_budget": {"text": "7"},
        "as_of": "tomorrow",
    }
    assert fields.keys() <= FACTS.keys()
    entries_of = {"fields": fields, "notes": [None], "typed_in": {"actors": 7}}
    find(page, served, {"edition": EDITION.id, "lang": "de", "entries": entries_of})
    settle(page)
    assert entries(page) == {"actors": "34"}
    assert findings(page)["1"].verdict == "met"


def test_the_record_says_to_which_edition_and_language_it_belongs(page: Page, served: str) -> None:
    open_checker(page, served, "en")
    page.locator("#ck-save").check()
    assert page.url.endswith(PATHS["en"])
    assert (saved(page)["edition"], saved(page)["lang"]) == (EDITION.id, "en")
