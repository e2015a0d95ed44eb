"""A minimal workbook for each formula that an engine computes wrongly, to try it."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_cell_to_rowcol

from gocluster_rules.text import LANGS, Text
from macros.agreement.report import EngineFault, Report, as_in_formula
from macros.agreement.texts import FAULT_NOTE
from macros.files import ENGINE_FAULTS


def fault_path(report: Report, fault: EngineFault) -> str:
    """Where the fault's workbook lies below the site's root."""
    name = re.sub("[^a-z0-9]+", "-", fault.engine.lower())
    return f"{ENGINE_FAULTS}{name}-{report.engine_faults.index(fault) + 1}.xlsx"


def fault_workbook(fault: EngineFault, day: date) -> bytes:
    """A workbook that shows the fault; the same fault and day give the same bytes.

    The formula is stored without a value, so that every program computes it on opening.
    """
    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"title": fault.formula, "created": datetime.combine(day, time())})
        sheet = book.add_worksheet()
        sheet.set_column(0, 0, 24)
        for place, content in fault.cells.items():
            row, column = xl_cell_to_rowcol(place)
            if isinstance(content, bool):
                sheet.write_boolean(row, column, content)
            elif isinstance(content, str):
                sheet.write_string(row, column, content)
            else:
                sheet.write_number(row, column, content)
        below = max((xl_cell_to_rowcol(place)[0] for place in fault.cells), default=-1) + 2
        sheet.write_formula(below, 0, fault.formula, value="")
        for row, lang in enumerate(LANGS, start=below + 2):
            sheet.write_string(row, 0, _note(fault)[lang])
    return buffer.getvalue()


def _note(fault: EngineFault) -> Text:
    return FAULT_NOTE.fill(
        engine=fault.engine,
        version=fault.version,
        formula=fault.formula,
        right=as_in_formula(fault.right),
        found=as_in_formula(fault.found),
    )
