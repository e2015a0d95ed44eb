"""What is said of answer files and fields that cannot be read."""

from __future__ import annotations

from collections.abc import Mapping

from gocluster_rules.text import Text

AS_WRITTEN = Text(
    de="{message} Schreibweise in der Antwortdatei: {example}",
    en="{message} As written in the answer file: {example}",
)

NO_TEXT = Text(
    de="„{value}“ ist kein Text. Bitte geben Sie einen Text an oder lassen Sie die Angabe weg.",
    en="“{value}” is not a text. Please give a text or leave the answer out.",
)

TOO_LONG = Text(
    de="Der Text hat {length} Zeichen. Bitte kürzen Sie ihn auf höchstens {limit}.",
    en="The text has {length} characters. Please shorten it to at most {limit}.",
)

UNPRINTABLE = Text(
    de="Der Text „{value}“ enthält Steuerzeichen. Bitte entfernen Sie sie oder tippen Sie den Text neu.",
    en="The text “{value}” contains control characters. Please remove them or type the text again.",
)

NO_COUNTRY = Text(
    de="„{value}“ ist kein Länderkürzel. Bitte geben Sie zwei Buchstaben an, zum Beispiel DE.",
    en="“{value}” is not a country code. Please give two letters, for example DE.",
)

NO_POSTAL_CODE = Text(
    de="„{value}“ ist keine Postleitzahl. Bitte geben Sie sie mit Ziffern an, zum Beispiel 10623.",
    en="“{value}” is not a postal code. Please give it in digits, for example 10623.",
)

FILE = Text(de="Datei", en="File")

FILE_TOO_LARGE = Text(
    de="Die Datei ist zu groß für eine Antwortdatei (höchstens 5 MB). Bitte prüfen Sie, ob es die richtige ist.",
    en="The file is too large for an answer file (at most 5 MB). Please check that it is the right one.",
)

NOT_JSON_TEXT = Text(
    de=(
        "Das ist weder eine Antwortdatei (JSON, als UTF-8 gespeichert) noch ein Excel-Selbstcheck (.xlsx). "
        "Bitte wählen Sie die Datei, die Sie hier oder im Selbstcheck gespeichert haben."
    ),
    en=(
        "This is neither an answer file (JSON, saved as UTF-8) nor an Excel self-check (.xlsx). "
        "Please choose the file that you saved here or in the self-check."
    ),
)

NOT_JSON = Text(
    de=(
        "Das ist keine Antwortdatei: In Zeile {line}, Spalte {column} ist der Aufbau (JSON) fehlerhaft. "
        "Bitte speichern Sie die Datei neu oder berichtigen Sie diese Stelle."
    ),
    en=(
        "This is not an answer file: in line {line}, column {column} its structure (JSON) is broken. "
        "Please save the file again or correct that place."
    ),
)

NOT_JSON_VALUE = Text(
    de="Die Datei enthält einen Wert, den JSON nicht kennt oder der zu tief verschachtelt ist. Bitte speichern Sie sie neu.",
    en="The file contains a value that JSON does not know or that is nested too deeply. Please save it again.",
)

DUPLICATE_KEY = Text(
    de="Die Angabe „{key}“ steht zweimal in der Datei. Bitte löschen Sie eine davon.",
    en="The entry “{key}” stands twice in the file. Please delete one of them.",
)

OTHER_FORMAT = Text(
    de="Das Format ist „{value}“, lesbar ist „{format}“. Bitte wählen Sie eine Antwortdatei des Selbstchecks.",
    en="The format is “{value}”; “{format}” can be read. Please choose an answer file of the self-check.",
)

OTHER_EDITION = Text(
    de=(
        "Die Datei gehört zur Ausgabe „{value}“, geprüft wird nach der Ausgabe „{edition}“. "
        "Bitte laden Sie den aktuellen Selbstcheck herunter und übertragen Sie Ihre Angaben."
    ),
    en=(
        "The file belongs to the edition “{value}”; the edition evaluated here is “{edition}”. "
        "Please download the current self-check and transfer your answers."
    ),
)

MISSING_KEY = Text(
    de="Die Angabe „{key}“ fehlt. Bitte ergänzen Sie „{value}“.",
    en="The entry “{key}” is missing. Please add “{value}”.",
)

NO_OBJECT = Text(
    de="„{value}“ steht dort, wo eine Gruppe von Angaben in geschweiften Klammern erwartet wird. Bitte berichtigen Sie das.",
    en="“{value}” stands where a group of entries in curly brackets is expected. Please correct that.",
)

UNKNOWN_KEY = Text(
    de="Die Angabe „{key}“ ist nicht bekannt.{hint} Bitte berichtigen Sie den Namen oder löschen Sie sie.",
    en="The entry “{key}” is not known.{hint} Please correct its name or delete it.",
)

MORE_UNKNOWN_KEYS = Text(
    de="Weitere Angaben, die nicht bekannt sind: {number}. Bitte prüfen Sie, ob dies die richtige Datei ist.",
    en="Further entries that are not known: {number}. Please check that this is the right file.",
)

DID_YOU_MEAN = Text(de=" Meinten Sie „{name}“?", en=" Did you mean “{name}”?")

CLUSTER_FIELD_LABELS: Mapping[str, Text] = {
    "cluster_name": Text(de="Name des Clusters", en="name of the cluster"),
    "office_country": Text(de="Land der Geschäftsstelle", en="country of the office"),
    "office_postal_code": Text(
        de="Postleitzahl der Geschäftsstelle", en="postal code of the office"
    ),
}

EVIDENCE = Text(de="Nachweis „{text}“", en="Evidence “{text}”")

NOTE_ON = Text(de="Notiz zu Kriterium {number}", en="Note on criterion {number}")
