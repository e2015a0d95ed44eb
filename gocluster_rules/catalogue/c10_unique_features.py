"""Criterion 10: unique features (10.1, 10.2)."""

from gocluster_rules.catalogue import slides
from gocluster_rules.facts import Count, YesNo
from gocluster_rules.model import Criterion, Evidence, MainCriterion
from gocluster_rules.rules import AtLeast, Threshold, Yes
from gocluster_rules.text import Text

COMPETITORS_KNOWN = Count(
    name="competitors_known",
    label=Text(
        de="Anzahl der bekannten wichtigsten Wettbewerber",
        en="number of most important competitors known",
    ),
    question=Text(
        de=(
            "Wie viele Ihrer wichtigsten nationalen und internationalen Wettbewerber kennen Sie und "
            "können Sie beschreiben?"
        ),
        en=(
            "How many of your most important national and international competitors do you know and "
            "can you describe?"
        ),
    ),
    help=Text(
        de=(
            "Betrachten Sie das Inland und das Ausland. Zählen Sie nur Wettbewerber, die Sie mit "
            "Ihrem Cluster vergleichen können."
        ),
        en="Look both at home and abroad. Count only competitors that you can compare with your cluster.",
    ),
    one=Text(de="bekannter Wettbewerber", en="known competitor"),
    many=Text(de="bekannte Wettbewerber", en="known competitors"),
    more_one=Text(
        de="Beschreiben Sie 1 weiteren wichtigen Wettbewerber",
        en="Describe 1 more important competitor",
    ),
    more_many=Text(
        de="Beschreiben Sie {number} weitere wichtige Wettbewerber",
        en="Describe {number} more important competitors",
    ),
)

CRITERION_10_1 = Criterion(
    number="10.1",
    wording=Text(
        de="Kenntnis über die 3 wichtigsten (nationalen und internationalen) Wettbewerber",
        en="Knowledge of the 3 most important (national and international) competitors",
    ),
    rule=AtLeast(fact=COMPETITORS_KNOWN, limit=Threshold(3, slides.VISIBILITY_1)),
    asks=(COMPETITORS_KNOWN,),
    explanation=Text(
        de=(
            "Ein Cluster soll wissen, mit wem es im Wettbewerb steht, im Inland und im Ausland. Wer "
            "die wichtigsten Wettbewerber kennt, kann die eigenen Stärken besser einordnen."
        ),
        en=(
            "A cluster should know with whom it competes, at home and abroad. Those who know their "
            "most important competitors can better assess their own strengths."
        ),
    ),
    evidence=(
        Evidence(
            id="competitor_profiles",
            text=Text(
                de="Profil je Wettbewerber auf einer Seite",
                en="one-page profile of each competitor",
            ),
        ),
        Evidence(
            id="competitor_comparison",
            text=Text(
                de="Vergleich mit dem eigenen Cluster", en="comparison with your own cluster"
            ),
        ),
    ),
    mistakes=(
        Text(
            de="Betrachtet werden nur Wettbewerber im Inland oder nur solche im Ausland.",
            en="Only competitors at home or only those abroad are considered.",
        ),
        Text(
            de="Eine lange Liste wird vorgelegt, ohne die wichtigsten zu benennen.",
            en="A long list is presented without naming the most important ones.",
        ),
        Text(
            de="Die Wettbewerber werden genannt, aber nicht mit dem eigenen Cluster verglichen.",
            en="The competitors are named but not compared with your own cluster.",
        ),
    ),
    interpretation=Text(
        de=(
            "Die Quelle sagt nicht, wer als Wettbewerber gilt und wie viele davon aus dem Ausland "
            "sein müssen. Wir lesen es so: Wettbewerber sind vor allem andere Cluster mit ähnlichem "
            "Thema. Sie haben das Inland und das Ausland betrachtet. Gezählt wird, wie viele "
            "Wettbewerber Sie beschreiben können; woher sie kommen, prüfen wir nicht."
        ),
        en=(
            "The source does not say who counts as a competitor or how many of them must be from "
            "abroad. We read it as follows: competitors are above all other clusters with a similar "
            "topic. You have looked both at home and abroad. What is counted is how many "
            "competitors you can describe; we do not check where they come from."
        ),
    ),
    interpretation_reason=Text(
        de=(
            "Kenntnis zeigt sich daran, dass Sie einen Wettbewerber beschreiben können. Der Zusatz "
            "„nationalen und internationalen“ nennt keine Aufteilung; deshalb schreiben wir keine "
            "vor."
        ),
        en=(
            "Knowledge shows in being able to describe a competitor. The addition “national and "
            "international” gives no split; that is why we do not prescribe one."
        ),
    ),
)

UNIQUE_FEATURES_NAMED = YesNo(
    name="unique_features_named",
    label=Text(
        de="benannte Alleinstellungsmerkmale oder Besonderheiten",
        en="named unique selling points or special features",
    ),
    question=Text(
        de="Haben Sie Alleinstellungsmerkmale oder Besonderheiten Ihres Clusters benannt?",
        en="Have you named unique selling points or special features of your cluster?",
    ),
    yes=Text(
        de="Alleinstellungsmerkmale oder Besonderheiten sind benannt.",
        en="Unique selling points or special features are named.",
    ),
    no=Text(
        de="Alleinstellungsmerkmale oder Besonderheiten sind nicht benannt.",
        en="Unique selling points or special features are not named.",
    ),
    to_do=Text(
        de="Benennen Sie Alleinstellungsmerkmale oder Besonderheiten Ihres Clusters.",
        en="Name unique selling points or special features of your cluster.",
    ),
)

CRITERION_10_2 = Criterion(
    number="10.2",
    wording=Text(
        de="Benennung von Alleinstellungsmerkmalen/Besonderheiten",
        en="Naming of unique selling points/special features",
    ),
    rule=Yes(UNIQUE_FEATURES_NAMED),
    asks=(UNIQUE_FEATURES_NAMED,),
    explanation=Text(
        de=(
            "Das Cluster soll sagen können, was es von anderen unterscheidet. Das können "
            "Alleinstellungsmerkmale oder Besonderheiten sein. Der Vergleich mit den wichtigsten "
            "Wettbewerbern hilft, sie zu finden."
        ),
        en=(
            "The cluster should be able to say what distinguishes it from others. These can be "
            "unique selling points or special features. The comparison with the most important "
            "competitors helps to find them."
        ),
    ),
    guiding_questions=(
        Text(
            de="Können Sie etwas nennen, das Ihr Cluster hat und seine wichtigsten Wettbewerber nicht?",
            en="Can you name something that your cluster has and its most important competitors do not?",
        ),
        Text(
            de="Gibt es für jedes genannte Merkmal einen Beleg, zum Beispiel eine Zahl oder ein Projekt?",
            en="Is there proof of each feature that you name, for example a figure or a project?",
        ),
        Text(
            de="Sind die Merkmale schriftlich festgehalten?", en="Are the features put in writing?"
        ),
    ),
    evidence=(
        Evidence(
            id="positioning_paper",
            text=Text(de="Positionspapier des Clusters", en="positioning paper of the cluster"),
        ),
        Evidence(
            id="proof_of_features",
            text=Text(de="Beleg zu jedem Merkmal", en="proof of each feature"),
        ),
    ),
    mistakes=(
        Text(
            de="Werbliche Aussagen stehen ohne Beleg da.",
            en="Promotional statements are made without proof.",
        ),
    ),
    interpretation=Text(
        de=(
            "Die Quelle sagt nicht, wie die Merkmale zu benennen und zu belegen sind. Wir lesen es "
            "so: Sie stehen schriftlich fest und lassen sich mit Beispielen belegen. Ob das "
            "zutrifft, beurteilen Sie selbst."
        ),
        en=(
            "The source does not say how the features are to be named and proven. We read it as "
            "follows: they are set down in writing and can be supported with examples. You judge "
            "yourself whether this is the case."
        ),
    ),
    interpretation_reason=Text(
        de=(
            "Was aufgeschrieben ist, lässt sich im Gespräch zeigen; ein Merkmal ohne Beispiel "
            "bleibt eine Behauptung."
        ),
        en=(
            "What is written down can be shown in the interview; a feature without an example "
            "remains a claim."
        ),
    ),
)

MAIN = MainCriterion(
    number="10",
    title=Text(de="Alleinstellungsmerkmale", en="Unique selling points"),
    slide=slides.VISIBILITY_1,
    criteria=(
        CRITERION_10_1,
        CRITERION_10_2,
    ),
)
