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

TALLY = Text(
    de="{met} von {of} Kriterien erfüllt, {not_met} nicht erfüllt, {open} offen. Verlangt sind {required}.",
    en="{met} of {of} criteria met, {not_met} not met, {open} open. {required} are required.",
)

BAND = Text(
    de="Je nach den offenen Angaben werden es {met} bis {possible} erfüllte Kriterien.",
    en="Depending on the open answers, {met} to {possible} criteria will be met.",
)

AFTER = Text(de="Danach sind {met} von {of} erfüllt.", en="Then {met} of {of} are met.")

AFTER_ANSWER = Text(
    de="Fällt die Antwort günstig aus, sind {met} von {of} erfüllt.",
    en="If the answer is favourable, {met} of {of} are met.",
)

LOST = Text(
    de="Achtung, dann nicht mehr erfüllt: {numbers}.", en="Note, then no longer met: {numbers}."
)
