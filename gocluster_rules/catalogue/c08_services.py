"""Criterion 8: activities and services."""

from gocluster_rules.catalogue import slides
from gocluster_rules.facts import YesNo
from gocluster_rules.model import Criterion, Evidence, MainCriterion
from gocluster_rules.rules import AllOf, Yes
from gocluster_rules.text import Text

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
    to_do=Text(
        de="Richten Sie Spektrum und Intensität der Services am Bedarf der Akteure aus.",
        en="Align the range and intensity of the services with the actors' needs.",
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
    to_do=Text(
        de="Richten Sie die Services an den strategischen Handlungsfeldern aus.",
        en="Align the services with the strategic fields of action.",
    ),
)

CRITERION_8 = Criterion(
    number="8",
    wording=Text(
        de=(
            "Spektrum und Intensität der Services müssen bedarfsgerecht sein und den strategischen "
            "Handlungsfeldern entsprechen"
        ),
        en=(
            "The range and intensity of the services must meet the actors' needs and match the "
            "strategic fields of action"
        ),
    ),
    rule=AllOf((Yes(SERVICES_MEET_NEEDS), Yes(SERVICES_MATCH_STRATEGY))),
    asks=(SERVICES_MEET_NEEDS, SERVICES_MATCH_STRATEGY),
    explanation=Text(
        de=(
            "Services sind die Leistungen, die das Clustermanagement für seine Akteure erbringt, "
            "zum Beispiel Veranstaltungen. Art und Umfang sollen dem Bedarf der Akteure "
            "entsprechen. Außerdem sollen die Services zu den Handlungsfeldern der Strategie "
            "passen. Erst beides zusammen erfüllt das Kriterium."
        ),
        en=(
            "Services are what the cluster management does for its actors, for example events. "
            "Their kind and extent should correspond to what the actors need. In addition, the "
            "services should match the fields of action of the strategy. Only both together meet "
            "the criterion."
        ),
    ),
    guiding_questions=(
        Text(
            de="Haben Sie die Akteure gefragt, welche Services sie brauchen?",
            en="Have you asked the actors which services they need?",
        ),
        Text(
            de="Können Sie für jeden Service sagen, wer ihn im letzten Jahr genutzt hat?",
            en="Can you say for each service who used it last year?",
        ),
        Text(
            de="Gehört jeder Service zu einem Handlungsfeld Ihrer Strategie?",
            en="Does each service belong to a field of action of your strategy?",
        ),
    ),
    evidence=(
        Evidence(
            id="service_list",
            text=Text(
                de="Liste der Services und wer sie nutzt",
                en="list of the services and who uses them",
            ),
        ),
        Evidence(
            id="needs_survey",
            text=Text(
                de="Befragung der Akteure zu ihrem Bedarf", en="survey of what the actors need"
            ),
        ),
        Evidence(
            id="event_statistics",
            text=Text(de="Statistik der Veranstaltungen", en="statistics of the events"),
        ),
        Evidence(
            id="services_by_field",
            text=Text(
                de="Zuordnung der Services zu den Handlungsfeldern",
                en="assignment of the services to the fields of action",
            ),
        ),
    ),
    mistakes=(
        Text(
            de="Services werden aufgezählt, ohne den Bedarf der Akteure zu belegen.",
            en="Services are listed without showing that the actors need them.",
        ),
        Text(
            de="Es ist nicht erkennbar, was die Services mit der Strategie zu tun haben.",
            en="It is not clear what the services have to do with the strategy.",
        ),
    ),
    interpretation=Text(
        de=(
            "Die Quelle sagt nicht, woran sich zeigt, dass Services bedarfsgerecht sind. Wir lesen "
            "es so: Sie haben den Bedarf der Akteure ermittelt und können die wichtigsten Services "
            "den Handlungsfeldern der Strategie zuordnen. Ob beides zutrifft, beurteilen Sie "
            "selbst."
        ),
        en=(
            "The source does not say how to tell whether services meet needs. We read it as "
            "follows: you have found out what the actors need and can assign the most important "
            "services to the fields of action of the strategy. You judge yourself whether both are "
            "the case."
        ),
    ),
    interpretation_reason=Text(
        de=(
            "Bedarfsgerecht können Services nur sein, wenn der Bedarf bekannt ist. Ob sie der "
            "Strategie entsprechen, zeigt sich, wenn man sie ihr zuordnet."
        ),
        en=(
            "Services can only meet needs if the needs are known. Whether they match the strategy "
            "becomes visible when they are assigned to it."
        ),
    ),
)

MAIN = MainCriterion(
    number="8",
    title=Text(de="Aktivitäten und Services", en="Activities and services"),
    slide=slides.ACTIVITIES,
    criteria=(CRITERION_8,),
)
