"""The site's own words: headings, labels and the like. What belongs to the catalogue stands there."""

from __future__ import annotations

from gocluster_rules import words
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
KEPT_MOST = Text(
    de="Zusammen sind es höchstens {most} MB, und doppelt so viele, solange eine neue Fassung auf ihren Einsatz wartet.",
    en="Together these are {most} MB at most, and twice as many while a new version waits to be used.",
)
KEPT = Text(
    de="Davon liegen zurzeit auf diesem Gerät:",
    en="Of these, on this device at present:",
)
KEPT_NONE = Text(
    de="Auf diesem Gerät liegt dafür zurzeit nichts.",
    en="Nothing is on this device for this at present.",
)
KEPT_REFUSED = Text(
    de="Auf diesem Gerät liegt dafür nichts, und es kommt nichts hinzu.",
    en="Nothing is on this device for this, and nothing will be put there.",
)
KEPT_REMOVE = Text(de="Von diesem Gerät entfernen", en="Remove from this device")
KEPT_ALLOW = Text(de="Wieder bereithalten", en="Keep it ready again")
PREVIEW = Text(
    de="Mindestens {required} von {of} Aufnahmekriterien von „go-cluster“ müssen erfüllt sein",
    en="At least {required} of {of} admission criteria of “go-cluster” must be met",
)
"""What the picture for links to the site shows."""
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
READ_WHY = Text(de="Warum wir es so lesen", en="Why we read it so")
READ_WHOLE = Text(de="Für alle Kriterien", en="For all criteria")
RULE = Text(de="Erfüllt, wenn", en="Met if")
RULE_ALL = Text(de="Erfüllt, wenn alles zutrifft", en="Met if all of this holds")
QUESTIONS = Text(de="Was der Selbstcheck fragt", en="What the self-check asks")
ALSO_NEEDED = Text(
    de="Außerdem zählt, was an anderer Stelle gefragt wird:",
    en="What is asked elsewhere counts as well:",
)
GUIDING_QUESTIONS = words.GUIDING_QUESTIONS
GUIDING_QUESTIONS_HELP = words.GUIDING_QUESTIONS_HELP
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
MEMBER_LIST = Text(de="Mitgliederliste", en="list of members")
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

# The catalogue on paper
PRINTED_HEAD = Text(de="Zum Ausdrucken und Weitergeben", en="To print and pass on")
PRINTED = Text(de="Ganzer Katalog als PDF", en="The whole catalogue as a PDF")
PRINTED_HELP = Text(
    de="Alle Kriterien im Wortlaut mit Erläuterungen und Nachweisen, dazu Ablauf, Checkliste, Kontakt und Glossar.",
    en="The wording of all criteria with explanations and evidence, and the process, checklist, contact and glossary.",
)

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
