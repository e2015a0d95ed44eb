"""Names of files: readable, and harmless wherever they are saved."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gocluster_rules.answers import Answers, Cluster
from gocluster_rules.catalogue import EDITION
from gocluster_rules.file_names import LONGEST, ending, safe

NAMES = [
    ("Münsterland Öko-Fuß", "muensterland-oeko-fuss"),
    ("Mu\u0308nsterland", "muensterland"),
    ("Łódź & Ærø, Crème", "lodz-aero-creme"),
    ("../../etc/passwd", "etc-passwd"),
    (r"C:\Users\x.exe", "c-users-x-exe"),
    ("CON\x00\u202egpj", "con-gpj"),
    ("Cluster № 1 (Ⅳ)", "cluster-no-1-iv"),
    ("日本", ""),
    ("a" * 59 + "-bcd", "a" * 59),
]


@pytest.mark.parametrize(("name", "expected"), NAMES)
def test_a_name_becomes_small_letters_digits_and_hyphens(name: str, expected: str) -> None:
    assert safe(name) == expected


@given(st.text())
def test_no_name_does_harm(name: str) -> None:
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", safe(name))
    assert len(safe(name)) <= LONGEST


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [
        ("Münsterland", "2026-11-22", "muensterland-2026-11-22"),
        ("", "2026-11-22", "2026-11-22"),
        ("Münsterland", "", "muensterland"),
        ("", "", ""),
    ],
)
def test_the_ending_has_what_is_stated(name: str, day: str, expected: str) -> None:
    values = {"as_of": EDITION.reference_day.read(day)} if day else {}
    assert (
        ending(Answers(edition=EDITION.id, cluster=Cluster(name=name), values=values)) == expected
    )
