"""Criterion 5: involvement of the groups of actors in steering."""

from gocluster_rules.catalogue import slides
from gocluster_rules.facts import YesNo
from gocluster_rules.model import Criterion, Evidence, MainCriterion
from gocluster_rules.rules import Yes
from gocluster_rules.text import Text

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
    to_do=Text(
        de="Sorgen Sie dafür, dass die verschiedenen Akteure in Steuerung und Entscheidung angemessen vertreten sind.",
        en="See to it that the various actors are appropriately represented in steering and decision-making.",
    ),
)

CRITERION_5 = Criterion(
    number="5",
    wording=Text(
        de=(
            "Angemessene Vertretung der verschiedenen Akteure in Steuerungs- und "
            "Entscheidungsprozessen (Clustermanagement, Vorstand, Beirat etc.)"
        ),
        en=(
            "Appropriate representation of the various actors in steering and decision-making "
            "processes (cluster management, board, advisory board etc.)"
        ),
    ),
    rule=Yes(GOVERNANCE_REPRESENTS_ACTORS),
    asks=(GOVERNANCE_REPRESENTS_ACTORS,),
    explanation=Text(
        de=(
            "Die verschiedenen Gruppen von Akteuren sollen mitsteuern und mitentscheiden. Die "
            "Quelle nennt als Beispiele das Clustermanagement, den Vorstand und den Beirat. So "
            "bestimmt nicht eine Gruppe allein, wohin sich das Cluster entwickelt."
        ),
        en=(
            "The various groups of actors should take part in steering and deciding. As examples, "
            "the source names the cluster management, the board and the advisory board. In this "
            "way, no group alone determines where the cluster is going."
        ),
    ),
    guiding_questions=(
        Text(
            de="Hat jede Gruppe, die Ihr Cluster prägt, einen Sitz im Vorstand, im Beirat oder in einem ähnlichen Gremium?",
            en="Does every group that shapes your cluster have a seat on the board, the advisory board or a similar body?",
        ),
        Text(
            de="Dürfen die Vertreterinnen und Vertreter dieser Gruppen dort mit abstimmen?",
            en="May the representatives of these groups vote there?",
        ),
        Text(
            de="Haben diese Gremien im letzten Jahr getagt, und gibt es Protokolle davon?",
            en="Did these bodies meet last year, and are there minutes?",
        ),
    ),
    evidence=(
        Evidence(
            id="rules_of_procedure",
            text=Text(de="Satzung und Geschäftsordnungen", en="statutes and rules of procedure"),
        ),
        Evidence(id="organisation_chart", text=Text(de="Organigramm", en="organisation chart")),
        Evidence(
            id="seats_by_group",
            text=Text(
                de="Liste der Gremien mit Sitzen je Akteursgruppe",
                en="list of the bodies with seats for each group of actors",
            ),
        ),
        Evidence(id="body_minutes", text=Text(de="Sitzungsprotokolle", en="minutes of meetings")),
    ),
    mistakes=(
        Text(
            de="Ein ehrenamtlicher Vorstand ohne KMU gilt als angemessene Vertretung.",
            en="An honorary board without SMEs is taken to be appropriate representation.",
        ),
    ),
    interpretation=Text(
        de=(
            "Die Quelle sagt nicht, wann die Vertretung angemessen ist. Wir lesen es so: Die "
            "Gruppen, die Ihr Cluster prägen, haben Sitz und Stimme in den Gremien, zum Beispiel "
            "KMU, größere Unternehmen und FuE-Einrichtungen. Ob das zutrifft, beurteilen Sie "
            "selbst."
        ),
        en=(
            "The source does not say when representation is appropriate. We read it as follows: the "
            "groups that shape your cluster have a seat and a vote in its bodies, for example "
            "SMEs, larger companies and R&D institutions. You judge yourself whether this is the "
            "case."
        ),
    ),
    interpretation_reason=Text(
        de=(
            "Der Wortlaut nennt Steuerungs- und Entscheidungsprozesse. Mitentscheiden kann, wer "
            "Sitz und Stimme hat. Welche Gruppen das sein sollten, hängt vom Cluster ab."
        ),
        en=(
            "The wording names steering and decision-making processes. Those who have a seat and a "
            "vote can take part in decisions. Which groups these should be depends on the cluster."
        ),
    ),
)

MAIN = MainCriterion(
    number="5",
    title=Text(
        de="Einbindung der Akteursgruppen in die Clustersteuerung",
        en="Involvement of the groups of actors in steering the cluster",
    ),
    slide=slides.MANAGEMENT_1,
    criteria=(CRITERION_5,),
)
