"""Lists as they are kept: their columns are found, their values understood, the rest is told with its row."""

from __future__ import annotations

import pytest

from gocluster_rules.answers import Answers, dumps, parse
from gocluster_rules.catalogue import EDITION
from gocluster_rules.members.columns import Field, proposed_kind
from gocluster_rules.members.duplicates import plain, probable_duplicates
from gocluster_rules.members.member import Kind, Member
from gocluster_rules.members.reading import MOST_ROWS, NOWHERE, MemberList, read
from gocluster_rules.problems import Unreadable
from gocluster_rules.typed_texts import MAX_NAME


def listed(text: str, *, all_bound: bool | None = None) -> MemberList:
    rows = [line.split(";") for line in text.strip().splitlines()]
    return read(rows, all_bound=all_bound)


def first(text: str) -> Member:
    return listed(text).members[0]


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("Name;PLZ;KMU\nA GmbH;10623;ja", {Field.NAME: 0, Field.POSTAL_CODE: 1, Field.SME: 2}),
        ("Nr.;Mitglied;Postleitzahl\n1;A GmbH;10623", {Field.NAME: 1, Field.POSTAL_CODE: 2}),
        ("Member;Postal code;Type\nA Ltd;10623;company", {Field.NAME: 0, Field.POSTAL_CODE: 1, Field.KIND: 2}),
        ("Liste 2026;;\nStand Mai;;\nFirma;Ort;PLZ\nA GmbH;Berlin;10623", {Field.NAME: 0, Field.POSTAL_CODE: 2}),
        ("Müller GmbH;10623\nOtto AG;39104", {Field.NAME: 0, Field.POSTAL_CODE: 1}),
        # Whom to write to is not the member.
        ("Ansprechpartner;Firma;PLZ\nErika Muster;A GmbH;10623", {Field.NAME: 1, Field.POSTAL_CODE: 2}),
        ("Nachname;Vorname;Organisation;PLZ\nMuster;Erika;A GmbH;10623", {Field.NAME: 2, Field.POSTAL_CODE: 3}),
        (
            "Akteur;Art des Akteurs;fest gebunden;Entfernung (km);Land\nA;Hochschule;x;12;DE",
            {Field.NAME: 0, Field.KIND: 1, Field.BOUND: 2, Field.DISTANCE: 3, Field.COUNTRY: 4},
        ),
    ],
)  # fmt: skip
def test_columns_are_found(text: str, columns: dict[Field, int]) -> None:
    assert listed(text).layout.columns == columns


@pytest.mark.parametrize(
    ("typed", "country", "code"),
    [
        ("10623", "DE", "10623"),
        ("1067", "DE", "01067"),
        ("D-10623", "DE", "10623"),
        ("A-1010 Wien", "AT", "1010"),
        ("D–10623", "DE", "10623"),
        ("D - 10623", "DE", "10623"),
        ("10623 – Berlin", "DE", "10623"),
        ("", "DE", ""),
    ],
)
def test_postal_codes_are_understood(typed: str, country: str, code: str) -> None:
    found = first(f"Name;PLZ\nA GmbH;{typed}")
    assert (found.country, found.postal_code) == (country, code)


@pytest.mark.parametrize(
    ("land", "typed", "code"),
    [
        ("Österreich", "1010", "1010"),
        ("CZ", "110 00", "11000"),
        ("D", "1067", "01067"),
        ("CH", "8001", "8001"),
    ],
)
def test_a_column_with_the_country_tells_how_to_read_the_code(
    land: str, typed: str, code: str
) -> None:
    assert first(f"Name;Land;PLZ\nA;{land};{typed}").postal_code == code


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("ja", True),
        ("X", True),
        ("1", True),
        ("Nein", False),
        ("0", False),
        ("?", None),
        ("unbekannt", None),
    ],
)
def test_yes_and_no_are_understood(typed: str, answer: bool | None) -> None:
    assert listed(f"Name;KMU\nA GmbH;{typed}\nB GmbH;nein").members[0].is_sme is answer


def test_where_only_ticks_stand_nothing_means_no() -> None:
    ticked = listed("Name;KMU\nA GmbH;x\nB GmbH;")
    said = listed("Name;KMU\nA GmbH;ja\nB GmbH;")
    assert [it.is_sme for it in ticked.members] == [True, False]
    assert [it.is_sme for it in said.members] == [True, None]


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("Unternehmen", Kind.COMPANY),
        ("GmbH", Kind.COMPANY),
        ("Hochschule", Kind.UNIVERSITY),
        ("Forschungsinstitut", Kind.RESEARCH),
        ("IHK", Kind.CHAMBER),
        ("öffentliche Hand", Kind.PUBLIC),
        ("Sonstige", Kind.OTHER),
        ("", None),
    ],
)
def test_kinds_are_understood(typed: str, kind: Kind | None) -> None:
    assert first(f"Name;Art\nA;{typed}").kind is kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Muster-Optik GmbH", Kind.COMPANY),
        ("Beispiel KG", Kind.COMPANY),
        ("Hochschule Musterstadt", Kind.UNIVERSITY),
        ("Muster-Kammer", Kind.CHAMBER),
        # Of several kinds, or of none: only who knows them can tell.
        ("Forschungszentrum Muster GmbH", None),
        ("Wirtschaftsförderung Muster GmbH", None),
        ("Muster & Söhne", None),
    ],
)
def test_a_name_may_propose_the_kind_and_never_decides_it(name: str, kind: Kind | None) -> None:
    assert proposed_kind(name) is kind
    assert first(f"Name;PLZ\n{name};10623").kind is None
    assert first(f"Name;Art\n{name};").kind is None


@pytest.mark.parametrize(
    ("typed", "km"), [("150", 150), ("ca. 12 km", 12), ("150,0", 150), ("150,4", 151), ("", None)]
)
def test_distances_are_whole_kilometres_and_a_part_of_one_is_more(
    typed: str, km: int | None
) -> None:
    assert first(f"Name;Entfernung\nA;{typed}").distance_km == km


def test_empty_rows_and_totals_are_no_members_and_rows_keep_their_numbers() -> None:
    found = listed("Liste;\nName;KMU\nA GmbH;ja\n;\nB GmbH;nein\nSumme;1")
    assert [(it.row, it.name) for it in found.members] == [(3, "A GmbH"), (5, "B GmbH")]


@pytest.mark.parametrize(
    "name", ["Total Deutschland GmbH", "Summe und Partner AG", "Gesamtverband Textil", "Total"]
)
def test_who_is_called_like_a_total_is_a_member(name: str) -> None:
    found = listed(f"Name;PLZ;KMU\nA GmbH;10623;ja\n{name};39104;nein")
    assert [it.name for it in found.members] == ["A GmbH", name]


@pytest.mark.parametrize("row", ["Total;;DE;", "Summe;;;Verband", "Gesamt;Postfach;;"])
def test_who_says_where_or_what_it_is_is_no_total(row: str) -> None:
    """Else the cleaned list would lose who is called so, and all below it."""
    found = listed(f"Name;PLZ;Land;Art\nA GmbH;10623;DE;\n{row}\nB GmbH;39104;DE;")
    assert len(found.members) == 3


@pytest.mark.parametrize(
    ("land", "country"),
    [
        ("Schweden", "SE"),
        ("USA", "US"),
        ("uk", "GB"),
        ("JP", "JP"),
        ("Atlantis", NOWHERE),
        ("?", NOWHERE),
    ],
)
def test_a_country_without_a_table_is_kept_and_an_unknown_one_told(land: str, country: str) -> None:
    found = listed(f"Name;Land;PLZ\nA;{land};SE-111 22")
    assert [it.country for it in found.members] == [country]
    assert [problem.place.de for problem in found.problems] == (
        ["Zeile 2, Land"] if country == NOWHERE else []
    )


def test_every_list_can_be_written_into_an_answer_file() -> None:
    """Names of any length and with anything in them, and places that nobody knows."""
    name = "x" * 500 + "\x01\ud800"
    rows = [
        ["Name", "Land", "PLZ"],
        [name, "Mars", "=1+1"],
        ["A\nB\x00C", "GB", "EC1A 1BB"],
        ["😀" * 200, "JP", "〒100"],
    ]
    members = read(rows).members
    answers = Answers(edition=EDITION.id, members=members)
    assert parse(dumps(answers, EDITION), EDITION).members == members
    assert [member.name for member in members] == ["x" * MAX_NAME, "A B C", "😀" * (MAX_NAME // 2)]
    assert [member.postal_code for member in members] == ["", "EC1A 1BB", ""]


@pytest.mark.parametrize("total", ["Summe", "Gesamt:", "Anzahl der Mitglieder", "Total members 12"])
def test_a_row_that_sums_up_is_no_member(total: str) -> None:
    assert len(listed(f"Name;PLZ;KMU\nA GmbH;10623;ja\n{total};;1").members) == 1


@pytest.mark.parametrize(
    "row",
    [
        "Partner GmbH;10623",
        "Firma Müller;10623",
        "Verband Land Brandenburg;10623",
        "Institution A;10623",
    ],
)
def test_a_list_without_titles_loses_no_row_to_one_that_reads_like_titles(row: str) -> None:
    found = listed(f"Otto AG;39104\nMeier KG;01067\n{row}\nSchulz e.K.;20095")
    assert [it.row for it in found.members] == [1, 2, 3, 4]
    first_of_all = listed(f"{row}\nOtto AG;39104")
    assert [it.row for it in first_of_all.members] == [1, 2]


def test_a_row_without_a_name_is_told() -> None:
    found = listed("Name;PLZ;KMU\n;10623;ja\nB GmbH;39104;nein\n;;1")
    assert [it.name for it in found.members] == ["B GmbH"]
    (line,) = [problem.line("de") for problem in found.problems]
    assert line.startswith("Zeile 2, Name")
    assert "Bitte" in line


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("Name;KMU\nA;vielleicht", "Zeile 2, KMU", "„vielleicht“"),
        ("Name;PLZ\nA;1062", "Zeile 2, Postleitzahl", None),
        ("Name;PLZ\nA;106234", "Zeile 2, Postleitzahl", "„106234“"),
        ("Name;Art\nA;Quark", "Zeile 2, Art", "„Quark“"),
        ("Name;Entfernung\nA;weit", "Zeile 2, Entfernung in km", "„weit“"),
    ],
)
def test_what_cannot_be_understood_is_told_with_its_row(
    text: str, place: str, said: str | None
) -> None:
    lines = [problem.line("de") for problem in listed(text).problems]
    if said is None:
        assert lines == []  # A program may have taken 01062 for a number.
        return
    (line,) = lines
    assert line.startswith(place)
    assert said in line
    assert "Bitte" in line


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "keine Mitglieder"),
        ([["Name", "PLZ"]], "keine Mitglieder"),
        ([["1", "2"], ["3", "4"]], "Spalte die Namen"),
        ([["Name"], ["Summe"]], "keine Mitglieder"),
        ([["Name"], *([["A GmbH"]] * MOST_ROWS)], "höchstens"),
    ],
)
def test_what_is_no_list_is_refused_with_a_sentence(rows: list[list[str]], said: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read(rows)
    assert said in caught.value.problems[0].message.de


def test_who_is_bound_is_asked_once_where_the_list_does_not_say() -> None:
    assert [
        listed("Name;PLZ\nA;", all_bound=said).members[0].is_bound for said in (True, False)
    ] == [True, False]
    assert first("Name;PLZ\nA;").is_bound is None
    assert listed("Name;fest gebunden\nA;nein", all_bound=True).members[0].is_bound is False


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Müller GmbH", "Mueller GmbH & Co. KG"),
        ("Müller & Söhne", "Müller und Söhne AG"),
        ("Verein X e.V.", "VEREIN X"),
        ("Café-Technik", "Cafe Technik GmbH"),
    ],
)
def test_the_same_in_another_spelling_is_pointed_out(one: str, other: str) -> None:
    assert plain(one) == plain(other)
    both = listed(f"Name;PLZ\n{one};\nB;\n{other};").members
    assert list(probable_duplicates(both)) == [(both[0], both[2])]


@pytest.mark.parametrize(
    ("one", "other"), [("Müller GmbH", "Möller GmbH"), ("TU Berlin", "HU Berlin"), ("AG", "SE")]
)
def test_others_are_left_alone(one: str, other: str) -> None:
    assert not list(probable_duplicates(listed(f"Name;PLZ\n{one};\n{other};").members))
