"""The sentences that rules of one kind share, and how a language writes numbers.

What belongs to one criterion alone stands with it in the catalogue.
"""

from __future__ import annotations

from collections.abc import Mapping

from gocluster_rules.text import Lang, Text
from gocluster_rules.verdict import Verdict

DECIMAL_MARK: Mapping[Lang, str] = {"de": ",", "en": "."}
GROUP_MARK: Mapping[Lang, str] = {"de": ".", "en": ","}
MONTHS_EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
YES = Text(de="ja", en="yes")
NO = Text(de="nein", en="no")

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

# Overall result, over the numbers of verdicts.
TALLY = Text(
    de="{met} von {of} Kriterien erfüllt, {not_met} nicht erfüllt, {open} offen. Verlangt sind {required}.",
    en="{met} of {of} criteria met, {not_met} not met, {open} open. {required} are required.",
)
BAND = Text(
    de="Je nach den offenen Angaben werden es {met} bis {possible} erfüllte Kriterien.",
    en="Depending on the open answers, {met} to {possible} criteria will be met.",
)

# Intervals and lower ends.
UP_TO = Text(de=" bis {high}", en=" to {high}")
NO_LESS_THAN_FIRST = Text(de="Mindestens {low}", en="At least {low}")
NO_LESS_THAN = Text(de="mindestens {low}", en="at least {low}")

# Missing answers.
MISSING = Text(de="Noch keine gültige Angabe: {labels}.", en="No valid answer yet: {labels}.")

# AtLeast
COUNT_NEEDED = Text(
    de="Verlangt sind mindestens {limit} {things}.", en="At least {limit} {things} are required."
)
COUNT_REASON = Text(
    de="{have} {things}, verlangt sind mindestens {limit}.",
    en="{have} {things}; at least {limit} are required.",
)
COUNT_STEP = Text(de="Nötig: mindestens {limit} {things}.", en="Needed: at least {limit} {things}.")

# ShareAtLeast
SHARE_NEEDED = Text(
    de="Verlangt sind mindestens {percent} %.", en="At least {percent} % is required."
)
SHARE_REASON = Text(
    de="{share}: {percent} %, verlangt sind mindestens {limit} %.",
    en="{share}: {percent} %; at least {limit} % is required.",
)
SHARE_OF_NOTHING = Text(
    de="Aus 0 lässt sich kein Anteil bilden ({label}), verlangt sind mindestens {limit} %.",
    en="No share can be formed of 0 ({label}); at least {limit} % is required.",
)
SHARE_NOTHING = Text(
    de="Der Anteil ist 0,0 % ({labels}: 0), verlangt sind mindestens {limit} %.",
    en="The share is 0.0 % ({labels}: 0); at least {limit} % is required.",
)
SHARE_STEP = Text(
    de="Nötig: mindestens {needed} ({labels}).", en="Needed: at least {needed} ({labels})."
)
SHARE_STEP_OF_NOTHING = Text(
    de="Nötig ist zuerst ein Wert über 0: {label}.",
    en="A value above 0 is needed first: {label}.",
)
TOGETHER = Text(de=" und ", en=" and ")

# Elapsed and Lasting
ELAPSED_NEEDED = Text(
    de="Verlangt sind mindestens {months} Monate bis zum Stichtag.",
    en="At least {months} months up to the reference date are required.",
)
ELAPSED_MET = Text(
    de="{statement}: Die verlangten {months} Monate sind seit dem {end} erreicht (Stichtag {reference}).",
    en="{statement}: the required {months} months were reached on {end} (reference date {reference}).",
)
ELAPSED_NOT_MET = Text(
    de="{statement}: Die verlangten {months} Monate sind erst am {end} erreicht (Stichtag {reference}).",
    en="{statement}: the required {months} months will only be reached on {end} (reference date {reference}).",
)
ELAPSED_STEP = Text(
    de="Ab dem {end} sind die verlangten {months} Monate erreicht.",
    en="From {end} the required {months} months are reached.",
)
LASTING_NEEDED = Text(
    de="Verlangt sind mindestens {months} Monate ab dem Stichtag.",
    en="At least {months} months from the reference date are required.",
)
LASTING_REASON = Text(
    de=(
        "{statement}. Verlangt sind mindestens {months} Monate ab dem Stichtag {reference}, "
        "also bis zum {end}."
    ),
    en=(
        "{statement}. At least {months} months from the reference date {reference} are required, "
        "that is until {end}."
    ),
)
LASTING_STEP = Text(
    de="Nötig ist mindestens der {end} ({label}).", en="{end} or later is needed ({label})."
)

# Yes
YES_NEEDED = Text(de="Verlangt ist: {label}.", en="Required: {label}.")
YES_STEP = Text(de="Herstellen und belegen: {label}.", en="Put in place and document: {label}.")

# RatioAtMost
RATIO_NEEDED = Text(
    de="Verlangt ist eine Besetzung innerhalb der ESCA-Werte für Ihre Größe.",
    en="Staffing within the ESCA figures for your size is required.",
)
RATIO_REASON = Text(
    de="{count} {things} auf {per} {unit}: {ratio} je {unit}, zulässig sind höchstens {limit}.",
    en="{count} {things} for {per} {unit}: {ratio} per {unit}; at most {limit} are allowed.",
)
RATIO_UNSTAFFED = Text(
    de="{count} {things} auf 0,00 {unit}: Das Management ist nicht besetzt.",
    en="{count} {things} for 0.00 {unit}: the management is not staffed.",
)
RATIO_STEP = Text(de="Nötig: mindestens {needed} {unit}.", en="Needed: at least {needed} {unit}.")

# Shortfalls
SHORT_ONE = Text(de="Es fehlt 1.", en="1 is missing.")
SHORT_MANY = Text(de="Es fehlen {number}.", en="{number} are missing.")
SHORT_AT_LEAST_ONE = Text(de="Es fehlt mindestens 1.", en="At least 1 is missing.")
SHORT_AT_LEAST = Text(de="Es fehlen mindestens {number}.", en="At least {number} are missing.")
SHORT_AMOUNT = Text(de="Es fehlen {number} {unit}.", en="{number} {unit} are missing.")
SHORT_AMOUNT_AT_LEAST = Text(
    de="Es fehlen mindestens {number} {unit}.", en="At least {number} {unit} are missing."
)
SHORT_ONE_DAY = Text(de="Es fehlt 1 Tag.", en="1 day is missing.")
SHORT_DAYS = Text(de="Es fehlen {number} Tage.", en="{number} days are missing.")
SHORT_WHOLE = Text(de="Es fehlt eine Bezugsgröße über 0.", en="A base above 0 is missing.")
SHORT_STATEMENT = Text(de="Es fehlt: {label}.", en="Missing: {label}.")

# Next steps
AFTER = Text(de="Danach sind {met} von {of} erfüllt.", en="Then {met} of {of} are met.")
AFTER_ANSWER = Text(
    de="Fällt die Antwort günstig aus, sind {met} von {of} erfüllt.",
    en="If the answer is favourable, {met} of {of} are met.",
)
LOST = Text(
    de="Achtung, dann nicht mehr erfüllt: {numbers}.", en="Note, then no longer met: {numbers}."
)
STEP_ANSWER = Text(de="Angabe ergänzen: {labels}.", en="Add the answer: {labels}.")
STEP_SETTLE = Text(de="Genau bestimmen: {labels}.", en="Determine exactly: {labels}.")

# What may be entered, and what is wrong with what was entered
EXPECTED_COUNT = Text(
    de="eine ganze Zahl von 0 bis {highest}", en="a whole number from 0 to {highest}"
)
EXPECTED_AMOUNT = Text(
    de="eine Zahl von 0 bis {highest} ({unit}) mit höchstens zwei Nachkommastellen",
    en="a number from 0 to {highest} ({unit}) with at most two decimal places",
)
EXPECTED_DAY = Text(
    de="ein Datum vom {earliest} bis zum {latest}", en="a date from {earliest} to {latest}"
)
EXPECTED_YES_NO = Text(de="ja oder nein", en="yes or no")
UNEXPECTED = Text(
    de="„{value}“ kann nicht ausgewertet werden. Bitte geben Sie {expected} an oder lassen Sie die Angabe weg.",
    en="“{value}” cannot be evaluated. Please give {expected} or leave the answer out.",
)
AS_WRITTEN = Text(
    de="{message} Schreibweise in der Antwortdatei: {example}",
    en="{message} As written in the answer file: {example}",
)
NO_SUCH_DAY = Text(
    de="Den Tag „{value}“ gibt es nicht. Bitte prüfen Sie Tag, Monat und Jahr.",
    en="There is no day “{value}”. Please check day, month and year.",
)
INTERVAL_KEYS = Text(
    de="Eine Spanne hat genau die zwei Angaben „at_least“ und „at_most“, hier steht „{value}“. Bitte ergänzen Sie beide.",
    en="A range has exactly the two entries “at_least” and “at_most”; here it has “{value}”. Please give both.",
)
INTERVAL_ORDER = Text(
    de="Die Spanne beginnt bei {low} und endet bei {high}. Bitte tauschen Sie die beiden Zahlen oder korrigieren Sie sie.",
    en="The range begins at {low} and ends at {high}. Please swap or correct the two numbers.",
)
PART_EXCEEDS = Text(
    de="{value} ist mehr als {whole} ({label}). Bitte korrigieren Sie eine der beiden Zahlen.",
    en="{value} is more than {whole} ({label}). Please correct one of the two numbers.",
)
NO_TEXT = Text(
    de="„{value}“ ist kein Text. Bitte geben Sie einen Text an oder lassen Sie die Angabe weg.",
    en="“{value}” is not a text. Please give a text or leave the answer out.",
)
TOO_LONG = Text(
    de="Der Text hat {length} Zeichen. Bitte kürzen Sie ihn auf höchstens {limit}.",
    en="The text has {length} characters. Please shorten it to at most {limit}.",
)
UNPRINTABLE = Text(
    de="Der Text „{value}“ enthält Steuerzeichen. Bitte entfernen Sie sie oder tippen Sie den Text neu.",
    en="The text “{value}” contains control characters. Please remove them or type the text again.",
)
NO_COUNTRY = Text(
    de="„{value}“ ist kein Länderkürzel. Bitte geben Sie zwei Buchstaben an, zum Beispiel DE.",
    en="“{value}” is not a country code. Please give two letters, for example DE.",
)
NO_POSTAL_CODE = Text(
    de="„{value}“ ist keine Postleitzahl. Bitte geben Sie sie mit Ziffern an, zum Beispiel 10623.",
    en="“{value}” is not a postal code. Please give it in digits, for example 10623.",
)
FILE = Text(de="Datei", en="File")
FILE_TOO_LARGE = Text(
    de="Die Datei ist zu groß für eine Antwortdatei (höchstens 5 MB). Bitte prüfen Sie, ob es die richtige ist.",
    en="The file is too large for an answer file (at most 5 MB). Please check that it is the right one.",
)
NOT_JSON_TEXT = Text(
    de=(
        "Das ist weder eine Antwortdatei (JSON, als UTF-8 gespeichert) noch ein Excel-Selbstcheck (.xlsx). "
        "Bitte wählen Sie die Datei, die Sie hier oder im Selbstcheck gespeichert haben."
    ),
    en=(
        "This is neither an answer file (JSON, saved as UTF-8) nor an Excel self-check (.xlsx). "
        "Please choose the file that you saved here or in the self-check."
    ),
)
NOT_JSON = Text(
    de=(
        "Das ist keine Antwortdatei: In Zeile {line}, Spalte {column} ist der Aufbau (JSON) fehlerhaft. "
        "Bitte speichern Sie die Datei neu oder berichtigen Sie diese Stelle."
    ),
    en=(
        "This is not an answer file: in line {line}, column {column} its structure (JSON) is broken. "
        "Please save the file again or correct that place."
    ),
)
NOT_JSON_VALUE = Text(
    de="Die Datei enthält einen Wert, den JSON nicht kennt oder der zu tief verschachtelt ist. Bitte speichern Sie sie neu.",
    en="The file contains a value that JSON does not know or that is nested too deeply. Please save it again.",
)
DUPLICATE_KEY = Text(
    de="Die Angabe „{key}“ steht zweimal in der Datei. Bitte löschen Sie eine davon.",
    en="The entry “{key}” stands twice in the file. Please delete one of them.",
)
OTHER_FORMAT = Text(
    de="Das Format ist „{value}“, lesbar ist „{format}“. Bitte wählen Sie eine Antwortdatei des Selbstchecks.",
    en="The format is “{value}”; “{format}” can be read. Please choose an answer file of the self-check.",
)
OTHER_EDITION = Text(
    de=(
        "Die Datei gehört zur Ausgabe „{value}“, geprüft wird nach der Ausgabe „{edition}“. "
        "Bitte laden Sie den aktuellen Selbstcheck herunter und übertragen Sie Ihre Angaben."
    ),
    en=(
        "The file belongs to the edition “{value}”; the edition evaluated here is “{edition}”. "
        "Please download the current self-check and transfer your answers."
    ),
)
MISSING_KEY = Text(
    de="Die Angabe „{key}“ fehlt. Bitte ergänzen Sie „{value}“.",
    en="The entry “{key}” is missing. Please add “{value}”.",
)
LOWER_END_MISSING = Text(
    de="Es ist nur angegeben, wie viele es höchstens sind. Bitte geben Sie auch an, wie viele es mindestens sind.",
    en="Only the highest possible number is given. Please also give the lowest one.",
)
MEMBERS = Text(
    de=(
        "Mitgliederlisten kann diese Fassung noch nicht auswerten. Bitte entfernen Sie „members“ und "
        "tragen Sie die Anzahlen ein."
    ),
    en=(
        "This version cannot evaluate member lists yet. Please remove “members” and enter the numbers "
        "themselves."
    ),
)
NO_OBJECT = Text(
    de="„{value}“ steht dort, wo eine Gruppe von Angaben in geschweiften Klammern erwartet wird. Bitte berichtigen Sie das.",
    en="“{value}” stands where a group of entries in curly brackets is expected. Please correct that.",
)
UNKNOWN_KEY = Text(
    de="Die Angabe „{key}“ ist nicht bekannt.{hint} Bitte berichtigen Sie den Namen oder löschen Sie sie.",
    en="The entry “{key}” is not known.{hint} Please correct its name or delete it.",
)
DID_YOU_MEAN = Text(de=" Meinten Sie „{name}“?", en=" Did you mean “{name}”?")

CLUSTER_FIELDS: Mapping[str, Text] = {
    "cluster_name": Text(de="Name des Clusters", en="name of the cluster"),
    "office_country": Text(de="Land der Geschäftsstelle", en="country of the office"),
    "office_postal_code": Text(
        de="Postleitzahl der Geschäftsstelle", en="postal code of the office"
    ),
}
NOTE_ON = Text(de="Notiz zu Kriterium {number}", en="Note on criterion {number}")
