"""Criterion 6: cluster strategy and its implementation (6.1, 6.2)."""

from gocluster_rules.catalogue import slides
from gocluster_rules.expressions import exceeds
from gocluster_rules.facts import YesNo
from gocluster_rules.model import Criterion, Evidence, Hint, MainCriterion
from gocluster_rules.rules import AllOf, Yes
from gocluster_rules.text import Text

ACTORS_SHAPE_STRATEGY = YesNo(
    name="actors_shape_strategy",
    label=Text(
        de="Einbindung der Clusterakteure in den Strategieprozess",
        en="involvement of the cluster actors in the strategy process",
    ),
    question=Text(
        de="Sind die Clusterakteure in den Strategieprozess eingebunden?",
        en="Are the cluster actors involved in the strategy process?",
    ),
    yes=Text(
        de="Die Clusterakteure sind in den Strategieprozess eingebunden.",
        en="The cluster actors are involved in the strategy process.",
    ),
    no=Text(
        de="Die Clusterakteure sind nicht in den Strategieprozess eingebunden.",
        en="The cluster actors are not involved in the strategy process.",
    ),
    to_do=Text(
        de="Binden Sie die Clusterakteure in den Strategieprozess ein.",
        en="Involve the cluster actors in the strategy process.",
    ),
)

CRITERION_6_1 = Criterion(
    number="6.1",
    wording=Text(
        de="Clusterakteure müssen in den Strategieprozess eingebunden sein",
        en="Cluster actors must be involved in the strategy process",
    ),
    rule=Yes(ACTORS_SHAPE_STRATEGY),
    asks=(ACTORS_SHAPE_STRATEGY,),
    explanation=Text(
        de=(
            "Die Strategie soll nicht im Clustermanagement allein entstehen. Wirken die Akteure "
            "daran mit, trifft sie eher deren Bedarf und wird von ihnen mitgetragen."
        ),
        en=(
            "The strategy should not be drawn up by the cluster management alone. If the actors "
            "take part, it is more likely to meet their needs and to have their support."
        ),
    ),
    guiding_questions=(
        Text(
            de="Konnten alle Akteure etwas zur Strategie beitragen, zum Beispiel in einem Workshop oder einer Befragung?",
            en="Could all actors contribute to the strategy, for example in a workshop or a survey?",
        ),
        Text(
            de="Gibt es Stellen in der Strategie, die auf einen Vorschlag der Akteure zurückgehen?",
            en="Are there parts of the strategy that go back to a suggestion by the actors?",
        ),
        Text(
            de="Haben die Akteure die Strategie beschlossen, zum Beispiel in der Mitgliederversammlung?",
            en="Did the actors adopt the strategy, for example in the general assembly?",
        ),
    ),
    evidence=(
        Evidence(
            id="strategy_workshop_minutes",
            text=Text(de="Protokolle von Strategieworkshops", en="minutes of strategy workshops"),
        ),
        Evidence(
            id="actor_survey_on_strategy",
            text=Text(
                de="Auswertung einer Befragung der Akteure",
                en="results of a survey among the actors",
            ),
        ),
        Evidence(
            id="strategy_resolution",
            text=Text(
                de="Beschluss der Mitgliederversammlung", en="resolution of the general assembly"
            ),
        ),
    ),
    mistakes=(
        Text(
            de="Die fertige Strategie wird den Akteuren nur noch vorgestellt.",
            en="The finished strategy is only presented to the actors.",
        ),
        Text(
            de="Die Mitwirkung der Akteure ist nirgends festgehalten.",
            en="The involvement of the actors is not recorded anywhere.",
        ),
    ),
    interpretation=Text(
        de=(
            "Die Quelle sagt nicht, wie viele Akteure mitwirken müssen und in welcher Form. Wir "
            "lesen es so: Die Akteure konnten die Strategie beeinflussen, bevor sie beschlossen "
            "wurde, zum Beispiel in Workshops oder durch eine Befragung. Ob das zutrifft, "
            "beurteilen Sie selbst."
        ),
        en=(
            "The source does not say how many actors must take part or in what form. We read it as "
            "follows: the actors were able to influence the strategy before it was adopted, for "
            "example in workshops or through a survey. You judge yourself whether this is the case."
        ),
    ),
    interpretation_reason=Text(
        de=(
            "Verlangt ist die Einbindung in den Prozess. Wer erst vom Ergebnis erfährt, war daran "
            "nicht beteiligt."
        ),
        en=(
            "What is required is involvement in the process. Those who only hear of the outcome had "
            "no part in it."
        ),
    ),
)

STRATEGY_IN_WRITING = YesNo(
    name="strategy_in_writing",
    label=Text(de="schriftliches Strategiedokument", en="written strategy document"),
    question=Text(
        de="Liegt die Strategie als schriftliches Dokument vor?",
        en="Is the strategy available as a written document?",
    ),
    yes=Text(
        de="Die Strategie liegt als schriftliches Dokument vor.",
        en="The strategy is available as a written document.",
    ),
    no=Text(
        de="Die Strategie liegt nicht als schriftliches Dokument vor.",
        en="The strategy is not available as a written document.",
    ),
    to_do=Text(
        de="Halten Sie die Strategie in einem schriftlichen Dokument fest.",
        en="Put the strategy down in a written document.",
    ),
)

STRATEGY_REVISION_PLANNED = YesNo(
    name="strategy_revision_planned",
    label=Text(
        de="Grobkonzept zur Revision der Strategie",
        en="outline concept for revising the strategy",
    ),
    question=Text(
        de="Gibt es ein Grobkonzept zur Revision der Strategie?",
        en="Is there an outline concept for revising the strategy?",
    ),
    help=Text(
        de="Zum Beispiel ein Abschnitt, der sagt, wann und wie die Strategie überprüft wird.",
        en="For example a section that says when and how the strategy will be reviewed.",
    ),
    yes=Text(
        de="Ein Grobkonzept zur Revision der Strategie existiert.",
        en="There is an outline concept for revising the strategy.",
    ),
    no=Text(
        de="Ein Grobkonzept zur Revision der Strategie existiert nicht.",
        en="There is no outline concept for revising the strategy.",
    ),
    to_do=Text(
        de="Erstellen Sie ein Grobkonzept zur Revision der Strategie.",
        en="Draw up an outline concept for revising the strategy.",
    ),
)

CRITERION_6_2 = Criterion(
    number="6.2",
    wording=Text(
        de="Strategie muss als schriftliches Dokument vorliegen und Grobkonzept zur Revision muss existieren",
        en=(
            "Strategy must be available as a written document and an outline concept for its "
            "revision must exist"
        ),
    ),
    rule=AllOf((Yes(STRATEGY_IN_WRITING), Yes(STRATEGY_REVISION_PLANNED))),
    asks=(STRATEGY_IN_WRITING, STRATEGY_REVISION_PLANNED),
    hints=(
        Hint(
            fact=STRATEGY_REVISION_PLANNED,
            test=exceeds(STRATEGY_REVISION_PLANNED.name, STRATEGY_IN_WRITING.name),
            text=Text(
                de=(
                    "Sie nennen ein Konzept zur Revision, aber keine schriftliche Strategie. Bitte prüfen "
                    "Sie beide Angaben."
                ),
                en=(
                    "You name a concept for the revision, but no strategy in writing. Please check both "
                    "answers."
                ),
            ),
        ),
    ),
    explanation=Text(
        de=(
            "Das Kriterium hat zwei Teile: Die Strategie liegt schriftlich vor, und es gibt ein "
            "Grobkonzept für ihre Revision. So ist nachzulesen, was das Cluster erreichen will und "
            "wie die Strategie aktuell bleibt. Erst beide Teile zusammen erfüllen das Kriterium. "
            "Ein aktuelles Strategiedokument gehört auch zum Antrag."
        ),
        en=(
            "The criterion has two parts: the strategy is available in writing, and there is an "
            "outline concept for its revision. This makes clear what the cluster wants to achieve "
            "and how the strategy is kept up to date. Only both parts together meet the criterion. "
            "A current strategy document is also part of the application."
        ),
    ),
    guiding_questions=(
        Text(
            de="Liegt die Strategie als Dokument mit Datum vor, das Sie dem Antrag beifügen können?",
            en="Is the strategy available as a dated document that you can attach to the application?",
        ),
        Text(
            de="Ist schriftlich festgehalten, wann die Strategie das nächste Mal überarbeitet wird?",
            en="Is it put in writing when the strategy will be revised next?",
        ),
        Text(
            de="Steht fest, wer an der Überarbeitung beteiligt ist und wie sie abläuft?",
            en="Is it settled who takes part in the revision and how it is done?",
        ),
    ),
    evidence=(
        Evidence(
            id="strategy_document",
            text=Text(de="Strategiedokument mit Datum", en="dated strategy document"),
        ),
        Evidence(
            id="revision_concept",
            text=Text(
                de="Grobkonzept zur Revision mit Termin und Verfahren",
                en="outline concept for the revision with date and procedure",
            ),
        ),
    ),
    mistakes=(
        Text(
            de="Das Strategiedokument liegt vor, aber das Grobkonzept zur Revision fehlt.",
            en="The strategy document exists, but the outline concept for its revision is missing.",
        ),
        Text(
            de="Das Strategiedokument ist nicht mehr aktuell oder trägt kein Datum.",
            en="The strategy document is no longer current or carries no date.",
        ),
    ),
    interpretation=Text(
        de=(
            "Die Quelle sagt nicht, was das Grobkonzept enthalten muss. Wir lesen es so: Es nennt, "
            "wann die Strategie überprüft wird und wie das geschieht. Es kann auch ein Abschnitt "
            "des Strategiedokuments sein."
        ),
        en=(
            "The source does not say what the outline concept must contain. We read it as follows: "
            "it says when the strategy will be reviewed and how. It may also be a section of the "
            "strategy document."
        ),
    ),
    interpretation_reason=Text(
        de=(
            "Ein Konzept zur Überprüfung muss wenigstens sagen, wann und wie sie stattfindet. Weil "
            "nur ein Grobkonzept verlangt ist, genügt uns ein Abschnitt."
        ),
        en=(
            "A concept for a review must at least say when and how it takes place. As only an "
            "outline is required, a section is enough for us."
        ),
    ),
)

MAIN = MainCriterion(
    number="6",
    title=Text(
        de="Existenz einer Clusterstrategie und deren Umsetzung",
        en="Existence of a cluster strategy and its implementation",
    ),
    slide=slides.MANAGEMENT_2,
    criteria=(
        CRITERION_6_1,
        CRITERION_6_2,
    ),
)
