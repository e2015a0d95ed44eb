"""Criterion 7: sustainability of the financing (7.1, 7.2)."""

from datetime import date

from gocluster_rules.catalogue import slides
from gocluster_rules.catalogue.reference import AS_OF
from gocluster_rules.expressions import (
    AddMonths,
    Compare,
    High,
    Low,
    Number,
    Sum,
    exceeds,
)
from gocluster_rules.facts import Amount, Day, YesNo
from gocluster_rules.model import Criterion, Evidence, Hint, MainCriterion
from gocluster_rules.rules import AllOf, Lasting, ShareAtLeast, Threshold, Yes
from gocluster_rules.text import Text

TOTAL_BUDGET = Amount(
    name="total_budget",
    label=Text(
        de="Gesamtbudget des Clustermanagements",
        en="total budget of the cluster management",
    ),
    question=Text(
        de="Wie hoch ist das Gesamtbudget Ihres Clustermanagements im Jahr?",
        en="What is the total annual budget of your cluster management?",
    ),
    help=Text(
        de=(
            "Alle Mittel des Clustermanagements in einem Jahr, auch Fördermittel; nicht das Volumen "
            "der Projekte."
        ),
        en=(
            "All funds of the cluster management in one year, including public funding; not the "
            "volume of the projects."
        ),
    ),
    unit=Text(de="EUR", en="EUR"),
)

ACTOR_CONTRIBUTIONS = Amount(
    name="actor_contributions",
    label=Text(
        de="Selbstbeteiligung der Clusterakteure",
        en="own contributions of the cluster actors",
    ),
    question=Text(
        de="Wie hoch ist davon die Selbstbeteiligung der Clusterakteure?",
        en="How much of it is contributed by the cluster actors themselves?",
    ),
    help=Text(
        de="Zum Beispiel Mitgliedsbeiträge, im selben Jahr wie das Gesamtbudget.",
        en="For example membership fees, in the same year as the total budget.",
    ),
    unit=Text(de="EUR", en="EUR"),
)

ECONOMIC_INCOME = Amount(
    name="economic_income",
    label=Text(de="wirtschaftliche Einnahmen", en="income from economic activity"),
    question=Text(
        de="Wie hoch sind davon die wirtschaftlichen Einnahmen?",
        en="How much of it is income from economic activity?",
    ),
    help=Text(
        de="Zum Beispiel Erlöse aus Dienstleistungen und Veranstaltungen; keine Fördermittel.",
        en="For example revenue from services and events; no public funding.",
    ),
    unit=Text(de="EUR", en="EUR"),
)

FINANCED_SHARE = Text(
    de="{part} von {whole} EUR Gesamtbudget sind Selbstbeteiligung und wirtschaftliche Einnahmen",
    en="{part} of a total budget of {whole} EUR are own contributions and economic income",
)

CRITERION_7_1 = Criterion(
    number="7.1",
    wording=Text(
        de=(
            "Die Selbstbeteiligung der Clusterakteure und die wirtschaftlichen Einnahmen müssen "
            "mindestens 20 % vom Gesamtbudget des Clustermanagements betragen"
        ),
        en=(
            "The own contributions of the cluster actors and the income from economic activity must "
            "amount to at least 20 % of the total budget of the cluster management"
        ),
    ),
    rule=ShareAtLeast(
        parts=(ACTOR_CONTRIBUTIONS, ECONOMIC_INCOME),
        whole=TOTAL_BUDGET,
        percent=Threshold(20, slides.MANAGEMENT_2),
        one=FINANCED_SHARE,
        many=FINANCED_SHARE,
    ),
    asks=(TOTAL_BUDGET, ACTOR_CONTRIBUTIONS, ECONOMIC_INCOME),
    hints=(
        Hint(
            fact=TOTAL_BUDGET,
            test=Compare(High(TOTAL_BUDGET.name), "<", Number(1000 * TOTAL_BUDGET.scale)),
            text=Text(
                de=(
                    "Das Gesamtbudget ist kleiner als 1.000 EUR. Bitte prüfen Sie, ob der Betrag in Euro "
                    "und nicht in Tausend Euro eingetragen ist."
                ),
                en=(
                    "The total budget is less than 1,000 EUR. Please check that the amount is in euros "
                    "and not in thousands of euros."
                ),
            ),
        ),
        Hint(
            fact=ECONOMIC_INCOME,
            test=Compare(
                Sum((Low(ACTOR_CONTRIBUTIONS.name), Low(ECONOMIC_INCOME.name))),
                ">",
                High(TOTAL_BUDGET.name),
            ),
            text=Text(
                de=(
                    "Selbstbeteiligung und wirtschaftliche Einnahmen sind zusammen höher als das "
                    "Gesamtbudget. Bitte prüfen Sie, ob alle Beträge aus demselben Jahr stammen."
                ),
                en=(
                    "Own contributions and economic income together are higher than the total budget. "
                    "Please check that all amounts are from the same year."
                ),
            ),
        ),
    ),
    explanation=Text(
        de=(
            "Das Clustermanagement soll einen Teil seiner Mittel selbst aufbringen. Dazu zählt, was "
            "die Akteure beisteuern, zum Beispiel Mitgliedsbeiträge. Dazu zählt auch, was das "
            "Clustermanagement wirtschaftlich einnimmt, zum Beispiel mit Dienstleistungen. Die "
            "Summe wird mit dem Gesamtbudget des Clustermanagements verglichen."
        ),
        en=(
            "The cluster management should raise part of its funds itself. This includes what the "
            "actors contribute, for example membership fees. It also includes what the cluster "
            "management earns, for example with services. The sum is compared with the total budget "
            "of the cluster management."
        ),
    ),
    evidence=(
        Evidence(
            id="accounts_or_budget",
            text=Text(
                de="Jahresabschluss oder Haushaltsplan des Clustermanagements",
                en="annual accounts or budget of the cluster management",
            ),
        ),
        Evidence(
            id="fee_overview",
            text=Text(de="Übersicht der Mitgliedsbeiträge", en="overview of the membership fees"),
        ),
        Evidence(
            id="economic_income_list",
            text=Text(
                de="Aufstellung der wirtschaftlichen Einnahmen",
                en="list of the income from economic activity",
            ),
        ),
        Evidence(id="grant_notices", text=Text(de="Zuwendungsbescheide", en="grant notices")),
    ),
    mistakes=(
        Text(
            de="Als Gesamtbudget wird das Volumen der Projekte eingesetzt.",
            en="The volume of the projects is entered as the total budget.",
        ),
        Text(
            de="Fördermittel werden als wirtschaftliche Einnahmen gezählt.",
            en="Public funding is counted as income from economic activity.",
        ),
        Text(
            de="Die Beträge stammen aus verschiedenen Jahren.",
            en="The amounts are from different years.",
        ),
    ),
    interpretation=Text(
        de=(
            "Die Quelle bestimmt die drei Beträge nicht näher. Wir lesen es so: Alle drei Beträge "
            "stammen aus demselben Jahr. Zum Gesamtbudget gehören alle Mittel des "
            "Clustermanagements, auch Fördermittel. Fördermittel sind aber keine wirtschaftlichen "
            "Einnahmen. Die Quelle sagt nicht, ob Sachleistungen zur Selbstbeteiligung zählen. "
            "Rechnen Sie vorsichtshalber ohne sie, und klären Sie die Frage im Beratungsgespräch."
        ),
        en=(
            "The source does not define the three amounts any further. We read it as follows: all "
            "three amounts are from the same year. The total budget includes all funds of the "
            "cluster management, including public funding. Public funding, however, is not income "
            "from economic activity. The source does not say whether contributions in kind count as "
            "own contributions. To be on the safe side, calculate without them and clarify the "
            "question in the consultation."
        ),
    ),
    interpretation_reason=Text(
        de=(
            "Ein Anteil sagt nur etwas aus, wenn alle Beträge aus demselben Jahr sind. "
            "„Gesamtbudget“ nimmt keine Mittel aus. Zählten Fördermittel als Einnahmen, sagte der "
            "Anteil nichts darüber, was das Cluster selbst aufbringt. Ohne Sachleistungen liegen "
            "Sie auf der sicheren Seite."
        ),
        en=(
            "A share only means something if all amounts are from the same year. “Total budget” "
            "excludes no funds. If public funding counted as income, the share would say nothing "
            "about what the cluster raises itself. Without contributions in kind you are on the "
            "safe side."
        ),
    ),
)

FINANCING_SECURED_UNTIL = Day(
    name="financing_secured_until",
    label=Text(
        de="Tag, bis zu dem die Finanzierung gesichert ist",
        en="day until which financing is secured",
    ),
    question=Text(
        de="Bis wann ist die Finanzierung nachweislich gesichert?",
        en="Until when is the financing demonstrably secured?",
    ),
    help=Text(
        de=(
            "Der letzte Tag, für den die Mittel bewilligt, vertraglich zugesagt oder beschlossen "
            "sind. Nur beantragte Mittel zählen nach unserer Lesart nicht."
        ),
        en=(
            "The last day for which funds have been granted, promised by contract or decided. As we "
            "read it, funds only applied for do not count."
        ),
    ),
    statement=Text(
        de="Die Finanzierung ist bis zum {day} gesichert",
        en="Financing is secured until {day}",
    ),
    to_do=Text(
        de="Sichern Sie die Finanzierung mindestens bis zum {day}.",
        en="Secure the financing at least until {day}.",
    ),
    earliest=date(2002, 1, 1),
    latest=date(2099, 12, 31),
)

FINANCING_LONG_TERM = YesNo(
    name="financing_long_term",
    label=Text(
        de="langfristige Perspektiven der Finanzierung",
        en="long-term prospects of the financing",
    ),
    question=Text(
        de="Bestehen langfristige Perspektiven für die Finanzierung?",
        en="Are there long-term prospects for the financing?",
    ),
    yes=Text(
        de="Langfristige Perspektiven der Finanzierung bestehen.",
        en="There are long-term prospects for the financing.",
    ),
    no=Text(
        de="Langfristige Perspektiven der Finanzierung bestehen nicht.",
        en="There are no long-term prospects for the financing.",
    ),
    to_do=Text(
        de="Schaffen Sie langfristige Perspektiven für die Finanzierung.",
        en="Create long-term prospects for the financing.",
    ),
)

CRITERION_7_2 = Criterion(
    number="7.2",
    wording=Text(
        de="Nachweisliche Sicherung der Finanzierung für 24 Monate mit langfristigen Perspektiven",
        en="Demonstrable securing of the financing for 24 months with long-term prospects",
    ),
    rule=AllOf(
        (
            Lasting(
                until=FINANCING_SECURED_UNTIL,
                months=Threshold(24, slides.MANAGEMENT_2),
                reference=AS_OF,
            ),
            Yes(FINANCING_LONG_TERM),
        ),
    ),
    asks=(FINANCING_SECURED_UNTIL, FINANCING_LONG_TERM),
    hints=(
        Hint(
            fact=FINANCING_SECURED_UNTIL,
            test=exceeds(AS_OF.name, FINANCING_SECURED_UNTIL.name),
            text=Text(
                de="Die Finanzierung endet vor dem Stichtag. Bitte prüfen Sie beide Tage.",
                en="The financing ends before the reference date. Please check both days.",
            ),
        ),
        Hint(
            fact=FINANCING_SECURED_UNTIL,
            test=Compare(
                Low(FINANCING_SECURED_UNTIL.name), ">", AddMonths(High(AS_OF.name), 12 * 30)
            ),
            text=Text(
                de="Das sind mehr als 30 Jahre ab dem Stichtag. Bitte prüfen Sie die Jahreszahl.",
                en="That is more than 30 years from the reference date. Please check the year.",
            ),
        ),
    ),
    explanation=Text(
        de=(
            "Das Clustermanagement soll verlässlich arbeiten können. Dafür muss seine Finanzierung "
            "für den verlangten Zeitraum nachweislich gesichert sein. Außerdem soll es Aussichten "
            "geben, wie es auf lange Sicht weitergeht. Erst beides zusammen erfüllt das Kriterium."
        ),
        en=(
            "The cluster management should be able to work reliably. For this, its financing must "
            "be demonstrably secured for the required period. In addition, there should be "
            "prospects of how it will continue in the long term. Only both together meet the "
            "criterion."
        ),
    ),
    guiding_questions=(
        Text(
            de="Ist geplant, woher das Geld kommt, wenn der gesicherte Zeitraum endet?",
            en="Is it planned where the money will come from when the secured period ends?",
        ),
        Text(
            de="Gibt es Einnahmen, die ohne neuen Antrag weiterlaufen, zum Beispiel Mitgliedsbeiträge?",
            en="Is there income that continues without a new application, for example membership fees?",
        ),
        Text(
            de="Hat das zuständige Gremium beschlossen oder erklärt, dass das Clustermanagement auf Dauer weiterarbeiten soll?",
            en="Has the competent body decided or declared that the cluster management is to continue in the long run?",
        ),
    ),
    evidence=(
        Evidence(
            id="finance_plan",
            text=Text(
                de="Finanzplan, der über den verlangten Zeitraum hinausreicht",
                en="finance plan that reaches beyond the required period",
            ),
        ),
        Evidence(
            id="notices_and_contracts",
            text=Text(
                de="Bescheide und Verträge mit Laufzeiten",
                en="grant notices and contracts with their terms",
            ),
        ),
        Evidence(
            id="financing_resolution",
            text=Text(
                de="Beschluss des zuständigen Gremiums", en="resolution of the competent body"
            ),
        ),
        Evidence(
            id="fee_forecast",
            text=Text(de="Prognose der Mitgliedsbeiträge", en="forecast of the membership fees"),
        ),
    ),
    mistakes=(
        Text(
            de="Mittel, die nur beantragt sind, gelten als gesichert.",
            en="Funds that have only been applied for are taken to be secured.",
        ),
        Text(
            de="Kündigungsfristen werden nicht beachtet.",
            en="Notice periods are not taken into account.",
        ),
    ),
    interpretation=Text(
        de=(
            "Die Quelle sagt nicht, ab welchem Tag der Zeitraum zählt und was als langfristige "
            "Perspektive gilt. Wir lesen es so: Der Zeitraum beginnt am Stichtag und wird in "
            "Kalendermonaten gerechnet. Gesichert sind Mittel, die bewilligt, vertraglich zugesagt "
            "oder beschlossen sind. Ob es langfristige Perspektiven gibt, beurteilen Sie selbst."
        ),
        en=(
            "The source does not say from which day the period counts or what long-term prospects "
            "are. We read it as follows: the period starts on the reference date and is counted in "
            "calendar months. Funds are secured if they have been granted, promised by contract or "
            "decided. You judge yourself whether there are long-term prospects."
        ),
    ),
    interpretation_reason=Text(
        de=(
            "Der Stichtag gilt auch für die anderen Fristen. „Nachweislich“ gesichert ist für uns, "
            "was sich mit einem Bescheid, einem Vertrag oder einem Beschluss belegen lässt; ein "
            "Antrag sichert noch nichts. Eine Dauer für „langfristig“ nennt die Quelle nicht, und "
            "wir setzen keine fest."
        ),
        en=(
            "The reference date applies to the other periods too. “Demonstrably” secured is for us "
            "what a grant notice, a contract or a resolution documents; an application secures "
            "nothing yet. The source gives no duration for “long-term”, and we do not fix one."
        ),
    ),
)

MAIN = MainCriterion(
    number="7",
    title=Text(de="Nachhaltigkeit der Finanzierung", en="Sustainability of the financing"),
    slide=slides.MANAGEMENT_2,
    criteria=(
        CRITERION_7_1,
        CRITERION_7_2,
    ),
)
