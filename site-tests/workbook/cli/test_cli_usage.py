"""Help and complaints about wrong calls speak the user's language."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable

import pytest
from tools.command_line import gocluster

from gocluster_rules import __version__
from workbook.cli import commands
from workbook.cli.commands import language

GERMAN, ENGLISH = "de_DE.UTF-8", "en_GB.UTF-8"
CLICK = re.compile(
    r"usage:|try '|error:|invalid value|missing|no such|got unexpected", re.IGNORECASE
)
"""What click itself says."""
Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Calls the program in this process; gives its status, output and error output."""

    def made(*arguments: str, lang: str = GERMAN) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["gocluster", *arguments])
        monkeypatch.setenv("LC_ALL", lang)
        monkeypatch.setenv("COLUMNS", "100")
        return commands.run(), *capsys.readouterr()

    return made


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--help"], ["Aufruf: gocluster [OPTIONEN] BEFEHL", "Optionen:", "Befehle:", "check"]),
        (["check", "--help"], ["Aufruf: gocluster check [OPTIONEN] FILE...", "Rückgabewert"]),
        (["workbook", "-h"], ["Selbstcheck", "--force", "ersetzen"]),
        (["--version"], [__version__]),
        (["check", "--lang", "en", "--help"], ["Usage: gocluster check [OPTIONS] FILE...", "Exit"]),
    ],
)
def test_help_is_there(call: Call, arguments: list[str], said: list[str]) -> None:
    status, out, err = call(*arguments)
    assert (status, err) == (0, "")
    for words in said:
        assert words in out


WRONG: list[tuple[list[str], str, str]] = [
    (["check"], "Es fehlt die Angabe „FILE...“.", "The argument “FILE...” is missing."),
    (["workbook"], "Es fehlt die Angabe „OUT.xlsx“.", "The argument “OUT.xlsx” is missing."),
    (["check", "--jsn", "a.json"], "Die Option „--jsn“ gibt es hier nicht. Meinten Sie „--json“?", "There is no option “--jsn” here. Did you mean “--json”?"),
    (["-x"], "Die Option „-x“ gibt es hier nicht.", "There is no option “-x” here."),
    (["chek"], "Den Befehl „chek“ gibt es nicht. Meinten Sie „check“?", "There is no command “chek”. Did you mean “check”?"),
    (["prüfe"], "Den Befehl „prüfe“ gibt es nicht.", "There is no command “prüfe”."),
    (["--"], "Es fehlt ein Befehl.", "A command is missing."),
    (["workbook", "--lang", "fr", "x.xlsx"], "„fr“ ist bei --lang nicht möglich. Bitte wählen Sie eines von: de, en.", "“fr” is not possible for --lang. Please choose one of: de, en."),
    (["check", "--lang"], "Hinter der Option „--lang“ fehlt ihr Wert.", "The option “--lang” lacks its value."),
    (["check", "--json=yes", "a.json"], "Die Option „--json“ hat keinen Wert.", "The option “--json” takes no value."),
    (["workbook", "a.xlsx", "b.xlsx", "c"], "„b.xlsx c“ ist zu viel.", "“b.xlsx c” is too much."),
]  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: " ".join(wrong[0]))
@pytest.mark.parametrize("lang", [GERMAN, ENGLISH])
def test_a_wrong_call_is_explained_in_the_language_of_the_system(
    call: Call, wrong: tuple[list[str], str, str], lang: str
) -> None:
    arguments, german, english = wrong
    status, out, err = call(*arguments, lang=lang)
    assert (status, out) == (2, "")
    usage, help_at, message = err.splitlines()
    if lang == GERMAN:
        assert usage.startswith("Aufruf: gocluster")
        assert help_at.startswith("Hilfe: gocluster")
        assert message.startswith(f"Fehler: {german}")
        assert "Bitte" in message
        assert not CLICK.search(err)
    else:
        assert usage.startswith("Usage: gocluster")
        assert message.startswith(f"Error: {english}")
        assert "Please" in message


def test_a_wrong_call_is_explained_in_the_language_asked_for(call: Call) -> None:
    _, _, err = call("workbook", "--lang", "en", "a.xlsx", "b.xlsx", lang=GERMAN)
    assert "Error: “b.xlsx” is too much." in err
    _, _, err = call("check", "--lang=de", lang=ENGLISH)
    assert "Fehler: Es fehlt" in err


def test_without_anything_the_installed_program_shows_its_help() -> None:
    run = gocluster()
    assert (run.returncode, run.stdout) == (2, "")
    assert "Befehle:" in run.stderr


@pytest.mark.parametrize(
    ("arguments", "system", "expected"),
    [
        ([], "en_GB.UTF-8", "en"),
        ([], "de_DE.UTF-8", "de"),
        ([], "fr_FR.UTF-8", "de"),
        (["check", "--lang", "en"], "de_DE.UTF-8", "en"),
        (["check", "--lang=de", "x"], "en_GB.UTF-8", "de"),
        (["check", "--lang", "de", "--lang", "en"], "de_DE.UTF-8", "en"),
        (["check", "--lang", "fr"], "en_GB.UTF-8", "en"),
        (["check", "--lang"], "en_GB.UTF-8", "en"),
        (["check", "--", "--lang", "en"], "de_DE.UTF-8", "de"),
    ],
)
def test_the_language_is_known_before_the_call_is_understood(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], system: str, expected: str
) -> None:
    monkeypatch.setenv("LC_ALL", system)
    assert language(arguments) == expected
