"""Where each piece of evidence stands: chosen at the result, kept like every answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from browser.checker import EXAMPLES, answer, entries, go_to, open_checker, settle
from playwright.sync_api import Page, expect

from gocluster_rules.answers import parse
from gocluster_rules.catalogue import EDITION
from workbook.file.read import read

pytestmark = pytest.mark.slow

STATES = {"dated_member_list": "at_hand", "kind_of_commitment": "to_get"}
COUNT = '[data-part="evidence"] [data-slot="count"]'


def listed(page: Page) -> list[str]:
    """The criteria whose evidence is listed."""
    groups = page.locator("[data-evidence]")
    shown = "nodes => nodes.filter(n => n.checkVisibility()).map(n => n.dataset.evidence)"
    found: list[str] = groups.evaluate_all(shown)
    return found


def choose(page: Page) -> None:
    """Meet criterion 1 and say where two pieces of its evidence stand."""
    answer(page, {"actors": "34"})
    go_to(page, "result")
    page.locator('[data-evidence="1"] summary').click()
    for id, state in STATES.items():
        page.locator(f"#q-evidence_{id}").select_option(state)
    settle(page)


def test_evidence_is_listed_for_what_is_met_and_only_for_that(page: Page, served: str) -> None:
    open_checker(page, served)
    answer(page, {"actors": "34", "sme_actors": "3"})
    go_to(page, "result")
    assert listed(page) == ["1"]
    expect(page.locator(COUNT)).to_have_text(
        "Von 4 Nachweisen: 0 vorhanden, 0 zu beschaffen, 4 ohne Angabe."
    )
    answer(page, {"actors": "12"})
    go_to(page, "result")
    assert listed(page) == []
    expect(page.locator(COUNT)).to_contain_text("Sobald ein Kriterium erfüllt ist")


def test_states_are_counted_and_survive_a_verdict_that_changes(page: Page, served: str) -> None:
    open_checker(page, served)
    choose(page)
    said = "Von 4 Nachweisen: 1 vorhanden, 1 zu beschaffen, 2 ohne Angabe."
    expect(page.locator(COUNT)).to_have_text(said)
    expect(page.locator('[data-evidence="1"] summary')).to_contain_text("1 von 4 vorhanden")
    answer(page, {"actors": "12"})
    answer(page, {"actors": "30"})
    go_to(page, "result")
    expect(page.locator(COUNT)).to_have_text(said)


def test_what_is_not_needed_counts_nowhere(page: Page, served: str) -> None:
    open_checker(page, served)
    choose(page)
    page.locator("#q-evidence_kind_of_commitment").select_option("not_needed")
    said = "Von 3 Nachweisen: 1 vorhanden, 0 zu beschaffen, 2 ohne Angabe."
    expect(page.locator(COUNT)).to_have_text(said)
    expect(page.locator('[data-evidence="1"] summary')).to_contain_text("1 von 3 vorhanden")


@pytest.mark.thorough
def test_states_are_in_the_files_and_come_back_from_them(page: Page, served: str) -> None:
    open_checker(page, served)
    choose(page)
    files = {}
    for kind, reader in (("answers", parse), ("workbook", read)):
        with page.expect_download() as caught:
            page.locator(f'[data-download="{kind}"]').click()
        files[kind] = Path(caught.value.path()).read_bytes()
        assert reader(files[kind], EDITION).evidence == STATES
    for kind, name in (("answers", "a.json"), ("workbook", "a.xlsx")):
        open_checker(page, served, "en")
        page.reload()
        page.locator("#ck-file").set_input_files(
            {"name": name, "mimeType": "application/octet-stream", "buffer": files[kind]}
        )
        expect(page.locator('[data-part="file-status"]')).to_contain_text("are loaded")
        settle(page)
        go_to(page, "result")
        expect(page.locator(COUNT)).to_contain_text("1 at hand, 1 to get")


def test_states_are_saved_on_the_device(page: Page, served: str) -> None:
    open_checker(page, served)
    page.locator("#ck-save").check()
    choose(page)
    page.reload()
    kept = entries(page)
    assert {id: kept[f"evidence_{id}"] for id in STATES} == STATES


def test_on_paper_each_criterion_has_the_evidence_of_which_something_is_said(
    page: Page, served: str
) -> None:
    open_checker(page, served)
    choose(page)
    page.emulate_media(media="print")
    printed = page.locator("#result .ck-stands div:visible")
    assert printed.locator("dd").all_text_contents() == ["vorhanden", "zu beschaffen"]
    expect(page.locator('[data-part="evidence"]')).to_be_hidden()


def test_an_example_shows_its_states(page: Page, served: str) -> None:
    example = next(path for path in EXAMPLES if path.stem == "admitted")
    given = json.loads(example.read_text("utf-8"))
    open_checker(page, served)
    page.get_by_role("button", name=given["cluster"]["name"]).click()
    settle(page)
    kept = entries(page)
    states = {name: kept.get(f"evidence_{name}") for name in given["evidence"]}
    assert states == given["evidence"]
