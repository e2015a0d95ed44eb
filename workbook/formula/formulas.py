"""From an expression to the Excel formula that computes the same.

Only functions that spreadsheet programs agree on are used (`FUNCTIONS`); a formula never depends on the
user's language, on the day it is opened or on what a program takes a text for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import singledispatch
from itertools import groupby

from gocluster_rules.evaluation import evaluate
from gocluster_rules.expressions import (
    AddMonths,
    And,
    Compare,
    Expr,
    Given,
    Greatest,
    High,
    If,
    Join,
    Least,
    Listed,
    Low,
    Not,
    Number,
    Or,
    Phrase,
    Product,
    Quotient,
    Root,
    Show,
    Sum,
    Times,
    Value,
    components,
)
from gocluster_rules.notation import DECIMAL_MARK, GROUP_MARK, PLACES, Style
from workbook.formula.spans import EXACT_DIVIDEND, EXACT_RADICAND, Bounds, Span, span

FUNCTIONS = frozenset(
    {"IF", "AND", "OR", "NOT", "ISNUMBER", "ISLOGICAL", "ISTEXT", "TRIM", "LEN", "MIN", "MAX"}
    | {"COUNTIF", "COUNTIFS", "SUM", "EDATE", "ROUND", "INT", "MOD", "INDEX", "MATCH"}
    | {"DAY", "MONTH", "YEAR", "MID", "SUBSTITUTE", "ISBLANK", "SQRT", "VALUE"}
)
MAX_LENGTH = 8192
MAX_NESTING = 64
MAX_LITERAL = 255
MAX_TEXT = 32_767
"""The characters that a cell holds."""

LEAVES = (Low, High, Given, Number, Phrase)


@dataclass(frozen=True, slots=True)
class Cells:
    """Where formulas find what they refer to."""

    places: Mapping[Expr, str]
    """The cell of every fact's bounds, and of every expression that has a cell of its own."""
    bounds: Bounds
    months: str = ""
    """The range that holds the English names of the months, one below the other."""


def is_constant(expr: Expr) -> bool:
    """Whether the value depends on no fact."""
    return not isinstance(expr, Low | High | Given) and all(map(is_constant, components(expr)))


def literal(value: Value) -> str:
    """A value as it is written in a formula; a long text in pieces, as Excel demands."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int):
        return str(int(value)) if value >= 0 else f"({int(value)})"
    assert value.isprintable(), value
    size = MAX_LITERAL // 2 if '"' in value else MAX_LITERAL
    pieces = [value[start : start + size] for start in range(0, len(value), size)] or [""]
    return "&".join('"' + piece.replace('"', '""') + '"' for piece in pieces)


def _bare(expr: Expr, cells: Cells) -> Expr:
    """What an expression comes down to: without an AND of one, without an IF whose test is fixed."""
    while expr not in cells.places:
        if isinstance(expr, And | Or) and len(expr.terms) == 1:
            expr = expr.terms[0]
        elif isinstance(expr, If) and is_constant(expr.test):
            expr = expr.then if evaluate(expr.test, {}) else expr.otherwise
        else:
            break
    return expr


def operand(expr: Expr, cells: Cells) -> str:
    """The expression inside a formula: its own cell if it has one, else as a part of the formula."""
    expr = _bare(expr, cells)
    if expr in cells.places:
        return cells.places[expr]
    if is_constant(expr) and not isinstance(expr, Number):
        return literal(evaluate(expr, {}))
    return formula(expr, cells)


def _enclosed(expr: Expr, cells: Cells, *loose: type) -> str:
    """The operand, in brackets if it is an expression that binds more loosely than its surroundings."""
    text, expr = operand(expr, cells), _bare(expr, cells)
    inside = expr not in cells.places and not is_constant(expr) and isinstance(expr, loose)
    return f"({text})" if inside else text


def _call(function: str, terms: tuple[Expr, ...], cells: Cells) -> str:
    return f"{function}({','.join(operand(term, cells) for term in terms)})"


@singledispatch
def formula(expr: Expr, cells: Cells) -> str:
    """The formula, without its "=", that computes what ``evaluate`` computes."""
    raise TypeError(f"no formula for {type(expr).__name__}")


@formula.register
def _(expr: Number, cells: Cells) -> str:
    return literal(date_serial(expr.value) if expr.is_day else expr.value)


@formula.register
def _(expr: Phrase, cells: Cells) -> str:
    return literal(expr.text)


@formula.register(Low)
@formula.register(High)
@formula.register(Given)
def _(expr: Low | High | Given, cells: Cells) -> str:
    return cells.places[expr]


@formula.register
def _(expr: Sum, cells: Cells) -> str:
    text = ""
    for term in expr.terms:
        if isinstance(term, Times) and term.factor == -1 and term not in cells.places:
            text += "-" + _enclosed(term.term, cells, Sum, Compare)
        else:
            text += "+" + _enclosed(term, cells, Compare)
    return text.removeprefix("+") or "0"


@formula.register
def _(expr: Times, cells: Cells) -> str:
    return f"{literal(expr.factor)}*{_enclosed(expr.term, cells, Sum, Compare)}"


@formula.register
def _(expr: Product, cells: Cells) -> str:
    return "*".join(_enclosed(side, cells, Sum, Compare) for side in (expr.left, expr.right))


@formula.register
def _(expr: Quotient, cells: Cells) -> str:
    highest = span(expr.dividend, cells.bounds).high
    if highest > EXACT_DIVIDEND:
        raise OverflowError(f"{highest} is more than a spreadsheet divides exactly")
    dividend = _enclosed(expr.dividend, cells, Sum, Compare)
    divisor = _enclosed(expr.divisor, cells, Sum, Times, Compare)
    text = f"INT({dividend}/{divisor})"
    if span(expr.divisor, cells.bounds).low > 0:
        return text
    return f"IF({divisor}=0,0,{text})"


@formula.register
def _(expr: Root, cells: Cells) -> str:
    highest = span(expr.term, cells.bounds).high
    if highest > EXACT_RADICAND:
        raise OverflowError(f"the root of {highest} is more than a spreadsheet cuts off exactly")
    return f"INT(SQRT({operand(expr.term, cells)}))"


@formula.register
def _(expr: AddMonths, cells: Cells) -> str:
    _check_days(span(expr, cells.bounds))
    return f"EDATE({operand(expr.day, cells)},{expr.months})"


@formula.register
def _(expr: Compare, cells: Cells) -> str:
    left, right = (_enclosed(side, cells, Compare) for side in (expr.left, expr.right))
    return f"{left}{expr.relation}{right}"


def _all_terms(expr: And | Or, cells: Cells) -> Iterator[Expr]:
    """The terms, each once, with those of the same kind inside them taken apart."""
    for term in expr.terms:
        inner = _bare(term, cells)
        if type(inner) is type(expr) and inner not in cells.places:
            yield from _all_terms(inner, cells)
        else:
            yield inner


@formula.register(And)
@formula.register(Or)
def _(expr: And | Or, cells: Cells) -> str:
    # Terms that read the same are written once.
    terms = {operand(term, cells): term for term in _all_terms(expr, cells)}
    if not terms:
        return literal(evaluate(expr, {}))
    if len(terms) == 1:
        return _enclosed(next(iter(terms.values())), cells, Sum, Times, Compare)
    return f"{'AND' if isinstance(expr, And) else 'OR'}({','.join(terms)})"


@formula.register
def _(expr: Not, cells: Cells) -> str:
    return _call("NOT", (expr.term,), cells)


@formula.register
def _(expr: If, cells: Cells) -> str:
    if isinstance(_bare(expr.test, cells), Given):
        # A choice by a name alone is a range to formualizer, which other functions then refuse.
        return _call("IF", (Not(expr.test), expr.otherwise, expr.then), cells)
    return _call("IF", (expr.test, expr.then, expr.otherwise), cells)


@formula.register
def _(expr: Least, cells: Cells) -> str:
    return _call("MIN", expr.terms, cells)


@formula.register
def _(expr: Greatest, cells: Cells) -> str:
    return _call("MAX", expr.terms, cells)


def _pieces(expr: Join, cells: Cells) -> Iterator[Expr]:
    for part in expr.parts:
        if isinstance(part, Join) and part not in cells.places:
            yield from _pieces(part, cells)
        else:
            yield part


@formula.register
def _(expr: Join, cells: Cells) -> str:
    texts: list[str] = []
    found = list(_pieces(expr, cells))
    write = _joined if len(found) > 1 else operand
    for fixed, pieces in groupby(found, is_constant):
        if fixed:
            text = "".join(str(evaluate(piece, {})) for piece in pieces)
            texts += [literal(text)] if text else []
        else:
            texts += [write(piece, cells) for piece in pieces]
    return "&".join(texts) or '""'


@formula.register
def _(expr: Listed, cells: Cells) -> str:
    # Each text brings its separator along, and the first one is cut off again.
    separator, nothing = Phrase(expr.separator), Phrase("")
    pieces = tuple(
        If(test, Join((separator, text)), nothing)
        for test, text in zip(expr.tests, expr.texts, strict=True)
    )
    return f"MID({formula(Join(pieces), cells)},{len(expr.separator) + 1},{MAX_TEXT})"


def _joined(piece: Expr, cells: Cells) -> str:
    """A piece between others, where a number becomes a text by itself."""
    if (
        isinstance(piece, Show)
        and reads_as_it_is(piece, cells.bounds)
        and piece not in cells.places
    ):
        return _enclosed(shown_number(piece, cells.bounds), cells, Sum, Compare)
    return operand(piece, cells)


# --- Numbers and days written out


def shown_number(expr: Show, bounds: Bounds) -> Expr:
    """What a `Show` writes out: its term, or 0 where that can be below 0."""
    if expr.style is Style.DAY or span(expr.term, bounds).low >= 0:
        return expr.term
    return Greatest((Number(0), expr.term))


@formula.register
def _(expr: Show, cells: Cells) -> str:
    term = shown_number(expr, cells.bounds)
    number = _enclosed(term, cells, Sum, Times, Compare)
    if expr.style is Style.DAY:
        _check_days(span(term, cells.bounds))
        return _day_de(number) if expr.lang == "de" else _day_en(number, cells.months)
    places = PLACES[expr.style]
    if expr.style is Style.PLAIN:
        return f'{number}&""'
    if expr.style is Style.TENTHS:
        text = _whole(number, 10)
    else:
        highest = span(term, cells.bounds).high
        text = _grouped(number, places, highest, GROUP_MARK[expr.lang])
    if places:
        return f'{text}&"{DECIMAL_MARK[expr.lang]}"&{_digits(number, places - 1, 0)}'
    return text


def reads_as_it_is(expr: Expr, bounds: Bounds) -> bool:
    """Whether a number is written out as any spreadsheet writes it: without decimals and marks."""
    if not isinstance(expr, Show):
        return False
    is_short = expr.style is Style.COUNT and span(shown_number(expr, bounds), bounds).high < 1000
    return is_short or expr.style is Style.PLAIN


def _check_days(days: Span) -> None:
    """Excel counts a 29 February 1900 that never was; all days must lie after it."""
    if not date_serial(days.low) > 60 or not date_serial(days.high) < 2_958_466:
        raise OverflowError(f"day {days.low} to {days.high} is beyond a spreadsheet's calendar")


def date_serial(ordinal: int) -> int:
    """The number by which spreadsheets know the day with this ``date.toordinal()``."""
    return ordinal - 693_594


def _day_de(day: str) -> str:
    two_digits = [f'IF({name}({day})<10,"0","")&{name}({day})&"."' for name in ("DAY", "MONTH")]
    return "&".join([*two_digits, f"YEAR({day})"])


def _day_en(day: str, months: str) -> str:
    return f'DAY({day})&" "&INDEX({months},MONTH({day}))&" "&YEAR({day})'


def _whole(number: str, unit: int) -> str:
    return f"INT({number}/{unit})" if unit > 1 else number


def _digits(number: str, first: int, last: int) -> str:
    """The decimal digits of a whole number from the place 10^first down to 10^last.

    Not with MOD, which gives up above a quotient of about 10^12.
    """
    return "&".join(
        f"{_whole(number, 10**place)}-10*{_whole(number, 10 ** (place + 1))}"
        for place in range(first, last - 1, -1)
    )


def _grouped(number: str, places: int, highest: int, mark: str) -> str:
    """The whole part of a number ≥ 0 with so many decimal places, in groups of three digits."""
    unit = 10**places
    text = _whole(number, unit)
    if not places:
        text += '&""'
    groups: list[str] = []
    for first in range(places, len(str(highest)) - 3, 3):
        groups.insert(0, _digits(number, first + 2, first))
        marked = f'&"{mark}"&'.join([_whole(number, 10 ** (first + 3)), *groups])
        text = f"IF(LEN({number})>{first + 3},{marked},{text})"
    return text


# --- Limits


def checked(text: str) -> str:
    """The formula with its "="; ``ValueError`` if Excel would refuse or repair it."""
    if len(text) >= MAX_LENGTH:
        raise ValueError(f"formula of {len(text)} characters: {text[:200]}…")
    literals = re.findall(r'"((?:[^"]|"")*)"', text)
    if any(len(found) > MAX_LITERAL for found in literals):
        raise ValueError(f"text longer than {MAX_LITERAL} characters in a formula: {text[:200]}…")
    code = re.sub(r'"(?:[^"]|"")*"', '""', text)
    depth = deepest = 0
    for char in code:
        depth += (char == "(") - (char == ")")
        deepest = max(deepest, depth)
    if depth or deepest > MAX_NESTING:
        raise ValueError(f"brackets nested {deepest} deep, {depth} left open: {text[:200]}…")
    unknown = functions(code) - FUNCTIONS
    if unknown:
        raise ValueError(f"function {', '.join(sorted(unknown))} is not among the safe ones")
    return "=" + text


def functions(text: str) -> frozenset[str]:
    """The functions that a formula calls."""
    code = re.sub(r'"(?:[^"]|"")*"', '""', text)
    return frozenset(re.findall(r"([A-Za-z_][A-Za-z0-9_.]*)\(", code))
