"""An edition that may come, for proofs that hold of any edition."""

from __future__ import annotations

from dataclasses import replace

from gocluster_rules.catalogue import EDITION
from gocluster_rules.catalogue.c04_management import staffing
from gocluster_rules.model import Criterion, Edition
from gocluster_rules.rules import SizeClass


def with_staffing_limits() -> Edition:
    """The edition as it will be once the ESCA figures are known: 4.2 is computed."""
    limits = (SizeClass(20, 8), SizeClass(60, 15), SizeClass(None, 25))
    rule, asks, shown_ratio = staffing(limits)

    def changed(criterion: Criterion) -> Criterion:
        if criterion.number != "4.2":
            return criterion
        return replace(criterion, rule=rule, asks=asks, shown=shown_ratio)

    return replace(
        EDITION,
        id="with-limits",
        categories=tuple(
            replace(
                category,
                criteria=tuple(
                    replace(main, criteria=tuple(changed(part) for part in main.criteria))
                    for main in category.criteria
                ),
            )
            for category in EDITION.categories
        ),
    )
