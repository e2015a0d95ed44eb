"""How we read the source where it leaves room on what concerns all criteria; each criterion has its own reading."""

from gocluster_rules.model import Reading
from gocluster_rules.text import Text

READINGS: tuple[Reading, ...] = (
    Reading(
        id="reference-date",
        subject=Text(de="Stichtag", en="Reference date"),
        interpretation=Text(
            de=(
                "Alle Fristen beziehen sich auf einen Tag, den Sie selbst festlegen. Wir schlagen den Tag vor, "
                "an dem Sie den Antrag stellen wollen."
            ),
            en=(
                "All periods refer to one day, which you set yourself. We suggest the day on which you want to "
                "apply."
            ),
        ),
        reason=Text(
            de=(
                "Die Quelle nennt keinen Tag. Mit einem festen ergeben dieselben Angaben immer dasselbe, gleich "
                "wann und womit sie ausgewertet werden."
            ),
            en=(
                "The source names no day. With a fixed one, the same answers always give the same result, "
                "whenever and wherever they are evaluated."
            ),
        ),
    ),
    Reading(
        id="harder-and-softer",
        subject=Text(de="Härtere und weichere Kriterien", en="Harder and softer criteria"),
        interpretation=Text(
            de=(
                "Jedes Kriterium und jedes Unterkriterium zählt gleich viel. Wir unterscheiden nur, ob eine Zahl "
                "oder eine Frist entscheidet (gezählt) oder Ihr Urteil (beurteilt)."
            ),
            en=(
                "Each criterion and sub-criterion counts the same. We only distinguish whether a number or a "
                "period decides (counted) or your judgement (judged)."
            ),
        ),
        reason=Text(
            de=(
                "Die Quelle sagt nicht, welche Kriterien die härteren sind. Sie verlangt nur, wie viele in Summe "
                "erfüllt sein müssen, und kennt kein einzelnes Ausschlusskriterium."
            ),
            en=(
                "The source does not say which criteria are the harder ones. It only requires how many must be "
                "met in total, and has no single criterion that excludes."
            ),
        ),
    ),
    Reading(
        id="shares",
        subject=Text(de="Anteile in Prozent", en="Shares in per cent"),
        interpretation=Text(
            de="Ein Anteil wird nicht gerundet: Wer knapp unter der Grenze liegt, erfüllt sie nicht.",
            en="A share is not rounded: just below the limit is not met.",
        ),
        reason=Text(
            de="„Mindestens“ lässt nach unserem Verständnis kein Aufrunden zu.",
            en="As we understand it, “at least” allows no rounding up.",
        ),
    ),
    Reading(
        id="missing-answers",
        subject=Text(de="Fehlende Angaben", en="Missing answers"),
        interpretation=Text(
            de="Was fehlt, gilt als offen und nicht als nicht erfüllt.",
            en="What is missing counts as open, not as not met.",
        ),
        reason=Text(
            de=(
                "Der Selbstcheck soll zeigen, was noch zu klären ist. Wie das Programm fehlende Angaben bewertet, "
                "sagt die Quelle nicht."
            ),
            en=(
                "The self-check is meant to show what still has to be clarified. The source does not say how the "
                "programme assesses missing information."
            ),
        ),
    ),
    Reading(
        id="admission",
        subject=Text(de="Mindestzahl und Aufnahme", en="Minimum number and admission"),
        interpretation=Text(
            de="Wer die Mindestzahl erreicht, kann aufgenommen werden, hat aber noch keine Zusage.",
            en="Whoever reaches the minimum number can be admitted, but has no promise yet.",
        ),
        reason=Text(
            de=(
                "Nach der Quelle müssen so viele Kriterien erfüllt sein, „um … aufgenommen werden zu können“. Am "
                "Ende des Aufnahmeprozesses stehen ein Votum und dann Aufnahme oder Ablehnung."
            ),
            en=(
                "According to the source, this many criteria must be met “in order to be admitted”. The admission "
                "process ends with a vote and then admission or rejection."
            ),
        ),
    ),
    Reading(
        id="opinion-and-vote",
        subject=Text(de="Gutachten und Votum", en="Expert opinion and vote"),
        interpretation=Text(
            de=(
                "Das Gutachten stützt sich auf die Kriterien, Ihren Antrag und das Aufnahmegespräch. Für das Votum "
                "müssen Sie nichts weiter einreichen."
            ),
            en=(
                "The expert opinion is based on the criteria, your application and the admission interview. You "
                "need not submit anything further for the vote."
            ),
        ),
        reason=Text(
            de="So folgen die Schritte in der Quelle aufeinander; einen weiteren Beitrag nennt sie nicht.",
            en="This is the order of the steps in the source; it names no further contribution.",
        ),
    ),
)
