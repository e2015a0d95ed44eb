"""The site's own words: headings, labels and the like. What belongs to the catalogue stands there."""

from __future__ import annotations

from gocluster_rules.text import Lang, Text

LANGUAGES: dict[Lang, str] = {"de": "Deutsch", "en": "English"}

# Around every page
LOCALE = Text(de="de_DE", en="en_GB")
SKIP = Text(de="Zum Inhalt", en="Skip to content")
MENU = Text(de="Menü", en="Menu")
MAIN_MENU = Text(de="Hauptmenü", en="Main menu")
SEARCH = Text(de="Suchen", en="Search")
NONE_FOUND = Text(de="Nichts gefunden", en="Nothing found")
ONE_FOUND = Text(de="1 Treffer", en="1 result")
MANY_FOUND = Text(de="{n} Treffer", en="{n} results")
SEARCH_FAILED = Text(
    de="Die Suche ist gerade nicht möglich. Bitte versuchen Sie es noch einmal.",
    en="Search is not possible just now. Please try again.",
)
ALL_PAGES = Text(de="Alle Seiten", en="All pages")
NOT_FOUND = Text(de="Seite nicht gefunden", en="Page not found")
NOT_FOUND_HELP = Text(
    de="Diese Adresse gibt es hier nicht. Vielleicht hilft eine dieser Seiten weiter:",
    en="There is no such address here. Perhaps one of these pages helps:",
)
NOT_OFFICIAL = Text(
    de=(
        "Dies ist keine Seite eines Ministeriums. Über die Aufnahme entscheiden das Ministerium und "
        "der Programmbegleitkreis."
    ),
    en=(
        "This is not a ministry website. Admission is decided by the ministry and the programme "
        "advisory group."
    ),
)
EDITION = Text(de="Ausgabe der Kriterien", en="Edition of the criteria")
FINGERPRINT = Text(de="Prüfsumme der Regeln", en="Fingerprint of the rules")

# Quotations
QUOTE = Text(de="Wortlaut der Quelle", en="Our translation, with the German original")
QUOTE_SLIDE = Text(
    de="Wortlaut der Quelle, Folie „{slide}“",
    en="Our translation, with the German original; slide “{slide}”",
)
SOURCE = Text(de="Quelle", en="Source")

# Criteria
CRITERION = Text(de="Kriterium", en="Criterion")
CRITERION_DESCRIPTION = Text(
    de="{wordings}. Wortlaut, Erläuterung, Nachweise und durchgerechnete Beispiele.",
    en="{wordings}. Wording, explanation, evidence and worked examples.",
)
"""For search engines."""
CATEGORY = Text(de="Kategorie", en="Category")
COUNTED = Text(de="gezählt", en="counted")
JUDGED = Text(de="beurteilt", en="judged")
COUNTED_HELP = Text(
    de="Es kommt auf eine Zahl oder ein Datum an.", en="It depends on a number or a date."
)
JUDGED_HELP = Text(
    de="Sie beurteilen selbst, ob die Aussage zutrifft.",
    en="You judge yourself whether the statement holds.",
)
NUMBER = Text(de="Nr.", en="No.")
WORDING = Text(de="Wortlaut", en="Wording")
KIND = Text(de="Art", en="Kind")
MEANING = Text(de="Unsere Erläuterung", en="Our explanation")
OURS = Text(de="Unsere Lesart", en="Our reading")
OURS_HELP = Text(
    de="Das steht nicht in der Quelle. So gehen wir damit um.",
    en="This is not in the source. It is how we deal with it.",
)
RULE = Text(de="Erfüllt, wenn", en="Met if")
RULE_ALL = Text(de="Erfüllt, wenn alles zutrifft", en="Met if all of this holds")
QUESTIONS = Text(de="Was der Selbstcheck fragt", en="What the self-check asks")
ALSO_NEEDED = Text(
    de="Außerdem zählt, was an anderer Stelle gefragt wird:",
    en="What is asked elsewhere counts as well:",
)
EVIDENCE = Text(de="Nachweise, die Sie bereithalten sollten", en="Evidence to have ready")
EVIDENCE_HELP = Text(
    de="Diese Liste ist unser Vorschlag; die Quelle enthält keine.",
    en="This list is our proposal; the source has none.",
)
MISTAKES = Text(de="Fehler, die Sie vermeiden sollten", en="Mistakes to avoid")
VERDICT = Text(de="Ergebnis", en="Verdict")
REASON = Text(de="Begründung", en="Reason")
NEIGHBOURS = Text(de="Vorheriges und nächstes Kriterium", en="Previous and next criterion")
PREVIOUS = Text(de="Vorheriges Kriterium", en="Previous criterion")
NEXT = Text(de="Nächstes Kriterium", en="Next criterion")

# Home
BROWSER = Text(de="Im Browser", en="In the browser")
BROWSER_HELP = Text(
    de=(
        "Fragen beantworten und sofort sehen, was erfüllt ist und was fehlt. Ihre Angaben verlassen "
        "den Browser nicht."
    ),
    en=(
        "Answer the questions and see at once what is met and what is missing. Your answers do not "
        "leave the browser."
    ),
)
BROWSER_LINK = Text(de="Selbstcheck starten", en="Start the self-check")
EXCEL = Text(de="In Excel", en="In Excel")
EXCEL_HELP = Text(
    de=(
        "Eine Arbeitsmappe zum Ausfüllen, Weitergeben und Ablegen. Sie rechnet ohne Makros und ohne "
        "Internet."
    ),
    en="A workbook to fill in, pass on and file. It works without macros and without internet.",
)
EXCEL_LINK = Text(de="Arbeitsmappe herunterladen", en="Download the workbook")
COMMAND_LINE = Text(de="Auf der Kommandozeile", en="On the command line")
COMMAND_LINE_HELP = Text(
    de="Viele ausgefüllte Dateien auf einmal auswerten, etwa in einer Programmgeschäftsstelle.",
    en="Evaluate many completed files at once, for example in a programme office.",
)
COMMAND_LINE_LINK = Text(de="Programm und Datenformate", en="Program and data formats")
REQUIRED_OF = Text(de="{required} von {of}", en="{required} of {of}")
QUORUM_HELP = Text(
    de="So viele Kriterien und Unterkriterien müssen mindestens erfüllt sein, gleich welche.",
    en="At least this many criteria and sub-criteria must be met, no matter which.",
)

# Admission
STEP = Text(de="Schritt", en="Step")
PROCESS_TITLE = Text(de="Ablauf der Aufnahme", en="The admission process")
PROCESS_PICTURE = Text(
    de="{steps} Schritte, die aufeinander folgen: {parts}.",
    en="{steps} steps, one after the other: {parts}.",
)
PREPARE = Text(de="Das sollten Sie vorbereiten", en="What to prepare")

# ESCA insert
REFERS_HERE = Text(de="Hierauf verweist", en="Referred to by")
LOST = Text(de="Was fehlt", en="What is missing")
LIMITS = Text(de="Hinterlegte Richtwerte", en="Reference figures")
NO_LIMITS = Text(
    de="Es sind keine Werte hinterlegt. Die Angemessenheit beurteilen Sie deshalb selbst.",
    en="No figures are recorded. You therefore judge the staffing yourself.",
)
ACTORS_UP_TO = Text(de="Akteure (höchstens)", en="Actors (at most)")
PER_FTE = Text(de="Akteure je VZÄ (höchstens)", en="Actors per FTE (at most)")
ANY_SIZE = Text(de="darüber", en="above")
AS_OF = Text(de="Stand", en="As of")

# Contact
ADDRESS = Text(de="Anschrift", en="Address")
EMAIL = Text(de="E-Mail", en="E-mail")
TELEPHONE = Text(de="Telefon", en="Telephone")
WEB = Text(de="Web", en="Web")
TWITTER = Text(de="Twitter", en="Twitter")

# Downloads
WORKBOOK_IN = {
    "de": Text(de="Arbeitsmappe auf Deutsch", en="Workbook in German"),
    "en": Text(de="Arbeitsmappe auf Englisch", en="Workbook in English"),
}
CHECKSUM = Text(de="SHA-256", en="SHA-256")
FILLED_IN = {
    "de": Text(de="ausgefüllt, deutsch", en="completed, German"),
    "en": Text(de="ausgefüllt, englisch", en="completed, English"),
}
ANSWER_FILE = Text(de="Antwortdatei", en="answer file")
KILOBYTES = Text(de="{size} kB", en="{size} kB")
DATA = {
    "catalogue.json": Text(
        de="Der ganze Katalog: Texte, Fragen und Regeln in beiden Sprachen",
        en="The whole catalogue: texts, questions and rules in both languages",
    ),
    "catalogue.schema.json": Text(
        de="Aufbau des Katalogs (JSON Schema)", en="Structure of the catalogue (JSON Schema)"
    ),
    "answers.schema.json": Text(
        de="Aufbau einer Antwortdatei (JSON Schema)", en="Structure of an answer file (JSON Schema)"
    ),
    "result.schema.json": Text(
        de="Aufbau eines Ergebnisses (JSON Schema)", en="Structure of a result (JSON Schema)"
    ),
    "agreement.json": Text(
        de="Der Bericht, aus dem die Seite „Übereinstimmung“ entsteht",
        en="The report that the page “Agreement” is made from",
    ),
}
PROGRAM = Text(
    de="Das Programm für die Kommandozeile (Python-Paket)",
    en="The program for the command line (Python package)",
)

# Agreement
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
RULES = Text(de="Regeln", en="rules")
FORMULAS_IN = {
    "de": Text(de="Formeln der deutschen Arbeitsmappe", en="formulas of the German workbook"),
    "en": Text(de="Formeln der englischen Arbeitsmappe", en="formulas of the English workbook"),
}
FINGERPRINT_OF = Text(de="Prüfsumme: {thing}", en="Fingerprint: {thing}")
CHECKED = Text(de="geprüft", en="checked")
PUBLISHED = Text(de="veröffentlicht", en="published")
REPORT = Text(de="Bericht", en="Report")

# Glossary and source
REFERENCE = Text(de="Beleg", en="Reference")
PUBLISHER = Text(de="Herausgeber", en="Publisher")
DATING = Text(de="Datierung", en="Dating")

# Operator: what imprint, privacy page and accessibility statement say about it, by key in mkdocs.yml
OPERATOR = {
    "name": Text(de="Betreiber", en="Operator"),
    "address": ADDRESS,
    "represented_by": Text(de="Vertreten durch", en="Represented by"),
    "email": EMAIL,
    "phone": TELEPHONE,
    "register": Text(de="Register", en="Register"),
    "vat_id": Text(de="Umsatzsteuer-Identifikationsnummer", en="VAT identification number"),
    "content_responsible": Text(de="Verantwortlich", en="Responsible"),
    "data_protection_contact": Text(de="Kontakt zum Datenschutz", en="Data protection contact"),
    "hosting_provider": Text(de="Anbieter des Servers", en="Hosting provider"),
    "server_logs": Text(de="Protokolle des Servers", en="Server logs"),
    "correspondence": Text(de="Nachrichten an den Betreiber", en="Messages to the operator"),
    "enforcement_body": Text(de="Zuständige Stelle", en="Responsible body"),
    "enforcement_website": Text(de="Website dieser Stelle", en="Website of this body"),
    "statement_date": Text(de="Datum der Erklärung", en="Date of the statement"),
}
OPERATOR_MISSING = Text(
    de="Diese Angaben trägt der Betreiber ein", en="To be filled in by the operator"
)


class TextsByName(dict[str, str]):
    """Texts by their names; one that is not there stops the build, which templates of the theme would not."""

    def __missing__(self, name: str) -> str:
        raise RuntimeError(f"macros/pages/texts.py has no {name}")


def in_language(lang: Lang) -> TextsByName:
    """Every text of this module in one language, by its name; for the theme's templates."""
    named = globals().items()
    return TextsByName((name, value[lang]) for name, value in named if isinstance(value, Text))
