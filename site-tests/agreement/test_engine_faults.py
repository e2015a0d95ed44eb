"""The published faults of engines are true: one engine is wrong, the other two are right."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import formualizer
import ironcalc
import pytest
from agreement.comparing import plain
from agreement.engine_faults import FAULTS, EngineFault
from tools.libreoffice import Office
from xlsxwriter import Workbook

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("libreoffice")]


def computed(office: Office, fault: EngineFault, path: Path) -> Mapping[str, object]:
    """What each engine gives for the formula."""
    with Workbook(path) as book:
        sheet = book.add_worksheet("Sheet")
        for cell, content in fault.cells.items():
            sheet.write(cell, content)
        sheet.write_formula("B1", fault.formula)
    model = ironcalc.load_from_xlsx(str(path), "en", "UTC", "en")
    model.evaluate()
    other = formualizer.load_workbook(str(path))
    other.evaluate_all()
    with office.open(path) as opened:
        opened.recalculate()
        ((found,),) = opened.area("Sheet.B1:B1")
    return {
        "IronCalc": model.get_cell_value(0, 1, 2),
        "formualizer": other.get_value("Sheet", 1, 2),
        "LibreOffice": found,
    }


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.engine} {fault.formula}")
def test_one_engine_is_wrong_and_the_others_are_right(
    office: Office, fault: EngineFault, tmp_path: Path
) -> None:
    found = {
        engine: plain(it) for engine, it in computed(office, fault, tmp_path / "fault.xlsx").items()
    }
    wanted = dict.fromkeys(found, plain(fault.right)) | {fault.engine: plain(fault.found)}
    assert found == wanted
