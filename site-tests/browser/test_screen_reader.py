"""The self-check by ear: what a real screen reader says of it in Firefox and in Chromium to somebody with a keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browser.checker import FACTS, PATHS, read_as_form
from tools.screen_reader import FOCUS_MODE, Listener, listener

from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.facts import Fact
from gocluster_rules.words import VERDICTS
from macros.checker.texts import PAGE, SCRIPT

pytestmark = pytest.mark.slow

ACTORS, SMES, FOUNDED, STAFF = (
    FACTS[name] for name in ("actors", "sme_actors", "founded_on", "staffing_appropriate")
)
ANSWERS = {"actors": "42", "sme_actors": "30"}
"""What is entered on the way."""
IN_FIREFOX = pytest.mark.parametrize("ear", ["firefox"], indirect=True)
"""Orca does not always tell in Chromium that "Weiter" led to the next step, when the machine is busy."""
FAULT = f"{SMES.label.de}: „{{typed}}“ kann nicht ausgewertet werden."
SUMMARY, RANGE = PAGE["error_summary"].de, PAGE["range"].de


@pytest.fixture(scope="module", params=["firefox", "chromium"])
def ear(
    request: pytest.FixtureRequest, served: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Listener]:
    """Somebody who goes through the check with the tests, in each from where the last one ended."""
    folder = tmp_path_factory.mktemp(request.param)
    with listener(request.param, served + PATHS["de"], folder) as listening:
        yield listening


def question(fact: Fact) -> str:
    return fact.question.de


def help_of(fact: Fact) -> str:
    assert fact.help
    return fact.help.de


def in_one_line(text: str) -> str:
    """As if it were not heard line by line."""
    return " ".join(text.replace(" / ", " ").split())


def test_start_and_end_of_loading_are_told_and_no_bare_percentages(ear: Listener) -> None:
    ear.hear("abgeschlossen")  # loading the page
    ear.go_on_until("Zum Inhalt")
    ear.press("Return")
    before = ear.now()
    ear.go_on_until(PAGE["begin"].de)
    ear.hear(SCRIPT["preparing"].de, SCRIPT["ready"].de)
    assert "Prozent" not in ear.heard(before)


def test_each_step_is_heard_with_its_title(ear: Listener) -> None:
    ear.go_on_until("Kategorie 2 Clustermanagement und Steuerung", "shift+Tab")
    ear.go_on_until("Kategorie 1 Struktur und Zusammensetzung", "shift+Tab")
    ear.press("Return")
    ear.hear("Kategorie 1", "Struktur und Zusammensetzung")


def test_a_question_is_heard_with_its_criterion_and_its_help(ear: Listener) -> None:
    ear.go_on_until(question(ACTORS))
    criterion = "Kriterium 1: Mindestanzahl von 30 fest gebundenen Akteuren"
    ear.hear(criterion, question(ACTORS), help_of(ACTORS), FOCUS_MODE)


def test_verdict_and_score_are_heard_after_the_first_answer(ear: Listener) -> None:
    ear.type(ANSWERS["actors"])
    ear.hear("Kriterium 1: erfüllt. 1 von 19 erfüllt, 18 offen")


def test_what_is_folded_away_says_of_which_answer_it_is(ear: Listener) -> None:
    ear.press("Tab")
    ear.hear(f"{RANGE} ({ACTORS.label.de})")


def test_an_error_is_heard_once_its_field_is_left(ear: Listener) -> None:
    ear.go_on_until(question(SMES))
    ear.hear(FOCUS_MODE)
    ear.type("3o")
    ear.press("Tab")
    ear.hear(RANGE, FAULT.format(typed="3o"))


def test_help_and_error_are_not_heard_again_with_every_key(ear: Listener) -> None:
    ear.press("shift+Tab")
    ear.hear("3o")
    before = ear.now()
    ear.press("End")
    ear.type("xxxxxxxx")
    ear.press("Tab")
    ear.hear(RANGE)
    assert help_of(SMES) not in ear.heard(before)


def test_the_summary_of_errors_is_heard_and_leads_to_the_question(ear: Listener) -> None:
    ear.go_on_until(PAGE["next"].de)
    ear.press("Return")
    ear.hear(SUMMARY)
    ear.press("Tab")
    ear.hear(FAULT.format(typed="3oxxxxxxxx"))
    ear.press("Return")
    ear.hear("Kriterium 2.1: Mindestens 50 % KMU", question(SMES), "ungültiger Eintrag")
    ear.hear(help_of(SMES), "„3oxxxxxxxx“ kann nicht ausgewertet werden.", FOCUS_MODE)


def test_verdict_and_score_are_heard_after_a_correction(ear: Listener) -> None:
    ear.press("ctrl+a")
    ear.type(ANSWERS["sme_actors"])
    ear.hear("Kriterium 2.1: erfüllt. 2 von 19 erfüllt, 17 offen")


@IN_FIREFOX
def test_a_date_is_heard_with_its_question_and_help(ear: Listener) -> None:
    ear.go_on_until(PAGE["next"].de)
    ear.press("Return")
    ear.hear("Kategorie 2", "Clustermanagement und Steuerung")
    ear.go_on_until(question(FOUNDED))
    ear.hear("Kriterium 4.1: Mindestens dreijährige", question(FOUNDED), help_of(FOUNDED))


@IN_FIREFOX
def test_a_choice_is_heard_with_its_question_and_help(ear: Listener) -> None:
    ear.go_on_until(question(STAFF))
    ear.hear("Ja", help_of(STAFF))


def test_the_result_is_heard(ear: Listener) -> None:
    ear.go_on_until(f"{PAGE['result'].de} Verknüpfung", "shift+Tab")
    ear.press("Return")
    ear.hear(PAGE["result_of"].de)
    ear.go_on_until("Mindestzahl noch offen", "Down")
    ear.go_on_until("2 von 19 Kriterien erfüllt, 0 nicht erfüllt, 17 offen.", "Down")
    ear.go_on_until(PAGE["now"].de, "3")
    ear.go_on_until("Bis zur Mindestzahl fehlen noch 10 Kriterien.", "Down")


def test_each_next_step_is_heard_with_its_verdict_and_criterion_and_what_it_leads_to(
    ear: Listener,
) -> None:
    ear.go_on_until(PAGE["next_steps"].de, "3")
    before = ear.now()
    first, second, *_ = assess(read_as_form(ANSWERS, "de").answers, EDITION).next_steps
    wordings = {c.number: f"{c.number} {c.wording.de}" for _, _, c in EDITION.walk()}
    ear.go_on_until(wordings[second.criterion][:30], "Down")
    assert first.outlook
    step = (VERDICTS[first.verdict].de, wordings[first.criterion], first.text.de, first.outlook.de)
    heard = in_one_line(ear.heard(before))
    for said in (PAGE["next_steps_help"].de, "1.", *step, "2."):
        assert in_one_line(said) in heard
