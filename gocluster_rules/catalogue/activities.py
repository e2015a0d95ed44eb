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
                    explanation=Text(de="", en=""),
                    evidence=(),
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
                    explanation=Text(de="", en=""),
                    evidence=(),
                ),
                Criterion(
                    number="9.2",
                    wording=Text(
                        de="Ausgestaltung von internen Kommunikationsstrukturen",
                        en="Organisation of internal communication structures",
                    ),
                    rule=Yes(INTERNAL_COMMUNICATION_ORGANISED),
                    asks=(INTERNAL_COMMUNICATION_ORGANISED,),
                    explanation=Text(de="", en=""),
                    evidence=(),
                ),
            ),
        ),
    ),
)
