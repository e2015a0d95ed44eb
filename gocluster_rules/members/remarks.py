"""What is said of a row in words: why it is not counted, what is missing, what speaks for an SME.

A member that is not bound needs nothing else; so nothing else is said of it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from gocluster_rules.expressions import (
    And,
    Compare,
    Expr,
    Given,
    High,
    If,
    Low,
    Not,
    Number,
    Or,
    Phrase,
    listing,
)
from gocluster_rules.known import Inputs
from gocluster_rules.members.places import (
    AXES,
    SURE_INSIDE,
    SURE_OUTSIDE,
    Region,
    of_office,
    region,
)
from gocluster_rules.members.rows import (
    BALANCE,
    BOUND,
    CODE,
    KIND,
    SME,
    STAFF,
    TURNOVER,
    sme_is_open,
)
from gocluster_rules.notation import Style, shown
from gocluster_rules.speaking import speaker
from gocluster_rules.text import LANGS, Lang, Text

SME_STAFF, SME_TURNOVER, SME_BALANCE = 250, 50_000_000, 43_000_000
"""An SME has fewer people, and at most this turnover or this balance sheet total, in EUR.

Commission Recommendation 2003/361/EC, annex, article 2.
"""

NOT_BOUND = Text(de="Nicht fest gebunden: zählt nicht.", en="Not firmly bound: not counted.")
BOUND_UNKNOWN = Text(
    de="Ob fest gebunden, ist offen: bitte eintragen.",
    en="Whether firmly bound is open: please enter it.",
)
KIND_UNKNOWN = Text(de="Art ist offen: bitte eintragen.", en="Kind is open: please enter it.")
SME_UNKNOWN = Text(de="Ob KMU, ist offen: bitte eintragen.", en="SME is open: please enter it.")
PROBABLY_SME = Text(
    de="Ob KMU, ist offen; Beschäftigte, Umsatz und Bilanzsumme sprechen dafür.",
    en="SME is open; staff, turnover and balance sheet total speak for it.",
)
PROBABLY_NO_SME = Text(
    de="Ob KMU, ist offen; Beschäftigte, Umsatz oder Bilanzsumme sprechen dagegen.",
    en="SME is open; staff, turnover or balance sheet total speak against it.",
)
YET_NO_SME = Text(
    de="Als KMU eingetragen; Beschäftigte, Umsatz oder Bilanzsumme sprechen dagegen.",
    en="Entered as an SME; staff, turnover or balance sheet total speak against it.",
)
YET_AN_SME = Text(
    de="Nicht als KMU eingetragen; Beschäftigte, Umsatz und Bilanzsumme sprechen dafür.",
    en="Not entered as an SME; staff, turnover and balance sheet total speak for it.",
)
CODE_MISSING = Text(
    de="Postleitzahl fehlt: bitte eintragen, oder die Entfernung.",
    en="Postal code is missing: please enter it, or the distance.",
)
CODE_UNKNOWN = Text(
    de="Postleitzahl unbekannt: bitte Entfernung eintragen.",
    en="Postal code unknown: please enter the distance.",
)
BORDER = Text(
    de="Grenzbereich ({inside} bis {outside} km): bitte Entfernung der Anschrift eintragen.",
    en="Border zone ({inside} to {outside} km): please enter the distance of the address.",
)


def below_sme_limits() -> Expr:
    """Whether staff, turnover and balance sheet total, as far as stated, are certainly those of an SME."""
    return And(
        (
            Compare(High(STAFF), "<", Number(SME_STAFF)),
            Or(
                (
                    Compare(High(TURNOVER), "<=", Number(SME_TURNOVER)),
                    Compare(High(BALANCE), "<=", Number(SME_BALANCE)),
                )
            ),
        )
    )


def above_sme_limits() -> Expr:
    """Whether they are certainly not those of an SME."""
    return Or(
        (
            Compare(Low(STAFF), ">=", Number(SME_STAFF)),
            And(
                (
                    Compare(Low(TURNOVER), ">", Number(SME_TURNOVER)),
                    Compare(Low(BALANCE), ">", Number(SME_BALANCE)),
                )
            ),
        )
    )


def remark(lang: Lang) -> Expr:
    """What is to be said of a row; empty where nothing is."""
    may_be_bound = Compare(High(BOUND), "=", Number(1))
    sme_open = sme_is_open()
    is_sme = Compare(Low(SME), "=", Number(1))
    no_sme = And((Given(SME), Not(is_sme)))
    below, above = below_sme_limits(), above_sme_limits()
    unclear = And((sme_open, Not(below), Not(above)))
    where = region()
    unknown = And(
        (Compare(where, "=", Number(Region.UNKNOWN)), Given(of_office(AXES[0])))
    )  # Without the office's place all rows are unknown; that is said once.
    coded = Compare(Low(CODE), "=", Number(1))
    said: list[tuple[Expr, Text]] = [
        (Not(Given(BOUND)), BOUND_UNKNOWN),
        (Not(Given(KIND)), KIND_UNKNOWN),
        (unclear, SME_UNKNOWN),
        (And((sme_open, below)), PROBABLY_SME),
        (And((sme_open, above)), PROBABLY_NO_SME),
        (And((is_sme, above)), YET_NO_SME),
        (And((no_sme, below)), YET_AN_SME),
        (And((unknown, Not(coded))), CODE_MISSING),
        (And((unknown, coded)), CODE_UNKNOWN),
    ]
    border = Compare(where, "=", Number(Region.BORDER))
    zone = BORDER.fill(
        inside=shown(SURE_INSIDE // 1_000, Style.COUNT),
        outside=shown(SURE_OUTSIDE // 1_000, Style.COUNT),
    )
    items = [(test, Phrase(text[lang])) for test, text in [*said, (border, zone)]]
    return If(may_be_bound, listing(tuple(items), " "), Phrase(NOT_BOUND[lang]))


@cache
def remark_function() -> Callable[[Inputs], Text]:
    """What is to be said of a row, as a function of what is known of it."""
    return speaker({lang: remark(lang) for lang in LANGS})
