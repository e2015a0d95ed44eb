"""What was typed comes back as it was typed, whatever it looks like."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from tools.libreoffice import Office
from tools.workbook_cells import filled, parts

from gocluster_rules.answers import Answers, Cluster
from gocluster_rules.catalogue import EDITION
from gocluster_rules.problems import Invalid
from gocluster_rules.text import LANGS, Lang
from gocluster_rules.typed_texts import MAX_NOTE, read_name, read_note
from workbook.file.read import read
from workbook.file.write import write
from workbook.sheets.escapes import escaped, unescaped

NUMBERS = [criterion.number for criterion in EDITION.criteria]
LOOKING = {
    "markup of a rich text": "<r>Siehe Anlage</r>",
    "markup that is none": "<r>Cluster & Co</r>",
    "a whole run": "<r><t>x</t></r>",
    "an element": "<t xml:space='preserve'> x </t>",
    "an entity": "&amp; &#65; &x;",
    "the end of a section": "]]>",
    "a comment": "<!-- x -->",
    "an escaped letter": "_x0041_",
    "an escaped line end": "a_x000D_b",
    "an escaped underscore": "_x005F_",
    "half an escape": "x005F_",
    "two escapes that share an underscore": "_x0041_x000d_",
    "an escape of an escape": "_x005F_x005F_x0041_",
    "an escaped surrogate": "_xD83D_",
    "an error": "#N/A",
    "a truth value": "TRUE",
    "a number": "1e400",
    "a formula": "=1+1",
    "an array formula": "{=SUM(A1)}",
    "an apostrophe": "'x",
    "a link": "https://example.org/",
    "separators that are no line ends": "a\u0085b\u2028c",
    "unprintable, but allowed": "a\u200b\u202eb\u009bc",
    "beyond the basic plane": "𝄞☕",
}


def noted(notes: list[str], name: str = "") -> Answers:
    """Answers with notes on the first criteria, as far as they are acceptable, and a name."""
    kept = {number: read_note(note) for number, note in zip(NUMBERS, notes, strict=False)}
    return Answers(
        edition=EDITION.id,
        cluster=Cluster(name=read_name(name)),
        notes={number: note for number, note in kept.items() if note},
    )


@pytest.fixture(scope="module", params=LANGS)
def lang(request: pytest.FixtureRequest) -> Lang:
    return request.param


@pytest.mark.slow
@pytest.mark.parametrize("text", LOOKING.values(), ids=LOOKING)
def test_a_text_that_looks_like_something_else_stays_a_text(text: str) -> None:
    answers = noted([text, f"{text}{text}", f"vor {text}", f"{text} nach"], text)
    assert read(write(EDITION, "de", answers), EDITION) == answers


PIECES = st.one_of(
    st.sampled_from([*LOOKING.values(), "<r>", "</r>", "_", "x", "005F", "000D_", " ", "\n", "\t"]),
    st.text(st.characters(codec="utf-8")),
)
TEXTS = st.lists(PIECES, max_size=8).map("".join)


def acceptable(text: str) -> bool:
    try:
        read_note(text)
        read_name(text[:100])
    except Invalid:
        return False
    return True


@pytest.mark.slow
@settings(max_examples=12)
@given(
    st.lists(TEXTS.filter(acceptable), min_size=len(NUMBERS), max_size=len(NUMBERS)),
    TEXTS.filter(acceptable),
    st.sampled_from(LANGS),
)
def test_every_acceptable_text_comes_back(notes: list[str], name: str, lang: Lang) -> None:
    answers = noted(notes, name[:100])
    assert read(write(EDITION, lang, answers), EDITION) == answers


@given(TEXTS)
def test_what_is_spelled_for_a_file_reads_as_it_was(text: str) -> None:
    assert unescaped(escaped(text)) == text


def test_what_excel_spells_with_escapes_is_read_as_it_was_typed(written) -> None:
    """A line end that was pasted from elsewhere stands in the file as ``_x000D_``."""
    cells = {"note_1": "eins_x000D_\nzwei", "cluster_name": "A_x005F_x0041_B"}
    answers = read(filled(written("de", None), cells), EDITION)
    assert answers.notes == {"1": "eins\nzwei"}
    assert answers.cluster.name == "A_x0041_B"


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_other_programs_read_the_same_texts() -> None:
    notes = ["<r>Siehe Anlage</r>", "<r>Cluster & Co</r>", "=1+1", "]]>"]
    book = load_workbook(BytesIO(write(EDITION, "en", noted(notes, "<r>&</r>"))))
    for name, text in (("cluster_name", "<r>&</r>"), ("note_1", notes[0]), ("note_2_1", notes[1])):
        ((sheet, cell),) = book.defined_names[name].destinations
        assert book[sheet][cell].value == text


def test_a_name_that_looks_like_an_error_is_no_error_as_a_result() -> None:
    sheet = parts(write(EDITION, "de", noted([], "#N/A")))["xl/worksheets/sheet6.xml"].decode()
    assert 't="e"' not in sheet
    assert re.search(r't="str"><f>IF\(ISTEXT\([^<]*</f><v>#N/A</v>', sheet)


@pytest.mark.slow
def test_a_note_fits_into_a_cell_as_spreadsheets_count() -> None:
    """A character beyond the basic plane counts twice there, and in browsers."""
    longest = "𝄞" * (MAX_NOTE // 2)
    assert read(write(EDITION, "de", noted([longest])), EDITION).notes == {"1": longest}
    with pytest.raises(Invalid, match=f"{MAX_NOTE + 2} characters"):
        read_note(longest + "𝄞")


@pytest.mark.slow
@pytest.mark.xdist_group("libreoffice")
def test_libreoffice_shows_and_saves_the_same_texts(office: Office, tmp_path: Path) -> None:
    # Of two escapes in a row, LibreOffice itself loses one when it saves.
    lost = {"_x0041_x000d_", "_x005F_x005F_x0041_"}
    kept = [text for text in LOOKING.values() if text not in lost]
    file, saved = tmp_path / "book.xlsx", tmp_path / "saved.xlsx"
    for group in (sorted(lost), kept[: len(NUMBERS)], kept[len(NUMBERS) :]):
        answers = noted(group, group[0])
        file.write_bytes(write(EDITION, "de", answers))
        with office.open(file) as book:
            for number, text in answers.notes.items():
                assert book.read(f"note_{number.replace('.', '_')}") == text
            assert book.read("cluster_name") == answers.cluster.name
            book.save(saved)
        if lost.isdisjoint(group):
            assert read(saved.read_bytes(), EDITION) == answers


def test_a_result_without_characters_is_stored_as_a_text(written) -> None:
    """Without that, other readers drop the formula or refuse the file."""
    sheets = [
        content.decode() for name, content in parts(written("de", None)).items() if "/sheet" in name
    ]
    empty = re.findall(r"<c ([^>]*)><f>[^<]*</f><v></v>", "".join(sheets))
    assert len(empty) > 50
    assert [cell for cell in empty if not cell.endswith('t="str"')] == []
