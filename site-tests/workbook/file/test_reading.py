"""A workbook read back gives the answers it was filled in with; what is wrong is named, all at once."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from tools.answering import known, span
from tools.crafted import NUMBERS, with_number
from tools.workbook_cells import FAULTY, USABLE, altered, filled, parts, zipped

from gocluster_rules.answers import Answers, Cluster
from gocluster_rules.catalogue import EDITION
from gocluster_rules.evidence import EvidenceState
from gocluster_rules.problems import Unreadable
from gocluster_rules.text import LANGS, Lang
from workbook.file.read import read
from workbook.file.write import write

EXAMPLES = ("admitted", "half-answered", "just-missed")


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


@pytest.mark.slow
@pytest.mark.parametrize("state", EvidenceState)
def test_states_of_evidence_come_back(lang: Lang, state: EvidenceState) -> None:
    states = {item.id: state for item in EDITION.evidence[::2]}
    answers = Answers(edition=EDITION.id, evidence=states)
    assert read(write(EDITION, lang, answers), EDITION) == answers


@pytest.mark.parametrize(
    ("word", "state"),
    [("at hand", "at_hand"), ("Vorhanden ", "at_hand"), (" ZU BESCHAFFEN", "to_get"), ("  ", None)],
)
def test_words_for_states_are_read_in_either_language(
    blank: bytes, word: str, state: str | None
) -> None:
    answers = read(filled(blank, {"evidence_dated_member_list": word}), EDITION)
    assert answers.evidence == ({"dated_member_list": state} if state else {})


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            "liegt vor",
            "„liegt vor“ ist kein Stand eines Nachweises. Bitte geben Sie „vorhanden“, „zu beschaffen“",
        ),
        (True, "„WAHR“ ist kein"),
        (7, "„7“ ist kein Stand"),
        ("#N/A", "Fehlerwert #N/A. Bitte geben Sie „vorhanden“"),
    ],
)
def test_what_is_no_state_is_named_with_cell_value_and_remedy(
    blank: bytes, content: object, said: str
) -> None:
    ((place, message),) = problems(filled(blank, {"evidence_dated_member_list": content}))
    assert place == "Nachweise, Zelle C5"
    assert said in message


def test_a_blank_workbook_has_no_answers(written, lang: Lang) -> None:
    assert read(written(lang, None), EDITION) == Answers(edition=EDITION.id)


@pytest.mark.slow
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
    answers = Answers(
        edition=EDITION.id,
        notes={"2.1": note},
        cluster=Cluster(name=f"C {note[:20]}".split("\n")[0].replace("\t", " ")),
    )
    assert read(write(EDITION, lang, answers), EDITION) == answers


def test_values_at_the_bounds_come_back(lang: Lang) -> None:
    answers = Answers(
        edition=EDITION.id,
        values=known(
            **{
                "as_of": "2000-01-01",
                "actors": 999_999,
                "sme_actors": span(0, 999_999),
                "founded_on": "2094-12-31",
                "management_fte": "0.01",
                "total_budget": "499999999.99",
                "actor_contributions": "0.00",
                "economic_income": "123456.78",
                "financing_long_term": False,
            }
        ),
        cluster=Cluster(name="Ä", country="DE", postal_code="01067"),
    )
    assert read(write(EDITION, lang, answers), EDITION) == answers


@pytest.mark.parametrize(("name", "content", "answer", "why"), USABLE)
def test_what_a_cell_holds_is_read_as_the_formulas_read_it(
    blank: bytes, name: str, content: object, answer: object, why: str
) -> None:
    expected = {} if answer is None else known(**{name: answer})
    assert read(filled(blank, {name: content}), EDITION).values == expected, why


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


def test_texts_that_a_spreadsheet_took_for_numbers_stay_texts(blank: bytes) -> None:
    contents = {"note_1": 2026, "note_2_1": 12.5, "office_postal_code": 10623}
    answers = read(filled(blank, contents), EDITION)
    assert answers.notes == {"1": "2026", "2.1": "12.5"}
    assert answers.cluster.postal_code == "10623"


@pytest.mark.parametrize("name", ["cluster_name", "note_1", "actors", "founded_on", "total_budget"])
@pytest.mark.parametrize("number", NUMBERS[:3], ids=lambda number: number[:9])
def test_a_number_that_no_spreadsheet_holds_is_an_error_in_its_cell(
    blank: bytes, name: str, number: str
) -> None:
    ((place, message),) = problems(with_number(blank, name, number))
    assert place.startswith("Selbstcheck, Zelle ")
    assert re.search("Fehlerwert #(NUM|VALUE)!. Bitte", message)


def test_a_number_too_long_to_be_one_is_refused(blank: bytes) -> None:
    ((_, message),) = problems(with_number(blank, "actors", NUMBERS[3]))
    assert "beschädigt" in message


@pytest.mark.parametrize("number", ["1e300", "-1e300", "1e30", "1.5e29"])
def test_a_number_far_beyond_the_calendar_is_no_day(blank: bytes, number: str) -> None:
    content = parts(with_number(blank, "founded_on", number))
    # Without the format of a day, which would make it an error.
    content["xl/styles.xml"] = content["xl/styles.xml"].replace(
        b'formatCode="dd.mm.yyyy"', b'formatCode="0"'
    )
    ((place, message),) = problems(zipped(content))
    assert place == "Selbstcheck, Zelle C29"
    assert "kann nicht ausgewertet werden. Bitte geben Sie ein Datum" in message


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
    ("a zip bomb", lambda data: with_part(data, "xl/media/x.bin", b"\0" * 20_000_000), "ungewöhnlich groß"),
    ("a bomb of shared texts", lambda data: with_part(data, "xl/sharedStrings.xml", b"<si/>" * 2_000_000), "ungewöhnlich groß"),
    ("a thousand parts", lambda data: zipped({"xl/workbook.xml": b"<x/>"} | {f"x{n}": b"x" for n in range(1_000)}), "ungewöhnlich groß"),
    ("too many bytes", lambda data: data + b"\0" * 6_000_000, "ungewöhnlich groß"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "spoil", "message"), FILES, ids=[kind for kind, _, _ in FILES])
def test_a_file_that_cannot_be_read_says_why(
    blank: bytes, kind: str, spoil: Callable[[bytes], bytes], message: str
) -> None:
    spoiled = spoil(blank)
    ((place, said),) = problems(spoiled)
    assert place == "Datei"
    assert message in said
    assert "Bitte" in said


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


def opened(data: bytes) -> Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl drops what it does not know, on purpose here
        return load_workbook(BytesIO(data))


def saved(book: Workbook) -> bytes:
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_a_formula_that_no_program_has_computed_is_not_taken_for_empty(blank: bytes) -> None:
    book = opened(blank)
    _, area = next(iter(book.defined_names["actors"].destinations))
    cell = area.replace("$", "")
    book["Selbstcheck"][cell] = "=17+17"
    ((place, message),) = problems(saved(book))
    assert place == f"Selbstcheck, Zelle {cell}"
    assert "Formel, deren Ergebnis nicht gespeichert ist" in message


def test_a_formula_whose_result_is_an_empty_text_is_empty(blank: bytes) -> None:
    """So says the sheet as well."""
    data = altered(blank, "Selbstcheck!C12", "", formula='IF(1=1,"",34)')
    assert read(data, EDITION).values == {}


def test_of_many_missing_cells_only_some_are_named(blank: bytes) -> None:
    book = opened(blank)
    for name in list(book.defined_names):
        if name not in ("edition", "actors"):
            del book.defined_names[name]
    ((_, message),) = problems(saved(book))
    assert message.count(",") < 10
    assert re.search(r" und [0-9]{3} weitere\.", message)
