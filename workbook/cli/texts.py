"""What the command line says, in both languages."""

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
        "Wertet Dateien aus: ausgefüllte Excel-Selbstchecks (.xlsx) oder Antwortdateien (.json). "
        "Für jede Datei steht in einer Tabelle, welche Kriterien erfüllt sind und warum, und was als "
        "Nächstes zu tun ist. Kann eine Datei nicht gelesen werden, nennt eine Fehlermeldung die "
        "Stelle und die Abhilfe; die übrigen Dateien werden trotzdem ausgewertet. Rückgabewert: 0, "
        "wenn alle Dateien ausgewertet wurden, sonst 2."
    ),
    en=(
        "Evaluates files: filled-in Excel self-checks (.xlsx) or answer files (.json). For each file a "
        "table says which criteria are met and why, and what to do next. If a file cannot be read, an "
        "error names the place and the remedy; the other files are evaluated all the same. Exit "
        "status: 0 if every file was evaluated, otherwise 2."
    ),
)
WORKBOOK = Text(
    de=(
        "Schreibt einen Excel-Selbstcheck nach OUT.xlsx, leer oder mit den Angaben aus einer Datei. "
        "Eine vorhandene Datei wird ersetzt."
    ),
    en=(
        "Writes an Excel self-check to OUT.xlsx, empty or with the answers of a file. An existing file "
        "is replaced."
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
    de="Sprache des Selbstchecks (ohne Angabe: die des Systems).",
    en="Language of the self-check (default: that of the system).",
)
ANSWERS_OPTION = Text(
    de="Antwortdatei oder Selbstcheck, dessen Angaben übernommen werden.",
    en="Answer file or self-check whose answers are taken over.",
)
SITE_OPTION = Text(
    de="Adresse der Website; dann führen Verweise aus dem Selbstcheck zu den Kriterien.",
    en="Address of the website; the self-check then links to the criteria.",
)
HELP_OPTION = Text(de="Diese Hilfe anzeigen.", en="Show this help.")
VERSION_OPTION = Text(de="Version anzeigen.", en="Show the version.")

NUMBER = Text(de="Nr.", en="No.")
VERDICT = Text(de="Ergebnis", en="Verdict")
REASON = Text(de="Begründung", en="Reason")
SHORTFALL = Text(de="Was fehlt", en="Shortfall")
NEXT_STEPS = Text(de="Nächste Schritte", en="Next steps")
AS_OF = Text(de="Stichtag {day}", en="Reference date {day}")
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
NO_XLSX = Text(
    de="Ein Excel-Selbstcheck endet auf .xlsx. Bitte geben Sie einen solchen Namen an.",
    en="An Excel self-check ends in .xlsx. Please give such a name.",
)
CAUSES: tuple[tuple[type[OSError], Text], ...] = (
    (FileNotFoundError, Text(de="nicht gefunden", en="not found")),
    (PermissionError, Text(de="Zugriff verweigert", en="access denied")),
    (IsADirectoryError, Text(de="das ist ein Ordner", en="that is a folder")),
    (NotADirectoryError, Text(de="das ist kein Ordner", en="that is not a folder")),
)
UNEXPECTED = Text(
    de=(
        "Das Programm ist auf einen Fehler gestoßen, der nicht vorgesehen ist ({why}). Ihre Dateien sind "
        "unverändert. Bitte melden Sie den Fehler mit der Datei, bei der er auftrat."
    ),
    en=(
        "The program met an error that was not foreseen ({why}). Your files are unchanged. Please report "
        "the error together with the file at which it occurred."
    ),
)
