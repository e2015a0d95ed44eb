"""What a rule has to say in words: the reason, the shortfall, the next step; and how far it is from met.

Each is an expression (see ``expressions``), so that the same sentence comes from Python and from the
workbook's formulas. A rule type says what is particular to it; ``reason``, ``shortfall`` and ``step`` put
the sentences of all parts of a criterion together.
"""

from __future__ import annotations

from fractions import Fraction
from functools import singledispatch

from gocluster_rules import words
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
    Low,
    Not,
    Number,
    Or,
    Quotient,
    Show,
    Style,
    Sum,
    Times,
    Words,
    fill,
    known_exactly,
    listing,
    minus,
)
from gocluster_rules.facts import Amount, Count, Day, Fact, Quantity
from gocluster_rules.rules import (
    AllOf,
    AtLeast,
    Elapsed,
    Lasting,
    RatioAtMost,
    Rule,
    ShareAtLeast,
    Yes,
    facts_of,
    reaches,
    total,
    verdict,
    within,
)
from gocluster_rules.text import Lang, Text
from gocluster_rules.verdict import Verdict

NOTHING = Words("")
FARTHEST = 1000
"""The distance of a rule of which nothing is fulfilled yet; 0 is the distance of a rule that is met."""


def _is(code: Verdict, rule: Rule) -> Expr:
    return Compare(verdict(rule), "=", Number(code))


def _all_given(rule: Rule) -> Expr:
    return And(tuple(Given(fact.name) for fact in facts_of(rule)))


def _exact(rule: Rule) -> bool:
    """Whether every answer settles its fact; only counts may be intervals."""
    return not any(isinstance(fact, Count) for fact in facts_of(rule))


def style_of(fact: Quantity) -> Style:
    """How a number of the fact is written out."""
    return Style.COUNT if isinstance(fact, Count) else Style.HUNDREDTHS


def _between(low: Expr, high: Expr, style: Style, lang: Lang) -> Expr:
    """Both ends, or one number where they are the same: "18 bis 20", "18"."""
    up_to = fill(words.UP_TO, lang, high=Show(high, style, lang))
    return Join((Show(low, style, lang), If(Compare(low, "=", high), NOTHING, up_to)))


def _one(low: Expr, high: Expr) -> Expr:
    return And((Compare(low, "=", Number(1)), Compare(high, "=", Number(1))))


def _things(fact: Count, low: Expr, high: Expr, lang: Lang) -> Expr:
    return If(_one(low, high), Words(fact.one[lang]), Words(fact.many[lang]))


def _unit(fact: Quantity, lang: Lang) -> str:
    return " " + fact.unit[lang] if isinstance(fact, Amount) else ""


def _labels(items: tuple[tuple[Expr, Fact], ...], lang: Lang) -> Expr:
    """The labels of the facts of which the test holds; of a single fact in any case."""
    if len(items) == 1:
        return Words(items[0][1].label[lang])
    return listing(tuple((test, Words(fact.label[lang])) for test, fact in items), ", ")


def parts(rule: Rule) -> tuple[Rule, ...]:
    """The rules that must all be met, a single one as itself."""
    if isinstance(rule, AllOf):
        return tuple(part for inner in rule.rules for part in parts(inner))
    return (rule,)


def explicable(rule: Rule) -> Expr:
    """Whether enough is known to explain the verdict with the facts themselves."""
    if isinstance(rule, ShareAtLeast):
        decided = Not(_is(Verdict.OPEN, rule))
        return decided if _exact(rule) else Or((_all_given(rule), decided))
    return _all_given(rule)


@singledispatch
def explanation(rule: Rule, lang: Lang) -> Expr:
    """The verdict explained with the facts, as a sentence; where the rule is `explicable`."""
    raise TypeError(f"no explanation for {type(rule).__name__}")


@singledispatch
def requirement(rule: Rule, lang: Lang) -> Expr:
    """What the rule requires, whatever the facts are, as a sentence."""
    raise TypeError(f"no requirement for {type(rule).__name__}")


@singledispatch
def lack(rule: Rule, lang: Lang) -> Expr:
    """What is missing at least, as a sentence ("Es fehlen 2."); where the rule is not met."""
    raise TypeError(f"no lack for {type(rule).__name__}")


@singledispatch
def target(rule: Rule, lang: Lang) -> Expr:
    """What would have to be so that the rule is met, as a sentence; where it is open or not met."""
    raise TypeError(f"no target for {type(rule).__name__}")


@singledispatch
def distance(rule: Rule) -> Expr:
    """How far the rule is from met, from 0 to `FARTHEST`: the missing part of what is required."""
    raise TypeError(f"no distance for {type(rule).__name__}")


def reason(rule: Rule, lang: Lang) -> Expr:
    """Why the verdict is as it is, in full sentences with the numbers in them."""
    explained = tuple((explicable(part), explanation(part, lang)) for part in parts(rule))
    unexplained = tuple(
        dict.fromkeys(
            (And((Not(explicable(part)), Not(Given(fact.name)))), fact)
            for part in parts(rule)
            for fact in facts_of(part)
        )
    )
    some = Or(tuple(Not(explicable(part)) for part in parts(rule)))
    missing = fill(words.MISSING, lang, labels=_labels(unexplained, lang))
    # What a statement requires is said by its label already.
    required = tuple(
        (Not(explicable(part)), requirement(part, lang))
        for part in parts(rule)
        if not isinstance(part, Yes)
    )
    return listing((*explained, (some, missing), *required), " ")


def shortfall(rule: Rule, lang: Lang) -> Expr:
    """What a criterion that is not met lacks at least, as sentences."""
    return listing(
        tuple((_is(Verdict.NOT_MET, part), lack(part, lang)) for part in parts(rule)), " "
    )


def step(rule: Rule, lang: Lang) -> Expr:
    """What to do next about a criterion that is open or not met, as sentences."""
    # A statement that is merely unanswered needs the answer, nothing else.
    targets = tuple(
        (
            _is(Verdict.NOT_MET, part) if isinstance(part, Yes) else Not(_is(Verdict.MET, part)),
            target(part, lang),
        )
        for part in parts(rule)
    )
    # While the whole is open no part is missed, so that a target can only follow for an open part.
    follows = Or(
        tuple(_is(Verdict.OPEN, part) for part in parts(rule) if not isinstance(part, Yes))
    )
    request = Join((_request(rule, lang), If(follows, Words(" "), NOTHING)))
    return Join((If(_is(Verdict.OPEN, rule), request, NOTHING), listing(targets, " ")))


def _request(rule: Rule, lang: Lang) -> Expr:
    """Which answers are to be added or made exact; where the rule is open."""
    facts = facts_of(rule)
    unanswered = tuple((Not(Given(fact.name)), fact) for fact in facts)
    uncertain = tuple(
        (And((Given(fact.name), Not(known_exactly(fact.name)))), fact)
        for fact in facts
        if isinstance(fact, Count)
    )
    answer = fill(words.STEP_ANSWER, lang, labels=_labels(unanswered, lang))
    if not uncertain:
        return answer
    settle = fill(words.STEP_SETTLE, lang, labels=_labels(uncertain, lang))
    if len(facts) == 1:
        return If(Given(facts[0].name), settle, answer)
    requests = ((unanswered, answer), (uncertain, settle))
    return listing(
        tuple((Or(tuple(test for test, _ in which)), text) for which, text in requests), " "
    )


def _portion(lacking: Expr, required: Expr) -> Expr:
    """The lacking part of what is required, in thousandths, rounded down, at least 1 if anything lacks."""
    thousandths = Quotient(Times(FARTHEST, lacking), required)
    if isinstance(required, Number) and required.value <= FARTHEST:
        return Greatest((Number(0), thousandths))
    return If(Compare(lacking, ">", Number(0)), Greatest((Number(1), thousandths)), Number(0))


# --- AtLeast


def _limit(rule: AtLeast, template: Text, lang: Lang) -> Expr:
    limit = Number(rule.limit)
    shown = Show(limit, Style.COUNT, lang)
    return fill(template, lang, limit=shown, things=_things(rule.fact, limit, limit, lang))


@explanation.register
def _(rule: AtLeast, lang: Lang) -> Expr:
    low, high = Low(rule.fact.name), High(rule.fact.name)
    return fill(
        words.COUNT_REASON,
        lang,
        have=_between(low, high, Style.COUNT, lang),
        things=_things(rule.fact, low, high, lang),
        limit=Show(Number(rule.limit), Style.COUNT, lang),
    )


@requirement.register
def _(rule: AtLeast, lang: Lang) -> Expr:
    return _limit(rule, words.COUNT_NEEDED, lang)


def _lacking(required: Expr, there: Expr) -> Expr:
    return Greatest((Number(0), minus(required, there)))


def _short(lacking: Expr, exact: Expr, fact: Quantity, lang: Lang) -> Expr:
    number = Show(lacking, style_of(fact), lang)
    if isinstance(fact, Amount):
        unit = Words(fact.unit[lang])
        return If(
            exact,
            fill(words.SHORT_AMOUNT, lang, number=number, unit=unit),
            fill(words.SHORT_AMOUNT_AT_LEAST, lang, number=number, unit=unit),
        )
    return If(
        Compare(lacking, "=", Number(1)),
        If(exact, Words(words.SHORT_ONE[lang]), Words(words.SHORT_AT_LEAST_ONE[lang])),
        If(
            exact,
            fill(words.SHORT_MANY, lang, number=number),
            fill(words.SHORT_AT_LEAST, lang, number=number),
        ),
    )


@lack.register
def _(rule: AtLeast, lang: Lang) -> Expr:
    name = rule.fact.name
    lacking = _lacking(Number(rule.limit), High(name))
    return _short(lacking, known_exactly(name), rule.fact, lang)


@target.register
def _(rule: AtLeast, lang: Lang) -> Expr:
    return _limit(rule, words.COUNT_STEP, lang)


@distance.register
def _(rule: AtLeast) -> Expr:
    return _portion(minus(Number(rule.limit), Low(rule.fact.name)), Number(rule.limit))


# --- ShareAtLeast


def needed_part(rule: ShareAtLeast, whole: Expr) -> Expr:
    """The least part that is enough for the whole, in the facts' own whole units (or hundredths)."""
    share = Fraction(rule.percent, 100)
    portion = Sum((Times(share.numerator, whole), Number(share.denominator - 1)))
    return Quotient(portion, Number(share.denominator))


def _tenths(part: Expr, whole: Expr) -> Expr:
    return Quotient(Times(1000, part), whole)


@explanation.register
def _(rule: ShareAtLeast, lang: Lang) -> Expr:
    whole_low, whole_high = Low(rule.whole.name), High(rule.whole.name)
    low, high = total(rule.parts, Low), total(rule.parts, High)
    if within(rule):
        high = Least((high, whole_high))
    limit = Show(Number(rule.percent), Style.COUNT, lang)
    exact, style = _exact(rule), style_of(rule.whole)

    def number(low: Expr, high: Expr) -> Expr:
        return Show(low, style, lang) if exact else _between(low, high, style, lang)

    whole = number(whole_low, whole_high)

    def sentence(part: Expr, percent: Expr) -> Expr:
        share = fill(rule.many, lang, part=part, whole=whole)
        if rule.one != rule.many:
            one = fill(rule.one, lang, part=Words("1"), whole=whole)
            share = If(_one(low, high), one, share)
        return fill(words.SHARE_REASON, lang, share=share, percent=percent, limit=limit)

    lower, upper = _tenths(low, whole_high), _tenths(high, whole_low)
    if within(rule):
        upper = Least((Number(1000), upper))
    # Where the whole may be 0 the share has no upper end; then the lower end is shown alone.
    bounded = Compare(whole_low, ">", Number(0))
    shown = Show(lower, Style.TENTHS, lang)
    at_least = fill(words.NO_LESS_THAN, lang, low=shown)
    percent = If(bounded, _between(lower, upper, Style.TENTHS, lang), at_least)
    complete = sentence(number(low, high), shown if exact else percent)
    if len(rule.parts) > 1:
        # Met already, although one of the parts is unknown: name what is known.
        least = fill(words.NO_LESS_THAN_FIRST, lang, low=Show(low, style, lang))
        all_parts = And(tuple(Given(part.name) for part in rule.parts))
        complete = If(all_parts, complete, sentence(least, at_least))
    no_whole = fill(words.SHARE_OF_NOTHING, lang, label=Words(rule.whole.label[lang]), limit=limit)
    no_part = fill(words.SHARE_NOTHING, lang, labels=_part_labels(rule, lang), limit=limit)
    return If(
        Compare(whole_high, "=", Number(0)),
        no_whole,
        If(
            # Amounts are explained once the verdict is known, and it is without a whole only then.
            Not(bounded)
            if exact
            else And((Compare(total(rule.parts, High), "=", Number(0)), Not(bounded))),
            no_part,
            complete,
        ),
    )


def _part_labels(rule: ShareAtLeast, lang: Lang) -> Expr:
    return Words(words.TOGETHER[lang].join(part.label[lang] for part in rule.parts))


@requirement.register
def _(rule: ShareAtLeast, lang: Lang) -> Expr:
    return fill(words.SHARE_NEEDED, lang, percent=Show(Number(rule.percent), Style.COUNT, lang))


@lack.register
def _(rule: ShareAtLeast, lang: Lang) -> Expr:
    whole = rule.whole.name
    # Of a whole above 0, however small, at least something is needed.
    needed = Greatest((Number(1), needed_part(rule, Low(whole))))
    lacking = _lacking(needed, total(rule.parts, High))
    # A part that is no count is exact, or it may still be great enough.
    exact = And(
        tuple(
            known_exactly(fact.name)
            for fact in facts_of(rule)
            if isinstance(fact, Count) or fact == rule.whole
        )
    )
    return If(
        Compare(High(whole), "=", Number(0)),
        Words(words.SHORT_WHOLE[lang]),
        _short(lacking, exact, rule.whole, lang),
    )


@target.register
def _(rule: ShareAtLeast, lang: Lang) -> Expr:
    whole = rule.whole.name
    needed = Join(
        (
            Show(needed_part(rule, High(whole)), style_of(rule.whole), lang),
            Words(_unit(rule.whole, lang)),
        )
    )
    return If(
        Given(whole),
        If(
            Compare(High(whole), "=", Number(0)),
            fill(words.SHARE_STEP_OF_NOTHING, lang, label=Words(rule.whole.label[lang])),
            fill(words.SHARE_STEP, lang, needed=needed, labels=_part_labels(rule, lang)),
        ),
        requirement(rule, lang),
    )


@distance.register
def _(rule: ShareAtLeast) -> Expr:
    whole = High(rule.whole.name)
    needed = needed_part(rule, whole)
    return If(
        Compare(whole, "=", Number(0)),
        Number(FARTHEST),
        _portion(minus(needed, total(rule.parts, Low)), needed),
    )


# --- Elapsed and Lasting


def _statement(fact: Day, lang: Lang) -> Expr:
    return fill(fact.statement, lang, day=Show(Low(fact.name), Style.DAY, lang))


def _months(months: int) -> Expr:
    return Words(str(months))


def _days(lacking: Expr, lang: Lang) -> Expr:
    return If(
        Compare(lacking, "=", Number(1)),
        Words(words.SHORT_ONE_DAY[lang]),
        fill(words.SHORT_DAYS, lang, number=Show(lacking, Style.COUNT, lang)),
    )


@explanation.register
def _(rule: Elapsed, lang: Lang) -> Expr:
    end = AddMonths(Low(rule.since.name), rule.months)
    values = {
        "statement": _statement(rule.since, lang),
        "months": _months(rule.months),
        "end": Show(end, Style.DAY, lang),
        "reference": Show(Low(rule.reference.name), Style.DAY, lang),
    }
    return If(
        _is(Verdict.MET, rule),
        fill(words.ELAPSED_MET, lang, **values),
        fill(words.ELAPSED_NOT_MET, lang, **values),
    )


@requirement.register
def _(rule: Elapsed, lang: Lang) -> Expr:
    return fill(words.ELAPSED_NEEDED, lang, months=_months(rule.months))


@lack.register
def _(rule: Elapsed, lang: Lang) -> Expr:
    end = AddMonths(Low(rule.since.name), rule.months)
    return _days(_lacking(end, Low(rule.reference.name)), lang)


@target.register
def _(rule: Elapsed, lang: Lang) -> Expr:
    end = Show(AddMonths(Low(rule.since.name), rule.months), Style.DAY, lang)
    return If(
        Given(rule.since.name),
        fill(words.ELAPSED_STEP, lang, end=end, months=_months(rule.months)),
        requirement(rule, lang),
    )


def _of_days(rule: Elapsed | Lasting, first: Day, second: Day) -> Expr:
    """The distance of a rule about days, which more days may lack than its months have on average.

    An unknown second day is taken for the earliest one, before which all the months lack as well.
    """
    lacking = minus(AddMonths(Low(first.name), rule.months), Low(second.name))
    portion = _portion(lacking, Number(rule.months * 365 // 12))
    return If(Given(first.name), Least((Number(FARTHEST), portion)), Number(FARTHEST))


@distance.register
def _(rule: Elapsed) -> Expr:
    return _of_days(rule, rule.since, rule.reference)


@explanation.register
def _(rule: Lasting, lang: Lang) -> Expr:
    reference = Low(rule.reference.name)
    return fill(
        words.LASTING_REASON,
        lang,
        statement=_statement(rule.until, lang),
        months=_months(rule.months),
        reference=Show(reference, Style.DAY, lang),
        end=Show(AddMonths(reference, rule.months), Style.DAY, lang),
    )


@requirement.register
def _(rule: Lasting, lang: Lang) -> Expr:
    return fill(words.LASTING_NEEDED, lang, months=_months(rule.months))


@lack.register
def _(rule: Lasting, lang: Lang) -> Expr:
    end = AddMonths(Low(rule.reference.name), rule.months)
    return _days(_lacking(end, Low(rule.until.name)), lang)


@target.register
def _(rule: Lasting, lang: Lang) -> Expr:
    end = AddMonths(Low(rule.reference.name), rule.months)
    return If(
        Given(rule.reference.name),
        fill(
            words.LASTING_STEP,
            lang,
            end=Show(end, Style.DAY, lang),
            label=Words(rule.until.label[lang]),
        ),
        requirement(rule, lang),
    )


@distance.register
def _(rule: Lasting) -> Expr:
    return _of_days(rule, rule.reference, rule.until)


# --- Yes


@explanation.register
def _(rule: Yes, lang: Lang) -> Expr:
    return If(_is(Verdict.MET, rule), Words(rule.fact.yes[lang]), Words(rule.fact.no[lang]))


@requirement.register
def _(rule: Yes, lang: Lang) -> Expr:
    return fill(words.YES_NEEDED, lang, label=Words(rule.fact.label[lang]))


@lack.register
def _(rule: Yes, lang: Lang) -> Expr:
    return fill(words.SHORT_STATEMENT, lang, label=Words(rule.fact.label[lang]))


@target.register
def _(rule: Yes, lang: Lang) -> Expr:
    return fill(words.YES_STEP, lang, label=Words(rule.fact.label[lang]))


@distance.register
def _(rule: Yes) -> Expr:
    return If(_is(Verdict.MET, rule), Number(0), Number(FARTHEST))


# --- RatioAtMost


def _allowed(rule: RatioAtMost, count: Expr) -> Expr:
    """The figure for a cluster of that size."""
    limit: Expr = Number(rule.classes[-1].at_most)
    for size in reversed(rule.classes[:-1]):
        assert size.up_to is not None
        limit = If(Compare(count, "<=", Number(size.up_to)), Number(size.at_most), limit)
    return limit


def _rounded_up(dividend: Expr, divisor: Expr) -> Expr:
    return Quotient(Sum((dividend, divisor, Number(-1))), divisor)


def _staff(count: Expr, at_most: int) -> Expr:
    return Greatest((Number(1), _rounded_up(Times(100, count), Number(at_most))))


def needed_staff(rule: RatioAtMost) -> Expr:
    """The least amount, in hundredths, that is enough whatever the count is."""
    return Greatest(
        tuple(
            If(reach.outside, Number(0), _staff(reach.top, reach.at_most))
            for reach in reaches(rule)
        )
    )


def _least_staff(rule: RatioAtMost) -> Expr:
    """The least amount, in hundredths, that can be enough."""
    never = _staff(High(rule.count.name), min(size.at_most for size in rule.classes))
    return Least(
        tuple(
            If(reach.outside, never, _staff(reach.bottom, reach.at_most)) for reach in reaches(rule)
        )
    )


@explanation.register
def _(rule: RatioAtMost, lang: Lang) -> Expr:
    low, high = Low(rule.count.name), High(rule.count.name)
    per = Low(rule.per.name)
    values = {
        "count": _between(low, high, Style.COUNT, lang),
        "things": _things(rule.count, low, high, lang),
        "unit": Words(rule.per.unit[lang]),
    }
    # Rounded up, so that no display claims a limit that is exceeded.
    ratio = _between(
        _rounded_up(Times(1000, low), per), _rounded_up(Times(1000, high), per), Style.TENTHS, lang
    )
    limits = (_allowed(rule, low), _allowed(rule, high))
    return If(
        Compare(per, "=", Number(0)),
        fill(words.RATIO_UNSTAFFED, lang, **values),
        fill(
            words.RATIO_REASON,
            lang,
            **values,
            per=Show(per, Style.HUNDREDTHS, lang),
            ratio=ratio,
            limit=_between(Least(limits), Greatest(limits), Style.COUNT, lang),
        ),
    )


@requirement.register
def _(rule: RatioAtMost, lang: Lang) -> Expr:
    return Words(words.RATIO_NEEDED[lang])


@lack.register
def _(rule: RatioAtMost, lang: Lang) -> Expr:
    lacking = _lacking(_least_staff(rule), High(rule.per.name))
    return _short(lacking, known_exactly(rule.count.name), rule.per, lang)


@target.register
def _(rule: RatioAtMost, lang: Lang) -> Expr:
    return If(
        Given(rule.count.name),
        fill(
            words.RATIO_STEP,
            lang,
            needed=Show(needed_staff(rule), Style.HUNDREDTHS, lang),
            unit=Words(rule.per.unit[lang]),
        ),
        requirement(rule, lang),
    )


@distance.register
def _(rule: RatioAtMost) -> Expr:
    needed = needed_staff(rule)
    return If(
        _all_given(rule), _portion(minus(needed, Low(rule.per.name)), needed), Number(FARTHEST)
    )


# --- AllOf (its sentences are those of its parts)


@distance.register
def _(rule: AllOf) -> Expr:
    lacking = tuple(
        If(_is(Verdict.MET, part), Number(0), Number(1))
        for part in rule.rules
        if isinstance(part, Yes)
    )
    others = tuple(distance(part) for part in rule.rules if not isinstance(part, Yes))
    return Quotient(Sum((Times(FARTHEST, Sum(lacking)), *others)), Number(len(rule.rules)))
