"""The edition: its categories with their criteria, one file each, and what stands around them."""

from gocluster_rules.catalogue import (
    c01_commitment,
    c02_composition,
    c03_region,
    c04_management,
    c05_governance,
    c06_strategy,
    c07_financing,
    c08_services,
    c09_cooperation,
    c10_unique_features,
    c11_communication,
    c12_impact,
    c13_innovation,
    glossary,
    programme,
    readings,
    reference,
    slides,
)
from gocluster_rules.model import Category, Edition, Quorum
from gocluster_rules.rules import Threshold
from gocluster_rules.text import Text

CATEGORIES = (
    Category(
        number=1,
        title=Text(de="Struktur und Zusammensetzung", en="Structure and composition"),
        criteria=(
            c01_commitment.MAIN,
            c02_composition.MAIN,
            c03_region.MAIN,
        ),
    ),
    Category(
        number=2,
        title=Text(de="Clustermanagement und Steuerung", en="Cluster management and steering"),
        criteria=(
            c04_management.MAIN,
            c05_governance.MAIN,
            c06_strategy.MAIN,
            c07_financing.MAIN,
        ),
    ),
    Category(
        number=3,
        title=Text(de="Aktivitäten und Kooperationen", en="Activities and cooperation"),
        criteria=(
            c08_services.MAIN,
            c09_cooperation.MAIN,
        ),
    ),
    Category(
        number=4,
        title=Text(de="Sichtbarkeit und Wirkung", en="Visibility and impact"),
        criteria=(
            c10_unique_features.MAIN,
            c11_communication.MAIN,
            c12_impact.MAIN,
            c13_innovation.MAIN,
        ),
    ),
)

EDITION = Edition(
    id="bmwk",
    title=programme.TITLE,
    programme=programme.PROGRAMME,
    reference_day=reference.AS_OF,
    quorum=Quorum(required=Threshold(12, slides.PROGRAMME), wording=programme.QUORUM_WORDING),
    categories=CATEGORIES,
    process=programme.PROCESS,
    checklist=programme.CHECKLIST,
    contact=programme.CONTACT,
    insert=c04_management.INSERT,
    glossary=glossary.GLOSSARY,
    readings=readings.READINGS,
    open_questions=programme.OPEN_QUESTIONS,
    source=programme.SOURCE,
)

__all__ = ["EDITION"]
