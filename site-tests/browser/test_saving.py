"""What is saved on the device: at once, whatever becomes of Python, in either language, of this edition."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from browser.checker import (
    FACTS,
    PATHS,
    answer,
    enter,
    entries,
    findings,
    go_to,
    open_checker,
    read_as_form,
    root,
    settle,
)
from playwright.sync_api import Dialog, Locator, Page, Route, expect
from tools.chromium import Watch

from gocluster_rules.catalogue import EDITION
from gocluster_rules.facts import YesNo
from gocluster_rules.text import LANGS, Lang

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("chromium")]

KEY = "gocluster-selfcheck"
OTHER: dict[Lang, Lang] = {"de": "en", "en": "de"}
GERMAN = {
    "as_of": "2026-11-22",
    "cluster_name": "1,234 Köpfe",
    "office_country": "Österreich",
    "actors": "1.034",
    "sme_actors": "viele",
    "actors_within_150_km": "20",
    "actors_within_150_km_at_most": "1.030",
    "founded_on": "2019-05-01",
    "total_budget": "410.000,50",
    "actor_contributions": "410,000",
    "strategy_in_writing": "no",
    "note_2.2": "Liste vom Mai,\nSeite 3",
}
"""All kinds of fields; German reads three of them not, one of which English would read as another number."""
IN_ENGLISH = GERMAN | {
    "actors": "1034",
    "actors_within_150_km_at_most": "1030",
    "total_budget": "410,000.50",
}
REFUSED = ("office_country", "sme_actors", "actor_contributions")


def hold(page: Page) -> list[Route]:
    """Python never arrives, until the requests in the list go on."""
    held: list[Route] = []
    page.context.route("**/core.zip", lambda route: held.append(route))
    return held


def fail(page: Page) -> None:
    """Python cannot be fetched."""
    page.context.route("**/core.zip", lambda route: route.abort())


def silence(page: Page) -> None:
    """The worker says nothing at all."""
    page.context.route("**/worker.js", lambda route: route.fulfill(content_type="text/javascript"))


def put(page: Page, record: Any) -> None:
    """Put something where the entries are saved, as it came from an earlier visit."""
    text = record if isinstance(record, str) else json.dumps(record)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])


def saved(page: Page) -> Any:
    """What is saved."""
    return json.loads(page.evaluate("key => localStorage.getItem(key)", KEY) or "null")


def fill(page: Page, typed: dict[str, str]) -> None:
    """Enter all answers without waiting for anything."""
    for field, text in typed.items():
        if field.startswith("note_"):
            control = page.locator(f'[id="q-{field}"]')
            view = control.locator("xpath=ancestor::section").get_attribute("id") or ""
            go_to(page, view)
            page.locator("details.ck-note").filter(has=control).locator("summary").click()
            control.fill(text)
        else:
            enter(page, field, text)


def message(page: Page, field: str) -> Locator:
    return page.locator(f'[id="error-{field}"]')


def dialog(page: Page) -> Locator:
    return page.locator('[data-dialog="stored"]')


@contextmanager
def asked_on_leaving(page: Page) -> Iterator[list[str]]:
    """The questions that the browser asks on leaving the page; it is left all the same."""
    asked: list[str] = []

    def go_on(question: Dialog) -> None:
        asked.append(question.type)
        question.accept()

    page.on("dialog", go_on)
    yield asked
    page.remove_listener("dialog", go_on)


# --- at once


@pytest.mark.parametrize("trouble", [hold, fail, silence], ids=lambda trouble: trouble.__name__)
def test_everything_typed_is_saved_even_if_python_never_comes(
    page: Page, served: str, watch: Watch, trouble: Callable[[Page], Any]
) -> None:
    watch.expected_errors = ("ERR_FAILED", "Failed to fetch")
    trouble(page)
    open_checker(page, served)
    page.locator("#ck-save").check()
    fill(page, GERMAN)
    assert entries(page) == GERMAN
    page.close()
    again = page.context.new_page()
    open_checker(again, served)
    assert entries(again) == GERMAN
    expect(again.locator("#ck-save")).to_be_checked()


def test_what_was_typed_before_the_box_was_ticked_is_saved_with_it(page: Page, served: str) -> None:
    hold(page)
    open_checker(page, served)
    enter(page, "actors", "34")
    go_to(page, "your-cluster")
    page.locator("#ck-save").check()
    page.reload()
    assert entries(page)["actors"] == "34"


def test_the_last_keystroke_is_saved(page: Page, served: str) -> None:
    hold(page)
    open_checker(page, served)
    page.locator("#ck-save").check()
    go_to(page, "step-1")
    page.locator("#q-actors").press_sequentially("34")
    with asked_on_leaving(page) as asked:
        page.reload()
    assert asked == []
    assert entries(page)["actors"] == "34"
    page.locator("#q-actors").press("End")
    page.keyboard.press("Backspace")
    page.reload()
    assert entries(page)["actors"] == "3"


def test_what_comes_from_a_file_is_saved_at_once(page: Page, served: str) -> None:
    open_checker(page, served)
    page.locator("#ck-save").check()
    enter(page, "actors", "1")
    settle(page)
    go_to(page, "your-cluster")
    page.locator("[data-example]").first.click()
    page.locator('[data-dialog="replace"] [value="yes"]').click()
    expect(page.locator("#q-cluster_name")).not_to_have_value("")
    assert saved(page)["entries"]["fields"]["cluster_name"] == entries(page)["cluster_name"]


def test_what_is_wrong_is_shown_again_after_a_reload(page: Page, served: str) -> None:
    open_checker(page, served)
    page.locator("#ck-save").check()
    answer(page, {"sme_actors": "viele"})
    page.reload()
    settle(page)
    go_to(page, "step-1")
    expect(message(page, "sme_actors")).to_contain_text("„viele“")


def test_what_is_typed_while_saved_entries_are_read_stays(page: Page, served: str) -> None:
    open_checker(page, served)
    page.locator("#ck-save").check()
    answer(page, {"actors": "1.034", "total_budget": "410.000,50"})
    held = hold(page)
    open_checker(page, served, "en")
    enter(page, "actors", "2,068")
    expect(page.locator("#q-total_budget")).to_have_value("410.000,50")
    while not held:
        page.wait_for_timeout(20)
    held[0].continue_()
    settle(page)
    expect(page.locator("#q-total_budget")).to_have_value("410,000.50")
    expect(page.locator("#q-actors")).to_have_value("2,068")


def come_back(page: Page, event: str) -> None:
    """What the browser tells a page to which the reader comes back."""
    page.evaluate("event => dispatchEvent(new Event(event))", event)


@pytest.mark.parametrize("event", ["focus", "pageshow"], ids=["another window", "the back button"])
def test_what_was_saved_elsewhere_meanwhile_is_not_undone(
    page: Page, served: str, event: str
) -> None:
    hold(page)
    open_checker(page, served)
    page.locator("#ck-save").check()
    fill(page, {"actors": "1.034", "success_stories": "3"})
    elsewhere = page.context.new_page()
    open_checker(elsewhere, served, "en")
    enter(elsewhere, "actors", "2,068")
    come_back(page, event)
    enter(page, "success_stories", "4")
    page.reload()
    assert entries(page)["actors"] == "2,068"
    assert entries(page)["success_stories"] == "4"


def test_what_was_deleted_elsewhere_is_not_saved_again(page: Page, served: str) -> None:
    hold(page)
    open_checker(page, served)
    page.locator("#ck-save").check()
    elsewhere = page.context.new_page()
    open_checker(elsewhere, served)
    elsewhere.locator("#ck-save").uncheck()
    come_back(page, "focus")
    expect(page.locator("#ck-save")).not_to_be_checked()
    enter(page, "actors", "34")
    assert saved(page) is None
    with asked_on_leaving(page) as asked:
        page.reload()
    assert asked == ["beforeunload"]


FULL = """() => {
    let part = "x".repeat(1 << 20);
    for (let number = 0; part.length; number += 1) {
        try { localStorage.setItem(`full-${number}`, part); }
        catch { part = part.slice(0, part.length >> 1); }
    }
}"""
FORBIDDEN = """() => {
    Storage.prototype.setItem = () => { throw new DOMException("", "SecurityError"); };
}"""


@pytest.mark.parametrize("trouble", [FULL, FORBIDDEN], ids=["full", "forbidden"])
def test_where_saving_fails_it_is_told_and_leaving_is_asked_about(
    page: Page, served: str, trouble: str
) -> None:
    open_checker(page, served)
    page.evaluate(trouble)
    page.locator("#ck-save").check()
    expect(page.locator('[data-part="save-status"]')).to_contain_text("nicht speichern")
    answer(page, {"actors": "34"})
    with asked_on_leaving(page) as asked:
        page.goto(served)
    assert asked == ["beforeunload"]


@pytest.mark.parametrize(
    ("typed", "questions"),
    [({"actors": "34"}, []), ({"actors": "34", "sme_actors": "viele"}, ["beforeunload"])],
    ids=["everything is in the file", "something faulty is not"],
)
def test_leaving_is_asked_about_unless_a_file_holds_everything(
    page: Page, served: str, typed: dict[str, str], questions: list[str]
) -> None:
    open_checker(page, served)
    answer(page, typed)
    go_to(page, "result")
    with page.expect_download():
        page.locator('[data-download="answers"]').click()
    settle(page)
    with asked_on_leaving(page) as asked:
        page.goto(served)
    assert asked == questions


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
    go_to(page, "your-cluster")
    page.locator("#ck-save").click()
    dialog(page).locator('[value=""]').click()
    expect(page.locator("#ck-save")).not_to_be_checked()
    assert saved(page) == THERE
    page.locator("#ck-save").click()
    dialog(page).locator('[value="yes"]').click()
    page.locator('[data-dialog="replace"] [value=""]').click()
    assert saved(page) == THERE
    assert entries(page)["actors"] == "7"
    page.locator("#your-cluster [data-restart]").click()
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
    page.locator("#your-cluster [data-restart]").click()
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
    '{"edition": "bmwk-2022", "lang": "de", "entries": null}',
    '{"edition": "bmwk-2022", "entries": {"fields": {"actors": "34"}}}',
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
