"""The cases notice every expression over a row, and every count of rows, in which one thing is broken."""

from __future__ import annotations

import pytest
from agreement.row_mutants import BROKEN_COUNTS, cases, row_mutants, row_survivors

from gocluster_rules.evaluation import number_function
from gocluster_rules.known import exactly
from gocluster_rules.members.places import DISTANCE, SURE_INSIDE, Region, region
from gocluster_rules.members.rows import BOUND, counted, counts


def test_every_broken_expression_over_a_row_is_noticed() -> None:
    mutants = row_mutants()
    ends = [f"{fact.name}, {end}" for fact in counted() for end in ("surely", "perhaps")]
    assert {mutant.subject for mutant in mutants} == {"region", "distance", *ends}
    assert [str(mutant) for mutant in row_survivors(mutants, cases())] == []


def test_rows_without_the_limits_leave_mutants_alive_and_name_them() -> None:
    known = [row for row in cases() if row[DISTANCE].given]
    alive = [str(mutant) for mutant in row_survivors(row_mutants(), known)]
    assert f"region: otherwise, then, test, right, {SURE_INSIDE**2} +1" in alive


@pytest.mark.parametrize("broken", BROKEN_COUNTS.values(), ids=BROKEN_COUNTS)
def test_every_broken_count_is_noticed(broken) -> None:
    # Rows that count, at both ends of the list.
    rows = [row for row in cases() if row[BOUND] == exactly(1)]
    rows = [rows[0], *cases(), rows[-1]]
    usual, other = counts(rows), broken(rows)
    assert all(other[name] != known for name, known in usual.items()), other


def test_the_cases_reach_every_region() -> None:
    assert {number_function(region())(row) for row in cases()} == {*Region}
