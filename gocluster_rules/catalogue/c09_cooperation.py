"""Criterion 9: cooperation and internal communication (9.1, 9.2)."""

from gocluster_rules.catalogue import slides
from gocluster_rules.facts import YesNo
from gocluster_rules.model import Criterion, Evidence, MainCriterion
from gocluster_rules.rules import Yes
from gocluster_rules.text import Text

WORKING_GROUPS_ACTIVE = YesNo(
    name="working_groups_active",
    label=Text(
        de="nachhaltig tätige operative Strukturen",
        en="operational structures that work sustainably",
    ),
    question=Text(
        de="Gibt es nachhaltig tätige operative Strukturen, zum Beispiel Arbeitsgruppen oder Clusterforen?",
        en="Are there operational structures that work sustainably, such as working groups or cluster forums?",
    ),
    yes=Text(
        de="Nachhaltig tätige operative Strukturen bestehen.",
        en="There are operational structures that work sustainably.",
    ),
    no=Text(
        de="Nachhaltig tätige operative Strukturen bestehen nicht.",
        en="There are no operational structures that work sustainably.",
    ),
    to_do=Text(
        de="Bauen Sie nachhaltig tätige operative Strukturen auf, zum Beispiel Arbeitsgruppen oder Clusterforen.",
        en="Set up operational structures that work sustainably, such as working groups or cluster forums.",
    ),
)

CRITERION_9_1 = Criterion(
    number="9.1",
    wording=Text(
        de=(
            "Existenz von nachhaltig tätigen operativen Strukturen (u. a. Organisation von "
            "Arbeitsgruppen oder Clusterforen)"
        ),
        en=(
            "Existence of operational structures that work sustainably (among others, organisation "
            "of working groups or cluster forums)"
        ),
    ),
    rule=Yes(WORKING_GROUPS_ACTIVE),
    asks=(WORKING_GROUPS_ACTIVE,),
    explanation=Text(
        de=(
            "Die Zusammenarbeit im Cluster soll einen festen Rahmen haben. Die Quelle nennt als "
            "Beispiele Arbeitsgruppen und Clusterforen. Sie sollen auf Dauer arbeiten und nicht nur "
            "einmal zusammenkommen."
        ),
        en=(
            "Cooperation in the cluster should have a firm framework. As examples, the source names "
            "working groups and cluster forums. They should work over time and not meet only once."
        ),
    ),
    guiding_questions=(
        Text(
            de="Gibt es Arbeitsgruppen oder Clusterforen, die sich regelmäßig treffen?",
            en="Are there working groups or cluster forums that meet regularly?",
        ),
        Text(
            de="Steht fest, wer sie leitet und wann sie das nächste Mal zusammenkommen?",
            en="Is it settled who leads them and when they meet next?",
        ),
        Text(
            de="Haben sie im letzten Jahr etwas bearbeitet, das in Protokollen nachzulesen ist?",
            en="Did they work on something last year that can be read in minutes?",
        ),
    ),
    evidence=(
        Evidence(
            id="working_group_list",
            text=Text(
                de="Liste der Arbeitsgruppen und Foren mit Rhythmus der Treffen",
                en="list of the working groups and forums and how often they meet",
            ),
        ),
        Evidence(
            id="agendas_and_minutes",
            text=Text(de="Tagesordnungen und Protokolle", en="agendas and minutes"),
        ),
        Evidence(id="attendance_lists", text=Text(de="Teilnahmelisten", en="attendance lists")),
    ),
    mistakes=(
        Text(
            de="Einzelne Veranstaltungen werden als dauerhafte Struktur gezählt.",
            en="Single events are counted as a lasting structure.",
        ),
    ),
    interpretation=Text(
        de=(
            "Die Quelle sagt nicht, wie viele Strukturen es geben muss und wie oft sie "
            "zusammenkommen. Wir lesen „nachhaltig tätig“ so: Sie treffen sich regelmäßig und "
            "arbeiten über längere Zeit. Ob das zutrifft, beurteilen Sie selbst."
        ),
        en=(
            "The source does not say how many structures there must be or how often they meet. We "
            "read “work sustainably” as follows: they meet regularly and work over a longer time. "
            "You judge yourself whether this is the case."
        ),
    ),
    interpretation_reason=Text(
        de=(
            "„Nachhaltig“ verstehen wir als Gegenteil von einmalig. Eine Anzahl von Treffen hätten "
            "wir erfinden müssen."
        ),
        en=(
            "We understand “sustainably” as the opposite of once only. We would have had to invent "
            "a number of meetings."
        ),
    ),
)

INTERNAL_COMMUNICATION_ORGANISED = YesNo(
    name="internal_communication_organised",
    label=Text(
        de="ausgestaltete interne Kommunikationsstrukturen",
        en="organised internal communication structures",
    ),
    question=Text(
        de="Sind Ihre internen Kommunikationsstrukturen ausgestaltet?",
        en="Are your internal communication structures organised?",
    ),
    help=Text(
        de=(
            "Gemeint ist der Austausch im Cluster, zum Beispiel über ein Intranet oder einen "
            "internen Newsletter."
        ),
        en="This means exchange within the cluster, for example through an intranet or an internal newsletter.",
    ),
    yes=Text(
        de="Interne Kommunikationsstrukturen sind ausgestaltet.",
        en="Internal communication structures are organised.",
    ),
    no=Text(
        de="Interne Kommunikationsstrukturen sind nicht ausgestaltet.",
        en="Internal communication structures are not organised.",
    ),
    to_do=Text(
        de="Gestalten Sie die internen Kommunikationsstrukturen aus.",
        en="Organise the internal communication structures.",
    ),
)

CRITERION_9_2 = Criterion(
    number="9.2",
    wording=Text(
        de="Ausgestaltung von internen Kommunikationsstrukturen",
        en="Organisation of internal communication structures",
    ),
    rule=Yes(INTERNAL_COMMUNICATION_ORGANISED),
    asks=(INTERNAL_COMMUNICATION_ORGANISED,),
    explanation=Text(
        de=(
            "Die Akteure sollen verlässlich erfahren, was im Cluster geschieht, und sich "
            "untereinander austauschen können. Dafür braucht es feste Wege, zum Beispiel ein "
            "Intranet oder einen internen Newsletter."
        ),
        en=(
            "The actors should be reliably informed of what happens in the cluster and be able to "
            "exchange views. This takes fixed channels, for example an intranet or an internal "
            "newsletter."
        ),
    ),
    guiding_questions=(
        Text(
            de="Gibt es einen festen Weg, auf dem alle Akteure Neues aus dem Cluster erfahren, zum Beispiel einen Newsletter?",
            en="Is there a regular channel through which all actors learn news of the cluster, for example a newsletter?",
        ),
        Text(
            de="Ist festgelegt, wer dafür zuständig ist und wie oft informiert wird?",
            en="Is it settled who is responsible for it and how often information is given?",
        ),
        Text(
            de="Können sich die Akteure auch untereinander erreichen, zum Beispiel über eine Kontaktliste oder ein Intranet?",
            en="Can the actors also reach each other, for example through a list of contacts or an intranet?",
        ),
    ),
    evidence=(
        Evidence(
            id="communication_plan",
            text=Text(
                de="Kommunikationsplan mit Wegen und Rhythmus",
                en="communication plan with channels and frequency",
            ),
        ),
        Evidence(
            id="communication_samples",
            text=Text(
                de="Beispiele aus Intranet oder Newsletter",
                en="samples from the intranet or newsletter",
            ),
        ),
        Evidence(
            id="contact_database",
            text=Text(
                de="gepflegte Kontaktdatenbank", en="contact database that is kept up to date"
            ),
        ),
    ),
    mistakes=(
        Text(
            de="Genannt werden nur Wege der Kommunikation nach außen.",
            en="Only channels of external communication are named.",
        ),
    ),
    interpretation=Text(
        de=(
            "Die Quelle sagt nicht, welche Wege es geben muss. Wir lesen es so: Für den Austausch "
            "mit den Akteuren und zwischen ihnen sind Wege und ein Rhythmus festgelegt. Ob das "
            "zutrifft, beurteilen Sie selbst."
        ),
        en=(
            "The source does not say which channels there must be. We read it as follows: channels "
            "and a frequency are fixed for the exchange with the actors and among them. You judge "
            "yourself whether this is the case."
        ),
    ),
    interpretation_reason=Text(
        de=(
            "Von Strukturen lässt sich erst sprechen, wenn feststeht, wie und wie oft man sich "
            "austauscht. Einzelne Nachrichten sind noch keine."
        ),
        en=(
            "One can only speak of structures once it is settled how and how often people exchange. "
            "Single messages are not yet a structure."
        ),
    ),
)

MAIN = MainCriterion(
    number="9",
    title=Text(
        de="Kooperationen und interne Kommunikation",
        en="Cooperation and internal communication",
    ),
    slide=slides.ACTIVITIES,
    criteria=(
        CRITERION_9_1,
        CRITERION_9_2,
    ),
)
