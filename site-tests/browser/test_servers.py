"""The site behind real web servers with the files of the build: nothing is refused, nothing leaves, little is sent."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

import pytest
from browser.checker import (
    answer,
    entries,
    findings,
    go_to,
    open_checker,
    outcome,
    settle,
)
from playwright.sync_api import Page, Response, expect
from tools.built_site import bundle_folder, script_folder
from tools.chromium import Watch
from tools.thorough import GERMAN_FIRST
from tools.web_servers import running, settings_below

from gocluster_rules.text import LANGS, Lang
from macros.delivery import hosting

pytestmark = pytest.mark.slow

AT_ROOT = ("nginx/", "caddy/")
BELOW = ("nginx/selfcheck", "caddy/selfcheck")
"""Servers, each with the path at which it has the site."""
FIRST_VIEW = 100_000  # bytes, with what the headers take
REPORT_VIOLATIONS = """addEventListener("securitypolicyviolation", (event) =>
    console.error(`violation of ${event.effectiveDirective}: ${event.blockedURI}`))"""
TRANSFERRED = """() => [...performance.getEntriesByType("navigation"),
    ...performance.getEntriesByType("resource")].reduce((sum, {transferSize}) => sum + transferSize, 0)"""


@pytest.fixture(scope="module")
def served(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The built site behind nginx; takes the place of the server of the other tests."""
    with running("nginx", site, site / "hosting", tmp_path_factory.mktemp("nginx")) as address:
        yield address


@pytest.fixture(scope="module", params=[*AT_ROOT, *BELOW])
def home(
    request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of the site behind each server: on a host of its own, and below a path beside a neighbour."""
    server, root = request.param.split("/", 1)
    folder = tmp_path_factory.mktemp(server)
    if not root:
        with running(server, site, site / "hosting", folder) as address:
            yield address
        return
    www = folder / "www"
    (www / "neighbour").mkdir(parents=True)
    (www / "neighbour" / "index.html").write_text("<h1>Neighbour</h1>", encoding="utf-8")
    (www / root).symlink_to(site)
    with running(server, www, settings_below(site, root, folder), folder) as address:
        yield f"{address}{root}/"


class Answer(NamedTuple):
    status: int
    headers: http.client.HTTPMessage
    body: bytes


def get(home: str, path: str, **headers: str) -> Answer:
    address = urlsplit(home + path)
    connection = http.client.HTTPConnection(address.netloc, timeout=10)
    connection.request(
        "GET", address.path, headers={k.replace("_", "-"): v for k, v in headers.items()}
    )
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return Answer(response.status, response.headers, body)


@pytest.fixture
def guarded(page: Page) -> Page:
    """A page that reports violations of its policy as errors, which fail the test."""
    page.add_init_script(REPORT_VIOLATIONS)
    return page


# --- in the browser


def test_no_page_breaks_its_policy_or_asks_another_host_or_sends_much(
    guarded: Page, served: str, site: Path
) -> None:
    session = guarded.context.new_cdp_session(guarded)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("index.html"))
    assert len(paths) > 40
    heavy = {}
    for path in paths:
        guarded.goto(served + path.removesuffix("index.html"))
        size = guarded.evaluate(TRANSFERRED)
        assert size > 20_000, "the cache was measured"
        if size >= FIRST_VIEW:
            heavy[path] = size
    assert heavy == {}


def test_a_page_that_breaks_its_policy_is_noticed(guarded: Page, served: str, watch: Watch) -> None:
    guarded.goto(served)
    guarded.evaluate("document.body.setAttribute('style', 'opacity: 0')")
    expect(guarded.locator("body[style]")).to_have_css("opacity", "1")
    assert "violation of style-src-attr: inline" in watch.errors
    watch.errors.clear()


@pytest.mark.parametrize("lang", LANGS)
def test_search_works(guarded: Page, served: str, lang: Lang) -> None:
    guarded.goto(served + {"de": "", "en": "en/"}[lang])
    guarded.locator("#gc-query").fill("ESCA")
    expect(guarded.locator(".gc-search__results a").first).to_be_visible()


@pytest.mark.parametrize("lang", GERMAN_FIRST)
def test_the_checker_works_to_its_end(
    guarded: Page, served: str, watch: Watch, lang: Lang, tmp_path: Path
) -> None:
    policies: dict[str, str] = {}

    def note(response: Response) -> None:
        policies[response.url] = response.headers.get("content-security-policy", "")

    guarded.context.on("response", note)
    open_checker(guarded, served, lang)
    guarded.locator("[data-example]").first.click()
    settle(guarded)
    answer(guarded, {"actors": "60", "strategy_in_writing": "yes"})
    go_to(guarded, "result")
    shown, filled = (findings(guarded), outcome(guarded)), entries(guarded)
    assert shown[1].verdict == "met"
    files = {}
    for kind in ("workbook", "answers"):
        with guarded.expect_download() as caught:
            guarded.locator(f'[data-download="{kind}"]').click()
        files[kind] = tmp_path / caught.value.suggested_filename
        caught.value.save_as(files[kind])
    for file in files.values():
        open_checker(guarded, served, lang)
        guarded.locator("#ck-file").set_input_files(file)
        expect(guarded.locator('[data-part="file-status"]')).to_contain_text(file.name)
        settle(guarded)
        assert entries(guarded) == filled
        go_to(guarded, "result")
        assert (findings(guarded), outcome(guarded)) == shown
    worker = next(policy for url, policy in policies.items() if url.endswith("/worker.js"))
    assert worker == hosting.policy(wasm=True, header=True), "wasm ran, and under this policy"
    assert watch.strangers() == []


# --- what is sent


@pytest.fixture(scope="module")
def scripts(site: Path) -> str:
    """The path of the folder of scripts, styles and pictures."""
    return script_folder(site).relative_to(site).as_posix() + "/"


@pytest.fixture(scope="module")
def bundle(site: Path) -> str:
    """The path of the folder with what runs the rules."""
    return bundle_folder(site).relative_to(site).as_posix() + "/"


def test_pages_data_and_the_service_worker_are_asked_for_anew_and_confirmed(home: str) -> None:
    for path in ("", "en/kriterien/", "data/catalogue.json", hosting.SERVICE_WORKER):
        first = get(home, path, Accept_Encoding="br")
        assert (first.status, first.headers["Cache-Control"]) == (200, "no-cache")
        again = get(home, path, Accept_Encoding="br", If_None_Match=first.headers["ETag"])
        assert again.status == 304


def test_assets_are_kept_for_ever_unless_they_are_missing(
    home: str, scripts: str, bundle: str
) -> None:
    for path in (scripts + "site/menu.js", bundle + "pyodide.asm.wasm"):
        found = get(home, path)
        assert (found.status, found.headers["Cache-Control"]) == (200, hosting.FOR_EVER)
    missing = get(home, scripts + "site/gone.js")
    assert (missing.status, missing.headers["Cache-Control"]) == (404, "no-cache")


@pytest.mark.parametrize("home", AT_ROOT, indirect=True)
def test_every_answer_is_whole_when_many_ask_at_once(home: str, site: Path) -> None:
    """Of all that is there: the settings for servers are not for visitors, and Caddy hides its own."""
    files = {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
        and path.suffix not in {".br", ".gz"}
        and path.name != "_headers"
        and path.parent.name != "hosting"
    }
    assert len(files) > 100
    asked = list(files) * 20

    def fails(path: str) -> bool:
        found = get(home, path.removesuffix("index.html"))
        return (found.status, found.body) != (200, files[path])

    with ThreadPoolExecutor(32) as askers:
        assert [
            path for path, failed in zip(asked, askers.map(fails, asked), strict=True) if failed
        ] == []


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_what_is_compressed_is_sent_so(home: str, scripts: str, bundle: str, encoding: str) -> None:
    for path, kind in {
        "": "text/html; charset=utf-8",
        scripts + "checker/worker.js": "text/javascript; charset=utf-8",
        bundle + "pyodide.mjs": "text/javascript; charset=utf-8",
        bundle + "pyodide.asm.wasm": "application/wasm",
        bundle + "core.zip": "application/zip",
    }.items():
        headers = get(home, path, Accept_Encoding=encoding).headers
        assert (headers["Content-Encoding"], headers["Content-Type"]) == (encoding, kind), path
        plain = get(home, path).headers
        assert (plain["Content-Encoding"], plain["Content-Type"]) == (None, kind), path


def test_every_answer_has_all_headers(home: str, scripts: str) -> None:
    for path, wasm in {
        "": False,
        "gone/": False,
        "downloads/gocluster-selbstcheck-de.xlsx": False,
        "en/selbstcheck/": True,
        scripts + "checker/worker.js": True,
        scripts + "checker/checker.js": False,
        hosting.SERVICE_WORKER: False,
    }.items():
        sent = get(home, path).headers
        expected = {
            **hosting.HEADERS,
            "Content-Security-Policy": hosting.policy(wasm=wasm, header=True),
        }
        assert {name: sent.get_all(name) for name in expected} == {
            name: [value] for name, value in expected.items()
        }, path


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("gone/", "Seite nicht gefunden"),
        ("en/gone/", "Page not found"),
        ("downloads/", "Seite nicht gefunden"),
        ("en/search/", "Page not found"),
    ],
    ids=["missing", "missing-en", "folder-without-page", "folder-without-page-en"],
)
def test_what_is_not_there_gets_the_page_of_its_language(home: str, path: str, title: str) -> None:
    found = get(home, path)
    assert found.status == 404
    assert f"<h1>{title}</h1>" in found.body.decode("utf-8")
    assert found.headers["Content-Type"] == "text/html; charset=utf-8"


def test_a_folder_without_its_slash_leads_to_the_page(home: str) -> None:
    found = get(home, "kriterien")
    assert found.status in {301, 308}
    assert urljoin(home, found.headers["Location"]) == home + "kriterien/"


@pytest.mark.parametrize("home", BELOW, indirect=True)
def test_the_path_without_its_slash_leads_to_the_start_page(home: str) -> None:
    found = get(home.removesuffix("/"), "")
    assert found.status in {301, 308}
    assert urljoin(home, found.headers["Location"]) == home


@pytest.mark.parametrize("home", BELOW, indirect=True)
@pytest.mark.parametrize(("path", "status"), [("neighbour/", 200), ("neighbour/gone", 404)])
def test_a_neighbour_of_the_site_is_left_alone(home: str, path: str, status: int) -> None:
    found = get(urljoin(home, "/"), path)
    assert found.status == status
    ours = {*hosting.HEADERS, "Content-Security-Policy", "Cache-Control"}
    assert ours.isdisjoint(found.headers)
    assert "Seite nicht gefunden" not in found.body.decode("utf-8")
