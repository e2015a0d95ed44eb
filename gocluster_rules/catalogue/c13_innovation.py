"""Criterion 13: contribution to innovation."""

from gocluster_rules.catalogue import slides
from gocluster_rules.facts import YesNo
from gocluster_rules.model import Criterion, Evidence, MainCriterion
from gocluster_rules.rules import AllOf, Yes
from gocluster_rules.text import Text

ANCHORED_IN_REGION = YesNo(
    name="anchored_in_region",
    label=Text(
        de="Verankerung im regionalen Innovationssystem",
        en="anchoring in the regional innovation system",
    ),
    question=Text(
        de="Ist Ihr Cluster im regionalen Innovationssystem verankert?",
        en="Is your cluster anchored in the regional innovation system?",
    ),
    help=Text(
        de=(
            "Zum Beispiel durch Vereinbarungen mit Einrichtungen der Region oder einen Bezug zur "
            "regionalen Innovationsstrategie."
        ),
        en=(
            "For example through agreements with institutions of the region or a link to the "
            "regional innovation strategy."
        ),
    ),
    yes=Text(
        de="Das Cluster ist im regionalen Innovationssystem verankert.",
        en="The cluster is anchored in the regional innovation system.",
    ),
    no=Text(
        de="Das Cluster ist nicht im regionalen Innovationssystem verankert.",
        en="The cluster is not anchored in the regional innovation system.",
    ),
    to_do=Text(
        de="Verankern Sie das Cluster im regionalen Innovationssystem.",
        en="Anchor the cluster in the regional innovation system.",
    ),
)

SUPPORTS_INNOVATION = YesNo(
    name="supports_innovation",
    label=Text(
        de="Unterstützung der Clusterakteure im Innovationsprozess",
        en="support for the cluster actors in the innovation process",
    ),
    question=Text(
        de="Unterstützt Ihr Cluster die Clusterakteure im Innovationsprozess?",
        en="Does your cluster support the cluster actors in the innovation process?",
    ),
    yes=Text(
        de="Die Clusterakteure werden im Innovationsprozess unterstützt.",
        en="The cluster actors are supported in the innovation process.",
    ),
    no=Text(
        de="Die Clusterakteure werden im Innovationsprozess nicht unterstützt.",
        en="The cluster actors are not supported in the innovation process.",
    ),
    to_do=Text(
        de="Unterstützen Sie die Clusterakteure im Innovationsprozess.",
        en="Support the cluster actors in the innovation process.",
    ),
)

RUNS_INNOVATION_PROJECTS = YesNo(
    name="runs_innovation_projects",
    label=Text(de="Durchführung von Innovationsprojekten", en="carrying out innovation projects"),
    question=Text(
        de="Führt Ihr Cluster Innovationsprojekte durch?",
        en="Does your cluster carry out innovation projects?",
    ),
    yes=Text(
        de="Innovationsprojekte werden durchgeführt.",
        en="Innovation projects are carried out.",
    ),
    no=Text(
        de="Innovationsprojekte werden nicht durchgeführt.",
        en="Innovation projects are not carried out.",
    ),
    to_do=Text(
        de="Führen Sie Innovationsprojekte durch.",
        en="Carry out innovation projects.",
    ),
)

CRITERION_13 = Criterion(
    number="13",
    wording=Text(
        de=(
            "Verankerung im regionalen Innovationssystem, Unterstützung der Clusterakteure im "
            "Innovationsprozess, Durchführung von Innovationsprojekten"
        ),
        en=(
            "Anchoring in the regional innovation system, support for the cluster actors in the "
            "innovation process, carrying out innovation projects"
        ),
    ),
    rule=AllOf((Yes(ANCHORED_IN_REGION), Yes(SUPPORTS_INNOVATION), Yes(RUNS_INNOVATION_PROJECTS))),
    asks=(ANCHORED_IN_REGION, SUPPORTS_INNOVATION, RUNS_INNOVATION_PROJECTS),
    explanation=Text(
        de=(
            "Das Cluster soll dazu beitragen, dass Neues entsteht. Die Quelle nennt drei Teile: Das "
            "Cluster ist im regionalen Innovationssystem verankert, es unterstützt seine Akteure "
            "im Innovationsprozess, und es führt Innovationsprojekte durch."
        ),
        en=(
            "The cluster should help new things to come about. The source names three parts: the "
            "cluster is anchored in the regional innovation system, it supports its actors in the "
            "innovation process, and it carries out innovation projects."
        ),
    ),
    guiding_questions=(
        Text(
            de="Arbeiten Sie mit Einrichtungen zusammen, die in Ihrer Region Innovation voranbringen, zum Beispiel mit Hochschulen oder Kammern?",
            en="Do you work with institutions that advance innovation in your region, for example universities or chambers?",
        ),
        Text(
            de="Können Sie Akteure nennen, denen Sie bei einer Neuerung geholfen haben?",
            en="Can you name actors whom you have helped with an innovation?",
        ),
        Text(
            de="Gibt es mindestens ein Innovationsprojekt, das Ihr Cluster durchführt oder durchgeführt hat?",
            en="Is there at least one innovation project that your cluster carries out or has carried out?",
        ),
    ),
    evidence=(
        Evidence(
            id="funded_project_list",
            text=Text(
                de="Projektliste mit Förderkennzeichen", en="list of projects with funding codes"
            ),
        ),
        Evidence(
            id="cooperation_agreements",
            text=Text(de="Kooperationsvereinbarungen", en="cooperation agreements"),
        ),
        Evidence(
            id="innovation_strategy_reference",
            text=Text(
                de="Bezug zur regionalen Innovationsstrategie",
                en="reference to the regional innovation strategy",
            ),
        ),
        Evidence(
            id="support_examples",
            text=Text(
                de="Beispiele für die Unterstützung von Akteuren",
                en="examples of support for actors",
            ),
        ),
    ),
    mistakes=(
        Text(
            de="Belegt werden nur die Projekte, nicht aber die Verankerung und die Unterstützung der Akteure.",
            en="Only the projects are documented, but not the anchoring and the support for the actors.",
        ),
    ),
    interpretation=Text(
        de=(
            "Die Quelle zählt drei Teile auf und sagt nicht, ob alle erfüllt sein müssen. Wir lesen "
            "es so: Alle drei müssen zutreffen. Ob sie zutreffen, beurteilen Sie selbst."
        ),
        en=(
            "The source lists three parts and does not say whether all of them must be met. We read "
            "it as follows: all three must be the case. You judge yourself whether they are."
        ),
    ),
    interpretation_reason=Text(
        de=(
            "Die drei Teile stehen in einem einzigen Kriterium, ohne „oder“ dazwischen. Alle drei "
            "zu verlangen ist die vorsichtige Lesart."
        ),
        en=(
            "The three parts stand in a single criterion, without “or” between them. Requiring all "
            "three is the cautious reading."
        ),
    ),
)

MAIN = MainCriterion(
    number="13",
    title=Text(de="Beitrag zur Innovationsfähigkeit", en="Contribution to innovative capability"),
    slide=slides.VISIBILITY_2,
    criteria=(CRITERION_13,),
)
