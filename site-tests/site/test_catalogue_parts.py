"""What the catalogue pages derive from the rules and the glossary: worked examples, formulas, links."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from tools.answering import threshold
from tools.invented_facts import amount, count, day, statement, text
from tools.rule_examples import KINDS, edition_with

from gocluster_rules.catalogue import EDITION
from gocluster_rules.facts import YesNo
from gocluster_rules.model import Criterion, Term
from gocluster_rules.rules import AllOf, AtLeast, Elapsed, Lasting, RatioAtMost, Rule, ShareAtLeast, SizeClass, Yes
from gocluster_rules.text import LANGS, Text
from gocluster_rules.verdict import Verdict
from macros.pages.excel_rule import excel_rule
from macros.pages.glossary_links import GlossaryLinks, variants
from macros.pages.worked_examples import worked_examples
from workbook.sheets.calculation.plan import FIRST_ROW, calculation
from workbook.formula.computed import Formula
from workbook.sheets.rows import Questions, code_name

MET, NOT_MET, OPEN = Verdict.MET, Verdict.NOT_MET, Verdict.OPEN
ALL = [MET, NOT_MET, OPEN]


def share(parts, whole, percent=50):
    words = text("{part} {whole}")
    return ShareAtLeast(parts=parts, whole=whole, percent=threshold(percent), one=words, many=words)


BEES = count("bees")
QUEENS = count("queens", part_of=BEES)
SIZES = (SizeClass(up_to=40, at_most=15), SizeClass(up_to=None, at_most=20))
RULES = {
    "a limit": AtLeast(fact=BEES, limit=threshold(1200)),
    "the least limit": AtLeast(fact=BEES, limit=threshold(1)),
    "a limit at the end of what can be entered": AtLeast(fact=count("few", highest=9), limit=threshold(9)),
    "a share": share((QUEENS,), BEES),
    "a share that is no whole number": share((QUEENS,), BEES, 33),
    "everything": share((QUEENS,), BEES, 100),
    "a share of several counts": share((QUEENS, count("drones", part_of=BEES)), BEES, 60),
    "a share of an amount": share((amount("fees"),), amount("budget"), 7),
    "a share of three amounts": share((amount("a"), amount("b"), amount("c")), amount("all"), 35),
    "a share of little": share((amount("p"),), amount("w", highest=1), 20),
    "time that has passed": Elapsed(since=day("start"), months=threshold(37), reference=EDITION.reference_day),
    "time that is left": Lasting(until=day("end"), months=threshold(240), reference=EDITION.reference_day),
    "a statement": Yes(statement("s")),
    "a ratio": RatioAtMost(count=BEES, per=amount("hives"), classes=SIZES),
    "a ratio in one class": RatioAtMost(count=BEES, per=amount("hives"), classes=SIZES[1:]),
    "statements": AllOf((Yes(statement("s")), Yes(statement("t")))),
    "a day and a statement": AllOf(
        (Lasting(until=day("end"), months=threshold(24), reference=EDITION.reference_day), Yes(statement("s")))
    ),
    "a share of what has a limit itself": AllOf(
        (share((QUEENS,), BEES), AtLeast(fact=BEES, limit=threshold(500)))
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_any_rule_gives_an_example_of_each_verdict(name):
    edition = edition_with(RULES[name])
    (criterion,) = edition.criteria
    assert [example.verdict for example in worked_examples(criterion, edition)] == ALL


def test_the_rules_above_are_of_every_kind():
    assert {type(rule) for rule in RULES.values()} == KINDS


def test_a_verdict_that_no_answer_leads_to_has_no_example():
    edition = edition_with(AtLeast(fact=BEES, limit=threshold(0)))
    (criterion,) = edition.criteria
    assert NOT_MET not in [example.verdict for example in worked_examples(criterion, edition)]


@pytest.mark.parametrize("criterion", EDITION.criteria, ids=lambda criterion: criterion.number)
def test_examples_of_a_criterion_differ_in_what_decides(criterion):
    examples = worked_examples(criterion, EDITION)
    met, missed, unsettled = (example.values for example in examples)
    assert [example.verdict for example in examples] == ALL
    for values in (missed, unsettled):
        changed = {name for name in met if met[name] != values.get(name)}
        # Amounts that count together change together.
        assert 1 <= len(changed) <= len(criterion.rule.facts()) - 1 or len(met) == 1
    assert [example.shortfall is not None for example in examples] == [False, True, False]
    assert [example.step is not None for example in examples] == [False, True, True]


SHOWN = [
    ("1", MET, "de", ["30"]),
    ("1", NOT_MET, "de", ["29"]),
    ("1", OPEN, "en", ["29 to 30"]),
    ("2.1", MET, "de", ["20", "40"]),
    ("2.1", NOT_MET, "de", ["19", "40"]),
    ("4.1", MET, "en", ["1 December 2023", "1 December 2026"]),
    ("4.1", NOT_MET, "de", ["02.12.2023", "01.12.2026"]),
    ("5", OPEN, "de", ["keine Angabe"]),
    ("6.2", NOT_MET, "en", ["yes", "no"]),
    ("7.1", MET, "de", ["60.000,00 EUR", "40.000,00 EUR", "500.000,00 EUR"]),
    ("7.1", OPEN, "en", ["95,000.00 EUR", "no answer", "500,000.00 EUR"]),
]


@pytest.mark.parametrize(("number", "verdict", "lang", "expected"), SHOWN)
def test_answers_are_written_as_the_language_writes_them(number, verdict, lang, expected):
    examples = worked_examples(EDITION.criterion(number), EDITION)
    (example,) = (example for example in examples if example.verdict is verdict)
    assert [value[lang] for _, value in example.answers] == expected


def test_what_is_missed_is_said_as_the_rules_say_it():
    _, missed, _ = worked_examples(EDITION.criterion("2.1"), EDITION)
    assert missed.reason.en.startswith("19 of 40 actors are SMEs: 47.5 %")
    assert missed.shortfall is not None
    assert missed.shortfall.de == "Es fehlt 1 KMU bei gleicher Gesamtzahl."
    assert missed.step is not None
    assert missed.step.de == (
        "Gewinnen Sie 2 weitere fest gebundene Akteure, davon mindestens 2 KMU."
    )


# --- Formulas


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("criterion", EDITION.criteria, ids=lambda criterion: criterion.number)
def test_a_formula_and_its_legend_name_all_that_decides(criterion, lang):
    shown = excel_rule(criterion, EDITION, lang)
    assert shown.facts == criterion.rule.facts()
    assert shown.formula.startswith("=")
    assert len({cell.address for cell in shown.helpers} | {shown.address}) == len(shown.helpers) + 1


def test_the_cells_a_formula_needs_are_shown_down_to_the_last():
    shown = excel_rule(EDITION.criterion("7.1"), EDITION, "en")
    formulas = {shown.formula, *(cell.formula for cell in shown.helpers)}
    assert any("actor_contributions_low+economic_income_low" in formula for formula in formulas)
    for cell in shown.helpers:
        assert any(cell.address in formula for formula in formulas)


# --- Links to the glossary

TERMS = (
    Term(
        id="actor", name=text("Akteur, Clusterakteur", "Actor, cluster actor"), definition=text("")
    ),
    Term(id="bound", name=text("fest gebunden", "Firmly bound"), definition=text("")),
    Term(
        id="sme", name=text("KMU (kleine Unternehmen)", "SMEs (small firms)"), definition=text("")
    ),
    Term(id="linked", name=text("Verbundenes Unternehmen", "Linked firm"), definition=text("")),
    Term(id="story", name=text("Erfolgsgeschichte", "Success story"), definition=text("")),
    Term(id="research", name=text("F&E-Stelle", "R&D body"), definition=text("")),
    Term(id="office", name=text("Geschäftsstelle", "Office"), definition=text("")),
)
LINKED = [
    ("Die Akteure", "The actors", "de", "Die [actor:Akteure]", "a plural"),
    ("Den Akteuren", "To actors", "en", "To [actor:actors]", "an English plural"),
    ("Akteur, Akteur", "Actor, actor", "de", "[actor:Akteur], Akteur", "only once"),
    ("Clusterakteure", "cluster actors", "de", "[actor:Clusterakteure]", "another name"),
    ("die fest gebundenen", "firmly bound ones", "de", "die [bound:fest gebundenen]", "an adjective"),
    ("verbundener Unternehmen", "linked firms", "de", "[linked:verbundener Unternehmen]", "both words"),
    ("Akteursgruppe", "group of actors", "de", "Akteursgruppe", "no part of a compound"),
    ("KMU-Anteil", "share of SMEs", "de", "KMU-Anteil", "no part before a hyphen"),
    ("kmu", "SME", "de", "kmu", "an abbreviation as it is"),
    ("Ein KMU", "An SME", "en", "An [sme:SME]", "a singular"),
    ("Geschichten: Erfolgsgeschichten", "success stories", "en", "[story:success stories]", "y, ies"),
    ("F&E-Stellen <b>", "R&D bodies <b>", "en", "[research:R&amp;D bodies] &lt;b&gt;", "escaped"),
    ("der Personalstelle", "the payroll office", "en", "the payroll office", "another meaning"),
    ("unsere Geschäftsstelle", "our office", "en", "our [office:office]", "the same meaning"),
    ("", "", "de", "", "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("de", "en", "lang", "expected", "why"), LINKED, ids=[case[4] for case in LINKED]
)
def test_terms_are_linked_in_all_their_forms(de, en, lang, expected, why):
    html = GlossaryLinks(TERMS, lang, lambda id: f"#{id}").link(Text(de=de, en=en))
    for term in TERMS:
        html = html.replace(f'<a class="gc-term" href="#{term.id}">', f"[{term.id}:")
    assert html.replace("</a>", "]") == expected, why


def test_a_term_is_linked_once_on_a_page_whatever_the_number_of_texts():
    links = GlossaryLinks(TERMS, "en", lambda id: f"#{id}")
    said = Text(de="Akteure", en="actors")
    assert "<a" in links.link(said)
    assert links.link(said) == "actors"


@pytest.mark.parametrize("lang", LANGS)
def test_every_name_in_the_glossary_is_found_as_it_stands_there(lang):
    for term in EDITION.glossary:
        for name in variants(term.name[lang]):
            own = Term(id="own", name=Text(de=name, en=name), definition=term.definition)
            html = GlossaryLinks((own,), lang, lambda id: f"#{id}").link(own.name)
            assert html.endswith("</a>"), name


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", ["s", "en", "es", "y", "S"])
def test_a_name_that_is_nothing_but_an_ending_is_a_name(name, lang):
    term = Term(id="own", name=text(name), definition=text(""))
    html = GlossaryLinks((term,), lang, lambda id: f"#{id}").link(text(f"a {name}, cats"))
    assert html == f'a <a class="gc-term" href="#own">{name}</a>, cats'


def test_without_a_glossary_nothing_is_linked():
    assert GlossaryLinks((), "de", str).link(text("Akteure & mehr")) == "Akteure &amp; mehr"
