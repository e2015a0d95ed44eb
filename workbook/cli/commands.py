"""The command line ``gocluster``: evaluate files, write workbooks."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from gocluster_rules import __version__, answer_texts
from gocluster_rules.answers import Answers
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.problems import Problem, Unreadable, quoted
from gocluster_rules.result import Result
from gocluster_rules.text import LANGS, Lang, Text
from workbook.cli import files, streams, texts, usage
from workbook.cli.table import table
from workbook.cli.workers import Workers

if TYPE_CHECKING:
    from workbook.file.audit import Deviation

DONE, FAILED = 0, 2
"""The exit status: 2 where a file could not be read or written, or the call is wrong."""
ADDRESS = re.compile(r"https?://[^\s/]\S{0,500}")


def run() -> int:
    """Run the command line with the arguments of this process; the exit status."""
    lang = language(sys.argv[1:])
    try:
        status: int = program(lang).main(prog_name="gocluster", standalone_mode=False)
        if sys.stdout:
            sys.stdout.flush()
        return status
    except click.exceptions.Abort:  # What click makes of Ctrl-C.
        raise KeyboardInterrupt from None
    except click.UsageError as error:
        usage.complain(error, lang)
    except OSError as error:
        # Those of files are told with the file, so this one is of the output.
        streams.let_go(sys.stdout)
        if not isinstance(error, BrokenPipeError):
            streams.warn(texts.NO_STANDARD_OUTPUT.fill(why=files.cause(error))[lang])
    except Exception as error:
        streams.warn(_unforeseen(error)[lang])
    return FAILED


def language(arguments: Sequence[str]) -> Lang:
    """The language asked for; else English where the system's is English, otherwise German."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    found: Lang = "en" if next(filter(None, names), "").startswith("en") else "de"
    for argument, following in pairwise([*arguments, ""]):
        option, _, value = argument.partition("=")
        if option == "--":
            break
        if option == "--lang":
            found = next((lang for lang in LANGS if lang == (value or following)), found)
    return found


def program(lang: Lang) -> click.Group:
    """The command line in a language."""
    return usage.Group(
        lang,
        help=texts.PROGRAM[lang],
        version=__version__,
        commands=[
            usage.Command(
                lang,
                name="check",
                help=texts.CHECK[lang],
                callback=check,
                params=[
                    click.Argument(["names"], metavar="FILE...", nargs=-1, required=True),
                    click.Option(["--json", "as_json"], is_flag=True, help=texts.JSON_OPTION[lang]),
                    usage.lang_option(lang, texts.LANG_OPTION),
                ],
            ),
            usage.Command(
                lang,
                name="workbook",
                help=texts.WORKBOOK[lang],
                callback=workbook,
                params=[
                    click.Argument(["out"], metavar="OUT.xlsx", type=click.Path(path_type=Path)),
                    usage.lang_option(lang, texts.BOOK_LANG_OPTION),
                    click.Option(["--answers"], metavar="FILE", help=texts.ANSWERS_OPTION[lang]),
                    click.Option(["--site-url"], metavar="URL", help=texts.SITE_OPTION[lang]),
                    click.Option(["--force"], is_flag=True, help=texts.FORCE_OPTION[lang]),
                ],
            ),
            usage.Command(
                lang,
                name="members",
                help=texts.MEMBERS[lang],
                callback=members,
                params=[
                    click.Argument(["name"], metavar="LIST"),
                    click.Option(
                        ["--office"], metavar="CODE", required=True, help=texts.OFFICE_OPTION[lang]
                    ),
                    click.Option(["--all-bound"], is_flag=True, help=texts.BOUND_OPTION[lang]),
                    click.Option(
                        ["--map", "map_file"],
                        metavar="OUT.svg",
                        type=click.Path(path_type=Path),
                        help=texts.MAP_OPTION[lang],
                    ),
                    click.Option(
                        ["--table", "table_file"],
                        metavar="OUT.xlsx",
                        type=click.Path(path_type=Path),
                        help=texts.TABLE_OPTION[lang],
                    ),
                    click.Option(["--force"], is_flag=True, help=texts.FORCE_OPTION[lang]),
                    click.Option(
                        ["--json", "as_json"], is_flag=True, help=texts.MEMBERS_JSON_OPTION[lang]
                    ),
                    usage.lang_option(lang, texts.LANG_OPTION),
                ],
            ),
        ],
    )


# --- gocluster check


class Outcome(NamedTuple):
    """What comes of a file, or of a name that stands for none."""

    name: str
    problems: Sequence[Problem]
    shown: str | None
    """``None`` if nothing could be evaluated."""


def check(names: tuple[str, ...], as_json: bool, lang: Lang) -> int:
    """Evaluate files, and those in folders, each for itself."""
    status = DONE
    found = list(_found(names))
    with Workers(len(found)) as workers:
        begun = (_begun(workers, each, as_json, lang) for each in found)
        for name, problems, shown in workers.in_turn(begun):
            complain(name, problems, lang)
            if shown is None:
                status = FAILED
            else:
                click.echo(shown)
    return status


def _found(names: Sequence[str]) -> Iterator[str | Outcome]:
    """The files that the names stand for."""
    for name in names:
        try:
            yield from files.inside(name)
        except Unreadable as error:
            yield Outcome(name, error.problems, None)


def _begun(
    workers: Workers, file: str | Outcome, as_json: bool, lang: Lang
) -> Callable[[], Outcome]:
    """The evaluation of a file; whatever happens there is told of this file."""
    if isinstance(file, Outcome):
        return lambda: file
    try:
        end = workers.begin(evaluated, file, files.read(Path(file)), as_json, lang)
    except Exception as error:
        return partial(Outcome, file, _problems(error), None)

    def outcome() -> Outcome:
        try:
            return end()
        except Exception as error:
            return Outcome(file, _problems(error), None)

    return outcome


def evaluated(name: str, data: bytes, as_json: bool, lang: Lang) -> Outcome:
    """What comes of a file with this in it."""
    taken, audit = files.receive(name, data, EDITION)
    result = assess(taken.answers, EDITION)
    deviations = None if audit is None else audit()
    if as_json:
        shown = _line(name, result, taken.problems, deviations)
    else:
        shown = table(name, result, len(taken.problems), deviations or (), lang)
    return Outcome(name, taken.problems, shown)


def _line(
    name: str,
    result: Result,
    problems: Sequence[Problem],
    deviations: Sequence[Deviation] | None,
) -> str:
    """The result as one line of JSON, with whose it is and what is the matter with the file."""
    cluster = result.answers.cluster.name
    whose: dict[str, Any] = {"file": name, "cluster": {"name": cluster} if cluster else None}
    wrong = [
        {"place": problem.place.as_dict(), "message": problem.message.as_dict()}
        for problem in problems
    ]
    audit = None if deviations is None else [deviation.as_dict() for deviation in deviations]
    found = whose | result.to_json() | {"problems": wrong, "audit": audit}
    return json.dumps(found, ensure_ascii=False)


# --- gocluster workbook


def workbook(out: Path, lang: Lang, answers: str | None, site_url: str | None, force: bool) -> int:
    """Write a workbook, blank or with the answers of a file."""
    from workbook.file.write import write  # Not needed for help and for answer files.

    if out.suffix.lower() != ".xlsx":
        return _refused(out, texts.NO_XLSX, lang)
    if _is_taken(out, force):
        return _refused(out, texts.EXISTS, lang)
    if site_url and not ADDRESS.fullmatch(site_url):
        message = texts.NO_ADDRESS.fill(value=quoted(site_url))
        return _refused(out, message, lang, texts.SITE_PLACE)
    given = None
    if answers is not None:
        try:
            with Workers(1) as workers:
                given = workers.begin(whole, answers, files.read(Path(answers)))()
        except Exception as error:
            complain(answers, _problems(error), lang)
            return FAILED
    try:
        data = write(EDITION, lang, given, site_url)
    except Unreadable as error:
        complain(answers or f"{out}", error.problems, lang)
        return FAILED
    status = _written(out, data, lang)
    if status == DONE:
        click.echo(texts.WRITTEN.fill(path=quoted(out, 200))[lang])
    return status


def whole(name: str, data: bytes) -> Answers:
    """The answers of a file of which nothing is faulty.

    What is missing from a workbook would look as if it had never been said.
    """
    return files.receive(name, data, EDITION).taken.whole()


# --- gocluster members


def members(
    name: str,
    office: str,
    all_bound: bool,
    map_file: Path | None,
    table_file: Path | None,
    force: bool,
    as_json: bool,
    lang: Lang,
) -> int:
    """Evaluate a list of members; draw it on a map, and write it as the overview of an application."""
    wanted = {kind: path for kind, path in (("map", map_file), ("table", table_file)) if path}
    for path in wanted.values():
        if _is_taken(path, force):
            return _refused(path, texts.EXISTS, lang)
    try:
        with Workers(1) as workers:
            data = files.read(Path(name))
            begun = workers.begin(listed, name, data, office, all_bound, as_json, lang, [*wanted])
            found, made = begun()
    except Exception as error:
        complain(name, _problems(error), lang)
        return FAILED
    complain(name, found.problems, lang)
    for kind, path in wanted.items():
        if _written(path, made[kind], lang) != DONE:
            return FAILED
    click.echo(found.shown)
    return DONE


def listed(
    name: str,
    data: bytes,
    office: str,
    all_bound: bool,
    as_json: bool,
    lang: Lang,
    wanted: Sequence[str],
) -> tuple[Outcome, dict[str, bytes]]:
    """What comes of a list with this in it, and the files that are wanted of it."""
    from workbook.cli.members import evaluated as evaluated_list  # Not needed for anything else.

    made = evaluated_list(name, data, office, all_bound, EDITION)
    shown = json.dumps(made.to_json(), ensure_ascii=False) if as_json else made.table(lang)
    outcome = Outcome(name, made.found.problems, shown)
    return outcome, {kind: made.file(kind, lang) for kind in wanted}


# --- Writing


def _is_taken(out: Path, force: bool) -> bool:
    """Whether something is there that is not to be replaced."""
    return os.path.lexists(out) and not force


def _written(out: Path, data: bytes, lang: Lang) -> int:
    """Write a file; the exit status."""
    try:
        files.replace(out, data)
    except OSError as error:
        return _refused(out, texts.NO_OUTPUT.fill(why=files.cause(error)), lang)
    return DONE


def _refused(out: Path, message: Text, lang: Lang, place: Text = answer_texts.FILE) -> int:
    """Say why a file is not written; the exit status."""
    complain(str(out), [Problem(place, message)], lang)
    return FAILED


# --- Complaints


def _problems(error: Exception) -> Sequence[Problem]:
    """What is told of a file where this happened."""
    if isinstance(error, Unreadable):
        return error.problems
    return [Problem(answer_texts.FILE, _unforeseen(error))]


def _unforeseen(error: Exception) -> Text:
    return texts.UNFORESEEN.fill(why=f"{type(error).__name__}: {quoted(error)}")


def complain(name: str, problems: Sequence[Problem], lang: Lang) -> None:
    """One line on standard error for each problem."""
    for problem in problems:
        streams.warn(f"{quoted(name, 200)}: {problem.line(lang)}")
