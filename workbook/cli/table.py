"""A result as a table for people."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from io import StringIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text as Styled

from gocluster_rules import notation, words
from gocluster_rules.problems import quoted
from gocluster_rules.result import Result
from gocluster_rules.text import Lang
from gocluster_rules.verdict import Verdict
from workbook.cli import texts

STYLES: Mapping[Verdict, str] = {
    Verdict.MET: "green",
    Verdict.NOT_MET: "red",
    Verdict.OPEN: "yellow",
}
MARKS: Mapping[Verdict, str] = {Verdict.MET: "✓", Verdict.NOT_MET: "✗", Verdict.OPEN: "?"}


def table(name: str, result: Result, lang: Lang) -> str:
    """The result of the file as lines for the terminal."""
    buffer = StringIO()
    is_terminal = bool(sys.stdout and sys.stdout.isatty())
    console = Console(
        file=buffer, force_terminal=is_terminal, legacy_windows=False, highlight=False
    )
    _print(console, name, result, lang)
    return buffer.getvalue()


def _print(console: Console, name: str, result: Result, lang: Lang) -> None:
    shown, cluster = quoted(name, 200), quoted(result.answers.cluster.name, 200)
    day = result.answers.as_of
    console.print(Styled(f"{shown}: {cluster}" if cluster else shown, style="bold"))
    console.print(
        Styled(f"{MARKS[result.verdict]} {result.headline[lang]}", style=STYLES[result.verdict])
    )
    totals = [result.tally, *([result.band] if result.band else [])]
    console.print(Styled(" ".join(sentence[lang] for sentence in totals)))
    dated = (
        texts.AS_OF.fill(day=notation.show(day.toordinal(), notation.Style.DAY, lang))
        if day
        else texts.NO_AS_OF
    )
    console.print(Styled(dated[lang]))
    console.print(_findings(result, lang))
    if result.next_steps:
        console.print(Styled(texts.NEXT_STEPS[lang], style="bold"))
    for position, step in enumerate(result.next_steps, start=1):
        said = [step.text, *([step.outlook] if step.outlook else [])]
        sentences = " ".join(sentence[lang] for sentence in said)
        console.print(Styled(f"{position:>3}. [{step.criterion}] {sentences}"))
    console.print(Styled(words.DECISION[lang], style="italic"))


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
