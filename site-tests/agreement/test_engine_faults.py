"""The published faults of engines are true: the named engine is wrong, the others are right."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from agreement.comparing import plain
from agreement.engine_faults import FAULTS, EngineFault
from tools.engines.engine import Engine
from tools.engines.libreoffice import LibreOffice
from tools.libreoffice import Office
from tools.spreadsheet_engines import OPENERS
from xlsxwriter import Workbook

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("libreoffice")]

FORMULA = ("Sheet", 1, 2)


def computed(office: Office, fault: EngineFault, path: Path) -> Mapping[str, object]:
    """What each engine gives for the formula."""
    with Workbook(path) as book:
        sheet = book.add_worksheet("Sheet")
        for cell, content in fault.cells.items():
            sheet.write(cell, content)
        sheet.write_formula("B1", fault.formula)
    with office.open(path) as opened:
        engines: list[Engine] = [LibreOffice(opened), *(opener(path, "en") for opener in OPENERS)]
        return {engine.name: value_in(engine) for engine in engines}


def value_in(engine: Engine) -> object:
    (found,) = engine.computed([{}], [FORMULA])
    return found[FORMULA]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.engine} {fault.formula}")
def test_the_engines_listed_are_wrong_and_the_others_are_right(
    office: Office, fault: EngineFault, tmp_path: Path
) -> None:
    found = {
        engine: plain(it) for engine, it in computed(office, fault, tmp_path / "fault.xlsx").items()
    }
    wanted = dict.fromkeys(found, plain(fault.right)) | {
        other.engine: plain(other.found)
        for other in FAULTS
        if (other.formula, other.cells) == (fault.formula, fault.cells)
    }
    assert found == wanted
