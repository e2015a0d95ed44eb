"""The checker's way through the rules: an answer file into the form's fields, the fields into the result.

One source for every Python: tests import it, and Pyodide is given its text. So it imports nothing but the
standard library and the rules.
"""

from __future__ import annotations

import json

from gocluster_rules import list_service, service
from gocluster_rules.forms import MEMBERS
from gocluster_rules.text import LANGS, Lang


def said(answer_file: str, lang: Lang) -> str:
    """What the page gets when it loads and checks the file: JSON text ``{"load": …, "check": …}``."""
    loaded = service.load(answer_file, lang)
    form = json.loads(loaded)
    request = {"lang": lang, "fields": form["fields"], "notes": form["notes"]}
    checked = "null" if form["fields"] is None else service.check(json.dumps(request))
    return f'{{"load": {loaded}, "check": {checked}}}'


def where(answer_file: str) -> list[list[int | None]]:
    """Of each member of the file's list the kilometres from the office, if they are known, and the region."""
    if not json.loads(answer_file).get("members"):
        return []
    fields = json.loads(service.load(answer_file, LANGS[0]))["fields"]
    office = {name: fields.get(f"office_{name}", "") for name in ("country", "postal_code")}
    counted = list_service.counted_in({"office": office, "members": fields[MEMBERS]})
    return [[counted.distance(at), int(region)] for at, region in enumerate(counted.regions)]


def said_in_all_languages(answer_file: str) -> str:
    """The same on the page of each language, and the places of members: JSON text ``{"de": …, "where": …}``."""
    pages = (f'"{lang}": {said(answer_file, lang)}' for lang in LANGS)
    return "{" + ", ".join((*pages, f'"where": {json.dumps(where(answer_file))}')) + "}"


def batch(answer_files: str) -> str:
    """A JSON list of answer files in, a JSON list of what is said of them out, each on one line."""
    return json.dumps([said_in_all_languages(file) for file in json.loads(answer_files)])
