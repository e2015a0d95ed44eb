"""The answer file: what is read, what is refused and with which words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tools.answering import ANSWERS, STATES, known, span

from gocluster_rules import answers, edition_json, schema
from gocluster_rules.answers import Answers, Cluster
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.evidence import EvidenceState
from gocluster_rules.problems import Problem, Unreadable

START: dict[str, Any] = {"format": "gocluster-selfcheck/1", "edition": "bmwk"}


def parse(**content: Any) -> Answers:
    return answers.parse(json.dumps(START | content), EDITION)


def problems(data: str | bytes) -> tuple[Problem, ...]:
    with pytest.raises(Unreadable) as caught:
        answers.parse(data, EDITION)
    return caught.value.problems


def test_a_full_file_is_read() -> None:
    given = parse(
        as_of="2026-11-22",
        cluster={"name": "Wasserforum", "office": {"country": "de", "postal_code": "01067"}},
        answers={
            "actors": 34,
            "sme_actors": {"at_least": 15, "at_most": 20},
            "total_budget": "410000.50",
            "economic_income": 1000.1,
            "founded_on": "2019-05-01",
            "strategy_in_writing": True,
            "financing_long_term": None,
        },
        notes={"2.2": "=SUMME(A1)\r\n„Zitat“", "3": "  "},
    )
    assert given == Answers(
        edition="bmwk",
        cluster=Cluster(name="Wasserforum", country="DE", postal_code="01067"),
        values=known(
            **{
                "as_of": "2026-11-22",
                "actors": 34,
                "sme_actors": span(15, 20),
                "founded_on": "2019-05-01",
                "total_budget": "410000.50",
                "economic_income": "1000.10",
                "strategy_in_writing": True,
            }
        ),
        notes={"2.2": "=SUMME(A1)\n„Zitat“"},
    )


def test_an_empty_file_is_all_unknown() -> None:
    assert parse() == Answers(edition="bmwk")


@given(ANSWERS, STATES)
def test_what_is_written_is_read_back(given: Answers, states: Mapping[str, EvidenceState]) -> None:
    given = replace(given, evidence=states)
    text = answers.dumps(given, EDITION)
    assert answers.parse(text, EDITION) == given
    assert answers.parse(text.encode("utf-8-sig"), EDITION) == given


ANSWER_SCHEMA = schema.answer_file_schema(EDITION)
RESULT_SCHEMA = schema.result_schema(EDITION)


@settings(max_examples=25)
@given(ANSWERS, STATES)
def test_files_fit_the_published_schemas(
    given: Answers, states: Mapping[str, EvidenceState]
) -> None:
    given = replace(given, evidence=states)
    jsonschema.Draft202012Validator(ANSWER_SCHEMA).validate(answers.to_json(given, EDITION))
    jsonschema.Draft202012Validator(RESULT_SCHEMA).validate(assess(given, EDITION).to_json())


@pytest.mark.parametrize("key", ["country", "postal_code"])
@given(st.text("DE deX19- \n\u00a0äß", max_size=12), st.sampled_from((0, 1, 198, 200, 250)))
def test_the_schema_takes_the_office_that_the_reader_takes(
    key: str, text: str, blanks: int
) -> None:
    content = START | {"cluster": {"office": {key: " " * blanks + text}}}
    fits = jsonschema.Draft202012Validator(ANSWER_SCHEMA).is_valid(content)
    try:
        answers.parse(json.dumps(content), EDITION)
    except Unreadable:
        assert not fits
    else:
        assert fits


@pytest.mark.parametrize("country", ["Germany", "D", "D1", "49", "Ö1"])
def test_a_country_that_is_no_code_is_refused_by_reader_and_schema(country: str) -> None:
    content = START | {"cluster": {"office": {"country": country}}}
    assert not jsonschema.Draft202012Validator(ANSWER_SCHEMA).is_valid(content)
    (problem,) = problems(json.dumps(content))
    assert problem.place.en == "cluster.office.country"


def test_the_catalogue_fits_its_schema() -> None:
    catalogue = schema.catalogue_schema(EDITION)
    jsonschema.validate(edition_json.as_data(EDITION), catalogue)
    for published in (catalogue, ANSWER_SCHEMA, RESULT_SCHEMA):
        jsonschema.Draft202012Validator.check_schema(published)


def test_the_result_states_what_it_was_made_of() -> None:
    result = assess(parse(as_of="2026-11-22", answers={"actors": 30}), EDITION).to_json()
    assert result["format"] == "gocluster-result/1"
    assert (result["edition"], result["as_of"]) == ("bmwk", "2026-11-22")
    assert (result["met"], result["not_met"], result["open"]) == (1, 0, 18)
    assert (result["required"], result["of"], result["verdict"]) == (12, 19, "open")
    assert result["rules"] == edition_json.fingerprint(EDITION)
    assert list(result["criteria"]) == [criterion.number for criterion in EDITION.criteria]


def test_the_fingerprint_of_answers_is_that_of_what_is_evaluated() -> None:
    plain = parse(answers={"total_budget": 5, "actors": 3})
    same = parse(
        answers={"actors": {"at_least": 3, "at_most": 3}, "total_budget": "5.0"},
        notes={"1": "anders"},
        cluster={"name": "X"},
    )
    other = parse(answers={"total_budget": 5, "actors": 4})
    assert answers.fingerprint(plain, EDITION) == answers.fingerprint(same, EDITION)
    assert answers.fingerprint(plain, EDITION) != answers.fingerprint(other, EDITION)


def test_states_of_evidence_are_kept_in_the_order_of_the_criteria() -> None:
    given = parse(
        evidence={
            "press_review": "to_get",
            "dated_member_list": "at_hand",
            "fte_confirmation": None,
        }
    )
    assert given.evidence == {
        "dated_member_list": EvidenceState.AT_HAND,
        "press_review": EvidenceState.TO_GET,
    }
    written = answers.to_json(given, EDITION)["evidence"]
    assert list(written.items()) == [("dated_member_list", "at_hand"), ("press_review", "to_get")]


def test_the_fingerprint_tells_states_of_evidence_apart_but_not_their_absence() -> None:
    plain, empty = parse(answers={"actors": 3}), parse(answers={"actors": 3}, evidence={})
    with_state = parse(answers={"actors": 3}, evidence={"press_review": "to_get"})
    other = parse(answers={"actors": 3}, evidence={"press_review": "at_hand"})
    prints = [answers.fingerprint(each, EDITION) for each in (plain, empty, with_state, other)]
    assert prints[0] == prints[1]
    assert prints[0] == ("sha256:cda7f55c07b95b7f8c6312b7b88746ef4b16a675a75005a205f54b7268a08ffc")
    assert len(set(prints)) == 3


@pytest.mark.parametrize(
    "states", [{"press_review": "ready"}, {"press": "at_hand"}, ["press_review"]]
)
def test_a_state_that_the_reader_refuses_does_not_fit_the_schema(states: object) -> None:
    content = START | {"evidence": states}
    assert not jsonschema.Draft202012Validator(ANSWER_SCHEMA).is_valid(content)
    assert problems(json.dumps(content))


@pytest.mark.parametrize(
    ("content", "place", "said"),
    [
        (
            {"evidence": {"press_reviews": "at_hand"}},
            "evidence.press_reviews",
            ["Meinten Sie „press_review“?"],
        ),
        (
            {"evidence": {"press_review": "vorhanden"}},
            "evidence.press_review",
            ["„vorhanden“ ist kein Stand", '"at_hand", "to_get", "not_needed"'],
        ),
        ({"evidence": {"press_review": True}}, "evidence.press_review", ["kein Stand"]),
        ({"evidence": ["press_review"]}, "evidence", ["geschweiften Klammern"]),
        ({"answers": {"actors": "siebzehn"}}, "answers.actors", ["siebzehn", "ganze Zahl"]),
        ({"answers": {"actors": "34"}}, "answers.actors", ["„34“", "ganze Zahl"]),
        ({"answers": {"actors": 30.5}}, "answers.actors", ["30.5"]),
        ({"answers": {"actors": -1}}, "answers.actors", ["-1", "0 bis 999.999"]),
        ({"answers": {"actors": 1_000_001}}, "answers.actors", ["1000001"]),
        ({"answers": {"actors": True}}, "answers.actors", ["true"]),
        (
            {"answers": {"sme_actors": {"at_least": 3}}},
            "answers.sme_actors",
            ["at_least", "at_most"],
        ),
        (
            {"answers": {"sme_actors": {"at_least": 9, "at_most": 3}}},
            "answers.sme_actors",
            ["9", "3", "tauschen"],
        ),
        (
            {"answers": {"actors": 17, "sme_actors": 18}},
            "answers.sme_actors",
            ["18 ist mehr als 17"],
        ),
        ({"answers": {"total_budget": "1.234,50"}}, "answers.total_budget", ["1.234,50"]),
        ({"answers": {"total_budget": "0.005"}}, "answers.total_budget", ["zwei Nachkommastellen"]),
        ({"answers": {"total_budget": 1e12}}, "answers.total_budget", ["499.999.999,99"]),
        ({"answers": {"total_budget": "-5"}}, "answers.total_budget", ["-5"]),
        ({"answers": {"founded_on": "1.5.2019"}}, "answers.founded_on", ["1.5.2019", "2026-11-22"]),
        ({"answers": {"founded_on": "2023-02-29"}}, "answers.founded_on", ["gibt es nicht"]),
        ({"answers": {"founded_on": "1800-01-01"}}, "answers.founded_on", ["01.01.1950"]),
        ({"answers": {"founded_on": 43586}}, "answers.founded_on", ["43586"]),
        ({"as_of": "heute"}, "as_of", ["heute"]),
        ({"answers": {"strategy_in_writing": "ja"}}, "answers.strategy_in_writing", ["true"]),
        ({"answers": {"strategy_in_writing": 1}}, "answers.strategy_in_writing", ["„1“"]),
        ({"answers": {"sme_actor": 3}}, "answers.sme_actor", ["Meinten Sie „sme_actors“?"]),
        ({"answers": {"as_of": "2026-11-22"}}, "answers.as_of", ["nicht bekannt"]),
        ({"answers": [1]}, "answers", ["geschweiften Klammern"]),
        ({"notes": {"99": "x"}}, "notes.99", ["nicht bekannt"]),
        ({"notes": {"1": 5}}, "notes.1", ["kein Text"]),
        ({"notes": {"1": "a\u0000b"}}, "notes.1", ["Steuerzeichen"]),
        ({"notes": {"1": "x" * 30_001}}, "notes.1", ["30001", "30000"]),
        ({"cluster": {"name": 5}}, "cluster.name", ["kein Text"]),
        ({"cluster": {"office": {"country": "Deutschland"}}}, "cluster.office.country", ["DE"]),
        (
            {"cluster": {"office": {"postal_code": "Postfach!"}}},
            "cluster.office.postal_code",
            ["10623"],
        ),
        ({"cluster": {"chef": "x"}}, "cluster.chef", ["nicht bekannt"]),
        ({"members": {"name": "A"}}, "members", ["eckigen Klammern"]),
        ({"members": ["A"]}, "members[0]", ["„A“", "geschweiften Klammern"]),
        ({"members": [{"kind": "company"}]}, "members[0].name", ["fehlt der Name"]),
        ({"members": [{"name": 5}]}, "members[0].name", ["kein Text"]),
        ({"members": [{"name": "A", "kind": "GmbH"}]}, "members[0].kind", ["„GmbH“", "company"]),
        ({"members": [{"name": "A", "sme": "ja"}]}, "members[0].sme", ["„ja“", "true oder false"]),
        ({"members": [{"name": "A", "bound": 1}]}, "members[0].bound", ["„1“", "true oder false"]),
        (
            {"members": [{"name": "A", "country": "Land"}]},
            "members[0].country",
            ["zwei Buchstaben"],
        ),
        ({"members": [{"name": "A", "postal_code": "123"}]}, "members[0].postal_code", ["„123“"]),
        ({"members": [{"name": "A", "distance_km": -1}]}, "members[0].distance_km", ["von 0 bis"]),
        ({"members": [{"name": "A", "staff": 2.5}]}, "members[0].staff", ["„2.5“", "ganze Zahl"]),
        ({"members": [{"name": "A", "plz": "1"}]}, "members[0].plz", ["nicht bekannt"]),
        ({"extra": 1}, "extra", ["nicht bekannt"]),
        ({"answers": {"a\nb\x1b[31m": 1}}, "answers.a b [31m", ["nicht bekannt"]),
        ({"answers": {"actors": [1, 2.5]}}, "answers.actors", ['„[1, "2.5"]“']),
    ],
)
def test_a_mistake_names_place_value_and_remedy(
    content: dict[str, Any], place: str, said: list[str]
) -> None:
    found = problems(json.dumps(START | content))
    assert [problem.place.de for problem in found] == [place]
    for words in said:
        assert words in found[0].message.de
    assert found[0].message.en
    assert "\n" not in found[0].line("de")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("", "Zeile 1, Spalte 1"),
        ('{"format": ', "Zeile 1"),
        ("Hallo", "Zeile 1, Spalte 1"),
        (b"\xff\xfe{\x00", "UTF-8"),
        (b"PK\x03\x04\xff", "UTF-8"),
        ('{"format": NaN}', "Wert"),
        ('{"a": 1, "a": 2}', "zweimal"),
        ("[" * 100_000, "verschachtelt"),
        # Some readers of JSON, the browser's among them, end with the program before they come to 2,000.
        ('{"format": ' + "[" * 50 + "]" * 50 + "}", "verschachtelt"),
        ('{"format": "' + '\\"[' * 100 + '"}', "gocluster-selfcheck/1"),
        ('{"format": ' + "9" * 5000 + "}", "Wert"),
        ("[]", "gocluster-selfcheck/1"),
        ('{"format": "gocluster-selfcheck/2"}', "gocluster-selfcheck/2"),
        ('{"format": "gocluster-selfcheck/1"}', "„edition“ fehlt. Bitte ergänzen Sie „bmwk“"),
        ('{"format": "gocluster-selfcheck/1", "edition": "bmwe-2030"}', "bmwe-2030"),
        (" " * 5_000_001, "zu groß"),
    ],
    ids=range(16),
)
def test_a_file_that_is_none_is_refused_in_one_sentence(data: str | bytes, said: str) -> None:
    found = problems(data)
    assert len(found) == 1
    assert said in found[0].message.de


def test_all_mistakes_are_reported_at_once() -> None:
    found = problems(
        json.dumps(
            START
            | {
                "as_of": "2026-13-01",
                "extra": 1,
                "cluster": {"name": 7, "office": {"country": "Germany"}},
                "answers": {
                    "actors": "viele",
                    "sme_actor": 3,
                    "total_budget": "1,5",
                    "founded_on": "gestern",
                    "strategy_in_writing": "ja",
                },
                "notes": {"2.3": "x"},
            }
        )
    )
    assert [problem.place.en for problem in found] == [
        "extra",
        "answers.sme_actor",
        "as_of",
        "answers.actors",
        "answers.founded_on",
        "answers.strategy_in_writing",
        "answers.total_budget",
        "cluster.name",
        "cluster.office.country",
        "notes.2.3",
    ]


@pytest.mark.parametrize("step", [7, 31])
def test_a_damaged_file_is_read_or_refused_but_never_breaks(step: int) -> None:
    whole = answers.dumps(parse(answers={"actors": 34}, notes={"1": "ä"}), EDITION).encode()
    spots = range(0, len(whole), step)
    damaged = [whole[:spot] for spot in spots]
    damaged += [whole[:spot] + b"\x00" + whole[spot:] for spot in spots]
    for data in damaged:
        with pytest.raises(Unreadable) as refused:
            answers.parse(data, EDITION)
        assert refused.value.problems
