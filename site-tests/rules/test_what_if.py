"""What if some criteria were met as well."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from gocluster_rules import service, what_if
from gocluster_rules.answers import Answers, parse
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.verdict import Verdict


def half_answered(root: Path) -> Answers:
    return parse((root / "examples/half-answered.json").read_bytes(), EDITION)


def test_the_rules_say_the_same_of_the_changed_answers(root: Path) -> None:
    given = half_answered(root)
    unmet = [n for n, f in assess(given, EDITION).criteria.items() if f.verdict is not Verdict.MET]
    for size in (1, 2, 5):
        for numbers in combinations(unmet, size):
            found = what_if.assumed(numbers, given, EDITION)
            assert found and found.then
            assert found.criteria == numbers
            values = {**given.values, **found.then.change}
            then = assess(replace(given, values=values), EDITION)
            assert (found.then.met, found.then.headline, found.then.tally) == (
                then.met,
                then.headline,
                then.tally,
            )
            assert all(then.criteria[number].verdict is Verdict.MET for number in numbers)


def test_nothing_is_assumed_of_what_is_met_or_unknown(root: Path) -> None:
    given = half_answered(root)
    assert what_if.assumed((), given, EDITION) is None
    assert what_if.assumed(["1", "99"], given, EDITION) is None


def test_what_cannot_be_met_together_is_said() -> None:
    found = what_if.assumed(["7.1"], Answers(edition=EDITION.id), EDITION)
    assert found
    assert found.then is None
    assert found.text.de.startswith("Aus den bisherigen Angaben")


def test_the_page_is_told_and_the_result_is_the_real_one() -> None:
    request = {"lang": "de", "fields": {"actors": "29"}}
    plain = json.loads(service.check(json.dumps(request)))
    found = json.loads(service.check(json.dumps({**request, "assume": ["1"]})))
    assert plain.pop("assumed") is None
    assumed = found.pop("assumed")
    assert assumed["then"]["change"] == {"actors": 30}
    assert assumed["then"]["met"] == 1
    assert found == plain
