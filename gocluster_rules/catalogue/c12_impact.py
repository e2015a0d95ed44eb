"""Criterion 12: impact of the cluster's work so far."""

from gocluster_rules.catalogue import slides
from gocluster_rules.catalogue.c01_commitment import ACTORS
from gocluster_rules.expressions import exceeds
from gocluster_rules.facts import Count
from gocluster_rules.model import Criterion, Evidence, Hint, MainCriterion
from gocluster_rules.rules import AtLeast, Threshold
from gocluster_rules.text import Text

SUCCESS_STORIES = Count(
    name="success_stories",
    label=Text(
        de="Anzahl der Erfolgsgeschichten der letzten 24 Monate",
        en="number of success stories of the last 24 months",
    ),
    question=Text(
        de="Wie viele Erfolgsgeschichten der letzten 24 Monate vor dem Stichtag können Sie darstellen?",
        en="How many success stories of the last 24 months before the reference date can you present?",
    ),
    help=Text(
        de=(
            "Zählen Sie nur Fälle, bei denen Sie Zeitpunkt, Wirkung und Beitrag des "
            "Clustermanagements nennen können."
        ),
        en=(
            "Count only cases for which you can name the time, the effect and the contribution of "
            "the cluster management."
        ),
    ),
    one=Text(
        de="Erfolgsgeschichte der letzten 24 Monate",
        en="success story of the last 24 months",
    ),
    many=Text(
        de="Erfolgsgeschichten der letzten 24 Monate",
        en="success stories of the last 24 months",
    ),
    figures=(24,),
    more_one=Text(
        de="Stellen Sie 1 weitere Erfolgsgeschichte der letzten 24 Monate dar",
        en="Present 1 more success story of the last 24 months",
    ),
    more_many=Text(
        de="Stellen Sie {number} weitere Erfolgsgeschichten der letzten 24 Monate dar",
        en="Present {number} more success stories of the last 24 months",
    ),
)

CRITERION_12 = Criterion(
    number="12",
    wording=Text(
        de="Darstellung von 3 Erfolgsgeschichten der letzten 24 Monate",
        en="Presentation of 3 success stories of the last 24 months",
    ),
    rule=AtLeast(fact=SUCCESS_STORIES, limit=Threshold(3, slides.VISIBILITY_2)),
    asks=(SUCCESS_STORIES,),
    hints=(
        Hint(
            fact=SUCCESS_STORIES,
            test=exceeds(SUCCESS_STORIES.name, ACTORS.name),
            text=Text(
                de="Das sind mehr Erfolgsgeschichten als Akteure. Bitte prüfen Sie die Zahl.",
                en="That is more success stories than actors. Please check the number.",
            ),
        ),
    ),
    explanation=Text(
        de=(
            "Das Cluster soll zeigen, was seine Arbeit bewirkt hat. Eine Erfolgsgeschichte macht "
            "das an einem konkreten Fall deutlich. Sie muss aus dem verlangten Zeitraum stammen."
        ),
        en=(
            "The cluster should show what its work has achieved. A success story makes this clear "
            "with a concrete case. It must be from the required period."
        ),
    ),
    evidence=(
        Evidence(
            id="success_story_pages",
            text=Text(de="eine Seite je Erfolgsgeschichte", en="one page for each success story"),
        ),
        Evidence(
            id="success_story_particulars",
            text=Text(
                de="Monat, Wirkung und Beitrag des Clustermanagements",
                en="month, effect and contribution of the cluster management",
            ),
        ),
        Evidence(
            id="success_story_proof",
            text=Text(de="Zahlen oder Zitate als Beleg", en="figures or quotations as proof"),
        ),
        Evidence(
            id="success_story_consent",
            text=Text(de="Einverständnis der genannten Akteure", en="consent of the actors named"),
        ),
    ),
    mistakes=(
        Text(
            de="Der Erfolg liegt länger zurück als der verlangte Zeitraum.",
            en="The success is older than the required period.",
        ),
        Text(
            de="Was das Clustermanagement beigetragen hat, wird nicht deutlich.",
            en="It is not clear what the cluster management contributed.",
        ),
    ),
    interpretation=Text(
        de=(
            "Die Quelle sagt nicht, was als Erfolgsgeschichte gilt und von welchem Tag an "
            "zurückgerechnet wird. Wir lesen es so: Die 24 Monate enden am Stichtag. Die Wirkung "
            "ist in diesem Zeitraum eingetreten. Sie können sagen, wann das war, was erreicht wurde "
            "und was das Clustermanagement dazu beigetragen hat."
        ),
        en=(
            "The source does not say what a success story is or from which day to count back. We "
            "read it as follows: the 24 months end on the reference date. The effect occurred "
            "within this period. You can say when this was, what was achieved and what the cluster "
            "management contributed."
        ),
    ),
    interpretation_reason=Text(
        de=(
            "Einen anderen Tag als den Stichtag nennt die Quelle nicht. Das Kriterium heißt "
            "„Bisherige Wirkung der Clusterarbeit“; deshalb kommt es uns darauf an, wann die "
            "Wirkung eintrat und was das Management beigetragen hat."
        ),
        en=(
            "The source names no day from which to count, so we take the reference date. The "
            "criterion is called “Impact of the cluster work so far”; that is why it matters to us "
            "when the effect occurred and what the management contributed."
        ),
    ),
)

MAIN = MainCriterion(
    number="12",
    title=Text(de="Bisherige Wirkung der Clusterarbeit", en="Impact of the cluster work so far"),
    slide=slides.VISIBILITY_2,
    criteria=(CRITERION_12,),
)
