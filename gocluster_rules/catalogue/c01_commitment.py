"""Criterion 1: commitment of the actors to the innovation cluster."""

from gocluster_rules.catalogue import slides
from gocluster_rules.facts import Count
from gocluster_rules.model import Criterion, Evidence, MainCriterion
from gocluster_rules.rules import AtLeast, Threshold
from gocluster_rules.text import Text

ACTORS = Count(
    name="actors",
    label=Text(de="Anzahl der fest gebundenen Akteure", en="number of firmly bound actors"),
    question=Text(
        de="Wie viele Akteure sind fest an Ihr Innovationscluster gebunden?",
        en="How many actors are firmly bound to your innovation cluster?",
    ),
    help=Text(
        de="Zählen Sie jeden Akteur einmal, auch wenn er mehrere Standorte hat.",
        en="Count each actor once, even if it has several sites.",
    ),
    one=Text(de="fest gebundener Akteur", en="firmly bound actor"),
    many=Text(de="fest gebundene Akteure", en="firmly bound actors"),
    more_one=Text(
        de="Gewinnen Sie 1 weiteren fest gebundenen Akteur",
        en="Win 1 more firmly bound actor",
    ),
    more_many=Text(
        de="Gewinnen Sie {number} weitere fest gebundene Akteure",
        en="Win {number} more firmly bound actors",
    ),
)

CRITERION_1 = Criterion(
    number="1",
    wording=Text(
        de="Mindestanzahl von 30 fest gebundenen Akteuren",
        en="Minimum number of 30 firmly bound actors",
    ),
    rule=AtLeast(fact=ACTORS, limit=Threshold(30, slides.STRUCTURE)),
    asks=(ACTORS,),
    explanation=Text(
        de=(
            "Ein Innovationscluster lebt davon, dass seine Akteure dauerhaft mitarbeiten. Deshalb "
            "zählen hier nur Akteure, die fest an das Cluster gebunden sind. Auf diese Zahl "
            "beziehen sich auch die Anteile in den folgenden Kriterien."
        ),
        en=(
            "An innovation cluster depends on actors who take part over the long term. That is why "
            "only actors who are firmly bound to the cluster count here. The shares in the "
            "following criteria refer to this number too."
        ),
    ),
    evidence=(
        Evidence(
            id="dated_member_list",
            text=Text(de="Mitgliederliste mit Datum", en="dated list of members"),
        ),
        Evidence(
            id="kind_of_commitment",
            text=Text(
                de="Art und Beginn der Bindung je Akteur",
                en="kind and start of the commitment for each actor",
            ),
        ),
        Evidence(
            id="statutes_and_fee_rules",
            text=Text(de="Satzung und Beitragsordnung", en="statutes and rules on membership fees"),
        ),
        Evidence(
            id="cooperation_contracts",
            text=Text(
                de="Kooperationsverträge oder Beitrittserklärungen",
                en="cooperation contracts or declarations of accession",
            ),
        ),
    ),
    mistakes=(
        Text(
            de="Mitgezählt werden Gäste oder Personen, die nur den Newsletter beziehen.",
            en="Guests or people who only receive the newsletter are counted as well.",
        ),
        Text(
            de="Ein Akteur wird mehrfach gezählt, zum Beispiel einmal je Standort.",
            en="An actor is counted several times, for example once for each site.",
        ),
    ),
    interpretation=Text(
        de=(
            "Die Quelle sagt nicht, was einen Akteur fest bindet. Wir lesen es so: Die Bindung ist "
            "auf Dauer angelegt und lässt sich nachweisen, zum Beispiel durch eine Mitgliedschaft, "
            "einen Kooperationsvertrag oder eine Beitrittserklärung. Jeden Akteur zählen wir "
            "einmal, auch wenn er mehrere Standorte hat. Ob eine Absichtserklärung genügt und wie "
            "Unternehmen eines Konzerns zählen, klären Sie bitte im Beratungsgespräch."
        ),
        en=(
            "The source does not say what binds an actor firmly. We read it as follows: the "
            "commitment is meant to last and can be proven, for example by a membership, a "
            "cooperation contract or a declaration of accession. We count each actor once, even if "
            "it has several sites. Please clarify in the consultation whether a letter of intent is "
            "enough and how companies of one group count."
        ),
    ),
    interpretation_reason=Text(
        de=(
            "So lässt sich die Zahl belegen, und die Anteile der anderen Kriterien stützen sich auf "
            "dieselbe Liste. Auch andere Clusterprogramme verlangen für die Zugehörigkeit der "
            "Partner Unterlagen wie einen Kooperationsvertrag."
        ),
        en=(
            "In this way the number can be documented, and the shares in the other criteria rest on "
            "the same list. Other cluster programmes too require documents such as a cooperation "
            "contract to show that partners belong."
        ),
    ),
)

MAIN = MainCriterion(
    number="1",
    title=Text(
        de="Bindung der Akteure an das Innovationscluster",
        en="Commitment of the actors to the innovation cluster",
    ),
    slide=slides.STRUCTURE,
    criteria=(CRITERION_1,),
)
