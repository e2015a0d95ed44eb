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
                    explanation=Text(de="", en=""),
                    evidence=(),
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
                    explanation=Text(de="", en=""),
                    evidence=(),
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
                    explanation=Text(de="", en=""),
                    evidence=(),
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
                    explanation=Text(de="", en=""),
                    evidence=(),
                ),
            ),
        ),
    ),
)
