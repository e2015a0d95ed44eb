"""What must hold of every input, however it was mutated: each breach is a sentence."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from xml.etree import ElementTree
from zipfile import BadZipFile

from fuzz.mutations import Call
from tools.workbook_cells import parts

from gocluster_rules import answers as answer_file
from gocluster_rules import service
from gocluster_rules.answers import Answers, Taken
from gocluster_rules.catalogue import EDITION
from gocluster_rules.forms import CLUSTER_FIELDS, evidence_field
from gocluster_rules.members.columns import Field
from gocluster_rules.members.reading import TOTALS
from gocluster_rules.members.reading import read as read_list
from gocluster_rules.model import Edition
from gocluster_rules.problems import Problem, Unreadable
from gocluster_rules.text import LANGS
from gocluster_rules.typed_texts import UNPRINTABLE
from workbook import service as workbook_service
from workbook.cli.commands import evaluated
from workbook.cli.members import Listed
from workbook.cli.members import evaluated as list_evaluated
from workbook.file.audit import audit
from workbook.file.lists import list_rows
from workbook.file.read import Contents, contents
from workbook.file.write import write

REMEDY = {"de": re.compile("[Bb]itte"), "en": re.compile("[Pp]lease")}
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {
    "svg", "title", "desc", "style", "clipPath", "rect", "g", "path", "circle", "polygon", "text",
}  # fmt: skip
"""What a map is made of."""
LOST, MESSAGE = "lost", "message"


def of_problems(problems: Iterable[Problem]) -> Iterator[str]:
    """Each problem is one printable line in both languages, and says what to do."""
    for problem in problems:
        for lang in LANGS:
            line = problem.line(lang)
            if not line.isprintable():
                yield f"{MESSAGE}: not one printable line: {line!r}"
            if not REMEDY[lang].search(line):
                yield f"{MESSAGE}: no remedy: {line}"


def _kept(taken: Taken, edition: Edition) -> Iterator[str]:
    """What was read reads the same once it is written."""
    again = answer_file.parse(answer_file.dumps(taken.answers, edition), edition)
    if again != taken.answers:
        yield f"{LOST}: {taken.answers} became {again}"


def of_answer_file(data: bytes) -> Iterator[str]:
    """An answer file is read, each of its answers used or told, or it is refused."""
    try:
        taken = answer_file.take_over(data, EDITION)
    except Unreadable as error:
        if not error.problems:
            yield f"{MESSAGE}: refused without a word"
        yield from of_problems(error.problems)
        return
    yield from of_problems(taken.problems)
    yield from _kept(taken, EDITION)
    given: Mapping[str, object] = json.loads(data.decode("utf-8-sig")).get("answers") or {}
    told = {problem.field for problem in taken.problems}
    known = {fact.name for fact in EDITION.facts if fact != EDITION.reference_day}
    for name in known & set(given):
        if given[name] is not None and name not in taken.answers.values and name not in told:
            yield f"{LOST}: {name}: {given[name]!r}"
    if set(given) - known and not taken.problems:
        yield f"{LOST}: answers that nobody knows, without a word"
    loaded = json.loads(service.load(data, "de"))
    if len(loaded["problems"]) != len(taken.problems):
        yield f"{LOST}: the form tells of other problems than the command line"


def of_workbook(
    data: bytes, *, is_audited: bool = True, is_written_again: bool = False
) -> Iterator[str]:
    """A workbook is read, each filled input cell used or told, or it is refused."""
    try:
        found = contents(data, EDITION)
    except Unreadable as error:
        if not error.problems:
            yield f"{MESSAGE}: refused without a word"
        yield from of_problems(error.problems)
        return
    taken = found.taken
    yield from of_problems(taken.problems)
    yield from _kept(taken, EDITION)
    if is_audited:
        audit(data, found, EDITION)
    told = {problem.field for problem in taken.problems}
    for fact in EDITION.facts:
        filled = [name for name in fact.field_names if not found.inputs.cells[name].is_empty]
        if filled and fact.name not in taken.answers.values and fact.name not in told:
            yield f"{LOST}: {fact.name} from {filled}"
    yield from _overlooked(data, found)
    if is_written_again:
        yield from _written(write(EDITION, "en", taken.answers), taken.answers)
        loaded = json.loads(workbook_service.read(data, "en"))
        if len(loaded["problems"]) != len(taken.problems):
            yield f"{LOST}: the form tells of other problems than the command line"


def _written(book: bytes, answers: Answers) -> Iterator[str]:
    """A workbook that was written with the answers holds all of them."""
    again = contents(book, EDITION).taken
    if again.problems or again.answers != answers:
        yield f"{LOST}: {answers} became {again.answers} in a workbook"


def _overlooked(data: bytes, found: Contents) -> Iterator[str]:
    """Input cells that hold something for whoever reads the XML without our reader, and nothing for it."""
    try:
        content = parts(data)
        book = ElementTree.fromstring(content["xl/workbook.xml"])
        relations = ElementTree.fromstring(content["xl/_rels/workbook.xml.rels"])
    except (BadZipFile, KeyError, ElementTree.ParseError):
        return
    targets = {each.get("Id"): each.get("Target", "") for each in relations}
    filled: dict[tuple[str, str], str] = {}
    for each in book.iter(f"{MAIN}sheet"):
        name, target = each.get("name"), targets.get(each.get(RELATION), "")
        xml = content.get(f"xl/{target}")
        if xml is None or name is None:
            continue
        try:
            sheet = ElementTree.fromstring(xml)
        except ElementTree.ParseError:
            continue  # Broken below the last input, where our reader does not look.
        for cell in sheet.iter(f"{MAIN}c"):
            value = cell.findtext(f"{MAIN}v")
            if value and value.strip() and cell.get("t") in (None, "n", "b", "e"):
                filled[name, cell.get("r", "")] = value
    for name, place in found.inputs.places.items():
        value = filled.get((place.sheet, place.address))
        if value and found.inputs.cells[name].is_empty:
            yield f"{LOST}: {name}: {value!r} in {place.key}"


def of_call(call: Call) -> Iterator[str]:
    """What the command line shows of a file is one JSON object on a line, or a table without control characters."""
    try:
        outcome = evaluated(*call)
    except Unreadable as error:
        yield from of_problems(error.problems)
        return
    yield from of_problems(outcome.problems)
    shown = outcome.shown or ""
    # What the terminal cannot show, streams replace; a half of a pair must have gone before.
    lines = shown.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape").split("\n")
    if call.as_json:
        (line,) = lines
        if json.loads(line)["file"] != call.name:
            yield f"{LOST}: the name of the file"
        if len(json.loads(line)["problems"]) != len(outcome.problems):
            yield f"{LOST}: problems"
    else:
        yield from (f"{MESSAGE}: {line!r}" for line in lines if not line.isprintable())
        missing = [each.number for each in EDITION.criteria if each.number not in shown]
        if missing:
            yield f"{LOST}: {missing} in the table"


def of_form(request: str, *, is_written: bool = False) -> Iterator[str]:
    """The fields of a form are answers, each filled one used or told."""
    sent = json.loads(request)
    reply = json.loads(service.check(request))
    for problem in reply["problems"]:
        for lang in LANGS:
            line = problem["message"][lang]
            if not line.isprintable() or not REMEDY[lang].search(line):
                yield f"{MESSAGE}: {line!r}"
    again = answer_file.parse(json.dumps(reply["answers"]), EDITION)
    if answer_file.to_json(again, EDITION) != reply["answers"]:
        yield f"{LOST}: {reply['answers']} read back otherwise"
    told = {problem["field"] for problem in reply["problems"]}
    for fact in EDITION.facts:
        filled = [name for name in fact.field_names if sent["fields"].get(name, "").strip()]
        if filled and fact.name not in again.values and fact.name not in told:
            yield f"{LOST}: {fact.name} from {filled}"
    for name, (attribute, _) in CLUSTER_FIELDS.items():
        typed = sent["fields"].get(name, "").strip()
        if typed and not getattr(again.cluster, attribute) and name not in told:
            yield f"{LOST}: {name}"
    for item in EDITION.evidence:
        name = evidence_field(item)
        typed = sent["fields"].get(name, "").strip()
        if typed and item.id not in again.evidence and name not in told:
            yield f"{LOST}: {name}"
    if is_written:
        yield from _written(workbook_service.write(request), again)


def of_member_list(
    data: bytes, *, is_shown: bool = True, is_written: bool = False
) -> Iterator[str]:
    """Every row with a name is a member, every count has its rows behind it; or the list is refused."""
    try:
        listed = list_evaluated("list.csv", data, "10623", all_bound=False, edition=EDITION)
    except Unreadable as error:
        yield from of_problems(error.problems)
        return
    yield from of_problems(listed.found.problems)
    layout = listed.found.layout
    at = layout.columns[Field.NAME]
    rows = {member.row for member in listed.found.members}
    told = {problem.place.en.split(",")[0] for problem in listed.found.problems}
    for row, cells in enumerate(list_rows(data), start=1):
        name = " ".join(UNPRINTABLE.sub(" ", cells[at] if at < len(cells) else "").split())
        is_used = row <= layout.first_row or row in rows or f"row {row}" in told
        if name and not is_used and not TOTALS.fullmatch(name):
            yield f"{LOST}: row {row}, {name!r}"
    if is_shown:
        yield from _shown_list(listed)
    if is_written:
        yield from _written_list(listed)


def _shown_list(listed: Listed) -> Iterator[str]:
    """What is shown of a list are printable lines, or JSON in which every count has its rows."""
    for lang in LANGS:
        lines = listed.table(lang).splitlines()
        yield from (f"{MESSAGE}: {line!r}" for line in lines if not line.isprintable())
    found = json.loads(json.dumps(listed.to_json()))
    for name, count in found["counts"].items():
        said = [row[name] for row in found["rows"]]
        ends = [count["at_least"], count["at_most"]] if isinstance(count, dict) else [count] * 2
        if ends != [said.count("yes"), len(said) - said.count("no")]:
            yield f"{LOST}: {name} is {count}, its rows say {said}"


def _written_list(listed: Listed) -> Iterator[str]:
    """What is written of a list holds its members, and of their names nothing but the letters."""
    members = listed.counted.members
    for lang in LANGS:
        table = listed.file("table", lang)
        again = read_list(list_rows(table)).members
        if [it.name for it in members] != [it.name for it in again]:
            yield f"{LOST}: {[it.name for it in members]} became {[it.name for it in again]}"
        for name, part in parts(table).items():
            if name.startswith("xl/worksheets/") and re.search(rb"<f\b|<hyperlink", part):
                yield f"{LOST}: a formula or a link in {name}"
        drawn = ElementTree.fromstring(listed.file("map", lang))
        strange = {element.tag.removeprefix(SVG) for element in drawn.iter()} - DRAWN
        strange |= {key for each in drawn.iter() for key in each.attrib if key.startswith("on")}
        if strange:
            yield f"{LOST}: {strange} in the map"
    answers = Answers(edition=EDITION.id, members=tuple(members))
    if answer_file.parse(answer_file.dumps(answers, EDITION), EDITION).members != answers.members:
        yield f"{LOST}: members in the answer file"
