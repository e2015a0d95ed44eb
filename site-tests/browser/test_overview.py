"""The start page and the overview: what is begun, answered and to be corrected, and the way back from a question."""

from __future__ import annotations

import pytest
from browser.checker import answer, enter, go_to, open_checker, root, settle
from browser.stored import put
from playwright.sync_api import Page, expect
from tools.thorough import GERMAN_FIRST

from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import Lang

pytestmark = pytest.mark.slow


def states(page: Page) -> dict[str, str]:
    """What the overview says of each part."""
    found: dict[str, str] = page.eval_on_selector_all(
        "[data-task]",
        """tasks => Object.fromEntries(tasks.map(task =>
            [task.dataset.task, task.querySelector("[data-slot=state]").textContent]))""",
    )
    return found


def test_the_start_page_says_what_is_asked_and_how_much_is_required(
    page: Page, served: str
) -> None:
    open_checker(page, served)
    start = page.locator("#start")
    expect(start).to_contain_text(f"mindestens {EDITION.quorum.required}")
    expect(start).to_contain_text("33 Fragen, nach unserer Schätzung")
    expect(start).to_contain_text(EDITION.programme[0].de)
    expect(start.get_by_role("link", name="Jetzt beginnen")).to_be_visible()
    expect(start.get_by_role("link", name="Weiter ausfüllen")).to_be_hidden()
    expect(page.locator('[data-part="score"]')).to_be_hidden()


def test_who_has_begun_can_go_on_or_start_over(page: Page, served: str) -> None:
    open_checker(page, served)
    answer(page, {"actors": "34", "sme_actors": "18"})
    go_to(page, "start")
    start = page.locator("#start")
    expect(start.get_by_role("link", name="Jetzt beginnen")).to_be_hidden()
    expect(start.locator('[data-slot="progress"]')).to_have_text("3 von 33 beantwortet")
    start.get_by_role("link", name="Weiter ausfüllen").click()
    expect(page.locator("#tasks h2")).to_be_focused()


def test_the_overview_tells_what_is_begun_answered_and_wrong(page: Page, served: str) -> None:
    open_checker(page, served)
    go_to(page, "tasks")
    assert states(page) == {
        "step-1": "noch nicht begonnen",
        "step-2": "noch nicht begonnen",
        "step-3": "noch nicht begonnen",
        "step-4": "noch nicht begonnen",
        "your-cluster": "1 von 4 beantwortet",
    }
    answer(page, {"actors": "siebzehn", "sme_actors": "viele", "success_stories": "3"})
    answer(page, {"services_meet_needs": "", "founded_on": "2019-05-01", "total_budget": "x"})
    go_to(page, "tasks")
    assert states(page) == {
        "step-1": "2 Angaben prüfen",
        "step-2": "1 Angabe prüfen",
        "step-3": "1 von 4 beantwortet",
        "step-4": "1 von 8 beantwortet",
        "your-cluster": "1 von 4 beantwortet",
    }


def test_a_verdict_appears_with_the_first_answer_at_its_criterion(page: Page, served: str) -> None:
    open_checker(page, served)
    enter(page, "actors", "34")
    settle(page)
    shown = page.locator("#step-1 .ck-finding:visible")
    assert shown.evaluate_all("all => all.map(({ dataset }) => dataset.criterion)") == ["1"]
    enter(page, "research_share_appropriate", "")
    expect(page.locator('.ck-finding[data-criterion="2.2"]')).to_be_visible()
    page.locator("#q-actors").fill("")
    expect(page.locator('.ck-finding[data-criterion="1"]')).to_be_hidden()


@pytest.mark.parametrize("lang", GERMAN_FIRST)
def test_whoever_comes_from_an_overview_finds_the_way_back(
    page: Page, served: str, lang: Lang
) -> None:
    open_checker(page, served, lang)
    page.locator("[data-example]").first.click()
    settle(page)
    back = page.locator('[data-part="return"] a:visible')
    for overview, link, name in (
        (
            "check-answers",
            '[data-answer="founded_on"] a',
            {"de": "„Angaben prüfen“", "en": "answers"},
        ),
        ("result", 'tr[data-criterion="4.1"] a', {"de": "zum Ergebnis", "en": "result"}),
    ):
        go_to(page, overview)
        page.locator(f"#{overview} {link}").first.click()
        expect(page.locator("#q-founded_on")).to_be_focused()
        expect(back).to_have_count(1)
        expect(back).to_contain_text(name[lang])
        page.reload()
        expect(root(page)).to_have_attribute("data-runtime", "ready")
        expect(back).to_contain_text(name[lang])
        page.locator("#q-founded_on").fill("2018-05-01")
        back.click()
        expect(page.locator(f"#{overview}")).to_be_visible()
        assert page.evaluate("document.activeElement.id") in ("answer-founded_on", "found-4.1")
        page.go_back()
        expect(back).to_contain_text(name[lang])
        go_to(page, "step-2")
        expect(back).to_have_count(0)


def test_a_country_that_the_list_lacks_stays_as_a_file_has_it(page: Page, served: str) -> None:
    open_checker(page, served)
    fields = {"office_country": "IT", "actors": "34"}
    put(page, {"edition": EDITION.id, "lang": "de", "entries": {"fields": fields, "notes": {}}})
    page.reload()
    settle(page)
    go_to(page, "your-cluster")
    expect(page.locator("#q-office_country")).to_have_value("IT")
    page.locator("#q-office_country").select_option(label="Österreich")
    go_to(page, "check-answers")
    expect(page.locator('#check-answers [data-answer="office_country"]')).to_contain_text(
        "Österreich"
    )
