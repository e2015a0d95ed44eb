"""From what stands in the cells with a country and a postal code to the place, step by step.

Each step is a formula beside the Python that says the same; together they read a code as
`gocluster_rules.members.postal_codes` does, however it is written: "D-10623", "A-1010 Wien", "110 00", or a
number that has lost its leading zero.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache, cached_property

from gocluster_rules.members.places import AXES
from gocluster_rules.members.postal_codes import (
    COUNTRIES,
    HOME,
    LOSES_A_ZERO,
    MARKS,
    NUMBER,
    Place,
    digits,
    in_country,
    places,
)
from gocluster_rules.typed_texts import COUNTRY, POSTAL_CODE
from workbook.formula.contents import Content, bare, is_number, without_blanks
from workbook.formula.formulas import MAX_TEXT, literal

NO_LETTERS = 3
"""Said of letters before the digits where there are more than a country's two, or no digits at all."""
ODD = "?"
"""A content that is neither a text nor a number that can be a code."""
DIGITS = "0123456789"
HUNDRED = 100
"""So many codes share a row of the table."""
HUNDREDS, PLACES = "postal_hundreds", "postal_places"
"""The names of the table's columns: the key without its last two digits, and the places of the hundred."""
WIDTH = 7
"""Digits of a coordinate in metres."""


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of the steps, as formulas refer to them."""

    written: str
    letters: str
    stated: str
    country: str
    number: str
    digits: str
    length: str
    key: str
    block: str
    x: str
    y: str
    z: str


@dataclass(frozen=True)
class PostalEntry:
    """What stands in the two cells, and what each step makes of it."""

    country_cell: Content
    code_cell: Content

    @cached_property
    def written(self) -> str:
        """The code as a text without blanks and hyphens."""
        if isinstance(self.code_cell, str):
            return without_blanks(self.code_cell).replace("-", "")
        if self.code_cell is None:
            return ""
        if is_number(self.code_cell) and 0 <= self.code_cell < NUMBER:
            return str(int(self.code_cell))
        return ODD

    @cached_property
    def letters(self) -> int:
        """How many letters stand before the digits."""
        found = (at for at in range(NO_LETTERS) if self.written[at : at + 1] in set(DIGITS))
        return next(found, NO_LETTERS)

    @cached_property
    def stated(self) -> str:
        """The country in its cell; empty where nothing is."""
        if isinstance(self.country_cell, str):
            return _iso(without_blanks(self.country_cell))
        return "" if self.country_cell is None else ODD

    @cached_property
    def country(self) -> str:
        """The country that the code itself names, else the one in the cell, else our own."""
        return _iso(self.written[: self.letters]) if self.letters else self.stated or HOME

    @cached_property
    def number(self) -> int:
        """The country's number, counted from 1; 0 where there is no table for it, or the cells contradict."""
        contradicts = self.stated and self.stated.upper() != self.country.upper()
        country = self.country.upper()
        return 0 if contradicts or country not in COUNTRIES else list(COUNTRIES).index(country) + 1

    @property
    def length(self) -> int:
        """How many digits the country's codes have."""
        return 5 if self.number and [*COUNTRIES.values()][self.number - 1] == 5 else 4

    @cached_property
    def digits(self) -> str:
        """The digits, with the zero that was lost; empty where there are too many."""
        first, length = self.letters, self.length
        if self.written[first + length : first + length + 1] in set(DIGITS):
            return ""
        if self.written[first + length - 1 : first + length] in set(DIGITS):
            return self.written[first : first + length]
        return "0" + self.written[first : first + length - 1]

    @cached_property
    def key(self) -> int:
        """The number by which the code is looked up; 0 where it is none."""
        found = self.digits
        if not self.number or len(found) != self.length or not set(found) <= set(DIGITS):
            return 0
        return NUMBER * (self.number - 1) + int(found)

    @cached_property
    def block(self) -> int:
        """The row of its hundred in the table, counted from 1; 0 where there is none."""
        hundreds, wanted = list(table()), self.key // HUNDRED
        return bisect_left(hundreds, wanted) + 1 if wanted in table() else 0

    @cached_property
    def at(self) -> Place | None:
        """Where the code lies, if it is in the table."""
        return places().get(self.key) if self.key else None

    @property
    def x(self) -> int:
        """In metres; 0 where the place is not known."""
        return self.at[0] if self.at else 0

    @property
    def y(self) -> int:
        """The same of the second coordinate."""
        return self.at[1] if self.at else 0

    @property
    def z(self) -> int:
        """The same of the third one."""
        return self.at[2] if self.at else 0

    @property
    def understood(self) -> tuple[str, str]:
        """The country and the code as answers hold them; the code is empty where it cannot be understood."""
        country, code = self.stated.upper(), self.written
        if not self.names_a_country:
            return HOME, ""
        if not country:
            return in_country(code) if code else (HOME, "")
        if country in COUNTRIES:
            return country, digits(code, country)
        return country, code.upper() if POSTAL_CODE.fullmatch(code) else ""

    @property
    def names_a_country(self) -> bool:
        """Whether the country is one by its two letters, or not stated."""
        return not self.stated or bool(COUNTRY.fullmatch(self.stated))


@cache
def table() -> Mapping[int, str]:
    """The places of each hundred of codes, by its number: three coordinates of each, 0 where none is."""
    found: dict[int, dict[int, Place]] = {}
    for key, place in places().items():
        found.setdefault(key // HUNDRED, {})[key % HUNDRED] = place
    return {
        hundred: "".join(
            f"{coordinate:0{WIDTH}}"
            for last in range(HUNDRED)
            for coordinate in of_hundred.get(last, (0, 0, 0))
        )
        for hundred, of_hundred in found.items()
    }


def _iso(country: str) -> str:
    return MARKS.get(country.upper(), country)


# --- The same as formulas


def _written(cell: str) -> str:
    text = f'SUBSTITUTE({bare(cell)},"-","")'
    number = f'IF(AND({cell}>=0,{cell}<{NUMBER}),INT({cell})&"","{ODD}")'
    return (
        f'IF(ISTEXT({cell}),{text},IF(ISBLANK({cell}),"",'
        f'IF(ISLOGICAL({cell}),"{ODD}",IF(ISNUMBER({cell}),{number},"{ODD}"))))'
    )


def _is_digit(text: str) -> str:
    return f'LEN(SUBSTITUTE("{DIGITS}",{text},""))={len(DIGITS) - 1}'


def _letters(cells: Cells) -> str:
    found = str(NO_LETTERS)
    for at in reversed(range(NO_LETTERS)):
        found = f"IF({_is_digit(f'MID({cells.written},{at + 1},1)')},{at},{found})"
    return found


def _iso_formula(text: str) -> str:
    found = text
    for mark, country in reversed(MARKS.items()):
        found = f"IF({text}={literal(mark)},{literal(country)},{found})"
    return found


def _stated(cell: str) -> str:
    return f'IF(ISTEXT({cell}),{_iso_formula(bare(cell))},IF(ISBLANK({cell}),"","{ODD}"))'


def _country(cells: Cells) -> str:
    own = _iso_formula(f"MID({cells.written},1,{cells.letters})")
    return f'IF({cells.letters}>0,{own},IF(LEN({cells.stated})=0,"{HOME}",{cells.stated}))'


def _number(cells: Cells) -> str:
    found = "0"
    for at, each in reversed([*enumerate(COUNTRIES, start=1)]):
        found = f"IF({cells.country}={literal(each)},{at},{found})"
    # A country that stands before the code has to be the one in its cell.
    contradicts = f"AND(LEN({cells.stated})>0,{cells.stated}<>{cells.country})"
    return f"IF({contradicts},0,{found})"


def _length(cells: Cells) -> str:
    long = [at for at, count in enumerate(COUNTRIES.values(), start=1) if count == LOSES_A_ZERO]
    return f"IF(OR({','.join(f'{cells.number}={at}' for at in long)}),5,4)"


def _digits(cells: Cells) -> str:
    last, following = (
        f"MID({cells.written},{cells.letters}+{cells.length}{more},1)" for more in ("", "+1")
    )
    first = f"{cells.written},{cells.letters}+1"
    return (
        f'IF({_is_digit(following)},"",IF({_is_digit(last)},MID({first},{cells.length}),'
        f'"0"&MID({first},{cells.length}-1)))'
    )


def _key(cells: Cells) -> str:
    value = f"VALUE({cells.digits})"
    # A text that is no number of digits reads otherwise when its number is written out again.
    same = f"MID({NUMBER}+{value},7-{cells.length},{MAX_TEXT})={cells.digits}"
    found = f"IF({same},{NUMBER}*({cells.number}-1)+{value},0)"
    return f"IF({cells.number}=0,0,IF(ISNUMBER({value}),{found},0))"


def _block(cells: Cells) -> str:
    wanted = f"INT({cells.key}/{HUNDRED})"
    found = f"MATCH({wanted},{HUNDREDS})"
    same = f"IF(INDEX({HUNDREDS},{found})={wanted},{found},0)"
    return f"IF({wanted}<INDEX({HUNDREDS},1),0,{same})"


def _coordinate(cells: Cells, at: int) -> str:
    """A coordinate of the code, counted from 0."""
    first = f"{len(AXES) * WIDTH}*MOD({cells.key},{HUNDRED})+{at * WIDTH + 1}"
    found = f"VALUE(MID(INDEX({PLACES},{cells.block}),{first},{WIDTH}))"
    return f"IF({cells.block}>0,{found},0)"


def formulas(cells: Cells, country_cell: str, code_cell: str) -> Mapping[str, str]:
    """The formulas of all steps, by their names; the two cells are those that are filled in."""
    return {
        "written": _written(code_cell),
        "letters": _letters(cells),
        "stated": _stated(country_cell),
        "country": _country(cells),
        "number": _number(cells),
        "digits": _digits(cells),
        "length": _length(cells),
        "key": _key(cells),
        "block": _block(cells),
        **{axis: _coordinate(cells, at) for at, axis in enumerate(AXES)},
    }


STEPS = tuple(field.name for field in fields(Cells))
"""The names of the steps, in the order in which they follow from each other."""
