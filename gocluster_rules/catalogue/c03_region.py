"""Criterion 3: regional focus of the cluster actors."""

from gocluster_rules.catalogue import slides
from gocluster_rules.catalogue.c01_commitment import ACTORS
from gocluster_rules.facts import Count
from gocluster_rules.model import Criterion, Evidence, MainCriterion
from gocluster_rules.rules import ShareAtLeast, Threshold
from gocluster_rules.text import Text

ACTORS_WITHIN_150_KM = Count(
    name="actors_within_150_km",
    label=Text(
        de="Anzahl der Akteure im Umkreis von ca. 150 km",
        en="number of actors within a radius of about 150 km",
    ),
    question=Text(
        de=(
            "Wie viele dieser Akteure sind im Umkreis von ca. 150 km Luftlinie um Ihre "
            "Geschäftsstelle ansässig?"
        ),
        en="How many of these actors are located within about 150 km of your office as the crow flies?",
    ),
    help=Text(
        de=(
            "Es zählt die Luftlinie. Bei mehreren Standorten zählt nach unserer Lesart der, an dem "
            "der Akteur für das Cluster arbeitet."
        ),
        en=(
            "The distance is as the crow flies. With several sites, we count the one where the "
            "actor works for the cluster."
        ),
    ),
    one=Text(de="Akteur im Umkreis", en="actor within the radius"),
    many=Text(de="Akteure im Umkreis", en="actors within the radius"),
    part_of=ACTORS,
    figures=(150,),
)

CRITERION_3 = Criterion(
    number="3",
    wording=Text(
        de="Mindestens 60 % im Umkreis von ca. 150 km Luftlinie um die Geschäftsstelle ansässig",
        en="At least 60 % located within a radius of about 150 km as the crow flies around the office",
    ),
    rule=ShareAtLeast(
        parts=(ACTORS_WITHIN_150_KM,),
        whole=ACTORS,
        percent=Threshold(60, slides.STRUCTURE),
        one=Text(
            de="{part} von {whole} Akteuren ist im Umkreis von ca. 150 km ansässig",
            en="{part} of {whole} actors is located within about 150 km",
        ),
        many=Text(
            de="{part} von {whole} Akteuren sind im Umkreis von ca. 150 km ansässig",
            en="{part} of {whole} actors are located within about 150 km",
        ),
    ),
    asks=(ACTORS_WITHIN_150_KM,),
    explanation=Text(
        de=(
            "Das Cluster soll einen regionalen Schwerpunkt haben. Gezählt werden deshalb die "
            "Akteure, die im Umkreis der Geschäftsstelle ansässig sind. Es zählt die Luftlinie, "
            "nicht die Fahrstrecke."
        ),
        en=(
            "The cluster should have a regional focus. That is why the actors located in the area "
            "around the office are counted. The distance is measured as the crow flies, not along "
            "roads."
        ),
    ),
    evidence=(
        Evidence(
            id="office_address",
            text=Text(de="Anschrift der Geschäftsstelle", en="address of the office"),
        ),
        Evidence(
            id="actors_with_postal_codes",
            text=Text(
                de="Liste der Akteure mit Postleitzahl und Ort",
                en="list of the actors with postal code and town",
            ),
        ),
        Evidence(
            id="distance_overview",
            text=Text(
                de="Übersicht der Entfernungen (Luftlinie)",
                en="overview of the distances (as the crow flies)",
            ),
        ),
    ),
    mistakes=(
        Text(
            de="Gemessen wird die Fahrstrecke statt der Luftlinie.",
            en="The driving distance is measured instead of the distance as the crow flies.",
        ),
        Text(de="Akteure im Ausland werden weggelassen.", en="Actors abroad are left out."),
    ),
    interpretation=Text(
        de=(
            "Die Quelle sagt nicht, welcher Ort eines Akteurs zählt und wie genau „ca. 150 km“ zu "
            "nehmen ist. Wir lesen es so: Hat ein Akteur mehrere Standorte, zählt der Standort, an "
            "dem er für das Cluster arbeitet. Der Anteil bezieht sich auf alle fest gebundenen "
            "Akteure, auch auf solche im Ausland. Hängt das Ergebnis an Akteuren, die knapp "
            "innerhalb oder außerhalb von 150 km liegen, klären Sie das bitte im Beratungsgespräch."
        ),
        en=(
            "The source does not say which location of an actor counts or how exactly “about 150 "
            "km” is to be taken. We read it as follows: if an actor has several sites, the site "
            "where it works for the cluster counts. The share refers to all firmly bound actors, "
            "including those abroad. If the result depends on actors just inside or just outside "
            "150 km, please clarify this in the consultation."
        ),
    ),
    interpretation_reason=Text(
        de=(
            "Über die regionale Ausrichtung sagt der Ort, an dem jemand mitarbeitet, mehr als ein "
            "entfernter Hauptsitz. Auf alle Akteure beziehen wir den Anteil, weil der Wortlaut "
            "keinen ausnimmt. „Ca.“ deutet einen Spielraum an, dessen Größe wir nicht kennen; "
            "deshalb legen wir keinen fest."
        ),
        en=(
            "The place where an actor takes part says more about the regional focus than a distant "
            "head office. We refer the share to all actors because the wording excludes none. "
            "“About” suggests some leeway; we do not know how much, so we do not fix any."
        ),
    ),
)

MAIN = MainCriterion(
    number="3",
    title=Text(
        de="Regionale Fokussierung der Clusterakteure",
        en="Regional focus of the cluster actors",
    ),
    slide=slides.STRUCTURE,
    criteria=(CRITERION_3,),
)
