"""Criterion 4: age and staffing of the management (4.1, 4.2)."""

from datetime import date
from decimal import Decimal

from gocluster_rules.catalogue import slides
from gocluster_rules.catalogue.c01_commitment import ACTORS
from gocluster_rules.catalogue.reference import AS_OF
from gocluster_rules.expressions import Compare, High, Low, Times, exceeds
from gocluster_rules.facts import Amount, Day, Fact, YesNo
from gocluster_rules.model import Criterion, Evidence, Hint, Insert, MainCriterion, Shown
from gocluster_rules.rules import Elapsed, RatioAtMost, Rule, SizeClass, Threshold, Yes
from gocluster_rules.text import Text

FOUNDED_ON = Day(
    name="founded_on",
    label=Text(de="Tag der formalen Gründung", en="date of formal foundation"),
    question=Text(
        de="Wann wurde das Cluster formal gegründet?",
        en="When was the cluster formally founded?",
    ),
    help=Text(
        de=(
            "Der Tag, den zum Beispiel Register, Satzung oder Gründungsprotokoll belegen; nicht der "
            "Beginn eines Projekts."
        ),
        en=(
            "The day shown, for example, by the register, the statutes or the founding minutes; not "
            "the start of a project."
        ),
    ),
    statement=Text(de="Formal gegründet am {day}", en="Formally founded on {day}"),
    earliest=date(1950, 1, 1),
    latest=date(2094, 12, 31),
)

CRITERION_4_1 = Criterion(
    number="4.1",
    wording=Text(
        de="Mindestens dreijährige Tätigkeit ab der formalen Gründung",
        en="At least three years of activity since formal foundation",
    ),
    rule=Elapsed(since=FOUNDED_ON, months=Threshold(36, slides.MANAGEMENT_1), reference=AS_OF),
    asks=(FOUNDED_ON,),
    hints=(
        Hint(
            fact=FOUNDED_ON,
            test=exceeds(FOUNDED_ON.name, AS_OF.name),
            text=Text(
                de="Die Gründung liegt nach dem Stichtag. Bitte prüfen Sie beide Tage.",
                en="The foundation is after the reference date. Please check both days.",
            ),
        ),
    ),
    explanation=Text(
        de=(
            "Das Cluster soll schon einige Zeit bestehen und Erfahrung gesammelt haben. Gerechnet "
            "wird ab dem Tag der formalen Gründung. Der Beginn eines Projekts oder einer Förderung "
            "ist damit nicht gemeint."
        ),
        en=(
            "The cluster should have existed for some time and gathered experience. The period "
            "starts on the day of formal foundation. The start of a project or of funding is not "
            "meant."
        ),
    ),
    evidence=(
        Evidence(
            id="register_extract",
            text=Text(
                de="Auszug aus dem Vereins- oder Handelsregister",
                en="extract from the register of associations or the commercial register",
            ),
        ),
        Evidence(
            id="articles_of_association",
            text=Text(
                de="Satzung oder Gesellschaftsvertrag", en="statutes or articles of association"
            ),
        ),
        Evidence(
            id="founding_minutes",
            text=Text(de="Gründungsprotokoll", en="minutes of the founding meeting"),
        ),
        Evidence(
            id="founding_contract",
            text=Text(
                de="Kooperationsvertrag, falls es keine eigene Rechtsform gibt",
                en="cooperation contract if there is no legal form of its own",
            ),
        ),
    ),
    mistakes=(
        Text(
            de="Der Beginn eines geförderten Projekts wird als Gründung angegeben.",
            en="The start of a funded project is given as the foundation.",
        ),
        Text(
            de="Nach einem Wechsel der Rechtsform bleibt offen, welcher Tag als Gründung gilt.",
            en="After a change of legal form it remains unclear which day counts as the foundation.",
        ),
    ),
    interpretation=Text(
        de=(
            "Die Quelle sagt nicht, bis zu welchem Tag gerechnet wird und welcher Tag als formale "
            "Gründung gilt. Wir lesen es so: Die Zeit läuft bis zum Stichtag und wird in "
            "Kalendermonaten gerechnet; am Jahrestag der Gründung ist die Frist erreicht. Wurde das "
            "Cluster an einem 29. Februar gegründet, gilt in Jahren ohne diesen Tag der 28. "
            "Februar. Wir nehmen an, dass das Cluster seit der Gründung durchgehend tätig ist. "
            "Kommen mehrere Gründungstage infrage, klären Sie das bitte im Beratungsgespräch."
        ),
        en=(
            "The source does not say up to which day the period is counted or which day is the "
            "formal foundation. We read it as follows: the period runs until the reference date and "
            "is counted in calendar months; it is complete on the anniversary of the foundation. "
            "If the cluster was founded on 29 February, 28 February applies in years without that "
            "day. We assume that the cluster has been active without a break since its foundation. "
            "If several days could count as the foundation, please clarify this in the "
            "consultation."
        ),
    ),
    interpretation_reason=Text(
        de=(
            "Ohne einen festen Tag ergäben dieselben Angaben jeden Tag etwas anderes. In "
            "Kalendermonaten lässt sich die Frist am Datum ablesen, auch über Schaltjahre hinweg; "
            "so rechnen auch Tabellenprogramme."
        ),
        en=(
            "Without a fixed day, the same answers would give something else every day. In calendar "
            "months the period can be read off the date, across leap years too; spreadsheets count "
            "in the same way."
        ),
    ),
)

MANAGEMENT_FTE = Amount(
    name="management_fte",
    label=Text(
        de="Vollzeitäquivalente im Clustermanagement",
        en="full-time equivalents in the cluster management",
    ),
    question=Text(
        de="Mit wie vielen Vollzeitäquivalenten (VZÄ) ist Ihr Clustermanagement besetzt?",
        en="How many full-time equivalents (FTE) does your cluster management have?",
    ),
    help=Text(
        de="Zählen Sie Stellenanteile, nicht Köpfe: Zwei halbe Stellen sind ein VZÄ.",
        en="Count shares of posts, not heads: two half-time posts are one FTE.",
    ),
    unit=Text(de="VZÄ", en="FTE"),
    highest=Decimal("99999.99"),
)

STAFFING_APPROPRIATE = YesNo(
    name="staffing_appropriate",
    label=Text(
        de="der Mitgliederanzahl angemessene Besetzung des Managements",
        en="management staffing appropriate to the number of members",
    ),
    question=Text(
        de="Ist die Besetzung Ihres Managements der Anzahl der Mitglieder angemessen?",
        en="Is the staffing of your management appropriate to the number of members?",
    ),
    help=Text(
        de=(
            "Die Werte der ESCA liegen uns nicht vor. Bitte urteilen Sie selbst; die Zahl der "
            "Akteure je VZÄ zeigen wir dazu an."
        ),
        en="We do not have the ESCA figures. Please judge yourself; we show the number of actors per FTE.",
    ),
    yes=Text(
        de="Die Besetzung des Managements ist nach Ihrer Einschätzung angemessen.",
        en="In your assessment, the staffing of the management is appropriate.",
    ),
    no=Text(
        de="Die Besetzung des Managements ist nach Ihrer Einschätzung nicht angemessen.",
        en="In your assessment, the staffing of the management is not appropriate.",
    ),
    to_do=Text(
        de="Besetzen Sie das Management so, wie es der Anzahl der Mitglieder angemessen ist.",
        en="Staff the management as is appropriate to the number of members.",
    ),
)

STAFFING_RATIO = Shown(
    sentence=Text(
        de="Akteure je VZÄ: {ratio} ({part} auf {whole} VZÄ).",
        en="Actors per FTE: {ratio} ({part} for {whole} FTE).",
    ),
    part=ACTORS,
    whole=MANAGEMENT_FTE,
    as_percent=False,
)

ESCA_LIMITS: tuple[SizeClass, ...] = ()
"""The place for the ESCA figures that the source lost: actors per full-time equivalent by size class.

Fill it in with the figures, in ascending order, for example
``(SizeClass(up_to=…, at_most=…), SizeClass(up_to=None, at_most=…))``, and name their source and date below.
Criterion 4.2 is then computed everywhere instead of judged. The build stops until the texts that speak of
the gap have been changed too: ``INSERT.gap`` (to ``None``), 4.2's interpretation, the glossary, the open questions.
4.2's guiding questions go as well: nothing is left to judge.
"""
ESCA_LIMITS_SOURCE: Text | None = None
ESCA_LIMITS_DATE: date | None = None


def staffing(limits: tuple[SizeClass, ...]) -> tuple[Rule, tuple[Fact, ...], Shown | None]:
    """Criterion 4.2's rule, questions and ratio: judged without limits, computed with them."""
    if limits:
        rule = RatioAtMost(count=ACTORS, per=MANAGEMENT_FTE, classes=limits)
        return rule, (MANAGEMENT_FTE,), None
    return Yes(STAFFING_APPROPRIATE), (MANAGEMENT_FTE, STAFFING_APPROPRIATE), STAFFING_RATIO


STAFFING_RULE, STAFFING_QUESTIONS, STAFFING_SHOWN = staffing(ESCA_LIMITS)

CRITERION_4_2 = Criterion(
    number="4.2",
    wording=Text(
        de=(
            "In Abhängigkeit der Mitgliederanzahl angemessene Besetzung des Managements (s. nächste "
            "Folie: „Einschub: ESCA Kriterien)"
        ),
        en=(
            "Staffing of the management appropriate to the number of members (see next slide: "
            "“Insert: ESCA criteria)"
        ),
    ),
    rule=STAFFING_RULE,
    asks=STAFFING_QUESTIONS,
    hints=(
        Hint(
            fact=MANAGEMENT_FTE,
            test=Compare(
                Low(MANAGEMENT_FTE.name), ">", Times(MANAGEMENT_FTE.scale, High(ACTORS.name))
            ),
            text=Text(
                de="Das sind mehr Vollzeitäquivalente als Akteure. Bitte prüfen Sie die Zahl.",
                en="That is more full-time equivalents than actors. Please check the number.",
            ),
        ),
    ),
    shown=STAFFING_SHOWN,
    explanation=Text(
        de=(
            "Das Clustermanagement braucht genug Personal für seine Akteure. Wie viel Personal "
            "angemessen ist, hängt davon ab, wie viele Akteure das Cluster hat. Die Quelle verweist "
            "dazu auf Werte der ESCA: die Anzahl der Akteure pro Vollzeitäquivalent (VZÄ)."
        ),
        en=(
            "The cluster management needs enough staff for its actors. How much staff is "
            "appropriate depends on how many actors the cluster has. For this, the source refers to "
            "ESCA figures: the number of actors per full-time equivalent (FTE)."
        ),
    ),
    guiding_questions=(
        Text(
            de="Steht für jede Person im Clustermanagement fest, mit wie vielen Stunden sie dafür arbeitet?",
            en="Is it settled for each person in the cluster management how many hours they work for it?",
        ),
        Text(
            de="Hat das Clustermanagement im letzten Jahr geleistet, was es den Akteuren zugesagt hatte?",
            en="Did the cluster management do last year what it had promised the actors?",
        ),
        Text(
            de="Erhalten die Akteure auch dann Antwort, wenn eine Person ausfällt?",
            en="Do the actors get an answer even when one person is absent?",
        ),
    ),
    evidence=(
        Evidence(
            id="staffing_plan",
            text=Text(
                de="Stellenplan mit Stellenanteilen", en="staffing plan with the share of each post"
            ),
        ),
        Evidence(
            id="job_descriptions", text=Text(de="Stellenbeschreibungen", en="job descriptions")
        ),
        Evidence(
            id="fte_confirmation",
            text=Text(
                de="Bestätigung der Personalstelle über die VZÄ, ohne Namen",
                en="confirmation of the FTE by the payroll office, without names",
            ),
        ),
    ),
    mistakes=(
        Text(
            de="Gezählt werden Köpfe statt Vollzeitäquivalente.",
            en="Heads are counted instead of full-time equivalents.",
        ),
        Text(
            de="Abgeordnetes Personal oder Projektpersonal wird mitgezählt, ohne darauf hinzuweisen.",
            en="Seconded staff or project staff are counted without saying so.",
        ),
    ),
    interpretation=Text(
        de=(
            "Die Werte der ESCA fehlen in dem Text, der uns vorliegt. Deshalb beurteilen Sie "
            "selbst, ob die Besetzung angemessen ist. Wir zeigen dazu, wie viele Akteure auf ein "
            "VZÄ kommen; diese Zahl entscheidet hier aber nicht. Als Mitglieder zählen wir die fest "
            "gebundenen Akteure. Die Quelle sagt nicht, ob abgeordnetes Personal oder "
            "Projektpersonal mitzählt. Bitte klären Sie das im Beratungsgespräch."
        ),
        en=(
            "The ESCA figures are missing in the text that we have. That is why you judge yourself "
            "whether the staffing is appropriate. We show how many actors there are per FTE; this "
            "number does not decide the criterion here. As members we count the firmly bound "
            "actors. The source does not say whether seconded staff or project staff count. Please "
            "clarify this in the consultation."
        ),
    ),
    interpretation_reason=Text(
        de=(
            "Ohne die Werte der ESCA lässt sich keine Grenze berechnen, und eine eigene wollten wir "
            "nicht an ihre Stelle setzen. Von Mitgliedern spricht die Quelle nur hier; die fest "
            "gebundenen Akteure sind die einzige Zahl, die sie sonst verlangt."
        ),
        en=(
            "Without the ESCA figures no limit can be computed, and we did not want to put one of "
            "our own in their place. The source speaks of members only here; the firmly bound "
            "actors are the only number that it asks for elsewhere."
        ),
    ),
)

INSERT = Insert(
    title=Text(de="Einschub: ESCA-Kriterien", en="Insert: ESCA criteria"),
    wording=Text(
        de="Anzahl der Clusterakteure pro Vollzeitäquivalent (VZÄ) im Clustermanagement",
        en="Number of cluster actors per full-time equivalent (FTE) in the cluster management",
    ),
    organisation="The European Secretariat for Cluster Analysis (ESCA)",
    website="https://www.cluster-analysis.org/",
    gap=Text(
        de=(
            "Die Zahlen dieser Folie sind in dem Text, der uns vorliegt, verloren gegangen. Wir "
            "haben sie nicht durch andere ersetzt. Deshalb beurteilen Sie Kriterium 4.2 selbst, und "
            "wir zeigen dazu, wie viele Akteure auf ein Vollzeitäquivalent kommen. Sobald das "
            "Programm die Werte mit Quelle und Datum nennt, werden sie eingetragen und das "
            "Kriterium wird berechnet."
        ),
        en=(
            "The figures of this slide were lost in the text that we have. We have not replaced "
            "them with others. That is why you judge criterion 4.2 yourself, and we show how many "
            "actors there are per full-time equivalent. As soon as the programme supplies the "
            "figures with their source and date, they will be entered and the criterion will be "
            "computed."
        ),
    ),
    limits=ESCA_LIMITS,
    limits_source=ESCA_LIMITS_SOURCE,
    limits_date=ESCA_LIMITS_DATE,
)

MAIN = MainCriterion(
    number="4",
    title=Text(de="Alter und Ausstattung des Managements", en="Age and staffing of the management"),
    slide=slides.MANAGEMENT_1,
    criteria=(
        CRITERION_4_1,
        CRITERION_4_2,
    ),
)
