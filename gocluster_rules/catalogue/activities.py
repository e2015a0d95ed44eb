"""Category 3: activities and cooperation (criteria 8 and 9)."""

from gocluster_rules.facts import YesNo
from gocluster_rules.model import Category, Criterion, MainCriterion
from gocluster_rules.rules import AllOf, Yes
from gocluster_rules.text import Text

SLIDE = Text(
    de="Kategorie 3: Aktivitäten und Kooperationen", en="Category 3: Activities and cooperation"
)

SERVICES_MEET_NEEDS = YesNo(
    name="services_meet_needs",
    label=Text(de="bedarfsgerechte Services", en="services that meet the actors' needs"),
    question=Text(
        de="Sind Spektrum und Intensität Ihrer Services bedarfsgerecht?",
        en="Do the range and intensity of your services meet the actors' needs?",
    ),
    help=Text(
        de="Spektrum: welche Services Sie anbieten. Intensität: wie oft und in welchem Umfang.",
        en="Range: which services you offer. Intensity: how often and to what extent.",
    ),
    yes=Text(
        de="Spektrum und Intensität der Services sind bedarfsgerecht.",
        en="The range and intensity of the services meet the actors' needs.",
    ),
    no=Text(
        de="Spektrum und Intensität der Services sind nicht bedarfsgerecht.",
        en="The range and intensity of the services do not meet the actors' needs.",
    ),
)

SERVICES_MATCH_STRATEGY = YesNo(
    name="services_match_strategy",
    label=Text(
        de="Services passend zu den strategischen Handlungsfeldern",
        en="services that match the strategic fields of action",
    ),
    question=Text(
        de="Entsprechen Ihre Services den strategischen Handlungsfeldern?",
        en="Do your services match the strategic fields of action?",
    ),
    yes=Text(
        de="Die Services entsprechen den strategischen Handlungsfeldern.",
        en="The services match the strategic fields of action.",
    ),
    no=Text(
        de="Die Services entsprechen den strategischen Handlungsfeldern nicht.",
        en="The services do not match the strategic fields of action.",
    ),
)

WORKING_GROUPS_ACTIVE = YesNo(
    name="working_groups_active",
    label=Text(
        de="nachhaltig tätige operative Strukturen",
        en="operational structures that work sustainably",
    ),
    question=Text(
        de="Gibt es nachhaltig tätige operative Strukturen, zum Beispiel Arbeitsgruppen oder Clusterforen?",
        en="Are there operational structures that work sustainably, such as working groups or cluster forums?",
    ),
    yes=Text(
        de="Nachhaltig tätige operative Strukturen bestehen.",
        en="There are operational structures that work sustainably.",
    ),
    no=Text(
        de="Nachhaltig tätige operative Strukturen bestehen nicht.",
        en="There are no operational structures that work sustainably.",
    ),
)

INTERNAL_COMMUNICATION_ORGANISED = YesNo(
    name="internal_communication_organised",
    label=Text(
        de="ausgestaltete interne Kommunikationsstrukturen",
        en="organised internal communication structures",
    ),
    question=Text(
        de="Sind Ihre internen Kommunikationsstrukturen ausgestaltet?",
        en="Are your internal communication structures organised?",
    ),
    help=Text(
        de=(
            "Gemeint ist der Austausch im Cluster, zum Beispiel über ein Intranet oder einen "
            "internen Newsletter."
        ),
        en=(
            "This means exchange within the cluster, for example through an intranet or an "
            "internal newsletter."
        ),
    ),
    yes=Text(
        de="Interne Kommunikationsstrukturen sind ausgestaltet.",
        en="Internal communication structures are organised.",
    ),
    no=Text(
        de="Interne Kommunikationsstrukturen sind nicht ausgestaltet.",
        en="Internal communication structures are not organised.",
    ),
)

CATEGORY = Category(
    number=3,
    title=Text(de="Aktivitäten und Kooperationen", en="Activities and cooperation"),
    criteria=(
        MainCriterion(
            number="8",
            title=Text(de="Aktivitäten und Services", en="Activities and services"),
            slide=SLIDE,
            criteria=(
                Criterion(
                    number="8",
                    wording=Text(
                        de=(
                            "Spektrum und Intensität der Services müssen bedarfsgerecht sein und den "
                            "strategischen Handlungsfeldern entsprechen"
                        ),
                        en=(
                            "The range and intensity of the services must meet the actors' needs and match "
                            "the strategic fields of action"
                        ),
                    ),
                    rule=AllOf((Yes(SERVICES_MEET_NEEDS), Yes(SERVICES_MATCH_STRATEGY))),
                    asks=(SERVICES_MEET_NEEDS, SERVICES_MATCH_STRATEGY),
                    explanation=Text(
                        de=(
                            "Services sind die Leistungen, die das Clustermanagement für seine "
                            "Akteure erbringt, zum Beispiel Veranstaltungen. Art und Umfang sollen "
                            "dem Bedarf der Akteure entsprechen. Außerdem sollen die Services zu "
                            "den Handlungsfeldern der Strategie passen. Erst beides zusammen "
                            "erfüllt das Kriterium."
                        ),
                        en=(
                            "Services are what the cluster management does for its actors, for "
                            "example events. Their kind and extent should correspond to what the "
                            "actors need. In addition, the services should match the fields of "
                            "action of the strategy. Only both together meet the criterion."
                        ),
                    ),
                    evidence=(
                        Text(
                            de="Liste der Services und wer sie nutzt",
                            en="list of the services and who uses them",
                        ),
                        Text(
                            de="Befragung der Akteure zu ihrem Bedarf",
                            en="survey of what the actors need",
                        ),
                        Text(de="Statistik der Veranstaltungen", en="statistics of the events"),
                        Text(
                            de="Zuordnung der Services zu den Handlungsfeldern",
                            en="assignment of the services to the fields of action",
                        ),
                    ),
                    mistakes=(
                        Text(
                            de=(
                                "Services werden aufgezählt, ohne den Bedarf der Akteure zu "
                                "belegen."
                            ),
                            en="Services are listed without showing that the actors need them.",
                        ),
                        Text(
                            de=(
                                "Es ist nicht erkennbar, was die Services mit der Strategie zu tun "
                                "haben."
                            ),
                            en="It is not clear what the services have to do with the strategy.",
                        ),
                    ),
                    interpretation=Text(
                        de=(
                            "Die Quelle sagt nicht, woran sich zeigt, dass Services bedarfsgerecht "
                            "sind. Wir lesen es so: Sie haben den Bedarf der Akteure ermittelt und "
                            "können die wichtigsten Services den Handlungsfeldern der Strategie "
                            "zuordnen. Ob beides zutrifft, beurteilen Sie selbst."
                        ),
                        en=(
                            "The source does not say how to tell whether services meet needs. We "
                            "read it as follows: you have found out what the actors need and can "
                            "assign the most important services to the fields of action of the "
                            "strategy. You judge yourself whether both are the case."
                        ),
                    ),
                ),
            ),
        ),
        MainCriterion(
            number="9",
            title=Text(
                de="Kooperationen und interne Kommunikation",
                en="Cooperation and internal communication",
            ),
            slide=SLIDE,
            criteria=(
                Criterion(
                    number="9.1",
                    wording=Text(
                        de=(
                            "Existenz von nachhaltig tätigen operativen Strukturen (u. a. Organisation von "
                            "Arbeitsgruppen oder Clusterforen)"
                        ),
                        en=(
                            "Existence of operational structures that work sustainably (among others, "
                            "organisation of working groups or cluster forums)"
                        ),
                    ),
                    rule=Yes(WORKING_GROUPS_ACTIVE),
                    asks=(WORKING_GROUPS_ACTIVE,),
                    explanation=Text(
                        de=(
                            "Die Zusammenarbeit im Cluster soll einen festen Rahmen haben. Die "
                            "Quelle nennt als Beispiele Arbeitsgruppen und Clusterforen. Sie "
                            "sollen auf Dauer arbeiten und nicht nur einmal zusammenkommen."
                        ),
                        en=(
                            "Cooperation in the cluster should have a firm framework. As examples, "
                            "the source names working groups and cluster forums. They should work "
                            "over time and not meet only once."
                        ),
                    ),
                    evidence=(
                        Text(
                            de="Liste der Arbeitsgruppen und Foren mit Rhythmus der Treffen",
                            en="list of the working groups and forums and how often they meet",
                        ),
                        Text(de="Tagesordnungen und Protokolle", en="agendas and minutes"),
                        Text(de="Teilnahmelisten", en="attendance lists"),
                    ),
                    mistakes=(
                        Text(
                            de="Einzelne Veranstaltungen werden als dauerhafte Struktur gezählt.",
                            en="Single events are counted as a lasting structure.",
                        ),
                    ),
                    interpretation=Text(
                        de=(
                            "Die Quelle sagt nicht, wie viele Strukturen es geben muss und wie oft "
                            "sie zusammenkommen. Wir lesen „nachhaltig tätig“ so: Sie treffen sich "
                            "regelmäßig und arbeiten über längere Zeit. Ob das zutrifft, "
                            "beurteilen Sie selbst."
                        ),
                        en=(
                            "The source does not say how many structures there must be or how "
                            "often they meet. We read “work sustainably” as follows: they meet "
                            "regularly and work over a longer time. You judge yourself whether "
                            "this is the case."
                        ),
                    ),
                ),
                Criterion(
                    number="9.2",
                    wording=Text(
                        de="Ausgestaltung von internen Kommunikationsstrukturen",
                        en="Organisation of internal communication structures",
                    ),
                    rule=Yes(INTERNAL_COMMUNICATION_ORGANISED),
                    asks=(INTERNAL_COMMUNICATION_ORGANISED,),
                    explanation=Text(
                        de=(
                            "Die Akteure sollen verlässlich erfahren, was im Cluster geschieht, "
                            "und sich untereinander austauschen können. Dafür braucht es feste "
                            "Wege, zum Beispiel ein Intranet oder einen internen Newsletter."
                        ),
                        en=(
                            "The actors should be reliably informed of what happens in the cluster "
                            "and be able to exchange views. This takes fixed channels, for example "
                            "an intranet or an internal newsletter."
                        ),
                    ),
                    evidence=(
                        Text(
                            de="Kommunikationsplan mit Wegen und Rhythmus",
                            en="communication plan with channels and frequency",
                        ),
                        Text(
                            de="Beispiele aus Intranet oder Newsletter",
                            en="samples from the intranet or newsletter",
                        ),
                        Text(
                            de="gepflegte Kontaktdatenbank",
                            en="contact database that is kept up to date",
                        ),
                    ),
                    mistakes=(
                        Text(
                            de="Genannt werden nur Wege der Kommunikation nach außen.",
                            en="Only channels of external communication are named.",
                        ),
                    ),
                    interpretation=Text(
                        de=(
                            "Die Quelle sagt nicht, welche Wege es geben muss. Wir lesen es so: "
                            "Für den Austausch mit den Akteuren und zwischen ihnen sind Wege und "
                            "ein Rhythmus festgelegt. Ob das zutrifft, beurteilen Sie selbst."
                        ),
                        en=(
                            "The source does not say which channels there must be. We read it as "
                            "follows: channels and a frequency are fixed for the exchange with the "
                            "actors and among them. You judge yourself whether this is the case."
                        ),
                    ),
                ),
            ),
        ),
    ),
)
