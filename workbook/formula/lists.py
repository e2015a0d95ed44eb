"""What only a spreadsheet has: cells below each other, counted and searched, and texts that were typed.

The rules' language knows neither lists nor typed texts. So these formulas stand beside the Python that says
the same, as those of input cells do (``entries``); the comparison of all outputs proves that they agree.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from workbook.formula.addresses import Address
from workbook.formula.computed import Content, Filled, Formula


@dataclass(frozen=True, slots=True)
class CellList:
    """Cells below each other that hold the same thing of each criterion or fact."""

    address: Address
    contents: tuple[Content, ...]

    def part(self, first: int, last: int) -> CellList:
        """The cells from one place to another, counted from 0."""
        return CellList(self.address.part(first, last), self.contents[first : last + 1])

    def shown(self, index: int) -> Formula:
        """A formula on another sheet that shows the element, counted from 0."""
        content = self.contents[index]
        return Formula(self.address.part(index, index).full, lambda it: it.value(content))


def count_of(cells: CellList, number: int, *, elsewhere: bool = False) -> Formula:
    """How many of the cells hold the number; said on their own sheet or elsewhere."""
    area = cells.address.full if elsewhere else cells.address.absolute
    # COUNTIF of a lone cell is an error in IronCalc.
    is_range = len(cells.contents) > 1
    text = f"COUNTIF({area},{number:d})" if is_range else f"IF({area}={number:d},1,0)"
    return Formula(
        text,
        lambda it: it.values_of(cells.contents).count(number),
    )


def count_above(cells: CellList, number: int) -> Formula:
    """How many of the cells hold a greater number."""
    return Formula(
        f'COUNTIF({cells.address.absolute},">{number:d}")',
        lambda it: sum(int(value) > number for value in it.values_of(cells.contents)),
    )


def position(cells: CellList, index: int) -> Formula:
    """The place of the element with this index, counted from 0, once the cells are in ascending order."""
    own = cells.address.part(index, index).relative
    return Formula(
        f'COUNTIF({cells.address.absolute},"<="&{own})',
        lambda it: sum(
            int(value) <= int(it.value(cells.contents[index]))
            for value in it.values_of(cells.contents)
        ),
    )


def place_of(number: int, cells: CellList) -> Formula:
    """The place of the cell that holds the number, counted from 1."""
    return Formula(
        f"MATCH({number},{cells.address.absolute},0)",
        lambda it: 1 + it.values_of(cells.contents).index(number),
    )


def element(cells: CellList, place: Formula) -> Formula:
    """A formula on another sheet that shows the element at a computed place, counted from 1."""
    return Formula(
        f"INDEX({cells.address.full},{place.text})",
        lambda it: it.value(cells.contents[int(it.value(place)) - 1]),
    )


def first_of(shown: Formula, index: int, count_name: str, count: Formula) -> Formula:
    """What the row with this index, counted from 0, shows as long as there are that many rows."""
    return Formula(
        f'IF({count_name}>{index},{shown.text},"")',
        lambda it: it.value(shown) if int(it.value(count)) > index else "",
    )


def typed_text(cell: str, text: Callable[[Filled], str]) -> Formula:
    """The text in an input cell, as it is read."""
    return Formula(f'IF(ISTEXT({cell}),TRIM({cell}),"")', text)


def joined(first: CellList, second: CellList) -> Formula:
    """Two texts with a comma between them; the second one alone where the first is empty."""
    one, other = first.address.relative, second.address.relative
    return Formula(
        f'IF(LEN({one})>0,{one}&", ","")&{other}',
        lambda it: ", ".join(
            str(text) for text in it.values_of((*first.contents, *second.contents)) if text
        ),
    )
