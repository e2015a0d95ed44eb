"""The titles of the source's slides; the source numbers them nowhere."""

from gocluster_rules.text import Text

PROGRAMME = Text(de="Das Programm „go-cluster“", en="The “go-cluster” programme")
STRUCTURE = Text(
    de="Kategorie 1: Struktur und Zusammensetzung",
    en="Category 1: Structure and composition",
)
MANAGEMENT_1 = Text(
    de="Kategorie 2: Clustermanagement und Steuerung (1)",
    en="Category 2: Cluster management and steering (1)",
)
MANAGEMENT_2 = Text(
    de="Kategorie 2: Clustermanagement und Steuerung (2)",
    en="Category 2: Cluster management and steering (2)",
)
ACTIVITIES = Text(
    de="Kategorie 3: Aktivitäten und Kooperationen",
    en="Category 3: Activities and cooperation",
)
VISIBILITY_1 = Text(
    de="Kategorie 4: Sichtbarkeit und Wirkung (1)",
    en="Category 4: Visibility and impact (1)",
)
VISIBILITY_2 = Text(
    de="Kategorie 4: Sichtbarkeit und Wirkung (2)",
    en="Category 4: Visibility and impact (2)",
)
