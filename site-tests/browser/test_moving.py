"""Going through the steps: by address, by list, by keyboard alone, on a small screen, without script."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from browser.checker import (
    FACTS,
    NEXT,
    SHOW_RESULT,
    answer,
    enter,
    go_to,
    open_checker,
    root,
    settle,
    step_of,
)
from playwright.sync_api import Page, expect
from tools.hands import Keys

from gocluster_rules.catalogue import EDITION
from gocluster_rules.facts import YesNo
from gocluster_rules.text import LANGS, Lang

pytestmark = pytest.mark.slow

VIEWS = [
    "start",
    "tasks",
    "members",
    *(f"step-{c.number}" for c in EDITION.categories),
    "your-cluster",
    "check-answers",
    "result",
]


def test_a_link_to_a_question_opens_its_step_and_focuses_it(page: Page, served: str) -> None:
    open_checker(page, served, fragment="#q-founded_on")
    expect(page.locator("#q-founded_on")).to_be_focused()
    for field in FACTS:
        open_checker(page, served, fragment=f"#q-{field}")
        expect(page.locator(f"#{step_of(field)}")).to_be_visible()
        expect(page.locator(f"#q-{field}")).to_be_focused()


def test_an_address_that_names_no_step_opens_the_first(page: Page, served: str) -> None:
    for fragment in ("#%E0%A4%A", "#%", "#nowhere", "#checker", "#"):
        page.goto("about:blank")
        open_checker(page, served, fragment=fragment)
        expect(page.locator(".ck-view:visible")).to_have_attribute("id", VIEWS[0])
        page.evaluate("fragment => { location.hash = fragment; }", fragment + "x")
        answer(page, {"actors": "34"})
        page.evaluate("() => localStorage.clear()")


def test_one_step_is_shown_at_a_time_and_the_list_says_which(page: Page, served: str) -> None:
    open_checker(page, served)
    for view in VIEWS[1:]:
        go_to(page, view)
        expect(page.locator(".ck-view:visible")).to_have_count(1)
        expect(page.locator(".ck-steps [aria-current=step]")).to_have_attribute("href", f"#{view}")
        expect(page.locator(f"#{view} h2")).to_be_focused()
        assert page.url.endswith(f"#{view}")


def test_the_browsers_back_button_goes_back_a_step(page: Page, served: str) -> None:
    open_checker(page, served)
    go_to(page, "step-2")
    go_to(page, "step-4")
    page.go_back()
    expect(page.locator("#step-2")).to_be_visible()
    page.go_back()
    expect(page.locator("#start")).to_be_visible()
    page.go_forward()
    expect(page.locator("#step-2")).to_be_visible()


@pytest.mark.thorough
def test_every_step_has_an_address_that_survives_reloading(page: Page, served: str) -> None:
    for view in VIEWS:
        page.goto("about:blank")
        open_checker(page, served, fragment=f"#{view}")
        expect(page.locator(".ck-view:visible")).to_have_attribute("id", view)
        page.reload()
        expect(page.locator(".ck-view:visible")).to_have_attribute("id", view)


def test_continue_leads_through_all_steps(page: Page, served: str) -> None:
    open_checker(page, served)
    page.get_by_role("link", name="Jetzt beginnen").click()
    expect(page.locator("#tasks h2")).to_be_focused()
    page.locator('#tasks a[href="#members"]').click()
    expect(page.locator("#members h2")).to_be_focused()
    for view in VIEWS[3:-1]:
        page.get_by_role("button", name=NEXT["de"], exact=True).click()
        expect(page.locator(f"#{view}")).to_be_visible()
    page.get_by_role("button", name=SHOW_RESULT["de"]).click()
    expect(page.locator("#result h2")).to_be_focused()


@pytest.mark.thorough
def test_every_criterion_in_the_result_leads_back_to_its_question(page: Page, served: str) -> None:
    open_checker(page, served, fragment="#result")
    for criterion in EDITION.criteria:
        go_to(page, "result")
        page.locator(f'#result tr[data-criterion="{criterion.number}"] a').click()
        expect(page.locator(f"#q-{criterion.asks[0].name}")).to_be_focused()


def test_the_whole_check_can_be_done_by_keyboard(page: Page, served: str) -> None:
    """Nothing but keys, from the first field to the downloaded result."""
    open_checker(page, served)
    keys = Keys(page)
    go_on = ".ck-view:not([hidden]) [data-next]"
    keys.use("#start [data-when] a")
    keys.use('[data-task="step-1"] a')
    for category in EDITION.categories:
        expect(page.locator(f"#step-{category.number} h2")).to_be_focused()
        for fact in (fact for main in category.criteria for c in main.criteria for fact in c.asks):
            keys.reach(f'[name="q-{fact.name}"]')
            if isinstance(fact, YesNo):
                page.keyboard.press("Space")
            elif fact.name == "actors":
                page.keyboard.type("34")
        keys.use(go_on)
    expect(page.locator("#your-cluster h2")).to_be_focused()
    keys.use(go_on)
    expect(page.locator("#check-answers h2")).to_be_focused()
    keys.reach(go_on)
    settle(page)
    page.keyboard.press("Enter")
    expect(page.locator("#result h2")).to_be_focused()
    expect(page.locator('#result tr[data-criterion="1"]')).to_have_attribute("data-verdict", "met")
    expect(page.locator('#result tr[data-criterion="13"]')).to_have_attribute("data-verdict", "met")
    with page.expect_download() as download:
        keys.use('[data-download="result"]')
    result = json.loads(download.value.path().read_bytes())
    assert result["criteria"]["1"]["verdict"] == "met"


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_is_wider_than_a_small_screen(
    new_page: Callable[..., Page], served: str, lang: Lang
) -> None:
    page = new_page(viewport={"width": 320, "height": 640})
    open_checker(page, served, lang)
    page.locator("[data-example]").last.click()
    settle(page)
    for view in VIEWS:
        go_to(page, view)
        page.eval_on_selector_all("details", "all => all.forEach(details => details.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, view


@pytest.mark.parametrize("width", [320, 1280])
def test_controls_are_large_enough_to_hit(
    new_page: Callable[..., Page], served: str, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    open_checker(page, served)
    enter(page, "actors", "siebzehn")
    settle(page)
    page.eval_on_selector_all(".ck-view", "views => views.forEach(view => view.hidden = false)")
    small = page.eval_on_selector_all(
        "#checker :is(button, input:not([type=radio], [type=checkbox]), textarea, summary, label:has(input), .ck-steps a, .gc-button, .ck-row a)",
        """controls => controls.filter(control => control.checkVisibility())
            .map(control => [control.outerHTML.slice(0, 80), control.getBoundingClientRect()])
            .filter(([, {width, height}]) => width < 24 || height < 24).map(([html]) => html)""",
    )
    assert small == []


def test_what_is_focused_is_not_hidden_behind_the_score(page: Page, served: str) -> None:
    open_checker(page, served, fragment="#step-1")
    for _ in range(25):
        page.keyboard.press("Tab")
        covered = page.evaluate(
            """() => {
                const bar = document.querySelector(".ck-bar").getBoundingClientRect();
                const focused = document.activeElement.getBoundingClientRect();
                return document.activeElement.closest(".ck-view") && focused.bottom > bar.top;
            }"""
        )
        assert not covered, page.evaluate("document.activeElement.outerHTML")


def test_on_a_very_low_screen_the_score_stays_in_its_place(page: Page, served: str) -> None:
    """1280 by 900 pixels at 400 % are 320 by 225."""
    page.set_viewport_size({"width": 320, "height": 225})
    open_checker(page, served, fragment="#step-1")
    bar = page.locator(".ck-bar")
    expect(bar).not_to_be_in_viewport()
    page.keyboard.press("End")
    bar.scroll_into_view_if_needed()
    expect(bar).to_be_in_viewport()
    page.set_viewport_size({"width": 320, "height": 640})
    page.keyboard.press("Home")
    expect(bar).to_be_in_viewport()


def test_without_script_all_questions_can_be_read(
    new_page: Callable[..., Page], served: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(served + "selbstcheck/")
    for fact in EDITION.facts:
        expect(page.get_by_text(fact.question.de, exact=True)).to_be_visible()
    for criterion in EDITION.criteria:
        heading = page.locator(f'[id="criterion-{criterion.number}"]')
        expect(heading).to_contain_text(criterion.wording.de)
        expect(heading).to_be_visible()
    expect(page.locator("noscript a[href$='.xlsx']")).to_be_visible()
    expect(page.locator(".ck-bar")).to_be_hidden()
    expect(page.locator("#result")).to_be_hidden()


def test_on_paper_the_result_is_complete_and_without_controls(page: Page, served: str) -> None:
    open_checker(page, served)
    page.locator("[data-example]").first.click()
    settle(page)
    go_to(page, "result")
    page.emulate_media(media="print")
    expect(page.locator("#result tr[data-criterion]:visible")).to_have_count(len(EDITION.criteria))
    expect(page.locator("#checker button:visible")).to_have_count(0)
    expect(page.locator(".ck-bar")).to_be_hidden()


def test_entries_survive_going_back_and_forth(page: Page, served: str) -> None:
    open_checker(page, served)
    answer(page, {"actors": "34", "success_stories": "3"})
    go_to(page, "result")
    page.go_back()
    page.go_back()
    expect(page.locator("#q-actors")).to_have_value("34")
    assert root(page).get_attribute("data-runtime") == "ready"
