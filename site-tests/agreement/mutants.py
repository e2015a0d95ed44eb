"""The mutation check: formulas and rules are broken one thing at a time, and the cases must notice.

A mutant that no case notices shows a limit along which no case walks, or a part of a formula that is not needed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, TypeAlias

import formualizer
from agreement.cases import Case
from openpyxl import load_workbook
from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token
from openpyxl.utils.cell import coordinate_to_tuple

from gocluster_rules.catalogue import EDITION
from gocluster_rules.facts import Count
from gocluster_rules.forms import CLUSTER_FIELDS, upper_end
from gocluster_rules.text import Lang
from workbook import texts
from workbook.questions import Questions
from workbook.write import formulas

# --- A formula in its pieces


class Call(NamedTuple):
    """A function's call in a formula: where it begins, where its arguments lie, where it ends."""

    name: str
    start: int
    arguments: tuple[slice, ...]
    end: int


@dataclass(frozen=True, slots=True)
class Pieces:
    """The tokens of a formula, without its "="."""

    tokens: tuple[Token, ...]
    calls: Mapping[int, Call]
    """By the position where each begins."""

    def text(self, changes: Mapping[int, str] | None = None) -> str:
        changed = changes or {}
        return "".join(
            changed.get(index, token.value) for index, token in enumerate(self.tokens)
        )


def pieces(formula: str) -> Pieces:
    tokens = tuple(Tokenizer(formula).items)
    calls: dict[int, Call] = {}
    opened: list[tuple[int, list[int]]] = []
    for index, token in enumerate(tokens):
        if token.subtype == Token.OPEN:
            opened.append((index, [index]))
        elif token.type == Token.SEP:
            opened[-1][1].append(index)
        elif token.subtype == Token.CLOSE:
            start, marks = opened.pop()
            marks.append(index)
            arguments = tuple(
                slice(one + 1, other) for one, other in zip(marks, marks[1:], strict=False)
            )
            calls[start] = Call(tokens[start].value.removesuffix("("), start, arguments, index)
    return Pieces(tokens, calls)


# --- What can be broken


Change: TypeAlias = Mapping[int, str]
"""New texts of tokens, by their position."""
Operator: TypeAlias = Callable[[Pieces, int], Iterator[Change]]
"""The ways to break what stands at a position."""


def _number(step: int) -> Operator:
    def changed(formula: Pieces, at: int) -> Iterator[Change]:
        token = formula.tokens[at]
        if token.subtype == Token.NUMBER:
            whole, point, rest = token.value.partition(".")
            yield {at: f"{int(whole) + step}{point}{rest}"}

    return changed


def _instead(kind: str, others: Mapping[str, tuple[str, ...]]) -> Operator:
    def changed(formula: Pieces, at: int) -> Iterator[Change]:
        token = formula.tokens[at]
        if token.type == kind:
            for other in others.get(token.value, ()):
                yield {at: other}

    return changed


def _without_not(formula: Pieces, at: int) -> Iterator[Change]:
    call = formula.calls.get(at)
    if call and call.name == "NOT":
        yield {at: "(", call.end: ")"}


def _branches_swapped(formula: Pieces, at: int) -> Iterator[Change]:
    call = formula.calls.get(at)
    if call and call.name == "IF":
        _, then, otherwise = (
            "".join(token.value for token in formula.tokens[part]) for part in call.arguments
        )
        first = call.arguments[1]
        last = call.arguments[2]
        rest = dict.fromkeys(range(first.start, last.stop), "")
        yield {**rest, first.start: f"{otherwise},{then}"}


def _argument_dropped(formula: Pieces, at: int) -> Iterator[Change]:
    call = formula.calls.get(at)
    if call and call.name in {"AND", "OR", "MIN", "MAX"}:
        for number, part in enumerate(call.arguments):
            comma = part.start - 1 if number else part.stop
            yield dict.fromkeys((*range(part.start, part.stop), comma), "")


def _text(formula: Pieces, at: int) -> Iterator[Change]:
    token = formula.tokens[at]
    if token.subtype == Token.TEXT:
        content = token.value[1:-1]
        if not content:
            yield {at: '"x"'}
        else:
            yield {at: f'"{content[:-1]}{"y" if content[-1] == "x" else "x"}"'}


def _criterion(formula: Pieces, at: int) -> Iterator[Change]:
    token = formula.tokens[at]
    if token.subtype == Token.TEXT and token.value[1] in "<>":
        yield {at: token.value[:2] + "=" + token.value[2:]}


def _end(formula: Pieces, at: int) -> Iterator[Change]:
    token = formula.tokens[at]
    if token.subtype == Token.RANGE and token.value in OTHER_END:
        yield {at: OTHER_END[token.value]}


def _alike(formula: Pieces, at: int) -> Iterator[Change]:
    token = formula.tokens[at]
    if token.subtype == Token.RANGE and token.value in NEXT_ALIKE:
        yield {at: NEXT_ALIKE[token.value]}


REFERENCE = re.compile(r"(?P<sheet>.*!)?(?P<first>\$?[A-Z]{1,2}\$?)(?P<row>\d+)(:(?P<last>\$?[A-Z]{1,2}\$?)(?P<end>\d+))?")


def _rows(first: int, last: int) -> Operator:
    """Another row: so many rows further down at its beginning and at its end."""

    def changed(formula: Pieces, at: int) -> Iterator[Change]:
        token = formula.tokens[at]
        found = REFERENCE.fullmatch(token.value) if token.subtype == Token.RANGE else None
        if found is None:
            return
        text = f"{found['sheet'] or ''}{found['first']}{int(found['row']) + first}"
        if found["end"]:
            if int(found["end"]) + last < int(found["row"]) + first:
                return
            text += f":{found['last']}{int(found['end']) + last}"
        elif first != last:
            return
        yield {at: text}

    return changed


def _names() -> Iterator[tuple[str, ...]]:
    """The names of cells that hold the same kind of thing."""
    for kind in dict.fromkeys(type(fact) for fact in EDITION.facts):
        names = [fact.name for fact in EDITION.facts if type(fact) is kind]
        for suffix in ("", "_low", "_high", "_given", "_state"):
            yield tuple(name + suffix for name in names)
        if kind is Count:
            yield tuple(map(upper_end, names))
    yield ("met_count", "open_count", "step_count", "unusable_count")
    yield tuple(CLUSTER_FIELDS)


NEXT_ALIKE = {
    name: other
    for names in _names()
    for name, other in zip(names, (*names[1:], names[0]), strict=True)
}
OTHER_END = {
    end: other
    for fact in EDITION.facts
    for low, high in (
        (f"{fact.name}_low", f"{fact.name}_high"),
        (fact.name, upper_end(fact.name)),
    )
    if isinstance(fact, Count) or low.endswith("_low")
    for end, other in ((low, high), (high, low))
}

OPERATORS: Mapping[str, Operator] = {
    "a number 1 higher": _number(1),
    "a number 1 lower": _number(-1),
    "another comparison": _instead(
        Token.OP_IN,
        {">=": (">", "<"), ">": (">=", "<="), "<=": ("<", ">"), "<": ("<=", ">="), "=": ("<>",)},
    ),
    "another operation": _instead(
        Token.OP_IN, {"+": ("-",), "-": ("+",), "*": ("/",), "/": ("*",)}
    ),
    "another function": _instead(
        Token.FUNC, {"AND(": ("OR(",), "OR(": ("AND(",), "MIN(": ("MAX(",), "MAX(": ("MIN(",)}
    ),
    "TRUE for FALSE": _instead(Token.OPERAND, {"TRUE": ("FALSE",), "FALSE": ("TRUE",)}),
    "NOT left out": _without_not,
    "a part left out": _argument_dropped,
    "then and else swapped": _branches_swapped,
    "another text": _text,
    "another criterion in a text": _criterion,
    "the other end of a fact": _end,
    "another cell of the same kind": _alike,
    "the cell below": _rows(1, 1),
    "the cell above": _rows(-1, -1),
    "a shorter range": _rows(0, -1),
}


# --- Mutants of formulas


@dataclass(frozen=True, slots=True)
class Mutant:
    """A formula with one thing broken."""

    sheet: str
    cell: str
    operator: str
    original: str
    mutated: str

    def __str__(self) -> str:
        return f"{self.sheet}!{self.cell}, {self.operator}: {self.original} became {self.mutated}"


def formula_mutants(path: Path, lang: Lang) -> list[Mutant]:
    """Every formula of the workbook with each thing broken in each way."""
    book = load_workbook(path)
    found = []
    for place in formulas(EDITION, lang):
        sheet, cell = place.split("!")
        original = str(book[sheet][cell].value)
        found += [
            Mutant(sheet, cell, operator, original, mutated)
            for operator, mutated in broken(original)
        ]
    return found


def broken(formula: str) -> Iterator[tuple[str, str]]:
    taken = pieces(formula)
    seen = {formula}
    for at in range(len(taken.tokens)):
        for name, operator in OPERATORS.items():
            for change in operator(taken, at):
                text = "=" + taken.text(change)
                if text not in seen:
                    seen.add(text)
                    yield name, text


class Living:
    """Mutants beside the formulas that they were made of, in one open workbook."""

    FIRST_ROW = 1_000

    def __init__(self, path: Path, lang: Lang, mutants: Sequence[Mutant]) -> None:
        self.lang = lang
        self.book = formualizer.load_workbook(str(path))
        self.formulas = formulas(EDITION, lang)
        sheet = texts.SELF_CHECK[lang]
        self.inputs = {
            name: (sheet, *coordinate_to_tuple(place.replace("$", "")))
            for name, place in Questions(EDITION, lang).cells.items()
        }
        self.mutants = {
            (mutant.sheet, row, 1): mutant for row, mutant in enumerate(mutants, self.FIRST_ROW)
        }
        for place, mutant in self.mutants.items():
            self.book.set_formula(*place, mutant.mutated)

    def face(self, case: Case) -> None:
        """Those that give another value than the unbroken formula die."""
        for name, content in case.cells(self.lang).items():
            self.book.set_value(*self.inputs[name], content)
        self.book.evaluate_all()
        filled = case.filled()
        for place, mutant in list(self.mutants.items()):
            wanted = filled.value(self.formulas[f"{mutant.sheet}!{mutant.cell}"])
            if plain(self.book.get_value(*place)) != plain(wanted):
                self.book.set_value(*place, None)
                del self.mutants[place]


def plain(value: object) -> object:
    return float(value) if isinstance(value, bool | int | float) else value


def survivors(
    path: Path, lang: Lang, mutants: Sequence[Mutant], cases: Iterable[Case]
) -> list[Mutant]:
    """The mutants that none of the cases notices."""
    living = Living(path, lang, mutants)
    for case in cases:
        if not living.mutants:
            break
        living.face(case)
    return list(living.mutants.values())
