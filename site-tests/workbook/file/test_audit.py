"""The audit finds every stored result that is not that of the answers, and nothing else."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import openpyxl
import pytest
from agreement.cases.lists import ROWS
from tools.workbook_cells import altered, filled, parts, zipped

from gocluster_rules.answers import Cluster, parse
from gocluster_rules.catalogue import EDITION
from gocluster_rules.edition_json import fingerprint
from gocluster_rules.text import LANGS, Lang
from workbook import texts
from workbook.file.audit import Deviation, audit
from workbook.file.read import contents
from workbook.file.write import formulas, write
from workbook.formula.computed import filled as computed
from workbook.sheets.calculation.plan import calculation
from workbook.sheets.rows import Questions, code_name
from workbook.sheets.source import names

ROOT = Path(__file__).parents[3]
ANSWERS = parse((ROOT / "examples/just-missed.json").read_bytes(), EDITION)


def audited(data: bytes) -> tuple[Deviation, ...]:
    return audit(data, contents(data, EDITION), EDITION)


@cache
def saved(lang: Lang) -> bytes:
    """The workbook with the answers, and with few rows for members."""
    return write(EDITION, lang, ANSWERS, member_rows=ROWS)


def place(name: str, lang: Lang) -> str:
    """Where the cell with the defined name is."""
    questions = Questions(EDITION, lang, ROWS)
    address = {**calculation(questions).names, **names(lang), **questions.cells}[name]
    return f"{address.sheet}!{address.relative}"


def result(name: str, lang: Lang) -> object:
    """What the cell with the defined name shows."""
    return computed(ANSWERS, EDITION).value(formulas(EDITION, lang, ROWS)[place(name, lang)])


# --- Untouched workbooks


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", [None, "admitted", "half-answered", "just-missed"])
def test_nothing_is_found_in_what_was_just_written(written, lang: Lang, name: str | None) -> None:
    assert audited(written(lang, name)) == ()


@pytest.mark.parametrize("name", ["_x0041_ e. V.", "=1+1", '<b> & "c"', "x" * 200])
def test_any_name_of_a_cluster_fits_what_is_made_of_it(name: str) -> None:
    named = replace(ANSWERS, cluster=Cluster(name=name))
    assert audited(write(EDITION, "de", named, member_rows=ROWS)) == ()


@pytest.mark.slow
def test_results_that_are_not_stored_are_not_missed() -> None:
    kept = BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # What openpyxl leaves out does not matter here.
        openpyxl.load_workbook(BytesIO(saved("de"))).save(kept)
    assert audited(kept.getvalue()) == ()


# --- Altered ones


class Planted(NamedTuple):
    """An alteration and the cells in which it is to be found."""

    what: str
    lang: Lang
    alter: Callable[[bytes], bytes]
    cells: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.lang}: {self.what}"


def overwritten(what: str, lang: Lang, cell: str, value: object) -> Planted:
    """The formula is gone, a constant stands in its place."""
    return Planted(f"{what} overwritten", lang, partial(altered, place=cell, value=value), (cell,))


def stale(what: str, lang: Lang, cell: str, value: object) -> Planted:
    """The formula is there, its stored value is another one."""
    alter = partial(
        altered, place=cell, value=value, formula=formulas(EDITION, lang, ROWS)[cell].text
    )
    return Planted(f"{what} with another value", lang, alter, (cell,))


def edited(what: str, lang: Lang, cell: str, old: str, new: str) -> Planted:
    """The formula reads otherwise, and has the value that ours has."""
    formula = formulas(EDITION, lang, ROWS)[cell]
    assert formula.text.count(old), (cell, formula.text)
    value = computed(ANSWERS, EDITION).value(formula)
    alter = partial(altered, place=cell, value=value, formula=formula.text.replace(old, new))
    return Planted(f"{what} edited", lang, alter, (cell,))


def planted() -> Iterator[Planted]:
    for at, criterion in enumerate(EDITION.criteria):
        lang, name = LANGS[at % 2], code_name(criterion)
        code = result(name, lang)
        assert isinstance(code, int)
        yield overwritten(name, lang, place(name, lang), (code + 1) % 3)
    for name in ("met_count", "open_count", "overall_verdict", "step_count"):
        yield overwritten(name, "de", place(name, "de"), 19)
        yield stale(name, "en", place(name, "en"), 18)
    yield overwritten("a code as text", "de", place("verdict_1", "de"), "2")
    yield overwritten("a code emptied", "de", place("verdict_1", "de"), None)
    yield overwritten("a state", "de", place("actors_state", "de"), 2)
    yield overwritten("the lower end", "en", place("actors_low", "en"), 99)
    yield overwritten("whether it is given", "en", place("actors_given", "en"), False)
    yield stale("a day", "de", place("founded_on_low", "de"), 40000)
    for at, lang in enumerate(LANGS):
        check, shown = texts.SELF_CHECK[lang], texts.RESULT[lang]
        yield overwritten("a word for a verdict", lang, f"{check}!C13", ("erfüllt", "met")[at])
        yield stale("a reason", lang, f"{check}!B13", "34 Akteure")
        yield overwritten("the headline", lang, f"{shown}!A3", ("Erreicht", "Reached")[at])
        yield stale("the tally", lang, f"{shown}!A4", "19 / 19")
        yield overwritten("whose it is", lang, f"{shown}!A2", "Anderes Cluster")
        yield overwritten("a category's count", lang, f"{shown}!D12", 5)
        yield stale("a step", lang, f"{shown}!E21", "Nichts weiter")
        yield Planted(
            "an error",
            lang,
            partial(altered, place=f"{shown}!A3", value="#N/A"),
            (f"{shown}!A3",),
        )
    yield edited("a limit", "de", place("verdict_1", "de"), "30", "20")
    yield edited("a limit", "en", place("verdict_12", "en"), "3", "2")
    yield edited("the quorum", "de", place("overall_verdict", "de"), "12", "11")
    yield edited("a total", "en", place("met_count", "en"), "2", "2+0")
    yield edited("a guard", "de", place("actors_state", "de"), "0", "00")
    yield edited("another row", "de", place("actors_state", "de"), "$B$12:$E$12", "$B$16:$E$16")
    mark = place("rules_fingerprint", "de")
    yield overwritten("the fingerprint", "de", mark, "sha256:0")
    yield Planted(
        "the fingerprint and a code",
        "de",
        lambda data: altered(altered(data, mark, "sha256:0"), place("verdict_3", "de"), 0),
        (mark, place("verdict_3", "de")),
    )


PLANTED = tuple(planted())


def test_there_are_fifty_alterations() -> None:
    assert len(PLANTED) >= 50


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=str(case), marks=pytest.mark.slow if at % 4 else ())
        for at, case in enumerate(PLANTED)
    ],
)
def test_an_alteration_is_found_in_its_cell_and_nowhere_else(case: Planted) -> None:
    found = audited(case.alter(saved(case.lang)))
    assert tuple(deviation.cell for deviation in found) == case.cells


@pytest.mark.parametrize(
    ("cells", "raw"),
    [
        ({"actors": 3}, {"actors": 3, "sme_actors": None, "actors_within_150_km": None}),
        ({"actors": "viele"}, {"actors": None}),
        ({"strategy_in_writing": "nein"}, {"strategy_in_writing": False}),
        ({"founded_on": 46000}, {"founded_on": "2025-12-09"}),
        ({"success_stories": None}, {"success_stories": None}),
    ],
)
def test_results_from_before_an_input_was_changed_are_found(
    cells: dict[str, object], raw: dict[str, object]
) -> None:
    """All that the answers of now would make otherwise, except where the cells tell of faulty entries."""
    values = dict(ANSWERS.values)
    for name, value in raw.items():
        values.pop(name, None)
        if value is not None:
            values[name] = EDITION.fact(name).read(value)
    before = computed(ANSWERS, EDITION)
    after = computed(replace(ANSWERS, values=values), EDITION)
    other = {
        key
        for key, formula in formulas(EDITION, "de", ROWS).items()
        if before.value(formula) != after.value(formula) and not EMPTINESS.search(key)
    }
    found = {deviation.cell for deviation in audited(filled(saved("de"), cells))}
    assert len(other) > 3
    assert found >= other


EMPTINESS = re.compile(r"Rechenweg![FGHIJ]")
"""Where the sheet says whether an entry is there and readable."""


def test_both_values_are_told() -> None:
    cell = place("verdict_1", "de")
    (found,) = audited(altered(saved("de"), cell, 1))
    wanted = {"cell": cell, "stored": 1, "computed": result("verdict_1", "de")}
    assert found.as_dict() == wanted
    (found,) = audited(altered(saved("de"), place("rules_fingerprint", "de"), None))
    assert (found.stored, found.computed) == (None, fingerprint(EDITION))


def test_another_way_of_spelling_formulas_is_none_of_ours_edited() -> None:
    """As LibreOffice writes FALSE, and a program that puts blanks and other quotes."""
    content = parts(saved("de"))

    def respelt(found: re.Match[str]) -> str:
        return (
            found[0]
            .replace("FALSE", "FALSE()")
            .replace(",", ", ")
            .replace("Rechenweg!", "'Rechenweg'!")
        )

    for name in content:
        if name.startswith("xl/worksheets/sheet"):
            content[name] = re.sub(r"<f>[^<\"]*</f>", respelt, content[name].decode()).encode()
    assert audited(zipped(content)) == ()


def test_rows_may_have_been_shifted_and_sheets_renamed() -> None:
    content = parts(saved("de"))
    sheet, book = "xl/worksheets/sheet2.xml", "xl/workbook.xml"

    def lower(pattern: str, text: str) -> str:
        return re.sub(pattern, lambda found: f"{found[1]}{int(found[2]) + 3}{found[3]}", text)

    moved = lower(r'(<row r=")(\d+)(")', lower(r'(<c r="[A-Z]+)(\d+)(")', content[sheet].decode()))
    content[sheet] = moved.encode()
    named = lower(r"(Selbstcheck!\$[A-Z]\$)(\d+)(<)", content[book].decode())
    content[book] = named.replace("Rechenweg", "Versteckt").encode()
    data = zipped(content)
    assert audited(data) == ()
    found = audited(altered(data, "Versteckt!C9", "x"))
    assert [deviation.cell for deviation in found] == ["Versteckt!C9"]


def test_a_sheet_that_cannot_be_read_holds_no_results() -> None:
    content = parts(saved("de"))
    name = "xl/worksheets/sheet6.xml"
    # Its rows do not stand in order.
    content[name] = re.sub(b'<row r="6"', b'<row r="3"', content[name])
    found = audited(zipped(content))
    assert found
    assert {deviation.cell.partition("!")[0] for deviation in found} == {texts.CALCULATION["de"]}
    assert {deviation.stored for deviation in found} == {None}
