"""The chart of the composition: shares as the rule counts them, beside the limit, in words as well."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from gocluster_rules.catalogue import EDITION
from gocluster_rules.catalogue.c02_composition import CRITERION_2_1
from gocluster_rules.evaluation import number_function
from gocluster_rules.members.chart import WIDTH, compositions, draw, limit, sentences
from gocluster_rules.members.evaluation import Counted
from gocluster_rules.members.member import Kind, Member
from gocluster_rules.text import LANGS, Lang
from gocluster_rules.verdict import Verdict

SVG = "{http://www.w3.org/2000/svg}"


def members(
    smes: int,
    unknown: int = 0,
    others: int = 0,
    *,
    kind: Kind = Kind.COMPANY,
    bound: bool | None = True,
) -> list[Member]:
    """So many of them are SMEs, not known to be, and none."""
    answers = [True] * smes + [None] * unknown + [False] * others
    return [
        Member(row=row, name=f"Erfunden {row}", kind=kind, is_sme=answer, is_bound=bound)
        for row, answer in enumerate(answers, start=1)
    ]


def counted(listed: list[Member]) -> Counted:
    return Counted(listed, None, EDITION)


@pytest.mark.parametrize(
    ("listed", "shares"),
    [
        (members(1, 0, 2), (333, 333)),  # Rounded down.
        (members(1, 1, 0), (500, 1000)),
        (members(0, 0, 4), (0, 0)),
        (members(1, 0, 1) + members(1, bound=None), (333, 1000)),  # Perhaps it does not count.
        (members(5, bound=False), (0, 0)),  # Nobody counts.
    ],
    ids=["exact", "one unknown", "none", "perhaps not bound", "not bound"],
)
def test_the_share_is_at_least_and_at_most(listed: list[Member], shares: tuple[int, int]) -> None:
    assert compositions(counted(listed))[0].tenths == shares


def test_the_share_and_the_verdict_never_contradict_each_other() -> None:
    verdict = number_function(CRITERION_2_1.rule.verdict())
    for smes in range(5):
        for unknown in range(4):
            for others in range(5):
                found = counted(members(smes, unknown, others))
                if not found.members:
                    continue
                low, high = compositions(found)[0].tenths
                said = Verdict(verdict(found.counts))
                assert (low >= 500) == (said is Verdict.MET), (smes, unknown, others)
                assert (high < 500) == (said is Verdict.NOT_MET), (smes, unknown, others)


def test_companies_are_told_apart_for_information() -> None:
    every, companies = sentences(counted(members(2, 1, 1) + members(0, 0, 4, kind=Kind.UNIVERSITY)))
    assert every.de == (
        "Alle Akteure (das zählt für das Kriterium): 25,0 % bis 37,5 % KMU. 2 KMU, 1 nicht bekannt, "
        "5 keine KMU."
    )
    assert companies.en == (
        "Companies only (for information): 50.0 % to 75.0 % SMEs. 2 SMEs, 1 not known, 1 no SMEs."
    )
    assert sentences(counted(members(1, kind=Kind.CHAMBER)))[1].de.endswith("niemand gezählt.")


@pytest.mark.parametrize("lang", LANGS)
def test_the_bar_is_parted_as_the_list_is_and_says_so(lang: Lang) -> None:
    found = counted(members(5, 2, 3))
    svg = ElementTree.fromstring(draw(found, lang))
    bar = [each for each in svg if each.tag == f"{SVG}rect"][:3]
    widths = {each.get("class"): float(each.get("width", "")) / WIDTH for each in bar}
    assert widths == pytest.approx({"sme": 0.5, "open": 0.2, "other": 0.3})
    [mark] = {
        float(line.get("x1", "")) / WIDTH for line in svg.iter(f"{SVG}line") if line.get("x1")
    }
    assert mark * 100 == limit(EDITION) == 50
    assert svg.get("role") == "img"
    said = {each.get("id"): each.text for each in svg if each.get("id")}
    assert list(said) == (svg.get("aria-labelledby") or "").split()
    assert said["chart-description"] == " ".join(text[lang] for text in sentences(found))
