"""The words of the checker's frame: headings, buttons, hints, messages.

What belongs to a criterion stands in the catalogue, what belongs to a verdict in ``gocluster_rules.words``.
Placeholders in braces are filled by the template or, for `SCRIPT`, by the page's script.
"""

from __future__ import annotations

from collections.abc import Mapping

from gocluster_rules import words
from gocluster_rules.text import Text
from macros.pages import texts

PAGE: Mapping[str, Text] = {
    # frame
    "steps": Text(de="Schritte des Selbstchecks", en="Steps of the self-check"),
    "start": Text(de="Start", en="Start"),
    "tasks": Text(de="Übersicht", en="Overview"),
    "your_cluster": Text(de="Stichtag und Cluster", en="Reference date and cluster"),
    "members": Text(de="Mitgliederliste", en="List of members"),
    "members_short": Text(de="Mitglieder", en="Members"),
    "members_optional": Text(de="freiwillig", en="optional"),
    "members_help": Text(
        de="Aus einer Liste der Mitglieder folgen die Anzahlen zu den Kriterien {numbers}. Sie können das auslassen.",
        en="From a list of the members follow the numbers for criteria {numbers}. You can leave this out.",
    ),
    "check_answers": Text(de="Angaben prüfen", en="Check your answers"),
    "result": Text(de="Ergebnis", en="Result"),
    "category": texts.CATEGORY,
    "criterion": texts.CRITERION,
    "back": Text(de="Zurück", en="Back"),
    "next": Text(de="Weiter", en="Continue"),
    "to_tasks": Text(de="Zur Übersicht", en="To the overview"),
    "return_to_answers": Text(de="Zurück zu „Angaben prüfen“", en="Back to “Check your answers”"),
    "return_to_result": Text(de="Zurück zum Ergebnis", en="Back to the result"),
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
    "unstarted": Text(
        de=(
            "Diese Seite ist noch nicht ganz geladen; deshalb können Sie noch nichts eintragen. Ändert sich das "
            "nicht, laden Sie die Seite bitte neu, oder füllen Sie den Selbstcheck in Excel aus."
        ),
        en=(
            "This page has not loaded completely; that is why you cannot enter anything yet. If that does not "
            "change, please reload the page, or fill in the self-check in Excel."
        ),
    ),
    "workbook": Text(de="Arbeitsmappe (Excel) herunterladen", en="Download the workbook (Excel)"),
    # start
    "start_title": Text(
        de="Erfüllt Ihr Cluster die Aufnahmekriterien?",
        en="Does your cluster meet the admission criteria?",
    ),
    "start_lead": Text(
        de=(
            "Beantworten Sie Fragen zu Ihrem Cluster. Der Selbstcheck sagt zu jedem der {of} Kriterien, ob es nach "
            "Ihren Angaben erfüllt ist, warum, und was gegebenenfalls fehlt. Für eine Aufnahme in „go-cluster“ "
            "müssen mindestens {required} erfüllt sein."
        ),
        en=(
            "Answer questions about your cluster. For each of the {of} criteria the self-check says whether your "
            "answers meet it, why, and what is missing, if anything. At least {required} must be met for admission to "
            "“go-cluster”."
        ),
    ),
    "begin": Text(de="Jetzt beginnen", en="Start now"),
    "resume": Text(de="Weiter ausfüllen", en="Continue filling in"),
    "load_or_look": Text(
        de="Datei laden oder Beispiel ansehen", en="Load a file or see an example"
    ),
    "see_result": Text(de="Ergebnis ansehen", en="See the result"),
    "what_it_is": Text(de="Was er ist und was nicht", en="What it is and what it is not"),
    "what_it_is_text": Text(
        de=(
            "Der Selbstcheck ist Ihre eigene Einschätzung, zum Beispiel zur Vorbereitung auf das Beratungsgespräch. "
            "Er ist kein Antrag, und niemand erfährt davon."
        ),
        en=(
            "The self-check is your own assessment, for example to prepare for the consultation. It is not an "
            "application, and nobody is told of it."
        ),
    ),
    "for_whom": Text(de="Für wen", en="For whom"),
    "for_whom_text": Text(
        de=(
            "Für alle, die ein Innovationscluster leiten oder beraten und eine Aufnahme in das Programm erwägen: "
            "Management, Vorstand, Beirat."
        ),
        en=(
            "For everyone who manages or advises an innovation cluster and considers joining the programme: "
            "management, executive board, advisory board."
        ),
    ),
    "how_long": Text(de="Wie lange es dauert", en="How long it takes"),
    "how_long_text": Text(
        de=(
            "{questions} Fragen, nach unserer Schätzung eine halbe Stunde, wenn die Zahlen vorliegen. Sie können "
            "unterbrechen, Fragen auslassen und in jeder Reihenfolge antworten."
        ),
        en=(
            "{questions} questions; half an hour by our estimate if you have the figures. You can take a break, "
            "leave questions out and answer in any order."
        ),
    ),
    "privacy_title": Text(de="Was mit Ihren Angaben geschieht", en="What happens to your answers"),
    "privacy": Text(
        de=(
            "Sie bleiben bei Ihnen: Ihr Browser wertet sie aus und überträgt sie nicht. Alle Angaben sind freiwillig. "
            "Was fehlt, gilt als offen."
        ),
        en=(
            "They stay with you: your browser evaluates them and does not transmit them. All answers are optional. "
            "What is missing counts as open."
        ),
    ),
    "kept": Text(
        de="Wenn Ihr Browser es kann, hält er diese Website danach auch ohne Netz bereit.",
        en="If your browser can, it keeps this website ready from then on, also without a network.",
    ),
    "kept_more": Text(
        de="Was dafür auf Ihrem Gerät liegt und wie Sie es entfernen",
        en="What is kept on your device for this, and how to remove it",
    ),
    "new_release": Text(
        de=(
            "Eine neue Fassung dieser Website liegt bereit. Sie gilt, sobald Sie den Selbstcheck das nächste Mal "
            "öffnen. Bis dahin arbeiten Sie hier mit der bisherigen weiter."
        ),
        en=(
            "A new version of this website is ready. It applies as soon as you next open the self-check. Until then "
            "you carry on here with the one you began with."
        ),
    ),
    "at_hand": Text(de="Was Sie bereithalten sollten", en="What to have at hand"),
    "at_hand_text": Text(
        de="Diese Angaben werden gefragt. Was Sie nicht genau wissen, können Sie als Spanne angeben oder offenlassen.",
        en="You will be asked for these. What you do not know exactly you can give as a range or leave open.",
    ),
    "documents": Text(de="Nachweise zu allen Kriterien", en="Evidence for all criteria"),
    "membership": Text(de="Was eine Mitwirkung bringt", en="What taking part brings"),
    "membership_source": Text(
        de="Das ist der Wortlaut der Quelle; mehr sagt sie dazu nicht.",
        en="This is the source's wording in our translation; the source says no more about it.",
    ),
    "process": Text(de="So läuft die Aufnahme ab", en="How admission works"),
    # overview
    "tasks_help": Text(
        de="Sie können überall anfangen und jederzeit springen.",
        en="You can begin anywhere and jump at any time.",
    ),
    "answer_questions": Text(de="Fragen beantworten", en="Answer questions"),
    "check_and_see": Text(de="Prüfen und Ergebnis ansehen", en="Check and see the result"),
    # reference date and cluster
    "your_cluster_help": Text(
        de="Der Stichtag zählt für Kriterien mit einer Frist. Name und Geschäftsstelle sind freiwillig.",
        en="The reference date matters for criteria with a period of time. Name and office are optional.",
    ),
    "cluster_name": Text(de="Name des Clusters (freiwillig)", en="Name of the cluster (optional)"),
    "cluster_name_help": Text(
        de="Er steht dann über dem Ergebnis und in den Namen heruntergeladener Dateien.",
        en="It then stands above the result and in the names of downloaded files.",
    ),
    "office_country": Text(
        de="Land der Geschäftsstelle (freiwillig)", en="Country of the office (optional)"
    ),
    "office_country_help": Text(
        de="Mit einer Mitgliederliste zählt sie für die Entfernungen.",
        en="With a list of members it counts for the distances.",
    ),
    "office_postal_code": Text(
        de="Postleitzahl der Geschäftsstelle (freiwillig)",
        en="Postal code of the office (optional)",
    ),
    "office_postal_code_help": Text(
        de="Zum Beispiel 10623. Mit einer Mitgliederliste zählt sie für die Entfernungen.",
        en="For example 10623. With a list of members it counts for the distances.",
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
    "file_unused": Text(
        de="Nicht alles in der Datei konnte übernommen werden",
        en="Not everything in the file could be taken over",
    ),
    "file_unused_help": Text(
        de=(
            "Alles Übrige ist übernommen. Was hier aufgeführt ist, gilt als offen, bis Sie es im Formular berichtigen."
        ),
        en=(
            "Everything else was taken over. What is listed here counts as open until you correct it in the form."
        ),
    ),
    "file_audit": Text(
        de=(
            "In dieser Arbeitsmappe sind Ergebnisse gespeichert, die nicht zu ihren Angaben passen. Vielleicht wurden "
            "Formeln geändert oder nicht neu berechnet, oder die Datei stammt von einem anderen Stand der Kriterien. "
            "Hier wurde alles aus den Angaben neu berechnet."
        ),
        en=(
            "This workbook holds stored results that do not fit its answers. Perhaps formulas were changed or not "
            "recalculated, or the file is of another state of the criteria. Here, everything was computed anew "
            "from the answers."
        ),
    ),
    "file_audit_list": Text(de="Abweichende Zellen anzeigen", en="Show the cells that differ"),
    "examples": Text(
        de="Oder sehen Sie sich ein erfundenes Cluster an:", en="Or look at an invented cluster:"
    ),
    "save": Text(de="Auf diesem Gerät speichern", en="Save on this device"),
    "save_help": Text(
        de="Mit diesem Häkchen können Sie später weiterarbeiten; ohne löscht Ihr Browser die Angaben sofort vom Gerät.",
        en="With this box ticked you can continue later; without, your browser deletes your answers from the device at once.",
    ),
    "undo": Text(de="Rückgängig", en="Undo"),
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
    "guiding_questions": words.GUIDING_QUESTIONS,
    "guiding_questions_help": words.GUIDING_QUESTIONS_HELP,
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
    "needed": Text(de="{required} nötig", en="{required} required"),
    "drawing": Text(de="Die Kriterien nach Kategorien", en="The criteria by category"),
    "now": Text(de="Was Sie jetzt tun", en="What you do now"),
    "now_met": Text(
        de=(
            "Nach Ihren Angaben ist die Mindestzahl erreicht. Vereinbaren Sie jetzt ein Beratungsgespräch, und legen Sie "
            "zu jedem erfüllten Kriterium die Nachweise bereit."
        ),
        en=(
            "By your answers the minimum number is reached. Now arrange a consultation, and have the evidence ready for "
            "each criterion that is met."
        ),
    ),
    "now_open": Text(
        de=(
            "Ob die Mindestzahl erreicht wird, hängt von offenen Angaben ab. Was nur das Programm beantworten kann, "
            "fragen Sie im Beratungsgespräch."
        ),
        en=(
            "Whether the minimum number is reached depends on open answers. What only the programme can answer, ask in "
            "the consultation."
        ),
    ),
    "now_not_met": Text(
        de="Ein Beratungsgespräch können Sie auch vorher vereinbaren.",
        en="You can arrange a consultation before that as well.",
    ),
    "assume": Text(de="annehmen", en="assume"),
    "assumed": Text(de="Angenommen, auch erfüllt wären:", en="Assumed to be met as well:"),
    "assumed_help": Text(
        de="Das ist nur eine Annahme. Ihre Angaben und das Ergebnis oben bleiben, wie sie sind.",
        en="This is only an assumption. Your answers and the result above stay as they are.",
    ),
    "assumed_drop": Text(de="Annahmen aufheben", en="Drop the assumptions"),
    "impossible": Text(de="für uns nicht möglich", en="not possible for us"),
    "impossible_marked": Text(
        de="Ohne diese Kriterien ist der Weg bestimmt:", en="The path does without these criteria:"
    ),
    "impossible_printed": Text(de="Für uns nicht möglich:", en="Not possible for us:"),
    "arrange_consultation": Text(de="Beratungsgespräch vereinbaren", en="Arrange a consultation"),
    "papers": Text(de="Unterlagen bereitlegen", en="Have your documents ready"),
    "papers_asked": Text(
        de="Das verlangt die Quelle vor dem Antrag:",
        en="The source asks for this before you apply:",
    ),
    "papers_evidence": Text(
        de="Die Nachweise zu allen Kriterien, als Liste zum Abhaken:",
        en="The evidence for all criteria, as a list to tick off:",
    ),
    "email": texts.EMAIL,
    "telephone": texts.TELEPHONE,
    "letter": Text(de="Vorbereitete E-Mail", en="Prepared e-mail"),
    "letter_help": Text(
        de="Von hier wird nichts versendet. Kopieren Sie den Text, und ergänzen Sie Ihren Namen.",
        en="Nothing is sent from here. Copy the text and add your name.",
    ),
    "copy_text": Text(de="Text kopieren", en="Copy the text"),
    "open_mail": Text(de="In Ihrem E-Mail-Programm öffnen", en="Open in your e-mail program"),
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
    "evidence_states": Text(de="Nachweise zu dem, was erfüllt ist", en="Evidence for what is met"),
    "evidence_states_help": Text(
        de=(
            "Halten Sie fest, welche Nachweise vorhanden und welche noch zu beschaffen sind. Das wird mit Ihren "
            "Angaben gespeichert, aber nicht gewertet. Die Liste ist unser Vorschlag; die Quelle enthält keine."
        ),
        en=(
            "Record which evidence is at hand and which you still have to get. This is saved with your answers, "
            "but not scored. The list is our proposal; the source has none."
        ),
    ),
    "evidence_none": Text(
        de="Sobald ein Kriterium erfüllt ist, stehen hier die Nachweise dazu.",
        en="As soon as a criterion is met, its evidence is listed here.",
    ),
    "keep": Text(de="Sichern und weitergeben", en="Keep and pass on"),
    "download_workbook": Text(
        de="Ausgefüllte Excel-Datei (.xlsx)", en="Filled-in Excel file (.xlsx)"
    ),
    "download_answers": Text(de="Antwortdatei (.json)", en="Answer file (.json)"),
    "download_result": Text(de="Ergebnis als Daten (.json)", en="Result as data (.json)"),
    "print": Text(
        de="Protokoll drucken oder als PDF speichern", en="Print the record or save it as PDF"
    ),
    "share": Text(de="Als Link weitergeben", en="Pass on as a link"),
    "share_help": Text(
        de=(
            "Die Angaben stehen im Link selbst und gehen an keinen Server. Wer den Link bekommt, kann sie lesen und "
            "ändern; Ihre Angaben hier bleiben davon unberührt."
        ),
        en=(
            "The answers are in the link itself and go to no server. Whoever gets the link can read and change them; "
            "your answers here are not affected."
        ),
    ),
    "share_notes": Text(de="Notizen aufnehmen", en="Include notes"),
    "make_link": Text(de="Link erstellen", en="Make a link"),
    "link": Text(de="Link mit Ihren Angaben", en="Link with your answers"),
    "copy_link": Text(de="Link kopieren", en="Copy the link"),
    "qr_alt": Text(de="QR-Code des Links", en="QR code of the link"),
    "qr_caption": Text(
        de="Der QR-Code öffnet den Selbstcheck mit diesen Angaben.",
        en="The QR code opens the self-check with these answers.",
    ),
    "qr_printed": Text(
        de="Er steht auch auf dem gedruckten Protokoll.", en="It is on the printed record as well."
    ),
    "protocol": Text(
        de="Protokoll des Selbstchecks „go-cluster“", en="Record of the “go-cluster” self-check"
    ),
    "cluster": Text(de="Cluster", en="Cluster"),
    "made_on": Text(de="Erstellt am", en="Made on"),
    "place_and_day": Text(de="Ort, Datum", en="Place, date"),
    "signed_by_management": Text(de="Für das Clustermanagement", en="For the cluster management"),
    "signed_by_board": Text(de="Für den Vorstand", en="For the executive board"),
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
    "elsewhere": Text(
        de="Ein anderes Fenster hat Angaben gespeichert", en="Another window has saved answers"
    ),
    "elsewhere_help": Text(
        de=(
            "Auf diesem Gerät kann nur ein Stand gespeichert sein. Welche Angaben sollen gelten? Die anderen werden "
            "ersetzt."
        ),
        en="Only one set of answers can be saved on this device. Which are to count? The others will be replaced.",
    ),
    "elsewhere_here": Text(de="Die Angaben in diesem Fenster", en="The answers in this window"),
    "elsewhere_saved": Text(de="Die gespeicherten Angaben", en="The saved answers"),
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

COUNTRIES: Mapping[str, Text] = {
    "DE": Text(de="Deutschland", en="Germany"),
    "BE": Text(de="Belgien", en="Belgium"),
    "DK": Text(de="Dänemark", en="Denmark"),
    "FR": Text(de="Frankreich", en="France"),
    "LI": Text(de="Liechtenstein", en="Liechtenstein"),
    "LU": Text(de="Luxemburg", en="Luxembourg"),
    "NL": Text(de="Niederlande", en="Netherlands"),
    "AT": Text(de="Österreich", en="Austria"),
    "PL": Text(de="Polen", en="Poland"),
    "CH": Text(de="Schweiz", en="Switzerland"),
    "CZ": Text(de="Tschechien", en="Czechia"),
}
"""Germany and its neighbourhood, by their two letters (ISO 3166-1). Others come from files and stay as they are."""

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
    "memory": Text(
        de=(
            "Der Browser hat für die Auswertung nicht genug Arbeitsspeicher. Bitte schließen Sie andere Fenster und "
            "Programme, und versuchen Sie es dann erneut."
        ),
        en=(
            "The browser does not have enough memory for the evaluation. Please close other windows and programs, "
            "then try again."
        ),
    ),
    "lost": Text(
        de=(
            "Die Auswertung ist mehrmals abgebrochen; vermutlich fehlt Arbeitsspeicher. Bitte schließen Sie andere "
            "Fenster und Programme, und versuchen Sie es dann erneut. Bleibt es dabei, nutzen Sie die Excel-Datei."
        ),
        en=(
            "The evaluation has broken off several times; memory is probably short. Please close other windows and "
            "programs, then try again. If it happens again, use the Excel file."
        ),
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
"""By the code that the worker reports, and three of the page's own: ``timeout``, ``lost`` and ``call``."""

SCRIPT: Mapping[str, Text] = {
    "score": Text(de="{met} von {of} erfüllt, {open} offen", en="{met} of {of} met, {open} open"),
    "changed": Text(de="Kriterium {number}: {verdict}.", en="Criterion {number}: {verdict}."),
    "task_none": Text(de="noch nicht begonnen", en="not begun"),
    "task_some": Text(
        de="{answered} von {questions} beantwortet", en="{answered} of {questions} answered"
    ),
    "task_problem": Text(de="1 Angabe prüfen", en="1 answer to check"),
    "task_problems": Text(de="{count} Angaben prüfen", en="{count} answers to check"),
    "error_title": Text(de="Fehler: {title}", en="Error: {title}"),
    "download": Text(
        de="Die Auswertung wird geladen: {percent} %", en="Loading the evaluation: {percent} %"
    ),
    "start": Text(de="Die Auswertung wird gestartet …", en="Starting the evaluation …"),
    "restarting": Text(
        de="Die Auswertung ist abgebrochen und wird neu gestartet. Ihre Eingaben bleiben erhalten.",
        en="The evaluation broke off and is being started again. What you entered is kept.",
    ),
    "preparing": Text(de="Die Auswertung wird geladen.", en="Loading the evaluation."),
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
    "in_file": Text(de="In der Datei: {message}", en="In the file: {message}"),
    "take": Text(de="{answer} übernehmen", en="Take {answer}"),
    "deviation": Text(
        de="{cell}: gespeichert {stored}, berechnet {computed}",
        en="{cell}: stored {stored}, computed {computed}",
    ),
    "nothing": Text(de="(leer)", en="(empty)"),
    "and_more": Text(de="und {number} weitere", en="and {number} more"),
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
    "file_lost": Text(
        de=(
            "„{name}“ konnte nicht gelesen werden: Es dauerte länger als {seconds} Sekunden oder brauchte weit mehr "
            "Arbeitsspeicher als ein Selbstcheck. Bitte wählen Sie die Datei noch einmal aus. Bleibt es dabei, öffnen Sie sie "
            "in Excel oder LibreOffice und speichern Sie sie neu, oder laden Sie den Selbstcheck noch einmal herunter."
        ),
        en=(
            "“{name}” could not be read: it took more than {seconds} seconds or far more memory than a self-check needs. "
            "Please choose the file again. If it happens again, open it in Excel or LibreOffice and save it again, or "
            "download the self-check again."
        ),
    ),
    "file_unforeseen": Text(
        de=(
            "„{name}“ konnte nicht gelesen werden: In der Datei steht etwas, womit hier nicht zu rechnen war. Bitte öffnen "
            "Sie sie in Excel oder LibreOffice und speichern Sie sie neu, oder laden Sie den Selbstcheck noch einmal herunter."
        ),
        en=(
            "“{name}” could not be read: it holds something that was not to be expected here. Please open it in Excel or "
            "LibreOffice and save it again, or download the self-check again."
        ),
    ),
    "file_part_missing": Text(
        de=(
            "„{name}“ ist noch nicht gelesen: Was dazu nötig ist, konnte nicht geladen werden. Bitte prüfen Sie Ihre "
            "Internetverbindung und wählen Sie die Datei dann noch einmal aus."
        ),
        en=(
            "“{name}” has not been read yet: what is needed for it could not be loaded. Please check your internet "
            "connection, then choose the file again."
        ),
    ),
    "not_audited": Text(
        de=(
            "Die Angaben aus „{name}“ sind geladen. Ob die gespeicherten Ergebnisse der Arbeitsmappe zu ihnen passen, "
            "konnte nicht geprüft werden; bitte wählen Sie die Datei dafür noch einmal aus."
        ),
        en=(
            "The answers from “{name}” are loaded. Whether the stored results of the workbook fit them could not be "
            "checked; to have that done, please choose the file again."
        ),
    ),
    "writing": Text(de="Die Datei wird erstellt …", en="Creating the file …"),
    "written": Text(de="„{name}“ ist erstellt.", en="“{name}” has been created."),
    "linked": Text(de="Der Link ist erstellt.", en="The link has been made."),
    "linked_faulty": Text(
        de="Der Link ist erstellt. Fehlerhafte Angaben sind darin nicht enthalten; bitte berichtigen Sie sie zuerst.",
        en="The link has been made. Faulty answers are not in it; please correct them first.",
    ),
    "linked_long": Text(
        de="Der Link ist erstellt. Für einen QR-Code ist er zu lang; ohne Notizen wird er kürzer.",
        en="The link has been made. It is too long for a QR code; without notes it becomes shorter.",
    ),
    "linked_undrawn": Text(
        de=(
            "Der Link ist erstellt, sein QR-Code nicht: Was dazu nötig ist, konnte nicht geladen werden. Bitte prüfen Sie "
            "Ihre Internetverbindung und erstellen Sie den Link dann noch einmal."
        ),
        en=(
            "The link has been made, its QR code has not: what is needed for it could not be loaded. Please check your "
            "internet connection, then make the link again."
        ),
    ),
    "not_linked": Text(
        de=(
            "Ihr Browser kann keinen solchen Link erstellen. Bitte nutzen Sie einen aktuellen Browser oder geben Sie die "
            "Antwortdatei weiter."
        ),
        en=(
            "Your browser cannot make such a link. Please use a current browser, or pass on the answer file."
        ),
    ),
    "part_missing": Text(
        de="Dieser Schritt konnte nicht geladen werden. Bitte prüfen Sie Ihre Internetverbindung.",
        en="This step could not be loaded. Please check your internet connection.",
    ),
    "shared_link": Text(de="Link", en="link"),
    "link_broken": Text(
        de=(
            "Die Angaben in diesem Link sind nicht lesbar. Vermutlich ist er unvollständig; bitte kopieren Sie ihn noch "
            "einmal ganz."
        ),
        en=(
            "The answers in this link cannot be read. It is probably incomplete; please copy the whole of it again."
        ),
    ),
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
    "forgotten_elsewhere": Text(
        de=(
            "Die gespeicherten Angaben wurden in einem anderen Fenster gelöscht. Hier stehen sie noch, werden aber "
            "nicht mehr gespeichert."
        ),
        en=(
            "The saved answers were deleted in another window. They are still here, but no longer saved."
        ),
    ),
    "taken_over": Text(
        de="Angaben aus einem anderen Fenster sind hier übernommen.",
        en="Answers from another window have been taken over here.",
    ),
    "saved_elsewhere": Text(
        de=(
            "Ein anderes Fenster hat auf diesem Gerät Angaben gespeichert. Setzen Sie das Häkchen, um zu wählen, welche "
            "gelten."
        ),
        en="Another window has saved answers on this device. Tick the box to choose which are to count.",
    ),
    "undone": Text(
        de="Die vorherigen Angaben sind wieder da. Mit „Rückgängig“ kommen die anderen zurück.",
        en="The previous answers are back. “Undo” brings the others back.",
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
    "letter_subject": Text(
        de="Beratungsgespräch zur Aufnahme in „go-cluster“: {name}",
        en="Consultation on admission to “go-cluster”: {name}",
    ),
    "letter_text": Text(
        de=(
            "Guten Tag,\n\nunser Cluster {name} erwägt eine Aufnahme in das Programm „go-cluster“. Wir bitten um ein "
            "Beratungsgespräch vor der Antragstellung und um Terminvorschläge.\n\nUnser Selbstcheck zum Stichtag {day} "
            "ergibt: {tally} Das ist unsere eigene Einschätzung.{open}\n\nMit freundlichen Grüßen\n"
        ),
        en=(
            "Dear Sir or Madam,\n\nour cluster {name} is considering joining the “go-cluster” programme. We ask for a "
            "consultation before applying, and for suggestions of dates.\n\nOur self-check with the reference date {day} "
            "says: {tally} This is our own assessment.{open}\n\nYours faithfully\n"
        ),
    ),
    "letter_open": Text(
        de="\n\nOffen sind für uns noch die Kriterien {numbers}. Darüber möchten wir gern sprechen.",
        en="\n\nCriteria {numbers} are still open for us. We would like to talk about them.",
    ),
    "letter_nameless": Text(de="[Name des Clusters]", en="[name of the cluster]"),
    "more_steps": Text(de="{number} weitere Schritte zeigen", en="Show {number} more steps"),
    "assumed_score": Text(de="angenommen: {met} von {of}", en="assumed: {met} of {of}"),
    "assumed_none": Text(de="Keine Annahmen mehr.", en="No more assumptions."),
    "path_without": Text(
        de="Der Weg ist neu bestimmt, ohne {numbers}. {lead}",
        en="The path has been found anew, without {numbers}. {lead}",
    ),
    "path_with_all": Text(
        de="Der Weg ist neu bestimmt, wieder mit allen Kriterien. {lead}",
        en="The path has been found anew, again with all criteria. {lead}",
    ),
    "copied": Text(de="Der Text ist kopiert.", en="The text has been copied."),
    "not_copied": Text(
        de="Ihr Browser lässt das Kopieren nicht zu. Der Text ist markiert; bitte kopieren Sie ihn selbst.",
        en="Your browser does not allow copying. The text is selected; please copy it yourself.",
    ),
    "locale": Text(de="de-DE", en="en-GB"),
    "range": Text(de="{low} bis {high}", en="{low} to {high}"),
    "result_of": Text(de="Ergebnis für {name}", en="Result for {name}"),
    "unanswered": PAGE["unanswered"],
    "evidence_none": PAGE["evidence_none"],
    "evidence_at_hand": Text(de="{at_hand} von {of} vorhanden", en="{at_hand} of {of} at hand"),
    "evidence_count": Text(
        de="Von {of} Nachweisen: {at_hand} vorhanden, {to_get} zu beschaffen, {unknown} ohne Angabe.",
        en="Of {of} pieces of evidence: {at_hand} at hand, {to_get} to get, {unknown} not stated.",
    ),
    "file_answers": Text(de="go-cluster-antworten", en="go-cluster-answers"),
    "file_result": Text(de="go-cluster-ergebnis", en="go-cluster-result"),
    "file_workbook": Text(de="go-cluster-selbstcheck", en="go-cluster-self-check"),
}
