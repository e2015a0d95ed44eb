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
                explanation=Text(de="", en=""),
            ),
            ProcessPart(
                title=Text(de="Antragsstellung", en="Application"),
                explanation=Text(de="", en=""),
            ),
        ),
    ),
    ProcessStep(
        number=2,
        parts=(
            ProcessPart(
                title=Text(de="Aufnahmegespräch", en="Admission interview"),
                explanation=Text(de="", en=""),
            ),
            ProcessPart(
                title=Text(de="Gutachten", en="Expert opinion"), explanation=Text(de="", en="")
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
                explanation=Text(de="", en=""),
            ),
            ProcessPart(
                title=Text(de="Aufnahme/Ablehnung", en="Admission/rejection"),
                explanation=Text(de="", en=""),
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
        explanation=Text(de="", en=""),
    ),
    ChecklistItem(
        wording=Text(
            de="Fügen Sie Ihrem Antrag ein aktuelles Strategiedokument bei",
            en="Enclose a current strategy document with your application",
        ),
        explanation=Text(de="", en=""),
    ),
    ChecklistItem(
        wording=Text(
            de="Fügen Sie Ihrem Antrag eine Übersicht der Clusterakteure bei",
            en="Enclose an overview of the cluster actors with your application",
        ),
        explanation=Text(de="", en=""),
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

OPEN_QUESTIONS: tuple[Text, ...] = ()

SOURCE = Source(
    title=TITLE,
    publisher=Text(
        de="Bundesministerium für Wirtschaft und Klimaschutz (BMWK), Programm „go-cluster“",
        en="Federal Ministry for Economic Affairs and Climate Action (BMWK), “go-cluster” programme",
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
