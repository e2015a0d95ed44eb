"""What the list of members comes to: where the office is, what is counted, what counts of what was typed."""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter

from gocluster_rules.expressions import (
    And,
    Compare,
    Expr,
    Given,
    If,
    Join,
    Low,
    Not,
    Number,
    Or,
    Phrase,
    Show,
    fill,
    listing,
)
from gocluster_rules.expressions import High as Highest
from gocluster_rules.facts import Count
from gocluster_rules.facts.count import UP_TO
from gocluster_rules.members.places import AXES, of_office
from gocluster_rules.members.rows import counted
from gocluster_rules.notation import Style
from gocluster_rules.text import Lang
from workbook import texts
from workbook.formula import postal_entries
from workbook.formula.addresses import Address
from workbook.formula.computed import (
    MEMBER_COUNT,
    NAMELESS_COUNT,
    UNUSABLE_MEMBERS,
    Content,
    Formula,
    computes,
    listed_name,
    typed_name,
)
from workbook.formula.contents import RowState
from workbook.formula.member_rows import CHECKED, STATE
from workbook.formula.spans import Span
from workbook.sheets.calculation.builder import GIVEN, HIGH, VALUE, Builder
from workbook.sheets.member_list import (
    COUNTED,
    OFFICE_KNOWN,
    STEPS,
    MemberList,
    unusable_code,
)
from workbook.sheets.rows import Questions

SAID, ALERT = "members_said", "members_alert"


def write(sheet: Builder, questions: Questions, numbers: Mapping[str, str]) -> None:
    """Write the lines; ``numbers`` has the criterion of each fact."""
    members = questions.members
    _write_office(sheet, questions)
    _write_counts(sheet, members)
    for fact in counted():
        _write_taken(sheet, fact, numbers[fact.name])
    mark = texts.OVERALL_MARK[sheet.lang]
    for name, expr in ((SAID, _said(sheet)), (ALERT, _alert(sheet.lang))):
        sheet.names[name] = sheet.compute(mark, texts.MEMBERS_SAID_LABEL, expr)


# --- Where the office is


def _write_office(sheet: Builder, questions: Questions) -> None:
    first = sheet.row
    places = {name: f"{VALUE}{first + at}" for at, name in enumerate(postal_entries.STEPS)}
    code, country = (
        questions.references[name] for name in ("office_postal_code", "office_country")
    )
    steps = postal_entries.formulas(postal_entries.Cells(**places), country, code)
    for name in postal_entries.STEPS:
        label = texts.OFFICE_STEP.fill(step=texts.MEMBER_STEPS[name])
        cell = {VALUE: Formula(steps[name], attrgetter(f"members.office.{name}"))}
        address = sheet.add(texts.CLUSTER_MARK[sheet.lang], label, cell)
        if name in AXES:
            sheet.names[of_office(name)] = address
    x = of_office(AXES[0])
    known = Formula(f"{sheet.names[x].relative}<>0", lambda it: it.members.office.at is not None)
    mark = texts.CLUSTER_MARK[sheet.lang]
    sheet.names[OFFICE_KNOWN] = sheet.add(mark, texts.OFFICE_KNOWN_LABEL, {VALUE: known})
    sheet.places[Given(x)] = OFFICE_KNOWN


# --- What is counted


def _write_counts(sheet: Builder, members: MemberList) -> None:
    states = members.column(STEPS[STATE])
    for name, label, state in (
        (MEMBER_COUNT, texts.MEMBER_COUNT_LABEL, RowState.NAMED),
        (NAMELESS_COUNT, texts.NAMELESS_COUNT_LABEL, RowState.NAMELESS),
    ):
        cell = Formula(f"COUNTIF({states.full},{state:d})", computes(Low(name)))
        sheet.names[name] = sheet.add(texts.OVERALL_MARK[sheet.lang], label, {VALUE: cell})
        sheet.places[Low(name)] = name
        sheet.bounds[name] = Span(0, members.rows)
    unusable = "+".join(
        f"COUNTIF({members.column(STEPS[name]).full},{unusable_code(name)})" for name in CHECKED
    )
    cell = Formula(unusable, computes(Low(UNUSABLE_MEMBERS)))
    label = texts.UNUSABLE_MEMBERS_LABEL
    sheet.names[UNUSABLE_MEMBERS] = sheet.add(texts.OVERALL_MARK[sheet.lang], label, {VALUE: cell})
    sheet.places[Low(UNUSABLE_MEMBERS)] = UNUSABLE_MEMBERS
    sheet.bounds[UNUSABLE_MEMBERS] = Span(0, members.rows * len(CHECKED))
    for fact, column in zip(counted(), COUNTED, strict=True):
        name, area = listed_name(fact), members.column(column).full
        cells = {
            VALUE: Formula(f"COUNTIF({area},2)", computes(Low(name))),
            HIGH: Formula(f'COUNTIF({area},">0")', computes(Highest(name))),
        }
        label = texts.FROM_LIST_LABEL.fill(label=fact.label)
        _name(sheet, name, sheet.add(texts.OVERALL_MARK[sheet.lang], label, cells))
        sheet.bounds[name] = Span(0, members.rows)
        sheet.bounds[typed_name(fact)] = Span(fact.unknown.low, fact.unknown.high)


def _name(sheet: Builder, name: str, address: Address, *, given: bool = False) -> None:
    """Name the cells of a line, and let formulas refer to them."""
    ends: Mapping[str, tuple[str, Expr]] = {
        VALUE: ("low", Low(name)),
        HIGH: ("high", Highest(name)),
        **({GIVEN: ("given", Given(name))} if given else {}),
    }
    for column, (end, expr) in ends.items():
        sheet.names[f"{name}_{end}"] = sheet.address(column, address.row)
        sheet.places[expr] = f"{name}_{end}"


def _write_taken(sheet: Builder, fact: Count, number: str) -> None:
    """What counts: the number from the list where there is one, else what was typed."""
    typed, listed, used = typed_name(fact), listed_name(fact), is_used()
    exprs: Mapping[str, Expr] = {
        VALUE: If(used, Low(listed), Low(typed)),
        HIGH: If(used, Highest(listed), Highest(typed)),
        GIVEN: Or((used, Given(typed))),
    }
    cells: dict[str, Content] = {column: sheet.value(expr) for column, expr in exprs.items()}
    label = texts.TAKEN_LABEL.fill(label=fact.label)
    _name(sheet, fact.name, sheet.add(number, label, cells), given=True)


# --- What is said of it


def is_used() -> Expr:
    """Whether the list has a member."""
    return Compare(Low(MEMBER_COUNT), ">", Number(0))


def shown_range(name: str, style: Style, lang: Lang) -> Expr:
    """A number of which perhaps only the ends are known."""
    low, high = Low(name), Highest(name)
    further = fill(UP_TO, lang, high=Show(high, style, lang))
    return Join((Show(low, style, lang), If(Compare(low, "=", high), Phrase(""), further)))


def _said(sheet: Builder) -> Expr:
    lang = sheet.lang
    parts = [
        fill(
            texts.MEMBERS_COUNT,
            lang,
            label=Phrase(fact.label[lang]),
            number=shown_range(listed_name(fact), Style.PLAIN, lang),
        )
        for fact in counted()
    ]
    between = [part for each in parts for part in (Phrase("; "), each)][1:]
    return If(
        is_used(),
        fill(texts.MEMBERS_COUNTED, lang, counts=Join(tuple(between))),
        Phrase(texts.MEMBERS_EMPTY.fill(sheet=texts.SELF_CHECK)[lang]),
    )


def _alert(lang: Lang) -> Expr:
    no_office = texts.MEMBERS_NO_OFFICE.fill(sheet=texts.SELF_CHECK)[lang]
    number = Show(Low(NAMELESS_COUNT), Style.PLAIN, lang)
    some = Compare(Low(NAMELESS_COUNT), ">", Number(0))
    odd = Compare(Low(UNUSABLE_MEMBERS), ">", Number(0))
    entries = Show(Low(UNUSABLE_MEMBERS), Style.PLAIN, lang)
    without = And((is_used(), Not(Given(of_office(AXES[0])))))
    return listing(
        (
            (some, fill(texts.MEMBERS_NAMELESS, lang, number=number)),
            (odd, fill(texts.MEMBERS_UNUSABLE, lang, number=entries)),
            (without, Phrase(no_office)),
        ),
        " ",
    )
