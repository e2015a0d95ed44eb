"""How the tests use the checker's page, and what Python says to the same answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Locator, Page, expect
from tools.window import Window

from gocluster_rules import forms
from gocluster_rules.answers import Answers
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.facts import YesNo
from gocluster_rules.text import Lang

PATHS: Mapping[Lang, str] = {"de": "selbstcheck/", "en": "en/selbstcheck/"}
ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.json"))
FACTS = {fact.name: fact for fact in EDITION.facts}
NEXT: Mapping[Lang, str] = {"de": "Weiter", "en": "Continue"}
SHOW_RESULT: Mapping[Lang, str] = {"de": "Ergebnis anzeigen", "en": "Show result"}
SETTLED = '#checker[data-runtime="ready"][data-busy="false"]'

Fields = Mapping[str, str]


class Shown(NamedTuple):
    """What is said of one criterion."""

    verdict: str
    reason: str
    shortfall: str


class Outcome(NamedTuple):
    """What the result says of all criteria together."""

    verdict: str
    headline: str
    tally: str
    firmness: str
    band: str
    next_steps: tuple[tuple[str, str], ...]


def open_checker(page: Page, served: str, lang: Lang = "de", fragment: str = "") -> None:
    """Open the self-check page and wait until it is usable."""
    page.goto(served + PATHS[lang] + fragment)
    expect(root(page)).to_have_attribute("data-live", "")


def root(page: Page) -> Locator:
    """The checker's element, whose data attributes tell its state."""
    return page.locator("#checker")


def settle(page: Page | Window) -> None:
    """Wait until nothing is under way any more."""
    page.wait_for_function(
        "settled => document.querySelector(settled)", arg=SETTLED, timeout=60_000
    )


def go_to(page: Page, view: str) -> None:
    """Go to a step by the list of steps."""
    page.locator(f'.ck-steps a[href="#{view}"]').click()
    expect(page.locator(f"#{view}")).to_be_visible()


def step_of(field: str) -> str:
    """The step in which a field is asked."""
    name = field.removesuffix("_at_most")
    for category, _, criterion in EDITION.walk():
        if name in {fact.name for fact in criterion.asks}:
            return f"step-{category.number}"
    return "your-cluster"


def enter(page: Page, field: str, typed: str) -> None:
    """Go to the field's step and put an answer into it, as a person would."""
    view = page.locator(f"#{step_of(field)}")
    if not view.is_visible():
        go_to(page, step_of(field))
    if isinstance(FACTS.get(field), YesNo):
        page.locator(f'input[name="q-{field}"][value="{typed}"]').check()
        return
    control = page.locator(f'[id="q-{field}"]')
    if not control.is_visible():
        page.locator("details").filter(has=control).locator("summary").click()
    if control.evaluate("control => control.matches('select')"):
        control.select_option(typed)
    else:
        control.fill(typed)


def answer(page: Page, fields: Fields) -> None:
    """Enter all answers and wait for the evaluation."""
    for field, typed in fields.items():
        enter(page, field, typed)
    settle(page)


def entries(page: Page | Window) -> dict[str, str]:
    """Everything that stands in the form."""
    found: dict[str, str] = page.eval_on_selector_all(
        "#checker form :is(input, select, textarea)[name]",
        """controls => Object.fromEntries(controls
            .filter(({type, checked, value}) => value && (type !== "radio" || checked))
            .map(({name, value}) => [name.slice(2), value]))""",
    )
    return found


def show_all_steps(page: Page) -> None:
    """Unfold the next steps, if there are more than the first ones."""
    more = page.locator('[data-part="more-steps"] button')
    if more.is_visible():
        more.click()


def findings(page: Page | Window) -> dict[str, Shown]:
    """What the table of the result says of each criterion."""
    found = page.eval_on_selector_all(
        "#result tr[data-criterion]",
        """rows => rows.map(row => [row.dataset.criterion, row.dataset.verdict,
            ...["verdict", "reason", "shortfall"].map(
                slot => row.querySelector(`[data-slot=${slot}]`).textContent)])""",
    )
    return {number: Shown(code, reason, short) for number, code, _, reason, short in found}


def finding_at_question(page: Page, number: str) -> Shown:
    """What is said beside the questions of a criterion."""
    place = page.locator(f'.ck-finding[data-criterion="{number}"]')
    texts = (
        place.locator(f'[data-slot="{slot}"]').text_content() for slot in ("reason", "shortfall")
    )
    return Shown(place.get_attribute("data-verdict") or "", *(text or "" for text in texts))


def outcome(page: Page) -> Outcome:
    """What the result says of all criteria together."""
    box = page.locator('[data-part="overall"]')

    def said(slot: str) -> str:
        return box.locator(f'[data-slot="{slot}"]').text_content() or ""

    steps = page.eval_on_selector_all(
        ".ck-next__step",
        """items => items.map(item => ["number", "text"].map(
            slot => item.querySelector(`[data-slot=${slot}]`).textContent))""",
    )
    return Outcome(
        verdict=box.get_attribute("data-verdict") or "",
        headline=said("headline"),
        tally=said("tally"),
        firmness=said("firmness"),
        band=said("band"),
        next_steps=tuple((number, text) for number, text in steps),
    )


def expected_findings(answers: Answers, lang: Lang) -> dict[str, Shown]:
    """What Python finds for the answers, as it is to be shown."""
    found = assess(answers, EDITION).criteria
    return {
        number: Shown(f.verdict.key, f.reason[lang], f.shortfall[lang] if f.shortfall else "")
        for number, f in found.items()
    }


def expected_outcome(answers: Answers, lang: Lang) -> Outcome:
    """What Python says of all criteria together, as it is to be shown."""
    result = assess(answers, EDITION)
    return Outcome(
        result.verdict.key,
        result.headline[lang],
        result.tally[lang],
        result.firmness.text[lang] if result.firmness.text else "",
        result.band[lang] if result.band else "",
        tuple((step.criterion, step.text[lang]) for step in result.next_steps),
    )


def read_as_form(fields: Fields, lang: Lang) -> forms.Reading:
    """What Python reads from fields, without a browser."""
    return forms.read(fields, {}, lang, EDITION)


def score(page: Page) -> tuple[int, ...]:
    """The numbers of the score that stays in view: met, of, open."""
    text = page.locator('[data-part="score"]').text_content() or ""
    return tuple(map(int, re.findall(r"[0-9]+", text)))
