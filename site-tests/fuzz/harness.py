"""One harness for each thing that is read: how an input is made by its number, and how it is examined."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Any, NamedTuple

from fuzz import findings, links, mutations, oracle
from fuzz.limits import Figures

THOROUGHLY = 0.01
"""The share of inputs that are also taken through what costs much more than reading them."""
SHOWN, WRITTEN = 0.15, 0.05
"""The shares of lists that are evaluated and shown, and of which table, map and answer file are read back."""
AUDITED = 0.25
"""The share of workbooks whose stored results are compared as well, which takes twice as long as reading them."""


class Harness(NamedTuple):
    make: Callable[[Random], Any]
    examine: Callable[[Any, Random], Iterator[str]]


def _workbook(data: bytes, random: Random) -> Iterator[str]:
    return oracle.of_workbook(
        data,
        is_audited=random.random() < AUDITED,
        is_written_again=random.random() < THOROUGHLY,
    )


HARNESSES: dict[str, Harness] = {
    "answer file": Harness(mutations.answer_file, lambda data, _: oracle.of_answer_file(data)),
    "form": Harness(
        mutations.form,
        lambda data, random: oracle.of_form(data, is_written=random.random() < THOROUGHLY),
    ),
    "command line": Harness(mutations.call, lambda call, _: oracle.of_call(call)),
    "workbook": Harness(mutations.workbook, _workbook),
    "member list": Harness(
        mutations.member_list,
        lambda data, random: oracle.of_member_list(
            data, is_shown=random.random() < SHOWN, is_written=random.random() < WRITTEN
        ),
    ),
}
"""The product has no reform and no review to be read."""
LINK = "link"
NAMES = (*HARNESSES, LINK)
KNOWN = "known file"


def run_known() -> Figures:
    """Every file that once went wrong, as it was."""
    figures = Figures()
    for name, data in findings.workbooks(mutations.book()):
        figures.examine(f"{KNOWN}, {name}", data, oracle.of_workbook)
    for name, data in findings.answer_files():
        figures.examine(f"{KNOWN}, {name}", data, oracle.of_answer_file)
    return figures


def run(name: str, first: int, count: int) -> Figures:
    """So many inputs of the harness, from this number on; each number makes the same input everywhere."""
    if name == LINK:
        return links.run(first, count)
    make, examine = HARNESSES[name]
    figures = Figures()
    for number in range(first, first + count):
        random = Random(f"{name} {number}")
        data = make(random)
        figures.examine(f"{name} {number}", data, lambda data, at=random: examine(data, at))  # type: ignore[misc]
    return figures
