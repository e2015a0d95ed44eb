"""Answers travel in a link and in a QR code, to nobody but whom they are given to, and replace nothing unasked."""

from __future__ import annotations

import base64
import json
import random
import zlib
from dataclasses import replace
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from browser.checker import (
    EXAMPLES,
    answer,
    entries,
    expected_findings,
    findings,
    go_to,
    open_checker,
    settle,
)
from playwright.sync_api import Page, expect
from tools.chromium import Watch
from tools.qr_codes import codes_on_paper

from gocluster_rules.answers import Answers, dumps, parse
from gocluster_rules.catalogue import EDITION

pytestmark = pytest.mark.slow

MARK = "#answers="


def example(number: int = 0) -> Answers:
    return parse(EXAMPLES[number].read_bytes(), EDITION)


def open_example(page: Page, served: str, number: int = 0) -> Answers:
    given = example(number)
    open_checker(page, served)
    page.get_by_role("button", name=given.cluster.name).click()
    settle(page)
    return given


def make_link(page: Page, *, notes: bool) -> str:
    go_to(page, "result")
    page.locator("#ck-share-notes").set_checked(notes)
    page.locator("[data-share]").click()
    expect(page.locator('[data-part="share-status"]')).to_contain_text("erstellt")
    return page.locator("#ck-link").input_value()


def packed(text: str) -> str:
    """The text as it stands in a link."""
    squeezed = zlib.compress(text.encode())
    return MARK + base64.urlsafe_b64encode(squeezed).decode().rstrip("=")


def mistyped(link: str) -> str:
    """The link with another letter in the place of one of its letters."""
    place = next(at for at, letter in enumerate(link) if at > len(link) // 2 and letter.isalpha())
    return link[:place] + link[place].swapcase() + link[place + 1 :]


def unpacked(link: str) -> Answers:
    part = urldefrag(link).fragment.removeprefix(MARK[1:])
    return parse(zlib.decompress(base64.urlsafe_b64decode(part + "==")), EDITION)


def status(page: Page) -> str:
    return page.locator('[data-part="file-status"]').text_content() or ""


@pytest.mark.parametrize("notes", [True, False], ids=["with notes", "without"])
def test_a_link_holds_the_answers_and_the_notes_only_if_wished(
    page: Page, served: str, watch: Watch, notes: bool
) -> None:
    given = open_example(page, served)
    link = make_link(page, notes=notes)
    assert given.notes
    held = unpacked(link)
    assert held == replace(given, notes=given.notes if notes else {})
    there = page.context.new_page()
    there.goto(link)
    expect(there.locator('[data-part="file-status"]')).to_contain_text("geladen")
    settle(there)
    assert findings(there) == expected_findings(held, "de")
    assert MARK not in there.url
    assert there.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert not watch.asked("answers=")


def test_a_link_asks_before_it_replaces_and_can_be_undone(page: Page, served: str) -> None:
    open_checker(page, served)
    answer(page, {"actors": "17"})
    before = entries(page)
    link = packed(dumps(example(), EDITION))
    page.evaluate("fragment => { location.hash = fragment; }", link)
    page.locator('[data-dialog="replace"] [value=""]').click()
    assert entries(page) == before
    page.evaluate("fragment => { location.hash = fragment; }", link)
    page.locator('[data-dialog="replace"] [value="yes"]').click()
    expect(page.locator("#q-cluster_name")).to_have_value(example().cluster.name)
    settle(page)
    page.get_by_role("button", name="Rückgängig").click()
    assert entries(page) == before
    settle(page)


@pytest.mark.parametrize(
    ("fragment", "told"),
    [
        (MARK, "nicht lesbar"),
        (MARK + "%%%", "nicht lesbar"),
        (packed(dumps(example(), EDITION))[:80], "nicht lesbar"),
        (mistyped(packed(dumps(example(), EDITION))), "nicht lesbar"),
        (packed("0" * 6_000_000), "nicht lesbar"),
        (packed("[]"), "Format"),
        (packed(json.dumps({"format": "gocluster-selfcheck/1", "edition": "x"})), "Ausgabe"),
    ],
    ids=["empty", "no code", "cut off", "mistyped", "a bomb", "no answers", "another edition"],
)
def test_what_is_wrong_with_a_link_is_told(
    page: Page, served: str, fragment: str, told: str
) -> None:
    page.goto(served + "selbstcheck/" + fragment)
    expect(page.locator('[data-part="file-problems"]')).to_contain_text(told)
    assert entries(page).keys() == {"as_of"}


def test_a_link_to_former_answers_vanishes(page: Page, served: str) -> None:
    open_example(page, served)
    make_link(page, notes=False)
    expect(page.locator("#ck-link")).to_be_visible()
    answer(page, {"actors": "12"})
    go_to(page, "result")
    expect(page.locator("#ck-link")).to_be_hidden()
    assert unpacked(make_link(page, notes=False)).values["actors"].low == 12


def test_what_is_too_long_for_a_code_is_a_link_all_the_same(page: Page, served: str) -> None:
    open_example(page, served)
    go_to(page, "step-1")
    page.locator("#step-1 details.ck-note").first.evaluate("note => { note.open = true; }")
    long = base64.b64encode(random.Random(11).randbytes(6000)).decode()
    page.locator('[id="q-note_1"]').fill(long)
    settle(page)
    link = make_link(page, notes=True)
    expect(page.locator('[data-part="share-status"]')).to_contain_text("zu lang")
    expect(page.locator(".ck-qr")).to_be_hidden()
    assert unpacked(link).notes["1"] == long


@pytest.mark.parametrize("number", range(len(EXAMPLES)), ids=[path.stem for path in EXAMPLES])
def test_the_code_on_the_printed_record_is_the_link(page: Page, served: str, number: int) -> None:
    given = open_example(page, served, number)
    link = make_link(page, notes=True)
    assert codes_on_paper(page.pdf(prefer_css_page_size=True)) == [link]
    page.goto("about:blank")
    page.goto(link)
    settle(page)
    go_to(page, "result")
    with page.expect_download() as caught:
        page.locator('[data-download="answers"]').click()
    assert parse(Path(caught.value.path()).read_bytes(), EDITION) == given


def test_the_link_can_be_copied(page: Page, served: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_example(page, served)
    link = make_link(page, notes=False)
    page.locator('[data-copy="ck-link"]').click()
    expect(page.locator('[data-part="link"] [data-slot="copied"]')).to_contain_text("kopiert")
    assert page.evaluate("navigator.clipboard.readText()") == link
