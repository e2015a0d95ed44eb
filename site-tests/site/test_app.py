"""What installs the site as a program: manifests and icons, and a browser that takes them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Page

from gocluster_rules.text import LANGS, Lang
from macros.files import WEB_MANIFESTS
from macros.pages.places import PATHS
from macros.print.app import ICONS, Icon, manifests

pytestmark = pytest.mark.slow

BELOW = "https://host.example/below/"
SAFE = 0.4
"""The radius of the circle that no system cuts into, as a share of the width."""
LOOK = """async (address) => {
    const bitmap = await createImageBitmap(await (await fetch(address)).blob());
    const {width, height} = bitmap;
    const canvas = new OffscreenCanvas(width, height).getContext("2d");
    canvas.drawImage(bitmap, 0, 0);
    const {data} = canvas.getImageData(0, 0, width, height);
    let reach = 0;
    for (let at = 0; at < data.length; at += 4) {
        if (Math.min(...data.slice(at, at + 4)) < 250) continue;
        const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
        reach = Math.max(reach, Math.hypot(x + 0.5 - width / 2, y + 0.5 - height / 2) / width);
    }
    return [width, data[3], reach];
}"""
"""Its width, how solid its first pixel is, how far from its centre there is white."""


def test_below_a_path_everything_leads_below_it() -> None:
    said = {path: json.loads(text) for path, text in manifests(BELOW)}
    assert said.keys() == set(WEB_MANIFESTS.values())
    assert len({manifest["id"] for manifest in said.values()}) == len(LANGS), (
        "programs of their own"
    )
    for path, manifest in said.items():
        own = BELOW + path
        assert urljoin(own, manifest["scope"]) == BELOW
        for address in (manifest["start_url"], *(icon["src"] for icon in manifest["icons"])):
            assert urljoin(own, address).startswith(BELOW)


@pytest.mark.slow
@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.path)
def test_an_icon_is_as_large_as_it_says_and_shows_the_sign_in_any_shape(
    page: Page, served: str, icon: Icon
) -> None:
    page.goto(served)
    width, corner, reach = page.evaluate(LOOK, served + icon.path)
    assert width == icon.size
    assert corner == (255 if icon.maskable else 0), "how solid the corner is"
    assert 0.3 < reach < (SAFE if icon.maskable else 0.5)


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGS)
def test_chromium_may_install_it(
    new_page: Callable[..., Page], served: str, site: Path, lang: Lang
) -> None:
    page = new_page(service_workers="allow")
    page.goto(served + PATHS[lang])
    session = page.context.new_cdp_session(page)
    manifest = session.send("Page.getAppManifest")
    assert manifest["errors"] == []
    assert manifest["url"] == served + WEB_MANIFESTS[lang]
    complaints = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [each["errorId"] for each in complaints] == ["in-incognito"], (
        "as all windows of tests are"
    )
    start = urlsplit(json.loads(manifest["data"])["start_url"]).path.lstrip("/")
    assert (site / start / "index.html").is_file()
