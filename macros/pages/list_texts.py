"""The words of the page on the list of members that stand in its tables and beside its map."""

from collections.abc import Mapping

from gocluster_rules.members.columns import Field
from gocluster_rules.text import Text

COLUMN = Text(de="Spalte", en="Column")
HOLDS_TITLE = Text(de="Was darin steht", en="What it holds")
MISSING_TITLE = Text(de="Steht dort nichts", en="If nothing stands there")
HOLDS: Mapping[Field, Text] = {
    Field.NAME: Text(de="Name des Mitglieds", en="the member's name"),
    Field.KIND: Text(
        de="{kinds}. Auch „GmbH“ oder „IHK“ werden verstanden.",
        en="{kinds}. “GmbH” or “IHK” are understood too.",
    ),
    Field.SME: Text(de="ja oder nein, auch x, 1 oder 0", en="yes or no, also x, 1 or 0"),
    Field.BOUND: Text(de="ja oder nein, auch x, 1 oder 0", en="yes or no, also x, 1 or 0"),
    Field.COUNTRY: Text(
        de="Name oder Kürzel: Österreich, AT oder A", en="name or code: Austria, AT or A"
    ),
    Field.POSTAL_CODE: Text(
        de="die der Hausanschrift: 10623, D-10623, A-1010 Wien oder 110 00",
        en="that of the street address: 10623, D-10623, A-1010 Wien or 110 00",
    ),
    Field.DISTANCE: Text(
        de="Luftlinie zur Geschäftsstelle in km; gilt statt der berechneten",
        en="as the crow flies to the office in km; counts instead of the computed one",
    ),
    Field.STAFF: Text(de="in Jahresarbeitseinheiten", en="in annual work units"),
    Field.TURNOVER: Text(de="Betrag in Euro", en="amount in euros"),
    Field.BALANCE: Text(de="Betrag in Euro", en="amount in euros"),
}
MISSING: Mapping[Field, Text] = {
    Field.NAME: Text(
        de="Die Zeile wird nicht gezählt.",
        en="The row is not counted.",
    ),
    Field.KIND: Text(
        de="Offen ist, ob es eine FuE-Einrichtung ist. Spricht der Name für eine Art, weisen wir darauf hin.",
        en="It is open whether it is an R&D institution. If the name speaks of a kind, we point it out.",
    ),
    Field.SME: Text(de="Offen, ob es ein KMU ist.", en="It is open whether it is an SME."),
    Field.BOUND: Text(
        de="Offen, ob das Mitglied zählt. Gibt es die Spalte nicht, wird einmal für alle gefragt.",
        en="It is open whether the member counts. Without such a column, it is asked once for all.",
    ),
    Field.COUNTRY: Text(
        de="Deutschland, wenn die Postleitzahl kein anderes Land nennt.",
        en="Germany, unless the postal code names another country.",
    ),
    Field.POSTAL_CODE: Text(
        de="Offen, ob das Mitglied im Umkreis liegt, wenn auch keine Entfernung angegeben ist.",
        en="It is open whether the member is in the region, unless the distance is given.",
    ),
    Field.DISTANCE: Text(
        de="Die Postleitzahlen entscheiden.",
        en="The postal codes decide.",
    ),
    Field.STAFF: Text(de="Kein Hinweis zu KMU.", en="No hint on SMEs."),
    Field.TURNOVER: Text(de="Kein Hinweis zu KMU.", en="No hint on SMEs."),
    Field.BALANCE: Text(de="Kein Hinweis zu KMU.", en="No hint on SMEs."),
}
COUNT = Text(de="Gezählt wird", en="What is counted")
RESULT = Text(de="Ergebnis", en="Result")
OR = Text(de="{first} oder {last}", en="{first} or {last}")
HINTS = Text(
    de="Worauf der Selbstcheck bei dieser Liste hinweist",
    en="What the self-check points out about this list",
)
MAP_AS_TABLE = Text(de="Die Karte als Tabelle", en="The map as a table")
WHERE = Text(de="Wo die Mitglieder sind", en="Where the members are")
NUMBER = Text(de="Anzahl", en="Number")
MAP_CAPTION = Text(
    de="Die gestrichelte Linie zeigt ca. {radius} km, das helle Band den Grenzbereich.",
    en="The dashed line shows about {radius} km, the pale band the border zone.",
)
