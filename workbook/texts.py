"""The workbook's own words: sheets, headings, instructions and messages.

What criteria, facts and results say comes from the rules; here is only what belongs to a spreadsheet.
"""

from __future__ import annotations

from collections.abc import Mapping

from gocluster_rules.firmness import BOTH_COUNT, JUDGED_COUNT, WITHOUT_NOTE_COUNT
from gocluster_rules.text import Text
from gocluster_rules.verdict import Verdict

# --- Sheets

INSTRUCTIONS = Text(de="Anleitung", en="Instructions")
SELF_CHECK = Text(de="Selbstcheck", en="Self-check")
MEMBERS = Text(de="Mitglieder", en="Members")
RESULT = Text(de="Ergebnis", en="Result")
EVIDENCE = Text(de="Nachweise", en="Evidence")
CALCULATION = Text(de="Rechenweg", en="Calculation")
SOURCE = Text(de="Quelle", en="Source")
POSTAL_CODES = Text(de="Postleitzahlen", en="Postal codes")

TITLE = Text(
    de="Selbstcheck zu den Aufnahmekriterien des Programms „go-cluster“",
    en="Self-check of the admission criteria of the “go-cluster” programme",
)
SUBJECT = Text(
    de="Aufnahmekriterien, Ausgabe {edition}", en="Admission criteria, edition {edition}"
)
FOOTER_EDITION = Text(de="Ausgabe {edition}", en="Edition {edition}")
FOOTER_PAGE = Text(de="Seite &P von &N", en="Page &P of &N")

# --- Instructions

PURPOSE_HEADING = Text(de="Wozu diese Datei dient", en="What this file is for")
PURPOSE = Text(
    de=(
        "Hier prüfen Sie selbst, welche der {of} Aufnahmekriterien Ihr Innovationscluster erfüllt, woran es "
        "fehlt und was als Nächstes zu tun ist. Die Bewertung rechnet die Datei selbst, während Sie "
        "antworten."
    ),
    en=(
        "Here you check for yourself which of the {of} admission criteria your innovation cluster meets, "
        "what is missing and what to do next. The file works out the assessment itself while you answer."
    ),
)
QUORUM_HEADING = Text(de="Was für die Aufnahme verlangt ist", en="What is required for admission")
QUORUM_QUOTE = Text(
    de="Die Quelle sagt: „{wording}“", en="The source says (our translation): “{wording}”"
)
DECISION_HEADING = Text(de="Wer entscheidet", en="Who decides")
DECISION_MORE = Text(
    de="Das Programm bittet vor dem Antrag um ein Beratungsgespräch: {email}, Telefon {telephone}.",
    en="Before you apply, the programme asks you to have a consultation: {email}, telephone {telephone}.",
)
HOW_HEADING = Text(de="So füllen Sie den Selbstcheck aus", en="How to fill in the self-check")
HOW: tuple[Text, ...] = (
    Text(
        de="1. Öffnen Sie das Blatt „{sheet}“. Füllen Sie dort nur die gelben Zellen aus; alle anderen sind geschützt.",
        en="1. Open the sheet “{sheet}”. Fill in only the yellow cells there; all others are protected.",
    ),
    Text(
        de="2. Beginnen Sie mit dem Stichtag. Auf ihn beziehen sich alle Fristen, denn die Datei kennt das heutige Datum nicht.",
        en="2. Begin with the reference date. All periods refer to it, since the file does not know today's date.",
    ),
    Text(
        de="3. Antworten Sie auf Fragen mit „ja“ oder „nein“, sonst mit einer Zahl oder einem Datum. Was Sie noch nicht wissen, lassen Sie leer. Unter den Fragen steht, wie das Kriterium danach bewertet wird und warum.",
        en="3. Answer questions with “yes” or “no”, otherwise with a number or a date. Leave empty what you do not know yet. Below the questions stands how the criterion is then assessed and why.",
    ),
    Text(
        de="4. Kennen Sie eine Anzahl nur ungefähr, tragen Sie die kleinste mögliche Zahl unter „Ihre Angabe“ ein und die größte unter „bis höchstens“.",
        en="4. If you know a number only roughly, enter the smallest possible number under “Your answer” and the largest under “at most”.",
    ),
    Text(
        de="5. Halten Sie in der Spalte „Notiz“ fest, womit Sie etwas belegen. Notizen werden nicht ausgewertet.",
        en="5. Use the column “Note” to record what documents your answers. Notes are not evaluated.",
    ),
    Text(
        de="6. Das Blatt „{result}“ zeigt den Stand und die nächsten Schritte.",
        en="6. The sheet “{result}” shows where you stand and the next steps.",
    ),
    Text(
        de="7. Auf dem Blatt „{evidence}“ halten Sie fest, welche Nachweise vorhanden und welche noch zu beschaffen sind.",
        en="7. On the sheet “{evidence}” you record which evidence is at hand and which you still have to get.",
    ),
)
WORDS_HEADING = Text(de="Was die Wörter bedeuten", en="What the words mean")
WORDS: Mapping[Verdict, Text] = {
    Verdict.MET: Text(
        de="Nach Ihren Angaben ist das Kriterium erfüllt.",
        en="According to your answers, the criterion is met.",
    ),
    Verdict.OPEN: Text(
        de="Es fehlen noch Angaben, von denen die Bewertung abhängt.",
        en="Answers on which the assessment depends are still missing.",
    ),
    Verdict.NOT_MET: Text(
        de="Nach Ihren Angaben ist das Kriterium nicht erfüllt. Es gibt kein Kriterium, das allein ausschließt.",
        en="According to your answers, the criterion is not met. No single criterion excludes on its own.",
    ),
}
CHECK_INPUT_MEANING = Text(
    de="Eine Eingabe kann nicht ausgewertet werden; daneben steht, was einzutragen ist. Bis dahin zählt sie als nicht beantwortet.",
    en="An entry cannot be evaluated; beside it stands what to enter. Until then it counts as not answered.",
)
INPUT_CELL = Text(de="gelbe Zelle", en="yellow cell")
INPUT_MEANING = Text(de="Hier tragen Sie etwas ein.", en="This is where you enter something.")
PRIVACY_HEADING = Text(de="Ihre Angaben bleiben bei Ihnen", en="Your answers stay with you")
PRIVACY = Text(
    de=(
        "Diese Datei sendet nichts. Sie enthält keine Makros und keine Verknüpfungen mit anderen Dateien. "
        "Wer die Datei bekommt, sieht allerdings alles, was Sie eingetragen haben."
    ),
    en=(
        "This file sends nothing. It contains no macros and no links to other files. Anyone who receives "
        "the file, however, sees everything that you have entered."
    ),
)
SHEETS_HEADING = Text(de="Die Blätter", en="The sheets")
SHEETS: tuple[tuple[Text, Text], ...] = (
    (
        SELF_CHECK,
        Text(
            de="Fragen, Bewertung und Begründung zu jedem Kriterium",
            en="questions, assessment and reason for every criterion",
        ),
    ),
    (
        MEMBERS,
        Text(
            de="freiwillig: die Mitglieder, aus denen Anzahlen und Umkreis folgen",
            en="optional: the members, from whom numbers and region follow",
        ),
    ),
    (
        RESULT,
        Text(
            de="Gesamtergebnis, Stand je Kategorie und nächste Schritte",
            en="overall result, status by category and next steps",
        ),
    ),
    (
        EVIDENCE,
        Text(
            de="Nachweise zu jedem Kriterium und ihr Stand",
            en="evidence for every criterion and where it stands",
        ),
    ),
    (
        CALCULATION,
        Text(
            de="alle Zwischenschritte, zum Nachprüfen",
            en="all intermediate steps, for checking",
        ),
    ),
    (
        SOURCE,
        Text(
            de="Wortlaut, unsere Lesart, offene Fragen und Begriffe",
            en="wording, our reading, open questions and terms",
        ),
    ),
    (
        POSTAL_CODES,
        Text(
            de="wo Postleitzahlen liegen, für die Entfernungen",
            en="where postal codes lie, for the distances",
        ),
    ),
)
PROTECTION = Text(
    de=(
        "Die Blätter sind ohne Kennwort geschützt, damit keine Formel versehentlich überschrieben wird. "
        "Filtern dürfen Sie sie."
    ),
    en=(
        "The sheets are protected without a password so that no formula is overwritten by accident. "
        "You may filter them."
    ),
)

# --- Self-check

SELF_CHECK_LEAD = Text(
    de="Füllen Sie die gelben Zellen aus. Was Sie noch nicht wissen, lassen Sie leer.",
    en="Fill in the yellow cells. Leave empty what you do not know yet.",
)
NUMBER = Text(de="Nr.", en="No.")
QUESTION = Text(
    de="Kriterium, Fragen und Begründung der Bewertung",
    en="Criterion, questions and reason for the assessment",
)
ANSWER = Text(de="Ihre Angabe, Bewertung", en="Your answer, assessment")
AT_MOST = Text(de="bis höchstens", en="at most")
UNIT = Text(de="Einheit", en="Unit")
VERDICT = Text(de="Bewertung", en="Assessment")
HINT = Text(de="Hinweis zur Frage", en="Hint on the question")
NOTE = Text(de="Notiz", en="Note")
GUIDANCE = Text(
    de="Leitfragen (von uns, nicht gewertet)", en="Guiding questions (ours, not scored)"
)
BULLET = Text(de="• {item}", en="• {item}")

CLUSTER_HEADING = Text(de="Angaben zum Cluster", en="About the cluster")
CLUSTER_MARK = Text(de="–", en="–")
CLUSTER_QUESTIONS: Mapping[str, Text] = {
    "cluster_name": Text(de="Wie heißt Ihr Cluster?", en="What is the name of your cluster?"),
    "office_country": Text(
        de="In welchem Land liegt Ihre Geschäftsstelle?", en="In which country is your office?"
    ),
    "office_postal_code": Text(
        de="Welche Postleitzahl hat Ihre Geschäftsstelle?",
        en="What is the postal code of your office?",
    ),
}
CLUSTER_HINTS: Mapping[str, Text] = {
    "cluster_name": Text(
        de="Der Name dient nur der Übersicht.", en="The name only serves as a label."
    ),
    "office_country": Text(
        de="Bitte geben Sie das Länderkürzel an, zum Beispiel DE.",
        en="Please give the country code, for example DE.",
    ),
    "office_postal_code": Text(
        de="Zum Beispiel 10623. Von dort aus werden die Entfernungen der Mitglieder gerechnet.",
        en="For example 10623. The distances of the members are calculated from there.",
    ),
}
CATEGORY = Text(de="Kategorie {number}: {title}", en="Category {number}: {title}")
MAIN_CRITERION = Text(de="Kriterium {number}: {title}", en="Criterion {number}: {title}")
UNITS: Mapping[str, Text] = {
    "count": Text(de="Anzahl", en="number"),
    "day": Text(de="Datum", en="date"),
    "yes_no": Text(de="ja/nein", en="yes/no"),
}
CHECK_INPUT = Text(de="Eingabe prüfen", en="check entry")
LINK_TIP = Text(
    de="Kriterium {number} auf der Website erklärt",
    en="Criterion {number} explained on the website",
)
PROMPT_TITLE = Text(de="Angabe zu Kriterium {number}", en="Answer to criterion {number}")
PROMPT_TITLE_CLUSTER = Text(de="Angabe zum Cluster", en="About the cluster")
PROMPT_TITLE_NOTE = Text(de="Notiz zu Kriterium {number}", en="Note on criterion {number}")
PROMPT = Text(de="Bitte geben Sie {expected} ein.", en="Please enter {expected}.")
PROMPT_AT_MOST = Text(
    de="Nur ausfüllen, wenn Sie die Anzahl nicht genau kennen: die größte mögliche Zahl.",
    en="Fill in only if you do not know the exact number: the largest possible number.",
)
AT_MOST_REFUSED = Text(
    de="Bitte geben Sie eine ganze Zahl ein, die nicht kleiner ist als „Ihre Angabe“ und höchstens {highest}.",
    en="Please enter a whole number that is not smaller than “Your answer” and at most {highest}.",
)
PROMPT_NOTE = Text(
    de="Freier Text, zum Beispiel welche Nachweise vorliegen. Er wird nicht ausgewertet.",
    en="Free text, for example which evidence is available. It is not evaluated.",
)
TOO_LONG = Text(
    de="Bitte kürzen Sie den Text auf höchstens {limit} Zeichen.",
    en="Please shorten the text to at most {limit} characters.",
)
REFUSED_TITLE = Text(de="Bitte prüfen Sie die Eingabe", en="Please check the entry")

# Messages beside an input that the formulas cannot use.
UNUSABLE = Text(
    de="Diese Eingabe kann nicht ausgewertet werden. Bitte geben Sie {expected} ein.",
    en="This entry cannot be evaluated. Please enter {expected}.",
)
LOWER_END_MISSING = Text(
    de="Zu „bis höchstens“ fehlt die kleinste mögliche Zahl. Bitte tragen Sie sie unter „Ihre Angabe“ ein.",
    en="For “at most” the smallest possible number is missing. Please enter it under “Your answer”.",
)
ENDS_SWAPPED = Text(
    de="„bis höchstens“ ist kleiner als „Ihre Angabe“. Bitte korrigieren Sie eine der beiden Zahlen.",
    en="“at most” is smaller than “Your answer”. Please correct one of the two numbers.",
)
PART_EXCEEDS = Text(
    de="Das ist mehr als das Ganze ({label}). Bitte korrigieren Sie eine der beiden Zahlen.",
    en="This is more than the whole ({label}). Please correct one of the two numbers.",
)

# --- Result

ONE_ENTRY_UNUSABLE = Text(
    de="1 Eingabe kann nicht ausgewertet werden und zählt als nicht beantwortet. Sie ist im Selbstcheck bezeichnet.",
    en="1 entry cannot be evaluated and counts as not answered. It is marked in the self-check.",
)
ENTRIES_UNUSABLE = Text(
    de="{number} Eingaben können nicht ausgewertet werden und zählen als nicht beantwortet. Sie sind im Selbstcheck bezeichnet.",
    en="{number} entries cannot be evaluated and count as not answered. They are marked in the self-check.",
)
BY_CATEGORY = Text(de="Stand je Kategorie", en="Status by category")
CATEGORY_COLUMN = Text(de="Kategorie", en="Category")
CRITERIA_COLUMN = Text(de="Kriterien", en="Criteria")
MET_COLUMN = Text(de="davon erfüllt", en="of these met")
REST_COLUMN = Text(de="nicht erfüllt, offen", en="not met, open")
OF = Text(de="von {of}", en="of {of}")
TOTAL = Text(de="Alle Kategorien", en="All categories")
REQUIRED = Text(de="verlangt: {required}", en="required: {required}")
REST = Text(de="{not_met} nicht erfüllt, {open} offen", en="{not_met} not met, {open} open")
NEXT_STEPS = Text(
    de="Was fehlt und was als Nächstes zu tun ist", en="What is missing and what to do next"
)
NEXT_STEPS_LEAD = Text(
    de="Zuerst kommt, was noch offen ist, dann was nicht erfüllt ist; jeweils das Nächstliegende zuerst.",
    en="What is still open comes first, then what is not met; in each case the nearest first.",
)
RANK = Text(de="Rang", en="Rank")
CRITERION_COLUMN = Text(de="Kriterium", en="Criterion")
MISSING_COLUMN = Text(de="Was fehlt", en="What is missing")
STEP_COLUMN = Text(de="Nächster Schritt", en="Next step")
OUTLOOK_COLUMN = Text(de="Was danach gilt", en="What holds then")
NAMED_CRITERION = Text(de="{number}  {title}", en="{number}  {title}")

# --- Evidence

EVIDENCE_LEAD = Text(
    de="Unser Vorschlag; die Quelle enthält keine Liste. Der Stand wird mit den Angaben gespeichert, aber nicht gewertet.",
    en="Our proposal; the source has no list. The state is saved with the answers, but not scored.",
)
PIECE = Text(de="Kriterium und Nachweis", en="Criterion and evidence")
PIECE_STATE = Text(de="Stand", en="State")
PROMPT_TITLE_EVIDENCE = Text(de="Stand dieses Nachweises", en="State of this evidence")
PROMPT_EVIDENCE = Text(
    de="Bitte wählen Sie {expected}, oder lassen Sie die Zelle leer.",
    en="Please choose {expected}, or leave the cell empty.",
)

# --- Calculation

CALCULATION_LEAD = Text(
    de="Dieses Blatt rechnet. Hier ist nichts einzutragen. Beträge stehen in Hundertsteln, Bewertungen als Zahl: 0 nicht erfüllt, 1 offen, 2 erfüllt.",
    en="This sheet computes. Nothing is to be entered here. Amounts are in hundredths, verdicts are numbers: 0 not met, 1 open, 2 met.",
)
LABEL = Text(de="Bezeichnung", en="What it is")
VALUE = Text(de="Wert, mindestens", en="Value, at least")
HIGHEST = Text(de="höchstens", en="at most")
ANSWERED = Text(de="beantwortet", en="answered")
STATE = Text(de="Zustand der Eingabe", en="State of the entry")
EMPTY = Text(de="Zelle leer", en="cell empty")
READABLE = Text(de="Zelle lesbar", en="cell readable")
UPPER_EMPTY = Text(de="obere leer", en="upper empty")
UPPER_READABLE = Text(de="obere lesbar", en="upper readable")
STATES_LEAD = Text(
    de="Zustand der Eingabe: 0 leer, 1 verwendet, 2 nicht auswertbar, 3 untere Zahl fehlt, 4 obere Zahl kleiner als untere, 5 mehr als das Ganze.",
    en="State of the entry: 0 empty, 1 used, 2 cannot be evaluated, 3 lower number missing, 4 upper number below lower, 5 more than the whole.",
)
HELPERS: Mapping[str, Text] = {
    "Show": Text(de="Zahl oder Tag ausgeschrieben", en="number or day written out"),
    "Quotient": Text(de="Quotient, abgerundet", en="quotient, rounded down"),
    "Root": Text(de="Wurzel, abgerundet", en="root, rounded down"),
    "AddMonths": Text(de="Tag {months} Monate später", en="day {months} months later"),
    "AddMonths backwards": Text(de="Tag {months} Monate früher", en="day {months} months earlier"),
    "Sum": Text(de="Summe oder Differenz", en="sum or difference"),
    "Times": Text(de="das {factor}-Fache", en="{factor} times"),
    "Least": Text(de="kleinster Wert", en="least value"),
    "Greatest": Text(de="größter Wert", en="greatest value"),
    "Compare": Text(de="Vergleich", en="comparison"),
    "And": Text(de="alle Bedingungen zutreffend", en="all conditions true"),
    "Or": Text(de="eine Bedingung zutreffend", en="one condition true"),
    "Not": Text(de="Bedingung nicht zutreffend", en="condition not true"),
    "Join": Text(de="Satzteil", en="part of a sentence"),
    "Listed": Text(de="Aufzählung", en="list"),
    "If": Text(de="je nach Bedingung", en="depends on a condition"),
}
PART_LABEL = Text(de="Bewertung eines Teils ({label})", en="verdict on a part ({label})")
HELPER = Text(de="Zwischenschritt: {helper}", en="Intermediate step: {helper}")
CODE_LABEL = Text(de="Bewertung als Zahl", en="verdict as a number")
WORD_LABEL = Text(de="Bewertung in Worten", en="verdict in words")
REASON_LABEL = Text(de="Begründung", en="reason")
MISSING_LABEL = Text(de="was fehlt", en="what is missing")
STEP_LABEL = Text(de="nächster Schritt", en="next step")
OUTLOOK_LABEL = Text(de="was danach gilt", en="what holds then")
RANK_LABEL = Text(
    de="Reihenfolge, das Nächstliegende hat die kleinste Zahl",
    en="order, the nearest has the least number",
)
POSITION_LABEL = Text(de="Platz in der Reihenfolge", en="place in the order")
STEP_ROW_LABEL = Text(
    de="Schritt {rank}: das wievielte Kriterium an der Reihe ist",
    en="step {rank}: which criterion's turn it is",
)
MET_LABEL = Text(de="Anzahl der erfüllten Kriterien", en="number of criteria met")
NOT_MET_LABEL = Text(de="Anzahl der nicht erfüllten Kriterien", en="number of criteria not met")
OPEN_LABEL = Text(de="Anzahl der offenen Kriterien", en="number of open criteria")
OVERALL_LABEL = Text(de="Gesamtergebnis als Zahl", en="overall verdict as a number")
RESULTS_LOST = Text(
    de=(
        "Die Datei ist beschädigt: Nicht jedes Kriterium hat ein Ergebnis. Bitte laden Sie den Selbstcheck neu "
        "herunter und übertragen Sie Ihre Angaben."
    ),
    en=(
        "The file is damaged: not every criterion has a verdict. Please download the self-check again and "
        "copy your answers."
    ),
)
HEADLINE_LABEL = Text(de="Gesamtergebnis in Worten", en="overall verdict in words")
FOOTING_LABEL = Text(
    de="worauf es beruht: 0 nicht erfüllt, 1 gezählt, 2 beurteilt, 4 gezählt und beurteilt; 3 und 5 dasselbe ohne Notiz",
    en="what it rests on: 0 not met, 1 counted, 2 judged, 4 counted and judged; 3 and 5 the same without a note",
)
FOOTING_COUNTS: Mapping[str, Text] = {
    JUDGED_COUNT: Text(de="erfüllt, beurteilt", en="met, judged"),
    BOTH_COUNT: Text(de="erfüllt, gezählt und beurteilt", en="met, counted and judged"),
    WITHOUT_NOTE_COUNT: Text(de="erfüllt, beurteilt, ohne Notiz", en="met, judged, without a note"),
}
FIRMNESS_LABEL = Text(
    de="wie viel davon eigene Einschätzung ist", en="how much of it is own assessment"
)
TALLY_LABEL = Text(de="Zählung", en="tally")
BAND_LABEL = Text(de="Spanne der möglichen Ergebnisse", en="range of possible results")
UNUSABLE_LABEL = Text(
    de="Anzahl der Eingaben, die nicht ausgewertet werden können",
    en="number of entries that cannot be evaluated",
)
UNUSABLE_WORDS_LABEL = Text(de="Hinweis dazu", en="remark on that")
STEPS_LABEL = Text(de="Anzahl der nächsten Schritte", en="number of next steps")
NAME_LABEL = Text(de="Name des Clusters", en="name of the cluster")
WITHOUT_DAY = Text(de="ohne Stichtag", en="without reference date")
WHO_LABEL = Text(de="wessen Ergebnis, von welchem Tag", en="whose result, of which day")
TITLE_LABEL = Text(de="Kriterium im Wortlaut", en="wording of the criterion")
MONTH_LABEL = Text(de="Name des Monats {month}", en="name of month {month}")
ANSWER_WORD_LABEL = Text(de="Wort für ja/nein-Fragen", en="word for yes/no questions")
OVERALL_MARK = Text(de="gesamt", en="overall")

# --- Source

SOURCE_TITLE = Text(de="Quelle und Wortlaut", en="Source and wording")
SOURCE_LEAD = Text(
    de="Woher die Kriterien kommen; darunter ihr Wortlaut und unsere Lesart (nur am Bildschirm, auf Papier steht dies auf der Website).",
    en="Where the criteria come from; below, their wording and our reading (on screen only; for paper, see the website).",
)
TOPIC = Text(de="Gegenstand", en="Subject")
CONTENT = Text(de="Inhalt", en="Content")
READING = Text(de="Unsere Lesart, nicht Teil der Quelle", en="Our reading, not part of the source")
DOCUMENT = Text(de="Dokument", en="Document")
PUBLISHER = Text(de="Herausgeber", en="Publisher")
EDITION = Text(de="Ausgabe", en="Edition")
FINGERPRINT = Text(de="Prüfsumme der Regeln", en="Fingerprint of the rules")
DATING = Text(de="Datierung", en="Dating")
ESCA_GAP = Text(de="Verlorene ESCA-Werte", en="Lost ESCA figures")
QUOTED = Text(de="Wortlaut von Kriterium {number}", en="Wording of criterion {number}")
ORIGINAL = Text(
    de="„{wording}“", en="German original: „{wording}“\nOur translation: “{wording_en}”"
)
OPEN_QUESTION = Text(
    de="Offene Frage {number} an das Programm", en="Open question {number} to the programme"
)
TERM = Text(de="Begriff: {name}", en="Term: {name}")
TERM_SOURCE = Text(de="{definition}\nQuelle: {reference}", en="{definition}\nSource: {reference}")
CONTACT = Text(de="Kontakt laut Quelle", en="Contact according to the source")
ATTRIBUTION = Text(de="Zu dieser Datei", en="About this file")
ATTRIBUTION_TEXT = Text(
    de=(
        "Die Kriterien sind wörtlich aus der genannten Quelle zitiert. Fragen, Hinweise und Formeln sind "
        "aus denselben Regeln erzeugt wie der Selbstcheck im Internet. Diese Datei ist kein amtliches Dokument."
    ),
    en=(
        "The criteria are quoted from the source named; the English is our translation. Questions, hints "
        "and formulas are produced from the same rules as the self-check on the website. This file is not an "
        "official document."
    ),
)
SITE = Text(de="Website", en="Website")

# --- Reading a workbook back

CELL = Text(de="{sheet}, Zelle {cell}", en="{sheet}, cell {cell}")
TEXT_IN_CELL = Text(
    de="„{value}“ steht als Text in der Zelle. Bitte geben Sie {expected} ein oder leeren Sie die Zelle.",
    en="“{value}” is in the cell as text. Please enter {expected} or clear the cell.",
)
ERROR_IN_CELL = Text(
    de="In der Zelle steht der Fehlerwert {value}. Bitte geben Sie {expected} ein oder leeren Sie die Zelle.",
    en="The cell contains the error value {value}. Please enter {expected} or clear the cell.",
)
ANY_TEXT = Text(de="einen Text", en="a text")
TRUTH_VALUE: Mapping[bool, Text] = {
    True: Text(de="WAHR", en="TRUE"),
    False: Text(de="FALSCH", en="FALSE"),
}
NOT_XLSX = Text(
    de=(
        "Das ist keine Excel-Datei im Format .xlsx. Bitte öffnen Sie den Selbstcheck in Excel oder "
        "LibreOffice und speichern Sie ihn als „Excel-Arbeitsmappe (.xlsx)“."
    ),
    en=(
        "This is not an Excel file in the .xlsx format. Please open the self-check in Excel or LibreOffice "
        "and save it as “Excel workbook (.xlsx)”."
    ),
)
OLD_OR_LOCKED = Text(
    de=(
        "Die Datei ist mit einem Kennwort verschlüsselt oder im alten Format .xls gespeichert. Bitte speichern "
        "Sie sie ohne Kennwort als „Excel-Arbeitsmappe (.xlsx)“."
    ),
    en=(
        "The file is encrypted with a password or saved in the old .xls format. Please save it without a "
        "password as “Excel workbook (.xlsx)”."
    ),
)
DAMAGED = Text(
    de=(
        "Die Datei ist beschädigt oder unvollständig. Bitte öffnen Sie sie in Excel oder LibreOffice und "
        "speichern Sie sie neu, oder laden Sie sie noch einmal herunter."
    ),
    en=(
        "The file is damaged or incomplete. Please open it in Excel or LibreOffice and save it again, or "
        "download it once more."
    ),
)
NO_LIST = Text(
    de=(
        "Das ist keine Liste, die gelesen werden kann. Bitte speichern Sie sie in Excel oder LibreOffice als .xlsx, .ods "
        "oder .csv."
    ),
    en=(
        "This is no list that can be read. Please save it in Excel or LibreOffice as .xlsx, .ods or .csv."
    ),
)
LIST_TOO_LARGE = Text(
    de=(
        "Die Datei ist für eine Mitgliederliste ungewöhnlich groß ({size}). Bitte speichern Sie das Blatt mit der "
        "Liste als .csv, oder entfernen Sie Bilder und alles andere, was nicht zur Liste gehört."
    ),
    en=(
        "The file is unusually large for a list of members ({size}). Please save the sheet with the list as .csv, "
        "or remove pictures and everything else that does not belong to the list."
    ),
)
LIST_TOO_MUCH = Text(
    de=(
        "In der Datei steht weit mehr, als zu einer Mitgliederliste gehört. Bitte wählen Sie eine Liste mit einer "
        "Zeile je Mitglied, oder speichern Sie das Blatt als .csv."
    ),
    en=(
        "The file holds far more than belongs to a list of members. Please choose a list with one row for each "
        "member, or save the sheet as .csv."
    ),
)
LIST_FOREIGN = Text(
    de=(
        "Die Datei enthält {content}; so etwas gehört nicht in eine Mitgliederliste und wird nicht geöffnet. Bitte "
        "speichern Sie das Blatt mit der Liste als .csv."
    ),
    en=(
        "The file contains {content}; this does not belong in a list of members and is not opened. Please save the "
        "sheet with the list as .csv."
    ),
)
TOO_LARGE = Text(
    de=(
        "Die Datei ist für einen Selbstcheck ungewöhnlich groß ({size}). Bitte entfernen Sie, was Sie "
        "zusätzlich eingefügt haben, oder übertragen Sie Ihre Angaben in einen neuen Selbstcheck."
    ),
    en=(
        "The file is unusually large for a self-check ({size}). Please remove what you have added, or "
        "transfer your answers to a new self-check."
    ),
)
MORE_THAN = Text(de="mehr als {size}", en="more than {size}")
STRICT = Text(
    de=(
        "Die Datei ist als „Strict Open XML-Arbeitsmappe“ gespeichert und kann so nicht gelesen werden. Bitte "
        "öffnen Sie sie in Excel oder LibreOffice und speichern Sie sie als „Excel-Arbeitsmappe (.xlsx)“."
    ),
    en=(
        "The file is saved as a “Strict Open XML Spreadsheet” and cannot be read like this. Please open it in "
        "Excel or LibreOffice and save it as “Excel workbook (.xlsx)”."
    ),
)
FOREIGN_CONTENT = Text(
    de=(
        "Die Datei enthält {content}; so etwas gehört nicht in einen Selbstcheck und wird nicht geöffnet. "
        "Bitte entfernen Sie es und speichern Sie die Datei als „Excel-Arbeitsmappe (.xlsx)“."
    ),
    en=(
        "The file contains {content}; this does not belong in a self-check and is not opened. Please remove "
        "it and save the file as “Excel workbook (.xlsx)”."
    ),
)
MACROS = Text(de="Makros", en="macros")
LINKS = Text(de="Verknüpfungen mit anderen Dateien", en="links to other files")
EMBEDDED = Text(de="eingebettete Objekte", en="embedded objects")
DECLARATIONS = Text(de="eigene Dokumenttypen (DOCTYPE)", en="document types of its own (DOCTYPE)")
NOT_OURS = Text(
    de=(
        "Das ist eine Excel-Datei, aber nicht der Selbstcheck zu den Aufnahmekriterien. Bitte wählen Sie die "
        "Datei, die Sie auf dieser Website heruntergeladen und ausgefüllt haben."
    ),
    en=(
        "This is an Excel file, but not the self-check of the admission criteria. Please choose the file "
        "that you downloaded from this website and filled in."
    ),
)
UNCOMPUTED = Text(
    de=(
        "Die Zelle enthält eine Formel, deren Ergebnis nicht gespeichert ist. Bitte öffnen Sie die Datei "
        "einmal in Excel oder LibreOffice und speichern Sie sie, oder tragen Sie den Wert selbst ein."
    ),
    en=(
        "The cell holds a formula whose result is not stored. Please open the file once in Excel or "
        "LibreOffice and save it, or enter the value itself."
    ),
)
TOO_MUCH = Text(
    de=(
        "In der Datei steht weit mehr, als zu einem Selbstcheck gehört. Bitte laden Sie den Selbstcheck neu "
        "herunter und übertragen Sie Ihre Angaben."
    ),
    en=(
        "The file holds far more than belongs to a self-check. Please download the self-check again and copy "
        "your answers."
    ),
)
CELLS_MISSING = Text(
    de=(
        "In der Datei fehlen Eingabezellen: {names}. Vermutlich wurden Zeilen oder Blätter gelöscht. Bitte "
        "laden Sie den Selbstcheck neu herunter und übertragen Sie Ihre Angaben."
    ),
    en=(
        "Input cells are missing from the file: {names}. Rows or sheets were probably deleted. Please "
        "download the self-check again and transfer your answers."
    ),
)
CELLS_SHARED = Text(
    de=(
        "Mehrere Eingaben teilen sich eine Zelle: {cells}. Vermutlich wurde eine Zelle ausgeschnitten und auf "
        "einer anderen eingefügt. Bitte laden Sie den Selbstcheck neu herunter und übertragen Sie Ihre Angaben."
    ),
    en=(
        "Several entries share one cell: {cells}. A cell was probably cut and pasted over another one. Please "
        "download the self-check again and transfer your answers."
    ),
)
CELLS_ASTRAY = Text(
    de=(
        "Diese Eingabezellen stehen nicht mehr neben ihrer Frage: {cells}. Vermutlich wurde das Blatt geleert, "
        "umsortiert oder von einem Programm unvollständig gespeichert. Bitte laden Sie den Selbstcheck neu "
        "herunter und übertragen Sie Ihre Angaben."
    ),
    en=(
        "These input cells are no longer beside their question: {cells}. The sheet was probably emptied, sorted "
        "or saved incompletely by a program. Please download the self-check again and transfer your answers."
    ),
)

# --- The overview of actors

OVERVIEW = Text(de="Übersicht der Clusterakteure", en="Overview of the cluster's actors")
OVERVIEW_SHEET = Text(de="Clusterakteure", en="Cluster actors")
OVERVIEW_NUMBER = Text(de="Nr.", en="No.")
BY_CODES = Text(de="berechnet aus Postleitzahlen", en="computed from postal codes")
OVERVIEW_REGION = Text(de="Umkreis von ca. 150 km", en="radius of about 150 km")

# --- Members

MEMBERS_TITLE = Text(de="Mitglieder des Clusters", en="Members of the cluster")
MEMBERS_LEAD = Text(
    de=(
        "Freiwillig: eine Zeile je Mitglied, auch als Ganzes einzufügen („Inhalte einfügen: Werte“). Sobald hier ein "
        "Name steht, zählt die Liste und nicht die eingetragene Anzahl. Der Druckbereich reicht anfangs bis Nr. {rows}."
    ),
    en=(
        "Optional: one row for each member, which may be pasted as a whole (“Paste special: values”). As soon as there "
        "is a name here, the list counts and not the number entered. At first, the print area reaches to no. {rows}."
    ),
)
MEMBERS_COUNTED = Text(de="Aus dieser Liste: {counts}.", en="From this list: {counts}.")
MEMBERS_COUNT = Text(de="{label}: {number}", en="{label}: {number}")
MEMBERS_EMPTY = Text(
    de="Noch steht hier kein Mitglied. Es zählt, was auf dem Blatt „{sheet}“ eingetragen ist.",
    en="There is no member here yet. What is entered on the sheet “{sheet}” counts.",
)
MEMBERS_NO_OFFICE = Text(
    de=(
        "Der Ort der Geschäftsstelle ist nicht bekannt: Bitte tragen Sie auf dem Blatt „{sheet}“ ihre Postleitzahl ein. "
        "Bis dahin ist nur bekannt, wer im Umkreis ist, wo eine Entfernung eingetragen ist."
    ),
    en=(
        "The place of the office is not known: please enter its postal code on the sheet “{sheet}”. Until then, who is "
        "in the region is known only where a distance is entered."
    ),
)
MEMBERS_NAMELESS = Text(
    de="Zeilen ohne Namen zählen nicht: {number}.",
    en="Rows without a name are not counted: {number}.",
)
MEMBERS_UNUSABLE = Text(
    de="Nicht zu verstehende Angaben: {number}; sie gelten als nicht gemacht, die Bemerkung nennt sie.",
    en="Entries that are not understood: {number}; they count as not made, the remark names them.",
)
UNUSABLE_MEMBERS_LABEL = Text(
    de="Angaben der Liste, die nicht zu verstehen sind",
    en="entries of the list that are not understood",
)
MEMBER_NUMBER = Text(de="Nr.", en="No.")
MEMBER_BY_CODE = Text(de="km nach PLZ", en="km by code")
MEMBER_REGION = Text(de="Lage", en="Where")
MEMBER_REMARK = Text(de="Bemerkung", en="Remark")
MEMBER_FAR = Text(de="über {km}", en="over {km}")
MEMBER_UNUSABLE = Text(
    de="Nicht zu verstehen: {entries}. Bitte prüfen.", en="Not understood: {entries}. Please check."
)
MEMBER_NAMELESS = Text(
    de="Name fehlt: Die Zeile zählt nicht.", en="Name missing: the row is not counted."
)
MEMBER_NUMBER_EXPECTED = Text(
    de="Bitte geben Sie eine Zahl von 0 bis {most} ein, oder lassen Sie die Zelle leer.",
    en="Please enter a number from 0 to {most}, or leave the cell empty.",
)
MEMBER_ONE_OF = Text(
    de="Bitte wählen Sie eines davon, oder lassen Sie die Zelle leer: {words}.",
    en="Please choose one of these, or leave the cell empty: {words}.",
)
MEMBER_YES_OR_NO = Text(
    de="Bitte wählen Sie ja oder nein, oder lassen Sie die Zelle leer.",
    en="Please choose yes or no, or leave the cell empty.",
)
MEMBER_STEPS: Mapping[str, Text] = {
    "state": Text(de="Zeile: 1 Mitglied, 2 ohne Namen", en="row: 1 member, 2 without a name"),
    "bound": Text(
        de="gebunden: 0 nein, 1 leer, 2 ja, 3 unklar", en="bound: 0 no, 1 empty, 2 yes, 3 not clear"
    ),
    "kind": Text(de="Art als Zahl", en="kind as a number"),
    "sme": Text(
        de="KMU: 0 nein, 1 leer, 2 ja, 3 unklar", en="SME: 0 no, 1 empty, 2 yes, 3 not clear"
    ),
    "written": Text(de="PLZ ohne Zeichen", en="code without marks"),
    "letters": Text(de="Buchstaben davor", en="letters before it"),
    "stated": Text(de="Land laut Spalte", en="country in its column"),
    "country": Text(de="Land", en="country"),
    "number": Text(de="Nummer des Landes", en="number of the country"),
    "length": Text(de="Anzahl Ziffern", en="number of digits"),
    "digits": Text(de="Ziffern", en="digits"),
    "key": Text(de="Schlüssel des Ortes", en="key of the place"),
    "block": Text(de="Zeile des Hunderters", en="row of the hundred"),
    "x": Text(de="x in m", en="x in m"),
    "y": Text(de="y in m", en="y in m"),
    "z": Text(de="z in m", en="z in m"),
    "squared": Text(de="Entfernung in m, zum Quadrat", en="distance in m, squared"),
    "region": Text(
        de="Lage: 0 außen, 1 unbekannt, 2 Grenze, 3 innen",
        en="where: 0 outside, 1 unknown, 2 border, 3 inside",
    ),
    "distance_km": Text(de="eingetragene km", en="km entered"),
    "staff": Text(de="Beschäftigte", en="staff"),
    "turnover": Text(de="Umsatz", en="turnover"),
    "balance": Text(de="Bilanzsumme", en="balance sheet total"),
    "figures": Text(
        de="Zahlen: 1 für ein KMU, 2 dagegen", en="figures: 1 for an SME, 2 against it"
    ),
    "counted": Text(
        de="{label}: 0 nein, 1 vielleicht, 2 sicher", en="{label}: 0 no, 1 perhaps, 2 for certain"
    ),
}
OFFICE_STEP = Text(de="Geschäftsstelle: {step}", en="office: {step}")
OFFICE_KNOWN_LABEL = Text(
    de="Geschäftsstelle: ob der Ort bekannt ist", en="office: whether the place is known"
)
MEMBER_COUNT_LABEL = Text(de="Mitglieder in der Liste", en="members in the list")
NAMELESS_COUNT_LABEL = Text(de="Zeilen der Liste ohne Namen", en="rows of the list without a name")
FROM_LIST_LABEL = Text(
    de="{label}, aus der Mitgliederliste", en="{label}, from the list of members"
)
TAKEN_LABEL = Text(de="{label}, wie gezählt", en="{label}, as counted")
MEMBERS_SAID_LABEL = Text(de="Satz über die Mitgliederliste", en="sentence on the list of members")
FROM_LIST = Text(de="aus der Mitgliederliste: {counted}", en="from the list of members: {counted}")
FROM_LIST_INSTEAD = Text(
    de="aus der Mitgliederliste: {counted}; hier eingetragen: {typed}",
    en="from the list of members: {counted}; entered here: {typed}",
)
TOO_MANY_MEMBERS = Text(
    de="Die Arbeitsmappe hat Platz für {most} Mitglieder, die Liste hat {number}. Bitte kürzen Sie die Liste.",
    en="The workbook has room for {most} members, the list has {number}. Please shorten the list.",
)

# --- Postal codes

POSTAL_CODES_LEAD = Text(
    de="Postleitzahlen Deutschlands und seiner Nachbarn bis 150 km jenseits der Grenze, je Zeile hundert.",
    en="Postal codes of Germany and of its neighbours up to 150 km beyond the border, a hundred in each row.",
)
POSTAL_PLACES_LEAD = Text(
    de=(
        "Orte: der Reihe nach x, y und z der Codes auf 00, 01 … 99, je {digits} Ziffern: Meter vom Erdmittelpunkt "
        "(WGS84), 0: keine."
    ),
    en=(
        "Places: in turn x, y and z of the codes that end in 00, 01 … 99, {digits} digits each: metres from the centre "
        "of the earth (WGS84), 0: none."
    ),
)
POSTAL_HUNDREDS_LEAD = Text(
    de="Hunderter: Nummer des Landes ({numbers}) mal {unit}, plus Postleitzahl ohne die letzten zwei Ziffern.",
    en="Hundred: number of the country ({numbers}) times {unit}, plus the postal code without its last two digits.",
)
POSTAL_HUNDRED = Text(de="Hunderter", en="hundred")
POSTAL_PLACES = Text(de="Orte", en="places")
POSTAL_CODES_SOURCE = Text(
    de=(
        "PLZ-Koordinaten: GeoNames (geonames.org), CC BY 4.0 (creativecommons.org/licenses/by/4.0), gemittelt, gerundet "
        "und umgerechnet, korrigiert mit OpenGeoDB (gemeinfrei)."
    ),
    en=(
        "Coordinates of postal codes: GeoNames (geonames.org), CC BY 4.0 (creativecommons.org/licenses/by/4.0), "
        "averaged, rounded and converted, corrected with OpenGeoDB (public domain)."
    ),
)
