"""Lists of members: what can stand in their cells, in each row something else; one list for each number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from random import Random

from agreement.cases.faults import NO_BREAK_SPACE
from tools.engines.engine import Content

from gocluster_rules.members.member import Kind, Member
from gocluster_rules.members.places import SURE_INSIDE, SURE_OUTSIDE
from gocluster_rules.members.postal_codes import COUNTRIES, NUMBER, places
from gocluster_rules.members.rows import MOST_FIGURE
from gocluster_rules.text import LANGS
from workbook.formula.contents import RowState
from workbook.formula.member_rows import MemberContents, MemberRow

ROWS = 12
"""So many rows have the workbooks in which lists are compared; engines compute all of them for each case."""
BLANK = "  "
OFFICES: Sequence[tuple[Content, Content]] = (
    ("DE", "10623"),
    ("DE", "52062"),
    (None, "D-79539"),
    ("AT", "6020"),
    ("DE", 1067),
    (None, "10 623"),
    ("DE", None),
    ("DE", "99999"),
    ("CH", "D-10623"),
    ("XX", "10623"),
    (None, None),
)
NAMES: Sequence[Content] = (
    "Muster GmbH",
    "x",
    "Größe & Söhne",
    'A "B"',
    "=1+1",
    "x" * 200,
    4711,
    0,
)
NO_NAMES: Sequence[Content] = (None, BLANK)
KINDS: Sequence[Content] = (
    *(kind.label[lang] for kind in Kind for lang in LANGS),
    *(f" {kind.label[lang]}  " for kind in Kind for lang in LANGS),
    "HOCHSCHULE",
    "kammeroderverband",
)
ODD_KINDS: Sequence[Content] = (
    BLANK,
    "Kunde",
    "Hochschulen",
    3,
    f"Hochschule{NO_BREAK_SPACE}",
    "\t",
)
ANSWERS: Sequence[Content] = ("ja", "nein", "yes", "no", "  JA", "Nein ", " yes ", "NO ")
ODD_ANSWERS: Sequence[Content] = (
    BLANK,
    "vielleicht",
    "j",
    1,
    0,
    f"ja{NO_BREAK_SPACE}",
    "\tno",
    "x",
)
ODD_COUNTRIES: Sequence[Content] = (
    "XX",
    "Deutschland",
    "D",
    " D ",
    " A",
    "B ",
    " F",
    "L ",
    "a",
    "dk ",
    "B",
    "L",
    "F",
    49,
    "Ö",
    "*",
    "?",
)
ODD_CODES: Sequence[Content] = (
    "abc", "1062", "106234", "1062345", "106231234", "12", "067", "A", "A-", "-", "D--10623", "DE 1 0 6 2 3", "XX-1010", "AA1010",
    "*-10623", "?10623", "~10623", "(1010)", "1E3", "1e300", "10,5", "10.50", "1/1/5", "½1067", "²1067",
    f"10623{NO_BREAK_SPACE}", f"{NO_BREAK_SPACE}10623", "10623 1", "00000", "99999", "01053", "01000", "D-01053",
    "98700", "00500", "00995", "00999", "1067 Dresden", "B-1000", "B-4700", "F-57000", "A-9020", "AA1x", "L-1009", "PL-99999", "59999", "A1010 Wien", "a-1010", "d10623", "ÄÖ1010", "D10623, Berlin",
    0, 5, 1000, 1053, 1067, 9999, 10_623, 10_623.7, 99_999, 99_999.9, 100_000, -1, -0.5, 1e300, 1010,
)  # fmt: skip
DISTANCES: Sequence[Content] = (
    0,
    1,
    120,
    149.2,
    150,
    150.000_000_4,
    150.000_004,
    150.4,
    151,
    499.5,
    20_000,
)
ODD_NUMBERS: Sequence[Content] = (
    -1,
    -0.000_001,
    1e300,
    "120",
    "weit",
    NO_BREAK_SPACE,
    "\t",
    BLANK,
    20_000.1,
)
STAFF: Sequence[Content] = (
    MOST_FIGURE + 1,
    0,
    1,
    9.5,
    249,
    249.000_001,
    249.000_000_4,
    250,
    5_000,
    MOST_FIGURE,
)
MONEY: Sequence[Content] = (
    0, 1, 9.000_004, 42_999_999.99, 43_000_000, 43_000_000.01, 43_000_001, 49_999_999.5, 50_000_000, 50_000_000.001, 50_000_001,
    MOST_FIGURE, MOST_FIGURE + 1,
)  # fmt: skip


@cache
def _codes() -> Mapping[str, Sequence[tuple[str, str]]]:
    """Codes by the region they are in, seen from Berlin; and any at all."""
    office = places()[10_623]
    found: dict[str, list[tuple[str, str]]] = {"inside": [], "border": [], "outside": [], "any": []}
    for key, place in places().items():
        metres = sum((a - b) ** 2 for a, b in zip(place, office, strict=True))
        where = (
            "inside"
            if metres <= SURE_INSIDE**2
            else "outside"
            if metres > SURE_OUTSIDE**2
            else "border"
        )
        country = list(COUNTRIES)[key // NUMBER]
        entry = country, str(key % NUMBER).zfill(COUNTRIES[country])
        found[where].append(entry)
        found["any"].append(entry)
    return found


def _spelt(chance: Random, country: str, code: str) -> tuple[Content, Content]:
    """The code as lists write it, with the country in its own column or without."""
    marks = {"DE": "D", "AT": "A", "BE": "B", "FR": "F", "LU": "L"}
    spaced = f"{code[:3]} {code[3:]}" if len(code) == 5 else f"{code[:2]} {code[2:]}"
    ways: list[tuple[Content, Content]] = [
        (country, code),
        (country.lower(), f" {code} "),
        (country, spaced),
        (country, f"{code[:2]}-{code[2:]}"),
        (country, int(code)),
        (country, f"{code} Ort"),
        (country, code.lstrip("0")),
        (None, f"{country}-{code}"),
        (country, f"{marks.get(country, country)} {code}"),
        (marks.get(country, country), code),
        (None, f"{marks.get(country, country).lower()}{code}Ort"),
        (BLANK, code),
        (chance.choice([*COUNTRIES]), f"{marks.get(country, country)}-{code}"),
    ]
    return chance.choice(ways)


def row(chance: Random, odd: float = 0.2) -> MemberContents:
    """What stands in a row; a part of it is odd."""

    def one(usual: Sequence[Content], others: Sequence[Content], empty: float = 0.25) -> Content:
        drawn = chance.random()
        if drawn < odd:
            return chance.choice(others)
        return None if drawn < odd + (1 - odd) * empty else chance.choice(usual)

    where = chance.choice(["inside", "inside", "border", "outside", "any"])
    country, code = _spelt(chance, *chance.choice(_codes()[where]))
    if chance.random() < odd:
        country, code = chance.choice(
            [
                (country, chance.choice(ODD_CODES)),
                (chance.choice(ODD_COUNTRIES), code),
                (None, None),
            ]
        )
    return MemberContents(
        name=one(NAMES, NO_NAMES, 0.05),
        kind=one(KINDS, ODD_KINDS),
        sme=one(ANSWERS, ODD_ANSWERS, 0.5),
        bound=one(("ja", "ja", "ja", *ANSWERS), ODD_ANSWERS, 0.1),
        country=country,
        postal_code=code,
        distance_km=one(DISTANCES, ODD_NUMBERS, 0.8),
        staff=one(STAFF, ODD_NUMBERS, 0.6),
        turnover=one(MONEY, ODD_NUMBERS, 0.6),
        balance=one(MONEY, ODD_NUMBERS, 0.6),
    )


def any_office(chance: Random) -> tuple[Content, Content]:
    """What is said of the office's place: any postal code, or something that is harder to understand."""
    return chance.choice(OFFICES if chance.random() < 0.5 else _codes()["any"])


def rows(chance: Random) -> tuple[MemberContents, ...]:
    """A list, in the first row always something."""
    count = chance.choice([1, 2, 3, 6, ROWS, ROWS])
    odd = chance.choice([0.0, 0.1, 0.4])
    return tuple(
        row(chance, odd) if at == 0 or chance.random() < 0.9 else MemberContents()
        for at in range(count)
    )


def members(contents: Sequence[MemberContents]) -> tuple[Member, ...]:
    """The members in the rows."""
    found = [(at, MemberRow(each, None)) for at, each in enumerate(contents, start=1)]
    return tuple(
        each.member(str(each.contents.name), at)
        for at, each in found
        if each.state is RowState.NAMED
    )


def single_rows() -> Iterator[tuple[str, tuple[Content, Content], MemberContents]]:
    """One thing after the other in an otherwise plain row, with the office."""
    plain = MemberContents("Muster GmbH", "Unternehmen", "ja", "ja", "DE", "10623")
    near = OFFICES[0]
    of_fields: Mapping[str, Sequence[Content]] = {
        "name": (*NAMES, *NO_NAMES),
        "kind": (None, *KINDS, *ODD_KINDS),
        "sme": (None, *ANSWERS, *ODD_ANSWERS),
        "bound": (None, *ANSWERS, *ODD_ANSWERS),
        "country": (None, BLANK, *COUNTRIES, *ODD_COUNTRIES),
        "postal_code": (None, BLANK, *ODD_CODES),
        "distance_km": (*DISTANCES, *ODD_NUMBERS),
        "staff": (*STAFF, *ODD_NUMBERS),
        "turnover": (*MONEY, *ODD_NUMBERS),
        "balance": (*MONEY, *ODD_NUMBERS),
    }
    for name, contents in of_fields.items():
        for content in contents:
            yield f"{name} {content!r}", near, plain._replace(**{name: content})
            alone = MemberContents(**{name: content})
            yield f"only {name} {content!r}", near, alone
            if name not in ("name", "country", "postal_code"):
                unknown = alone._replace(name="Muster GmbH", bound=alone.bound or "ja")
                yield f"named, {name} {content!r}", near, unknown
    for code in ODD_CODES:
        yield f"without a country, {code!r}", near, plain._replace(country=None, postal_code=code)
    yield from _figures(plain)
    for country, code in _at_limits():
        there = plain._replace(country=country, postal_code=code)
        yield f"near a limit, {country} {code}", near, there
    for office in (*OFFICES, *(("DE", code) for code in ODD_CODES), *_odd_offices()):
        yield f"office {office}", office, plain._replace(postal_code="13353")
        yield f"office {office}, distance", office, plain._replace(distance_km=12)


def truth_rows() -> Iterator[tuple[str, tuple[Content, Content], MemberContents]]:
    """Truth values in every cell of a row, and of the office."""
    plain = MemberContents("Muster GmbH", "Unternehmen", "ja", "ja", "DE", "10623")
    for name in MemberContents._fields:
        for truth in (True, False):
            yield f"{name} {truth}", OFFICES[0], plain._replace(**{name: truth})
            yield f"only {name} {truth}", OFFICES[0], MemberContents(**{name: truth})
    for truth in (True, False):
        yield f"office, country {truth}", (truth, "10623"), plain
        yield f"office, code {truth}", ("DE", truth), plain


def _odd_offices() -> Iterator[tuple[Content, Content]]:
    for code in ODD_CODES:
        yield None, code
    for country in (*COUNTRIES, *ODD_COUNTRIES, BLANK):
        for code in ("10623", "1010", "D-10623", "A-1010"):
            yield country, code
    for country, code in _at_limits():
        yield country, code
        yield None, f"{country}-{code}"


def _figures(
    plain: MemberContents,
) -> Iterator[tuple[str, tuple[Content, Content], MemberContents]]:
    """Staff, turnover and balance sheet total at their limits, with every answer on SMEs."""
    for staff in (None, 0, 249, 250):
        for turnover in (None, 0, 50_000_000, 50_000_001):
            for balance in (None, 0, 43_000_000, 43_000_001):
                for sme in ("ja", "nein", None, "vielleicht"):
                    figures = {"staff": staff, "turnover": turnover, "balance": balance}
                    said = f"SME {sme}, figures {staff}, {turnover}, {balance}"
                    yield said, OFFICES[0], plain._replace(sme=sme, **figures)
    for kind in (None, "Kunde", *(kind.label.de for kind in Kind)):
        for sme in (None, "ja", "nein"):
            for bound in (None, "ja", "nein"):
                said = f"{kind}, SME {sme}, bound {bound}"
                there = plain._replace(kind=kind, sme=sme, bound=bound)
                yield said, OFFICES[0], there
                yield f"{said}, small", OFFICES[0], there._replace(staff=9, turnover=9)
                yield f"{said}, large", OFFICES[0], there._replace(staff=250)


def _at_limits() -> Iterator[tuple[str, str]]:
    """The codes of every country that are next to the limits of the border zone."""
    office = places()[10_623]
    distances = {
        key: sum((a - b) ** 2 for a, b in zip(place, office, strict=True))
        for key, place in places().items()
    }
    for at, (country, length) in enumerate(COUNTRIES.items()):
        own = [key for key in distances if key // NUMBER == at]
        ends = {own[0], own[-1]}
        for limit in (SURE_INSIDE**2, SURE_OUTSIDE**2):
            ends |= set(sorted(own, key=lambda key: abs(distances[key] - limit))[:2])
        for key in sorted(ends):
            yield country, str(key % NUMBER).zfill(length)
