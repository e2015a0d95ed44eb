"""A whole check during which everything beneath it fails, each at a random moment: what happened is said, and at its end
nothing that was entered is lost."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from browser.checker import (
    EXAMPLES,
    entries,
    expected_findings,
    expected_outcome,
    findings,
    go_to,
    open_checker,
    outcome,
    settle,
    show_all_steps,
)
from browser.faults import (
    BROKEN,
    FAULTS,
    HANGING,
    HEAVY,
    PYODIDE_SAYS,
    SCANTY,
    SILENT,
    at_call,
    failure,
    fill_storage,
    free_storage,
    in_worker,
    limit_memory,
    reached,
    restart_told,
    wait_out,
)
from browser.main_job import in_form
from browser.stored import fill
from browser.test_files import example, problems, upload, written
from playwright.sync_api import Page, expect
from tools.chromium import Watch

from gocluster_rules.catalogue import EDITION
from macros.checker.texts import SCRIPT
from workbook.cli.workers import SECONDS
from workbook.file.read import read

pytestmark = pytest.mark.slow

CHECKS = int(os.environ.get("CHECKS", "1"))
"""How many whole checks, each with other moments; one takes half a minute."""
ADMITTED = next(path for path in EXAMPLES if path.stem == "admitted")
SAVING = '[data-part="save-status"]'


def said_of_file(page: Page, key: str, name: str) -> None:
    """The file is named, with what kept it from being read."""
    go_to(page, "start")
    told = SCRIPT[key]["de"].format(name=name, seconds=SECONDS)
    expect(problems(page).get_by_role("listitem")).to_have_text(told)


# --- what fails while something is entered, what is then said, and how it is over


@contextmanager
def lost(fault: str, page: Page) -> Iterator[None]:
    in_worker(page, fault)
    with restart_told(page):
        yield
        if fault in SILENT:
            wait_out(page)


@contextmanager
def memory_refused(page: Page) -> Iterator[None]:
    upload(page, "viel.json", HEAVY)
    yield
    said_of_file(page, "file_lost", "viel.json")


@contextmanager
def no_network_at_restart(page: Page) -> Iterator[None]:
    page.context.set_offline(True)
    in_worker(page, BROKEN)
    yield
    failure(page, "download")
    page.context.set_offline(False)
    page.locator("[data-retry]").click()


@contextmanager
def no_network_at_first_workbook(page: Page) -> Iterator[None]:
    page.context.set_offline(True)
    upload(page, "mappe.xlsx", written(example(), "de"))
    yield
    said_of_file(page, "file_part_missing", "mappe.xlsx")
    page.context.set_offline(False)


@contextmanager
def storage_full(page: Page) -> Iterator[None]:
    fill_storage(page)
    yield
    expect(page.locator(SAVING)).to_have_text(SCRIPT["not_saved"]["de"])
    free_storage(page)


TROUBLE: list[Callable[[Page], AbstractContextManager[None]]] = [
    *(partial(lost, fault) for fault in FAULTS.values()),
    memory_refused,
    no_network_at_restart,
    no_network_at_first_workbook,
    storage_full,
]


@pytest.mark.parametrize("seed", range(CHECKS))
@pytest.mark.thorough
def test_nothing_is_lost_in_a_check_during_which_everything_fails(
    page: Page, served: str, watch: Watch, seed: int
) -> None:
    # What describes the end of Python is seldom needed, and does not arrive then.
    unfetched = ("ERR_INTERNET_DISCONNECTED", "Another error occurred", "seldom.wasm")
    watch.expected_errors = (*PYODIDE_SAYS, *unfetched)
    chance = random.Random(seed)
    given = replace(example(ADMITTED), evidence={})
    wanted = in_form(given, "de")
    fields = chance.sample(sorted(wanted), len(wanted))
    # Storage is free again when the last ones are entered.
    moments = chance.sample(range(len(fields) - 1), len(TROUBLE))
    trouble = dict(zip(moments, TROUBLE, strict=True))

    limit_memory(page, SCANTY)
    page.clock.install()
    open_checker(page, served)
    page.locator("#ck-save").check()
    fill(page, {"as_of": wanted["as_of"]})
    settle(page)
    for number, field in enumerate(fields):
        with trouble.get(number, lambda _: nullcontext())(page):
            page.wait_for_timeout(chance.random() * 100)
            fill(page, {field: wanted[field]})
        entered = {name: wanted[name] for name in ("as_of", *fields[: number + 1])}
        assert entries(page) == entered
        if number in trouble:
            settle(page)
    settle(page)
    expect(page.locator(SAVING)).to_have_text(SCRIPT["saved"]["de"])
    assert findings(page) == expected_findings(given, "de")
    go_to(page, "result")
    show_all_steps(page)
    assert outcome(page) == expected_outcome(given, "de")

    page.context.set_offline(True)
    page.locator('[data-download="workbook"]').click()
    failure(page, "download")
    page.context.set_offline(False)
    page.locator("[data-retry]").click()
    settle(page)
    at_call(page, "write", HANGING)
    with page.expect_download() as caught:
        with reached(page, "write"):
            page.locator('[data-download="workbook"]').click()
        wait_out(page)
    assert read(Path(caught.value.path()).read_bytes(), EDITION).values == given.values
    page.reload()
    settle(page)
    assert entries(page) == wanted
