"""The mutation check: formulas are broken one thing at a time, and the cases must notice.

A mutant that no case notices shows a limit along which no case walks, or a part of a formula that says
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeAlias

import formualizer
from agreement.cases.case import Case
from agreement.cases.sequence import systematic, truth_values
from agreement.comparing import plain
from agreement.pieces import Pieces, pieces
from agreement.spreadsheets import Cell, Workbook, filling
from openpyxl.formula.tokenizer import Token
from tools.engines.engine import Content

from gocluster_rules.catalogue import EDITION
from gocluster_rules.facts import Count
from gocluster_rules.forms import CLUSTER_FIELDS
from gocluster_rules.members.places import AXES, SURE_INSIDE, SURE_OUTSIDE, of_office
from gocluster_rules.members.rows import counted
from gocluster_rules.verdict import Verdict
from workbook.formula.computed import listed_name, typed_name
from workbook.formula.formulas import MAX_TEXT
from workbook.sheets.member_list import FIRST_ROW, row_formulas

# --- What can be broken

Change: TypeAlias = Mapping[int, str]
"""Other texts for tokens, by their place."""
Operator: TypeAlias = Callable[[Pieces, int], Iterator[Change]]
"""The ways to break what stands at a place."""


def number(step: int) -> Operator:
    def operator(formula: Pieces, at: int) -> Iterator[Change]:
        token = formula.tokens[at]
        is_needless = (
            _is_length(formula, at)
            or _is_limit(formula, at)
            or (step > 0 and _is_places(formula, at))
        )
        if token.subtype == Token.NUMBER and not is_needless:
            whole, point, decimals = token.value.partition(".")
            yield {at: f"{int(whole) + step}{point}{decimals}"}

    return operator


def _is_limit(formula: Pieces, at: int) -> bool:
    """Whether the number is a limit of the border zone, in square metres.

    No postal code lies on it to the metre, so here nobody could notice; ``row_mutants`` walks along it.
    """
    return formula.tokens[at].value in (f"{SURE_INSIDE**2}", f"{SURE_OUTSIDE**2}")


def _is_places(formula: Pieces, at: int) -> bool:
    """Whether the number says to how many places ROUND rounds.

    What is rounded has been checked to have no more places than that, so that more of them change nothing.
    """
    return any(
        call.name == "ROUND" and call.arguments[1].start == at for call in formula.calls.values()
    )


def _is_length(formula: Pieces, at: int) -> bool:
    """Whether the number says how much MID takes: more than any text has, so that one more or less is the same."""
    return formula.tokens[at].value == f"{MAX_TEXT}" and any(
        call.name == "MID" and call.arguments[2].start == at for call in formula.calls.values()
    )


def instead(kind: str, others: Mapping[str, str]) -> Operator:
    """Another token for one of that kind; several are separated by a blank."""

    def operator(formula: Pieces, at: int) -> Iterator[Change]:
        token = formula.tokens[at]
        if token.type == kind:
            for other in others.get(token.value, "").split():
                is_at_limit = at + 1 < len(formula.tokens) and _is_limit(formula, at + 1)
                if not (is_at_limit and other.strip("=") == token.value.strip("=")):
                    yield {at: other}

    return operator


def without_not(formula: Pieces, at: int) -> Iterator[Change]:
    if formula.tokens[at].value == "NOT(":
        yield {at: "(", formula.calls[at].end: ")"}


def without_a_part(formula: Pieces, at: int) -> Iterator[Change]:
    call = formula.calls.get(at)
    if call and call.name in ("AND", "OR", "MIN", "MAX"):
        for number, part in enumerate(call.arguments):
            comma = part.start - 1 if number else part.stop
            yield dict.fromkeys((*range(part.start, part.stop), comma), "")


def branches_swapped(formula: Pieces, at: int) -> Iterator[Change]:
    call = formula.calls.get(at)
    if call and call.name == "IF":
        _, then, otherwise = call.arguments
        both = dict.fromkeys(range(then.start, otherwise.stop), "")
        yield {**both, then.start: f"{formula.text(otherwise)},{formula.text(then)}"}


SEPARATORS = frozenset({" ", ", ", " und ", " and "})
"""What stands between texts that are listed; the first one is cut off."""


def another_text(formula: Pieces, at: int) -> Iterator[Change]:
    token = formula.tokens[at]
    if token.subtype == Token.TEXT:
        text = token.value[1:-1]
        if text in SEPARATORS:
            # Of the first one in a list only the length matters.
            yield {at: f'"{text[:-1]}"'}
        else:
            yield {at: f'"{text[:-1]}{"y" if text.endswith("x") else "x"}"'}


def another_criterion(formula: Pieces, at: int) -> Iterator[Change]:
    token = formula.tokens[at]
    if token.subtype == Token.TEXT and token.value[1] in "<>":
        bound, equal = token.value[:2], token.value[2:].startswith("=")
        yield {at: bound + (token.value[3:] if equal else "=" + token.value[2:])}


def other_end(formula: Pieces, at: int) -> Iterator[Change]:
    """The upper end for the lower one, and the other way round.

    Where no range can be given, the ends differ only while there is no answer. There a formula takes the
    wrong end throughout, and not if it asks for an answer first, or that a criterion is met with it; nor where
    it wants the ends to be the same.
    """
    name = formula.tokens[at].value
    other = OTHER_ENDS.get(name)
    if not other:
        return
    fact = name.rsplit("_", 1)[0]
    if name in RANGED or fact in RANGED:
        if not _same_ends(formula, at, fact):
            yield {at: other}
    elif not _is_answered(formula, at, fact):
        yield {place: other for place, token in enumerate(formula.tokens) if token.value == name}


def _same_ends(formula: Pieces, at: int, fact: str) -> bool:
    """Whether an AND around the place demands that both ends of the fact are the same."""
    return f"{fact}_low={fact}_high" in _demanded(formula, at)


def _is_answered(formula: Pieces, at: int, fact: str) -> bool:
    """Whether the formula asks for an answer, or an AND around the place for a criterion that is met."""
    met = re.compile(rf"C\d+={Verdict.MET:d}")
    asked = any(token.value == f"{fact}_given" for token in formula.tokens)
    return asked or any(met.fullmatch(term) for term in _demanded(formula, at))


def _demanded(formula: Pieces, at: int) -> list[str]:
    """What the ANDs around the place demand."""
    return [
        formula.text(argument)
        for start, call in formula.calls.items()
        if call.name == "AND" and start < at < call.end
        for argument in call.arguments
    ]


def alike(formula: Pieces, at: int) -> Iterator[Change]:
    name = formula.tokens[at].value
    if name in NEXT_ALIKE:
        yield {at: NEXT_ALIKE[name]}


REFERENCE = re.compile(r"(.*!)?(\$?[A-Z]+\$?)(\d+)(?::(\$?[A-Z]+\$?)(\d+))?")


def rows_on(first: int, last: int) -> Operator:
    """Another row: so many rows further down at the beginning and at the end of the range."""

    def operator(formula: Pieces, at: int) -> Iterator[Change]:
        token = formula.tokens[at]
        found = REFERENCE.fullmatch(token.value) if token.subtype == Token.RANGE else None
        if found is None:
            return
        sheet, column, row, end_column, end_row = found.groups()
        text = f"{sheet or ''}{column}{int(row) + first}"
        if end_row and int(row) + first <= int(end_row) + last:
            yield {at: f"{text}:{end_column}{int(end_row) + last}"}
        elif not end_row and first == last:
            yield {at: text}

    return operator


RANGED = frozenset(
    name for fact in EDITION.facts if isinstance(fact, Count) for name in fact.field_names
) | {name for fact in counted() for name in (typed_name(fact), listed_name(fact))}


def _ends() -> Iterator[tuple[str, str]]:
    for count in counted():
        for name in (typed_name(count), listed_name(count)):
            yield f"{name}_low", f"{name}_high"
    for fact in EDITION.facts:
        yield f"{fact.name}_low", f"{fact.name}_high"
        if isinstance(fact, Count):
            yield fact.name, fact.upper_end


def _kinds() -> Iterator[list[str]]:
    """The names of cells that hold the same kind of thing."""
    for kind in {type(fact): None for fact in EDITION.facts}:
        alike = [fact for fact in EDITION.facts if type(fact) is kind]
        names = [fact.name for fact in alike]
        for suffix in ("", "_low", "_high", "_given", "_state"):
            yield [name + suffix for name in names]
        yield [fact.upper_end for fact in alike if isinstance(fact, Count)]
    for name in (typed_name, listed_name):
        for suffix in ("_low", "_high", "_given"):
            yield [name(fact) + suffix for fact in counted()]
    yield [*map(of_office, AXES)]
    yield ["met_count", "not_met_count", "open_count", "step_count", "unusable_count"]
    yield list(CLUSTER_FIELDS)


OTHER_ENDS = {one: other for ends in _ends() for one, other in (ends, ends[::-1])}
NEXT_ALIKE = {
    name: names[(place + 1) % len(names)] for names in _kinds() for place, name in enumerate(names)
}

OPERATORS: Mapping[str, Operator] = {
    "a number 1 higher": number(1),
    "a number 1 lower": number(-1),
    "another comparison": instead(
        Token.OP_IN, {">=": "> <", ">": ">= <=", "<=": "< >", "<": "<= >=", "=": "<>"}
    ),
    "another operation": instead(Token.OP_IN, {"+": "-", "-": "+", "*": "/", "/": "*"}),
    "another function": instead(
        Token.FUNC, {"AND(": "OR(", "OR(": "AND(", "MIN(": "MAX(", "MAX(": "MIN("}
    ),
    "TRUE and FALSE swapped": instead(Token.OPERAND, {"TRUE": "FALSE", "FALSE": "TRUE"}),
    "NOT left out": without_not,
    "a part left out": without_a_part,
    "then and else swapped": branches_swapped,
    "another text": another_text,
    "another criterion": another_criterion,
    "the other end": other_end,
    "another cell of the same kind": alike,
    # The cells right below often hold the same number in other words, where that may well be the same.
    "the fifth cell below": rows_on(5, 5),
    "the cell above": rows_on(-1, -1),
    "a shorter range": rows_on(0, -1),
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


def formula_mutants(workbook: Workbook) -> list[Mutant]:
    """Every formula of the workbook with each thing broken in each way; input cells go by their names there.

    Those of the list of members are the same in each row and are broken in the first one.
    """
    found = []
    for place in mutated_places(workbook):
        sheet, cell = place.split("!")
        original = f"={workbook.formulas[place].text}"
        for name, reference in workbook.references.items():
            original = original.replace(reference, name)
        found += [
            Mutant(sheet, cell, operator, original, mutated)
            for operator, mutated in broken(original, cell)
        ]
    return found


def mutated_places(workbook: Workbook) -> list[str]:
    """The places of all formulas, without the further rows of the list of members."""
    rows = range(FIRST_ROW + 1, FIRST_ROW + workbook.members.rows)
    further = {
        f"{workbook.members.sheet}!{formula.column}{row}"
        for row in rows
        for formula in row_formulas(workbook.lang)
    }
    return [place for place in workbook.formulas if place not in further]


def broken(formula: str, cell: str) -> Iterator[tuple[str, str]]:
    """The formula of a cell broken in every way, with the way; never so that it refers to itself."""
    itself = (cell, "$".join(["", *re.findall(r"[A-Z]+|[0-9]+", cell)]))
    taken = pieces(formula)
    seen = {formula}
    for at in range(len(taken.tokens)):
        for name, operator in OPERATORS.items():
            for change in operator(taken, at):
                text = "=" + taken.changed(change)
                if text not in seen and not any(own in change.values() for own in itself):
                    seen.add(text)
                    yield name, text


class Living:
    """Mutants that no case has noticed yet, in an open workbook, each in a cell below the sheet's own."""

    FIRST_ROW = 1_000

    def __init__(self, workbook: Workbook, mutants: Sequence[Mutant]) -> None:
        self.workbook = workbook
        self.book = formualizer.load_workbook(str(workbook.path))
        self.mutants: dict[Cell, Mutant] = {
            (mutant.sheet, row, 1): mutant for row, mutant in enumerate(mutants, self.FIRST_ROW)
        }
        self.contents: dict[Cell, Content] = {}
        """What the cases have put into the cells."""
        for cell, mutant in self.mutants.items():
            tokens = (token.value for token in pieces(mutant.mutated).tokens)
            formula = "=" + "".join(workbook.references.get(value, value) for value in tokens)
            self.book.set_formula(*cell, formula)

    def face(self, case: Case) -> None:
        """Those die that give another value than Python computes for the unbroken formula."""
        for cell, content in filling(self.workbook, case).items():
            before = self.contents.get(cell)
            if before != content or type(before) is not type(content):
                self.book.set_value(*cell, content)
                self.contents[cell] = content
        filled = case.filled
        self._compare(lambda place: filled.value(self.workbook.formulas[place]))

    def face_damage(self) -> None:
        """Those die that give another value than the unbroken formula where cells hold what no case puts there."""
        _, all_met, *_ = systematic()
        self.face(all_met)
        facts = {name for fact in EDITION.facts for name in fact.field_names}
        others = [name for name in self.workbook.references if name not in facts]
        self.book.set_value(*self.workbook.outputs[self.workbook.first_verdict], "?")
        for names in (others, facts):
            for name in names:
                self.book.set_formula(*self.workbook.inputs[name], "=1/0")
            self._face_the_same()
        self.book.set_value(*self.workbook.inputs["cluster_name"], 42)
        self._face_the_same()

    def _face_the_same(self) -> None:
        outputs = self.workbook.outputs
        self._compare(lambda place: self.book.get_value(*outputs[place]))

    def _compare(self, wanted: Callable[[str], object]) -> None:
        self.book.evaluate_all()
        for cell, mutant in list(self.mutants.items()):
            unbroken = wanted(f"{mutant.sheet}!{mutant.cell}")
            if plain(self.book.get_value(*cell)) != plain(unbroken):
                self.book.set_value(*cell, None)
                del self.mutants[cell]


def formula_survivors(
    workbook: Workbook, mutants: Sequence[Mutant], cases: Sequence[Case] | None = None
) -> list[Mutant]:
    """The mutants that none of the cases notices; without any, those of `mutant_cases`."""
    living = Living(workbook, mutants)
    for one in cases or mutant_cases():
        if not living.mutants:
            break
        living.face(one)
    if not cases:
        living.face_damage()
    return list(living.mutants.values())


def mutant_cases() -> list[Case]:
    """All systematic cases, mixed, so that most mutants die early."""
    mixed = [*systematic(), *truth_values()]
    Random(1).shuffle(mixed)
    return mixed
