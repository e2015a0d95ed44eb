"""The list of members as cells: its columns, and the formulas of a row, which are the same in each.

The inputs of a row stand between two locked cells, so that formulas can refer to them as to those of the
self-check. What is said of the member is derived from the expressions over its row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from gocluster_rules.evaluation import function
from gocluster_rules.expressions import (
    Compare,
    Expr,
    Given,
    High,
    If,
    Join,
    Listed,
    Low,
    Number,
    Or,
    Phrase,
    Value,
    components,
    listing,
)
from gocluster_rules.known import Inputs
from gocluster_rules.members.columns import Field
from gocluster_rules.members.map import REGIONS
from gocluster_rules.members.places import (
    AXES,
    DISTANCE,
    Region,
    are_known,
    of_member,
    of_office,
    region,
    squared_distance,
    whole_kilometres,
)
from gocluster_rules.members.postal_codes import EXTENT
from gocluster_rules.members.remarks import above_sme_limits, below_sme_limits, remark
from gocluster_rules.members.rows import BOUND, CODE, KIND, SME, counted
from gocluster_rules.text import Lang
from workbook import texts
from workbook.formula import contents, postal_entries
from workbook.formula.addresses import Address, cell
from workbook.formula.computed import Formula
from workbook.formula.contents import Answer, RowState
from workbook.formula.formulas import Cells, formula
from workbook.formula.member_rows import CHECKED, NUMBERS, STATE, MemberRow, unusable
from workbook.formula.simplify import simplified
from workbook.formula.spans import Span

MEMBER_ROWS = 1_000
"""So many members the sheet has room for."""
HEADER_ROW = 5
FIRST_ROW = HEADER_ROW + 1
NUMBER, END = "A", "L"
"""The locked columns on both sides of the inputs; nothing in them depends on an input."""
INPUTS: Mapping[Field, str] = {
    Field.NAME: "B",
    Field.KIND: "C",
    Field.SME: "D",
    Field.BOUND: "E",
    Field.COUNTRY: "F",
    Field.POSTAL_CODE: "G",
    Field.DISTANCE: "H",
    Field.STAFF: "I",
    Field.TURNOVER: "J",
    Field.BALANCE: "K",
}
BY_CODE, WHERE, REMARK = "M", "N", "O"
"""What is said of a member."""
STEPS: Mapping[str, str] = {
    STATE: "P",
    BOUND: "Q",
    KIND: "R",
    SME: "S",
    "written": "T",
    "letters": "U",
    "stated": "V",
    "country": "W",
    "number": "X",
    "digits": "Y",
    "length": "Z",
    "key": "AA",
    "block": "AB",
    "x": "AC",
    "y": "AD",
    "z": "AE",
    "squared": "AF",
    "region": "AG",
    **dict(zip(NUMBERS, ("AH", "AI", "AJ", "AK"), strict=True)),
    "figures": "AL",
}
"""The columns with the steps in between."""
COUNTED = ("AM", "AN", "AO", "AP")
"""The columns that say whether a row is counted, by what is counted."""
FIGURES_FOR, FIGURES_AGAINST = 1, 2
"""Where staff, turnover and balance sheet total speak for an SME, and where against it."""
ROW = "#"
"""Stands for the number of the row in the formulas that are the same in each."""
OFFICE_KNOWN = "office_known"
"""The name of the cell that says whether the place of the office is known."""
MEMBERS_RANGE = "members"
"""The defined name of all inputs of the list."""


@dataclass(frozen=True, slots=True)
class MemberList:
    """The sheet with the list in one language, with room for so many members."""

    lang: Lang
    rows: int = MEMBER_ROWS

    @property
    def sheet(self) -> str:
        """Its name."""
        return texts.MEMBERS[self.lang]

    @property
    def last_row(self) -> int:
        return FIRST_ROW + self.rows - 1

    def column(self, column: str) -> Address:
        """A column of all rows."""
        return Address(self.sheet, column, FIRST_ROW, self.last_row)

    @property
    def names(self) -> Mapping[str, str]:
        """The defined names with what they stand for."""
        first, last = min(INPUTS.values()), max(INPUTS.values())
        sheet = cell(self.sheet, first, FIRST_ROW).full.split("!")[0]
        return {MEMBERS_RANGE: f"{sheet}!${first}${FIRST_ROW}:${last}${self.last_row}"}

    def formulas(self, index: int) -> Iterator[tuple[str, Formula]]:
        """The formulas of a row, counted from 0, with their columns."""
        for each in row_formulas(self.lang):
            yield each.column, each.at(index)


class RowFormula(NamedTuple):
    """A formula that is the same in each row."""

    column: str
    text: str
    """With `ROW` for the row's number."""
    value: Callable[[MemberRow], Value]

    def at(self, index: int) -> Formula:
        """The formula of a row, counted from 0."""
        value = self.value
        text = self.text.replace(ROW, str(FIRST_ROW + index))
        return Formula(text, lambda it: value(it.members.row(index)))


@cache
def row_formulas(lang: Lang) -> tuple[RowFormula, ...]:
    """The formulas of a row from left to right."""
    found = (*_entries(), *_derived(lang))
    order = [BY_CODE, WHERE, REMARK, *STEPS.values(), *COUNTED]
    return tuple(sorted(found, key=lambda each: order.index(each.column)))


def input_of(field: Field, row: int | str = ROW) -> str:
    """How the formulas of a row refer to its input: one of the cells between two locked ones."""
    place = ord(INPUTS[field]) - ord(NUMBER) + 1
    return f"INDEX(${NUMBER}{row}:${END}{row},1,{place})"


def _step(name: str) -> str:
    return f"{STEPS[name]}{ROW}"


# --- What the entries are


def _entries() -> Iterator[RowFormula]:
    yield RowFormula(
        STEPS[STATE],
        contents.state(input_of(Field.NAME), _is_bare()),
        lambda row: int(row.state),
    )
    for name, field in ((BOUND, Field.BOUND), (SME, Field.SME)):
        yield RowFormula(STEPS[name], contents.answer(input_of(field)), _answer(name))
    yield RowFormula(STEPS[KIND], contents.kind(input_of(Field.KIND)), lambda row: row.kind)
    for name, most in NUMBERS.items():
        yield RowFormula(STEPS[name], contents.whole(input_of(Field(name)), most), _number(name))
    cells = postal_entries.Cells(**{name: _step(name) for name in postal_entries.STEPS})
    country, code = input_of(Field.COUNTRY), input_of(Field.POSTAL_CODE)
    for name, text in postal_entries.formulas(cells, country, code).items():
        yield RowFormula(STEPS[name], text, attrgetter(f"code.{name}"))


def _answer(name: str) -> Callable[[MemberRow], Value]:
    return lambda row: int(row.answers[name])


def _number(name: str) -> Callable[[MemberRow], Value]:
    return lambda row: row.numbers[name]


def _is_bare() -> str:
    """Whether nothing stands beside the name."""
    tests = [f"{_step(name)}={Answer.EMPTY:d}" for name in (BOUND, SME)]
    tests += [f"{_step(KIND)}=0", f"LEN({_step('written')})=0"]
    tests += [f"{_step(name)}={contents.NOTHING}" for name in NUMBERS]
    return f"AND({','.join(tests)})"


# --- What follows from them


def _derived(lang: Lang) -> Iterator[RowFormula]:
    known = If(are_known(), squared_distance(), Number(0))
    said = _remark(lang)
    found: Mapping[str, Expr] = {
        BY_CODE: whole_kilometres(),
        WHERE: _if_named(_region_words(lang)),
        REMARK: said,
        STEPS["squared"]: known,
        STEPS["region"]: region(),
        STEPS["figures"]: _figures(),
        **{
            column: _if_named(_certainty(*ends), Number(0))
            for column, ends in zip(COUNTED, counted().values(), strict=True)
        },
    }
    for column, expr in found.items():
        places = _places(expr)
        if column == STEPS["squared"]:
            del places[squared_distance()]
        if column == STEPS["region"]:
            del places[region()]
        if column == STEPS["figures"]:
            del places[below_sme_limits()], places[above_sme_limits()]
        simple = simplified(expr, frozenset(places))
        text = formula(simple, Cells(places, BOUNDS))
        yield RowFormula(column, text, _of_inputs(function(expr)))


def _of_inputs(value: Callable[[Inputs], Value]) -> Callable[[MemberRow], Value]:
    return lambda row: value(row.inputs)


BOUNDS = {name(axis): Span(*EXTENT[axis]) for axis in AXES for name in (of_member, of_office)}


def _places(expr: Expr) -> dict[Expr, str]:
    """How the row's formulas refer to what is known of it."""
    yes = Number(1)
    places: dict[Expr, str] = {
        Low(STATE): _step(STATE),
        Low(KIND): _step(KIND),
        Given(KIND): f"{_step(KIND)}>0",
        Compare(Low(CODE), "=", yes): f"LEN({_step('written')})>0",
        Low(DISTANCE): _step(DISTANCE),
        Given(DISTANCE): f"{_step(DISTANCE)}>={contents.NOTHING + 1}",
        below_sme_limits(): f"{_step('figures')}={FIGURES_FOR}",
        above_sme_limits(): f"{_step('figures')}={FIGURES_AGAINST}",
        squared_distance(): _step("squared"),
        region(): _step("region"),
    }
    for name in (BOUND, SME):
        places[Compare(Low(name), "=", yes)] = f"{_step(name)}={Answer.YES:d}"
        places[Compare(High(name), "=", yes)] = f"{_step(name)}>{Answer.NO:d}"
        places[Given(name)] = f"MOD({_step(name)},2)=0"
    for axis in AXES:
        places[Low(of_member(axis))] = _step(axis)
        places[Low(of_office(axis))] = of_office(axis)
        # No place is in the middle of the earth.
        places[Given(of_member(axis))] = f"{_step(AXES[0])}<>0"
        places[Given(of_office(axis))] = OFFICE_KNOWN
    for name in CHECKED:
        places[Compare(Low(unusable(name)), "=", yes)] = _is_unusable(name)
    for name in set(NUMBERS) - {DISTANCE}:
        places[Low(name)] = _step(name)
        for part in _parts(expr):
            if isinstance(part, Compare) and part.left == High(name):
                # What is not known is more than any limit.
                limit = formula(part.right, Cells({}, {}))
                below = f"{_step(name)}{part.relation}{limit}"
                places[part] = f"AND({_step(name)}>{contents.NOTHING},{below})"
    return places


def unusable_code(name: str) -> int:
    """What stands in an entry's step where the entry cannot be used."""
    if name == KIND:
        return contents.UNUSABLE_KIND
    return contents.UNUSABLE_NUMBER if name in NUMBERS else int(Answer.UNUSABLE)


def _is_unusable(name: str) -> str:
    return f"{_step(name)}={unusable_code(name)}"


def _parts(expr: Expr) -> Iterator[Expr]:
    yield expr
    for part in components(expr):
        yield from _parts(part)


def _if_named(expr: Expr, otherwise: Expr | None = None) -> Expr:
    named = Compare(Low(STATE), "=", Number(RowState.NAMED))
    return If(named, expr, otherwise or Phrase(""))


def _certainty(surely: Expr, perhaps: Expr) -> Expr:
    """2 where the row is counted for certain, 1 where perhaps."""
    return If(surely, Number(2), If(perhaps, Number(1), Number(0)))


def _figures() -> Expr:
    against = If(above_sme_limits(), Number(FIGURES_AGAINST), Number(0))
    return If(below_sme_limits(), Number(FIGURES_FOR), against)


def _region_words(lang: Lang) -> Expr:
    *others, last = Region
    said: Expr = Phrase(REGIONS[last][lang])
    for each in reversed(others):
        said = If(Compare(region(), "=", Number(each)), Phrase(REGIONS[each][lang]), said)
    return said


def _remark(lang: Lang) -> Expr:
    """What is said of a row, first of all which of its entries cannot be used."""
    tests = {name: Compare(Low(unusable(name)), "=", Number(1)) for name in CHECKED}
    entries = tuple((test, Phrase(Field(name).label[lang])) for name, test in tests.items())
    before, after = texts.MEMBER_UNUSABLE[lang].split("{entries}")
    named = Join((Phrase(before), listing(entries, ", "), Phrase(after)))
    odd = (Or(tuple(tests.values())), named)
    of_member_row = remark(lang)
    assert isinstance(of_member_row, If)
    assert isinstance(of_member_row.then, Listed)
    usual = of_member_row.then
    all_said = Listed((odd[0], *usual.tests), (odd[1], *usual.texts), usual.separator)
    nameless = Compare(Low(STATE), "=", Number(RowState.NAMELESS))
    return _if_named(
        If(of_member_row.test, all_said, of_member_row.otherwise),
        If(nameless, Phrase(texts.MEMBER_NAMELESS[lang]), Phrase("")),
    )
