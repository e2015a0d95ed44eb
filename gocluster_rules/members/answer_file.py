"""The members in an answer file: read, check, write."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final, TypeAlias, TypeVar

from gocluster_rules.facts.fact import UNEXPECTED
from gocluster_rules.members.columns import Field
from gocluster_rules.members.member import Kind, Member
from gocluster_rules.members.postal_codes import COUNTRIES, HOME, digits, in_country
from gocluster_rules.members.reading import CODE_UNKNOWN, MOST_DISTANCE_KM, MOST_ROWS, TOO_LONG
from gocluster_rules.members.rows import MOST_FIGURE
from gocluster_rules.notation import Style, shown
from gocluster_rules.problems import Invalid, quoted
from gocluster_rules.text import Text
from gocluster_rules.typed_texts import read_country, read_name, read_postal_code

T = TypeVar("T")
Report: TypeAlias = Callable[[str, Text], None]
Unknown: TypeAlias = Callable[[str, str, tuple[str, ...]], None]

KEYS: Final = tuple(field.value for field in Field)
FIGURES = (Field.STAFF.value, Field.TURNOVER.value, Field.BALANCE.value)
"""What need not be stated, and is left out where it is not."""
MOST_TOLD = 20
"""So many faulty entries are listed; of the others, their number."""
NO_LIST = Text(
    de="„{value}“ ist keine Liste. Bitte geben Sie die Mitglieder in eckigen Klammern an.",
    en="“{value}” is no list. Please give the members in square brackets.",
)
NAME_MISSING = Text(
    de="Hier fehlt der Name. Bitte ergänzen Sie ihn, oder löschen Sie das Mitglied.",
    en="The name is missing here. Please add it, or delete the member.",
)
NO_MEMBER = Text(
    de="„{value}“ ist kein Mitglied. Bitte geben Sie seine Angaben in geschweiften Klammern an.",
    en="“{value}” is no member. Please give its entries in curly brackets.",
)
MORE = Text(
    de="Weitere fehlerhafte Angaben zu Mitgliedern: {number}. Bitte prüfen Sie die Liste.",
    en="Further faulty entries on members: {number}. Please check the list.",
)
YES_OR_NO = Text(de="true oder false", en="true or false")
ONE_OF = Text(de="eines von {words}", en="one of {words}")
WHOLE = Text(de="eine ganze Zahl von 0 bis {most}", en="a whole number from 0 to {most}")
KINDS: Mapping[str, Kind] = {kind.value: kind for kind in Kind}


def read(raw: object, report: Report, unknown: Unknown) -> tuple[Member, ...]:
    """The members; what is wrong with one is reported, and counts as not said."""
    if not isinstance(raw, Sequence) or isinstance(raw, str):
        report("members", NO_LIST.fill(value=quoted(raw)))
        return ()
    if len(raw) > MOST_ROWS:
        report("members", TOO_LONG.fill(rows=len(raw), most=MOST_ROWS))
        return ()
    found, faulty = [], 0

    def count(place: str, message: Text) -> None:
        nonlocal faulty
        faulty += 1
        if faulty <= MOST_TOLD:
            report(place, message)

    for at, entry in enumerate(raw):
        member = _Reader(f"members[{at}]", count, unknown).member(at + 1, entry)
        if member is not None:
            found.append(member)
    if faulty > MOST_TOLD:
        report("members", MORE.fill(number=shown(faulty - MOST_TOLD, Style.COUNT)))
    return tuple(found)


class _Reader:
    """Reads one member."""

    def __init__(self, place: str, report: Report, unknown: Unknown) -> None:
        self.place, self.report, self.unknown = place, report, unknown
        self.entry: Mapping[str, object] = {}

    def member(self, row: int, raw: object) -> Member | None:
        if not isinstance(raw, Mapping):
            self.report(self.place, NO_MEMBER.fill(value=quoted(raw)))
            return None
        self.entry = raw
        for key in raw:
            if key not in KEYS:
                self.unknown(f"{self.place}.{key}", key, KEYS)
        name = self._read("name", read_name, "")
        if not name:
            if not str(raw.get("name") or "").strip():
                self.report(f"{self.place}.name", NAME_MISSING)
            return None
        country, code = self._place()
        return Member(
            row=row,
            name=name,
            kind=self._read("kind", _kind, None),
            is_sme=self._read("sme", _answer, None),
            is_bound=self._read("bound", _answer, None),
            country=country,
            postal_code=code,
            distance_km=self._read("distance_km", _up_to(MOST_DISTANCE_KM), None),
            **{figure: self._read(figure, _up_to(MOST_FIGURE), None) for figure in FIGURES},
        )

    def _read(self, key: str, read: Callable[[object], T], otherwise: T) -> T:
        raw = self.entry.get(key)
        if raw is None:
            return otherwise
        try:
            return read(raw)
        except Invalid as error:
            self.report(f"{self.place}.{key}", error.message)
            return otherwise

    def _place(self) -> tuple[str, str]:
        """The country, and the code as it is looked up; as it is written where there is no table for it."""
        country = self._read("country", read_country, "")
        written = self._read("postal_code", read_postal_code, "")
        if not written:
            return country or HOME, ""
        if not country:
            country, code = in_country(written)
        else:
            code = digits(written, country) if country in COUNTRIES else written
        if not code:
            said = CODE_UNKNOWN.fill(value=quoted(written), country=country)
            self.report(f"{self.place}.postal_code", said)
        return country, code


def _expected(raw: object, expected: Text) -> Invalid:
    return Invalid(UNEXPECTED.fill(value=quoted(raw), expected=expected))


def _kind(raw: object) -> Kind:
    if not isinstance(raw, str) or raw not in KINDS:
        raise _expected(raw, ONE_OF.fill(words=", ".join(KINDS)))
    return KINDS[raw]


def _answer(raw: object) -> bool:
    if not isinstance(raw, bool):
        raise _expected(raw, YES_OR_NO)
    return raw


def _up_to(most: int) -> Callable[[object], int]:
    def read(raw: object) -> int:
        number = raw if isinstance(raw, int | Decimal) and not isinstance(raw, bool) else None
        if number is None or not 0 <= number <= most or number != int(number):
            raise _expected(raw, WHOLE.fill(most=most))
        return int(number)

    return read


def write(member: Member) -> dict[str, Any]:
    """The member as JSON data; `read` takes it back."""
    data = {
        Field.NAME: member.name,
        Field.KIND: member.kind and member.kind.value,
        Field.SME: member.is_sme,
        Field.BOUND: member.is_bound,
        Field.COUNTRY: member.country,
        Field.POSTAL_CODE: member.postal_code or None,
        Field.DISTANCE: member.distance_km,
        Field.STAFF: member.staff,
        Field.TURNOVER: member.turnover,
        Field.BALANCE: member.balance,
    }
    return {
        field.value: value
        for field, value in data.items()
        if value is not None or field.value not in FIGURES
    }
