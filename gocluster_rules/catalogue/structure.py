"""Category 1: structure and composition (criteria 1 to 3)."""

from gocluster_rules.facts import Count, YesNo
from gocluster_rules.model import Category, Criterion, MainCriterion, Shown
from gocluster_rules.rules import AtLeast, ShareAtLeast, Yes
from gocluster_rules.text import Text

SLIDE = Text(
    de="Kategorie 1: Struktur und Zusammensetzung", en="Category 1: Structure and composition"
)

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
)

SME_ACTORS = Count(
    name="sme_actors",
    label=Text(de="Anzahl der KMU", en="number of SMEs"),
    question=Text(
        de="Wie viele dieser Akteure sind kleine und mittlere Unternehmen (KMU)?",
        en="How many of these actors are small and medium-sized enterprises (SMEs)?",
    ),
    help=Text(
        de=(
            "Es zählen die Grenzwerte der EU (siehe Glossar). Sind einzelne Unternehmen ungeklärt, "
            "geben Sie an, wie viele KMU es mindestens und wie viele es höchstens sind."
        ),
        en=(
            "The EU thresholds apply (see glossary). If some enterprises are unclear, state how "
            "many SMEs there are at least and at most."
        ),
    ),
    one=Text(de="KMU", en="SME"),
    many=Text(de="KMU", en="SMEs"),
    part_of=ACTORS,
)

RESEARCH_ACTORS = Count(
    name="research_actors",
    label=Text(
        de="Anzahl der FuE-Einrichtungen", en="number of research and development institutions"
    ),
    question=Text(
        de="Wie viele dieser Akteure sind FuE-Einrichtungen?",
        en="How many of these actors are research and development (R&D) institutions?",
    ),
    help=Text(
        de="Die Zahl wird nur angezeigt. Sie entscheidet nicht über das Kriterium.",
        en="The number is only shown. It does not decide the criterion.",
    ),
    one=Text(de="FuE-Einrichtung", en="R&D institution"),
    many=Text(de="FuE-Einrichtungen", en="R&D institutions"),
    part_of=ACTORS,
)

RESEARCH_SHARE_APPROPRIATE = YesNo(
    name="research_share_appropriate",
    label=Text(
        de="branchenspezifisch angemessene Beteiligung von FuE-Einrichtungen",
        en="participation of R&D institutions that is appropriate to the sector",
    ),
    question=Text(
        de="Ist die Beteiligung von FuE-Einrichtungen für Ihre Branche angemessen?",
        en="Is the participation of R&D institutions appropriate to your sector?",
    ),
    help=Text(
        de=(
            "Die Quelle nennt keine Zahl. Bitte urteilen Sie selbst und notieren Sie eine kurze "
            "Begründung."
        ),
        en="The source gives no number. Please judge yourself and note a short reason.",
    ),
    yes=Text(
        de="Die Beteiligung von FuE-Einrichtungen ist nach Ihrer Einschätzung für die Branche angemessen.",
        en="In your assessment, the participation of R&D institutions is appropriate to the sector.",
    ),
    no=Text(
        de="Die Beteiligung von FuE-Einrichtungen ist nach Ihrer Einschätzung für die Branche nicht angemessen.",
        en="In your assessment, the participation of R&D institutions is not appropriate to the sector.",
    ),
)

ACTORS_WITHIN_150_KM = Count(
    name="actors_within_150_km",
    label=Text(
        de="Anzahl der Akteure im Umkreis von ca. 150 km",
        en="number of actors within a radius of about 150 km",
    ),
    question=Text(
        de="Wie viele dieser Akteure sind im Umkreis von ca. 150 km Luftlinie um Ihre Geschäftsstelle ansässig?",
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

CATEGORY = Category(
    number=1,
    title=Text(de="Struktur und Zusammensetzung", en="Structure and composition"),
    criteria=(
        MainCriterion(
            number="1",
            title=Text(
                de="Bindung der Akteure an das Innovationscluster",
                en="Commitment of the actors to the innovation cluster",
            ),
            slide=SLIDE,
            criteria=(
                Criterion(
                    number="1",
                    wording=Text(
                        de="Mindestanzahl von 30 fest gebundenen Akteuren",
                        en="Minimum number of 30 firmly bound actors",
                    ),
                    rule=AtLeast(fact=ACTORS, limit=30),
                    asks=(ACTORS,),
                    explanation=Text(
                        de=(
                            "Ein Innovationscluster lebt davon, dass seine Akteure dauerhaft "
                            "mitarbeiten. Deshalb zählen hier nur Akteure, die fest an das Cluster "
                            "gebunden sind. Auf diese Zahl beziehen sich auch die Anteile in den "
                            "folgenden Kriterien."
                        ),
                        en=(
                            "An innovation cluster depends on actors who take part over the long "
                            "term. That is why only actors who are firmly bound to the cluster "
                            "count here. The shares in the following criteria refer to this number "
                            "too."
                        ),
                    ),
                    evidence=(
                        Text(de="Mitgliederliste mit Datum", en="dated list of members"),
                        Text(
                            de="Art und Beginn der Bindung je Akteur",
                            en="kind and start of the commitment for each actor",
                        ),
                        Text(
                            de="Satzung und Beitragsordnung",
                            en="statutes and rules on membership fees",
                        ),
                        Text(
                            de="Kooperationsverträge oder Beitrittserklärungen",
                            en="cooperation contracts or declarations of accession",
                        ),
                    ),
                    mistakes=(
                        Text(
                            de=(
                                "Mitgezählt werden Gäste oder Personen, die nur den Newsletter "
                                "beziehen."
                            ),
                            en=(
                                "Guests or people who only receive the newsletter are counted as "
                                "well."
                            ),
                        ),
                        Text(
                            de="Ein Akteur wird mehrfach gezählt, zum Beispiel einmal je Standort.",
                            en="An actor is counted several times, for example once for each site.",
                        ),
                    ),
                    interpretation=Text(
                        de=(
                            "Die Quelle sagt nicht, was einen Akteur fest bindet. Wir lesen es so: "
                            "Die Bindung ist auf Dauer angelegt und lässt sich nachweisen, zum "
                            "Beispiel durch eine Mitgliedschaft, einen Kooperationsvertrag oder "
                            "eine Beitrittserklärung. Jeden Akteur zählen wir einmal, auch wenn er "
                            "mehrere Standorte hat. Ob eine Absichtserklärung genügt und wie "
                            "Unternehmen eines Konzerns zählen, klären Sie bitte im "
                            "Beratungsgespräch."
                        ),
                        en=(
                            "The source does not say what binds an actor firmly. We read it as "
                            "follows: the commitment is meant to last and can be proven, for "
                            "example by a membership, a cooperation contract or a declaration of "
                            "accession. We count each actor once, even if it has several sites. "
                            "Please clarify in the consultation whether a letter of intent is "
                            "enough and how companies of one group count."
                        ),
                    ),
                ),
            ),
        ),
        MainCriterion(
            number="2",
            title=Text(
                de="Zusammensetzung der Clusterakteure", en="Composition of the cluster actors"
            ),
            slide=SLIDE,
            criteria=(
                Criterion(
                    number="2.1",
                    wording=Text(de="Mindestens 50 % KMU", en="At least 50 % SMEs"),
                    rule=ShareAtLeast(
                        parts=(SME_ACTORS,),
                        whole=ACTORS,
                        percent=50,
                        one=Text(
                            de="{part} von {whole} Akteuren ist KMU",
                            en="{part} of {whole} actors is an SME",
                        ),
                        many=Text(
                            de="{part} von {whole} Akteuren sind KMU",
                            en="{part} of {whole} actors are SMEs",
                        ),
                    ),
                    asks=(SME_ACTORS,),
                    explanation=Text(
                        de=(
                            "Das Kriterium fragt, wie stark kleine und mittlere Unternehmen (KMU) "
                            "im Cluster vertreten sind. Ob ein Unternehmen ein KMU ist, hängt von "
                            "der Zahl seiner Beschäftigten ab und davon, wie hoch sein Umsatz oder "
                            "seine Bilanzsumme ist. Gehört es zu einer Unternehmensgruppe, zählen "
                            "auch die Werte der Gruppe. Die Grenzwerte finden Sie im Glossar."
                        ),
                        en=(
                            "The criterion asks how strongly small and medium-sized enterprises "
                            "(SMEs) are represented in the cluster. Whether an enterprise is an "
                            "SME depends on the number of its staff and on the size of its "
                            "turnover or balance sheet. If it belongs to a group of companies, the "
                            "figures of the group count too. You will find the thresholds in the "
                            "glossary."
                        ),
                    ),
                    evidence=(
                        Text(
                            de="Mitgliederliste mit Angabe, wer KMU ist",
                            en="list of members that shows which of them are SMEs",
                        ),
                        Text(
                            de="Selbsterklärungen der Unternehmen zur KMU-Eigenschaft",
                            en="declarations by the enterprises that they are SMEs",
                        ),
                        Text(
                            de="Jahresabschlüsse oder Registerangaben für Zweifelsfälle",
                            en="annual accounts or register entries for cases of doubt",
                        ),
                    ),
                    mistakes=(
                        Text(
                            de=(
                                "Tochterunternehmen großer Konzerne werden als KMU gezählt, weil "
                                "sie selbst klein sind."
                            ),
                            en=(
                                "Subsidiaries of large groups are counted as SMEs because they are "
                                "small themselves."
                            ),
                        ),
                        Text(
                            de=(
                                "Kleine Midcap-Unternehmen werden als KMU gezählt, obwohl sie "
                                "größer sind."
                            ),
                            en=(
                                "Small mid-cap enterprises are counted as SMEs although they are "
                                "larger."
                            ),
                        ),
                        Text(
                            de="Bei Unternehmen, deren Größe nicht bekannt ist, wird geraten.",
                            en="Where the size of an enterprise is not known, it is guessed.",
                        ),
                    ),
                    interpretation=Text(
                        de=(
                            "Die Quelle sagt nicht, worauf sich der Anteil bezieht und welche "
                            "Definition von KMU gilt. Wir lesen es so: Der Anteil bezieht sich auf "
                            "alle fest gebundenen Akteure, also auch auf Hochschulen, Kammern und "
                            "öffentliche Stellen. Ob ein Unternehmen ein KMU ist, richtet sich "
                            "nach der Empfehlung 2003/361/EG der Europäischen Kommission. Bitte "
                            "klären Sie beides im Beratungsgespräch."
                        ),
                        en=(
                            "The source does not say what the share refers to or which definition "
                            "of SMEs applies. We read it as follows: the share refers to all "
                            "firmly bound actors, including universities, chambers and public "
                            "bodies. Whether an enterprise is an SME follows Recommendation "
                            "2003/361/EC of the European Commission. Please clarify both in the "
                            "consultation."
                        ),
                    ),
                ),
                Criterion(
                    number="2.2",
                    wording=Text(
                        de="Branchenspezifisch angemessene Beteiligung von FuE-Einrichtungen",
                        en="Participation of R&D institutions that is appropriate to the sector",
                    ),
                    rule=Yes(RESEARCH_SHARE_APPROPRIATE),
                    asks=(RESEARCH_ACTORS, RESEARCH_SHARE_APPROPRIATE),
                    shown=Shown(
                        sentence=Text(
                            de="FuE-Einrichtungen: {part} von {whole} Akteuren ({ratio} %).",
                            en="R&D institutions: {part} of {whole} actors ({ratio} %).",
                        ),
                        part=RESEARCH_ACTORS,
                        whole=ACTORS,
                        as_percent=True,
                    ),
                    explanation=Text(
                        de=(
                            "Innovationscluster bringen Unternehmen und Forschung zusammen. Welche "
                            "Beteiligung von Einrichtungen für Forschung und Entwicklung (FuE) "
                            "angemessen ist, hängt von der Branche ab. Deshalb nennt die Quelle "
                            "hier keine Zahl. Sie begründen selbst, warum die Beteiligung zu Ihrer "
                            "Branche passt."
                        ),
                        en=(
                            "Innovation clusters bring companies and research together. Which "
                            "participation of research and development (R&D) institutions is "
                            "appropriate depends on the sector. That is why the source gives no "
                            "number here. You explain yourself why the participation suits your "
                            "sector."
                        ),
                    ),
                    evidence=(
                        Text(
                            de="Mitgliederliste mit Art der Akteure",
                            en="list of members with the type of each actor",
                        ),
                        Text(
                            de="Liste gemeinsamer Projekte mit FuE-Einrichtungen",
                            en="list of joint projects with R&D institutions",
                        ),
                        Text(
                            de="kurze Begründung für Ihre Branche",
                            en="short explanation for your sector",
                        ),
                    ),
                    mistakes=(
                        Text(
                            de=(
                                "Die Beteiligung wird als angemessen bezeichnet, aber nicht "
                                "begründet."
                            ),
                            en="The participation is called appropriate, but no reason is given.",
                        ),
                        Text(
                            de=(
                                "FuE-Einrichtungen werden aufgezählt, ohne ihre Rolle im Cluster "
                                "zu nennen."
                            ),
                            en=(
                                "R&D institutions are listed without saying what their role in the "
                                "cluster is."
                            ),
                        ),
                    ),
                    interpretation=Text(
                        de=(
                            "Die Quelle sagt nicht, was als FuE-Einrichtung gilt und woran die "
                            "Angemessenheit gemessen wird. Wir lesen es so: FuE-Einrichtungen sind "
                            "zum Beispiel Hochschulen und Forschungsinstitute, gleich welcher "
                            "Rechtsform. Ob ihre Beteiligung angemessen ist, beurteilen Sie "
                            "selbst. Den Anteil zeigen wir nur an."
                        ),
                        en=(
                            "The source does not say what counts as an R&D institution or how to "
                            "measure what is appropriate. We read it as follows: R&D institutions "
                            "are, for example, universities and research institutes, whatever "
                            "their legal form. You judge yourself whether their participation is "
                            "appropriate. We only show the share."
                        ),
                    ),
                ),
            ),
        ),
        MainCriterion(
            number="3",
            title=Text(
                de="Regionale Fokussierung der Clusterakteure",
                en="Regional focus of the cluster actors",
            ),
            slide=SLIDE,
            criteria=(
                Criterion(
                    number="3",
                    wording=Text(
                        de="Mindestens 60 % im Umkreis von ca. 150 km Luftlinie um die Geschäftsstelle ansässig",
                        en="At least 60 % located within a radius of about 150 km as the crow flies around the office",
                    ),
                    rule=ShareAtLeast(
                        parts=(ACTORS_WITHIN_150_KM,),
                        whole=ACTORS,
                        percent=60,
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
                            "Das Cluster soll einen regionalen Schwerpunkt haben. Gezählt werden "
                            "deshalb die Akteure, die im Umkreis der Geschäftsstelle ansässig "
                            "sind. Es zählt die Luftlinie, nicht die Fahrstrecke."
                        ),
                        en=(
                            "The cluster should have a regional focus. That is why the actors "
                            "located in the area around the office are counted. The distance is "
                            "measured as the crow flies, not along roads."
                        ),
                    ),
                    evidence=(
                        Text(de="Anschrift der Geschäftsstelle", en="address of the office"),
                        Text(
                            de="Liste der Akteure mit Postleitzahl und Ort",
                            en="list of the actors with postal code and town",
                        ),
                        Text(
                            de="Übersicht der Entfernungen (Luftlinie)",
                            en="overview of the distances (as the crow flies)",
                        ),
                    ),
                    mistakes=(
                        Text(
                            de="Gemessen wird die Fahrstrecke statt der Luftlinie.",
                            en=(
                                "The driving distance is measured instead of the distance as the "
                                "crow flies."
                            ),
                        ),
                        Text(
                            de="Akteure im Ausland werden weggelassen.",
                            en="Actors abroad are left out.",
                        ),
                    ),
                    interpretation=Text(
                        de=(
                            "Die Quelle sagt nicht, welcher Ort eines Akteurs zählt und wie genau "
                            "„ca. 150 km“ zu nehmen ist. Wir lesen es so: Hat ein Akteur mehrere "
                            "Standorte, zählt der Standort, an dem er für das Cluster arbeitet. "
                            "Der Anteil bezieht sich auf alle fest gebundenen Akteure, auch auf "
                            "solche im Ausland. Hängt das Ergebnis an Akteuren, die knapp "
                            "innerhalb oder außerhalb von 150 km liegen, klären Sie das bitte im "
                            "Beratungsgespräch."
                        ),
                        en=(
                            "The source does not say which location of an actor counts or how "
                            "exactly “about 150 km” is to be taken. We read it as follows: if an "
                            "actor has several sites, the site where it works for the cluster "
                            "counts. The share refers to all firmly bound actors, including those "
                            "abroad. If the result depends on actors just inside or just outside "
                            "150 km, please clarify this in the consultation."
                        ),
                    ),
                ),
            ),
        ),
    ),
)
