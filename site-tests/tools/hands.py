"""Ways to work a page: by nothing but keys, by touch, or by mouse."""

from __future__ import annotations

from abc import ABC, abstractmethod
from pathlib import Path

from playwright.sync_api import Locator, Page

from tools.firefox import Firefox
from tools.webkit import WebKit
from tools.window import Window

MOST_KEYS = 400
"""No page has more stops, no list more choices."""

SEEN = """(selector) => [...document.querySelectorAll(selector)].find((node) => node.checkVisibility())"""
TOWARDS = f"""(selector) => {{
    const [here, there] = [document.activeElement, ({SEEN})(selector)];
    if (here === there) return null;
    return here.compareDocumentPosition(there) & Node.DOCUMENT_POSITION_PRECEDING ? "Shift+Tab" : "Tab";
}}"""
"""The key that leads nearer to what is sought; none if the focus is on it."""


class Hands(ABC):
    """Does to the first visible thing that fits a selector what a person would do."""

    def __init__(self, page: Page | Window) -> None:
        self.page = page

    @abstractmethod
    def reach(self, selector: str) -> None:
        """Put the focus on it."""

    @abstractmethod
    def use(self, selector: str) -> None:
        """Follow the link, press the button, unfold or tick it."""

    @abstractmethod
    def choose(self, selector: str, value: str) -> None:
        """Choose from the list."""

    def write(self, selector: str, text: str) -> None:
        """Type into the field, over what stands in it."""
        self.reach(selector)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)

    def pick(self, selector: str, path: Path) -> None:
        """Pick a file in the browser's window for it."""
        if isinstance(self.page, Firefox):
            self.page.choose(path)
        elif isinstance(self.page, Page):
            self.page.once("filechooser", lambda chooser: chooser.set_files(path))
        self.use(selector)


class Keys(Hands):
    """Nothing but keys."""

    def reach(self, selector: str) -> None:
        self.page.wait_for_function(SEEN, arg=selector)
        for _ in range(MOST_KEYS):
            key = self.page.evaluate(TOWARDS, selector)
            if key is None:
                return
            self.page.keyboard.press(key)
        raise AssertionError(f"{selector} cannot be reached by keys")

    def use(self, selector: str) -> None:
        self.reach(selector)
        is_box = self.page.evaluate("() => document.activeElement.type === 'checkbox'")
        self.page.keyboard.press(" " if is_box else "Enter")

    def choose(self, selector: str, value: str) -> None:
        self.reach(selector)
        for _ in range(MOST_KEYS):
            if self.page.evaluate("() => document.activeElement.value") == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{value} cannot be chosen by keys")


class Fingers(Hands):
    """Touch, on a screen that nothing may be wider than."""

    page: Page

    def reach(self, selector: str) -> None:
        self._find(selector).tap()

    def use(self, selector: str) -> None:
        self.reach(selector)

    def choose(self, selector: str, value: str) -> None:
        """Choose from the list, which the browser shows in a window of its own."""
        self._find(selector).select_option(value)

    def _find(self, selector: str) -> Locator:
        assert self.page.viewport_size
        # A page that is too wide makes the window wider where it can be zoomed by touch.
        width = self.page.evaluate("document.documentElement.scrollWidth")
        assert width <= self.page.viewport_size["width"], f"too wide before {selector}"
        return self.page.locator(selector).locator("visible=true").first


class Mouse(Hands):
    """Clicks, as the driver of WebKit makes them: on nothing that is covered."""

    page: WebKit

    def reach(self, selector: str) -> None:
        self.page.click(SEEN, selector)

    def use(self, selector: str) -> None:
        self.reach(selector)

    def choose(self, selector: str, value: str) -> None:
        """Choose from the list, of which WebKit calls no choice visible."""
        self.page.click("choice => document.querySelector(choice)", f'{selector} [value="{value}"]')

    def pick(self, selector: str, path: Path) -> None:
        """Pick a file without the window for it, which WebKit does not show to a driver."""
        self.page.upload(SEEN, selector, path)
