"""Reading a filled-in workbook back: the same answers that its formulas see, whoever saved it.

Input cells are found through their defined names, so both languages and shifted rows are read alike. Stored
results are ignored; everything is evaluated anew.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import singledispatch
from io import BytesIO
from typing import NamedTuple, TypeVar

from openpyxl import load_workbook
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.utils.datetime import to_excel
from openpyxl.workbook.workbook import Workbook

from gocluster_rules import answer_texts
from gocluster_rules.answers import Answers, Cluster, excesses, foreign_edition, read_note
from gocluster_rules.facts import Amount, Count, Day, Fact, YesNo
from gocluster_rules.facts.count import RANGE_KEYS
from gocluster_rules.facts.fact import UNEXPECTED
from gocluster_rules.forms import CLUSTER_FIELDS
from gocluster_rules.known import Known
from gocluster_rules.model import Edition
from gocluster_rules.notation import Style, shown
from gocluster_rules.problems import Invalid, Problem, Unreadable, quoted
from gocluster_rules.text import Text
from workbook import texts
from workbook.file import safety as guard
from workbook.formula.entries import NO_WORDS, TOLERANCE, YES_WORDS
from workbook.formula.formulas import date_serial
from workbook.sheets.rows import note_name

T = TypeVar("T")

EDITION_NAME = "edition"
MAX_ROW, MAX_COLUMN = 2_000, 50
"""Where input cells are looked for; a cell beyond was not put there by us."""
SHOWN_NAMES = 5
"""How many of the missing cells a message names."""
Raw = None | bool | int | float | str | datetime | date | time | timedelta


class Cell(NamedTuple):
    """What stands in a cell, and whether that is an error value such as #N/A."""

    value: Raw
    is_error: bool = False
    is_uncomputed: bool = False
    """Whether it is a formula whose result is not stored."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was entered, or only spaces."""
        if isinstance(self.value, str):
            return not self.value.strip(" ")
        return self.value is None and not self.is_uncomputed


EMPTY = Cell(None)


# --- From a cell to what a fact may be read from


def _unexpected(value: object, fact: Fact) -> Invalid:
    return Invalid(UNEXPECTED.fill(value=value, expected=fact.expected()))


def _number(cell: Cell, fact: Fact) -> Decimal:
    """The number in a cell, as exactly as spreadsheets show it; `Invalid` if there is none."""
    value = cell.value
    if cell.is_error:
        raise Invalid(texts.ERROR_IN_CELL.fill(value=quoted(value), expected=fact.expected()))
    if isinstance(value, bool):
        raise _unexpected(texts.TRUTH_VALUE[value], fact)
    if isinstance(value, str):
        raise Invalid(texts.TEXT_IN_CELL.fill(value=quoted(value), expected=fact.expected()))
    if isinstance(value, datetime | date | time | timedelta):
        # A number that is only shown as a day or time.
        value = float(to_excel(value))  # type: ignore[no-untyped-call]
    assert value is not None
    return Decimal(format(value, ".15g")) if isinstance(value, float) else Decimal(value)


def _rounded(number: Decimal, places: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _without_noise(number: Decimal, places: int) -> Decimal:
    """The number with so many decimal places, unless it really has more."""
    if abs(number) >= Decimal(10) ** 15:
        return number
    rounded = _rounded(number, places)
    return rounded if rounded == _rounded(number, TOLERANCE) else number


def _as_shown(value: Raw) -> object:
    """The value as its cell shows it, for a message."""
    if isinstance(value, date):
        return shown(value.toordinal(), Style.DAY)
    return quoted(value)


@singledispatch
def value_of(fact: Fact, cell: Cell) -> Known:
    """The value of the fact in its cell, of a count in one of its two; `Invalid` with what is wrong."""
    raise TypeError(f"no value for {type(fact).__name__}")


@value_of.register
def _(fact: Count, cell: Cell) -> Known:
    return fact.read(_without_noise(_number(cell, fact), 0))


@value_of.register
def _(fact: Amount, cell: Cell) -> Known:
    return fact.read(_without_noise(_number(cell, fact), 2))


@value_of.register
def _(fact: Day, cell: Cell) -> Known:
    number = _number(cell, fact)
    ordinal = int(_without_noise(number, 0) // 1) - date_serial(0)
    if not fact.earliest.toordinal() <= ordinal <= fact.latest.toordinal():
        raise _unexpected(_as_shown(cell.value), fact)
    return fact.read(date.fromordinal(ordinal).isoformat())


@value_of.register
def _(fact: YesNo, cell: Cell) -> Known:
    value = cell.value
    if cell.is_error:
        raise Invalid(texts.ERROR_IN_CELL.fill(value=quoted(value), expected=fact.expected()))
    if isinstance(value, bool):
        raise _unexpected(texts.TRUTH_VALUE[value], fact)
    word = value.strip(" ").lower() if isinstance(value, str) else ""
    if word in YES_WORDS or word in NO_WORDS:
        return fact.read(word in YES_WORDS)
    raise _unexpected(quoted(value), fact)


def _text(cell: Cell) -> str:
    """What stands in a cell for free text, which spreadsheets may have taken for a number or a day."""
    value = cell.value
    if cell.is_error:
        raise Invalid(texts.ERROR_IN_CELL.fill(value=quoted(value), expected=texts.ANY_TEXT))
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        raise Invalid(answer_texts.NO_TEXT.fill(value=texts.TRUTH_VALUE[value]))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    return format(value, ".15g") if isinstance(value, int | float) else str(value)


# --- The file


class Place(NamedTuple):
    """Where an input cell is."""

    sheet: str
    address: str

    @property
    def in_words(self) -> Text:
        """The place as problems name it."""
        return texts.CELL.fill(sheet=self.sheet, cell=self.address)


def _places(book: Workbook, names: tuple[str, ...]) -> dict[str, Place]:
    """The cells that the names stand for; a name that stands for none is left out."""
    places: dict[str, Place] = {}
    for name in names:
        defined = book.defined_names.get(name)
        destinations = list(defined.destinations) if defined else []
        if len(destinations) != 1:
            continue
        sheet, area = destinations[0]
        address = (area or "").replace("$", "")
        if sheet in book.sheetnames and address.isalnum() and address[-1:].isdigit():
            row, column = coordinate_to_tuple(address)
            if row <= MAX_ROW and column <= MAX_COLUMN:
                places[name] = Place(sheet, address)
    return places


def _cells(book: Workbook, places: Mapping[str, Place]) -> dict[str, Cell]:
    """What stands in the cells, each sheet read once and no further than needed."""
    wanted: dict[str, dict[tuple[int, int], str]] = {}
    for name, place in places.items():
        wanted.setdefault(place.sheet, {})[coordinate_to_tuple(place.address)] = name
    cells = dict.fromkeys(places, EMPTY)
    for sheet, positions in wanted.items():
        last_row = max(row for row, _ in positions)
        last_column = max(column for _, column in positions)
        rows = book[sheet].iter_rows(1, last_row, 1, last_column)
        for row_number, row in enumerate(rows, start=1):
            for column_number, cell in enumerate(row, start=1):
                found = positions.get((row_number, column_number))
                if found:
                    value: Raw = cell.value  # type: ignore[assignment]
                    cells[found] = Cell(value, cell.data_type == "e")
    return cells


def _marked(computed: Mapping[str, Cell], typed: Mapping[str, Cell]) -> dict[str, Cell]:
    """The cells, those marked that hold a formula which no program has computed yet."""
    return {
        name: Cell(None, is_uncomputed=True)
        if cell.value is None and typed[name].value is not None
        else cell
        for name, cell in computed.items()
    }


@contextmanager
def _opened(data: bytes, *, data_only: bool) -> Iterator[Workbook]:
    book = load_workbook(BytesIO(data), read_only=True, data_only=data_only, keep_links=False)
    try:
        yield book
    finally:
        book.close()


def _refuse(message: Text) -> Unreadable:
    return Unreadable([Problem(answer_texts.FILE, message)])


def _names(edition: Edition) -> tuple[str, ...]:
    """The defined names of everything that is read."""
    cells = [name for fact in edition.facts for name in fact.field_names]
    notes = [note_name(criterion) for criterion in edition.criteria]
    return (EDITION_NAME, *CLUSTER_FIELDS, *cells, *notes)


def _load(data: bytes, edition: Edition) -> tuple[Mapping[str, Place], Mapping[str, Cell]]:
    guard.check(data)
    names = _names(edition)
    try:
        with warnings.catch_warnings():
            # About parts of the file that are not needed here, and days beyond the calendar.
            warnings.simplefilter("ignore")
            with _opened(data, data_only=True) as book:
                places = _places(book, names)
                if EDITION_NAME not in places:
                    raise _refuse(texts.NOT_OURS)
                cells = _cells(book, places)
            with _opened(data, data_only=False) as book:
                cells = _marked(cells, _cells(book, places))
    except Unreadable:
        raise
    except Exception:  # Whatever a damaged file makes the reader stumble over.
        raise _refuse(texts.DAMAGED) from None
    found = cells[EDITION_NAME].value
    if found != edition.id:
        raise _refuse(foreign_edition(found or "–", edition))
    if lost := [name for name in names if name not in places]:
        listed: str | Text = ", ".join(lost[:SHOWN_NAMES])
        if len(lost) > SHOWN_NAMES:
            listed = texts.AND_MORE.fill(names=listed, number=len(lost) - SHOWN_NAMES)
        raise _refuse(texts.CELLS_MISSING.fill(names=listed))
    return places, cells


@dataclass
class _Reader:
    """Collects what the cells say and everything that is wrong with them."""

    places: Mapping[str, Place]
    cells: Mapping[str, Cell]
    problems: list[Problem] = field(default_factory=list)

    def report(self, name: str, message: Text) -> None:
        self.problems.append(Problem(self.places[name].in_words, message, name))

    def read(self, name: str, convert: Callable[[Cell], T], default: T) -> T:
        try:
            if self.cells[name].is_uncomputed:
                raise Invalid(texts.UNCOMPUTED)
            return convert(self.cells[name])
        except Invalid as error:
            self.report(name, error.message)
            return default

    def text(self, name: str, convert: Callable[[object], str]) -> str:
        """A text, as far as it is acceptable."""
        return self.read(name, lambda cell: convert(_text(cell)), "")

    def fact(self, fact: Fact) -> Known | None:
        """The fact's value; ``None`` if there is none or it cannot be used."""

        def value(cell: Cell) -> Known | None:
            return None if cell.is_empty else value_of(fact, cell)

        found = self.read(fact.name, value, None)
        if not isinstance(fact, Count):
            return found
        upper = fact.upper_end
        highest = self.read(upper, value, None)
        if self.cells[fact.name].is_empty and not self.cells[upper].is_empty:
            self.report(upper, texts.LOWER_END_MISSING)
        if found is None or highest is None:
            return found if self.cells[upper].is_empty else None
        ends = dict(zip(RANGE_KEYS, (found.low, highest.high), strict=True))
        return self.read(fact.name, lambda cell: fact.read(ends), None)


def read(data: bytes, edition: Edition) -> Answers:
    """The answers in a workbook; `Unreadable` with everything that is wrong with it."""
    reader = _Reader(*_load(data, edition))
    values = {
        fact.name: value for fact in edition.facts if (value := reader.fact(fact)) is not None
    }
    for count, excess in excesses(values, edition):
        reader.report(count.name, excess.message)
    cluster = {
        attribute: reader.text(name, convert)
        for name, (attribute, convert) in CLUSTER_FIELDS.items()
    }
    notes = {
        criterion.number: note
        for criterion in edition.criteria
        if (note := reader.text(note_name(criterion), read_note))
    }
    if reader.problems:
        raise Unreadable(reader.problems)
    return Answers(edition=edition.id, cluster=Cluster(**cluster), values=values, notes=notes)
