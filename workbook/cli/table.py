"""A result as a table for people."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text as Styled

from gocluster_rules import notation, words
from gocluster_rules.problems import quoted
from gocluster_rules.result import Path, Result
from gocluster_rules.text import Lang
from gocluster_rules.verdict import Verdict
from workbook.cli import texts

if TYPE_CHECKING:
    from workbook.file.audit import Deviation

MOST_DEVIATIONS = 10
"""How many cells are listed whose stored results do not fit."""
STYLES: Mapping[Verdict, str] = {
    Verdict.MET: "green",
    Verdict.NOT_MET: "red",
    Verdict.OPEN: "yellow",
}
MARKS: Mapping[Verdict, str] = {Verdict.MET: "✓", Verdict.NOT_MET: "✗", Verdict.OPEN: "?"}


def table(name: str, result: Result, unused: int, audit: Sequence[Deviation], lang: Lang) -> str:
    """The result of the file as lines for the terminal.

    So many of its entries could not be used; the ``audit`` are the results stored in it that do not fit.
    """
    buffer = StringIO()
    _print(console_for(buffer), name, result, unused, audit, lang)
    return buffer.getvalue()


def console_for(buffer: StringIO) -> Console:
    """Writes into the buffer what is meant for standard output, with colours if that is a terminal."""
    is_terminal = bool(sys.stdout and sys.stdout.isatty())
    return Console(file=buffer, force_terminal=is_terminal, legacy_windows=False, highlight=False)


def _print(
    console: Console,
    name: str,
    result: Result,
    unused: int,
    audit: Sequence[Deviation],
    lang: Lang,
) -> None:
    shown, cluster = quoted(name, 200), quoted(result.answers.cluster.name, 200)
    day = result.answers.as_of
    console.print(Styled(f"{shown}: {cluster}" if cluster else shown, style="bold"))
    console.print(
        Styled(f"{MARKS[result.verdict]} {result.headline[lang]}", style=STYLES[result.verdict])
    )
    totals = [result.tally, *([result.band] if result.band else [])]
    console.print(Styled(" ".join(sentence[lang] for sentence in totals)))
    if result.firmness.text:
        console.print(Styled(result.firmness.text[lang]))
    for hint in result.hints:
        hinted = texts.HINT.fill(label=hint.fact.label, text=hint.text)
        console.print(Styled(hinted[lang], style="yellow"))
    if unused:
        unused_said = texts.UNUSED_ONE if unused == 1 else texts.UNUSED.fill(number=unused)
        console.print(Styled(unused_said[lang], style="yellow"))
    for line in _audited(audit, lang):
        console.print(Styled(line, style="yellow"))
    dated = (
        texts.AS_OF.fill(day=notation.show(day.toordinal(), notation.Style.DAY, lang))
        if day
        else texts.NO_AS_OF
    )
    console.print(Styled(dated[lang]))
    console.print(_findings(result, lang))
    if result.path:
        _print_path(console, result.path, lang)
    if result.next_steps:
        console.print(Styled(texts.NEXT_STEPS[lang], style="bold"))
    for position, step in enumerate(result.next_steps, start=1):
        said = [step.text, *([step.outlook] if step.outlook else [])]
        sentences = " ".join(sentence[lang] for sentence in said)
        console.print(Styled(f"{position:>3}. [{step.criterion}] {sentences}"))
    console.print(Styled(words.DECISION[lang], style="italic"))


def _print_path(console: Console, path: Path, lang: Lang) -> None:
    console.print(Styled(path.lead[lang], style="bold"))
    for way in path.ways:
        if way.lead:
            console.print(Styled(f"  – {way.lead[lang]}"))
        for move in way.moves:
            mark = "    ·" if way.lead else "  –"
            numbers = ", ".join(move.criteria)
            console.print(Styled(f"{mark} [{numbers}] {move.text[lang]}"))


def _audited(audit: Sequence[Deviation], lang: Lang) -> Iterator[str]:
    """The cells that show something else than what is computed, or the first of them."""
    if audit:
        yield texts.AUDIT[lang]
    for cell, stored, computed in audit[:MOST_DEVIATIONS]:
        said = {"stored": stored, "computed": computed}
        shown = {
            key: texts.NOTHING[lang] if value in (None, "") else quoted(value)
            for key, value in said.items()
        }
        yield "  " + texts.DEVIATION.fill(cell=quoted(cell, 120), **shown)[lang]
    if len(audit) > MOST_DEVIATIONS:
        yield "  " + texts.MORE_DEVIATIONS.fill(number=len(audit) - MOST_DEVIATIONS)[lang]


def _findings(result: Result, lang: Lang) -> Table:
    """All criteria with verdict, reason and shortfall; the reasons name what is required."""
    made = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 1, 0))
    made.add_column(texts.NUMBER[lang], no_wrap=True)
    made.add_column(texts.VERDICT[lang], no_wrap=True)
    made.add_column(texts.REASON[lang], ratio=3)
    made.add_column(texts.SHORTFALL[lang], ratio=1)
    for number, finding in result.criteria.items():
        word = f"{MARKS[finding.verdict]} {words.VERDICTS[finding.verdict][lang]}"
        made.add_row(
            number,
            Styled(word, style=STYLES[finding.verdict]),
            Styled(finding.reason[lang]),
            Styled(finding.shortfall[lang] if finding.shortfall else ""),
        )
    return made
