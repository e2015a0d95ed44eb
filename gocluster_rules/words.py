"""The words for verdicts, and the sentences about all criteria together."""

from __future__ import annotations

from collections.abc import Mapping

from gocluster_rules.text import Text
from gocluster_rules.verdict import Verdict

VERDICTS: Mapping[Verdict, Text] = {
    Verdict.NOT_MET: Text(de="nicht erfüllt", en="not met"),
    Verdict.OPEN: Text(de="offen", en="open"),
    Verdict.MET: Text(de="erfüllt", en="met"),
}

OVERALL: Mapping[Verdict, Text] = {
    Verdict.NOT_MET: Text(de="Mindestzahl nicht erreicht", en="Minimum number not reached"),
    Verdict.OPEN: Text(de="Mindestzahl noch offen", en="Minimum number still open"),
    Verdict.MET: Text(de="Mindestzahl erreicht", en="Minimum number reached"),
}

DECISION = Text(
    de=(
        "Diese Selbsteinschätzung nimmt nichts vorweg: Über die Aufnahme entscheiden das Ministerium "
        "und der Programmbegleitkreis."
    ),
    en=(
        "This self-check anticipates nothing: admission is decided by the ministry and the "
        "programme advisory group."
    ),
)

GUIDING_QUESTIONS = Text(de="Leitfragen", en="Guiding questions")

GUIDING_QUESTIONS_HELP = Text(
    de="Leitfragen sind von uns, nicht aus der Quelle; sie werden nicht gewertet.",
    en="Guiding questions are ours, not from the source; they are not scored.",
)

TALLY = Text(
    de="{met} von {of} Kriterien erfüllt, {not_met} nicht erfüllt, {open} offen. Verlangt sind {required}.",
    en="{met} of {of} criteria met, {not_met} not met, {open} open. {required} are required.",
)

BAND = Text(
    de="Je nach den offenen Angaben werden es {met} bis {possible} erfüllte Kriterien.",
    en="Depending on the open answers, {met} to {possible} criteria will be met.",
)

MET_COUNTED = Text(
    de="{met} erfüllt, davon keins nach eigener Einschätzung.",
    en="{met} met, none of them by your own assessment.",
)

MET_JUDGED = Text(
    de="{met} erfüllt, davon {judged} nach eigener Einschätzung",
    en="{met} met, {judged} of them by your own assessment",
)

MET_BOTH = Text(
    de="{met} erfüllt, davon {both} zum Teil nach eigener Einschätzung",
    en="{met} met, {both} of them partly by your own assessment",
)

MET_JUDGED_AND_BOTH = Text(
    de="{met} erfüllt, davon {judged} nach eigener Einschätzung und {both} zum Teil",
    en="{met} met, {judged} of them by your own assessment and {both} in part",
)

WITHOUT_NOTE = Text(de=", {without_note} ohne Begründung.", en=", {without_note} without a reason.")

ALL_NOTED = Text(de=", jeweils mit Begründung.", en=", each with a reason.")

AFTER = Text(de="Danach sind {met} von {of} erfüllt.", en="Then {met} of {of} are met.")
AFTER_ONE = Text(de="Danach ist 1 von {of} erfüllt.", en="Then 1 of {of} is met.")
AFTER_OR_MORE = Text(
    de="Danach sind mindestens {met} von {of} erfüllt.", en="Then at least {met} of {of} are met."
)
AFTER_ONE_OR_MORE = Text(
    de="Danach ist mindestens 1 von {of} erfüllt.", en="Then at least 1 of {of} is met."
)
AFTER_ANSWER = Text(
    de="Trifft das zu, sind {met} von {of} erfüllt.", en="If so, {met} of {of} are met."
)
AFTER_ANSWER_ONE = Text(de="Trifft das zu, ist 1 von {of} erfüllt.", en="If so, 1 of {of} is met.")
AFTER_ANSWER_OR_MORE = Text(
    de="Trifft das zu, sind mindestens {met} von {of} erfüllt.",
    en="If so, at least {met} of {of} are met.",
)
AFTER_ANSWER_ONE_OR_MORE = Text(
    de="Trifft das zu, ist mindestens 1 von {of} erfüllt.", en="If so, at least 1 of {of} is met."
)

OUTLOOKS: Mapping[tuple[Verdict, bool], tuple[Text, Text]] = {
    (Verdict.NOT_MET, False): (AFTER_ONE, AFTER),
    (Verdict.NOT_MET, True): (AFTER_ONE_OR_MORE, AFTER_OR_MORE),
    (Verdict.OPEN, False): (AFTER_ANSWER_ONE, AFTER_ANSWER),
    (Verdict.OPEN, True): (AFTER_ANSWER_ONE_OR_MORE, AFTER_ANSWER_OR_MORE),
}
"""What is said of a step, for one criterion met and for several: by the verdict so far, and whether others may be met too."""

PATH = Text(
    de="Bis zur Mindestzahl fehlen noch {needed} Kriterien. Der kürzeste Weg dorthin:",
    en="{needed} more criteria are needed for the minimum number. The shortest path there:",
)
PATH_OF_ONE = Text(
    de="Bis zur Mindestzahl fehlt noch 1 Kriterium. Der kürzeste Weg dorthin:",
    en="1 more criterion is needed for the minimum number. The shortest path there:",
)
NO_PATH = Text(
    de=(
        "Bis zur Mindestzahl fehlen noch {needed}. Aus den bisherigen Angaben lässt sich kein Weg "
        "dorthin ableiten: Beantworten Sie zuerst, was noch offen ist."
    ),
    en=(
        "{needed} more are needed for the minimum number. No path there follows from the answers so far: "
        "first answer what is still open."
    ),
)
NOT_TOGETHER = Text(
    de="Aus den bisherigen Angaben lässt sich nicht ableiten, wie diese Kriterien zusammen erfüllt werden.",
    en="How these criteria are met together does not follow from the answers so far.",
)
CHOOSE = Text(de="{choose} von diesen {of} genügen:", en="{choose} of these {of} will do:")
CHOOSE_ONE = Text(de="Eines von diesen {of} genügt:", en="One of these {of} will do:")

AND_MORE = Text(de="{names} und {number} weitere", en="{names} and {number} more")
"""After the first of many names."""
