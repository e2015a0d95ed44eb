"""Where cells are: addresses as data, written out as formulas need them."""

from __future__ import annotations

from dataclasses import dataclass, replace


def quoted(sheet: str) -> str:
    """A sheet's name as it stands in formulas."""
    return sheet if sheet.isalnum() else f"'{sheet}'"


@dataclass(frozen=True, slots=True)
class Address:
    """A cell of a sheet, or several below each other."""

    sheet: str
    column: str
    row: int
    last_row: int
    """The same as ``row`` for one cell."""

    @property
    def relative(self) -> str:
        """As formulas of the same sheet refer to it: ``C12`` or ``C12:C15``."""
        return self._written("")

    @property
    def absolute(self) -> str:
        """The same where it must not move: ``$C$12`` or ``$C$12:$C$15``."""
        return self._written("$")

    @property
    def full(self) -> str:
        """As formulas of other sheets refer to it: ``Calculation!$C$12``."""
        return f"{quoted(self.sheet)}!{self.absolute}"

    def between(self, first: str, last: str) -> str:
        """What stands in the one cell, as one of those of its row from one column to another.

        Programs let a reference follow a cell that is cut, and break it where another one is pasted. A piece
        of the row whose ends are locked stays where it is. It must hold no formula that depends on the cell.
        """
        place = ord(self.column) - ord(first) + 1
        # With the place alone, Gnumeric looks for a row.
        return f"INDEX({quoted(self.sheet)}!${first}${self.row}:${last}${self.row},1,{place})"

    def _written(self, mark: str) -> str:
        first = f"{mark}{self.column}{mark}{self.row}"
        if self.last_row == self.row:
            return first
        return f"{first}:{mark}{self.column}{mark}{self.last_row}"

    def part(self, first: int, last: int) -> Address:
        """From one of its cells to another one, counted from 0."""
        return replace(self, row=self.row + first, last_row=self.row + last)


def cell(sheet: str, column: str, row: int) -> Address:
    """The address of one cell."""
    return Address(sheet, column, row, row)
