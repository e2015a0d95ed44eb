"""A workbook read back gives the answers it was filled in with; what is wrong is named, all at once."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from datetime import time as time_of_day
from decimal import Decimal
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import to_excel

from gocluster_rules.answers import Answers, Cluster
from gocluster_rules.catalogue import EDITION
from gocluster_rules.problems import Unreadable
from gocluster_rules.text import LANGS, Lang
from gocluster_rules.values import Interval
from workbook import texts
from workbook.read import read
from workbook.write import write

EXAMPLES = ("admitted", "half-answered", "just-missed")


def parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def as_stored(value: object) -> str:
    """What a cell's element holds: attributes, and content after the bracket."""
    if value is None:
        return ">"
    if isinstance(value, bool):
        return f' t="b"><v>{value:d}</v>'
    if isinstance(value, datetime | time_of_day):
        return f"><v>{to_excel(value)}</v>"
    if isinstance(value, int | float):
        return f"><v>{value!r}</v>"
    if value == "#N/A":
        return ' t="e"><v>#N/A</v>'
    return f' t="inlineStr"><is><t xml:space="preserve">{escape(str(value))}</t></is>'


def filled(data: bytes, cells: dict[str, object]) -> bytes:
    """The workbook with other contents in named cells."""
    content = parts(data)
    for name, value in cells.items():
        found = re.search(rf'name="{name}">([^!]+)!\$([A-Z]+)\$(\d+)<', content["xl/workbook.xml"].decode())
        assert found, name
        sheets = re.findall(r'<sheet name="([^"]+)"', content["xl/workbook.xml"].decode())
        part = f"xl/worksheets/sheet{sheets.index(found[1].strip(chr(39))) + 1}.xml"
        cell = re.compile(rf'<c r="{found[2]}{found[3]}" s="(\d+)"(?:/>|[^>]*>.*?</c>)', re.DOTALL)
        new, count = cell.subn(
            lambda old, name=f"{found[2]}{found[3]}", value=value: (
                f'<c r="{name}" s="{old[1]}"{as_stored(value)}</c>'
            ),
            content[part].decode(),
        )
        assert count == 1, name
        content[part] = new.encode()
    return zipped(content)


def problems(data: bytes) -> list[tuple[str, str]]:
    """What is wrong, as place and message in German."""
    with pytest.raises(Unreadable) as caught:
        read(data, EDITION)
    for problem in caught.value.problems:
        for lang in LANGS:
            assert problem.place[lang]
            assert problem.message[lang]
    return [(problem.place.de, problem.message.de) for problem in caught.value.problems]


@pytest.fixture(scope="module", params=LANGS)
def lang(request: pytest.FixtureRequest) -> Lang:
    return request.param


@pytest.fixture(scope="module")
def blank(written) -> bytes:
    return written("de", None)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_answers_come_back(written, examples, lang: Lang, name: str) -> None:
    assert read(written(lang, name), EDITION) == examples[name]


def test_a_blank_workbook_has_no_answers(written, lang: Lang) -> None:
    assert read(written(lang, None), EDITION) == Answers(edition=EDITION.id)


@pytest.mark.parametrize(
    "note",
    [
        "=1+1",
        "@SUM(A1)",
        "'angeführt'",
        '„Größe“ & "KMU" <b>',
        "Zeile eins\nZeile zwei\n\n• Größe",
        "Tabulator\tdazwischen",
        "_x0041_ steht wörtlich da",
        "x" * 30_000,
        "☕ 𝄞",
        "0123",
    ],
)
def test_notes_come_back_as_they_were_written(lang: Lang, note: str) -> None:
    answers = Answers(edition=EDITION.id, notes={"2.1": note}, cluster=Cluster(name=f"C {note[:20]}".split("\n")[0].replace("\t", " ")))
    assert read(write(EDITION, lang, answers), EDITION) == answers


def test_values_at_the_bounds_come_back(lang: Lang) -> None:
    answers = Answers(
        edition=EDITION.id,
        values={
            "as_of": date(1901, 1, 1),
            "actors": Interval(1_000_000, 1_000_000),
            "sme_actors": Interval(0, 1_000_000),
            "founded_on": date(2199, 12, 31),
            "management_fte": Decimal("0.01"),
            "total_budget": Decimal("999999999.99"),
            "actor_contributions": Decimal("0.00"),
            "economic_income": Decimal("123456.78"),
            "financing_long_term": False,
        },
        cluster=Cluster(name="Ä", country="DE", postal_code="01067"),
    )
    assert read(write(EDITION, lang, answers), EDITION) == answers


USABLE: list[tuple[str, object, object, str]] = [
    ("actors", 34, Interval(34, 34), "a whole number"),
    ("actors", 34.0, Interval(34, 34), "a whole number that was stored as a decimal"),
    ("actors", 33.99999999999999, Interval(34, 34), "the noise of a formula such as =0.1*340"),
    ("actors", 0, Interval(0, 0), "nothing is a number too"),
    ("total_budget", 410000.5, Decimal("410000.50"), "cents"),
    ("total_budget", 66666.666 * 5, Decimal("333333.33"), "the noise of a multiplication"),
    ("total_budget", 0.1 + 0.2, Decimal("0.30"), "the noise of an addition"),
    ("total_budget", -1e-17, Decimal("0.00"), "what is left of a difference of equal amounts"),
    ("founded_on", datetime(2019, 5, 1), date(2019, 5, 1), "a day"),
    ("founded_on", datetime(2019, 5, 1, 23, 59), date(2019, 5, 1), "a day with a time, as from =NOW()"),
    ("founded_on", 43586, date(2019, 5, 1), "a day in a cell that shows numbers"),
    ("strategy_in_writing", "ja", True, "a word"),
    ("strategy_in_writing", "Nein", False, "a word with a capital"),
    ("strategy_in_writing", "  YES ", True, "the other language, capitals and spaces"),
    ("strategy_in_writing", "   ", None, "only spaces"),
    ("actors", "  ", None, "only spaces in a number cell"),
    ("actors", "", None, "an empty text"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "value", "why"), USABLE)
def test_what_a_cell_holds_is_read_as_the_formulas_read_it(
    blank: bytes, name: str, content: object, value: object, why: str
) -> None:
    assert read(filled(blank, {name: content}), EDITION).values.get(name) == value, why


FAULTY: list[tuple[dict[str, object], str, str]] = [
    ({"actors": "siebzehn"}, "C12", "„siebzehn“ steht als Text in der Zelle. Bitte geben Sie eine ganze Zahl von 0 bis 1.000.000 ein"),
    ({"actors": "34"}, "C12", "„34“ steht als Text in der Zelle"),
    ({"actors": 34.5}, "C12", "„34.5“ kann nicht ausgewertet werden"),
    ({"actors": -1}, "C12", "„-1“ kann nicht ausgewertet werden"),
    ({"actors": 1_000_001}, "C12", "„1000001“ kann nicht ausgewertet werden"),
    ({"actors": 1e300}, "C12", "kann nicht ausgewertet werden"),
    ({"actors": True}, "C12", "„WAHR“ kann nicht ausgewertet werden"),
    ({"actors": "#N/A"}, "C12", "In der Zelle steht der Fehlerwert #N/A"),
    ({"actors": time_of_day(12)}, "C12", "„0.5“ kann nicht ausgewertet werden"),
    ({"actors_at_most": 40}, "D12", "fehlt die kleinste mögliche Zahl"),
    ({"actors": 40, "actors_at_most": 34}, "C12", "Die Spanne beginnt bei 40 und endet bei 34"),
    ({"actors": 34, "actors_at_most": "viele"}, "D12", "„viele“ steht als Text in der Zelle"),
    ({"actors": 34, "sme_actors": 35}, "C15", "35 ist mehr als 34"),
    ({"total_budget": 0.005}, None, "„0.005“ kann nicht ausgewertet werden"),
    ({"total_budget": 1e9}, None, "kann nicht ausgewertet werden"),
    ({"total_budget": "410.000,50"}, None, "„410.000,50“ steht als Text in der Zelle"),
    ({"founded_on": "01.05.2019"}, None, "„01.05.2019“ steht als Text in der Zelle. Bitte geben Sie ein Datum vom 01.01.1901 bis zum 31.12.2199 ein"),
    ({"founded_on": "2019-05-01"}, None, "steht als Text in der Zelle"),
    ({"founded_on": datetime(2200, 1, 1)}, None, "„01.01.2200“ kann nicht ausgewertet werden"),
    ({"founded_on": 12}, None, "„12.01.1900“ kann nicht ausgewertet werden"),
    ({"strategy_in_writing": "vielleicht"}, None, "„vielleicht“ kann nicht ausgewertet werden. Bitte geben Sie ja oder nein an"),
    ({"strategy_in_writing": 1}, None, "„1“ kann nicht ausgewertet werden"),
    ({"strategy_in_writing": False}, None, "„FALSCH“ kann nicht ausgewertet werden"),
    ({"strategy_in_writing": "ja\n"}, None, "kann nicht ausgewertet werden"),
    ({"office_country": "Deutschland"}, "C6", "„Deutschland“ ist kein Länderkürzel"),
    ({"office_postal_code": "?"}, "C7", "„?“ ist keine Postleitzahl"),
    ({"cluster_name": True}, "C5", "„WAHR“ ist kein Text"),
    ({"note_1": "#N/A"}, "H11", "Fehlerwert #N/A"),
]  # fmt: skip


@pytest.mark.parametrize(("contents", "cell", "message"), FAULTY)
def test_what_cannot_be_used_is_named_with_cell_value_and_remedy(
    blank: bytes, contents: dict[str, object], cell: str | None, message: str
) -> None:
    ((place, said),) = problems(filled(blank, contents))
    assert place.startswith("Selbstcheck, Zelle ")
    if cell:
        assert place == f"Selbstcheck, Zelle {cell}"
    assert message in said
    assert "Bitte" in said


def test_places_are_named_as_in_the_workbook(written) -> None:
    with pytest.raises(Unreadable) as caught:
        read(filled(written("en", None), {"actors": "many"}), EDITION)
    (problem,) = caught.value.problems
    assert problem.place.en == "Self-check, cell C12"
    assert problem.field == "actors"


def test_everything_wrong_is_said_at_once_in_the_order_of_the_facts(blank: bytes) -> None:
    contents: dict[str, object] = {
        "as_of": "22.11.2026",
        "actors": "siebzehn",
        "sme_actors": 3.5,
        "research_actors": True,
        "actors_within_150_km_at_most": 12,
        "founded_on": "#N/A",
        "total_budget": -1,
        "strategy_in_writing": "vielleicht",
        "office_country": "Deutschland",
        "note_13": "#N/A",
    }
    found = problems(filled(blank, contents))
    rows = [int("".join(filter(str.isdigit, place))) for place, _ in found]
    facts = rows[: len(contents) - 2]
    assert len(found) == len(contents)
    assert facts == sorted(facts)


def test_texts_that_excel_took_for_numbers_or_days_stay_texts(blank: bytes) -> None:
    contents = {"note_1": datetime(2026, 10, 1), "note_2_1": 12.5, "office_postal_code": 10623}
    answers = read(filled(blank, contents), EDITION)
    assert answers.notes == {"1": "2026-10-01", "2.1": "12.5"}
    assert answers.cluster.postal_code == "10623"


def without_part(data: bytes, unwanted: str) -> bytes:
    return zipped({name: content for name, content in parts(data).items() if name != unwanted})


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    return zipped(parts(data) | {name: content})


def changed(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    content = parts(data)[name]
    assert old in content
    return with_part(data, name, content.replace(old, new))


def other_workbook() -> bytes:
    saved = BytesIO()
    Workbook().save(saved)
    return saved.getvalue()


FILES: list[tuple[str, Callable[[bytes], bytes], str]] = [
    ("truncated", lambda data: data[: len(data) // 2], "beschädigt oder unvollständig"),
    ("one byte flipped in the middle", lambda data: data[:9_000] + bytes([data[9_000] ^ 255]) + data[9_001:], "beschädigt"),
    ("a text renamed to .xlsx", lambda data: b"nur ein Text", "keine Excel-Datei"),
    ("empty", lambda data: b"", "keine Excel-Datei"),
    ("some zip archive", lambda data: zipped({"readme": b"hello"}), "keine Excel-Datei"),
    ("an OpenDocument spreadsheet", lambda data: zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), "keine Excel-Datei"),
    ("the old .xls, or a password", lambda data: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Kennwort"),
    ("another workbook", lambda data: other_workbook(), "nicht der Selbstcheck"),
    ("a sheet is missing", lambda data: without_part(data, "xl/worksheets/sheet2.xml"), "Zeilen oder Blätter gelöscht"),
    ("XML that is none", lambda data: with_part(data, "xl/worksheets/sheet2.xml", b"<worksheet><"), "beschädigt"),
    ("another edition", lambda data: filled(data, {"edition": "bmwk-2031"}), "gehört zur Ausgabe „bmwk-2031“"),
    ("no edition", lambda data: filled(data, {"edition": None}), "gehört zur Ausgabe „–“"),
    ("deleted rows", lambda data: changed(data, "xl/workbook.xml", b'name="actors">Selbstcheck!$C$12', b'name="actors">Selbstcheck!#REF!'), "fehlen Eingabezellen: actors"),
    ("a name for a cell far away", lambda data: changed(data, "xl/workbook.xml", b"Selbstcheck!$C$12<", b"Selbstcheck!$C$1048576<"), "fehlen Eingabezellen: actors"),
    ("macros", lambda data: with_part(data, "xl/vbaProject.bin", b"x"), "enthält Makros"),
    ("links to other files", lambda data: with_part(data, "xl/externalLinks/externalLink1.xml", b"<x/>"), "Verknüpfungen"),
    ("embedded objects", lambda data: with_part(data, "xl/embeddings/oleObject1.bin", b"x"), "eingebettete Objekte"),
    ("a document type", lambda data: changed(data, "xl/workbook.xml", b"<workbook ", b"<!DOCTYPE x [<!ENTITY a 'b'>]><workbook "), "DOCTYPE"),
    ("a document type in UTF-16", lambda data: with_part(data, "xl/theme/theme1.xml", "<!DOCTYPE x>".encode("utf-16")), "DOCTYPE"),
    ("a zip bomb", lambda data: with_part(data, "xl/media/x.bin", b"\0" * 11_000_000), "ungewöhnlich groß"),
    ("a bomb of shared texts", lambda data: with_part(data, "xl/sharedStrings.xml", b"<si/>" * 1_000_000), "ungewöhnlich groß"),
    ("a thousand parts", lambda data: zipped({"xl/workbook.xml": b"<x/>"} | {f"x{n}": b"x" for n in range(1_000)}), "ungewöhnlich groß"),
    ("too many bytes", lambda data: data + b"\0" * 6_000_000, "ungewöhnlich groß"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "spoil", "message"), FILES, ids=[kind for kind, _, _ in FILES])
def test_a_file_that_cannot_be_read_says_why(
    blank: bytes, kind: str, spoil: Callable[[bytes], bytes], message: str
) -> None:
    spoiled = spoil(blank)
    start = time.perf_counter()
    ((place, said),) = problems(spoiled)
    assert time.perf_counter() - start < 5
    assert place == "Datei"
    assert message in said
    assert "Bitte" in said


def test_declared_sizes_may_lie(blank: bytes) -> None:
    """A part that says it is small and unfolds into more than it says."""
    bomb = bytearray(with_part(blank, "xl/media/x.bin", b"\0" * 3_000_000))
    size = (3_000_000).to_bytes(4, "little")
    for at in range(len(bomb) - 4):
        if bomb[at : at + 4] == size:
            bomb[at : at + 4] = (1_000).to_bytes(4, "little")
    ((_, said),) = problems(bytes(bomb))
    assert "beschädigt" in said


def test_a_workbook_of_older_rules_of_the_same_edition_is_read(written, examples) -> None:
    data = filled(written("de", "admitted"), {"rules_fingerprint": "sha256:0"})
    assert read(data, EDITION) == examples["admitted"]


def test_stored_results_are_not_believed(written, examples) -> None:
    data = filled(written("de", "just-missed"), {"verdict_1": 2, "met_count": 19})
    assert read(data, EDITION) == examples["just-missed"]


def test_rows_may_have_been_shifted(written, examples) -> None:
    """Whoever lifts the protection may insert rows; names go along with their cells."""
    content = parts(written("de", "admitted"))
    sheet, book = "xl/worksheets/sheet2.xml", "xl/workbook.xml"

    def lower(pattern: str, text: str) -> str:
        return re.sub(pattern, lambda found: f"{found[1]}{int(found[2]) + 3}{found[3]}", text)

    moved = lower(r'(<row r=")(\d+)(")', lower(r'(<c r="[A-Z]+)(\d+)(")', content[sheet].decode()))
    content[sheet] = moved.encode()
    content[book] = lower(r"(Selbstcheck!\$[A-Z]\$)(\d+)(<)", content[book].decode()).encode()
    assert read(zipped(content), EDITION) == examples["admitted"]


def test_the_other_language_s_edition_of_the_same_answers_is_the_same(written, examples) -> None:
    answers = read(written("en", "admitted"), EDITION)
    assert answers == read(written("de", "admitted"), EDITION)
    assert replace(answers, notes={}) != answers
