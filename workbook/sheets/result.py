"""The sheet with the outcome: how many criteria are met, where, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gocluster_rules import words
from gocluster_rules.evaluation import function
from gocluster_rules.expressions import Low, Number, Show, Value, fill
from gocluster_rules.known import exactly
from gocluster_rules.model import Category
from gocluster_rules.notation import Style
from gocluster_rules.result import Result
from gocluster_rules.text import Lang
from gocluster_rules.totals import MET_COUNT, NOT_MET_COUNT, OPEN_COUNT
from gocluster_rules.verdict import Verdict
from workbook import texts
from workbook.formula.computed import Filled, Formula, computes
from workbook.formula.formulas import Cells, formula
from workbook.formula.lists import count_of, element, first_of
from workbook.formula.spans import Span
from workbook.sheets.calculation.plan import OVERALL_VERDICT, STEP_COUNT, Calculation
from workbook.sheets.page import Book, Page, page, verdict_tints
from workbook.sheets.styles import BAR, RULE, TINTS

WIDTHS = {"A": 6, "B": 36, "C": 14, "D": 56, "E": 60, "F": 20}
COLUMNS = tuple(WIDTHS)
HEADLINE_ROW = 3


@dataclass(frozen=True, slots=True)
class Contents:
    """What the sheet shows."""

    calculation: Calculation
    samples: tuple[Result, ...]
    """Results of very different answers; the rows are made high enough for what they say."""


def write(book: Book, contents: Contents) -> None:
    """Write the sheet."""
    lang = book.lang
    made = page(book, texts.RESULT[lang], WIDTHS, texts.RESULT[lang], portrait=True, pages_high=1)
    found = contents.calculation
    sentences = (
        ("who", "statement", 20),
        ("headline", "lead", 40),
        ("tally", "statement", 20),
        ("firmness", "statement", 20),
        ("band", "statement", 20),
        ("unusable", "alert", 20),
    )
    for row, (name, style, height) in enumerate(sentences, start=2):
        made.formula(f"A{row}", found.named(name), style)
        made.sheet.set_row(row - 1, height)
    _tint_by_verdict(made, f"A{HEADLINE_ROW}:{COLUMNS[-1]}{HEADLINE_ROW}")
    row = 2 + len(sentences)
    made.text(f"A{row}", words.DECISION[lang], "subtitle")
    made.sheet.set_row(row - 1, 20)
    row = _categories(made, contents, row + 2)
    _steps(made, contents, row + 1)


def _tint_by_verdict(made: Page, area: str) -> None:
    """Give the headline the colours of the overall verdict."""
    for verdict, (background, ink) in TINTS.items():
        made.sheet.conditional_format(
            area,
            {
                "type": "formula",
                "criteria": f"={OVERALL_VERDICT}={int(verdict)}",
                "format": made.book.workbook.add_format(
                    {"bg_color": background, "font_color": ink}
                ),
            },
        )


def _heading(made: Page, row: int, text: str) -> None:
    made.text(f"A{row}", text, "heading")
    made.sheet.set_row(row - 1, 26)


def _spans(made: Page) -> Iterator[tuple[Category, int, int]]:
    """The categories with the places of their first and last criterion, counted from 0."""
    start = 0
    for category in made.book.edition.categories:
        size = sum(len(main.criteria) for main in category.criteria)
        yield category, start, start + size - 1
        start += size


def _categories(made: Page, contents: Contents, row: int) -> int:
    lang, found = made.book.lang, contents.calculation
    _heading(made, row, texts.BY_CATEGORY[lang])
    made.header(
        row + 1,
        texts.NUMBER[lang],
        texts.CATEGORY_COLUMN[lang],
        texts.CRITERIA_COLUMN[lang],
        texts.MET_COLUMN[lang],
        texts.REST_COLUMN[lang],
        least=24,
    )
    row += 2
    for category, first, last in _spans(made):
        codes = found.lists["verdicts"].part(first, last)
        counts = {code: count_of(codes, code, elsewhere=True) for code in Verdict}
        _category(made, row, str(category.number), category.title[lang], last - first + 1, counts)
        row += 1
    total = len(made.book.edition.criteria)
    counts = {
        Verdict.MET: found.named(MET_COUNT),
        Verdict.OPEN: found.named(OPEN_COUNT),
        Verdict.NOT_MET: found.named(NOT_MET_COUNT),
    }
    required = texts.REQUIRED[lang].format(required=made.book.edition.quorum.required)
    _category(made, row, "", texts.TOTAL[lang], total, counts, strong=True, required=required)
    return row + 1


def _category(
    made: Page,
    row: int,
    number: str,
    title: str,
    size: int,
    counts: dict[Verdict, Formula],
    *,
    strong: bool = False,
    required: str = "",
) -> None:
    lang = made.book.lang
    style = "strong" if strong else "text"
    made.text(f"A{row}", number, "number")
    made.text(f"B{row}", title, style)
    made.sheet.write_number(f"C{row}", size, made.book.style(style, align="center", indent=0))
    of = texts.OF[lang].format(of=size) + (f", {required}" if required else "")
    made.formula(f"D{row}", counts[Verdict.MET], "bar", num_format=f'0" {of}"')
    made.sheet.conditional_format(
        f"D{row}",
        {
            "type": "data_bar",
            "bar_color": BAR,
            "bar_solid": True,
            "bar_no_border": True,
            "min_type": "num",
            "min_value": 0,
            "max_type": "num",
            "max_value": size,
        },
    )
    made.formula(f"E{row}", _rest(made, counts), style)
    made.height(row, {"B": [title]}, least=22)


def _rest(made: Page, counts: dict[Verdict, Formula]) -> Formula:
    """How many criteria are not met and how many open, as a clause."""
    lang = made.book.lang
    names = {Verdict.NOT_MET: "not_met", Verdict.OPEN: "open"}
    shown = {name: Show(Low(name), Style.COUNT, lang) for name in names.values()}
    expr = fill(texts.REST, lang, **shown)
    highest = len(made.book.edition.criteria)
    cells = Cells(
        places={Low(name): counts[verdict].text for verdict, name in names.items()},
        bounds={name: Span(0, highest) for name in names.values()},
    )
    says = function(expr)

    def value(it: Filled) -> Value:
        numbers = {name: int(it.value(counts[verdict])) for verdict, name in names.items()}
        return says({name: exactly(number) for name, number in numbers.items()})

    return Formula(formula(expr, cells), value)


def _steps(made: Page, contents: Contents, row: int) -> None:
    lang, found = made.book.lang, contents.calculation
    _heading(made, row, texts.NEXT_STEPS[lang])
    made.text(f"A{row + 1}", texts.NEXT_STEPS_LEAD[lang], "subtitle")
    made.sheet.set_row(row, 18)
    made.header(
        row + 2,
        texts.RANK[lang],
        texts.CRITERION_COLUMN[lang],
        texts.VERDICT[lang],
        texts.MISSING_COLUMN[lang],
        texts.STEP_COLUMN[lang],
        texts.OUTLOOK_COLUMN[lang],
        least=24,
    )
    first = row + 3
    criteria = made.book.edition.criteria
    count = found.named(STEP_COUNT)
    columns = (
        ("B", "titles"),
        ("C", "verdict_words"),
        ("D", "missing"),
        ("E", "steps"),
        ("F", "outlooks"),
    )
    longest = _longest(contents, lang)
    for index in range(len(criteria)):
        here = first + index
        rank = Formula(str(index + 1), computes(Number(index + 1)))
        made.formula(f"A{here}", first_of(rank, index, STEP_COUNT, count), "listed_number")
        turn = found.lists["turns"].shown(index)
        for column, name in columns:
            listed = element(found.lists[name], turn)
            style = "listed_verdict" if column == "C" else "listed"
            # A criterion that is met lacks nothing and needs no step: there the list is empty itself.
            needs_end = name in ("titles", "verdict_words")
            shown = first_of(listed, index, STEP_COUNT, count) if needs_end else listed
            made.formula(f"{column}{here}", shown, style)
        made.height(here, longest, least=22)
    last = first + len(criteria) - 1
    verdict_tints(made, f"C{first}:C{last}")
    # Only the rows that are in use look like a table.
    made.sheet.conditional_format(
        f"A{first}:F{last}",
        {
            "type": "formula",
            "criteria": f"=LEN($A{first})>0",
            "format": made.book.workbook.add_format({"border": 1, "border_color": RULE}),
        },
    )


def _longest(contents: Contents, lang: Lang) -> dict[str, list[str]]:
    """What any row of the steps may have to show, as far as the samples tell."""
    steps = [step.text[lang] for result in contents.samples for step in result.next_steps]
    lacks = [
        finding.shortfall[lang]
        for result in contents.samples
        for finding in result.criteria.values()
        if finding.shortfall
    ]
    outlooks = [
        step.outlook[lang]
        for result in contents.samples
        for step in result.next_steps
        if step.outlook
    ]
    return {"D": lacks, "E": steps, "F": outlooks}
