"""Category 4: visibility and impact (criteria 10 to 13)."""

from gocluster_rules.facts import Count, YesNo
from gocluster_rules.model import Category, Criterion, MainCriterion
from gocluster_rules.rules import AllOf, AtLeast, Yes
from gocluster_rules.text import Text

SLIDE_1 = Text(
    de="Kategorie 4: Sichtbarkeit und Wirkung (1)", en="Category 4: Visibility and impact (1)"
)
SLIDE_2 = Text(
    de="Kategorie 4: Sichtbarkeit und Wirkung (2)", en="Category 4: Visibility and impact (2)"
)

COMPETITORS_KNOWN = Count(
    name="competitors_known",
    label=Text(
        de="Anzahl der bekannten wichtigsten Wettbewerber",
        en="number of most important competitors known",
    ),
    question=Text(
        de="Wie viele Ihrer wichtigsten nationalen und internationalen Wettbewerber kennen Sie und können Sie beschreiben?",
        en="How many of your most important national and international competitors do you know and can you describe?",
    ),
    one=Text(de="bekannter Wettbewerber", en="known competitor"),
    many=Text(de="bekannte Wettbewerber", en="known competitors"),
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
)

COMMUNICATION_APPROPRIATE = YesNo(
    name="communication_appropriate",
    label=Text(
        de="angemessene Kommunikation nach außen und Öffentlichkeitsarbeit",
        en="appropriate external communication and public relations",
    ),
    question=Text(
        de="Sind Ihre nach außen gerichtete Kommunikation und Ihre Öffentlichkeitsarbeit angemessen?",
        en="Are your external communication and your public relations appropriate?",
    ),
    yes=Text(
        de="Kommunikation nach außen und Öffentlichkeitsarbeit sind nach Ihrer Einschätzung angemessen.",
        en="In your assessment, external communication and public relations are appropriate.",
    ),
    no=Text(
        de="Kommunikation nach außen und Öffentlichkeitsarbeit sind nach Ihrer Einschätzung nicht angemessen.",
        en="In your assessment, external communication and public relations are not appropriate.",
    ),
)

VISIBILITY_PROVEN = YesNo(
    name="visibility_proven",
    label=Text(
        de="Nachweis der Sichtbarkeit für externe Akteure",
        en="proof of visibility to external actors",
    ),
    question=Text(
        de="Können Sie die Sichtbarkeit für externe Akteure nachweisen, zum Beispiel durch Presse, Plattformen oder Messen?",
        en="Can you prove your visibility to external actors, for example through press, platforms or trade fairs?",
    ),
    yes=Text(
        de="Die Sichtbarkeit für externe Akteure ist nachgewiesen.",
        en="Visibility to external actors is proven.",
    ),
    no=Text(
        de="Die Sichtbarkeit für externe Akteure ist nicht nachgewiesen.",
        en="Visibility to external actors is not proven.",
    ),
)

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
    one=Text(
        de="Erfolgsgeschichte der letzten 24 Monate", en="success story of the last 24 months"
    ),
    many=Text(
        de="Erfolgsgeschichten der letzten 24 Monate", en="success stories of the last 24 months"
    ),
    figures=(24,),
)

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
    yes=Text(
        de="Das Cluster ist im regionalen Innovationssystem verankert.",
        en="The cluster is anchored in the regional innovation system.",
    ),
    no=Text(
        de="Das Cluster ist nicht im regionalen Innovationssystem verankert.",
        en="The cluster is not anchored in the regional innovation system.",
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
)

RUNS_INNOVATION_PROJECTS = YesNo(
    name="runs_innovation_projects",
    label=Text(de="Durchführung von Innovationsprojekten", en="carrying out innovation projects"),
    question=Text(
        de="Führt Ihr Cluster Innovationsprojekte durch?",
        en="Does your cluster carry out innovation projects?",
    ),
    yes=Text(
        de="Innovationsprojekte werden durchgeführt.", en="Innovation projects are carried out."
    ),
    no=Text(
        de="Innovationsprojekte werden nicht durchgeführt.",
        en="Innovation projects are not carried out.",
    ),
)

CATEGORY = Category(
    number=4,
    title=Text(de="Sichtbarkeit und Wirkung", en="Visibility and impact"),
    criteria=(
        MainCriterion(
            number="10",
            title=Text(de="Alleinstellungsmerkmale", en="Unique selling points"),
            slide=SLIDE_1,
            criteria=(
                Criterion(
                    number="10.1",
                    wording=Text(
                        de="Kenntnis über die 3 wichtigsten (nationalen und internationalen) Wettbewerber",
                        en="Knowledge of the 3 most important (national and international) competitors",
                    ),
                    rule=AtLeast(fact=COMPETITORS_KNOWN, limit=3),
                    asks=(COMPETITORS_KNOWN,),
                    explanation=Text(de="", en=""),
                    evidence=(),
                ),
                Criterion(
                    number="10.2",
                    wording=Text(
                        de="Benennung von Alleinstellungsmerkmalen/Besonderheiten",
                        en="Naming of unique selling points/special features",
                    ),
                    rule=Yes(UNIQUE_FEATURES_NAMED),
                    asks=(UNIQUE_FEATURES_NAMED,),
                    explanation=Text(de="", en=""),
                    evidence=(),
                ),
            ),
        ),
        MainCriterion(
            number="11",
            title=Text(
                de="Externe Kommunikation und Sichtbarkeit",
                en="External communication and visibility",
            ),
            slide=SLIDE_1,
            criteria=(
                Criterion(
                    number="11",
                    wording=Text(
                        de=(
                            "Angemessene nach außen gerichtete Kommunikation und Öffentlichkeitsarbeit sowie "
                            "Nachweis der Sichtbarkeit für externe Akteure (Erscheinungen in der "
                            "Presse/Darstellung auf Plattformen/Messebeteiligungen etc.)"
                        ),
                        en=(
                            "Appropriate external communication and public relations as well as proof of "
                            "visibility to external actors (appearances in the press/presentation on "
                            "platforms/participation in trade fairs etc.)"
                        ),
                    ),
                    rule=AllOf((Yes(COMMUNICATION_APPROPRIATE), Yes(VISIBILITY_PROVEN))),
                    asks=(COMMUNICATION_APPROPRIATE, VISIBILITY_PROVEN),
                    explanation=Text(de="", en=""),
                    evidence=(),
                ),
            ),
        ),
        MainCriterion(
            number="12",
            title=Text(
                de="Bisherige Wirkung der Clusterarbeit", en="Impact of the cluster work so far"
            ),
            slide=SLIDE_2,
            criteria=(
                Criterion(
                    number="12",
                    wording=Text(
                        de="Darstellung von 3 Erfolgsgeschichten der letzten 24 Monate",
                        en="Presentation of 3 success stories of the last 24 months",
                    ),
                    rule=AtLeast(fact=SUCCESS_STORIES, limit=3),
                    asks=(SUCCESS_STORIES,),
                    explanation=Text(de="", en=""),
                    evidence=(),
                ),
            ),
        ),
        MainCriterion(
            number="13",
            title=Text(
                de="Beitrag zur Innovationsfähigkeit", en="Contribution to innovative capability"
            ),
            slide=SLIDE_2,
            criteria=(
                Criterion(
                    number="13",
                    wording=Text(
                        de=(
                            "Verankerung im regionalen Innovationssystem, Unterstützung der Clusterakteure "
                            "im Innovationsprozess, Durchführung von Innovationsprojekten"
                        ),
                        en=(
                            "Anchoring in the regional innovation system, support for the cluster actors in "
                            "the innovation process, carrying out innovation projects"
                        ),
                    ),
                    rule=AllOf(
                        (
                            Yes(ANCHORED_IN_REGION),
                            Yes(SUPPORTS_INNOVATION),
                            Yes(RUNS_INNOVATION_PROJECTS),
                        )
                    ),
                    asks=(ANCHORED_IN_REGION, SUPPORTS_INNOVATION, RUNS_INNOVATION_PROJECTS),
                    explanation=Text(de="", en=""),
                    evidence=(),
                ),
            ),
        ),
    ),
)
