"""What a text means that cannot be an answer: offered where it can mean one thing, and only there."""

from __future__ import annotations

import json

import pytest

from gocluster_rules import answers, forms, service
from gocluster_rules.catalogue import EDITION
from gocluster_rules.known import Known
from gocluster_rules.text import LANGS, Lang

MEANT: list[tuple[str, str, object, str]] = [
    # the fact, what is typed, the answer as an answer file has it, and why
    ("actors", "34 Mitglieder", 34, "the thing counted"),
    ("actors", "34 fest gebundene Akteure", 34, "the fact's own words"),
    ("actors", "34 firmly bound actors.", 34, "in the other language, as a sentence"),
    ("sme_actors", "12 KMU", 12, "another fact's words"),
    ("actors", "ca. 40", 40, "roughly"),
    ("actors", "Rund 40 Akteure", 40, "the same in a word"),
    ("actors", "≈40", 40, "and as a sign"),
    ("actors", "~ 1.040", 1040, "with a mark between thousands"),
    ("actors", "40 (Stand Mai)", 40, "a remark without a number"),
    ("actors", "20-27", {"at_least": 20, "at_most": 27}, "a range"),
    ("actors", "20 – 27 Akteure", {"at_least": 20, "at_most": 27}, "with a dash"),
    ("actors", "ca. 20 bis 27", {"at_least": 20, "at_most": 27}, "in words"),
    ("actors", "between 20 and 27", {"at_least": 20, "at_most": 27}, "in other words"),
    ("total_budget", "30.000,50 EUR", "30000.50", "its unit"),
    ("total_budget", "EUR 30.000,50", "30000.50", "its unit before it"),
    ("total_budget", "30.000,50€", "30000.50", "its sign"),
    ("total_budget", "30000,- Euro", "30000.00", "no cents"),
    ("management_fte", "2,5 VZÄ", "2.50", "another unit"),
    ("founded_on", "1. Mai 2019", "2019-05-01", "a month in words"),
    ("founded_on", "May 1, 2019", "2019-05-01", "in other words"),
    ("founded_on", "am 01.05.2019", "2019-05-01", "a word before it"),
    ("founded_on", "2019/05/01", "2019-05-01", "the year first"),
    ("founded_on", "13/5/2019", "2019-05-13", "there is no thirteenth month"),
    ("founded_on", "01.05.2019 (Registereintrag)", "2019-05-01", "a remark"),
]

NOT_MEANT: list[tuple[str, str, str]] = [
    ("actors", "12 %", "of how many?"),
    ("actors", "-40", "less than none"),
    ("actors", "40 von 50", "two numbers"),
    ("actors", "40 (Stand 2026)", "a number in the remark"),
    ("actors", "mindestens 40", "it may be more"),
    ("actors", "über 40", "it is more"),
    ("actors", "knapp 40", "it is less"),
    ("actors", "40+", "it may be more"),
    ("actors", "keine 40", "it is less"),
    ("actors", "40 KMU", "others than those asked for"),
    ("actors", "34,5 Mitglieder", "no half members"),
    ("actors", "27-20", "no range"),
    ("actors", "20-27-30", "no range either"),
    ("actors", "2019-05-01", "a day"),
    ("actors", "1.000.000 Mitglieder", "more than there may be"),
    ("actors", "siebzehn", "no number"),
    ("actors", "zwei Dutzend", "no number"),
    ("total_budget", "rund 410 TEUR", "thousands"),
    ("total_budget", "2,5 Mio. EUR", "millions"),
    ("total_budget", "410 k€", "thousands"),
    ("total_budget", "10-20 EUR", "an amount has no range"),
    ("total_budget", "410 USD", "another currency"),
    ("total_budget", "2,5 VZÄ", "another unit"),
    ("management_fte", "30 EUR", "another unit"),
    ("founded_on", "Mai 2019", "no day"),
    ("founded_on", "2019", "no day"),
    ("founded_on", "31. Februar 2019", "no such day"),
    ("founded_on", "am 5/1/2019", "May or January"),
    ("founded_on", "1.5.19", "which century?"),
    ("founded_on", "vor dem 1. Mai 2019", "an earlier day"),
    ("strategy_in_writing", "ja, zum Teil", "neither yes nor no"),
]


def proposed(name: str, typed: str, lang: Lang) -> Known | None:
    reading = forms.read({name: typed}, {}, lang, EDITION)
    (problem,) = reading.problems
    assert name not in reading.answers.values
    said = {"de": "Gemeint: ", "en": "Did you mean "}
    for each in LANGS:
        assert (said[each] in problem.message[each]) == bool(problem.proposal)
    return problem.proposal


@pytest.mark.parametrize(("name", "typed", "answer", "why"), MEANT)
def test_what_a_text_means_is_offered_and_not_taken(
    name: str, typed: str, answer: object, why: str
) -> None:
    if typed == "13/5/2019":  # The form takes that as it stands.
        assert EDITION.fact(name).proposal(typed) == EDITION.fact(name).read(answer)
        return
    assert proposed(name, typed, "de") == EDITION.fact(name).read(answer), why


@pytest.mark.parametrize(("name", "typed", "why"), NOT_MEANT)
@pytest.mark.parametrize("lang", LANGS)
def test_nothing_is_offered_for_what_could_mean_something_else(
    name: str, typed: str, why: str, lang: Lang
) -> None:
    assert proposed(name, typed, lang) is None, why


def test_the_way_to_write_numbers_is_that_of_the_form() -> None:
    (german,), (english,) = (
        forms.read({"total_budget": "410.000 EUR"}, {}, lang, EDITION).problems for lang in LANGS
    )
    assert german.proposal == EDITION.fact("total_budget").read(410_000)
    assert english.proposal is None


def test_both_ends_of_a_range_are_offered_together() -> None:
    fields = {"actors": "ca. 20", "actors_at_most": "27 Mitglieder"}
    (problem,) = forms.read(fields, {}, "de", EDITION).problems
    assert problem.proposal == EDITION.fact("actors").read({"at_least": 20, "at_most": 27})
    (problem,) = forms.read(fields | {"actors": "ca. 30"}, {}, "de", EDITION).problems
    assert problem.proposal is None


@pytest.mark.parametrize(
    ("name", "raw", "answer"),
    [
        ("actors", "34", 34),
        ("actors", "1.034", 1034),
        ("total_budget", "1.234,50", "1234.50"),
        ("total_budget", "410.000", None),
        ("founded_on", "1.5.2019", "2019-05-01"),
        ("founded_on", "5/1/2019", None),
        ("strategy_in_writing", "Ja.", True),
        ("actors", [34], None),
    ],
)
def test_in_a_file_it_must_mean_the_same_in_both_languages(
    name: str, raw: object, answer: object
) -> None:
    file = {"format": answers.FORMAT, "edition": EDITION.id, "answers": {name: raw}}
    taken = answers.take_over(json.dumps(file), EDITION)
    (problem,) = taken.problems
    expected = None if answer is None else EDITION.fact(name).read(answer)
    assert (problem.field, problem.proposal) == (name, expected)
    assert taken.answers.values == {}


def test_a_form_is_told_what_to_put_into_which_fields() -> None:
    request = {"lang": "en", "fields": {"actors": "20 to 27", "total_budget": "5 EUR"}}
    problems = json.loads(service.check(json.dumps(request)))["problems"]
    assert [problem["proposal"] for problem in problems] == [
        {
            "fields": {"actors": "20", "actors_at_most": "27"},
            "shown": {"de": "20 bis 27", "en": "20 to 27"},
        },
        {
            "fields": {"total_budget": "5.00"},
            "shown": {"de": "5,00 EUR", "en": "5.00 EUR"},
        },
    ]
