"""Lists of members for callers outside Python, the checker in the browser: JSON text in, JSON text out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from gocluster_rules import words
from gocluster_rules.answers import Answers, Cluster
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.forms import MEMBERS as FIELD
from gocluster_rules.members import form_field
from gocluster_rules.members.columns import Cells, Field, Layout, layout
from gocluster_rules.members.draft import Column, Draft, OpenRow, as_rows, columns
from gocluster_rules.members.duplicates import probable_duplicates
from gocluster_rules.members.evaluation import Counted
from gocluster_rules.members.member import Member
from gocluster_rules.members.places import shown_distance
from gocluster_rules.members.reading import Mended, read
from gocluster_rules.problems import Unreadable
from gocluster_rules.service import dump, language
from gocluster_rules.text import Lang

ANSWERS = {"yes": True, "no": False}


def members(request: str) -> str:
    """Understand a list, or go on with one that was understood before.

    Takes ``{"lang", "office": {"country", "postal_code"}}`` and either ``"members"``, the field of the form
    that holds the list, or ``"rows"`` (the JSON text of a list of rows of texts) with, as far as they were
    said, ``"columns"`` (``{field: position}``) and ``"first_row"``, ``"bound"`` (``"yes"``, ``"no"`` or
    ``""`` for all members of a list that does not say it), ``"mended"`` (``{row: {field: text}}``),
    ``"left_out"`` (rows) and ``"edited"`` (the row to be changed).

    Gives ``{"refused", "rows", "columns", "first_row"}``, and where ``"refused"`` is no sentence but
    ``null``, what the list comes to: ``"members"`` (the field of the form), ``"number"``, ``"asks_bound"``,
    ``"office"`` (``"known"``, ``"unknown"`` or ``"missing"``), ``"counts"``, ``"criteria"``, ``"open"``
    (rows to say something of, with their values), ``"duplicates"`` and ``"proposals"``.
    """
    data = json.loads(request)
    lang = language(data["lang"])
    rows: Sequence[Cells]
    if text := data.get("members"):
        given, _ = form_field.read(text, FIELD)
        rows, arranged = as_rows(given)
        rows_text = dump(rows)
    else:
        rows_text = data["rows"]
        rows = _cells(rows_text)
        arranged = layout(rows)
        if (chosen := data.get("columns")) is not None:
            places = {Field(field): at for field, at in chosen.items()}
            arranged = Layout(places, data["first_row"])
    at_work = {
        "rows": rows_text,
        "columns": [_column(each) for each in columns(rows, arranged)],
        "first_row": arranged.first_row,
    }
    mended = {
        (int(row), Field(field)): text
        for row, fields in (data.get("mended") or {}).items()
        for field, text in fields.items()
    }
    try:
        found = read(
            rows,
            all_bound=ANSWERS.get(data.get("bound") or ""),
            arranged=arranged,
            mended=mended,
            left_out=set(data.get("left_out") or ()),
        )
    except Unreadable as error:
        said = " ".join(problem.message[lang] for problem in error.problems)
        return dump({"refused": said, **at_work})
    answers = _answers(found.members, data)
    counted = answers.counted(EDITION)
    assert counted is not None
    draft = Draft(rows, found, counted, data.get("edited"))
    return dump(
        {
            "refused": None,
            "members": form_field.write(found.members),
            "number": len(found.members),
            **at_work,
            "asks_bound": not found.says_who_is_bound,
            **_found(answers, counted, lang),
            "open": [_open(row, draft, mended, lang) for row in draft.open_rows],
            "duplicates": [
                [_named(one), _named(other)] for one, other in probable_duplicates(found.members)
            ],
            "proposals": [
                {**_named(member), "kind": kind.value, "label": kind.label[lang]}
                for member, kind in draft.proposals()
            ],
        }
    )


def pictures(request: str) -> str:
    """Map, chart and tables of a list: takes ``{"lang", "office", "members"}``.

    Gives ``{"map", "chart"}`` as SVG, the map ``null`` where the office's place is not known, what the chart
    shows as sentences (``"composition"``), and each member with kind, distance and region (``"rows"``).
    """
    from gocluster_rules.members import chart  # What draws is in another archive in the browser.
    from gocluster_rules.members import map as drawing

    data = json.loads(request)
    lang = language(data["lang"])
    counted = counted_in(data)
    return dump(
        {
            "map": drawing.draw(counted, lang) if counted.office else None,
            "chart": chart.draw(counted, lang),
            "composition": [sentence[lang] for sentence in chart.sentences(counted)],
            "rows": [
                {
                    **_named(member),
                    "kind": member.kind.label[lang] if member.kind else "",
                    "distance": _distance(member, counted.distance(at), lang),
                    "region": drawing.REGIONS[counted.regions[at]][lang],
                }
                for at, member in enumerate(counted.members)
            ],
        }
    )


def counted_in(data: dict[str, Any]) -> Counted:
    """What the list in a request comes to, as `pictures` takes it."""
    given, _ = form_field.read(data["members"], FIELD)
    counted = _answers(given, data).counted(EDITION)
    assert counted is not None, "no list"
    return counted


@lru_cache(maxsize=1)
def _cells(text: str) -> list[Cells]:
    return [[cell.strip() for cell in row] for row in json.loads(text)]


def _answers(given: tuple[Member, ...], data: dict[str, Any]) -> Answers:
    office = data["office"]
    cluster = Cluster(country=office["country"], postal_code=office["postal_code"].strip())
    return Answers(edition=EDITION.id, cluster=cluster, members=given)


def _found(answers: Answers, counted: Counted, lang: Lang) -> dict[str, Any]:
    """What follows from the list alone."""
    result = assess(answers, EDITION)
    office = "known" if counted.office else "unknown" if answers.cluster.postal_code else "missing"
    return {
        "office": office,
        "counts": [
            {"label": fact.label[lang], "shown": fact.shown(counted.counts[fact.name])[lang]}
            for fact in counted.facts
        ],
        "criteria": [
            {
                "number": criterion.number,
                "wording": criterion.wording[lang],
                "verdict": result.criteria[criterion.number].verdict.key,
                "word": words.VERDICTS[result.criteria[criterion.number].verdict][lang],
                "reason": result.criteria[criterion.number].reason[lang],
            }
            for criterion in counted.criteria
        ],
    }


def _open(row: OpenRow, draft: Draft, mended: Mended, lang: Lang) -> dict[str, Any]:
    places = draft.found.layout.columns
    cells = draft.cells[row.row - 1]

    def written(field: Field) -> str:
        at = places.get(field)
        return cells[at] if at is not None and at < len(cells) else ""

    return {
        "row": row.row,
        "name": row.name,
        "said": " ".join(text[lang] for text in row.said),
        "fields": {
            field.value: mended.get((row.row, field), written(field)) for field in row.fields
        },
    }


def _column(column: Column) -> dict[str, Any]:
    return {
        "at": column.at,
        "title": column.title,
        "samples": column.samples,
        "field": column.field.value if column.field else "",
    }


def _named(member: Member) -> dict[str, Any]:
    return {"row": member.row, "name": member.name}


def _distance(member: Member, computed: int | None, lang: Lang) -> str:
    km = computed if member.distance_km is None else member.distance_km
    return "" if km is None else shown_distance(km)[lang]
