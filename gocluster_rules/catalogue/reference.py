"""The reference day (Stichtag), to which every dated criterion refers."""

from datetime import date

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
    # Spreadsheets take "31.12.30" for a day of 1930. The bounds of the three days lie so far apart that
    # whatever a criterion demands of one of them may be entered.
    earliest=date(2000, 1, 1),
    latest=date(2097, 12, 31),
    help=Text(
        de="Meist der Tag der geplanten Antragstellung. Ohne ihn bleibt offen, ob eine verlangte Dauer erreicht ist.",
        en="Usually the day of the planned application. Without it, it stays open whether a required duration is reached.",
    ),
    to_do=Text(
        de="Wählen Sie als Stichtag den {day}.",
        en="Choose {day} as the reference date.",
    ),
)
