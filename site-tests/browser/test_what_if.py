"""Next steps that are assumed: the result with them stands beside the real one and becomes no answer."""

from __future__ import annotations

from collections.abc import Collection

import pytest
from browser.checker import entries, go_to, outcome, score, settle, show_all_steps
from browser.test_files import download
from browser.test_result import open_example
from playwright.sync_api import Page, expect
from tools.thorough import GERMAN_FIRST

from gocluster_rules import what_if
from gocluster_rules.answers import Answers, parse
from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import Lang

pytestmark = pytest.mark.slow

BOX = '#result [data-part="assumed"]'


def assume(page: Page, number: str) -> None:
    show_all_steps(page)
    page.locator(f'#result .ck-next input[value="{number}"]').press("Space")
    settle(page)


def shown(page: Page) -> list[str]:
    slots = ("criteria", "assumed-headline", "assumed-tally", "assumed-text")
    return [page.locator(f'{BOX} [data-slot="{slot}"]').text_content() or "" for slot in slots]


def expected(given: Answers, numbers: Collection[str], lang: Lang) -> list[str]:
    found = what_if.assumed(numbers, given, EDITION)
    assert found and found.then
    words = (found.then.headline[lang], found.then.tally[lang], found.text[lang])
    return [", ".join(found.criteria), *words]


@pytest.mark.parametrize("lang", GERMAN_FIRST)
def test_what_is_assumed_is_shown_beside_the_real_result(
    page: Page, served: str, lang: Lang
) -> None:
    given = open_example(page, served, "half-answered", lang)
    before, real, counted = entries(page), outcome(page), score(page)
    expect(page.locator(BOX)).to_be_hidden()
    numbers: list[str] = []
    for number in ("2.1", "9.2", "7.2", "13"):
        assume(page, number)
        numbers.append(number)
        assert shown(page) == expected(given, numbers, lang)
        expect(page.locator(f'.ck-next input[value="{number}"]')).to_be_focused()
        expect(page.locator('[data-slot="assumed-found"]')).to_contain_text(shown(page)[2])
    assert shown(page)[2].startswith("12 ")
    expect(page.locator('[data-part="assumed-score"]')).to_contain_text("12")
    assert (outcome(page), score(page), entries(page)) == (real, counted, before)
    page.emulate_media(media="print")
    expect(page.locator(BOX)).to_be_visible()
    expect(page.locator(f"{BOX} button")).to_be_hidden()
    page.emulate_media(media="screen")
    assert parse(download(page, "answers"), EDITION) == given
    page.locator(f"{BOX} button").click()
    settle(page)
    expect(page.locator(BOX)).to_be_hidden()
    expect(page.locator('[data-part="assumed-score"]')).to_be_hidden()
    expect(page.locator(".ck-next input:checked")).to_have_count(0)


def test_other_entries_end_the_assumptions(page: Page, served: str) -> None:
    given = open_example(page, served, "half-answered")
    assume(page, "2.1")
    go_to(page, "start")
    page.get_by_role("button", name=given.cluster.name).click()
    settle(page)
    go_to(page, "result")
    expect(page.locator(BOX)).to_be_hidden()
