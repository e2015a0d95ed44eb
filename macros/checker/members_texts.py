"""The words of the step "Mitglieder", which come into the page with the first visit or the first list."""

from __future__ import annotations

from collections.abc import Mapping

from gocluster_rules.text import Text
from macros.checker.texts import PAGE
from macros.checker.texts import SCRIPT as PAGE_SCRIPT

STEP: Mapping[str, Text] = {
    "file": Text(de="Mitgliederliste auswählen", en="Choose a list of members"),
    "file_help": Text(
        de=(
            "Eine Tabelle mit einer Zeile je Mitglied: Excel (.xlsx), OpenDocument (.ods) oder Text (.csv). Die "
            "Spalten dürfen heißen, wie sie wollen. Sie können die Datei auch auf dieses Feld ziehen. Die Liste "
            "bleibt auf Ihrem Gerät."
        ),
        en=(
            "A table with one row for each member: Excel (.xlsx), OpenDocument (.ods) or text (.csv). The columns "
            "may be called whatever they are. You can also drag the file onto this field. The list stays on your "
            "device."
        ),
    ),
    "paste": Text(de="Oder aus einer Tabelle einfügen", en="Or paste from a spreadsheet"),
    "paste_help": Text(
        de="Kopieren Sie die Zellen in Ihrer Tabelle, am besten mit der Titelzeile, und fügen Sie sie hier ein.",
        en="Copy the cells in your spreadsheet, best with the row of titles, and paste them here.",
    ),
    "paste_take": Text(de="Eingefügtes übernehmen", en="Use what was pasted"),
    "explained": Text(
        de="So wird die Liste gezählt, mit einer Beispielliste",
        en="How the list is counted, with an example list",
    ),
    "new_window": PAGE["new_window"],
    "refused": Text(
        de="Die Liste konnte nicht übernommen werden", en="The list could not be taken over"
    ),
    "columns": Text(de="Was in den Spalten steht", en="What the columns hold"),
    "columns_help": Text(
        de="So haben wir Ihre Liste verstanden. Stimmt etwas nicht, wählen Sie bitte das Richtige.",
        en="This is how we understood your list. If something is wrong, please choose what is right.",
    ),
    "column": Text(de="Spalte", en="Column"),
    "samples": Text(de="Beispiele", en="Examples"),
    "holds": Text(de="Inhalt", en="Content"),
    "holds_what": Text(de="Inhalt der Spalte", en="Content of column"),
    "holds_nothing": Text(de="wird nicht gebraucht", en="not needed"),
    "first_row": Text(de="Das erste Mitglied steht in Zeile", en="The first member is in row"),
    "bound": Text(
        de="Sind alle Mitglieder auf der Liste fest an das Cluster gebunden?",
        en="Are all members on the list firmly bound to the cluster?",
    ),
    "bound_help": Text(
        de="Keine Spalte der Liste sagt es. Fest gebunden ist zum Beispiel, wer einen Vertrag oder eine Beitrittserklärung unterschrieben hat.",
        en="No column of the list says so. Firmly bound is, for example, whoever has signed a contract or a declaration of accession.",
    ),
    "bound_yes": Text(de="Ja, alle", en="Yes, all"),
    "bound_no": Text(de="Nein, niemand", en="No, none"),
    "bound_unknown": Text(de="Noch unklar", en="Not clear yet"),
    "office_missing": Text(
        de="Für die Entfernungen fehlt die Postleitzahl der Geschäftsstelle.",
        en="For the distances, the postal code of the office is missing.",
    ),
    "office_enter": Text(de="Postleitzahl eintragen", en="Enter the postal code"),
    "office_unknown": Text(
        de="Zur Postleitzahl der Geschäftsstelle ist kein Ort bekannt; deshalb fehlen die Entfernungen.",
        en="No place is known for the postal code of the office; so the distances are missing.",
    ),
    "office_correct": Text(de="Postleitzahl berichtigen", en="Correct the postal code"),
    "counts": Text(de="Was aus der Liste folgt", en="What follows from the list"),
    "proposals": Text(de="Art aus dem Namen", en="Kind by the name"),
    "proposals_show": Text(de="Vorschläge ansehen", en="See the proposals"),
    "proposals_take": Text(de="Vorschläge übernehmen", en="Take the proposals"),
    "open": Text(de="Zeilen, die Sie klären können", en="Rows you can clarify"),
    "open_help": Text(
        de="Was nicht zu verstehen war, steht oben; dann die Mitglieder, deren Klärung am meisten entscheidet. Die Anzahlen ändern sich sofort.",
        en="What could not be understood comes first, then the members whose clarification decides most. The numbers change at once.",
    ),
    "leave_out": Text(de="Zeile entfernen", en="Remove the row"),
    "take_back": Text(de="Wieder aufnehmen", en="Take back"),
    "duplicates": Text(de="Vielleicht doppelt", en="Perhaps listed twice"),
    "duplicates_help": Text(
        de="Diese Namen unterscheiden sich nur in Schreibweise oder Rechtsform. Zählen Sie jeden Akteur einmal; entfernt wird nichts von selbst.",
        en="These names differ only in spelling or legal form. Count each actor once; nothing is removed by itself.",
    ),
    "pictures": Text(de="Karte und Zusammensetzung", en="Map and composition"),
    "sources": Text(
        de="Orte der Postleitzahlen: GeoNames (geonames.org), CC BY 4.0, bearbeitet. Umrisse: Natural Earth.",
        en="Places of postal codes: GeoNames (geonames.org), CC BY 4.0, modified. Outlines: Natural Earth.",
    ),
    "table": Text(de="Alle Mitglieder als Tabelle", en="All members as a table"),
    "row": Text(de="Zeile", en="Row"),
    "distance": Text(de="Entfernung", en="Distance"),
    "region": Text(de="Lage", en="Location"),
    "change": PAGE["change"],
    "yes": PAGE["yes"],
    "no": PAGE["no"],
    "unknown": Text(de="offen", en="open"),
    "export": Text(
        de="Übersicht der Clusterakteure (.xlsx)", en="Overview of the cluster actors (.xlsx)"
    ),
    "remove": Text(de="Liste entfernen", en="Remove the list"),
    "remove_ask": Text(de="Mitgliederliste entfernen?", en="Remove the list of members?"),
    "remove_help": Text(
        de="Die Liste und alles, was Sie darin ergänzt haben, wird hier gelöscht. Dann zählen wieder die Anzahlen, die Sie eintragen. Ihre Datei bleibt.",
        en="The list and everything you added to it will be deleted here. Then the numbers that you enter count again. Your file remains.",
    ),
    "replace_ask": Text(de="Mitgliederliste ersetzen?", en="Replace the list of members?"),
    "replace_help": Text(
        de="Die bisherige Liste und alles, was Sie darin ergänzt haben, wird durch die neue ersetzt.",
        en="The list so far and everything you added to it will be replaced by the new one.",
    ),
    "replace": PAGE["replace_confirm"],
    "cancel": PAGE["cancel"],
    "from_list": Text(de="Aus der Mitgliederliste:", en="From the list of members:"),
    "to_list": Text(de="Zur Mitgliederliste", en="To the list of members"),
    "not_shared": Text(
        de="Die Mitgliederliste ist vertraulich und zu lang für einen Link. Er enthält an ihrer Stelle die Anzahlen, die aus ihr folgen.",
        en="The list of members is confidential and too long for a link. In its place the link holds the numbers that follow from it.",
    ),
}
"""By the name in the template."""

SCRIPT: Mapping[str, Text] = {
    "reading": PAGE_SCRIPT["reading"],
    "pasted": Text(de="Eingefügte Zellen", en="pasted cells"),
    "found": Text(
        de="{number} Mitglieder gelesen, {open} Zeilen mit Hinweisen.",
        en="{number} members read, {open} rows with remarks.",
    ),
    "state": Text(de="{number} Mitglieder", en="{number} members"),
    "place": Text(de="Zeile {row}", en="row {row}"),
    "place_named": Text(de="Zeile {row}, {name}", en="row {row}, {name}"),
    "untitled": Text(de="Spalte {number}", en="Column {number}"),
    "more": Text(de="{number} weitere Zeilen zeigen", en="Show {number} more rows"),
    "proposal": Text(de="{name} (Zeile {row}): {label}", en="{name} (row {row}): {label}"),
    "proposals": Text(
        de="Bei {number} Mitgliedern sagt die Liste nicht, was sie sind; ihr Name lässt es vermuten: {kinds}. Übernehmen Sie das nur, wenn es stimmt.",
        en="For {number} members the list does not say what they are; their names suggest it: {kinds}. Take that only if it is right.",
    ),
    "kind_number": Text(de="{number} × {label}", en="{number} × {label}"),
    "left_out": Text(de="{number} entfernte Zeilen.", en="{number} removed rows."),
    "unread_lost": Text(
        de="„{name}“ konnte nicht gelesen werden: Es dauerte länger als {seconds} Sekunden oder brauchte zu viel Arbeitsspeicher. Bitte speichern Sie die Liste als .csv, und wählen Sie diese Datei aus.",
        en="“{name}” could not be read: it took more than {seconds} seconds or too much memory. Please save the list as .csv and choose that file.",
    ),
    "unread_call": Text(
        de="„{name}“ konnte nicht gelesen werden: In der Datei steht etwas, womit hier nicht zu rechnen war. Bitte speichern Sie die Liste als .csv, und wählen Sie diese Datei aus.",
        en="“{name}” could not be read: it holds something that was not to be expected here. Please save the list as .csv and choose that file.",
    ),
    "unread_download": Text(
        de="„{name}“ ist noch nicht gelesen: Was dazu nötig ist, konnte nicht geladen werden. Bitte prüfen Sie Ihre Internetverbindung, und wählen Sie die Liste dann noch einmal aus.",
        en="“{name}” has not been read yet: what is needed for it could not be loaded. Please check your internet connection, then choose the list again.",
    ),
    "writing": PAGE_SCRIPT["writing"],
    "written": PAGE_SCRIPT["written"],
    "file": Text(de="go-cluster-akteure", en="go-cluster-actors"),
    "removed": Text(de="Die Liste ist entfernt.", en="The list has been removed."),
}
"""What the step's script says."""
