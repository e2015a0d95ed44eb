"""Category 2: cluster management and steering (criteria 4 to 7)."""

from datetime import date
from decimal import Decimal

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
Criterion 4.2 is then computed everywhere instead of judged. The build stops until the texts that speak of
the gap have been changed too: ``INSERT.gap`` (to ``None``), 4.2's interpretation, the glossary, the open questions.
"""
ESCA_LIMITS_SOURCE: Text | None = None
ESCA_LIMITS_DATE: date | None = None

FOUNDED_ON = Day(
    name="founded_on",
    label=Text(de="Tag der formalen Gründung", en="date of formal foundation"),
    question=Text(
        de="Wann wurde das Cluster formal gegründet?", en="When was the cluster formally founded?"
    ),
    help=Text(
        de=(
            "Der Tag, den zum Beispiel Register, Satzung oder Gründungsprotokoll belegen; nicht "
            "der Beginn eines Projekts."
        ),
        en=(
            "The day shown, for example, by the register, the statutes or the founding minutes; "
            "not the start of a project."
        ),
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
    help=Text(
        de="Zählen Sie Stellenanteile, nicht Köpfe: Zwei halbe Stellen sind ein VZÄ.",
        en="Count shares of posts, not heads: two half-time posts are one FTE.",
    ),
    unit=Text(de="VZÄ", en="FTE"),
    highest=Decimal("99999.99"),
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
    help=Text(
        de=(
            "Die Werte der ESCA liegen uns nicht vor. Bitte urteilen Sie selbst; die Zahl der "
            "Akteure je VZÄ zeigen wir dazu an."
        ),
        en=(
            "We do not have the ESCA figures. Please judge yourself; we show the number of actors "
            "per FTE."
        ),
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


STAFFING_RATIO = Shown(
    sentence=Text(
        de="Akteure je VZÄ: {ratio} ({part} auf {whole} VZÄ).",
        en="Actors per FTE: {ratio} ({part} for {whole} FTE).",
    ),
    part=ACTORS,
    whole=MANAGEMENT_FTE,
    as_percent=False,
)


def staffing(limits: tuple[SizeClass, ...]) -> tuple[Rule, tuple[Fact, ...], Shown | None]:
    """Criterion 4.2's rule, questions and ratio: judged without limits, computed with them."""
    if limits:
        rule = RatioAtMost(count=ACTORS, per=MANAGEMENT_FTE, classes=limits)
        return rule, (MANAGEMENT_FTE,), None
    return Yes(STAFFING_APPROPRIATE), (MANAGEMENT_FTE, STAFFING_APPROPRIATE), STAFFING_RATIO


STAFFING_RULE, STAFFING_QUESTIONS, STAFFING_SHOWN = staffing(ESCA_LIMITS)

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
    help=Text(
        de="Zum Beispiel ein Abschnitt, der sagt, wann und wie die Strategie überprüft wird.",
        en="For example a section that says when and how the strategy will be reviewed.",
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
    help=Text(
        de=(
            "Alle Mittel des Clustermanagements in einem Jahr, auch Fördermittel; nicht das "
            "Volumen der Projekte."
        ),
        en=(
            "All funds of the cluster management in one year, including public funding; not the "
            "volume of the projects."
        ),
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
    help=Text(
        de=(
            "Der letzte Tag, für den die Mittel bewilligt, vertraglich zugesagt oder beschlossen "
            "sind. Nur beantragte Mittel zählen nach unserer Lesart nicht."
        ),
        en=(
            "The last day for which funds have been granted, promised by contract or decided. As "
            "we read it, funds only applied for do not count."
        ),
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
    gap=Text(
        de=(
            "Die Zahlen dieser Folie sind in dem Text, der uns vorliegt, verloren gegangen. Wir "
            "haben sie nicht durch andere ersetzt. Deshalb beurteilen Sie Kriterium 4.2 selbst, "
            "und wir zeigen dazu, wie viele Akteure auf ein Vollzeitäquivalent kommen. Sobald das "
            "Programm die Werte mit Quelle und Datum nennt, werden sie eingetragen und das "
            "Kriterium wird berechnet."
        ),
        en=(
            "The figures of this slide were lost in the text that we have. We have not replaced "
            "them with others. That is why you judge criterion 4.2 yourself, and we show how many "
            "actors there are per full-time equivalent. As soon as the programme supplies the "
            "figures with their source and date, they will be entered and the criterion will be "
            "computed."
        ),
    ),
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
                    explanation=Text(
                        de=(
                            "Das Cluster soll schon einige Zeit bestehen und Erfahrung gesammelt "
                            "haben. Gerechnet wird ab dem Tag der formalen Gründung. Der Beginn "
                            "eines Projekts oder einer Förderung ist damit nicht gemeint."
                        ),
                        en=(
                            "The cluster should have existed for some time and gathered "
                            "experience. The period starts on the day of formal foundation. The "
                            "start of a project or of funding is not meant."
                        ),
                    ),
                    evidence=(
                        Text(
                            de="Auszug aus dem Vereins- oder Handelsregister",
                            en=(
                                "extract from the register of associations or the commercial "
                                "register"
                            ),
                        ),
                        Text(
                            de="Satzung oder Gesellschaftsvertrag",
                            en="statutes or articles of association",
                        ),
                        Text(de="Gründungsprotokoll", en="minutes of the founding meeting"),
                        Text(
                            de="Kooperationsvertrag, falls es keine eigene Rechtsform gibt",
                            en="cooperation contract if there is no legal form of its own",
                        ),
                    ),
                    mistakes=(
                        Text(
                            de="Der Beginn eines geförderten Projekts wird als Gründung angegeben.",
                            en="The start of a funded project is given as the foundation.",
                        ),
                        Text(
                            de=(
                                "Nach einem Wechsel der Rechtsform bleibt offen, welcher Tag als "
                                "Gründung gilt."
                            ),
                            en=(
                                "After a change of legal form it remains unclear which day counts "
                                "as the foundation."
                            ),
                        ),
                    ),
                    interpretation=Text(
                        de=(
                            "Die Quelle sagt nicht, bis zu welchem Tag gerechnet wird und welcher "
                            "Tag als formale Gründung gilt. Wir lesen es so: Die Zeit läuft bis "
                            "zum Stichtag und wird in Kalendermonaten gerechnet; am Jahrestag der "
                            "Gründung ist die Frist erreicht. Wurde das Cluster an einem 29. "
                            "Februar gegründet, gilt in Jahren ohne diesen Tag der 28. Februar. "
                            "Wir nehmen an, dass das Cluster seit der Gründung durchgehend tätig "
                            "ist. Kommen mehrere Gründungstage infrage, klären Sie das bitte im "
                            "Beratungsgespräch."
                        ),
                        en=(
                            "The source does not say up to which day the period is counted or "
                            "which day is the formal foundation. We read it as follows: the period "
                            "runs until the reference date and is counted in calendar months; it "
                            "is complete on the anniversary of the foundation. If the cluster was "
                            "founded on 29 February, 28 February applies in years without that "
                            "day. We assume that the cluster has been active without a break since "
                            "its foundation. If several days could count as the foundation, please "
                            "clarify this in the consultation."
                        ),
                    ),
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
                    shown=STAFFING_SHOWN,
                    explanation=Text(
                        de=(
                            "Das Clustermanagement braucht genug Personal für seine Akteure. Wie "
                            "viel Personal angemessen ist, hängt davon ab, wie viele Akteure das "
                            "Cluster hat. Die Quelle verweist dazu auf Werte der ESCA: die Anzahl "
                            "der Akteure pro Vollzeitäquivalent (VZÄ)."
                        ),
                        en=(
                            "The cluster management needs enough staff for its actors. How much "
                            "staff is appropriate depends on how many actors the cluster has. For "
                            "this, the source refers to ESCA figures: the number of actors per "
                            "full-time equivalent (FTE)."
                        ),
                    ),
                    evidence=(
                        Text(
                            de="Stellenplan mit Stellenanteilen",
                            en="staffing plan with the share of each post",
                        ),
                        Text(de="Stellenbeschreibungen", en="job descriptions"),
                        Text(
                            de="Bestätigung der Personalstelle über die VZÄ, ohne Namen",
                            en="confirmation of the FTE by the payroll office, without names",
                        ),
                    ),
                    mistakes=(
                        Text(
                            de="Gezählt werden Köpfe statt Vollzeitäquivalente.",
                            en="Heads are counted instead of full-time equivalents.",
                        ),
                        Text(
                            de=(
                                "Abgeordnetes Personal oder Projektpersonal wird mitgezählt, ohne "
                                "darauf hinzuweisen."
                            ),
                            en="Seconded staff or project staff are counted without saying so.",
                        ),
                    ),
                    interpretation=Text(
                        de=(
                            "Die Werte der ESCA fehlen in dem Text, der uns vorliegt. Deshalb "
                            "beurteilen Sie selbst, ob die Besetzung angemessen ist. Wir zeigen "
                            "dazu, wie viele Akteure auf ein VZÄ kommen; diese Zahl entscheidet "
                            "hier aber nicht. Als Mitglieder zählen wir die fest gebundenen "
                            "Akteure. Die Quelle sagt nicht, ob abgeordnetes Personal oder "
                            "Projektpersonal mitzählt. Bitte klären Sie das im Beratungsgespräch."
                        ),
                        en=(
                            "The ESCA figures are missing in the text that we have. That is why "
                            "you judge yourself whether the staffing is appropriate. We show how "
                            "many actors there are per FTE; this number does not decide the "
                            "criterion here. As members we count the firmly bound actors. The "
                            "source does not say whether seconded staff or project staff count. "
                            "Please clarify this in the consultation."
                        ),
                    ),
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
                    explanation=Text(
                        de=(
                            "Die verschiedenen Gruppen von Akteuren sollen mitsteuern und "
                            "mitentscheiden. Die Quelle nennt als Beispiele das Clustermanagement, "
                            "den Vorstand und den Beirat. So bestimmt nicht eine Gruppe allein, "
                            "wohin sich das Cluster entwickelt."
                        ),
                        en=(
                            "The various groups of actors should take part in steering and "
                            "deciding. As examples, the source names the cluster management, the "
                            "board and the advisory board. In this way, no group alone determines "
                            "where the cluster is going."
                        ),
                    ),
                    evidence=(
                        Text(
                            de="Satzung und Geschäftsordnungen",
                            en="statutes and rules of procedure",
                        ),
                        Text(de="Organigramm", en="organisation chart"),
                        Text(
                            de="Liste der Gremien mit Sitzen je Akteursgruppe",
                            en="list of the bodies with seats for each group of actors",
                        ),
                        Text(de="Sitzungsprotokolle", en="minutes of meetings"),
                    ),
                    mistakes=(
                        Text(
                            de=(
                                "Ein ehrenamtlicher Vorstand ohne KMU gilt als angemessene "
                                "Vertretung."
                            ),
                            en=(
                                "An honorary board without SMEs is taken to be appropriate "
                                "representation."
                            ),
                        ),
                    ),
                    interpretation=Text(
                        de=(
                            "Die Quelle sagt nicht, wann die Vertretung angemessen ist. Wir lesen "
                            "es so: Die Gruppen, die Ihr Cluster prägen, haben Sitz und Stimme in "
                            "den Gremien, zum Beispiel KMU, größere Unternehmen und "
                            "FuE-Einrichtungen. Ob das zutrifft, beurteilen Sie selbst."
                        ),
                        en=(
                            "The source does not say when representation is appropriate. We read "
                            "it as follows: the groups that shape your cluster have a seat and a "
                            "vote in its bodies, for example SMEs, larger companies and R&D "
                            "institutions. You judge yourself whether this is the case."
                        ),
                    ),
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
                    explanation=Text(
                        de=(
                            "Die Strategie soll nicht im Clustermanagement allein entstehen. "
                            "Wirken die Akteure daran mit, trifft sie eher deren Bedarf und wird "
                            "von ihnen mitgetragen."
                        ),
                        en=(
                            "The strategy should not be drawn up by the cluster management alone. "
                            "If the actors take part, it is more likely to meet their needs and to "
                            "have their support."
                        ),
                    ),
                    evidence=(
                        Text(
                            de="Protokolle von Strategieworkshops",
                            en="minutes of strategy workshops",
                        ),
                        Text(
                            de="Auswertung einer Befragung der Akteure",
                            en="results of a survey among the actors",
                        ),
                        Text(
                            de="Beschluss der Mitgliederversammlung",
                            en="resolution of the general assembly",
                        ),
                    ),
                    mistakes=(
                        Text(
                            de="Die fertige Strategie wird den Akteuren nur noch vorgestellt.",
                            en="The finished strategy is only presented to the actors.",
                        ),
                        Text(
                            de="Die Mitwirkung der Akteure ist nirgends festgehalten.",
                            en="The involvement of the actors is not recorded anywhere.",
                        ),
                    ),
                    interpretation=Text(
                        de=(
                            "Die Quelle sagt nicht, wie viele Akteure mitwirken müssen und in "
                            "welcher Form. Wir lesen es so: Die Akteure konnten die Strategie "
                            "beeinflussen, bevor sie beschlossen wurde, zum Beispiel in Workshops "
                            "oder durch eine Befragung. Ob das zutrifft, beurteilen Sie selbst."
                        ),
                        en=(
                            "The source does not say how many actors must take part or in what "
                            "form. We read it as follows: the actors were able to influence the "
                            "strategy before it was adopted, for example in workshops or through a "
                            "survey. You judge yourself whether this is the case."
                        ),
                    ),
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
                    explanation=Text(
                        de=(
                            "Das Kriterium hat zwei Teile: Die Strategie liegt schriftlich vor, "
                            "und es gibt ein Grobkonzept für ihre Revision. So ist nachzulesen, "
                            "was das Cluster erreichen will und wie die Strategie aktuell bleibt. "
                            "Erst beide Teile zusammen erfüllen das Kriterium. Ein aktuelles "
                            "Strategiedokument gehört auch zum Antrag."
                        ),
                        en=(
                            "The criterion has two parts: the strategy is available in writing, "
                            "and there is an outline concept for its revision. This makes clear "
                            "what the cluster wants to achieve and how the strategy is kept up to "
                            "date. Only both parts together meet the criterion. A current strategy "
                            "document is also part of the application."
                        ),
                    ),
                    evidence=(
                        Text(de="Strategiedokument mit Datum", en="dated strategy document"),
                        Text(
                            de="Grobkonzept zur Revision mit Termin und Verfahren",
                            en="outline concept for the revision with date and procedure",
                        ),
                    ),
                    mistakes=(
                        Text(
                            de=(
                                "Das Strategiedokument liegt vor, aber das Grobkonzept zur "
                                "Revision fehlt."
                            ),
                            en=(
                                "The strategy document exists, but the outline concept for its "
                                "revision is missing."
                            ),
                        ),
                        Text(
                            de=(
                                "Das Strategiedokument ist nicht mehr aktuell oder trägt kein "
                                "Datum."
                            ),
                            en="The strategy document is no longer current or carries no date.",
                        ),
                    ),
                    interpretation=Text(
                        de=(
                            "Die Quelle sagt nicht, was das Grobkonzept enthalten muss. Wir lesen "
                            "es so: Es nennt, wann die Strategie überprüft wird und wie das "
                            "geschieht. Es kann auch ein Abschnitt des Strategiedokuments sein."
                        ),
                        en=(
                            "The source does not say what the outline concept must contain. We "
                            "read it as follows: it says when the strategy will be reviewed and "
                            "how. It may also be a section of the strategy document."
                        ),
                    ),
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
                    explanation=Text(
                        de=(
                            "Das Clustermanagement soll einen Teil seiner Mittel selbst "
                            "aufbringen. Dazu zählt, was die Akteure beisteuern, zum Beispiel "
                            "Mitgliedsbeiträge. Dazu zählt auch, was das Clustermanagement "
                            "wirtschaftlich einnimmt, zum Beispiel mit Dienstleistungen. Die Summe "
                            "wird mit dem Gesamtbudget des Clustermanagements verglichen."
                        ),
                        en=(
                            "The cluster management should raise part of its funds itself. This "
                            "includes what the actors contribute, for example membership fees. It "
                            "also includes what the cluster management earns, for example with "
                            "services. The sum is compared with the total budget of the cluster "
                            "management."
                        ),
                    ),
                    evidence=(
                        Text(
                            de="Jahresabschluss oder Haushaltsplan des Clustermanagements",
                            en="annual accounts or budget of the cluster management",
                        ),
                        Text(
                            de="Übersicht der Mitgliedsbeiträge",
                            en="overview of the membership fees",
                        ),
                        Text(
                            de="Aufstellung der wirtschaftlichen Einnahmen",
                            en="list of the income from economic activity",
                        ),
                        Text(de="Zuwendungsbescheide", en="grant notices"),
                    ),
                    mistakes=(
                        Text(
                            de="Als Gesamtbudget wird das Volumen der Projekte eingesetzt.",
                            en="The volume of the projects is entered as the total budget.",
                        ),
                        Text(
                            de="Fördermittel werden als wirtschaftliche Einnahmen gezählt.",
                            en="Public funding is counted as income from economic activity.",
                        ),
                        Text(
                            de="Die Beträge stammen aus verschiedenen Jahren.",
                            en="The amounts are from different years.",
                        ),
                    ),
                    interpretation=Text(
                        de=(
                            "Die Quelle bestimmt die drei Beträge nicht näher. Wir lesen es so: "
                            "Alle drei Beträge stammen aus demselben Jahr. Zum Gesamtbudget "
                            "gehören alle Mittel des Clustermanagements, auch Fördermittel. "
                            "Fördermittel sind aber keine wirtschaftlichen Einnahmen. Die Quelle "
                            "sagt nicht, ob Sachleistungen zur Selbstbeteiligung zählen. Rechnen "
                            "Sie vorsichtshalber ohne sie, und klären Sie die Frage im "
                            "Beratungsgespräch."
                        ),
                        en=(
                            "The source does not define the three amounts any further. We read it "
                            "as follows: all three amounts are from the same year. The total "
                            "budget includes all funds of the cluster management, including public "
                            "funding. Public funding, however, is not income from economic "
                            "activity. The source does not say whether contributions in kind count "
                            "as own contributions. To be on the safe side, calculate without them "
                            "and clarify the question in the consultation."
                        ),
                    ),
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
                    explanation=Text(
                        de=(
                            "Das Clustermanagement soll verlässlich arbeiten können. Dafür muss "
                            "seine Finanzierung für den verlangten Zeitraum nachweislich gesichert "
                            "sein. Außerdem soll es Aussichten geben, wie es auf lange Sicht "
                            "weitergeht. Erst beides zusammen erfüllt das Kriterium."
                        ),
                        en=(
                            "The cluster management should be able to work reliably. For this, its "
                            "financing must be demonstrably secured for the required period. In "
                            "addition, there should be prospects of how it will continue in the "
                            "long term. Only both together meet the criterion."
                        ),
                    ),
                    evidence=(
                        Text(
                            de="Finanzplan, der über den verlangten Zeitraum hinausreicht",
                            en="finance plan that reaches beyond the required period",
                        ),
                        Text(
                            de="Bescheide und Verträge mit Laufzeiten",
                            en="grant notices and contracts with their terms",
                        ),
                        Text(
                            de="Beschluss des zuständigen Gremiums",
                            en="resolution of the competent body",
                        ),
                        Text(
                            de="Prognose der Mitgliedsbeiträge",
                            en="forecast of the membership fees",
                        ),
                    ),
                    mistakes=(
                        Text(
                            de="Mittel, die nur beantragt sind, gelten als gesichert.",
                            en="Funds that have only been applied for are taken to be secured.",
                        ),
                        Text(
                            de="Kündigungsfristen werden nicht beachtet.",
                            en="Notice periods are not taken into account.",
                        ),
                    ),
                    interpretation=Text(
                        de=(
                            "Die Quelle sagt nicht, ab welchem Tag der Zeitraum zählt und was als "
                            "langfristige Perspektive gilt. Wir lesen es so: Der Zeitraum beginnt "
                            "am Stichtag und wird in Kalendermonaten gerechnet. Gesichert sind "
                            "Mittel, die bewilligt, vertraglich zugesagt oder beschlossen sind. Ob "
                            "es langfristige Perspektiven gibt, beurteilen Sie selbst."
                        ),
                        en=(
                            "The source does not say from which day the period counts or what "
                            "long-term prospects are. We read it as follows: the period starts on "
                            "the reference date and is counted in calendar months. Funds are "
                            "secured if they have been granted, promised by contract or decided. "
                            "You judge yourself whether there are long-term prospects."
                        ),
                    ),
                ),
            ),
        ),
    ),
)
