"""The command line ``gocluster``: evaluate files, write workbooks."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path

import click
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text as Styled

from gocluster_rules import __version__, answer_texts, answers, notation, words
from gocluster_rules.answers import Answers
from gocluster_rules.assessment import assess
from gocluster_rules.catalogue import EDITION
from gocluster_rules.problems import Problem, Unreadable, quoted
from gocluster_rules.result import Result
from gocluster_rules.text import LANGS, Lang, Text
from gocluster_rules.verdict import Verdict
from workbook.cli import texts

STYLES: Mapping[Verdict, str] = {
    Verdict.MET: "green",
    Verdict.NOT_MET: "red",
    Verdict.OPEN: "yellow",
}
MARKS: Mapping[Verdict, str] = {Verdict.MET: "✓", Verdict.NOT_MET: "✗", Verdict.OPEN: "?"}
WORKBOOK_SUFFIXES = (".xlsx", ".xlsm", ".xls")
WORKBOOK_STARTS = (b"PK", b"\xd0\xcf\x11\xe0")
"""How .xlsx files begin, and old or encrypted ones."""
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


def system_language() -> Lang:
    """English where the system's language is English, otherwise German."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "en" if next(filter(None, names), "").startswith("en") else "de"


LANG = system_language()
LANG_CHOICE = click.Choice(LANGS)


@click.group(context_settings=CONTEXT, help=texts.PROGRAM[LANG])
@click.version_option(__version__, help=texts.VERSION_OPTION[LANG])
@click.help_option("-h", "--help", help=texts.HELP_OPTION[LANG])
def program() -> None:
    pass


@program.command(help=texts.CHECK[LANG])
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help=texts.JSON_OPTION[LANG])
@click.option("--lang", type=LANG_CHOICE, default=LANG, help=texts.LANG_OPTION[LANG])
@click.help_option("-h", "--help", help=texts.HELP_OPTION[LANG])
def check(files: tuple[str, ...], as_json: bool, lang: Lang) -> None:
    unreadable = False
    for name in files:
        try:
            result = assess(read(Path(name)), EDITION)
        except Unreadable as error:
            complain(name, error, lang)
            unreadable = True
            continue
        if as_json:
            click.echo(json.dumps({"file": name} | result.to_json(), ensure_ascii=False))
        else:
            show(name, result, lang)
    if unreadable:
        sys.exit(2)


@program.command(help=texts.WORKBOOK[LANG])
@click.argument("out", metavar="OUT.xlsx", type=click.Path(path_type=Path))
@click.option("--lang", type=LANG_CHOICE, default=LANG, help=texts.BOOK_LANG_OPTION[LANG])
@click.option("--answers", "source", metavar="FILE", help=texts.ANSWERS_OPTION[LANG])
@click.option("--site-url", metavar="URL", help=texts.SITE_OPTION[LANG])
@click.help_option("-h", "--help", help=texts.HELP_OPTION[LANG])
def workbook(out: Path, lang: Lang, source: str | None, site_url: str | None) -> None:
    from workbook.file.write import write  # Not needed for help and for answer files.

    if out.suffix.lower() != ".xlsx":
        complain(str(out), Unreadable([Problem(answer_texts.FILE, texts.NO_XLSX)]), LANG)
        sys.exit(2)
    try:
        given = read(Path(source)) if source else None
    except Unreadable as error:
        complain(source or "", error, LANG)
        sys.exit(2)
    data = write(EDITION, lang, given, site_url)
    try:
        out.write_bytes(data)
    except OSError as error:
        message = texts.NO_OUTPUT.fill(why=cause(error))
        complain(str(out), Unreadable([Problem(answer_texts.FILE, message)]), LANG)
        sys.exit(2)
    click.echo(texts.WRITTEN.fill(path=out)[LANG])


def read(path: Path) -> Answers:
    """The answers in a workbook or an answer file; `Unreadable` if there is something wrong with it."""
    try:
        data = path.read_bytes()
    except OSError as error:
        message = texts.NO_FILE.fill(why=cause(error))
        raise Unreadable([Problem(answer_texts.FILE, message)]) from None
    if path.suffix.lower() in WORKBOOK_SUFFIXES or data.startswith(WORKBOOK_STARTS):
        from workbook.file.read import read as read_workbook  # Not needed for answer files.

        return read_workbook(data, EDITION)
    return answers.parse(data, EDITION)


def cause(error: OSError) -> Text | str:
    """Why the system refused, in words where it is one of the usual causes."""
    usual = (why for kind, why in texts.CAUSES if isinstance(error, kind))
    return next(usual, error.strerror or type(error).__name__)


def complain(name: str, error: Unreadable, lang: Lang) -> None:
    """One line on standard error for each problem."""
    for problem in error.problems:
        click.echo(f"{quoted(name, 200)}: {problem.line(lang)}", err=True)


def show(name: str, result: Result, lang: Lang) -> None:
    """The result as a table for people."""
    console = Console(highlight=False)
    cluster = result.answers.cluster.name
    day = result.answers.as_of
    console.print(Styled(f"{name}: {cluster}" if cluster else name, style="bold"))
    console.print(
        Styled(f"{MARKS[result.verdict]} {result.headline[lang]}", style=STYLES[result.verdict])
    )
    totals = [result.tally, *([result.band] if result.band else [])]
    console.print(Styled(" ".join(sentence[lang] for sentence in totals)))
    shown = (
        texts.AS_OF.fill(day=notation.show(day.toordinal(), notation.Style.DAY, lang))
        if day
        else texts.NO_AS_OF
    )
    console.print(Styled(shown[lang]))
    console.print(findings(result, lang))
    if result.next_steps:
        console.print(Styled(texts.NEXT_STEPS[lang], style="bold"))
    for position, step in enumerate(result.next_steps, start=1):
        said = [step.text, *([step.outlook] if step.outlook else [])]
        sentences = " ".join(sentence[lang] for sentence in said)
        console.print(Styled(f"{position:>3}. [{step.criterion}] {sentences}"))
    console.print(Styled(words.DECISION[lang], style="italic"))
    console.print()


def findings(result: Result, lang: Lang) -> Table:
    """All criteria with verdict, reason and shortfall; the reasons name what is required."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 1, 0))
    table.add_column(texts.NUMBER[lang], no_wrap=True)
    table.add_column(texts.VERDICT[lang], no_wrap=True)
    table.add_column(texts.REASON[lang], ratio=3)
    table.add_column(texts.SHORTFALL[lang], ratio=1)
    for number, finding in result.criteria.items():
        word = f"{MARKS[finding.verdict]} {words.VERDICTS[finding.verdict][lang]}"
        table.add_row(
            number,
            Styled(word, style=STYLES[finding.verdict]),
            Styled(finding.reason[lang]),
            Styled(finding.shortfall[lang] if finding.shortfall else ""),
        )
    return table


def main() -> None:
    """Run the command line; whatever happens, no traceback reaches the user."""
    for stream in (sys.stdout, sys.stderr):
        # Files and pipes get UTF-8 even where the system's own encoding lacks our characters.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        program.main(prog_name="gocluster")
    except Exception as error:
        why = f"{type(error).__name__}: {quoted(error)}"
        click.echo(texts.UNEXPECTED.fill(why=why)[LANG], err=True)
        sys.exit(2)
