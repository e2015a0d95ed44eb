"""The in-browser checker: what its template needs beside the catalogue, and what its script is told.

The template ``templates/checker.html.j2`` renders the whole form; ``docs/theme/assets/checker/`` holds the
script that brings it to life. Neither knows a criterion, a limit or a word by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gocluster_rules import edition_json, words
from gocluster_rules.answers import Answers
from gocluster_rules.assessment import assess
from gocluster_rules.evidence import STATE_WORDS
from gocluster_rules.facts import YesNo
from gocluster_rules.forms import CLUSTER_FIELDS, evidence_field
from gocluster_rules.members.columns import Field
from gocluster_rules.members.member import Kind
from gocluster_rules.members.rows import counted
from gocluster_rules.model import Edition
from gocluster_rules.text import LANGS, Lang, Text
from macros.checker import members_texts
from macros.checker.texts import COUNTRIES, FAILURES, PAGE, SCRIPT
from macros.pages.unbroken import UNBROKEN
from workbook.cli import workers
from workbook.file import safety as guard

PATIENCE_SECONDS = 60
"""How long the page waits for a sign of life of a starting evaluation before it says that it failed."""
AUDIT_MOST = 20
"""How many cells the page lists whose stored results do not fit."""
CALLS: Mapping[str, str] = {
    "check": "gocluster_rules.service:check",
    "verdicts": "gocluster_rules.service:verdicts",
    "load": "gocluster_rules.service:load",
    "read": "workbook.service:read",
    "audit": "workbook.service:audit",
    "write": "workbook.service:write",
    "list": "workbook.list_service:list_rows",
    "members": "gocluster_rules.list_service:members",
    "pictures": "gocluster_rules.list_service:pictures",
    "overview": "workbook.list_service:overview",
}
"""What the page asks of Python."""


MEMBERS_STEP: Mapping[Lang, str] = {
    lang: f"assets/checker/members/step-{lang}.json" for lang in LANGS
}
"""Markup and words of the step of the list of members, which the page fetches once they are wanted."""


def checker_context(edition: Edition, lang: Lang) -> dict[str, Any]:
    """The variables of the checker's template in one language; links and files come from the site."""
    return {
        "lang": lang,
        "texts": _in_language(PAGE, lang),
        "verdicts": _verdicts(words.VERDICTS, lang),
        "decision": words.DECISION[lang],
        "failures": _in_language(FAILURES, lang),
        "countries": _in_language(COUNTRIES, lang),
        "questions": len(edition.facts) + len(CLUSTER_FIELDS),
        "at_hand": _at_hand(edition, lang),
        "patience": PATIENCE_SECONDS,
        "hinted": {hint.fact.name for hint in edition.hints},
        "evidence_field": evidence_field,
        "evidence_states": {state.value: word[lang] for state, word in STATE_WORDS.items()},
        "audit_most": AUDIT_MOST,
        "expected": lambda fact: fact.expected()[lang],
        "initial": assess(Answers(edition=edition.id), edition),
        "unbroken": UNBROKEN,
        "fingerprint": edition_json.fingerprint(edition),
        "members_step": MEMBERS_STEP[lang],
        "listed": ", ".join(_listed(edition)),
        "settings": _settings(edition, lang),
    }


def _listed(edition: Edition) -> list[str]:
    """The criteria for which a list of members gives numbers."""
    facts = counted().keys()
    return [each.number for each in edition.criteria if facts & set(each.asks)]


def members_context(lang: Lang) -> dict[str, Any]:
    """The variables of the template of the step of the list of members."""
    return {
        "texts": _in_language(members_texts.STEP, lang),
        "fields": {field.value: field.label[lang] for field in Field},
        "kinds": {kind.value: kind.label[lang] for kind in Kind},
    }


def members_script_texts(lang: Lang) -> dict[str, str]:
    """What the script of that step says."""
    return _in_language(members_texts.SCRIPT, lang)


def _at_hand(edition: Edition, lang: Lang) -> list[str]:
    """What has to be looked up: everything that is asked beside yes and no."""
    facts = (fact for fact in edition.facts if fact is not edition.reference_day)
    return [fact.label[lang] for fact in facts if not isinstance(fact, YesNo)]


def _in_language(texts: Mapping[str, Text], lang: Lang) -> dict[str, str]:
    return {key: text[lang] for key, text in texts.items()}


def _verdicts(texts: Mapping[Any, Text], lang: Lang) -> dict[str, str]:
    return {verdict.key: text[lang] for verdict, text in texts.items()}


def _settings(edition: Edition, lang: Lang) -> dict[str, Any]:
    """The data that the page's script reads: edition, calls, limits and words."""
    return {
        "edition": edition.id,
        "lang": lang,
        "calls": dict(CALLS),
        # Whoever reads a file, here or on the command line, has as much time and memory for it.
        "patience": {"start": PATIENCE_SECONDS, "answer": workers.SECONDS},
        "memoryBytes": workers.MEMORY,
        "maxFileBytes": guard.MAX_FILE,
        "verdicts": _verdicts(words.VERDICTS, lang),
        "texts": _in_language(SCRIPT, lang),
    }
