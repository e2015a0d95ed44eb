"""The step of the list of members: from a list as clusters have it to the same verdicts as everywhere."""

from __future__ import annotations

import base64
from contextlib import suppress
from pathlib import Path

import pytest
from browser.checker import (
    enter,
    findings,
    go_to,
    open_checker,
    settle,
)
from browser.faults import ERRING, in_worker
from browser.member_lists import OFFICE, counts, counts_of, german_list, given, mended, right, seen
from browser.test_files import download, loaded, upload
from browser.test_sharing import make_link
from playwright.sync_api import Page, expect
from tools.accessibility import (
    faults_of_focus,
    too_wide,
    violations,
    violations_in_both_schemes,
)
from tools.chromium import Watch

from gocluster_rules.answers import parse
from gocluster_rules.catalogue import EDITION
from gocluster_rules.members.reading import read
from gocluster_rules.problems import Unreadable
from gocluster_rules.text import Lang
from workbook.cli.members import evaluated
from workbook.file.lists import list_rows
from workbook.file.read import read as read_workbook

pytestmark = pytest.mark.slow

LISTS = Path(__file__).parents[1] / "workbook" / "file" / "lists"
DROP = """([content, name]) => {
    const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], name));
    document.querySelector("[data-part=members-drop]")
        .dispatchEvent(new DragEvent("drop", {dataTransfer, bubbles: true, cancelable: true}));
}"""
FORGET = """() => {
    document.querySelector("[data-part=members-refused]").hidden = true;
    document.querySelector("[data-part=members-told]").textContent = "";
}"""
DROPPED = """() => document.querySelector("dialog[open]")
    || !document.querySelector("[data-part=members-refused]").hidden
    || document.querySelector("[data-part=members-told]").textContent.includes("gelesen,")"""
PASTED = """Name\tPLZ\tgebunden
Müller, Meier GmbH\t14467\tja
Mueller, Meier AG\t14467\tja
X e. V.\t39104\tja
"""
UGLY = [
    "<img src=x onerror=alert(1)>",
    "</title><script>alert(2)</script>",
    "=1+1 </style><style>*{display:none}",
]


def open_step(page: Page, served: str, lang: Lang = "de", office: str = OFFICE) -> None:
    """Go to the step, with the place of the office known."""
    open_checker(page, served, lang)
    if office:
        enter(page, "office_postal_code", office)
    go_to(page, "members")
    page.locator("#ck-members-file").wait_for()


def drop(page: Page, content: bytes, name: str = "mitglieder.csv") -> None:
    """Drop a list onto the step, as from a folder, and wait until it is counted."""
    page.evaluate(DROP, [base64.b64encode(content).decode(), name])
    expect(page.locator('[data-part="members-told"]')).to_contain_text("Mitglieder gelesen")
    settle(page)


def list_as_csv(names: list[str]) -> bytes:
    return "\n".join(["Name|PLZ", *(f"{name}|14467" for name in names)]).replace("|", "\t").encode()


# --- the main job


def test_a_list_as_german_excel_saves_it_gives_what_the_command_line_gives(
    page: Page, served: str
) -> None:
    content = german_list()
    open_step(page, served)
    drop(page, content)
    shown = {
        row.locator("th").text_content(): row.locator("select").input_value()
        for row in page.locator(".ck-columns--stacked tbody tr").all()
    }
    assert shown == {
        "Lfd. Nr.": "",
        "Mitglied": "name",
        "Akteursart": "kind",
        "KMU (ja/nein)": "sme",
        "PLZ": "postal_code",
        "Ort": "",
        "Fest gebunden?": "bound",
    }
    told = evaluated("mitglieder.csv", content, OFFICE, all_bound=False, edition=EDITION)
    assert counts(page) == [
        fact.shown(told.counted.counts[fact.name])["de"] for fact in told.counted.facts
    ]
    assert seen(page) == right(given(content))
    for number, criterion in told.to_json()["criteria"].items():
        assert seen(page)[number][:2] == (criterion["verdict"], criterion["reason"]["de"])

    # A row is mended in place; everything follows, and the focus goes on.
    row = page.locator('[data-part="open-rows"] [data-row="10"]')
    expect(row).to_contain_text("„vielleicht“ ist weder ja noch nein")
    row.locator("select").focus()
    row.locator("select").select_option("yes")
    expect(row).to_be_hidden()
    settle(page)
    assert seen(page) == right(given(mended(content, 10, "KMU (ja/nein)", "ja")))
    assert page.evaluate("() => document.activeElement.closest('[data-row]').dataset.row") == "6"

    # The questions show what the list answers, and lead to it.
    go_to(page, "check-answers")
    expect(page.locator("#answer-actors")).to_contain_text("290")
    page.locator("#answer-actors a").click()
    assert page.locator("#q-actors").is_hidden()
    assert page.locator('[data-field="actors"] .ck-from-list strong').text_content() == "290"
    expect(page.locator('[data-field="actors"] a')).to_be_focused()


def test_what_was_misunderstood_is_corrected_and_what_is_missing_asked_once(
    page: Page, served: str
) -> None:
    open_step(page, served)
    drop(page, b"Ort;Wer;Angabe\nBerlin;Erfunden GmbH;ja\nPotsdam;Nirgends AG;nein\n")
    page.get_by_label("Das erste Mitglied steht in Zeile").fill("2")
    page.keyboard.press("Tab")
    settle(page)
    select = {at: page.locator(f'.ck-columns--stacked [data-at="{at}"] select') for at in range(3)}
    select[1].select_option("name")
    settle(page)
    select[2].select_option("sme")
    settle(page)
    assert [each.input_value() for each in select.values()] == ["", "name", "sme"]
    assert counts(page)[0] == "0 bis 2"
    page.get_by_label("Ja, alle").check()
    settle(page)
    assert counts(page)[:2] == ["2", "1"]
    page.get_by_role("button", name="Vorschläge übernehmen").click()
    settle(page)
    assert counts(page)[2] == "0"
    expect(page.locator('[data-part="proposals"]')).to_be_hidden()

    # Pasted cells may hold any sign; probable duplicates are pointed out and left to the reader.
    page.get_by_text("Oder aus einer Tabelle einfügen").click()
    page.locator("#ck-members-paste").fill(PASTED)
    page.get_by_role("button", name="Eingefügtes übernehmen").click()
    page.get_by_role("dialog").get_by_role("button", name="Ersetzen").click()
    expect(page.locator('[data-part="members-told"]')).to_contain_text("3 Mitglieder gelesen")
    settle(page)
    assert counts(page)[0] == "3"
    duplicates = page.locator('[data-part="duplicates"]')
    expect(duplicates).to_contain_text("Zeile 3, Mueller, Meier AG")
    duplicates.locator('[data-row="3"] button').click()
    settle(page)
    assert counts(page)[0] == "2"
    page.get_by_role("button", name="Wieder aufnehmen").click()
    settle(page)
    assert counts(page)[0] == "3"


def test_what_stands_in_the_way_is_told_with_its_remedy(
    page: Page, served: str, watch: Watch
) -> None:
    watch.expected_errors = ("ERR_FAILED",)
    page.route("**/members/step-*.json", lambda route: route.abort())
    open_checker(page, served)
    go_to(page, "members")
    expect(page.locator('[data-part="members-status"]')).to_contain_text("Internetverbindung")
    page.unroute("**/members/step-*.json")
    go_to(page, "tasks")
    go_to(page, "members")
    expect(page.locator("#ck-members-file")).to_have_count(1)
    assert page.locator('[data-part="members-status"]').text_content() == ""
    page.route("**/members.zip", lambda route: route.abort())
    page.evaluate(DROP, [base64.b64encode(german_list(40)).decode(), "x.csv"])
    refused = page.locator('[data-part="members-refused"] [data-slot="why"]')
    expect(refused).to_contain_text("„x.csv“ ist noch nicht gelesen")
    page.unroute("**/members.zip")
    for content in (b"", b"\0\1\2", b"PK\3\4 no package"):
        page.evaluate(DROP, [base64.b64encode(content).decode(), "x.csv"])
        expect(page.locator('[data-part="members-refused"]')).to_be_focused()
        settle(page)
        assert page.locator('[data-part="members-refused"] [data-slot="why"]').text_content()
        assert page.locator("#q-members").input_value() == ""
    drop(page, german_list(40))
    page.get_by_role("link", name="Postleitzahl eintragen").click()
    expect(page.locator("#q-office_postal_code")).to_be_focused()
    page.keyboard.type("99999")
    settle(page)
    go_to(page, "members")
    expect(page.get_by_role("link", name="Postleitzahl berichtigen")).to_be_visible()
    enter(page, "office_postal_code", OFFICE)
    settle(page)
    go_to(page, "members")
    expect(page.locator("[data-office]:visible")).to_have_count(0)
    assert seen(page) == right(given(german_list(40)))


def test_ugly_lists_of_every_format_are_counted_as_by_the_command_line(
    page: Page, served: str
) -> None:
    open_step(page, served)
    refused = page.locator('[data-part="members-refused"]')
    counted = {}
    for path in sorted(LISTS.iterdir()):
        page.evaluate(FORGET)  # What was said of the last list is not said of this one.
        page.evaluate(DROP, [base64.b64encode(path.read_bytes()).decode(), path.name])
        page.wait_for_function(DROPPED)
        if page.get_by_role("dialog").is_visible():
            page.get_by_role("dialog").get_by_role("button", name="Ersetzen").click()
            page.wait_for_function(DROPPED)
        settle(page)
        if refused.is_hidden():
            counted[path.name] = counts(page)
    expected = {}
    for path in sorted(LISTS.iterdir()):
        with suppress(Unreadable):
            expected[path.name] = counts_of(given(path.read_bytes()))
    assert counted == expected
    assert [name for name in counted if name.endswith(".ods")]


# --- the list is kept with everything that keeps entries


def test_the_list_is_in_files_and_its_numbers_are_in_a_link(page: Page, served: str) -> None:
    content = german_list(60)
    answers = given(content)
    open_step(page, served)
    drop(page, content)
    with page.expect_download() as caught:
        page.get_by_role("button", name="Übersicht der Clusterakteure").click()
    table = Path(caught.value.path()).read_bytes()
    assert read(list_rows(table)).members == answers.members
    assert read_workbook(download(page, "workbook"), EDITION).members == answers.members
    saved = download(page, "answers")
    assert parse(saved, EDITION).members == answers.members
    link = make_link(page, notes=True)
    expect(page.locator('[data-part="share"]')).to_contain_text(
        "Die Mitgliederliste ist vertraulich"
    )
    page.goto("about:blank")
    page.goto(link)
    loaded(page, "Link")
    assert page.locator("#q-members").input_value() == ""
    assert page.locator("#q-actors").input_value() == "58"
    expected = right(answers)
    assert {number: found[0] for number, found in seen(page).items()} == {
        number: found[0] for number, found in expected.items()
    }
    upload(page, "antworten.json", saved)
    loaded(page, "antworten.json")
    # The rows of a file are those of its own list.
    assert seen(page) == right(parse(saved, EDITION))
    go_to(page, "members")
    assert counts(page)[0] == "58"

    # Each member can be changed, also after Python had to be started anew.
    in_worker(page, ERRING)
    page.locator('[data-part="all-members"] summary').click()
    page.locator('[data-part="all-members"] [data-row="60"] button').click()
    name = page.locator('[data-part="open-rows"] [data-row="60"] [data-mends="name"]')
    expect(name).to_be_focused()
    name.fill("Zuletzt Umbenannt AG")
    page.keyboard.press("Tab")
    settle(page)
    assert parse(download(page, "answers"), EDITION).members[59].name == "Zuletzt Umbenannt AG"


@pytest.mark.thorough
def test_the_other_language_and_a_reload_have_the_list_until_it_is_removed(
    page: Page, served: str
) -> None:
    content = german_list(60)
    open_step(page, served)
    drop(page, content)
    page.locator("a.gc-language").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    settle(page)
    assert seen(page) == right(given(content), "en")
    page.locator("#ck-save").check()
    page.reload()
    settle(page)
    assert seen(page) == right(given(content), "en")
    go_to(page, "step-1")
    page.locator('[data-field="actors"]').get_by_role("button", name="Remove the list").click()
    page.get_by_role("dialog").get_by_role("button", name="Remove the list").click()
    expect(page.locator("#q-actors")).to_be_visible()
    settle(page)
    assert findings(page)["1"].verdict == "open"


# --- safe, light, and for everyone


def test_markup_in_names_is_nothing_but_letters(page: Page, served: str) -> None:
    open_step(page, served)
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    drop(page, list_as_csv(UGLY))
    page.locator('[data-part="all-members"] summary').click()
    names = page.locator('[data-part="all-members"] tbody th')
    expect(names).to_have_count(len(UGLY))
    assert names.all_text_contents() == UGLY
    drawn = page.locator('[data-slot="map"] svg')
    titles = drawn.locator(":is(circle, polygon) > title").all_text_contents()
    assert set(titles) == set(UGLY)
    assert drawn.locator("script, img, style, foreignObject").count() == 0


def test_who_has_no_list_fetches_nothing_of_it_and_goes_on(
    page: Page, served: str, watch: Watch
) -> None:
    open_checker(page, served)
    enter(page, "actors", "34")
    settle(page)
    go_to(page, "result")
    settle(page)
    assert watch.asked("members", "xlsx.zip") == []
    go_to(page, "members")
    page.locator("#ck-members-file").wait_for()
    page.locator("#members [data-next]").click()
    expect(page.locator("#q-actors")).to_be_visible()
    assert watch.asked("members.zip") == []


def test_step_mapping_and_map_are_for_everyone(page: Page, served: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    open_step(page, served)
    drop(page, german_list(40))
    page.locator('[data-part="all-members"] summary').click()
    page.locator('[data-slot="map"] svg').wait_for()
    found = []
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert too_wide(page) == 0
        found += [f"at {width}: {it}" for it in violations_in_both_schemes(page, "#members")]
        found += faults_of_focus(page)
    go_to(page, "step-1")
    found += violations(page, "#step-1")
    assert found == []
