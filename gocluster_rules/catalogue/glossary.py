"""Terms that the source uses without defining them; the definitions are from the sources they name."""

from gocluster_rules.model import Term
from gocluster_rules.text import Text

GLOSSARY: tuple[Term, ...] = (
    Term(
        id="innovation-cluster",
        name=Text(de="Innovationscluster", en="Innovation cluster"),
        definition=Text(
            de=(
                "Ein Verbund unabhängiger Partner, zum Beispiel Unternehmen und "
                "Forschungseinrichtungen, die gemeinsam Innovationen voranbringen wollen. Die "
                "Quelle bestimmt den Begriff nicht. Wir lehnen uns an das europäische "
                "Beihilferecht an."
            ),
            en=(
                "An association of independent partners, for example companies and research "
                "institutions, who want to promote innovation together. The source does not define "
                "the term. We follow European state aid law."
            ),
        ),
        reference="(EU) 651/2014, Art. 2 (92)",
        url="https://eur-lex.europa.eu/eli/reg/2014/651/oj",
    ),
    Term(
        id="actor",
        name=Text(de="Akteur, Clusterakteur", en="Actor, cluster actor"),
        definition=Text(
            de=(
                "Ein Unternehmen, eine Forschungseinrichtung oder eine andere Organisation, die im "
                "Cluster mitwirkt. Eine amtliche Definition haben wir nicht gefunden. Wir zählen "
                "jeden Akteur einmal, auch wenn er mehrere Standorte hat."
            ),
            en=(
                "A company, a research institution or another organisation that takes part in the "
                "cluster. We have found no official definition. We count each actor once, even if "
                "it has several sites."
            ),
        ),
    ),
    Term(
        id="firmly-bound",
        name=Text(de="fest gebunden", en="Firmly bound"),
        definition=Text(
            de=(
                "Die Quelle sagt nicht, was einen Akteur fest bindet, und eine amtliche Definition "
                "haben wir nicht gefunden. Wir verstehen darunter eine dauerhafte Bindung, die "
                "sich nachweisen lässt: zum Beispiel eine Mitgliedschaft, einen "
                "Kooperationsvertrag oder eine Beitrittserklärung."
            ),
            en=(
                "The source does not say what binds an actor firmly, and we have found no official "
                "definition. We take it to mean a lasting commitment that can be proven: for "
                "example a membership, a cooperation contract or a declaration of accession."
            ),
        ),
    ),
    Term(
        id="sme",
        name=Text(
            de="KMU (kleine und mittlere Unternehmen)",
            en="SMEs (small and medium-sized enterprises)",
        ),
        definition=Text(
            de=(
                "Unternehmen mit weniger als 250 Beschäftigten, die außerdem höchstens 50 "
                "Millionen Euro Jahresumsatz oder höchstens 43 Millionen Euro Jahresbilanzsumme "
                "haben. Die Grenze bei den Beschäftigten gilt immer; beim Umsatz und bei der "
                "Bilanzsumme genügt es, eine der beiden Grenzen einzuhalten. Mit genau 250 "
                "Beschäftigten ist ein Unternehmen kein KMU mehr. Die Quelle nennt keine "
                "Definition von KMU; wir verwenden die der Europäischen Kommission."
            ),
            en=(
                "Enterprises with fewer than 250 staff that also have an annual turnover of at "
                "most 50 million euros or an annual balance sheet total of at most 43 million "
                "euros. The limit on staff always applies; of turnover and balance sheet total, it "
                "is enough to keep to one of the two limits. With exactly 250 staff, an enterprise "
                "is no longer an SME. The source gives no definition of SMEs; we use that of the "
                "European Commission."
            ),
        ),
        reference="2003/361/EG (2003/361/EC), Art. 2",
        url="https://eur-lex.europa.eu/eli/reco/2003/361/oj",
    ),
    Term(
        id="small-and-micro-enterprises",
        name=Text(
            de="Kleine Unternehmen und Kleinstunternehmen",
            en="Small enterprises and micro-enterprises",
        ),
        definition=Text(
            de=(
                "Beide gehören zu den KMU. Ein kleines Unternehmen hat weniger als 50 Beschäftigte "
                "und höchstens 10 Millionen Euro Jahresumsatz oder Jahresbilanzsumme. Ein "
                "Kleinstunternehmen hat weniger als 10 Beschäftigte und höchstens 2 Millionen Euro "
                "Jahresumsatz oder Jahresbilanzsumme."
            ),
            en=(
                "Both are SMEs. A small enterprise has fewer than 50 staff and an annual turnover "
                "or balance sheet total of at most 10 million euros. A micro-enterprise has fewer "
                "than 10 staff and an annual turnover or balance sheet total of at most 2 million "
                "euros."
            ),
        ),
        reference="2003/361/EG (2003/361/EC), Art. 2",
        url="https://eur-lex.europa.eu/eli/reco/2003/361/oj",
    ),
    Term(
        id="autonomous-enterprise",
        name=Text(de="Eigenständiges Unternehmen", en="Autonomous enterprise"),
        definition=Text(
            de=(
                "Ein Unternehmen, das an keinem anderen Unternehmen 25 % oder mehr hält und an dem "
                "kein anderes 25 % oder mehr hält. Nur seine eigenen Werte zählen. Halten "
                "öffentliche Stellen 25 % oder mehr, ist ein Unternehmen in der Regel kein KMU; "
                "die Empfehlung nennt Ausnahmen."
            ),
            en=(
                "An enterprise that holds 25 % or more of no other enterprise and of which no "
                "other holds 25 % or more. Only its own figures count. If public bodies hold 25 % "
                "or more, an enterprise is normally not an SME; the Recommendation names "
                "exceptions."
            ),
        ),
        reference="2003/361/EG (2003/361/EC), Art. 3",
        url="https://eur-lex.europa.eu/eli/reco/2003/361/oj",
    ),
    Term(
        id="partner-enterprise",
        name=Text(de="Partnerunternehmen", en="Partner enterprise"),
        definition=Text(
            de=(
                "Ein Unternehmen hält mindestens 25 %, aber nicht mehr als 50 % an einem anderen. "
                "Dann werden Beschäftigte, Umsatz und Bilanzsumme des anderen anteilig "
                "hinzugerechnet."
            ),
            en=(
                "One enterprise holds at least 25 % but not more than 50 % of another. The other's "
                "staff, turnover and balance sheet total are then added in proportion."
            ),
        ),
        reference="2003/361/EG (2003/361/EC), Art. 3",
        url="https://eur-lex.europa.eu/eli/reco/2003/361/oj",
    ),
    Term(
        id="linked-enterprise",
        name=Text(de="Verbundenes Unternehmen", en="Linked enterprise"),
        definition=Text(
            de=(
                "Ein Unternehmen hält mehr als 50 % an einem anderen oder beherrscht es auf andere "
                "Weise. Dann werden Beschäftigte, Umsatz und Bilanzsumme des anderen vollständig "
                "hinzugerechnet. Eine kleine Tochter eines großen Konzerns ist deshalb kein KMU."
            ),
            en=(
                "One enterprise holds more than 50 % of another or controls it in some other way. "
                "The other's staff, turnover and balance sheet total are then added in full. A "
                "small subsidiary of a large group is therefore not an SME."
            ),
        ),
        reference="2003/361/EG (2003/361/EC), Art. 3",
        url="https://eur-lex.europa.eu/eli/reco/2003/361/oj",
    ),
    Term(
        id="small-mid-cap",
        name=Text(de="Kleines Midcap-Unternehmen", en="Small mid-cap enterprise"),
        definition=Text(
            de=(
                "Eine Größenklasse oberhalb der KMU, die die Europäische Kommission am 21. Mai "
                "2025 eingeführt hat. Kleine Midcap-Unternehmen sind größer als KMU und zählen "
                "deshalb nicht als KMU."
            ),
            en=(
                "A size class above SMEs, introduced by the European Commission on 21 May 2025. "
                "Small mid-cap enterprises are larger than SMEs and therefore do not count as "
                "SMEs."
            ),
        ),
        reference="(EU) 2025/1099",
        url="https://eur-lex.europa.eu/eli/reco/2025/1099/oj",
    ),
    Term(
        id="annual-work-unit",
        name=Text(de="JAE (Jahresarbeitseinheit)", en="AWU (annual work unit)"),
        definition=Text(
            de=(
                "Das Maß, in dem die Beschäftigten eines Unternehmens für die KMU-Definition "
                "gezählt werden. Eine Person, die ein ganzes Jahr in Vollzeit gearbeitet hat, ist "
                "eine Einheit; Teilzeit zählt anteilig. Mitarbeitende Eigentümerinnen und "
                "Eigentümer zählen mit. Auszubildende und Personen in Mutterschutz oder Elternzeit "
                "zählen nicht."
            ),
            en=(
                "The measure in which the staff of an enterprise are counted for the SME "
                "definition. A person who has worked full-time for a whole year is one unit; "
                "part-time work counts in proportion. Owners who work in the enterprise count. "
                "Apprentices and people on maternity or parental leave do not."
            ),
        ),
        reference="2003/361/EG (2003/361/EC), Art. 5",
        url="https://eur-lex.europa.eu/eli/reco/2003/361/oj",
    ),
    Term(
        id="full-time-equivalent",
        name=Text(de="VZÄ (Vollzeitäquivalent)", en="FTE (full-time equivalent)"),
        definition=Text(
            de=(
                "Der Umfang der Arbeitszeit, umgerechnet auf volle Stellen: Zwei halbe Stellen "
                "sind ein VZÄ. Gezählt wird also die Arbeitszeit, nicht die Zahl der Personen. Die "
                "Quelle bestimmt den Begriff nicht näher."
            ),
            en=(
                "Working time converted into full-time posts: two half-time posts are one FTE. So "
                "working time is counted, not the number of people. The source does not define the "
                "term any further."
            ),
        ),
    ),
    Term(
        id="research-institution",
        name=Text(de="FuE-Einrichtung", en="R&D institution"),
        definition=Text(
            de=(
                "Eine Einrichtung, deren Hauptaufgabe unabhängige Forschung und Entwicklung oder "
                "die Verbreitung ihrer Ergebnisse ist, zum Beispiel eine Hochschule oder ein "
                "Forschungsinstitut. Die Rechtsform spielt keine Rolle. Die Quelle bestimmt den "
                "Begriff nicht. Wir lehnen uns an das europäische Beihilferecht an, das von "
                "Einrichtungen für Forschung und Wissensverbreitung spricht."
            ),
            en=(
                "An institution whose main task is independent research and development or "
                "spreading its results, for example a university or a research institute. Its "
                "legal form does not matter. The source does not define the term. We follow "
                "European state aid law, which speaks of research and knowledge-dissemination "
                "organisations."
            ),
        ),
        reference="(EU) 651/2014, Art. 2 (83)",
        url="https://eur-lex.europa.eu/eli/reg/2014/651/oj",
    ),
    Term(
        id="office",
        name=Text(de="Geschäftsstelle", en="Office"),
        definition=Text(
            de=(
                "Der Ort, von dem aus das Clustermanagement arbeitet; um ihn wird der Umkreis "
                "gezogen. Die Quelle bestimmt den Begriff nicht. Hat Ihr Cluster mehrere Büros, "
                "klären Sie bitte im Beratungsgespräch, welches zählt."
            ),
            en=(
                "The place from which the cluster management works; the radius is drawn around it. "
                "The source does not define the term. If your cluster has several offices, please "
                "clarify in the consultation which one counts."
            ),
        ),
    ),
    Term(
        id="as-the-crow-flies",
        name=Text(de="Luftlinie", en="As the crow flies"),
        definition=Text(
            de=(
                "Die kürzeste Entfernung zwischen zwei Orten, ohne Rücksicht auf Straßen und Wege. "
                "Sie ist meist deutlich kürzer als die Fahrstrecke."
            ),
            en=(
                "The shortest distance between two places, regardless of roads and paths. It is "
                "usually much shorter than the driving distance."
            ),
        ),
    ),
    Term(
        id="border-zone",
        name=Text(de="Grenzbereich", en="Border zone"),
        definition=Text(
            de=(
                "Eine Entfernung zwischen zwei Postleitzahlen ist nicht die zwischen zwei "
                "Hausanschriften. Liegt sie zwischen 140 und 160 km, kann ein Mitglied innerhalb "
                "von ca. 150 km liegen oder nicht. Es bleibt offen, bis Sie die Entfernung seiner "
                "Anschrift eintragen. Der Begriff und die beiden Grenzen sind unsere; die Quelle "
                "nennt sie nicht."
            ),
            en=(
                "A distance between two postal codes is not that between two street addresses. If "
                "it is between 140 and 160 km, a member may be within about 150 km or not. It "
                "stays open until you enter the distance of its address. The term and the two "
                "limits are ours; the source does not name them."
            ),
        ),
    ),
    Term(
        id="reference-date",
        name=Text(de="Stichtag", en="Reference date"),
        definition=Text(
            de=(
                "Der Tag, auf den sich Ihre Angaben beziehen. Von ihm aus rechnen wir alle "
                "Fristen. Die Quelle nennt keinen Stichtag; wir schlagen den Tag der geplanten "
                "Antragstellung vor."
            ),
            en=(
                "The day to which your answers refer. All periods are counted from it. The source "
                "names no reference date; we suggest the day of the planned application."
            ),
        ),
    ),
    Term(
        id="esca",
        name=Text(de="ESCA", en="ESCA"),
        definition=Text(
            de=(
                "Das European Secretariat for Cluster Analysis. Die Quelle verweist auf seine "
                "Werte dazu, wie viele Clusterakteure auf ein Vollzeitäquivalent im "
                "Clustermanagement kommen. Die Zahlen selbst fehlen in dem Text, der uns vorliegt."
            ),
            en=(
                "The European Secretariat for Cluster Analysis. The source refers to its figures "
                "for the number of cluster actors per full-time equivalent in the cluster "
                "management. The figures themselves are missing in the text that we have."
            ),
        ),
        reference="The European Secretariat for Cluster Analysis (ESCA)",
        url="https://www.cluster-analysis.org/",
    ),
    Term(
        id="total-budget",
        name=Text(de="Gesamtbudget", en="Total budget"),
        definition=Text(
            de=(
                "Nach unserer Lesart alle Mittel, die das Clustermanagement in einem Jahr hat, "
                "auch Fördermittel. Das Volumen der Projekte, die Akteure durchführen, gehört "
                "nicht dazu. Eine amtliche Definition haben wir nicht gefunden."
            ),
            en=(
                "As we read it, all funds that the cluster management has in one year, including "
                "public funding. The volume of projects carried out by actors is not part of it. "
                "We have found no official definition."
            ),
        ),
    ),
    Term(
        id="own-contributions",
        name=Text(de="Selbstbeteiligung", en="Own contributions"),
        definition=Text(
            de=(
                "Nach unserer Lesart das Geld, das die Clusterakteure selbst für das "
                "Clustermanagement aufbringen, zum Beispiel Mitgliedsbeiträge. Ob auch "
                "Sachleistungen zählen, sagt die Quelle nicht. Eine amtliche Definition haben wir "
                "nicht gefunden."
            ),
            en=(
                "As we read it, the money that the cluster actors themselves raise for the cluster "
                "management, for example membership fees. The source does not say whether "
                "contributions in kind count too. We have found no official definition."
            ),
        ),
    ),
    Term(
        id="economic-income",
        name=Text(de="Wirtschaftliche Einnahmen", en="Income from economic activity"),
        definition=Text(
            de=(
                "Nach unserer Lesart die Erlöse, die das Clustermanagement selbst erwirtschaftet, "
                "zum Beispiel aus Dienstleistungen und Veranstaltungen. Fördermittel gehören nicht "
                "dazu. Eine amtliche Definition haben wir nicht gefunden."
            ),
            en=(
                "As we read it, the revenue that the cluster management earns itself, for example "
                "from services and events. Public funding is not part of it. We have found no "
                "official definition."
            ),
        ),
    ),
    Term(
        id="success-story",
        name=Text(de="Erfolgsgeschichte", en="Success story"),
        definition=Text(
            de=(
                "Die Darstellung eines konkreten Falls, in dem die Clusterarbeit etwas bewirkt "
                "hat. Nach unserem Verständnis sagt sie, wann das war, was erreicht wurde und was "
                "das Clustermanagement beigetragen hat. Eine amtliche Definition haben wir nicht "
                "gefunden."
            ),
            en=(
                "An account of a concrete case in which the cluster's work had an effect. As we "
                "understand it, it says when this was, what was achieved and what the cluster "
                "management contributed. We have found no official definition."
            ),
        ),
    ),
    Term(
        id="expert-opinion",
        name=Text(de="Gutachten", en="Expert opinion"),
        definition=Text(
            de=(
                "Ein Teil des zweiten Schritts im Aufnahmeprozess. Wer es erstellt und was es "
                "enthält, sagt die Quelle nicht."
            ),
            en=(
                "A part of the second step of the admission process. The source does not say who "
                "writes it or what it contains."
            ),
        ),
    ),
    Term(
        id="programme-advisory-group",
        name=Text(de="Programmbegleitkreis", en="Programme advisory group"),
        definition=Text(
            de=(
                "Ein Gremium, das zusammen mit dem Bundesministerium ein Votum über die Aufnahme "
                "abgibt. Wer ihm angehört, sagt die Quelle nicht."
            ),
            en=(
                "A body that gives a vote on admission together with the Federal Ministry. The "
                "source does not say who belongs to it."
            ),
        ),
    ),
    Term(
        id="cluster-platform",
        name=Text(de="Clusterplattform Deutschland", en="Cluster Platform Germany"),
        definition=Text(
            de=(
                "Ein Teil der Öffentlichkeitsarbeit, mit der das Programm die deutsche "
                "Clusterlandschaft sichtbarer macht. Die Quelle nennt dazu die Adresse "
                "www.clusterplattform.de."
            ),
            en=(
                "A part of the public relations work with which the programme makes the German "
                "cluster landscape more visible. The source gives the address "
                "www.clusterplattform.de."
            ),
        ),
        reference="Clusterplattform Deutschland",
        url="https://www.clusterplattform.de/",
    ),
)
