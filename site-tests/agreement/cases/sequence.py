"""Cases one after the other, sought from the rules themselves: along every limit, then at random.

`systematic` walks along every limit of every rule; `case` draws one at random, the same one for the same
number.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise, product
from random import Random
from typing import Any

from agreement.cases.case import Case, Fault, shown_answer
from agreement.cases.cells import BLANK, SPELLINGS, Content
from agreement.cases.close import close
from agreement.cases.faults import faults, truths
from agreement.cases.limits import COUNTS, edges, lacks, sizes
from agreement.cases.lists import OFFICES, any_office, members, rows, single_rows, truth_rows

from gocluster_rules.advice.path import groups
from gocluster_rules.answers import Answers, Cluster, excesses
from gocluster_rules.catalogue import EDITION
from gocluster_rules.evaluation import evaluate
from gocluster_rules.evidence import EvidenceState
from gocluster_rules.facts import Amount, Count, Day, Fact, Quantity, YesNo
from gocluster_rules.known import Inputs, Known, between, exactly
from gocluster_rules.members.rows import counted
from gocluster_rules.model import Criterion, Edition
from gocluster_rules.rules import AtLeast
from gocluster_rules.verdict import Verdict
from gocluster_rules.verdicts import inputs
from workbook.formula.computed import listed_name
from workbook.formula.entries import Entry, State
from workbook.formula.member_rows import MemberContents
from workbook.formula.postal_entries import PostalEntry

SEED = 2_022
LISTED = 0.25
"""The part of the random cases that have a list of members."""
WHOLE_LISTS = 120
NAMES = ("", "Cluster „Ü“", '=1+1 "x"', "Müller & Söhne <b>", "'quoted", "-", "x" * 200)
NOTES = ('=HYPERLINK("x")', "Größe: „12“\nzweite Zeile", 'He said "no"', "@SUM(1)", "+1", "-", "'a")

STATES = tuple(EvidenceState)


def _named(name: str, values: Inputs, edition: Edition, **more: Any) -> Case:
    values = {key: value for key, value in values.items() if edition.fact(key).accepts(value)}
    too_many = {fact.name for fact, _ in excesses(values, edition)}
    given = {key: value for key, value in values.items() if key not in too_many}
    found = Case(name, Answers(edition=edition.id, values=given), edition=edition, **more)
    return _with_excesses(found, values)


def _with_excesses(found: Case, values: Inputs) -> Case:
    """The case in which parts that are too great stand in their cells, and the sheet objects."""
    faults: dict[str, Fault] = {}
    for fact, _ in excesses(values, found.edition):
        part, upper = values[fact.name], fact.upper_end
        faults[fact.name] = Fault(
            State.PART_EXCEEDS,
            {fact.name: part.low, upper: None if part.is_exact else part.high},
            {fact.name: Entry.READABLE, upper: Entry.EMPTY if part.is_exact else Entry.READABLE},
        )
    return replace(found, faults={**faults, **found.faults})


def met(edition: Edition, wanted: Verdict = Verdict.MET) -> dict[str, Known]:
    """Answers with which every criterion is met, or not met."""
    values: dict[str, Known] = {}
    for criterion in edition.criteria:
        for choice in edges(criterion.rule, values):
            tried = {**values, **choice}
            known = inputs(Answers(edition=edition.id, values=tried), edition)
            if evaluate(criterion.rule.verdict(), known) == wanted:
                values = tried
                break
        else:
            raise AssertionError(f"criterion {criterion.number} cannot be {wanted.key}")
    return values


def systematic(edition: Edition = EDITION) -> tuple[Case, ...]:
    """Every limit of every rule, every fact unknown, every unusable content, every number of met criteria."""
    return _systematic(edition)


@cache
def _systematic(edition: Edition) -> tuple[Case, ...]:
    return tuple(_each(edition))


def _each(edition: Edition) -> Iterator[Case]:
    all_met = met(edition)
    yield _named("nothing answered", {}, edition)
    yield _named("all criteria met", all_met, edition)
    for fact in edition.facts:
        rest = {name: value for name, value in all_met.items() if name != fact.name}
        yield _named(f"{fact.name} unknown, else met", rest, edition)
        if fact.name in all_met:
            values = {fact.name: all_met[fact.name]}
            yield _named(f"only {fact.name} answered", values, edition)
        for number, fault in enumerate(faults(fact), start=1):
            name = f"{fact.name} unusable ({number})"
            yield _named(name, rest, edition, faults={fact.name: fault})
        alone = {fact.name: faults(fact)[0]}
        yield _named(f"only {fact.name} answered, unusable", {}, edition, faults=alone)
    for criterion in edition.criteria:
        yield from _along(criterion, all_met, edition)
    for shown in (fact for fact in edition.facts if isinstance(fact, Count | Amount)):
        for number in sizes(shown):
            values = {**all_met, shown.name: exactly(number)}
            yield _named(f"{shown.name} = {number}", values, edition)
    yield from _one_after_the_other(all_met, edition)
    yield from _alone(all_met, edition)
    yield from _subtle(all_met, edition)
    yield from _lists(all_met, edition)


def _along(criterion: Criterion, all_met: Inputs, edition: Edition) -> Iterator[Case]:
    own = {fact.name for fact in edition.facts if fact in criterion.asks}
    shared = {name: value for name, value in all_met.items() if name not in own}
    for number, choice in enumerate(edges(criterion.rule, {}), start=1):
        name = f"criterion {criterion.number}, limit {number}"
        yield _named(name, {**shared, **choice}, edition, spelling=number % SPELLINGS)


def _one_after_the_other(all_met: Inputs, edition: Edition) -> Iterator[Case]:
    """Criteria answered one by one, so that each number of met and open ones occurs."""
    denied = {**all_met, **{f.name: exactly(0) for f in edition.facts if isinstance(f, YesNo)}}
    missed = met(edition, Verdict.NOT_MET)
    names = [fact.name for fact in edition.facts]
    for size in range(len(names) + 1):
        values = {name: all_met[name] for name in names[:size] if name in all_met}
        yield _named(f"the first {size} facts answered", values, edition)
        rest = {name: denied[name] for name in names[size:] if name in denied}
        yield _named(f"the first {size} facts met, no others", {**values, **rest}, edition)
        rest = {name: missed[name] for name in names[size:] if name in missed}
        yield _named(f"the first {size} facts unknown, no others met", rest, edition)
        rest = {name: denied[name] for name in names if name in denied and name != names[size - 1]}
        yield _named(f"{names[size - 1]} unknown, no to all others", rest, edition)


def _alone(all_met: Inputs, edition: Edition) -> Iterator[Case]:
    """Criteria that share facts, with everything that can be known of these and nothing else."""
    for numbers in groups(edition):
        rules = [edition.criterion(number).rule for number in numbers]
        facts = [fact for fact in edition.facts if any(fact in rule.facts() for rule in rules)]
        choices = [_choices(fact, all_met[fact.name]) for fact in facts]
        for chosen in product(*choices):
            values = {
                fact.name: answer
                for fact, answer in zip(facts, chosen, strict=True)
                if answer is not None
            }
            yield _named(f"only {_listed(values, edition)}", values, edition)


def _choices(fact: Fact, enough: Known) -> list[Known | None]:
    """Nothing, enough and too little; of counts also a range."""
    if isinstance(fact, YesNo):
        return [None, exactly(1), exactly(0)]
    if isinstance(fact, Day):
        return [None, enough, exactly(enough.low - 400), exactly(enough.low + 400)]
    if isinstance(fact, Amount):
        return [None, *(exactly(number) for number in (0, 10_000, 100_000))]
    few = enough.low * 2 // 3
    ranges = [between(few // 2, few), between(enough.low - 2, enough.low + 1)]
    return [None, enough, exactly(few), exactly(enough.low - 1), *ranges]


def _subtle(all_met: Inputs, edition: Edition) -> Iterator[Case]:
    """What only a single part of a single formula tells apart; the mutation check asks for each."""
    for name in NAMES:
        answers = Answers(edition=edition.id, cluster=Cluster(name, "", ""), values=all_met)
        yield Case(f"named {name!r}", answers, edition=edition)
    for criterion in edition.criteria:
        answers = Answers(edition=edition.id, values=all_met, notes={criterion.number: "note"})
        yield Case(f"a note at {criterion.number}", answers, edition=edition)
        numbers = {criterion.number: "5"}
        answers = Answers(edition=edition.id, values=all_met, notes=numbers)
        as_number = {criterion.number: 5}
        name = f"a number as the note at {criterion.number}"
        yield Case(name, answers, edition=edition, note_cells=as_number)
        name, unseen = f"a blank as the note at {criterion.number}", {criterion.number: BLANK}
        answers = Answers(edition=edition.id, values=all_met)
        yield Case(name, answers, edition=edition, note_cells=unseen)
    for spelling in range(SPELLINGS):
        yield _named(f"all criteria met, spelling {spelling}", all_met, edition, spelling=spelling)
        yield _named(f"nothing answered, spelling {spelling}", {}, edition, spelling=spelling)
        for fact in edition.facts:
            for answer in (1, 0) if isinstance(fact, YesNo) else ():
                alone = {fact.name: exactly(answer)}
                name = f"only {fact.name}, {bool(answer)}, spelling {spelling}"
                yield _named(name, alone, edition, spelling=spelling)
            if isinstance(fact, Count):
                name = f"only {fact.name} = 3, spelling {spelling}"
                yield _named(name, {fact.name: exactly(3)}, edition, spelling=spelling)
    for fact in edition.facts:
        for cell in fact.field_names:
            blank = Fault(State.EMPTY, {cell: BLANK}, {cell: Entry.EMPTY})
            yield _named(f"only blanks, in {cell}", {}, edition, faults={fact.name: blank})
        if isinstance(fact, Count):
            yield from _ranges(fact, all_met, edition)
    for criterion in edition.criteria:
        for values in edges(criterion.rule, {}) if isinstance(criterion.rule, AtLeast) else ():
            shown = _listed(values, edition)
            yield _named(f"only {shown}", values, edition)
        for values in lacks(criterion.rule):
            shown = _listed(values, edition)
            yield _named(f"lacking, with {shown}", {**all_met, **values}, edition)
    for values in close(all_met, edition):
        yield _named(f"close, {_listed(values, edition)}", values, edition)
    noted = Answers(
        edition=edition.id,
        values=all_met,
        notes={criterion.number: "note" for criterion in edition.criteria},
    )
    yield Case("a note at every criterion", noted, edition=edition)


def _with_list(
    found: Case, office: tuple[Content, Content], rows: tuple[MemberContents, ...]
) -> Case:
    """The case with a list of members, seen from an office."""
    country, code = PostalEntry(*office).understood
    cluster = replace(found.answers.cluster, country=country if code else "", postal_code=code)
    answers = replace(found.answers, cluster=cluster, members=members(rows))
    return replace(found, answers=answers, rows=rows, office=office)


def _lists(all_met: Inputs, edition: Edition) -> Iterator[Case]:
    """One thing after the other in a row of the list; then whole lists, with and without what was typed."""
    plain = _named("", {}, edition)
    for name, office, row in single_rows():
        yield _with_list(replace(plain, name=f"list: {name}"), office, (row,))
    chance = Random(SEED)
    typed = _named("", all_met, edition)
    counts = list(counted())
    for number in range(WHOLE_LISTS):
        drawn = rows(chance)
        found = _with_list(typed, chance.choice(OFFICES), drawn)
        known = found.filled.members.known
        same = {fact.name: known[listed_name(fact)] for fact in counts}
        wanted = (
            {fact.name: chance.choice(_beside(same[fact.name])) for fact in counts}
            if number % 2
            else {}
        )
        values = {**all_met, **wanted} if number % 4 else wanted
        for fact in chance.sample(counts, chance.choice([0, 1, 3])):
            values.pop(fact.name, None)
        too_many = {fact.name for fact, _ in excesses(values, edition)}
        values = {name: value for name, value in values.items() if name not in too_many}
        answers = replace(found.answers, values=values)
        yield replace(found, name=f"list {number}", answers=answers)
    for fact in counts:
        for fault in faults(fact):
            found = _with_list(typed, OFFICES[0], rows(chance))
            values = {name: value for name, value in all_met.items() if name != fact.name}
            answers = replace(found.answers, values=values)
            name = f"list, {fact.name} unusable"
            yield replace(found, name=name, answers=answers, faults={fact.name: fault})


def _beside(counted: Known) -> tuple[Known, ...]:
    """What may be typed where the list counts something: the same, or one end else."""
    low, high, _ = counted
    return (
        exactly(low),
        counted,
        between(low, high + 1),
        between(max(0, low - 1), high),
        exactly(high),
    )


def _listed(values: Inputs, edition: Edition) -> str:
    return ", ".join(shown_answer(edition.fact(name), value) for name, value in values.items())


def _ranges(fact: Count, all_met: Inputs, edition: Edition) -> Iterator[Case]:
    """Every range from one number to the next, and a part around the ends of its whole."""
    most = exactly(fact.highest)
    values = {**all_met, fact.part_of.name: most} if fact.part_of else all_met
    for low, high in pairwise(COUNTS):
        yield _named(
            f"{fact.name} = {low} to {high}", {**values, fact.name: between(low, high)}, edition
        )
    if not fact.part_of:
        return
    whole = fact.part_of.name
    yield _named(f"{whole} unknown, {fact.name} = {most.low}", {fact.name: most}, edition)
    for ends in (exactly(0), between(0, 1), between(0, 10), between(30, 40)):
        near = {
            number + delta
            for number in (ends.low, ends.high, ends.high // 2)
            for delta in (-1, 0, 1, 2)
        }
        for low, high in product(sorted(number for number in near if number >= 0), repeat=2):
            name = f"{whole} = {ends.low} to {ends.high}, {fact.name} = {low} to {high}"
            if low <= high:
                yield _named(name, {**all_met, whole: ends, fact.name: between(low, high)}, edition)


@cache
def truth_values(edition: Edition = EDITION) -> tuple[Case, ...]:
    """Truth values where numbers belong; LibreOffice makes numbers of them as they are put into cells."""
    usual = {fact.name: exactly(3) for fact in edition.facts if isinstance(fact, Quantity)}
    ranges = {
        name: between(value.low, value.high + 1) if isinstance(edition.fact(name), Count) else value
        for name, value in {**usual, **met(edition)}.items()
    }
    typed = [
        _named(
            f"a truth value, {', '.join(cells)}",
            {name: value for name, value in ranges.items() if name != fact.name},
            edition,
            faults={fact.name: Fault(State.UNUSABLE, cells, entries)},
        )
        for fact in edition.facts
        for cells, entries in truths(fact)
    ]
    plain = _named("", {}, edition)
    listed = [
        _with_list(replace(plain, name=f"a truth value, {said}"), office, (row,))
        for said, office, row in truth_rows()
    ]
    named = _with_list(replace(plain, name="a truth value as the name"), ("DE", 1067), ())
    return (*typed, *listed, replace(named, name_cell=True))


def case(number: int, seed: int = SEED, edition: Edition = EDITION) -> Case:
    """The case with this number: first the systematic ones, then random ones."""
    known = systematic(edition)
    return known[number] if number < len(known) else _random(number, seed, edition)


def _random(number: int, seed: int, edition: Edition) -> Case:
    chance = Random(f"{seed}/{number}")
    agreed, unknown = chance.choice([0.2, 0.6, 0.9, 1]), chance.choice([0, 0, 0.05, 0.2, 0.6])
    values: dict[str, Known] = {}
    for criterion in chance.sample(edition.criteria, len(edition.criteria)):
        values |= {
            name: value
            for name, value in chance.choice(edges(criterion.rule, values)).items()
            if name not in values
        }
    for fact in edition.facts:
        if isinstance(fact, YesNo):
            values[fact.name] = exactly(int(chance.random() < agreed))
        elif isinstance(fact, Quantity) and fact.name not in values:
            values[fact.name] = exactly(chance.choice(sizes(fact)))
        if isinstance(fact, Count) and chance.random() < 0.15:
            low = values[fact.name].low
            high = min(fact.highest, low + chance.choice([1, 2, 40, fact.highest]))
            values[fact.name] = between(low, high)
        if chance.random() < unknown:
            del values[fact.name]
    spoilt = chance.sample(edition.facts, chance.choice([0] * 8 + [1, 3]))
    for fact in spoilt:
        values.pop(fact.name, None)
    found = _named(
        f"seed {seed}, case {number}",
        values,
        edition,
        faults={fact.name: chance.choice(faults(fact)) for fact in spoilt},
        spelling=chance.randrange(SPELLINGS),
    )
    numbers = [criterion.number for criterion in edition.criteria]
    notes = {number: chance.choice(NOTES) for number in chance.sample(numbers, 3)}
    cluster = Cluster(chance.choice(NAMES), "DE", chance.choice(["", "01067", "10623"]))
    evidence = {item.id: chance.choice(STATES) for item in chance.sample(edition.evidence, 3)}
    given = replace(found.answers, cluster=cluster, notes=notes, evidence=evidence)
    found = replace(found, answers=given)
    if chance.random() < LISTED:
        return _with_list(found, any_office(chance), rows(chance))
    return found
