"""The words of the checker's frame: headings, buttons, hints, messages.

What belongs to a criterion stands in the catalogue, what belongs to a verdict in ``gocluster_rules.words``.
Placeholders in braces are filled by the template or, for `SCRIPT`, by the page's script.
"""

from __future__ import annotations

from collections.abc import Mapping

from gocluster_rules.text import Text
from macros.pages import texts

PAGE: Mapping[str, Text] = {
    # frame
    "steps": Text(de="Schritte des Selbstchecks", en="Steps of the self-check"),
    "your_cluster": Text(de="Ihr Cluster", en="Your cluster"),
    "check_answers": Text(de="Angaben prüfen", en="Check your answers"),
    "result": Text(de="Ergebnis", en="Result"),
    "category": texts.CATEGORY,
    "criterion": texts.CRITERION,
    "back": Text(de="Zurück", en="Back"),
    "next": Text(de="Weiter", en="Continue"),
    "show_result": Text(de="Ergebnis anzeigen", en="Show result"),
    "new_window": Text(de="(öffnet ein neues Fenster)", en="(opens a new window)"),
    "error": Text(de="Fehler:", en="Error:"),
    "cancel": Text(de="Abbrechen", en="Cancel"),
    # without JavaScript
    "noscript": Text(
        de=(
            "Das Ausfüllen und Auswerten auf dieser Seite braucht JavaScript. Ohne JavaScript können Sie "
            "die Fragen hier lesen und ausdrucken oder den Selbstcheck in Excel ausfüllen; er wertet Ihre "
            "Angaben genauso aus."
        ),
        en=(
            "Filling in and evaluating on this page needs JavaScript. Without JavaScript you can read and "
            "print the questions here, or fill in the self-check in Excel, which evaluates your answers in "
            "the same way."
        ),
    ),
    "workbook": Text(de="Arbeitsmappe (Excel) herunterladen", en="Download the workbook (Excel)"),
    # start
    "privacy": Text(
        de=(
            "Ihre Angaben bleiben bei Ihnen: Sie werden in Ihrem Browser ausgewertet und nicht übertragen. "
            "Alle Angaben sind freiwillig. Was fehlt, gilt als offen."
        ),
        en=(
            "Your answers stay with you: they are evaluated in your browser and not transmitted. All "
            "answers are optional. What is missing counts as open."
        ),
    ),
    "cluster_name": Text(de="Name des Clusters (freiwillig)", en="Name of the cluster (optional)"),
    "office_country": Text(
        de="Land der Geschäftsstelle (freiwillig)", en="Country of the office (optional)"
    ),
    "office_country_help": Text(
        de="Zwei Buchstaben, zum Beispiel DE. Die Angabe wird zurzeit nicht ausgewertet.",
        en="Two letters, for example DE. This is not evaluated at present.",
    ),
    "office_postal_code": Text(
        de="Postleitzahl der Geschäftsstelle (freiwillig)",
        en="Postal code of the office (optional)",
    ),
    "office_postal_code_help": Text(
        de="Zum Beispiel 10623. Die Angabe wird zurzeit nicht ausgewertet.",
        en="For example 10623. This is not evaluated at present.",
    ),
    "take_over": Text(de="Vorhandene Angaben laden", en="Load existing answers"),
    "file": Text(de="Datei mit Ihren Angaben", en="File with your answers"),
    "file_help": Text(
        de=(
            "Ein ausgefüllter Excel-Selbstcheck (.xlsx) oder eine hier gespeicherte Antwortdatei (.json). "
            "Sie können die Datei auch auf dieses Feld ziehen."
        ),
        en=(
            "A filled-in Excel self-check (.xlsx) or an answer file saved here (.json). You can also drag "
            "the file onto this field."
        ),
    ),
    "file_problems": Text(
        de="Die Datei konnte nicht übernommen werden", en="The file could not be loaded"
    ),
    "file_kept": Text(
        de="Ihre bisherigen Eingaben sind unverändert.", en="What you entered before is unchanged."
    ),
    "examples": Text(
        de="Oder sehen Sie sich ein erfundenes Cluster an:", en="Or look at an invented cluster:"
    ),
    "keep_here": Text(de="Später weiterarbeiten", en="Continue later"),
    "save": Text(de="Auf diesem Gerät speichern", en="Save on this device"),
    "save_help": Text(
        de=(
            "Nur mit diesem Häkchen speichert Ihr Browser die Angaben dauerhaft. Wenn Sie es entfernen, werden sie "
            "sofort von diesem Gerät gelöscht; die Eingaben auf dieser Seite bleiben stehen."
        ),
        en=(
            "Only with this box ticked does your browser keep your answers permanently. When you untick it, they "
            "are deleted from this device at once; what you entered on this page stays."
        ),
    ),
    "start_over": Text(de="Neu beginnen", en="Start over"),
    # questions
    "yes": Text(de="Ja", en="Yes"),
    "no": Text(de="Nein", en="No"),
    "unknown": Text(de="Noch unklar", en="Not clear yet"),
    "locale": Text(de="de-DE", en="en-GB"),
    "range": Text(de="Nicht genau bekannt? Spanne angeben", en="Not known exactly? Give a range"),
    "range_end": Text(
        de="Höchstens (die Zahl oben gilt dann als Mindestzahl)",
        en="At most (the number above then counts as the least)",
    ),
    "original": Text(de="Wortlaut", en="German original"),
    "more": Text(de="Erläuterung und Nachweise", en="Explanation and evidence"),
    "interpretation": texts.OURS,
    "interpretation_help": texts.OURS_HELP,
    "evidence": texts.EVIDENCE,
    "mistakes": texts.MISTAKES,
    "read_more": Text(de="Kriterium {number} ausführlich", en="Criterion {number} in detail"),
    "note": Text(de="Notiz", en="Note"),
    "note_on": Text(
        de="Notiz zu Kriterium {number}, für Ihre Unterlagen (wird nicht ausgewertet)",
        en="Note on criterion {number}, for your records (not evaluated)",
    ),
    # score
    "score": Text(de="Zwischenstand", en="Score so far"),
    "loading": Text(de="Die Auswertung wird vorbereitet", en="Preparing the evaluation"),
    "entries_kept": Text(de="Ihre Eingaben bleiben erhalten.", en="What you entered is kept."),
    "retry": Text(de="Erneut versuchen", en="Try again"),
    "error_summary": Text(de="Bitte prüfen Sie diese Angaben", en="Please check these answers"),
    # check answers
    "check_answers_help": Text(
        de="Hier stehen alle Angaben auf einen Blick, so wie Sie sie eingegeben haben.",
        en="All answers at a glance, as you entered them.",
    ),
    "change": Text(de="Ändern", en="Change"),
    "unanswered": Text(de="nicht angegeben", en="not answered"),
    # result
    "result_of": Text(de="Ergebnis des Selbstchecks", en="Result of the self-check"),
    "result_waiting": Text(
        de="Das Ergebnis erscheint hier, sobald die Auswertung bereit ist.",
        en="The result will appear here as soon as the evaluation is ready.",
    ),
    "next_steps": Text(de="Nächste Schritte", en="Next steps"),
    "next_steps_help": Text(
        de="Was noch offen oder nicht erfüllt ist, das Nächstliegende zuerst:",
        en="What is still open or not met, the nearest first:",
    ),
    "all_criteria": Text(de="Alle {of} Kriterien", en="All {of} criteria"),
    "column_number": texts.NUMBER,
    "column_criterion": texts.CRITERION,
    "column_verdict": texts.VERDICT,
    "column_reason": texts.REASON,
    "keep": Text(de="Sichern und weitergeben", en="Keep and pass on"),
    "download_workbook": Text(
        de="Ausgefüllte Excel-Datei (.xlsx)", en="Filled-in Excel file (.xlsx)"
    ),
    "download_answers": Text(de="Antwortdatei (.json)", en="Answer file (.json)"),
    "download_result": Text(de="Ergebnis als Daten (.json)", en="Result as data (.json)"),
    "print": Text(de="Ergebnis drucken", en="Print the result"),
    "as_of": Text(de="Stichtag", en="Reference date"),
    "catalogue": texts.SOURCE,
    "edition": texts.EDITION,
    "rules_fingerprint": texts.FINGERPRINT,
    "answers_fingerprint": Text(de="Prüfsumme der Angaben", en="Fingerprint of the answers"),
    # questions before something is lost
    "replace": Text(de="Eingaben ersetzen?", en="Replace what you entered?"),
    "replace_help": Text(
        de="Ihre bisherigen Eingaben werden durch die neu geladenen ersetzt.",
        en="What you have entered so far will be replaced by what you load.",
    ),
    "replace_confirm": Text(de="Ersetzen", en="Replace"),
    "restart": Text(de="Alle Eingaben löschen?", en="Delete everything you entered?"),
    "restart_help": Text(
        de=(
            "Alle Eingaben auf dieser Seite werden gelöscht, ebenso das, was auf diesem Gerät gespeichert "
            "ist. Heruntergeladene Dateien bleiben."
        ),
        en=(
            "Everything entered on this page will be deleted, and so will what is saved on this device. "
            "Downloaded files remain."
        ),
    ),
    "restart_confirm": Text(de="Alles löschen", en="Delete everything"),
    "stored": Text(de="Gespeicherte Angaben übernehmen?", en="Use the saved answers?"),
    "stored_help": Text(
        de=(
            "Die Fragen können heute andere sein. Prüfen Sie deshalb jede Angabe, die Sie übernehmen. Was hier "
            "kein Feld mehr hat, fällt dabei weg. Solange Sie nicht entscheiden, bleibt alles gespeichert."
        ),
        en=(
            "The questions may be different today. So please check every answer that you use. What no longer "
            "has a field here will be dropped. Until you decide, everything stays saved."
        ),
    ),
    "stored_confirm": Text(de="Übernehmen, was passt", en="Use what fits"),
    "stored_discard": Text(de="Gespeichertes löschen", en="Delete what is saved"),
    "stored_later": Text(de="Später entscheiden", en="Decide later"),
}

FAILURES: Mapping[str, Text] = {
    "download": Text(
        de=(
            "Die Auswertung konnte nicht geladen werden. Bitte prüfen Sie Ihre Internetverbindung und "
            "versuchen Sie es erneut."
        ),
        en=(
            "The evaluation could not be loaded. Please check your internet connection and try again."
        ),
    ),
    "start": Text(
        de=(
            "Die Auswertung ließ sich in diesem Browser nicht starten. Bitte versuchen Sie es erneut oder "
            "mit einem aktuellen Browser."
        ),
        en=(
            "The evaluation could not be started in this browser. Please try again, or use a current "
            "browser."
        ),
    ),
    "timeout": Text(
        de=(
            "Die Auswertung antwortet seit {seconds} Sekunden nicht. Bitte versuchen Sie es erneut."
        ),
        en="The evaluation has not responded for {seconds} seconds. Please try again.",
    ),
    "wasm-missing": Text(
        de=(
            "Dieser Browser kann die Auswertung nicht ausführen (WebAssembly fehlt). Bitte nutzen Sie "
            "einen aktuellen Browser oder die Excel-Datei."
        ),
        en=(
            "This browser cannot run the evaluation (WebAssembly is missing). Please use a current "
            "browser or the Excel file."
        ),
    ),
    "wasm-blocked": Text(
        de=(
            "Die Sicherheitseinstellungen verbieten die Auswertung in diesem Browser (WebAssembly ist "
            "gesperrt). Bitte nutzen Sie einen anderen Browser oder die Excel-Datei."
        ),
        en=(
            "The security settings forbid the evaluation in this browser (WebAssembly is blocked). Please "
            "use another browser or the Excel file."
        ),
    ),
    "call": Text(
        de=(
            "Bei der Auswertung ist ein unerwarteter Fehler aufgetreten. Bitte versuchen Sie es erneut; "
            "bleibt es dabei, nutzen Sie die Excel-Datei."
        ),
        en=(
            "An unexpected error occurred during the evaluation. Please try again; if it happens again, "
            "use the Excel file."
        ),
    ),
}
"""By the code that the worker reports, and two of the page's own: ``timeout`` and ``call``."""

SCRIPT: Mapping[str, Text] = {
    "score": Text(de="{met} von {of} erfüllt, {open} offen", en="{met} of {of} met, {open} open"),
    "changed": Text(de="Kriterium {number}: {verdict}.", en="Criterion {number}: {verdict}."),
    "error_title": Text(de="Fehler: {title}", en="Error: {title}"),
    "download": Text(
        de="Die Auswertung wird geladen: {percent} %", en="Loading the evaluation: {percent} %"
    ),
    "start": Text(de="Die Auswertung wird gestartet …", en="Starting the evaluation …"),
    "ready": Text(de="Die Auswertung ist bereit.", en="The evaluation is ready."),
    "day_incomplete": Text(
        de="Das Datum ist unvollständig. Bitte geben Sie {expected} an oder leeren Sie das Feld.",
        en="The date is incomplete. Please give {expected} or clear the field.",
    ),
    "typed_elsewhere": Text(
        de=(
            "{message} Eingegeben wurde dies auf der englischen Seite; deshalb wird es so gelesen, wie man es "
            "auf Englisch schreibt. Bitte geben Sie es hier neu ein."
        ),
        en=(
            "{message} This was entered on the German page and is therefore read as it is written in German. "
            "Please enter it again here."
        ),
    ),
    "problem": Text(de="{place}: {message}", en="{place}: {message}"),
    "loaded": Text(
        de="Die Angaben aus „{name}“ sind geladen.", en="The answers from “{name}” are loaded."
    ),
    "reading": Text(de="„{name}“ wird gelesen …", en="Reading “{name}” …"),
    "too_large": Text(
        de=(
            "„{name}“ ist mit {size} MB zu groß; gelesen werden höchstens {limit} MB. Bitte prüfen Sie, ob "
            "es die richtige Datei ist."
        ),
        en=(
            "“{name}” is too large ({size} MB); at most {limit} MB are read. Please check that it is the "
            "right file."
        ),
    ),
    "unreadable": Text(
        de="„{name}“ konnte nicht gelesen werden. Bitte wählen Sie die Datei noch einmal aus.",
        en="“{name}” could not be read. Please choose the file again.",
    ),
    "writing": Text(de="Die Datei wird erstellt …", en="Creating the file …"),
    "written": Text(de="„{name}“ ist erstellt.", en="“{name}” has been created."),
    "faulty_left_out": Text(
        de=(
            "„{name}“ ist erstellt. Fehlerhafte Angaben sind darin nicht enthalten; bitte berichtigen Sie "
            "sie zuerst."
        ),
        en=("“{name}” has been created. Faulty answers are not in it; please correct them first."),
    ),
    "saved": Text(
        de="Ihre Angaben werden auf diesem Gerät gespeichert.",
        en="Your answers are being saved on this device.",
    ),
    "forgotten": Text(
        de="Die gespeicherten Angaben sind von diesem Gerät gelöscht.",
        en="The saved answers have been deleted from this device.",
    ),
    "not_saved": Text(
        de=(
            "Ihr Browser kann die Angaben nicht speichern: Er lässt es nicht zu oder hat keinen Platz. Bitte "
            "laden Sie stattdessen die Antwortdatei herunter."
        ),
        en=(
            "Your browser cannot save your answers: it does not allow it or has no space. Please download the "
            "answer file instead."
        ),
    ),
    "stored_other": Text(
        de=(
            "Auf diesem Gerät sind Angaben zur Ausgabe „{saved}“ der Kriterien gespeichert. Hier wird nach der "
            "Ausgabe „{edition}“ ausgewertet. Angaben, für die es hier noch ein Feld gibt: {fitting} von {found}."
        ),
        en=(
            "Answers for the edition “{saved}” of the criteria are saved on this device. The edition evaluated "
            "here is “{edition}”. Answers that still have a field here: {fitting} of {found}."
        ),
    ),
    "stored_unknown": Text(
        de=(
            "Auf diesem Gerät sind Angaben aus einer früheren Fassung dieser Seite gespeichert. Zu welcher "
            "Ausgabe der Kriterien sie gehören, ist nicht vermerkt. Hier wird nach der Ausgabe „{edition}“ "
            "ausgewertet. Angaben, für die es hier noch ein Feld gibt: {fitting} von {found}."
        ),
        en=(
            "Answers from an earlier version of this page are saved on this device. It is not recorded which "
            "edition of the criteria they belong to. The edition evaluated here is “{edition}”. Answers that "
            "still have a field here: {fitting} of {found}."
        ),
    ),
    "locale": Text(de="de-DE", en="en-GB"),
    "range": Text(de="{low} bis {high}", en="{low} to {high}"),
    "result_of": Text(de="Ergebnis für {name}", en="Result for {name}"),
    "unanswered": PAGE["unanswered"],
    "file_answers": Text(de="go-cluster-antworten", en="go-cluster-answers"),
    "file_result": Text(de="go-cluster-ergebnis", en="go-cluster-result"),
    "file_workbook": Text(de="go-cluster-selbstcheck", en="go-cluster-self-check"),
}
