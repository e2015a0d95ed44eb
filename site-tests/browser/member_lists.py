"""Lists of members as clusters have them, made up for the tests: the places are real, the names are not."""

from __future__ import annotations

from pathlib import Path

from browser.checker import PATHS, Shown, expected_findings, findings, settle
from playwright.sync_api import Page
from tools.hands import Hands
from tools.window import Window

from gocluster_rules.answers import Answers, Cluster
from gocluster_rules.catalogue import EDITION
from gocluster_rules.members.reading import read
from gocluster_rules.text import Lang
from workbook.file.lists import list_rows

COUNTED = ("1", "2.1", "2.2", "3")
OFFICE = "10623"
TITLES = "Lfd. Nr.;Mitglied;Akteursart;KMU (ja/nein);PLZ;Ort;Fest gebunden?"
PLACES = (
    ("10623", "Berlin"), ("14467", "Potsdam"), ("39104", "Magdeburg"), ("04109", "Leipzig"),
    ("01067", "Dresden"), ("20095", "Hamburg"), ("15230", "Frankfurt (Oder)"), ("03046", "Cottbus"),
    ("A-1010", "Wien"), ("06108", "Halle"),
)  # fmt: skip
KINDS = ("Unternehmen", "GmbH", "Forschungseinrichtung", "Unternehmen", "Hochschule", "Verband")
ANSWERS = ("ja", "nein", "ja", "JA", "x", "")


def german_list(number: int = 300) -> bytes:
    """A list as German Excel saves it: semicolons, Windows-1252, two lines of title, leading zeros lost."""
    lines = ["Übersicht der Mitglieder;;;;;;", ";;;;;;", TITLES]
    for at in range(1, number + 1):
        code, town = PLACES[at % len(PLACES)]
        sme = "vielleicht" if at == 7 else ANSWERS[at % len(ANSWERS)]
        bound = "nein" if at % 29 == 0 else "ja"
        kind = KINDS[at % len(KINDS)]
        shown = code.lstrip("0")
        lines.append(f"{at};Müßige Erfindung {at} GmbH;{kind};{sme};{shown};{town};{bound}")
    lines.append(f";Summe: {number};;;;;")
    return "".join(f"{line}\r\n" for line in lines).encode("cp1252")


def mended(content: bytes, row: int, title: str, text: str) -> bytes:
    """The list with another text in one cell."""
    lines = content.decode("cp1252").split("\r\n")
    cells = lines[row - 1].split(";")
    cells[TITLES.split(";").index(title)] = text
    lines[row - 1] = ";".join(cells)
    return "\r\n".join(lines).encode("cp1252")


def given(content: bytes, office: str = OFFICE) -> Answers:
    """The answers that the list gives, and no others."""
    cluster = Cluster(country="DE", postal_code=office)
    return Answers(edition=EDITION.id, cluster=cluster, members=read(list_rows(content)).members)


def count_a_list(page: Page | Window, hands: Hands, home: str, folder: Path) -> None:
    """Take a list, mend a row of it, and look at the map."""
    content = german_list()
    path = folder / "mitglieder.csv"
    path.write_bytes(content)
    page.goto(f"{home}{PATHS['de']}#q-office_postal_code")
    page.wait_for_function("() => document.querySelector('#checker[data-live]')")
    hands.write("#q-office_postal_code", OFFICE)
    hands.use('.ck-steps [href="#members"]')
    hands.pick("#ck-members-file", path)
    page.wait_for_function(
        "() => document.querySelector('[data-part=members-told]')?.textContent.includes('300')"
    )
    settle(page)
    assert seen(page) == right(given(content))
    hands.write('[data-part="open-rows"] [data-row="6"] input', "149")
    page.keyboard.press("Tab")
    page.wait_for_function(
        "() => !document.querySelector('[data-part=open-rows] [data-row=\"6\"]')"
    )
    settle(page)
    near = mended(content, 6, "PLZ", "10623")
    assert counts(page) == counts_of(given(near))
    page.wait_for_function(
        "() => document.querySelector('[data-slot=map]').shadowRoot?.querySelector('circle')"
    )


def seen(page: Page | Window) -> dict[str, Shown]:
    """What the result says of the criteria that a list decides."""
    return {number: found for number, found in findings(page).items() if number in COUNTED}


def right(answers: Answers, lang: Lang = "de") -> dict[str, Shown]:
    """What Python says of them."""
    found = expected_findings(answers, lang)
    return {number: found[number] for number in COUNTED}


def counts(page: Page | Window) -> list[str]:
    """The counts as the step shows them."""
    shown: list[str] = page.eval_on_selector_all(
        '[data-slot="counts"] dd', "all => all.map((count) => count.textContent)"
    )
    return shown


def counts_of(answers: Answers) -> list[str]:
    """The same as Python counts them."""
    counted = answers.counted(EDITION)
    assert counted
    return [fact.shown(counted.counts[fact.name])["de"] for fact in counted.facts]
