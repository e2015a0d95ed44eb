"""A formula computes what Python computes of the same expression, in every engine."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, get_args

import pytest
from tools.engines.engine import FileEngine
from tools.spreadsheet_engines import FAST, MONTHS, SLOW, Engine, in_engine, in_libreoffice

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
    minus,
)
from gocluster_rules.known import Known
from gocluster_rules.notation import Style
from gocluster_rules.text import LANGS
from workbook.formula.formulas import (
    FUNCTIONS,
    MAX_LITERAL,
    Cells,
    checked,
    date_serial,
    formula,
    functions,
    literal,
)
from workbook.formula.spans import EXACT_DIVIDEND, Span, span
from workbook.sheets.calculation.builder import gives_day

DAYS = frozenset({"day", "other_day"})
SPANS = {
    "a": Span(0, 1_000_000),
    "b": Span(0, 1_000_000),
    "euros": Span(0, 49_999_999_999),
    "more_euros": Span(0, 49_999_999_999),
    "some": Span(1, 1_000_000),
    "day": Span(date(1901, 1, 1).toordinal(), date(2199, 12, 31).toordinal()),
    "other_day": Span(date(1901, 1, 1).toordinal(), date(2199, 12, 31).toordinal()),
}
Facts = Mapping[str, Known]
A, B = Low("a"), Low("b")
EUROS, MORE = Low("euros"), Low("more_euros")


def known(**values: int | tuple[int, int]) -> Facts:
    """Facts with one value or two bounds; those not named are unknown."""
    facts = {name: Known(*bounds, False) for name, bounds in SPANS.items()}
    for name, value in values.items():
        facts[name] = Known(*(value if isinstance(value, tuple) else (value, value)), True)
    return facts


@dataclass
class Sheet:
    """Formulas for many expressions, each with facts of its own in a column of cells."""

    cells: list[float] = field(default_factory=list)
    formulas: list[str] = field(default_factory=list)
    expected: list[float | str] = field(default_factory=list)

    def add(self, expr: Expr, facts: Facts) -> None:
        places: dict[Expr, str] = {}
        for name in sorted(facts):
            fact = facts[name]
            for leaf, bound in ((Low(name), fact.low), (High(name), fact.high)):
                self.cells.append(date_serial(bound) if name in DAYS else bound)
                places[leaf] = f"A{len(self.cells)}"
            self.cells.append(int(fact.given))
            places[Given(name)] = f"(A{len(self.cells)}=1)"
        value: Any = evaluate(expr, facts)
        if gives_day(expr, DAYS):
            value = date_serial(int(value))
        self.formulas.append(checked(formula(expr, Cells(places, SPANS, MONTHS))))
        self.expected.append(value if isinstance(value, str) else float(value))

    def disagreements(self, engine: Engine) -> list[tuple[str, object, object]]:
        found = engine(self.formulas, self.cells)
        assert len(found) == len(self.expected)
        return [
            (text, value, wanted)
            for text, value, wanted in zip(self.formulas, found, self.expected, strict=True)
            if (value if isinstance(value, str) else float(value)) != wanted
        ]


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


CASES: list[tuple[str, Expr, Facts]] = [
    ("a number", Number(30), known()),
    ("a negative number after a minus", minus(Number(-3), Number(-5)), known()),
    ("the lower bound", Low("a"), known(a=(20, 27))),
    ("the upper bound", High("a"), known(a=(20, 27))),
    ("answered", Given("a"), known(a=(20, 27))),
    ("not answered", Given("a"), known(b=1)),
    ("a sum", Sum((A, B, Number(7))), known(a=5, b=6)),
    ("an empty sum", Sum(()), known()),
    ("a difference of a sum", minus(A, Sum((B, Number(2)))), known(a=10, b=3)),
    ("a multiple of a sum", Times(100, Sum((A, B))), known(a=3, b=4)),
    ("a multiple of a multiple", Times(3, Times(-2, A)), known(a=3)),
    ("a condition counts 1", Sum((Compare(A, ">", B), Given("a"))), known(a=3, b=2)),
    ("a quotient is cut off", Quotient(A, B), known(a=17, b=5)),
    ("a quotient without remainder", Quotient(A, B), known(a=15, b=5)),
    ("a quotient by 0 is 0", Quotient(A, B), known(a=15, b=0)),
    ("a quotient of sums", Quotient(Sum((A, B)), Sum((B, Number(1)))), known(a=15, b=4)),
    ("a negative dividend rounds down", Quotient(minus(A, B), Number(5)), known(a=1, b=8)),
    ("a quotient of a quotient", Quotient(Quotient(A, Number(7)), Number(3)), known(a=100)),
    ("the root of a square", Root(Product(A, A)), known(a=123_000)),
    ("the root of one less", Root(Greatest((Number(0), minus(Product(A, A), Number(1))))), known(a=999_999)),
    ("the root of 0", Root(A), known(a=0)),
    ("months from the end of a long month", AddMonths(Low("day"), 1), known(day=day("2019-01-31"))),
    ("from a leap day to no leap year", AddMonths(Low("day"), 36), known(day=day("2020-02-29"))),
    ("from a leap day to a leap year", AddMonths(Low("day"), 48), known(day=day("2020-02-29"))),
    ("to a leap day's eve", AddMonths(Low("day"), 24), known(day=day("2022-02-28"))),
    ("across the end of a year", AddMonths(High("day"), 2), known(day=day("2019-12-31"))),
    ("the last day there is", AddMonths(High("day"), 36), known()),
    ("the first day there is", AddMonths(Low("day"), 36), known()),
    ("the earlier of two days", Least((Low("day"), High("other_day"))), known(day=day("2024-02-29"))),
    *(
        (f"{left} {relation} {right}", Compare(A, relation, B), known(a=left, b=right))
        for relation in (">=", ">", "<=", "<", "=")
        for left, right in ((1, 2), (2, 2), (3, 2))
    ),
    ("a square of a difference", Product(minus(A, B), minus(A, B)), known(a=3, b=5)),
    ("a product of a quotient", Product(Quotient(A, Number(2)), Times(-3, B)), known(a=7, b=4)),
    ("a comparison of a difference", Compare(minus(A, B), "<", Times(2, B)), known(a=5, b=2)),
    ("days compared", Compare(Low("day"), ">=", AddMonths(Low("other_day"), 24)), known(day=day("2026-02-28"), other_day=day("2024-02-29"))),
    ("and", And((Given("a"), Compare(A, ">", Number(3)))), known(a=4)),
    ("and, one fails", And((Given("a"), Compare(A, ">", Number(3)))), known(a=3)),
    ("and of one", And((Given("a"),)), known(a=3)),
    ("and of none", And(()), known()),
    ("and within and", And((And((Given("a"), Given("b"))), Given("a"))), known(a=3)),
    ("and within or", Or((And((Given("a"), Given("b"))), Given("some"))), known(some=3)),
    ("or", Or((Given("a"), Given("b"))), known(b=1)),
    ("or of none", Or(()), known()),
    ("or, none holds", Or((Given("a"), Given("b"))), known()),
    ("not", Not(Given("a")), known(b=1)),
    ("not of an and of one", Not(And((Given("a"),))), known(a=1)),
    ("if, then", If(Given("a"), A, Number(-1)), known(a=4)),
    ("if, else", If(Given("a"), A, Number(-1)), known()),
    ("if with a fixed test", If(Compare(Number(1), "=", Number(1)), Phrase("ja"), Phrase("nein")), known()),
    ("the least", Least((A, B, Number(8))), known(a=9, b=12)),
    ("the greatest", Greatest((A, B, Number(8))), known(a=7, b=5)),
    ("the least of verdicts", Least((If(Given("a"), Number(2), Number(1)), Number(2))), known()),
    ("words", Phrase("Größe „KMU“"), known()),
    ("words with quotation marks", Phrase('"=1+1" & "x"'), known()),
    ("no words", Phrase(""), known()),
    ("words longer than Excel's literals", Phrase("ä" * 300 + '"' * 10 + "b" * 300), known()),
    ("many quotation marks", Phrase('"' * 400), known()),
    ("an empty join", Join(()), known()),
    ("a join of joins", Join((Phrase("a"), Join((Phrase("b"), Show(A, Style.COUNT, "de"))), Phrase("c"))), known(a=7)),
    ("a list", Listed((Given("a"), Given("b"), Given("day")), (Phrase("x"), Show(A, Style.COUNT, "de"), Phrase("z")), " und "), known(a=7, day=700_000)),
    ("an empty list", Listed((Given("a"), Given("b")), (Phrase("x"), Phrase("y")), ", "), known()),
    ("a join of alternatives", Join((If(Given("a"), Phrase("x"), Phrase("")), Phrase("-"), If(Given("b"), Phrase("y"), Phrase("z")))), known(a=1)),
    ("a difference written out", Show(minus(A, B), Style.COUNT, "de"), known(a=2000, b=1)),
    ("below 0 as 0", Show(minus(A, B), Style.COUNT, "de"), known(a=1, b=3)),
    ("hundredths below 0 as 0", Show(minus(EUROS, MORE), Style.HUNDREDTHS, "en"), known(euros=1, more_euros=3)),
    ("a number without marks", Show(A, Style.PLAIN, "de"), known(a=1_234)),
    ("a number without marks between words", Join((Phrase("x "), Show(A, Style.PLAIN, "de"), Phrase(" y"))), known(a=1_000)),
    ("a fixed number written out", Show(Number(1234567), Style.COUNT, "en"), known()),
]  # fmt: skip


def test_every_kind_of_expression_has_a_formula_and_a_case() -> None:
    for kind in get_args(Expr):
        assert kind in formula.registry, kind
    seen: set[type] = set()

    def visit(expr: Expr) -> None:
        seen.add(type(expr))
        for name in expr.__dataclass_fields__:
            value = getattr(expr, name)
            for part in value if isinstance(value, tuple) else (value,):
                if isinstance(part, get_args(Expr)):
                    visit(part)

    for _, expr, _ in CASES:
        visit(expr)
    assert seen == set(get_args(Expr))


def all_cases() -> Sheet:
    sheet = Sheet()
    for _, expr, facts in CASES:
        sheet.add(expr, facts)
    return sheet


def written_out() -> Sheet:
    """Numbers of every length in every style and both languages, and days at the ends of months."""
    sheet = Sheet()
    numbers = {0, 1, 9, 10, 99, 100, 101, 999, 1000, 1001, 1010, 9999, 10_000, 99_999, 100_000}
    numbers |= {123_456, 999_999, 1_000_000}
    large = {1_000_001, 10_203_004, 123_456_789, 1_000_000_000, 49_999_999_999, 41_000_050}
    days = ["1901-01-01", "1999-12-31", "2000-02-29", "2019-05-01", "2024-10-09", "2199-12-31"]
    for lang in LANGS:
        for style in (Style.COUNT, Style.TENTHS, Style.HUNDREDTHS):
            for number in sorted(numbers):
                sheet.add(Show(A, style, lang), known(a=number))
            for number in sorted(numbers | large):
                sheet.add(Show(EUROS, style, lang), known(euros=number))
                total = Show(Times(1000, Sum((EUROS, MORE))), style, lang)
                sheet.add(total, known(euros=number, more_euros=49_999_999_999))
        for text in days:
            sheet.add(Show(Low("day"), Style.DAY, lang), known(day=day(text)))
        sheet.add(Show(AddMonths(Low("day"), 24), Style.DAY, lang), known(day=day("2024-02-29")))
    return sheet


def near_ties() -> Sheet:
    """Quotients just below, at and just above a whole number, up to the largest amounts there are."""
    chance = random.Random(20_221_208)
    sheet = Sheet()
    percent = Quotient(Times(1000, Sum((EUROS, MORE))), Low("some_euros"))
    tie = Quotient(Sum((Low("thousandths"), Number(0))), Low("some_euros"))
    spans = {"thousandths": Span(0, EXACT_DIVIDEND), "some_euros": Span(0, 49_999_999_999)}
    SPANS.update(spans)
    for _ in range(600):
        divisor = int(10 ** chance.uniform(0, 11))
        whole = chance.randrange(1, EXACT_DIVIDEND // divisor + 1)
        for dividend in (whole * divisor - 1, whole * divisor, whole * divisor + 1):
            if dividend <= EXACT_DIVIDEND:
                sheet.add(tie, known(thousandths=dividend, some_euros=divisor))
        part = whole * divisor // 1000
        halves = {"euros": part // 2, "more_euros": part - part // 2}
        if part // 2 <= 49_999_999_999:
            sheet.add(percent, known(**halves, some_euros=divisor))
    return sheet


def at_random() -> Sheet:
    """Expressions put together at random, so that precedence and brackets are tried in every place."""
    chance = random.Random(12)
    sheet = Sheet()

    def number(depth: int) -> Any:
        leaves: list[Any] = [A, B, High("a"), Number(chance.randrange(0, 5))]
        if not depth:
            return chance.choice(leaves)
        one, two = number(depth - 1), number(depth - 1)
        return chance.choice(
            [
                Sum((one, two)),
                minus(one, two),
                Times(chance.choice([-2, -1, 1, 3]), one),
                Quotient(Greatest((Number(0), one)), Greatest((Number(0), two))),
                Least((one, two)),
                If(truth(depth - 1), one, two),
                Sum((truth(depth - 1), one)),
            ]
        )

    def truth(depth: int) -> Any:
        if not depth:
            return chance.choice([Given("a"), Given("b"), Compare(A, "<", B)])
        one, two = truth(depth - 1), truth(depth - 1)
        return chance.choice(
            [
                And((one, two)),
                Or((one, two, one)),
                Not(one),
                Not(Or((one,))),
                Compare(
                    number(depth - 1), chance.choice([">=", ">", "<=", "<", "="]), number(depth - 1)
                ),
            ]
        )

    def text(depth: int) -> Any:
        if not depth:
            return chance.choice([Phrase("ä"), Phrase(' "x" '), Phrase("")])
        return chance.choice(
            [
                Join((text(depth - 1), text(depth - 1), Phrase(", "), Phrase("und "))),
                If(truth(depth - 1), text(depth - 1), text(depth - 1)),
                Show(number(depth - 1), chance.choice(list(Style)[:3]), chance.choice(LANGS)),
            ]
        )

    for index in range(400):
        expr = (number, truth, text)[index % 3](chance.randrange(1, 4))
        facts = known(a=chance.randrange(0, 40), b=(chance.randrange(0, 9), 10))
        sheet.add(expr, facts if chance.random() < 0.8 else known())
    return sheet


SHEETS = {
    "table": all_cases,
    "written out": written_out,
    "near ties": near_ties,
    "random": at_random,
}


@pytest.mark.parametrize("name", SHEETS)
@pytest.mark.parametrize(
    "opener",
    [*FAST, *(pytest.param(opener, marks=pytest.mark.slow) for opener in SLOW)],
    ids=lambda opener: opener.name,
)
def test_formula_and_python_agree(name: str, opener: type[FileEngine]) -> None:
    assert SHEETS[name]().disagreements(in_engine(opener)) == []


@pytest.mark.slow
@pytest.mark.xdist_group("libreoffice")
@pytest.mark.parametrize("name", SHEETS)
def test_formula_and_python_agree_in_libreoffice(name: str, office) -> None:
    assert SHEETS[name]().disagreements(in_libreoffice(office)) == []


def test_values_lie_within_their_span() -> None:
    chance = random.Random(3)
    tried = 0
    for _ in range(2_000):
        _, expr, _ = chance.choice(CASES)
        if isinstance(evaluate(expr, known()), str):
            continue
        facts = {}
        for name, bounds in SPANS.items():
            low, high = sorted(chance.choice([*bounds, chance.randint(*bounds)]) for _ in range(2))
            facts[name] = Known(low, high, True)
        least, most = span(expr, SPANS)
        assert least <= int(evaluate(expr, facts)) <= most, (expr, facts)
        tried += 1
    assert tried > 1_000


def test_what_a_spreadsheet_cannot_compute_exactly_is_refused() -> None:
    cells = Cells({Low("a"): "A1", Low("day"): "A2"}, SPANS)
    with pytest.raises(OverflowError, match="computes exactly"):
        formula(Quotient(Times(10**10, Low("a")), Number(3)), cells)
    with pytest.raises(OverflowError, match="divides exactly"):
        formula(Quotient(Times(10**8 + 1, Low("a")), Number(3)), cells)
    with pytest.raises(OverflowError, match="calendar"):
        formula(AddMonths(Low("day"), -24), cells)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("&".join(["A1"] * 3_000), "characters"),
        ('"' + "x" * (MAX_LITERAL + 1) + '"', "text longer"),
        ("NOT(" * 65 + "TRUE" + ")" * 65, "nested 65 deep"),
        ("IF(A1", "left open"),
        ('IF(A1,TEXT(A2,"0"),"")', "TEXT"),
        ("TODAY()", "TODAY"),
        ("INDIRECT(A1)", "INDIRECT"),
    ],
)
def test_formulas_that_excel_would_refuse_are_never_written(text: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        checked(text)


def test_words_in_a_text_are_no_functions() -> None:
    assert functions(literal('TEXT(A1) und "INDIRECT("') + "&" + "IF(A1,1,2)") == {"IF"}
    assert FUNCTIONS.isdisjoint({"TEXT", "TODAY", "INDIRECT", "IFERROR", "LET", "SUMPRODUCT"})
