"""Answers that are possible but unlikely: said at the field, while going on stays possible."""

from __future__ import annotations

import pytest
from browser.checker import answer, enter, open_checker, settle
from playwright.sync_api import Page, expect
from tools.thorough import GERMAN_FIRST

from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import Lang

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("lang", GERMAN_FIRST)
def test_a_hint_appears_with_the_answer_goes_with_it_and_blocks_nothing(
    page: Page, served: str, lang: Lang
) -> None:
    open_checker(page, served, lang)
    answer(page, {"as_of": "2026-11-22", "founded_on": "2027-01-01"})
    hint = page.locator('[data-hint="founded_on"]')
    expect(hint).to_be_visible()
    (said,) = [each.text[lang] for each in EDITION.hints if each.fact.name == "founded_on"]
    expect(hint).to_have_text(said)
    page.locator("#step-2 [data-next]").click()
    expect(page.locator("#step-3")).to_be_visible()
    enter(page, "founded_on", "2020-01-01")
    settle(page)
    expect(hint).to_be_hidden()
