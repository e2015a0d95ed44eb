"""What the printed catalogue says: every word in one language, as data for ``templates/catalogue.typ``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gocluster_rules import edition_json, words
from gocluster_rules.model import (
    Category,
    ChecklistItem,
    Contact,
    Criterion,
    Edition,
    Insert,
    MainCriterion,
    ProcessPart,
    ProcessStep,
    Reading,
    Term,
)
from gocluster_rules.text import Lang, Text
from gocluster_rules.verdict import Verdict
from macros.pages import process_drawing
from macros.pages import texts as site_texts
from macros.pages.render import cites_insert, comparisons
from macros.print import design, texts

UNBROKEN = re.compile(
    r"(?<=\d) (?=\S)|(?<=\bca\.) (?=\d)|(?<=\bz\.) (?=B\.)|(?<=\bu\.) (?=a\.)", re.ASCII
)
"""The spaces at which no line ends: after a number and within an abbreviation."""


@dataclass(frozen=True)
class Verbatim:
    """Words of the source; in English they are our translation and have the original beside them."""

    text: Text


def data(edition: Edition, lang: Lang, address: str) -> dict[str, Any]:
    """The whole document.

    Args:
        edition: what it is about.
        lang: its language.
        address: where the site is.
    """
    terms = sorted(edition.glossary, key=lambda term: term.name[lang].lower())
    document = {
        "lang": lang,
        "title": texts.TITLE,
        "description": texts.DESCRIPTION,
        "name": texts.NAME,
        "address": address,
        "page": texts.PAGE,
        "of": texts.OF,
        "cover": _cover(edition, address),
        "contents": texts.CONTENTS,
        "sheet": _sheet(edition),
        "programme": _programme(edition),
        "categories": [_category(category, edition.insert) for category in edition.categories],
        "readings": _readings(edition.readings),
        "process": _process(edition.process),
        "checklist": _checklist(edition.checklist),
        "contact": _contact(edition.contact),
        "glossary": {
            "title": texts.GLOSSARY,
            "help": texts.GLOSSARY_HELP,
            "terms": [_term(term) for term in terms],
        },
        "questions": {
            "title": texts.QUESTIONS,
            "help": texts.QUESTIONS_HELP,
            "items": edition.open_questions,
        },
    }
    return {**_said(document, lang), "colours": design.colours()}


def _said(value: Any, lang: Lang) -> Any:
    """The data with all texts in one language."""
    match value:
        case Text():
            return _said(value[lang], lang)
        case Verbatim():
            original = None if lang == "de" else _said(value.text.de, lang)
            return {"said": _said(value.text, lang), "original": original}
        case str():
            return UNBROKEN.sub("\u00a0", value)
        case Mapping():
            return {key: _said(part, lang) for key, part in value.items()}
        case Sequence():
            return [_said(part, lang) for part in value]
        case _:
            return value


def _cover(edition: Edition, address: str) -> dict[str, Any]:
    source = edition.source
    return {
        "subtitle": texts.SUBTITLE,
        "figure": site_texts.REQUIRED_OF.fill(
            required=edition.quorum.required, of=len(edition.criteria)
        ),
        "figure_help": site_texts.QUORUM_HELP,
        "facts": [
            {"name": site_texts.SOURCE, "value": source.title.de, "lang": "de"},
            {"name": site_texts.PUBLISHER, "value": source.publisher},
            {"name": texts.STATUS, "value": source.status},
            {"name": site_texts.EDITION, "value": edition.id},
            {
                "name": site_texts.FINGERPRINT,
                "value": edition_json.fingerprint(edition),
                "code": True,
            },
            {"name": texts.WEBSITE, "links": [{"text": address, "url": address}]},
        ],
        "remarks": (texts.WHOSE_WORDS, texts.NOT_OFFICIAL),
    }


def _sheet(edition: Edition) -> dict[str, Any]:
    verdicts = [words.VERDICTS[verdict] for verdict in (Verdict.MET, Verdict.NOT_MET, Verdict.OPEN)]
    return {
        "title": texts.SHEET,
        "help": texts.SHEET_HELP,
        "head": (site_texts.NUMBER, site_texts.WORDING, site_texts.KIND),
        "verdicts": verdicts,
        "criteria": [
            {
                "number": criterion.number,
                "wording": criterion.wording,
                "kind": _kind(criterion),
            }
            for criterion in edition.criteria
        ],
    }


def _programme(edition: Edition) -> dict[str, Any]:
    quorum = edition.quorum
    return {
        "title": texts.PROGRAMME,
        "programme": {"title": texts.PROGRAMME_HEAD, "quote": _quote(edition.programme)},
        "quorum": {
            "title": texts.QUORUM_HEAD,
            "sentence": texts.QUORUM.fill(required=quorum.required, of=len(edition.criteria)),
            "quote": _quote((quorum.wording,)),
        },
    }


def _category(category: Category, insert: Insert) -> dict[str, Any]:
    return {
        "number": category.number,
        "title": texts.NUMBERED.fill(
            kind=site_texts.CATEGORY, number=category.number, title=category.title
        ),
        "numbers": [criterion.number for main in category.criteria for criterion in main.criteria],
        "criteria": [_main_criterion(main, insert) for main in category.criteria],
    }


def _main_criterion(main: MainCriterion, insert: Insert) -> dict[str, Any]:
    several = len(main.criteria) > 1
    return {
        "number": main.number,
        "title": texts.NUMBERED.fill(
            kind=site_texts.CRITERION, number=main.number, title=main.title
        ),
        "criteria": [
            {
                "number": criterion.number,
                "title": texts.UNTITLED.fill(kind=site_texts.CRITERION, number=criterion.number)
                if several
                else None,
                "kind": _kind(criterion),
                "quote": _quote((criterion.wording,), main.slide),
                "parts": list(_parts(criterion, insert)),
            }
            for criterion in main.criteria
        ],
    }


def _parts(criterion: Criterion, insert: Insert) -> Iterator[dict[str, Any]]:
    """What is said of a criterion: a title each, then a sentence or a list, then a note."""
    yield _part(site_texts.MEANING, paragraphs=(criterion.explanation,))
    if criterion.interpretation:
        yield _part(
            site_texts.OURS,
            "ours",
            paragraphs=_reading(criterion.interpretation, criterion.interpretation_reason),
            note=site_texts.OURS_HELP,
        )
    lines = comparisons(criterion.rule)
    yield _part(
        site_texts.RULE_ALL if len(lines) > 1 else site_texts.RULE,
        "rule",
        items=lines,
        note=site_texts.COUNTED_HELP if criterion.counted else site_texts.JUDGED_HELP,
    )
    if criterion.guiding_questions:
        yield _part(
            words.GUIDING_QUESTIONS,
            "ours",
            items=criterion.guiding_questions,
            note=words.GUIDING_QUESTIONS_HELP,
        )
    if criterion.evidence:
        yield _part(
            site_texts.EVIDENCE,
            ticked=[item.text for item in criterion.evidence],
            note=site_texts.EVIDENCE_HELP,
        )
    if criterion.mistakes:
        yield _part(site_texts.MISTAKES, items=criterion.mistakes)
    if cites_insert(criterion):
        yield _part(
            insert.title,
            "ours",
            quote=_quote((insert.wording,), insert.title),
            paragraphs=(insert.gap,) if insert.gap else (),
        )


def _reading(interpretation: Text, reason: Text | None) -> tuple[Text, ...]:
    """How we read the source, and why."""
    if reason is None:
        return (interpretation,)
    return interpretation, texts.WHY.fill(title=site_texts.READ_WHY, reason=reason)


def _readings(readings: tuple[Reading, ...]) -> dict[str, Any]:
    return {
        "title": texts.READINGS,
        "help": site_texts.OURS_HELP,
        "items": [
            _part(each.subject, "ours", paragraphs=_reading(each.interpretation, each.reason))
            for each in readings
        ],
    }


def _part(
    title: Text,
    look: str = "plain",
    *,
    quote: dict[str, Any] | None = None,
    paragraphs: Sequence[Text] = (),
    items: Sequence[Text] = (),
    ticked: Sequence[Text] = (),
    note: Text | None = None,
) -> dict[str, Any]:
    return {
        "title": title,
        "look": look,
        "quote": quote,
        "paragraphs": paragraphs,
        "items": items,
        "ticked": ticked,
        "note": note,
    }


def _process(process: tuple[ProcessStep, ...]) -> dict[str, Any]:
    return {
        "title": texts.PROCESS,
        "help": texts.OURS,
        "picture": texts.PICTURE.fill(
            title=site_texts.PROCESS_TITLE,
            description=process_drawing.description(process),
        ),
        "prepare": site_texts.PREPARE,
        "steps": [
            {
                "number": step.number,
                "title": texts.UNTITLED.fill(kind=site_texts.STEP, number=step.number),
                "parts": [_process_part(part) for part in step.parts],
            }
            for step in process
        ],
    }


def _process_part(part: ProcessPart) -> dict[str, Any]:
    return {
        "title": Verbatim(part.title),
        "explanation": part.explanation,
        "prepare": part.prepare,
    }


def _checklist(items: tuple[ChecklistItem, ...]) -> dict[str, Any]:
    return {
        "title": texts.CHECKLIST,
        "help": texts.OURS,
        "items": [
            {"title": Verbatim(item.wording), "explanation": item.explanation} for item in items
        ],
    }


def _contact(contact: Contact) -> dict[str, Any]:
    place = f"{contact.street}, {contact.postal_code} {contact.town}"
    mail = {"text": contact.email, "url": f"mailto:{contact.email}"}
    return {
        "title": texts.CONTACT,
        "help": texts.CONTACT_HELP,
        "organisation": contact.organisation,
        "programme": contact.programme,
        "facts": [
            *({"name": role, "value": names} for role, names in contact.people),
            {"name": site_texts.ADDRESS, "value": place},
            {"name": site_texts.EMAIL, "links": [mail]},
            {"name": site_texts.TELEPHONE, "value": contact.telephone},
            {
                "name": site_texts.WEB,
                "links": [{"text": web, "url": f"https://{web}/"} for web in contact.web],
            },
            {"name": site_texts.TWITTER, "value": contact.twitter},
        ],
    }


def _term(term: Term) -> dict[str, Any]:
    return {
        "id": term.id,
        "name": term.name,
        "definition": term.definition,
        "label": site_texts.REFERENCE,
        "reference": term.reference,
        "url": term.url,
    }


def _quote(paragraphs: Sequence[Text], slide: Text | None = None) -> dict[str, Any]:
    return {
        "paragraphs": [Verbatim(paragraph) for paragraph in paragraphs],
        "note": site_texts.QUOTE_SLIDE.fill(slide=slide) if slide else site_texts.QUOTE,
    }


def _kind(criterion: Criterion) -> Text:
    return site_texts.COUNTED if criterion.counted else site_texts.JUDGED
