"""The programme around the criteria: description, admission process, checklist, contact and source."""

from datetime import date

from gocluster_rules.model import ChecklistItem, Contact, ProcessPart, ProcessStep, Source
from gocluster_rules.text import Text

TITLE = Text(
    de="„go-cluster: Exzellent vernetzt!” Aufnahmekriterien",
    en="“go-cluster: Exzellent vernetzt!” Admission criteria",
)

PROGRAMME: tuple[Text, ...] = (
    Text(
        de=(
            "Mit dem Programm „go-cluster“ möchte das Bundesministerium für Wirtschaft und Klimaschutz "
            "(BMWK) hervorragende Innovationscluster dabei unterstützen, sich kontinuierlich "
            "weiterzuentwickeln. Dabei steht vor allem die Vernetzung und der Austausch mit anderen "
            "nationalen und internationalen Clustern im Fokus, ebenso wie Individualberatungen und ein "
            "bedarfsorientiertes Seminar- und Veranstaltungsprogramm. Die umfangreiche "
            "Öffentlichkeitsarbeit, wie z. B. durch die Clusterplattform Deutschland, die bundesweite "
            "Clusterwoche, Publikationen, Beteiligungen an Messen und Konferenzen etc., erhöht die "
            "Sichtbarkeit der deutschen Clusterlandschaft."
        ),
        en=(
            "With the “go-cluster” programme, the Federal Ministry for Economic Affairs and Climate Action "
            "(BMWK) wants to support outstanding innovation clusters in developing continuously. The focus "
            "is above all on networking and exchange with other national and international clusters, as "
            "well as on individual consultation and a seminar and events programme oriented to their needs. "
            "Extensive public relations work, for example through the Cluster Platform Germany, the "
            "nationwide cluster week, publications, participation in trade fairs and conferences etc., "
            "raises the visibility of the German cluster landscape."
        ),
    ),
    Text(
        de=(
            "Eine Mitwirkung in „go-cluster“ setzt eine hohe Leistungsfähigkeit von Clustermanagements und "
            "somit die Erfüllung von Qualitätskriterien voraus, die auf den folgenden Seiten erläutert "
            "werden."
        ),
        en=(
            "Taking part in “go-cluster” requires a high capability of cluster managements and thus the "
            "fulfilment of quality criteria, which are explained on the following pages."
        ),
    ),
)

QUORUM_WORDING = Text(
    de=(
        "Die dargestellten Qualitätsmerkmale werden nach härteren und weicheren Kriterien unterschieden. "
        "Es gibt kein einzeln zu wertendes Ausschlusskriterium. In Summe müssen mindestens 12 der 19 "
        "angeführten Kriterien und Unterkriterien erfüllt werden, um in das Programm „go-cluster“ "
        "aufgenommen werden zu können."
    ),
    en=(
        "The quality features presented are divided into harder and softer criteria. There is no single "
        "criterion that excludes on its own. In total, at least 12 of the 19 criteria and sub-criteria "
        "listed must be met in order to be admitted to the “go-cluster” programme."
    ),
)

PROCESS: tuple[ProcessStep, ...] = (
    ProcessStep(
        number=1,
        parts=(
            ProcessPart(
                title=Text(
                    de="Beratungsgespräch (vor der Antragsstellung)",
                    en="Consultation (before the application)",
                ),
                explanation=Text(
                    de=(
                        "Bevor Sie den Antrag stellen, sprechen Sie mit dem Programm über Ihr "
                        "Cluster. Wir raten, dabei zu klären, was die Quelle offenlässt. Wie Sie "
                        "das Gespräch vereinbaren, sagt die Quelle nicht; wenden Sie sich an die "
                        "Kontaktadresse des Programms. Die Vorbereitung ist unser Vorschlag."
                    ),
                    en=(
                        "Before you apply, you talk to the programme about your cluster. We "
                        "suggest using this to clarify what the source leaves open. The source "
                        "does not say how to arrange the consultation; please use the contact "
                        "address of the programme. The preparation is our suggestion."
                    ),
                ),
                prepare=(
                    Text(
                        de="Ihre Selbsteinschätzung zu den Kriterien",
                        en="your self-check of the criteria",
                    ),
                    Text(de="Ihre Fragen zu den Kriterien", en="your questions about the criteria"),
                ),
            ),
            ProcessPart(
                title=Text(de="Antragsstellung", en="Application"),
                explanation=Text(
                    de=(
                        "Nach dem Beratungsgespräch stellen Sie den Antrag. Ein aktuelles "
                        "Strategiedokument und eine Übersicht der Clusterakteure fügen Sie bei. "
                        "Ein Formular oder eine Frist nennt die Quelle nicht."
                    ),
                    en=(
                        "After the consultation you submit the application. You enclose a current "
                        "strategy document and an overview of the cluster actors. The source names "
                        "neither a form nor a deadline."
                    ),
                ),
                prepare=(
                    Text(de="aktuelles Strategiedokument", en="current strategy document"),
                    Text(de="Übersicht der Clusterakteure", en="overview of the cluster actors"),
                ),
            ),
        ),
    ),
    ProcessStep(
        number=2,
        parts=(
            ProcessPart(
                title=Text(de="Aufnahmegespräch", en="Admission interview"),
                explanation=Text(
                    de=(
                        "Auf den Antrag folgt ein Aufnahmegespräch. Wer daran teilnimmt und wie es "
                        "abläuft, sagt die Quelle nicht. Wir raten, zu jedem Kriterium die "
                        "Nachweise bereitzuhalten."
                    ),
                    en=(
                        "The application is followed by an admission interview. The source does "
                        "not say who takes part or how it is conducted. We suggest having the "
                        "evidence for each criterion ready."
                    ),
                ),
                prepare=(
                    Text(
                        de="Nachweise zu jedem Kriterium, das Sie als erfüllt ansehen",
                        en="evidence for each criterion that you consider met",
                    ),
                    Text(
                        de="kurze Begründung zu jedem Kriterium, das Sie selbst beurteilt haben",
                        en="short reason for each criterion that you judged yourself",
                    ),
                ),
            ),
            ProcessPart(
                title=Text(de="Gutachten", en="Expert opinion"),
                explanation=Text(
                    de=(
                        "Zum zweiten Schritt gehört auch ein Gutachten. Wer es erstellt und wie, "
                        "sagt die Quelle nicht. Wir nehmen an, dass es sich auf die "
                        "Aufnahmekriterien, Ihren Antrag und das Aufnahmegespräch stützt."
                    ),
                    en=(
                        "The second step also includes an expert opinion. The source does not say "
                        "who writes it or how. We assume that it is based on the admission "
                        "criteria, your application and the admission interview."
                    ),
                ),
            ),
        ),
    ),
    ProcessStep(
        number=3,
        parts=(
            ProcessPart(
                title=Text(
                    de="Votum des BMWK und des Programmbegleitkreises",
                    en="Vote of the BMWK and the programme advisory group",
                ),
                explanation=Text(
                    de=(
                        "Das Bundesministerium und der Programmbegleitkreis geben ihr Votum ab. "
                        "Wer dem Programmbegleitkreis angehört und wie er abstimmt, sagt die "
                        "Quelle nicht. Wir gehen davon aus, dass Sie dafür nichts weiter "
                        "einreichen müssen."
                    ),
                    en=(
                        "The Federal Ministry and the programme advisory group give their vote. "
                        "The source does not say who belongs to the advisory group or how it "
                        "votes. We assume that you need not submit anything further for this."
                    ),
                ),
            ),
            ProcessPart(
                title=Text(de="Aufnahme/Ablehnung", en="Admission/rejection"),
                explanation=Text(
                    de=(
                        "Am Ende steht die Aufnahme in das Programm oder die Ablehnung. Dass die "
                        "Mindestzahl der Kriterien erfüllt ist, ist Voraussetzung der Aufnahme, "
                        "aber nach unserem Verständnis keine Zusage. Wie lange das Verfahren "
                        "dauert und ob Sie nach einer Ablehnung erneut einen Antrag stellen "
                        "können, sagt die Quelle nicht."
                    ),
                    en=(
                        "The result is admission to the programme or rejection. Meeting the "
                        "minimum number of criteria is a condition for admission but, as we "
                        "understand it, not a promise. The source does not say how long the "
                        "procedure takes or whether you can apply again after a rejection."
                    ),
                ),
            ),
        ),
    ),
)

CHECKLIST: tuple[ChecklistItem, ...] = (
    ChecklistItem(
        wording=Text(
            de="Bitte führen Sie vor Antragstellung ein Beratungsgespräch",
            en="Please have a consultation before applying",
        ),
        explanation=Text(
            de=(
                "Das Gespräch steht am Anfang des Aufnahmeprozesses. Nutzen Sie es, um offene "
                "Fragen zu den Kriterien zu klären, bevor Sie den Antrag stellen."
            ),
            en=(
                "The consultation is at the start of the admission process. Use it to clarify open "
                "questions about the criteria before you apply."
            ),
        ),
    ),
    ChecklistItem(
        wording=Text(
            de="Fügen Sie Ihrem Antrag ein aktuelles Strategiedokument bei",
            en="Enclose a current strategy document with your application",
        ),
        explanation=Text(
            de=(
                "Die Strategie muss nach den Aufnahmekriterien schriftlich vorliegen. Wir raten, "
                "das Dokument mit einem Datum zu versehen und darin zu nennen, wann und wie die "
                "Strategie überprüft wird."
            ),
            en=(
                "According to the admission criteria, the strategy must exist in writing. We "
                "suggest dating the document and saying in it when and how the strategy will be "
                "reviewed."
            ),
        ),
    ),
    ChecklistItem(
        wording=Text(
            de="Fügen Sie Ihrem Antrag eine Übersicht der Clusterakteure bei",
            en="Enclose an overview of the cluster actors with your application",
        ),
        explanation=Text(
            de=(
                "Eine Form schreibt die Quelle nicht vor. Wir raten, zu jedem Akteur zu nennen, ob "
                "er ein Unternehmen oder eine FuE-Einrichtung ist, ob er ein KMU ist, wie er an "
                "das Cluster gebunden ist und wo er ansässig ist."
            ),
            en=(
                "The source does not prescribe a form. For each actor, we suggest stating whether "
                "it is an enterprise or an R&D institution, whether it is an SME, how it is bound "
                "to the cluster and where it is located."
            ),
        ),
    ),
)

CONTACT = Contact(
    organisation="VDI/VDE Innovation + Technik GmbH",
    programme=Text(de="Programm „go-cluster“", en="“go-cluster” programme"),
    people=(
        (Text(de="Projektleitung", en="Project management"), "Theresa Gerdes"),
        (Text(de="Aufnahmeprozess", en="Admission process"), "Sara Morin Müller und Lukas Nögel"),
    ),
    street="Steinplatz 1",
    postal_code="10623",
    town="Berlin",
    email="info@go-cluster.de",
    telephone="030 310078-387",
    web=("www.go-cluster.de", "www.clusterplattform.de"),
    twitter="@gocluster_BMWK",
)

OPEN_QUESTIONS: tuple[Text, ...] = (
    Text(
        de=(
            "Welche ESCA-Werte gelten für die Anzahl der Clusterakteure pro Vollzeitäquivalent, "
            "und von wann sind sie?"
        ),
        en=(
            "Which ESCA figures apply to the number of cluster actors per full-time equivalent, "
            "and of what date are they?"
        ),
    ),
    Text(
        de=(
            "Welche Kriterien sind die härteren und welche die weicheren, und was folgt daraus für "
            "die Bewertung?"
        ),
        en=(
            "Which criteria are the harder ones and which the softer ones, and what follows from "
            "this for the assessment?"
        ),
    ),
    Text(
        de=(
            "Was bindet einen Akteur fest an das Cluster, und genügt eine Absichtserklärung? Wie "
            "zählen Unternehmen eines Konzerns?"
        ),
        en=(
            "What binds an actor firmly to the cluster, and is a letter of intent enough? How do "
            "companies of one group count?"
        ),
    ),
    Text(
        de=(
            "Worauf beziehen sich der Anteil der KMU und der Anteil der Akteure im Umkreis: auf "
            "alle fest gebundenen Akteure oder nur auf einen Teil, etwa die Unternehmen? Gilt für "
            "KMU die Empfehlung 2003/361/EG?"
        ),
        en=(
            "What do the share of SMEs and the share of actors within the radius refer to: all "
            "firmly bound actors or only a part, such as the enterprises? Does Recommendation "
            "2003/361/EC apply to SMEs?"
        ),
    ),
    Text(
        de=(
            "Welcher Ort eines Akteurs zählt für den Umkreis: sein Sitz oder der Standort, an dem "
            "er für das Cluster arbeitet?"
        ),
        en=(
            "Which location of an actor counts for the radius: its registered seat or the site "
            "where it works for the cluster?"
        ),
    ),
    Text(
        de="Wie genau ist der Umkreis von „ca. 150 km“ zu nehmen, und welchen Spielraum gibt es?",
        en="How exactly is the radius of “about 150 km” to be taken, and how much leeway is there?",
    ),
    Text(
        de=(
            "Zählen Sachleistungen zur Selbstbeteiligung der Akteure, und wie werden Fördermittel "
            "im Gesamtbudget behandelt?"
        ),
        en=(
            "Do contributions in kind count as own contributions of the actors, and how is public "
            "funding treated in the total budget?"
        ),
    ),
    Text(
        de=(
            "Auf welchen Tag beziehen sich die drei Jahre seit der Gründung und die 24 Monate bei "
            "Finanzierung und Erfolgsgeschichten?"
        ),
        en=(
            "To which day do the three years since foundation and the 24 months for financing and "
            "success stories refer?"
        ),
    ),
    Text(
        de=(
            "Ist die uns vorliegende Fassung unter dem heutigen Bundesministerium für Wirtschaft "
            "und Energie (BMWE) noch die geltende?"
        ),
        en=(
            "Is the version that we have still the one in force under today's Federal Ministry for "
            "Economic Affairs and Energy (BMWE)?"
        ),
    ),
)

SOURCE = Source(
    title=TITLE,
    publisher=Text(
        de="Bundesministerium für Wirtschaft und Klimaschutz (BMWK), Programm „go-cluster“",
        en="Federal Ministry for Economic Affairs and Climate Action (BMWK), “go-cluster” programme",
    ),
    status=Text(
        de=(
            "Grundlage sind undatierte Folien des BMWK. Das Programm liegt heute beim BMWE; was derzeit gilt, "
            "erfahren Sie im Beratungsgespräch."
        ),
        en=(
            "This is based on undated slides of the BMWK. The programme is now under the BMWE; you will learn in "
            "the consultation what holds at present."
        ),
    ),
    dating=Text(
        de=(
            "Die Folien tragen kein Datum. Sie nennen das Ministerium BMWK; so hieß es von Dezember 2021 "
            "bis Mai 2025. Ob sie noch die geltende Fassung sind, kann nur das Programm sagen."
        ),
        en=(
            "The slides carry no date. They call the ministry BMWK, its name from December 2021 to May 2025. "
            "Only the programme can say whether they are still the version in force."
        ),
    ),
    earliest=date(2021, 12, 8),
    latest=date(2025, 5, 6),
)
