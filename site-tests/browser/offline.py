"""What the browser keeps of the site, as tests ask for it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from browser.checker import PATHS, open_checker
from playwright.sync_api import Page
from tools.window import PATIENCE_SECONDS, Window

from gocluster_rules.text import Lang
from macros.delivery.offline import kept

STORED = """async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).filter((name) => !name.startsWith("gocluster-start-")).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING = dict.fromkeys(("local", "session", "cookies", "databases", "caches", "workers"), 0)
READY = "() => navigator.serviceWorker.controller?.state === 'activated'"
ATTEMPT = """async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update();
    const {installing} = registration;
    if (!installing) return registration.waiting ? "installed" : "none";
    return new Promise((resolve) => installing.addEventListener("statechange", () => resolve(installing.state)));
}"""
NUMBER = """async () => {
    const name = (await caches.keys()).find((name) => name.includes("-precache-"));
    return name ? (await (await caches.open(name)).keys()).length : 0;
}"""


def until(page: Page | Window, holds: Callable[[], bool]) -> None:
    """Wait for what takes time to find out: Playwright's own waiting takes a promise for an answer."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < end, "it never came to that"
        page.wait_for_timeout(50)


def save_data(page: Page) -> None:
    """Let the browser say to the page that data are to be saved."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setDataSaverOverride", {"dataSaverEnabled": True})


def bytes_of_release(site: Path) -> int:
    """How much of the site is kept on the device."""
    paths = [site / address for address, _ in kept(site)]
    return sum((path / "index.html" if path.is_dir() else path).stat().st_size for path in paths)


def stored(page: Page) -> dict[str, int]:
    """How many things the page keeps in each of the browser's stores, without a Python that has started."""
    found: dict[str, int] = page.evaluate(STORED)
    return found


def keep(page: Page, home: str, lang: Lang = "de") -> None:
    """Visit the self-check until the site is on the device."""
    open_checker(page, home, lang)
    page.wait_for_function(READY)


def lacking(release: Path) -> None:
    """Let a file of the release be missing, as where it arrives half."""
    next(release.glob("assets/*/xlsx.zip")).unlink()


def attempt(page: Page | Window) -> str:
    """Let the browser look for another release: the state in which the service worker of that one ends."""
    state: str = page.evaluate(ATTEMPT)
    return state


def files(page: Page | Window) -> int:
    """How many files are on the device."""
    number: int = page.evaluate(NUMBER)
    return number


def release_of(page: Page | Window) -> str | None:
    """The release that the page is of; none for the built site."""
    name: str | None = page.evaluate("() => document.querySelector('meta[name=release]')?.content")
    return name


def next_start(page: Page, home: str, name: str) -> Page:
    """Close the only window and open another one, which is of that release as soon as the browser has changed."""
    context = page.context
    end = time.monotonic() + PATIENCE_SECONDS
    while True:
        page.close()
        page = context.new_page()
        page.goto(home + PATHS["de"])
        if release_of(page) == name:
            return page
        assert time.monotonic() < end, f"release {name} does not come"
