"""The worker in which Python runs may end, hang or want for memory: another takes its place, and nothing is lost."""

from __future__ import annotations

import pytest
from browser.checker import (
    answer,
    enter,
    entries,
    expected_findings,
    findings,
    go_to,
    open_checker,
    read_as_form,
    root,
    settle,
)
from browser.faults import (
    AT_CALL,
    FAULTS,
    HANGING,
    HEAVY,
    PYODIDE_SAYS,
    SCANTY,
    SILENT,
    at_call,
    begin,
    failure,
    in_worker,
    limit_memory,
    reached,
    restart_told,
    wait_out,
)
from browser.test_files import HALF, example, loaded, problems, upload, written
from playwright.sync_api import Page, Route, Worker, expect
from tools.chromium import Watch
from tools.thorough import GERMAN_FIRST

from gocluster_rules.text import LANGS, Lang
from macros.checker.texts import SCRIPT
from workbook.cli.workers import SECONDS

pytestmark = pytest.mark.slow

STATUS = '[data-part="file-status"]'


def said(key: str, lang: Lang, name: str) -> str:
    return SCRIPT[key][lang].format(name=name, seconds=SECONDS)


def verdicts_are_right(page: Page, lang: Lang = "de") -> None:
    """What the page says of all criteria is what Python says here of the same entries."""
    settle(page)
    found = read_as_form(entries(page), lang)
    assert found.problems == ()
    assert findings(page) == expected_findings(found.answers, lang)


@pytest.fixture
def checker(page: Page, served: str) -> Page:
    """The self-check with an answer that is evaluated."""
    begin(page, served)
    return page


# --- evaluating


@pytest.mark.parametrize(("fault", "lang"), list(zip(FAULTS, LANGS * 2, strict=True)))
def test_what_is_entered_once_the_worker_is_lost_is_evaluated_by_the_next_one(
    page: Page, served: str, watch: Watch, fault: str, lang: Lang
) -> None:
    watch.expected_errors = PYODIDE_SAYS
    begin(page, served, lang)
    in_worker(page, FAULTS[fault])
    with restart_told(page, lang):
        enter(page, "sme_actors", "18")
        if FAULTS[fault] in SILENT:
            wait_out(page)
        enter(page, "research_actors", "3")
    verdicts_are_right(page, lang)
    assert entries(page)["sme_actors"] == "18"


def test_what_is_entered_at_any_moment_of_a_restart_is_evaluated(checker: Page) -> None:
    in_worker(checker, HANGING)
    for number in range(3):  # Who goes on typing does not have to wait any longer.
        enter(checker, "sme_actors", str(number))
        checker.clock.run_for(SECONDS * 400)
    expect(root(checker)).not_to_have_attribute("data-runtime", "ready", timeout=1)
    for number in range(3, 18):
        enter(checker, "sme_actors", str(number))
        checker.wait_for_timeout(100)
    assert entries(checker)["sme_actors"] == "17"
    verdicts_are_right(checker)


def test_only_silence_that_someone_could_notice_counts(checker: Page) -> None:
    """Not while the computer sleeps, nor while another window covers the page."""
    in_worker(checker, HANGING)
    enter(checker, "sme_actors", "18")
    checker.clock.fast_forward("10:00:00")
    checker.evaluate(
        "Object.defineProperty(document, 'hidden', { value: true, configurable: true })"
    )
    wait_out(checker)
    expect(root(checker)).to_have_attribute("data-runtime", "ready", timeout=1)
    checker.evaluate("delete document.hidden")
    wait_out(checker)
    verdicts_are_right(checker)


@pytest.mark.thorough
def test_a_worker_that_is_lost_again_and_again_is_given_up_until_someone_wants_it(
    page: Page, served: str
) -> None:
    started: list[Worker] = []
    page.on("worker", lambda worker: started.append(worker))

    def spoil(route: Route) -> None:
        answer = route.fetch()
        spoilt = AT_CALL % ("check", "self.reportError(new Error('fault')); for (;;);")
        route.fulfill(response=answer, body=answer.text() + spoilt)

    page.route("**/worker.js", spoil)
    open_checker(page, served)
    enter(page, "actors", "34")
    failure(page, "lost")
    assert len(started) == 3
    expect(page.locator("#q-actors")).to_have_value("34")
    page.unroute("**/worker.js")
    page.locator("[data-retry]").click()
    verdicts_are_right(page)
    expect(page.locator('[data-part="failure"]')).to_be_hidden()


@pytest.mark.parametrize("lang", GERMAN_FIRST)
def test_where_there_is_not_enough_memory_to_start_it_is_said(
    page: Page, served: str, lang: Lang
) -> None:
    limit_memory(page, 1)
    open_checker(page, served, lang)
    enter(page, "actors", "34")
    failure(page, "memory", lang)
    expect(page.locator("#q-actors")).to_have_value("34")


# --- files


@pytest.mark.parametrize(
    ("name", "lang"),
    [pytest.param("mappe.xlsx", "de", marks=pytest.mark.thorough), ("answers.json", "en")],
)
def test_a_file_with_which_the_worker_is_lost_is_named_and_the_check_goes_on(
    page: Page, served: str, name: str, lang: Lang
) -> None:
    begin(page, served, lang)
    content = written(example(), "de") if name.endswith("xlsx") else HALF.read_bytes()
    call = "read" if name.endswith("xlsx") else "load"
    at_call(page, call, HANGING)
    with reached(page, call):
        upload(page, name, content)
    expect(page.locator(STATUS)).to_have_text(said("reading", lang, name))
    enter(page, "sme_actors", "18")
    wait_out(page)
    go_to(page, "start")
    expect(problems(page).get_by_role("listitem")).to_have_text(said("file_lost", lang, name))
    verdicts_are_right(page, lang)
    assert entries(page) | {"as_of": ""} == {"actors": "34", "sme_actors": "18", "as_of": ""}
    upload(page, name, content)
    page.get_by_role("dialog").locator('[value="yes"]').click()
    expect(page.locator(STATUS)).to_have_text(said("loaded", lang, name))
    settle(page)
    assert findings(page) == expected_findings(example(), lang)


@pytest.mark.thorough
def test_a_file_that_takes_more_memory_than_there_is_ends_in_its_own_message(
    page: Page, served: str
) -> None:
    limit_memory(page, SCANTY)
    open_checker(page, served)
    answer(page, {"actors": "34"})
    upload(page, "viel.json", HEAVY)
    expect(problems(page).get_by_role("listitem")).to_have_text(
        said("file_lost", "de", "viel.json")
    )
    expect(problems(page)).to_be_focused()
    enter(page, "sme_actors", "18")
    verdicts_are_right(page)
    upload(page, HALF.name, HALF.read_bytes())
    page.get_by_role("dialog").locator('[value="yes"]').click()
    loaded(page, HALF.name)


def test_a_worker_that_is_lost_at_comparing_stored_results_leaves_the_answers_taken_over(
    checker: Page,
) -> None:
    at_call(checker, "audit", HANGING)
    upload(checker, "mappe.xlsx", written(example(), "de"))
    with reached(checker, "audit"):
        checker.get_by_role("dialog").locator('[value="yes"]').click()
    expect(checker.locator(STATUS)).to_have_text(said("loaded", "de", "mappe.xlsx"))
    wait_out(checker)
    expect(checker.locator(STATUS)).to_have_text(said("not_audited", "de", "mappe.xlsx"))
    settle(checker)
    assert findings(checker) == expected_findings(example(), "de")
