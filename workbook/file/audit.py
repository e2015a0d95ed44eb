"""Whether the results that a workbook has stored are those of its own answers.

Everything is evaluated anew anyway; but whoever reads the workbook itself sees what is stored in it, and that
may stem from an edited formula, a constant in its place, other rules, or answers that have changed since.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, NamedTuple

from openpyxl.formula.translate import Translator
from openpyxl.utils.cell import coordinate_to_tuple, get_column_letter
from openpyxl.workbook.workbook import Workbook

from gocluster_rules.edition_json import fingerprint
from gocluster_rules.expressions import Value
from gocluster_rules.model import Edition
from gocluster_rules.text import LANGS, Lang
from workbook import texts
from workbook.file.cells import named_places
from workbook.file.read import Contents
from workbook.file.sheet_rows import EMPTY, MAX_ROW, Cell, Place, opened, rows
from workbook.file.write import formulas
from workbook.formula.addresses import Address
from workbook.formula.addresses import cell as address
from workbook.formula.computed import Filled, Formula, with_entries
from workbook.sheets.calculation.plan import calculation
from workbook.sheets.escapes import unescaped
from workbook.sheets.member_list import FIRST_ROW, INPUTS, MEMBER_ROWS, MEMBERS_RANGE
from workbook.sheets.rows import Questions
from workbook.sheets.source import FINGERPRINT_NAME
from workbook.sheets.source import names as source_names

DIGITS = 15
"""As many of a number as every spreadsheet program keeps."""


class Deviation(NamedTuple):
    """A cell that shows something else than what is computed from the answers."""

    cell: str
    """``Ergebnis!B4``."""
    stored: str | float | None
    """``None`` where the cell is empty."""
    computed: str | float

    def as_dict(self) -> dict[str, Any]:
        """The deviation as JSON data."""
        return self._asdict()


class _Sheets(NamedTuple):
    """What stands in the cells of a workbook, sheet by sheet, by row and column."""

    cells: Mapping[str, Mapping[tuple[int, int], Cell]]

    def at(self, place: Place) -> Cell:
        """The cell in a place."""
        return self.cells.get(place.sheet, {}).get(place.position, EMPTY)

    def deviation(self, place: Place, computed: Value) -> Deviation | None:
        """What the cell holds, if that is something else than what is computed."""
        cell = self.at(place)
        stored, wanted = _plain(cell.value), _plain(computed)
        if isinstance(wanted, str) and stored == unescaped(wanted):
            return None  # Not every program escapes "_x0041_" in a formula's result.
        if stored == wanted or cell.is_uncomputed:
            return None
        return Deviation(place.key, stored, "" if wanted is None else wanted)


def audit(data: bytes, contents: Contents, edition: Edition) -> tuple[Deviation, ...]:
    """The cells whose stored results are not those of the answers in the workbook, in the workbook's order.

    ``contents`` is what `read.contents` found in ``data``. A formula without a stored result is no deviation:
    some programs keep none. A formula that reads otherwise than ours is one even where it happens to give the
    right result. Where the workbook was made of other rules, its cells may stand elsewhere; then only the
    fingerprint and the results that have names are compared.
    """
    lang, members = _language(contents), contents.inputs.members
    questions = Questions(edition, lang, len(members.rows) if members else MEMBER_ROWS)
    named = calculation(questions).names
    expected = formulas(edition, lang, questions.member_rows)
    with opened(data) as book:
        places = {
            **named_places(book, (*named, FINGERPRINT_NAME)),
            **contents.inputs.places,
        }
        if members:
            places[MEMBERS_RANGE] = members.place(min(members.rows), 0)
        sheets = _Sheets({sheet: _cells(book, sheet) for sheet in book.sheetnames})
    filled = _filled(contents, edition)
    edited: Mapping[Place, Deviation] = {}
    mark = places.get(FINGERPRINT_NAME)
    other = sheets.deviation(mark, fingerprint(edition)) if mark else None
    if other:
        results = [
            (places[name], expected[_key(address)])
            for name, address in named.items()
            if name in places and _key(address) in expected
        ]
    else:
        layout = _Layout(questions, places)
        results = [(layout.place(key), formula) for key, formula in expected.items()]
        if not layout.is_moved:
            edited = _edited(results, sheets)
    found = (
        sheets.deviation(place, filled.value(formula)) or edited.get(place)
        for place, formula in results
    )
    return tuple(deviation for deviation in (other, *found) if deviation)


def _edited(
    formulas: Sequence[tuple[Place, Formula]], sheets: _Sheets
) -> Mapping[Place, Deviation]:
    """The formulas that read otherwise than ours; none if the program spells them all otherwise."""
    found = {}
    ours = {place.key: formula.text for place, formula in formulas}
    for place, formula in formulas:
        cell, text = sheets.at(place), formula.text
        if cell.formula is None:
            continue
        written = cell.formula
        if cell.shared_from:
            first = Place(place.sheet, cell.shared_from)
            if _column(first) == _column(place) and first.key in ours:
                # What is the same in the first of the cells is the same in all that share it.
                text = ours[first.key]
            else:
                written = Translator(written, cell.shared_from).translate_formula(place.address)
        if _spelling(written) != _spelling(f"={text}"):
            found[place] = Deviation(place.key, written, f"={formula.text}")
    return found if len(found) < len(formulas) / 2 else {}


def _column(place: Place) -> str:
    return place.address.rstrip("0123456789")


TEXT_IN_FORMULA = re.compile('("(?:[^"]|"")*")')


@lru_cache(maxsize=10_000)
def _spelling(formula: str) -> str:
    """The formula but for how programs spell the same: blanks, capitals, quotes of sheets, ``FALSE()``."""
    parts = TEXT_IN_FORMULA.split(formula)
    parts[::2] = (
        re.sub(r"[\s']", "", part).upper().replace("TRUE()", "TRUE").replace("FALSE()", "FALSE")
        for part in parts[::2]
    )
    return "".join(parts)


def _key(address: Address) -> str:
    return f"{address.sheet}!{address.relative}"


def _language(contents: Contents) -> Lang:
    """The language of the workbook's texts: that of the sheet with the inputs, as it was named."""
    sheets = {place.sheet for place in contents.inputs.places.values()}
    return next((lang for lang in LANGS if texts.SELF_CHECK[lang] in sheets), LANGS[0])


def _filled(contents: Contents, edition: Edition) -> Filled:
    """The workbook with these cells, as its formulas see them."""
    answers, name = contents.taken.answers, contents.inputs.cells["cluster_name"]
    typed = name.value if isinstance(name.value, str) and not name.is_error else ""
    trimmed = " ".join(word for word in typed.split(" ") if word)
    answers = replace(answers, cluster=replace(answers.cluster, name=trimmed))
    states, entries = contents.states, contents.entries
    return with_entries(answers, edition, states, entries, contents.members)


def _cells(book: Workbook, sheet: str) -> dict[tuple[int, int], Cell]:
    if sheet in texts.POSTAL_CODES.as_dict().values():
        return {}  # Where its numbers have been changed, the results that follow from them differ.
    try:
        return {
            (row, column): cell
            for row, cells in rows(book, sheet, MAX_ROW, with_days=False)
            for column, cell in cells.items()
        }
    except (
        Exception
    ):  # Whatever a damaged sheet makes the reader stumble over: no result stands in it.
        return {}


class _Layout:
    """Where a cell that we write is in this workbook: sheets may be renamed, rows of inputs shifted."""

    def __init__(self, questions: Questions, places: Mapping[str, Place]) -> None:
        first = min(INPUTS.values())
        originals = {
            **questions.cells,
            **calculation(questions).names,
            **source_names(questions.lang),
            MEMBERS_RANGE: address(questions.members.sheet, first, FIRST_ROW),
        }
        self.is_moved = any(
            (originals[name].sheet, originals[name].relative) != place
            for name, place in places.items()
            if originals[name].row == originals[name].last_row
        )
        """Whether any cell is elsewhere; formulas that refer to it then read otherwise."""
        self.sheets = {originals[name].sheet: place.sheet for name, place in places.items()}
        self.shifts: dict[str, dict[int, int]] = {}
        """By how much the rows with names moved, sheet by sheet."""
        for name, place in places.items():
            row = originals[name].row
            self.shifts.setdefault(originals[name].sheet, {})[row] = place.position[0] - row

    def place(self, key: str) -> Place:
        """Where the cell is that we write at ``Ergebnis!B4``."""
        sheet, _, address = key.partition("!")
        row, column = coordinate_to_tuple(address)
        shifts = self.shifts.get(sheet, {})
        # A row without a name went along with the one above it.
        nearest = max((named for named in shifts if named <= row), default=None)
        there = row + (shifts[nearest] if nearest else 0)
        return Place(self.sheets.get(sheet, sheet), f"{get_column_letter(column)}{there}")


def _plain(value: object) -> str | float | None:
    """Texts as they are; numbers and truth values, which programs tell apart differently, as numbers."""
    if isinstance(value, bool | int | float):
        number = float(format(float(value), f".{DIGITS}g"))
        return int(number) if number.is_integer() else number
    return None if value is None or value == "" else str(value)
