"""The words of what is printed: the catalogue as a PDF, the preview of a link to the site, and its name as a program."""

from __future__ import annotations

from gocluster_rules.text import Text

# The catalogue as a PDF
TITLE = Text(
    de="Aufnahmekriterien von „go-cluster“: der ganze Katalog",
    en="Admission criteria of “go-cluster”: the whole catalogue",
)
NAME = Text(
    de="Aufnahmekriterien von\u00a0„go-cluster“", en="Admission criteria of\u00a0“go-cluster”"
)
SUBTITLE = Text(
    de="Der ganze Katalog, mit Erläuterungen, Nachweisen und Ablauf der Aufnahme",
    en="The whole catalogue, with explanations, evidence and the admission process",
)
DESCRIPTION = Text(
    de="Die Kriterien im Wortlaut, mit Erläuterungen und Nachweisen, dazu Ablauf, Checkliste, Kontakt und Glossar",
    en="The wording of the criteria, with explanations and evidence, and the process, checklist, contact and glossary",
)
STATUS = Text(de="Stand", en="Status")
WEBSITE = Text(de="Website", en="Website")
WHOSE_WORDS = Text(
    de=(
        "Was in Serifenschrift steht, ist der unveränderte Wortlaut der Quelle. Alles andere ist von uns. Wo "
        "wir die Quelle auslegen, steht „Unsere Lesart“ darüber."
    ),
    en=(
        "What is set in serif type is the source: our translation and, slanted, the unaltered German "
        "original. Everything else is ours. Where we interpret the source, it is headed “Our reading”."
    ),
)
NOT_OFFICIAL = Text(
    de=(
        "Dies ist kein Dokument eines Ministeriums. Über die Aufnahme entscheiden das Ministerium und der "
        "Programmbegleitkreis."
    ),
    en=(
        "This is not a ministry document. Admission is decided by the ministry and the programme "
        "advisory group."
    ),
)
CONTENTS = Text(de="Inhalt", en="Contents")
NUMBERED = Text(de="{kind} {number}: {title}", en="{kind} {number}: {title}")
UNTITLED = Text(de="{kind} {number}", en="{kind} {number}")
PAGE = Text(de="Seite", en="Page")
OF = Text(de="von", en="of")
PROGRAMME = Text(de="Das Programm und die Mindestzahl", en="The programme and the minimum number")
PROGRAMME_HEAD = Text(de="Das Programm", en="The programme")
QUORUM_HEAD = Text(de="Die Mindestzahl", en="The minimum number")
QUORUM = Text(
    de="Mindestens {required} von {of} Kriterien und Unterkriterien müssen erfüllt sein, gleich welche.",
    en="At least {required} of {of} criteria and sub-criteria must be met, no matter which.",
)
SHEET = Text(de="Alle Kriterien zum Ankreuzen", en="All criteria, to tick off")
SHEET_HELP = Text(
    de="Für Ihre erste Einschätzung. Genauer und mit Begründung prüft der Selbstcheck auf der Website.",
    en="For a first impression. The self-check on the website is more exact and gives reasons.",
)
READINGS = Text(de="Unsere Lesarten zu allen Kriterien", en="Our readings on all criteria")
WHY = Text(de="{title}: {reason}", en="{title}: {reason}")
PROCESS = Text(de="So läuft die Aufnahme ab", en="How admission works")
PICTURE = Text(de="{title}: {description}", en="{title}: {description}")
OURS = Text(
    de="Die Überschriften sind der Wortlaut der Quelle, die Erläuterungen sind von uns.",
    en="The headings are our translation of the source, with its German wording below. The explanations are ours.",
)
CHECKLIST = Text(de="Checkliste für den Antrag", en="Checklist for the application")
CONTACT = Text(de="Kontakt zum Programm", en="Contact the programme")
CONTACT_HELP = Text(
    de="So steht es in der Quelle. Ob es noch gilt, haben wir nicht geprüft.",
    en="As the source gives it. We have not checked whether it still applies.",
)
GLOSSARY = Text(de="Glossar", en="Glossary")
GLOSSARY_HELP = Text(
    de="Die Quelle verwendet diese Begriffe, ohne sie zu bestimmen. Die Erklärungen sind von uns.",
    en="The source uses these terms without defining them. The explanations are ours.",
)
QUESTIONS = Text(de="Offene Fragen an das Programm", en="Open questions for the programme")
QUESTIONS_HELP = Text(
    de="Diese Fragen kann nur das Programm beantworten.",
    en="Only the programme can answer these questions.",
)

# The preview of a link
PREVIEW_SIGN = Text(de="go-cluster Selbstcheck", en="go-cluster self-check")
APP_SHORT_NAME = Text(de="Selbstcheck", en="Self-check")
APP_DESCRIPTION = Text(
    de="Die Aufnahmekriterien des Programms „go-cluster“ lesen und selbst prüfen, auch ohne Netz",
    en="Read the admission criteria of the “go-cluster” programme and check yourself, also without a network",
)
PREVIEW_LINES = Text(de="Kriterien lesen,|selbst prüfen", en="Read the criteria,|check yourself")
PREVIEW_QUORUM = Text(
    de="Mindestens {required} von {of} nötig", en="At least {required} of {of} needed"
)
