"""From the rows of any list to members: values understood, what cannot be is told with its row."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TypeAlias

from gocluster_rules.answer_texts import NO_COUNTRY
from gocluster_rules.facts.meant import EURO, number_meant
from gocluster_rules.members.columns import (
    ANSWERS,
    NO_ANSWER,
    TICKS,
    Cells,
    Field,
    Layout,
    kind_of,
    layout,
)
from gocluster_rules.members.member import KINDS_IN_WORDS, Kind, Member
from gocluster_rules.members.postal_codes import COUNTRIES, HOME, MARKS, digits, in_country
from gocluster_rules.members.rows import MOST_FIGURE
from gocluster_rules.problems import Problem, Unreadable, quoted
from gocluster_rules.text import LANGS, Text
from gocluster_rules.typed_texts import COUNTRY, MAX_NAME, POSTAL_CODE, UNPRINTABLE

MOST_ROWS = 20_000
"""More members than that are no list of a cluster."""
MOST_DISTANCE_KM = 20_000
"""Letters and digits of a code of which no place is known."""
UNITS = [*EURO, "VZÄ", "FTE", "Beschäftigte", "Mitarbeitende", "Mitarbeiter", "employees"]
"""What may stand after a number."""
LIST = Text(de="Liste", en="list")
ROW = Text(de="Zeile {row}, {field}", en="row {row}, {field}")
EMPTY_LIST = Text(
    de="In der Liste stehen keine Mitglieder. Bitte wählen Sie eine Liste mit einer Zeile je Mitglied.",
    en="There are no members in the list. Please choose a list with one row for each member.",
)
TOO_LONG = Text(
    de=(
        "Die Liste hat {rows} Zeilen; höchstens {most} werden gelesen. Bitte wählen Sie die Mitgliederliste "
        "des Clusters."
    ),
    en="The list has {rows} rows; at most {most} are read. Please choose the cluster's list of members.",
)
NO_NAMES = Text(
    de=(
        "Es ist nicht zu erkennen, in welcher Spalte die Namen stehen. Bitte geben Sie der Spalte den Titel "
        "„Name“."
    ),
    en="It cannot be seen which column holds the names. Please give that column the title “Name”.",
)
NOT_YES_OR_NO = Text(
    de="„{value}“ ist weder ja noch nein. Bitte schreiben Sie ja, nein oder nichts.",
    en="“{value}” is neither yes nor no. Please write yes, no or nothing.",
)
NO_KIND = Text(
    de="„{value}“ ist keine Art, die wir kennen. Bitte schreiben Sie eine von diesen: {kinds}.",
    en="“{value}” is no kind that we know. Please write one of these: {kinds}.",
)
NO_DISTANCE = Text(
    de="„{value}“ ist keine Entfernung. Bitte schreiben Sie eine Zahl von Kilometern, zum Beispiel 120.",
    en="“{value}” is no distance. Please write a number of kilometres, such as 120.",
)
NO_FIGURE = Text(
    de="„{value}“ ist keine Zahl. Bitte schreiben Sie nur Ziffern, zum Beispiel 12500000.",
    en="“{value}” is no number. Please write digits only, such as 12500000.",
)
CODE_UNKNOWN = Text(
    de=(
        "Die Postleitzahl „{value}“ ist für {country} nicht zu verstehen. Bitte korrigieren Sie sie, oder "
        "tragen Sie die Entfernung in km ein."
    ),
    en=(
        "The postal code “{value}” cannot be understood for {country}. Please correct it, or enter the "
        "distance in km."
    ),
)
NO_NAME = Text(
    de="Hier steht kein Name; die Zeile wird nicht gezählt. Bitte ergänzen Sie ihn.",
    en="There is no name here; the row is not counted. Please add it.",
)
BELOW_TOTAL = Text(
    de=(
        "„{name}“ steht ohne Postleitzahl unter einer Summe; die Zeile wird nicht gezählt. Ist es ein "
        "Mitglied, ergänzen Sie bitte die Postleitzahl."
    ),
    en=(
        "“{name}” stands below a total and has no postal code; the row is not counted. If it is a member, "
        "please add the postal code."
    ),
)
TOTALS = re.compile(
    r"(summe|gesamt|insgesamt|total|anzahl|sum)( (der |of )?(mitglieder|akteure|members|actors))?[: ]*[0-9]*",
    re.IGNORECASE,
)
"""What stands instead of a name in a row that sums up; whoever is called so says where or what it is."""
DASH = re.compile(r" ?[‐‑–—] ?| - ")
"""What text programs make of a hyphen."""
OF_MEMBERS = (Field.POSTAL_CODE, Field.COUNTRY, Field.KIND, Field.DISTANCE)
"""What no row says that sums up."""
COUNTRY_NAMES = {
    "DE": ("deutschland", "germany", "brd"),
    "AT": ("österreich", "austria"),
    "BE": ("belgien", "belgium"),
    "CH": ("schweiz", "switzerland"),
    "CZ": ("tschechien", "czechia", "czech republic", "tschechische republik"),
    "DK": ("dänemark", "denmark"),
    "FR": ("frankreich", "france"),
    "LI": ("liechtenstein",),
    "LU": ("luxemburg", "luxembourg"),
    "NL": ("niederlande", "netherlands", "holland"),
    "PL": ("polen", "poland"),
    "ES": ("spanien", "spain"),
    "FI": ("finnland", "finland"),
    "GB": ("großbritannien", "vereinigtes königreich", "united kingdom", "great britain", "uk"),
    "HU": ("ungarn", "hungary"),
    "IE": ("irland", "ireland"),
    "IT": ("italien", "italy"),
    "NO": ("norwegen", "norway"),
    "SE": ("schweden", "sweden"),
    "SI": ("slowenien", "slovenia"),
    "SK": ("slowakei", "slovakia"),
    "US": ("vereinigte staaten", "united states", "usa"),
}
COUNTRIES_BY_NAME = {name: code for code, names in COUNTRY_NAMES.items() for name in names}
NOWHERE = "ZZ"
"""A country that nobody has, in the place of one that is not understood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CellProblem(Problem):
    """What could not be understood of a cell."""

    row: int
    column: Field


@dataclass(frozen=True, slots=True)
class MemberList:
    """What was understood of a list."""

    members: tuple[Member, ...]
    layout: Layout
    problems: tuple[CellProblem, ...]
    """What could not be understood; there the list counts as saying nothing."""

    @property
    def says_who_is_bound(self) -> bool:
        """Whether a column tells which members are firmly bound."""
        return Field.BOUND in self.layout.columns


Mended: TypeAlias = Mapping[tuple[int, Field], str]
"""What is to stand in a row, counted from 1, instead of what does."""


def read(
    rows: Iterable[Sequence[str]],
    *,
    all_bound: bool | None = None,
    arranged: Layout | None = None,
    mended: Mended | None = None,
    left_out: Collection[int] = (),
) -> MemberList:
    """The members in the rows; `Unreadable` if this is no list of members.

    ``all_bound`` is the answer for a list that does not say which members are firmly bound, ``arranged``
    where what stands, if that is not to be guessed, and ``left_out`` are rows that are not to be read.
    """
    cells = [[cell.strip() for cell in row] for row in rows]
    if len(cells) > MOST_ROWS:
        raise _refused(TOO_LONG.fill(rows=len(cells), most=MOST_ROWS))
    found = arranged or layout(cells)
    if not any(any(row) for row in cells[found.first_row :]):
        raise _refused(EMPTY_LIST)
    if Field.NAME not in found.columns:
        raise _refused(NO_NAMES)
    kept = [row for row in enumerate(cells, start=1) if row[0] not in left_out]
    reader = _Reader(found, kept, all_bound, mended or {})
    members = tuple(reader.members())
    if not members:
        raise _refused(EMPTY_LIST)
    return MemberList(members, found, tuple(reader.problems))


def _refused(message: Text) -> Unreadable:
    return Unreadable([Problem(LIST, message)])


class _Reader:
    def __init__(
        self,
        found: Layout,
        rows: Sequence[tuple[int, Cells]],
        all_bound: bool | None,
        mended: Mended,
    ) -> None:
        self.columns, self.all_bound, self.mended = found.columns, all_bound, mended
        self.rows = [(row, cells) for row, cells in rows if row > found.first_row]
        self.ticked = {field for field in (Field.SME, Field.BOUND) if self._is_ticked(field)}
        self.problems: list[CellProblem] = []

    def members(self) -> Iterator[Member]:
        is_below_total = False
        for row, cells in self.rows:
            name, code = self._name(row, cells), self._cell(row, cells, Field.POSTAL_CODE)
            if code and not name:
                self._report(row, Field.NAME, NO_NAME)
            is_somewhere = any(self._cell(row, cells, field) for field in OF_MEMBERS)
            if name and not is_somewhere and TOTALS.fullmatch(name):
                is_below_total = Field.POSTAL_CODE in self.columns
                continue
            if name and is_below_total and not is_somewhere:
                self._report(row, Field.NAME, BELOW_TOTAL.fill(name=quoted(name)))
                continue
            if not name:
                continue
            country, code = self._place(row, cells)
            bound = self._answer(row, cells, Field.BOUND)
            yield Member(
                row=row,
                name=name,
                kind=self._kind(row, cells),
                is_sme=self._answer(row, cells, Field.SME),
                is_bound=bound if self._says(row, Field.BOUND) else self.all_bound,
                country=country,
                postal_code=code,
                distance_km=self._distance(row, cells),
                staff=self._figure(row, cells, Field.STAFF),
                turnover=self._figure(row, cells, Field.TURNOVER),
                balance=self._figure(row, cells, Field.BALANCE),
            )

    def _name(self, row: int, cells: Cells) -> str:
        """The name on one line, as long as an answer file takes it and without what cannot be printed."""
        name = " ".join(UNPRINTABLE.sub(" ", self._cell(row, cells, Field.NAME)).split())
        return name.encode("utf-16-le")[: 2 * MAX_NAME].decode("utf-16-le", "ignore").strip()

    def _says(self, row: int, field: Field) -> bool:
        return field in self.columns or (row, field) in self.mended

    def _cell(self, row: int, cells: Cells, field: Field) -> str:
        return self.mended.get((row, field), self._written(cells, field))

    def _written(self, cells: Cells, field: Field) -> str:
        at = self.columns.get(field)
        return cells[at] if at is not None and at < len(cells) else ""

    def _is_ticked(self, field: Field) -> bool:
        values = {self._written(cells, field).casefold() for _, cells in self.rows} - {""}
        return bool(values) and values <= TICKS

    def _report(self, row: int, field: Field, message: Text) -> None:
        place = ROW.fill(row=row, field=field.label)
        self.problems.append(CellProblem(place, message, row=row, column=field))

    def _answer(self, row: int, cells: Cells, field: Field) -> bool | None:
        typed = self._cell(row, cells, field)
        if not typed and field in self.ticked:
            return False
        folded = typed.casefold().rstrip(".!") if typed.casefold() not in NO_ANSWER else ""
        if not folded:
            return None
        if folded not in ANSWERS:
            self._report(row, field, NOT_YES_OR_NO.fill(value=quoted(typed)))
        return ANSWERS.get(folded)

    def _kind(self, row: int, cells: Cells) -> Kind | None:
        typed = self._cell(row, cells, Field.KIND)
        if typed.casefold() in NO_ANSWER:
            return None
        kind = kind_of(typed)
        if kind is None:
            self._report(row, Field.KIND, NO_KIND.fill(value=quoted(typed), kinds=KINDS_IN_WORDS))
        return kind

    def _distance(self, row: int, cells: Cells) -> int | None:
        typed = self._cell(row, cells, Field.DISTANCE)
        if typed.casefold() in NO_ANSWER:
            return None
        found = re.fullmatch(
            r"(?:ca\. ?)?([0-9]{1,5})(?:[.,][0-9]+)? ?(?:km)?", typed, re.IGNORECASE
        )
        if not found or int(found[1]) > MOST_DISTANCE_KM:
            self._report(row, Field.DISTANCE, NO_DISTANCE.fill(value=quoted(typed)))
            return None
        # A part of a kilometre more than 150 is more than 150.
        return int(found[1]) + bool(re.search(r"[.,]0*[1-9]", typed))

    def _figure(self, row: int, cells: Cells, field: Field) -> int | None:
        """A number, rounded up."""
        typed = self._cell(row, cells, field)
        if typed.casefold() in NO_ANSWER:
            return None
        for lang in LANGS:
            found = number_meant(typed, lang, UNITS, whole=False)
            if found is not None and 0 <= found <= MOST_FIGURE:
                return ceil(found)
        self._report(row, field, NO_FIGURE.fill(value=quoted(typed)))
        return None

    def _place(self, row: int, cells: Cells) -> tuple[str, str]:
        """The country, and the digits of the code; those are empty if they cannot be told."""
        typed, country = self._cell(row, cells, Field.POSTAL_CODE), self._country(row, cells)
        typed = DASH.sub("-", typed)
        if not typed:
            return country or HOME, ""
        if country is None:
            country, code = in_country(typed)
        else:
            code = digits(typed, country) if country in COUNTRIES else _foreign(typed)
        if not code and country == HOME and re.fullmatch("[0-9]{4}", typed):
            code = f"0{typed}"  # A program took it for a number.
        if not code and country != NOWHERE:
            self._report(
                row, Field.POSTAL_CODE, CODE_UNKNOWN.fill(value=quoted(typed), country=country)
            )
        return country, code

    def _country(self, row: int, cells: Cells) -> str | None:
        typed = self._cell(row, cells, Field.COUNTRY).casefold()
        if not typed:
            return None
        upper = typed.upper()
        found = COUNTRIES_BY_NAME.get(typed) or MARKS.get(upper, upper)
        if COUNTRY.fullmatch(found):
            return found
        self._report(row, Field.COUNTRY, NO_COUNTRY.fill(value=quoted(typed)))
        return NOWHERE


def _foreign(typed: str) -> str:
    """A code of a country whose codes we do not know, as it is written; empty if it can be none."""
    return typed.upper() if POSTAL_CODE.fullmatch(typed) else ""
