"""Criterion 2: composition of the cluster actors (2.1, 2.2)."""

from gocluster_rules.catalogue import slides
from gocluster_rules.catalogue.c01_commitment import ACTORS
from gocluster_rules.expressions import And, Compare, High, Low, Number, Sum
from gocluster_rules.facts import Count, YesNo
from gocluster_rules.model import Criterion, Evidence, Hint, MainCriterion, Shown
from gocluster_rules.rules import ShareAtLeast, Threshold, Yes
from gocluster_rules.text import Text

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

CRITERION_2_1 = Criterion(
    number="2.1",
    wording=Text(de="Mindestens 50 % KMU", en="At least 50 % SMEs"),
    rule=ShareAtLeast(
        parts=(SME_ACTORS,),
        whole=ACTORS,
        percent=Threshold(50, slides.STRUCTURE),
        one=Text(de="{part} von {whole} Akteuren ist KMU", en="{part} of {whole} actors is an SME"),
        many=Text(
            de="{part} von {whole} Akteuren sind KMU",
            en="{part} of {whole} actors are SMEs",
        ),
    ),
    asks=(SME_ACTORS,),
    explanation=Text(
        de=(
            "Das Kriterium fragt, wie stark kleine und mittlere Unternehmen (KMU) im Cluster "
            "vertreten sind. Ob ein Unternehmen ein KMU ist, hängt von der Zahl seiner "
            "Beschäftigten ab und davon, wie hoch sein Umsatz oder seine Bilanzsumme ist. Gehört es "
            "zu einer Unternehmensgruppe, zählen auch die Werte der Gruppe. Die Grenzwerte finden "
            "Sie im Glossar."
        ),
        en=(
            "The criterion asks how strongly small and medium-sized enterprises (SMEs) are "
            "represented in the cluster. Whether an enterprise is an SME depends on the number of "
            "its staff and on the size of its turnover or balance sheet. If it belongs to a group "
            "of companies, the figures of the group count too. You will find the thresholds in the "
            "glossary."
        ),
    ),
    evidence=(
        Evidence(
            id="member_list_with_smes",
            text=Text(
                de="Mitgliederliste mit Angabe, wer KMU ist",
                en="list of members that shows which of them are SMEs",
            ),
        ),
        Evidence(
            id="sme_declarations",
            text=Text(
                de="Selbsterklärungen der Unternehmen zur KMU-Eigenschaft",
                en="declarations by the enterprises that they are SMEs",
            ),
        ),
        Evidence(
            id="annual_accounts_in_doubt",
            text=Text(
                de="Jahresabschlüsse oder Registerangaben für Zweifelsfälle",
                en="annual accounts or register entries for cases of doubt",
            ),
        ),
    ),
    mistakes=(
        Text(
            de="Tochterunternehmen großer Konzerne werden als KMU gezählt, weil sie selbst klein sind.",
            en="Subsidiaries of large groups are counted as SMEs because they are small themselves.",
        ),
        Text(
            de="Kleine Midcap-Unternehmen werden als KMU gezählt, obwohl sie größer sind.",
            en="Small mid-cap enterprises are counted as SMEs although they are larger.",
        ),
        Text(
            de="Bei Unternehmen, deren Größe nicht bekannt ist, wird geraten.",
            en="Where the size of an enterprise is not known, it is guessed.",
        ),
    ),
    interpretation=Text(
        de=(
            "Die Quelle sagt nicht, worauf sich der Anteil bezieht und welche Definition von KMU "
            "gilt. Wir lesen es so: Der Anteil bezieht sich auf alle fest gebundenen Akteure, also "
            "auch auf Hochschulen, Kammern und öffentliche Stellen. Ob ein Unternehmen ein KMU ist, "
            "richtet sich nach der Empfehlung 2003/361/EG der Europäischen Kommission. Bitte "
            "klären Sie beides im Beratungsgespräch."
        ),
        en=(
            "The source does not say what the share refers to or which definition of SMEs applies. "
            "We read it as follows: the share refers to all firmly bound actors, including "
            "universities, chambers and public bodies. Whether an enterprise is an SME follows "
            "Recommendation 2003/361/EC of the European Commission. Please clarify both in the "
            "consultation."
        ),
    ),
    interpretation_reason=Text(
        de=(
            "Der Wortlaut nennt keine andere Bezugsgröße als die Akteure, und es ist die "
            "vorsichtige Lesart: Wer die Hälfte aller Akteure erreicht, erreicht auch die Hälfte "
            "der Unternehmen. Die Empfehlung ist die übliche Definition von KMU; auch die VDI/VDE "
            "Innovation + Technik GmbH veröffentlicht sie."
        ),
        en=(
            "The wording names no other base than the actors, and it is the cautious reading: "
            "whoever reaches half of all actors also reaches half of the enterprises. The "
            "Recommendation is the usual definition of SMEs; VDI/VDE Innovation + Technik GmbH "
            "publishes it too."
        ),
    ),
)

RESEARCH_ACTORS = Count(
    name="research_actors",
    label=Text(
        de="Anzahl der FuE-Einrichtungen",
        en="number of research and development institutions",
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
        de="Die Quelle nennt keine Zahl. Bitte urteilen Sie selbst und notieren Sie eine kurze Begründung.",
        en="The source gives no number. Please judge yourself and note a short reason.",
    ),
    yes=Text(
        de="Die Beteiligung von FuE-Einrichtungen ist nach Ihrer Einschätzung für die Branche angemessen.",
        en="In your assessment, the participation of R&D institutions is appropriate to the sector.",
    ),
    no=Text(
        de=(
            "Die Beteiligung von FuE-Einrichtungen ist nach Ihrer Einschätzung für die Branche "
            "nicht angemessen."
        ),
        en="In your assessment, the participation of R&D institutions is not appropriate to the sector.",
    ),
    to_do=Text(
        de="Beteiligen Sie FuE-Einrichtungen so, wie es Ihrer Branche angemessen ist.",
        en="Involve R&D institutions to the extent that is appropriate to your sector.",
    ),
)

CRITERION_2_2 = Criterion(
    number="2.2",
    wording=Text(
        de="Branchenspezifisch angemessene Beteiligung von FuE-Einrichtungen",
        en="Participation of R&D institutions that is appropriate to the sector",
    ),
    rule=Yes(RESEARCH_SHARE_APPROPRIATE),
    asks=(RESEARCH_ACTORS, RESEARCH_SHARE_APPROPRIATE),
    hints=(
        Hint(
            fact=RESEARCH_ACTORS,
            test=Compare(
                Sum((Low(SME_ACTORS.name), Low(RESEARCH_ACTORS.name))), ">", High(ACTORS.name)
            ),
            text=Text(
                de=(
                    "KMU und FuE-Einrichtungen sind zusammen mehr als alle Akteure. Bitte prüfen Sie, ob "
                    "einzelne Akteure wirklich beides sind."
                ),
                en=(
                    "SMEs and R&D institutions together are more than all actors. Please check whether "
                    "some actors really are both."
                ),
            ),
        ),
        Hint(
            fact=RESEARCH_SHARE_APPROPRIATE,
            test=And(
                (
                    Compare(High(RESEARCH_ACTORS.name), "=", Number(0)),
                    Compare(Low(RESEARCH_SHARE_APPROPRIATE.name), "=", Number(1)),
                )
            ),
            text=Text(
                de=(
                    "Sie halten die Beteiligung für angemessen, zählen aber keine FuE-Einrichtung. Bitte "
                    "prüfen Sie beide Angaben."
                ),
                en=(
                    "You consider the participation appropriate, but count no R&D institution. Please "
                    "check both answers."
                ),
            ),
        ),
    ),
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
            "Innovationscluster bringen Unternehmen und Forschung zusammen. Welche Beteiligung von "
            "Einrichtungen für Forschung und Entwicklung (FuE) angemessen ist, hängt von der "
            "Branche ab. Deshalb nennt die Quelle hier keine Zahl. Sie begründen selbst, warum die "
            "Beteiligung zu Ihrer Branche passt."
        ),
        en=(
            "Innovation clusters bring companies and research together. Which participation of "
            "research and development (R&D) institutions is appropriate depends on the sector. That "
            "is why the source gives no number here. You explain yourself why the participation "
            "suits your sector."
        ),
    ),
    guiding_questions=(
        Text(
            de="Wirken FuE-Einrichtungen mit, die zu den Themen Ihrer Branche forschen?",
            en="Do R&D institutions take part that do research on the topics of your sector?",
        ),
        Text(
            de="Arbeiten Unternehmen und FuE-Einrichtungen Ihres Clusters zurzeit in gemeinsamen Projekten zusammen?",
            en="Are companies and R&D institutions of your cluster currently working together in joint projects?",
        ),
        Text(
            de="Können Sie in wenigen Sätzen begründen, warum diese Beteiligung für Ihre Branche ausreicht?",
            en="Can you explain in a few sentences why this participation is enough for your sector?",
        ),
    ),
    evidence=(
        Evidence(
            id="member_list_with_types",
            text=Text(
                de="Mitgliederliste mit Art der Akteure",
                en="list of members with the type of each actor",
            ),
        ),
        Evidence(
            id="joint_research_projects",
            text=Text(
                de="Liste gemeinsamer Projekte mit FuE-Einrichtungen",
                en="list of joint projects with R&D institutions",
            ),
        ),
        Evidence(
            id="sector_explanation",
            text=Text(
                de="kurze Begründung für Ihre Branche", en="short explanation for your sector"
            ),
        ),
    ),
    mistakes=(
        Text(
            de="Die Beteiligung wird als angemessen bezeichnet, aber nicht begründet.",
            en="The participation is called appropriate, but no reason is given.",
        ),
        Text(
            de="FuE-Einrichtungen werden aufgezählt, ohne ihre Rolle im Cluster zu nennen.",
            en="R&D institutions are listed without saying what their role in the cluster is.",
        ),
    ),
    interpretation=Text(
        de=(
            "Die Quelle sagt nicht, was als FuE-Einrichtung gilt und woran die Angemessenheit "
            "gemessen wird. Wir lesen es so: FuE-Einrichtungen sind zum Beispiel Hochschulen und "
            "Forschungsinstitute, gleich welcher Rechtsform. Ob ihre Beteiligung angemessen ist, "
            "beurteilen Sie selbst. Den Anteil zeigen wir nur an."
        ),
        en=(
            "The source does not say what counts as an R&D institution or how to measure what is "
            "appropriate. We read it as follows: R&D institutions are, for example, universities "
            "and research institutes, whatever their legal form. You judge yourself whether their "
            "participation is appropriate. We only show the share."
        ),
    ),
    interpretation_reason=Text(
        de=(
            "Der Wortlaut knüpft an die Branche an und nennt keine Zahl; eine Grenze hätten wir "
            "erfinden müssen. Dass die Rechtsform keine Rolle spielt, entspricht dem, was das "
            "Beihilferecht unter einer Einrichtung für Forschung und Wissensverbreitung versteht."
        ),
        en=(
            "The wording refers to the sector and gives no number; we would have had to invent a "
            "limit. That the legal form does not matter follows what State aid law means by a "
            "research and knowledge-dissemination organisation."
        ),
    ),
)

MAIN = MainCriterion(
    number="2",
    title=Text(de="Zusammensetzung der Clusterakteure", en="Composition of the cluster actors"),
    slide=slides.STRUCTURE,
    criteria=(
        CRITERION_2_1,
        CRITERION_2_2,
    ),
)
