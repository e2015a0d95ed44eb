"""``gocluster members``: lists from files, as people keep them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tools.command_line import gocluster
from xlsxwriter import Workbook

from gocluster_rules.members.reading import read
from gocluster_rules.text import LANGS, Lang
from workbook.file.lists import list_rows

pytestmark = pytest.mark.slow

LISTS = Path(__file__).parents[1] / "file" / "lists"
ROWS = [
    ["Mitgliederliste 2026", "", "", "", ""],
    ["Stand: Mai", "", "", "", ""],
    ["Name", "PLZ", "KMU", "Art", "fest gebunden"],
    *(
        [f"Müller {number} GmbH", ("10623", "1067", "D-39104")[number % 3], ("ja", "nein")[number % 2], "GmbH", "ja"]
        for number in range(1, 33)
    ),
    ["", "", "", "", ""],
    ["Hochschule für Technik", "A-1010 Wien", "", "Hochschule", "ja"],
    ["Gast AG", "10623", "ja", "AG", "nein"],
    ["Summe", "", "16", "", ""],
]  # fmt: skip
FOUND = {
    "actors": 33,
    "sme_actors": 16,
    "research_actors": 1,
    "actors_within_150_km": {"at_least": 21, "at_most": 22},
}


def csv(separator: str, encoding: str) -> bytes:
    return "".join(separator.join(row) + "\r\n" for row in ROWS).encode(encoding)


def evaluated(path: Path, *more: str) -> tuple[int, dict[str, Any], str]:
    done = gocluster("members", str(path), "--office", "10623", "--json", *more)
    return done.returncode, json.loads(done.stdout) if done.stdout else {}, done.stderr


@pytest.mark.parametrize("separator", [";", "\t", ","])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_text_is_read_as_any_program_saves_it(
    tmp_path: Path, separator: str, encoding: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(csv(separator, encoding))
    status, found, complaints = evaluated(path)
    assert (status, complaints) == (0, "")
    assert found["counts"] == FOUND
    assert found["rows"][0]["name"] == "Müller 1 GmbH"


def test_a_sheet_is_read_with_codes_that_are_numbers(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with Workbook(path) as book:
        book.add_worksheet("leer")
        sheet = book.add_worksheet("Mitglieder")
        for at, row in enumerate(ROWS):
            for column, text in enumerate(row):
                if text.isdigit():
                    sheet.write_number(at, column, int(text))
                elif text:
                    sheet.write_string(at, column, text)
    assert evaluated(path)[1]["counts"] == FOUND


def test_a_sheet_of_libreoffice_is_read() -> None:
    status, found, complaints = evaluated(LISTS / "traps.ods")
    assert (status, complaints, found["members"]) == (0, "", 6)
    assert found["counts"]["sme_actors"] == {"at_least": 2, "at_most": 3}
    assert ".ods" in gocluster("members", "--help").stdout


def test_ten_thousand_members_are_evaluated_drawn_and_written(tmp_path: Path) -> None:
    path, made = tmp_path / "list.csv", [tmp_path / "map.svg", tmp_path / "overview.xlsx"]
    rows = [f"Muster {at} GmbH;{('10623', '04109')[at % 2]}" for at in range(10_000)]
    path.write_text("\n".join(["Name;PLZ", *rows]), encoding="utf-8")
    call = ("--all-bound", "--map", str(made[0]), "--table", str(made[1]))
    status, found, complaints = evaluated(path, *call)
    assert (status, complaints) == (0, "")
    assert found["counts"]["actors_within_150_km"] == {"at_least": 5_000, "at_most": 10_000}
    assert all(file.stat().st_size > 100_000 for file in made)


@pytest.mark.oldest
def test_every_number_can_be_traced_to_its_rows(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(csv(";", "utf-8"))
    found = evaluated(path)[1]
    for name, count in FOUND.items():
        said = [row[name] for row in found["rows"]]
        low, high = (
            (count["at_least"], count["at_most"]) if isinstance(count, dict) else (count, count)
        )
        assert (said.count("yes"), said.count("yes") + said.count("perhaps")) == (low, high), name
    assert {row["region"] for row in found["rows"]} == {"inside", "outside", "unknown"}


def test_an_open_verdict_says_whom_to_clarify_first(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    rows = [
        f"Firma {number};{'ja' if number <= 48 else '?' if number > 90 else 'nein'}"
        for number in range(1, 101)
    ]
    path.write_text("\n".join(["Name;KMU", *rows]), encoding="utf-8")
    status, found, _ = evaluated(path, "--all-bound")
    assert status == 0
    assert found["criteria"]["2.1"]["verdict"] == "open"
    assert [it["row"] for it in found["criteria"]["2.1"]["to_clarify"]] == [92, 93]
    shown = gocluster(
        "members", str(path), "--office", "10623", "--all-bound", "--lang", "de"
    ).stdout
    assert "zuerst diese klären: Firma 91 (Zeile 92), Firma 92 (Zeile 93)." in " ".join(
        shown.split()
    )


@pytest.mark.parametrize(
    ("content", "office", "said"),
    [
        (b"Name;PLZ\nA GmbH;10623\n", "99999", "kein Ort bekannt"),
        (b"Name;PLZ\nA GmbH;10623\n", "Berlin", "kein Ort bekannt"),
        (b"\x00\x01\x02", "10623", "keine Liste"),
        (b"PK\x03\x04damaged", "10623", "beschädigt"),
        (b"", "10623", "keine Mitglieder"),
        (b"Name\n" + b"A GmbH\n" * 100_000, "10623", "höchstens"),
    ],
    ids=["an unknown code", "no code", "no text", "a damaged workbook", "nothing", "100,000 rows"],
)  # fmt: skip
def test_what_cannot_be_evaluated_is_refused_with_a_remedy(
    tmp_path: Path, content: bytes, office: str, said: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    done = gocluster("members", str(path), "--office", office, "--lang", "de")
    assert done.returncode == 2
    assert done.stdout == ""
    assert said in done.stderr
    assert "Bitte" in done.stderr


def test_what_is_not_understood_is_told_and_counts_as_not_said(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name;KMU\nA GmbH;vielleicht\nB GmbH;ja\n", encoding="utf-8")
    status, found, complaints = evaluated(path, "--all-bound", "--lang", "de")
    assert status == 0
    assert "Zeile 2, KMU: „vielleicht“ ist weder ja noch nein." in complaints
    assert found["counts"]["sme_actors"] == {"at_least": 1, "at_most": 2}
    assert len(found["problems"]) == 1


def test_a_missing_kind_is_proposed_and_stays_open(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    names = [*(f"Muster {number} GmbH" for number in range(1, 13)), "Hochschule X", "Otto & Söhne"]
    path.write_text(
        "\n".join(["Name;Art", *(f"{name};" for name in names), "A GmbH;Verband"]), encoding="utf-8"
    )
    found = evaluated(path, "--all-bound")[1]
    assert found["counts"]["research_actors"] == {"at_least": 0, "at_most": 14}
    shown = gocluster(
        "members", str(path), "--office", "10623", "--all-bound", "--lang", "de"
    ).stdout
    said = " ".join(shown.split())
    assert (
        "der Name spricht für „Unternehmen“: Muster 1 GmbH (Zeile 2), Muster 2 GmbH (Zeile 3)"
        in said
    )
    assert "und 2 weitere. Bitte tragen Sie sie ein" in said


@pytest.mark.oldest
def test_the_map_is_drawn_and_replaced_only_if_asked(tmp_path: Path) -> None:
    path, drawing = tmp_path / "list.csv", tmp_path / "map.svg"
    path.write_bytes(csv(";", "utf-8"))
    call = ("members", str(path), "--office", "10623", "--map", str(drawing))
    assert gocluster(*call).returncode == 0
    first = drawing.read_bytes()
    assert first.startswith(b"<svg")
    drawing.write_bytes(b"mine")
    refused = gocluster(*call)
    assert refused.returncode == 2
    assert "gibt es schon" in refused.stderr
    assert drawing.read_bytes() == b"mine"
    assert gocluster(*call, "--force").returncode == 0
    assert drawing.read_bytes() == first


@pytest.mark.parametrize("lang", LANGS)
def test_the_overview_reads_again_as_the_same_members(tmp_path: Path, lang: Lang) -> None:
    path, table = tmp_path / "list.csv", tmp_path / "overview.xlsx"
    odd = ["=1+1", "<r>A</r>", "@x", "-GmbH", "_x0041_ AG", "Müller, Söhne; Co"]
    lines = [f"{name}\t10623\tja\tx" if ";" in name else f"{name}\t1067\t\t" for name in odd]
    path.write_text("\n".join(["Name\tPLZ\tKMU\tfest gebunden", *lines]), encoding="utf-8")
    call = ("members", str(path), "--office", "10623", "--table", str(table), "--lang", lang)
    assert gocluster(*call).returncode == 0
    first, again = (read(list_rows(each.read_bytes())).members for each in (path, table))
    assert [replace(member, row=0) for member in again] == [
        replace(member, row=0) for member in first
    ]
    assert [member.name for member in again] == odd
