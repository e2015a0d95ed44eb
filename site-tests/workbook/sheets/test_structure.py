"""What a workbook must be so that Excel opens it without repair, people can use it and printers print it."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from tools.answering import answers

from gocluster_rules import words
from gocluster_rules.answers import Answers
from gocluster_rules.catalogue import EDITION
from gocluster_rules.edition_json import fingerprint
from gocluster_rules.facts import Count
from gocluster_rules.facts.yes_no import NO, YES
from gocluster_rules.forms import CLUSTER_FIELDS
from gocluster_rules.text import LANGS, Lang
from gocluster_rules.verdict import Verdict
from workbook import texts
from workbook.file.write import write
from workbook.formula.formulas import FUNCTIONS, MAX_LITERAL, MAX_NESTING, functions
from workbook.sheets.links import criterion_url
from workbook.sheets.member_list import MEMBER_ROWS

pytestmark = pytest.mark.slow

SITE = "https://example.org/go/"
SHEETS = {
    "de": [
        "Anleitung",
        "Selbstcheck",
        "Mitglieder",
        "Ergebnis",
        "Nachweise",
        "Rechenweg",
        "Quelle",
        "Postleitzahlen",
    ],
    "en": [
        "Instructions",
        "Self-check",
        "Members",
        "Result",
        "Evidence",
        "Calculation",
        "Source",
        "Postal codes",
    ],
}
CODES = [f"verdict_{criterion.number.replace('.', '_')}" for criterion in EDITION.criteria]
INPUTS = [
    *CLUSTER_FIELDS,
    *(fact.name for fact in EDITION.facts),
    *(fact.upper_end for fact in EDITION.facts if isinstance(fact, Count)),
    *(f"note_{criterion.number.replace('.', '_')}" for criterion in EDITION.criteria),
]
STATES = [f"evidence_{item.id}" for item in EDITION.evidence]
TOTALS = ["met_count", "open_count", "overall_verdict", "edition", "rules_fingerprint"]


def opened(data: bytes, **options: bool) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # openpyxl does not know data bars.
        return load_workbook(BytesIO(data), **options)


def parts(data: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


@pytest.fixture(scope="module", params=LANGS)
def lang(request: pytest.FixtureRequest) -> Lang:
    return request.param


@pytest.fixture(scope="module")
def data(lang: Lang, examples: dict[str, Answers]) -> bytes:
    return write(EDITION, lang, examples["half-answered"], SITE)


@pytest.fixture(scope="module")
def book(data: bytes) -> Any:
    return opened(data)


def cells(book: Any) -> Iterator[tuple[Any, Any]]:
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                yield sheet, cell


def named(book: Any, name: str) -> Any:
    ((sheet, address),) = book.defined_names[name].destinations
    return book[sheet][address]


def test_sheets_have_their_names_and_are_all_visible(book: Any, lang: Lang) -> None:
    assert book.sheetnames == SHEETS[lang]
    assert {sheet.sheet_state for sheet in book} == {"visible"}


def test_the_names_of_the_contract_each_name_one_cell(book: Any) -> None:
    for name in (*INPUTS, *STATES, *CODES, *TOTALS):
        assert isinstance(named(book, name), Cell), name
    assert named(book, "edition").value == EDITION.id
    assert named(book, "rules_fingerprint").value == fingerprint(EDITION)


def test_no_name_looks_like_a_cell(book: Any) -> None:
    for name in book.defined_names:
        assert re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]{0,254}", name), name
        assert not re.fullmatch(r"[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*", name), name


def test_formulas_use_only_functions_that_all_programs_share(book: Any) -> None:
    count = 0
    for sheet, cell in cells(book):
        if cell.data_type == "f":
            assert functions(cell.value) <= FUNCTIONS, (sheet.title, cell.coordinate)
            assert "[" not in cell.value and "#" not in cell.value.replace("'#", ""), cell.value
            count += 1
    for sheet in book:
        for rules in sheet.conditional_formatting:
            for rule in rules.rules:
                for text in rule.formula:
                    assert functions(text) <= FUNCTIONS
    assert count > 500


def test_formulas_stay_within_excels_limits(book: Any) -> None:
    for _, cell in cells(book):
        if cell.data_type == "f":
            assert len(cell.value) <= 8192
            assert all(
                len(text) <= MAX_LITERAL for text in re.findall(r'"((?:[^"]|"")*)"', cell.value)
            )
            code = re.sub(r'"(?:[^"]|"")*"', "", cell.value)
            depth = deepest = 0
            for char in code:
                depth += {"(": 1, ")": -1}.get(char, 0)
                deepest = max(deepest, depth)
            assert deepest <= MAX_NESTING


def test_only_input_cells_can_be_changed(book: Any) -> None:
    inputs = {
        (named(book, name).parent.title, named(book, name).coordinate)
        for name in (*INPUTS, *STATES)
    }
    members = book.defined_names["members"].attr_text
    ((sheet, area),) = book.defined_names["members"].destinations
    inputs |= {(sheet, cell.coordinate) for row in book[sheet][area] for cell in row}
    assert members.endswith(f"!$B$6:$K${MEMBER_ROWS + 5}")
    unlocked = {
        (sheet.title, cell.coordinate) for sheet, cell in cells(book) if not cell.protection.locked
    }
    assert unlocked == inputs


def test_sheets_are_protected_without_a_password_and_can_be_filtered(book: Any) -> None:
    for sheet in book:
        assert sheet.protection.sheet
        assert not sheet.protection.password
        # The attributes say what is forbidden.
        assert not sheet.protection.autoFilter
        # Excel sorts nothing that has a locked cell: a permission would be an empty promise.
        assert sheet.protection.sort


def test_there_is_one_table_without_merged_cells_under_a_header_that_stays(
    book: Any, lang: Lang
) -> None:
    for sheet in book:
        assert not sheet.merged_cells.ranges, sheet.title
        assert sheet["A1"].value
    check = book[texts.SELF_CHECK[lang]]
    assert check.freeze_panes == "A4"
    assert check.print_title_rows == "$3:$3"
    assert check.auto_filter.ref == f"A3:H{check.max_row}"
    assert [cell.value for cell in check[3]][:3] == [
        texts.NUMBER[lang],
        texts.QUESTION[lang],
        texts.ANSWER[lang],
    ]


def test_pages_are_a4_one_page_wide_with_page_numbers_and_edition(book: Any, lang: Lang) -> None:
    upright = {name[lang] for name in (texts.SELF_CHECK, texts.RESULT, texts.EVIDENCE)}
    for sheet in book:
        expected = "portrait" if sheet.title in upright else "landscape"
        assert sheet.page_setup.orientation == expected
        assert sheet.page_setup.paperSize == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth in (None, 1)
        assert EDITION.id in sheet.oddFooter.left.text
        assert "&P" in sheet.oddFooter.right.text.replace("&[Page]", "&P")


def test_every_answer_is_guarded_and_explained(book: Any, lang: Lang) -> None:
    check = book[texts.SELF_CHECK[lang]]
    validations = {
        cell: validation
        for validation in check.data_validations.dataValidation
        for cell in str(validation.sqref).split()
    }
    for name in INPUTS:
        validation = validations[named(book, name).coordinate]
        assert validation.prompt and len(validation.prompt) <= 255, name
        assert validation.promptTitle and len(validation.promptTitle) <= 32, name
        assert validation.error and len(validation.error) <= 255, name
        assert validation.errorTitle and len(validation.errorTitle) <= 32, name
        assert validation.showInputMessage and validation.showErrorMessage
        if validation.type == "list":
            assert validation.formula1 == "answer_words"


def test_yes_no_cells_offer_the_words_of_the_language(book: Any, lang: Lang) -> None:
    ((sheet, area),) = book.defined_names["answer_words"].destinations
    offered = [row[0].value for row in book[sheet][area]]
    assert offered == [YES[lang], NO[lang]]


def test_the_state_of_each_piece_of_evidence_is_chosen_from_words(book: Any, lang: Lang) -> None:
    sheet = book[texts.EVIDENCE[lang]]
    validations = {
        cell: validation
        for validation in sheet.data_validations.dataValidation
        for cell in str(validation.sqref).split()
    }
    said = {"de": '"vorhanden,zu beschaffen,nicht nötig"', "en": '"at hand,to get,not needed"'}
    for criterion in EDITION.criteria:
        for item in criterion.evidence:
            cell = named(book, f"evidence_{item.id}")
            assert cell.parent == sheet
            assert validations[cell.coordinate].formula1 == said[lang]
            assert len(validations[cell.coordinate].prompt) <= 255
            assert sheet[f"A{cell.row}"].value == criterion.number
            assert sheet[f"B{cell.row}"].value == item.text[lang]
            assert sheet[f"D{cell.row}"].data_type == "f"


def test_guiding_questions_stand_beside_what_they_help_to_judge(book: Any, lang: Lang) -> None:
    shown: dict[str, list[str]] = {}
    for row in book[texts.SELF_CHECK[lang]].iter_rows(min_row=4):
        shown.setdefault(row[0].value, []).append(row[7].value or "")
    for criterion in EDITION.criteria:
        said = "".join(shown[criterion.number])
        assert said.count("•") == len(criterion.guiding_questions)
        assert all(question[lang] in said for question in criterion.guiding_questions)


def test_a_hint_stands_beside_the_entry_that_is_unlikely(lang: Lang) -> None:
    given = answers(as_of="2026-11-22", founded_on="2027-01-01")
    book = opened(write(EDITION, lang, given), data_only=True)
    (hint,) = [each for each in EDITION.hints if each.fact.name == "founded_on"]
    entry = named(book, "founded_on")
    assert entry.parent[f"G{entry.row}"].value == hint.text[lang]
    assert hint.fact.help
    usual = opened(write(EDITION, lang, answers(founded_on="2019-01-01")), data_only=True)
    assert usual[entry.parent.title][f"G{entry.row}"].value == hint.fact.help[lang]


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (2, 4, 6)]
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: str, background: str) -> float:
    light, dark = sorted((luminance(ink), luminance(background)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_all_text_is_legible(book: Any) -> None:
    for sheet, cell in cells(book):
        if cell.value is None:
            continue
        place = (sheet.title, cell.coordinate)
        assert cell.font.name == "Arial", place
        assert cell.font.sz >= 9, place
        filled = cell.fill.fill_type == "solid"
        background = cell.fill.fgColor.rgb if filled else "FFFFFFFF"
        assert contrast(cell.font.color.rgb, background) >= 4.5, place


def test_tints_are_legible_and_follow_the_word(book: Any, lang: Lang) -> None:
    tinted = {}
    for sheet in book:
        for rules in sheet.conditional_formatting:
            for rule in rules.rules:
                if rule.type == "cellIs":
                    background, ink = rule.dxf.fill.bgColor.rgb, rule.dxf.font.color.rgb
                    assert contrast(ink, background) >= 4.5, rule.formula
                    tinted[rule.formula[0].strip('"')] = background
    assert set(tinted) == {
        *(words.VERDICTS[verdict][lang] for verdict in Verdict),
        texts.CHECK_INPUT[lang],
    }
    assert len(set(tinted.values())) == 4


def test_title_and_language_are_set(data: bytes, lang: Lang) -> None:
    core = parts(data)["docProps/core.xml"]
    assert f"<dc:language>{lang}</dc:language>" in core
    assert f"<dc:title>{texts.TITLE[lang]}</dc:title>" in core


def test_the_same_answers_give_the_same_bytes(
    data: bytes, lang: Lang, examples: dict[str, Answers]
) -> None:
    assert write(EDITION, lang, examples["half-answered"], SITE) == data
    with ZipFile(BytesIO(data)) as archive:
        assert {part.date_time[0] for part in archive.infolist()} == {1980}


def test_nothing_foreign_is_in_the_file(data: bytes) -> None:
    for name, content in parts(data).items():
        assert not re.search("vba|externalLink|embedding|media", name), name
        assert "<!DOCTYPE" not in content


def test_criteria_link_to_their_page(book: Any, lang: Lang) -> None:
    check = book[texts.SELF_CHECK[lang]]
    links = {
        cell.value: f"{cell.hyperlink.target}#{cell.hyperlink.location}"
        for cell in check["A"]
        if cell.hyperlink
    }
    assert links == {
        criterion.number: criterion_url(SITE, criterion.number, lang)
        for criterion in EDITION.criteria
    }
    assert criterion_url(SITE, "2.1", "de") == "https://example.org/go/kriterien/2/#2.1"
    assert criterion_url(SITE, "13", "en") == "https://example.org/go/en/kriterien/13/#13"


def test_without_a_site_nothing_links(lang: Lang) -> None:
    content = parts(write(EDITION, lang))
    assert not any("hyperlink" in text for name, text in content.items() if name.endswith(".rels"))


def test_what_people_wrote_never_becomes_a_formula(
    lang: Lang, examples: dict[str, Answers]
) -> None:
    notes = {"1": "=1+1", "2.1": "{=SUM(A1:A9)}", "2.2": "+49 30 1", "3": "@SUM(A1)", "4.1": "-x"}
    cluster = replace(examples["admitted"].cluster, name='=HYPERLINK("https://example.org","x")')
    answers = replace(examples["admitted"], notes=notes, cluster=cluster)
    book = opened(write(EDITION, lang, answers))
    for number, note in notes.items():
        cell = named(book, f"note_{number.replace('.', '_')}")
        assert (cell.data_type, cell.value) == ("s", note)
        assert cell.quotePrefix == (note[0] in "=+-@")
    assert named(book, "cluster_name").data_type == "s"


def test_verdicts_texts_and_totals_are_all_live_formulas(
    book: Any, data: bytes, lang: Lang
) -> None:
    check = book[texts.SELF_CHECK[lang]]
    shown = {words.VERDICTS[verdict][lang] for verdict in Verdict}
    values = opened(data, data_only=True)[check.title]
    outcomes = [row for row in range(4, check.max_row + 1) if values[f"C{row}"].value in shown]
    numbers = [check[f"A{row}"].value for row in outcomes]
    assert numbers == [criterion.number for criterion in EDITION.criteria]
    for row in outcomes:
        assert check[f"B{row}"].data_type == "f"
        assert check[f"C{row}"].data_type == "f"
        # It stands under the questions: what follows belongs to something else.
        assert check[f"A{row + 1}"].value != check[f"A{row}"].value
    for name in (*CODES, "met_count", "open_count", "overall_verdict"):
        assert named(book, name).data_type == "f"


def test_the_wording_is_quoted_verbatim(book: Any, lang: Lang) -> None:
    shown = {cell.value for row in book[texts.SELF_CHECK[lang]].iter_rows() for cell in row}
    source = " ".join(
        str(cell.value) for row in book[texts.SOURCE[lang]].iter_rows() for cell in row
    )
    instructions = " ".join(
        str(cell.value) for row in book[texts.INSTRUCTIONS[lang]].iter_rows() for cell in row
    )
    for criterion in EDITION.criteria:
        assert criterion.wording[lang] in shown
        assert criterion.wording.de in source
    assert EDITION.quorum.wording[lang] in instructions
    assert words.DECISION[lang] in instructions
    assert EDITION.source.status[lang] in instructions
