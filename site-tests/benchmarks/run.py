"""Measures speed and size: ``make bench``, of one part ``make bench ONLY=start``.

Machines differ and are noisy, so every figure stands beside a ratio to another one of the same run. Times are
medians.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "site-tests")]

from benchmarks import answering, lighthouse, list_step, lists, load, pages, start  # noqa: E402
from browser.checker import finding_at_question, open_checker, settle  # noqa: E402
from tools.built_site import bundle_folder  # noqa: E402
from tools.chromium import chromium  # noqa: E402
from tools.web_servers import previewed  # noqa: E402

from gocluster_rules.answers import Answers, parse  # noqa: E402
from gocluster_rules.assessment import assess  # noqa: E402
from gocluster_rules.catalogue import EDITION  # noqa: E402
from gocluster_rules.verdicts import inputs, verdicts  # noqa: E402
from workbook.file.read import read  # noqa: E402
from workbook.file.write import write  # noqa: E402

SITE = ROOT / "site"
EXAMPLES = sorted((ROOT / "examples").glob("*.json"))
VISITS = 5


def median_ms(run: Callable[[], object], times: int) -> float:
    """The median duration in milliseconds, after one run that does not count."""
    run()
    durations = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        durations.append(time.perf_counter() - start)
    return statistics.median(durations) * 1000


def examples() -> list[Answers]:
    return [parse(path.read_bytes(), EDITION) for path in EXAMPLES]


def rules() -> Iterator[tuple[str, float]]:
    given = examples()
    known = [inputs(answers, EDITION) for answers in given]
    yield (
        "verdicts of 19 criteria",
        median_ms(lambda: [verdicts(facts, EDITION) for facts in known], 200) / len(given),
    )
    yield (
        "full result: reasons in two languages, next steps",
        median_ms(lambda: [assess(answers, EDITION) for answers in given], 50) / len(given),
    )


def workbooks() -> Iterator[tuple[str, float]]:
    filled = examples()[0]
    yield "write the German workbook", median_ms(lambda: write(EDITION, "de", filled), 5)
    data = write(EDITION, "de", filled)
    yield "read it back", median_ms(lambda: read(data, EDITION), 5)


def build() -> Iterator[tuple[str, float]]:
    command = [sys.executable, "-m", "macros.build"]

    def run(more: list[str]) -> None:
        subprocess.run(command + more, cwd=ROOT, check=True, capture_output=True)

    for name, more in (("without bundle", ["--without-bundle"]), ("bundle cached", [])):
        yield f"build the site, {name}", median_ms(partial(run, more), 1)


def visit(browser: Browser, home: str) -> Iterator[float]:
    """First and second visit in one fresh profile: milliseconds to the first verdict."""
    context = browser.new_context(locale="de-DE")
    for _ in range(2):
        page = context.new_page()
        start = time.perf_counter()
        open_checker(page, home, fragment="#q-actors")
        page.locator("#q-actors").fill("34")
        settle(page)
        assert finding_at_question(page, "1").verdict == "met"
        yield (time.perf_counter() - start) * 1000
        page.close()
    context.close()


def checker() -> Iterator[tuple[str, float]]:
    with chromium() as browser, previewed(SITE) as home:
        bare = []
        for _ in range(VISITS):
            page = browser.new_page()
            start = time.perf_counter()
            open_checker(page, home)
            bare.append((time.perf_counter() - start) * 1000)
            page.close()
        visits = [tuple(visit(browser, home)) for _ in range(VISITS)]
        yield "open the self-check page, without Python", statistics.median(bare)
        yield "first verdict, first visit", statistics.median(first for first, _ in visits)
        yield "first verdict, second visit", statistics.median(second for _, second in visits)


def sizes() -> Iterator[tuple[str, float]]:
    files = [path for path in SITE.rglob("*") if path.is_file()]
    bundle = [path for path in files if path.is_relative_to(bundle_folder(SITE))]
    for name, chosen in (("site", files), ("browser bundle", bundle)):
        yield f"{name}, {len(chosen)} files", sum(path.stat().st_size for path in chosen) / 1000
    for lang in ("de", "en"):
        yield f"workbook ({lang})", len(write(EDITION, lang)) / 1000


def page_sizes() -> Table:
    """What each page weighs."""
    table = Table(title="Pages", title_justify="left")
    table.add_column("page", min_width=52)
    table.add_column("kB", justify="right")
    table.add_column("kB, gzip", justify="right")
    for name, raw, compressed in pages.weights():
        table.add_row(name, f"{raw:,.1f}", f"{compressed:,.1f}")
    return table


def lighthouse_scores() -> Table:
    """Points of 100, and what cost points other than of speed."""
    table = Table(title="Lighthouse", title_justify="left")
    table.add_column("page")
    table.add_column("device")
    for category in lighthouse.CATEGORIES:
        table.add_column(category, justify="right")
    table.add_column("to be mended")
    with previewed(SITE) as home:
        for found in lighthouse.scores(home):
            points = map(str, found.points)
            table.add_row(found.page, found.device, *points, ", ".join(found.lost))
    return table


def under_load() -> Table:
    """What real web servers bear while one core is busy asking."""
    table = Table(title="Web servers under load", title_justify="left")
    table.add_column("server")
    for column in ("requests/s", "MB/s", "median ms", "99 % ms", "slowest ms", "errors"):
        table.add_column(column, justify="right")
    for name, rate, *others, errors in load.loads(SITE):
        table.add_row(name, f"{rate:,.0f}", *(f"{other:,.1f}" for other in others), str(errors))
    return table


def figures(title: str, unit: str, measure: Callable[[], Iterator[tuple[str, float]]]) -> Table:
    """Figures, each beside its ratio to the first."""
    table = Table(title=title, title_justify="left")
    table.add_column("what", min_width=52)
    table.add_column(unit, justify="right")
    table.add_column("ratio", justify="right")
    found = list(measure())
    first = found[0][1]
    for name, value in found:
        table.add_row(name, f"{value:,.2f}", f"{value / first:.2f}" if first else "")
    return table


PARTS: Mapping[str, Callable[[], Table]] = {
    "rules": partial(figures, "Rules", "ms", rules),
    "workbook": partial(figures, "Workbook", "ms", workbooks),
    "lists": partial(figures, "Lists of members", "ms", lists.durations),
    "recalculation": partial(
        figures, "Workbook with a list in LibreOffice", "ms", lists.recalculations
    ),
    "build": partial(figures, "Site", "ms", build),
    "growth": partial(figures, "Pages of one language", "ms", pages.growth),
    "checker": partial(figures, "Checker in Chromium", "ms", checker),
    "answering": partial(figures, "Answers in Chromium", "ms", answering.durations),
    "reactions": partial(
        figures, "Longest time from an interaction to the next paint", "ms", answering.reactions
    ),
    "list-step": partial(
        figures, "Step of the list of members in Chromium", "ms", list_step.durations
    ),
    "sizes": partial(figures, "Sizes", "kB", sizes),
    "pages": page_sizes,
    "load": under_load,
    "lighthouse": lighthouse_scores,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=(*PARTS, "start"), help="measure this part alone")
    parser.add_argument(
        "--rounds", type=int, default=start.ROUNDS, help="visits of each variant of the start"
    )
    options = parser.parse_args()
    console = Console(width=100)
    for name, part in PARTS.items():
        if options.only in (None, name):
            console.print(part())
    if options.only in (None, "start"):
        for table in start.compared(options.rounds):
            console.print(table)


if __name__ == "__main__":
    main()
