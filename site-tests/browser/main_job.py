"""The main job, in whichever browser and by whichever hands: from home to the protocol, the link and its code; and
its core, from an example to the workbook and back."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from browser.checker import PATHS, entries, expected_findings, findings, settle
from browser.test_evidence import COUNT
from browser.test_files import example, written
from browser.test_path import PART, expected, shown
from playwright.sync_api import Page
from tools.hands import Hands
from tools.paper import words
from tools.qr_codes import codes_on_paper
from tools.window import Window
from tools.workbook_cells import filled

from gocluster_rules import forms
from gocluster_rules.answers import Answers, parse
from gocluster_rules.catalogue import EDITION
from gocluster_rules.evidence import EvidenceState
from gocluster_rules.text import Lang
from workbook import service as workbook_service
from workbook.file.read import read

FAULTY = {"actors": "siebzehn", "founded_on": "28 Feb 2021"}
IMPOSSIBLE = "2.1"
EVIDENCE = {"dated_member_list": EvidenceState.AT_HAND}
UNUSED = '[data-part="file-unused"]'
REPLACE = '[data-dialog="replace"]'


def in_form(answers: Answers, lang: Lang) -> dict[str, str]:
    """What stands in the form."""
    notes = {f"note_{number}": note for number, note in answers.notes.items()}
    return forms.write(answers, lang, EDITION) | notes


def do_main_job(
    page: Page | Window, hands: Hands, home: str, folder: Path, printed: Callable[[], bytes]
) -> None:
    """Go all the way; `printed` gives, as PDF, what the press of the button printed."""

    def seen(selector: str, text: str = "") -> None:
        """Wait until it is visible, with the text in it."""
        page.wait_for_function(
            """([selector, text]) => [...document.querySelectorAll(selector)].some(
                (node) => node.checkVisibility() && node.textContent.includes(text))""",
            arg=[selector, text],
        )

    given = example()
    content = filled(written(given, "en"), FAULTY)
    workbook = folder / "mappe.xlsx"
    workbook.write_bytes(content)

    # From home to the task list, and back to load the workbook
    page.goto(home)
    hands.use('main .gc-button--primary[href="selbstcheck/"]')
    seen("#checker[data-live]")
    hands.use("#ck-save")
    hands.use('#start [data-when="empty"] [href="#tasks"]')
    seen("#tasks h2:focus")
    hands.use('.ck-steps [href="#start"]')
    hands.pick("#ck-file", workbook)

    # Two cells are faulty: they are listed, all else is taken over
    seen(f"{UNUSED}:focus")
    settle(page)
    told = json.loads(workbook_service.read(content, "de"))["problems"]
    listed = page.eval_on_selector_all(f"{UNUSED} li", "all => all.map(item => item.textContent)")
    assert len(listed) == 2
    assert listed == [f"{fault['place']['de']}: {fault['message']['de']}" for fault in told]
    right = in_form(given, "de")
    rest = {field: text for field, text in right.items() if field not in FAULTY}
    assert entries(page) == rest | {"actors": "siebzehn"}  # No field for days can show the other.

    # One is typed anew, the other taken as proposed
    hands.use(f'{UNUSED} [href="#q-actors"]')
    hands.write("#q-actors:focus", right["actors"])
    settle(page)  # What is then said above the button moves it.
    hands.use("#step-1 [data-next]")
    seen("#step-2 h2:focus")
    hands.use("#offer-founded_on button")
    seen("#q-founded_on:focus")
    assert entries(page) == right
    hands.use('.ck-steps [href="#check-answers"]')
    hands.use('#check-answers [data-next="result"]')
    seen("#result h2:focus")
    settle(page)
    assert findings(page) == expected_findings(given, "de")

    # The shortest path, without a step that is not possible
    assert shown(page) == expected(given, "de")
    hands.use(f'{PART} input[value="{IMPOSSIBLE}"]')
    seen('[data-part="impossible"] [data-slot="marked"]', IMPOSSIBLE)
    assert shown(page) == expected(given, "de", [IMPOSSIBLE])

    # Where the evidence stands
    hands.use('[data-evidence="1"] summary')
    for name, state in EVIDENCE.items():
        hands.choose(f"#q-evidence_{name}", state)
    seen(COUNT, "1 vorhanden")
    given = replace(given, evidence=EVIDENCE)
    right = in_form(given, "de")
    assert entries(page) == right

    # A link, and the protocol with its code
    hands.use("#ck-share-notes")
    hands.use("[data-share]")
    seen('[data-part="share-status"]', "erstellt")
    link = page.evaluate("() => document.querySelector('#ck-link').value")
    hands.use("[data-print]")
    protocol = folder / "protocol.pdf"
    protocol.write_bytes(printed())
    assert codes_on_paper(protocol.read_bytes()) == [link]
    text = " ".join(word.text for word in words(protocol))
    for said in ("Protokoll des Selbstchecks", "Für uns nicht möglich: 2.1", given.cluster.name):
        assert said in text

    # The link leads to the same answers, and asks before it replaces others
    hands.use('.ck-steps [href="#step-1"]')
    hands.write("#q-actors", "12")
    settle(page)
    for reply, then in {"": right | {"actors": "12"}, "yes": right}.items():
        page.goto(home)
        page.goto(link)
        hands.use(f'{REPLACE} [value="{reply}"]')
        settle(page)
        assert entries(page) == then
    assert findings(page) == expected_findings(given, "de")

    # The other language has them too; nothing is left once it is not to be kept
    hands.use("a.gc-language")
    seen('html[lang="en"] #checker[data-live]')
    settle(page)
    assert entries(page) == in_form(given, "en")
    assert findings(page) == expected_findings(given, "en")
    hands.use("#ck-save")
    seen('[data-part="save-status"]', "deleted")
    assert page.evaluate("() => [localStorage.length, sessionStorage.length]") == [0, 0]


def go_there_and_back(
    page: Window, hands: Hands, home: str, site: Path, folder: Path, lang: Lang
) -> None:
    """Have the example evaluated, save it as a workbook and take it over from there."""
    page.goto(home + PATHS[lang])
    named = page.evaluate("() => document.querySelector('[data-example]').dataset.example")
    answers = parse((site / PATHS[lang] / named).resolve().read_bytes(), EDITION)
    hands.use("[data-example]")
    settle(page)
    assert findings(page) == expected_findings(answers, lang)
    hands.use('.ck-steps [href="#result"]')
    hands.use('[data-download="workbook"]')
    content = page.taken("xlsx")
    assert read(content, EDITION).values == answers.values
    saved = folder / "saved.xlsx"
    saved.write_bytes(content)
    page.goto(home)
    page.goto(home + PATHS[lang])
    hands.pick("#ck-file", saved)
    page.wait_for_function(
        "name => document.querySelector('[data-part=file-status]').textContent.includes(name)",
        arg=saved.name,
    )
    settle(page)
    assert findings(page) == expected_findings(answers, lang)
