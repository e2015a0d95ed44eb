"""The edition: categories, quorum, admission process, checklist, contact, ESCA insert and source."""

from gocluster_rules.catalogue import (
    activities,
    glossary,
    management,
    programme,
    reference,
    structure,
    visibility,
)
from gocluster_rules.model import Edition, Quorum

EDITION = Edition(
    id="bmwk-2022",
    title=programme.TITLE,
    programme=programme.PROGRAMME,
    reference_day=reference.AS_OF,
    quorum=Quorum(required=12, wording=programme.QUORUM_WORDING),
    categories=(
        structure.CATEGORY,
        management.CATEGORY,
        activities.CATEGORY,
        visibility.CATEGORY,
    ),
    process=programme.PROCESS,
    checklist=programme.CHECKLIST,
    contact=programme.CONTACT,
    insert=management.INSERT,
    glossary=glossary.GLOSSARY,
    open_questions=programme.OPEN_QUESTIONS,
    source=programme.SOURCE,
)

__all__ = ["EDITION"]
