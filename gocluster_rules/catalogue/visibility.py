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
    help=Text(
        de=(
            "Betrachten Sie das Inland und das Ausland. Zählen Sie nur Wettbewerber, die Sie mit "
            "Ihrem Cluster vergleichen können."
        ),
        en=(
            "Look both at home and abroad. Count only competitors that you can compare with your "
            "cluster."
        ),
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
                    explanation=Text(
                        de=(
                            "Ein Cluster soll wissen, mit wem es im Wettbewerb steht, im Inland "
                            "und im Ausland. Wer die wichtigsten Wettbewerber kennt, kann die "
                            "eigenen Stärken besser einordnen."
                        ),
                        en=(
                            "A cluster should know with whom it competes, at home and abroad. "
                            "Those who know their most important competitors can better assess "
                            "their own strengths."
                        ),
                    ),
                    evidence=(
                        Text(
                            de="Profil je Wettbewerber auf einer Seite",
                            en="one-page profile of each competitor",
                        ),
                        Text(
                            de="Vergleich mit dem eigenen Cluster",
                            en="comparison with your own cluster",
                        ),
                    ),
                    mistakes=(
                        Text(
                            de=(
                                "Betrachtet werden nur Wettbewerber im Inland oder nur solche im "
                                "Ausland."
                            ),
                            en="Only competitors at home or only those abroad are considered.",
                        ),
                        Text(
                            de="Eine lange Liste wird vorgelegt, ohne die wichtigsten zu benennen.",
                            en="A long list is presented without naming the most important ones.",
                        ),
                        Text(
                            de=(
                                "Die Wettbewerber werden genannt, aber nicht mit dem eigenen "
                                "Cluster verglichen."
                            ),
                            en="The competitors are named but not compared with your own cluster.",
                        ),
                    ),
                    interpretation=Text(
                        de=(
                            "Die Quelle sagt nicht, wer als Wettbewerber gilt und wie viele davon "
                            "aus dem Ausland sein müssen. Wir lesen es so: Wettbewerber sind vor "
                            "allem andere Cluster mit ähnlichem Thema. Sie haben das Inland und "
                            "das Ausland betrachtet. Gezählt wird, wie viele Wettbewerber Sie "
                            "beschreiben können; woher sie kommen, prüfen wir nicht."
                        ),
                        en=(
                            "The source does not say who counts as a competitor or how many of "
                            "them must be from abroad. We read it as follows: competitors are "
                            "above all other clusters with a similar topic. You have looked both "
                            "at home and abroad. What is counted is how many competitors you can "
                            "describe; we do not check where they come from."
                        ),
                    ),
                ),
                Criterion(
                    number="10.2",
                    wording=Text(
                        de="Benennung von Alleinstellungsmerkmalen/Besonderheiten",
                        en="Naming of unique selling points/special features",
                    ),
                    rule=Yes(UNIQUE_FEATURES_NAMED),
                    asks=(UNIQUE_FEATURES_NAMED,),
                    explanation=Text(
                        de=(
                            "Das Cluster soll sagen können, was es von anderen unterscheidet. Das "
                            "können Alleinstellungsmerkmale oder Besonderheiten sein. Der "
                            "Vergleich mit den wichtigsten Wettbewerbern hilft, sie zu finden."
                        ),
                        en=(
                            "The cluster should be able to say what distinguishes it from others. "
                            "These can be unique selling points or special features. The "
                            "comparison with the most important competitors helps to find them."
                        ),
                    ),
                    evidence=(
                        Text(
                            de="Positionspapier des Clusters", en="positioning paper of the cluster"
                        ),
                        Text(de="Beleg zu jedem Merkmal", en="proof of each feature"),
                    ),
                    mistakes=(
                        Text(
                            de="Werbliche Aussagen stehen ohne Beleg da.",
                            en="Promotional statements are made without proof.",
                        ),
                    ),
                    interpretation=Text(
                        de=(
                            "Die Quelle sagt nicht, wie die Merkmale zu benennen und zu belegen "
                            "sind. Wir lesen es so: Sie stehen schriftlich fest und lassen sich "
                            "mit Beispielen belegen. Ob das zutrifft, beurteilen Sie selbst."
                        ),
                        en=(
                            "The source does not say how the features are to be named and proven. "
                            "We read it as follows: they are set down in writing and can be "
                            "supported with examples. You judge yourself whether this is the case."
                        ),
                    ),
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
                    explanation=Text(
                        de=(
                            "Das Cluster soll auch außerhalb seines eigenen Kreises bekannt sein. "
                            "Das Kriterium hat zwei Teile: Die Kommunikation nach außen ist "
                            "angemessen, und die Sichtbarkeit ist nachgewiesen. Als Beispiele "
                            "nennt die Quelle Presse, Plattformen und Messen. Erst beide Teile "
                            "zusammen erfüllen das Kriterium."
                        ),
                        en=(
                            "The cluster should also be known outside its own circle. The "
                            "criterion has two parts: external communication is appropriate, and "
                            "visibility is proven. As examples, the source names press, platforms "
                            "and trade fairs. Only both parts together meet the criterion."
                        ),
                    ),
                    evidence=(
                        Text(de="Pressespiegel", en="press review"),
                        Text(de="Profile auf Plattformen", en="profiles on platforms"),
                        Text(de="Liste der Messebeteiligungen", en="list of trade fairs attended"),
                        Text(de="Statistik der Website", en="website statistics"),
                    ),
                    mistakes=(
                        Text(
                            de="Als Nachweis dient nur die eigene Website.",
                            en="Your own website is the only proof.",
                        ),
                        Text(
                            de=(
                                "Aktivitäten werden genannt, aber es bleibt offen, ob sie "
                                "wahrgenommen wurden."
                            ),
                            en=(
                                "Activities are named, but it remains unclear whether anyone "
                                "noticed them."
                            ),
                        ),
                    ),
                    interpretation=Text(
                        de=(
                            "Die Quelle sagt nicht, für welchen Zeitraum und in welchem Umfang die "
                            "Sichtbarkeit nachzuweisen ist. Wir lesen es so: Sie nutzen mehrere "
                            "Wege und können aktuelle Beispiele vorlegen, nicht nur die eigene "
                            "Website. Ob die Kommunikation angemessen und die Sichtbarkeit "
                            "nachgewiesen ist, beurteilen Sie selbst."
                        ),
                        en=(
                            "The source does not say for which period and to what extent "
                            "visibility must be proven. We read it as follows: you use several "
                            "channels and can present current examples, not only your own website. "
                            "You judge yourself whether communication is appropriate and "
                            "visibility proven."
                        ),
                    ),
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
                    explanation=Text(
                        de=(
                            "Das Cluster soll zeigen, was seine Arbeit bewirkt hat. Eine "
                            "Erfolgsgeschichte macht das an einem konkreten Fall deutlich. Sie "
                            "muss aus dem verlangten Zeitraum stammen."
                        ),
                        en=(
                            "The cluster should show what its work has achieved. A success story "
                            "makes this clear with a concrete case. It must be from the required "
                            "period."
                        ),
                    ),
                    evidence=(
                        Text(
                            de="eine Seite je Erfolgsgeschichte",
                            en="one page for each success story",
                        ),
                        Text(
                            de="Monat, Wirkung und Beitrag des Clustermanagements",
                            en="month, effect and contribution of the cluster management",
                        ),
                        Text(
                            de="Zahlen oder Zitate als Beleg", en="figures or quotations as proof"
                        ),
                        Text(
                            de="Einverständnis der genannten Akteure",
                            en="consent of the actors named",
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
                            "Die Quelle sagt nicht, was als Erfolgsgeschichte gilt und von welchem "
                            "Tag an zurückgerechnet wird. Wir lesen es so: Die 24 Monate enden am "
                            "Stichtag. Die Wirkung ist in diesem Zeitraum eingetreten. Sie können "
                            "sagen, wann das war, was erreicht wurde und was das Clustermanagement "
                            "dazu beigetragen hat."
                        ),
                        en=(
                            "The source does not say what a success story is or from which day to "
                            "count back. We read it as follows: the 24 months end on the reference "
                            "date. The effect occurred within this period. You can say when this "
                            "was, what was achieved and what the cluster management contributed."
                        ),
                    ),
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
                    explanation=Text(
                        de=(
                            "Das Cluster soll dazu beitragen, dass Neues entsteht. Die Quelle "
                            "nennt drei Teile: Das Cluster ist im regionalen Innovationssystem "
                            "verankert, es unterstützt seine Akteure im Innovationsprozess, und es "
                            "führt Innovationsprojekte durch."
                        ),
                        en=(
                            "The cluster should help new things to come about. The source names "
                            "three parts: the cluster is anchored in the regional innovation "
                            "system, it supports its actors in the innovation process, and it "
                            "carries out innovation projects."
                        ),
                    ),
                    evidence=(
                        Text(
                            de="Projektliste mit Förderkennzeichen",
                            en="list of projects with funding codes",
                        ),
                        Text(de="Kooperationsvereinbarungen", en="cooperation agreements"),
                        Text(
                            de="Bezug zur regionalen Innovationsstrategie",
                            en="reference to the regional innovation strategy",
                        ),
                        Text(
                            de="Beispiele für die Unterstützung von Akteuren",
                            en="examples of support for actors",
                        ),
                    ),
                    mistakes=(
                        Text(
                            de=(
                                "Belegt werden nur die Projekte, nicht aber die Verankerung und "
                                "die Unterstützung der Akteure."
                            ),
                            en=(
                                "Only the projects are documented, but not the anchoring and the "
                                "support for the actors."
                            ),
                        ),
                    ),
                    interpretation=Text(
                        de=(
                            "Die Quelle zählt drei Teile auf und sagt nicht, ob alle erfüllt sein "
                            "müssen. Wir lesen es so: Alle drei müssen zutreffen. Ob sie "
                            "zutreffen, beurteilen Sie selbst."
                        ),
                        en=(
                            "The source lists three parts and does not say whether all of them "
                            "must be met. We read it as follows: all three must be the case. You "
                            "judge yourself whether they are."
                        ),
                    ),
                ),
            ),
        ),
    ),
)
