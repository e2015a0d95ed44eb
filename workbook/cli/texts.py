"""What the command line says, in both languages."""

from collections.abc import Mapping

from gocluster_rules.text import Text

PROGRAM = Text(
    de=(
        "Prüft Selbstchecks zu den Aufnahmekriterien von „go-cluster“ und erstellt leere oder "
        "ausgefüllte Excel-Selbstchecks. Alles geschieht auf diesem Rechner; nichts wird gesendet."
    ),
    en=(
        "Evaluates self-checks on the admission criteria of “go-cluster” and makes empty or filled-in "
        "Excel self-checks. Everything happens on this computer; nothing is sent anywhere."
    ),
)
CHECK = Text(
    de=(
        "Wertet Dateien aus: ausgefüllte Excel-Selbstchecks (.xlsx) oder Antwortdateien (.json), bei "
        "einem Ordner alle darin. Für jede Datei steht in einer Tabelle, welche Kriterien erfüllt sind und warum, und was als "
        "Nächstes zu tun ist. Fehlerhafte Angaben gelten als offen; eine Meldung nennt jeweils "
        "Stelle und Abhilfe. Ist eine Datei gar nicht lesbar, sagt eine Meldung, warum; die übrigen Dateien werden "
        "trotzdem ausgewertet. Rückgabewert: 0, wenn alle Dateien ausgewertet wurden, sonst 2."
    ),
    en=(
        "Evaluates files: filled-in Excel self-checks (.xlsx) or answer files (.json), of a folder all "
        "those in it. For each file a "
        "table says which criteria are met and why, and what to do next. Faulty entries count as "
        "open; a message names the place and the remedy of each. If a file cannot be read at all, a "
        "message says why; the other files are evaluated all the same. Exit status: 0 if every file was "
        "evaluated, otherwise 2."
    ),
)
WORKBOOK = Text(
    de=(
        "Schreibt einen Excel-Selbstcheck nach OUT.xlsx, leer oder mit den Angaben aus einer Datei. "
        "Sind Angaben darin fehlerhaft, wird nichts geschrieben. Eine vorhandene Datei wird nur mit "
        "--force ersetzt."
    ),
    en=(
        "Writes an Excel self-check to OUT.xlsx, empty or with the answers of a file. If entries in it are "
        "faulty, nothing is written. An existing file is replaced only with --force."
    ),
)
JSON_OPTION = Text(
    de="Ergebnis als JSON ausgeben, eine Zeile je Datei.",
    en="Print the result as JSON, one line per file.",
)
LANG_OPTION = Text(
    de="Sprache der Ausgabe (ohne Angabe: die des Systems).",
    en="Language of the output (default: that of the system).",
)
BOOK_LANG_OPTION = Text(
    de="Sprache des Selbstchecks und der Meldungen (ohne Angabe: die des Systems).",
    en="Language of the self-check and of the messages (default: that of the system).",
)
ANSWERS_OPTION = Text(
    de="Antwortdatei oder Selbstcheck, dessen Angaben übernommen werden.",
    en="Answer file or self-check whose answers are taken over.",
)
SITE_OPTION = Text(
    de="Adresse der Website; dann führen Verweise aus dem Selbstcheck zu den Kriterien.",
    en="Address of the website; the self-check then links to the criteria.",
)
FORCE_OPTION = Text(
    de="Eine vorhandene Datei ersetzen.",
    en="Replace an existing file.",
)
HELP_OPTION = Text(de="Diese Hilfe anzeigen.", en="Show this help.")
VERSION_OPTION = Text(de="Version anzeigen.", en="Show the version.")

NUMBER = Text(de="Nr.", en="No.")
VERDICT = Text(de="Ergebnis", en="Verdict")
REASON = Text(de="Begründung", en="Reason")
SHORTFALL = Text(de="Was fehlt", en="Shortfall")
NEXT_STEPS = Text(de="Nächste Schritte", en="Next steps")
AUDIT = Text(
    de="In der Arbeitsmappe sind Ergebnisse gespeichert, die nicht zu ihren Angaben passen:",
    en="The workbook holds stored results that do not fit its answers:",
)
DEVIATION = Text(
    de="{cell}: gespeichert {stored}, berechnet {computed}",
    en="{cell}: stored {stored}, computed {computed}",
)
MORE_DEVIATIONS = Text(de="und {number} weitere", en="and {number} more")
NOTHING = Text(de="(leer)", en="(empty)")
UNUSED_ONE = Text(
    de="Eine Angabe der Datei konnte nicht verwendet werden; sie gilt als offen.",
    en="One entry of the file could not be used; it counts as open.",
)
UNUSED = Text(
    de="{number} Angaben der Datei konnten nicht verwendet werden; sie gelten als offen.",
    en="{number} entries of the file could not be used; they count as open.",
)
AS_OF = Text(de="Stichtag {day}", en="Reference date {day}")
HINT = Text(de="Hinweis ({label}): {text}", en="Hint ({label}): {text}")
NO_AS_OF = Text(de="Stichtag nicht angegeben", en="Reference date not stated")
WRITTEN = Text(de="Geschrieben: {path}", en="Written: {path}")
NO_FILE = Text(
    de="Die Datei kann nicht gelesen werden ({why}). Bitte prüfen Sie Namen, Ordner und Zugriffsrechte.",
    en="The file cannot be read ({why}). Please check its name, folder and access rights.",
)
NO_OUTPUT = Text(
    de=(
        "Die Datei kann nicht geschrieben werden ({why}). Bitte schließen Sie sie in anderen Programmen "
        "und prüfen Sie Ordner und Zugriffsrechte."
    ),
    en=(
        "The file cannot be written ({why}). Please close it in other programs and check the folder and "
        "access rights."
    ),
)
SITE_PLACE = Text(de="--site-url", en="--site-url")
NO_XLSX = Text(
    de="Ein Excel-Selbstcheck endet auf .xlsx. Bitte geben Sie einen solchen Namen an.",
    en="An Excel self-check ends in .xlsx. Please give such a name.",
)
NO_STANDARD_OUTPUT = Text(
    de=(
        "Die Ausgabe kann nicht geschrieben werden ({why}). Bitte prüfen Sie, wohin Sie sie umleiten."
    ),
    en="The output cannot be written ({why}). Please check where you redirect it to.",
)
EXISTS = Text(
    de=(
        "Diese Datei gibt es schon; sie bleibt, wie sie ist. Bitte geben Sie einen anderen Namen an, oder "
        "--force, wenn sie ersetzt werden soll."
    ),
    en=(
        "This file exists already and stays as it is. Please give another name, or --force if it is to be "
        "replaced."
    ),
)
EMPTY_FOLDER = Text(
    de=(
        "In diesem Ordner liegt weder ein Excel-Selbstcheck (.xlsx) noch eine Antwortdatei (.json). Bitte "
        "prüfen Sie den Namen; Ordner darin werden nicht durchsucht."
    ),
    en=(
        "There is neither an Excel self-check (.xlsx) nor an answer file (.json) in this folder. Please "
        "check its name; folders in it are not searched."
    ),
)
NO_ADDRESS = Text(
    de=(
        "„{value}“ ist keine Adresse einer Website. Bitte geben Sie eine an wie https://www.example.org/ "
        "mit höchstens 500 Zeichen."
    ),
    en=(
        "“{value}” is not the address of a website. Please give one such as https://www.example.org/ with "
        "at most 500 characters."
    ),
)
CAUSES: Mapping[str, Text] = {
    "ENOENT": Text(de="nicht gefunden", en="not found"),
    "EACCES": Text(de="Zugriff verweigert", en="access denied"),
    "EPERM": Text(de="Zugriff verweigert", en="access denied"),
    "EISDIR": Text(de="das ist ein Ordner", en="that is a folder"),
    "ENOTDIR": Text(de="das ist kein Ordner", en="that is not a folder"),
    "ENOSPC": Text(de="kein Platz mehr auf dem Datenträger", en="no space left on the device"),
    "EDQUOT": Text(de="kein Platz mehr im Kontingent", en="no space left in the quota"),
    "EFBIG": Text(de="größer als hier erlaubt", en="larger than is allowed here"),
    "EROFS": Text(de="Datenträger ist schreibgeschützt", en="the device is read-only"),
    "ENAMETOOLONG": Text(de="Name ist zu lang", en="the name is too long"),
    "ELOOP": Text(de="Verweise führen im Kreis", en="links lead in a circle"),
    "EIO": Text(de="Datenträger ist gestört", en="the device fails"),
}
"""By the system's name of the error."""
TOO_COSTLY = Text(
    de=(
        "Die Datei zu lesen, braucht weit mehr Zeit oder Speicher als bei einem Selbstcheck. Bitte öffnen Sie sie "
        "in Excel oder LibreOffice und speichern Sie sie neu, oder laden Sie den Selbstcheck noch einmal herunter."
    ),
    en=(
        "Reading the file takes far more time or memory than a self-check needs. Please open it in Excel or "
        "LibreOffice and save it again, or download the self-check again."
    ),
)
UNFORESEEN = Text(
    de=(
        "Das Programm ist auf einen Fehler gestoßen, der nicht vorgesehen ist ({why}). Ihre Dateien sind "
        "unverändert. Bitte melden Sie den Fehler mit der Datei, bei der er auftrat."
    ),
    en=(
        "The program met an error that was not foreseen ({why}). Your files are unchanged. Please report "
        "the error together with the file at which it occurred."
    ),
)

# --- Help, and complaints about wrong calls

USAGE = Text(de="Aufruf:", en="Usage:")
OPTIONS_METAVAR = Text(de="[OPTIONEN]", en="[OPTIONS]")
COMMAND_METAVAR = Text(de="BEFEHL [ANGABEN]...", en="COMMAND [ARGUMENTS]...")
OPTIONS = Text(de="Optionen", en="Options")
COMMANDS = Text(de="Befehle", en="Commands")
HELP_AT = Text(de="Hilfe: {command}", en="Help: {command}")
ERROR = Text(de="Fehler: {message}", en="Error: {message}")
MISSING_ARGUMENT = Text(
    de="Es fehlt die Angabe „{name}“. Bitte ergänzen Sie sie.",
    en="The argument “{name}” is missing. Please add it.",
)
EXTRA_ARGUMENTS = Text(
    de="„{values}“ ist zu viel. Bitte geben Sie nur an, was oben im Aufruf vorgesehen ist.",
    en="“{values}” is too much. Please give only what the usage above provides for.",
)
NO_SUCH_OPTION = Text(
    de="Die Option „{name}“ gibt es hier nicht.{hint} Bitte sehen Sie in der Hilfe nach.",
    en="There is no option “{name}” here.{hint} Please see the help.",
)
NO_SUCH_COMMAND = Text(
    de="Den Befehl „{name}“ gibt es nicht.{hint} Bitte sehen Sie in der Hilfe nach.",
    en="There is no command “{name}”.{hint} Please see the help.",
)
COMMAND_MISSING = Text(
    de="Es fehlt ein Befehl. Bitte sehen Sie in der Hilfe nach, welche es gibt.",
    en="A command is missing. Please see the help for those there are.",
)
VALUE_MISSING = Text(
    de="Hinter der Option „{name}“ fehlt ihr Wert. Bitte ergänzen Sie ihn.",
    en="The option “{name}” lacks its value. Please add it.",
)
NO_VALUE_TAKEN = Text(
    de="Die Option „{name}“ hat keinen Wert. Bitte geben Sie sie allein an.",
    en="The option “{name}” takes no value. Please give it alone.",
)
NO_CHOICE = Text(
    de="„{value}“ ist bei {option} nicht möglich. Bitte wählen Sie eines von: {choices}.",
    en="“{value}” is not possible for {option}. Please choose one of: {choices}.",
)

# --- gocluster members

MEMBERS = Text(
    de=(
        "Wertet eine Mitgliederliste aus (.csv, .xlsx oder .ods, eine Zeile je Mitglied, Spalten in beliebiger Reihenfolge): wie viele Akteure, "
        "KMU und FuE-Einrichtungen es sind, wie viele im Umkreis von ca. 150 km ansässig sind, und was daraus für die Kriterien 1, 2.1 und 3 "
        "folgt. Was die Liste nicht sagt, weitet die Zahlen zu Spannen. Rückgabewert: 0, wenn die Liste ausgewertet wurde, sonst 2."
    ),
    en=(
        "Evaluates a list of members (.csv, .xlsx or .ods, one row for each member, columns in any order): how many actors, SMEs "
        "and R&D institutions there are, how many are located within about 150 km, and what follows for criteria 1, 2.1 and 3. What "
        "the list does not say widens the numbers to ranges. Exit status: 0 if the list was evaluated, otherwise 2."
    ),
)
OFFICE_OPTION = Text(
    de="Postleitzahl der Geschäftsstelle, zum Beispiel 10623 oder A-1010.",
    en="Postal code of the office, such as 10623 or A-1010.",
)
BOUND_OPTION = Text(
    de="Alle Mitglieder sind fest gebunden; für Listen ohne eine Spalte, die das sagt.",
    en="All members are firmly bound; for lists without a column that says so.",
)
MAP_OPTION = Text(
    de="Eine Karte der Mitglieder um die Geschäftsstelle in diese Datei zeichnen.",
    en="Draw a map of the members around the office into this file.",
)
TABLE_OPTION = Text(
    de="Die bereinigte Liste als Übersicht der Clusterakteure in diese Datei schreiben.",
    en="Write the cleaned list as an overview of the cluster's actors into this file.",
)
MEMBERS_JSON_OPTION = Text(
    de="Ergebnis als JSON ausgeben, mit allen Zeilen der Liste.",
    en="Print the result as JSON, with all rows of the list.",
)
OFFICE_PLACE = Text(de="--office", en="--office")
NO_OFFICE = Text(
    de=(
        "Zur Postleitzahl „{value}“ ist kein Ort bekannt. Bitte geben Sie die der Hausanschrift der "
        "Geschäftsstelle an, nicht die eines Postfachs; im Ausland mit dem Land davor, zum Beispiel A-1010."
    ),
    en=(
        "No place is known for the postal code “{value}”. Please give the one of the office's street address, not that "
        "of a PO box; abroad with the country before it, such as A-1010."
    ),
)
ALL_BOUND = Text(
    de="Sind alle fest gebunden, rufen Sie das Programm mit --all-bound auf.",
    en="If all are firmly bound, call the program with --all-bound.",
)
