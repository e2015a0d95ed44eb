"""The sheet with the members: what is written there comes back, and nothing of a pasted list is lost unseen."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from random import Random

import pytest
from agreement.cases.lists import ROWS, rows
from openpyxl import load_workbook
from tools.workbook_cells import parts, with_contents, zipped

from gocluster_rules.answers import Answers, Cluster
from gocluster_rules.catalogue import EDITION
from gocluster_rules.known import exactly
from gocluster_rules.members.evaluation import Counted
from gocluster_rules.members.member import Kind, Member
from gocluster_rules.members.postal_codes import places
from gocluster_rules.members.rows import counted
from gocluster_rules.problems import Unreadable
from gocluster_rules.text import LANGS, Lang
from workbook import texts
from workbook.file.audit import audit
from workbook.file.read import contents, read
from workbook.file.write import write
from workbook.formula.computed import listed_name
from workbook.formula.member_rows import MemberContents
from workbook.sheets.member_list import FIRST_ROW, INPUTS

OFFICE = Cluster("Verbund", "DE", "10623")
MEMBERS = (
    Member(row=6, name="Muster GmbH", kind=Kind.COMPANY, is_sme=True, is_bound=True, postal_code="01067"),
    Member(row=7, name="=1+1", kind=Kind.UNIVERSITY, country="AT", postal_code="1010", is_bound=False),
    Member(row=8, name="Größe & Söhne <b>", distance_km=151, staff=9, turnover=1_000_000, balance=0),
    Member(row=9, name="'Überall'", kind=Kind.PUBLIC, country="US", postal_code="94105", is_sme=False),
    Member(row=10, name="4711", country="CZ", postal_code="11000", is_bound=True),
)  # fmt: skip
ANSWERS = Answers(
    edition=EDITION.id, cluster=OFFICE, values={"actors": exactly(40)}, members=MEMBERS
)


@pytest.fixture(scope="module", params=LANGS)
def lang(request: pytest.FixtureRequest) -> Lang:
    return request.param


@pytest.fixture(scope="module")
def blank(lang: Lang) -> bytes:
    return write(EDITION, lang, Answers(edition=EDITION.id, cluster=OFFICE), member_rows=ROWS)


def pasted(data: bytes, lang: Lang, *listed: MemberContents, first: int = FIRST_ROW) -> bytes:
    """The workbook with a list pasted from this row on; what is ``None`` stays as it is."""
    cells = {
        (texts.MEMBERS[lang], f"{column}{row}"): content
        for row, contents in enumerate(listed, start=first)
        for column, content in zip(INPUTS.values(), contents, strict=True)
        if content is not None
    }
    return with_contents(data, cells)


@pytest.mark.slow
def test_members_come_back_as_they_were_written(lang: Lang) -> None:
    data = write(EDITION, lang, ANSWERS)
    found = read(data, EDITION)
    assert found == ANSWERS
    assert [member.row for member in found.members] == [6, 7, 8, 9, 10]
    assert audit(data, contents(data, EDITION), EDITION) == ()


def test_rows_may_be_left_empty(blank: bytes, lang: Lang) -> None:
    one, other = MemberContents("A", bound="ja"), MemberContents("B", bound="nein")
    data = pasted(pasted(blank, lang, one), lang, other, first=FIRST_ROW + 4)
    found = read(data, EDITION).members
    assert [(member.row, member.name) for member in found] == [(6, "A"), (10, "B")]


@pytest.mark.parametrize(
    ("country", "code", "found"),
    [
        (None, "10623", ("DE", "10623")),
        (None, 1067, ("DE", "01067")),
        ("DE", "1067", ("DE", "01067")),
        (None, "D-10623", ("DE", "10623")),
        (None, "A-1010", ("AT", "1010")),
        ("A", 1010, ("AT", "1010")),
        ("cz", "110 00", ("CZ", "11000")),
        ("FR", 8000, ("FR", "08000")),
        ("US", "94105", ("US", "94105")),
    ],
)
def test_a_postal_code_is_understood_as_lists_write_it(
    blank: bytes, lang: Lang, country: str | None, code: str | int, found: tuple[str, str]
) -> None:
    data = pasted(blank, lang, MemberContents("A", country=country, postal_code=code))
    (member,) = read(data, EDITION).members
    assert (member.country, member.postal_code) == found


@pytest.mark.parametrize(
    ("row", "cell", "message"),
    [
        (MemberContents(kind="Unternehmen"), "B6", "Hier steht kein Name"),
        (MemberContents(name=True), "B6", "Hier steht kein Name"),
        (MemberContents("A", kind="Kunde"), "C6", "„Kunde“ ist keine Art"),
        (MemberContents("A", sme="vielleicht"), "D6", "„vielleicht“ ist weder ja noch nein"),
        (MemberContents("A", bound=1), "E6", "„1“ ist weder ja noch nein"),
        (MemberContents("A", bound=False), "E6", "„FALSCH“ ist weder ja noch nein"),
        (MemberContents("A", country="Deutschland", postal_code="10623"), "F6", "„Deutschland“"),
        (MemberContents("A", postal_code="Berlin"), "G6", "Die Postleitzahl „Berlin“"),
        (MemberContents("A", country="CH", postal_code="D-10623"), "G6", "Die Postleitzahl „D-10623“"),
        (MemberContents("A", distance_km="weit"), "H6", "„weit“ ist keine Entfernung"),
        (MemberContents("A", distance_km=-1), "H6", "„-1“ ist keine Entfernung"),
        (MemberContents("A", staff="120"), "I6", "„120“ ist keine Zahl"),
        (MemberContents("A", turnover="#N/A"), "J6", "„#N/A“ ist keine Zahl"),
        (MemberContents("x" * 201), "B6", "201"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_told_with_its_cell(
    blank: bytes, lang: Lang, row: MemberContents, cell: str, message: str
) -> None:
    taken = contents(pasted(blank, lang, row), EDITION).taken
    (problem,) = taken.problems
    assert problem.place[lang].endswith(cell)
    assert message in problem.message.de
    assert len(taken.answers.members) == (row.name is not None and row.name is not True)


@pytest.mark.parametrize("seed", range(12))
def test_the_reader_counts_what_the_formulas_count(blank: bytes, lang: Lang, seed: int) -> None:
    """Whatever stands in the rows, most of it odd."""
    found = contents(pasted(blank, lang, *rows(Random(seed))), EDITION)
    members = found.taken.answers.members
    expected = Counted(members, places()[10_623], EDITION).counts
    known = found.members.known
    assert {fact.name: known[listed_name(fact)] for fact in counted()} == expected


def test_more_members_than_rows_are_refused_before_any_is_lost(lang: Lang) -> None:
    with pytest.raises(Unreadable) as caught:
        write(EDITION, lang, ANSWERS, member_rows=len(MEMBERS) - 1)
    assert "Platz für 4 Mitglieder" in caught.value.problems[0].message.de


def test_a_list_that_has_lost_its_name_is_refused(lang: Lang) -> None:
    files = parts(write(EDITION, lang, ANSWERS))
    book = files["xl/workbook.xml"]
    start = book.index(b'<definedName name="members">')
    files["xl/workbook.xml"] = book[:start] + book[book.index(b"</definedName>", start) + 14 :]
    with pytest.raises(Unreadable) as caught:
        read(zipped(files), EDITION)
    assert "members" in caught.value.problems[0].message.de


@pytest.mark.slow
def test_columns_that_were_exchanged_are_refused(lang: Lang) -> None:
    titles = {
        (texts.MEMBERS[lang], f"{column}{FIRST_ROW - 1}"): title
        for column, title in (("D", "fest gebunden"), ("E", "KMU"))
    }
    with pytest.raises(Unreadable) as caught:
        read(with_contents(write(EDITION, lang, ANSWERS), titles), EDITION)
    assert "D5, E5" in caught.value.problems[0].message.de


@pytest.mark.slow
def test_a_formula_that_was_edited_in_any_row_is_found(lang: Lang) -> None:
    data = write(EDITION, lang, ANSWERS)
    sheet = texts.MEMBERS[lang]
    edited = with_contents(data, {(sheet, "AM900"): 2})
    (deviation,) = audit(edited, contents(edited, EDITION), EDITION)
    assert (deviation.cell, deviation.stored) == (f"{sheet}!AM900", 2)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_no_row_is_higher_for_what_the_sheet_does_not_say_of_single_members(lang: Lang) -> None:
    """Whom to clarify first, only Python says, in a sentence with many names."""
    members = tuple(
        Member(row=at, name=f"Muster {at} GmbH", is_bound=True, postal_code="04109")
        for at in range(1, ROWS + 1)
    )
    listed = Answers(edition=EDITION.id, cluster=OFFICE, members=members)
    typed = replace(listed, values=listed.known(EDITION), members=())
    heights = [
        row_heights(write(EDITION, lang, answers, member_rows=ROWS), texts.SELF_CHECK[lang])
        for answers in (listed, typed)
    ]
    assert len(heights[0]) > 50
    assert heights[0] == heights[1]


def row_heights(data: bytes, sheet: str) -> list[float | None]:
    rows = load_workbook(BytesIO(data))[sheet].row_dimensions
    return [rows[at].height for at in sorted(rows)]
