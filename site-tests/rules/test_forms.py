"""The form's fields: what people type, in either language, and that nothing typed is lost."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from agreement.cases.sequence import case
from hypothesis import given
from hypothesis import strategies as st
from tools.answering import ANSWERS, STATES, known

from gocluster_rules import answers, forms, service
from gocluster_rules.answers import Answers
from gocluster_rules.catalogue import EDITION
from gocluster_rules.evidence import EvidenceState
from gocluster_rules.known import exactly
from gocluster_rules.text import LANGS, Lang

NUMBERS = ("actors", "actors_at_most", "sme_actors", "total_budget", "management_fte")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"actors": "34"}, {"actors": 34}),
        ({"actors": "1.034"}, {"actors": 1034}),
        ({"actors": "20", "actors_at_most": "27"}, {"actors": {"at_least": 20, "at_most": 27}}),
        ({"founded_on": "2019-05-01"}, {"founded_on": "2019-05-01"}),
        ({"founded_on": "1.5.2019"}, {"founded_on": "2019-05-01"}),
        ({"founded_on": "01/05/2019"}, {"founded_on": "2019-05-01"}),
        ({"total_budget": "410.000,5"}, {"total_budget": "410000.50"}),
        ({"strategy_in_writing": "yes"}, {"strategy_in_writing": True}),
        ({"strategy_in_writing": "no"}, {"strategy_in_writing": False}),
        ({"strategy_in_writing": ""}, {}),
        ({"as_of": "22.11.2026"}, {"as_of": "2026-11-22"}),
    ],
)
def test_what_is_typed_becomes_answers(fields: dict[str, str], expected: dict[str, object]) -> None:
    reading = forms.read(fields, {}, "de", EDITION)
    assert reading.problems == ()
    assert reading.answers.values == known(**expected)


@pytest.mark.parametrize(
    ("fields", "field", "said"),
    [
        ({"actors": "siebzehn"}, "actors", "siebzehn"),
        ({"actors": "30,5"}, "actors", "„30,5“"),
        ({"actors": "", "actors_at_most": "5"}, "actors", "mindestens"),
        ({"actors": "5", "actors_at_most": "viele"}, "actors", "viele"),
        ({"actors": "9", "actors_at_most": "5"}, "actors", "tauschen"),
        ({"actors": "17", "sme_actors": "18"}, "sme_actors", "18 ist mehr als 17"),
        ({"total_budget": "410,000"}, "total_budget", "410.000 oder 410,000"),
        ({"management_fte": "0.125"}, "management_fte", "„0.125“"),
        ({"actors": "18 20"}, "actors", "„18 20“"),
        ({"total_budget": "0,005"}, "total_budget", "zwei Nachkommastellen"),
        ({"founded_on": "31.2.2020"}, "founded_on", "„31.2.2020“ gibt es nicht"),
        ({"founded_on": "31.2.1820"}, "founded_on", "„31.2.1820“"),
        ({"founded_on": "1.2.1820"}, "founded_on", "„1.2.1820“"),
        ({"actors": "1.000.000"}, "actors", "„1.000.000“"),
        ({"total_budget": "600.000.000"}, "total_budget", "„600.000.000“"),
        ({"founded_on": "Mai 2019"}, "founded_on", "Mai 2019"),
        ({"strategy_in_writing": "vielleicht"}, "strategy_in_writing", "ja oder nein"),
        ({"office_country": "Deutschland"}, "office_country", "Deutschland"),
        ({"evidence_press_review": "fertig"}, "evidence_press_review", "„fertig“ ist kein Stand"),
    ],
)
def test_a_faulty_field_is_named_and_counts_as_unknown(
    fields: dict[str, str], field: str, said: str
) -> None:
    reading = forms.read(fields | {"success_stories": "3"}, {}, "de", EDITION)
    assert [problem.field for problem in reading.problems] == [field]
    assert said in reading.problems[0].message.de
    assert field not in reading.answers.values
    assert reading.answers.values["success_stories"] == exactly(3)


@given(ANSWERS, STATES)
def test_answers_survive_the_form_in_both_languages(
    given: Answers, states: Mapping[str, EvidenceState]
) -> None:
    given = replace(given, evidence=states)
    for lang in LANGS:
        reading = forms.read(forms.write(given, lang, EDITION), given.notes, lang, EDITION)
        assert reading == (given, ())


def test_verdicts_alone_are_those_of_the_whole_result() -> None:
    for number in range(0, 400, 9):
        fields = forms.write(case(number).answers, "de", EDITION)
        request = json.dumps({"lang": "de", "fields": fields, "notes": {}})
        result = json.loads(service.check(request))["result"]
        found = json.loads(service.verdicts(request))
        criteria = {number: each["verdict"] for number, each in result["criteria"].items()}
        assert found.pop("criteria") == criteria
        assert found == {key: result[key] for key in ("met", "open", "not_met")}


def test_the_service_evaluates_what_is_there() -> None:
    request = {
        "lang": "de",
        "fields": {"actors": "34", "sme_actors": "siebzehn"},
        "notes": {"1": "Liste"},
    }
    response = json.loads(service.check(json.dumps(request)))
    assert response["result"]["criteria"]["1"]["verdict"] == "met"
    assert response["result"]["criteria"]["2.1"]["verdict"] == "open"
    assert [problem["field"] for problem in response["problems"]] == ["sme_actors"]
    assert response["answers"]["notes"] == {"1": "Liste"}
    assert response["summary"]["headline"]["de"] == "Mindestzahl noch offen"


@given(ANSWERS)
def test_the_service_loads_what_it_wrote(given: Answers) -> None:
    loaded = json.loads(service.load(answers.dumps(given, EDITION), "en"))
    assert loaded["problems"] == []
    request = {"lang": "en", "fields": loaded["fields"], "notes": loaded["notes"]}
    checked = json.loads(service.check(json.dumps(request)))
    assert checked["answers"] == answers.to_json(given, EDITION)


def checked(fields: dict[str, str], lang: Lang, typed_in: dict[str, Lang]) -> dict[str, Any]:
    """What the service says of fields on the form of one language, some of them typed on the other's."""
    request = {"lang": lang, "fields": fields, "typed_in": typed_in}
    response: dict[str, Any] = json.loads(service.check(json.dumps(request)))
    return response


@pytest.mark.parametrize(
    ("typed", "lang", "rewritten"),
    [
        ({"total_budget": "410.000,50"}, "en", {"total_budget": "410,000.50"}),
        ({"total_budget": "410,000.50"}, "de", {"total_budget": "410.000,50"}),
        ({"actors": "1.034", "actors_at_most": "1.040"}, "en", None),
        ({"actors": "1034", "sme_actors": "1.040"}, "en", None),  # more than there are
        ({"founded_on": "2019-05-01", "strategy_in_writing": "no"}, "en", None),
        ({"cluster_name": "1,234", "office_country": "Österreich"}, "en", None),
        ({"total_budget": "410,000"}, "en", {}),  # German refuses it
        ({"total_budget": "60.000"}, "de", {}),  # English refuses it
        ({"actors": "1.000.001"}, "en", {}),
        ({"actors": "20", "actors_at_most": "viele"}, "en", {"actors": "20"}),
    ],
)
def test_what_was_typed_in_the_other_language_keeps_its_meaning(
    typed: dict[str, str], lang: Lang, rewritten: dict[str, str] | None
) -> None:
    (other,) = set(LANGS) - {lang}
    before = checked(typed, other, {})
    moved = checked(typed, lang, dict.fromkeys(typed, other))
    if rewritten is None:
        assert moved["rewritten"].keys() == typed.keys()
    else:
        assert moved["rewritten"] == rewritten
    still = {name: other for name in typed if name not in moved["rewritten"]}
    after = checked(typed | moved["rewritten"], lang, still)
    for there in (moved, after):
        assert there["answers"] == before["answers"]
        assert there["problems"] == before["problems"]
        assert there["result"] == before["result"]


@given(
    typed=st.fixed_dictionaries(
        {}, optional={name: st.text("0159., '", max_size=9) for name in NUMBERS}
    ),
    langs=st.permutations(LANGS),
)
def test_no_number_gets_another_meaning_by_a_change_of_language(
    typed: dict[str, str], langs: list[Lang]
) -> None:
    there, here = langs
    assert (
        checked(typed, here, dict.fromkeys(typed, there))["answers"]
        == checked(typed, there, {})["answers"]
    )


def test_a_file_holds_what_was_typed_in_the_other_language() -> None:
    fields = {"total_budget": "410.000,50", "actor_contributions": "82,000"}
    request = {"lang": "en", "fields": fields, "typed_in": dict.fromkeys(fields, "de")}
    (given, _), lang, _ = service.reading(json.dumps(request))
    assert (lang, given.values) == ("en", known(total_budget="410000.50"))


def test_a_refused_file_leaves_the_fields_alone() -> None:
    loaded = json.loads(service.load('{"format": "?"}', "de"))
    assert loaded["fields"] is None
    assert [problem["place"]["de"] for problem in loaded["problems"]] == ["format"]


@pytest.mark.parametrize(
    ("raw", "fields"),
    [
        ({"actors": "siebzehn"}, {"actors": "siebzehn"}),
        ({"actors": "34 Mitglieder"}, {"actors": "34 Mitglieder"}),
        ({"actors": 34.5}, {"actors": "34,5"}),
        ({"actors": -3}, {"actors": "-3"}),
        ({"actors": {"at_least": 9, "at_most": 3}}, {"actors": "9", "actors_at_most": "3"}),
        ({"actors": 17, "sme_actors": 18}, {"actors": "17", "sme_actors": "18"}),
        ({"founded_on": "Mai 2019"}, {"founded_on": "Mai 2019"}),
        # Answers in the form, or nothing that a field could hold.
        ({"actors": "34"}, {}),
        ({"founded_on": "1.5.2019"}, {}),
        ({"total_budget": "1.234,50"}, {}),
        ({"actors": True}, {}),
        ({"actors": [34]}, {}),
        ({"actors": {"at_least": 9}}, {}),
        ({"total_budget": 1e300}, {}),
        ({"founded_on": "\ud800"}, {}),
    ],
)
def test_what_a_file_has_stands_in_its_field_where_the_form_refuses_it_as_well(
    raw: dict[str, object], fields: dict[str, str]
) -> None:
    file = json.dumps({"format": answers.FORMAT, "edition": EDITION.id, "answers": raw})
    loaded = json.loads(service.load(file, "de"))
    assert loaded["fields"] == fields
    assert [problem["field"] for problem in loaded["problems"]] == [list(raw)[-1]]
    checked = json.loads(service.check(json.dumps({"lang": "de", "fields": loaded["fields"]})))
    for problem in checked["problems"]:
        assert problem["field"] in raw
    taken = answers.take_over(file, EDITION).answers.values
    assert checked["answers"]["answers"].keys() == taken.keys()


def test_a_note_that_is_too_long_stays_in_its_field_to_be_shortened() -> None:
    file = json.dumps(
        {
            "format": answers.FORMAT,
            "edition": EDITION.id,
            "cluster": {"office": {"country": "Deutschland"}},
            "notes": {"2.1": "x" * 30_001, "3": 5, "4.1": "bleibt"},
        }
    )
    loaded = json.loads(service.load(file, "en"))
    assert loaded["notes"] == {"2.1": "x" * 30_001, "4.1": "bleibt"}
    assert loaded["fields"] == {"office_country": "Deutschland"}
    assert [it["field"] for it in loaded["problems"]] == ["office_country", "note_2.1", "note_3"]
