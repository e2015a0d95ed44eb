"""Category 2: cluster management and steering (criteria 4 to 7)."""

from datetime import date

from gocluster_rules.catalogue.reference import AS_OF
from gocluster_rules.catalogue.structure import ACTORS
from gocluster_rules.facts import Amount, Day, Fact, YesNo
from gocluster_rules.model import Category, Criterion, Insert, MainCriterion, Shown
from gocluster_rules.rules import (
    AllOf,
    Elapsed,
    Lasting,
    RatioAtMost,
    Rule,
    ShareAtLeast,
    SizeClass,
    Yes,
)
from gocluster_rules.text import Text

SLIDE_1 = Text(
    de="Kategorie 2: Clustermanagement und Steuerung (1)",
    en="Category 2: Cluster management and steering (1)",
)
SLIDE_2 = Text(
    de="Kategorie 2: Clustermanagement und Steuerung (2)",
    en="Category 2: Cluster management and steering (2)",
)

ESCA_LIMITS: tuple[SizeClass, ...] = ()
"""The place for the ESCA figures that the source lost: actors per full-time equivalent by size class.

Fill it in with the figures, in ascending order, for example
``(SizeClass(up_to=…, at_most=…), SizeClass(up_to=None, at_most=…))``, and name their source and date below.
Criterion 4.2 is then computed everywhere instead of judged.
"""
ESCA_LIMITS_SOURCE: Text | None = None
ESCA_LIMITS_DATE: date | None = None

FOUNDED_ON = Day(
    name="founded_on",
    label=Text(de="Tag der formalen Gründung", en="date of formal foundation"),
    question=Text(
        de="Wann wurde das Cluster formal gegründet?", en="When was the cluster formally founded?"
    ),
    statement=Text(de="Formal gegründet am {day}", en="Formally founded on {day}"),
)

MANAGEMENT_FTE = Amount(
    name="management_fte",
    label=Text(
        de="Vollzeitäquivalente im Clustermanagement",
        en="full-time equivalents in the cluster management",
    ),
    question=Text(
        de="Mit wie vielen Vollzeitäquivalenten (VZÄ) ist Ihr Clustermanagement besetzt?",
        en="How many full-time equivalents (FTE) does your cluster management have?",
    ),
    unit=Text(de="VZÄ", en="FTE"),
)

STAFFING_APPROPRIATE = YesNo(
    name="staffing_appropriate",
    label=Text(
        de="der Mitgliederanzahl angemessene Besetzung des Managements",
        en="management staffing appropriate to the number of members",
    ),
    question=Text(
        de="Ist die Besetzung Ihres Managements der Anzahl der Mitglieder angemessen?",
        en="Is the staffing of your management appropriate to the number of members?",
    ),
    yes=Text(
        de="Die Besetzung des Managements ist nach Ihrer Einschätzung angemessen.",
        en="In your assessment, the staffing of the management is appropriate.",
    ),
    no=Text(
        de="Die Besetzung des Managements ist nach Ihrer Einschätzung nicht angemessen.",
        en="In your assessment, the staffing of the management is not appropriate.",
    ),
)


def staffing(limits: tuple[SizeClass, ...]) -> tuple[Rule, tuple[Fact, ...]]:
    """Criterion 4.2's rule and questions: judged while there are no limits, computed as soon as there are."""
    if limits:
        return RatioAtMost(count=ACTORS, per=MANAGEMENT_FTE, classes=limits), (MANAGEMENT_FTE,)
    return Yes(STAFFING_APPROPRIATE), (MANAGEMENT_FTE, STAFFING_APPROPRIATE)


STAFFING_RULE, STAFFING_QUESTIONS = staffing(ESCA_LIMITS)

GOVERNANCE_REPRESENTS_ACTORS = YesNo(
    name="governance_represents_actors",
    label=Text(
        de="angemessene Vertretung der verschiedenen Akteure in Steuerung und Entscheidung",
        en="appropriate representation of the various actors in steering and decision-making",
    ),
    question=Text(
        de="Sind die verschiedenen Akteure in Steuerungs- und Entscheidungsprozessen angemessen vertreten?",
        en="Are the various actors appropriately represented in steering and decision-making processes?",
    ),
    yes=Text(
        de="Die verschiedenen Akteure sind in Steuerung und Entscheidung angemessen vertreten.",
        en="The various actors are appropriately represented in steering and decision-making.",
    ),
    no=Text(
        de="Die verschiedenen Akteure sind in Steuerung und Entscheidung nicht angemessen vertreten.",
        en="The various actors are not appropriately represented in steering and decision-making.",
    ),
)

ACTORS_SHAPE_STRATEGY = YesNo(
    name="actors_shape_strategy",
    label=Text(
        de="Einbindung der Clusterakteure in den Strategieprozess",
        en="involvement of the cluster actors in the strategy process",
    ),
    question=Text(
        de="Sind die Clusterakteure in den Strategieprozess eingebunden?",
        en="Are the cluster actors involved in the strategy process?",
    ),
    yes=Text(
        de="Die Clusterakteure sind in den Strategieprozess eingebunden.",
        en="The cluster actors are involved in the strategy process.",
    ),
    no=Text(
        de="Die Clusterakteure sind nicht in den Strategieprozess eingebunden.",
        en="The cluster actors are not involved in the strategy process.",
    ),
)

STRATEGY_IN_WRITING = YesNo(
    name="strategy_in_writing",
    label=Text(de="schriftliches Strategiedokument", en="written strategy document"),
    question=Text(
        de="Liegt die Strategie als schriftliches Dokument vor?",
        en="Is the strategy available as a written document?",
    ),
    yes=Text(
        de="Die Strategie liegt als schriftliches Dokument vor.",
        en="The strategy is available as a written document.",
    ),
    no=Text(
        de="Die Strategie liegt nicht als schriftliches Dokument vor.",
        en="The strategy is not available as a written document.",
    ),
)

STRATEGY_REVISION_PLANNED = YesNo(
    name="strategy_revision_planned",
    label=Text(
        de="Grobkonzept zur Revision der Strategie", en="outline concept for revising the strategy"
    ),
    question=Text(
        de="Gibt es ein Grobkonzept zur Revision der Strategie?",
        en="Is there an outline concept for revising the strategy?",
    ),
    yes=Text(
        de="Ein Grobkonzept zur Revision der Strategie existiert.",
        en="There is an outline concept for revising the strategy.",
    ),
    no=Text(
        de="Ein Grobkonzept zur Revision der Strategie existiert nicht.",
        en="There is no outline concept for revising the strategy.",
    ),
)

TOTAL_BUDGET = Amount(
    name="total_budget",
    label=Text(
        de="Gesamtbudget des Clustermanagements", en="total budget of the cluster management"
    ),
    question=Text(
        de="Wie hoch ist das Gesamtbudget Ihres Clustermanagements im Jahr?",
        en="What is the total annual budget of your cluster management?",
    ),
    unit=Text(de="EUR", en="EUR"),
)

ACTOR_CONTRIBUTIONS = Amount(
    name="actor_contributions",
    label=Text(
        de="Selbstbeteiligung der Clusterakteure", en="own contributions of the cluster actors"
    ),
    question=Text(
        de="Wie hoch ist davon die Selbstbeteiligung der Clusterakteure?",
        en="How much of it is contributed by the cluster actors themselves?",
    ),
    help=Text(
        de="Zum Beispiel Mitgliedsbeiträge, im selben Jahr wie das Gesamtbudget.",
        en="For example membership fees, in the same year as the total budget.",
    ),
    unit=Text(de="EUR", en="EUR"),
)

ECONOMIC_INCOME = Amount(
    name="economic_income",
    label=Text(de="wirtschaftliche Einnahmen", en="income from economic activity"),
    question=Text(
        de="Wie hoch sind davon die wirtschaftlichen Einnahmen?",
        en="How much of it is income from economic activity?",
    ),
    help=Text(
        de="Zum Beispiel Erlöse aus Dienstleistungen und Veranstaltungen; keine Fördermittel.",
        en="For example revenue from services and events; no public funding.",
    ),
    unit=Text(de="EUR", en="EUR"),
)

FINANCING_SECURED_UNTIL = Day(
    name="financing_secured_until",
    label=Text(
        de="Tag, bis zu dem die Finanzierung gesichert ist",
        en="day until which financing is secured",
    ),
    question=Text(
        de="Bis wann ist die Finanzierung nachweislich gesichert?",
        en="Until when is the financing demonstrably secured?",
    ),
    statement=Text(
        de="Die Finanzierung ist bis zum {day} gesichert", en="Financing is secured until {day}"
    ),
)

FINANCING_LONG_TERM = YesNo(
    name="financing_long_term",
    label=Text(
        de="langfristige Perspektiven der Finanzierung", en="long-term prospects of the financing"
    ),
    question=Text(
        de="Bestehen langfristige Perspektiven für die Finanzierung?",
        en="Are there long-term prospects for the financing?",
    ),
    yes=Text(
        de="Langfristige Perspektiven der Finanzierung bestehen.",
        en="There are long-term prospects for the financing.",
    ),
    no=Text(
        de="Langfristige Perspektiven der Finanzierung bestehen nicht.",
        en="There are no long-term prospects for the financing.",
    ),
)

FINANCED_SHARE = Text(
    de="{part} von {whole} EUR Gesamtbudget sind Selbstbeteiligung und wirtschaftliche Einnahmen",
    en="{part} of a total budget of {whole} EUR are own contributions and economic income",
)

INSERT = Insert(
    title=Text(de="Einschub: ESCA-Kriterien", en="Insert: ESCA criteria"),
    wording=Text(
        de="Anzahl der Clusterakteure pro Vollzeitäquivalent (VZÄ) im Clustermanagement",
        en="Number of cluster actors per full-time equivalent (FTE) in the cluster management",
    ),
    organisation="The European Secretariat for Cluster Analysis (ESCA)",
    website="https://www.cluster-analysis.org/",
    gap=Text(de="", en=""),
    limits=ESCA_LIMITS,
    limits_source=ESCA_LIMITS_SOURCE,
    limits_date=ESCA_LIMITS_DATE,
)

CATEGORY = Category(
    number=2,
    title=Text(de="Clustermanagement und Steuerung", en="Cluster management and steering"),
    criteria=(
        MainCriterion(
            number="4",
            title=Text(
                de="Alter und Ausstattung des Managements", en="Age and staffing of the management"
            ),
            slide=SLIDE_1,
            criteria=(
                Criterion(
                    number="4.1",
                    wording=Text(
                        de="Mindestens dreijährige Tätigkeit ab der formalen Gründung",
                        en="At least three years of activity since formal foundation",
                    ),
                    rule=Elapsed(since=FOUNDED_ON, months=36, reference=AS_OF),
                    asks=(FOUNDED_ON,),
                    explanation=Text(de="", en=""),
                    evidence=(),
                ),
                Criterion(
                    number="4.2",
                    wording=Text(
                        de=(
                            "In Abhängigkeit der Mitgliederanzahl angemessene Besetzung des Managements "
                            "(s. nächste Folie: „Einschub: ESCA Kriterien)"
                        ),
                        en=(
                            "Staffing of the management appropriate to the number of members "
                            "(see next slide: “Insert: ESCA criteria)"
                        ),
                    ),
                    rule=STAFFING_RULE,
                    asks=STAFFING_QUESTIONS,
                    shown=Shown(
                        sentence=Text(
                            de="Besetzung: {part} Akteure auf {whole} VZÄ, je VZÄ {ratio}.",
                            en="Staffing: {part} actors for {whole} FTE, {ratio} per FTE.",
                        ),
                        part=ACTORS,
                        whole=MANAGEMENT_FTE,
                        as_percent=False,
                    ),
                    explanation=Text(de="", en=""),
                    evidence=(),
                ),
            ),
        ),
        MainCriterion(
            number="5",
            title=Text(
                de="Einbindung der Akteursgruppen in die Clustersteuerung",
                en="Involvement of the groups of actors in steering the cluster",
            ),
            slide=SLIDE_1,
            criteria=(
                Criterion(
                    number="5",
                    wording=Text(
                        de=(
                            "Angemessene Vertretung der verschiedenen Akteure in Steuerungs- und "
                            "Entscheidungsprozessen (Clustermanagement, Vorstand, Beirat etc.)"
                        ),
                        en=(
                            "Appropriate representation of the various actors in steering and "
                            "decision-making processes (cluster management, board, advisory board etc.)"
                        ),
                    ),
                    rule=Yes(GOVERNANCE_REPRESENTS_ACTORS),
                    asks=(GOVERNANCE_REPRESENTS_ACTORS,),
                    explanation=Text(de="", en=""),
                    evidence=(),
                ),
            ),
        ),
        MainCriterion(
            number="6",
            title=Text(
                de="Existenz einer Clusterstrategie und deren Umsetzung",
                en="Existence of a cluster strategy and its implementation",
            ),
            slide=SLIDE_2,
            criteria=(
                Criterion(
                    number="6.1",
                    wording=Text(
                        de="Clusterakteure müssen in den Strategieprozess eingebunden sein",
                        en="Cluster actors must be involved in the strategy process",
                    ),
                    rule=Yes(ACTORS_SHAPE_STRATEGY),
                    asks=(ACTORS_SHAPE_STRATEGY,),
                    explanation=Text(de="", en=""),
                    evidence=(),
                ),
                Criterion(
                    number="6.2",
                    wording=Text(
                        de=(
                            "Strategie muss als schriftliches Dokument vorliegen und Grobkonzept zur "
                            "Revision muss existieren"
                        ),
                        en=(
                            "Strategy must be available as a written document and an outline concept for "
                            "its revision must exist"
                        ),
                    ),
                    rule=AllOf((Yes(STRATEGY_IN_WRITING), Yes(STRATEGY_REVISION_PLANNED))),
                    asks=(STRATEGY_IN_WRITING, STRATEGY_REVISION_PLANNED),
                    explanation=Text(de="", en=""),
                    evidence=(),
                ),
            ),
        ),
        MainCriterion(
            number="7",
            title=Text(de="Nachhaltigkeit der Finanzierung", en="Sustainability of the financing"),
            slide=SLIDE_2,
            criteria=(
                Criterion(
                    number="7.1",
                    wording=Text(
                        de=(
                            "Die Selbstbeteiligung der Clusterakteure und die wirtschaftlichen Einnahmen "
                            "müssen mindestens 20 % vom Gesamtbudget des Clustermanagements betragen"
                        ),
                        en=(
                            "The own contributions of the cluster actors and the income from economic "
                            "activity must amount to at least 20 % of the total budget of the cluster "
                            "management"
                        ),
                    ),
                    rule=ShareAtLeast(
                        parts=(ACTOR_CONTRIBUTIONS, ECONOMIC_INCOME),
                        whole=TOTAL_BUDGET,
                        percent=20,
                        one=FINANCED_SHARE,
                        many=FINANCED_SHARE,
                    ),
                    asks=(TOTAL_BUDGET, ACTOR_CONTRIBUTIONS, ECONOMIC_INCOME),
                    explanation=Text(de="", en=""),
                    evidence=(),
                ),
                Criterion(
                    number="7.2",
                    wording=Text(
                        de=(
                            "Nachweisliche Sicherung der Finanzierung für 24 Monate mit langfristigen "
                            "Perspektiven"
                        ),
                        en=(
                            "Demonstrable securing of the financing for 24 months with long-term prospects"
                        ),
                    ),
                    rule=AllOf(
                        (
                            Lasting(until=FINANCING_SECURED_UNTIL, months=24, reference=AS_OF),
                            Yes(FINANCING_LONG_TERM),
                        )
                    ),
                    asks=(FINANCING_SECURED_UNTIL, FINANCING_LONG_TERM),
                    explanation=Text(de="", en=""),
                    evidence=(),
                ),
            ),
        ),
    ),
)
