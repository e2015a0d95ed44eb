"""What tests ask of a page on behalf of people: axe's judgement, and where the keyboard's focus is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
STANDARDS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
MOST_STOPS = 400
"""No page has more; whoever has not come round by then is caught in a trap."""

FOCUS = """() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const box = element.getBoundingClientRect();
    const inside = (x, y) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
    const seen = [...element.getClientRects()].some(({left, top, width, height}) =>
        [0.1, 0.5, 0.9].some((down) => [0.1, 0.5, 0.9].some((along) => {
            const [x, y] = [left + along * width, top + down * height];
            if (!inside(x, y)) return false;
            const there = document.elementFromPoint(x, y);
            return element.contains(there) || element.labels?.[0]?.contains(there);
        })));
    const outlined = (node) => {
        const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(node);
        return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2
            && !/^rgba.*, 0\\)$|transparent/.test(outlineColor);
    };
    const around = [element, ...(element.labels ?? [])];
    element.dataset.visited = "";
    return {html: element.outerHTML.slice(0, 150), seen, outlined: around.some(outlined),
        box: [box.left, box.top, box.right, box.bottom].map(Math.round)};
}"""
ALL_RULES = """([inside, standards]) =>
    axe.run(inside, {runOnly: standards, resultTypes: ["violations"]})"""
RULES_OF_COLOUR = """([inside, standards]) => {
    const rules = axe.getRules(["cat.color"]).filter(({tags}) => tags.some((tag) => standards.includes(tag)));
    const runOnly = {type: "rule", values: rules.map(({ruleId}) => ruleId)};
    return axe.run(inside, {runOnly, resultTypes: ["violations"]});
}"""
TO_THE_TOP = """() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
}"""
NOT_VISITED = """() => [...document.querySelectorAll(
        "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
    .filter((node) => node.checkVisibility({visibilityProperty: true}) && !node.disabled
        && node.getClientRects().length && !("visited" in node.dataset)
        && !(node.type === "radio" && document.querySelector(
            `input[type=radio][name="${node.name}"][data-visited]`)))
    .map((node) => node.outerHTML.slice(0, 150))"""


@cache
def _axe() -> str:
    return (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


def violations(page: Page, inside: str = "html", rules: str = ALL_RULES) -> list[str]:
    """What axe finds in the page as it stands, or in a part of it."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_axe())
    result: dict[str, Any] = page.evaluate(rules, [inside, list(STANDARDS)])
    return [
        f"{fault['id']}: {node['html'][:200]}: {node['failureSummary'].splitlines()[-1].strip()}"
        for fault in result["violations"]
        for node in fault["nodes"]
    ]


def violations_in_both_schemes(page: Page, inside: str = "html") -> list[str]:
    """The same in light and in dark, which differ in nothing but colours; dark is left set."""
    page.emulate_media(color_scheme="light")
    found = [f"light: {fault}" for fault in violations(page, inside)]
    page.emulate_media(color_scheme="dark")
    return found + [f"dark: {fault}" for fault in violations(page, inside, RULES_OF_COLOUR)]


def too_wide(page: Page) -> int:
    """By how many pixels the page has to be scrolled sideways."""
    wide: int = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    return max(0, wide)


def tab_stops(page: Page) -> Iterator[dict[str, Any]]:
    """Press the tab key until the focus leaves the page; what it is on each time."""
    page.evaluate(TO_THE_TOP)
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop is None:
            return
        yield stop
    raise AssertionError("the tab key never leaves the page")


def faults_of_focus(page: Page) -> list[str]:
    """Tab stops that are hidden, covered or without an outline, and controls never reached."""
    found = []
    for stop in tab_stops(page):
        if not stop["seen"]:
            found.append(f"hidden: {stop['html']} at {stop['box']}")
        if not stop["outlined"]:
            found.append(f"no outline: {stop['html']}")
    return found + [f"not reached: {html}" for html in page.evaluate(NOT_VISITED)]
