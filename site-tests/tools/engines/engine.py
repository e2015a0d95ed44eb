"""What every spreadsheet engine does: a workbook is open in it, is filled in, and tells what its cells give."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import ClassVar, TypeAlias

from gocluster_rules.text import Lang

Cell: TypeAlias = tuple[str, int, int]
"""Sheet, row and column, counted from 1."""
Content: TypeAlias = float | str | bool | None
"""What stands in a cell; nothing in an empty one."""
Filling: TypeAlias = Mapping[Cell, Content]


class Engine(ABC):
    """A workbook that is open in a spreadsheet engine."""

    name: ClassVar[str]
    version: str

    @abstractmethod
    def computed(
        self, fillings: Sequence[Filling], wanted: Collection[Cell]
    ) -> Iterator[Mapping[Cell, object]]:
        """What the wanted cells give with each of the fillings, which all fill the same cells."""


class FileEngine(Engine):
    """One that opens a file by itself, for users of a language where it knows any."""

    @abstractmethod
    def __init__(self, path: Path, lang: Lang) -> None: ...


class CellByCell(FileEngine):
    """One whose cells are filled one by one, and computed when told."""

    @cached_property
    def _contents(self) -> dict[Cell, tuple[type, Content]]:
        """What `computed` has filled in."""
        return {}

    @abstractmethod
    def put(self, cell: Cell, content: Content) -> None:
        """Fill in a cell, or empty it."""

    @abstractmethod
    def compute(self) -> None:
        """Compute what depends on the cells that were filled in."""

    @abstractmethod
    def values(self, cells: Collection[Cell]) -> Mapping[Cell, object]:
        """What the cells give."""

    def computed(
        self, fillings: Sequence[Filling], wanted: Collection[Cell]
    ) -> Iterator[Mapping[Cell, object]]:
        for filling in fillings:
            for cell, content in filling.items():
                # What stands there already: to put it there again takes longer than to compute.
                if self._contents.get(cell) != (type(content), content):
                    self.put(cell, content)
                    self._contents[cell] = type(content), content
            self.compute()
            yield self.values(wanted)


Columns: TypeAlias = Mapping[tuple[str, int], list[int]]


def columns(cells: Collection[Cell]) -> Columns:
    """The rows of the cells by sheet and column, from above."""
    found: dict[tuple[str, int], list[int]] = {}
    for sheet, row, column in sorted(cells):
        found.setdefault((sheet, column), []).append(row)
    return found
