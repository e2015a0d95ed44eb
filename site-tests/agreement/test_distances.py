"""Where a member is, and how far from the office: the same from the row's expressions in Python and in cells.

``PAIRS=10000`` for a long run; near the limits and without a place or with a stated distance are always among them.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest
from agreement.cases.case import Case
from agreement.pyodide import InPyodide, in_cpython
from tools.built_site import bundle_folder
from tools.engines.engine import FileEngine
from tools.engines.formualizer import Formualizer
from tools.engines.ironcalc import IronCalc
from tools.libreoffice import Office
from xlsxwriter import Workbook

from gocluster_rules.answers import Answers, Cluster
from gocluster_rules.catalogue import EDITION
from gocluster_rules.evaluation import number_function
from gocluster_rules.expressions import Expr, Given, Low
from gocluster_rules.known import Inputs
from gocluster_rules.members.member import Member
from gocluster_rules.members.places import (
    AXES,
    DISTANCE,
    SURE_INSIDE,
    SURE_OUTSIDE,
    Region,
    of_member,
    of_office,
    region,
    squared_distance,
)
from gocluster_rules.members.postal_codes import COUNTRIES, NUMBER, Place, places
from gocluster_rules.members.rows import known_of
from workbook.formula.formulas import Cells, checked, formula
from workbook.formula.spans import Span

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("libreoffice")]
PAIRS = int(os.environ.get("PAIRS", "600"))
OFFICES = 20
NAMES = (*map(of_member, AXES), *map(of_office, AXES), DISTANCE)
COLUMNS = dict(zip(NAMES, "ABCDEFG", strict=True))
WANTED: Sequence[Callable[[], Expr]] = (squared_distance, region)
FARTHEST = 6_400_000
"""No place lies farther from the centre of the earth, in metres."""
SHEET = "Sheet1"


class Row(NamedTuple):
    known: Inputs
    values: Mapping[str, int]
    """What stands in the cells; nothing where nothing is known."""


def row(member: Place | None, office: Place | None, km: int | None = None) -> Row:
    known = known_of(Member(row=1, name="A", is_bound=True, distance_km=km), member, office)
    return Row(known, {name: known[name].low for name in NAMES if known[name].given})


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    random, all_places = Random(2022), list(places().values())
    drawn = [row(random.choice(all_places), random.choice(all_places)) for _ in range(PAIRS)]
    office = all_places[0]
    near = [
        row((office[0] + dx, office[1] + dy, office[2]), office)
        for limit in (SURE_INSIDE, SURE_OUTSIDE)
        for dx in (-limit - 1, -limit, limit, limit + 1)
        for dy in (-1, 0, 1)
    ]
    stated = [row(place, office, km) for place in (office, None) for km in (0, 150, 151)]
    return [*drawn, *near, *stated, row(None, office), row(office, None), row(None, None)]


@pytest.fixture(scope="module")
def file(rows: list[Row], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("distances") / "rows.xlsx"
    bounds = {name: Span(-FARTHEST, FARTHEST) for name in NAMES}
    with Workbook(path) as book:
        sheet = book.add_worksheet(SHEET)
        for at, each in enumerate(rows, start=1):
            found: dict[Expr, str] = {}
            for name, column in COLUMNS.items():
                found |= {Low(name): f"{column}{at}", Given(name): f"ISNUMBER({column}{at})"}
                if name in each.values:
                    sheet.write_number(f"{column}{at}", each.values[name])
            cells = Cells(places=found, bounds=bounds, months="")
            for column, wanted in zip("HI", WANTED, strict=True):
                sheet.write_formula(f"{column}{at}", checked(formula(wanted(), cells)))
    return path


def expected(rows: list[Row]) -> list[list[int]]:
    functions = [number_function(wanted()) for wanted in WANTED]
    return [[function(each.known) for function in functions] for each in rows]


def test_every_region_is_among_the_rows(rows: list[Row]) -> None:
    found = [where for _, where in expected(rows)]
    assert {*found} == {*Region}
    assert max(math.isqrt(squared) for squared, _ in expected(rows)) > 500_000


@pytest.mark.parametrize("engine", [IronCalc, Formualizer], ids=lambda it: it.name)
def test_an_engine_agrees(engine: type[FileEngine], rows: list[Row], file: Path) -> None:
    opened = engine(file, "de")
    opened.compute()  # type: ignore[attr-defined]
    wanted = [(SHEET, at, column) for at in range(1, len(rows) + 1) for column in (8, 9)]
    values = opened.values(wanted)  # type: ignore[attr-defined]
    found = [[values[SHEET, at, column] for column in (8, 9)] for at in range(1, len(rows) + 1)]
    assert found == expected(rows)


def test_libreoffice_agrees(office: Office, rows: list[Row], file: Path) -> None:
    with office.open(file) as book:
        book.recalculate()
        assert book.area(f"{SHEET}.H1:I{len(rows)}") == expected(rows)


def test_pyodide_agrees(site: Path) -> None:
    chance, codes = Random(2022), [*places()]
    lists = []
    for _ in range(OFFICES):
        office = Cluster("", *written(chance.choice(codes)))
        listed = [written(chance.choice(codes)) for _ in range(PAIRS // OFFICES)]
        members = tuple(
            Member(row=at, name="A", is_bound=True, country=country, postal_code=code)
            for at, (country, code) in enumerate(listed, start=1)
        )
        lists.append(Case("a list", Answers(edition=EDITION.id, cluster=office, members=members)))
    with InPyodide(bundle_folder(site)) as pyodide:
        found = pyodide.evaluate(lists)
    assert found == in_cpython(lists)
    distances = [each for said in found for each in json.loads(said)["where"]]
    assert len(distances) == PAIRS
    assert all(km is not None for km, _ in distances)


def written(key: int) -> tuple[str, str]:
    """The country and the digits of a code in the table."""
    country = [*COUNTRIES][key // NUMBER]
    return country, f"{key % NUMBER:0{COUNTRIES[country]}}"
