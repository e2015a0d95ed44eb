"""How firm a result is: what is counted, what is judged, and what of that has a note."""

from __future__ import annotations

from collections.abc import Collection

import pytest
from hypothesis import given
from tools.answering import ANSWERS

from gocluster_rules.answers import Answers
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.firmness import Firmness, firmness
from gocluster_rules.verdict import Verdict

COUNTED, JUDGED, BOTH = ["1", "2.1", "3"], ["2.2", "5", "11"], ["7.2"]


def found(met: Collection[str], noted: Collection[str] = ()) -> Firmness:
    codes = {
        each.number: Verdict.MET if each.number in met else Verdict.OPEN
        for each in EDITION.criteria
    }
    return firmness(codes, noted, EDITION)


@pytest.mark.parametrize(
    ("met", "noted", "numbers", "de", "en"),
    [
        ([], ["5"], (0, 0, 0, 0), None, None),
        (
            COUNTED,
            [],
            (3, 0, 0, 0),
            "3 erfüllt, davon keins nach eigener Einschätzung.",
            "3 met, none of them by your own assessment.",
        ),
        (
            [*COUNTED, *JUDGED],
            ["2.2", "1"],
            (3, 3, 0, 2),
            "6 erfüllt, davon 3 nach eigener Einschätzung, 2 ohne Begründung.",
            "6 met, 3 of them by your own assessment, 2 without a reason.",
        ),
        (
            JUDGED,
            JUDGED,
            (0, 3, 0, 0),
            "3 erfüllt, davon 3 nach eigener Einschätzung, jeweils mit Begründung.",
            "3 met, 3 of them by your own assessment, each with a reason.",
        ),
        (
            [*COUNTED, *BOTH],
            ["5"],
            (3, 0, 1, 1),
            "4 erfüllt, davon 1 zum Teil nach eigener Einschätzung, 1 ohne Begründung.",
            "4 met, 1 of them partly by your own assessment, 1 without a reason.",
        ),
        (
            [*JUDGED, *BOTH],
            ["7.2"],
            (0, 3, 1, 3),
            "4 erfüllt, davon 3 nach eigener Einschätzung und 1 zum Teil, 3 ohne Begründung.",
            "4 met, 3 of them by your own assessment and 1 in part, 3 without a reason.",
        ),
    ],
    ids=["nothing met", "counted", "judged", "all noted", "both parts", "judged and both parts"],
)
def test_what_is_met_is_told_by_what_it_rests_on(
    met: list[str], noted: list[str], numbers: tuple[int, ...], de: str | None, en: str | None
) -> None:
    firm = found(met, noted)
    assert (firm.counted, firm.judged, firm.both, firm.without_note) == numbers
    assert (firm.text and firm.text.de, firm.text and firm.text.en) == (de, en)


@given(ANSWERS)
def test_the_kinds_add_up_to_what_is_met(answers: Answers) -> None:
    result = assess(answers, EDITION)
    firm = result.firmness
    assert firm.counted + firm.judged + firm.both == result.met
    assert firm.without_note == firm.judged + firm.both  # There are no notes.
    assert result.to_json()["firmness"]["judged"] == firm.judged
