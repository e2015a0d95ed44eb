"""The words of the catalogue pages: formula, worked examples, filter and the documents to have ready."""

from __future__ import annotations

from gocluster_rules.text import Text

# The rule as a formula of the workbook
FORMULA = Text(de="Dieselbe Regel als Excel-Formel", en="The same rule as an Excel formula")
FORMULA_PLACE = Text(
    de="So steht sie in der deutschen Arbeitsmappe, Blatt „{sheet}“, Zelle {cell} ({name}):",
    en="This is how it appears in the English workbook, sheet “{sheet}”, cell {cell} ({name}):",
)
FORMULA_CODES = Text(
    de="{codes}. Excel zeigt die Namen der Funktionen in seiner Sprache an, zum Beispiel WENN statt IF.",
    en="{codes}. Excel shows the names of the functions in its own language.",
)
FORMULA_CODE = Text(de="{code} heißt {verdict}", en="{code} means {verdict}")
FORMULA_STEPS = Text(
    de="Zwischenschritte auf demselben Blatt", en="Intermediate steps on the same sheet"
)
FORMULA_NAMES = Text(de="Was die Namen bedeuten", en="What the names mean")
FORMULA_ENDINGS = Text(
    de=(
        "Die Endung {low} steht für den kleinsten Wert, der nach Ihrer Antwort möglich ist, {high} für "
        "den größten, und {given} sagt, ob die Frage beantwortet ist."
    ),
    en=(
        "The ending {low} stands for the lowest value that your answer allows, {high} for the highest, and "
        "{given} says whether the question was answered."
    ),
)

# Worked examples
EXAMPLES = Text(de="Durchgerechnete Beispiele", en="Worked examples")
EXAMPLES_HELP = Text(
    de=(
        "Erfundene Angaben. Wo eine Zahl oder ein Datum entscheidet, liegen sie an der Grenze. Ergebnis "
        "und Begründung kommen von derselben Regel, die auch Ihren Selbstcheck auswertet."
    ),
    en=(
        "Invented answers. Where a number or a date decides, they lie at the limit. Verdict and reason "
        "come from the same rule that evaluates your self-check."
    ),
)
NO_ANSWER = Text(de="keine Angabe", en="no answer")
STEP = Text(de="Nächster Schritt:", en="Next step:")

# Filter of the overview
FILTER = Text(de="Kriterien filtern", en="Filter the criteria")
ALL = Text(de="alle", en="all")
SHOWN = Text(de="{n} von {of} Kriterien werden angezeigt.", en="{n} of {of} criteria are shown.")
SHOWN_NONE = Text(
    de="Zu dieser Auswahl gibt es kein Kriterium.", en="No criterion matches this choice."
)
SHOW_ALL = Text(de="Alle anzeigen", en="Show all")

# Documents to have ready
ALL_DOCUMENTS = Text(
    de="Alle Nachweise als Liste zum Abhaken", en="All evidence as a list to tick off"
)
FOR_THE_STEPS = Text(de="Für die Schritte der Aufnahme", en="For the steps of admission")
