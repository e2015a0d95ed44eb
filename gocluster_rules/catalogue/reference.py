"""The reference day (Stichtag), to which every dated criterion refers."""

from gocluster_rules.facts import Day
from gocluster_rules.text import Text

AS_OF = Day(
    name="as_of",
    label=Text(de="Stichtag", en="reference date"),
    question=Text(
        de="Auf welchen Tag beziehen sich Ihre Angaben?",
        en="To which day do your answers refer?",
    ),
    statement=Text(de="Stichtag {day}", en="Reference date {day}"),
    help=Text(
        de="Meist der Tag der geplanten Antragstellung. Ohne ihn bleibt offen, ob eine verlangte Dauer erreicht ist.",
        en="Usually the day of the planned application. Without it, it stays open whether a required duration is reached.",
    ),
)
