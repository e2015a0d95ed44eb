"""The words of the page on agreement."""

from gocluster_rules.text import Text

IS_CURRENT = Text(de="Was wurde geprüft?", en="What was checked?")
UNCHANGED = Text(de="Der veröffentlichte Stand", en="What is published now")
UNCHANGED_HELP = Text(
    de="Regeln und Formeln sind seit der Prüfung am {day} unverändert.",
    en="Rules and formulas are unchanged since the check on {day}.",
)
CHANGED = Text(de="Ein früherer Stand", en="An earlier state")
CHANGED_HELP = Text(
    de=(
        "Seit der Prüfung am {day} hat sich geändert: {things}. Alle Zahlen auf dieser Seite gelten für "
        "den Stand davor. Für den jetzigen gibt es nur die kürzere Prüfung, die zu jeder Änderung gehört."
    ),
    en=(
        "Since the check on {day} these have changed: {things}. All figures on this page are about the "
        "state before that. What is published now has had only the shorter test that is part of every "
        "change."
    ),
)
DO_THEY_AGREE = Text(de="Stimmen die Ergebnisse überein?", en="Do the outputs agree?")
NO_DIFFERENCE = Text(de="Keine Abweichung", en="No difference")
NO_DIFFERENCE_HELP = Text(
    de="In {n} Vergleichen kam überall dasselbe heraus.",
    en="In {n} comparisons, the outcome was the same everywhere.",
)
ONE_DIFFERENCE = Text(de="1 Abweichung", en="1 difference")
MANY_DIFFERENCES = Text(de="{n} Abweichungen", en="{n} differences")
DIFFERENCES_HELP = Text(
    de=(
        "In {n} Vergleichen kam nicht überall dasselbe heraus. Unsere Zusage ist damit nicht erfüllt. "
        "Welche Programme betroffen sind, zeigt die Tabelle."
    ),
    en=(
        "In {n} comparisons, the outcome was not the same everywhere. Our promise is therefore not kept. The table "
        "shows which programs are affected."
    ),
)
ARE_FAULTS_NOTICED = Text(de="Würde ein Fehler auffallen?", en="Would a fault be noticed?")
NO_SURVIVOR = Text(de="Alle absichtlichen Fehler bemerkt", en="All deliberate faults noticed")
NO_SURVIVOR_HELP = Text(
    de="Die Prüfung hat jede von {n} beschädigten Fassungen erkannt.",
    en="The check detected every one of {n} damaged versions.",
)
ONE_SURVIVOR = Text(
    de="1 absichtlicher Fehler nicht bemerkt", en="1 deliberate fault went unnoticed"
)
MANY_SURVIVORS = Text(
    de="{n} absichtliche Fehler nicht bemerkt", en="{n} deliberate faults went unnoticed"
)
SURVIVORS_HELP = Text(
    de="An solchen Stellen könnte auch ein wirklicher Fehler unbemerkt bleiben.",
    en="A real fault in such a place could go unnoticed as well.",
)
ENGINE = Text(de="Programm", en="Program")
CASES = Text(de="Fälle", en="Cases")
COMPARISONS = Text(de="Vergleiche", en="Comparisons")
DIFFERENCES = Text(de="Abweichungen", en="Differences")
TOTAL = Text(de="Zusammen", en="Total")
FIGURES = Text(
    de="Nachgerechnet am {day}, {n} verschiedene Fälle", en="Computed on {day}, {n} different cases"
)
FIGURES_HELP = Text(
    de=(
        "Ein Fall zählt in jeder Sprache einmal. Verglichen wird je Fall der Inhalt jeder Formelzelle, bei "
        "Pyodide jede einzelne Angabe des Ergebnisses."
    ),
    en=(
        "A case counts once in each language. For each case, the content of every formula cell is compared, "
        "and with Pyodide every single item of the result."
    ),
)
KINDS_OF_ENGINE = {
    "spreadsheet": Text(de="Tabellenkalkulation", en="spreadsheet"),
    "python": Text(de="Python für Browser", en="Python for browsers"),
}
IN_LANGUAGE = {
    "de": Text(de="deutsch", en="German"),
    "en": Text(de="englisch", en="English"),
}
DAMAGED = Text(de="Absichtlich beschädigt", en="Deliberately damaged")
VERSIONS = Text(de="Fassungen", en="Versions")
NOTICED = Text(de="bemerkt", en="noticed")
UNNOTICED = Text(de="nicht bemerkt", en="not noticed")
DAMAGED_FORMULAS = Text(de="Formeln der Arbeitsmappe", en="Formulas of the workbook")
DAMAGED_RULES = Text(de="Regeln der Kriterien", en="Rules of the criteria")
MUTANTS = Text(
    de="Beschädigte Fassungen am {day}: wie viele die Prüfung bemerkt hat",
    en="Damaged versions on {day}: how many the check noticed",
)
NO_ENGINE_FAULTS = Text(
    de="Bei der Prüfung am {day} ist kein solcher Fehler bekannt geworden.",
    en="The check on {day} brought no such fault to light.",
)
CELLS = Text(de="Zellen", en="Cells")
RIGHT = Text(de="Richtig", en="Right")
FOUND = Text(de="Gefunden", en="Found")
REMEDY = Text(de="So vermeidet es die Arbeitsmappe", en="How the workbook avoids it")
FAULT_FILE = Text(de="Arbeitsmappe zum Ausprobieren", en="Workbook to try it")
FAULT_NOTE = Text(
    de="{engine} {version} berechnet {formula} falsch: Richtig ist {right}, gefunden wurde {found}.",
    en="{engine} {version} computes {formula} wrongly: {right} is right, {found} was found.",
)
DAY_OF_CHECK = Text(de="Tag der Prüfung", en="Day of the check")
SEED = Text(de="Startwert der Fälle", en="Seed of the cases")
DIFFERENT_CASES = Text(de="Verschiedene Fälle", en="Different cases")
LISTS = Text(de="davon mit Mitgliederliste", en="of these with a list of members")
MEMBER_ROWS = Text(
    de="Zeilen der Mitgliederliste beim Vergleich", en="Rows of the list of members while comparing"
)
DISTANCES = Text(
    de="Verschiedene Entfernungen zwischen Postleitzahlen darin",
    en="Different distances between postal codes in them",
)
RULES = Text(de="Regeln", en="rules")
FORMULAS_IN = {
    "de": Text(de="Formeln der deutschen Arbeitsmappe", en="formulas of the German workbook"),
    "en": Text(de="Formeln der englischen Arbeitsmappe", en="formulas of the English workbook"),
}
FINGERPRINT_OF = Text(de="Prüfsumme: {thing}", en="Fingerprint: {thing}")
CHECKED = Text(de="geprüft", en="checked")
PUBLISHED = Text(de="veröffentlicht", en="published")
REPORT = Text(de="Bericht", en="Report")
FUZZED = Text(
    de=(
        "Am {day} wurden {inputs} absichtlich veränderte Eingaben gelesen: {kinds}. Keine führte zu einem "
        "Absturz, zu langem Warten, zu übermäßigem Speicherbedarf oder unbemerkt zum Verlust einer Antwort."
    ),
    en=(
        "On {day}, {inputs} deliberately altered inputs were read: {kinds}. None led to a crash, a long wait, "
        "excessive use of memory or an answer lost unnoticed."
    ),
)
FUZZED_FAULTY = Text(
    de="Am {day} wurden {inputs} absichtlich veränderte Eingaben gelesen: {kinds}. Dabei fielen {faults} Fehler auf.",
    en="On {day}, {inputs} deliberately altered inputs were read: {kinds}. In these, {faults} faults came to light.",
)
FUZZED_GUIDED = Text(
    de=(
        "Bei {guided} davon wurde beobachtet, ob sie in neue Teile des Programms führen; solche wurden weiter "
        "verändert."
    ),
    en="For {guided} of them it was observed whether they lead into new parts of the program; those that did were altered further.",
)
FUZZED_KINDS = {
    "answer file": Text(de="{number} Antwortdateien", en="{number} answer files"),
    "workbook": Text(de="{number} Excel-Dateien", en="{number} Excel files"),
    "member list": Text(de="{number} Mitgliederlisten", en="{number} lists of members"),
    "form": Text(de="{number} Formulare", en="{number} forms"),
    "link": Text(de="{number} Links mit Antworten", en="{number} links with answers"),
    "command line": Text(
        de="{number} Auswertungen auf der Kommandozeile",
        en="{number} evaluations on the command line",
    ),
    "known file": Text(
        de="{number} Dateien, die früher zu Fehlern führten",
        en="{number} files that once led to faults",
    ),
}
"""By the harness of `make fuzz`."""
AND = Text(de="{first} und {last}", en="{first} and {last}")
